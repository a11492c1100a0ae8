"""Which reports copy and which tell of one event, found again and again for a book that grows."""

from collections.abc import Iterable, Mapping, Sequence

from tollbook.book.reading import find_events, is_read, tell_until
from tollbook.book.rulings import apply_to_claims
from tollbook.model import Copy, Event, ReportId
from tollbook.model.ruling import Ruling, RulingKind
from tollbook.relate import CopyIndex, EventIndex, Told, copies_of, events_of, join, join_copies
from tollbook.store import Connection
from tollbook.store.readings import numbered_readings, reading_digests

FEW = 300
"""Reports that are grouped at once in less time than anybody minds."""
_MANY = 5  # where more than a fifth of the reports is new, grouping all at once costs less than joining each


class Grouping:
    """What was told by the reports of a book, and how they were grouped, remembered from one time to the next.

    The first time all are grouped at once. Whoever asks again, of a book of more than a few reports, is likely to ask
    often: an index is made then, which one more report joins.
    """

    def __init__(self, few: int = FEW) -> None:
        self._few = few
        self._told: dict[int, tuple[str, Told]] = {}
        self._copies = CopyIndex()
        self._grouped = _Grouped()
        self._asked_before = False

    def copies(self, connection: Connection) -> tuple[Copy, ...]:
        """The copies among all reports."""
        self._read(connection)
        joined = self._copies.reports
        self._copies = join_copies(
            self._copies, *(one.report for _, one in self._told.values() if one.report.id not in joined)
        )
        return copies_of(self._copies)

    def events(self, connection: Connection, rulings: Sequence[Ruling], copies: tuple[Copy, ...]) -> tuple[Event, ...]:
        """The events of all reports, after the rulings on claims and before those on events."""
        self._read(connection)
        told = self._ruled(rulings)
        changed = self._grouped.changed(told)
        is_worth_it = self._asked_before or bool(self._grouped.told)
        self._asked_before = True
        if len(told) <= self._few or not is_worth_it or (self._grouped.told and _MANY * len(changed) > len(told)):
            self._grouped = _Grouped()
            return find_events(tuple(told.values()), copies)
        return self._grouped.events(told, changed, copies)

    def _read(self, connection: Connection) -> None:
        """Have at hand what all reports told; where one was read otherwise than it is now, all that came of it goes."""
        digests = reading_digests(connection)
        if any(digests.get(number) != digest for number, (digest, _) in self._told.items()):
            self._told, self._copies, self._grouped = {}, CopyIndex(), _Grouped()
        for number, extraction in numbered_readings(connection, [n for n in digests if n not in self._told]):
            self._told[number] = (digests[number], tell_until((extraction,), None)[0][0])

    def _ruled(self, rulings: Sequence[Ruling]) -> dict[ReportId, Told]:
        """What each report told after the rulings on its claims: the very same where there are none."""
        on_claims = [ruling for ruling in rulings if ruling.kind in (RulingKind.REJECT, RulingKind.CORRECT)]
        named = {report for ruling in on_claims for report in ruling.anchors}
        told = {one.report.id: one for _, one in self._told.values()}
        touched = [told[ReportId(report)] for report in sorted(named) if report in told]
        return told | {one.report.id: one for one in apply_to_claims(touched, on_claims)}


class _Grouped:
    """An index of events, and what it was made of."""

    def __init__(self) -> None:
        self.told: dict[ReportId, Told] = {}
        self._copies: dict[ReportId, Copy] = {}
        self._index = EventIndex()

    def changed(self, told: Mapping[ReportId, Told]) -> list[ReportId]:
        """The reports that it has not, or otherwise."""
        return [id for id, one in told.items() if (known := self.told.get(id)) is not one and known != one]

    def events(
        self, told: Mapping[ReportId, Told], changed: Iterable[ReportId], copies: Iterable[Copy]
    ) -> tuple[Event, ...]:
        """The events, after the reports that changed joined, and the copies that changed with them."""
        read = {id for id, one in told.items() if is_read(one.report)}
        wanted = {copy.report: copy for copy in copies if copy.report in read and copy.origin in read}
        for report in sorted(read.intersection(changed)):
            self._index = join(self._index, told[report])
        fresh = [copy for report, copy in wanted.items() if self._copies.get(report) != copy]
        gone = sorted(self._copies.keys() - wanted.keys())
        if fresh or gone:
            any_one = told[fresh[0].report if fresh else gone[0]]
            self._index = join(self._index, any_one, fresh, gone)
        self.told, self._copies = dict(told), wanted
        return events_of(self._index)
