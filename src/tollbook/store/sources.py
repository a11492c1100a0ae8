"""Who tells it: the outlets of the reports and the speakers of the claims, as the readings have them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, ColumnElement, Connection, cast, func, select

from tollbook.model import PartialDate
from tollbook.store import tables
from tollbook.store.engine import stream

_HELD = 1000


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report comes from; `number` is its own. None is what the reading does not know."""

    number: int
    id: str
    outlet: str | None
    url: str | None
    language: str | None
    published: PartialDate | None


def read_origins(connection: Connection) -> Iterator[Origin]:
    """Of every report, in order of number."""
    content = tables.reports.c.content
    parts = (
        _part(connection, content, "report", *path)
        for path in (("outlet",), ("url",), ("language",), *(("published", name) for name in ("year", "month", "day")))
    )
    wanted = select(tables.reports.c.number, tables.reports.c.id, *parts).order_by(tables.reports.c.number)
    for row in stream(connection, wanted, _HELD):
        number, id, outlet, url, language, year, month, day = tuple[Any, ...](row)  # Any: a row of any columns
        yield Origin(number, id, outlet, url, language, _date(year, month, day))


def _date(year: str | int | None, month: str | int | None, day: str | int | None) -> PartialDate | None:
    known = [None if part is None else int(part) for part in (year, month, day)]
    return None if known == [None, None, None] else PartialDate(year=known[0], month=known[1], day=known[2])


def count_claims(connection: Connection) -> dict[int, int]:
    """How many claims each report makes, by its number; those that make none are left out."""
    number = tables.claims.c.number
    counted = connection.execute(select(number, func.count()).group_by(number))
    return {row[0]: row[1] for row in counted}


def read_speakers(connection: Connection) -> list[tuple[str, str | None, int, int]]:
    """Of every name that is given as a speaker's: the name, its kind, how many claims and in how many reports."""
    content = tables.claims.c.content
    name, kind = (_part(connection, content, "speaker", part) for part in ("name", "kind"))
    wanted = (
        select(name, func.min(kind), func.count(), func.count(tables.claims.c.number.distinct()))
        .where(name.is_not(None))
        .group_by(name)
    )
    return [(row[0], row[1], row[2], row[3]) for row in connection.execute(wanted)]


def _part(connection: Connection, content: ColumnElement[str], *path: str) -> ColumnElement[str]:
    """A part of what is kept as JSON; null where it is not there."""
    if connection.dialect.name == "postgresql":
        return func.json_extract_path_text(cast(content, JSON), *path)
    return func.json_extract(content, "$." + ".".join(path))
