"""Whether a book is what it says it is: each check looks at one thing, in order, and names the first fault it meets."""

import contextlib
import hashlib
import json
from collections.abc import Callable, Generator, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.exc import SQLAlchemyError

from tollbook.model import Claim, Extraction, Problem, Statement, TollbookError
from tollbook.model.version import version_digest
from tollbook.store import tables
from tollbook.store.engine import stream
from tollbook.store.given import as_ruling
from tollbook.store.groups import damaged_groups
from tollbook.store.log import Head, as_entry, chain_faults
from tollbook.store.readings import numbers_until, stored_readings
from tollbook.store.relations import damaged_parts
from tollbook.store.search import words_fault
from tollbook.store.states import damaged_states

Check = Callable[[Connection], Generator[Problem]]
KINDS = ("book", "capture", "ruling", "version")
_DAMAGE = (SQLAlchemyError, TollbookError, msgspec.MsgspecError, ValueError, TypeError, KeyError, AttributeError)
"""What reading a damaged row may raise."""


def find_faults(connection: Connection, head: Head | None = None) -> tuple[Problem, ...]:
    """The first fault of every check that finds one, in the order of the checks; none where the book is whole."""
    found: list[Problem] = []
    for check in CHECKS:
        try:
            with contextlib.closing(check(connection)) as faults:
                first = next(faults, None)
        except _DAMAGE as error:
            cause = str(getattr(error, "orig", None) or error).strip().split("\n")[0]
            first = _fault(check.__name__.strip("_"), "book", f"The database cannot be read any further: {cause}.")
        if first is not None:
            found.append(first)
    if head is not None:
        found.extend(check_head(connection, head))
    return tuple(found)


def check_head(connection: Connection, head: Head) -> tuple[Problem, ...]:
    """What tells that the log up to a head that was kept is no longer the one it was."""
    table = tables.log
    wanted = select(table.c.number, table.c.entry, table.c.hash).order_by(table.c.number)
    return tuple(chain_faults(map(tuple, stream(connection, wanted, 1000)), head))[:1]


def _schema(connection: Connection) -> Generator[Problem]:
    """Every table and trigger is there, with the words that it was made with."""
    found = inspect(connection)
    for table in tables.metadata.sorted_tables:
        if not found.has_table(table.name):
            yield _fault("schema", table.name, "The table is missing.")
            return
        there = {column["name"] for column in found.get_columns(table.name)}
        if there != set(table.columns.keys()):
            yield _fault("schema", table.name, "The table has not the columns that it was made with.")
    guards = _guards(connection)
    for table in tables.GIVEN:
        for guard in _wanted_guards(connection, table.name):
            if guard not in guards:
                yield _fault("schema", table.name, "A trigger that keeps the table append-only is missing or changed.")


def _guards(connection: Connection) -> set[str]:
    if connection.dialect.name == "sqlite":
        wanted = "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
    else:
        wanted = (
            "SELECT c.relname || ' ' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "JOIN pg_proc p ON p.oid = t.tgfoid "
            "WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND p.proname = 'tollbook_refuse'"
        )
    return {str(row) for row in connection.execute(text(wanted)).scalars()}


def _wanted_guards(connection: Connection, table: str) -> tuple[str, ...]:
    if connection.dialect.name != "sqlite":
        return (f"{table} {table}_no_change", f"{table} {table}_no_truncate")
    return tuple(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for verb in ("UPDATE", "DELETE")
    )


def _integrity(connection: Connection) -> Generator[Problem]:
    """SQLite's own check of its pages, indexes and references; PostgreSQL reads every row in the checks below."""
    if connection.dialect.name == "sqlite":
        told = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
        if told != "ok":
            yield _fault("integrity", "book", f"SQLite says: {told}.")
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if dangling is not None:
            yield _fault("integrity", str(dangling[0]), f"A row points to a row of {dangling[2]} that is not there.")


def _chain(connection: Connection) -> Generator[Problem]:
    table = tables.log
    wanted = select(table.c.number, table.c.entry, table.c.hash).order_by(table.c.number)
    yield from chain_faults(map(tuple, stream(connection, wanted, 1000)))
    if connection.execute(select(func.count()).select_from(table)).scalar() == 0:
        yield _fault("chain", "log", "The log is empty.")


def _entries(connection: Connection) -> Generator[Problem]:
    """The log and the tables beside it tell the same, entry for entry."""
    beside = {
        "capture": dict(_rows(connection, tables.captures)),
        "ruling": dict(_rows(connection, tables.rulings)),
        "version": dict(_rows(connection, tables.versions, without=("content",))),
    }
    for row in stream(connection, select(tables.log).order_by(tables.log.c.number), 1000):
        entry = as_entry(row)
        told = json.loads(row.entry)
        if (told["kind"], told["made_at"]) != (entry.kind, entry.made_at) or entry.kind not in KINDS:
            yield _fault("entries", f"log:{entry.number}", "The entry and its columns differ.")
        if entry.kind in beside and beside[entry.kind].pop(entry.number, None) != _columns(entry):
            yield _fault("entries", f"log:{entry.number}", f"The entry and its row among the {entry.kind}s differ.")
    for kind, left in beside.items():
        for number in left:
            yield _fault("entries", f"log:{number}", f"A {kind} stands here that the log does not tell of.")


def _rows(connection: Connection, table: Any, without: tuple[str, ...] = ()) -> Iterator[tuple[int, tuple[Any, ...]]]:
    columns = [column for column in table.columns if column.name not in without]
    for row in connection.execute(select(*columns)):
        yield row[0], tuple(row)[1:]


