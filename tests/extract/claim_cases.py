"""Reading the case tables of claims: what a case expects, and how what was read is held against it."""

import functools
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tollbook.extract import extract_claims
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Claim, Gazetteer, Report, ReportId

CASES = Path(__file__).parents[1] / "cases"

_NAMES_NOBODY = frozenset(
    "the a an of his her its their people person persons some them they from in and all both other others".split()
)
_WORDS = re.compile(r"[^\W_]+")


@functools.cache
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def table(name: str) -> list[Any]:
    """The cases of a table as parameters of a test; a known miss must fail, and say why."""
    rows = tomllib.loads((CASES / name).read_text("utf-8"))["case"]
    return [pytest.param(row, id=row["why"], marks=_marks(row)) for row in rows]


def _marks(row: dict[str, Any]) -> tuple[pytest.MarkDecorator, ...]:
    return (pytest.mark.xfail(strict=True, reason=row["known_miss"]),) if "known_miss" in row else ()


@functools.cache
def claims_of(text: str) -> tuple[Claim, ...]:
    """The claims of a text, in the order of their numbers."""
    report = Report(id=ReportId("r"), where="r.txt", text=text, language="en")
    return tuple(sorted(extract_claims(report, gazetteer()).claims, key=lambda claim: (claim.count.span, claim.harm)))


def ends(low: int | str, high: int | str) -> tuple[int | None, int | None]:
    """The bounds of a case as a count holds them."""
    return (low if isinstance(low, int) else None), (high if isinstance(high, int) else None)


def names_agree(want: str, got: str | None) -> bool:
    """Whether both name nobody, or one has half of the other's words that name somebody."""
    a, b = ({*_WORDS.findall(name.lower())} - _NAMES_NOBODY for name in (want, got or ""))
    return (not a and not b) or len(a & b) * 2 >= min(len(a), len(b)) > 0


def shown(claim: Claim) -> str:
    """A claim in one line, for the message of a failing test."""
    count = claim.count
    notes = [claim.rule, claim.measure.value, claim.firmness.value, "toll" if claim.toll else ""]
    return f"{claim.harm} {count.low}..{count.high} {claim.who!r} {count.words!r} ({', '.join(filter(None, notes))})"
