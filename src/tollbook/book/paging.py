"""What a book was given and what was read of it, a page at a time, in the order of its log."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from tollbook.book.knowledge import state_key
from tollbook.book.showing import Ruled, ruled
from tollbook.model import Claim, MisuseError, Report
from tollbook.store import Connection, Entry
from tollbook.store.log import read_entries
from tollbook.store.readings import numbers_after, read_claims, read_readings

MOST = 500
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """Some of them, and what to ask for as `after` to get those that follow; None on the last page."""

    items: tuple[T, ...]
    next: str | None


def entries_page(connection: Connection, after: str | None, limit: int) -> Page[Entry]:
    """Entries of the log."""
    found = read_entries(connection, after=_number(after))
    return _page(islice(found, _checked(limit) + 1), limit, lambda entry: str(entry.number))


def rulings_page(connection: Connection, after: str | None, limit: int) -> Page[Ruled]:
    """Rulings, with what became of each."""
    found = read_entries(connection, ("ruling",), after=_number(after))
    numbers = [entry.number for entry in islice(found, _checked(limit) + 1)]
    rulings = ruled(connection, state_key(connection), lambda ruling: ruling.number in set(numbers))
    return _page(rulings, limit, lambda one: str(one.ruling.number))


def reports_page(connection: Connection, after: str | None, limit: int) -> Page[Report]:
    """Reports as they were read."""
    numbers = numbers_after(connection, _number(after), _checked(limit) + 1)
    found = list(zip(numbers, read_readings(connection, numbers), strict=True))
    page = _page(found, limit, lambda pair: str(pair[0]))
    return Page(items=tuple(reading.report for _, reading in page.items), next=page.next)


def claims_page(connection: Connection, after: str | None, limit: int) -> Page[Claim]:
    """Claims as they were read, whatever was ruled on them."""
    found = read_claims(connection, _place(after), _checked(limit) + 1)
    page = _page(found, limit, lambda row: f"{row[0]}.{row[1]}")
    return Page(items=tuple(claim for _, _, claim in page.items), next=page.next)


def _page(found: Iterable[T], limit: int, place: Callable[[T], str]) -> Page[T]:
    """The page of what was found, one more than fits where there is more."""
    some: Sequence[T] = tuple(found)
    return Page(items=tuple(some[:limit]), next=place(some[limit - 1]) if len(some) > limit else None)


def _checked(limit: int) -> int:
    if not 1 <= limit <= MOST:
        raise MisuseError(f"a page holds 1 to {MOST}, not {limit}")
    return limit


def _number(after: str | None) -> int:
    return _place(None if after is None else f"{after}.0")[0]


def _place(after: str | None) -> tuple[int, int]:
    if after is None:
        return (0, 0)
    number, _, ordinal = after.partition(".")
    if not (number.isascii() and number.isdigit() and ordinal.isascii() and ordinal.isdigit() and len(after) < 20):
        raise MisuseError(f"{after!r} names no place in this list; begin at the first page")
    return (min(int(number), _LAST), min(int(ordinal), _LAST))


_LAST = 2**31 - 1  # the largest number that a log of PostgreSQL can have
