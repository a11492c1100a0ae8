"""Decisions about whole events by forms: previewed, written with a name and a reason, published, undone."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from reading import form_to, forms_of, send, text_of
from running import running

from tollbook.book import Book
from tollbook.web import Settings, create_app

REPORTS = {
    "dhaka-1": (
        "2026-03-02",
        "BD",
        "A launch fire in Dhaka, Bangladesh on 1 March 2026 killed 12 people, police said.",
    ),
    "dhaka-2": (
        "2026-03-03",
        "BD",
        "Police in Dhaka, Bangladesh said 14 people died in the launch fire of 1 March 2026.",
    ),
    "sylhet-1": (
        "2026-04-11",
        "BD",
        "A bus crash near Sylhet, Bangladesh on 10 April 2026 killed 7 people, police said.",
    ),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a book of two events in one country."""
    folder = tmp_path_factory.mktemp("deciding")
    rows = [{"id": name, "published": day, "lang": "en", "text": text} for name, (day, _, text) in REPORTS.items()]
    (folder / "reports.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    with Book.create(f"sqlite:///{folder / 'book.db'}") as book:
        assert book.add((str(folder / "reports.jsonl"),)).problems == ()
        assert len(book.events()) == 2
    return folder / "book.db"


@pytest.fixture
def db(filled: Path, tmp_path: Path) -> str:
    shutil.copy(filled, tmp_path / "book.db")
    return f"sqlite:///{tmp_path / 'book.db'}"


@pytest.fixture
def client(db: str) -> Iterator[httpx.Client]:
    with (
        running(create_app(Settings(db=db))) as site,
        httpx.Client(base_url=site, follow_redirects=True, timeout=60) as one,
    ):
        yield one


def events_of(db: str) -> list[tuple[str, ...]]:
    with Book.open(db) as book:
        return sorted(book.record(event.id).event.reports for event in book.events())


def page_of(client: httpx.Client, db: str, report: str) -> httpx.Response:
    with Book.open(db) as book:
        event = book.record(report).event.id
    return client.get(f"/decide/{event}")


def confirm(client: httpx.Client, preview: httpx.Response, **given: str) -> httpx.Response:
    """The form that stands under a preview, sent."""
    form = next(one for one in forms_of(preview) if one.method == "post" and one.action.startswith("/decide/"))
    fields: dict[str, str | list[str]] = {}
    for name, value in form.fields:
        fields[name] = [*fields[name], value] if isinstance(fields.get(name), list) else value
    return client.post(form.action, data=fields | given)


def test_a_merge_is_previewed_made_and_undone(client: httpx.Client, db: str) -> None:
    page = page_of(client, db, "dhaka-1")
    offered = page.text[page.text.index('id="near"') :]
    other = offered.split('value="e-', 1)[1].split('"', 1)[0]
    preview = client.get(page.url.path, params={"d": "merge", "near": f"e-{other}"})
    assert "2 events would be one of 3 reports" in text_of(preview)
    assert len(events_of(db)) == 2

    refused = confirm(client, preview, name="Ana")
    assert refused.status_code == 422
    assert "write down why" in text_of(refused)
    made = confirm(client, refused, name="Ana", note="one accident")
    assert events_of(db) == [("dhaka-1", "dhaka-2", "sylhet-1")]
    assert "Merged" in text_of(made)

    send(client, made, "/undo")
    assert events_of(db) == [("dhaka-1", "dhaka-2"), ("sylhet-1",)]


def test_a_split_is_previewed_and_made(client: httpx.Client, db: str) -> None:
    page = page_of(client, db, "dhaka-1")
    preview = client.get(page.url.path, params={"d": "split", "report": "dhaka-2"})
    assert "would be an event apart" in text_of(preview)

    confirm(client, preview, name="Ana", note="another fire")
    assert events_of(db) == [("dhaka-1",), ("dhaka-2",), ("sylhet-1",)]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"d": "split", "report": ["dhaka-1", "dhaka-2"]}, "some of the event's reports, but not all"),
        ({"d": "split", "x": "1"}, "tick the reports"),
        ({"d": "merge", "with": "nowhere"}, "no event is called"),
        ({"d": "set-figure", "figure": "killed all", "best": "many"}, "write 12, 12+"),
        ({"d": "set-figure", "figure": "killed all", "best": "12", "low": "x"}, "is a number"),
        ({"d": "copy", "copy": "dhaka-1", "origin": "dhaka-1"}, "copy of itself"),
    ],
)
def test_what_cannot_be_is_said_and_not_done(
    client: httpx.Client, db: str, given: dict[str, str | list[str]], told: str
) -> None:
    page = page_of(client, db, "dhaka-1")
    refused = client.get(page.url.path, params=given)

    assert refused.status_code == 422
    assert told in text_of(refused)
    with Book.open(db) as book:
        assert book.rulings() == ()


