"""Numbers in digits and in English words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.text.numerals import read_digits, read_number_words, scale_of

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell_out(number: int, *, joined: str = " and ") -> str:
    """A whole number below a million in English words: "two hundred and six"."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    scale, word = (100, "hundred") if number < 1000 else (1000, "thousand")
    front, rest = divmod(number, scale)
    link = joined if scale == 100 or rest < 100 else " "
    return f"{spell_out(front, joined=joined)} {word}" + (f"{link}{spell_out(rest, joined=joined)}" if rest else "")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("47", 47),
        ("0", 0),
        ("1,060", 1060),
        ("10,000", 10_000),
        ("10.000.000", 10_000_000),
        ("1\u00a0060", 1060),
        ("1\u202f060", 1060),
        ("6.5", 6.5),
        ("1.2", 1.2),
        ("1,060.5", 1060.5),
        ("2026", 2026),
        ("1,23,456", 123_456),
        ("12,34,56,789", 123_456_789),
        ("1.060,5", 1060.5),
        ("0.125", 0.125),
        ("1,060.500", 1060.5),
        ("١٢", 12),
    ],
)
def test_digits(words: str, value: float) -> None:
    assert read_digits(words) == value


@pytest.mark.parametrize(
    "words",
    ["", "twelve", "12a", "1.2.3", "nan", "inf", "1e5", "-3", "+3", "1_000", " 12", "½", "1 060", "1,060,5", "9" * 400],
)
def test_what_is_no_number_in_digits(words: str) -> None:
    assert read_digits(words) is None


@pytest.mark.parametrize(
    ("words", "value", "used"),
    [
        ("forty-seven people", 47, 1),
        ("forty seven people", 47, 2),
        ("two hundred and six dead", 206, 4),
        ("two hundred six", 206, 3),
        ("one thousand two hundred", 1200, 4),
        ("twelve hundred", 1200, 2),
        ("three lakh", 300_000, 2),
        ("two crore fifty lakh", 25_000_000, 4),
        ("one hundred thousand", 100_000, 3),
        ("six and seven", 6, 1),
        ("five six", 5, 1),
        ("twenty thirty", 20, 1),
        ("fourteen five", 14, 1),
        ("one hundred and dozens", 100, 2),
        ("zero deaths", 0, 1),
    ],
)
def test_number_words(words: str, value: int, used: int) -> None:
    assert read_number_words(tuple(words.split())) == (value, used)


@pytest.mark.parametrize("words", ["", "people", "hundred", "hundreds of people", "and six", "dozen", "someone", "-"])
def test_words_that_begin_with_no_number(words: str) -> None:
    assert read_number_words(tuple(words.split())) is None


@pytest.mark.parametrize(("word", "scale"), [("hundred", 100), ("lakh", 100_000), ("people", None), ("ten", None)])
def test_scales(word: str, scale: int | None) -> None:
    assert scale_of(word) == scale


@pytest.mark.property
@given(st.integers(0, 999_999), st.sampled_from([" and ", " "]))
def test_a_number_spelt_out_reads_as_itself(number: int, joined: str) -> None:
    words = tuple(spell_out(number, joined=joined).split())
    assert read_number_words((*words, "people")) == (number, len(words))


@pytest.mark.property
@given(st.integers(0, 999_999))
def test_a_number_without_hyphens_reads_as_itself(number: int) -> None:
    words = tuple(spell_out(number).replace("-", " ").split())
    assert read_number_words(words) == (number, len(words))


@pytest.mark.property
@given(st.integers(0, 10**12), st.sampled_from([",", ".", "\u00a0", "\u202f"]))
def test_grouped_digits_read_as_the_number(number: int, mark: str) -> None:
    assert read_digits(f"{number:,}".replace(",", mark)) == number
    assert read_digits(str(number)) == number


@pytest.mark.property
@given(st.lists(st.sampled_from([*ONES, *TENS, "hundred", "thousand", "and", "million", "people"]), max_size=9))
def test_any_run_of_number_words_is_read_without_fault(words: list[str]) -> None:
    read = read_number_words(tuple(words))
    assert read is None or (read[0] >= 0 and 1 <= read[1] <= len(words))
