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
_GONE: Any = object()  # stands for a value of any type
_SAME: Any = object()  # stands for the value before


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

    def __init__(self, rows: "Rows[K, V] | None" = None, shelf: Shelf[K, V] | None = None) -> None:
        self._rows = rows if rows is not None else cast("Rows[K, V]", _EMPTY)
        self._shelf = shelf

    def get(self, key: K) -> V | None:
        code = hash(key)
        value = self._rows[code % _ROWS][code // _ROWS % _SHARDS].get(key)
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
        return (value for shard in self._filled() for value in shard.values())

    def changes(self) -> Iterator[tuple[K, V | None]]:
        """What is held here: of a map on a shelf what was changed, with None for what is gone; of others everything."""
        return ((key, None if value is _GONE else value) for shard in self._filled() for key, value in shard.items())

    def _filled(self) -> Iterator[dict[K, V]]:
        return (shard for row in self._rows if row is not _EMPTY[0] for shard in row if shard)

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
        fresh: dict[int, list[dict[K, V]]] = {}  # rows
        copied: set[int] = set()
        for key, value in changes.items():
            code = hash(key) % (_ROWS * _SHARDS)
            at, place = code % _ROWS, code // _ROWS
            if at not in fresh:
                fresh[at] = list(self._rows[at])
            if code not in copied:
                fresh[at][place] = fresh[at][place].copy()
                copied.add(code)
            if value is _GONE and self._shelf is None:
                fresh[at][place].pop(key, None)
            else:
                fresh[at][place][key] = value
        rows = list(self._rows)
        for at, row in fresh.items():
            rows[at] = tuple(row)
        return Map(tuple(rows), self._shelf)


Rows = tuple[tuple[dict[K, V], ...], ...]
_NOTHING: dict[Any, Any] = {}  # never written to: `changed` copies first
_EMPTY: "Rows[Any, Any]" = ((_NOTHING,) * _SHARDS,) * _ROWS


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
