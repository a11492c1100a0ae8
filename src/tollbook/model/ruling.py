"""What people decided. A ruling is never changed or deleted: it is withdrawn by a later one."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

RulingId = NewType("RulingId", str)


class RulingKind(StrEnum):
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    SPLIT = "split"
    MERGE = "merge"
    SAME_EVENT = "same-event"
    NOT_SAME_EVENT = "not-same-event"
    COPY = "copy"
    NOT_COPY = "not-copy"
    SET_FIGURE = "set-figure"
    NOTE = "note"
    UNDO = "undo"


ABOUT_CLAIMS = frozenset({RulingKind.ACCEPT, RulingKind.REJECT, RulingKind.CORRECT})
ABOUT_EVENTS = frozenset({RulingKind.SPLIT, RulingKind.MERGE, RulingKind.SET_FIGURE})
ABOUT_REPORTS = frozenset({RulingKind.COPY, RulingKind.NOT_COPY})
ABOUT_REPORTS_OR_CLAIMS = frozenset({RulingKind.SAME_EVENT, RulingKind.NOT_SAME_EVENT})

CIRCUMSTANCES = frozenset({"item", "batch", "mark"})
"""Entries of a value that say how a ruling came about, and nothing of what it does: the item of the queue that was
decided, the batch that it was made with, and what a note stands for (see NoteMark)."""


class NoteMark(StrEnum):
    """What a note says of an item of the queue."""

    SECOND = "second"
    """A second reviewer is asked for; the item stays."""
    STANDS = "stands"
    """Somebody looked, and it stands as it is; the item is decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a person decided, about what, and why.

    `about` names the claim, report or event as it was called on that day. Events are found again by `anchors`, the
    reports that the event held then: their names change as reports arrive. `value` are sorted pairs, their meaning set
    by the kind (`("low", "12")` of a correction, `("with", "r7")` of a same-event); `number` is its place in the log.
    `withdraws` names the ruling that an undo takes back.
    """

    number: int
    id: RulingId
    kind: RulingKind
    about: str
    value: tuple[tuple[str, str], ...]
    note: str
    by: str
    made_at: str
    anchors: tuple[str, ...] = ()
    withdraws: RulingId | None = None

    def given(self, key: str) -> str | None:
        """One entry of the value, or None where it was not given."""
        return dict(self.value).get(key)

    @property
    def said(self) -> tuple[tuple[str, str], ...]:
        """What the value does, without its circumstances."""
        return tuple((key, words) for key, words in self.value if key not in CIRCUMSTANCES)


def rulings_in_force(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """The rulings that no ruling in force withdraws, in order of the log; undoing an undo brings the first one back."""
    ordered = sorted(rulings, key=lambda ruling: ruling.number)
    withdrawn: set[RulingId] = set()
    kept: list[Ruling] = []
    for ruling in reversed(ordered):
        if ruling.id in withdrawn:
            continue
        if ruling.withdraws is not None:
            withdrawn.add(ruling.withdraws)
        kept.append(ruling)
    return tuple(reversed(kept))
