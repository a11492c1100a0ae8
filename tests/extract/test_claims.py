"""Claims: what a careful person reads out of a sentence, and which rule reads it."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from claim_cases import claims_of, ends, names_agree, shown, table

from tollbook.model import Claim

_CASES = table("claims.en.toml")
_FEWEST = 4
"""Cases and counter-cases that each rule has at least."""

RULES = tuple(
    """
    subject.passive object.active subject.fate subject.state subject.shared subject.gap noun.counted noun.prenominal
    noun.of noun.possessive noun.named part.include part.previous toll.move toll.older toll.colon toll.before toll.it
    toll.given object.taken object.around object.struck subject.gravely pair body
    """.split()
)


@pytest.mark.parametrize("case", _CASES)
def test_claims_case(case: dict[str, Any]) -> None:
    found = claims_of(case["text"])

    wrong = _left_over(case.get("claims", []), found) + _wrong_rules(case, found)
    assert wrong == [], "\n".join(["read:", *map(shown, found)])


@pytest.mark.parametrize("rule", RULES)
def test_claims_every_rule_has_cases_and_counter_cases(rule: str) -> None:
    rows = [param.values[0] for param in _CASES]

    assert Counter(row.get("rule") for row in rows)[rule] >= _FEWEST
    assert Counter(row.get("against") for row in rows)[rule] >= _FEWEST


def test_claims_rules_of_the_engine_all_have_their_cases() -> None:
    source = Path(__file__).parents[2] / "src" / "tollbook" / "extract"
    named = re.compile(r'"((?:subject|object|noun|part|toll)\.[a-z_]+)"')
    rules = {rule for path in source.glob("*.py") for rule in named.findall(path.read_text("utf-8"))}

    assert rules - set(RULES) == set()


def _is_of(claim: Claim, rule: str) -> bool:
    return claim.rule.split(".")[0] == rule if rule == "body" else claim.rule == rule


def _wrong_rules(case: dict[str, Any], found: tuple[Claim, ...]) -> list[str]:
    """Whether the rule of the case read any claim of it, and whether the one it is against kept quiet."""
    rule, against = case.get("rule"), case.get("against")
    wrong = []
    if rule and not any(_is_of(claim, rule) for claim in found):
        wrong.append(f"no claim is read by {rule}")
    if against and sum(_is_of(claim, against) for claim in found) > len(case.get("claims", [])):
        wrong.append(f"{against} fired")
    return wrong


def _left_over(expected: list[Any], found: tuple[Claim, ...]) -> list[str]:
    """What was expected and not read, and what was read and not expected."""
    free = list(found)
    pairs: dict[int, Claim] = {}
    wrong: list[str] = []
    for place, want in enumerate(expected):
        fitting = [claim for claim in free if _fits(want, claim)]
        if fitting:
            pairs[place] = fitting[0]
            free.remove(fitting[0])
        elif not _more(want).get("optional"):
            wrong.append(f"not read: {want}")
    wrong += [f"read, and not there: {shown(claim)}" for claim in free]
    for place, claim in pairs.items():
        wrong += [f"{expected[place]}: {what}" for what in _differences(_more(expected[place]), claim, pairs)]
    return wrong


def _more(want: list[Any]) -> dict[str, Any]:
    return want[4] if len(want) > 4 else {}


def _fits(want: list[Any], claim: Claim) -> bool:
    harm, low, high, who, *_ = want
    same = (claim.count.low, claim.count.high) == ends(low, high)
    return str(claim.harm) in harm.split("|") and same and names_agree(who, claim.who)


def _differences(more: dict[str, Any], claim: Claim, pairs: dict[int, Claim]) -> list[str]:
    wrong = [
        f"{name} is {got}"
        for name in ("toll", "superseded", "background", "measure", "firmness", "stance")
        if name in more and (got := getattr(claim, name)) != more[name]
    ]
    if "speaker" in more and not names_agree(more["speaker"], claim.speaker.name if claim.speaker else None):
        wrong.append(f"speaker is {claim.speaker.name if claim.speaker else None}")
    if "part_of" in more and claim.part_of != (pairs[more["part_of"]].id if more["part_of"] in pairs else None):
        wrong.append(f"part_of is {claim.part_of}")
    return wrong
