"""Events once worked out, kept until something is added: the state of a book decides them, so its key finds them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from tollbook.model.version import canonical_json, sha256_of
from tollbook.store import tables


@dataclass(frozen=True, slots=True, kw_only=True)
class StateKey:
    """What decides the events of a book: its entries up to one, as of when, by which policy."""

    until: int
    rulings_until: int
    as_of: str | None
    policy: str

    @property
    def digest(self) -> str:
        return sha256_of(
            canonical_json(
                {"until": self.until, "rulings": self.rulings_until, "as_of": self.as_of, "policy": self.policy}
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """One event of a state: `summary` is what lists need of it, `content` all of it, both JSON."""

    id: str
    summary: str
    content: str


def read_state(connection: Connection, key: StateKey) -> str | None:
    """What is kept of a state beside its events; None where nothing is, or where it is damaged."""
    row = connection.execute(select(tables.states).where(tables.states.c.key == key.digest)).one_or_none()
    if row is None or _digest(row.content) != row.digest:
        return None
    return str(row.content)


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
    if row is None or _digest(row.position, row.id, row.summary, row.content) != row.digest:
        return None
    return StoredEvent(id=row.id, summary=row.summary, content=row.content)


def write_state(connection: Connection, key: StateKey, content: str, events: Iterable[StoredEvent]) -> None:
    """Keep a state, and drop those of an older book."""
    drop_states(connection, older_than=key.until)
    connection.execute(delete(tables.events).where(tables.events.c.state == key.digest))
    connection.execute(delete(tables.states).where(tables.states.c.key == key.digest))
    connection.execute(
        insert(tables.states).values(key=key.digest, head=key.until, content=content, digest=_digest(content))
    )
    rows = [
        {
            "state": key.digest,
            "position": position,
            "id": event.id,
            "summary": event.summary,
            "content": event.content,
            "digest": _digest(position, event.id, event.summary, event.content),
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
    for row in connection.execute(select(tables.states).order_by(tables.states.c.key)):
        if _digest(row.content) != row.digest:
            yield row.key
    wanted = select(tables.events).order_by(tables.events.c.state, tables.events.c.position)
    for row in connection.execute(wanted.execution_options(yield_per=500)):
        if _digest(row.position, row.id, row.summary, row.content) != row.digest:
            yield row.state


def _digest(*parts: Any) -> str:  # a damaged row may hold anything
    return sha256_of(canonical_json({"parts": [part if isinstance(part, str) else repr(part) for part in parts]}))
