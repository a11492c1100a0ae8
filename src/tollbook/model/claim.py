"""A counted harm, as one report tells it, and everything that bears on it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from tollbook.model.dates import Anchor, When
from tollbook.model.place import Place
from tollbook.model.report import ReportId
from tollbook.model.span import Span

ClaimId = NewType("ClaimId", str)


class Harm(StrEnum):
    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    KIDNAPPED = "kidnapped"
    DISPLACED = "displaced"
    EVACUATED = "evacuated"
    TRAPPED = "trapped"
    HOSPITALISED = "hospitalised"
    RESCUED = "rescued"
    RELEASED = "released"
    KILLED_OR_INJURED = "killed_or_injured"
    KILLED_OR_MISSING = "killed_or_missing"
    CASUALTIES = "casualties"


class Wording(StrEnum):
    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    NEARLY = "nearly"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"
    RELATIVE = "relative"
    FURTHER = "further"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many people the words state: a typical interval, a hard one, and the number that the words name.

    `high is None` with a `low` is open above; all four bounds None is an unknown number (never zero).
    Rule: section 1 of the field's rules ("Words to intervals").
    """

    low: int | None
    high: int | None
    point: int | None
    hard_low: int | None
    hard_high: int | None
    wording: Wording
    words: str
    span: Span

    def __post_init__(self) -> None:
        for low, high in ((self.low, self.high), (self.hard_low, self.hard_high)):
            if low is not None and (low < 0 or (high is not None and high < low)):
                raise ValueError(f"bad count {low}..{high} in {self.words!r}")


class Status(StrEnum):
    CIVILIAN = "civilian"
    MILITARY = "military"
    POLICE = "police"
    MILITANT = "militant"
    OFFICIAL = "official"
    RESPONDER = "responder"
    JOURNALIST = "journalist"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Whom a figure counts. Groups are equal when their attributes are; `label` is only shown.

    The group of everyone harmed has the label "all" and no attribute. `kind` holds an attribute that has no column of
    its own (staff, patients, passengers, identified, a person's name), in lower case; groups nest by attributes.
    """

    label: str = "all"
    nationality: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2, sorted; several for a joint group ("Venezuelan and Cuban troops")."""
    status: Status | None = None
    force: str | None = None
    sex: str | None = None
    age: str | None = None
    side: str | None = None
    kind: str | None = None

    @property
    def attributes(self) -> tuple[tuple[str, str], ...]:
        """The attributes that are set, as sorted pairs: the group's identity."""
        pairs = [("nationality", "+".join(self.nationality))] if self.nationality else []
        for name in ("status", "force", "sex", "age", "side", "kind"):
            value = getattr(self, name)
            if value is not None:
                pairs.append((name, str(value)))
        return tuple(sorted(pairs))

    @property
    def is_all(self) -> bool:
        return not self.attributes


ALL = Group()


class Measure(StrEnum):
    TOTAL = "total"
    PART = "part"
    INCREMENT = "increment"
    PERIOD = "period"
    CAMPAIGN = "campaign"


class PartType(StrEnum):
    INCLUDE = "include"
    BREAKDOWN = "breakdown"
    RESIDUAL = "residual"


class Firmness(StrEnum):
    CONFIRMED = "confirmed"
    STATED = "stated"
    ESTIMATED = "estimated"
    ALLEGED = "alleged"
    RUMOURED = "rumoured"
    FEARED = "feared"
    DENIED = "denied"
    RETRACTED = "retracted"


class Stance(StrEnum):
    ASSERTS = "asserts"
    DENIES = "denies"
    DECLINES = "declines"
    NOT_YET_KNOWN = "not_yet_known"


class SpeakerKind(StrEnum):
    OFFICIAL_PARTY = "official_party"
    OFFICIAL_OTHER = "official_other"
    MILITARY = "military"
    POLICE = "police"
    MEDICAL = "medical"
    EMERGENCY = "emergency"
    NGO = "ngo"
    UN = "un"
    WITNESS = "witness"
    FAMILY = "family"
    MEDIA_OWN_COUNT = "media_own_count"
    ANONYMOUS_OFFICIAL = "anonymous_official"
    WIRE = "wire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says a figure; never the outlet, unless it counted itself.

    `name` is as the report writes it at `span`. `office` is the key that joins a ministry and its minister within one
    government ("VE:defence", "?:defence" where the report does not name the state); it is what voices are folded by,
    None where nothing better than the name is known.
    `governments` are the ISO codes of the states it speaks for (two for a joint statement). `chain` are the names
    through which the words came ("a US official" told "the Washington Post").
    """

    name: str
    span: Span | None
    kind: SpeakerKind | None = None
    anonymous: bool = False
    office: str | None = None
    governments: tuple[str, ...] = ()
    side: str | None = None
    chain: tuple[str, ...] = ()


class MarkRole(StrEnum):
    HARM = "harm"
    COUNT = "count"
    WHO = "who"
    SPEAKER = "speaker"
    WHEN = "when"
    WHERE = "where"
    HEDGE = "hedge"
    TOLL = "toll"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words that carry one part of a claim."""

    role: MarkRole
    span: Span
    quote: str


CORRECTED = "corrected"
"""The flag of a claim that a person corrected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A counted harm, as one report tells it.

    Laws: `report.text[span.start:span.end] == quote`, and the count reads again from its words inside the quote (K12).
    `toll` says that the words themselves call the figure a toll, a total or a running count. `as_of` is an EDTF date
    where the words give one; reconciling falls back to the report's date and says so.
    """

    id: ClaimId
    report: ReportId
    span: Span
    quote: str
    sentence: Span
    marks: tuple[Mark, ...]
    harm: Harm
    count: Count
    who: str | None
    group: Group
    measure: Measure
    toll: bool
    part_of: ClaimId | None
    part_type: PartType | None
    speaker: Speaker | None
    firmness: Firmness
    stance: Stance
    hedges: tuple[Span, ...]
    as_of: str | None
    when: When | None
    place: Place | None
    background: bool
    superseded: bool
    flags: tuple[str, ...]
    confidence: float
    rule: str


def sentences_aside(claims: tuple[Claim, ...]) -> tuple[Span, ...]:
    """The sentences of a report that count the people of other events alone, in order of place.

    None where nothing else is counted: such a report looks back on its own event. Nor is aside what was some days ago
    ("the explosion four days earlier"): as often as not it is what the report follows up.
    """
    own = {claim.sentence for claim in claims if not claim.background or _is_days_ago(claim.when)}
    return tuple(sorted({claim.sentence for claim in claims} - own)) if own else ()


def _is_days_ago(when: When | None) -> bool:
    """Whether a day was reckoned from another, and not named with its year."""
    return when is not None and when.precision <= 2 and when.anchor is not Anchor.NONE


def dated_by_event(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims of a report whose time is the event's: not of others, nor beside a toll, whose time is the count's.

    "The toll rose to 158 on Monday after a patient died": nothing happened on Monday to the others.
    """
    counting = {
        claim.sentence
        for claim in claims
        if claim.toll and (claim.rule.startswith("toll.") or claim.measure is Measure.INCREMENT)
    }
    return tuple(claim for claim in claims if not claim.background and claim.sentence not in counting)
