"""Which reports copy and which tell of one event, as it is kept for the newest state, while more reports join."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tollbook.book.reading import is_read, tell_until
from tollbook.book.rulings import apply_to_claims
from tollbook.model import Claim, ClaimId, Copy, Event, EventId, Report, ReportId
from tollbook.model.ruling import Ruling, RulingKind
from tollbook.relate import CopyIndex, EventIndex, Told, changed_events, join, join_copies
from tollbook.relate.shelves import PERIODS, Shape, changes_of, copying_on, grouping_on, in_buckets
from tollbook.store import Connection
from tollbook.store.readings import numbered_readings, numbers_of, reports_of_claims
from tollbook.store.relations import StoredPart, is_turn, read_parts

OF_CLAIMS = frozenset({RulingKind.REJECT, RulingKind.CORRECT})


class Tellings:
    """What was told by reports, after the rulings on their claims, taken from the store as it is asked for."""

    def __init__(self, connection: Connection, rulings: Sequence[Ruling]) -> None:
        self._connection = connection
        self._rulings = tuple(ruling for ruling in rulings if ruling.kind in OF_CLAIMS)
        self.told: dict[ReportId, Told] = {}
        self.numbers: dict[ReportId, int] = {}
        self.claims: dict[ClaimId, Claim] = {}

    def take(self, reports: Iterable[str]) -> None:
        """Have these reports, those that the book holds, at hand."""
        missing = sorted({report for report in reports if report not in self.numbers})
        self.take_numbers(numbers_of(self._connection, missing))

    def take_claims(self, claims: Iterable[ClaimId]) -> None:
        """Have the reports of these claims at hand."""
        missing = [claim for claim in claims if claim not in self.claims]
        there = set(self.numbers.values())
        self.take_numbers(sorted(reports_of_claims(self._connection, missing) - there))

    def take_numbers(self, numbers: Sequence[int]) -> list[Told]:
        """Have the reports of these numbers at hand."""
        readings = tuple(numbered_readings(self._connection, numbers))
        told, _ = tell_until((extraction for _, extraction in readings), None)
        told = apply_to_claims(told, self._rulings)
        for (number, _), one in zip(readings, told, strict=True):
            self.told[one.report.id] = one
            self.numbers[one.report.id] = number
            self.claims.update((claim.id, claim) for claim in one.claims)
        return list(told)


class Grouping:
    """Both indexes of the reports of a book as they are kept, while more join them."""

    def __init__(self, connection: Connection, until: int, tellings: Tellings) -> None:
        self._connection = connection
        self._shelves: dict[str, _Shelf] = {}
        self._copying = copying_on(self._shelf, _Reports(tellings, until))
        self._grouped = grouping_on(self._shelf, _Joined(tellings, until))

    @property
    def is_kept(self) -> bool:
        """Whether there is anything to go on from, and all of it."""
        return is_turn(self._connection, None) and self._shelf(PERIODS).get(0) is not None

    def join_copies(self, reports: Sequence[Report]) -> dict[ReportId, Copy | None]:
        """The copies that are others after these reports joined; None for what is a copy no more."""
        if not reports:
            return {}
        self._copying = join_copies(self._copying, *reports)
        changed: dict[ReportId, Copy | None] = {copy.report: copy for copy in self._copying.changed}
        return {**changed, **dict.fromkeys(self._copying.gone)}

    def join(
        self, told: Sequence[Told], copies: Iterable[Copy], no_copies: Iterable[ReportId]
    ) -> dict[EventId, Event | None]:
        """The events that are others after these reports joined (or joined again, being told otherwise), and after
        these copies changed; None for what is gone. Reports of a language that is not read join nothing."""
        read = [one for one in sorted(told, key=lambda one: one.report.id) if is_read(one.report)]
        known = tuple(copy for copy in copies)
        gone = tuple(report for report in sorted(no_copies) if self._grouped.copies.get(report) is not None)
        found: dict[EventId, Event | None] = {}
        if len(read) == 1:
            self._join(read[0], known, gone, found)
            return found
        for one in read:
            self._join(one, (), (), found)
        if known or gone:
            first = known[0].report if known else gone[0]
            self._join(self._grouped.told[first], known, gone, found)
        return found

    def _join(
        self, one: Told, copies: Sequence[Copy], gone: Sequence[ReportId], found: dict[EventId, Event | None]
    ) -> None:
        before, self._grouped = self._grouped, join(self._grouped, one, copies, gone)
        changed, dropped = changed_events(before, self._grouped)
        found.update(dict.fromkeys(dropped))
        found.update((event.id, event) for event in changed)

    def parts(self) -> Iterator[StoredPart]:
        """What of both indexes is to be kept otherwise than it was."""
        for shape, changes in changes_of(self._copying, self._grouped):
            shelf = self._shelf(shape)
            changed = in_buckets(changes, shape)
            shelf.fetch(changed)
            for bucket, entries in sorted(changed.items()):
                left = {key: value for key, value in {**shelf.entries(bucket), **entries}.items() if value is not None}
                part = StoredPart(map=shape.name, bucket=bucket, content=shape.write(left))
                if part.content != shelf.content(bucket):
                    yield part

    def _shelf(self, shape: Shape) -> "_Shelf":
        if shape.name not in self._shelves:
            self._shelves[shape.name] = _Shelf(self._connection, shape)
        return self._shelves[shape.name]


def all_parts(copying: CopyIndex, grouped: EventIndex) -> Iterator[StoredPart]:
    """Both indexes, as they are kept, where nothing is kept of them yet."""
    for shape, changes in changes_of(copying, grouped):
        for bucket, entries in sorted(in_buckets(changes, shape).items()):
            yield StoredPart(map=shape.name, bucket=bucket, content=shape.write(entries))


class _Shelf:
    """One map as it is kept: its buckets are fetched when something in them is asked for."""

    def __init__(self, connection: Connection, shape: Shape) -> None:
        self._connection = connection
        self._shape = shape
        self._contents: dict[int, bytes] = {}
        self._entries: dict[int, dict[Any, Any]] = {}

    def get(self, key: Any, /) -> Any:
        bucket = self._shape.bucket(key)
        if bucket not in self._entries:
            self.fetch((bucket,))
        return self._entries[bucket].get(key)

    def have(self, keys: Iterable[Any], /) -> None:
        self.fetch(map(self._shape.bucket, keys))

    def fetch(self, buckets: Iterable[int]) -> None:
        missing = {bucket for bucket in buckets if bucket not in self._entries}
        found = read_parts(self._connection, self._shape.name, missing) if missing else {}
        for bucket in missing:
            self._contents[bucket] = found.get(bucket, b"")
            self._entries[bucket] = self._shape.read(found[bucket]) if bucket in found else {}

    def entries(self, bucket: int) -> dict[Any, Any]:
        return self._entries[bucket]

    def content(self, bucket: int) -> bytes:
        return self._contents[bucket]


class _Joined:
    """What the reports told that joined the indexes: those up to an entry of the log."""

    def __init__(self, tellings: Tellings, until: int) -> None:
        self._tellings = tellings
        self._until = until

    def get(self, report: ReportId, /) -> Told | None:
        self.have((report,))
        is_there = self._tellings.numbers.get(report, self._until + 1) <= self._until
        return self._tellings.told[report] if is_there else None

    def have(self, reports: Iterable[ReportId], /) -> None:
        self._tellings.take(reports)


class _Reports:
    """The same reports, without what was read in them."""

    def __init__(self, tellings: Tellings, until: int) -> None:
        self._joined = _Joined(tellings, until)

    def get(self, report: ReportId, /) -> Report | None:
        told = self._joined.get(report)
        return None if told is None else told.report

    def have(self, reports: Iterable[ReportId], /) -> None:
        self._joined.have(reports)
