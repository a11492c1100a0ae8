"""What decides all that can be shown of an event, in short: while its stamp is the same, so is every page of it.

A book goes on with each report and ruling, and nearly all of its events stay what they were. An event's stamp is made
of the row that was worked out for it, of the reports that it was made from as they were read, of what became of the
rulings that touch any of them, and of the last version that it was published as.
"""

import threading
from collections.abc import Iterable, Iterator

from tollbook.book import publishing
from tollbook.book.knowledge import Known
from tollbook.book.moving import ruling_names
from tollbook.book.showing import find_event, standing_among
from tollbook.model.ruling import Ruling
from tollbook.store import Connection, Entry
from tollbook.store.digests import digest_of
from tollbook.store.given import as_ruling
from tollbook.store.log import last_entry, read_entries
from tollbook.store.states import event_digest, parts_read


class Decisions:
    """The rulings and publications of a log, each read once: entries are only ever added."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._until = 0
        self._rulings: list[Ruling] = []
        self._touching: dict[str, list[int]] = {}
        self._published: list[Entry] = []

    def bring_up(self, connection: Connection) -> int:
        """Read what came since; the number of the last entry that the connection sees."""
        last = last_entry(connection)
        with self._lock:
            if last > self._until:
                for entry in read_entries(connection, ("ruling", "version"), after=self._until):
                    self._take(entry)
                self._until = last
        return last

    def _take(self, entry: Entry) -> None:
        if entry.kind == "version":
            self._published.append(entry)
            return
        ruling = as_ruling(entry)
        for name in ruling_names(ruling):
            self._touching.setdefault(name, []).append(len(self._rulings))
        self._rulings.append(ruling)

    def rulings(self, until: int) -> list[Ruling]:
        return [ruling for ruling in self._rulings if ruling.number <= until]

    def touching(self, names: Iterable[str]) -> set[str]:
        """The ids of the rulings that name any of these reports or claims."""
        return {self._rulings[place].id for name in names for place in self._touching.get(name, ())}

    def published(self, until: int) -> Iterator[Entry]:
        return (entry for entry in self._published if entry.number <= until)


def stamp_of(connection: Connection, known: Known, decisions: Decisions, name: str) -> str | None:
    """The stamp of the event of that name (any of its names); None where the state is not stored, or its row is gone.

    Raises UnknownNameError where there is no such event.
    """
    if known.kept is not None:
        return None
    event, state = name, known.key.name
    digest = event_digest(connection, state, event)
    if digest is None:
        event = find_event(connection, known, name).id
        digest = event_digest(connection, state, event)
    if digest is None:
        return None
    parts = parts_read(connection, state, event)
    last = decisions.bring_up(connection)
    ruled = _ruled(connection, known, decisions, {name for name, _, _ in parts})
    return digest_of((event, digest, *_named(decisions, parts, last), *ruled, *_read(parts)))


def _read(parts: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    return (word for part in sorted(parts) for word in part)


def _ruled(connection: Connection, known: Known, decisions: Decisions, names: set[str]) -> Iterator[str]:
    """The rulings that touch the event, with what became of each."""
    touching = decisions.touching(names)
    if not touching:
        return iter(())
    rulings = decisions.rulings(known.key.rulings_until)
    found = standing_among(connection, known.key, rulings, lambda ruling: ruling.id in touching)
    return (word for one in found for word in (one.ruling.id, one.standing.value))


def _named(decisions: Decisions, parts: Iterable[tuple[str, str, str]], until: int) -> tuple[str, str]:
    """What the event is called for good, and its last version."""
    is_main = any(part == "main" for _, part, _ in parts)
    reports = [name for name, part, _ in parts if part == ("main" if is_main else "report")]
    last = publishing.record_of(decisions.published(until), reports)
    return ("", "") if last is None else (last.body["record"], str(last.body["version"]))
