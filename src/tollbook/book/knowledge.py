"""What a book knows: its events and their records at one state of the log, worked out once and kept."""

import contextlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from tollbook import __version__
from tollbook.book.reading import find_events, make_records, tell_until
from tollbook.book.regrouping import apply_to_events, is_main
from tollbook.book.rulings import apply_to_claims, apply_to_copies, apply_to_record
from tollbook.book.summaries import Summary, summarise
from tollbook.extract import Extraction
from tollbook.model import Copy, MisuseError, Problem, Record, parse_date
from tollbook.model.ruling import Ruling, rulings_in_force
from tollbook.reconcile.policies import POLICIES
from tollbook.relate import find_copies
from tollbook.store import Connection, Store
from tollbook.store.given import as_ruling
from tollbook.store.log import last_number, number_until, read_entries
from tollbook.store.readings import numbers_until, read_readings
from tollbook.store.states import (
    StateKey,
    StoredEvent,
    StoredState,
    read_event,
    read_state,
    read_summaries,
    write_state,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One event worked out: its record, and the copies among its reports."""

    record: Record
    copies: tuple[Copy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What an event goes by: its id, its reports and its claims."""

    id: str
    is_main: bool
    reports: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A state of a book: which events it has, and what was left out of it.

    `kept` holds the events where they were worked out just now; None says that the store has them. `limit` is the last
    entry of the log that was known by then, None for all.
    """

    key: StateKey
    limit: int | None = None
    names: tuple[Named, ...]
    problems: tuple[Problem, ...]
    kept: tuple[Kept, ...] | None = None


DEFAULT_POLICY = "ucdp"
_PATIENCE_S = 1.0  # nobody who only looks waits longer for a writer
_KEPT = msgspec.json.Decoder(Kept)
_NAMES = msgspec.json.Decoder(tuple[Named, ...])
_PROBLEMS = msgspec.json.Decoder(tuple[Problem, ...])
_SUMMARY = msgspec.json.Decoder(Summary)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z\Z")


def work_out(
    extractions: Iterable[Extraction], rulings: Sequence[Ruling], *, as_of: str | None, policy: str
) -> tuple[tuple[Kept, ...], tuple[Problem, ...]]:
    """The events of what was read, after the rulings in force, and the reports left out for want of a date. Pure."""
    told, undated = tell_until(extractions, as_of)
    told = apply_to_claims(told, rulings)
    reports = {one.report.id: one.report for one in told}
    copies = apply_to_copies(find_copies(tuple(reports.values())), reports, rulings)
    events = apply_to_events(find_events(told, copies), told, copies, rulings)
    copy_of = {copy.report: copy for copy in copies}
    kept = tuple(
        Kept(
            record=apply_to_record(record, rulings),
            copies=tuple(copy_of[report] for report in record.event.reports if report in copy_of),
        )
        for record in make_records(events, told, copies, policy=policy, as_of=as_of)
    )
    return kept, undated


def know(
    store: Store, *, as_of: str | None = None, known_by: str | None = None, policy: str = "ucdp", fresh: bool = False
) -> Known:
    """The state of a book: now, or as it was known by a moment; what was published by `as_of` alone.

    Worked out where nobody asked for it before (or where it should be `fresh`), and kept for the next one who asks.
    """
    limit = check_view(as_of, policy)
    with store.reading() as connection:
        last = None if known_by is None else number_until(connection, moment_until(known_by))
        key = state_key(connection, as_of=limit, limit=last, policy=policy)
        state = None if fresh else read_state(connection, key)
        if state is not None:
            return _known(key, last, state)
        readings = read_readings(connection, numbers_until(connection, key.until))
        kept, problems = work_out(readings, rulings_until(connection, key), as_of=limit, policy=policy)
    _keep(store, key, kept, problems)
    names = tuple(_named(one.record) for one in kept)
    return Known(key=key, limit=last, names=names, problems=problems, kept=kept)


def check_view(as_of: str | None, policy: str) -> str | None:
    """The moment as EDTF; raises MisuseError for what is no moment, and for a policy that is none."""
    if policy not in POLICIES:
        raise MisuseError(f"unknown policy {policy!r}; the known ones are: {', '.join(POLICIES)}")
    return _published_until(as_of)


def _published_until(as_of: str | None) -> str | None:
    if as_of is None:
        return None
    moment = parse_date(as_of)
    if moment is None or moment.year is None:
        raise MisuseError(f"as of takes a date such as 2026-01-17 or a time such as 2026-01-17T12:00Z, not {as_of!r}")
    return moment.edtf


def state_key(
    connection: Connection, *, as_of: str | None = None, limit: int | None = None, policy: str = "ucdp"
) -> StateKey:
    """The key of a state; that of the book as it is where nothing is asked for."""
    return StateKey(
        until=last_number(connection, "capture", limit),
        rulings_until=last_number(connection, "ruling", limit),
        as_of=as_of,
        policy=policy,
        made_by=__version__,
    )


def moment_until(words: str) -> str:
    """The last moment that a date or time can mean, as the log writes it."""
    if _MOMENT.match(words):
        return words
    date = parse_date(words)
    if date is None or date.last_day is None:
        raise MisuseError(
            f"known by takes a date such as 2026-01-17 or a time such as 2026-01-17T12:00Z, not {words!r}"
        )
    clock = date.time or "23:59:59"
    return f"{date.last_day.isoformat()}T{clock if clock.count(':') == 2 else clock + ':59'}.999999Z"


def rulings_until(connection: Connection, key: StateKey) -> tuple[Ruling, ...]:
    """The rulings in force at a state, in order of the log."""
    return rulings_in_force(map(as_ruling, read_entries(connection, ("ruling",), key.rulings_until)))


def _known(key: StateKey, limit: int | None, state: StoredState) -> Known:
    return Known(key=key, limit=limit, names=_NAMES.decode(state.names), problems=_PROBLEMS.decode(state.content))


def _named(record: Record) -> Named:
    event = record.event
    return Named(id=event.id, is_main=is_main(event), reports=event.reports, claims=event.claims)


def _keep(store: Store, key: StateKey, kept: Sequence[Kept], problems: tuple[Problem, ...]) -> None:
    """Keep what was worked out; where it cannot be written (no space, no right), the next one works it out again."""
    names = [_named(one.record) for one in kept]
    state = StoredState(content=msgspec.json.encode(problems).decode(), names=msgspec.json.encode(names).decode())
    with contextlib.suppress(MisuseError), store.writing(_PATIENCE_S) as connection:
        write_state(connection, key, state, map(_stored, kept))


def _stored(kept: Kept) -> StoredEvent:
    return StoredEvent(
        id=kept.record.event.id,
        summary=msgspec.json.encode(summarise(kept.record)).decode(),
        content=msgspec.json.encode(kept).decode(),
    )


def summaries_of(store: Store, known: Known) -> tuple[Summary, ...]:
    """The summaries of a state's events, the most reported first."""
    if known.kept is not None:
        return tuple(summarise(one.record) for one in known.kept)
    with store.reading() as connection:
        return tuple(_SUMMARY.decode(summary) for summary in read_summaries(connection, known.key))


def kept_event(connection: Connection, known: Known, event: str) -> Kept | None:
    """One event of a state as it was worked out; None where its row is damaged or was dropped meanwhile."""
    if known.kept is not None:
        return next((one for one in known.kept if one.record.event.id == event), None)
    stored = read_event(connection, known.key, event)
    return None if stored is None else _KEPT.decode(stored.content)


def find_named(known: Known, name: str) -> Named | None:
    """The event of that id, or the one that a report is about, or that holds a claim; None where there is none.

    The beginning of an id will do where it is the beginning of one alone.
    """
    by_id = [one for one in known.names if one.id == name]
    about = [one for one in known.names if one.is_main and name in one.reports]
    holding = [one for one in known.names if name in one.claims]
    begun = [one for one in known.names if one.id.startswith(name)] if len(name) >= _SHORTEST else []
    for found in (by_id, about, holding, begun):
        if len(found) == 1:
            return found[0]
    return None


_SHORTEST = 4  # "e-" and two digits: fewer name nothing


def find_anchored(known: Known, anchors: Iterable[str]) -> Named | None:
    """The event that holds more than half of what another held."""
    wanted = set(anchors)
    held = {one.id: sum(name in wanted for name in (*one.reports, *one.claims)) for one in known.names}
    best = max(known.names, key=lambda one: (held[one.id], one.is_main, one.id), default=None)
    return best if best is not None and 2 * held[best.id] > len(wanted) else None
