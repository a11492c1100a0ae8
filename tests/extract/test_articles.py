"""Articles that the reader had not seen, in sets of twelve, annotated before they were first run.

An article is a table of claims beside its text (`tests/articles/*.toml`). `words` stands once in the text and says
where the claim is; `low` without `high` is open above, about n is n to n, `part_of` is the place of another claim in
the list. `optional` claims and `projection`s may be read or not: careful people differ on them.
"""

import functools
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tollbook.extract import extract_claims
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Capture, Claim, ClaimId, Firmness, Measure, Report, ReportId, Stance, Wording
from tollbook.read import read_report

Gold = dict[str, Any]  # one table of an article, as TOML gives it

ARTICLES = tuple(sorted((Path(__file__).parents[1] / "articles").glob("*.toml")))

# Lenient F1 of each set now; docs/articles.md has what each was at its first run. A floor rises with the reader and
# never falls.
FLOORS_F1 = {1: 92.0, 2: 98.0, 3: 94.0, 4: 98.0, 5: 97.0}

# Of the annotated claims that were read: how many are right in who, speaker (where there is one), background, toll, and
# whole (where there is one). Over all sets.
FLOOR_RIGHT = {
    "who": 565,
    "speaker": 250,
    "certainty": 545,
    "background": 34,
    "superseded": 3,
    "toll": 37,
    "part_of": 69,
}

_FEWEST_OF_A_SET = 8

_CERTAINTY = {Firmness.ALLEGED: "alleged", Firmness.RUMOURED: "alleged", Firmness.FEARED: "alleged",
              Firmness.DENIED: "denied", Firmness.RETRACTED: "denied"}  # fmt: skip

# The open kits' coarse kinds of harm: these pairs are taken for each other when two readers are compared.
_COARSE = {"evacuated": "displaced", "kidnapped": "detained", "trapped": "missing", "hospitalised": "injured",
           "released": "rescued", "casualties": "killed_or_injured"}  # fmt: skip
