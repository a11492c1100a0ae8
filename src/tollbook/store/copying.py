"""A backup is a book of its own: an SQLite file with every row of one moment, whatever database they come from."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, select, text

from tollbook.model import MisuseError
from tollbook.store import tables
from tollbook.store.engine import open_engine, reading, shown_url, writing
from tollbook.store.migrate import has_book, make_tables
from tollbook.store.verify import find_faults

_CHUNK = 500
_COPIED = (tables.bodies, tables.log, tables.captures, tables.rulings, tables.versions, *tables.DERIVED)
"""In the order in which rows refer to one another."""


def back_up(engine: Engine, file: Path) -> int:
    """Write every row to a new SQLite book while others go on; its size in bytes. The file is whole or not there."""
    if file.exists():
        raise MisuseError(f"{file} is there already; a backup takes nobody's place")
    if not file.parent.is_dir():
        raise MisuseError(f"cannot write {file}: there is no folder {file.parent}")
    half = file.with_name(f".{file.name}.half-{os.getpid()}")
    try:
        _fill(half, engine)
        os.replace(half, file)
        _keep_name(file.parent)
    except OSError as error:
        raise MisuseError(f"cannot write {file}: {error.strerror or error}") from error
    finally:
        for rest in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(f"{half}{rest}")
    return file.stat().st_size


def _fill(half: Path, source: Engine) -> None:
    target = open_engine(f"sqlite:///{half}")
    try:
        make_tables(target)
        copy_rows(source, target)
        with target.connect() as connection:
            connection.exec_driver_sql("COMMIT")  # the journal mode is no matter of a transaction
            connection.exec_driver_sql("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
    finally:
        target.dispose()


def _keep_name(folder: Path) -> None:
    """Let the new name survive the loss of power, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def restore(file: Path, engine: Engine) -> None:
    """Fill an empty place with every row of a backup; raises MisuseError where a book is already."""
    if not file.is_file():
        raise MisuseError(f"there is no backup {file}")
    if has_book(engine) and not _is_empty(engine):
        raise MisuseError(f"there is a book at {shown_url(engine)} already; restore to a place where none is")
    with tempfile.TemporaryDirectory(prefix="tollbook-") as folder:
        ours = Path(folder) / "backup.db"
        shutil.copyfile(file, ours)  # opening a book may write to it; a backup stays as it is
        source = open_engine(f"sqlite:///{ours}")
        try:
            with _named(source, file):
                if not has_book(source):
                    raise MisuseError(f"{file} holds no book")
                make_tables(source)
                _check(source, file)
            make_tables(engine)
            copy_rows(source, engine)
        finally:
            source.dispose()


@contextlib.contextmanager
def _named(source: Engine, file: Path) -> Iterator[None]:
    """What is wrong with our copy of a file is told of the file."""
    try:
        yield
    except MisuseError as error:
        raise MisuseError(str(error).replace(shown_url(source), str(file))) from error


def _check(source: Engine, file: Path) -> None:
    """Refuse a backup that has a fault: better to look for another one than to go on with it."""
    with reading(source) as connection:
        faults = find_faults(connection)
    if faults:
        raise MisuseError(f"{file} has a fault: {faults[0].where}: {faults[0].message}")


def _is_empty(engine: Engine) -> bool:
    with reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(tables.log)).scalar() == 0


def copy_rows(source: Engine, target: Engine) -> None:
    """Every row as it stood at one moment, in one transaction."""
    with reading(source) as there, writing(target) as here:
        for table in _COPIED:
            rows = there.execute(select(table).execution_options(yield_per=_CHUNK))
            for some in rows.mappings().partitions(_CHUNK):
                here.execute(insert(table), [dict(row) for row in some])
        _fill_words(here)


def _fill_words(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO words (words) VALUES ('rebuild')"))
