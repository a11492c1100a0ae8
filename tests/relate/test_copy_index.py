"""Copies found report by report are those found at once, in whatever order the reports join."""

import json
import os
import string
import tomllib
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.model import Copy, MisuseError, Report, ReportId, parse_date
from tollbook.relate import CopyIndex, copies_of, find_copies, join_copies

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "copies.en.toml").read_text("utf-8"))["case"]
LONG = bool(os.environ.get("TOLLBOOK_LAWS"))
WORDS = (
    "bridge river market valley harbour tunnel school clinic convoy village quarter garrison terminal minister driver "
    "rescuer nurse miner sailor farmer teacher official engineer passenger collapsed burned flooded exploded derailed "
    "sank stopped returned escaped vanished yesterday overnight quickly slowly bitterly near beyond beneath across"
).split()
SENTENCES = tuple(
    " ".join(Random(n).choices(WORDS, k=Random(n).choice((9, 14, 22, 30)))).capitalize()
    + f" after {n + 13} hours in Place{chr(65 + n)}{n}."
    for n in range(14)
)


NAMES = "Korvando Belmira Dastune Galvero Pirmat Salvene Tolmira Vendarko Kelmure Bardenza Lorvike Mastrel".split()


def report(id: str, text: str, day: str | None, url: str | None = None, language: str | None = None) -> Report:
    published = parse_date(day) if day else None
    return Report(id=ReportId(id), where=id, text=text, published=published, url=url, language=language)


def sentence_in(language: str, n: int) -> str:
    """The same sentence in any language: other words, the same name and figure."""
    words = Random(f"{language}{n}").choices(string.ascii_lowercase, k=60)
    told = " ".join("".join(words[at : at + 5]) for at in range(0, 60, 5))
    return f"{told} {NAMES[n]} {31 + 17 * n} {told[:6]}."


@st.composite
def crowds(draw: st.DrawFn) -> list[Report]:
    """Reports that lift sentences from one another, abridge one another, are the same, or share an outlet's lines."""
    told = draw(st.lists(st.lists(st.sampled_from(range(14)), min_size=1, max_size=8), min_size=1, max_size=9))
    days = st.sampled_from(("2020-03-01", "2020-03-02", "2020-03-03", None))
    outlets = st.sampled_from((None, "https://a.example/x", "https://b.example/x"))
    return [
        report(f"r{n}", "\n".join(SENTENCES[one] for one in lines), draw(days), draw(outlets))
        for n, lines in enumerate(told)
    ]


@st.composite
def tongues(draw: st.DrawFn) -> list[Report]:
    """Reports in three languages that tell one another whole or in part, near and far in time, some word for word."""
    told = draw(st.lists(st.tuples(st.integers(0, 5), st.integers(2, 7)), min_size=2, max_size=9))
    days = st.sampled_from(("2020-03-01", "2020-03-02", "2020-03-02T06:00:00Z", "2020-03-04", "2020-03-08", None))
    languages = st.sampled_from(("en", "es", "de", None))
    reports = []
    for id, (first, many) in enumerate(told):
        language = draw(languages)
        numbers = range(first, min(first + many, len(NAMES)))
        note = draw(st.sampled_from(("", "", "Translated from the Spanish\n")))
        text = note + "\n".join(sentence_in(language or "en", n) for n in numbers)
        reports.append(report(f"r{id}", text, draw(days), None, language))
    return reports


def joined(reports: Iterable[Report]) -> CopyIndex:
    index = CopyIndex()
    for one in reports:
        index = join_copies(index, one)
    return index