_NAMES_NOBODY = frozenset(
    "the a an of his her their people persons person some many several others other another both them they dead bodies"
    " casualties victims".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One article: what is written in it, what was annotated, what the reader made of it."""

    name: str
    batch: int
    report: Report
    gold: tuple[Gold, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Which claim was read for which annotation, and what is left over on both sides."""

    article: Marked
    pairs: tuple[tuple[Gold, Claim], ...]
    missed: tuple[Gold, ...]
    extra: tuple[Claim, ...]


@functools.cache
def matches() -> tuple[Match, ...]:
    gazetteer = open_gazetteer()
    return tuple(match(read_article(path, gazetteer)) for path in ARTICLES)


def read_article(path: Path, gazetteer: Any) -> Marked:
    table = tomllib.loads(path.read_text("utf-8"))
    capture = Capture(
        where=path.name,
        id=ReportId(path.stem),
        media_type="text/plain",
        body=table["text"].encode(),
        published=table["published"],
    )
    report = read_report(capture)
    assert isinstance(report, Report), report
    claims = extract_claims(report, gazetteer).claims
    return Marked(name=path.stem, batch=table.get("batch", 1), report=report, gold=tuple(table["claim"]), claims=claims)


def match(article: Marked) -> Match:
    """Each annotation takes the best claim still free of its sentence, harm and number; wholes choose before parts."""
    free = list(article.claims)
    pairs: list[tuple[Gold, Claim]] = []
    missed: list[Gold] = []
    for gold in sorted(article.gold, key=lambda gold: (is_optional(gold), "part_of" in gold)):
        fitting = [claim for claim in free if _fits(article.report.text, gold, claim)]
        if fitting:
            best = max(fitting, key=lambda claim: _closeness(article.report.text, gold, claim))
            free.remove(best)
            pairs.append((gold, best))
        elif not is_optional(gold):
            missed.append(gold)
    extra = [claim for claim in free if claim.firmness is not Firmness.FEARED]
    return Match(article=article, pairs=tuple(pairs), missed=tuple(missed), extra=tuple(extra))


def is_optional(gold: Gold) -> bool:
    return bool(gold.get("optional") or gold.get("projection"))


def _fits(text: str, gold: Gold, claim: Claim) -> bool:
    at = text.index(gold["words"])
    inside = claim.sentence.start < at + len(gold["words"]) and at < claim.sentence.end
    return inside and harm_fits(gold["harm"], str(claim.harm)) and number_fits(gold, claim)


def harm_fits(want: str, got: str) -> bool:
    if _COARSE.get(want, want) == _COARSE.get(got, got):
        return True
    return want in ("killed_or_injured", "killed_or_missing", "casualties") and got in ("killed", "injured", "missing")


def number_fits(gold: Gold, claim: Claim) -> bool:
    """Whether the claim states a bound of the annotation; a vague word is right within a factor."""
    want = {gold[end] for end in ("low", "high") if end in gold}
    got = {n for n in bounds(claim) if n is not None}
    if gold["wording"] == "vague":
        return not got or gold["low"] / 4 <= min(got) <= gold["low"] * 10
    if gold["wording"] == "more_than":
        want.add(gold["low"] + 1)
    return bool(want & got)


def bounds(claim: Claim) -> tuple[int | None, int | None]:
    """Low and high as annotated: more than n is n and open, about and nearly n are n, up to n has no low."""
    count = claim.count
    if count.wording in (Wording.ABOUT, Wording.NEARLY) and count.point is not None:
        return count.point, count.point
    return (None if count.wording is Wording.UP_TO else count.low), count.high


def _closeness(text: str, gold: Gold, claim: Claim) -> tuple[bool, bool, bool]:
    at = text.index(gold["words"])
    near = claim.span.start < at + len(gold["words"]) and at < claim.span.end
    return near, names_agree(gold.get("who"), claim.who), gold["harm"] == str(claim.harm)


def names_agree(want: str | None, got: str | None) -> bool:
    a, b = ({*re.findall(r"\w+", (name or "").lower())} - _NAMES_NOBODY for name in (want, got))
    return (not a and not b) or len(a & b) * 2 >= min(len(a), len(b)) > 0


def f1(found: tuple[Match, ...]) -> float:
    right = sum(not is_optional(gold) for m in found for gold, _ in m.pairs)
    wrong = sum(len(m.missed) + len(m.extra) for m in found)
    return round(100 * 2 * right / (2 * right + wrong), 1) if right else 0.0


def right(found: tuple[Match, ...]) -> dict[str, int]:
    """How many of the annotations that say a thing were read so: a count, so that reading more never lowers it."""
    counts = dict.fromkeys(FLOOR_RIGHT, 0)
    for m in found:
        read = {m.article.gold.index(gold): claim.id for gold, claim in m.pairs}
        for gold, claim in m.pairs:
            for thing, is_right in _things_right(gold, claim, read):
                counts[thing] += is_right and not is_optional(gold)
    return counts


def _things_right(gold: Gold, claim: Claim, read: dict[int, ClaimId]) -> tuple[tuple[str, bool], ...]:
    speaker = claim.speaker.name if claim.speaker else None
    whole = read.get(gold.get("part_of", -1))
    return (
        ("who", names_agree(gold.get("who"), claim.who)),
        ("speaker", "speaker" in gold and speaker is not None and names_agree(gold["speaker"], speaker)),
        ("certainty", gold["certainty"] == certainty(claim)),
        ("background", gold.get("background", False) and claim.background),
        ("superseded", gold.get("superseded", False) and claim.superseded),
        ("toll", gold.get("toll", False) and (claim.toll or claim.measure is Measure.CAMPAIGN)),
        ("part_of", whole is not None and claim.part_of == whole),
    )


def certainty(claim: Claim) -> str:
    if claim.stance is not Stance.ASSERTS:
        return "denied" if claim.stance is Stance.DENIES else "unknown"
    plain = "reported" if claim.speaker or claim.hedges else "asserted"
    return _CERTAINTY.get(claim.firmness, plain)


def listed(found: tuple[Match, ...]) -> str:
    """The misses and the extras, in words."""
    lines = []
    for m in found:
        lines.append(f"{m.article.name}: F1 {f1((m,))}")
        lines += [
            f"  missed  {gold['harm']} {gold.get('low')}..{gold.get('high')} {gold['words']!r}, {gold['sentence']}."
            for gold in m.missed
        ]
        lines += [
            f"  extra   {claim.harm} {claim.count.low}..{claim.count.high} {claim.quote!r} [{claim.rule}]"
            for claim in m.extra
        ]
    return "\n".join(lines)


@pytest.mark.parametrize(("batch", "floor"), FLOORS_F1.items())
def test_articles_are_read_no_worse_than_before(batch: int, floor: float) -> None:
    found = tuple(m for m in matches() if m.article.batch == batch)

    assert len(found) >= _FEWEST_OF_A_SET
    assert f1(found) >= floor, listed(found)


@pytest.mark.parametrize("thing", FLOOR_RIGHT)
def test_articles_claims_are_told_no_worse_than_before(thing: str) -> None:
    assert right(matches())[thing] >= FLOOR_RIGHT[thing]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_article_annotations_hold_together(path: Path) -> None:
    """Words stand once in the text, wholes are before their parts' count, bounds are in order."""
    article = tomllib.loads(path.read_text("utf-8"))

    for gold in article["claim"]:
        assert article["text"].count(gold["words"]) == 1, gold
        assert gold.get("part_of", 0) < len(article["claim"])
        assert gold.get("low", 0) <= gold.get("high", gold.get("low", 0)) or gold["wording"] == "up_to"


def test_articles_projections_are_never_tolls() -> None:
    read = [(gold["words"], claim) for m in matches() for gold, claim in m.pairs if gold.get("projection")]

    assert [words for words, claim in read if claim.firmness is not Firmness.FEARED] == []


if __name__ == "__main__":
    print(listed(matches()))
    for batch in FLOORS_F1:
        print(f"set {batch}: F1 {f1(tuple(m for m in matches() if m.article.batch == batch))}")
    print(f"all: F1 {f1(matches())}; right: {right(matches())}")
