"""What the API takes and gives, as OpenAPI describes it. The rows themselves are made by `book.rows` and `model.codec`.

These shapes describe and check; nothing is encoded through them. A test holds them against the rows, key for key.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from tollbook.book.listing import Facets
from tollbook.book.publishing import Change
from tollbook.book.rulings import Standing
from tollbook.book.searching import Hit
from tollbook.book.summaries import Summary
from tollbook.model import Grade, Harm
from tollbook.model.ruling import RulingKind

Moment = Annotated[str, Field(examples=["2026-01-17T12:00:00.000000Z"])]


class Refused(BaseModel):
    """Why something could not be done; every refusal has this shape."""

    ok: Literal[False]
    error: Annotated[str, Field(examples=["no event is called 'e-nothing'"])]
    errors: list[str]
    status: int


class About(BaseModel):
    """The book that is served."""

    version: Annotated[str, Field(description="Tollbook's", examples=["0.3.0"])]
    head: Annotated[str, Field(description="The last entry of the log: number, colon, hash")]


class Problem(BaseModel):
    rule: str
    where: str
    message: str


class Events(BaseModel):
    """A page of the list. `next` is what to give as `after` for the page that follows; null on the last."""

    events: list[Summary]
    next: str | None
    total: int
    facets: Facets
    is_current: bool
    known_until: int


class Group(BaseModel):
    label: str
    nationality: list[str] | None
    status: str | None
    force: str | None
    sex: str | None
    age: str | None
    side: str | None
    kind: str | None


class Speaker(BaseModel):
    name: str
    start: int | None
    end: int | None
    kind: str | None
    anonymous: bool
    chain: list[str]
    office: str | None
    governments: list[str]
    side: str | None


class When(BaseModel):
    words: str
    start: int
    end: int
    value: str | None
    earliest: str | None
    latest: str | None
    precision: int
    anchor: str


class Place(BaseModel):
    name: str
    country: str | None
    adm1: str | None
    lat: float | None
    lon: float | None
    precision: int


class Mark(BaseModel):
    role: str
    start: int
    end: int
    quote: str


class Claim(BaseModel):
    """A counted harm as one report tells it; offsets are code points of the report's text, half-open."""

    claim: str
    report: str
    start: int
    end: int
    quote: str
    sentence: list[int] | None
    harm: Harm
    low: int | None
    high: int | None
    point: int | None
    hard_low: int | None
    hard_high: int | None
    wording: str
    words: str
    who: str | None
    group: Group
    measure: str
    toll: bool
    part_of: str | None
    part_type: str | None
    speaker: Speaker | None
    firmness: str
    stance: str
    hedges: list[list[int] | None]
    as_of: str | None
    when: When | None
    place: Place | None
    background: bool
    superseded: bool
    flags: list[str]
    confidence: float
    rule: str
    marks: list[Mark]


class Claims(BaseModel):
    claims: list[Claim]
    next: str | None


class ClaimShown(BaseModel):
    """A claim, and the rulings about it."""

    claim: Claim
    rulings: list["Ruled"]


class Statement(BaseModel):
    statement: str
    report: str
    kind: str
    speaker: Speaker | None
    start: int
    end: int
    quote: str
    quoted: bool
    cue: list[int] | None
    source: list[int] | None
    stance: str
    topic: str | None


class Report(BaseModel):
    """A report without its text."""

    id: str
    url: str | None
    title: str | None
    lang: str | None
    published: str | None
    published_from: str | None
    outlet: str | None
    byline: str | None
    wire_credit: str | None
    copy_of: str | None
    copy_kind: str | None
    flags: list[str]


class Reports(BaseModel):
    reports: list[Report]
    next: str | None


class ReportShown(BaseModel):
    """A report with its text and its claims as they stand after the rulings, and the events that tell of them."""

    report: Report
    text: str
    claims: list[Claim]
    events: list[str]


class SetAside(BaseModel):
    claim: str
    reason: str
    because: str
    by: str | None


class Reason(BaseModel):
    sentence: str
    claims: list[str]


class Bounds(BaseModel):
    least: int
    greatest: int | None
    exact: bool
    steps: list[Reason]


class WhatIf(BaseModel):
    what: str
    low: int | None
    best: int | None
    high: int | None
    changes: bool


class Figure(BaseModel):
    harm: Harm
    group: Group
    low: int | None
    best: int | None
    high: int | None
    wording: str
    grade: Grade
    attribution_grade: str
    contested: bool
    derived: bool
    formula: str | None
    conceded: bool
    rule: str
    voices: int
    used: list[str]
    set_aside: list[SetAside]
    explanation: str
    reasons: list[Reason]
    low_by: list[str]
    best_by: list[str]
    high_by: list[str]
    high_or_more: bool
    bounds: Bounds | None
    sensitivity: list[WhatIf]


