"""The page in a real browser: no message, no request, no sideways scroll, and links that open what they lead to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fixtures import CASES
from playwright.sync_api import Browser, Page, sync_playwright

from tollbook.export.page import record_page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as play:
        one = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield one
        one.close()


def open_page(browser: Browser, folder: Path, name: str, width: int, scheme: str) -> tuple[Page, list[str]]:
    """The page of a case, opened from a file, and all that the browser had to say or asked for."""
    case = CASES[name]()
    file = folder / f"{name}.html"
    made = record_page(case.records, case.reports, case.copies, case.problems, policy="ucdp", as_of=None)
    file.write_text(made, "utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on(
        "request", lambda request: heard.append(request.url) if request.url not in (file.as_uri(), "data:,") else None
    )
    page.goto(file.as_uri())
    return page, heard


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", CASES)
def test_page_is_quiet_and_fits(browser: Browser, tmp_path: Path, name: str, scheme: str) -> None:
    page, heard = open_page(browser, tmp_path, name, 1280, scheme)

    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for width in (1280, 768, 360, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert heard == []
    page.close()


def test_a_link_opens_the_folded_report_it_leads_to(browser: Browser, tmp_path: Path) -> None:
    page, _ = open_page(browser, tmp_path, "dated", 1280, "light")

    assert not page.locator("#r8").evaluate("one => one.open")
    page.locator('a[href="#m8a"]').first.click()
    assert page.locator("#r8").evaluate("one => one.open")
    assert page.locator("#m8a").is_visible()
    page.close()


def test_letters_of_marks_are_not_copied_with_the_text(browser: Browser, tmp_path: Path) -> None:
    page, _ = open_page(browser, tmp_path, "floor", 1280, "light")

    assert page.locator("rt").first.evaluate("one => getComputedStyle(one).userSelect") == "none"
    page.close()
