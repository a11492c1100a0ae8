"""A site on a real book: the bundled example, added once."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from tollbook.book import Book
from tollbook.cli.example import example_path
from tollbook.web import Settings, create_app


@pytest.fixture(scope="session")
def example_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a book of the example; tests that write copy it."""
    file = tmp_path_factory.mktemp("book") / "example.db"
    with Book.create(f"sqlite:///{file}") as book:
        book.add((str(example_path()),))
        book.events()
    return file


def start(settings: Settings) -> Iterator[str]:
    """The address of a server that runs until the caller is done with it."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def site(example_db: Path) -> Iterator[str]:
    """The address of a site that tests only read."""
    yield from start(Settings(db=f"sqlite:///{example_db}"))
