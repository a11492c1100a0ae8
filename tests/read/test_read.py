"""One capture to one report: the laws of reading, and the flags."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.model import Capture, Problem, Report, ReportFlag, ReportId
from tollbook.read import read_report

KINDS = ("text/plain", "text/html", "application/json")


def capture(body: bytes, media_type: str = "text/plain", **given: str) -> Capture:
    return Capture(where="a.txt", id=ReportId("a.txt"), media_type=media_type, body=body, **given)


def read(text: str, **given: str) -> Report:
    report = read_report(capture(text.encode(), **given))
    assert isinstance(report, Report)
    return report


def test_text_keeps_its_line_ends_and_spaces() -> None:
    text = "  One\r\n\r\ntwo\u00a0three \n"
    assert read(text).text == text


def test_byte_order_mark_is_no_part_of_a_files_text() -> None:
    assert read("\ufeffNine died.").text == "Nine died."


def test_mark_inside_a_json_text_is_a_character() -> None:
    report = read_report(capture("\ufeffNine died.".encode(), "application/json"))
    assert isinstance(report, Report)
    assert report.text == "\ufeffNine died."


def test_given_date_and_language() -> None:
    report = read("Nine died.", published="2026-01-03T10:00:00+02:00", language="en-US", url="https://www.dw.com/x")
    assert report.published is not None
    assert (report.published.edtf, report.published_from) == ("2026-01-03T08:00", "jsonl.published")
    assert (report.language, report.outlet) == ("en", "dw.com")
    assert ReportFlag.NO_DATE not in report.flags


FLAGS = [
    ("By Jane Roe\nNine people died.", "no_date"),
    ("Nine people died.", "no_date no_byline"),
    ("By Jane Roe\nNine died.\nAFP", "no_date wire_credit"),
    ("By Jane Roe\nNine died.\nScroll to Top", "no_date furniture"),
    ("By Jane Roe\nNine died [insert place].", "no_date template_residue"),
    ("By Jane Roe\nNine died.\nSources\n", "no_date empty_sources"),
]


@pytest.mark.parametrize(("text", "flags"), FLAGS)
def test_flags(text: str, flags: str) -> None:
    assert " ".join(read(text).flags) == flags


def test_language_not_read_is_flagged() -> None:
    assert ReportFlag.LANGUAGE_NOT_READ in read("Nueve personas murieron.", language="es").flags


@pytest.mark.parametrize("body", [b"", b" \r\n\t ", "\ufeff".encode(), b"\xff\xfea"])
def test_nothing_to_read_is_a_problem(body: bytes) -> None:
    problem = read_report(capture(body))
    assert isinstance(problem, Problem)
    assert problem.where == "a.txt"


def test_json_text_that_is_not_utf8_is_a_problem() -> None:
    assert isinstance(read_report(capture(b"\xff\xfe\xfd", "application/json")), Problem)


PIECES = """<p> </p> <table colspan='99999999999'> <tr> <td rowspan=-1> <script type='application/ld+json'> </script> <
{"@type":"Article","datePublished":" 2020-01-01 "} <time datetime='x'> <!-- ]]> <meta charset='utf-7'> &#xD800; &#0;
<meta name=date content='2020'> Nine died. """.split(" ")
MARKUP = st.lists(st.sampled_from([*PIECES, "\x00"])).map(lambda parts: " ".join(parts).encode())


@pytest.mark.property
@given(st.one_of(st.binary(max_size=300), MARKUP), st.sampled_from(KINDS))
def test_any_bytes_make_a_report_or_a_problem(body: bytes, kind: str) -> None:
    first = read_report(capture(body, kind))
    assert isinstance(first, Report | Problem)
    assert first == read_report(capture(body, kind))
    if isinstance(first, Report):
        first.text.encode("utf-8")
        assert all(0 <= span.start < span.end <= len(first.text) for span in first.furniture)


@pytest.mark.property
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: text.strip()))
def test_text_of_a_plain_file_is_its_decoded_bytes(text: str) -> None:
    report = read_report(capture(text.encode()))
    bare = text.removeprefix("\ufeff")
    assert isinstance(report, Problem) if not bare.strip() else isinstance(report, Report) and report.text == bare


@settings(max_examples=25)
@given(st.integers(0, 40), st.integers(0, 40))
def test_furniture_around_a_story_never_touches_it(before: int, after: int) -> None:
    text = "Advertisement\n" * before + "Nine people were killed.\n" + "Share on Facebook\n" * after
    story = text.index("Nine")
    assert all(span.end <= story or span.start >= story + 24 for span in read(text).furniture)


def test_seeds(open_data: Path) -> None:
    reports = []
    for path in sorted((open_data / "seeds").glob("*.txt")):
        report = read_report(capture(path.read_bytes()))
        assert isinstance(report, Report)
        assert report.text == path.read_bytes().decode("utf-8")
        reports.append(report)
    assert {"template_residue", "empty_sources", "no_date"} <= set(reports[0].flags)
    assert "no_date" in reports[1].flags
    assert "template_residue" not in reports[1].flags
    marked = [[span.of(report.text) for span in report.furniture] for report in reports]
    assert marked[1] == ["Leave a Reply"]
    assert marked[0][0] == "Table of Contents"
    assert all(len(words) < 80 for words in marked[0])
