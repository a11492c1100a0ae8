"""When things were said: figures by the day that their words give, beside the days on which they were printed."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tollbook.export.apparatus import Apparatus, Ref
from tollbook.export.words import HARMS, count_words, date_words, day_words, group_words, speaker_words
from tollbook.model import Claim, ClaimId, PartialDate, Record, Stance, parse_date

_ROWS = 40  # of the table; how many more there are is said
_DRAWN = 16
_DAYS_NAMED, _NAME_WIDTH = 7, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One figure of one speaker as of one day, however many reports print it.

    `first` and `last` are the ends of the day, month or year that the words give; `printed` are the days of its
    reports, without those that bear no date. `lag` is how many days lie between, None where they cannot be told.
    """

    day: str
    first: dt.date | None
    last: dt.date | None
    figure: str
    counts: str
    speaker: str
    printed: tuple[dt.date, ...]
    reports: int
    ref: Ref
    is_best: bool

    @property
    def lag(self) -> int | None:
        if not self.printed or self.last is None:
            return None
        return (self.printed[0] - self.last).days

    @property
    def print_words(self) -> str:
        """ "17 Jan", "5 Jan to 8 Jan", "no date"."""
        if not self.printed:
            return "no date"
        ends = dict.fromkeys(day_words(day.isoformat()) for day in (self.printed[0], self.printed[-1]))
        return " to ".join(ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One figure as it is drawn: a line from its day to the last day it was printed, a tick for each of those."""

    y: float
    x: float
    width: float
    ticks: tuple[float, ...]
    figure: str
    words: str
    is_best: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The lanes on one axis of days. `days` are the places of its names."""

    width: int
    height: float
    left: float
    right: float
    lanes: tuple[Lane, ...]
    days: tuple[tuple[float, str], ...]
    is_narrow: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Figures by the day that they were said to be of, the earliest first. `more` are left out of the table."""

    rows: tuple[Said, ...]
    more: int
    drawings: tuple[Drawing, ...]
    undated: int
    """Claims that give no day of their own: the day of their report stands for it."""


def timeline_of(apparatus: Apparatus, record: Record) -> Timeline | None:
    """None where no claim carries a day of its own."""
    counted = [claim for claim in record.claims if not claim.background and claim.stance is Stance.ASSERTS]
    dated = [claim for claim in counted if claim.as_of]
    if not dated:
        return None
    best = {id for figure in record.figures if figure.group.is_all for id in figure.best_by}
    rows = sorted(_folded(apparatus, dated, best), key=lambda row: (row.last or dt.date.max, row.printed, row.speaker))
    return Timeline(
        rows=tuple(rows[:_ROWS]),
        more=max(0, len(rows) - _ROWS),
        drawings=tuple(_draw(rows, is_narrow=narrow) for narrow in (False, True)) if _can_be_drawn(rows) else (),
        undated=len(counted) - len(dated),
    )


def _folded(apparatus: Apparatus, claims: Iterable[Claim], best: Iterable[ClaimId]) -> list[Said]:
    """What one speaker said of one day, once."""
    same: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        who = claim.speaker.name.casefold() if claim.speaker else claim.report
        key = (claim.as_of, who, claim.harm, claim.group.attributes, count_words(claim.count))
        same.setdefault(key, []).append(claim)
    return [_said(apparatus, found, set(best)) for found in same.values()]


def _said(apparatus: Apparatus, claims: list[Claim], best: set[ClaimId]) -> Said:
    one = claims[0]
    when = parse_date(one.as_of or "")
    reports = {claim.report: apparatus.reports[claim.report].published for claim in claims}
    days = {date.last_day for date in reports.values() if date is not None and date.last_day is not None}
    ref = apparatus.claim_ref(one.id) or apparatus.place_ref(one.report, one.span.start)
    return Said(
        day=date_words(one.as_of),
        first=_first_day(when),
        last=when.last_day if when else None,
        figure=f"{count_words(one.count)} {HARMS[one.harm]}",
        counts=group_words(one.group),
        speaker=speaker_words(one.speaker),
        printed=tuple(sorted(days)),
        reports=len(reports),
        ref=ref,
        is_best=any(claim.id in best for claim in claims),
    )


def _first_day(date: PartialDate | None) -> dt.date | None:
    return date.first_day if date else None


def _can_be_drawn(rows: list[Said]) -> bool:
    """Whether two days or more stand on the axis."""
    return len({day for row in rows for day in _days_of(row)}) > 1


def _days_of(row: Said) -> tuple[dt.date, ...]:
    return tuple(day for day in (row.first, row.last, *row.printed) if day is not None)


def _draw(rows: list[Said], *, is_narrow: bool) -> Drawing:
    shown = [row for row in rows if row.last is not None][:_DRAWN]
    width, left, right = (328, 8.0, 320.0) if is_narrow else (760, 300.0, 748.0)
    step = 38.0 if is_narrow else 24.0
    places = _places(sorted({day for row in shown for day in _days_of(row)}), left, right)
    lanes = tuple(_lane(row, (n + 1) * step, places, is_narrow=is_narrow) for n, row in enumerate(shown))
    return Drawing(
        width=width,
        height=(len(shown) + 1) * step + 18,
        left=left,
        right=right,
        lanes=lanes,
        days=_named(places),
        is_narrow=is_narrow,
    )


def _places(days: list[dt.date], left: float, right: float) -> dict[dt.date, float]:
    """Where each day stands: to scale, or, where the days lie far apart, one beside the other."""
    reach = (days[-1] - days[0]).days or 1
    inner = right - left - 16
    if reach > 120 * len(days):
        return {day: round(left + 8 + inner * n / max(1, len(days) - 1), 1) for n, day in enumerate(days)}
    return {day: round(left + 8 + inner * (day - days[0]).days / reach, 1) for day in days}


def _named(places: Mapping[dt.date, float]) -> tuple[tuple[float, str], ...]:
    """The days whose names have room, the first and the last among them."""
    days = sorted(places)
    apart = max(_NAME_WIDTH, (places[days[-1]] - places[days[0]]) / _DAYS_NAMED)
    named = [days[0]]
    for day in days[1:-1]:
        if places[day] - places[named[-1]] >= apart and places[days[-1]] - places[day] >= apart:
            named.append(day)
    has_years = days[0].year != days[-1].year
    told = {day: date_words(day.isoformat()) if has_years else day_words(day.isoformat()) for day in (*named, days[-1])}
    return tuple((places[day], words) for day, words in told.items())


def _lane(row: Said, y: float, places: Mapping[dt.date, float], *, is_narrow: bool) -> Lane:
    last = places[row.last] if row.last else 0.0
    first = places[row.first] if row.first else last
    words = row.speaker if row.counts == "everyone" else f"{row.counts}; {row.speaker}"
    most = (44 if is_narrow else 40) - len(row.figure)
    return Lane(
        y=y,
        x=first,
        width=round(last - first, 1),
        ticks=tuple(places[day] for day in row.printed),
        figure=row.figure,
        words=words if len(words) <= most else words[: max(0, most - 1)].rstrip() + "…",
        is_best=row.is_best,
    )
