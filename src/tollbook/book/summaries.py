"""An event in one line of a list, and how lists are narrowed and ordered."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.export.view_answer import main_figure
from tollbook.export.view_breakdown import sum_of
from tollbook.export.words import is_floor
from tollbook.model import Figure, Grade, Harm, MisuseError, Record, ReportId, SetAsideReason, parse_date


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A figure in short."""

    harm: Harm
    group: str
    low: int | None
    best: int | None
    high: int | None
    grade: Grade
    contested: bool
    is_floor: bool = False
    """Whether the best figure is only a bound, open above ("at least 40")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SumLine:
    """How the parts of the toll add up: "47 + 32 + 4 = 83", in what state, and whether a part was computed."""

    equation: str
    words: str
    closes: bool
    is_computed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What was counted of the toll by the reports of one day: the greatest number of that day. `day` is an EDTF day."""

    day: str
    best: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An event in short: what it is, when and where, how much is known of it. `earliest` and `latest` are EDTF days.

    `toll` is the figure that stands for the event (its dead, else that of the gravest harm), None where no claim gives
    any; `series` how the counts of it moved from day to day, the latest last, at most POINTS. `head` is the last entry
    of the log that touched the event (a report of it that was added, a ruling in force that has a part in it),
    `updated` the moment of that entry. `sum` is None where no report tells parts of the toll; `copies` counts the
    reports that copy another of the event; `last` is the last day on which one of them was published.
    """

    id: str
    name: str
    kind: str
    earliest: str | None
    latest: str | None
    country: str | None
    place: str | None
    reports: int
    claims: int
    contested: bool
    conflicts: int
    figures: tuple[FigureLine, ...]
    toll: FigureLine | None = None
    series: tuple[Point, ...] = ()
    head: int = 0
    updated: str | None = None
    sum: SumLine | None = None
    copies: int = 0
    last: str | None = None


POINTS = 24
"""As many as a line of a few centimetres can show."""


def summarise(record: Record, days: Mapping[ReportId, str], head: int, updated: str | None, copies: int = 0) -> Summary:
    """The event's line; `days` are those on which its reports were published, where they are known."""
    event = record.event
    toll = main_figure(record)
    return Summary(
        id=event.id,
        name=event.name,
        kind=event.kind,
        earliest=event.when.earliest if event.when else None,
        latest=event.when.latest if event.when else None,
        country=event.place.country if event.place else None,
        place=event.place.name if event.place else None,
        reports=len(event.reports),
        claims=len(record.claims),
        contested=any(figure.contested for figure in record.figures),
        conflicts=sum(conflict.open for conflict in record.conflicts),
        figures=tuple(_line(figure) for figure in record.figures),
        toll=None if toll is None else _line(toll),
        series=() if toll is None else _series(record, toll, days),
        head=head,
        updated=updated,
        sum=_sum(record),
        copies=copies,
        last=max((days[report] for report in event.reports if report in days), default=None),
    )


def _sum(record: Record) -> SumLine | None:
    found = sum_of(record)
    if found is None:
        return None
    terms = " + ".join(term.figure for term in found.terms)
    return SumLine(
        equation=f"{terms} {'=' if found.closes else '≠'} {found.total}",
        words=found.words,
        closes=found.closes,
        is_computed=any(term.is_computed for term in found.terms),
    )


def _line(figure: Figure) -> FigureLine:
    return FigureLine(
        harm=figure.harm,
        group=figure.group.label,
        low=figure.low,
        best=figure.best,
        high=figure.high,
        grade=figure.grade,
        contested=figure.contested,
        is_floor=is_floor(figure),
    )


_MOVED = frozenset({SetAsideReason.SUPERSEDED, SetAsideReason.EARLIER})
"""Why a claim that counted once counts no more: it was right in its day, so it is a point of the line."""


def _series(record: Record, toll: Figure, days: Mapping[ReportId, str]) -> tuple[Point, ...]:
    counted = {*toll.used, *(aside.claim for aside in toll.set_aside if aside.reason in _MOVED)}
    found: dict[str, int] = {}
    for claim in record.claims:
        day = days.get(claim.report)
        if claim.id in counted and day is not None and claim.count.point is not None:
            found[day] = max(claim.count.point, found.get(day, 0))
    return tuple(Point(day=day, best=best) for day, best in sorted(found.items()))[-POINTS:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which events to list; what is None narrows nothing.

    `since` and `until` are dates, an event without one fails. `year` is that of the event's first day, `unknown` for
    events without one; `country` (two letters) and `grade` take `unknown` likewise. `grade` is that of the toll.
    `words` must all begin words of the event's name, kind or place, or all stand in one of its reports.
    """

    country: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    grade: str | None = None
    contested: bool | None = None
    year: str | None = None
    words: str | None = None


UNKNOWN = "unknown"
"""How filters and counts call what an event has not."""


def columns_of(summary: Summary) -> dict[str, str | int]:
    """What lists are narrowed and ordered by (see `store.tables.events`)."""
    first, last = dated(summary.earliest), dated(summary.latest)
    killed = max((f.best or f.low or 0 for f in summary.figures if f.harm is Harm.KILLED), default=-1)
    return {
        "id": summary.id,
        "name": summary.name,
        "kind": summary.kind,
        "country": summary.country or "",
        "first_day": first,
        "last_day": last,
        "year": first[:4],
        "grade": summary.toll.grade.value if summary.toll else "",
        "contested": int(summary.contested),
        "day_order": first or _LAST_DAY,
        "newest_order": -int(first.replace("-", "").ljust(8, "0") or 0),
        "reports_order": -summary.reports,
        "claims_order": -summary.claims,
        "killed_order": -killed,
        "head_order": -summary.head,
        "folded": fold_words(" ".join((summary.name, summary.kind, summary.place or "", summary.country or "")))[
            :_LONG
        ],
    }


_LONG = 400  # characters of an event's line that are searched; an index of PostgreSQL takes 2,700 bytes
_LAST_DAY = "9999"  # events of unknown day come after all others


def fold_words(text: str) -> str:
    """The words of a text in lower case and without accents, each after a space."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(f" {word}" for word in _WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


_WORD = re.compile(r"[^\W_]+")


def dated(day: str | None) -> str:
    """A day to compare; one of unknown year compares as none."""
    return "" if day is None or day.startswith("X") else day[:10]


def day_bound(words: str | None, *, last: bool) -> str | None:
    """The first or last day that a date of a filter can mean; raises MisuseError for what is no date."""
    if words is None:
        return None
    date = parse_date(words)
    day = (date.last_day if last else date.first_day) if date else None
    if day is None:
        raise MisuseError(f"an event's date is compared with a date such as 2026-01-17, not {words!r}")
    return day.isoformat()


def check_grade(grade: str | None) -> None:
    """Raise MisuseError for a grade that no figure has."""
    if grade is not None and grade not in (*Grade, UNKNOWN):
        raise MisuseError(f"unknown grade {grade!r}; the known ones are: {', '.join(Grade)}")


ORDERS: Mapping[str, tuple[str, ...]] = {
    "reports": ("reports_order", "claims_order", "id"),
    "date": ("day_order", "id"),
    "newest": ("newest_order", "id"),
    "killed": ("killed_order", "id"),
    "name": ("name", "id"),
    "updated": ("head_order", "id"),
}
"""By which columns a list may stand: most reported first, earliest, latest, most killed, by name, last touched."""


def check_order(order: str) -> None:
    if order not in ORDERS:
        raise MisuseError(f"unknown order {order!r}; the known ones are: {', '.join(ORDERS)}")
