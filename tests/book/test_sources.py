"""The sources of a book: outlets by name or host, speakers by name; and one event seen otherwise."""

import json
from pathlib import Path

import pytest

from tollbook.book import Book
from tollbook.model import MisuseError

REPORTS = [
    {"id": "a", "url": "https://www.example.org/a", "text": "Police said 12 people were killed in Lagos on Monday."},
    {"id": "b", "url": "http://example.org:80/b", "published": "2024-03-05", "text": "Nobody was hurt in Lagos."},
    {"id": "c", "text": "Police said 14 people were killed in Lagos on Monday. The mayor said 3 were hurt."},
]


@pytest.fixture
def book_here(book_url: str, tmp_path: Path) -> Book:
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(map(json.dumps, REPORTS)), "utf-8")
    book = Book.create(book_url)
    book.add((str(file),))
    return book


def test_outlets_go_by_their_host_and_speakers_by_their_name(book_here: Book) -> None:
    found = book_here.sources()
    outlets = {one.name: one for one in found.outlets}
    speakers = {one.name: one for one in found.speakers}
    book_here.close()

    assert {name: len(one.reports) for name, one in outlets.items()} == {"example.org": 2, None: 1}
    assert {report.id: report.day for report in outlets["example.org"].reports} == {"a": None, "b": "2024-03-05"}
    assert (speakers["Police"].claims, speakers["Police"].reports) == (2, 2)
    assert {name: one.claims for name, one in outlets.items()} == {"example.org": 2, None: 2}


def test_a_declared_outlet_is_one_on_whatever_host_and_by_whatever_name(tmp_path: Path) -> None:
    text = "Police said 12 people were killed in Lagos on Monday."
    rows = [
        {"id": "a", "url": "https://www.reuters.com/a", "text": text},
        {"id": "b", "outlet": "REUTERS", "text": f"{text} So they said."},
        {"id": "c", "outlet": "Nobody's Gazette", "url": "https://gazette.example/c", "text": f"{text} We know."},
    ]
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    with Book.create(f"sqlite:///{tmp_path}/book.db") as book:
        book.add((str(file),))
        outlets = {one.name: one for one in book.sources().outlets}

    assert {name: [report.id for report in one.reports] for name, one in outlets.items()} == {
        "Reuters": ["a", "b"],
        "Nobody's Gazette": ["c"],
    }
    reuters = outlets["Reuters"].declared
    assert reuters is not None
    assert (reuters.kind, reuters.country, reuters.owner) == ("agency", "GB", "Thomson Reuters")
    assert outlets["Nobody's Gazette"].declared is None


def test_each_gives_every_event_once(book_here: Book) -> None:
    assert [shown.record.event.id for shown in book_here.each()] == [event.id for event in book_here.events()]
    book_here.close()


def test_a_look_says_what_show_says(book_here: Book) -> None:
    for event in book_here.events():
        for policy in ("ucdp", "acled", "ibc", "latest-official"):
            looked, shown = (see(event.id, policy=policy).record for see in (book_here.look, book_here.show))
            assert looked.figures == shown.figures
    book_here.close()


def test_a_look_at_an_earlier_day_leaves_out_what_came_later(book_here: Book) -> None:
    (event, *_) = book_here.events()
    assert book_here.look(event.id, as_of="2020-01-01").record.claims == ()
    with pytest.raises(MisuseError, match="as of takes a date"):
        book_here.look(event.id, as_of="soon")
    with pytest.raises(MisuseError, match="unknown policy"):
        book_here.look(event.id, policy="mine")
    book_here.close()


def test_a_report_comes_with_its_claims_and_events(book_here: Book) -> None:
    shown = book_here.report("c")
    assert [claim.count.point for claim in shown.claims] == [14, 3]
    assert shown.records
    with pytest.raises(MisuseError, match="no report"):
        book_here.report("nothing")
    book_here.close()
