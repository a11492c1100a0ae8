"""A site on a real book: the bundled example, added once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from running import running

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


@pytest.fixture(scope="session")
def site(example_db: Path) -> Iterator[str]:
    """The address of a site that tests only read."""
    with running(create_app(Settings(db=f"sqlite:///{example_db}"))) as address:
        yield address


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """The system's Chromium. For one file of tests: while it is open, asyncio cannot run in this thread."""
    with sync_playwright() as play:
        one = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield one
        one.close()
