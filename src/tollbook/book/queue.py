"""The review queue: what people should look at, out of a record and the rulings about it. Pure.

An item leaves the queue when somebody rules on it, and is back when that ruling is undone: nothing else is kept of it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tollbook.book.queue_drafts import Draft, ItemKind, Priority, Why, drafts_of
from tollbook.export.words import language_tag
from tollbook.model import Claim, Copy, MisuseError, Record, Report, ReportId, content_id, parse_date
from tollbook.model.ruling import NoteMark, Ruling, RulingKind

_Name = TypeVar("_Name", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that a person should look at.

    `about` is the claim or report that is decided; for a matter of the event, the event. `reasons` and `sentences` go
    together, the gravest first. `quote` are the claim's own words, `published` the day of its report as EDTF. `repeats`
    is an accepted claim that it only copies. `asked_by` is who wants a second reviewer.
    """

    id: str
    kind: ItemKind
    event: str
    event_name: str
    country: str | None
    about: str
    other: str | None
    report: str | None
    claims: tuple[str, ...]
    priority: Priority
    reasons: tuple[Why, ...]
    sentences: tuple[str, ...]
    title: str
    question: str
    quote: str
    language: str | None
    published: str | None
    repeats: str | None = None
    asked_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilters:
    """Which items to list; what is None narrows nothing.

    `asked`: "yes" for those that a second reviewer is asked for, "no" for the others. `copies_of` is an accepted claim:
    its copies alone. `not_by` leaves out what this person asked a second reviewer for.
    """

    event: str | None = None
    country: str | None = None
    reason: str | None = None
    asked: str | None = None
    copies_of: str | None = None
    not_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """A part of the queue in its order, from the place `start` on, counted from 0.

    `total` are all items that pass the filters, `everything` those of the book.
    `event_count` are the events that anything waits of; `events` those with the most, by id, each with its name and
    number. `countries` and `reasons` count the items of the book, `copies` those that pass by the accepted claim that
    they only copy.
    """

    items: tuple[Item, ...]
    start: int
    total: int
    everything: int
    event_count: int
    events: Mapping[str, tuple[str, int]]
    countries: Mapping[str, int]
    reasons: Mapping[str, int]
    copies: Mapping[str, int]


def items_of(
    record: Record,
    reports: Mapping[ReportId, Report],
    copies: Iterable[Copy],
    rulings: Sequence[Ruling],
) -> tuple[Item, ...]:
    """What of an event waits for a person; `rulings` are those in force."""
    found: dict[str, list[Draft]] = {}
    for draft in drafts_of(record, tuple(copies)):
        found.setdefault(_id(draft), []).append(draft)
    asked = _asked(rulings)
    scene = _Scene(record, reports, rulings)
    items = (
        scene.item(id, drafts, asked.get(id)) for id, drafts in found.items() if not scene.is_decided(id, drafts[0])
    )
    return tuple(sorted(items, key=ORDERS["disagreement"]))


def _id(draft: Draft) -> str:
    return content_id("q", draft.kind, draft.about, draft.other or "")


def _asked(rulings: Iterable[Ruling]) -> dict[str, str]:
    """Who asked for a second reviewer, by item."""
    return {
        ruling.given("item") or "": ruling.by
        for ruling in rulings
        if ruling.kind is RulingKind.NOTE and ruling.given("mark") == NoteMark.SECOND
    }


_DECIDES: Mapping[ItemKind, frozenset[RulingKind]] = {
    ItemKind.CLAIM: frozenset(
        {
            RulingKind.ACCEPT,
            RulingKind.REJECT,
            RulingKind.CORRECT,
            RulingKind.SAME_EVENT,
            RulingKind.NOT_SAME_EVENT,
        }
    ),
    ItemKind.BELONGS: frozenset({RulingKind.SAME_EVENT, RulingKind.NOT_SAME_EVENT}),
    ItemKind.COPY: frozenset({RulingKind.COPY, RulingKind.NOT_COPY}),
    ItemKind.MATTER: frozenset(),
}
"""Which rulings about what an item is about decide it, whether they name the item or not."""


