"""The list of events: pages put together are the whole list, on either database and without one."""

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from tollbook.book.book import Book
from tollbook.book.knowledge import Asked, keep
from tollbook.book.listing import FACETS, Counts, EventPage, list_page
from tollbook.book.summaries import ORDERS, Filters, Summary
from tollbook.book.working import Kept, Seen
from tollbook.model import EventId, MisuseError
from tollbook.model.ruling import RulingKind

Reports = Callable[..., tuple[str, ...]]
COUNTRIES, KINDS = ("NG", "EC", None), ("fire", "crash", "attack", "other")
NAMES = ("Fire in Lagos", "Zürich: attack", "Árbol 100% \x1a", "fire in Lagos, again")


def made_events(book: Book, count: int) -> None:
    """Put so many events of every sort in the place of those of the book."""
    with book._workshop.knowing(Asked()) as (connection, known):
        kept = [one for one in (book_event(connection, known, event.id) for event in book.events()) if one]
    with book._store.writing() as connection:
        keep(connection, replace(known, kept=tuple(made_event(kept[n % len(kept)], n) for n in range(count))))


def book_event(connection: object, known: object, event: str) -> Kept | None:
    from tollbook.book.knowledge import kept_event

    return kept_event(connection, known, event)  # type: ignore[arg-type]


def made_event(like: Kept, n: int) -> Kept:
    event, record = like.record.event, like.record
    place = event.place and replace(event.place, country=COUNTRIES[n % 3])
    when = event.when and replace(event.when, earliest=f"20{n % 4 + 23}-0{n % 9 + 1}-11", latest=None)
    made = replace(
        event,
        id=EventId(f"e-{n:05d}"),
        name=NAMES[n % len(NAMES)],
        kind=KINDS[n % 4],
        place=place,
        when=when if n % 5 else None,
        claims=(),
    )
    figures = tuple(replace(figure, contested=n % 7 == 0) for figure in record.figures) if n % 6 else ()
    report = Seen(
        report=like.seen[0].report,
        number=like.seen[0].number,
        day=like.seen[0].day,
        is_main=False,
        tells=True,
        repeats=False,
        is_derived=False,
    )
    return replace(like, record=replace(record, event=made, figures=figures), seen=(report,))


def pages(book: Book, filters: Filters, sort: str, limit: int) -> list[EventPage]:
    found = [book.list_events(filters, sort=sort, limit=limit)]
    while found[-1].next is not None:
        found.append(book.list_events(filters, sort=sort, limit=limit, after=found[-1].next))
    return found


def joined(found: list[EventPage]) -> tuple[Summary, ...]:
    return tuple(itertools.chain.from_iterable(page.items for page in found))


@pytest.mark.parametrize("sort", ORDERS)
def test_pages_put_together_are_the_list(book: Book, sort: str) -> None:
    made_events(book, 47)
    found = pages(book, Filters(), sort, 10)

    assert [len(page.items) for page in found] == [10, 10, 10, 10, 7]
    assert joined(found) == book.events(sort=sort)
    assert {page.total for page in found} == {47}
    assert all(page.is_current for page in found)


FILTERS = (
    Filters(),
    Filters(country="ng"),
    Filters(country="unknown", contested=True),
    Filters(kind="fire", year="2024"),
    Filters(since="2024-05", until="2025"),
    Filters(year="unknown"),
    Filters(grade="unknown"),
    Filters(words="lagos fire"),
    Filters(words="zurich"),
    Filters(words="arbol 100"),
    Filters(words="%"),
    Filters(words='"death toll"'),
    Filters(words="firefighters", country="EC"),
)


@pytest.mark.parametrize("filters", FILTERS[:-3] + FILTERS[-2:], ids=str)
def test_a_list_that_could_not_be_stored_is_the_same(book: Book, filters: Filters) -> None:
    made_events(book, 60)
    stored = book.list_events(filters, limit=20)
    with book._workshop.knowing(Asked()) as (connection, known):
        kept = [book_event(connection, known, event.id) for event in book.events()]
        held = replace(known, kept=tuple(one for one in kept if one))
        assert list_page(connection, held, filters, "reports", None, 20, Counts()) == stored
        if stored.next is not None:
            after = list_page(connection, held, filters, "reports", stored.next, 20, Counts())
            assert after == book.list_events(filters, after=stored.next, limit=20)


def test_words_that_are_none_are_refused(book: Book) -> None:
    with pytest.raises(MisuseError, match="no word"):
        book.list_events(Filters(words="%"))


def test_counts_are_those_of_the_list(book: Book) -> None:
    made_events(book, 60)
    for filters in (Filters(), Filters(kind="fire"), Filters(country="NG", contested=False), Filters(words="lagos")):
        page = book.list_events(filters, limit=1)
        for facet in FACETS:
            all_but_one = replace(filters, **{facet: None})
            told = {one.value: one.events for one in getattr(page.facets, facet)}
            assert told == Counter(value_of(event, facet) for event in book.events(all_but_one))
        assert page.total == len(book.events(filters))


def value_of(event: Summary, facet: str) -> str:
    if facet == "contested":
        return "yes" if event.contested else "no"
    if facet == "grade":
        return event.toll.grade.value if event.toll else "unknown"
    if facet == "year":
        return event.earliest[:4] if event.earliest else "unknown"
    return getattr(event, facet) or "unknown"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"sort": "size"}, "unknown order"),
        ({"limit": 0}, "1 to 500"),
        ({"limit": 501}, "1 to 500"),
        ({"after": "nothing"}, "names no place"),
        ({"after": "WyJkYXRlIl0"}, "names no place"),
        ({"after": "é"}, "names no place"),
        ({"filters": Filters(grade="good")}, "unknown grade"),
        ({"filters": Filters(until="soon")}, "'soon'"),
    ],
)
def test_a_bad_question_is_misuse(book: Book, arguments: dict[str, object], words: str) -> None:
    with pytest.raises(MisuseError, match=words):
        book.list_events(**arguments)  # type: ignore[arg-type]


def test_a_cursor_of_another_order_is_refused(book: Book) -> None:
    page = book.list_events(sort="name", limit=1)
    with pytest.raises(MisuseError, match="by date"):
        book.list_events(sort="date", after=page.next)


def test_a_line_tells_how_the_toll_moved(book: Book) -> None:
    event = next(event for event in book.events() if event.country == "NG")

    assert event.toll is not None
    assert [(point.day, point.best) for point in event.series] == [
        ("2026-03-02", 12),
        ("2026-03-03", 14),
        ("2026-03-04", 14),
    ]
    assert (event.toll.harm, event.toll.best) == ("killed", 14)
    assert event.updated == book.log()[event.head - 1].made_at


def test_a_ruling_touches_its_event(book: Book) -> None:
    first = book.list_events(sort="updated").items[0]
    other = book.list_events(sort="updated").items[1]
    made = book.rule(RulingKind.NOTE, other.id, note="look", by="Ana")

    assert [event.id for event in book.list_events(sort="updated").items] == [other.id, first.id]
    assert book.list_events(sort="updated").items[0].head == made.number


def test_whoever_does_not_wait_is_told_that_the_list_is_old(empty: Book, reports: Reports) -> None:
    empty.add(reports("lagos-1"))
    before = empty.list_events()
    empty.add(reports("quito-1"))
    old = empty.list_events(wait=False)

    assert (old.items, old.is_current, old.known_until) == (before.items, False, before.known_until)
    assert not empty.show("lagos-1", wait=False).is_current
    assert len(empty.list_events().items) == 2
    assert empty.list_events(wait=False).is_current
    assert empty.show("lagos-1", wait=False).is_current
