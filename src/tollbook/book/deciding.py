"""Deciding in a book: rulings made several at once, tried before they are made, and withdrawn as one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tollbook.book import making
from tollbook.book.knowledge import Known, rulings_until
from tollbook.book.queue import Item, items_of
from tollbook.book.queueing import stored_item_named
from tollbook.book.showing import event_of
from tollbook.model import MisuseError, Record, UnknownNameError, content_id
from tollbook.model.ruling import Ruling, RulingId, RulingKind, rulings_in_force
from tollbook.store import Connection
from tollbook.store.given import add_ruling, as_ruling
from tollbook.store.log import read_entries
from tollbook.store.readings import numbers_of, read_readings

if TYPE_CHECKING:
    from tollbook.book.previewing import Preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A ruling that somebody is about to make. `seen` as in Book.rule."""

    kind: RulingKind
    about: str
    value: Mapping[str, str] = field(default_factory=dict)
    seen: str | None = None

    @property
    def pairs(self) -> making.Value:
        return tuple(sorted(self.value.items()))


def find_item(connection: Connection, known: Known, item: str) -> Item | None:
    """What waits under an id; None where nothing does, or nothing any more."""
    if known.kept is None:
        return stored_item_named(connection, known.key.name, item)
    return next((one for kept in known.kept for one in kept.items if one.id == item), None)


def try_out(
    connection: Connection, known: Known, events: Sequence[str], choices: Sequence[Sequence[Decision]]
) -> "tuple[Preview, ...]":
    """What each choice of decisions would make of some events; raises MisuseError for one that could not be made."""
    from tollbook.book.previewing import preview  # it groups and reconciles

    kept = {one.record.event.id: one for one in (event_of(connection, known, event) for event in events)}
    names = sorted({name for one in kept.values() for name in _reports(one.record)})
    extractions = tuple(read_readings(connection, numbers_of(connection, names)))
    rulings = rulings_until(connection, known.key)
    return tuple(
        preview(
            tuple(kept.values()),
            extractions,
            rulings,
            tuple(_tried(connection, known, place, one) for place, one in enumerate(decisions)),
        )
        for decisions in choices
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """An event as it would be without some rulings (`preview.before`) and as it is, and what would wait then."""

    preview: "Preview"
    items: tuple[Item, ...]


def without(connection: Connection, known: Known, event: str, ids: Sequence[str]) -> Undone:
    """What some rulings in force did to an event; its reports are taken as they are grouped now."""
    from tollbook.book.previewing import Preview, preview

    kept = event_of(connection, known, event)
    extractions = tuple(read_readings(connection, numbers_of(connection, sorted(_reports(kept.record)))))
    now = rulings_until(connection, known.key)
    earlier = tuple(ruling for ruling in now if ruling.id not in ids)
    gone = {ruling.about for ruling in now if ruling.id in ids}
    back = [c.id for one in extractions for c in one.claims if c.id in gone and c.id not in kept.record.event.claims]
    whole = replace(kept.record.event, claims=(*kept.record.event.claims, *back))
    before = preview((replace(kept, record=replace(kept.record, event=whole)),), extractions, earlier, ()).after
    reports = {one.report.id: one.report for one in extractions}
    items = tuple(item for record in before for item in items_of(record, reports, kept.copies, earlier))
    return Undone(preview=Preview(before=before, after=(kept.record,)), items=items)


def _reports(record: Record) -> set[str]:
    return {*record.event.reports, *(claim.report for claim in record.claims)}


def _tried(connection: Connection, known: Known, place: int, one: Decision) -> Ruling:
    """The ruling that a decision would be, on paper: in no log, by nobody."""
    made = making.make_ruling(connection, known, one.kind, one.about, one.pairs)
    return Ruling(
        number=2**31 + place,
        id=RulingId(f"d{2**31 + place}"),
        kind=one.kind,
        about=made.about,
        value=made.value,
        note="if it were so decided",
        by="nobody yet",
        made_at="",
        anchors=made.anchors,
    )


def make_all(
    connection: Connection,
    decisions: Sequence[Decision],
    checked: Sequence[making.Made],
    *,
    note: str,
    by: str,
    now: Callable[[], str],
) -> tuple[Ruling, ...]:
    """The rulings, written as they were checked; of several each bears the same `batch`."""
    batch = content_id("b", now(), by, note, *(one.about for one in decisions)) if len(decisions) > 1 else None
    rulings = []
    for one, made in zip(decisions, checked, strict=True):
        value = made.value if batch is None else tuple(sorted((*made.value, ("batch", batch))))
        if one.seen is not None:
            making.check_last(connection, made.about, one.seen)
        rulings.append(
            add_ruling(connection, one.kind, made.about, value, note=note, by=by, made_at=now(), anchors=made.anchors)
        )
    return tuple(rulings)


def undo_all(
    connection: Connection, ids: Sequence[str], *, note: str, by: str, now: Callable[[], str]
) -> tuple[Ruling, ...]:
    """The rulings that withdraw these, written, the last first; of several each bears the same `batch`."""
    rulings = tuple(map(as_ruling, read_entries(connection, ("ruling",))))
    found = [_in_force(rulings, id) for id in ids]
    batch = content_id("b", now(), by, note, *ids) if len(found) > 1 else None
    return tuple(
        add_ruling(
            connection,
            RulingKind.UNDO,
            one.about,
            () if batch is None else (("batch", batch),),
            note=note,
            by=by,
            made_at=now(),
            anchors=one.anchors,
            withdraws=one.id,
        )
        for one in sorted(found, key=lambda one: -one.number)
    )


def _in_force(rulings: Sequence[Ruling], id: str) -> Ruling:
    found = next((one for one in rulings if one.id == id), None)
    if found is None:
        raise UnknownNameError(f"there is no ruling {id!r}; `tollbook log` lists them")
    if found not in rulings_in_force(rulings):
        raise MisuseError(f"ruling {id} is withdrawn already")
    return found


def of_one_batch(rulings: Iterable[Ruling], id: str) -> tuple[RulingId, ...]:
    """The rulings that were made with this one and stand, itself among them; itself alone where it was made alone."""
    standing = rulings_in_force(rulings)
    batch = next((one.given("batch") for one in standing if one.id == id), None)
    return tuple(one.id for one in standing if batch is not None and one.given("batch") == batch) or (RulingId(id),)