@pytest.mark.property
@given(crowds(), st.randoms(use_true_random=False))
@settings(max_examples=3000 if LONG else 150, deadline=None)
def test_law_copies_of_reports_joined_in_any_order_are_those_of_all(reports: list[Report], random: Random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert copies_of(joined(shuffled)) == find_copies(reports)


@pytest.mark.property
@given(tongues(), st.randoms(use_true_random=False))
@settings(max_examples=3000 if LONG else 150, deadline=None)
def test_law_translations_joined_in_any_order_are_those_of_all(reports: list[Report], random: Random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    half = len(shuffled) // 2
    assert copies_of(joined(shuffled)) == find_copies(reports)
    assert copies_of(join_copies(join_copies(CopyIndex(), *shuffled[:half]), *shuffled[half:])) == find_copies(reports)


@pytest.mark.property
@given(tongues())
@settings(max_examples=1000 if LONG else 50, deadline=None)
def test_law_origins_of_translations_form_trees(reports: list[Report]) -> None:
    assert_trees(reports)


def test_reports_of_the_law_translate_one_another() -> None:
    texts = {language: "\n".join(sentence_in(language, n) for n in range(5)) for language in ("en", "es", "de")}
    brief = "\n".join(sentence_in("de", n) for n in range(3))
    days = {"en": "2020-03-02", "es": "2020-03-04"}
    reports = [report(language, texts[language], day, None, language) for language, day in days.items()]
    reports.append(report("de", brief, "2020-03-02", None, "de"))
    found = {copy.report: (copy.origin, copy.kind) for copy in find_copies(reports)}
    assert found == {"es": ("en", "translation"), "de": ("en", "translation")}


@pytest.mark.property
@given(st.lists(st.sampled_from(CASES), max_size=5, unique_by=lambda case: case["why"]), st.randoms())
@settings(max_examples=300 if LONG else 20, deadline=None)
def test_law_cases_joined_in_any_order_are_the_copies_of_all(cases: list[dict[str, str]], random: Random) -> None:
    reports = [
        report(f"{n}{side}", case[side], day)
        for n, case in enumerate(cases)
        for side, day in (("earlier", "2020-03-01"), ("later", "2020-03-02"))
    ]
    random.shuffle(reports)
    assert copies_of(joined(reports)) == find_copies(reports)


@pytest.mark.property
@given(crowds(), st.randoms(use_true_random=False))
@settings(max_examples=1000 if LONG else 50, deadline=None)
def test_law_changes_of_each_joining_add_up_to_the_copies(reports: list[Report], random: Random) -> None:
    random.shuffle(reports)
    index, copies = CopyIndex(), dict[str, Copy]()
    for one in reports:
        index = join_copies(index, one)
        assert all(gone in copies for gone in index.gone)
        copies = {id: copy for id, copy in copies.items() if id not in index.gone}
        copies |= {copy.report: copy for copy in index.changed}
    assert tuple(copies[id] for id in sorted(copies)) == copies_of(index)


@pytest.mark.property
@given(crowds())
@settings(max_examples=1000 if LONG else 50, deadline=None)
def test_law_origins_form_trees(reports: list[Report]) -> None:
    assert_trees(reports)


def assert_trees(reports: list[Report]) -> None:
    origin = {copy.report: copy.origin for copy in find_copies(reports)}
    for one in reports:
        seen, at = set[str](), one.id
        while at in origin:
            assert at not in seen
            seen.add(at)
            at = origin[at]


def test_index_that_others_hold_stays_as_it_is() -> None:
    text = "\n".join(SENTENCES[:5])
    first = joined([report("a", text, "2020-03-02")])
    join_copies(first, report("b", text, "2020-03-01"))
    assert copies_of(first) == ()


def test_earlier_report_that_comes_late_becomes_the_origin() -> None:
    text = "\n".join(SENTENCES[:5])
    index = joined([report("b", text, "2020-03-02"), report("c", text, "2020-03-03")])
    assert [(copy.report, copy.origin) for copy in index.changed] == [("c", "b")]
    index = join_copies(index, report("a", text, "2020-03-01"))
    assert [(copy.report, copy.origin) for copy in index.changed] == [("b", "a"), ("c", "a")]


def test_line_that_turns_out_standing_text_makes_a_copy_none() -> None:
    standing = " ".join(SENTENCES[:3])
    pages = [
        report(id, f"{SENTENCES[n]}\n{standing}", f"2020-03-0{n}", f"https://a.example/{id}")
        for n, id in enumerate("xyz", start=4)
    ]
    two = joined(pages[:2])
    assert [copy.report for copy in copies_of(two)] == ["y"]
    three = join_copies(two, pages[2])
    assert (three.gone, copies_of(three)) == (("y",), ())


def test_report_joins_once() -> None:
    one = report("a", SENTENCES[0], None)
    with pytest.raises(MisuseError, match="'a' joined the index of copies before"):
        join_copies(join_copies(CopyIndex(), one), one)


@pytest.mark.property
def test_all_documents_of_the_copy_kit_joined_in_any_order(open_data: Path) -> None:
    rows = (open_data / "kits" / "neardup_docs.jsonl").read_text("utf-8").splitlines()[: None if LONG else 120]
    reports = [report(row["id"], row["text"], row.get("date")) for row in map(json.loads, rows)]
    shuffled = list(reports)
    Random(5).shuffle(shuffled)
    assert copies_of(joined(shuffled)) == find_copies(reports)
