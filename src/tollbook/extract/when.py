"""When: the times that a report names."""

from tollbook.model import Report, Span, When


def find_dates(report: Report, sentences: tuple[Span, ...]) -> tuple[When, ...]:
    """Every date or time of day that the report names, in order of place; never overlapping."""
    return ()
