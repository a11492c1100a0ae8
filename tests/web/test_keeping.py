"""Answers that are kept: made once, compressed, told as unchanged, and made anew when the book goes on."""

import asyncio
import json
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from running import running

from tollbook.book import Book
from tollbook.model.ruling import RulingKind
from tollbook.web import Settings, create_app
from tollbook.web.keeper import Held, Keeper, Key, Made, Mark, hold
from tollbook.web.people import Role


@pytest.fixture
def own(example_db: Path, tmp_path: Path) -> Iterator[tuple[str, Book]]:
    """A site of its own, and its book opened by somebody else."""
    file = tmp_path / "own.db"
    shutil.copy(example_db, file)
    with running(create_app(Settings(db=f"sqlite:///{file}"))) as address, Book.open(f"sqlite:///{file}") as book:
        yield address, book


def test_what_has_not_changed_is_not_sent_again(site: str) -> None:
    first = httpx.get(f"{site}/r/c33", timeout=60)
    again = httpx.get(f"{site}/r/c33", headers={"If-None-Match": first.headers["etag"]}, timeout=60)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "Accept-Encoding" in first.headers["vary"]


def test_what_somebody_else_writes_shows_at_once(own: tuple[str, Book]) -> None:
    address, book = own
    before = httpx.get(f"{address}/e/c33", follow_redirects=True, timeout=60)
    (event,) = book.events()
    book.rule(RulingKind.SET_FIGURE, event.id, {"harm": "killed", "best": "81"}, note="their own list", by="Ana")
    after = httpx.get(f"{address}/e/c33", follow_redirects=True, timeout=60)
    assert '<bdi dir="ltr">83</bdi></span>' in before.text
    assert '<bdi dir="ltr">81</bdi></span>' in after.text
    assert before.headers["etag"] != after.headers["etag"]


def test_compressed_and_whole_are_the_same(site: str) -> None:
    whole = httpx.get(f"{site}/r/c33", headers={"Accept-Encoding": "identity"}, timeout=60)
    packed = httpx.get(f"{site}/r/c33", headers={"Accept-Encoding": "gzip"}, timeout=60)
    assert "content-encoding" not in whole.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == whole.content


@pytest.mark.parametrize("path", ["/e/c33?asOf=2026-01-05", "/r/c33?x=1"])
def test_a_misspelt_name_is_refused(site: str, path: str) -> None:
    answer = httpx.get(site + path, follow_redirects=True, timeout=60)
    assert answer.status_code == 400
    assert "it takes:" in answer.text


def held(mark: Mark, size: int) -> Held:
    return replace(hold(Made(body=b"x", media_type="text/plain"), mark, None), kept=b"x" * size)


async def put(keeper: Keeper, name: str, size: int, mark: Mark = (1, 0)) -> None:
    await keeper.make(("h", name, "", Role.READER, "en"), mark, lambda: held(mark, size))


def test_of_too_many_bytes_the_longest_unasked_go_first() -> None:
    async def fill() -> list[bool]:
        keeper = Keeper(most_bytes=2 * held((1, 0), 40).size + 20)
        for name in ("a", "b", "c"):
            await put(keeper, name, 40)
            keeper.find(("h", "a", "", Role.READER, "en"), (1, 0))
        await asyncio.sleep(0)
        return [keeper.find(("h", name, "", Role.READER, "en"), (1, 0)) is not None for name in ("a", "b", "c")]

    assert asyncio.run(fill()) == [True, False, True]


def test_an_answer_of_an_older_state_is_none() -> None:
    async def ask() -> list[Held | None]:
        keeper = Keeper()
        await put(keeper, "a", 10, mark=(1, 0))
        await asyncio.sleep(0)
        return [keeper.find(("h", "a", "", Role.READER, "en"), mark) for mark in ((2, 0), (1, 1))]

    assert asyncio.run(ask()) == [None, None]


FIRE = "A market fire in Lagos, Nigeria killed {n} people on 1 March 2026, {who} said. Thirty others were injured."
CRASH = "A bus crash near Quito, Ecuador killed {n} people on 10 May 2026, {who} said."


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[FastAPI, Book, list[str]]]:
    """A site on a book of two events, that book opened by somebody else, and addresses of both events."""
    with Book.create(f"sqlite:///{tmp_path}/two.db") as book:
        for name, text, day in (("fire", FIRE, "2026-03-02"), ("crash", CRASH, "2026-05-11")):
            book.add_body("one.jsonl", report(f"{name}-1", text.format(n=12, who="police"), day))
            book.add_body("one.jsonl", report(f"{name}-2", text.format(n=14, who="the mayor"), day[:-1] + "5"))
        ids = [book.show(name).record.event.id for name in ("fire-1", "crash-1")]
        forms = ("/e/{}", "/e/{}.json", "/e/{}.csv", "/e/{}?asof=2026-05-11", "/e/{}?policy=ibc", "/api/v1/events/{}")
        app = create_app(Settings(db=f"sqlite:///{tmp_path}/two.db"))
        yield app, book, [form.format(id) for id in ids for form in forms]
        app.state.site.book.close()


