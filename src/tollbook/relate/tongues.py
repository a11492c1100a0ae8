"""Which reports of other languages a report may translate, or be a translation of: an index that costs a corpus of one
language next to nothing.

A report is read for this only where another language is told in within a few days of it. Whether it is depends on
which reports there are, not on the order in which they joined: who joins first in a language has the others read.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from tollbook.model import Report, ReportId
from tollbook.relate.fingerprints import Holders, Key, after, before, filed, is_found
from tollbook.relate.maps import Draft, Map, NumberMap
from tollbook.relate.rewrites import DAYS, day_of
from tollbook.relate.translations import Version, codes_of, read_version

V = TypeVar("V")
Place = tuple[int, str]
"""The ordinal of a day, and a language."""
Ids = tuple[ReportId, ...]
_REMEMBERED = 500  # reports, while others are compared with them


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The maps: the languages told in on each day, the reports of each day and language, and, of those that were read
    for it, what they have in common with their translations."""

    languages: Map[int, tuple[str, ...]] = field(default_factory=Map)
    dated: Map[Place, Ids] = field(default_factory=Map)
    versions: Map[int, Holders] = field(default_factory=NumberMap)


class Tongues:
    """The same while reports join. `disturbed` are reports whose origin may now be another one, `disturbed_of_day`
    those that may now be found inside another one of their day."""

    def __init__(self, spoken: Spoken, reports: Draft[ReportId, Report], key_of: Callable[[ReportId], Key]) -> None:
        self._languages = spoken.languages.edit()
        self._dated = spoken.dated.edit()
        self._filed = spoken.versions.edit()
        self._reports = reports
        self._key_of = key_of
        self._places: dict[ReportId, Place | None] = {}
        self._open: dict[Place, bool] = {}
        self._read: dict[ReportId, Version] = {}
        self._common: dict[ReportId, frozenset[str]] = {}
        self.disturbed: set[ReportId] = set()
        self.disturbed_of_day: set[ReportId] = set()

    def freeze(self) -> Spoken:
        return Spoken(languages=self._languages.freeze(), dated=self._dated.freeze(), versions=self._filed.freeze())

    def hear(self, report: ReportId) -> None:
        """Note the day and the language of a report, and read those that are told in another one near it."""
        place = self._place_of(report)
        self._languages.have(_around(place[0]) if place is not None else ())
        if place is None or place[1] in (known := self._languages.get(place[0]) or ()):
            return
        near = [(day, one) for day in _around(place[0]) for one in self._languages.get(day) or () if one != place[1]]
        alone = [other for other in near if not self._is_open(other)]
        self._languages[place[0]] = tuple(sorted((*known, place[1])))
        self._open.clear()
        for other in alone:
            for one in self._dated.get(other) or ():
                self._publish(one, other)

    def stand(self, report: ReportId) -> None:
        """Let the report be found by its translations."""
        place = self._place_of(report)
        if place is not None:
            self._dated[place] = (*(self._dated.get(place) or ()), report)
            if self._is_open(place):
                self._publish(report, place)

    def sit(self, report: ReportId) -> None:
        """Let the report be found no more."""
        place = self._place_of(report)
        if place is None:
            return
        self._dated[place] = tuple(one for one in self._dated[place] if one != report)
        if self._is_open(place):
            key = self._key_of(report)
            self._disturb(report, place)
            for code in self._codes(report, (place,)):
                self._filed[code] = tuple(one for one in self._filed[code] if one != key)

    def version(self, report: ReportId) -> Version:
        return _remembered(self._read, report, lambda: read_version(self._reports[report]))

    def earlier(self, report: ReportId) -> Iterator[Holders]:
        """The reports of other languages of its last days that come before it, by what they have in common with it."""
        key = self._key_of(report)
        return (before(self._filed.get(code) or (), key) for code in self._codes_near(report, range(-DAYS, 1)))

    def later_of_day(self, report: ReportId) -> Iterator[Holders]:
        key = self._key_of(report)
        return (after(self._filed.get(code) or (), key) for code in self._codes_near(report, range(1)))

    def earlier_of_day(self, report: ReportId) -> Iterator[ReportId]:
        """The reports of other languages of the same day that find this one."""
        key = self._key_of(report)
        for code in self._codes_near(report, range(1)):
            yield from (_id(other) for other in self._filed.get(code) or () if other < key)

    def _publish(self, report: ReportId, place: Place) -> None:
        key = self._key_of(report)
        for code in self._codes(report, (place,)):
            self._filed[code] = filed(self._filed.get(code) or (), key)
        self._disturb(report, place)

    def _disturb(self, report: ReportId, place: Place) -> None:
        key = self._key_of(report)
        if not any(is_found(self._filed[code], key) for code in self._codes(report, (place,))):
            return
        for code in self._codes_near(report, range(DAYS + 1)):
            self.disturbed.update(_id(other) for other in self._filed.get(code) or () if other > key)
        for code in self._codes_near(report, range(1)):
            self.disturbed_of_day.update(map(_id, self._filed.get(code) or ()))

    def _codes_near(self, report: ReportId, days: Iterable[int]) -> Iterator[int]:
        """What the report has in common with its translations, in the other languages of these days from its own."""
        place = self._place_of(report)
        if place is not None and self._is_open(place):
            found = [(place[0] + day, one) for day in days for one in self._languages.get(place[0] + day) or ()]
            codes = list(self._codes(report, [other for other in found if other[1] != place[1]]))
            self._filed.have(codes)
            yield from codes

    def _codes(self, report: ReportId, places: Iterable[Place]) -> Iterator[int]:
        common = _remembered(self._common, report, lambda: codes_of(self._reports[report]))
        for day, language in places:
            yield from (day << 32 | zlib.crc32(f"{language} {code}".encode()) for code in common)

    def _is_open(self, place: Place) -> bool:
        """Whether another language is told in near the place."""
        if place not in self._open:
            told = (one for day in _around(place[0]) for one in self._languages.get(day) or ())
            self._open[place] = any(one != place[1] for one in told)
        return self._open[place]

    def _place_of(self, report: ReportId) -> Place | None:
        if report not in self._places:
            one = self._reports[report]
            day = day_of(one) if one.language is not None else None
            self._places[report] = (day, one.language) if day is not None and one.language is not None else None
        return self._places[report]


def _remembered(known: dict[ReportId, V], report: ReportId, read: Callable[[], V]) -> V:
    """What was read of a report; the one that was not asked for the longest makes room."""
    found = known.pop(report, None)
    known[report] = found = read() if found is None else found
    if len(known) > _REMEMBERED:
        del known[next(iter(known))]
    return found


def _around(day: int) -> range:
    return range(day - DAYS, day + DAYS + 1)


def _id(key: Key) -> ReportId:
    return ReportId(key[-1])
