"""Reading times that name a place in the calendar: days, months, years, quarters, seasons, holidays."""

import datetime as dt
from dataclasses import replace

from tollbook.extract.lang import en_dates as words
from tollbook.extract.when.reckon import (
    Basis,
    easter_of,
    month_bounds,
    nearest_day,
    nearest_month,
    shift_months,
    thanksgiving_of,
)
from tollbook.extract.when.sense import Sense, day_sense, days_sense, month_sense, years_sense
from tollbook.extract.when.spot import Phrase
from tollbook.model import Anchor, parse_date

_WHICH_YEAR = {"last": -1, "this": 0, "next": 1}
_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


def read_iso(phrase: Phrase, basis: Basis) -> Sense | None:
    """2026-01-03, 98-08-07."""
    year = int(phrase.parts["year"])
    return _day_or_none(year if year > 99 else 1900 + year, int(phrase.parts["month"]), int(phrase.parts["day"]))


def read_day(phrase: Phrase, basis: Basis) -> Sense | None:
    """January 3, Saturday, 3 January 2026, January 3-5: the year is reckoned where the words leave it out."""
    parts = phrase.parts
    month, day = words.MONTHS[parts["month"].rstrip(".")], int(parts["day"])
    if "which" in parts:
        basis = replace(basis, is_ahead=parts["which"] == "next")
    weekday = words.WEEKDAYS[parts["weekday"].rstrip(".")] if "weekday" in parts else None
    if (year := written_year(parts)) is not None:
        sense = _day_or_none(year, month, day)
    elif (nearest := nearest_day(basis, month, day)) is not None:
        sense = day_sense(nearest, Anchor.PUBLICATION)
    elif (near := _nearest_named(basis, month, day)) is not None:
        sense = day_sense(near, Anchor.EVENT)
    else:
        sense = _day_of_unknown_year(month, day)
    if sense is None:
        return None
    return _until(replace(sense, weekday=weekday), parts.get("to_day"))


def written_year(parts: dict[str, str]) -> int | None:
    """The year that a date states, or None: 2026, 90, '90."""
    if "year" in parts:
        return int(parts["year"])
    short = parts.get("short_year") or parts.get("quoted_year")
    if short is None:
        return None
    number = int(short.strip("'’"))
    return number + (1900 if number >= 30 else 2000)


def read_numeric(phrase: Phrase, basis: Basis) -> Sense | None:
    """13/01/2026; 03/01/2026 only where the report shows which number is the month, else both days bound it."""
    one, two = int(phrase.parts["one"]), int(phrase.parts["two"])
    year = int(phrase.parts["year"])
    year += 0 if year > 99 else 1900 if year >= 70 else 2000
    day_first, month_first = _day_or_none(year, two, one), _day_or_none(year, one, two)
    if day_first is None or month_first is None or one == two:
        return day_first or month_first
    if basis.is_day_first is not None:
        return day_first if basis.is_day_first else month_first
    if day_first.day is None or month_first.day is None:
        return None
    return days_sense(f"{year:04d}-XX-XX", day_first.day, month_first.day, Anchor.NONE)


def read_named_day(phrase: Phrase, basis: Basis) -> Sense | None:
    """9/11."""
    known = words.NAMED_DAYS.get(" ".join(phrase.parts["name"].split()))
    date = parse_date(known) if known else None
    if date is None or date.first_day is None or (basis.this_year or 9999) < date.first_day.year:
        return None
    return day_sense(date.first_day, Anchor.NONE)


def read_holiday(phrase: Phrase, basis: Basis) -> Sense | None:
    """Christmas Day, Good Friday, last Thanksgiving: the last one gone by, unless one is close ahead."""
    name = " ".join(phrase.parts["name"].replace("’", "'").split())
    year = written_year(phrase.parts)
    if year is not None:
        return day_sense(_holiday_of(name, year), Anchor.NONE)
    if basis.this_month is None:
        month, day = words.HOLIDAYS.get(name, (None, None))
        return _day_of_unknown_year(month, day) if month and day else None
    around = [_holiday_of(name, basis.this_month[0] + step) for step in (-1, 0, 1)]
    near = [nearest_day(basis, day.month, day.day) for day in around]
    return next((day_sense(day, Anchor.PUBLICATION) for day in around if day in near), None)


