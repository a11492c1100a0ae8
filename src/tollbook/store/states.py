"""Events once worked out: the newest state of a book, which moves on row by row, and others that were asked for.

Nothing here is given: every row can be dropped and is worked out again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import chain

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from tollbook.store import tables
from tollbook.store.digests import digest_of
from tollbook.store.engine import stream
from tollbook.store.groups import FOUND
from tollbook.store.tables import Utf8

NOW = "now"
"""What the newest state is called."""
_ASKED = 500  # values of one IN


@dataclass(frozen=True, slots=True, kw_only=True)
class StateKey:
    """What decides the events of a book: its captures and rulings up to a number, as of when, by which policy.

    `made_by` is the version of Tollbook: another one may group otherwise. `is_newest` where nothing but the newest
    state was asked for.
    """

    until: int
    rulings_until: int
    as_of: str | None
    policy: str
    made_by: str
    is_newest: bool = False

    @property
    def name(self) -> str:
        """What the rows of the state are called."""
        if self.is_newest:
            return NOW
        return digest_of((str(self.until), str(self.rulings_until), self.as_of or "", self.policy, self.made_by))

    @property
    def head(self) -> int:
        """The last entry of the log that had a part in it."""
        return max(self.until, self.rulings_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredItem:
    """What of an event waits for a person, column by column (see `tables.queue`); `content` is JSON."""

    id: str
    event: str
    event_name: str
    country: str
    grave_order: int
    newest_order: int
    day_order: str
    reasons: str
    asked_by: str
    repeats: str
    content: str

    def row(self, state: str) -> dict[str, object]:
        values = {name: getattr(self, name) for name in _ITEM_COLUMNS}
        return {"state": state, **values, "digest": digest_of(values.values())}


_ITEM_COLUMNS = tuple(field.name for field in fields(StoredItem))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """One event of a state, column by column (see `tables.events`).

    `summary` is what lists show of it, `content` all of it, both JSON. `names` are its reports and claims, each with
    its part (see `tables.names`); `items` what of it waits for a person.
    """

    id: str
    name: str
    kind: str
    country: str
    first_day: str
    last_day: str
    year: str
    grade: str
    contested: int
    day_order: str
    newest_order: int
    reports_order: int
    claims_order: int
    killed_order: int
    head_order: int
    folded: str
    summary: str
    content: str
    names: tuple[tuple[str, str], ...]
    items: tuple[StoredItem, ...] = ()

    def row(self, state: str) -> dict[str, object]:
        values = {name: getattr(self, name) for name in _COLUMNS}
        return {"state": state, **values, "digest": _event_digest(values.values(), self.names)}


_COLUMNS = tuple(field.name for field in fields(StoredEvent) if field.name not in ("names", "items"))
_READ = tuple(tables.events.c[name] for name in _COLUMNS)
_CONTENT = _COLUMNS.index("content")
_READ_AS_BYTES = tuple(Utf8(column) if column.name == "content" else column for column in _READ)


def _event_digest(values: Iterable[object], names: Iterable[tuple[str, str]]) -> str:
    return digest_of((*values, *chain.from_iterable(sorted(names))))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredState:
    """A state as it is kept: up to which entries of the log, by which Tollbook, and what was left out, as JSON."""

    until: int
    rulings_until: int
    made_by: str
    problems: str


# built once: building a statement takes longer than running it, and every page asks these
_STATE = select(tables.states).where(tables.states.c.key == bindparam("key"))
_EVENT = select(*_READ_AS_BYTES, tables.events.c.digest).where(
    tables.events.c.state == bindparam("state"), tables.events.c.id == bindparam("event")
)
_NAMES = select(tables.names.c.name, tables.names.c.part).where(
    tables.names.c.state == bindparam("state"), tables.names.c.event == bindparam("event")
)
_NAMED = (
    select(tables.names.c.event, tables.names.c.part)
    .where(tables.names.c.state == bindparam("state"), tables.names.c.name == bindparam("name"))
    .order_by(tables.names.c.event)
)
_BEGUN = (
    select(tables.events.c.id)
    .where(
        tables.events.c.state == bindparam("state"),
        tables.events.c.id >= bindparam("beginning"),
        tables.events.c.id < bindparam("beyond"),
    )
    .order_by(tables.events.c.id)
    .limit(2)
)


_DIGEST = select(tables.events.c.digest).where(
    tables.events.c.state == bindparam("state"), tables.events.c.id == bindparam("event")
)
_PARTS_READ = (
    select(tables.names.c.name, tables.names.c.part, func.coalesce(tables.reports.c.digest, ""))
    .join_from(tables.names, tables.reports, tables.reports.c.id == tables.names.c.name, isouter=True)
    .where(tables.names.c.state == bindparam("state"), tables.names.c.event == bindparam("event"))
)


def read_state(connection: Connection, name: str) -> StoredState | None:
    """A state as it is kept, whether or not anything was added since; None where it is not, or damaged."""
    row = connection.execute(_STATE, {"key": name}).one_or_none()
    if row is None or _state_digest(row.head, row.until, row.rulings_until, row.made_by, row.content) != row.digest:
        return None
    return StoredState(until=row.until, rulings_until=row.rulings_until, made_by=row.made_by, problems=row.content)


def _state_digest(*values: object) -> str:
    return digest_of(values)


def read_event(connection: Connection, state: str, event: str) -> bytes | None:
    """The content of one event of a state; None where it has none of this id, or where the row is damaged."""
    row = connection.execute(_EVENT, {"state": state, "event": event}).one_or_none()
    if row is None:
        return None
    *values, digest = row
    if _event_digest(values, _names_of(connection, state, event)) != digest:
        return None
    return bytes(values[_CONTENT])


def _names_of(connection: Connection, state: str, event: str) -> list[tuple[str, str]]:
    return [tuple(row) for row in connection.execute(_NAMES, {"state": state, "event": event}).all()]


def ids_of(connection: Connection, state: str) -> list[str]:
    """The ids of a state's events, the most reported first."""
    table = tables.events
    wanted = select(table.c.id).where(table.c.state == state)
    return list(connection.execute(wanted.order_by(table.c.reports_order, table.c.claims_order, table.c.id)).scalars())


