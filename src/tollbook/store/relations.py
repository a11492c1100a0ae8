"""By what the reports of the newest state belong together: parts of large maps, fetched when they are asked for."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, select

from tollbook.store import tables
from tollbook.store.engine import stream

_ASKED = 500  # values of one IN
_TOGETHER = 500  # rows of one insert
_TURN = "turn"  # the name of a part that is there while the others are written
_READ = select(tables.relations).where(
    tables.relations.c.map == bindparam("name"),
    tables.relations.c.bucket.in_(bindparam("buckets", expanding=True)),
)
_INSERT = insert(tables.relations)


class DamagedPartError(Exception):
    """What is kept of a map is not what was stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPart:
    """One bucket of one map; no bytes where nothing is left of it."""

    map: str
    bucket: int
    content: bytes

    @property
    def digest(self) -> str:
        return hashlib.sha256(b"%s %d " % (self.map.encode(), self.bucket) + self.content).hexdigest()

    def row(self) -> dict[str, object]:
        return {"map": self.map, "bucket": self.bucket, "content": self.content, "digest": self.digest}


def read_parts(connection: Connection, map: str, buckets: Iterable[int]) -> dict[int, bytes]:
    """The contents of some buckets of a map, those that there are; raises DamagedPartError."""
    wanted = sorted(set(buckets))
    found: dict[int, bytes] = {}
    for start in range(0, len(wanted), _ASKED):
        some = wanted[start : start + _ASKED]
        for row in connection.execute(_READ, {"name": map, "buckets": some}):
            part = StoredPart(map=row.map, bucket=row.bucket, content=row.content)
            if part.digest != row.digest:
                raise DamagedPartError(f"{row.map} {row.bucket}")
            found[row.bucket] = row.content
    return found


def put_parts(connection: Connection, parts: Iterable[StoredPart]) -> None:
    """Parts put in the place of those of their name; what is empty is gone."""
    found: dict[str, list[StoredPart]] = {}
    for part in parts:
        found.setdefault(part.map, []).append(part)
    table = tables.relations
    for map, some in found.items():
        for start in range(0, len(some), _ASKED):
            gone = [part.bucket for part in some[start : start + _ASKED]]
            connection.execute(delete(table).where(table.c.map == map, table.c.bucket.in_(gone)))
        add_parts(connection, some)


def add_parts(connection: Connection, parts: Iterable[StoredPart]) -> None:
    """Parts that were not there before."""
    rows: list[Mapping[str, object]] = []
    for part in parts:
        if part.content:
            rows.append(part.row())
        if len(rows) == _TOGETHER:
            connection.execute(_INSERT, rows)
            rows.clear()
    if rows:
        connection.execute(_INSERT, rows)


def begin_parts(connection: Connection, turn: str) -> None:
    """Throw all parts away: whoever bears the name of this turn writes them anew, some at a time, and then ends it."""
    drop_parts(connection)
    add_parts(connection, [StoredPart(map=_TURN, bucket=0, content=turn.encode())])


def is_turn(connection: Connection, turn: str | None) -> bool:
    """Whether the parts are being written in this turn; None asks whether nobody writes them, and they are whole."""
    found = read_parts(connection, _TURN, (0,)).get(0)
    return found == (None if turn is None else turn.encode())


def end_parts(connection: Connection) -> None:
    connection.execute(delete(tables.relations).where(tables.relations.c.map == _TURN))


def drop_parts(connection: Connection) -> None:
    connection.execute(delete(tables.relations))


def damaged_parts(connection: Connection) -> Iterator[str]:
    """The parts that are not what was kept."""
    table = tables.relations
    for row in stream(connection, select(table).order_by(table.c.map, table.c.bucket), 500):
        if StoredPart(map=row.map, bucket=row.bucket, content=row.content).digest != row.digest:
            yield f"{row.map} {row.bucket}"
