"""Immutable maps that share what did not change: a large map with one more entry costs little more than the entry."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any, Generic, Protocol, TypeVar, cast

from tollbook.model import BrokenLawError

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Key = TypeVar("Key", contravariant=True)
Value = TypeVar("Value", covariant=True)

_ROWS = _SHARDS = 128
"""The entries lie in so many rows of so many shards. A new map copies the shards that changed, a 16,384th part of the
entries for each, and what names the shards of their rows."""
_NUMBER_ROWS, _NUMBER_SHARDS = 4096, 32
"""More shards, and so smaller ones, for the forty entries that a report has in a map of numbers."""
_BYTES = 6  # of a number, less what says in which shard it lies
_GONE: Any = object()  # stands for a value of any type
_SAME: Any = object()  # stands for the value before
Rows = tuple[tuple[Any, ...], ...]
"""Of shards: what one is, the kind of map knows."""


class Shelf(Protocol[Key, Value]):
    """Where the entries of a large map lie that were not changed: only those that are asked for are fetched."""

    def get(self, key: Key, /) -> Value | None: ...

    def have(self, keys: Iterable[Key], /) -> None:
        """Fetch these at once: they will be asked for."""


class Map(Generic[K, V]):
    """A map that never changes; its entries come in no order that means anything.

    What is not held here may lie on a shelf; such a map cannot be listed, but tells what was changed in it.
    """

    __slots__ = ("_rows", "_shelf")

    def __init__(self, rows: Rows | None = None, shelf: Shelf[K, V] | None = None) -> None:
        self._rows = rows if rows is not None else self._nothing()
        self._shelf = shelf

    def get(self, key: K) -> V | None:
        code = hash(key)
        value: V | None = self._rows[code % _ROWS][code // _ROWS % _SHARDS].get(key)
        if self._shelf is None:
            return value
        return None if value is _GONE else self._shelf.get(key) if value is None else value

    def __getitem__(self, key: K) -> V:
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key: K) -> bool:
        return self.get(key) is not None

    def __len__(self) -> int:
        return sum(1 for _ in self.values())

    def values(self) -> Iterator[V]:
        if self._shelf is not None:
            raise BrokenLawError(
                "the entries of a map that lie on a shelf cannot be listed; ask for them by their keys"
            )
        return (value for _, value in self._held())

    def changes(self) -> Iterator[tuple[K, V | None]]:
        """What is held here: of a map on a shelf what was changed, with None for what is gone; of others everything."""
        return ((key, None if value is _GONE else value) for key, value in self._held())

    def have(self, keys: Iterable[K]) -> None:
        """Have what lies on the shelf under these keys at hand."""
        if self._shelf is not None:
            rows = self._rows
            self._shelf.have([k for k in keys if k not in rows[(at := hash(k)) % _ROWS][at // _ROWS % _SHARDS]])

    def edit(self) -> "Draft[K, V]":
        """A draft of the map that comes next; this one stays as it is."""
        return Draft(self)

    def changed(self, changes: dict[K, V]) -> "Map[K, V]":
        """The map with these entries set, or taken out where the value is gone."""
        if not changes:
            return self
        rows = list(self._rows)
        for key, value in changes.items():
            at, place = self._place(key)
            row = list(rows[at])
            row[place] = self._with(row[place], key, value)
            rows[at] = tuple(row)
        return type(self)(tuple(rows), self._shelf)

    # What knows, as `get` does, how many shards there are and that each is a dict

    def _nothing(self) -> Rows:
        return _NO_ENTRIES

    def _place(self, key: K) -> tuple[int, int]:
        """In which row, and which shard of it, an entry lies."""
        code = hash(key)
        return code % _ROWS, code // _ROWS % _SHARDS

    def _held(self) -> Iterator[tuple[K, V]]:
        return (entry for row in self._rows if row is not _NO_ENTRIES[0] for shard in row for entry in shard.items())

    def _with(self, shard: Any, key: K, value: V) -> Any:
        fresh = shard.copy()
        if value is _GONE and self._shelf is None:
            fresh.pop(key, None)
        else:
            fresh[key] = value
        return fresh


_NO_ENTRIES: Rows = (({},) * _SHARDS,) * _ROWS  # never written to: `_with` copies first


class NumberMap(Map[int, V]):
    """The same of whole numbers from 0 to 2**64, and none of it on a shelf: it has forty entries a report.

    A shard is a tuple of its numbers, one after another in a row of bytes, and of their values. Of 100,000 reports that
    is about a quarter of what a dict takes with its numbers. The garbage collector passes bytes and tuples of strings
    over; with arrays it had twice the work (measured).
    """

    __slots__ = ()

    def get(self, key: int) -> V | None:
        shard = self._rows[key % _NUMBER_ROWS][key // _NUMBER_ROWS % _NUMBER_SHARDS]
        at = _find(shard[0], _rest(key))
        return shard[at] if at else None

    def _nothing(self) -> Rows:
        return _NO_NUMBERS

    def _place(self, key: int) -> tuple[int, int]:
        return key % _NUMBER_ROWS, key // _NUMBER_ROWS % _NUMBER_SHARDS

    def _held(self) -> Iterator[tuple[int, V]]:
        filled = ((at, row) for at, row in enumerate(self._rows) if row is not _NO_NUMBERS[0])
        for at, row in filled:
            for place, (numbers, *values) in enumerate(row):
                for start, value in zip(range(0, len(numbers), _BYTES), values, strict=True):
                    rest = int.from_bytes(numbers[start : start + _BYTES], "big")
                    yield (rest * _NUMBER_SHARDS + place) * _NUMBER_ROWS + at, value

    def _with(self, shard: Any, key: int, value: V) -> Any:
        numbers, rest = shard[0], _rest(key)
        at = _find(numbers, rest)
        if value is _GONE:
            left = numbers[: _BYTES * (at - 1)] + numbers[_BYTES * at :]
            return (left, *shard[1:at], *shard[at + 1 :]) if at else shard
        return (*shard[:at], value, *shard[at + 1 :]) if at else (numbers + rest, *shard[1:], value)


_NO_NUMBERS: Rows = (((b"",),) * _NUMBER_SHARDS,) * _NUMBER_ROWS


def _rest(key: int) -> bytes:
    """The number, less what says in which shard it lies."""
    return (key // (_NUMBER_ROWS * _NUMBER_SHARDS)).to_bytes(_BYTES, "big")


def _find(numbers: bytes, number: bytes) -> int:
    """Where the number stands among those in a row, counted from 1; 0 where it does not."""
    at = numbers.find(number)
    while at > 0 and at % _BYTES:  # parts of two numbers side by side
        at = numbers.find(number, at + 1)
    return at // _BYTES + 1  # of -1 it is 0


class Draft(Generic[K, V]):
    """What a map is to become: reads see what was written."""

    __slots__ = ("_changes", "_map")

    def __init__(self, map: Map[K, V]) -> None:
        self._map = map
        self._changes: dict[K, V] = {}

    def get(self, key: K) -> V | None:
        value = self._changes.get(key, _SAME)
        if value is _SAME:
            return self._map.get(key)
        return None if value is _GONE else value

    def __getitem__(self, key: K) -> V:
        value = self._changes.get(key, _SAME)
        if value is _SAME:
            return self._map[key]
        if value is _GONE:
            raise KeyError(key)
        return cast("V", value)

    def __contains__(self, key: K) -> bool:
        return self._changes[key] is not _GONE if key in self._changes else key in self._map

    def have(self, keys: Iterable[K]) -> None:
        self._map.have(keys)

    def __setitem__(self, key: K, value: V) -> None:
        self._changes[key] = value

    def __delitem__(self, key: K) -> None:
        self._changes[key] = _GONE

    def freeze(self) -> Map[K, V]:
        return self._map.changed(self._changes)
