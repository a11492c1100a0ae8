"""States of a book worked out: the newest moved on from the last one, or any from nothing; and kept."""

import contextlib
from collections.abc import Mapping

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
from tollbook.store.relations import add_parts, drop_parts, put_parts
from tollbook.store.states import NOW, StateKey, StoredState, move_state, read_state

PATIENCE_S = 1.0
"""Nobody who only looks waits longer for a writer, in seconds."""


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
            if read_state(connection, NOW) == stored:
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
    with contextlib.suppress(MisuseError), store.writing(PATIENCE_S) as connection:
        keep(connection, known)
        if wanted.is_newest:
            drop_groups(connection)
            put_groups(connection, [stored_group(event) for event in worked.groups], ())
            put_copies(connection, stored_copies(worked.found, worked.copies))
            drop_parts(connection)
            add_parts(connection, all_parts(worked.copying, worked.grouped))
    return known
