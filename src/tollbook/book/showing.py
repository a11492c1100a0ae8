"""An event as it is shown: found by any of its names, with its reports and with what people ruled on it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from tollbook.book import making, publishing
from tollbook.book.decisions import Decisions
from tollbook.book.kept import Kept, with_derived
from tollbook.book.knowledge import Known, find_anchored, find_id, kept_event
from tollbook.book.rulings import Standing, concerns, is_cell, standing_of
from tollbook.model import ClaimId, Copy, MisuseError, Record, Report, ReportId
from tollbook.model.ruling import Ruling, RulingKind, rulings_in_force
from tollbook.model.version import RecordId
from tollbook.store import Connection
from tollbook.store.given import as_ruling, read_rulings_about
from tollbook.store.log import read_entries
from tollbook.store.readings import known_names, read_reports
from tollbook.store.states import StateKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A ruling and what became of it."""

    ruling: Ruling
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An event as of one moment: its record, what it was made from, and what people ruled on it.

    `name` is what the record is called for good, None until it was published; `version` the last one's number, 0 then.
    `is_current` is False where the book has gone on since; `known_until` is the last entry of the log that was taken
    into account.
    """

    record: Record
    reports: tuple[Report, ...]
    copies: tuple[Copy, ...]
    rulings: tuple[Ruled, ...]
    name: RecordId | None
    version: int
    is_current: bool = True
    known_until: int = 0


def shown(connection: Connection, known: Known, kept: Kept, decisions: Decisions) -> Shown:
    """An event that was worked out, with all that belongs to it."""
    last_entry, event = decisions.bring_up(connection), kept.record.event
    published = decisions.published(last_entry if known.limit is None else known.limit)
    last = publishing.record_of(published, event.reports)
    return Shown(
        record=kept.record,
        reports=reports_of(connection, kept),
        copies=kept.copies,
        rulings=tuple(
            _with_its_figure(one, kept.record)
            for one in ruled_among(
                connection,
                known.key,
                decisions,
                (*event.reports, *event.claims),
                lambda ruling: concerns(ruling, event),
            )
        ),
        name=RecordId(last.body["record"]) if last else None,
        version=last.body["version"] if last else 0,
        is_current=known.is_current,
        known_until=known.key.head,
    )


def _with_its_figure(one: Ruled, record: Record) -> Ruled:
    """A ruling on a figure that the record has no more is orphaned, whatever became of its reports."""
    if one.ruling.kind is not RulingKind.SET_FIGURE or one.standing is not Standing.IN_FORCE:
        return one
    there = any(is_cell(figure, one.ruling) for figure in record.figures)
    return one if there else replace(one, standing=Standing.ORPHANED)


def find_event(connection: Connection, known: Known, name: str) -> str:
    """The id of the event of that name, or of the one that goes on with what was published under it."""
    id = find_id(connection, known, name)
    if id is not None:
        return id
    published = publishing.publication_named(read_entries(connection, ("version",)), name)
    found = find_anchored(connection, known, published.body["reports"]) if published else None
    return found.id if found is not None else making.event_named(connection, known, name).id


def event_kept(connection: Connection, known: Known, event: str) -> Kept | None:
    """The event of that name as it was worked out; None where its row is damaged or was dropped meanwhile."""
    kept = kept_event(connection, known, event)  # mostly it is an id, which goes before all other names
    return kept if kept is not None else kept_event(connection, known, find_event(connection, known, event))


def event_of(connection: Connection, known: Known, event: str) -> Kept:
    """The same; raises MisuseError where there is none."""
    kept = event_kept(connection, known, event)
    if kept is None:
        raise MisuseError(f"the book changed while {event!r} was looked up; ask again")
    return kept


def reports_of(connection: Connection, kept: Kept) -> tuple[Report, ...]:
    """The reports of an event, and those that carry one of its claims, by id."""
    derived = {one.report for one in kept.seen if one.is_derived}
    reports = read_reports(connection, sorted(one.number for one in kept.seen))
    return tuple(sorted((with_derived(r, r.id in derived) for r in reports), key=lambda report: report.id))


def ruled(connection: Connection, key: StateKey, wanted: Callable[[Ruling], bool]) -> tuple[Ruled, ...]:
    """The rulings made until a state that are wanted, with what became of each."""
    rulings = tuple(map(as_ruling, read_entries(connection, ("ruling",), key.rulings_until)))
    return standing_among(connection, key, rulings, wanted)


def ruled_among(
    connection: Connection,
    key: StateKey,
    decisions: Decisions,
    names: Iterable[str],
    wanted: Callable[[Ruling], bool],
) -> tuple[Ruled, ...]:
    """The same, of the rulings that name any of these reports or claims."""
    touching = decisions.touching(names)
    if not touching:
        return ()
    rulings = decisions.rulings(key.rulings_until)
    return standing_among(connection, key, rulings, lambda ruling: ruling.id in touching and wanted(ruling))


def ruled_about(connection: Connection, key: StateKey, about: str) -> tuple[Ruled, ...]:
    """The rulings about one thing with what became of each: whatever withdraws one is about the same."""
    return standing_among(connection, key, read_rulings_about(connection, about), lambda ruling: True)


def standing_among(
    connection: Connection, key: StateKey, rulings: Sequence[Ruling], wanted: Callable[[Ruling], bool]
) -> tuple[Ruled, ...]:
    """Those of some rulings that are wanted, with what became of each; all that may withdraw one must be among them."""
    in_force = rulings_in_force(rulings)
    chosen = [ruling for ruling in rulings if wanted(ruling)]
    names = {
        name for ruling in chosen for name in (ruling.about, *ruling.anchors, *(words for _, words in ruling.value))
    }
    reports, claims = known_names(connection, names, key.until)
    return tuple(
        Ruled(
            ruling=ruling,
            standing=standing_of(ruling, in_force, map(ClaimId, claims), map(ReportId, reports)),
        )
        for ruling in chosen
    )
