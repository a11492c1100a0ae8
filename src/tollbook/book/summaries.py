"""An event in one line of a list, and how lists are narrowed and ordered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tollbook.model import Figure, Grade, Harm, MisuseError, Record, parse_date


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An event in short: what it is, when and where, how much is known of it. `earliest` and `latest` are EDTF days."""

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


def summarise(record: Record) -> Summary:
    event = record.event
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
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which events to list; what is None narrows nothing. `since` and `until` are dates, an event without one fails."""

    country: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    grade: str | None = None
    contested: bool | None = None


def keep_events(events: Iterable[Summary], filters: Filters) -> tuple[Summary, ...]:
    """The events that pass every filter; raises MisuseError for a value that no event can have."""
    since, until = _day(filters.since, last=False), _day(filters.until, last=True)
    if filters.grade is not None and filters.grade not in list(Grade):
        raise MisuseError(f"unknown grade {filters.grade!r}; the known ones are: {', '.join(Grade)}")
    country = filters.country.upper() if filters.country else None
    return tuple(
        event
        for event in events
        if (country is None or event.country == country)
        and (since is None or _dated(event.latest) >= since)
        and (until is None or "" < _dated(event.earliest) <= until)
        and (filters.kind is None or event.kind == filters.kind)
        and (filters.grade is None or any(figure.grade == filters.grade for figure in event.figures))
        and (filters.contested is None or event.contested is filters.contested)
    )


def _dated(day: str | None) -> str:
    """A day to compare; one of unknown year compares as none."""
    return "" if day is None or day.startswith("X") else day[:10]


def _day(words: str | None, *, last: bool) -> str | None:
    if words is None:
        return None
    date = parse_date(words)
    day = (date.last_day if last else date.first_day) if date else None
    if day is None:
        raise MisuseError(f"an event's date is compared with a date such as 2026-01-17, not {words!r}")
    return day.isoformat()


def sort_events(events: Iterable[Summary], order: str) -> tuple[Summary, ...]:
    """The events by one of ORDERS; equals stay as they were."""
    if order not in ORDERS:
        raise MisuseError(f"unknown order {order!r}; the known ones are: {', '.join(ORDERS)}")
    return tuple(sorted(events, key=ORDERS[order]))


def _most(harm: Harm) -> Callable[[Summary], int]:
    return lambda event: -max((f.best or f.low or 0 for f in event.figures if f.harm is harm), default=-1)


ORDERS: Mapping[str, Callable[[Summary], tuple[object, ...]]] = {
    "reports": lambda event: (-event.reports, -event.claims, event.id),
    "date": lambda event: (_dated(event.earliest) or "9999", event.id),
    "newest": lambda event: (tuple(-ord(letter) for letter in _dated(event.earliest)) or (1,), event.id),
    "killed": lambda event: (_most(Harm.KILLED)(event), event.id),
    "name": lambda event: (event.name, event.id),
}
"""By which a list may stand: most reported first, earliest, latest, most killed, by name."""
