"""Words, numbers and punctuation, each with its place."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.text.tokens import cut_tokens

# What reports are written in, and what breaks tokenisers: marks in a row, joined marks, other scripts, half characters.
hostile = st.text(
    st.sampled_from("aZé7.,'’-‑ \n\t“…$%e\u0301\u00a0\u200b\ud83d\U0001f56fم١中_"), max_size=60
) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("47 soldiers, nine women", "47|soldiers|,|nine|women"),
        ("1,060 dead", "1,060|dead"),
        ("10.000.000 people", "10.000.000|people"),
        ("1,23,456 displaced", "1,23,456|displaced"),
        ("6.5 magnitude", "6.5|magnitude"),
        ("killed 5,injured 6", "killed|5|,|injured|6"),
        ("the U.S. said", "the|U.S.|said"),
        ("at 7 p.m. local", "at|7|p.m.|local"),
        ("Maduro's guards", "Maduro|'s|guards"),
        ("Maduro’s guards", "Maduro|’s|guards"),
        ("soldiers' families", "soldiers|'|families"),
        ("O'Neill of Côte d’Ivoire", "O'Neill|of|Côte|d’Ivoire"),
        ("twenty-three al-Shabab", "twenty-three|al-Shabab"),
        ("a 32-year-old", "a|32|-|year-old"),
        ("killed--or hurt...", "killed|--|or|hurt|..."),
        ("Lo\u0301pez said", "Lo\u0301pez|said"),
        ("COVID-19", "COVID|-|19"),
        ("**55 troops**", "*|*|55|troops|*|*"),
        ("", ""),
    ],
)
def test_cut(text: str, cut: str) -> None:
    assert "|".join(token.text for token in cut_tokens(text)) == cut


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("47 dead.", "number word mark"), ("Kabul’s U.S. base", "word mark word word"), ("١٢ قتيلا", "number word")],
)
def test_kinds(text: str, kinds: str) -> None:
    assert " ".join(token.kind for token in cut_tokens(text)) == kinds


def test_low_has_straight_apostrophes_and_hyphens() -> None:
    assert [token.low for token in cut_tokens("D’Ivoire Al‑Shabab Kim’s")] == ["d'ivoire", "al-shabab", "kim", "'s"]


def test_a_window_keeps_the_offsets_of_the_whole_text() -> None:
    text = "Two dead. Three hurt."
    assert [(token.start, token.text) for token in cut_tokens(text, 10, 20)] == [(10, "Three"), (16, "hurt")]


@pytest.mark.property
@given(hostile)
def test_tokens_are_the_slices_of_the_text_in_order(text: str) -> None:
    tokens = cut_tokens(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(before.end <= after.start for before, after in pairwise(tokens))
    assert all(token.start < token.end for token in tokens)


@pytest.mark.property
@given(hostile)
def test_tokens_leave_nothing_out_but_white_space(text: str) -> None:
    covered = {place for token in cut_tokens(text) for place in range(token.start, token.end)}
    assert all(letter.isspace() for place, letter in enumerate(text) if place not in covered)


@pytest.mark.parametrize("unit", [" ", ".", "a.", "'", "a'", "a-", "1,", "1,000", "\n", "e\u0301", "-", "1.2."])
def test_a_long_run_of_anything_is_cut_in_linear_time(unit: str) -> None:
    started = time.process_time()
    cut_tokens(unit * (100_000 // len(unit)))
    assert time.process_time() - started < 3  # about 0.1 s; the square of it would be minutes
