"""Rulings on which claims are one event, put into effect on the groups that were found."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tollbook.book.kept import is_main as is_main
from tollbook.book.reading import find_events
from tollbook.model import Claim, ClaimId, Copy, Event, EventId, ReportId, content_id
from tollbook.model.ruling import Ruling, RulingKind
from tollbook.relate import Told


def apply_to_events(
    events: Sequence[Event], told: Sequence[Told], copies: Sequence[Copy], rulings: Sequence[Ruling]
) -> tuple[Event, ...]:
    """The events as people ruled on them, in the order of the log; a ruling whose event is gone moves nothing."""
    if not any(ruling.kind in VERBS for ruling in rulings):
        return tuple(events)
    ground = _Ground(told, copies)
    found = list(events)
    for ruling in rulings:
        if ruling.kind in VERBS:
            found = VERBS[ruling.kind](found, ruling, ground)
    return tuple(sorted(found, key=lambda event: (-len(event.reports), -len(event.claims), event.id)))


class _Ground:
    """What the reports told, looked up by name; the events are made anew from it."""

    def __init__(self, told: Sequence[Told], copies: Sequence[Copy]) -> None:
        self.told: Mapping[str, Told] = {one.report.id: one for one in told}
        self.copies = tuple(copies)
        self.claims: Mapping[str, Claim] = {claim.id: claim for one in told for claim in one.claims}

    def report_of(self, name: str) -> ReportId | None:
        """The report of that name, or of the claim of that name."""
        if name in self.told:
            return ReportId(name)
        return self.claims[name].report if name in self.claims else None

    def order(self, claims: set[ClaimId]) -> tuple[ClaimId, ...]:
        found = [self.claims[claim] for claim in claims]
        return tuple(claim.id for claim in sorted(found, key=lambda c: (c.report, c.span, c.id)))

    def describe(self, like: Event, reports: set[ReportId], claims: set[ClaimId]) -> Event:
        """An event of these reports and claims: named, dated and placed by its reports alone."""
        told = tuple(self.told[report] for report in sorted(reports))
        known = {one.report.id for one in told}
        copies = tuple(copy for copy in self.copies if copy.report in known and copy.origin in known)
        facts = next(iter(find_events(told, copies)), like)
        return replace(
            facts,
            id=EventId(content_id("e", "main", *sorted(reports))),
            reports=tuple(sorted(reports)),
            claims=self.order(claims),
            links=tuple(link for link in like.links if link.report in reports and link.other in reports),
        )


def main_event(events: Sequence[Event], report: str) -> Event | None:
    """The event that a report is about; None for a report that is in none."""
    holding = [event for event in events if report in event.reports]
    return next((event for event in holding if is_main(event)), None)


def anchored_event(events: Sequence[Event], anchors: Sequence[str]) -> Event | None:
    """The event that holds the most of what another held, and more than half of it."""
    wanted = set(anchors)
    best = max(events, key=lambda event: (_held(event, wanted), event.id), default=None)
    return best if best is not None and 2 * _held(best, wanted) > len(wanted) else None


def _held(event: Event, wanted: set[str]) -> int:
    return sum(name in wanted for name in (*event.reports, *event.claims))


def _same(events: list[Event], ruling: Ruling, ground: _Ground) -> list[Event]:
    """A report's event joined to another's; a claim moved to another report's event."""
    other = main_event(events, ruling.given("with") or "")
    if other is None:
        return events
    if ruling.about in ground.claims:
        return _move_claim(events, ClaimId(ruling.about), other, ground)
    own = main_event(events, ruling.about)
    return _join(events, own, other, ground)


def _merge(events: list[Event], ruling: Ruling, ground: _Ground) -> list[Event]:
    return _join(events, anchored_event(events, ruling.anchors), main_event(events, ruling.given("with") or ""), ground)


def _join(events: list[Event], one: Event | None, other: Event | None, ground: _Ground) -> list[Event]:
    if one is None or other is None or one.id == other.id:
        return events
    made = ground.describe(
        max(one, other, key=lambda event: (len(event.reports), len(event.claims), event.id)),
        {*one.reports, *other.reports},
        {*one.claims, *other.claims},
    )
    links = tuple(sorted((*one.links, *other.links), key=lambda link: (link.report, link.other)))
    return [event for event in events if event.id not in (one.id, other.id)] + [replace(made, links=links)]


def _apart(events: list[Event], ruling: Ruling, ground: _Ground) -> list[Event]:
    """A report, or a claim, taken out of the event that it shares with another report."""
    other = main_event(events, ruling.given("with") or "")
    if other is None:
        return events
    if ruling.about in ground.claims:
        return _take_claim(events, ClaimId(ruling.about), other, ground)
    if ruling.about not in other.reports:
        return events
    return _take_reports(events, other, {ReportId(ruling.about)}, ground)


def _split(events: list[Event], ruling: Ruling, ground: _Ground) -> list[Event]:
    event = anchored_event(events, ruling.anchors)
    named = {ReportId(name) for name in json.loads(ruling.given("reports") or "[]")}
    return events if event is None else _take_reports(events, event, named & set(event.reports), ground)


def _take_reports(events: list[Event], event: Event, taken: set[ReportId], ground: _Ground) -> list[Event]:
    left = set(event.reports) - taken
    if not taken or not left:
        return events
    goes = {claim for claim in event.claims if ground.claims[claim].report in taken}
    stays = set(event.claims) - goes
    made = [ground.describe(event, left, stays), ground.describe(event, taken, goes)]
    return [one for one in events if one.id != event.id] + made


def _move_claim(events: list[Event], claim: ClaimId, to: Event, ground: _Ground) -> list[Event]:
    if claim in to.claims:
        return events
    left = [_without(event, claim) for event in events]
    return [
        replace(event, claims=ground.order({*event.claims, claim})) if event.id == to.id else event
        for event in left
        if event.reports and (event.claims or is_main(event))
    ]


def _take_claim(events: list[Event], claim: ClaimId, out_of: Event, ground: _Ground) -> list[Event]:
    if claim not in out_of.claims:
        return events
    own = ground.claims[claim]
    made = Event(
        id=EventId(content_id("e", "context", claim)),
        name=f"Apart from: {out_of.name}",
        kind=out_of.kind,
        when=own.when,
        place=own.place,
        reports=(own.report,),
        claims=(claim,),
    )
    return [_without(event, claim) for event in events] + [made]


def _without(event: Event, claim: ClaimId) -> Event:
    if claim not in event.claims:
        return event
    return replace(event, claims=tuple(one for one in event.claims if one != claim))


VERBS: Mapping[RulingKind, Callable[[list[Event], Ruling, _Ground], list[Event]]] = {
    RulingKind.SAME_EVENT: _same,
    RulingKind.NOT_SAME_EVENT: _apart,
    RulingKind.MERGE: _merge,
    RulingKind.SPLIT: _split,
}
