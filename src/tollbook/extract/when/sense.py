"""What a time phrase means: the value and the days that it bounds, apart from where it stands."""

import datetime as dt
from dataclasses import dataclass

from tollbook.extract.when.reckon import month_bounds
from tollbook.model import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """A reckoned time: `value` as TIMEX3 writes it, the first and last day as EDTF (None: not bounded on that side).

    `day`, `year` and `quarter` are what later words of the text ("the next day", "a year earlier") can count from.
    """

    value: str
    earliest: str | None = None
    latest: str | None = None
    precision: int = 5
    anchor: Anchor = Anchor.NONE
    weekday: int | None = None
    day: dt.date | None = None
    year: int | None = None
    quarter: tuple[int, int] | None = None


def day_sense(day: dt.date, anchor: Anchor, *, part: str | None = None, weekday: int | None = None) -> Sense:
    """One day, or a part of it."""
    written = day.isoformat()
    value = f"{written}T{part}" if part else written
    return Sense(
        value=value,
        earliest=written,
        latest=written,
        precision=1,
        anchor=anchor,
        weekday=weekday,
        day=day,
        year=day.year,
    )


def days_sense(value: str, first: dt.date, last: dt.date, anchor: Anchor) -> Sense:
    """All the days from the first to the last."""
    first, last = min(first, last), max(first, last)
    return Sense(
        value=value,
        earliest=first.isoformat(),
        latest=last.isoformat(),
        precision=precision_of(first, last),
        anchor=anchor,
        year=first.year if first.year == last.year else None,
    )


def month_sense(year: int, month: int, anchor: Anchor) -> Sense:
    return days_sense(f"{year:04d}-{month:02d}", *month_bounds(year, month), anchor)


def years_sense(value: str, first: int, last: int, anchor: Anchor) -> Sense:
    """All the days of some years."""
    return days_sense(value, dt.date(first, 1, 1), dt.date(last, 12, 31), anchor)


def precision_of(first: dt.date, last: dt.date) -> int:
    """UCDP's date_prec: 1 one day, 2 two to six days, 3 a week, 4 a month, 5 longer."""
    days = (last - first).days + 1
    for precision, most in ((1, 1), (2, 6), (3, 8), (4, 31)):
        if days <= most:
            return precision
    return 5
