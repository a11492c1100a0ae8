"""The record of an event as of one moment: figures, conflicts, revisions."""

from dataclasses import dataclass
from enum import StrEnum

from tollbook.model.claim import Claim, ClaimId, Group, Harm, Wording
from tollbook.model.event import Event, Voice
from tollbook.model.statement import Statement


class Grade(StrEnum):
    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


class AttributionGrade(StrEnum):
    DECLARED = "declared"
    LIKELY = "likely"
    CONTESTED = "contested"
    SINGLE_SOURCE = "single_source"
    UNDETERMINED = "undetermined"


class SetAsideReason(StrEnum):
    """Why a claim does not enter a figure; it is still listed."""

    SUPERSEDED = "superseded"
    EARLIER = "earlier"
    QUOTED_AS_OLDER = "quoted_as_older"
    RETRACTED = "retracted"
    DENIED = "denied"
    FEARED = "feared"
    COPY = "copy"
    BACKGROUND = "background"
    NOT_A_TOTAL = "not_a_total"
    ALLEGED = "alleged"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """`because` says the reason in one plain sentence; `by` is the claim that outdates this one, if one does."""

    claim: ClaimId
    reason: SetAsideReason
    because: str
    by: ClaimId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One plain sentence of an explanation, and the claims that carry it."""

    sentence: str
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The least and the greatest figure that all live claims of a harm allow together, nobody left out or added.

    `greatest is None` is open above. `exact` is False where the question was too large to be settled: the bounds hold
    then, but tighter ones may. `steps` say in plain sentences how the ends were narrowed, each with its claims.
    """

    least: int
    greatest: int | None
    exact: bool
    steps: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """What a figure would be if one thing were different; `what` says it in words ("without the Defence Ministry").

    `changes` says whether the best figure is another than the record's.
    """

    what: str
    low: int | None
    best: int | None
    high: int | None
    changes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One cell: event x harm x group.

    `best is None` is unknown, never zero. `wording` at_least marks a best that is only a floor; `high is None` is open
    above. `low_by`, `best_by`, `high_by` are the claims that hold the ends and the best. `formula` shows how a derived
    figure was reckoned ("83 − 47 − 32 = 4").
    """

    harm: Harm
    group: Group
    low: int | None
    best: int | None
    high: int | None
    wording: Wording
    grade: Grade
    attribution_grade: AttributionGrade
    contested: bool
    derived: bool
    rule: str
    voices: int
    used: tuple[ClaimId, ...]
    set_aside: tuple[SetAside, ...]
    explanation: tuple[Reason, ...]
    low_by: tuple[ClaimId, ...] = ()
    best_by: tuple[ClaimId, ...] = ()
    high_by: tuple[ClaimId, ...] = ()
    formula: str | None = None
    conceded: bool = False
    high_or_more: bool = False
    """The greatest figure is itself only a floor ("60 to 80 or more")."""
    bounds: Bounds | None = None
    """None for persons told one by one, and for harms that no live claim bounds."""
    sensitivity: tuple[WhatIf, ...] = ()
    """What would change the best figure; only of figures about everyone."""

    def __post_init__(self) -> None:
        known = [n for n in (self.low, self.best, self.high) if n is not None]
        if known != sorted(known) or any(n < 0 for n in known):
            raise ValueError(f"figure out of order: {self.low} {self.best} {self.high}")


class ConflictKind(StrEnum):
    VALUE = "value"
    SUM_MISMATCH = "sum_mismatch"
    PART_EXCEEDS_WHOLE = "part_exceeds_whole"
    DATE = "date"
    PLACE = "place"
    OUTCOME = "outcome"
    INCREMENT = "increment"
    NAMES_EXCEED = "names_exceed"
    MISQUOTED = "misquoted"
    HEADLINE_BODY = "headline_body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two things that cannot both hold. `claims` are ids of claims or, for dates and outcomes, of statements too.

    `evidence` are (report id, start, end) of the words on each side, in the order of the message.
    `settle` says in words what would settle it.
    """

    kind: ConflictKind
    claims: tuple[str, ...]
    residual: int | None
    open: bool
    message: str
    evidence: tuple[tuple[str, int, int], ...] = ()
    settle: str | None = None
    harm: Harm | None = None


class RevisionKind(StrEnum):
    INCREASE = "increase"
    DECREASE = "decrease"
    CORRECTION_DOUBLE_COUNT = "correction_double_count"
    RECLASSIFIED_MISSING = "reclassified_missing"
    DEATH_OF_INJURED = "death_of_injured"
    SCOPE_CHANGE = "scope_change"
    RESTATEMENT = "restatement"
    REVERSAL = "reversal"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """How one speaker's, or the record's, figure moved.

    `from_figure is None` with `candidates` says that the earlier figure is not in the text; the candidates are claims
    it may have meant. `explicit` is true where the report says so in words.
    """

    harm: Harm
    group: Group
    speaker: str | None
    from_figure: int | None
    to_figure: int | None
    from_claim: ClaimId | None
    to_claim: ClaimId | None
    candidates: tuple[ClaimId, ...]
    kind: RevisionKind
    explicit: bool
    date: str | None
    derived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An event as of one moment, under one policy."""

    event: Event
    as_of: str | None
    policy: str
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    conflicts: tuple[Conflict, ...]
    revisions: tuple[Revision, ...]
    statements: tuple[Statement, ...]
    voices: tuple[Voice, ...] = ()
    notes: tuple[str, ...] = ()
    """What was inferred rather than read, in plain sentences ("the order of the reports was inferred from ...")."""
    set_aside: tuple[SetAside, ...] = ()
    """Claims that no figure is about (another event's, and the like), each with its reason: nothing is left unsaid."""