def event_digest(connection: Connection, state: str, event: str) -> str | None:
    """The digest of an event's row, which is not compared with it; None where a state has no event of this id."""
    return connection.execute(_DIGEST, {"state": state, "event": event}).scalar()


def event_heads(connection: Connection, state: str) -> dict[str, int]:
    """The last entry of the log that touched each event, by its id, those touched last first."""
    table = tables.events
    wanted = select(table.c.id, table.c.head_order).where(table.c.state == state)
    return {id: -order for id, order in connection.execute(wanted.order_by(table.c.head_order, table.c.id))}


def parts_read(connection: Connection, state: str, event: str) -> list[tuple[str, str, str]]:
    """The names of an event's reports and claims, each with its part and, of a report, the digest of its reading."""
    return [tuple(row) for row in connection.execute(_PARTS_READ, {"state": state, "event": event})]


def events_named(connection: Connection, state: str, name: str) -> list[tuple[str, str]]:
    """The events that hold a report or a claim of that name, each with the part that it has there."""
    return [(event, part) for event, part in connection.execute(_NAMED, {"state": state, "name": name})]


def events_begun(connection: Connection, state: str, beginning: str) -> list[str]:
    """The ids that begin so; two are enough to tell that it is not the beginning of one alone."""
    bounds = {"state": state, "beginning": beginning, "beyond": beginning + "\U0010ffff"}
    return list(connection.execute(_BEGUN, bounds).scalars())


def ids_among(connection: Connection, state: str, events: Iterable[str]) -> set[str]:
    """Which of these ids a state has."""
    found: set[str] = set()
    table = tables.events
    wanted = sorted(set(events))
    for start in range(0, len(wanted), _ASKED):
        some = wanted[start : start + _ASKED]
        found.update(
            connection.execute(select(table.c.id).where(table.c.state == state, table.c.id.in_(some))).scalars()
        )
    return found


def events_with(
    connection: Connection, state: str, names: Iterable[str], parts: Sequence[str] = ()
) -> dict[str, set[str]]:
    """The events that hold any of these reports and claims (as such parts alone, where any are named), and which."""
    found: dict[str, set[str]] = {}
    table = tables.names
    wanted = sorted(set(names))
    for start in range(0, len(wanted), _ASKED):
        some = wanted[start : start + _ASKED]
        asked = select(table.c.event, table.c.name).where(table.c.state == state, table.c.name.in_(some))
        if parts:
            asked = asked.where(table.c.part.in_(parts))
        for event, name in connection.execute(asked):
            found.setdefault(event, set()).add(name)
    return found


