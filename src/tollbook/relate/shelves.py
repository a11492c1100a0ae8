"""The maps of both indexes as bytes, so that they can be kept and joined again without reading all of them.

A map is cut into buckets by a checksum of the key. The same reports give the same bytes, in whatever order they joined:
what stands in no order is put into one, and what is as good as not there is left out.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from tollbook.model import Copy, ReportId
from tollbook.relate.copies import Brief, CopyIndex, Known
from tollbook.relate.fingerprints import Holders
from tollbook.relate.index import Cluster, EventIndex
from tollbook.relate.linking import Period
from tollbook.relate.maps import Map, Shelf
from tollbook.relate.near import Near
from tollbook.relate.outlets import Line
from tollbook.relate.profiles import Profile
from tollbook.relate.stories import Sign, Story
from tollbook.relate.tongues import Place
from tollbook.relate.uniting import Facts, Room, Unions

BUCKETS = 65_536
"""Of 100,000 reports a bucket of the largest map holds a few hundred entries, and one of most maps one or two."""

Ids = tuple[ReportId, ...]
Shelves = Callable[["Shape"], Shelf[Any, Any]]
"""Gives the shelf on which a map lies; the shape says of what types its keys and values are."""


@dataclass(frozen=True, kw_only=True)
class Shape:
    """How one map is written, as JSON: the types of its keys and values, and how a value is put into order.

    `keeps_empty` where an empty value says something.
    """

    name: str
    key: Any
    value: Any
    ordered: Callable[[Any], Any] = lambda value: value
    keeps_empty: bool = False

    @cached_property
    def _decoder(self) -> msgspec.json.Decoder[Any]:
        key, value = self.key, self.value
        return msgspec.json.Decoder(list[tuple[key, value]])  # type: ignore[valid-type]

    def bucket(self, key: Any) -> int:
        return zlib.crc32(_ENCODER.encode(key)) % BUCKETS

    def write(self, entries: Mapping[Any, Any]) -> bytes:
        """The entries of one bucket; no bytes where there is nothing to say."""
        said = [(key, self.ordered(value)) for key, value in entries.items() if value or self.keeps_empty]
        return _ENCODER.encode(sorted(said, key=lambda pair: _ENCODER.encode(pair[0]))) if said else b""

    def read(self, content: bytes) -> dict[Any, Any]:
        """The entries of one bucket; raises msgspec.MsgspecError for what is none."""
        return dict(self._decoder.decode(content))


_ENCODER = msgspec.json.Encoder()


def _ordered(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(sorted(values))


COPYING = (
    Shape(name="known", key=ReportId, value=Known),
    Shape(name="lines", key=Line, value=tuple[tuple[int, ReportId], ...], ordered=_ordered, keeps_empty=True),
    Shape(name="twins", key=bytes, value=Holders),
    Shape(name="prints", key=int, value=Holders),
    Shape(name="sketches", key=int, value=Holders),
    Shape(name="languages", key=int, value=tuple[str, ...]),
    Shape(name="dated", key=Place, value=Ids, ordered=_ordered),
    Shape(name="versions", key=int, value=Holders),
    Shape(name="lifted", key=ReportId, value=Copy),
    Shape(name="lifted_by", key=ReportId, value=Ids, ordered=_ordered),
    Shape(name="briefs", key=ReportId, value=Brief),
    Shape(name="abridged", key=ReportId, value=int),
)
"""The maps of an index of copies: `reports` are at hand elsewhere, `copies` are what came of it."""
GROUPING = (
    Shape(name="copies", key=ReportId, value=Copy),
    Shape(name="copied_by", key=ReportId, value=Ids, ordered=_ordered),
    Shape(name="profiles", key=ReportId, value=Profile),
    Shape(name="holders", key=int, value=Ids, ordered=_ordered),
    Shape(name="near", key=ReportId, value=Near, ordered=Near.in_order),
    Shape(name="homes", key=ReportId, value=ReportId),
    Shape(name="clusters", key=ReportId, value=Cluster),
    Shape(name="stories", key=ReportId, value=Story),
    Shape(name="mains", key=Sign, value=tuple[tuple[ReportId, ReportId], ...]),
    Shape(name="mentions", key=Sign, value=Ids),
)
"""Those of an index of events, but for `told`."""
UNIONS = (
    Shape(name="facts", key=ReportId, value=Facts),
    Shape(name="days", key=tuple[Room, int], value=Ids),
    Shape(name="leads", key=ReportId, value=ReportId),
    Shape(name="led", key=ReportId, value=Ids),
    Shape(name="kin", key=ReportId, value=Ids, ordered=_ordered),
    Shape(name="roots", key=ReportId, value=ReportId),
    Shape(name="joined", key=ReportId, value=Ids),
    Shape(name="strays", key=ReportId, value=ReportId),
    Shape(name="held", key=ReportId, value=Ids),
)
PERIODS = Shape(name="periods", key=int, value=tuple[Period, ...], keeps_empty=True)
"""A map of one entry, that of 0: it is there wherever an index of events is kept."""
_FOUND = Shape(name="found", key=ReportId, value=Copy)


def copying_on(shelves: Shelves, reports: Shelf[Any, Any]) -> CopyIndex:
    """An index of copies whose maps lie on shelves; `reports` gives the reports that joined it."""
    maps: dict[str, Any] = {shape.name: Map(shelf=shelves(shape)) for shape in COPYING}
    return CopyIndex(reports=Map(shelf=reports), copies=Map(shelf=shelves(_FOUND)), **maps)


def grouping_on(shelves: Shelves, told: Shelf[Any, Any]) -> EventIndex:
    """An index of events whose maps lie on shelves; `told` gives what the reports told that joined it."""
    maps: dict[str, Any] = {shape.name: Map(shelf=shelves(shape)) for shape in GROUPING}
    unions = Unions(**{shape.name: Map(shelf=shelves(shape)) for shape in UNIONS})
    periods = shelves(PERIODS).get(0) or ()
    return EventIndex(told=Map(shelf=told), unions=unions, periods=frozenset(periods), **maps)


def changes_of(copying: CopyIndex, grouping: EventIndex) -> Iterator[tuple[Shape, Iterable[tuple[Any, Any]]]]:
    """What is to be written of both indexes, map by map: of maps on shelves what was changed, of others everything."""
    for shape in COPYING:
        yield shape, getattr(copying, shape.name).changes()
    yield _FOUND, copying.copies.changes()
    for shape in GROUPING:
        yield shape, getattr(grouping, shape.name).changes()
    for shape in UNIONS:
        yield shape, getattr(grouping.unions, shape.name).changes()
    known = sorted(grouping.periods, key=lambda period: (period is not None, period or 0))
    yield PERIODS, ((0, tuple(known)),)


def in_buckets(changes: Iterable[tuple[Any, Any]], shape: Shape) -> dict[int, dict[Any, Any]]:
    """The changes of one map, by bucket."""
    found: dict[int, dict[Any, Any]] = {}
    for key, value in changes:
        found.setdefault(shape.bucket(key), {})[key] = value
    return found
