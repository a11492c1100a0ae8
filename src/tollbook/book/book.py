"""The book: reports added as they come, rulings made, records published, every state of knowledge reachable again."""

import datetime as dt
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tollbook.book import deciding, making, publishing
from tollbook.book.deciding import Decision, Undone
from tollbook.book.decisions import Decisions
from tollbook.book.helper import Helper
from tollbook.book.kept import Kept
from tollbook.book.knowledge import (
    DEFAULT_POLICY,
    Asked,
    Known,
    Workshop,
    check_view,
    event_ids,
    kept_event,
    rulings_until,
    state_key,
)
from tollbook.book.listing import Counts, EventPage, list_all, list_page
from tollbook.book.paging import Page, claims_page, entries_page, reports_page, rulings_page
from tollbook.book.publishing import Change
from tollbook.book.queue import Item, Queue, QueueFilters, queue_of
from tollbook.book.queueing import Part, QueueCounts, count_queue, stored_queue
from tollbook.book.rulings import Standing, concerns
from tollbook.book.showing import Ruled, Shown, event_kept, event_of, reports_of, ruled, ruled_about, shown
from tollbook.book.stamping import stamp_of
from tollbook.book.summaries import Filters, Summary
from tollbook.model import Claim, MisuseError, Problem, Record, Report, UnknownNameError
from tollbook.model.ruling import Ruling, RulingKind
from tollbook.model.version import Version
from tollbook.store import Connection, Entry, Head, Store, create_store, open_store, restore_store
from tollbook.store.counting import Stats, count_rows
from tollbook.store.given import add_ruling, as_ruling, read_versions
from tollbook.store.log import read_entries, read_head, read_latest
from tollbook.store.readings import number_of_claim, read_readings
from tollbook.store.states import StateKey, event_heads
from tollbook.store.verify import check_head, find_faults

if TYPE_CHECKING:
    from tollbook.book.accounts import Accounts
    from tollbook.book.adding import Added
    from tollbook.book.looking import ReportShown
    from tollbook.book.previewing import Preview
    from tollbook.book.reading import Progress
    from tollbook.book.rebuilding import Rebuilt
    from tollbook.book.searching import Hit
    from tollbook.book.sources import Sources


