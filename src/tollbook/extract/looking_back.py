"""When harm was done, where a sentence of a later day looks back on it: "on Friday, a week after a man killed 50"."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.extract.lang.en_dates import NUMBERS
from tollbook.extract.lang.en_phrases import AFTERMATH, LOOKS_BACK
from tollbook.extract.when.reckon import shift_days, shift_months
from tollbook.extract.when.sense import precision_of
from tollbook.model import Anchor, Report, Span, When, parse_date

_SLACK = {"day": 0, "week": 3, "fortnight": 3, "month": 15, "year": 15}
"""How many days off a time may be that is told in such units: nobody counts an anniversary to the day."""
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_NEAR = 200  # code points between the words and the harm
_STANDS_ALONE = re.compile(r"(?:\A|,\s|\b(?:on|said|says|ruled|told)\s)(?:late |early )?\Z", re.IGNORECASE)
"""Before a day that is not that of a noun: "the raid of June 22", "Friday's fire" and "the August 29 strike" are."""
_CLAUSE = re.compile(r"\b(?:who|which|that|whose|where|when|since)\b[^,;:]*\Z", re.IGNORECASE)
_OVER_A_DEED = re.compile(
    r"\b(?:over|for|in connection with) (?:the|an?) [^,;:]{3,60}? (?P<told>that|which|in which) [^;:]*\Z"
)
"""A deed that a court deals with, and all that is told of it: "over the attack that killed 86, and injured 450"."""
_JOINING = re.compile(r"\W|\b(?:in|on|at|of)\b")
_ORDINALS = {
    word: n
    for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1)
} | {"twentieth": 20, "thirtieth": 30}


@dataclass(frozen=True, slots=True, kw_only=True)
class LookingBack:
    """What a sentence says of the time between its own day and the harm; found once a sentence.

    `phrases` count a time back ("a week after"), `is_late` where it tells of a trial, an inquiry or a remembrance.
    """

    sentence: Span
    phrases: tuple[re.Match[str], ...]
    is_late: bool


def look_back(report: Report, sentence: Span) -> LookingBack:
    words = sentence.of(report.text)
    return LookingBack(
        sentence=sentence, phrases=tuple(LOOKS_BACK.finditer(words)), is_late=bool(AFTERMATH.search(words))
    )


def find_counted_back(report: Report, looking: LookingBack, quote: Span, dates: Sequence[When]) -> When | None:
    """The time that lies as long before the sentence's day, or the report's own, as the words say; None where the harm
    does not stand in what they count from.

    "A year on, 336 are dead" and "on the second anniversary of the attack that killed 141" count from the report's day.
    """
    at = looking.sentence.start
    for found in looking.phrases:
        if not 0 <= quote.start - at - found.end() <= _NEAR or not _is_of_it(report.text, at, found, quote):
            continue
        before = [day for date in dates if date.span.end <= at + found.start() and (day := _day(date))]
        today = report.published.last_day if report.published and report.published.day is not None else None
        return _reckon(found, at, before[-1] if before else today)
    return None


def _is_of_it(text: str, at: int, found: re.Match[str], quote: Span) -> bool:
    """Whether the harm stands in the words that the time is counted from, and not in those behind them."""
    between = text[at + found.end() : quote.start]
    if found["on"] or ";" in between:
        return ";" not in between
    before = found.string[: found.start()].strip(" \"'“‘").lower() if found.start() < _NEAR else "much"
    return "," not in between if before in ("", "on", "on the") else not re.search(r", (?:and|but) ", between)


def _reckon(found: re.Match[str], at: int, base: dt.date | None) -> When | None:
    number = 1 if found["half"] else _number(found["ordinal"] or found["number"])
    if base is None or number is None:
        return None
    unit = (found["unit"] or "year").lower()
    unit, number = ("month", 6) if found["half"] else (unit, number)
    middle = _before(base, unit, number)
    first, last = (shift_days(middle, days) for days in (-_SLACK[unit], _SLACK[unit]))
    return When(
        words=found.group(),
        span=Span(start=at + found.start(), end=at + found.end()),
        value=middle.isoformat() + ("" if first == last else "~"),
        earliest=first.isoformat(),
        latest=last.isoformat(),
        precision=precision_of(first, last),
        anchor=Anchor.PUBLICATION,
    )


def _before(base: dt.date, unit: str, number: int) -> dt.date:
    if unit in _DAYS:
        return shift_days(base, -number * _DAYS[unit])
    year, month = shift_months(base.year, base.month, -number * (12 if unit == "year" else 1))
    return dt.date(year, month, min(base.day, 28))


def _number(words: str) -> int | None:
    """The number, None where the words leave it open ("several")."""
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else _ORDINALS.get(words.lower()) or NUMBERS.get(words.lower()) or None


def _day(date: When) -> dt.date | None:
    known = parse_date(date.earliest) if date.earliest and date.earliest == date.latest else None
    return known.first_day if known is not None else None


def is_of_aftermath(report: Report, looking: LookingBack, quote: Span, date: When) -> bool:
    """Whether the date is that of a trial, a report or a remembrance, and the harm is told in a clause inside it: "the
    man who shot 51 will never leave prison, a judge ruled on Thursday"."""
    text, sentence = report.text, looking.sentence
    if not looking.is_late or text[date.span.end : date.span.end + 1] in ("'", "’"):
        return False
    first = max(sentence.start, quote.start - _NEAR)
    before = text[first : quote.start]
    clause = _CLAUSE.search(before) or _OVER_A_DEED.search(before)
    told = first + clause.start(clause.lastgroup or 0) if clause is not None else 0
    lead = text[max(sentence.start, date.span.start - 20) : date.span.start]
    if clause is None or (date.span.start > sentence.start and not _STANDS_ALONE.search(lead)):
        return False
    if date.span.end <= told:
        return bool(_JOINING.sub("", text[date.span.end : told]))
    return bool(AFTERMATH.search(text[quote.end : min(date.span.start, quote.end + _NEAR)]))
