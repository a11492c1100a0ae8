"""The only place where rooms meet. Floor 5: transactions and the clock."""

from tollbook.book.reading import Progress, Reading, Tally, read_paths, tally

__all__ = ["Progress", "Reading", "Tally", "read_paths", "tally"]
