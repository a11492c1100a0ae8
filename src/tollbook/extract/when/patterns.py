"""The shapes that English gives to times, each as one anchored pattern of bounded length.

A pattern is tried only where one of its first words stands, so a text is walked once. `SHAPES` is ordered: of two that
match equally far, the earlier one wins; otherwise the longer match.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tollbook.extract.lang import en_dates as words


class Kind(StrEnum):
    """What a time phrase names; each kind has one reader in `readings.py`."""

    ISO = "iso"
    SHORT_ISO = "short_iso"
    DAY = "day"
    NUMERIC = "numeric"
    NAMED_DAY = "named_day"
    HOLIDAY = "holiday"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    WEEKDAY = "weekday"
    DEICTIC = "deictic"
    PERIOD = "period"
    AGO = "ago"
    SHIFT = "shift"
    WINDOW = "window"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    WEEKEND = "weekend"
    CLOCK = "clock"
    PART = "part"
    REFERENCE = "reference"


def _any(forms: Iterable[str]) -> str:
    """One of these forms, the longest first; a blank in a form stands for any short gap."""
    longest = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace(r"\ ", SP).replace("'", "['’]") for form in longest) + ")"


SP = r"(?:[^\S\n]{1,3})"
_END = r"(?!\w)"
_STOP = r"(?![\w%]|[.,:/]\d)"  # 3.5, 12,000 and 5% are no days of a month
_DASH = r"[-‐‑–—]"

_FULL_MONTHS = [word for word in words.MONTHS if len(word) > 4 or word in ("may", "june", "july")]
_MONTH = rf"(?P<month>{_any(_FULL_MONTHS)}\b|{_any(w for w in words.MONTHS if w not in _FULL_MONTHS)}\b\.?)"
_FULL_DAYS = [word for word in words.WEEKDAYS if word not in words.SHORT_WEEKDAYS]
_WEEKDAY = rf"(?P<weekday>{_any(_FULL_DAYS)}\b|{_any(words.SHORT_WEEKDAYS)}\b\.?)"
_DAY = rf"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{_STOP}"
_LAST_DAY = rf"(?P<to_day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{_STOP}"
# "March 27 to 31, 2022", "27 to 31 March": a year or a month shows that no count rose to 31
_TO_DAY_OF_YEAR = rf"(?:(?:{SP}?{_DASH}{SP}?|{SP}(?:to|through){SP}(?=\d\d?,?{SP}(?:1[5-9]|20)\d\d\b)){_LAST_DAY})"
_TO_DAY_OF_MONTH = rf"(?:(?:{SP}?{_DASH}{SP}?|{SP}(?:to|through){SP}){_LAST_DAY})"
_ANOTHER_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = rf"(?P<year>1[5-9]\d\d|20\d\d){_STOP}"
# 3 JAN 90 of a newswire in capitals, 3 January '90
_NO_COUNT = rf"(?!{SP}{_any(words.COUNTED)}\b)"
_CAPITALS_BEFORE = r"(?-i:(?<=[A-Z]{3}))"
_SHORT_YEAR = (
    rf"(?:{_CAPITALS_BEFORE}(?:{SP}|-)(?P<short_year>[3-9]\d){_NO_COUNT}|{SP}['’](?P<quoted_year>\d\d)){_STOP}"
)
_PART = rf"(?P<part>{_any(words.PARTS_OF_DAY)})"
_UNIT = rf"(?P<unit>{_any(words.UNITS)})s?"
_NUMBER = rf"(?P<number>\d{{1,3}}|{_any(words.NUMBERS)})(?:{SP}of)?"
_SEASON = rf"(?P<season>{_any(words.SEASONS)})"
_WHICH_PERIOD = "last this next previous preceding following coming current past same that".split()
_WHICH = rf"(?P<which>{_any(_WHICH_PERIOD)})"
_THE = rf"(?:the{SP})?"
_ZONE_NAMES = rf"{'|'.join(words.TIME_ZONES)}|local{SP}time|(?:Eastern|Central|Pacific|Moscow)(?:{SP}time)?|hours|hrs"
_ZONE = rf"(?:{SP}(?P<zone>{_ZONE_NAMES})\b)"
_GMT = rf"(?P<beside>,?{SP}\(\d{{1,2}}[:.]?\d\d{SP}(?:GMT|UTC)\))"
_HALF_DAY = r"(?P<half>[ap](?:\.m\b\.?|m\b|\.m\.))"
_PERIOD_UNIT = (
    rf"(?P<unit>{_any('day night morning afternoon evening week fortnight month quarter year decade century'.split())})"
)


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to write a time: its kind, the words it can begin with ("#" is any number), its pattern."""

    kind: Kind
    first: frozenset[str]
    pattern: re.Pattern[str]


