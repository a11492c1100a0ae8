"""Dates that may lack a year, a day, or everything but the month."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from tollbook.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as far as it is known: 2026-01-03, 2026-01, XXXX-01-03; with the time of day (UTC) where it is known.

    Written as EDTF. `year is None` says that the year is unknown, not that there is none.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    time: str | None = None
    """ISO time of day in UTC, `HH:MM` or `HH:MM:SS`; None where only the day is known."""

    def __post_init__(self) -> None:
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"bad month {self.month}")
        if self.day is not None:
            if self.month is None:
                raise ValueError("a day without a month")
            if not 1 <= self.day <= calendar.monthrange(self.year or 2000, self.month)[1]:
                raise ValueError(f"bad day {self.day} of month {self.month}")

    @property
    def edtf(self) -> str:
        """`2026-01-03T10:00`, `2026-01-03`, `2026-01`, `2026`, `XXXX-01-03`, `XXXX`."""
        parts = [f"{self.year:04d}" if self.year is not None else "XXXX"]
        parts += [f"{n:02d}" for n in (self.month, self.day) if n is not None]
        return "-".join(parts) + (f"T{self.time}" if self.time else "")

    @property
    def first_day(self) -> dt.date | None:
        """The first day it can mean; None while the year is unknown."""
        return None if self.year is None else dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> dt.date | None:
        """The last day it can mean; None while the year is unknown."""
        if self.year is None:
            return None
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def order(self) -> tuple[str, str]:
        """A sort key: the last moment it can mean. Only for dates whose year is known."""
        day = self.last_day
        return (day.isoformat() if day else "9999-99-99", self.time or "99")


_ISO = re.compile(
    r"(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?\Z"
)


def parse_date(words: str) -> PartialDate | None:
    """An ISO date or time (`2026`, `2026-01`, `2026-01-03`, `2026-01-03T23:30:00+02:00`), or None if it is none.

    A time with an offset is turned to UTC; one without is taken as UTC.
    """
    found = _ISO.match(words.strip())
    if not found:
        return None
    year, month, day, clock, seconds, zone = found.groups()
    if year == "XXXX" and clock:
        return None
    try:
        if not clock:
            return PartialDate(
                year=None if year == "XXXX" else int(year),
                month=int(month) if month else None,
                day=int(day) if day else None,
            )
        moment = dt.datetime.fromisoformat(f"{year}-{month}-{day}T{clock}{seconds or ''}{_offset(zone)}")
    except ValueError:
        return None
    moment = moment.astimezone(dt.UTC)
    shown = moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
    return PartialDate(year=moment.year, month=moment.month, day=moment.day, time=shown)


def _offset(zone: str | None) -> str:
    if zone in (None, "Z"):
        return "+00:00"
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


class Anchor(StrEnum):
    """What a relative date was reckoned from."""

    EVENT = "event"
    PUBLICATION = "publication"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time that a text names, as a closed interval of days.

    `value` is written as TIMEX3 writes it (1998-08-07, 1998-W32, PRESENT_REF), a day known by about as EDTF does
    (1998-08-07~); `earliest` and `latest` are EDTF days
    (`XXXX-01-03` while the year is unknown), None where nothing bounds that side. `precision` is UCDP's date_prec:
    1 the day, 2 within two to six days, 3 the week, 4 the month, 5 longer or unknown. `anchor` says what a relative
    time was reckoned from; the publication date itself never stands in for the event's (rule E4).
    `weekday` is 0 (Monday) to 6 where the words name one.
    """

    words: str
    span: Span
    value: str
    earliest: str | None
    latest: str | None
    precision: int
    anchor: Anchor
    weekday: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.precision <= 5:
            raise ValueError(f"bad precision {self.precision}")

    @property
    def is_about(self) -> bool:
        """Whether it is one day that is only known by about."""
        return self.value.endswith("~")


def weekday_of(day: str) -> int | None:
    """The weekday of an EDTF day, 0 (Monday) to 6; None for an unknown year (`XXXX-01-03`) and for what is no day."""
    date = parse_date(day)
    if date is None or date.year is None or date.day is None:
        return None
    return date.first_day.weekday() if date.first_day is not None else None


def weekday_disagrees(weekday: int, day: str) -> bool | None:
    """Whether a weekday that a text names is not that of an EDTF day (rule K9); None where the year is unknown."""
    found = weekday_of(day)
    return None if found is None else found != weekday


YEARS_AROUND = 11
"""How far `years_that_fit` looks: calendars repeat after 5, 6 or 11 years, so all but February 29 fit on both sides."""


def years_that_fit(month: int, day: int, weekday: int, around: int) -> tuple[int, ...]:
    """The years near one year in which this day of the month falls on this weekday, in order.

    (1, 3, Tuesday) around 2026 is 2017, 2023, 2034: what must be so if a report's Tuesday is another's January 3.
    """
    years = range(max(1, around - YEARS_AROUND), min(9999, around + YEARS_AROUND) + 1)
    return tuple(
        year
        for year in years
        if day <= calendar.monthrange(year, month)[1] and dt.date(year, month, day).weekday() == weekday
    )
