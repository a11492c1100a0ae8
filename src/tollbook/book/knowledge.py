"""What a book knows: its events and their records at one state of the log, worked out once and kept."""

import contextlib
import gc
import re
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from tollbook import __version__
from tollbook.book.beside import Beside
from tollbook.book.helper import Helper
from tollbook.book.kept import Kept, Seen
from tollbook.book.queueing import stored_item
from tollbook.book.summaries import Summary, columns_of, summarise
from tollbook.model import MisuseError, Problem, parse_date
from tollbook.model.ruling import Ruling, rulings_in_force
from tollbook.store import Connection, Store
from tollbook.store.given import as_ruling
from tollbook.store.log import last_number, last_numbers, number_until, read_entries, read_moments
from tollbook.store.states import (
    StateKey,
    StoredEvent,
    events_begun,
    events_named,
    events_with,
    ids_of,
    parts_of,
    read_event,
    read_state,
    write_state,
)

DEFAULT_POLICY = "ucdp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What an event goes by: its id, its reports and its claims."""

    id: str
    is_main: bool
    reports: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A state of a book, and what was left out of it.

    `kept` holds the events where they could not be stored; None says that the store has them. `limit` is the last entry
    of the log that was known by then, None for all. `is_current` is False where the book has gone on since.
    """

    key: StateKey
    limit: int | None = None
    problems: tuple[Problem, ...]
    kept: tuple[Kept, ...] | None = None
    is_current: bool = True


HELPED = 2_000
"""From how many entries of the log on the helper is asked, where there is one."""
_FOR_EVER_S = 86_400.0
_KEPT = msgspec.json.Decoder(Kept)
_PROBLEMS = msgspec.json.Decoder(tuple[Problem, ...])
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which state of a book is asked for: what was published by `as_of`, as it was known by `known_by`.

    `wait` False takes the last one that was worked out, where the newest one is not; `patience_s` does so when the
    newest one was not there after so long.
    """

    as_of: str | None = None
    known_by: str | None = None
    policy: str = DEFAULT_POLICY
    wait: bool = True
    patience_s: float | None = None

    @property
    def is_newest(self) -> bool:
        return self.as_of is None and self.known_by is None and self.policy == DEFAULT_POLICY


class Workshop:
    """Where the states of one book are worked out: by one at a time, whoever else may be reading meanwhile."""

    def __init__(self, store: Store, helper: Helper | None = None) -> None:
        self.store = store
        self._helper = helper
        self._lock = threading.Lock()
        self.beside = Beside(self._work_alone)

    @contextlib.contextmanager
    def knowing(self, asked: Asked, *, again: bool = False) -> Iterator[tuple[Connection, Known]]:
        """A state of the book and the connection to read it by, both as of one moment.

        The state is worked out where it was not yet, and kept for the next one who asks; `again` works it out from
        nothing in any case. It takes in all that the book held when it was asked for; what others add meanwhile may be
        missing.
        """
        with self.store.reading() as connection:
            wanted, limit = key_of(connection, asked)
            known = None if again else find_known(connection, wanted, limit, asked, now=wanted)
            if known is not None:
                yield connection, known
                return
        is_helped = self._is_helped(wanted) and asked.patience_s is None
        if asked.is_newest and not again and (is_helped or asked.patience_s is not None):
            self.beside.wait(asked.patience_s or _FOR_EVER_S, lambda: self._is_there(wanted, limit, asked))
            with self.store.reading() as connection:
                known = find_known(connection, wanted, limit, replace(asked, wait=is_helped))
                if known is not None:
                    yield connection, known
                    return
        with self._lock:
            made = self._work(wanted, limit, asked, again=again)
        with self.store.reading() as connection:
            known = find_known(connection, wanted, limit, asked) or made
            if known is made and known.kept is None:
                raise MisuseError("the book was rebuilt while its events were looked up; ask again")
            yield connection, known

    def _is_there(self, wanted: StateKey, limit: int | None, asked: Asked) -> bool:
        with self.store.reading() as connection:
            return find_known(connection, wanted, limit, asked) is not None

    def _work_alone(self) -> None:
        """Work out the newest state, whoever asked for it."""
        with self.store.reading() as connection:
            wanted, limit = key_of(connection, Asked())
        if self._helper is not None and self._is_helped(wanted) and (self._helper.work() or self._helper.is_closed):
            return
        with self._lock:
            self._work(wanted, limit, Asked(), again=False)

    def _is_helped(self, wanted: StateKey) -> bool:
        """Whether the newest state is worked out by another process: of a small book it is there sooner than that."""
        return self._helper is not None and wanted.until >= HELPED

    def close(self) -> None:
        if self._helper is not None:
            self._helper.close()
        self.beside.close()

    def _work(self, wanted: StateKey, limit: int | None, asked: Asked, *, again: bool) -> Known:
        """The state worked out; what that needs is loaded here, since whoever only looks seldom does."""
        from tollbook.book.renewing import renew

        return renew(self.store, wanted, limit, asked, again=again)


