"""Words for figures, dates and places."""

import pytest
from fixtures import figure
from hypothesis import given
from hypothesis import strategies as st

from tollbook.export.words import (
    best_words,
    cut_ranges,
    date_words,
    direction,
    figure_range,
    figure_words,
    language_tag,
    range_words,
)
from tollbook.model import ALL, Harm, Wording


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (75, 120, "75–120"),
        (47, 47, "47–47"),
        (0, 0, "0–0"),
        (40, None, "40 or more"),
        (None, 12, "up to 12"),
        (None, None, "not known"),
        (1175, 2000, "1,175–2,000"),
    ],
)
def test_range_words(low: int | None, high: int | None, words: str) -> None:
    assert range_words(low, high) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2026-01-16", "16 January 2026"),
        ("2026-01-16T10:00", "16 January 2026"),
        ("2026-01", "January 2026"),
        ("2026", "2026"),
        ("XXXX-01-03", "3 January, year not known"),
        (None, "not known"),
        ("PRESENT_REF", "PRESENT_REF"),
    ],
)
def test_date_words(edtf: str | None, words: str) -> None:
    assert date_words(edtf) == words


def test_unknown_best_is_not_known() -> None:
    assert best_words(figure(Harm.KILLED, ALL, 40, None, None)) == "not known"


def test_stated_zero_says_so() -> None:
    assert figure_words(figure(Harm.KILLED, ALL, 0, 0, 0)) == "0 killed, range 0–0, stated zero"


def test_contested_figure_gives_best_unit_range_status() -> None:
    made = figure(Harm.KILLED, ALL, 75, 83, 120, contested=True)

    assert figure_words(made) == "83 killed, range 75–120, contested"


def test_floor_is_at_least() -> None:
    made = figure(Harm.KILLED, ALL, 40, 40, None, wording=Wording.AT_LEAST)

    assert figure_words(made) == "at least 40 killed, range 40 or more"


def test_greatest_that_is_a_floor_is_or_more() -> None:
    assert figure_range(figure(Harm.KILLED, ALL, 60, 60, 80, high_or_more=True)) == "60–80 or more"


def test_only_language_tags_become_lang() -> None:
    assert [language_tag(code) for code in ("en", "pt-BR", 'en" x="', "", None)] == ["en", "pt-BR", None, None, None]


def test_directions() -> None:
    assert [direction(code) for code in ("ar", "fa-IR", "en", None)] == ["rtl", "rtl", "ltr", "auto"]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("The range is 75–120.", ["75–120"]),
        ("83 − 47 − 32 = 4, no more", ["83 − 47 − 32 = 4"]),
        ("From 5 to 7 of 2026", []),
        ("47 + 32 + 4 = 83", ["47 + 32 + 4 = 83"]),
    ],
)
def test_ranges_and_sums_are_found(sentence: str, kept: list[str]) -> None:
    assert [s.text for s in cut_ranges(sentence) if s.is_ltr] == kept


@pytest.mark.property
@given(st.text(alphabet="12, –+=−a", max_size=40))
def test_cut_sentence_joined_is_the_sentence(sentence: str) -> None:
    assert "".join(s.text for s in cut_ranges(sentence)) == sentence
