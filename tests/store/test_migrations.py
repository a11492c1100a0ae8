"""The steps that make the tables come to what the code says that the tables are."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tollbook.store import create_store, migrate
from tollbook.store.tables import metadata

NOON = "2026-01-03T12:00:00.000000Z"


def test_the_steps_come_to_the_tables(book_url: str) -> None:
    store = create_store(book_url, name="test", made_at=NOON)
    with store.reading() as connection:
        made = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        differences = compare_metadata(made, metadata)
    store.close()

    assert differences == []


def _is_ours(_thing: object, name: str | None, *_: object) -> bool:
    return name is None or not name.startswith(("words", "sqlite_", "alembic_"))


def test_the_newest_step_is_the_one_that_is_asked_for() -> None:
    folder = str(migrate.Path(migrate.__file__).parent / "migrations")

    assert ScriptDirectory(folder).get_heads() == [migrate.NEWEST]
