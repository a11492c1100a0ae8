"""A bar on the terminal while many reports are read."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MANY = 50  # fewer are read before a bar could be looked at


@contextmanager
def reading_bar() -> Iterator[Callable[[int, int], None] | None]:
    """What to call with how many reports are read and how many there are; None where nobody looks on.

    The bar stands on standard error and leaves nothing behind.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Reading reports"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", visible=False)

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= MANY)

        yield show


@contextmanager
def working_line() -> Iterator[None]:
    """A line on standard error while events are worked out, if that takes longer than a moment and somebody looks on.

    It leaves nothing behind.
    """
    if not sys.stderr.isatty():
        yield
        return
    line = threading.Timer(_MOMENT_S, lambda: _write(WORKING))
    line.start()
    try:
        yield
    finally:
        line.cancel()
        line.join()
        _write(_ERASED)


WORKING = "Working out the events of the reports and rulings that are new ..."
_ERASED = "\r\033[K"  # to the beginning of the line, and all of it gone
_MOMENT_S = 1.0


def _write(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()
