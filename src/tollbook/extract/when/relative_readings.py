"""Reading times that count from another time: weekdays, yesterday, last week, two days later, the past 24 hours."""

import datetime as dt
from calendar import monthrange
from dataclasses import replace

from tollbook.extract.lang import en_dates as words
from tollbook.extract.when.calendar_readings import quarter_sense
from tollbook.extract.when.reckon import (
    Basis,
    month_bounds,
    nearest_weekday,
    shift_days,
    shift_months,
    week_bounds,
    week_value,
)
from tollbook.extract.when.sense import Sense, day_sense, days_sense, month_sense, years_sense
from tollbook.extract.when.spot import Phrase
from tollbook.model import Anchor

_STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0, "that": 0,
    "next": 1, "coming": 1, "following": 1,
}  # fmt: skip
_FROM_TEXT = frozenset(("previous", "preceding", "following", "same", "that"))
_DAYS_OFF = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": -1, "last": -1, "this": 0}
_DAY_UNITS = {"day": None, "night": "NI", "morning": "MO", "afternoon": "AF", "evening": "EV"}
_CODES = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}


def read_weekday(phrase: Phrase, basis: Basis) -> Sense | None:
    """Tuesday: the last one, the day of publication included; "last Tuesday" before it, "next Tuesday" after it."""
    parts = phrase.parts
    weekday = words.WEEKDAYS[parts["weekday"].rstrip(".")]
    part = words.PARTS_OF_DAY.get(parts.get("part", "")) or phrase.day_part
    which = parts.get("which", "").split(" ")[-1]
    if which in ("previous", "following") and basis.day is not None:
        day = nearest_weekday(basis.day, weekday, is_ahead=which == "following", strictly=True)
        return day_sense(day, Anchor.EVENT, part=part, weekday=weekday)
    if basis.today is None:
        return Sense(value=f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else ""), weekday=weekday)
    day = _weekday_near(basis.today, weekday, which, basis)
    if "which_week" in parts:
        monday = week_bounds(shift_days(basis.today, 7 * _STEPS[parts["which_week"]]))[0]
        day = shift_days(monday, weekday)
    return day_sense(day, Anchor.PUBLICATION, part=part, weekday=weekday)


def _weekday_near(today: dt.date, weekday: int, which: str, basis: Basis) -> dt.date:
    if which in ("next", "coming", "following"):
        return nearest_weekday(today, weekday, is_ahead=True, strictly=True)
    if which in ("last", "past", "previous"):
        return nearest_weekday(today, weekday, is_ahead=False, strictly=True)
    return nearest_weekday(today, weekday, is_ahead=basis.is_ahead)


def read_deictic(phrase: Phrase, basis: Basis) -> Sense | None:
    """Today, yesterday evening, tonight, overnight, last night, the day before yesterday."""
    word = phrase.parts["word"].split()
    if basis.today is None:
        return None
    off = _DAYS_OFF[word[0]] if len(word) == 1 else -2 if word[2] == "before" else 2
    part = words.PARTS_OF_DAY.get(phrase.parts.get("part", "")) or phrase.day_part
    if word[0] in ("tonight", "overnight"):
        part = "NI"
    day = shift_days(basis.today, off)
    sense = day_sense(day, Anchor.PUBLICATION, part=part)
    if word[0] == "overnight":
        return replace(sense, latest=basis.today.isoformat(), precision=2)
    return sense


def read_period(phrase: Phrase, basis: Basis) -> Sense | None:
    """Last week, this month, next year; "that day", "the following year" count from what the text named."""
    which, unit = phrase.parts.get("which", "this"), phrase.parts["unit"]
    step = _STEPS[which]
    is_from_text = which in _FROM_TEXT or (which == "next" and unit in _DAY_UNITS)
    anchor = Anchor.EVENT if is_from_text else Anchor.PUBLICATION
    if unit in _DAY_UNITS:
        day = basis.day if is_from_text else basis.today
        part = _DAY_UNITS[unit] or phrase.day_part
        return day_sense(shift_days(day, step), anchor, part=part) if day else None
    if is_from_text:
        sense = _unit_around(unit, step, basis.day, _month_of(basis.day), basis.year, anchor, basis)
    else:
        sense = _unit_around(unit, step, basis.today, basis.this_month, basis.this_year, anchor, basis)
    return _cut_at_today(sense, phrase.side or phrase.parts.get("side"), basis) if sense and step == 0 else sense


