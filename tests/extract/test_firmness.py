"""How firmly a figure is told: the cues of its clause, and the verb of its speaker."""

import re
from typing import Any

import pytest
from claim_cases import claims_of, shown, table
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extract.firmness import read_certainty
from tollbook.extract.lang.en_syntax import FIRMNESS_OF_VERBS
from tollbook.model import Claim, Firmness, Span, Stance
from tollbook.text.tokens import cut_tokens

_MARK = re.compile(r"\[([^\]]+)\]")


def claim_at(case: dict[str, Any]) -> tuple[str, Claim]:
    """The text without its brackets, and the claim whose count stands between them."""
    found = _MARK.search(case["text"])
    assert found, case
    text = _MARK.sub(r"\1", case["text"])
    claims = [c for c in claims_of(text) if c.count.span.overlaps(Span(start=found.start(), end=found.end() - 2))]
    assert len(claims) == 1, [shown(claim) for claim in claims_of(text)]
    return text, claims[0]


@pytest.mark.parametrize("case", table("firmness.en.toml"))
def test_firmness_case(case: dict[str, Any]) -> None:
    text, claim = claim_at(case)

    assert [str(claim.firmness), str(claim.stance)] == [case["firmness"], case["stance"]]
    if "hedges" in case:
        assert [hedge.of(text) for hedge in claim.hedges] == case["hedges"]


@pytest.mark.parametrize("verb", sorted(FIRMNESS_OF_VERBS))
def test_firmness_of_a_speaker_s_verb(verb: str) -> None:
    certainty = read_certainty(cut_tokens("12 people died"), 0, 3, verb, modal=False, negated=False)

    assert certainty.firmness is FIRMNESS_OF_VERBS[verb]


def test_firmness_of_what_may_be_is_feared() -> None:
    certainty = read_certainty(cut_tokens("12 may die"), 0, 3, "confirm", modal=True, negated=False)

    assert certainty.firmness is Firmness.FEARED


@given(st.sampled_from([None, *sorted(FIRMNESS_OF_VERBS)]), st.booleans())
def test_firmness_denied_and_only_denied_has_the_stance_of_denial(verb: str | None, negated: bool) -> None:
    certainty = read_certainty(cut_tokens("12 people died"), 0, 3, verb, modal=False, negated=negated)

    assert (certainty.firmness is Firmness.DENIED) == (certainty.stance is Stance.DENIES)
