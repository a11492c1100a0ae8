"""Times of reports: a table of cases, and the laws that hold for any text."""

import re
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.extract.lang import en_dates as words
from tollbook.extract.when import find_dates
from tollbook.model import Anchor, Report, ReportId, Span, When, parse_date
from tollbook.text.sentences import cut_sentences

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "dates.toml").read_text(encoding="utf-8"))["case"]
MARK = re.compile(r"\[\[(.*?)\]\]")
PUBLISHED = "2026-01-14"


def read(text: str, published: str = PUBLISHED, language: str | None = None, furniture: tuple[Span, ...] = ()):
    report = Report(
        id=ReportId("r"),
        where="r.txt",
        text=text,
        language=language,
        published=parse_date(published) if published else None,
        furniture=furniture,
    )
    return find_dates(report, cut_sentences(text))


def bounds(when: When) -> str:
    return f"{when.earliest or ''}..{when.latest or ''}"


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_cases(case):
    found = read(MARK.sub(r"\1", case["text"]), case.get("published", PUBLISHED), case.get("language"))
    assert [(when.value, when.words) for when in found] == list(
        zip(case["values"], case.get("marks", MARK.findall(case["text"])), strict=True)
    )
    if "bounds" in case:
        assert [bounds(when) for when in found] == case["bounds"]


def test_anchor_says_what_a_time_was_reckoned_from():
    found = read("On January 3, 2026 ten died; two days later five; on Tuesday four.")
    assert [when.anchor for when in found] == [Anchor.NONE, Anchor.EVENT, Anchor.PUBLICATION]


def test_anchor_of_an_unknown_year_is_none():
    assert [when.anchor for when in read("On January 3 and on Tuesday.", "")] == [Anchor.NONE, Anchor.NONE]


def test_precision_follows_ucdp():
    found = read("On Tuesday, since Friday, last week, last month, last year.")
    assert [when.precision for when in found] == [1, 2, 3, 4, 5]


def test_weekday_is_that_of_the_words_not_of_the_date():
    (when,) = read("It happened on Tuesday, January 3.")
    assert (when.value, when.weekday) == ("2026-01-03", 1)


def test_weekday_without_publication_is_kept_though_nothing_bounds_it():
    (when,) = read("The raid began on Tuesday.", "")
    assert (when.weekday, when.earliest, when.latest, when.precision) == (1, None, None, 5)


def test_furniture_carries_no_time():
    text = "Related: Tuesday's quake. A boat sank on Sunday."
    assert [when.words for when in read(text, furniture=(Span(start=0, end=24),))] == ["Sunday"]


def test_other_languages_are_not_read_as_english():
    assert read("Am 3. March 2020", language="de") == ()


def test_publication_in_an_impossible_year_counts_as_unknown():
    assert [when.value for when in read("On January 3.", "0001-01-01")] == ["XXXX-01-03"]


VOCABULARY = [
    *words.MONTHS, *words.WEEKDAYS, *words.UNITS, *words.NUMBERS, *words.HOLIDAYS, *words.SEASONS, *words.QUARTERS,
    *(phrase for phrases in words.REFERENCES.values() for phrase in phrases),
    "2026", "1998", "30", "29", "31", "999", "3", "12", "/", "-", ":", ".", ",", "ago", "earlier", "later", "the",
    "last", "this", "next", "previous", "of", "a", "year", "in", "p.m.", "GMT", "(", ")", "quarter", "half", "weekend",
    "o'clock", "from", "to", "since", "and", "between", "before", "past", "98-02-30", "03/01/2026", "00:00", "0001",
    "9999", "decades", "centuries", "\n", "'80s", "Jan.", "3 JAN 90", "9/11", "19th century", "July last", "Q3",
]  # fmt: skip
PUBLICATIONS = ["", "2026-01-03", "2026-01", "2026", "0001-01-01", "9999-12-31", "2024-02-29", "1998-08-07T10:00"]
phrases = st.lists(st.tuples(st.sampled_from(VOCABULARY), st.sampled_from([" ", " ", "", "-"])), max_size=14).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
texts = st.one_of(phrases, phrases.map(str.upper), phrases.map(str.title), st.text(max_size=60))


@pytest.mark.property
@settings(deadline=None, max_examples=300)
@given(texts, st.sampled_from(PUBLICATIONS))
def test_law_of_any_text(text, published):
    found = read(text, published)
    assert found == read(text, published)
    end = 0
    for when in found:
        assert when.span.of(text) == when.words != ""
        assert when.span.start >= end
        end = when.span.end
        if when.earliest and when.latest:
            assert when.earliest <= when.latest


def test_time_is_linear_in_the_length():
    """Eight times the text takes no more than about eight times as long, however its words repeat."""
    unit = "the last a few two days of the third Tuesday, January 3 and 5 of the morning of 2003, 10:35 "

    def took(copies: int) -> float:
        text = unit * copies
        begin = time.process_time()
        read(text)
        return time.process_time() - begin

    took(20)
    short = min(took(100) for _ in range(3))
    assert min(took(800) for _ in range(3)) < 8 * short * 2.5  # a machine with other work slows now one, now another
