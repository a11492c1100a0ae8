"""Paths in, records out, in one go and with nothing kept."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from tollbook.book.kept import with_derived
from tollbook.extract import extract_claims, main_place
from tollbook.intake.files import capture_paths
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import (
    Capture,
    Claim,
    Copy,
    Event,
    Extraction,
    Problem,
    Record,
    Report,
    ReportFlag,
    ReportId,
    When,
    parse_date,
    sentences_aside,
)
from tollbook.read import read_report
from tollbook.reconcile.reconcile import reconcile
from tollbook.relate import (
    EventIndex,
    Told,
    event_dates,
    events_of,
    find_all_derived,
    find_copies,
    find_doubts,
    hear_voices,
    join_all,
)

Progress = Callable[[int, int], None]
"""Called with how many reports are read, and how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading some paths: what each report says, and what went wrong."""

    extractions: tuple[Extraction, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The records of every event that some reports tell of, the most reported first."""

    as_of: str | None
    policy: str
    reports: tuple[Report, ...]
    copies: tuple[Copy, ...]
    records: tuple[Record, ...]
    problems: tuple[Problem, ...]


def read_paths(paths: tuple[str, ...], progress: Progress | None = None) -> Reading:
    """Everything that the reports under these paths say; the order of the paths does not matter."""
    captures, problems = capture_paths(paths)
    gazetteer = open_gazetteer()
    extractions: list[Extraction] = []
    found = list(problems)
    for number, capture in enumerate(captures, start=1):
        report = _read(capture, found)
        if report is not None:
            extraction = extract_claims(report, gazetteer)
            extractions.append(extraction)
            found.extend(extraction.problems)
        if progress is not None:
            progress(number, len(captures))
    return Reading(extractions=tuple(extractions), problems=tuple(sorted(found)))


def _read(capture: Capture, problems: list[Problem]) -> Report | None:
    report = read_report(capture)
    if isinstance(report, Problem):
        problems.append(report)
        return None
    return report


def tally(
    paths: tuple[str, ...], *, as_of: str | None = None, policy: str = "ucdp", progress: Progress | None = None
) -> Tally:
    """The records of every event that the reports under these paths tell of.

    `as_of` leaves out what was published later, and every report of unknown date, which a Problem names each.
    """
    reading = read_paths(paths, progress)
    told, undated = tell_until(reading.extractions, as_of)
    copies = find_copies(tuple(one.report for one in told))
    events = find_events(told, copies)
    doubts = find_doubts(told, events, copies)
    told = mark_derived(told, events, copies)
    judged = {one.report.id: one.report for one in told}
    return Tally(
        as_of=as_of,
        policy=policy,
        reports=tuple(judged.get(e.report.id, e.report) for e in reading.extractions),
        copies=copies,
        records=tuple(make_records(events, told, copies, policy=policy, as_of=as_of)),
        problems=tuple(sorted((*reading.problems, *undated, *doubts))),
    )


def tell_until(extractions: Iterable[Extraction], as_of: str | None) -> tuple[tuple[Told, ...], tuple[Problem, ...]]:
    """What was told until a moment, and a Problem for each report whose unknown date leaves it out then."""
    told: list[Told] = []
    undated: list[Problem] = []
    for extraction in extractions:
        if as_of is None or _is_until(extraction.report, as_of):
            told.append(_told(extraction))
        elif not _is_dated(extraction.report):
            undated.append(_undated(extraction.report))
    return tuple(told), tuple(undated)


def _is_dated(report: Report) -> bool:
    return report.published is not None and report.published.year is not None


def _is_until(report: Report, as_of: str) -> bool:
    limit = parse_date(as_of)
    if limit is None or report.published is None or report.published.year is None:
        return False
    return report.published.order <= limit.order


def _undated(report: Report) -> Problem:
    return Problem(
        rule="book.undated",
        where=report.where,
        message=f"Report {report.id} has no known date and is left out of a record as of a date. Give it `published`.",
    )


def _told(extraction: Extraction) -> Told:
    return Told(
        report=extraction.report,
        claims=extraction.claims,
        statements=extraction.statements,
        dates=extraction.dates,
        places=extraction.places,
        main_place=main_place(extraction.places, extraction.report.text, sentences_aside(extraction.claims)),
    )


def find_events(told: tuple[Told, ...], copies: tuple[Copy, ...]) -> tuple[Event, ...]:
    """The events of the reports whose language is read: words nobody understood decide no event."""
    return events_of(index_events(told, copies))


def index_events(told: Iterable[Told], copies: Iterable[Copy]) -> EventIndex:
    """The index that those reports join."""
    read = {one.report.id: one for one in told if is_read(one.report)}
    known = [copy for copy in copies if copy.report in read and copy.origin in read]
    return join_all(EventIndex(), read.values(), known)


def is_read(report: Report) -> bool:
    """Whether the report is in a language that claims are read in."""
    return ReportFlag.LANGUAGE_NOT_READ not in report.flags


def mark_derived(told: tuple[Told, ...], events: Iterable[Event], copies: tuple[Copy, ...]) -> tuple[Told, ...]:
    """The reports, those flagged that only repeat what earlier ones had (C4): a reading alone cannot see that."""
    claims = tuple(claim for one in told for claim in one.claims)
    derived = set(find_all_derived(events, claims, tuple(one.report for one in told), copies))
    return tuple(flag_derived(one, one.report.id in derived) for one in told)


def flag_derived(told: Told, is_derived: bool) -> Told:
    """What was told, by a report that says of itself that it is derived where it is."""
    return replace(told, report=with_derived(told.report, is_derived)) if is_derived else told


def make_records(
    events: Iterable[Event], told: tuple[Told, ...], copies: tuple[Copy, ...], *, policy: str, as_of: str | None
) -> Iterator[Record]:
    """The record of each event, in their order; what no event asks for is never looked at again."""
    by_id = {one.report.id: one for one in told}
    claims = {claim.id: claim for one in told for claim in one.claims}
    copy_of = {copy.report: copy for copy in copies}
    for event in events:
        own = tuple(claims[claim] for claim in event.claims)
        near = sorted({*event.reports, *(claim.report for claim in own)})
        yield make_record(
            event,
            own,
            tuple(by_id[report] for report in near),
            tuple(copy_of[report] for report in near if report in copy_of),
            policy=policy,
            as_of=as_of,
        )


def make_record(
    event: Event,
    own: tuple[Claim, ...],
    near: tuple[Told, ...],
    copies: tuple[Copy, ...],
    *,
    policy: str,
    as_of: str | None,
) -> Record:
    """The record of one event; its claims may stand in reports that are mainly about another."""
    reports = tuple(one.report for one in near)
    inside = [one for one in near if one.report.id in event.reports]
    dates: list[tuple[ReportId, When]] = [(one.report.id, when) for one in inside for when in event_dates(one)]
    return reconcile(
        event,
        own,
        tuple(statement for one in inside for statement in one.statements),
        tuple(dates),
        reports,
        copies,
        voices=hear_voices(event, own, copies, reports),
        policy=policy,
        as_of=as_of,
    )
