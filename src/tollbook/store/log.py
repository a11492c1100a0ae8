"""The log: a chain of hashes over everything that was given, so that no entry can be changed without a trace."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, insert, or_, select

from tollbook.model import MisuseError, Problem
from tollbook.model.version import canonical_json, sha256_of
from tollbook.store import tables
from tollbook.store.engine import stream

BEGINNING = "0" * 64
"""What the first entry is bound to."""
# statements of the hot path are built once: building them takes longer than running them
_LAST = (
    select(tables.log.c.number, tables.log.c.made_at, tables.log.c.hash).order_by(tables.log.c.number.desc()).limit(1)
)
_INSERT = insert(tables.log)
_ASKED = 500  # values of one IN


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing given: `text` is canonical JSON of number, kind, made_at and body; `hash` binds it to the entry before.

    `kind` is book (the first), capture, ruling or version.
    """

    number: int
    kind: str
    made_at: str
    body: Mapping[str, Any]  # JSON
    text: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The last entry of a log: whoever keeps it can tell later whether anything before it was changed."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"


def parse_head(words: str) -> Head:
    """A head as `str` writes it, `12:9f86d0...`; raises MisuseError for anything else."""
    number, _, digest = words.strip().partition(":")
    if not number.isdecimal() or len(digest) != len(BEGINNING) or set(digest) - set("0123456789abcdef"):
        raise MisuseError(f"a head is a number, a colon and 64 hex digits (`tollbook log --head`), not {words!r}")
    return Head(number=int(number), hash=digest)


def chained(text: str, previous: str) -> str:
    """The hash of an entry: SHA-256 of the hash before it, a line feed and the entry's text."""
    return sha256_of(f"{previous}\n{text}")


def entry_text(number: int, kind: str, made_at: str, body: Mapping[str, Any]) -> str:
    return canonical_json({"number": number, "kind": kind, "made_at": made_at, "body": body})


def append(connection: Connection, kind: str, made_at: str, body: Mapping[str, Any]) -> Entry:
    """The next entry, written; only a connection that holds the writer's lock may ask for it.

    Time never runs backwards in the log: an entry is at least as late as the one before it.
    """
    return append_all(connection, kind, made_at, (body,))[0]


def append_all(connection: Connection, kind: str, made_at: str, bodies: Iterable[Mapping[str, Any]]) -> list[Entry]:
    """The next entries, written; of one moment."""
    last = connection.execute(_LAST).one_or_none()
    number, before, previous = (last.number, last.made_at, last.hash) if last else (0, "", BEGINNING)
    made_at = max(made_at, before)
    entries: list[Entry] = []
    for body in bodies:
        number += 1
        text = entry_text(number, kind, made_at, body)
        previous = chained(text, previous)
        entries.append(Entry(number=number, kind=kind, made_at=made_at, body=body, text=text, hash=previous))
    rows = [
        {"number": one.number, "kind": one.kind, "made_at": one.made_at, "entry": one.text, "hash": one.hash}
        for one in entries
    ]
    connection.execute(_INSERT, rows)
    return entries


def read_head(connection: Connection) -> Head:
    """The last entry's number and hash."""
    row = connection.execute(_LAST).one()
    return Head(number=row.number, hash=row.hash)


def read_entries(
    connection: Connection, kinds: Iterable[str] = (), until: int | None = None, *, after: int = 0
) -> Iterator[Entry]:
    """The entries in order, of some kinds only where any are named, after a number, and up to one where it is given."""
    table = tables.log
    wanted = select(table).order_by(table.c.number)
    if kinds := tuple(kinds):
        wanted = wanted.where(_is_of(kinds))
    if until is not None:
        wanted = wanted.where(table.c.number <= until)
    if after:
        wanted = wanted.where(table.c.number > after)
    for row in stream(connection, wanted, 1000):
        yield as_entry(row)


def read_latest(connection: Connection, kind: str, most: int, before: int | None = None) -> list[Entry]:
    """The last entries of a kind in order, at most so many; those before a number where one is given."""
    beside = _BESIDE[kind]
    wanted = (
        select(tables.log)
        .join(beside, beside.c.number == tables.log.c.number)
        .order_by(beside.c.number.desc())
        .limit(most)
    )
    if before is not None:
        wanted = wanted.where(beside.c.number < before)
    return [as_entry(row) for row in connection.execute(wanted)][::-1]


