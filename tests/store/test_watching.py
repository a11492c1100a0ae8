"""Whether a book has gone on is known at once, and nothing that was written is missed."""

import time
from pathlib import Path

from tollbook.book import Book


def test_last_is_the_last_entry_whoever_wrote_it(book_url: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police said 12 people were killed in Lagos on Monday.\n", "utf-8")
    with Book.create(book_url) as book, Book.open(book_url) as other:
        assert book.last == other.last == 1
        book.add((str(tmp_path / "a.txt"),))
        assert book.last == other.last == book.log()[-1].number
        other.events()
        assert book.last == other.last


def test_sqlite_tells_it_in_microseconds(tmp_path: Path) -> None:
    with Book.create(f"sqlite:///{tmp_path}/book.db") as book:
        assert book.tells_last_at_once
        begun = time.process_time()
        for _ in range(1000):
            assert book.last == 1
        assert time.process_time() - begun < 0.1
