"""The review queue of a whole book: its items as rows, listed and counted by the database."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from tollbook.book.queue import (
    EVENTS_TOLD,
    LAST_DAY,
    ORDERS,
    Item,
    Queue,
    QueueFilters,
    check_filters,
    grave_order,
    most_first,
    newest_order,
)
from tollbook.model import MisuseError
from tollbook.store import Connection
from tollbook.store.queue import (
    WantedItems,
    count_events,
    count_items,
    count_values,
    list_items,
    place_of,
    read_item,
)
from tollbook.store.states import StoredItem

_ITEM = msgspec.json.Decoder(Item)


def stored_item(item: Item) -> StoredItem:
    """An item as the store keeps it."""
    return StoredItem(
        id=item.id,
        event=item.event,
        event_name=item.event_name,
        country=item.country or "",
        grave_order=grave_order(item),
        newest_order=newest_order(item.published),
        day_order=item.published or LAST_DAY,
        reasons=f" {' '.join(item.reasons)} ",
        asked_by=item.asked_by or "",
        repeats=item.repeats or "",
        content=msgspec.json.encode(item).decode(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueCounts:
    """What the whole queue of a state can be narrowed to (see `Queue`)."""

    everything: int
    event_count: int
    events: Mapping[str, tuple[str, int]]
    countries: Mapping[str, int]
    reasons: Mapping[str, int]


def count_queue(connection: Connection, state: str) -> QueueCounts:
    """The counts of a state, which cost a look at each item; worth keeping until the state moves on."""
    number, events = count_events(connection, state, EVENTS_TOLD)
    everything = WantedItems(state=state)
    return QueueCounts(
        everything=count_items(connection, everything),
        event_count=number,
        events={event: (name, n) for event, name, n in events},
        countries=dict(most_first(count_values(connection, everything, "country"))),
        reasons=dict(most_first(_reasons(count_values(connection, everything, "reasons")))),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Which part of the queue is wanted: its order, and from which place on, or around which item."""

    order: str = "disagreement"
    after: int = 0
    most: int = 50
    around: str | None = None
    before: int = 10


def stored_queue(connection: Connection, state: str, filters: QueueFilters, part: Part, counts: QueueCounts) -> Queue:
    """The same as `queue_of` the items of a state, made by the database."""
    if part.order not in ORDERS:
        raise MisuseError(f"unknown order {part.order!r}; the known ones are: {', '.join(ORDERS)}")
    check_filters(filters)
    wanted, after = _wanted(state, filters), part.after
    if part.around is not None:
        after = max(0, (place_of(connection, wanted, part.order, part.around) or 0) - part.before)
    return Queue(
        items=tuple(map(_ITEM.decode, list_items(connection, wanted, part.order, after=after, most=part.most))),
        start=after,
        total=counts.everything if filters == QueueFilters() else count_items(connection, wanted),
        everything=counts.everything,
        event_count=counts.event_count,
        events=counts.events,
        countries=counts.countries,
        reasons=counts.reasons,
        copies=dict(most_first(count_values(connection, wanted, "repeats"))),
    )


def _reasons(counts: dict[str, int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for reasons, number in counts.items():
        found.update(dict.fromkeys(reasons.split(), number))
    return found


def _wanted(state: str, filters: QueueFilters) -> WantedItems:
    return WantedItems(
        state=state,
        event=filters.event,
        country=filters.country,
        reason=filters.reason,
        asked=None if filters.asked is None else filters.asked == "yes",
        copies_of=filters.copies_of,
        not_by=filters.not_by,
    )


def stored_item_named(connection: Connection, state: str, item: str) -> Item | None:
    """What waits under this id; None where nothing does."""
    found = read_item(connection, state, item)
    return None if found is None else _ITEM.decode(found)
