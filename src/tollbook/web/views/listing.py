"""The list of events: each with its dead and their range on one scale, its states, and how the count moved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tollbook.book.listing import Counted, EventPage
from tollbook.book.summaries import UNKNOWN, FigureLine, Point, Summary
from tollbook.export.view_answer import Status
from tollbook.export.words import NOT_KNOWN, country_words, date_words, number, range_words, some
from tollbook.model import Harm, parse_date
from tollbook.web.addresses import event_url, with_query

ORDERS = {
    "reports": "Most reports first",
    "killed": "Most killed first",
    "updated": "Last touched first",
    "newest": "Latest event first",
    "date": "Earliest event first",
    "name": "By name",
}
GRADES = {
    "confirmed": "Confirmed",
    "fair": "Fair",
    "weak": "Weak",
    "contested": "Contested",
    "discounted": "Discounted",
    UNKNOWN: "No figure",
}
STATES = {"yes": "Contested", "no": "Not contested"}
_STEP = 100  # the range marks of a page share a scale, from 0 to the next hundred


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The range of the dead on the scale of the page: places in its picture, None for what is not known."""

    low: float | None
    best: float | None
    high: float | None
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spark:
    """How the count moved: a step line on a scale of its own, from zero; the words say the same."""

    path: str | None
    end: tuple[float, float]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An event of the list. `best` is None where it is not known."""

    href: str
    name: str
    dateline: str
    prefix: str
    best: str | None
    range: str | None
    mark: Mark
    injured: str | None
    injured_range: str | None
    states: tuple[Status, ...]
    spark: Spark
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a filter, with how many events it would leave."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A filter by what events have; `every` is what it says while it narrows nothing."""

    name: str
    label: str
    every: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """All of the page. `next` leads to the page that follows, `first` to the first one from any later."""

    lines: tuple[Line, ...]
    total: int
    scale: tuple[str, str, str]
    filters: tuple[Filter, ...]
    orders: tuple[Choice, ...]
    order: str
    asked: Mapping[str, str]
    words: str
    since: str
    until: str
    next: str | None
    first: str | None
    csv: str
    safe: str
    json: str
    feed: str
    is_narrowed: bool
    is_current: bool


