"""The newest state brought up to date: only the events that what was added or ruled can change are worked out anew.

What comes of it is what working everything out from nothing gives, byte for byte (a law of tests/book/test_moving.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from tollbook.book.grouping import OF_CLAIMS, Grouping, Tellings
from tollbook.book.reading import is_read
from tollbook.book.regrouping import VERBS, apply_to_events, is_main
from tollbook.book.rulings import apply_to_copies, ruling_names
from tollbook.book.working import Ground, Kept, RulingIndex, Telling, is_whole_copy, read_telling, settle
from tollbook.model import ClaimId, Copy, Event, ReportId
from tollbook.model.ruling import Ruling, RulingId, RulingKind, rulings_in_force
from tollbook.relate import Told
from tollbook.store import Connection
from tollbook.store.groups import FOUND, StoredCopy, StoredGroup, group_digests, read_copies, read_groups
from tollbook.store.readings import count_until, numbers_between
from tollbook.store.relations import DamagedPartError, StoredPart
from tollbook.store.states import NOW, StateKey, StoredState, events_with, ids_among, parts_of, read_event

_KEPT = msgspec.json.Decoder(Kept)
_EVENT = msgspec.json.Decoder(Event)
_COPY = msgspec.json.Decoder(Copy)
_OF_COPIES = frozenset({RulingKind.COPY, RulingKind.NOT_COPY})
_MANY = 5  # where more than a fifth of the reports is new, working everything out at once costs less
_NO_COPY = StoredCopy(report="", found="", content="")


class DamagedStateError(Exception):
    """What is kept of the newest state cannot be gone on from, or not for less than beginning anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What changes in the newest state: events, groups, copies and parts of the indexes to put, and the events and
    groups that are gone."""

    put: tuple[Kept, ...]
    gone: tuple[str, ...]
    groups: tuple[StoredGroup, ...]
    groups_gone: tuple[str, ...]
    copies: Mapping[str, StoredCopy]
    parts: tuple[StoredPart, ...]


def move(connection: Connection, stored: StoredState, key: StateKey, rulings: Sequence[Ruling]) -> Moved:
    """What brings the newest state to where `key` says. `rulings` are all that were ever made until then.

    Raises DamagedStateError where the state cannot be gone on from.
    """
    before = rulings_in_force(ruling for ruling in rulings if ruling.number <= stored.rulings_until)
    now = rulings_in_force(rulings)
    changed = tuple({r.id: r for r in (*before, *now) if (r in now) != (r in before)}.values())
    try:
        return _Move(connection, stored.until, key, before, now, changed).moved()
    except (DamagedPartError, msgspec.MsgspecError, KeyError, StopIteration) as error:
        raise DamagedStateError(str(error)) from error


def group_names(event: Event) -> tuple[tuple[str, str], ...]:
    """What a group holds, each with its part."""
    part = "main" if is_main(event) else "report"
    return (*((report, part) for report in event.reports), *((claim, "claim") for claim in event.claims))


def stored_group(event: Event) -> StoredGroup:
    return StoredGroup(id=event.id, content=msgspec.json.encode(event).decode(), names=group_names(event))


def stored_copies(found: Iterable[Copy], ruled: Iterable[Copy]) -> dict[str, StoredCopy]:
    """The copies by report, as they are kept."""
    first = {copy.report: msgspec.json.encode(copy).decode() for copy in found}
    last = {copy.report: msgspec.json.encode(copy).decode() for copy in ruled}
    return {
        name: StoredCopy(report=name, found=first.get(name, ""), content=last.get(name, ""))
        for name in (*first, *(name for name in last if name not in first))
    }


def _is_on_copy(ruling: Ruling) -> bool:
    return ruling.kind in _OF_COPIES


def _reports_ruled(ruling: Ruling) -> tuple[str, ...]:
    return (ruling.about, *([origin] if (origin := ruling.given("origin")) else []))


class _Shelf(Tellings):
    """What was told, and what of it are copies, those that changed among them."""

    def __init__(self, connection: Connection, rulings: Sequence[Ruling], copies: Mapping[str, StoredCopy]) -> None:
        super().__init__(connection, rulings)
        self._reading = connection
        self._changed_copies = copies
        self.copies: dict[ReportId, Copy] = {}

    def take_numbers(self, numbers: Sequence[int]) -> list[Told]:
        told = super().take_numbers(numbers)
        names = [one.report.id for one in told]
        for name, copy in {**read_copies(self._reading, names), **self._changed_copies}.items():
            if copy.content and name in self.numbers:
                self.copies[ReportId(name)] = _COPY.decode(copy.content)
        return told


class _Move:
    def __init__(
        self,
        connection: Connection,
        until: int,
        key: StateKey,
        before: Sequence[Ruling],
        now: Sequence[Ruling],
        changed: Sequence[Ruling],
    ) -> None:
        self.connection = connection
        self.until = until
        self.key = key
        self.now = now
        self.changed = changed
        self.tellings = Tellings(connection, now)
        self.on_events = [r for r in {r.id: r for r in (*before, *now)}.values() if r.kind in VERBS]
        self.by_name: defaultdict[str, list[Ruling]] = defaultdict(list)
        for ruling in self.on_events:
            for name in ruling_names(ruling):
                self.by_name[name].append(ruling)

    def moved(self) -> Moved:
        fresh = numbers_between(self.connection, self.until, self.key.until)
        if _MANY * len(fresh) > count_until(self.connection, self.key.until):
            raise DamagedStateError("too much is new")
        self.grouping = Grouping(self.connection, self.until, self.tellings)
        told = self.tellings.take_numbers(fresh)
        copies = self._changed_copies(told)
        retold = {report for ruling in self.changed if ruling.kind in OF_CLAIMS for report in ruling.anchors}
        self.shelf = _Shelf(self.connection, self.now, copies)
        self.groups: dict[str, Event] = {}
        self.gone: set[str] = set()
        parts: tuple[StoredPart, ...] = ()
        if told or copies or retold:
            if not self.grouping.is_kept:
                raise DamagedStateError("no index is kept")
            self._regroup(told, retold, copies)
            parts = tuple(self.grouping.parts())
        self._group_anew({*retold, *copies})
        self._find_touched({*retold, *copies})
        kept = self._settle()
        return Moved(
            put=kept,
            gone=tuple(sorted(self.old - self.events.keys())),
            groups=tuple(map(stored_group, self.groups.values())),
            groups_gone=tuple(sorted(self.gone)),
            copies=copies,
            parts=parts,
        )

    def _changed_copies(self, told: Sequence[Told]) -> dict[str, StoredCopy]:
        """The copies that are others now than they were, by report."""
        found = self.grouping.join_copies([one.report for one in told])
        is_ruled = any(ruling.kind in _OF_COPIES for ruling in self.changed)
        if not found and not is_ruled:
            return {}
        rulings = [ruling for ruling in {r.id: r for r in (*self.now, *self.changed)}.values() if _is_on_copy(ruling)]
        before = self._copies_near({*found, *(name for ruling in rulings for name in _reports_ruled(ruling))}, found)
        after_finding = {ReportId(name): _COPY.decode(copy.found) for name, copy in before.items() if copy.found}
        after_finding |= {report: copy for report, copy in found.items() if copy is not None}
        still = [copy for report, copy in after_finding.items() if found.get(report, copy) is not None]
        after = stored_copies(still, self._ruled_copies(still))
        return {
            name: after.get(name, StoredCopy(report=name, found="", content=""))
            for name in sorted({*before, *after})
            if after.get(name, _NO_COPY) != before.get(name, _NO_COPY)
        }

    def _copies_near(self, names: set[str], found: Mapping[ReportId, Copy | None]) -> dict[str, StoredCopy]:
        """The copies of these reports as they are kept, of those that they lead to, and so on: rings are looked for."""
        before: dict[str, StoredCopy] = {}
        asked: set[str] = set()
        left = names | {str(copy.origin) for copy in found.values() if copy is not None}
        while left:
            asked |= left
            some = read_copies(self.connection, left)
            before |= some
            kept = (_COPY.decode(words) for one in some.values() for words in (one.found, one.content) if words)
            left = {str(copy.origin) for copy in kept if copy.origin not in asked}
        return before

    def _ruled_copies(self, found: Sequence[Copy]) -> Sequence[Copy]:
        rulings = [ruling for ruling in self.now if _is_on_copy(ruling)]
        if not rulings:
            return found
        self.tellings.take({name for ruling in rulings for name in _reports_ruled(ruling)})
        return apply_to_copies(found, {name: one.report for name, one in self.tellings.told.items()}, rulings)

    def _regroup(self, fresh: Sequence[Told], retold: Iterable[str], copies: Mapping[str, StoredCopy]) -> None:
        """Find the groups as they are now, and keep those that differ from what was kept."""
        self.tellings.take(retold)
        told = {one.report.id: one for one in fresh}
        told |= {name: self.tellings.told[name] for name in map(ReportId, retold) if name in self.tellings.told}
        known = {name: _COPY.decode(one.content) for name, one in copies.items() if one.content}
        self.tellings.take({*copies, *(copy.origin for copy in known.values())})
        read = {name for name, one in self.tellings.told.items() if is_read(one.report)}
        put = {name: copy for name, copy in known.items() if {copy.report, copy.origin} <= read}
        found = self.grouping.join(
            tuple(told.values()), tuple(put.values()), [ReportId(name) for name in copies if name not in put]
        )
        kept = group_digests(self.connection, found)
        self.groups = {
            id: event for id, event in found.items() if event is not None and kept.get(id) != stored_group(event).digest
        }
        self.gone = {id for id, event in found.items() if event is None and id in kept}

    def _group_anew(self, reports: Iterable[str]) -> None:
        """The events of all groups that changed, or hold changed reports, or whose rulings changed, as people ruled on
        them: `events`. `old` are the ids of those that stood in their place."""
        groups: dict[str, Event] = dict(self.groups)
        replaced = [pair for id in (*self.gone, *self.groups) for pair in parts_of(self.connection, FOUND, id)]
        held = [*replaced, *(pair for group in groups.values() for pair in group_names(group))]
        rulings: dict[RulingId, Ruling] = {}
        names: set[str] = set(reports)
        more = {ruling.id: ruling for ruling in self.changed if ruling.kind in VERBS}
        unseen = [name for name, _ in held]
        while more or names or unseen:
            more |= {ruling.id: ruling for name in unseen for ruling in self.by_name.get(name, ())}
            names |= {name for id, ruling in more.items() if id not in rulings for name in ruling_names(ruling)}
            rulings |= more
            near = events_with(self.connection, FOUND, names).keys() - groups.keys() - self.gone
            contents = read_groups(self.connection, near)
            found = {id: _EVENT.decode(contents[id]) for id in sorted(near)}
            groups |= found
            unseen_pairs = [pair for group in found.values() for pair in group_names(group)]
            held += unseen_pairs
            more, names, unseen = {}, set(), [name for name, _ in unseen_pairs]
        ruled = [ruling for ruling in self.now if ruling.id in rulings]
        named = {name for ruling in rulings.values() for name in ruling_names(ruling)}
        own = {name for name, part in held if part != "report"}
        self.old = ids_among(self.connection, NOW, {*groups, *self.gone})
        self.old |= events_with(self.connection, NOW, own | named, parts=("main", "claim")).keys()
        self.events = {event.id: event for event in self._ruled(groups, ruled, named)}

    def _ruled(self, groups: Mapping[str, Event], rulings: Sequence[Ruling], named: set[str]) -> Iterable[Event]:
        if not rulings:
            return groups.values()
        self.shelf.take({*named, *(report for group in groups.values() for report in group.reports)})
        self.shelf.take_claims({*map(ClaimId, named), *(claim for group in groups.values() for claim in group.claims)})
        told = tuple(self.shelf.told[report] for report in sorted(self.shelf.told))
        copies = tuple(self.shelf.copies[report] for report in sorted(self.shelf.copies))
        return apply_to_events(tuple(groups.values()), told, copies, rulings)

    def _find_touched(self, reports: set[str]) -> None:
        """Of the events that may have changed, those that did, and all that changed reports or rulings touch."""
        touching = {*reports, *(name for r in self.changed for name in (r.about, *r.anchors))}
        touched = events_with(self.connection, NOW, touching)
        self.kept: dict[str, Kept] = {}
        self.unsettled: dict[str, Event] = {}
        for id, event in self.events.items():
            before = self._kept(id) if id in self.old else None
            is_touched = id in touched or not touching.isdisjoint((*event.reports, *event.claims))
            if before is None or before.record.event != event or is_touched:
                self.unsettled[id] = event
        for other in sorted(touched.keys() - self.old):
            self.unsettled[other] = self._kept(other).record.event

    def _kept(self, event: str) -> Kept:
        if event not in self.kept:
            content = read_event(self.connection, NOW, event)
            if content is None:
                raise DamagedStateError(event)
            self.kept[event] = _KEPT.decode(content)
        return self.kept[event]

    def _settle(self) -> tuple[Kept, ...]:
        ground = Ground(
            told=self.shelf.told,
            copies=self.shelf.copies,
            numbers=self.shelf.numbers,
            rulings=RulingIndex(self.now),
            policy=self.key.policy,
            as_of=None,
        )
        tellings = self._tellings(self.unsettled, ground)
        derived = self._derived(tellings)
        others = {
            id: self._kept(id).record.event
            for id in sorted(self.beside)
            if any(one.is_derived != derived.get(one.report, one.is_derived) for one in self._kept(id).seen)
        }
        for id in others:
            derived = {**{one.report: one.is_derived for one in self._kept(id).seen}, **derived}
        tellings |= self._tellings(others, ground)
        flagged = {report for report, is_derived in derived.items() if is_derived}
        return tuple(
            settle(event, tellings[id], flagged, ground) for id, event in sorted((self.unsettled | others).items())
        )

    def _tellings(self, events: Mapping[str, Event], ground: Ground) -> dict[str, Telling]:
        """Who tells of these events, with all their reports at hand."""
        self.shelf.take({report for event in events.values() for report in event.reports})
        self.shelf.take_claims(claim for event in events.values() for claim in event.claims)
        return {id: read_telling(event, self.shelf.claims, ground) for id, event in events.items()}

    def _derived(self, tellings: Mapping[str, Telling]) -> dict[ReportId, bool]:
        """Of every report of these events whether it only repeats earlier ones, in all events that it tells of (C4).

        `beside` are the events that hold any of the reports and are not themselves worked out anew.
        """
        away = {*(self.old - self.events.keys()), *self.unsettled}
        before = ids_among(self.connection, NOW, away)
        reports = {report for telling in tellings.values() for report in telling.near}
        reports |= {one.report for id in before for one in self._kept(id).seen}
        self.beside = events_with(self.connection, NOW, reports).keys() - away
        verdicts: defaultdict[ReportId, list[bool]] = defaultdict(list)
        for telling in tellings.values():
            for report in telling.tellers:
                verdicts[report].append(report in telling.repeating)
        for one in (one for id in self.beside for one in self._kept(id).seen):
            if one.tells and one.report in reports:
                verdicts[one.report].append(one.repeats)
        self.shelf.take(reports)
        return {
            report: bool(verdicts[report])
            and all(verdicts[report])
            and not is_whole_copy(self.shelf.copies.get(report))
            for report in reports
        }
