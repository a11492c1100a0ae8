"""Who only looks at a book waits no longer than they want to, and is never told that an older state is the newest."""

import threading
from pathlib import Path

import pytest

from tollbook.book.beside import Beside
from tollbook.book.book import Book
from tollbook.model import MisuseError

FIRST = "Police said 12 people were killed in a bus crash in Jos, Nigeria, on 2 January 2026."
SECOND = "Officials said 40 people were killed in a mine collapse in Kano, Nigeria, on 9 March 2026."


def test_work_goes_on_beside_those_who_lose_patience() -> None:
    may_end, done = threading.Event(), threading.Event()

    def work() -> None:
        may_end.wait(10)
        done.set()

    beside = Beside(work)
    beside.wait(0.05, done.is_set)
    assert beside.is_busy
    assert beside.turns == 0
    beside.wait(0.05, lambda: pytest.fail("waited for work that had begun long before"))
    may_end.set()
    beside.wait(10, done.is_set)
    assert done.is_set()
    assert not beside.is_busy
    assert beside.turns == 1


def test_a_failure_lets_the_next_one_begin_again() -> None:
    tried: list[int] = []

    def work() -> None:
        tried.append(len(tried))
        if len(tried) == 1:
            raise MisuseError("the disk is full")

    Beside(work).wait(10, lambda: len(tried) > 1)
    assert tried == [0, 1]


def test_what_is_closed_begins_nothing() -> None:
    beside = Beside(lambda: pytest.fail("begun"))
    beside.close()
    beside.wait(0.05, lambda: False)


def test_a_reader_sees_the_state_before_until_the_newest_is_there(book_url: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    (tmp_path / "b.txt").write_text(SECOND, "utf-8")
    with Book.create(book_url, patience_s=0.05) as book:
        book.add((str(tmp_path / "a.txt"),))
        first = book.list_events()
        assert [event.reports for event in first.items] == [1]  # never worked out before: everybody waits
        book.add((str(tmp_path / "b.txt"),))
        with book._workshop._lock:  # somebody is at the bench
            before = book.mark
            page = book.list_events()
            assert page.total == 1
            assert not page.is_current
            assert book.is_behind
        book._workshop.beside.wait(30, lambda: book.list_events(wait=False).is_current)
        page = book.list_events()
        assert page.total == 2
        assert page.is_current
        assert book.mark > before


def test_with_patience_to_spare_everybody_sees_the_newest(book_url: str, tmp_path: Path) -> None:
    with Book.create(book_url, patience_s=60) as book:
        for number, text in enumerate((FIRST, SECOND)):
            file = tmp_path / f"{number}.txt"
            file.write_text(text, "utf-8")
            book.add((str(file),))
            assert book.list_events().total == number + 1
