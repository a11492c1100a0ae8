"""What decides all that can be shown of an event, in short: while its stamp is the same, so is every page of it.

A book goes on with each report and ruling, and nearly all of its events stay what they were. An event's stamp is made
of the row that was worked out for it, of the reports that it was made from as they were read, of what became of the
rulings that touch any of them, and of the last version that it was published as.
"""

from collections.abc import Iterable, Iterator

from tollbook.book import publishing
from tollbook.book.decisions import Decisions
from tollbook.book.knowledge import Known
from tollbook.book.showing import find_event, ruled_among
from tollbook.store import Connection
from tollbook.store.digests import digest_of
from tollbook.store.states import event_digest, parts_read


def stamp_of(connection: Connection, known: Known, decisions: Decisions, name: str) -> str | None:
    """The stamp of the event of that name (any of its names); None where the state is not stored, or its row is gone.

    Raises UnknownNameError where there is no such event.
    """
    if known.kept is not None:
        return None
    event, state = name, known.key.name
    digest = event_digest(connection, state, event)
    if digest is None:
        event = find_event(connection, known, name)
        digest = event_digest(connection, state, event)
    if digest is None:
        return None
    parts = parts_read(connection, state, event)
    last = decisions.bring_up(connection)
    ruled = ruled_among(connection, known.key, decisions, [name for name, _, _ in parts], lambda ruling: True)
    told = (word for one in ruled for word in (one.ruling.id, one.standing.value))
    return digest_of((event, digest, *_named(decisions, parts, last), *told, *_read(parts)))


def _read(parts: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    return (word for part in sorted(parts) for word in part)


def _named(decisions: Decisions, parts: Iterable[tuple[str, str, str]], until: int) -> tuple[str, str]:
    """What the event is called for good, and its last version."""
    is_main = any(part == "main" for _, part, _ in parts)
    reports = [name for name, part, _ in parts if part == ("main" if is_main else "report")]
    last = publishing.record_of(decisions.published(until), reports)
    return ("", "") if last is None else (last.body["record"], str(last.body["version"]))