def _month_of(day: dt.date | None) -> tuple[int, int] | None:
    return (day.year, day.month) if day else None


def _unit_around(
    unit: str,
    step: int,
    day: dt.date | None,
    month: tuple[int, int] | None,
    year: int | None,
    anchor: Anchor,
    basis: Basis,
) -> Sense | None:
    """The week, month, quarter, year, decade or century so many steps from a day; None where that is not known."""
    if unit in ("week", "fortnight"):
        return week_sense(shift_days(day, 7 * step), anchor) if day else None
    if unit == "month":
        return _checked_month(*shift_months(*month, step), anchor) if month else None
    if unit == "quarter":
        return _quarter_around(step, month, anchor, basis)
    if year is None:
        return None
    if unit == "year":
        return _checked_years(f"{year + step:04d}", year + step, year + step, anchor)
    size = 10 if unit == "decade" else 100
    first = year // size * size + step * size
    value = f"{first // 10:03d}" if size == 10 else f"{first // 100:02d}"
    return _checked_years(value, first, first + size - 1, anchor)


def _quarter_around(step: int, month: tuple[int, int] | None, anchor: Anchor, basis: Basis) -> Sense | None:
    if anchor is Anchor.EVENT and basis.quarter is not None:
        year, quarter = basis.quarter
    elif month is not None:
        year, quarter = month[0], (month[1] + 2) // 3
    else:
        return None
    total = year * 4 + quarter - 1 + step
    return quarter_sense(total // 4, total % 4 + 1, anchor) if 4 < total < 39_000 else None


def week_sense(day: dt.date, anchor: Anchor) -> Sense:
    """The week from Monday to Sunday."""
    return days_sense(week_value(day), *week_bounds(day), anchor)


def _checked_month(year: int, month: int, anchor: Anchor) -> Sense | None:
    return month_sense(year, month, anchor) if 1 <= year <= 9999 else None


def _checked_years(value: str, first: int, last: int, anchor: Anchor) -> Sense | None:
    if not 1 <= first <= last <= 9999:
        return None
    return years_sense(value, first, last, anchor)


def _cut_at_today(sense: Sense, side: str | None, basis: Basis) -> Sense:
    """ "Earlier this year" ends with the day of publication, "later this year" begins with it."""
    today = basis.today.isoformat() if basis.today else None
    if today is None or sense.earliest is None or sense.latest is None or not sense.earliest <= today <= sense.latest:
        return sense
    if side == "earlier":
        return replace(sense, latest=today)
    return replace(sense, earliest=today) if side == "later" else sense


def read_ago(phrase: Phrase, basis: Basis) -> Sense | None:
    """Two days ago; three weeks earlier and a year later count from what the text named last."""
    parts = phrase.parts
    unit, side = words.UNITS[parts["unit"]], parts.get("side", "ago")
    count = _number(parts)
    sign = 1 if side.startswith(("later", "after")) else -1
    if "to_day" in parts and basis.today is not None and count:
        return _anniversary(unit, sign * count, basis.today)
    if unit == "year" and count == 1 and sign < 0 and (basis.quarter or "quarter" in parts):
        return _quarter_a_year_before(parts, basis)
    is_from_text = side != "ago" and ("number" in parts or sign > 0)
    day, year = (basis.day, basis.year) if is_from_text else (basis.today, basis.this_year)
    if is_from_text and sign < 0 and day is None and year is None and unit == "year":
        is_from_text, year = False, basis.this_year  # a year earlier than the report, where it named no other time
    anchor = Anchor.EVENT if is_from_text else Anchor.PUBLICATION
    if count == 0:
        return _vague(sign, basis, is_from_text)
    month = _month_of(day) or (None if is_from_text else basis.this_month)
    return _shifted(unit, sign * count, day, month, year, anchor)


def _anniversary(unit: str, count: int, today: dt.date) -> Sense | None:
    """A year ago today, three months ago to the day: a day of the calendar."""
    months = {"month": 1, "year": 12, "decade": 120}.get(unit)
    if months is None:
        reached = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
        return day_sense(shift_days(today, count * reached), Anchor.PUBLICATION) if reached else None
    year, month = shift_months(today.year, today.month, count * months)
    return day_sense(dt.date(year, month, min(today.day, monthrange(year, month)[1])), Anchor.PUBLICATION)


def _quarter_a_year_before(parts: dict[str, str], basis: Basis) -> Sense | None:
    """A year earlier, told of a quarter, is the same quarter of the year before."""
    if "quarter" in parts and basis.this_year is not None:
        return _apart(quarter_sense(basis.this_year - 1, words.QUARTERS[parts["quarter"]], Anchor.PUBLICATION))
    if basis.quarter is None:
        return None
    year = basis.quarter[0]
    return _apart(quarter_sense(year - 1, basis.quarter[1], Anchor.EVENT))


def _apart(sense: Sense) -> Sense:
    """A time that is only compared with: nothing is reckoned from it."""
    return replace(sense, quarter=None, year=None)


def _vague(sign: int, basis: Basis, is_from_text: bool) -> Sense | None:
    """Several years ago: past, and no more is said."""
    if is_from_text:
        return None
    today = basis.today.isoformat() if basis.today else None
    return Sense(value="PAST_REF", latest=today, anchor=Anchor.PUBLICATION)


def _shifted(
    unit: str, count: int, day: dt.date | None, month: tuple[int, int] | None, year: int | None, anchor: Anchor
) -> Sense | None:
    if unit in ("minute", "hour", "day"):
        return _shifted_days(unit, count, day, anchor) if day else None
    if unit in ("week", "fortnight"):
        if day is None:
            return None
        reached = shift_days(day, count * (14 if unit == "fortnight" else 7))
        return days_sense(week_value(reached), shift_days(reached, -3), shift_days(reached, 3), anchor)
    if unit in ("month", "quarter"):
        return _checked_month(*shift_months(*month, count * (3 if unit == "quarter" else 1)), anchor) if month else None
    if year is None:
        return None
    year += count * {"year": 1, "decade": 10, "century": 100}[unit]
    if unit == "decade":
        return _checked_years(f"{year:04d}", year - 1, year + 1, anchor)
    return _checked_years(f"{year:04d}", year, year, anchor)


def _shifted_days(unit: str, count: int, day: dt.date, anchor: Anchor) -> Sense:
    if unit == "day":
        return day_sense(shift_days(day, count), anchor)
    hours = count if unit == "hour" else count // 60
    reached = shift_days(day, (abs(hours) // 24) * (1 if hours > 0 else -1))
    other = shift_days(reached, 1 if hours > 0 else -1)
    return replace(days_sense(reached.isoformat(), reached, other, anchor), day=reached)


def read_shift(phrase: Phrase, basis: Basis) -> Sense | None:
    """The day before, the night after, the year before: from what the text named last."""
    unit, side = phrase.parts["unit"], phrase.parts["side"]
    step = 1 if side == "after" else -1
    if unit in _DAY_UNITS:
        if basis.day is None:
            return None
        return day_sense(shift_days(basis.day, step), Anchor.EVENT, part=_DAY_UNITS[unit] or phrase.day_part)
    return _unit_around(unit, step, basis.day, _month_of(basis.day), basis.year, Anchor.EVENT, basis)


def read_window(phrase: Phrase, basis: Basis) -> Sense | None:
    """The past 24 hours, the last three weeks, the next two days: up to, or from, the day of publication."""
    unit, count = words.UNITS[phrase.parts["unit"]], _number(phrase.parts)
    is_ahead = phrase.parts["side"] in ("next", "coming")
    today = basis.today
    if count == 0:
        written = today.isoformat() if today else None
        if is_ahead:
            return Sense(value="FUTURE_REF", earliest=written, anchor=Anchor.PUBLICATION)
        return Sense(value="PAST_REF", latest=written, anchor=Anchor.PUBLICATION)
    value = _duration(unit, count)
    if today is None:
        return Sense(value=value, anchor=Anchor.PUBLICATION)
    sign = 1 if is_ahead else -1
    return days_sense(value, today, _reached(today, unit, sign * count), Anchor.PUBLICATION)


def _duration(unit: str, count: int) -> str:
    """A length of time as TIMEX3 writes it: PT24H, P3W, P10Y."""
    if unit in ("minute", "hour"):
        return f"PT{count}{unit[0].upper()}"
    count *= {"fortnight": 2, "decade": 10, "century": 100}.get(unit, 1)
    return f"P{count}{_CODES.get(unit, 'W' if unit == 'fortnight' else 'Y')}"


def _reached(day: dt.date, unit: str, count: int) -> dt.date:
    """The day so many units from a day; of hours, the day that the last of them touches."""
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if days:
        return shift_days(day, count * days)
    if unit in ("minute", "hour"):
        hours = count if unit == "hour" else count / 60
        return shift_days(day, int(-(-abs(hours) // 24)) * (1 if count > 0 else -1))
    months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    year, month = shift_months(day.year, day.month, months)
    if not 1 <= year <= 9999:
        return dt.date.min if months < 0 else dt.date.max
    return dt.date(year, month, min(day.day, month_bounds(year, month)[1].day))


def read_weekend(phrase: Phrase, basis: Basis) -> Sense | None:
    """The weekend: the last one, or the one that the report came out on; "this weekend" and "next weekend" ahead."""
    if basis.today is None:
        return None
    which = phrase.parts.get("which", "").split(" ")[-1]
    monday = week_bounds(basis.today)[0]
    is_on = basis.today.weekday() >= 5
    step = 0
    if which in ("next", "coming"):
        step = 1 if is_on else 0
    elif which in ("last", "past", "previous") or not (is_on or basis.is_ahead or which == "this"):
        step = -1
    saturday = shift_days(monday, 5 + 7 * step)
    return days_sense(f"{week_value(saturday)}-WE", saturday, shift_days(saturday, 1), Anchor.PUBLICATION)


def read_part(phrase: Phrase, basis: Basis) -> Sense | None:
    """In the morning: of the day that the text named last."""
    part = words.PARTS_OF_DAY[phrase.parts["part"]]
    return day_sense(basis.day, Anchor.EVENT, part=part) if basis.day else None


def read_clock(phrase: Phrase, basis: Basis) -> Sense | None:
    """A time of day alone: of the day that the text named last; of an unknown day where it named none."""
    time = clock_time(phrase)
    if time is None:
        return None
    if basis.day is None:
        return Sense(value=f"XXXX-XX-XXT{time}")
    return day_sense(basis.day, Anchor.EVENT, part=time)


def clock_time(phrase: Phrase) -> str | None:
    """The time of day as HH:MM, or None if no clock shows it."""
    parts = phrase.parts
    if "word" in parts:
        return words.CLOCK_WORDS[parts["word"]]
    told = parts.get("hour") or parts.get("hour_word") or ""
    hour = int(told) if told.isdigit() else words.NUMBERS.get(told, 0)
    is_late = parts.get("half", "").startswith("p") or parts.get("part") in ("afternoon", "evening")
    if "half" in parts or "hour_word" in parts:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if is_late else 0)
    return f"{hour:02d}:{parts.get('minute', '00')}" if hour < 24 else None


def read_reference(phrase: Phrase, basis: Basis) -> Sense | None:
    """Now, recently, soon: bounded by the day of publication on one side, or on none."""
    name = " ".join(phrase.parts["name"].split())
    today = basis.today.isoformat() if basis.today else None
    value = next(value for value, phrases in words.REFERENCES.items() if name in phrases)
    return Sense(
        value=value,
        earliest=today if value == "FUTURE_REF" else None,
        latest=today if value == "PAST_REF" else None,
        anchor=Anchor.PUBLICATION,
    )


def _number(parts: dict[str, str]) -> int:
    """How many units; 0 where the words leave it open ("the past years")."""
    told = parts.get(
        "number",
        "a" if "side" in parts and "number" not in parts and parts.get("side") in ("ago", "earlier") else "some",
    )
    return int(told) if told.isdigit() else words.NUMBERS.get(told, 0)