def _columns(entry: Any) -> tuple[Any, ...]:
    """The columns beside an entry, as its body tells them."""
    body = entry.body
    if entry.kind == "capture":
        return (body["report"], body["sha256"])
    if entry.kind == "ruling":
        ruling = as_ruling(entry)
        return (ruling.id, ruling.kind.value, ruling.about, ruling.withdraws)
    return tuple(body[name] for name in ("record", "version", "event", "parent", "digest"))


def _bodies(connection: Connection) -> Generator[Problem]:
    """Every body is what its name says, and every capture has one."""
    table = tables.bodies
    known: set[str] = set()
    for row in stream(connection, select(table).order_by(table.c.sha256), 100):
        known.add(row.sha256)
        if hashlib.sha256(row.body).hexdigest() != row.sha256:
            yield _fault("bodies", f"body {row.sha256}", "The bytes are not those that were captured.")
    for number, digest in connection.execute(select(tables.captures.c.number, tables.captures.c.sha256)):
        if digest not in known:
            yield _fault("bodies", f"log:{number}", "The bytes of this capture are missing.")


def _versions(connection: Connection) -> Generator[Problem]:
    """Every version is as it was published, and follows the one before it."""
    table = tables.versions
    last: dict[str, tuple[int, str]] = {}
    for row in stream(connection, select(table).order_by(table.c.number), 10):
        number, parent = last.get(row.record, (0, None))
        if version_digest(row.content, row.parent) != row.digest:
            yield _fault("versions", f"{row.record} v{row.version}", "The record is not the one that was published.")
        if (row.version, row.parent) != (number + 1, parent):
            yield _fault("versions", f"{row.record} v{row.version}", "The version does not follow the one before it.")
        told = connection.execute(select(tables.log.c.entry).where(tables.log.c.number == row.number)).scalar_one()
        if json.loads(told)["body"]["reports"] != sorted(json.loads(row.content)["event"]["reports"]):
            yield _fault("versions", f"{row.record} v{row.version}", "The log tells of other reports than the record.")
        last[row.record] = (row.version, row.digest)


def _readings(connection: Connection) -> Generator[Problem]:
    """Every capture was read, every row is as it was stored, and every claim stands in its report's words."""
    captured = {
        row.number: row.report for row in connection.execute(select(tables.captures.c.number, tables.captures.c.report))
    }
    numbers = numbers_until(connection)
    for number in sorted(captured.keys() - set(numbers)):
        yield _fault("readings", captured[number], "The report was never read; `tollbook rebuild` reads it.")
    for table in (tables.claims, tables.statements):
        strays = connection.execute(
            select(table.c.number).where(table.c.number.not_in(select(tables.reports.c.number)))
        )
        for number in strays.scalars():
            yield _fault("readings", f"log:{number}", f"Rows of {table.name} stand here without their report.")
    for stored in stored_readings(connection, numbers):
        if not stored.is_whole or stored.id != captured.get(stored.number):
            yield _fault("readings", stored.id, "What was read is not what was stored; `tollbook rebuild` mends it.")
            continue
        yield from _spans(stored.decode())
    yield from _ids(connection)


def _ids(connection: Connection) -> Iterator[Problem]:
    """The ids that claims and statements are found by are their own."""
    for table in (tables.claims, tables.statements):
        wanted = select(table.c.number, table.c.id, table.c.content).order_by(table.c.number)
        for row in stream(connection, wanted, 1000):
            if json.loads(row.content)["id"] != row.id:
                yield _fault("readings", f"log:{row.number}", f"A row of {table.name} goes by another's id.")


def _spans(extraction: Extraction) -> Iterator[Problem]:
    """K12: the quote is the text at its span, and the count's words stand there."""
    report = extraction.report
    said_all: tuple[Claim | Statement, ...] = (*extraction.claims, *extraction.statements)
    for said in said_all:
        if said.report != report.id or said.span.of(report.text) != said.quote:
            yield _fault("spans", said.id, f"The quote does not stand in report {report.id} where it should.")
    for claim in extraction.claims:
        for mark in claim.marks:
            if mark.span.of(report.text) != mark.quote:
                yield _fault("spans", claim.id, f"A mark does not stand in report {report.id} where it should.")


def _words(connection: Connection) -> Generator[Problem]:
    fault = words_fault(connection)
    if fault is not None:
        yield _fault("search", "words", f"The search index is not that of the reports: {fault}.")


def _states(connection: Connection) -> Generator[Problem]:
    for key in damaged_states(connection):
        yield _fault(
            "events", f"state {key[:12]}", "The events kept are not those stored; `tollbook rebuild` drops them."
        )
    for name in damaged_groups(connection):
        yield _fault("events", name, "What was found is not what was stored; `tollbook rebuild` drops it.")


def _relations(connection: Connection) -> Generator[Problem]:
    for name in damaged_parts(connection):
        yield _fault(
            "relations",
            name,
            "What is kept of how reports belong together is not what was stored; `tollbook rebuild` drops it.",
        )


CHECKS: tuple[Check, ...] = (
    _schema,
    _integrity,
    _chain,
    _entries,
    _bodies,
    _versions,
    _readings,
    _words,
    _states,
    _relations,
)


def _fault(check: str, where: str, message: str) -> Problem:
    return Problem(rule=f"verify.{check}", where=where, message=message)
