"""Stretches: "since January 3", "from Monday to Friday", "between May and July" bound more than the times they name."""

import datetime as dt
import re
from dataclasses import replace

from tollbook.extract.when.sense import precision_of
from tollbook.model import PartialDate, When

_SINCE = re.compile(r"\b(?:ever )?since (?:the )?\Z", re.IGNORECASE)
_FROM = re.compile(r"\b(?P<from>from|between) (?:the )?\Z", re.IGNORECASE)
_TO = re.compile(r" ?(?P<to>to|until|till|through|and|[-–—]) (?:the )?\Z|[-–—]\Z", re.IGNORECASE)
_WORDS_BEFORE = 16
_WHOLE_DAY = len("2022-03-27")


def stretch(text: str, dates: tuple[When, ...], published: PartialDate | None) -> tuple[When, ...]:
    """The same times, those of a stretch bounded by its ends; value and span stay those of the words."""
    stretched = list(dates)
    for place, when in enumerate(dates):
        before = text[max(0, when.span.start - _WORDS_BEFORE) : when.span.start]
        if _SINCE.search(before):
            stretched[place] = _since(when, published)
        elif (found := _FROM.search(before)) and place + 1 < len(dates):
            other = dates[place + 1]
            if _joins(text[when.span.end : other.span.start], found["from"].lower()):
                stretched[place], stretched[place + 1] = _joined(when, other)
    return tuple(stretched)


def _joins(between: str, opened_by: str) -> bool:
    """ "From ... to", "between ... and", not the other way round."""
    found = _TO.match(between)
    return found is not None and ((found["to"] or "").lower() == "and") == (opened_by == "between")


def _since(when: When, published: PartialDate | None) -> When:
    """From the time on, up to the publication; with no end where that is not known."""
    if when.earliest is None or when.earliest.startswith("X"):
        return replace(when, latest=None, precision=5) if when.earliest else when
    last = published.last_day if published is not None and published.day is not None else None
    latest = last.isoformat() if last is not None else None
    if latest is not None and latest < when.earliest:
        return when
    return replace(when, latest=latest, precision=5 if last is None else _precision(when.earliest, last.isoformat()))


def _joined(one: When, other: When) -> tuple[When, When]:
    """Both ends with the bounds of the whole, where both are known and in order.

    The first is of the second's year where that alone names one ("between March 27 and March 31, 2022")."""
    if one.earliest is None or other.latest is None:
        return one, other
    one = _of_year(one, other)
    if one.earliest is None or one.earliest > other.latest:
        return one, other
    if one.earliest.startswith("X") or other.latest.startswith("X"):
        return one, other
    precision = _precision(one.earliest, other.latest)
    return (
        replace(one, precision=precision, latest=other.latest),
        replace(other, precision=precision, earliest=one.earliest),
    )


def _of_year(one: When, other: When) -> When:
    year = re.search(r"\b(?:19|20)\d\d\b", other.words)
    if year is None or re.search(r"\d{4}", one.words) or one.earliest is None or one.earliest != one.latest:
        return one
    day = f"{year.group()}{one.earliest[4:]}"
    is_whole = len(day) == _WHOLE_DAY and one.value.endswith(one.earliest[4:])
    return replace(one, value=day, earliest=day, latest=day) if is_whole and day[5:] != "02-29" else one


def _precision(first: str, last: str) -> int:
    return precision_of(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