def test_what_others_will_ask_for_is_prepared_while_nobody_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path}/prepared.db"
    with Book.create(url) as book:
        for name, text, day in (("fire", FIRE, "2026-03-02"), ("crash", CRASH, "2026-05-11")):
            book.add_body("one.jsonl", report(f"{name}-1", text.format(n=12, who="police"), day))
        fire, crash = (book.show(f"{name}-1").record.event.id for name in ("fire", "crash"))
        app = create_app(Settings(db=url, prepares=True))
        keeper = app.state.site.keeper
        with running(app) as address:
            host = address.removeprefix("http://")
            keys = [(host, path.format(crash), "", Role.OWNER, "en") for path in ("/e/{}", "/api/v1/events/{}")]
            assert httpx.get(f"{address}/e/{fire}", timeout=60).status_code == 200
            assert httpx.get(f"{address}/api/v1/events/{fire}", timeout=60).status_code == 200
            first = [wait_for(keeper, key) for key in keys]
            book.rule(RulingKind.NOTE, crash, note="look again", by="Ana")
            then = [wait_for(keeper, key, other_than=held) for key, held in zip(keys, first, strict=True)]
            looked: list[str] = []
            shown = Book.look
            monkeypatch.setattr(
                Book, "look", lambda self, event, **how: looked.append(event) or shown(self, event, **how)
            )
            answers = [httpx.get(address + key[1], timeout=60) for key in keys]
            assert [answer.headers["etag"] for answer in answers] == [held.tag for held in then]
            assert looked == []
            made = [key[1] for key in keeper._held]
    assert not any(path.endswith(".json") for path in made)  # which nobody asked for


def wait_for(keeper: Keeper, key: Key, other_than: Held | None = None) -> Held:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        held = keeper.last(key)
        if held is not None and (other_than is None or held.tag != other_than.tag):
            return held
        time.sleep(0.05)
    raise AssertionError(f"{key} was not prepared")


def report(id: str, text: str, day: str) -> bytes:
    return json.dumps({"id": id, "text": text, "published": day, "lang": "en"}).encode()


def asked(app: FastAPI, paths: list[str]) -> list[tuple[int, str, bytes]]:
    """Status, ETag and body of each."""

    async def ask() -> list[tuple[int, str, bytes]]:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://localhost") as client:
            answers = [await client.get(path) for path in paths]
        return [(answer.status_code, answer.headers.get("etag", ""), answer.content) for answer in answers]

    return asyncio.run(ask())


def unkept(app: FastAPI, paths: list[str]) -> list[tuple[int, str, bytes]]:
    """The same, made anew."""
    site = app.state.site
    app.state.site = replace(site, keeper=Keeper())
    try:
        return asked(app, paths)
    finally:
        app.state.site = site


def test_a_kept_answer_is_what_a_new_one_would_be_whatever_is_written(two: tuple[FastAPI, Book, list[str]]) -> None:
    app, book, paths = two
    fire, crash = (book.show(name).record for name in ("fire-1", "crash-1"))
    more = report("fire-3", FIRE.format(n=15, who="the governor"), "2026-03-09")
    writes: list[Callable[[], object]] = [
        lambda: book.rule(RulingKind.ACCEPT, fire.claims[0].id, note="seen", by="Ana"),
        lambda: book.publish(crash.event.id, by="Ana", note="first"),
        lambda: book.rule(RulingKind.REJECT, crash.claims[0].id, note="misread", by="Ben"),
        lambda: book.add_body("more.jsonl", more),
        lambda: book.undo(book.rulings()[-1].ruling.id, note="a slip", by="Ben"),
        lambda: book.publish("fire-1", by="Ana", note="second"),
        lambda: book.rule(RulingKind.MERGE, "fire-1", {"with": "crash-1"}, note="one", by="Ana"),
        lambda: book.undo(book.rulings()[-1].ruling.id, note="two", by="Ana"),
    ]
    paths += ["/", "/?sort=updated", "/events.json", "/events.csv", "/queue", "/queue.json", "/api/v1/events"]
    for write in writes:
        asked(app, paths)
        write()
        assert asked(app, paths) == unkept(app, paths)


def test_a_published_version_leaves_the_lists_as_they_were(
    two: tuple[FastAPI, Book, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    app, book, _ = two
    before = asked(app, ["/", "/queue"])
    book.publish("fire-1", by="Ana", note="first")
    monkeypatch.setattr(Book, "list_events", None)
    monkeypatch.setattr(Book, "queue", None)
    assert asked(app, ["/", "/queue"]) == before


def test_what_is_written_about_one_event_leaves_the_answers_about_others(
    two: tuple[FastAPI, Book, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    app, book, paths = two
    before = asked(app, paths)
    made: list[str] = []
    shown = Book.look
    monkeypatch.setattr(Book, "look", lambda self, event, **more: made.append(event) or shown(self, event, **more))
    book.rule(RulingKind.SET_FIGURE, "fire-1", {"harm": "killed", "best": "13"}, note="their list", by="Ana")
    after = asked(app, paths)
    crash = book.show("crash-1").record.event.id
    assert crash not in made
    assert [answer[1] for answer in after[6:]] == [answer[1] for answer in before[6:]]
    assert not {answer[1] for answer in after[:6]} & {answer[1] for answer in before[:6]}
