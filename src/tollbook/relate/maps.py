"""Immutable maps that share what did not change: a large map with one more entry costs little more than the entry."""

from collections.abc import Hashable, Iterator
from typing import Any, Generic, TypeVar, cast

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_SHARDS = 4096
"""A new map copies the shards that changed: a 4096th part of the entries for each."""
_GONE: Any = object()  # stands for a value of any type
_SAME: Any = object()  # stands for the value before


class Map(Generic[K, V]):
    """A map that never changes; its entries come in no order that means anything."""

    __slots__ = ("_shards",)

    def __init__(self, shards: tuple[dict[K, V], ...] | None = None) -> None:
        self._shards = shards if shards is not None else cast("tuple[dict[K, V], ...]", _EMPTY)

    def get(self, key: K) -> V | None:
        return self._shards[hash(key) % _SHARDS].get(key)

    def __getitem__(self, key: K) -> V:
        return self._shards[hash(key) % _SHARDS][key]

    def __contains__(self, key: object) -> bool:
        return key in self._shards[hash(key) % _SHARDS]

    def __len__(self) -> int:
        return sum(map(len, self._shards))

    def values(self) -> Iterator[V]:
        return (value for shard in self._shards for value in shard.values())

    def edit(self) -> "Draft[K, V]":
        """A draft of the map that comes next; this one stays as it is."""
        return Draft(self)

    def changed(self, changes: dict[K, V]) -> "Map[K, V]":
        """The map with these entries set, or taken out where the value is gone."""
        if not changes:
            return self
        shards = list(self._shards)
        fresh: set[int] = set()
        for key, value in changes.items():
            at = hash(key) % _SHARDS
            if at not in fresh:
                shards[at] = shards[at].copy()
                fresh.add(at)
            if value is _GONE:
                shards[at].pop(key, None)
            else:
                shards[at][key] = value
        return Map(tuple(shards))


_EMPTY: tuple[dict[Any, Any], ...] = tuple({} for _ in range(_SHARDS))  # never written to: `changed` copies first


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

    def __contains__(self, key: object) -> bool:
        return self._changes[key] is not _GONE if key in self._changes else key in self._map

    def __setitem__(self, key: K, value: V) -> None:
        self._changes[key] = value

    def __delitem__(self, key: K) -> None:
        self._changes[key] = _GONE

    def freeze(self) -> Map[K, V]:
        return self._map.changed(self._changes)
