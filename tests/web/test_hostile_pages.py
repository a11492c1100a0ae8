"""Strings that try to be more than text, in everything that a stranger can write: no page runs, loads or obeys them."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, sync_playwright
from running import running

from tollbook.book import Book
from tollbook.model import MisuseError
from tollbook.model.ruling import RulingKind
from tollbook.web import Settings, create_app

pytestmark = pytest.mark.browser
STRINGS = tuple(
    one["words"].replace("{beacon}", "/beacon")
    for one in tomllib.loads((Path(__file__).parent / "hostile.toml").read_text("utf-8"))["string"]
)
IN_ONE = 5  # strings of one report
TOWNS = "Lagos Quito Mosul Kabul Manila Nairobi Lima Aden Bamako Dhaka".split()

LOOK = """() => {
  const bad = [];
  for (const one of document.querySelectorAll("*")) {
    for (const { name, value } of one.attributes) {
      if (name.startsWith("on")) bad.push(`${one.tagName} ${name}`);
      if (/^(href|src|action|formaction|data|srcset|xlink:href)$/.test(name)
          && !/^(\\/|#|\\?|https?:|data:,$|[\\w.-]+$)/.test(value)) bad.push(`${one.tagName} ${name}=${value}`);
      if (/beacon/.test(value) && /^(src|action|formaction|data|srcset|style)$/.test(name))
        bad.push(`${one.tagName} ${name}=${value}`);
    }
  }
  for (const name of ["iframe", "object", "embed", "base", "marquee", "video", "audio", "noscript", "style"])
    for (const one of document.getElementsByTagName(name)) bad.push(one.tagName);
  return bad;
}"""
"""What a page has that only a string could have put there."""


def clean(words: str) -> str:
    """As much of a string as a ruling takes: it refuses NUL."""
    return words.replace("\0", "")


@dataclass(frozen=True)
class Place:
    address: str
    paths: tuple[str, ...]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    db = f"sqlite:///{tmp_path_factory.mktemp('hostile') / 'book.db'}"
    with Book.create(db) as book:
        lines = [json.dumps(report(number)) for number in range(len(STRINGS) // IN_ONE)]
        added = book.add_body("reports.jsonl", "\n".join(lines).encode())
        assert len(added.new) == len(lines)
        _rule(book)
        paths = tuple(_paths(book))
    with running(create_app(Settings(db=db))) as address:
        yield Place(address, paths)


def report(number: int) -> dict[str, str]:
    """A report whose every part holds some of the strings."""
    some = STRINGS[number * IN_ONE : (number + 1) * IN_ONE]
    town = TOWNS[number % len(TOWNS)]
    said = " ".join(some)
    return {
        "id": f"{number} {some[0]}"[:150],
        "url": some[1] if number % 2 else f"https://example.org/{some[1]}",
        "title": f"12 killed in {town}: {said} | {some[2]}",
        "published": f"2026-03-{number + 1:02d}",
        "lang": "en",
        "text": f"By {some[3]}\n{town}, {said}\nPolice in {town} said 12 people were killed on Monday. {said}\n"
        f'"At least 30 {some[4]} people were killed in {town}," said the {some[0]} ministry.\n'
        f"John {some[1]} Smith, a spokesman for {some[2]}, said 4 soldiers were killed in {town}.\n",
    }


def _rule(book: Book) -> None:
    claims = book.claims_page(None, 500).items
    for number, words in enumerate(map(clean, STRINGS)):
        claim = claims[number % len(claims)]
        book.rule(RulingKind.NOTE, claim.id, note=words, by=words[:80])
        try:
            book.rule(RulingKind.CORRECT, claim.id, {"speaker": words}, note=words, by=words[:80])
        except MisuseError:
            continue  # a value that no claim can have: it is refused, and shown nowhere
    for event in book.events():
        book.publish(event.id, note=clean(STRINGS[0]), by=clean(STRINGS[25])[:80])


def _paths(book: Book) -> Iterator[str]:
    """Every page that shows what a stranger wrote, and those that say back what was asked."""
    yield from ("/", "/queue", "/log", "/sources", "/exports", "/add", "/?q=killed&sort=name")
    for event in book.events():
        name = book.versions(event.id)[0].record
        yield from (f"/e/{name}", f"/e/{name}@1", f"/e/{name}?asof=2026-03-20&policy=ibc")
        yield from (f"/e/{name}.json", f"/e/{name}.csv", f"/api/v1/events/{name}")
    for shown in book.reports_page(None, 500).items:
        yield f"/r/{quote(shown.id, safe='')}"
        yield f"/r/{quote(shown.id, safe='')}.txt"
    for words in STRINGS[::4]:
        there = quote(clean(words), safe="")
        yield from (f"/e/{there}", f"/r/{there}", f"/?{urlencode({'q': clean(words)})}")
        yield from (f"/queue?{urlencode({'event': clean(words)})}", f"/?{urlencode({clean(words): '1'})}")
        yield f"/api/v1/events?{urlencode({'sort': clean(words)[:20]})}"


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as play:
        one = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield one
        one.close()


def trapped(browser: Browser, address: str) -> tuple[BrowserContext, list[str]]:
    """A browser in which every dialog, every request of a string, and every word of the console is written down."""
    context = browser.new_context(accept_downloads=False)
    heard: list[str] = []

    def asked(route: object) -> None:
        url = route.request.url  # type: ignore[attr-defined]
        if not url.startswith(f"{address}/") or "/beacon" in url.partition("?")[0].replace(f"{address}/r/", ""):
            heard.append(f"asked for {url}")
        route.continue_()  # type: ignore[attr-defined]

    context.route("**/*", asked)
    return context, heard


def test_no_string_is_more_than_text(place: Place, browser: Browser) -> None:
    context, heard = trapped(browser, place.address)
    page = context.new_page()
    page.on("dialog", lambda dialog: (heard.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("console", lambda message: heard.append(f"console {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"error {error}"))
    wrong: list[str] = []
    for path in place.paths:
        try:
            answer = page.goto(place.address + path, wait_until="load")
        except Error as error:
            if "Download is starting" not in str(error) and "ERR_ABORTED" not in str(error):
                raise
            continue  # a download opens no page
        assert answer is not None
        assert answer.status < 500, path
        if "html" in answer.headers.get("content-type", ""):
            wrong += [f"{path}: {one}" for one in page.evaluate(LOOK)]
            page.keyboard.press("Tab")
        told = [one for one in heard if "Failed to load resource" not in one]  # the console's word for 404
        wrong += [f"{path}: {one}" for one in told]
        heard.clear()
    context.close()
    assert wrong == []


def test_the_trap_catches(browser: Browser, place: Place) -> None:
    """The same strings as markup, on a page without the site's guards: the dialogs and beacons are heard."""
    context, heard = trapped(browser, place.address)
    page = context.new_page()
    page.on("dialog", lambda dialog: (heard.append("dialog"), dialog.dismiss()))
    page.goto(f"{place.address}/api/v1/stats")
    page.route(
        "**/trap",
        lambda route: route.fulfill(
            content_type="text/html", body="".join(one for one in STRINGS if one.startswith("<img"))
        ),
    )
    page.goto(f"{place.address}/trap")
    page.wait_for_timeout(300)
    bad = page.evaluate(LOOK)
    context.close()
    assert "dialog" in heard
    assert any("/beacon" in one for one in heard)
    assert any(one.startswith("IMG onerror") for one in bad)
