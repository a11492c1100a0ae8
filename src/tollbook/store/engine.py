"""A connection to the book: how it is opened, how it is written to by one at a time, what its errors mean in words."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, IntegrityError, NoSuchModuleError

from tollbook.model import BrokenLawError, MisuseError, NoSpaceError

BUSY_S = 60
"""How long a writer waits for another one; each holds the lock for one report, some milliseconds."""
PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_S * 1000}",
    "PRAGMA synchronous = FULL",  # an acknowledged write survives the loss of power
    "PRAGMA foreign_keys = ON",
    "PRAGMA cell_size_check = ON",  # a damaged page is refused rather than guessed at
    "PRAGMA trusted_schema = OFF",
)
WRITER_LOCK = 0x746F6C6C  # "toll": PostgreSQL's advisory locks are numbers


def open_engine(url: str) -> Engine:
    """An engine for a book; nothing is opened or made yet. Raises MisuseError for a URL that names no database."""
    place = _parse(url)
    try:
        engine = create_engine(place)
    except ImportError as error:
        raise MisuseError(
            "PostgreSQL needs the package psycopg: install tollbook with its extra, `tollbook[postgres]`"
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _parse(url: str) -> URL:
    try:
        place = make_url(url)
        name = place.get_backend_name()
    except (ArgumentError, NoSuchModuleError) as error:
        raise MisuseError(
            f"{url!r} names no database; write sqlite:///book.db or postgresql://user@host/name"
        ) from error
    if name == "postgres":
        name, place = "postgresql", place.set(drivername="postgresql")
    if name == "postgresql":
        return place.set(drivername="postgresql+psycopg")
    if name != "sqlite":
        raise MisuseError(f"a book lies in SQLite or PostgreSQL, not in {name}")
    if not place.database or place.database == ":memory:":
        raise MisuseError("a book needs a file: write sqlite:///book.db")
    return place


def file_of(engine: Engine) -> Path | None:
    """The file of an SQLite book; None for PostgreSQL."""
    return Path(engine.url.database) if engine.dialect.name == "sqlite" and engine.url.database else None


def shown_url(engine: Engine) -> str:
    """The URL as it may be shown: without the password."""
    return engine.url.render_as_string(hide_password=True)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions of its own
    for pragma in PRAGMAS:
        connection.execute(pragma)
    until = time.monotonic() + BUSY_S
    while True:  # SQLite does not wait by itself for this one
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _begin(connection: Connection) -> None:
    patience_s = connection.get_execution_options().get("patience_s")
    if patience_s is None:
        connection.exec_driver_sql("BEGIN")
        return
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(1000 * patience_s)}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees the book as it stands at one moment, whatever is written meanwhile."""
    with _in_words(engine), engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine, patience_s: float = BUSY_S) -> Iterator[Connection]:
    """A connection that alone may write until it is left; all of what was written is kept, or none.

    Raises MisuseError where others have been writing for longer than `patience_s`.
    """
    with _in_words(engine), engine.connect() as connection:
        connection = connection.execution_options(patience_s=patience_s)
        with connection.begin():
            if engine.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(1000 * patience_s)}")
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})")
            yield connection


def stream(connection: Connection, wanted: Select[Any], held: int) -> Iterator[Row[Any]]:
    """The rows of a query, few held at a time; whoever stops halfway leaves no cursor open."""
    with connection.execute(wanted.execution_options(yield_per=held)) as rows:
        yield from rows


@contextmanager
def _in_words(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise _meaning(error, engine) from error
    except sqlite3.Error as error:  # while connecting
        raise MisuseError(_words(str(error).lower(), engine, str(error))) from error
    except UnicodeDecodeError as error:  # SQLite's own message may quote the damaged bytes
        raise MisuseError(_words("malformed", engine, "it holds bytes that are no text")) from error


def _meaning(error: DBAPIError, engine: Engine) -> Exception:
    cause: Any = error.orig
    told = str(cause).lower()
    if "malformed" not in told and ("append-only" in told or isinstance(error, IntegrityError)):
        return BrokenLawError(f"the book refused a write: {cause}")
    if isinstance(error, DatabaseError):
        refused = NoSpaceError if _is_full(told) else MisuseError
        return refused(_words(told, engine, str(cause).strip().split("\n")[0]))
    return error


def _is_full(told: str) -> bool:
    return "full" in told or "no space" in told


def _words(told: str, engine: Engine, cause: str) -> str:
    """What a user can do about an error of the database."""
    place = shown_url(engine)
    if "locked" in told or "busy" in told or "lock timeout" in told:
        return f"another program has long been writing to {place}; try again when it is done"
    if _is_full(told):
        return f"no space left for {place}: nothing of this was written; free some space and go on"
    if "disk i/o" in told:
        return f"{place} cannot grow or be read ({cause}): nothing of this was written; look at the disk"
    if "readonly" in told or "read-only" in told or "permission denied" in told:
        return f"{place} may not be written to; change its permissions"
    if "malformed" in told or "not a database" in told or "decode to utf-8" in told:
        return f"{place} is damaged ({cause}); `tollbook verify` names the fault, `tollbook restore` takes a backup"
    if "unable to open" in told:
        file = file_of(engine)
        is_folder = file is not None and file.is_dir()
        return f"{place} {'is a folder: name a file' if is_folder else 'cannot be opened; is there such a folder?'}"
    return f"{place}: {cause}"
