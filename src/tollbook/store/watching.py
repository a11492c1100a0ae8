"""Whether a book has gone on: asked for every page that is shown, so it must cost next to nothing."""

import sqlite3
import threading

from sqlalchemy import Engine

from tollbook.store.engine import file_of, reading
from tollbook.store.log import read_head


class Watch:
    """Knows the number of the last entry of the log.

    SQLite tells in a few microseconds whether another connection has written anything; the log is asked only then.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._file = file_of(engine)
        self._connection: sqlite3.Connection | None = None
        self._lock = threading.Lock()
        self._seen: int | None = None
        self._last = 0

    @property
    def is_instant(self) -> bool:
        """Whether `last` never waits for a network."""
        return self._file is not None

    def last(self) -> int:
        """The number of the last entry."""
        if self._file is None:
            return self._ask()
        with self._lock:
            if self._connection is None:
                self._connection = sqlite3.connect(self._file, check_same_thread=False, isolation_level=None)
            (seen,) = self._connection.execute("PRAGMA data_version").fetchone()
            if seen != self._seen:
                self._last = self._ask()
                self._seen = seen
            return self._last

    def _ask(self) -> int:
        with reading(self._engine) as connection:
            return read_head(connection).number

    def close(self) -> None:
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
