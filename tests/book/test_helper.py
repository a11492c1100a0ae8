"""A process of its own works out what is written to a large book; without it the book does so itself."""

import json
from collections.abc import Iterator

import pytest

from tollbook.book import knowledge
from tollbook.book.book import Book
from tollbook.book.knowledge import Workshop
from tollbook.model.ruling import RulingKind

TEXTS = (
    "Police said 12 people were killed in a bus crash in Jos, Nigeria, on 2 January 2026.",
    "Officials said 40 people were killed in a mine collapse in Kano, Nigeria, on 9 March 2026.",
    "Rescuers said 7 people were killed when a boat sank near Manila, the Philippines, on 4 May 2026.",
)


@pytest.fixture(params=[60.0, None], ids=["with patience", "waiting"])
def helped(book_url: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Book]:
    monkeypatch.setattr(knowledge, "HELPED", 1)
    with Book.create(book_url, patience_s=request.param, helped=True) as book:
        yield book


def add(book: Book, number: int) -> None:
    line = json.dumps({"id": f"r{number}", "text": TEXTS[number], "lang": "en", "published": "2026-05-09"})
    book.add_body("more.jsonl", line.encode())


def test_another_process_works_out_what_is_written(helped: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Workshop, "_work", lambda *_, **__: pytest.fail("worked out in this process"))
    add(helped, 0)
    assert len(helped.events()) == 1
    add(helped, 1)
    helped.rule(RulingKind.SET_FIGURE, "r0", {"harm": "killed", "best": "13"}, note="their list", by="Ana")
    assert sorted(figure.best for event in helped.events() for figure in event.figures) == [13, 40]


def test_the_book_does_without_a_helper_that_was_killed(helped: Book) -> None:
    add(helped, 0)
    assert len(helped.events()) == 1
    process = helped._workshop._helper._process  # type: ignore[union-attr]
    assert process is not None
    process.kill()
    process.wait(30)
    add(helped, 1)
    assert len(helped.events()) == 2
    add(helped, 2)
    assert len(helped.events()) == 3


def test_the_helper_ends_with_the_book(helped: Book) -> None:
    add(helped, 0)
    assert len(helped.events()) == 1
    process = helped._workshop._helper._process  # type: ignore[union-attr]
    helped.close()
    assert process is not None
    assert process.poll() is not None
