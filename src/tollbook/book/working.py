"""Events worked out from what was read and ruled: pure, at once or for some events alone, to the same bytes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tollbook.book.kept import Kept as Kept
from tollbook.book.kept import Seen as Seen
from tollbook.book.queue import items_of
from tollbook.book.reading import flag_derived, index_events, make_record, tell_until
from tollbook.book.regrouping import apply_to_events, is_main
from tollbook.book.rulings import apply_to_claims, apply_to_copies, apply_to_record, concerns
from tollbook.model import WHOLE_COPIES, Claim, ClaimId, Copy, Event, Extraction, Problem, Report, ReportId
from tollbook.model.ruling import Ruling
from tollbook.relate import CopyIndex, EventIndex, Told, events_of, find_derived, join_copies


class RulingIndex:
    """Rulings found by the reports and claims that they have to do with."""

    def __init__(self, rulings: Iterable[Ruling]) -> None:
        self._by_name: defaultdict[str, list[Ruling]] = defaultdict(list)
        for ruling in rulings:
            for name in {ruling.about, *ruling.anchors}:
                self._by_name[name].append(ruling)

    def concerning(self, event: Event) -> tuple[Ruling, ...]:
        """The rulings that have a part in an event, in order of the log."""
        near = {r.id: r for name in (*event.reports, *event.claims) for r in self._by_name.get(name, ())}
        return tuple(sorted((r for r in near.values() if concerns(r, event)), key=lambda ruling: ruling.number))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What events are worked out from: all that was told of their reports, after the rulings on claims and copies.

    `rulings` are those in force.
    """

    told: Mapping[ReportId, Told]
    copies: Mapping[ReportId, Copy]
    numbers: Mapping[ReportId, int]
    rulings: RulingIndex
    policy: str
    as_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A state worked out from nothing: its events, the groups and copies that were found before people ruled on them,
    the copies as they were ruled on, the reports left out for want of a date, and the indexes that more may join."""

    kept: tuple[Kept, ...]
    groups: tuple[Event, ...]
    found: tuple[Copy, ...]
    copies: tuple[Copy, ...]
    undated: tuple[Problem, ...]
    copying: CopyIndex
    grouped: EventIndex


def work_out(
    readings: Iterable[tuple[int, Extraction]], rulings: Sequence[Ruling], *, as_of: str | None, policy: str
) -> Worked:
    """The events of what was read, after the rulings in force; each reading comes with its number in the log."""
    numbered = tuple(readings)
    told, undated = tell_until((extraction for _, extraction in numbered), as_of)
    told = apply_to_claims(told, rulings)
    reports = {one.report.id: one.report for one in told}
    copying = join_copies(CopyIndex(), *reports.values())
    copies = apply_to_copies(copying.changed, reports, rulings)
    grouped = index_events(told, copies)
    groups = events_of(grouped)
    ground = Ground(
        told={one.report.id: one for one in told},
        copies={copy.report: copy for copy in copies},
        numbers={extraction.report.id: number for number, extraction in numbered},
        rulings=RulingIndex(rulings),
        policy=policy,
        as_of=as_of,
    )
    kept = settle_all(apply_to_events(groups, told, copies, rulings), ground)
    return Worked(
        kept=kept,
        groups=groups,
        found=copying.changed,
        copies=copies,
        undated=undated,
        copying=copying,
        grouped=grouped,
    )


def settle_all(events: Sequence[Event], ground: Ground) -> tuple[Kept, ...]:
    """The events with their records, in their order; `ground` holds every report."""
    claims = claims_of(ground)
    tellings = {event.id: read_telling(event, claims, ground) for event in events}
    derived = find_repeating(tellings.values(), ground.copies)
    return tuple(settle(event, tellings[event.id], derived, ground) for event in events)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Who tells of an event: its claims, the reports that make them, those of them that only repeat earlier ones, and
    the reports that are about it or tell of it."""

    claims: tuple[Claim, ...]
    tellers: frozenset[ReportId]
    repeating: frozenset[ReportId]
    near: tuple[ReportId, ...]


def claims_of(ground: Ground) -> dict[ClaimId, Claim]:
    return {claim.id: claim for one in ground.told.values() for claim in one.claims}


def read_telling(event: Event, claims: Mapping[ClaimId, Claim], ground: Ground) -> Telling:
    own = tuple(claims[claim] for claim in event.claims)
    tellers = frozenset(claim.report for claim in own)
    reports = tuple(ground.told[report].report for report in sorted(tellers))
    return Telling(
        claims=own,
        tellers=tellers,
        repeating=frozenset(find_derived(event, own, reports)),
        near=tuple(sorted({*event.reports, *tellers})),
    )


def find_repeating(tellings: Iterable[Telling], copies: Mapping[ReportId, Copy]) -> set[ReportId]:
    """The reports that repeat earlier ones in every event that they tell of (C4); a whole copy is none of them."""
    repeating: set[ReportId] = set()
    telling_anew: set[ReportId] = set()
    for telling in tellings:
        repeating |= telling.repeating
        telling_anew |= telling.tellers - telling.repeating
    return {report for report in repeating - telling_anew if not is_whole_copy(copies.get(report))}


def is_whole_copy(copy: Copy | None) -> bool:
    return copy is not None and copy.kind in WHOLE_COPIES


def settle(event: Event, telling: Telling, derived: Iterable[ReportId], ground: Ground) -> Kept:
    """The event with its record; `derived` names at least those of its reports that are derived."""
    flagged = set(derived)
    near = tuple(flag_derived(ground.told[report], report in flagged) for report in telling.near)
    copies = tuple(ground.copies[report] for report in telling.near if report in ground.copies)
    record = make_record(event, telling.claims, near, copies, policy=ground.policy, as_of=ground.as_of)
    rulings = ground.rulings.concerning(event)
    return Kept(
        record=apply_to_record(record, rulings),
        copies=copies,
        seen=tuple(_seen(event, one.report, telling, one.report.id in flagged, ground) for one in near),
        ruled=max((ruling.number for ruling in rulings), default=0),
        items=items_of(record, {one.report.id: one.report for one in near}, copies, rulings),
    )


def _seen(event: Event, report: Report, telling: Telling, is_derived: bool, ground: Ground) -> Seen:
    return Seen(
        report=report.id,
        number=ground.numbers[report.id],
        day=report.published.order[0] if report.published and report.published.year else None,
        is_main=is_main(event) and report.id in event.reports,
        tells=report.id in telling.tellers,
        repeats=report.id in telling.repeating,
        is_derived=is_derived,
    )