def parts_of(connection: Connection, state: str, event: str) -> list[tuple[str, str]]:
    """The names of an event's reports and claims, each with its part."""
    return sorted(_names_of(connection, state, event))


def write_state(connection: Connection, key: StateKey, problems: str, events: Sequence[StoredEvent]) -> None:
    """Keep a state anew, and drop the older ones of an older book."""
    drop_states(connection, older_than=key.head)
    _drop(connection, key.name)
    _write_key(connection, key, problems, is_new=True)
    _insert_events(connection, key.name, events)


def move_state(
    connection: Connection, key: StateKey, problems: str, put: Sequence[StoredEvent], gone: Iterable[str]
) -> None:
    """Bring the newest state to where `key` says: these events put in the place of any of their id, and some gone."""
    drop_states(connection, older_than=key.head)
    _drop_events(connection, key.name, (*gone, *(event.id for event in put)))
    _write_key(connection, key, problems, is_new=False)
    _insert_events(connection, key.name, put)


def _write_key(connection: Connection, key: StateKey, problems: str, *, is_new: bool) -> None:
    table = tables.states
    values = {
        "head": key.head,
        "until": key.until,
        "rulings_until": key.rulings_until,
        "made_by": key.made_by,
        "content": problems,
        "digest": _state_digest(key.head, key.until, key.rulings_until, key.made_by, problems),
    }
    if is_new:
        connection.execute(insert(table).values(key=key.name, **values))
    else:
        connection.execute(update(table).where(table.c.key == key.name).values(**values))


def _insert_events(connection: Connection, state: str, events: Sequence[StoredEvent]) -> None:
    if not events:
        return
    connection.execute(insert(tables.events), [event.row(state) for event in events])
    rows = [
        {"state": state, "name": name, "event": event.id, "part": part}
        for event in events
        for name, part in event.names
    ]
    if rows:
        connection.execute(insert(tables.names), rows)
    items = [item.row(state) for event in events for item in event.items]
    if items:
        connection.execute(insert(tables.queue), items)


def _drop_events(connection: Connection, state: str, events: Iterable[str]) -> None:
    wanted = sorted(set(events))
    for start in range(0, len(wanted), _ASKED):
        some = wanted[start : start + _ASKED]
        for table, column in (
            (tables.events, tables.events.c.id),
            (tables.names, tables.names.c.event),
            (tables.queue, tables.queue.c.event),
        ):
            connection.execute(delete(table).where(table.c.state == state, column.in_(some)))


def _drop(connection: Connection, state: str) -> None:
    for table in (tables.queue, tables.names, tables.events):
        connection.execute(delete(table).where(table.c.state == state))
    connection.execute(delete(tables.states).where(tables.states.c.key == state))


def drop_states(connection: Connection, older_than: int) -> None:
    """Drop the states of an older book; the newest stays, and is brought up to date."""
    table = tables.states
    old = select(table.c.key).where(table.c.head < older_than, table.c.key != NOW)
    for state in connection.execute(old).scalars().all():
        _drop(connection, state)


def damaged_states(connection: Connection) -> Iterator[str]:
    """The names of the states that are not what was kept."""
    for row in stream(connection, select(tables.states).order_by(tables.states.c.key), 1):
        if _state_digest(row.head, row.until, row.rulings_until, row.made_by, row.content) != row.digest:
            yield row.key
    table = tables.events
    wanted = select(*_READ, table.c.digest, table.c.state).order_by(table.c.state, table.c.id)
    for row in stream(connection, wanted, 500):
        if _event_digest(tuple(row)[:-2], _names_of(connection, row.state, row.id)) != row.digest:
            yield row.state
    strays = select(tables.names.c.state).where(
        tables.names.c.state != FOUND,
        ~select(table.c.id).where(table.c.state == tables.names.c.state, table.c.id == tables.names.c.event).exists(),
    )
    yield from connection.execute(strays.limit(1)).scalars()
    for item in stream(connection, select(tables.queue).order_by(tables.queue.c.state, tables.queue.c.id), 500):
        if digest_of(getattr(item, name) for name in _ITEM_COLUMNS) != item.digest:
            yield item.state