_BESIDE: Mapping[str, Table] = {
    "capture": tables.captures,
    "ruling": tables.rulings,
    "version": tables.versions,
}


def _is_of(kinds: tuple[str, ...]) -> ColumnElement[bool]:
    """Entries of these kinds, found by the tables beside the log: those of one kind may be few among very many."""
    if not all(kind in _BESIDE for kind in kinds):
        return tables.log.c.kind.in_(kinds)
    return or_(*(tables.log.c.number.in_(select(_BESIDE[kind].c.number)) for kind in kinds))


def as_entry(row: Any) -> Entry:
    """An entry of a row that holds the columns of the log."""
    body = json.loads(row.entry)["body"]
    return Entry(number=row.number, kind=row.kind, made_at=row.made_at, body=body, text=row.entry, hash=row.hash)


def number_until(connection: Connection, moment: str) -> int:
    """The number of the last entry made until a moment; 0 if none was."""
    table = tables.log
    found = connection.execute(select(func.max(table.c.number)).where(table.c.made_at <= moment)).scalar()
    return int(found or 0)


def read_moments(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """When these entries were made."""
    table = tables.log
    wanted = sorted(set(numbers))
    found: dict[int, str] = {}
    for start in range(0, len(wanted), _ASKED):
        asked = select(table.c.number, table.c.made_at).where(table.c.number.in_(wanted[start : start + _ASKED]))
        found.update((number, made_at) for number, made_at in connection.execute(asked))
    return found


def last_number(connection: Connection, kind: str, until: int | None = None) -> int:
    """The number of the last entry of a kind, up to a number where one is given; 0 if there is none."""
    wanted = _LAST_OF[kind]
    found = connection.execute(wanted if until is None else wanted.where(_BESIDE[kind].c.number <= until)).scalar()
    return int(found or 0)


def last_numbers(connection: Connection) -> tuple[int, int]:
    """The numbers of the last capture and of the last ruling, at once; 0 where there is none."""
    capture, ruling = connection.execute(_LAST_BOTH).one()
    return int(capture or 0), int(ruling or 0)


def last_entry(connection: Connection) -> int:
    """The number of the last entry of any kind; 0 if there is none."""
    return int(connection.execute(_LAST_ENTRY).scalar() or 0)


_LAST_ENTRY = select(func.max(tables.log.c.number))
_LAST_OF = {kind: select(func.max(table.c.number)) for kind, table in _BESIDE.items()}
_LAST_BOTH = select(_LAST_OF["capture"].scalar_subquery(), _LAST_OF["ruling"].scalar_subquery())


def chain_faults(rows: Iterable[tuple[int, str, str]], head: Head | None = None) -> Iterator[Problem]:
    """What is wrong with a chain of (number, entry, hash) in the order stored, and with a head kept from earlier.

    Needs no database: whoever has the lines of `tollbook log --json` can ask the same.
    """
    previous, expected, found = BEGINNING, 1, None
    for number, text, digest in rows:
        if number != expected:
            yield _fault(expected, f"entry {expected} is missing: after entry {expected - 1} comes {number}")
            expected = number
        if digest != chained(text, previous):
            yield _fault(number, f"entry {number} does not match its hash: it, or one before it, was changed")
        elif not _is_canonical(text, number):
            yield _fault(number, f"entry {number} is not the canonical JSON of itself")
        if head is not None and number == head.number:
            found = digest
        previous, expected = digest, number + 1
    if head is not None and found != head.hash:
        message = (
            f"the log has no entry {head.number} any more: its end was cut off"
            if found is None
            else f"entry {head.number} is not the one whose head was kept: the log was written anew"
        )
        yield _fault(head.number, message)


def _is_canonical(text: str, number: int) -> bool:
    try:
        value = json.loads(text)
        return bool(canonical_json(value) == text and value["number"] == number)
    except (ValueError, KeyError, TypeError):
        return False


def _fault(number: int, message: str) -> Problem:
    return Problem(rule="verify.chain", where=f"log:{number}", message=message[:1].upper() + message[1:] + ".")
