"""What people decided and published, read from the log once however often it is asked for."""

import threading
from collections.abc import Iterable, Iterator

from tollbook.book.rulings import ruling_names
from tollbook.model.ruling import Ruling
from tollbook.store import Connection, Entry
from tollbook.store.given import as_ruling
from tollbook.store.log import last_entry, read_entries


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
