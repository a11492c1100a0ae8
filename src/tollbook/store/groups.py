"""What the newest state was made from: the events as they were found, and the copies, so that a change costs little."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from tollbook.store import tables
from tollbook.store.digests import digest_of
from tollbook.store.engine import stream

FOUND = "found"
"""What the names of groups stand under."""
_ASKED = 500  # values of one IN


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredGroup:
    """An event as it was found, as JSON, with the names that it holds, each with its part (see `tables.names`)."""

    id: str
    content: str
    names: tuple[tuple[str, str], ...]

    @property
    def digest(self) -> str:
        return _group_digest(self.id, self.content, self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCopy:
    """What a report copies, as JSON, empty where it is no copy: as it was found, and as people ruled on it."""

    report: str
    found: str
    content: str


def _group_digest(id: str, content: str, names: Iterable[tuple[str, str]]) -> str:
    return digest_of((id, content, *(word for pair in sorted(names) for word in pair)))


def group_digests(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The digests of some groups, those that there are, by their ids."""
    table = tables.groups
    asked = (select(table.c.id, table.c.digest).where(table.c.id.in_(some)) for some in _few(ids))
    return {row.id: row.digest for wanted in asked for row in connection.execute(wanted)}


def read_groups(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The contents of some groups; a damaged one is left out."""
    found: dict[str, str] = {}
    for some in _few(ids):
        names: dict[str, list[tuple[str, str]]] = {}
        held = select(tables.names.c.event, tables.names.c.name, tables.names.c.part)
        for event, name, part in connection.execute(
            held.where(tables.names.c.state == FOUND, tables.names.c.event.in_(some))
        ):
            names.setdefault(event, []).append((name, part))
        for row in connection.execute(select(tables.groups).where(tables.groups.c.id.in_(some))):
            if _group_digest(row.id, row.content, names.get(row.id, ())) == row.digest:
                found[row.id] = row.content
    return found


def put_groups(connection: Connection, put: Sequence[StoredGroup], gone: Iterable[str]) -> None:
    """Groups put in the place of any of their id, and some gone."""
    for some in _few((*gone, *(group.id for group in put))):
        connection.execute(delete(tables.groups).where(tables.groups.c.id.in_(some)))
        connection.execute(delete(tables.names).where(tables.names.c.state == FOUND, tables.names.c.event.in_(some)))
    if put:
        rows = [{"id": group.id, "content": group.content, "digest": group.digest} for group in put]
        connection.execute(insert(tables.groups), rows)
        names = [
            {"state": FOUND, "name": name, "event": group.id, "part": part}
            for group in put
            for name, part in group.names
        ]
        connection.execute(insert(tables.names), names)


def drop_groups(connection: Connection) -> None:
    """Nothing found any more: it is found again when somebody asks."""
    connection.execute(delete(tables.groups))
    connection.execute(delete(tables.copies))
    connection.execute(delete(tables.names).where(tables.names.c.state == FOUND))


def read_copies(connection: Connection, reports: Iterable[str]) -> dict[str, StoredCopy]:
    """The copies among some reports."""
    table = tables.copies
    asked = (select(table).where(table.c.report.in_(some)) for some in _few(reports))
    rows = (row for wanted in asked for row in connection.execute(wanted))
    return {row.report: StoredCopy(report=row.report, found=row.found, content=row.content) for row in rows}


def put_copies(connection: Connection, put: Mapping[str, StoredCopy]) -> None:
    """Copies put in the place of any of their report; those that are none any more are gone."""
    for some in _few(put):
        connection.execute(delete(tables.copies).where(tables.copies.c.report.in_(some)))
    rows = [
        {
            "report": one.report,
            "found": one.found,
            "content": one.content,
            "digest": digest_of((one.report, one.found, one.content)),
        }
        for one in put.values()
        if one.found or one.content
    ]
    if rows:
        connection.execute(insert(tables.copies), rows)


def damaged_groups(connection: Connection) -> Iterator[str]:
    """The groups and copies that are not what was kept."""
    names: dict[str, list[tuple[str, str]]] = {}
    held = select(tables.names.c.event, tables.names.c.name, tables.names.c.part).where(tables.names.c.state == FOUND)
    for event, name, part in connection.execute(held):
        names.setdefault(event, []).append((name, part))
    for row in stream(connection, select(tables.groups).order_by(tables.groups.c.id), 500):
        if _group_digest(row.id, row.content, names.pop(row.id, ())) != row.digest:
            yield str(row.id)
    yield from names
    for row in stream(connection, select(tables.copies).order_by(tables.copies.c.report), 500):
        if digest_of((row.report, row.found, row.content)) != row.digest:
            yield str(row.report)


def _few(values: Iterable[str]) -> Iterator[list[str]]:
    wanted = sorted(set(values))
    return (wanted[start : start + _ASKED] for start in range(0, len(wanted), _ASKED))
