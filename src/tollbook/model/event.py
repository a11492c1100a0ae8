"""Copies, voices and events: what makes reports one story."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from tollbook.model.claim import ClaimId, Group, Harm
from tollbook.model.dates import When
from tollbook.model.place import Place
from tollbook.model.report import ReportId
from tollbook.model.span import Span

EventId = NewType("EventId", str)


class CopyKind(StrEnum):
    """The first three: the whole report is a copy. The others: some of it is; its own sentences still count."""

    WIRE = "wire"
    PRESS_RELEASE = "press_release"
    TRANSLATION = "translation"
    EXTENDED = "extended"
    UPDATED = "updated"
    REWRITE = "rewrite"
    PARTIAL = "partial"


WHOLE_COPIES = frozenset({CopyKind.WIRE, CopyKind.PRESS_RELEASE, CopyKind.TRANSLATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that stand in both reports: here in the copy, there in the origin."""

    here: Span
    there: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One report, or some paragraphs of it, copies another. Claims inside the runs have no voice of their own.

    `overlap_share` is the share of this report's words that stand in the origin too, of its sentences where those are
    told in other words or another language; 0 to 1.
    """

    report: ReportId
    origin: ReportId
    kind: CopyKind
    runs: tuple[Run, ...]
    overlap_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """All claims of one speaker about one cell that say the same; counted once."""

    speaker: str | None
    harm: Harm
    group: Group
    claims: tuple[ClaimId, ...]
    origin: ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why a report belongs to an event: the other report, the score, and the reasons in words."""

    report: ReportId
    other: ReportId
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The claims that tell of one incident."""

    id: EventId
    name: str
    kind: str
    when: When | None
    place: Place | None
    reports: tuple[ReportId, ...]
    claims: tuple[ClaimId, ...]
    links: tuple[Link, ...] = ()
    actors: tuple[str, ...] = ()
    """ISO codes of the states and names of the groups that act in it, sorted."""
