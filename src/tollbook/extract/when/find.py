"""Finding: the walk over a report's time phrases, each reckoned from what went before."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from tollbook.extract.when import calendar_readings as fixed
from tollbook.extract.when import relative_readings as relative
from tollbook.extract.when.patterns import Kind
from tollbook.extract.when.reckon import Basis
from tollbook.extract.when.sense import Sense
from tollbook.extract.when.spot import DAYS, Phrase, spot_phrases
from tollbook.extract.when.stretch import stretch
from tollbook.extract.when.tense import looks_ahead
from tollbook.model import PartialDate, Report, Span, When
from tollbook.text.tokens import Token, cut_tokens

READERS: dict[Kind, Callable[[Phrase, Basis], Sense | None]] = {
    Kind.ISO: fixed.read_iso,
    Kind.SHORT_ISO: fixed.read_iso,
    Kind.DAY: fixed.read_day,
    Kind.NUMERIC: fixed.read_numeric,
    Kind.NAMED_DAY: fixed.read_named_day,
    Kind.HOLIDAY: fixed.read_holiday,
    Kind.MONTH: fixed.read_month,
    Kind.YEAR: fixed.read_year,
    Kind.DECADE: fixed.read_decade,
    Kind.CENTURY: fixed.read_century,
    Kind.QUARTER: fixed.read_quarter,
    Kind.HALF: fixed.read_half,
    Kind.SEASON: fixed.read_season,
    Kind.WEEKDAY: relative.read_weekday,
    Kind.WEEKEND: relative.read_weekend,
    Kind.DEICTIC: relative.read_deictic,
    Kind.PERIOD: relative.read_period,
    Kind.AGO: relative.read_ago,
    Kind.SHIFT: relative.read_shift,
    Kind.WINDOW: relative.read_window,
    Kind.CLOCK: relative.read_clock,
    Kind.PART: relative.read_part,
    Kind.REFERENCE: relative.read_reference,
}
# Kinds whose reading depends on whether the words look forward.
_TENSED = frozenset((Kind.DAY, Kind.MONTH, Kind.WEEKDAY, Kind.WEEKEND, Kind.SEASON, Kind.HOLIDAY, Kind.QUARTER))
# A time of day without its day.
_LONE = frozenset((Kind.CLOCK, Kind.PART))
_FIRST_YEAR, _LAST_YEAR = 1500, 2999
_ENGLISH = (None, "", "en")
_DAY_FIRST = re.compile(r"(?<![\d/.-])(?:1[3-9]|2\d|3[01])[/.-](?:0?\d|1[0-2])[/.-](?:19|20)?\d\d(?![\d/.-])")
_MONTH_FIRST = re.compile(r"(?<![\d/.-])(?:0?\d|1[0-2])[/.-](?:1[3-9]|2\d|3[01])[/.-](?:19|20)?\d\d(?![\d/.-])")


def find_dates(report: Report, sentences: tuple[Span, ...], tokens: Sequence[Token] | None = None) -> tuple[When, ...]:
    """Every date or time of day that an English report names, in order of place; never overlapping.

    Durations ("for two years") and habits ("every Monday") are none. Page furniture is passed over. `tokens` are those
    of its text, where they are cut already.
    """
    if (report.language or "").split("-")[0].lower() not in _ENGLISH:
        return ()
    starts = [sentence.start for sentence in sentences]
    phrases = _outside(
        report.furniture, spot_phrases(report.text, cut_tokens(report.text) if tokens is None else tokens)
    )
    basis = Basis(published=_plausible(report.published), is_day_first=_is_day_first(report, phrases))
    found: list[When] = []
    for place, phrase in enumerate(phrases):
        sentence = _sentence_of(phrase, sentences, starts)
        if phrase.kind in _TENSED:
            basis = replace(basis, is_ahead=_looks_ahead(report.text, phrase, sentence))
        sense = _read(phrase, _with_day_beside(basis, phrases, place, sentence) if phrase.kind in _LONE else basis)
        if sense is not None:
            found.append(_when(report.text, phrase, sense))
            basis = _after(basis, sense)
    return stretch(report.text, tuple(found), basis.published)


def _plausible(published: PartialDate | None) -> PartialDate | None:
    """The publication date, or None for a year in which nobody published news: it is a broken stamp."""
    if published is None or published.year is None:
        return None
    return published if _FIRST_YEAR <= published.year <= _LAST_YEAR else None


def _read(phrase: Phrase, basis: Basis) -> Sense | None:
    sense = READERS[phrase.kind](phrase, basis)
    if sense is None or sense.earliest != sense.latest:
        return sense
    part = relative.clock_time(phrase.clock) if phrase.clock else phrase.day_part
    if part is None:
        return sense
    return replace(sense, value=f"{sense.value.split('T')[0]}T{part}")


def _after(basis: Basis, sense: Sense) -> Basis:
    """What later words can count from."""
    if sense.day is None and sense.year is None and sense.quarter is None:
        return basis
    return replace(
        basis,
        day=sense.day or basis.day,
        year=sense.year if sense.year is not None else basis.year,
        quarter=sense.quarter or basis.quarter,
    )


def _when(text: str, phrase: Phrase, sense: Sense) -> When:
    return When(
        words=text[phrase.start : phrase.end],
        span=Span(start=phrase.start, end=phrase.end),
        value=sense.value,
        earliest=sense.earliest,
        latest=sense.latest,
        precision=sense.precision,
        anchor=sense.anchor,
        weekday=sense.weekday,
    )


def _outside(furniture: tuple[Span, ...], phrases: list[Phrase]) -> list[Phrase]:
    if not furniture:
        return phrases
    ordered = sorted(furniture)
    starts = [span.start for span in ordered]
    kept: list[Phrase] = []
    for phrase in phrases:
        place = bisect_right(starts, phrase.end - 1) - 1
        if place < 0 or ordered[place].end <= phrase.start:
            kept.append(phrase)
    return kept


def _sentence_of(phrase: Phrase, sentences: tuple[Span, ...], starts: list[int]) -> Span:
    """The sentence that the phrase begins in; the phrase itself where none was cut there."""
    place = bisect_right(starts, phrase.start) - 1
    return sentences[place] if place >= 0 else Span(start=phrase.start, end=phrase.end)


def _looks_ahead(text: str, phrase: Phrase, sentence: Span) -> bool:
    return looks_ahead(text, phrase.start, phrase.end, sentence.start, sentence.end)


def _with_day_beside(basis: Basis, phrases: list[Phrase], place: int, sentence: Span) -> Basis:
    """For a time of day alone: the day that its sentence names, before it or else next after it, counts first."""
    if place and phrases[place - 1].start >= sentence.start and phrases[place - 1].kind in DAYS:
        return basis
    following = phrases[place + 1] if place + 1 < len(phrases) else None
    if following is None or following.start >= sentence.end or following.kind not in DAYS:
        return basis
    sense = READERS[following.kind](following, basis)
    return replace(basis, day=sense.day) if sense is not None and sense.day is not None else basis


def _is_day_first(report: Report, phrases: list[Phrase]) -> bool | None:
    """Whether 03/01/2026 is January 3 here: as the report's own plain dates or its kind of English write it.

    None where neither shows it, and where its dates contradict one another.
    """
    if not any(phrase.kind is Kind.NUMERIC for phrase in phrases):
        return None
    day, month = bool(_DAY_FIRST.search(report.text)), bool(_MONTH_FIRST.search(report.text))
    if day != month:
        return day
    region = (report.language or "").lower()[3:]
    return None if day or not region else region != "us"
