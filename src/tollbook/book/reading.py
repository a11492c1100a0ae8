"""Paths in, records out, in one go and with nothing kept."""

from collections.abc import Callable
from dataclasses import dataclass

from tollbook.extract import Extraction, extract_claims, main_place
from tollbook.intake.files import capture_paths
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import (
    Capture,
    Claim,
    ClaimId,
    Copy,
    Event,
    Problem,
    Record,
    Report,
    ReportFlag,
    ReportId,
    When,
    parse_date,
)
from tollbook.read import read_report
from tollbook.reconcile.reconcile import reconcile
from tollbook.relate import Told, event_dates, find_copies, group_events, hear_voices

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
    undated = tuple(_undated(e.report) for e in reading.extractions if as_of and not _is_dated(e.report))
    said = tuple(_told(e) for e in reading.extractions if as_of is None or _is_until(e.report, as_of))
    copies = find_copies(tuple(one.report for one in said))
    claims = {claim.id: claim for one in said for claim in one.claims}
    events = group_events(tuple(one for one in said if _is_read(one)), copies)
    records = tuple(_record(event, said, claims, copies, policy=policy, as_of=as_of) for event in events)
    return Tally(
        as_of=as_of,
        policy=policy,
        reports=tuple(e.report for e in reading.extractions),
        copies=copies,
        records=records,
        problems=tuple(sorted((*reading.problems, *undated))),
    )


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


def _is_read(told: Told) -> bool:
    """Whether a report's language is read: others are listed, but words nobody understood decide no event."""
    return ReportFlag.LANGUAGE_NOT_READ not in told.report.flags


def _told(extraction: Extraction) -> Told:
    return Told(
        report=extraction.report,
        claims=extraction.claims,
        statements=extraction.statements,
        dates=extraction.dates,
        places=extraction.places,
        main_place=main_place(extraction.places, extraction.report.text),
    )


def _record(
    event: Event,
    said: tuple[Told, ...],
    claims: dict[ClaimId, Claim],
    copies: tuple[Copy, ...],
    *,
    policy: str,
    as_of: str | None,
) -> Record:
    """The record of one event; its claims may stand in reports that are mainly about another."""
    own = tuple(claims[claim] for claim in event.claims)
    carrying = {claim.report for claim in own}
    inside = [one for one in said if one.report.id in event.reports]
    reports = tuple(one.report for one in said if one.report.id in event.reports or one.report.id in carrying)
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
