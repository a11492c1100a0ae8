"""Figures that one sentence tells place by place: each counts the people of its place, and none of them everyone."""

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tollbook.model import Claim, ClaimId, Group, Harm, Measure, ReportId, Span
from tollbook.reconcile.scope import IN_PLACE

_TIMES = frozenset(
    """January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Christmas Easter Ramadan""".split()
)
_NAME = r"[A-ZÀ-Ý][\w’'-]*(?:\s+(?:de|del|da|al|of|and the|[A-ZÀ-Ý][\w’'-]*)(?=\s+[A-ZÀ-Ý]|\b))*"
_WHERE = re.compile(rf"\b(?:in|at|near|around|outside)\s+(?:(?:the|a|an|its|nearby|neighbouring)\s+)?({_NAME})")
_NTH = re.compile(r"\b(?:in|at|near|on) the ((?:first|second|third|fourth|fifth|other)(?: (?:of the )?\w+)?)")
_NEXT = re.compile(r"[:;]|(?<=\s)\d")
_TOLD_APART = re.compile(rf"\b(?:{'|'.join(sorted(_TIMES))})\b")


def groups_by_place(
    claims: Iterable[Claim], groups: Mapping[ClaimId, Group], clauses: Mapping[ClaimId, str]
) -> dict[ClaimId, Group]:
    """The claims of sentences such as "14 in Morogoro and nine in Dodoma", each with the people of its place alone.

    A sentence that tells its figures day by day tells of several events, and its figures stay as they are.
    """
    told: dict[tuple[ReportId, Span, Harm], list[Claim]] = defaultdict(list)
    for claim in claims:
        if _is_plain(claim) and groups[claim.id].kind is None:
            told[claim.report, claim.sentence, claim.harm].append(claim)
    found: dict[ClaimId, Group] = {}
    for same in told.values():
        places = {claim.id: place for claim in same if (place := _place_in(clauses[claim.id]))}
        if len(places) > 1 and len(set(places.values())) == len(places) and not _are_of_two_days(places, clauses):
            found |= {claim: _of_place(groups[claim], place) for claim, place in places.items()}
    return found


def _is_plain(claim: Claim) -> bool:
    """Whether a claim counts people by itself: no part, no further ones, nothing of another time."""
    stands = not (claim.background or claim.superseded) and claim.part_of is None
    return stands and claim.measure in (Measure.TOTAL, Measure.PART) and bool(claim.count.low)


def _place_in(clause: str) -> str | None:
    """The place that a clause names for its number: nothing past a colon, or past a number that is no claim."""
    told = _NEXT.split(clause, maxsplit=1)[0]
    found = _WHERE.search(told) or _NTH.search(told)
    name = found.group(1) if found else None
    return None if name is None or name.split()[0] in _TIMES else name


def _are_of_two_days(places: Iterable[ClaimId], clauses: Mapping[ClaimId, str]) -> bool:
    return sum(bool(_TOLD_APART.search(clauses[claim])) for claim in places) > 1


def _of_place(group: Group, place: str) -> Group:
    label = f"in {place}" if group.is_all else f"{group.label} in {place}"
    return dataclasses.replace(group, kind=f"{IN_PLACE}{place.casefold()}", label=label)
