"""The only place where rooms meet. Floor 5: transactions and the clock.

`read_paths` and `tally` keep nothing; a `Book` keeps everything.
"""

from typing import TYPE_CHECKING

from tollbook.book.reading import Progress, Reading, Tally, read_paths, tally

if TYPE_CHECKING:
    from tollbook.book.book import Book

__all__ = ["Book", "Progress", "Reading", "Tally", "read_paths", "tally"]


def __getattr__(name: str) -> object:
    """`Book`, loaded when it is first asked for: one-shot commands need no database."""
    if name == "Book":
        from tollbook.book.book import Book

        return Book
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
