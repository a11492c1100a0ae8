"""A bar on the terminal while many reports are read."""

import sys
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
