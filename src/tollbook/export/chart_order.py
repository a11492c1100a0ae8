"""The horizontal order of a chart: a column a day of publication, or a column a report where no report has a date."""

import datetime as dt
from dataclasses import dataclass

from tollbook.export.apparatus import Apparatus
from tollbook.export.words import MONTHS
from tollbook.model import ClaimId, Record, ReportId, SetAsideReason

_DAYS_MAX = 800  # beyond this only days with a report get a column of their own: an axis broken by gaps reads better


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One place on the axis. `day` is None for reports without a date; `has_report` tells days with a report."""

    day: dt.date | None
    label: str
    has_report: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The columns, and the one that each report stands in."""

    columns: tuple[Column, ...]
    of: dict[ReportId, int]
    is_dated: bool


def make_columns(apparatus: Apparatus, record: Record, reports: tuple[ReportId, ...]) -> Order:
    """Days from the first report to the last; reports without a date share one column before them."""
    days = {id: _day(apparatus, id) for id in reports}
    dated = sorted({day for day in days.values() if day is not None})
    if not dated:
        return _in_order(apparatus, record, reports)
    columns = [Column(day=None, label="no date", has_report=True)] if None in days.values() else []
    before = len(columns)
    shown = _every_day(dated)
    columns += [
        Column(day=day, label=label, has_report=day in dated)
        for day, label in zip(shown, _names(shown, dated), strict=True)
    ]
    place = {day: before + n for n, day in enumerate(shown)}
    return Order(
        columns=tuple(columns), of={id: 0 if day is None else place[day] for id, day in days.items()}, is_dated=True
    )


def _day(apparatus: Apparatus, id: ReportId) -> dt.date | None:
    published = apparatus.reports[id].published
    return published.last_day if published else None


def _every_day(dated: list[dt.date]) -> list[dt.date]:
    span = (dated[-1] - dated[0]).days
    return dated if span > _DAYS_MAX else [dated[0] + dt.timedelta(days=n) for n in range(span + 1)]


def _names(days: list[dt.date], with_report: list[dt.date]) -> list[str]:
    """The number of each day; with its month where the first report of another month stands."""
    firsts = {min(day for day in with_report if (day.year, day.month) == month) for month in _months(with_report)}
    return [f"{day.day} {MONTHS[day.month - 1][:3]}" if day in firsts else str(day.day) for day in days]


def _months(days: list[dt.date]) -> set[tuple[int, int]]:
    """The months of some days; none where all are of one month, which the caption names."""
    months = {(day.year, day.month) for day in days}
    return months if len(months) > 1 else set()


def _in_order(apparatus: Apparatus, record: Record, reports: tuple[ReportId, ...]) -> Order:
    """A column a report: what is superseded stands before what supersedes it, else by number."""
    depths = _depths(record, reports)
    order = sorted(reports, key=lambda id: (depths[id], apparatus.numbers[id]))
    columns = tuple(Column(day=None, label=f"report {apparatus.numbers[id]}", has_report=True) for id in order)
    return Order(columns=columns, of={id: n for n, id in enumerate(order)}, is_dated=False)


def _depths(record: Record, reports: tuple[ReportId, ...]) -> dict[ReportId, int]:
    """How many reports each report comes after, by the claims that supersede one another."""
    homes: dict[ClaimId, ReportId] = {claim.id: claim.report for claim in record.claims}
    later = {
        (homes[aside.claim], homes[aside.by])
        for figure in record.figures
        for aside in figure.set_aside
        if aside.by in homes and aside.claim in homes
        if aside.reason in (SetAsideReason.SUPERSEDED, SetAsideReason.EARLIER)
    }
    depths = dict.fromkeys(reports, 0)
    for _ in reports:  # each round settles one more link of the longest chain; a circle ends with the rounds
        for before, after in sorted(later):
            if before != after and before in depths and after in depths:
                depths[after] = max(depths[after], depths[before] + 1)
    return depths