def _shape(kind: Kind, first: Iterable[str], pattern: str) -> Shape:
    return Shape(kind, frozenset(first), re.compile(pattern + _END, re.IGNORECASE))


def _first_words(phrases: Iterable[str]) -> set[str]:
    return {re.split(r"[^\w]", phrase)[0] for phrase in phrases}


_NUMBER_WORDS = {"#", *_first_words(words.NUMBERS)}
_WHICH_WORDS = {*_WHICH_PERIOD, "the"}
_REFERENCE_WORDS = [phrase for phrases in words.REFERENCES.values() for phrase in phrases]
_MONTHS_AND_DAYS = {*words.MONTHS, *words.WEEKDAYS}

_WHICH_LAST = rf"(?P<which>last|this(?:{SP}(?:past|coming))?|next|past|coming|previous|following)"
_WHICH_YEAR = rf"(?P<which_year>last|this|next){SP}year"
_OF_YEAR = rf"(?:,?{SP}(?:of{SP})?{_YEAR})?"
_BEFORE_SOMEBODY = rf"before(?!{SP}(?:the|a|an|he|she|it|they|his|her|their|its)\b)"
_HOLIDAYS = [*words.HOLIDAYS, *words.EASTER_DAYS, *words.THANKSGIVING]
_EDGES = r"(?:(?:early|late|mid)[ -])?"

