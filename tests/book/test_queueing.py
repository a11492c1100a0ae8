"""The queue as the database lists it is the queue as it would be worked out, on either database."""

import pytest

from tollbook.book.book import Book
from tollbook.book.knowledge import rulings_until, state_key
from tollbook.book.queue import ORDERS, Item, QueueFilters, queue_of
from tollbook.book.working import work_out
from tollbook.model.ruling import RulingKind
from tollbook.store.readings import numbered_readings, numbers_until


def worked_out(book: Book) -> list[Item]:
    with book._store.reading() as connection:
        readings = numbered_readings(connection, numbers_until(connection))
        worked = work_out(readings, rulings_until(connection, state_key(connection)), as_of=None, policy="ucdp")
    return [item for kept in worked.kept for item in kept.items]


@pytest.fixture
def waiting(empty: Book, waiting_reports: tuple[str, ...]) -> Book:
    empty.add(waiting_reports)
    first = empty.queue().items[0]
    empty.rule(RulingKind.NOTE, first.about, {"item": first.id, "mark": "second"}, note="please", by="Ana")
    claim = next(c for c in empty.record("mine-2").claims if c.report == "mine-2" and c.count.point == 48)
    empty.rule(RulingKind.ACCEPT, claim.id, note="seen", by="Ana")
    return empty


def test_the_database_lists_what_would_be_worked_out(waiting: Book) -> None:
    items = worked_out(waiting)
    first = waiting.queue().items[0]
    asked = [
        QueueFilters(),
        QueueFilters(event=first.event),
        QueueFilters(country="PH"),
        QueueFilters(reason="copied"),
        QueueFilters(asked="yes"),
        QueueFilters(asked="no"),
        QueueFilters(not_by="Ana"),
        QueueFilters(copies_of=next(item.repeats for item in items if item.repeats)),
    ]
    for order in ORDERS:
        for filters in asked:
            assert waiting.queue(filters, order=order) == queue_of(items, filters, order=order)
        for item in items:
            found = waiting.queue(order=order, around=item.id, most=3, before=1)
            assert found == queue_of(items, QueueFilters(), order=order, around=item.id, most=3, before=1)
            assert item in found.items


def test_items_are_found_by_name(waiting: Book) -> None:
    assert [waiting.item(item.id) for item in waiting.queue().items] == list(waiting.queue().items)
    assert waiting.item("q-000000000000") is None
