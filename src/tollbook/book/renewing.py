"""States of a book worked out: the newest moved on from the last one, or any from nothing; and kept."""

import contextlib
import secrets
from collections.abc import Iterator, Mapping
from itertools import islice

from tollbook.book.grouping import all_parts
from tollbook.book.knowledge import (
    Asked,
    Known,
    find_known,
    keep,
    key_of,
    rulings_until,
    stored_event,
)
from tollbook.book.moving import DamagedStateError, Moved, move, stored_copies, stored_group
from tollbook.book.working import work_out
from tollbook.model import MisuseError
from tollbook.store import Store
from tollbook.store.given import as_ruling
from tollbook.store.groups import drop_groups, put_copies, put_groups
from tollbook.store.log import read_entries, read_moments
from tollbook.store.readings import numbered_readings, numbers_until
from tollbook.store.relations import StoredPart, add_parts, begin_parts, end_parts, is_turn, put_parts
from tollbook.store.states import NOW, StateKey, StoredState, move_state, read_state

PATIENCE_S = 1.0
"""Nobody who only looks waits longer for a writer, in seconds."""
_TURN_S = 10.0
_TOGETHER = 5_000  # parts of one transaction: a tenth of a second


def renew(store: Store, wanted: StateKey, limit: int | None, asked: Asked, *, again: bool) -> Known:
    """The state, as somebody else worked it out meanwhile, or moved on from the last one, or from nothing."""
    while not again:
        with store.reading() as connection:
            known = find_known(connection, wanted, limit, asked)
            if known is not None:
                return known
            if not wanted.is_newest:
                break
            wanted, limit = key_of(connection, asked)
            stored = read_state(connection, wanted.name)
            if stored is None or stored.made_by != wanted.made_by:
                break
            rulings = tuple(map(as_ruling, read_entries(connection, ("ruling",), wanted.rulings_until)))
            try:
                moved = move(connection, stored, wanted, rulings)
            except DamagedStateError:
                break
            moments = read_moments(connection, {one.head for one in moved.put})
        if not _go_on(store, stored, wanted, moved, moments):
            break
    return _from_nothing(store, wanted, limit)


def _go_on(store: Store, stored: StoredState, key: StateKey, moved: Moved, moments: Mapping[int, str]) -> bool:
    """Write what changes in the newest state, unless somebody else did meanwhile; False where it cannot be written."""
    put = [stored_event(one, moments) for one in moved.put]
    try:
        with store.writing(PATIENCE_S) as connection:
            if read_state(connection, NOW) == stored and (not moved.parts or is_turn(connection, None)):
                move_state(connection, key, stored.problems, put, moved.gone)
                put_groups(connection, moved.groups, moved.groups_gone)
                put_copies(connection, moved.copies)
                put_parts(connection, moved.parts)
    except MisuseError:
        return False
    return True


def _from_nothing(store: Store, wanted: StateKey, limit: int | None) -> Known:
    """The state worked out from nothing, and kept."""
    with store.reading() as connection:
        readings = numbered_readings(connection, numbers_until(connection, wanted.until))
        worked = work_out(readings, rulings_until(connection, wanted), as_of=wanted.as_of, policy=wanted.policy)
    known = Known(key=wanted, limit=limit, problems=worked.undated, kept=worked.kept)
    turn = secrets.token_hex(8)
    with contextlib.suppress(MisuseError):
        with store.writing(PATIENCE_S) as connection:
            keep(connection, known)
            if wanted.is_newest:
                drop_groups(connection)
                put_groups(connection, [stored_group(event) for event in worked.groups], ())
                put_copies(connection, stored_copies(worked.found, worked.copies))
                begin_parts(connection, turn)
        if wanted.is_newest:
            _write_parts(store, turn, all_parts(worked.copying, worked.grouped))
    return known


def _write_parts(store: Store, turn: str, parts: Iterator[StoredPart]) -> None:
    """Keep the indexes, which are large, in many short transactions, between which others write; given up where
    somebody else works out the newest state from nothing meanwhile. Until the last one there is no index to go on from.
    """
    while some := list(islice(parts, _TOGETHER)):
        with store.writing(_TURN_S) as connection:
            if not is_turn(connection, turn):
                return
            add_parts(connection, some)
    with store.writing(_TURN_S) as connection:
        if is_turn(connection, turn):
            end_parts(connection)