def list_page(page: EventPage, asked: Mapping[str, str]) -> ListPage:
    """The page of some events; `asked` is what the address asks for, by name."""
    top = max([_STEP, *(_ceiling(summary) for summary in page.items)])
    narrowing = {name: words for name, words in asked.items() if name not in ("after", "limit")}
    order = asked.get("sort", "reports")
    return ListPage(
        lines=tuple(_line(summary, top) for summary in page.items),
        total=page.total,
        scale=("0", number(top // 2), number(top)),
        filters=_filters(page, asked),
        orders=tuple(Choice(value=o, words=words, is_chosen=o == order) for o, words in ORDERS.items()),
        order=ORDERS[order],
        asked=asked,
        words=asked.get("q", ""),
        since=asked.get("since", ""),
        until=asked.get("until", ""),
        next=None if page.next is None else with_query("/", {**narrowing, "after": page.next}),
        first=with_query("/", narrowing) if "after" in asked else None,
        csv=with_query("/events.csv", narrowing),
        safe=with_query("/events.csv", {**narrowing, "safe": "1"}),
        json=with_query("/events.json", dict(asked)),
        feed=f"/country/{asked['country']}/feed" if asked.get("country", UNKNOWN) != UNKNOWN else "/feed",
        is_narrowed=bool(set(narrowing) - {"sort"}),
        is_current=page.is_current,
    )


def _filters(page: EventPage, asked: Mapping[str, str]) -> tuple[Filter, ...]:
    facets = page.facets
    rows = (
        ("country", "Country", "All countries", facets.country, country_words),
        ("kind", "Kind", "All kinds", facets.kind, _kind_words),
        ("state", "State", "Any state", facets.contested, lambda value: STATES.get(value, value)),
        ("grade", "Grade", "Any grade", facets.grade, lambda value: GRADES.get(value, value)),
        ("year", "Year", "All years", facets.year, lambda value: "Not known" if value == UNKNOWN else value),
    )
    return tuple(
        Filter(
            name=name,
            label=label,
            every=every,
            choices=tuple(
                Choice(
                    value=one.value,
                    words=f"{words(one.value)} ({number(one.events)})",
                    is_chosen=asked.get(name, "").casefold() == one.value.casefold(),
                )
                for one in _with_chosen(counted, asked.get(name))
            ),
        )
        for name, label, every, counted, words in rows
    )


def _with_chosen(counted: tuple[Counted, ...], chosen: str | None) -> Iterable[Counted]:
    """The values there are, and the one asked for even where no event has it."""
    there = {one.value.casefold() for one in counted}
    lost = [Counted(value=chosen, events=0)] if chosen and chosen.casefold() not in there else []
    return (*counted, *lost)


def _kind_words(kind: str) -> str:
    return kind.replace("_", " ").capitalize()


def _killed(summary: Summary) -> FigureLine | None:
    return summary.toll if summary.toll is not None and summary.toll.harm is Harm.KILLED else None


def _injured(summary: Summary) -> FigureLine | None:
    return next((f for f in summary.figures if f.harm is Harm.INJURED and f.group == "all"), None)


def _ceiling(summary: Summary) -> int:
    figure = _killed(summary)
    known = [n for n in (figure.low, figure.best, figure.high) if n is not None] if figure else []
    return -(-max(known, default=0) // _STEP) * _STEP


def _line(summary: Summary, top: int) -> Line:
    killed, injured = _killed(summary), _injured(summary)
    return Line(
        href=event_url(summary.id),
        name=summary.name,
        dateline=_dateline(summary),
        prefix="at least" if killed and killed.is_floor else "",
        best=None if killed is None or killed.best is None else number(killed.best),
        range=None if killed is None else _range(killed),
        mark=_mark(killed, top),
        injured=None if injured is None or injured.best is None else number(injured.best),
        injured_range=None if injured is None else _range(injured),
        states=_states(summary, killed, injured),
        spark=_spark(summary.series),
        sources=_sources(summary),
    )


def _range(figure: FigureLine) -> str | None:
    words = range_words(figure.low, figure.high)
    return None if words == NOT_KNOWN else words


def _dateline(summary: Summary) -> str:
    if summary.earliest is None and summary.latest is None:
        when = "date not known"
    elif summary.earliest == summary.latest or summary.latest is None:
        when = date_words(summary.earliest)
    else:
        when = (
            f"{date_words(summary.earliest)} to {date_words(summary.latest)}"
            if summary.earliest
            else date_words(summary.latest)
        )
    where = ", ".join(dict.fromkeys(words for words in (summary.place, _country(summary)) if words))
    return f"{when} · {where or 'place not known'}"


def _country(summary: Summary) -> str | None:
    return country_words(summary.country) if summary.country else None


def _mark(figure: FigureLine | None, top: int) -> Mark:
    if figure is None:
        return Mark(low=None, best=None, high=None, is_open=False)
    return Mark(
        low=_along(figure.low, top),
        best=None if figure.is_floor else _along(figure.best, top),
        high=_along(figure.high, top),
        is_open=figure.high is None and figure.low is not None,
    )


def _along(n: int | None, top: int) -> float | None:
    """Where a figure stands between the ends of the scale, 5 and 177."""
    return None if n is None else round(5 + 172 * n / top, 1)


def _states(summary: Summary, killed: FigureLine | None, injured: FigureLine | None) -> tuple[Status, ...]:
    """What a reader must know of the figures, the gravest first."""
    found = []
    if summary.toll is None or (summary.toll.best is None and summary.toll.low is None):
        found.append(Status(icon="unknown", words="No figure; unknown is not zero"))
    if killed and killed.contested:
        found.append(Status(icon="contested", words="Contested", is_open=True))
    if injured and injured.contested:
        found.append(Status(icon="contested", words="Injured contested", is_open=True))
    if killed and killed.is_floor:
        found.append(Status(icon="floor", words="One bound, no upper figure"))
    if summary.sum is not None:
        icon = "open" if not summary.sum.closes else "computed" if summary.sum.is_computed else "closes"
        words = f"{summary.sum.words}: {summary.sum.equation}"
        found.append(Status(icon=icon, words=words, is_open=not summary.sum.closes))
    elif killed and killed.best and not any(f.harm is Harm.KILLED and f.group != killed.group for f in summary.figures):
        found.append(Status(icon="unknown", words="Not broken down"))
    if summary.conflicts:
        found.append(Status(icon="contested", words=f"{some(summary.conflicts, 'contradiction')} open"))
    return tuple(found)


def _sources(summary: Summary) -> tuple[str, ...]:
    found = [some(summary.reports, "report")]
    if summary.copies:
        found.append(some(summary.copies, "copy", "copies"))
    if summary.last:
        found.append(f"to {date_words(summary.last)}")
    return tuple(found)


def _spark(series: tuple[Point, ...]) -> Spark:
    counts = [point.best for point in series]
    days = [day for point in series if (day := _day(point.day)) is not None]
    if len(counts) < 2 or len(days) != len(counts):
        return Spark(path=None, end=(0, 0), words="1 figure" if counts else "no figures with a date")
    length, top = max(days[-1] - days[0], 1), max(*counts, 1)
    places = [
        (round(3 + 120 * (day - days[0]) / length, 1), round(40.5 - 34.5 * count / top, 1))
        for day, count in zip(days, counts, strict=True)
    ]
    path = f"M{places[0][0]} {places[0][1]}" + "".join(f"H{x}V{y}" for x, y in places[1:])
    return Spark(path=path, end=places[-1], words=_moved(counts))


def _day(edtf: str) -> int | None:
    """A day as a number that grows by one each day; None for a day of an unknown year."""
    date = parse_date(edtf)
    return date.last_day.toordinal() if date is not None and date.last_day is not None else None


def _moved(counts: list[int]) -> str:
    """ "4 figures, 40 to 83; fell once, 100 to 83"."""
    falls = [(one, other) for one, other in pairwise(counts) if other < one]
    told = f"{some(len(counts), 'figure')}, {number(counts[0])} to {number(counts[-1])}"
    if not falls:
        return f"{told}; never fell"
    often = {1: "once", 2: "twice"}.get(len(falls), f"{number(len(falls))} times")
    last = f", {number(falls[-1][0])} to {number(falls[-1][1])}"
    return f"{told}; fell {often}{last if len(falls) == 1 else ''}"
