"""One event seen otherwise, and one report with what became of it: the work of one event, however much a book holds."""

from dataclasses import dataclass, replace

from tollbook.book.kept import Kept
from tollbook.book.knowledge import Known, kept_event, rulings_until
from tollbook.book.reading import flag_derived, make_records, tell_until
from tollbook.book.rulings import apply_to_claims, apply_to_record
from tollbook.book.showing import find_event
from tollbook.model import Claim, Copy, Record, Report, UnknownNameError
from tollbook.store import Connection
from tollbook.store.readings import numbers_of, read_readings


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportShown:
    """A report with all its claims, and the records of the events that tell of them, its main one first.

    `claims` are those that stand after the rulings in force. `copy` is what it copies; `copied` are the copies of it.
    """

    report: Report
    claims: tuple[Claim, ...]
    records: tuple[Record, ...]
    copy: Copy | None
    copied: tuple[Copy, ...]


def seen_otherwise(connection: Connection, known: Known, kept: Kept, *, as_of: str | None, policy: str) -> Kept:
    """The event as it is grouped in this state, from what was published by `as_of`, by another policy.

    The reports of a book are not grouped again: what was not published yet is left out of the event that it is in now.
    """
    event = kept.record.event
    derived = {one.report for one in kept.seen if one.is_derived}
    rulings = rulings_until(connection, known.key)
    told, _ = tell_until(read_readings(connection, sorted(one.number for one in kept.seen)), None)
    told = tuple(flag_derived(one, one.report.id in derived) for one in apply_to_claims(told, rulings))
    (record,) = make_records((event,), told, kept.copies, policy=policy, as_of=as_of)
    return replace(kept, record=apply_to_record(record, rulings))


def report_shown(connection: Connection, known: Known, name: str) -> ReportShown:
    """The report of that id; raises MisuseError where the book has none."""
    numbers = numbers_of(connection, [name])
    if not numbers:
        raise UnknownNameError(f"the book has no report {name!r}; `tollbook search` finds reports by their words")
    told, _ = tell_until(read_readings(connection, numbers), None)
    (one,) = apply_to_claims(told, rulings_until(connection, known.key))
    kept = _events_of(connection, known, one.report, one.claims)
    copies = {(copy.report, copy.origin): copy for event in kept for copy in event.copies}.values()
    return ReportShown(
        report=one.report,
        claims=one.claims,
        records=tuple(event.record for event in kept),
        copy=next((copy for copy in copies if copy.report == name), None),
        copied=tuple(copy for copy in copies if copy.origin == name),
    )


def _events_of(connection: Connection, known: Known, report: Report, claims: tuple[Claim, ...]) -> tuple[Kept, ...]:
    """The event that the report is about, then those that hold others of its claims."""
    found: dict[str, Kept] = {}
    held: set[str] = set()
    for name in (report.id, *(claim.id for claim in claims)):
        if name in held:
            continue
        try:
            event = find_event(connection, known, name)
        except UnknownNameError:
            continue  # a claim that no event is made of, or a report of no event
        kept = kept_event(connection, known, event)
        if kept is not None and event not in found:
            found[event] = kept
            held.update(kept.record.event.claims)
    return tuple(found.values())
