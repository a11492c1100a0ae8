"""Pages: what is text, what is metadata, and where each value was found."""

from pathlib import Path

import pytest
from lxml import etree

from tollbook.model import Capture, Problem, Report, ReportFlag, ReportId
from tollbook.read import read_report

PAGES = Path(__file__).parent / "pages"


def capture(body: bytes, **given: str) -> Capture:
    return Capture(where="page.html", id=ReportId("page.html"), media_type="text/html", body=body, **given)


def read(name: str) -> Report:
    report = read_report(capture((PAGES / name).read_bytes()))
    assert isinstance(report, Report)
    return report


def test_live_blog_takes_the_date_of_the_blog_not_of_its_posts() -> None:
    report = read("live_blog.html")
    assert report.published is not None
    assert report.published.edtf == "2025-03-04T03:30"
    assert report.published_from == "json-ld.datePublished"


def test_live_blog_keeps_its_older_posts_and_drops_the_box() -> None:
    report = read("live_blog.html")
    assert "At least nine people are dead" in report.text
    assert "Bus crash" not in report.text
    assert report.outlet == "Coast Daily"
    assert report.language == "en"


def test_related_boxes_are_furniture_and_the_story_is_not() -> None:
    report = read("related_boxes.html")
    marked = " ".join(span.of(report.text) for span in report.furniture)
    assert "Landslide buries 40" in marked
    assert "Twelve miners" in report.text
    assert "Twelve miners" not in marked
    assert "Rescue workers" not in marked


def test_metadata_of_open_graph() -> None:
    report = read("related_boxes.html")
    assert (report.title, report.outlet) == ("Mine collapse kills 12 in northern province", "The Highland Post")
    assert (report.byline, report.url) == (
        "Amara Diallo",
        "https://www.highland-post.example/2024/11/08/mine-collapse",
    )
    assert report.published is not None
    assert report.published.edtf == "2024-11-08T10:15"
    assert report.published_from == "meta.article:published_time"


def test_update_date_is_never_the_publication_date() -> None:
    report = read("modified_only.html")
    assert report.published is None
    assert report.published_from is None
    assert ReportFlag.NO_DATE in report.flags
    assert report.byline == "Lucía Mena, Jorge Paz"


def test_page_without_date_stays_undated() -> None:
    report = read("no_date.html")
    assert report.published is None
    assert ReportFlag.NO_DATE in report.flags
    assert ReportFlag.NO_BYLINE in report.flags
    assert report.language == "en"


def test_right_to_left_page_is_kept_and_flagged_as_not_read() -> None:
    report = read("right_to_left.html")
    assert report.language == "ar"
    assert ReportFlag.LANGUAGE_NOT_READ in report.flags
    assert "قتل سبعة أشخاص" in report.text


def test_table_is_text() -> None:
    report = read("table.html")
    assert "Sittwe" in report.text
    assert "41" in report.text
    assert report.published is not None
    assert report.published.edtf == "2023-05-12"
    assert report.published_from == "meta.date"


def test_page_filled_by_a_script_is_a_problem() -> None:
    problem = read_report(capture((PAGES / "script_only.html").read_bytes()))
    assert isinstance(problem, Problem)
    assert (problem.rule, problem.where) == ("read.no_text", "page.html")


@pytest.mark.parametrize(
    "body", [b"", b"   ", b"<html></html>", b"\xff\xfe\x00", b"<", b"<html><body>" + b"<p></p>" * 50]
)
def test_page_without_words_is_a_problem(body: bytes) -> None:
    assert isinstance(read_report(capture(body)), Problem)


def test_colspan_bomb_is_read_or_refused_but_not_fatal() -> None:
    cell = '<tr><td colspan="9007199254740991">Nine people were killed in the district.</td><td>9</td></tr>'
    story = "<p>Nine people were killed on Monday, police said.</p>"
    body = f"<html><body><article>{story}<table>{cell * 20}</table></article>"
    report = read_report(capture(body.encode()))
    assert isinstance(report, Report)
    assert len(report.text) < 100_000


def test_deep_nesting_is_not_fatal() -> None:
    body = "<div>" * 20_000 + "Nine people were killed." + "</div>" * 20_000
    assert isinstance(read_report(capture(body.encode())), Report | Problem)


def test_charset_of_the_page_is_used() -> None:
    text = "Al menos doce personas murieron en la explosión de Bogotá, según informó el alcalde."
    page = (
        f'<html lang="es"><head><meta charset="iso-8859-1"></head><body><article><p>{text}</p></article></body></html>'
    )
    report = read_report(capture(page.encode("cp1252")))
    assert isinstance(report, Report)
    assert "explosión de Bogotá" in report.text


def test_given_fields_outrank_the_pages() -> None:
    body = (PAGES / "related_boxes.html").read_bytes()
    report = read_report(capture(body, published="2024-11-07", url="https://other.example/x"))
    assert isinstance(report, Report)
    assert report.published is not None
    assert (report.published.edtf, report.published_from) == ("2024-11-07", "jsonl.published")
    assert report.url == "https://other.example/x"


FAILURES = [(RecursionError("deep"), "RecursionError"), (MemoryError(), "MemoryError"), (etree.LxmlError("bad"), "bad")]


@pytest.mark.parametrize(("error", "words"), FAILURES)
def test_parser_that_fails_costs_the_page_alone(monkeypatch: pytest.MonkeyPatch, error: Exception, words: str) -> None:
    def fail(*_: object, **__: object) -> str:
        raise error

    monkeypatch.setattr("trafilatura.extract", fail)
    problem = read_report(capture((PAGES / "table.html").read_bytes()))
    assert isinstance(problem, Problem)
    assert problem.rule == "read.bad_markup"
    assert words in problem.message


FALLBACKS = [
    ('<p class="date">12 March 2021</p>', "2021-03-12"),
    ('<p class="date">Last updated: 12 March 2021, 10:00</p>', None),
    ('<p class="post-date">Updated 2021-03-12</p>', None),
    ("<p>The attack came on 12 March 2021.</p>", None),  # the event's date is not the report's
    ("<p>Copyright 2021</p>", None),  # a bare year is nobody's date
]


@pytest.mark.parametrize(("words", "edtf"), FALLBACKS)
def test_date_that_is_only_made_out_is_marked_so(words: str, edtf: str | None) -> None:
    story = "<p>Four soldiers were killed and eleven were wounded in clashes at the border crossing, the army said.</p>"
    report = read_report(
        capture(f"<html><body><article><h1>Clashes</h1>{words}{story}</article></body></html>".encode())
    )
    assert isinstance(report, Report)
    assert (report.published.edtf if report.published else None) == edtf
    assert report.published_from == ("htmldate" if edtf else None)
