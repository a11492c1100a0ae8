"""Which reports copy and which tell of one event, found again and again for a book that grows."""

from collections.abc import Sequence

from tollbook.book.reading import find_events, tell_until
from tollbook.book.rulings import apply_to_claims
from tollbook.model import Copy, Event
from tollbook.model.ruling import Ruling
from tollbook.relate import Told, find_copies
from tollbook.store import Connection
from tollbook.store.readings import numbered_readings, reading_digests


class Grouping:
    """What was told by the reports of a book, remembered from one time to the next."""

    def __init__(self) -> None:
        self._told: dict[int, tuple[str, Told]] = {}

    def copies(self, connection: Connection) -> tuple[Copy, ...]:
        """The copies among all reports."""
        return find_copies(tuple(one.report for one in self._all(connection)))

    def events(self, connection: Connection, rulings: Sequence[Ruling], copies: tuple[Copy, ...]) -> tuple[Event, ...]:
        """The events of all reports, after the rulings on claims and before those on events."""
        return find_events(apply_to_claims(self._all(connection), rulings), copies)

    def _all(self, connection: Connection) -> tuple[Told, ...]:
        """What all reports told; read again where it is not what is remembered."""
        digests = reading_digests(connection)
        kept = {number: self._told[number] for number in digests if number in self._told}
        missing = [number for number, digest in digests.items() if number not in kept or kept[number][0] != digest]
        for number, extraction in numbered_readings(connection, missing):
            kept[number] = (digests[number], tell_until((extraction,), None)[0][0])
        self._told = kept
        return tuple(kept[number][1] for number in digests)
