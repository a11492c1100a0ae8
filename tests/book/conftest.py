"""A book of a few reports on two events, with a clock that goes on by itself."""

import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tollbook.book.book import Book

REPORTS = {
    "lagos-1": (
        "2026-03-02",
        "A market fire in Lagos, Nigeria killed 12 people on Sunday, police said.\n"
        "Police spokesman Ade Bello said 30 others were injured in the Lagos fire on 1 March 2026.\n",
    ),
    "lagos-2": (
        "2026-03-03",
        "The death toll of Sunday's market fire in Lagos has risen to 14, the health ministry said.\n"
        "Nigeria's health ministry said the fire on 1 March 2026 in Lagos injured 31 people.\n",
    ),
    "lagos-3": (
        "2026-03-04",
        "Nigeria: at least 14 people died in the fire at a market in Lagos on 1 March 2026, the mayor said.\n",
    ),
    "quito-1": (
        "2026-05-11",
        "A bus crash near Quito, Ecuador killed 7 people on 10 May 2026, firefighters said.\n"
        "Firefighters said 9 passengers were injured in the bus crash.\n",
    ),
}


def write_reports(folder: Path, *names: str) -> tuple[str, ...]:
    folder.mkdir(exist_ok=True)
    path = folder / f"{'-'.join(names)}.jsonl"
    rows = [{"id": name, "published": REPORTS[name][0], "lang": "en", "text": REPORTS[name][1]} for name in names]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return (str(path),)


def ticking() -> Callable[[], str]:
    """A clock that is a second later each time it is asked."""
    seconds = itertools.count()
    return lambda: f"2026-06-01T10:{(n := next(seconds)) // 60:02d}:{n % 60:02d}.000000Z"


@pytest.fixture
def reports(tmp_path: Path) -> Callable[..., tuple[str, ...]]:
    """Writes the reports of these names into one file; its path, as `add` takes it."""
    return lambda *names: write_reports(tmp_path / "reports", *(names or tuple(REPORTS)))


@pytest.fixture
def empty(book_url: str) -> Iterator[Book]:
    with Book.create(book_url, ticking()) as book:
        yield book


@pytest.fixture
def book(empty: Book, reports: Callable[..., tuple[str, ...]]) -> Book:
    added = empty.add(reports())
    assert added.problems == ()
    return empty


WAITING = {
    "mine-1": (
        "2026-02-03",
        "At least 40 miners were killed in the collapse of a gold mine near Tarkwa, Ghana on 2 February 2026, "
        "police said.\nThe hospital in Tarkwa said 55 people were killed in the mine collapse.\n",
    ),
    "mine-2": (
        "2026-02-04",
        "The minister of mines said 48 people were killed in the mine collapse near Tarkwa, Ghana on 2 February 2026.\n"
        "It is feared that 90 people were killed in the collapse, a rescuer said.\n",
    ),
    "mine-3": (
        "2026-02-04",
        "The minister of mines said 48 people were killed in the mine collapse near Tarkwa, Ghana on 2 February 2026.\n"
        "It is feared that 90 people were killed in the collapse, a rescuer said.\n",
    ),
    "ferry-1": (
        "2026-04-09",
        "A ferry sank off Zamboanga, Philippines on 8 April 2026. Nine people drowned, the coast guard said.\n"
        "The mayor of Zamboanga said 14 people drowned when the ferry sank.\n",
    ),
}


@pytest.fixture
def waiting_reports(tmp_path: Path) -> tuple[str, ...]:
    """Reports of a mine where speakers disagree and one is a copy, and of a ferry; the path, as `add` takes it."""
    path = tmp_path / "waiting.jsonl"
    rows = [{"id": name, "published": day, "lang": "en", "text": text} for name, (day, text) in WAITING.items()]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return (str(path),)
