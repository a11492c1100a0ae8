"""The store: what a book keeps, in the words of the model. Every write is one transaction; it is there whole or not."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from tollbook.model import MisuseError
from tollbook.store import copying
from tollbook.store.engine import BUSY_S, open_engine, reading, shown_url, writing
from tollbook.store.log import append
from tollbook.store.migrate import has_book, is_newest, make_tables
from tollbook.store.watching import Watch


class Store:
    """An open store. Readers see the book as it stood when they began; of the writers one writes at a time."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.watch = Watch(engine)

    @property
    def shown(self) -> str:
        """Where it lies, as it may be shown."""
        return shown_url(self.engine)

    @property
    def url(self) -> str:
        """Where it lies, with the password."""
        return self.engine.url.render_as_string(hide_password=False)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with reading(self.engine) as connection:
            yield connection

    @contextmanager
    def writing(self, patience_s: float = BUSY_S) -> Iterator[Connection]:
        with writing(self.engine, patience_s) as connection:
            yield connection

    def back_up(self, file: Path) -> int:
        """Write a backup; its size in bytes."""
        return copying.back_up(self.engine, file)

    def close(self) -> None:
        self.watch.close()
        self.engine.dispose()


def open_store(url: str) -> Store:
    """The store at a URL; raises MisuseError where there is none."""
    with _opened(url) as store:
        if not has_book(store.engine):
            raise MisuseError(f"there is no book at {store.shown}; `tollbook add` begins one")
        if not is_newest(store.engine):
            make_tables(store.engine)
    return store


def create_store(url: str, *, name: str, made_at: str) -> Store:
    """The store at a URL, begun where there is none; `name` is what tells this book's log from every other's."""
    with _opened(url) as store:
        if not (has_book(store.engine) and is_newest(store.engine)):
            make_tables(store.engine)
        with store.reading() as connection:
            begun = _is_begun(connection)
        if not begun:
            with store.writing() as connection:
                if not _is_begun(connection):
                    append(connection, "book", made_at, {"name": name})
    return store


def _is_begun(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM log LIMIT 1").first() is not None


def restore_store(file: Path, url: str) -> Store:
    """A backup brought back to an empty place."""
    with _opened(url) as store:
        copying.restore(file, store.engine)
    return store


@contextmanager
def _opened(url: str) -> Iterator[Store]:
    """A store that is closed again where opening it fails."""
    store = Store(open_engine(url))
    try:
        yield store
    except BaseException:
        store.close()
        raise
