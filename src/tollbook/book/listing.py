"""The list of events, a page at a time: narrowed, ordered, and counted by what the events have."""

import base64
import binascii
import json
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from tollbook.book.knowledge import Known, summary_of
from tollbook.book.summaries import (
    ORDERS,
    UNKNOWN,
    Filters,
    Summary,
    check_grade,
    check_order,
    columns_of,
    day_bound,
    fold_words,
)
from tollbook.model import MisuseError
from tollbook.store import Connection
from tollbook.store.listing import (
    Condition,
    Value,
    Wanted,
    Words,
    count_kinds,
    list_events,
    reports_holding,
)
from tollbook.store.log import read_moments
from tollbook.store.search import parse_terms

_SUMMARY = msgspec.json.Decoder(Summary)
MOST = 500
"""Events of one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many events have a value; `unknown` is the value of those that have none."""

    value: str
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What the events that pass the filters have, the most frequent first, then by value.

    Each is counted with all filters but the one on itself, so that another value can be chosen. `grade` is that of the
    toll, `contested` is yes or no, `year` that of the first day.
    """

    country: tuple[Counted, ...]
    kind: tuple[Counted, ...]
    grade: tuple[Counted, ...]
    contested: tuple[Counted, ...]
    year: tuple[Counted, ...]


FACETS = ("country", "kind", "grade", "contested", "year")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """One page of the list of events.

    `next` is what to ask for as `after` to get the page that follows, None on the last one. `total` counts the events
    that pass the filters, on all pages. `is_current` is False where the book has gone on since (see Book.list_events);
    `known_until` is the last entry of the log that the page takes into account.
    """

    items: tuple[Summary, ...]
    next: str | None
    total: int
    facets: Facets
    is_current: bool
    known_until: int


class Counts:
    """How many events there are of each sort, counted once for each state of the book and remembered until it moves on.

    What is remembered are numbers by combination of the facets' values, so that a filter by any of them needs no new
    counting; dates and words do. After a minute all is counted anew: another process may have rebuilt the book.
    """

    def __init__(self) -> None:
        self._stand: tuple[int, int, int] | None = None
        self._found: OrderedDict[Wanted, Sequence[tuple[tuple[Value, ...], int]]] = OrderedDict()
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Count anew: the book was rebuilt."""
        with self._lock:
            self._stand, self._found = None, OrderedDict()

    def of(self, connection: Connection, known: Known, wanted: Wanted) -> Sequence[tuple[tuple[Value, ...], int]]:
        """The numbers of the events of the newest state that are wanted, by the values of FACETS."""
        stand = (known.key.until, known.key.rulings_until, int(time.monotonic() / _TRUSTED_S))
        with self._lock:
            if self._stand != stand:
                self._stand, self._found = stand, OrderedDict()
            if wanted in self._found:
                self._found.move_to_end(wanted)
                return self._found[wanted]
        counted = count_kinds(connection, wanted, FACETS)
        with self._lock:
            if self._stand == stand:
                self._found[wanted] = counted
                if len(self._found) > _REMEMBERED:
                    self._found.popitem(last=False)
        return counted


_TRUSTED_S = 60
_REMEMBERED = 128  # questions; each holds at most as many numbers as there are events


def list_page(
    connection: Connection,
    known: Known,
    filters: Filters,
    sort: str,
    after: str | None,
    limit: int,
    counts: Counts,
) -> EventPage:
    """The events that pass the filters, as many as `limit`, from the one after the place that `after` names on."""
    check_order(sort)
    if not 1 <= limit <= MOST:
        raise MisuseError(f"a page holds 1 to {MOST} events, not {limit}")
    wanted = wanted_of(known, filters)
    place = _read_cursor(after, sort) if after is not None else ()
    source = _Stored(connection, known, counts) if known.kept is None else _Held(connection, known)
    total, facets = _count(source, wanted)
    found = list(source.events(wanted, sort, place, limit + 1)) if total else []
    more = len(found) > limit
    return EventPage(
        items=tuple(_SUMMARY.decode(summary) for _, summary in found[:limit]),
        next=_write_cursor(sort, found[limit - 1][0]) if more else None,
        total=total,
        facets=facets,
        is_current=known.is_current,
        known_until=known.key.head,
    )


def list_all(connection: Connection, known: Known, filters: Filters, sort: str) -> tuple[Summary, ...]:
    """All the events that pass the filters, in order."""
    check_order(sort)
    source = _Stored(connection, known, Counts()) if known.kept is None else _Held(connection, known)
    return tuple(_SUMMARY.decode(summary) for _, summary in source.events(wanted_of(known, filters), sort, (), None))


def wanted_of(known: Known, filters: Filters) -> Wanted:
    """What the filters ask of the columns; raises MisuseError for a value that no event can have."""
    check_grade(filters.grade)
    since, until = day_bound(filters.since, last=False), day_bound(filters.until, last=True)
    found = [
        Condition(column=name, sign="=", value="" if value == UNKNOWN else value)
        for name, value in (
            (
                "country",
                filters.country and (filters.country if filters.country == UNKNOWN else filters.country.upper()),
            ),
            ("kind", filters.kind),
            ("grade", filters.grade),
            ("year", filters.year),
        )
        if value is not None
    ]
    if filters.contested is not None:
        found.append(Condition(column="contested", sign="=", value=int(filters.contested)))
    if since is not None:
        found.append(Condition(column="last_day", sign=">=", value=since))
    if until is not None:
        found += [
            Condition(column="first_day", sign="<=", value=until),
            Condition(column="first_day", sign="!=", value=""),
        ]
    return Wanted(state=known.key.name, conditions=tuple(found), words=_words(filters.words))


