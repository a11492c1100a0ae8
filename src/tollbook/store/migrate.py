"""The tables made, or brought up to what this version of Tollbook reads."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from tollbook.model import MisuseError
from tollbook.store.engine import file_of, reading, shown_url, writing

NEWEST = "0009"
"""The last step in migrations/versions; asked for here, so that Alembic is loaded only where there is work for it."""


def has_book(engine: Engine) -> bool:
    """Whether there is a book at this place; raises MisuseError where something else is, or a newer book."""
    file = file_of(engine)
    if file is not None and (not file.exists() or file.stat().st_size == 0):
        return False
    with reading(engine) as connection:
        found = step_of(connection)
        if found is None and inspect(connection).get_table_names():
            raise MisuseError(f"{shown_url(engine)} holds other tables: give the book a database of its own")
    if found is not None and found > NEWEST:
        raise MisuseError(f"{shown_url(engine)} was made by a newer Tollbook; update this one")
    return found is not None


def make_tables(engine: Engine) -> None:
    """Make the tables, or bring them up to date; nothing happens where they are."""
    with writing(engine) as connection:
        if step_of(connection) != NEWEST:
            _run_steps(connection)


def is_newest(engine: Engine) -> bool:
    """Whether the tables are those of this version."""
    with reading(engine) as connection:
        return step_of(connection) == NEWEST


def step_of(connection: Connection) -> str | None:
    """The last step that was run on this database; None where none was."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _run_steps(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    command.upgrade(config, "head")
