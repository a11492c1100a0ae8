"""When it happened, as the reports date it: weekdays and calendar dates that cannot both hold (check K9)."""

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Sequence

from tollbook.model import Claim, Conflict, ConflictKind, Event, Report, ReportId, When, parse_date
from tollbook.reconcile.words import MONTHS, joined_words

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# While the year is unknown, a weekday and a day of a month are compared in these years; no clock says which is now.
_YEARS = range(2000, 2031)


def date_conflicts(
    event: Event, dates: Iterable[tuple[ReportId, When]], claims: Sequence[Claim], reports: Iterable[Report] = ()
) -> tuple[Conflict, ...]:
    """K9: a weekday that the calendar date did not fall on, dates that differ, an event after its own report."""
    named = sorted(dates, key=lambda item: (item[0], item[1].span, item[1].words))
    calendar = [item for item in named if _month_day(item[1])]
    weekdays = [item for item in named if item[1].weekday is not None and not re.search(r"\d", item[1].words)]
    found: dict[object, Conflict] = {}
    for by_day in calendar:
        month_day = _month_day(by_day[1])
        for by_weekday in (*weekdays, *([by_day] if by_day[1].weekday is not None else [])):
            if _weeks_apart(by_weekday[1], by_day[1]):
                continue
            key = (month_day, by_weekday[1].weekday)
            conflict = None if key in found else _weekday_conflict(event, by_weekday, by_day, claims)
            if conflict is not None:
                found[key] = conflict
    days: dict[tuple[int, int] | None, tuple[ReportId, When]] = {}
    for item in calendar:
        days.setdefault(_month_day(item[1]), item)
    ordered = [item for _, item in sorted(days.items(), key=lambda pair: str(pair[0]))]
    for one, other in itertools.pairwise(ordered):
        if _days_apart(one[1], other[1]) > 1:
            found[_month_day(one[1]), _month_day(other[1])] = _two_dates(one, other, claims)
    published = {report.id: report for report in reports}
    for report, when in calendar:
        early = _before_its_event(published.get(report), when, claims)
        if early is not None:
            found.setdefault((report, when.words), early)
    return tuple(found.values())


def _before_its_event(report: Report | None, when: When, claims: Sequence[Claim]) -> Conflict | None:
    """A report that stands before the day that it dates the event: one is wrong (a day is left for time zones)."""
    day = parse_date(when.earliest or "")
    if report is None or report.published is None or day is None:
        return None
    told, happened = report.published.last_day, day.first_day
    if told is None or happened is None or (happened - told).days <= 1:
        return None
    shown = f"{told.day} {MONTHS[told.month - 1]} {told.year}"
    return Conflict(
        kind=ConflictKind.DATE,
        claims=tuple(sorted(c.id for c in claims if c.when and (c.report, c.when.span) == (report.id, when.span))),
        residual=None,
        open=True,
        message=f"Report {report.id} is dated {shown} and tells of “{when.words}”, which is later.",
        evidence=((report.id, when.span.start, when.span.end),),
        settle="The date of the report, or another report that dates the event.",
    )


def _weeks_apart(by_weekday: When, by_day: When) -> bool:
    """Whether a weekday that was reckoned to a date lies more than a week off: it dates something else."""
    here, there = parse_date(by_weekday.earliest or ""), parse_date(by_day.earliest or "")
    if not (here and there and here.first_day and there.first_day):
        return False
    return abs((here.first_day - there.first_day).days) > 7


def _month_day(when: When) -> tuple[int, int] | None:
    """The month and day of a date of one day that the words write out; None for weekdays and vaguer times."""
    day = parse_date(when.earliest or "")
    if day is None or day.month is None or day.day is None or when.earliest != when.latest:
        return None
    return (day.month, day.day) if re.search(r"\d", when.words) else None


def _days_apart(one: When, other: When) -> int:
    here, there = _month_day(one), _month_day(other)
    if here is None or there is None:
        return 0
    apart = abs((dt.date(2000, *here) - dt.date(2000, *there)).days)
    return min(apart, 366 - apart)


def _year(event: Event, when: When) -> int | None:
    for earliest in (when.earliest, event.when.earliest if event.when else None):
        day = parse_date(earliest or "")
        if day is not None and day.year is not None:
            return day.year
    return None


def _weekday_conflict(
    event: Event, by_weekday: tuple[ReportId, When], by_day: tuple[ReportId, When], claims: Sequence[Claim]
) -> Conflict | None:
    weekday, month_day = by_weekday[1].weekday, _month_day(by_day[1])
    if weekday is None or month_day is None:
        return None
    year, (month, day) = _year(event, by_day[1]), month_day
    shown = f"{MONTHS[month - 1]} {day}"
    if year is not None:
        fell = _weekday(year, month, day)
        if fell is None or fell == weekday:
            return None
        message = (
            f"{shown} {year} was a {_WEEKDAYS[fell]}, not a {_WEEKDAYS[weekday]}; a calendar date outranks a weekday."
        )
    else:
        years = [y for y in _YEARS if _weekday(y, month, day) == weekday]
        message = (
            f"{_WEEKDAYS[weekday]} or {shown}: no report tells the year. Both hold in "
            f"{joined_words(tuple(str(y) for y in years))}; in any other year one of them is wrong."
        )
    return _date_conflict(message, by_weekday, by_day, claims, is_open=year is None)


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return dt.date(year, month, day).weekday()
    except ValueError:
        return None


def _two_dates(one: tuple[ReportId, When], other: tuple[ReportId, When], claims: Sequence[Claim]) -> Conflict:
    message = f"The event is dated “{one[1].words}” and “{other[1].words}”; both cannot hold."
    return _date_conflict(message, one, other, claims, is_open=True)


def _date_conflict(
    message: str, one: tuple[ReportId, When], other: tuple[ReportId, When], claims: Sequence[Claim], *, is_open: bool
) -> Conflict:
    ends = {(report, when.span) for report, when in (one, other)}
    return Conflict(
        kind=ConflictKind.DATE,
        claims=tuple(sorted(c.id for c in claims if c.when is not None and (c.report, c.when.span) in ends)),
        residual=None,
        open=is_open,
        message=message,
        evidence=tuple((report, when.span.start, when.span.end) for report, when in (one, other)),
        settle="The date of either report, or a report that names the full date." if is_open else None,
    )
