"""Where sentences begin and end."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.text.sentences import cut_sentences

hostile = st.text(st.sampled_from("aZ7.!?…\"'”’»)] \n\t“(St."), max_size=80) | st.text(max_size=40)


def _cut(text: str) -> list[str]:
    return [span.of(text) for span in cut_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Two died.", "Three were hurt."],
        ["“Two died.”", "Three were hurt."],
        ["He said: “Nobody was hurt!”", "Then he left."],
        ["Is it 40?", "Or 80?", "Nobody knows…", "It may be more."],
        ["About 10 a.m. on Friday 3 died.", "Ten were hurt."],
        ["It struck at 7 p.m.", "Nobody was hurt."],
        ["As of 9 p.m. Sunday 3 were dead.", "By 11 p.m. GMT they were 5."],
        ["(Two died.)", "Three were hurt."],
        ["It hit vitamin C.", "It did."],
        ["They were in Panama in 1989.", "Nobody came."],
        ["Is there a count?", "No.", "Nobody has one."],
        ["Wait...", "Two died."],
    ],
)
def test_sentences_end_at_stops(sentences: list[str]) -> None:
    assert _cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Gen. Padrino López said 47 died.",
        "Mr. Smith and Dr. Jones were killed.",
        "J. Smith was killed.",
        "The U.S. Army said 12 died.",
        "The U.S. has said nothing.",
        "He died on Jan. 3 in Caracas.",
        "It was No. 3 of the list.",
        "It weighs 3.5 tonnes.",
        "At least 12 (incl. two children) died.",
        "“Who?” asked the minister.",
        "About 40 km. north of Kabul, two died.",
        "He went to St. Petersburg.",
        "Killed in Ft. Bragg vs. Fort Hood",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    assert _cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Confirmed dead\n  • 32 Cubans\n  • 23 others\n", ["Confirmed dead", "• 32 Cubans", "• 23 others"]),
        ("A heading\n\n\nA text.", ["A heading", "A text."]),
        ("One\r\nTwo", ["One", "Two"]),
        ("   \n \t ", []),
        ("", []),
        ("No stop at the end", ["No stop at the end"]),
        ("...", ["..."]),
    ],
)
def test_a_line_is_never_read_across(text: str, cut: list[str]) -> None:
    assert _cut(text) == cut


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Forty-seven soldiers, nine women among them, were killed when\ntheir convoy was hit. Two died later.", 2),
        ("The ministry said on Thursday that the bodies of at least\n12 people had been found.", 1),
        ("Survivors were taken to hospitals in Lagos, Abuja and Kano,\nPlateau State's governor said.", 1),
        ("The provincial council met for the first time since the flood\nThree people died on Tuesday.", 2),
        ("What we know about the fire in the market hall so far:\n• 12 people were killed", 2),
        ("Short line\nwith a small letter", 2),
    ],
)
def test_a_line_broken_to_fit_a_width_is_read_across(text: str, count: int) -> None:
    assert len(_cut(text)) == count


@pytest.mark.property
@given(hostile)
def test_sentences_cover_all_that_is_no_white_space(text: str) -> None:
    spans = cut_sentences(text)
    covered = {place for span in spans for place in range(span.start, span.end)}
    assert all(letter.isspace() for place, letter in enumerate(text) if place not in covered)


@pytest.mark.property
@given(hostile)
def test_sentences_stand_in_order_apart_and_stripped(text: str) -> None:
    spans = cut_sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all("\n" not in span.of(text) for span in spans)


@pytest.mark.property
@given(hostile)
def test_a_sentence_cut_again_stays_whole(text: str) -> None:
    """What comes after a sentence may decide where it ends, what comes before it may not split it."""
    for span in cut_sentences(text):
        assert cut_sentences(span.of(text))[0].start == 0


@pytest.mark.parametrize("unit", [" ", ".", ". ", "a. ", "\n", ".)", '."', "Mr. ", "a.b", "?! ", "\t", "U.S. "])
def test_a_long_run_of_anything_is_cut_in_linear_time(unit: str) -> None:
    started = time.process_time()
    cut_sentences(unit * (100_000 // len(unit)) + "x")
    assert time.process_time() - started < 3  # about 0.1 s; the square of it would be minutes