class Evidence(BaseModel):
    report: str
    start: int
    end: int


class Conflict(BaseModel):
    kind: str
    harm: Harm | None
    claims: list[str]
    residual: int | None
    open: bool
    message: str
    settle: str | None
    evidence: list[Evidence]


class Revision(BaseModel):
    harm: Harm
    group: Group
    speaker: str | None
    from_: Annotated[int | None, Field(alias="from")]
    to: int | None
    from_claim: str | None
    to_claim: str | None
    candidates: list[str]
    kind: str
    explicit: bool
    derived: bool
    date: str | None


class Link(BaseModel):
    report: str
    other: str
    score: float
    reasons: list[str]


class EventRecord(BaseModel):
    """An event with all that is known of it."""

    id: str
    name: str
    kind: str
    when: When | None
    place: Place | None
    actors: list[str]
    reports: list[str]
    links: list[Link]
    claims: list[Claim]
    figures: list[Figure]
    conflicts: list[Conflict]
    revisions: list[Revision]
    statements: list[Statement]
    notes: list[str]
    set_aside: list[SetAside]


class Ruling(BaseModel):
    ruling: Annotated[str, Field(examples=["d17"])]
    kind: RulingKind
    about: str
    value: dict[str, str]
    note: str
    by: str
    made_at: Moment
    withdraws: str | None


class Ruled(Ruling):
    """A ruling and what became of it."""

    standing: Standing


class Rulings(BaseModel):
    rulings: list[Ruled]
    next: str | None


class EventShown(BaseModel):
    """What `tollbook show --json` prints. `record` is the name of the published record, null before the first."""

    as_of: str | None
    policy: str
    record: str | None
    version: int
    rulings: list[Ruled]
    reports: list[Report]
    event: EventRecord


class Version(BaseModel):
    record: str
    version: int
    event: str
    parent: str | None
    digest: str
    published_at: Moment
    by: str
    note: str


class Versions(BaseModel):
    versions: list[Version]


class Published(BaseModel):
    """What a version froze."""

    as_of: str | None
    policy: str
    captures_until: int
    rulings_until: int
    rulings: list[str]
    reports: list[Report]
    event: EventRecord


class VersionShown(Version):
    content: Published


class Changes(BaseModel):
    changes: list[Change]


class Hits(BaseModel):
    hits: list[Hit]


class Entry(BaseModel):
    """`entry` is the text that the hash is made of, byte for byte."""

    number: int
    entry: str
    hash: str


class Log(BaseModel):
    entries: list[Entry]
    next: str | None


class Verified(BaseModel):
    """The first fault of each check that finds one; none where the book is what it says it is."""

    faults: list[Problem]


class Added(BaseModel):
    new: list[str]
    known: list[str]
    problems: list[Problem]


class NewRuling(BaseModel):
    """A decision. With accounts, `by` is the account's name and need not be given.

    `seen` is the last ruling about the same thing that you saw (`none` for none): a later one of somebody else's then
    refuses yours with 409.
    """

    model_config = {"extra": "forbid"}

    kind: Literal[tuple(kind.value for kind in RulingKind if kind is not RulingKind.UNDO)]  # type: ignore[valid-type]
    about: Annotated[str, Field(min_length=1, max_length=600, examples=["c-1a2b3c4d"])]
    value: Annotated[dict[str, Annotated[str, Field(max_length=10_000)]], Field(max_length=40)] = {}
    note: Annotated[str, Field(min_length=1, max_length=10_000, examples=["the ministry's list of 17 January"])]
    by: Annotated[str | None, Field(max_length=80, examples=["Ana"])] = None
    seen: Annotated[str | None, Field(max_length=40, examples=["none"])] = None


class NewUndo(BaseModel):
    model_config = {"extra": "forbid"}

    note: Annotated[str, Field(min_length=1, max_length=10_000)]
    by: Annotated[str | None, Field(max_length=80)] = None


class NewVersion(BaseModel):
    """What to publish. `seen` is the number of the last version that you saw, 0 for none: a later one refuses yours."""

    model_config = {"extra": "forbid"}

    note: Annotated[str, Field(min_length=1, max_length=10_000)]
    by: Annotated[str | None, Field(max_length=80)] = None
    as_of: Annotated[str | None, Field(max_length=40)] = None
    policy: Annotated[str, Field(max_length=40)] = "ucdp"
    seen: Annotated[int | None, Field(ge=0, le=2**31 - 1)] = None