def test_a_figure_is_set_with_name_and_reason(client: httpx.Client, db: str) -> None:
    page = page_of(client, db, "dhaka-1")
    preview = client.get(page.url.path, params={"d": "set-figure", "figure": "killed all", "best": "13", "high": "15"})
    assert "13–15" in text_of(preview)

    confirm(client, preview, name="Ana", note="the list of names has 13")
    with Book.open(db) as book:
        figure = next(f for f in book.record("dhaka-1").figures if f.harm == "killed" and f.group.is_all)
        assert (figure.best, figure.high) == (13, 15)
        assert "Ana set this figure" in figure.explanation[0].sentence


def test_a_report_is_called_a_copy_and_no_copy(client: httpx.Client, db: str) -> None:
    page = page_of(client, db, "dhaka-1")
    preview = client.get(page.url.path, params={"d": "copy", "copy": "dhaka-2", "origin": "dhaka-1"})
    made = confirm(client, preview, name="Ana", note="same wire")
    with Book.open(db) as book:
        assert [(c.report, c.origin) for c in book.show("dhaka-1").copies] == [("dhaka-2", "dhaka-1")]

    preview = client.get(made.url.path, params={"d": "not-copy", "copy": "dhaka-2"})
    confirm(client, preview, name="Ana", note="looked again")
    with Book.open(db) as book:
        assert book.show("dhaka-1").copies == ()


def test_publishing_on_an_old_version_shows_both_diffs(client: httpx.Client, db: str) -> None:
    def publish(page: httpx.Response, **given: str) -> httpx.Response:
        form = next(one for one in forms_of(page) if ("d", "publish") in one.fields)
        return client.post(form.action, data=dict(form.fields) | given)

    first = page_of(client, db, "dhaka-1")
    published = publish(first, name="Ana", note="first")
    assert published.url.path.endswith("@1")

    mine = page_of(client, db, "dhaka-1")
    preview = client.get(mine.url.path, params={"d": "set-figure", "figure": "killed all", "best": "13"})
    confirm(client, preview, name="Ana", note="the list has 13")
    publish(page_of(client, db, "dhaka-1"), name="Ana", note="second")
    conflict = publish(mine, name="Ben", note="mine")
    words = text_of(conflict)

    assert conflict.status_code == 409
    assert "Theirs: version 2" in words
    assert "Yours, not published" in words
    assert words.count("figure: killed, all") == 2
    with Book.open(db) as book:
        assert [version.by for version in book.versions("dhaka-1")] == ["Ana", "Ana"]


def test_ruling_on_an_old_state_of_an_event_shows_both(client: httpx.Client, db: str) -> None:
    page = page_of(client, db, "dhaka-1")
    mine = client.get(page.url.path, params={"d": "set-figure", "figure": "killed all", "best": "12"})
    theirs = client.get(page.url.path, params={"d": "set-figure", "figure": "killed all", "best": "14"})
    confirm(client, theirs, name="Ana", note="fourteen names")
    conflict = confirm(client, mine, name="Ben", note="twelve names")
    words = text_of(conflict)

    assert conflict.status_code == 409
    assert "fourteen names" in words
    assert "What it would do to the record as it is now" in words
    confirm(client, conflict)
    with Book.open(db) as book:
        assert [one.ruling.by for one in book.rulings()] == ["Ana", "Ben"]


def test_a_note_is_kept(client: httpx.Client, db: str) -> None:
    page = page_of(client, db, "dhaka-1")
    form = next(one for one in forms_of(page) if ("d", "note") in one.fields)
    client.post(form.action, data=dict(form.fields) | {"name": "Ana", "note": "the mayor will publish a list"})
    assert "the mayor will publish a list" in text_of(page_of(client, db, "dhaka-1"))


def test_an_event_that_is_not_there_is_not_found(client: httpx.Client) -> None:
    assert client.get("/decide/e-000000000000").status_code == 404
    assert form_to(client.get("/add"), "/add").method == "post"
