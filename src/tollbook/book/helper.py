"""A process of its own that works the newest state of a large book out, so that whoever answers readers need not.

Python lets one thread reckon at a time: while tens of thousands of reports are grouped, each answer would wait for its
turns. The helper opens the same book, does nothing but this, and gives way to everything else on the machine.

    python -m tollbook.book.helper     reads the book's URL, then a line for each piece of work, and answers each
"""

import os
import subprocess
import sys
import threading
from contextlib import suppress

from tollbook.model import MisuseError

_DONE, _FAILED = "done", "failed"
_NICENESS = 10
_END_S = 5.0


class Helper:
    """The process, begun when there is work for it; it ends with whoever began it."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self.is_closed = False

    def work(self) -> bool:
        """Have the newest state worked out; False where that could not be done so."""
        with self._lock:
            if self.is_closed:
                return False
            try:
                return self._asked(self._process or self._begun())
            except OSError:
                self._drop()
                return False

    def _begun(self) -> subprocess.Popen[str]:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tollbook.book.helper"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,  # Ctrl-C is for whoever began it, who then ends it
        )
        _say(self._process, self._url)  # not as an argument: it may hold a password, and arguments are seen by others
        return self._process

    def _asked(self, process: subprocess.Popen[str]) -> bool:
        _say(process, "work")
        assert process.stdout is not None
        answer = process.stdout.readline().strip()
        if answer not in (_DONE, _FAILED):  # it has gone
            self._drop()
        return answer == _DONE

    def close(self) -> None:
        """End it, whatever it does: what it has not written is not there, and is worked out again."""
        self.is_closed = True
        if self._process is not None:
            self._process.terminate()
        with self._lock:  # whoever waits for it hears that it has gone
            self._drop()

    def _drop(self) -> None:
        """Have done with the process; the next piece of work begins another one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_END_S)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


def _say(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def main() -> None:
    from tollbook.book.book import Book

    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    with Book.open(sys.stdin.readline().rstrip("\n")) as book:
        for _ in sys.stdin:
            try:
                book.work_out()
            except MisuseError:
                answer = _FAILED
            else:
                answer = _DONE
            sys.stdout.write(f"{answer}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