def read_month(phrase: Phrase, basis: Basis) -> Sense | None:
    """January 2026, January last year, last January, January."""
    parts = phrase.parts
    month = words.MONTHS[parts["month"].rstrip(".")]
    if "year" in parts:
        return month_sense(int(parts["year"]), month, Anchor.NONE)
    if "which_year" in parts:
        year = _year_told(parts["which_year"], basis)
        anchor = Anchor.PUBLICATION if parts["which_year"] in _WHICH_YEAR else Anchor.EVENT
        return month_sense(year, month, anchor) if year else _month_of_unknown_year(month)
    year = _year_of_month(parts.get("which", "")[:4], month, basis)
    return month_sense(year, month, Anchor.PUBLICATION) if year else _month_of_unknown_year(month)


def _year_of_month(which: str, month: int, basis: Basis) -> int | None:
    if basis.this_month is None or not which:
        return nearest_month(basis, month)
    year, now = basis.this_month
    if which in ("last", "past"):
        return year if month < now else year - 1
    if which == "next":
        return year if month > now else year + 1
    return year


def read_year(phrase: Phrase, basis: Basis) -> Sense | None:
    """2026, fiscal 2019, 1992-1995."""
    first = int(phrase.parts["year"])
    told = phrase.parts.get("to_year")
    if told is None:
        return replace(years_sense(f"{first:04d}", first, first, Anchor.NONE), year=first)
    last = int(told) if len(told) == 4 else first // 100 * 100 + int(told)
    return years_sense(f"{first:04d}/{last:04d}", first, last, Anchor.NONE) if first < last else None


def read_decade(phrase: Phrase, basis: Basis) -> Sense | None:
    """The 1990s, the '80s, the nineties."""
    parts = phrase.parts
    short = int(parts["short"]) if "short" in parts else words.DECADES.get(parts.get("decade", ""), 0)
    first = int(parts["year"]) if "year" in parts else 1900 + short
    return years_sense(f"{first // 10:03d}", first, first + 9, Anchor.NONE)


def read_century(phrase: Phrase, basis: Basis) -> Sense | None:
    number = int(phrase.parts["number"])
    return years_sense(f"{number - 1:02d}", number * 100 - 99, number * 100, Anchor.NONE)


def read_quarter(phrase: Phrase, basis: Basis) -> Sense | None:
    """The third quarter of 2019, third-quarter, this year's third quarter; "the quarter" is the last one named."""
    parts = phrase.parts
    if "quarter" not in parts:
        return quarter_sense(*basis.quarter, Anchor.EVENT) if basis.quarter else None
    quarter = words.QUARTERS.get(parts["quarter"]) or int(parts["quarter"])
    year = parts.get("year") or parts.get("of_year")
    if year:
        return quarter_sense(int(year), quarter, Anchor.NONE)
    told = parts.get("told_year") or parts.get("which_year")
    if basis.this_month is None:
        return None
    now, month = basis.this_month
    if told:
        now += _WHICH_YEAR[told]
    elif (quarter * 3 - 2 > month) != basis.is_ahead and quarter * 3 - 2 > month:
        now -= 1
    return quarter_sense(now, quarter, Anchor.PUBLICATION)


def quarter_sense(year: int, quarter: int, anchor: Anchor) -> Sense:
    """Three months; `quarter` is 1 to 4."""
    first, last = month_bounds(year, quarter * 3 - 2)[0], month_bounds(year, quarter * 3)[1]
    return replace(days_sense(f"{year:04d}-Q{quarter}", first, last, anchor), quarter=(year, quarter))


