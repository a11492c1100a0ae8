"""The site in a real browser: from the list to the sentence, with and without its script, on paper and aloud."""

import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from looking import all_faults_of, opened
from playwright.sync_api import Browser, expect
from pypdf import PdfReader
from running import running

from tollbook.book import Book
from tollbook.web import Settings, create_app

pytestmark = pytest.mark.browser

ARABIC = {
    "id": "ar",
    "lang": "ar",
    "published": "2026-01-06",
    "title": "وزير الدفاع: 83 قتيلا في كاراكاس",
    "text": "قال وزير الدفاع إن 83 شخصًا قُتلوا في الهجوم على كاراكاس، بينهم 32 كوبيًا.\nوأضاف أن 112 آخرين أصيبوا.",
}
SHEETS = 4


@pytest.fixture(scope="module")
def read(example_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The example with two published versions and an Arabic report."""
    folder = tmp_path_factory.mktemp("read")
    shutil.copy(example_db, folder / "book.db")
    (folder / "ar.jsonl").write_text(json.dumps(ARABIC), "utf-8")
    db = f"sqlite:///{folder / 'book.db'}"
    with Book.open(db) as book:
        book.publish("c31", by="Ana", note="first")
        book.add((str(folder / "ar.jsonl"),))
        book.publish("c31", by="Ana", note="again")
    with running(create_app(Settings(db=db))) as address:
        yield address


@pytest.fixture(scope="module")
def event(read: str) -> str:
    return re.findall(r'href="(/e/[^"]+)"', httpx.get(read).text)[0]


@pytest.fixture(scope="module")
def record(read: str, event: str) -> str:
    return re.findall(r'href="(/e/r-[0-9a-f]+)@2"', httpx.get(read + event).text)[0]


def pages(event: str, record: str) -> list[str]:
    return [
        "/",
        "/?q=nothing-of-the-kind",
        event,
        f"{event}?asof=2026-01-05&policy=acled",
        f"{record}@2?compare=1",
        "/r/c33",
        "/r/ar",
        "/sources",
        "/sources?outlet=mediaite.com",
        "/exports",
    ]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_from_the_list_to_the_sentence_and_back(browser: Browser, read: str, event: str, *, script: bool) -> None:
    with opened(browser, read, script=script) as page:
        page.goto(read)
        page.get_by_role("link", name="US raid on Caracas").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Caracas")

        page.get_by_role("link", name="report 12, sentence 1").first.click()
        mark = page.locator(".evpane .hit") if script else page.locator(":target")
        expect(mark).to_be_visible()
        expect(mark).to_contain_text("83")
        if script:
            assert "claim=c-" in page.url
            page.keyboard.press("Escape")
            expect(page.locator(".evpane")).to_have_count(0)
        else:
            assert "/r/c33#c-" in page.url
            page.go_back()

        page.get_by_role("link", name="latest-official").click()
        expect(page.locator(".banner")).to_contain_text("under the policy latest-official")
        page.get_by_role("link", name="Read the newest").click()
        page.locator("#versions").scroll_into_view_if_needed()
        page.get_by_role("link", name="5 January 2026", exact=True).click()
        expect(page.locator(".banner")).to_contain_text("You read the record of 5 January 2026")
        with page.expect_download() as download:
            page.locator(".foot").get_by_role("link", name="CSV", exact=True).click()
        assert "killed" in download.value.path().read_text("utf-8")


def test_a_claim_in_the_address_shows_its_report(browser: Browser, read: str, event: str) -> None:
    claim = httpx.get(f"{read}/r/c20.json").json()["claims"][0]["claim"]
    with opened(browser, read) as page:
        page.goto(f"{read}{event}?claim={claim}")
        expect(page.locator(f'[id="{claim}"]')).to_be_visible()


def test_pages_are_for_everyone_in_any_colours_and_never_scrolled_sideways(
    browser: Browser, read: str, event: str, record: str
) -> None:
    with opened(browser, read) as page:
        found = {}
        for path in pages(event, record):
            page.goto(read + path)
            found[path] = all_faults_of(page)
        assert {path: faults for path, faults in found.items() if faults} == {}


def test_an_arabic_report_stands_right_to_left_in_an_english_page(browser: Browser, read: str) -> None:
    with opened(browser, read) as page:
        page.goto(f"{read}/r/ar")
        assert page.locator("html").get_attribute("dir") == "ltr"
        text = page.locator(".src")
        assert (text.get_attribute("dir"), text.get_attribute("lang")) == ("rtl", "ar")
        assert text.evaluate("one => getComputedStyle(one).direction") == "rtl"
        box = text.bounding_box()
        last = page.locator(".src p").last
        ends = last.evaluate(
            "one => { const r = document.createRange(); r.selectNodeContents(one); "
            "const b = r.getBoundingClientRect(); return [b.left, b.right] }"
        )
        assert box is not None
        assert box["x"] + box["width"] - ends[1] < 2 < ends[0] - box["x"]


def test_the_event_prints_on_four_sheets_with_every_quotation_of_its_conflicts(
    browser: Browser, read: str, event: str
) -> None:
    with opened(browser, read) as page:
        page.goto(read + event)
        quotes = (
            page.locator("#contradictions").locator("xpath=ancestor::section").locator("blockquote").all_inner_texts()
        )
        printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    words = bare("".join(sheet.extract_text() for sheet in printed.pages))
    assert len(printed.pages) <= SHEETS
    assert len(quotes) > 4
    assert [quote for quote in quotes if bare(quote) not in words] == []


def bare(text: str) -> str:
    """Letters and digits alone: a PDF breaks lines and joins letters where it likes."""
    joined = text.translate({0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"})
    return "".join(sign for sign in joined if sign.isalnum())


def test_the_first_paint_of_an_event_is_small(browser: Browser, read: str, event: str) -> None:
    with opened(browser, read) as page:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        sizes: list[int] = []
        session.on("Network.loadingFinished", lambda one: sizes.append(one["encodedDataLength"]))
        page.goto(read + event)
        page.wait_for_load_state("networkidle")
        assert len(sizes) >= 3
        assert sum(sizes) < 100_000
