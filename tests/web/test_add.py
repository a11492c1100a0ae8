"""Adding by pasting and by sending files: what came of each report is told, twice is once, and no path is opened."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from reading import text_of
from running import running

from tollbook.book import Book
from tollbook.web import Settings, create_app

TEXT = "A ferry sank off Zamboanga, Philippines on 8 April 2026. Nine people drowned, the coast guard said.\n"


@pytest.fixture
def db(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'book.db'}"


@pytest.fixture
def client(db: str) -> Iterator[httpx.Client]:
    with (
        running(create_app(Settings(db=db))) as site,
        httpx.Client(base_url=site, follow_redirects=True, timeout=60) as one,
    ):
        yield one


def added(db: str) -> int:
    with Book.open(db) as book:
        return book.stats().reports


def test_a_pasted_text_is_read_and_leads_to_its_event(client: httpx.Client, db: str) -> None:
    given = {"text": TEXT, "published": "2026-04-09", "url": "https://news.example/a", "title": "Ferry sinks"}
    page = client.post("/add", data=given)

    assert "1 report added" in text_of(page)
    assert "1 claim" in text_of(page)
    with Book.open(db) as book:
        (event,) = book.events()
        (report,) = book.show(event.id).reports
        assert (report.text, report.title, report.url) == (TEXT, "Ferry sinks", "https://news.example/a")
        assert report.published is not None
        assert report.published.edtf == "2026-04-09"


def test_the_same_text_twice_is_once(client: httpx.Client, db: str) -> None:
    client.post("/add", data={"text": TEXT})
    page = client.post("/add", data={"text": TEXT.replace("\n", "\r\n")})

    assert "0 reports added, 1 known already" in text_of(page)
    assert added(db) == 1


def test_files_are_read_and_what_is_wrong_is_told_by_report(client: httpx.Client, db: str) -> None:
    lines = '{"id": "one", "text": "Police said 3 people were killed."}\nnot json\n'
    files = [
        ("files", ("a.txt", TEXT.encode(), "text/plain")),
        ("files", ("b.jsonl", lines.encode(), "application/json")),
        ("files", ("c.pdf", b"%PDF-1.7", "application/pdf")),
        ("files", ("page.html", b"<html><body><p>Two people died, police said.</p></body></html>", "text/html")),
    ]
    page = client.post("/add", files=files)
    words = text_of(page)

    assert "3 reports added, 2 with problems" in words
    assert "b.jsonl:2" in words
    assert "Files ending in .pdf are not read" in words
    assert added(db) == 3


def test_a_name_that_looks_like_a_path_opens_nothing(client: httpx.Client, tmp_path: Path, db: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Nine people were killed in secret.", "utf-8")
    page = client.post("/add", files=[("files", (str(secret), b"Two people died, police said.", "text/plain"))])

    assert "1 report added" in text_of(page)
    with Book.open(db) as book:
        texts = [entry.text for entry in book.log()]
    assert not any("in secret" in text for text in texts)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "nothing was sent"),
        ({"text": " \n "}, "nothing was sent"),
        ({"text": TEXT, "published": "yesterday"}, "a day is written 2026-01-03"),
        ({"text": TEXT, "url": "javascript:alert(1)"}, "an address begins with http"),
    ],
)
def test_what_cannot_be_taken_is_said(client: httpx.Client, db: str, given: dict[str, str], told: str) -> None:
    page = client.post("/add", data=given)

    assert page.status_code == 422
    assert told in text_of(page)
    assert ("Zamboanga" in page.text) == ("Zamboanga" in given.get("text", ""))
    assert added(db) == 0


def test_too_much_is_refused_with_words(client: httpx.Client, db: str) -> None:
    page = client.post("/add", files={"text": (None, "x" * 20_000_001)})
    assert page.status_code == 413
    assert "at most 20 MB" in text_of(page)

    page = client.post("/add", files=[("files", ("big.txt", b"y" * 20_000_001, "text/plain"))])
    assert "files over 20,000,000 are not read" in text_of(page)
    assert added(db) == 0


def test_how_far_it_is_can_be_asked(client: httpx.Client) -> None:
    assert client.get("/add/progress/nobody").json() == {"done": 0, "of": 0}
    client.post("/add", data={"text": TEXT, "job": "one"})
    assert client.get("/add/progress/one").json() == {"done": 1, "of": 1}


def test_what_is_said_of_a_text_is_kept_and_what_is_not_stays_unknown(client: httpx.Client, db: str) -> None:
    told = {"outlet": "The Manila Post", "url": "https://news.example/b", "published": "2026-04", "lang": "en"}
    client.post("/add", data={"text": TEXT, **told})
    client.post("/add", data={"text": f"{TEXT}Nobody else was on board."})
    with Book.open(db) as book:
        one, other = sorted((book.report(id).report for id in reports(book)), key=lambda report: report.outlet is None)
    assert (one.outlet, one.language) == ("The Manila Post", "en")
    assert one.published is not None
    assert one.published.edtf == "2026-04"
    assert (other.outlet, other.url, other.title, other.published) == (None, None, None, None)


def reports(book: Book) -> list[str]:
    return [report.id for outlet in book.sources().outlets for report in outlet.reports]


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("url", "javascript:alert(1)", "an address begins with http"),
        ("published", "last Tuesday", "a day is written 2026-01-03"),
        ("published", "2026-02-30", "a day is written 2026-01-03"),
        ("lang", "the one they speak there", "a language is written as its code"),
    ],
)
def test_nonsense_in_a_field_is_told_and_nothing_is_lost(
    client: httpx.Client, db: str, field: str, words: str, told: str
) -> None:
    page = client.post("/add", data={"text": TEXT, "outlet": "A <b>Post", field: words})
    assert page.status_code == 422
    assert told in text_of(page)
    assert "A ferry sank off Zamboanga" in page.text
    assert 'value="A &lt;b&gt;Post"' in page.text
    assert added(db) == 0