def read_half(phrase: Phrase, basis: Basis) -> Sense | None:
    """The first half of 2019, the second half of last year."""
    half = words.HALVES[phrase.parts["half_year"]]
    year = written_year(phrase.parts)
    anchor = Anchor.NONE if year else Anchor.PUBLICATION
    if year is None and basis.this_year is not None:
        year = basis.this_year + _WHICH_YEAR[phrase.parts["which_year"]]
    if not year:
        return None
    first, last = month_bounds(year, half * 6 - 5)[0], month_bounds(year, half * 6)[1]
    return days_sense(f"{year:04d}-H{half}", first, last, anchor)


def read_season(phrase: Phrase, basis: Basis) -> Sense | None:
    """Last summer, the summer of 2019. Bounded by the year alone: on half of the earth summer is in January."""
    season = words.SEASONS[phrase.parts["season"]]
    year = written_year(phrase.parts)
    if year is not None:
        return years_sense(f"{year:04d}-{season}", year, year + (season == "WI"), Anchor.NONE)
    if basis.this_month is None:
        return None
    year = _year_of_season(phrase.parts.get("which", ""), words.SEASON_STARTS[season], basis)
    return years_sense(f"{year:04d}-{season}", year, year + (season == "WI"), Anchor.PUBLICATION)


def _year_of_season(which: str, start: int, basis: Basis) -> int:
    year, now = basis.this_month or (0, 0)
    if which.startswith("this") and "past" not in which:
        return year
    if which == "next" or (basis.is_ahead and not which):
        return year if start > now else year + 1
    ended = shift_months(year, start, 3) <= (year, now)
    if which:
        return year if ended else year - 1
    return year if start <= now else year - 1


def _until(sense: Sense, to_day: str | None) -> Sense | None:
    """ "January 3-5": the days from the first to the last, which must lie after it in the same month."""
    if to_day is None or sense.earliest is None:
        return sense
    first, last = int(sense.earliest[-2:]), int(to_day)
    month = int(sense.earliest[5:7])
    if not first < last <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return sense
    end = f"{sense.earliest[:-2]}{last:02d}"
    days = last - first + 1
    return replace(
        sense, value=f"{sense.earliest}/{end}", latest=end, precision=2 if days < 7 else 3 if days < 9 else 4
    )


def _year_told(which: str, basis: Basis) -> int | None:
    if which in _WHICH_YEAR:
        return basis.this_year + _WHICH_YEAR[which] if basis.this_year is not None else None
    step = 1 if "following" in which else -1 if "previous" in which else 0
    return min(basis.year + step, 9999) if basis.year is not None else None


def _nearest_named(basis: Basis, month: int, day: int) -> dt.date | None:
    """The day nearest to the last day that the text named with its year, where no publication date is known."""
    named = basis.day
    if named is None:
        return None
    days = [found.day for step in (-1, 0, 1) if (found := _day_or_none(named.year + step, month, day))]
    return min((day for day in days if day), key=lambda day: abs((day - named).days), default=None)


def _holiday_of(name: str, year: int) -> dt.date:
    if name in words.EASTER_DAYS:
        return easter_of(year) + dt.timedelta(days=words.EASTER_DAYS[name])
    return thanksgiving_of(year) if name in words.THANKSGIVING else dt.date(year, *words.HOLIDAYS[name])


def _day_or_none(year: int, month: int, day: int) -> Sense | None:
    try:
        return day_sense(dt.date(year, month, day), Anchor.NONE)
    except ValueError:
        return None


def _day_of_unknown_year(month: int, day: int) -> Sense | None:
    if _day_or_none(2000, month, day) is None:
        return None
    written = f"XXXX-{month:02d}-{day:02d}"
    return Sense(value=written, earliest=written, latest=written, precision=1)


def _month_of_unknown_year(month: int) -> Sense:
    first, last = month_bounds(2001, month)
    written = f"XXXX-{month:02d}"
    return Sense(value=written, earliest=f"{written}-{first.day:02d}", latest=f"{written}-{last.day:02d}", precision=4)
