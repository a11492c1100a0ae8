"""Answers that are kept: made once, compressed, told as unchanged, and made anew when the book goes on."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from running import running

from tollbook.book import Book
from tollbook.model.ruling import RulingKind
from tollbook.web import Settings, create_app
from tollbook.web.keeper import Held, Keeper, Made, Mark
from tollbook.web.people import Role


@pytest.fixture
def own(example_db: Path, tmp_path: Path) -> Iterator[tuple[str, Book]]:
    """A site of its own, and its book opened by somebody else."""
    file = tmp_path / "own.db"
    shutil.copy(example_db, file)
    with running(create_app(Settings(db=f"sqlite:///{file}"))) as address, Book.open(f"sqlite:///{file}") as book:
        yield address, book


def test_what_has_not_changed_is_not_sent_again(site: str) -> None:
    first = httpx.get(f"{site}/r/c33")
    again = httpx.get(f"{site}/r/c33", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "Accept-Encoding" in first.headers["vary"]


def test_what_somebody_else_writes_shows_at_once(own: tuple[str, Book]) -> None:
    address, book = own
    before = httpx.get(f"{address}/e/c33", follow_redirects=True)
    (event,) = book.events()
    book.rule(RulingKind.SET_FIGURE, event.id, {"harm": "killed", "best": "81"}, note="their own list", by="Ana")
    after = httpx.get(f"{address}/e/c33", follow_redirects=True)
    assert '<bdi dir="ltr">83</bdi></span>' in before.text
    assert '<bdi dir="ltr">81</bdi></span>' in after.text
    assert before.headers["etag"] != after.headers["etag"]


def test_compressed_and_whole_are_the_same(site: str) -> None:
    whole = httpx.get(f"{site}/r/c33", headers={"Accept-Encoding": "identity"})
    packed = httpx.get(f"{site}/r/c33", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in whole.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == whole.content


@pytest.mark.parametrize("path", ["/e/c33?asOf=2026-01-05", "/r/c33?x=1"])
def test_a_misspelt_name_is_refused(site: str, path: str) -> None:
    answer = httpx.get(site + path, follow_redirects=True)
    assert answer.status_code == 400
    assert "it takes:" in answer.text


def held(mark: Mark, size: int) -> Held:
    from fastapi import Response

    made = Made(body=b"x" * size, media_type="text/plain")
    return Held(mark=mark, made=made, whole=Response(), packed=Response(), unchanged=Response())


async def put(keeper: Keeper, name: str, size: int, mark: Mark = (1, 0)) -> None:
    await keeper.make(("h", name, "", Role.READER, "en"), mark, lambda: held(mark, size))


def test_of_too_many_bytes_the_longest_unasked_go_first() -> None:
    import asyncio

    async def fill() -> list[bool]:
        keeper = Keeper(most_bytes=100)
        for name in ("a", "b", "c"):
            await put(keeper, name, 40)
            keeper.find(("h", "a", "", Role.READER, "en"), (1, 0))
        await asyncio.sleep(0)
        return [keeper.find(("h", name, "", Role.READER, "en"), (1, 0)) is not None for name in ("a", "b", "c")]

    assert asyncio.run(fill()) == [True, False, True]


def test_an_answer_of_an_older_state_is_none() -> None:
    import asyncio

    async def ask() -> list[Held | None]:
        keeper = Keeper()
        await put(keeper, "a", 10, mark=(1, 0))
        await asyncio.sleep(0)
        return [keeper.find(("h", "a", "", Role.READER, "en"), mark) for mark in ((2, 0), (1, 1))]

    assert asyncio.run(ask()) == [None, None]
