"""Lists of events made by the database: narrowed, ordered, a page at a time, and counted by what they have."""

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, and_, func, literal, or_, select, tuple_

from tollbook.store import tables
from tollbook.store.engine import stream
from tollbook.store.search import holding_words

Value = str | int
_HELD = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a column must be: `sign` is =, !=, >= or <=."""

    column: str
    sign: str
    value: Value

    def holds(self, value: Any) -> bool:
        """Whether a value of the column is so."""
        return bool(_SIGNS[self.sign](value, self.value))


_SIGNS: Mapping[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What must be found: the beginnings of words in an event's line, each after a space, or the terms in a report."""

    beginnings: tuple[str, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which events of a state; `words` None narrows nothing."""

    state: str
    conditions: tuple[Condition, ...] = ()
    words: Words | None = None


def list_events(
    connection: Connection,
    wanted: Wanted,
    order: Sequence[str],
    *,
    after: Sequence[Value] = (),
    most: int | None = None,
) -> Iterator[tuple[tuple[Value, ...], str]]:
    """Where each event stands in the order, and its line as JSON; `after` is where the last one of a page stood."""
    table = tables.events
    keys = [table.c[name] for name in order]
    asked = select(*keys, table.c.summary).where(table.c.state == wanted.state)
    if wanted.conditions or wanted.words:
        # apart: each is then answered from an index alone, and no long row is read to be passed over
        asked = asked.where(table.c.id.in_(select(table.c.id).where(_is_wanted(connection, wanted))))
    if after:
        asked = asked.where(_is_after(keys, after))
    rows = stream(connection, asked.order_by(*keys).limit(most), most or _HELD)
    return ((tuple(row)[:-1], row.summary) for row in rows)


def count_kinds(connection: Connection, wanted: Wanted, columns: Sequence[str]) -> list[tuple[tuple[Value, ...], int]]:
    """How many of those events there are of each combination of values of some columns."""
    there = [tables.events.c[name] for name in columns]
    asked = select(*there, func.count()).where(_is_wanted(connection, wanted)).group_by(*there)
    return [(tuple(row)[:-1], row[-1]) for row in connection.execute(asked)]


def reports_holding(connection: Connection, words: Words) -> set[str]:
    """The ids of the reports that hold all the terms."""
    asked = select(tables.reports.c.id).where(tables.reports.c.number.in_(holding_words(connection, words.terms)))
    return set(connection.execute(asked).scalars())


def _is_wanted(connection: Connection, wanted: Wanted) -> ColumnElement[bool]:
    parts = [tables.events.c.state == wanted.state]
    parts += [_SIGNS[one.sign](tables.events.c[one.column], one.value) for one in wanted.conditions]
    if wanted.words is not None:
        parts.append(_has_words(connection, wanted.state, wanted.words))
    return and_(*parts)


def _has_words(connection: Connection, state: str, words: Words) -> ColumnElement[bool]:
    table = tables.events
    line = [table.c.folded.contains(beginning, autoescape=True) for beginning in words.beginnings]
    parts: list[ColumnElement[bool]] = [and_(*line)] if line else []
    if words.terms:
        held = (
            select(tables.names.c.event)
            .join(tables.reports, tables.reports.c.id == tables.names.c.name)
            .where(
                tables.names.c.state == state,
                tables.names.c.part == "main",
                tables.reports.c.number.in_(holding_words(connection, words.terms)),
            )
        )
        parts.append(table.c.id.in_(held))
    return or_(*parts)


def _is_after(keys: Sequence[Column[Any]], after: Sequence[Value]) -> ColumnElement[bool]:
    """Whether a row comes later in the order than the place given: a comparison that an index can begin at."""
    later: ColumnElement[bool] = tuple_(*keys) > tuple_(
        *(literal(value, key.type) for key, value in zip(keys, after, strict=True))
    )
    return later
