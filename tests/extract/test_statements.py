"""Statements: quotations, silences, reactions, outcomes."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.extract.lang.en_statements import LEGAL_STEPS, OUTCOMES, REACTION_PHRASES, UNSAID
from tollbook.extract.statements import find_statements
from tollbook.model import Report, ReportId, Span, Statement, StatementKind
from tollbook.text.sentences import cut_sentences
from tollbook.text.tokens import cut_tokens

_CASES = tomllib.loads((Path(__file__).parents[1] / "cases/statements.en.toml").read_text(encoding="utf-8"))["case"]
_SEEDS = Path(__file__).parents[3] / "shared/data/seeds"


def report(text: str, furniture: tuple[Span, ...] = ()) -> Report:
    return Report(id=ReportId("r"), where="r", text=text, furniture=furniture)


def statements(text: str) -> tuple[Statement, ...]:
    return find_statements(report(text), cut_sentences(text))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:60])
def test_statements_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [
        [str(s.kind), s.source.of(text) if s.source else "", s.topic or ""]
        for s in statements(text)
        if s.kind in case["kinds"]
    ]

    assert sorted(found) == sorted(case["found"])


def test_statements_quote_and_report_apart() -> None:
    text = "“We lost everything,” said Amina Diallo. Police said the fire began at noon."

    assert [s.kind for s in statements(text)] == [StatementKind.QUOTE, StatementKind.INDIRECT]


def test_statements_inside_furniture_are_not_given() -> None:
    text = "Police said the fire began at noon."

    assert find_statements(report(text, (Span(start=0, end=6 + 5),)), cut_sentences(text)) == ()


def test_statements_silence_inside_speech_has_its_speaker() -> None:
    text = "The mayor of Lima said the number of victims was not yet known."

    silence = next(s for s in statements(text) if s.kind is StatementKind.NON_STATEMENT)

    assert silence.speaker is not None
    assert silence.speaker.name == "The mayor of Lima"


@pytest.mark.skipif(not _SEEDS.is_dir(), reason="the seed reports are not in this working copy")
def test_statements_of_the_first_seed() -> None:
    text = next(_SEEDS.glob("000_*")).read_text(encoding="utf-8")
    found = statements(text)

    silent = {s.source.of(text) for s in found if s.kind is StatementKind.NON_STATEMENT and s.source}
    reacting = {s.source.of(text) for s in found if s.kind is StatementKind.REACTION and s.source}
    assert silent == {"the White House", "Pentagon", "State Department"}
    assert reacting == {"Brazil", "Colombia", "Argentina", "Mexico", "Russia", "China", "Moscow"}
    assert "attempted_capture" in {s.topic for s in found if s.kind is StatementKind.OUTCOME}
    quoted = {s.source.of(text) for s in found if s.kind is StatementKind.QUOTE and s.source}
    assert {"Brookings Institution fellow Harold Trinkunas", "Maduro"} <= quoted


@pytest.mark.skipif(not _SEEDS.is_dir(), reason="the seed reports are not in this working copy")
def test_statements_of_the_second_seed() -> None:
    text = next(_SEEDS.glob("004_*")).read_text(encoding="utf-8")
    found = statements(text)

    (silence,) = [s for s in found if s.kind is StatementKind.NON_STATEMENT]
    assert silence.topic == "civilian casualties"
    assert silence.speaker is not None
    assert "Cabello" in silence.speaker.name
    assert {s.speaker.office for s in found if s.kind is StatementKind.QUOTE and s.speaker} == {
        "VE:defence",
        "CU:presidency",
    }
    assert {s.topic for s in found if s.kind is StatementKind.OUTCOME} == {"abduction"}


@given(
    st.lists(
        st.sampled_from(
            "The ministry declined to comment on deaths . Brazil and Peru condemned it , “ ” was not known abduction "
            "of President Maduro charged with \n".split(" ")
        ),
        max_size=30,
    ).map(" ".join)
)
def test_statements_quote_the_text(text: str) -> None:
    for statement in statements(text):
        assert statement.quote == statement.span.of(text)


@pytest.mark.property
@pytest.mark.parametrize("row", [*UNSAID, *REACTION_PHRASES, *LEGAL_STEPS, *OUTCOMES], ids=lambda row: row[1][:40])
@settings(max_examples=12)
@given(data=st.data())
def test_every_match_of_a_pattern_holds_one_of_its_words(row: tuple[str, ...], data: st.DataObject) -> None:
    words, pattern = row[0], row[1]
    matched = data.draw(st.from_regex(rf"\A(?:{pattern})\Z", alphabet=st.sampled_from("abcdefghijklmnopqrstuvwxyz '")))

    assert set(words.split()) & {token.low for token in cut_tokens(matched)}
