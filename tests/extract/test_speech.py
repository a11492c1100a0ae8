"""Attributions: sources, cues, contents, scopes."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extract.page import read_page
from tollbook.extract.speech import Attribution, find_attributions, who_says
from tollbook.model import Span
from tollbook.text.sentences import cut_sentences

_CASES = tomllib.loads((Path(__file__).parents[1] / "cases/speech.en.toml").read_text(encoding="utf-8"))["case"]


def read(text: str) -> tuple[Attribution, ...]:
    return tuple(a for a in find_attributions(read_page(text, cut_sentences(text))) if a.source is not None)


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else span.of(text)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:60])
def test_speech_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [
        {
            "source": words(text, a.source),
            "cue": a.cue.of(text),
            "content": text[a.content[0].start : a.content[-1].end],
            "chain": [c.of(text) for c in a.chain],
        }
        for a in read(text)
    ]

    assert found == [{"chain": [], **said} for said in case.get("says", [])]


def test_speech_quotation_goes_on_behind_its_cue_and_over_sentences() -> None:
    text = "“He was kind,” said Amina Diallo, a nurse. “I miss him. He is gone.” The road was closed."

    (said,) = read(text)

    assert [c.of(text) for c in said.content] == ["“He was kind,”", "“I miss him. He is gone.”"]
    assert said.quoted


def test_speech_colon_leads_in_the_quotation_below() -> None:
    text = "The minister praised the troops:\n“They gave their lives. We honour them.”\nWork has begun."

    (said,) = read(text)

    assert said.content[0].of(text) == "“They gave their lives. We honour them.”"


def test_speech_colon_leads_in_a_list() -> None:
    text = "On Tuesday, both governments released figures:\n\n  • 32 Cubans died\n  • 23 Venezuelans died\n\nIt rained."

    (said,) = read(text)

    assert who_says((said,), Span(start=text.index("23"), end=text.index("23") + 2)) == said
    assert who_says((said,), Span(start=text.index("It rained"), end=len(text))) is None


def test_speech_tallies_without_a_number_speak_of_the_figure_before() -> None:
    text = (
        "The raid killed 55 troops. According to official tallies released by both governments, it was the worst yet."
    )

    (said,) = read(text)

    assert who_says((said,), Span(start=16, end=18)) == said


def test_speech_pronoun_stands_for_the_person_who_spoke_before() -> None:
    text = "Governor Ana Ruiz said 5 people died. She said 7 were hurt."

    said = read(text)[1]

    assert words(text, said.source) == "She"
    assert words(text, said.resolved) == "Governor Ana Ruiz"


def test_speech_short_title_stands_for_the_fuller_one() -> None:
    text = "A US official told Reuters that 40 people died. The official said more could follow."

    assert words(text, read(text)[1].resolved) == "A US official"


def test_speech_surname_stands_for_the_titled_name_that_stood_anywhere_before() -> None:
    text = "Defence Minister Ana Ruiz toured the base. Later Ruiz said 5 soldiers died."

    assert words(text, read(text)[0].resolved) == "Defence Minister Ana Ruiz"


def test_speech_relative_pronoun_stands_for_the_name_before_it() -> None:
    text = "The bus hit Omar Haddad, who said he saw nothing."

    assert words(text, read(text)[0].source) == "who"


@pytest.mark.parametrize(("figure", "source"), [("5", "Police"), ("7", "the hospital")])
def test_speech_each_of_two_sources_says_its_own_figure(figure: str, source: str) -> None:
    text = "Police said 5 died, but the hospital said 7."

    said = who_says(read(text), Span(start=text.index(figure), end=text.index(figure) + 1))

    assert said is not None
    assert words(text, said.source) == source


def test_speech_reportedly_has_no_source() -> None:
    text = "Soldiers reportedly shot 3 people."

    (said,) = find_attributions(read_page(text, cut_sentences(text)))

    assert said.source is None
    assert who_says((said,), Span(start=26, end=27)) is None


_PIECES = st.sampled_from(
    'police said that 12 people died , “ ” " . according to the ministry told AFP : ; while but and who He \n • citing '
    "reported by ( ) ’s 's — as says There were".split(" ")
)


@given(st.lists(_PIECES, max_size=40).map(" ".join))
def test_speech_spans_lie_inside_the_text_and_in_order(text: str) -> None:
    for said in find_attributions(read_page(text, cut_sentences(text))):
        spans = [said.sentence, said.cue, said.scope, *said.content, *said.chain, *filter(None, [said.source])]

        assert all(span.start < span.end <= len(text) for span in spans)
        assert said.sentence.contains(said.cue)
        assert list(said.content) == sorted(said.content)


@pytest.mark.parametrize(
    "unit", ["police said that 12 died and the army told AFP of 3, ", "“a” ", "said, ", "Ruiz and ", "("]
)
def test_speech_is_read_in_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        began = time.process_time()
        find_attributions(read_page(text, cut_sentences(text)))
        return time.process_time() - began

    short = min(seconds(8_000) for _ in range(6))
    long = min(seconds(64_000) for _ in range(4))

    assert long < 24 * max(short, 0.002)  # a quadratic walk takes 64 times as long