def key_of(connection: Connection, asked: Asked) -> tuple[StateKey, int | None]:
    """The key of the state that is asked for, and the last entry of the log known by then."""
    limit = None if asked.known_by is None else number_until(connection, moment_until(asked.known_by))
    return state_key(connection, as_of=check_view(asked.as_of, asked.policy), limit=limit, policy=asked.policy), limit


def find_known(
    connection: Connection, wanted: StateKey, limit: int | None, asked: Asked, *, now: StateKey | None = None
) -> Known | None:
    """The state as it is kept, if it holds at least what is wanted, or anything at all where nobody waits for it.

    `now` is what the connection sees as the newest state, where it was asked already.
    """
    stored = read_state(connection, wanted.name)
    if stored is None or stored.made_by != wanted.made_by:
        return None
    if asked.wait and (stored.until < wanted.until or stored.rulings_until < wanted.rulings_until):
        return None
    key = replace(wanted, until=stored.until, rulings_until=stored.rulings_until)
    is_current = not wanted.is_newest or key == (now or state_key(connection))
    return Known(key=key, limit=limit, problems=_PROBLEMS.decode(stored.problems), is_current=is_current)


def check_view(as_of: str | None, policy: str) -> str | None:
    """The moment as EDTF; raises MisuseError for what is no moment, and for a policy that is none."""
    if policy != DEFAULT_POLICY:
        _check_policy(policy)
    return _published_until(as_of)


def _check_policy(policy: str) -> None:
    from tollbook.reconcile.policies import POLICIES  # all rules of choosing come with them

    if policy not in POLICIES:
        raise MisuseError(f"unknown policy {policy!r}; the known ones are: {', '.join(POLICIES)}")


def _published_until(as_of: str | None) -> str | None:
    if as_of is None:
        return None
    moment = parse_date(as_of)
    if moment is None or moment.year is None:
        raise MisuseError(f"as of takes a date such as 2026-01-17 or a time such as 2026-01-17T12:00Z, not {as_of!r}")
    return moment.edtf


def state_key(
    connection: Connection, *, as_of: str | None = None, limit: int | None = None, policy: str = "ucdp"
) -> StateKey:
    """The key of a state; that of the book as it is where nothing is asked for."""
    if limit is None:
        until, rulings_until = last_numbers(connection)
    else:
        until, rulings_until = (last_number(connection, kind, limit) for kind in ("capture", "ruling"))
    return StateKey(
        until=until,
        rulings_until=rulings_until,
        as_of=as_of,
        policy=policy,
        made_by=__version__,
        is_newest=as_of is None and limit is None and policy == DEFAULT_POLICY,
    )


def moment_until(words: str) -> str:
    """The last moment that a date or time can mean, as the log writes it."""
    if _MOMENT.match(words):
        return words
    date = parse_date(words)
    if date is None or date.last_day is None:
        raise MisuseError(
            f"known by takes a date such as 2026-01-17 or a time such as 2026-01-17T12:00Z, not {words!r}"
        )
    clock = date.time or "23:59:59"
    return f"{date.last_day.isoformat()}T{clock if clock.count(':') == 2 else clock + ':59'}.999999Z"


def rulings_until(connection: Connection, key: StateKey) -> tuple[Ruling, ...]:
    """The rulings in force at a state, in order of the log."""
    return rulings_in_force(map(as_ruling, read_entries(connection, ("ruling",), key.rulings_until)))


def keep(connection: Connection, known: Known) -> None:
    """Keep what was worked out. Where it cannot be written (no space, no right), the next one works it out again."""
    events = known.kept or ()
    moments = read_moments(connection, {one.head for one in events})
    write_state(connection, known.key, _encode(known.problems), [stored_event(one, moments) for one in events])


def _encode(problems: tuple[Problem, ...]) -> str:
    return msgspec.json.encode(problems).decode()


def stored_event(kept: Kept, moments: Mapping[int, str]) -> StoredEvent:
    summary = summary_of(kept, moments)
    return StoredEvent(
        **columns_of(summary),  # type: ignore[arg-type]  # each column by its name
        summary=msgspec.json.encode(summary).decode(),
        content=msgspec.json.encode(replace(kept, items=())).decode(),
        names=_names_of(kept),
        items=tuple(map(stored_item, kept.items)),
    )


