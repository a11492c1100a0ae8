"""The review queue of a whole book: its items as rows, listed and counted by the database."""

from collections import Counter

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


def stored_queue(
    connection: Connection,
    state: str,
    filters: QueueFilters,
    *,
    order: str,
    after: int,
    most: int,
    around: str | None,
    before: int,
) -> Queue:
    """The same as `queue_of` the items of a state, made by the database."""
    if order not in ORDERS:
        raise MisuseError(f"unknown order {order!r}; the known ones are: {', '.join(ORDERS)}")
    check_filters(filters)
    wanted = _wanted(state, filters)
    if around is not None:
        after = max(0, (place_of(connection, wanted, order, around) or 0) - before)
    number, events = count_events(connection, state, EVENTS_TOLD)
    everything = WantedItems(state=state)
    countries = {name: n for name, n in count_values(connection, everything, "country").items() if name}
    copies = {name: n for name, n in count_values(connection, wanted, "repeats").items() if name}
    return Queue(
        items=tuple(map(_ITEM.decode, list_items(connection, wanted, order, after=after, most=most))),
        start=after,
        total=count_items(connection, wanted),
        everything=count_items(connection, everything),
        event_count=number,
        events={event: (name, n) for event, name, n in events},
        countries=dict(most_first(countries)),
        reasons=dict(most_first(_reasons(count_values(connection, everything, "reasons")))),
        copies=dict(most_first(copies)),
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
