"""Work that goes on beside those who wait for it, so that nobody has to wait longer than they want to."""

import contextlib
import threading
import time
from collections.abc import Callable

from tollbook.model import MisuseError

_AT_THE_END_S = 5.0


class Beside:
    """One piece of work, done in a thread of its own whenever it is asked for, never twice at a time.

    `turns` counts how often it ended: what was shown meanwhile may be another then. A failure is kept from nobody: who
    asks next begins the work again, and whoever cannot do without its outcome does it in their own thread.
    """

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._guard = threading.Lock()
        self._running: threading.Thread | None = None
        self._began = 0.0
        self._is_closed = False
        self.turns = 0

    @property
    def is_busy(self) -> bool:
        return self._running is not None

    def wait(self, patience_s: float, is_done: Callable[[], bool]) -> None:
        """Have the work done until `is_done`, or until the patience is over; the work then goes on.

        Patience counts from when the work under way began: of long work only those wait who come first.
        """
        until = time.monotonic() + patience_s
        while not self._is_closed:
            running, began = self._start()
            left = min(until, began + patience_s) - time.monotonic()
            if left <= 0:
                return
            running.join(left)
            if is_done():
                return

    def close(self) -> None:
        """Begin nothing more, and give what is under way a moment to end."""
        self._is_closed = True
        running = self._running
        if running is not None:
            running.join(_AT_THE_END_S)

    def _start(self) -> tuple[threading.Thread, float]:
        """The work under way, and when it began."""
        with self._guard:
            if self._running is None:
                self._began = time.monotonic()
                self._running = threading.Thread(target=self._run, name="tollbook-beside", daemon=True)
                self._running.start()
            return self._running, self._began

    def _run(self) -> None:
        try:
            with contextlib.suppress(MisuseError):
                self._work()
        finally:
            with self._guard:
                self._running = None
                self.turns += 1