def _names_of(kept: Kept) -> tuple[tuple[str, str], ...]:
    reports = [(one.report, _part(one, kept)) for one in kept.seen]
    return (*reports, *((claim, "claim") for claim in kept.record.event.claims))


def _part(seen: Seen, kept: Kept) -> str:
    if seen.is_main:
        return "main"
    return "report" if seen.report in kept.record.event.reports else "teller"


def summary_of(kept: Kept, moments: Mapping[int, str]) -> Summary:
    """An event's line; `moments` are those of entries of the log."""
    days = {one.report: one.day for one in kept.seen if one.day is not None}
    return summarise(kept.record, days, kept.head, moments.get(kept.head), len(kept.copies))


def kept_event(connection: Connection, known: Known, event: str) -> Kept | None:
    """One event of a state as it was worked out; None where its row is damaged or was dropped meanwhile."""
    if known.kept is not None:
        return next((one for one in known.kept if one.id == event), None)
    content = read_event(connection, known.key.name, event)
    if content is None:
        return None
    with _no_collection():
        return _KEPT.decode(content)


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Decoding makes many things at once and no garbage: looking for some meanwhile takes longer than the decoding."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def event_ids(connection: Connection, known: Known) -> list[str]:
    """The ids of a state's events, the most reported first."""
    if known.kept is not None:
        return [one.id for one in known.kept]
    return ids_of(connection, known.key.name)


def find_named(connection: Connection, known: Known, name: str) -> Named | None:
    """The event of that id, or the one that a report is about, or that holds a claim; None where there is none.

    The beginning of an id will do where it is the beginning of one alone.
    """
    id = find_id(connection, known, name)
    return None if id is None else _named(connection, known, id)


def find_id(connection: Connection, known: Known, name: str) -> str | None:
    """The id of the event that `find_named` finds."""
    begun = _begun(connection, known, name)
    if begun[:1] == [name]:
        return name
    holding = _holding(connection, known, name)
    about = [event for event, part in holding if part == "main"]
    claimed = [event for event, part in holding if part == "claim"]
    for found in (about, claimed, begun if len(name) >= _SHORTEST else []):
        if len(found) == 1:
            return found[0]
    return None


_SHORTEST = 4  # "e-" and two digits: fewer name nothing


def _holding(connection: Connection, known: Known, name: str) -> list[tuple[str, str]]:
    if known.kept is None:
        return events_named(connection, known.key.name, name)
    return [(one.id, part) for one in known.kept for other, part in _names_of(one) if other == name]


def _begun(connection: Connection, known: Known, beginning: str) -> list[str]:
    if known.kept is None:
        return events_begun(connection, known.key.name, beginning)
    return [one.id for one in known.kept if one.id.startswith(beginning)]


def _named(connection: Connection, known: Known, event: str) -> Named:
    parts = _parts(connection, known, event)
    is_main = any(part == "main" for _, part in parts)
    reports = tuple(sorted(name for name, part in parts if part == ("main" if is_main else "report")))
    return Named(
        id=event,
        is_main=is_main,
        reports=reports,
        claims=tuple(sorted(name for name, part in parts if part == "claim")),
    )


def _parts(connection: Connection, known: Known, event: str) -> Sequence[tuple[str, str]]:
    if known.kept is None:
        return parts_of(connection, known.key.name, event)
    return next(_names_of(one) for one in known.kept if one.id == event)


def find_anchored(connection: Connection, known: Known, anchors: Iterable[str]) -> Named | None:
    """The event that holds more than half of what another held."""
    wanted = set(anchors)
    best = None
    for event, _ in sorted(_held(connection, known, wanted).items(), key=lambda item: (-item[1], item[0]))[:_TIED]:
        named = _named(connection, known, event)
        rank = (sum(name in wanted for name in (*named.reports, *named.claims)), named.is_main, named.id)
        best = max(best, (rank, named), key=lambda pair: pair[0]) if best else (rank, named)
    return best[1] if best is not None and 2 * best[0][0] > len(wanted) else None


_TIED = 8  # events that hold the most: only one of them can hold more than half


def _held(connection: Connection, known: Known, wanted: set[str]) -> Mapping[str, int]:
    if known.kept is None:
        holding = events_with(connection, known.key.name, wanted)
        return {event: len(names) for event, names in holding.items()}
    return {one.id: sum(name in wanted for name, _ in _names_of(one)) for one in known.kept}
