"""When: the times that a report names."""

from tollbook.extract.when.find import find_dates

__all__ = ["find_dates"]
