"""Counts: amounts of people in words and digits, and numbers that count nobody."""

import re
from typing import Any

import pytest
from claim_cases import ends, table
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extract.count import Amount, Quantity, read_count, word_amount
from tollbook.extract.lang.en import english
from tollbook.extract.people import Form, Sentence, find_people
from tollbook.model import Wording
from tollbook.text.tokens import cut_tokens

_CASES = table("counts.en.toml")
_MARK = re.compile(r"\[([^\]]+)\]")
_BY_NUMBER = (Form.COUNTED, Form.ALONE)
_WORDINGS = ("at_least", "more_than", "up_to", "fewer_than", "nearly", "about", "exact")


def sentence(text: str) -> Sentence:
    tokens = cut_tokens(text)
    return Sentence(tokens, [token.low for token in tokens], english(), text)


def quantities(text: str) -> list[tuple[int, int, Quantity]]:
    """The amounts of people in a sentence, each with where it begins and ends in the text."""
    read = sentence(text)
    found = [one.quantity for one in find_people(read) if one.quantity is not None and one.form in _BY_NUMBER]
    return [(read.tokens[q.first].start, read.tokens[q.last - 1].end, q) for q in found]


def marked(case: dict[str, Any]) -> tuple[str, int, int]:
    """The text without its brackets, and where the words between them stand in it."""
    found = _MARK.search(case["text"])
    assert found, case
    return _MARK.sub(r"\1", case["text"], count=1), found.start(), found.end() - 2


def _touching(case: dict[str, Any]) -> list[tuple[str, Amount]]:
    text, start, end = marked(case)
    return [(text[a:b], q.amount) for a, b, q in quantities(text) if a < end and start < b]


@pytest.mark.parametrize("case", [param for param in _CASES if "count" in param.values[0]])
def test_count_states(case: dict[str, Any]) -> None:
    text, start, end = marked(case)
    low, high, point, wording = case["count"]

    ((words, amount),) = _touching(case)

    assert words.lower().removesuffix(" of") == text[start:end].lower().removesuffix(" of")
    assert (amount.low, amount.high) == ends(low, high)
    assert amount.point == (point if isinstance(point, int) else None)
    assert wording in ("*", str(amount.wording))
    if "hard" in case:
        assert (amount.hard_low, amount.hard_high) == ends(*case["hard"])


@pytest.mark.parametrize("case", [param for param in _CASES if "count" not in param.values[0]])
def test_count_is_none_of_people(case: dict[str, Any]) -> None:
    assert _touching(case) == []


@pytest.mark.parametrize(
    "case", [param for param in _CASES if "count" in param.values[0] and "known_miss" not in param.values[0]]
)
def test_count_reads_again_from_its_words(case: dict[str, Any]) -> None:
    ((words, amount),) = _touching(case)

    again = read_count(words, english())

    assert again is not None
    assert (again.low, again.high, again.point) == (amount.low, amount.high, amount.point)


@pytest.mark.parametrize(("words", "number"), [("a girl", 1), ("twin brothers", 2), ("father and son", 2), ("Ali", 1)])
def test_count_of_people_told_without_a_number(words: str, number: int) -> None:
    again = read_count(words, english())

    assert again is not None
    assert (again.low, again.high) == (number, number)


def test_count_of_no_words_is_none() -> None:
    assert read_count("", english()) is None


@given(st.integers(0, 10**9), st.sampled_from(_WORDINGS))
def test_count_typical_interval_lies_within_the_hard_one(number: int, wording: str) -> None:
    amount = word_amount(number, wording)

    assert amount.low is not None
    assert amount.hard_low is not None
    assert 0 <= amount.hard_low <= amount.low
    if amount.high is None:
        assert amount.hard_high is None
    else:
        assert amount.low <= amount.high
        assert amount.hard_high is None or amount.high <= amount.hard_high


@given(st.integers(1, 10**8))
def test_count_point_lies_in_the_hard_interval(number: int) -> None:
    for wording in _WORDINGS:
        amount = word_amount(number, wording)
        assert amount.point in (None, number)
        assert amount.hard_high is None or number <= amount.hard_high


@given(st.integers(1, 10**8))
def test_count_wording_of_a_number_is_kept(number: int) -> None:
    assert [word_amount(number, wording).wording for wording in _WORDINGS] == [Wording(w) for w in _WORDINGS]