SHAPES = (
    # 2026-01-03, 2026/01/03, 2026-01-03T23:30
    _shape(
        Kind.ISO,
        "#",
        r"(?P<year>1[5-9]\d\d|20\d\d)([-/.])(?P<month>\d\d)\2(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d)\S{0,14})?",
    ),
    # 98-08-07
    _shape(Kind.SHORT_ISO, "#", r"(?P<year>[3-9]\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!-)"),
    # 03/01/2026, 3.1.2026, 1/3/26
    _shape(Kind.NUMERIC, "#", r"(?P<one>\d{1,2})([/.-])(?P<two>\d{1,2})\2(?P<year>(?:19|20)\d\d|\d\d)(?![\d/.-]\d)"),
    # 9/11, the September 11 attacks
    _shape(Kind.NAMED_DAY, {"#", *_first_words(words.NAMED_DAYS)}, rf"(?P<name>{_any(words.NAMED_DAYS)})"),
    # January 3, Jan. 3 2026, Saturday, January 3rd, Tuesday (Jan. 6), January 3-5
    _shape(
        Kind.DAY,
        {*_MONTHS_AND_DAYS, "last", "this", "next"},
        rf"(?:{_WEEKDAY}(?:,?{SP}|{SP}?(?P<open>\())|(?P<which>last|this|next){SP})?{_MONTH}{SP}{_THE}{_DAY}{_TO_DAY_OF_YEAR}?(?:,?{SP}{_YEAR})?(?(open)\)?)",
    ),
    # 3 January 2026, Saturday 3rd of January, 3 JAN 90, 3-5 January
    _shape(
        Kind.DAY,
        {"#", "the", *words.WEEKDAYS},
        rf"(?:{_WEEKDAY},?{SP})?{_THE}{_DAY}{_TO_DAY_OF_MONTH}?{SP}?-?(?:of{SP})?{_MONTH}(?:,?{SP}{_YEAR}|{_SHORT_YEAR})?",
    ),
    # the 7 of "7 and 11 October"
    _shape(
        Kind.DAY,
        "#",
        rf"{_DAY}(?=(?:,?{SP}(?:and|or){SP}|,{SP}){_ANOTHER_DAY}{SP}{_MONTH}(?:,?{SP}{_YEAR})?)",
    ),
    # January 2026, January of 2026, January this year, last January, January
    _shape(
        Kind.MONTH,
        {*words.MONTHS, "last", "this", "next", "past"},
        rf"(?:(?P<which>last|this(?:{SP}(?:past|coming))?|next|past){SP})?{_MONTH}"
        rf"(?:,?{SP}(?:of{SP})?(?:{_YEAR}"
        rf"|(?P<which_year>last|this|next|that|the{SP}same|the{SP}following|the{SP}previous){SP}year))?",
    ),
    # 2026, 1992-1995, fiscal 2019
    _shape(
        Kind.YEAR,
        {"#", "fiscal"},
        rf"(?:fiscal{SP}(?:year{SP})?)?(?P<year>1[5-9]\d\d|20\d\d)(?:{_DASH}(?P<to_year>(?:19|20)?\d\d){_STOP})?"
        r"(?![%]|[.,:/]\d)",
    ),
    # the 1990s, the '80s, the nineties
    _shape(
        Kind.DECADE,
        {"#", "the", "'", "’", "`", *words.DECADES},
        rf"(?:the{SP}{_EDGES})?"
        rf"(?:(?P<year>1[5-9]\d0|20\d0)['’]?s|['’`](?P<short>\d0)s|(?P<decade>{_any(words.DECADES)}))",
    ),
    _shape(Kind.CENTURY, {"#", "the"}, rf"{_THE}(?P<number>1\d|20|21)(?:st|th)(?:{SP}|-)century"),
    # Tuesday, last Tuesday, Tuesday night, Tuesday of last week
    _shape(
        Kind.WEEKDAY,
        {*words.WEEKDAYS, *_WHICH_WORDS},
        rf"(?:{_THE}{_WHICH_LAST}{SP})?{_WEEKDAY}"
        rf"(?:{SP}{_PART}|{SP}(?:of{SP})?(?P<which_week>last|this|next){SP}week)?",
    ),
    # today, yesterday evening, last night, this morning, the day before yesterday
    _shape(
        Kind.DEICTIC,
        "today yesterday tomorrow tonight overnight last this the".split(),
        rf"(?P<word>today|yesterday|tomorrow|tonight|overnight|the{SP}day{SP}before{SP}yesterday"
        rf"|the{SP}day{SP}after{SP}tomorrow|last{SP}(?=night|evening)|this{SP}(?=morning|afternoon|evening))"
        rf"(?:{SP}?{_PART})?",
    ),
    # last week, this month, the following year, the same day, that night, later that year
    _shape(
        Kind.PERIOD,
        {*_WHICH_WORDS, "later", "earlier"},
        rf"(?:(?P<side>later|earlier){SP})?{_THE}{_WHICH}{SP}(?:(?:fiscal|calendar){SP})?{_PERIOD_UNIT}(?!{SP}of\b|-old)",
    ),
    # the end of the year, the rest of the week
    _shape(
        Kind.PERIOD,
        {"the"},
        rf"the{SP}(?P<edge>end|beginning|start|middle|rest|remainder){SP}of{SP}the{SP}"
        r"(?P<unit>week|month|year|decade|century)",
    ),
    # two days ago, a year earlier, three weeks later
    _shape(
        Kind.AGO,
        _NUMBER_WORDS,
        rf"(?:an?{SP})?{_NUMBER}(?:{SP}|-)(?:more{SP})?{_UNIT}(?:{SP}|-)"
        rf"(?P<side>ago|earlier|later|previously|{_BEFORE_SOMEBODY}|afterwards?)(?:{SP}(?P<to_day>today|to{SP}the{SP}day))?",
    ),
    # a year after the flood, two years on from: where a report begins so, it is an anniversary
    _shape(
        Kind.AGO,
        _NUMBER_WORDS,
        rf"{_NUMBER}{SP}(?P<unit>year|month)s?{SP}(?P<to_day>after|on{SP}from)\b",
    ),
    # the year-earlier quarter, year-ago
    _shape(
        Kind.AGO,
        {"the", "year", "month"},
        rf"(?:the{SP}(?:comparable{SP})?)?(?P<unit>year|month)-(?P<side>ago|earlier)"
        rf"(?:{SP}(?:(?P<quarter>first|second|third|fourth){SP})?(?:quarter|period))?",
    ),
    # the day before, the night after
    _shape(
        Kind.SHIFT,
        {"the"},
        rf"the{SP}(?P<unit>day|night|morning|evening|week|month|year){SP}(?P<side>before|after|earlier)"
        rf"(?=[^\S\n]{{0,3}}[,.;:)\n]|{SP}(?:in|at|on|and|when|near|by)\b)",
    ),
    # the past 24 hours, in the last three weeks, the next two days
    _shape(
        Kind.WINDOW,
        {"the", "past", "last"},
        rf"{_THE}(?P<side>past|last|previous|preceding|next|coming){SP}(?:{_NUMBER}(?:{SP}|-))?"
        rf"(?P<unit>{_any(words.UNITS)})s(?!{SP}of\b)",
    ),
    # the third quarter of 2019, third-quarter, the 2019 third quarter, this year's third quarter
    _shape(
        Kind.QUARTER,
        {"#", "the", "this", "last", "next", "fiscal", *words.QUARTERS},
        rf"{_THE}(?:(?P<told_year>last|this|next){SP}year['’]s{SP})?(?:{_YEAR}{SP})?(?:fiscal{SP})?"
        rf"(?P<quarter>{_any(words.QUARTERS)})(?:{SP}|-)(?:fiscal{SP})?quarter"
        rf"(?:,?{SP}(?:of{SP})?(?:{_YEAR.replace('<year>', '<of_year>')}|{_WHICH_YEAR}))?",
    ),
    _shape(Kind.QUARTER, {"q"}, rf"Q(?P<quarter>[1-4])(?:{SP}(?:of{SP})?{_YEAR})?"),
    # the quarter, the latest period
    _shape(
        Kind.QUARTER,
        {"the"},
        rf"the{SP}(?:latest{SP}period|(?:latest{SP}|same{SP})?quarter(?!{SP}(?:of|to|past|after|century)\b|s\b|-))",
    ),
    _shape(
        Kind.HALF,
        {"the", *words.HALVES},
        rf"{_THE}(?P<half_year>first|second|last|latter){SP}half{SP}of{SP}(?:{_YEAR}|{_WHICH_YEAR})",
    ),
    # last summer, the summer of 2019, winter 2022
    _shape(
        Kind.SEASON,
        {"last", "this", "next", "the", "past", *words.SEASONS},
        rf"(?:{_THE}{_WHICH_LAST}{SP}|the{SP})?{_EDGES}{_SEASON}{_OF_YEAR}",
    ),
    _shape(
        Kind.WEEKEND,
        {"the", "last", "this", "next", "past", "weekend"},
        rf"(?:{_THE}{_WHICH_LAST}{SP}|the{SP})?weekend",
    ),
    _shape(
        Kind.HOLIDAY,
        {*_first_words(_HOLIDAYS), "last", "this", "next"},
        rf"(?:(?P<which>last|this|next){SP})?(?P<name>{_any(_HOLIDAYS)})(?:,?{SP}{_YEAR})?",
    ),
    # 7 p.m., 10.30am
    _shape(
        Kind.CLOCK, "#", rf"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?:{SP}|-)?{_HALF_DAY}{_ZONE}?{_GMT}?"
    ),
    # 10:35 (0735 GMT), 14:20 local time
    _shape(
        Kind.CLOCK,
        "#",
        rf"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?{_ZONE}?{_GMT}?(?![:.%]?\d|%)",
    ),
    # 0735 GMT, 1545 (2145 GMT)
    _shape(Kind.CLOCK, "#", rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:{_ZONE}|{_GMT})"),
    _shape(
        Kind.CLOCK,
        _NUMBER_WORDS,
        rf"(?P<hour_word>\d{{1,2}}|{_any(words.NUMBERS)}){SP}o['’]clock"
        rf"(?:{SP}in{SP}the{SP}(?P<part>morning|afternoon|evening))?",
    ),
    _shape(Kind.CLOCK, words.CLOCK_WORDS, rf"(?P<word>{_any(words.CLOCK_WORDS)})"),
    _shape(Kind.PART, {"the"}, rf"the{SP}{_PART}(?!{SP}of\b)"),
    _shape(Kind.REFERENCE, _first_words(_REFERENCE_WORDS), rf"(?P<name>{_any(_REFERENCE_WORDS)})"),
)

