"""Reckoning: what a report's words count from, and the days, weeks, months and years that they reach."""

import calendar
import datetime as dt
from dataclasses import dataclass

from tollbook.model import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What relative times count from at one place of a report.

    `published` as far as it is known; `day` is the last day that the text named, `year` the last year, `quarter` the
    last quarter (year, 1-4); each None where none was named. `is_ahead` says that the words around look forward,
    `is_day_first` how the report writes dates in numbers (None: unknown).
    """

    published: PartialDate | None
    day: dt.date | None = None
    year: int | None = None
    quarter: tuple[int, int] | None = None
    is_ahead: bool = False
    is_day_first: bool | None = None

    @property
    def today(self) -> dt.date | None:
        """The day of publication, or None where less than the day is known."""
        known = self.published
        return known.first_day if known is not None and known.day is not None else None

    @property
    def this_month(self) -> tuple[int, int] | None:
        known = self.published
        return (known.year, known.month) if known and known.year is not None and known.month is not None else None

    @property
    def this_year(self) -> int | None:
        return self.published.year if self.published is not None else None


# A time without a year is the nearest, but so many times as far ahead weighs no more than once as far back: nobody
# leaves the year out of what was eleven months ago, and everybody does for what comes next week. Where the words look
# forward it is the other way round, yet August in a report of October is not ten months off, whatever they say.
_PAST_WEIGHT, _AHEAD_WEIGHT = 8.0, 0.5


def nearest_day(basis: Basis, month: int, day: int) -> dt.date | None:
    """The day of this month and day that a text published then means: the last one, unless one is close ahead.

    None where the publication leaves more than one year open, and for a day that no year near it has.
    """
    last = basis.published.last_day if basis.published and basis.this_month else None
    if last is None:
        return None
    days = [found for year in range(last.year - 8, last.year + 9) if (found := _day(year, month, day))]
    return min(days, key=lambda found: _distance((found - last).days, basis.is_ahead), default=None)


def nearest_month(basis: Basis, month: int) -> int | None:
    """The year of this month, reckoned in the same way; None where the month of publication is unknown."""
    if basis.this_month is None:
        return None
    this_year, now = basis.this_month
    years = (this_year - 1, this_year, this_year + 1)
    return min(years, key=lambda year: _distance((year - this_year) * 12 + month - now, basis.is_ahead))


def _distance(steps: int, is_ahead: bool) -> float:
    """How far a time lies from the publication, weighed by the direction in which the words look."""
    return -steps if steps <= 0 else steps * (_AHEAD_WEIGHT if is_ahead else _PAST_WEIGHT)


def nearest_weekday(today: dt.date, weekday: int, *, is_ahead: bool, strictly: bool = False) -> dt.date:
    """The nearest such weekday before or after a day, that day included unless `strictly`."""
    distance = (weekday - today.weekday()) % 7 if is_ahead else (today.weekday() - weekday) % 7
    if strictly and distance == 0:
        distance = 7
    return shift_days(today, distance if is_ahead else -distance)


def shift_days(day: dt.date, days: int) -> dt.date:
    """A day so many days on; the first or last day that the calendar has where there are no more."""
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))


def shift_months(year: int, month: int, months: int) -> tuple[int, int]:
    """The month so many months on."""
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def month_bounds(year: int, month: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def week_bounds(day: dt.date) -> tuple[dt.date, dt.date]:
    """Monday and Sunday of the week of this day."""
    monday = shift_days(day, -day.weekday())
    return monday, shift_days(monday, 6)


def week_value(day: dt.date) -> str:
    """The week of this day as TIMEX3 writes it: 1998-W32."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def easter_of(year: int) -> dt.date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, odd = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * odd + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * days) // 451
    month, day = divmod(moon + days - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def thanksgiving_of(year: int) -> dt.date:
    """The fourth Thursday of November."""
    first = dt.date(year, 11, 1)
    return dt.date(year, 11, 1 + (3 - first.weekday()) % 7 + 21)


def _day(year: int, month: int, day: int) -> dt.date | None:
    return dt.date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None
