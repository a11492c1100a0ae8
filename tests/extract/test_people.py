"""Whom: the noun phrases of a sentence that name or count people."""

import re
from itertools import pairwise
from typing import Any

import pytest
from claim_cases import ends, table
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extract.lang.en import english
from tollbook.extract.parts import fold_asides
from tollbook.extract.people import Form, People, Sentence, find_people
from tollbook.text.tokens import cut_tokens

_CASES = table("people.en.toml")
_MARK = re.compile(r"\[([^\]]+)\]")


def read(text: str) -> tuple[Sentence, list[People]]:
    tokens = cut_tokens(text)
    sentence = Sentence(tokens, [token.low for token in tokens], english(), text)
    return sentence, fold_asides(sentence, find_people(sentence))


def marked(case: dict[str, Any]) -> tuple[Sentence, list[tuple[str, People]]]:
    """The people that touch the words between the brackets, each with its own words."""
    found = _MARK.search(case["text"])
    assert found, case
    sentence, people = read(_MARK.sub(r"\1", case["text"]))
    start, end = found.start(), found.end() - 2
    return sentence, [
        (sentence.words(one.first, one.last), one)
        for one in people
        if sentence.tokens[one.first].start < end and start < sentence.tokens[one.last - 1].end
    ]


@pytest.mark.parametrize("case", [param for param in _CASES if "people" in param.values[0]])
def test_people_phrase(case: dict[str, Any]) -> None:
    form, low, high = case["people"]

    ((words, one),) = marked(case)[1]

    assert [words] == _MARK.findall(case["text"])
    assert one.form == form
    assert ends(low, high) == ((one.quantity.amount.low, one.quantity.amount.high) if one.quantity else (None, None))


@pytest.mark.parametrize("case", [param for param in _CASES if "people" not in param.values[0]])
def test_people_are_none_in(case: dict[str, Any]) -> None:
    assert [words for words, one in marked(case)[1] if one.quantity is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "A man, identified as Hakim Feroz, was shot.",
        "Hakim Feroz, a trader, was shot.",
        "Ana Ruiz, 34, a nurse, was shot.",
    ],
)
def test_people_told_by_role_and_by_name_are_one(text: str) -> None:
    (one,) = read(text)[1]

    assert one.form in {Form.ONE, Form.NAME}
    assert one.aside[1] > one.aside[0]


def test_people_two_persons_joined_are_two() -> None:
    assert len(read("Ana Ruiz and Omar Haddad were shot.")[1]) == 2


@given(st.lists(st.sampled_from("12 a the three people Ali Khan women , and of police 34 its killed from".split())))
def test_people_stand_in_order_and_never_overlap(words: list[str]) -> None:
    sentence, people = read(" ".join(words))

    assert all(one.first < one.last <= len(sentence.lows) for one in people)
    assert all(one.last <= two.first for one, two in pairwise(people))
