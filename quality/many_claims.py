"""A made event of many claims, for timing: two months of reports by forty speakers, of totals, parts and the hurt."""

import datetime as dt
import random
from dataclasses import dataclass

from tollbook.model import (
    ALL,
    Claim,
    ClaimId,
    Count,
    Event,
    EventId,
    Firmness,
    Group,
    Harm,
    Measure,
    Report,
    ReportId,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Status,
    Wording,
    parse_date,
)
from tollbook.reconcile import reconcile

_GROUPS = (
    ALL,
    ALL,
    Group(label="soldiers", status=Status.MILITARY),
    Group(label="civilians", status=Status.CIVILIAN),
    Group(label="women", sex="female"),
    Group(label="children", age="child"),
    Group(label="women soldiers", status=Status.MILITARY, sex="female"),
)
_HARMS = (Harm.KILLED, Harm.KILLED, Harm.INJURED, Harm.MISSING)
_KINDS = (SpeakerKind.NGO, SpeakerKind.MEDICAL, SpeakerKind.OFFICIAL_PARTY, SpeakerKind.WITNESS)
_A_REPORT = 5  # claims of one report
_FIRST_DAY = dt.date(2026, 1, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeEvent:
    """What `reconcile` is given."""

    event: Event
    claims: tuple[Claim, ...]
    reports: tuple[Report, ...]

    def reconcile(self) -> object:
        return reconcile(self.event, self.claims, (), (), self.reports, ())


def make_event(claims: int, seed: int = 1) -> MadeEvent:
    """The same event for the same number and seed."""
    chance = random.Random(seed)
    reports: list[Report] = []
    made: list[Claim] = []
    for number in range(-(-claims // _A_REPORT)):
        lines = [f"Here {chance.randrange(20, 400)} people were hit." for _ in range(_A_REPORT)]
        day = _FIRST_DAY + dt.timedelta(days=chance.randrange(60))
        report = Report(
            id=ReportId(f"r{number}"), where="made", text="\n".join(lines), published=parse_date(day.isoformat())
        )
        reports.append(report)
        start = 0
        for line in lines:
            made.append(_claim(report, Span(start=start, end=start + len(line)), line, len(made), chance))
            start += len(line) + 1
    event = Event(
        id=EventId("e"),
        name="a made event",
        kind="raid",
        when=None,
        place=None,
        reports=tuple(report.id for report in reports),
        claims=tuple(claim.id for claim in made[:claims]),
    )
    return MadeEvent(event=event, claims=tuple(made[:claims]), reports=tuple(reports))


def _claim(report: Report, sentence: Span, line: str, number: int, chance: random.Random) -> Claim:
    words = line.split()[1]
    n, span = int(words), Span(start=sentence.start + 5, end=sentence.start + 5 + len(words))
    voice = chance.randrange(40)
    return Claim(
        id=ClaimId(f"c{number}"),
        report=report.id,
        span=sentence,
        quote=line,
        sentence=sentence,
        marks=(),
        harm=chance.choice(_HARMS),
        count=Count(low=n, high=n, point=n, hard_low=n, hard_high=n, wording=Wording.EXACT, words=words, span=span),
        who="people",
        group=chance.choice(_GROUPS),
        measure=Measure.TOTAL,
        toll=False,
        part_of=None,
        part_type=None,
        speaker=Speaker(name=f"speaker {voice}", span=None, kind=_KINDS[voice % 4]) if voice else None,
        firmness=Firmness.STATED,
        stance=Stance.ASSERTS,
        hedges=(),
        as_of=None,
        when=None,
        place=None,
        background=False,
        superseded=False,
        flags=(),
        confidence=1.0,
        rule="made",
    )
