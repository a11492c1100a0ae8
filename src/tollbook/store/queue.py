"""The review queue listed by the database: narrowed, ordered, from any place on, and counted by what its items have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, literal, select, tuple_

from tollbook.store import tables

_ORDERS: Mapping[str, tuple[str, ...]] = {
    "disagreement": ("grave_order", "newest_order", "id"),
    "newest": ("newest_order", "id"),
    "oldest": ("day_order", "id"),
    "event": ("event_name", "event", "grave_order", "id"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedItems:
    """Which items of a state; what is None narrows nothing. `asked` True for those that a second reviewer is asked
    for."""

    state: str
    event: str | None = None
    country: str | None = None
    reason: str | None = None
    asked: bool | None = None
    copies_of: str | None = None
    not_by: str | None = None


def list_items(connection: Connection, wanted: WantedItems, order: str, *, after: int, most: int) -> list[str]:
    """The items from a place on, counted from 0, each as JSON."""
    table = tables.queue
    asked = select(table.c.content).where(_is_wanted(wanted)).order_by(*_keys(order)).offset(after).limit(most)
    return list(connection.execute(asked).scalars())


def read_item(connection: Connection, state: str, item: str) -> str | None:
    """One item as JSON; None where nothing waits under this id."""
    table = tables.queue
    asked = select(table.c.content).where(table.c.state == state, table.c.id == item).order_by(table.c.event).limit(1)
    return connection.execute(asked).scalar()


def place_of(connection: Connection, wanted: WantedItems, order: str, item: str) -> int | None:
    """How many of the items stand before one; None where it is none of them."""
    keys = _keys(order)
    there = connection.execute(select(*keys).where(_is_wanted(wanted), tables.queue.c.id == item).limit(1)).first()
    if there is None:
        return None
    place = tuple_(*(literal(value, key.type) for key, value in zip(keys, there, strict=True)))
    earlier: ColumnElement[bool] = tuple_(*keys) < place
    return _count(connection, and_(_is_wanted(wanted), earlier))


def count_items(connection: Connection, wanted: WantedItems) -> int:
    return _count(connection, _is_wanted(wanted))


def count_events(connection: Connection, state: str, most: int) -> tuple[int, list[tuple[str, str, int]]]:
    """How many events anything waits of, and those with the most: id, name, number."""
    table = tables.queue
    here = table.c.state == state
    each = select(table.c.event).where(here).group_by(table.c.event_name, table.c.event).subquery()
    number = connection.execute(select(func.count()).select_from(each)).scalar_one()
    many = func.count().label("many")
    asked = (
        select(table.c.event, table.c.event_name, many)
        .where(here)
        .group_by(table.c.event_name, table.c.event)
        .order_by(many.desc(), table.c.event)
        .limit(most)
    )
    return int(number), [(row[0], row[1], row[2]) for row in connection.execute(asked)]


def count_values(connection: Connection, wanted: WantedItems, column: str) -> dict[str, int]:
    """How many of the items have each value of a column, the unknown one left out."""
    there = tables.queue.c[column]
    asked = select(there, func.count()).where(_is_wanted(wanted), there > "").group_by(there)
    return {row[0]: row[1] for row in connection.execute(asked)}


def _count(connection: Connection, condition: ColumnElement[bool]) -> int:
    return int(connection.execute(select(func.count()).select_from(tables.queue).where(condition)).scalar_one())


def _keys(order: str) -> Sequence[ColumnElement[str] | ColumnElement[int]]:
    return [tables.queue.c[name] for name in _ORDERS[order]]


def _is_wanted(wanted: WantedItems) -> ColumnElement[bool]:
    table = tables.queue
    parts = [table.c.state == wanted.state]
    if wanted.event is not None:
        parts.append(table.c.event == wanted.event)
    if wanted.country is not None:
        parts.append(table.c.country == wanted.country)
    if wanted.reason is not None:
        parts.append(table.c.reasons.contains(f" {wanted.reason} ", autoescape=True))
    if wanted.asked is not None:
        parts.append((table.c.asked_by != "") if wanted.asked else (table.c.asked_by == ""))
    if wanted.copies_of is not None:
        parts.append(table.c.repeats == wanted.copies_of)
    if wanted.not_by is not None:
        parts.append(table.c.asked_by != wanted.not_by)
    return and_(*parts)