class _Scene:
    """An event with its reports and rulings, looked up by name."""

    def __init__(self, record: Record, reports: Mapping[ReportId, Report], rulings: Sequence[Ruling]) -> None:
        self.record = record
        self.reports = reports
        self.claims: Mapping[str, Claim] = {claim.id: claim for claim in record.claims}
        self.ruled = {(ruling.about, ruling.kind) for ruling in rulings}
        self.named = {ruling.given("item") for ruling in rulings if _decides(ruling)}
        accepted = [self.claims[r.about] for r in rulings if r.kind is RulingKind.ACCEPT and r.about in self.claims]
        self.accepted = {_figure(claim): claim.id for claim in reversed(accepted)}

    def is_decided(self, id: str, draft: Draft) -> bool:
        return id in self.named or any((draft.about, kind) in self.ruled for kind in _DECIDES[draft.kind])

    def item(self, id: str, drafts: Sequence[Draft], asked_by: str | None) -> Item:
        """One item out of all that was drafted about the same thing."""
        drafts = sorted(drafts, key=lambda draft: (draft.priority, _RANK[draft.why]))
        first = drafts[0]
        claim = self.claims.get(first.about) or self._first_claim(first)
        name = claim.report if claim is not None else first.about
        report = self.reports.get(ReportId(name))
        event = self.record.event
        is_copied = Why.COPIED in [draft.why for draft in drafts]
        return Item(
            id=id,
            kind=first.kind,
            event=event.id,
            event_name=event.name,
            country=event.place.country if event.place else None,
            about=event.id if first.kind is ItemKind.MATTER else first.about,
            other=first.other,
            report=report.id if report else None,
            claims=tuple(dict.fromkeys(claim for draft in drafts for claim in draft.claims)),
            priority=first.priority,
            reasons=tuple(dict.fromkeys(draft.why for draft in drafts)),
            sentences=tuple(dict.fromkeys(draft.reason for draft in drafts)),
            title=first.title,
            question=first.question,
            quote=claim.quote if claim else "",
            language=language_tag(report.language) if report else None,
            published=report.published.edtf if report and report.published else None,
            repeats=self.accepted.get(_figure(claim)) if is_copied and claim else None,
            asked_by=asked_by,
        )

    def _first_claim(self, draft: Draft) -> Claim | None:
        return self.claims[draft.claims[0]] if draft.claims else None


def _decides(ruling: Ruling) -> bool:
    """Whether a ruling that names an item decides it: asking for a second reviewer, or saying something, does not."""
    return ruling.kind is not RulingKind.NOTE or ruling.given("mark") == NoteMark.STANDS


def _figure(claim: Claim) -> tuple[object, ...]:
    return claim.harm, claim.group.attributes, claim.count.low, claim.count.high


_RANK = {why: place for place, why in enumerate(Why)}


EVENTS_TOLD = 100
"""Events that a queue is offered to be narrowed to."""


def most_first(counts: Mapping[_Name, int]) -> list[tuple[_Name, int]]:
    """Values with their numbers, the greatest first, then by value."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def check_filters(filters: QueueFilters) -> None:
    """Raise MisuseError for a value that no item can have."""
    if filters.reason is not None and filters.reason not in list(Why):
        raise MisuseError(f"unknown reason {filters.reason!r}; the known ones are: {', '.join(Why)}")
    if filters.asked not in (None, "yes", "no"):
        raise MisuseError(f"asked is yes or no, not {filters.asked!r}")


def keep_items(items: Iterable[Item], filters: QueueFilters) -> tuple[Item, ...]:
    """The items that pass every filter."""
    return tuple(
        item
        for item in items
        if filters.event in (None, item.event)
        and filters.country in (None, item.country)
        and (filters.reason is None or filters.reason in item.reasons)
        and (filters.asked is None or (item.asked_by is not None) is (filters.asked == "yes"))
        and filters.copies_of in (None, item.repeats)
        and (filters.not_by is None or item.asked_by != filters.not_by)
    )


def newest_order(day: str | None) -> int:
    """A number that is the less the later the day is, and the greatest for an unknown one."""
    date = parse_date(day) if day else None
    if date is None or date.year is None:
        return 1
    return -(date.year * 10_000 + (date.month or 0) * 100 + (date.day or 0))


def grave_order(item: Item) -> int:
    """A number that is the less the sooner an item should be looked at."""
    return item.priority * 100 + _RANK[item.reasons[0]]


LAST_DAY = "~"
"""What sorts after every day."""

ORDERS: Mapping[str, Callable[[Item], tuple[object, ...]]] = {
    "disagreement": lambda item: (grave_order(item), newest_order(item.published), item.id),
    "newest": lambda item: (newest_order(item.published), item.id),
    "oldest": lambda item: (item.published or LAST_DAY, item.id),
    "event": lambda item: (item.event_name, item.event, grave_order(item), item.id),
}
"""By which the queue may stand: disagreement first, latest and earliest published, by event."""


def queue_of(
    items: Sequence[Item],
    filters: QueueFilters,
    *,
    order: str = "disagreement",
    after: int = 0,
    most: int = 50,
    around: str | None = None,
    before: int = 10,
) -> Queue:
    """The items from a place on that pass the filters, and how the whole queue can be narrowed.

    `around` is an item that should be among them, with at most `before` others before it.
    """
    if order not in ORDERS:
        raise MisuseError(f"unknown order {order!r}; the known ones are: {', '.join(ORDERS)}")
    check_filters(filters)
    kept = sorted(keep_items(items, filters), key=ORDERS[order])
    if around is not None:
        place = next((place for place, item in enumerate(kept) if item.id == around), 0)
        after = max(0, place - before)
    counts = Counter(item.event for item in items)
    names = {item.event: item.event_name for item in items}
    return Queue(
        items=tuple(kept[after : after + most]),
        start=after,
        total=len(kept),
        everything=len(items),
        event_count=len(counts),
        events={event: (names[event], count) for event, count in most_first(counts)[:EVENTS_TOLD]},
        countries=dict(most_first(Counter(item.country for item in items if item.country))),
        reasons=dict(most_first(Counter(why for item in items for why in item.reasons))),
        copies=dict(most_first(Counter(item.repeats for item in kept if item.repeats))),
    )
