"""What somebody hostile writes into reports, names, notes and fields stays words on every page of deciding."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from looking import opened
from playwright.sync_api import Browser, sync_playwright
from running import running

from tollbook.book import Book
from tollbook.model.ruling import RulingKind
from tollbook.web import Settings, create_app

pytestmark = pytest.mark.browser

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "\"'><svg onload=alert(3)>",
    "javascript:alert(4)",
    "</textarea></select></title><script>alert(5)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "\u202e\u2066<b onmouseover=alert(6)>x</b>",
    "<a href='data:text/html,<script>alert(7)</script>'>a</a>",
    "--><!--<iframe srcdoc='<script>alert(8)</script>'>",
)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as play:
        one = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield one
        one.close()


@pytest.fixture
def db(tmp_path: Path) -> str:
    """A book whose reports, rulings and names are hostile, with two speakers who disagree in each report."""
    rows = [
        {
            "id": f"{n} {words}",
            "title": words,
            "url": "javascript:alert(9)" if n % 2 else f"https://news.example/{words}",
            "published": "2026-03-02",
            "lang": words,
            "text": f"Police in Lima, Peru said 1{n} people were killed in the fire of 1 March 2026. {words}\n"
            f"The mayor {words} said 4{n} people were killed in the Lima fire. {words}\n",
        }
        for n, words in enumerate(HOSTILE)
    ]
    (tmp_path / "hostile.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    url = f"sqlite:///{tmp_path / 'book.db'}"
    with Book.create(url) as book:
        book.add((str(tmp_path / "hostile.jsonl"),))
        claims = [claim for event in book.events() for claim in book.record(event.id).claims]
        for claim, words in zip(claims, HOSTILE, strict=False):
            book.rule(RulingKind.CORRECT, claim.id, {"kind": words, "speaker": words}, note=words, by=words)
    return url


def addresses(db: str) -> list[str]:
    with Book.open(db) as book:
        items = book.queue().items
        events = book.events()
    found = ["/queue", "/log", "/bulk", *(f"/queue/{item.id}" for item in items[:12])]
    for event in events[:4]:
        found += [f"/decide/{event.id}", f"/queue?event={event.id}"]
    return [*found, "/queue?order=%3Cscript%3Ealert(1)%3C/script%3E", "/decide/%3Cimg%20src=x%20onerror=alert(1)%3E"]


def test_no_hostile_words_run_anywhere(browser: Browser, db: str) -> None:
    with running(create_app(Settings(db=db))) as site, opened(browser, site) as page:
        ran: list[str] = []
        page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
        for address in addresses(db):
            page.goto(address)
            assert page.locator("main").inner_text().strip()
            assert (
                page.evaluate(
                    "document.querySelectorAll('main script, main iframe, main svg[onload], [onerror]').length"
                )
                == 0
            )
            links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.protocol)")
            assert set(links) <= {"http:", "https:"}
        for words in HOSTILE:
            page.goto("/add")
            page.locator("#text").fill(f"Police said 3 people were killed in Lima. {words}")
            page.locator("#title").fill(words)
            page.locator("#url").fill(words)
            page.get_by_role("button", name="Add", exact=True).click()
            page.locator("#published").fill("")
            page.locator("#url").fill("")
            page.locator("#text").fill(f"Police said 3 people were killed in Lima. {words}")
            page.get_by_role("button", name="Add", exact=True).click()
            assert page.get_by_role("heading", name="1 report added").is_visible()
        page.goto("/queue")
        page.locator(".qi").first.click()
        page.locator("#nm").fill(HOSTILE[1])
        page.locator("#nt").fill(HOSTILE[0])
        page.locator("button[value=note]").click()
        assert HOSTILE[0] in page.locator("main").inner_text()
        assert ran == []
