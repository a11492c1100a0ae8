"""People whom one figure may count and another leave out: attackers, the missing, bodies without a name (K6, K14)."""

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.model import Conflict, Harm
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.words import number

_UNIDENTIFIED = "unidentified"
_ATTACKERS = "attackers"
# One or two people who are missing explain a difference of one or two by chance alone.
_LEAST_MISSING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Closer:
    """So many people, told of apart, of whom no total says whether it counts them."""

    kind: str
    many: int
    name: str


def closers_among(drafts: Iterable[Draft], harm: Harm) -> tuple[Closer, ...]:
    """Who may be in one total of a harm and out of another, each number once."""
    found: dict[tuple[str, int], Closer] = {}
    for draft in drafts:
        kind = _kind_of(draft, harm)
        if kind is None:
            continue
        for many in _told(draft):
            if kind == _ATTACKERS or many >= _LEAST_MISSING:
                found[kind, many] = Closer(kind=kind, many=many, name=_NAMES[kind])
    return tuple(closer for _, closer in sorted(found.items()))


_NAMES = {_ATTACKERS: "attackers", "missing": "missing people", _UNIDENTIFIED: "unidentified bodies"}


def _kind_of(draft: Draft, harm: Harm) -> str | None:
    cell = draft.cell
    if cell.harm is harm and cell.group.kind in (_ATTACKERS, _UNIDENTIFIED):
        return cell.group.kind
    is_missing = harm is Harm.KILLED and cell.harm is Harm.MISSING and cell.group.is_all
    return "missing" if is_missing else None


def _told(draft: Draft) -> list[int]:
    """The exact numbers that were told of them, at whatever time."""
    said = (*draft.cell.live, *(outdated.said for outdated in draft.cell.outdated))
    return sorted({one.point for one in said if one.is_precise and one.point})


def explained(conflict: Conflict, apart: int | None, draft: Draft, closers: Sequence[Closer]) -> Conflict:
    """The conflict as it is, or with the words that counting somebody in or out would close it.

    `apart` is by how many people its two sides differ; None where that is not known exactly.
    """
    if not apart or not draft.cell.group.is_all:
        return conflict
    closer = next((c for c in closers if c.many == apart), None)
    if closer is None:
        return conflict
    words = (
        f" {number(closer.many)} {closer.name} are told of: with them in one figure and out of the other, both hold."
    )
    return dataclasses.replace(
        conflict, message=conflict.message + words, settle=f"A report that says whether the {closer.name} are counted."
    )