def _words(words: str | None) -> Words | None:
    if words is None:
        return None
    terms = parse_terms(words)
    if not terms:
        raise MisuseError(f"there is no word to look for in {words!r}")
    return Words(beginnings=tuple(f" {word}" for word in fold_words(words).split()), terms=terms)


def _count(source: "_Stored | _Held", wanted: Wanted) -> tuple[int, Facets]:
    """How many events pass, and how many would with each value of a facet in the place of the one asked for."""
    asked = {FACETS.index(one.column): one.value for one in wanted.conditions if one.column in FACETS}
    others = tuple(one for one in wanted.conditions if one.column not in FACETS)
    total = 0
    found: tuple[dict[Value, int], ...] = tuple({} for _ in FACETS)
    for values, events in source.kinds(Wanted(state=wanted.state, conditions=others, words=wanted.words)):
        missed = [place for place, value in asked.items() if values[place] != value]
        total += 0 if missed else events
        for place in range(len(FACETS)) if not missed else missed if len(missed) == 1 else ():
            found[place][values[place]] = found[place].get(values[place], 0) + events
    counted = (_counted(name, counts) for name, counts in zip(FACETS, found, strict=True))
    return total, Facets(**dict(zip(FACETS, counted, strict=True)))


def _counted(facet: str, counts: Mapping[Value, int]) -> tuple[Counted, ...]:
    shown = {_shown(facet, value): count for value, count in counts.items() if count}
    return tuple(
        Counted(value=value, events=count)
        for value, count in sorted(shown.items(), key=lambda item: (-item[1], item[0]))
    )


def _shown(facet: str, value: Value) -> str:
    if facet == "contested":
        return "yes" if value else "no"
    return str(value) if value != "" else UNKNOWN


def _write_cursor(sort: str, place: Sequence[Value]) -> str:
    return base64.urlsafe_b64encode(json.dumps([sort, *place], ensure_ascii=False).encode()).decode().rstrip("=")


def _read_cursor(words: str, sort: str) -> tuple[Value, ...]:
    try:
        found = json.loads(base64.urlsafe_b64decode(words + "=" * (-len(words) % 4)))
    except (binascii.Error, ValueError):
        found = None
    kinds = [type(value) for value in found[1:]] if isinstance(found, list) else []
    if not isinstance(found, list) or found[:1] != [sort] or kinds != _kinds_of(sort):
        raise MisuseError(f"{words!r} names no place in a list by {sort}; begin at the first page")
    return tuple(found[1:])


def _kinds_of(sort: str) -> list[type[int] | type[str]]:
    return [str if name in ("id", "name", "day_order") else int for name in ORDERS[sort]]


class _Stored:
    """Events that the store lists."""

    def __init__(self, connection: Connection, known: Known, counts: Counts) -> None:
        self._connection = connection
        self._known = known
        self._counts = counts

    def events(
        self, wanted: Wanted, sort: str, place: Sequence[Value], most: int | None
    ) -> Iterator[tuple[tuple[Value, ...], str]]:
        return list_events(self._connection, wanted, ORDERS[sort], after=place, most=most)

    def kinds(self, wanted: Wanted) -> Sequence[tuple[tuple[Value, ...], int]]:
        return self._counts.of(self._connection, self._known, wanted)


class _Held:
    """Events that could not be stored, listed as the store would."""

    def __init__(self, connection: Connection, known: Known) -> None:
        self._connection = connection
        kept = known.kept or ()
        moments = read_moments(connection, {one.head for one in kept})
        self._rows = [(columns_of(summary), one, summary) for one in kept for summary in [summary_of(one, moments)]]

    def events(
        self, wanted: Wanted, sort: str, place: Sequence[Value], most: int | None
    ) -> Iterator[tuple[tuple[Value, ...], str]]:
        places = [
            (tuple(columns[name] for name in ORDERS[sort]), summary) for columns, _, summary in self._rows_of(wanted)
        ]
        later = sorted((one for one in places if one[0] > tuple(place)), key=lambda one: one[0])
        for there, summary in later[:most]:
            yield there, msgspec.json.encode(summary).decode()

    def kinds(self, wanted: Wanted) -> Sequence[tuple[tuple[Value, ...], int]]:
        return [(tuple(columns[name] for name in FACETS), 1) for columns, _, _ in self._rows_of(wanted)]

    def _rows_of(self, wanted: Wanted) -> list[tuple[dict[str, Value], object, Summary]]:
        held = None if wanted.words is None else reports_holding(self._connection, wanted.words)
        return [
            (columns, one, summary)
            for columns, one, summary in self._rows
            if all(condition.holds(columns[condition.column]) for condition in wanted.conditions)
            and (
                wanted.words is None
                or all(beginning in str(columns["folded"]) for beginning in wanted.words.beginnings)
                or any(seen.is_main and seen.report in (held or ()) for seen in one.seen)
            )
        ]
