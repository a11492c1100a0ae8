"""Pages opened in a real browser: what it says and asks for, whether they fit, whether everybody can use them."""

from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

WIDTHS = (1280, 360, 320)


@contextmanager
def opened(
    browser: Browser, site: str, *, scheme: str = "light", width: int = 1280, script: bool = True
) -> Iterator[Page]:
    """A page of a browser that heard nothing but its own site when it is closed: no message, no outside request."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=script,
        base_url=site,
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith((site, "data:,")) else heard.append(request.url))
    yield page
    context.close()
    refused = "Failed to load resource: the server responded with a status of 4"  # said of every refusal on purpose
    assert [words for words in heard if not words.startswith(refused)] == []


def faults_of(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and its best practice, and what is wider than the screen."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    told = [f"{one['id']}: {[node['html'][:200] for node in one['nodes']]}" for one in found]
    width = page.evaluate("document.documentElement.scrollWidth")
    viewport = page.viewport_size
    if viewport is not None and width > viewport["width"]:
        told.append(f"{page.url} is {width} wide in {viewport['width']}")
    return told


def tab_to(page: Page, selector: str, most: int = 250) -> None:
    """Walk there by the Tab key alone."""
    for _ in range(most):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key does not lead to {selector}")


_OF_COLOUR = ["color-contrast", "link-in-text-block"]


def colour_faults_of(page: Page) -> list[str]:
    """What axe finds of the colours in dark: all that can differ from light, as the page is the same."""
    page.emulate_media(color_scheme="dark")
    options = {"runOnly": {"type": "rule", "values": _OF_COLOUR}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    page.emulate_media(color_scheme="light")
    return [f"dark: {one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


def unfold(page: Page) -> None:
    """Open everything that is folded, so that it is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


def too_wide(page: Page) -> list[int]:
    """The widths at which the page would have to be scrolled sideways."""
    found = []
    for width in (*WIDTHS, 768):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(width)
    return found