_by_first: dict[str, tuple[Shape, ...]] = {}
for _each in SHAPES:
    for _word in _each.first:
        _by_first[_word] = (*_by_first.get(_word, ()), _each)


def _words_in(shape: Shape) -> set[str]:
    """Every word of a pattern, and some more: the names of its groups."""
    plain = re.sub(r"\\[a-zA-Z]", " ", shape.pattern.pattern.replace("[ap]", "am pm a"))
    return set(re.findall(r"[a-z]+", plain.lower()))


# What may follow a first word that is no time alone: "the" and "two" stand everywhere, and most often begin none.
_followers = {
    first: frozenset().union(*map(_words_in, shapes))
    for first, shapes in _by_first.items()
    if not any(shape.pattern.match(first) for shape in shapes)
}
FIRST_WORDS = frozenset(_by_first)
_YEAR_DIGITS = 4


def shapes_at(word: str, following: str = "") -> tuple[Shape, ...]:
    """The shapes that can begin with this lower-case word or number where `following` stands after it.

    An empty `following` is not known; four digits may be a year alone.
    """
    first = "#" if word.isdigit() else word
    may_follow = _followers.get(first)
    if may_follow is None or not following.isalpha() or (first == "#" and len(word) == _YEAR_DIGITS):
        return _by_first.get(first, ())
    known = following in may_follow or following.removesuffix("s") in may_follow
    return _by_first[first] if known else ()
