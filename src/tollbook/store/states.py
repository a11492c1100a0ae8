"""Events once worked out, kept until something is added: the state of a book decides them, so its key finds them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, insert, select

from tollbook.store import tables
from tollbook.store.digests import digest_of
from tollbook.store.engine import stream


@dataclass(frozen=True, slots=True, kw_only=True)
class StateKey:
    """What decides the events of a book: its captures and rulings up to a number, as of when, by which policy.

    `made_by` is the version of Tollbook: another one may group otherwise.
    """

    until: int
    rulings_until: int
    as_of: str | None
    policy: str
    made_by: str

    @property
    def digest(self) -> str:
        return digest_of((str(self.until), str(self.rulings_until), self.as_of or "", self.policy, self.made_by))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """One event of a state: `summary` is what lists need of it, `content` all of it, both JSON."""

    id: str
    summary: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredState:
    """What is kept of a state beside its events, both JSON: `names` tells which names lead to which event."""

    content: str
    names: str


def read_state(connection: Connection, key: StateKey) -> StoredState | None:
    """What is kept of a state beside its events; None where nothing is, or where it is damaged."""
    row = connection.execute(select(tables.states).where(tables.states.c.key == key.digest)).one_or_none()
    if row is None or digest_of((row.content, row.names)) != row.digest:
        return None
    return StoredState(content=row.content, names=row.names)


def read_summaries(connection: Connection, key: StateKey) -> list[str]:
    """The summaries of a state's events, in their order."""
    table = tables.events
    wanted = select(table.c.summary).where(table.c.state == key.digest).order_by(table.c.position)
    return list(connection.execute(wanted).scalars())


def read_event(connection: Connection, key: StateKey, event: str) -> StoredEvent | None:
    """One event of a state; None where it has none of this id, or where the row is damaged."""
    table = tables.events
    row = connection.execute(
        select(table).where(table.c.state == key.digest, table.c.id == event).limit(1)
    ).one_or_none()
    if row is None or digest_of((row.position, row.id, row.summary, row.content)) != row.digest:
        return None
    return StoredEvent(id=row.id, summary=row.summary, content=row.content)


def write_state(connection: Connection, key: StateKey, state: StoredState, events: Iterable[StoredEvent]) -> None:
    """Keep a state, and drop those of an older book."""
    newest = max(key.until, key.rulings_until)
    drop_states(connection, older_than=newest)
    connection.execute(delete(tables.events).where(tables.events.c.state == key.digest))
    connection.execute(delete(tables.states).where(tables.states.c.key == key.digest))
    connection.execute(
        insert(tables.states).values(
            key=key.digest,
            head=newest,
            content=state.content,
            names=state.names,
            digest=digest_of((state.content, state.names)),
        )
    )
    rows = [
        {
            "state": key.digest,
            "position": position,
            "id": event.id,
            "summary": event.summary,
            "content": event.content,
            "digest": digest_of((position, event.id, event.summary, event.content)),
        }
        for position, event in enumerate(events)
    ]
    if rows:
        connection.execute(insert(tables.events), rows)


def drop_states(connection: Connection, older_than: int) -> None:
    table: Table = tables.states
    old = select(table.c.key).where(table.c.head < older_than)
    connection.execute(delete(tables.events).where(tables.events.c.state.in_(old)))
    connection.execute(delete(table).where(table.c.head < older_than))


def damaged_states(connection: Connection) -> Iterator[str]:
    """The keys of the states that are not what was kept."""
    for row in stream(connection, select(tables.states).order_by(tables.states.c.key), 1):
        if digest_of((row.content, row.names)) != row.digest:
            yield row.key
    wanted = select(tables.events).order_by(tables.events.c.state, tables.events.c.position)
    for row in stream(connection, wanted, 500):
        if digest_of((row.position, row.id, row.summary, row.content)) != row.digest:
            yield row.state
