"""The laws of claims, over the open data and over text that nobody wrote; and that reading takes linear time.

The short form reads a sample; TOLLBOOK_LAWS=1 reads everything.
"""

import functools
import json
import math
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extract import Extraction, extract_claims
from tollbook.extract.count import read_count
from tollbook.extract.lang.en import english
from tollbook.extract.trace import trace_claims
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Capture, Claim, Gazetteer, MarkRole, Report, ReportFlag, ReportId, Wording
from tollbook.read import read_report

LAWS = bool(os.environ.get("TOLLBOOK_LAWS"))

# What is read of each kit: how many documents in the long form, and every how many-th of them in the short one.
KITS = {
    "casualty_sentences": (None, 2),
    "ecb_events": (None, 20),
    "gva_docs": (400, 14),
    "muc4_casualties": (300, 15),
    "polnear_attributions": (100, 20),
    "timex_dates": (None, 13),
}
DOSSIERS_EVERY = 2
MAX_EXPONENT = 1.2 if LAWS else 1.45
"""Growth of the time with the length; the short form measures short sentences beside other tests, and is coarser.

A quadratic walk shows as 1.7 and more.
"""
_ROUNDS = 5


@functools.cache
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def read(text: str, *, id: str = "r", language: str | None = "en") -> Extraction:
    """The extraction of a report as its own text would be read, furniture marked."""
    body = text.encode("utf-8", "replace")
    capture = Capture(where=id, id=ReportId(id), media_type="text/plain", body=body, language=language)
    report = read_report(capture)
    assert isinstance(report, Report), report
    return extract_claims(report, gazetteer())


def read_words(text: str) -> Extraction:
    """The extraction of a text as it stands, without a reading room before it."""
    return extract_claims(Report(id=ReportId("r"), where="r", text=text, language="en"), gazetteer())


def breaches(extraction: Extraction) -> Iterator[str]:
    """Every law that the claims of one report break, in words."""
    report, claims = extraction.report, extraction.claims
    ids = {claim.id for claim in claims}
    if len(ids) != len(claims):
        yield f"two claims have one id: {sorted(c.id for c in claims)}"
    for claim in claims:
        for law in _breaches_of(report, claim):
            yield f"{report.id}: {law}: {claim.harm} {claim.count.words!r} in {claim.quote!r} [{claim.rule}]"
        if claim.part_of is not None and claim.part_of not in ids:
            yield f"{report.id}: part of a claim that the report does not make: {claim.quote!r}"
        if claim.part_of == claim.id:
            yield f"{report.id}: part of itself: {claim.quote!r}"
    if ReportFlag.LANGUAGE_NOT_READ in report.flags and claims:
        yield f"{report.id}: claims in a language that is not read"


def _breaches_of(report: Report, claim: Claim) -> Iterator[str]:
    span, count = claim.span, claim.count
    if span.of(report.text) != claim.quote:
        yield "the quote is not the text at its span"
    if count.span.of(report.text) != count.words:
        yield "the count's words are not the text at their span"
    if not span.contains(count.span):
        yield "the count stands outside the quote"
    if not claim.sentence.contains(count.span):
        yield "the count stands outside the sentence"
    for mark in claim.marks:
        if mark.span.of(report.text) != mark.quote:
            yield f"the mark {mark.role} is not the text at its span"
    if not any(mark.role is MarkRole.COUNT and mark.span == count.span for mark in claim.marks):
        yield "no mark shows the count"
    if any(span.overlaps(furniture) for furniture in report.furniture):
        yield "the claim touches page furniture"
    if not reads_again(claim):
        yield f"the count {count.low}..{count.high} ({count.wording}) does not read again from its words"
    if not 0 < claim.confidence < 1:
        yield f"the confidence {claim.confidence} is no share"


def reads_again(claim: Claim) -> bool:
    """Whether the count's own words state the claim's count; "three" in "three more" may read as further or not."""
    count, again = claim.count, read_count(claim.count.words, english())
    if again is None:
        return False
    same_words = again.wording == count.wording or Wording.FURTHER in (again.wording, count.wording)
    return same_words and (again.low, again.high, again.point) == (count.low, count.high, count.point)


