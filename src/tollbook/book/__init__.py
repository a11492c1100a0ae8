"""The only place where rooms meet. Floor 5: transactions and the clock.

`read_paths` and `tally` keep nothing; a `Book` keeps everything. Each is loaded when it is first asked for: one-shot
commands need no database, and whoever looks into a book reads no report.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tollbook.book.book import Book
    from tollbook.book.reading import Progress, Reading, Tally, read_paths, tally

__all__ = ["Book", "Progress", "Reading", "Tally", "read_paths", "tally"]


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module("tollbook.book.book" if name == "Book" else "tollbook.book.reading"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
