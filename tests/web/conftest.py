"""A site on a real book: the bundled example, added once."""

import json
import shutil
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


MORE = {
    "dhaka-1": ("2026-03-02", "A launch fire in Dhaka, Bangladesh on 1 March 2026 killed 12 people, police said."),
    "dhaka-2": ("2026-03-03", "Police in Dhaka, Bangladesh said 14 people died in the launch fire of 1 March 2026."),
    "sylhet-1": ("2026-04-11", "A bus crash near Sylhet, Bangladesh on 10 April 2026 killed 7 people, police said."),
}


@pytest.fixture(scope="session")
def three_db(example_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a book of the example and of two events more; tests that write copy it."""
    folder = tmp_path_factory.mktemp("three")
    shutil.copy(example_db, folder / "book.db")
    rows = [{"id": name, "published": day, "lang": "en", "text": text} for name, (day, text) in MORE.items()]
    (folder / "more.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    with Book.open(f"sqlite:///{folder / 'book.db'}") as book:
        assert book.add((str(folder / "more.jsonl"),)).problems == ()
        assert len(book.events()) == 3
    return folder / "book.db"


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