def documents(path: Path, limit: int | None, every: int) -> Iterator[tuple[str, str, str | None]]:
    """(id, text, language) of the lines of a JSON Lines file; in the short form only every so many-th."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            if LAWS or number % every == 0:
                row = json.loads(line)
                yield str(row["id"]), row["text"], row.get("lang")


@pytest.mark.property
@pytest.mark.parametrize("kit", KITS)
def test_laws_hold_over_the_kits(kit: str, open_data: Path) -> None:
    limit, every = KITS[kit]
    broken: list[str] = []
    for id, text, language in documents(open_data / "kits" / f"{kit}.jsonl", limit, every):
        broken += breaches(read(text, id=id, language=language or "en"))

    assert broken == []


@pytest.mark.property
def test_laws_hold_over_the_dossiers_in_every_language(open_data: Path) -> None:
    broken: list[str] = []
    for path in sorted((open_data / "dossiers").glob("*/pages.jsonl")):
        for id, text, language in documents(path, None, DOSSIERS_EVERY):
            broken += breaches(read(text, id=id, language=language))

    assert broken == []


@pytest.mark.property
def test_the_same_report_gives_the_same_claims(open_data: Path) -> None:
    path = open_data / "dossiers" / "odisha_train_2023" / "pages.jsonl"

    for id, text, language in documents(path, None, 6):
        assert read(text, id=id, language=language) == read(text, id=id, language=language)


@pytest.mark.parametrize(
    "text",
    [
        "The twins were injured and a mother and son were found dead.",
        "Police said the floods killed 15 people or more, and another three are missing.",
        "The 2001 killings and the 2013 arrests were never explained.",
        "Somewhere between 300 and 400 people died; 30-odd were hurt, and dozens more are missing.",
        "At least **12** people were killed and **40** others wounded.",
    ],
)
def test_laws_hold_for_counts_that_are_hard_to_read_again(text: str) -> None:
    extraction = read_words(text)

    assert list(breaches(extraction)) == []


# Pieces of sentences in an order nobody would write them: numbers, people, harm, joins, marks of every kind.
_PIECES = st.sampled_from(
    [
        *"12 1,060 three dozens hundreds another both a the its no 34 2026 6.5 million half half-dozen".split(),
        *"people soldiers women Ali Khan police victims bodies hostages troops others he them family crew".split(),
        *"killed wounded died dead missing were was been had arrested injured deaths toll rose stood shot fled".split(),
        *"and or , . ; : ( ) — - / “ ” \" ' 's * • of to in at from by with among including not could".split(),
        *"at least more than up to nearly about between said reportedly feared Monday January Lagos \n \n\n".split(" "),
        *"were killed|at least|a family of|of whom|the death toll|among them|as many as|a boy and a girl".split("|"),
    ]
)


@pytest.mark.property
@given(st.lists(_PIECES, max_size=60).map(" ".join))
def test_laws_hold_for_words_in_any_order(text: str) -> None:
    assert list(breaches(read_words(text))) == []


@pytest.mark.property
@given(st.text(max_size=200))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    assert list(breaches(read_words(text))) == []


@pytest.mark.property
@given(st.text(alphabet=st.characters(categories=("Nd", "Nl", "No", "Pd", "Po", "Ps", "Pe", "Lu", "Mn")), max_size=60))
def test_strange_digits_beside_a_word_of_harm_are_read_without_a_fault(signs: str) -> None:
    assert list(breaches(read_words(f"At least {signs} people were killed and {signs} others wounded."))) == []


@pytest.mark.property
@given(st.lists(_PIECES, max_size=40).map(" ".join))
def test_every_claim_is_traced_to_the_rule_that_made_it(text: str) -> None:
    extraction = read_words(text)
    traced = [firing.claim for trace in trace_claims(extraction) for firing in trace.firings]

    assert [claim for claim in extraction.claims if claim not in traced] == []


# One long sentence each: what it repeats. The slow ones are read in the long form only.
_SHAPES = (
    "12 people were killed, ",
    "at least ",
    "the toll rose to 12, up from 10, ",
    "three soldiers and ",
    "Ali Khan, 34, ",
    "reportedly killed 3 people, ",
)
_MORE_SHAPES = (
    "killed and ", "including two women, ", "of the ", "who died ", "( ", "twin brothers ", "“a ", "not 5 but 6 ",
    "12 ", "people ", "he ", "Monday and another 15 on ", "hundreds of thousands of ", "a ", "A ", "was ", "suspected ",
    "1,000-", "aa-", "5 in Kabul ", "5-", "of them ", "as well as 3 ", "from 3 to 4 ", "its ", "no ", "more ",
)  # fmt: skip


@pytest.mark.property
@pytest.mark.parametrize("unit", _SHAPES + _MORE_SHAPES if LAWS else _SHAPES)
def test_a_long_sentence_is_read_in_linear_time(unit: str) -> None:
    lengths = (1_000, 4_000, 16_000, 32_000) if LAWS else (1_000, 4_000, 12_000)
    reports = {length: _long_sentence(unit, length) for length in lengths}
    least = dict.fromkeys(lengths, math.inf)
    for _ in range(_ROUNDS):  # in turns, so that a slow moment of the machine falls on every length
        for length, report in reports.items():
            least[length] = min(least[length], _seconds(report))

    assert _exponent(list(least.items())) <= MAX_EXPONENT


def _long_sentence(unit: str, length: int) -> Report:
    body = (unit * (length // len(unit) + 1))[:length]
    return Report(id=ReportId("r"), where="r", text=f"{body} 5 people were killed", language="en")


def _seconds(report: Report) -> float:
    began = time.process_time()
    extract_claims(report, gazetteer())
    return time.process_time() - began


def _exponent(points: list[tuple[int, float]]) -> float:
    """The slope of the line through the logarithms; what is under 4 ms is set-up and clock, not reading."""
    xs = [math.log(length) for length, _ in points]
    ys = [math.log(max(seconds, 0.004)) for _, seconds in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    rise = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True))
    return rise / sum((x - middle_x) ** 2 for x in xs)