def utc_now() -> str:
    """The moment as the log writes it."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")  # noqa: TID251 - the one clock of the house


class Book:
    """A book of reports, rulings and records. Every write is there whole once its call returns, or not at all.

    With `patience_s`, whoever only looks (`show`, `look`, `report`, `list_events`, `queue`) waits no longer than that
    for the newest state to be worked out: they see the last one then, and the work goes on beside them (`is_behind`),
    of a large book in a process of its own where the book is `helped`.
    """

    def __init__(
        self,
        store: Store,
        clock: Callable[[], str] = utc_now,
        *,
        patience_s: float | None = None,
        helped: bool = False,
    ) -> None:
        self._store = store
        self._patience_s = patience_s
        self._clock = clock
        self._workshop = Workshop(store, Helper(store.url) if helped else None)
        self._counts = Counts()
        self._waiting: tuple[StateKey, QueueCounts] | None = None
        self._decisions = Decisions()

    @cached_property
    def accounts(self) -> "Accounts":
        """Who may use the book over the web."""
        from tollbook.book.accounts import Accounts

        return Accounts(self._store, self._clock)

    @classmethod
    def open(cls, url: str, clock: Callable[[], str] = utc_now) -> "Book":
        """The book at a URL such as `sqlite:///book.db`; raises MisuseError where there is none."""
        return cls(open_store(url), clock)

    @classmethod
    def create(
        cls,
        url: str,
        clock: Callable[[], str] = utc_now,
        *,
        patience_s: float | None = None,
        helped: bool = False,
    ) -> "Book":
        """The book at a URL, begun where there is none."""
        store = create_store(url, name=secrets.token_hex(16), made_at=clock())
        return cls(store, clock, patience_s=patience_s, helped=helped)

    @classmethod
    def restore(cls, file: Path, url: str, clock: Callable[[], str] = utc_now) -> "Book":
        """The book of a backup, brought back to a URL where none is."""
        return cls(restore_store(file, url), clock)

    def close(self) -> None:
        self._workshop.close()
        self._store.close()

    def __enter__(self) -> "Book":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, paths: tuple[str, ...], progress: "Progress | None" = None) -> "Added":
        """Take in every report under the paths that is not in the book yet, one transaction each."""
        from tollbook.book.adding import add_paths

        return add_paths(self._store, paths, self._clock, progress)

    def add_body(self, name: str, body: bytes, progress: "Progress | None" = None) -> "Added":
        """Take in every report of what somebody sent, each in one transaction; no file is opened.

        `name` is what they called it: its ending (.txt, .html, .jsonl) says what it is.
        """
        from tollbook.book.adding import add_body

        return add_body(self._store, name, body, self._clock, progress)

    def events(
        self,
        filters: Filters | None = None,
        *,
        sort: str = "reports",
        as_of: str | None = None,
        known_by: str | None = None,
        policy: str = "ucdp",
    ) -> tuple[Summary, ...]:
        """The events in short, those that pass the filters alone."""
        with self._workshop.knowing(Asked(as_of=as_of, known_by=known_by, policy=policy)) as (connection, known):
            return list_all(connection, known, filters or Filters(), sort)

    def list_events(
        self,
        filters: Filters | None = None,
        *,
        sort: str = "reports",
        after: str | None = None,
        limit: int = 50,
        wait: bool = True,
    ) -> EventPage:
        """One page of the list of events as the book knows them now, with how many there are of each sort.

        `filters`: see Filters; `sort`: reports (the most reported first), date (the earliest), newest, killed (the
        most), name or updated (what was touched last). `after` is `next` of the page before, None for the first page;
        a page holds up to `limit` events (1 to 500). A cursor names a place, not a number: events that come or go
        between two pages make none of the others appear twice or not at all, unless they moved themselves.

        Where reports or rulings were added since the events were last worked out, the call works them out first; with
        `wait=False` it gives the last worked-out page at once, which then says `is_current` False, and up to which
        entry of the log it knows (`known_until`). A book whose events were never worked out waits in either case.

        Raises MisuseError for an unknown order, a limit, cursor or filter value that cannot be.
        """
        with self._workshop.knowing(Asked(wait=wait, patience_s=self._patience_s)) as (connection, known):
            return list_page(connection, known, filters or Filters(), sort, after, limit, self._counts)

    def record(
        self, event: str, *, as_of: str | None = None, known_by: str | None = None, policy: str = "ucdp"
    ) -> Record:
        """The record of an event: what the world said until `as_of`, as this book knew it by `known_by`."""
        return self.show(event, as_of=as_of, known_by=known_by, policy=policy).record

    def show(
        self,
        event: str,
        *,
        as_of: str | None = None,
        known_by: str | None = None,
        policy: str = "ucdp",
        wait: bool = True,
    ) -> Shown:
        """An event with all that belongs to it.

        `event` is an event's id or its beginning, a published record's id, an id that it had when it was published, or
        the id of a report or a claim. With `wait=False` the event is shown as it was last worked out, where that is
        not how the book stands now; it then says `is_current` False.
        """
        asked = Asked(as_of=as_of, known_by=known_by, policy=policy, wait=wait, patience_s=self._patience_s)
        with self._workshop.knowing(asked) as (connection, known):
            kept = event_kept(connection, known, event)
            if kept is not None:
                return shown(connection, known, kept, self._decisions)
        with self._workshop.knowing(asked, again=True) as (connection, known):  # its row was damaged
            return shown(connection, known, event_of(connection, known, event), self._decisions)

    def look(self, event: str, *, as_of: str | None = None, policy: str = "ucdp", wait: bool = True) -> Shown:
        """An event as it is grouped now, from what was published by `as_of`, by a policy.

        Unlike `show` it never groups the reports of the book anew, so that anybody may ask for any day: what was not
        published yet is left out of the event that it is in now. `wait` as in `show`.
        """
        day = check_view(as_of, policy)
        if as_of is None and policy == DEFAULT_POLICY:
            return self.show(event, wait=wait)
        from tollbook.book.looking import seen_otherwise

        with self._workshop.knowing(Asked(wait=wait, patience_s=self._patience_s)) as (connection, known):
            kept = event_of(connection, known, event)
            seen = seen_otherwise(connection, known, kept, as_of=day, policy=policy)
            return shown(connection, known, seen, self._decisions)

    def stamp(self, event: str) -> str | None:
        """What decides all that `look` and `versions` give of an event now, whatever they are asked for, in short.

        While it is the same, so are they; None where that cannot be told. Raises UnknownNameError as `look` does.
        """
        with self._workshop.knowing(Asked(patience_s=self._patience_s)) as (connection, known):
            return stamp_of(connection, known, self._decisions, event)

    def work_out(self) -> None:
        """Have the events worked out as the book stands now."""
        with self._workshop.knowing(Asked()):
            pass

    def list_stamp(self) -> str | None:
        """What decides all that `list_events`, `events` and `queue` give of the book as it is now, in short.

        While it is the same, so are they; None where that cannot be told. It stays while the newest state is still
        being worked out, and when something is published.
        """
        with self._workshop.knowing(Asked(patience_s=self._patience_s)) as (_, known):
            if known.kept is not None:
                return None
            return f"{known.key.until}:{known.key.rulings_until}:{'current' if known.is_current else 'behind'}"

    def event_heads(self) -> dict[str, int]:
        """The last entry of the log that touched each event, by its id, the latest first; none where the events could
        not be stored."""
        with self._workshop.knowing(Asked(patience_s=self._patience_s)) as (connection, known):
            return event_heads(connection, known.key.name)

    def report(self, report: str, *, wait: bool = True) -> "ReportShown":
        """A report with its claims and the events that tell of them; raises MisuseError where there is none."""
        from tollbook.book.looking import report_shown

        with self._workshop.knowing(Asked(wait=wait, patience_s=self._patience_s)) as (connection, known):
            return report_shown(connection, known, report)

    def each(self) -> Iterator[Shown]:
        """Every event as the book knows them now, the most reported first, one at a time."""
        with self._workshop.knowing(Asked()) as (connection, known):
            for id in event_ids(connection, known):
                kept = kept_event(connection, known, id)
                if kept is not None:
                    yield shown(connection, known, kept, self._decisions)

    def doubts(self) -> tuple[Problem, ...]:
        """A Problem for each undated or thin report that fits another event as well as its own.

        Every report of the book is looked at, so this takes its time in a large one.
        """
        from tollbook.book.doubting import doubts_of

        with self._workshop.knowing(Asked()) as (connection, known):
            return doubts_of(connection, known)

    def sources(self) -> "Sources":
        """Which outlets carry the reports, and who is quoted in them."""
        from tollbook.book.sources import sources_of

        with self._store.reading() as connection:
            return sources_of(connection)

    def search(self, words: str, most: int = 50) -> "tuple[Hit, ...]":
        """The reports that hold all the words, with the quotes that hold one, the closest first."""
        from tollbook.book.searching import search

        return search(self._store, words, most)

    def rule(
        self,
        kind: RulingKind,
        about: str,
        value: Mapping[str, str] | None = None,
        *,
        note: str,
        by: str,
        seen: str | None = None,
    ) -> Ruling:
        """Write down what a person decided, with the reason and the name.

        `seen` is the last ruling about the same thing that the person saw (`none` for none): somebody else's later one
        then raises VersionConflictError.
        """
        if kind is RulingKind.UNDO:
            raise MisuseError("to undo a ruling, name it: Book.undo, `tollbook undo`")
        _check_words(note, by, about, *(value or {}).values())
        pairs = tuple(sorted((value or {}).items()))
        with self._facing(kind, about, pairs) as (connection, known):
            made = making.make_ruling(connection, known, kind, about, pairs)
        with self._store.writing() as connection:
            if seen is not None:
                making.check_last(connection, made.about, seen)
            return add_ruling(
                connection,
                kind,
                made.about,
                made.value,
                note=note,
                by=by,
                made_at=self._clock(),
                anchors=made.anchors,
            )

    def rule_all(self, decisions: Sequence[Decision], *, note: str, by: str) -> tuple[Ruling, ...]:
        """Write down several decisions at once, for one reason: all of them or none. `undo_all` takes them back."""
        for one in decisions:
            if one.kind is RulingKind.UNDO:
                raise MisuseError("to undo a ruling, name it: Book.undo, `tollbook undo`")
            _check_words(note, by, one.about, *one.value.values())
        with self._workshop.knowing(Asked()) as (connection, known):
            made = [making.make_ruling(connection, known, one.kind, one.about, one.pairs) for one in decisions]
        with self._store.writing() as connection:
            return deciding.make_all(connection, decisions, made, note=note, by=by, now=self._clock)

    def try_out(self, events: Sequence[str], decisions: Sequence[Decision]) -> "Preview":
        """What decisions would make of some events; nothing is written."""
        with self._workshop.knowing(Asked()) as (connection, known):
            return deciding.try_out(connection, known, events, (decisions,))[0]

    def try_each(self, events: Sequence[str], decisions: Sequence[Decision]) -> "tuple[Preview, ...]":
        """What each of some decisions alone would make of some events; nothing is written."""
        with self._workshop.knowing(Asked()) as (connection, known):
            return deciding.try_out(connection, known, events, [(decision,) for decision in decisions])

    def without(self, event: str, rulings: Sequence[str]) -> Undone:
        """What an event would be without some rulings in force, and what would wait then; nothing is written."""
        with self._workshop.knowing(Asked()) as (connection, known):
            return deciding.without(connection, known, event, rulings)

    def queue(
        self,
        filters: QueueFilters | None = None,
        *,
        order: str = "disagreement",
        after: int = 0,
        most: int = 50,
        around: str | None = None,
        before: int = 10,
    ) -> Queue:
        """What waits for a person: the items from a place on, or around one, that pass the filters."""
        wanted = filters or QueueFilters()
        with self._workshop.knowing(Asked(patience_s=self._patience_s)) as (connection, known):
            if known.kept is None:
                part = Part(order=order, after=after, most=most, around=around, before=before)
                counts = self._queue_counts(connection, known.key)
                return stored_queue(connection, known.key.name, wanted, part, counts)
            items = [item for kept in known.kept for item in kept.items]
        return queue_of(items, wanted, order=order, after=after, most=most, around=around, before=before)

    def _queue_counts(self, connection: Connection, key: StateKey) -> QueueCounts:
        """The counts of the queue, asked of the database once for every state."""
        kept = self._waiting
        if kept is None or kept[0] != key:
            kept = self._waiting = (key, count_queue(connection, key.name))
        return kept[1]

    def item(self, item: str) -> Item | None:
        """What waits under this id; None where nothing does, or nothing any more."""
        with self._workshop.knowing(Asked()) as (connection, known):
            return deciding.find_item(connection, known, item)

    def rulings_about(self, about: str) -> tuple[Ruled, ...]:
        """The rulings about a claim, a report or an event, under the name that they give it, with their standing."""
        with self._store.reading() as connection:
            return ruled_about(connection, state_key(connection), about)

    def rulings_on_item(self, item: str) -> tuple[Ruled, ...]:
        """The rulings that were made on an item of the queue, with what became of each."""
        with self._store.reading() as connection:
            return ruled(connection, state_key(connection), lambda ruling: ruling.given("item") == item)

    def latest_rulings(self, most: int) -> tuple[Ruling, ...]:
        """The last rulings in order, at most so many."""
        with self._store.reading() as connection:
            return tuple(map(as_ruling, read_latest(connection, "ruling", most)))

    def claim(self, claim: str) -> Claim | None:
        """A claim as it was read, whatever was ruled about it; None where no report of the book has it."""
        with self._store.reading() as connection:
            number = number_of_claim(connection, claim)
            found = () if number is None else next(read_readings(connection, (number,))).claims
        return next((one for one in found if one.id == claim), None)

    @contextmanager
    def _facing(self, kind: RulingKind, about: str, value: making.Value) -> Iterator[tuple[Connection, Known]]:
        """What a ruling is checked against; events are worked out only where it names one."""
        with self._store.reading() as connection:
            if not making.names_event(connection, kind, about, value):
                yield connection, Known(key=state_key(connection), problems=())
                return
        with self._workshop.knowing(Asked()) as (connection, known):
            yield connection, known

    def undo(self, ruling: str, *, note: str, by: str) -> Ruling:
        """Withdraw a ruling by a new one; undoing that one brings the first back."""
        _check_words(note, by, ruling)
        with self._store.writing() as connection:
            return deciding.undo_all(connection, (ruling,), note=note, by=by, now=self._clock)[0]

    def undo_all(self, ruling: str, *, note: str, by: str) -> tuple[Ruling, ...]:
        """Withdraw a ruling and all that were made with it in one batch and stand, at once."""
        _check_words(note, by, ruling)
        with self._store.writing() as connection:
            rulings = tuple(map(as_ruling, read_entries(connection, ("ruling",))))
            ids = deciding.of_one_batch(rulings, ruling)
            return deciding.undo_all(connection, ids, note=note, by=by, now=self._clock)

    def rulings(self) -> tuple[Ruled, ...]:
        """Every ruling ever made, in order, with what became of it."""
        with self._store.reading() as connection:
            return ruled(connection, state_key(connection), lambda ruling: True)

    def rulings_page(self, after: str | None = None, limit: int = 50) -> Page[Ruled]:
        """Rulings in order, with what became of each, from after the place that `after` names on; at most 500."""
        with self._store.reading() as connection:
            return rulings_page(connection, after, limit)

    def log_page(self, after: str | None = None, limit: int = 50) -> Page[Entry]:
        """Entries of the log in order."""
        with self._store.reading() as connection:
            return entries_page(connection, after, limit)

    def reports_page(self, after: str | None = None, limit: int = 50) -> Page[Report]:
        """Reports as they were read, in the order in which they were added."""
        with self._store.reading() as connection:
            return reports_page(connection, after, limit)

    def claims_page(self, after: str | None = None, limit: int = 50) -> Page[Claim]:
        """Claims as they were read, whatever was ruled on them, in the order in which their reports were added."""
        with self._store.reading() as connection:
            return claims_page(connection, after, limit)

    def log(self) -> tuple[Entry, ...]:
        """Every entry of the log, in order."""
        with self._store.reading() as connection:
            return tuple(read_entries(connection))

    def publish(
        self,
        event: str,
        *,
        by: str,
        note: str,
        as_of: str | None = None,
        policy: str = "ucdp",
        seen: int | None = None,
    ) -> Version:
        """Freeze the record of an event as the next version.

        `seen` is the number of the last version that the publisher knew (0 for none): another one published meanwhile
        raises VersionConflictError. Without it the version follows whatever is the last.
        """
        _check_words(note, by)
        with self._workshop.knowing(Asked(as_of=as_of, policy=policy)) as (connection, known):
            kept = event_of(connection, known, event)
            content = self._content(connection, known, kept)
        with self._store.writing() as connection:
            return publishing.freeze(connection, kept, content, seen=seen, by=by, note=note, made_at=self._clock())

    def _content(self, connection: Connection, known: Known, kept: Kept) -> str:
        """The record of an event as it would be published."""
        told = [ruling for ruling in rulings_until(connection, known.key) if concerns(ruling, kept.record.event)]
        return publishing.content_of(kept, reports_of(connection, kept), known, told)

    def versions(self, event: str) -> tuple[Version, ...]:
        """The versions of an event's record, in order; none where it was never published."""
        with self._store.reading() as connection:
            published = tuple(read_entries(connection, ("version",)))
            last = publishing.publication_named(published, event)
            if last is not None:
                return read_versions(connection, last.body["record"])
        with self._workshop.knowing(Asked()) as (connection, known):
            last = publishing.record_of(published, making.event_named(connection, known, event).reports)
            return () if last is None else read_versions(connection, last.body["record"])

    def diff(self, event: str, before: int, after: int | None = None) -> tuple[Change, ...]:
        """What changed between two versions of an event's record; without `after`, from a version to now."""
        versions = {version.number: version for version in self.versions(event)}
        for number in (before, after):
            if number is not None and number not in versions:
                there = ", ".join(map(str, versions)) or "none"
                raise UnknownNameError(f"{event} has no version {number}; the published ones are: {there}")
        if after is not None:
            return publishing.find_changes(versions[before].content, versions[after].content)
        return publishing.find_changes(versions[before].content, self._content_now(event))

    def _content_now(self, event: str) -> str:
        with self._workshop.knowing(Asked()) as (connection, known):
            return self._content(connection, known, event_of(connection, known, event))

    def rebuild(self, progress: "Progress | None" = None) -> "Rebuilt":
        """Throw away all that is derived and compute it again from what is given."""
        from tollbook.book.rebuilding import Rebuilt, read_all_again

        reports, claims, problems = read_all_again(self._store, progress)
        self._counts.forget()
        self._waiting = None
        orphaned = tuple(one.ruling for one in self.rulings() if one.standing is Standing.ORPHANED)
        return Rebuilt(reports=reports, claims=claims, orphaned=orphaned, problems=problems)

    def verify(self, head: Head | None = None, *, again: bool = False) -> tuple[Problem, ...]:
        """The first fault of each check that finds one: none where the book is what it says it is.

        `head` is one that was kept from earlier; `again` also reads every report again and compares.
        """
        with self._store.reading() as connection:
            found = find_faults(connection, head)
        if again and not found:
            from tollbook.book.rebuilding import reading_faults

            found = tuple(fault for fault in [next(reading_faults(self._store), None)] if fault is not None)
        return found

    def export_head(self) -> Head:
        """The head of the log, to be kept where nobody who writes the book can reach it."""
        with self._store.reading() as connection:
            return read_head(connection)

    def check_head(self, head: Head) -> tuple[Problem, ...]:
        """What tells that the log is no longer the one whose head was kept; none where it goes on from there."""
        with self._store.reading() as connection:
            return check_head(connection, head)

    def backup(self, file: Path) -> int:
        """Write a backup while others go on; its size in bytes."""
        return self._store.back_up(file)

    @property
    def last(self) -> int:
        """The number of the last entry of the log: whatever was shown of the book holds until it is another.

        On SQLite the answer takes some microseconds, unless something was written since the last time.
        """
        return self._store.watch.last()

    @property
    def mark(self) -> tuple[int, int]:
        """What decides all that is shown of the book now: the last entry of its log, and how often it was worked out
        beside those who looked."""
        return self.last, self._workshop.beside.turns

    @property
    def is_behind(self) -> bool:
        """Whether the newest state is being worked out, so that what is shown may be the one before it."""
        return self._workshop.beside.is_busy

    @property
    def tells_last_at_once(self) -> bool:
        """Whether `last` never waits for a network: on SQLite."""
        return self._store.watch.is_instant

    def stats(self) -> Stats:
        """How much the book holds."""
        with self._store.reading() as connection:
            return count_rows(connection)


def _check_words(note: str, by: str, *others: str) -> None:
    for name, words in (("reason", note), ("name", by)):
        if not words.strip():
            raise MisuseError(f"a {name} is needed: what is written stays, and others must understand it")
    for words in (note, by, *others):
        if "\0" in words or any(0xD800 <= ord(letter) < 0xE000 for letter in words):
            raise MisuseError(f"{words!r} holds what is no character")
