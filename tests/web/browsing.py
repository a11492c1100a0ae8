"""A browser at a site, and all that it complains of or asks others for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

WIDTHS = (1280, 768, 360, 320)
_OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""All that can differ between light and dark: the page is the same."""
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass
class Heard:
    """What a page said: messages and errors of the console, requests to other hosts, bytes that came."""

    said: list[str] = field(default_factory=list)
    abroad: list[str] = field(default_factory=list)


@contextmanager
def opened(browser: Browser, site: str, **settings: object) -> Iterator[tuple[Page, Heard]]:
    """A page of a fresh browser profile that listens to everything."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings})  # type: ignore[arg-type]
    page, heard = context.new_page(), Heard()
    page.on("console", lambda message: heard.said.append(message.text))
    page.on("pageerror", lambda error: heard.said.append(str(error)))
    page.on("request", lambda one: None if one.url.startswith((site, "data:")) else heard.abroad.append(one.url))
    try:
        yield page, heard
    finally:
        context.close()


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and its own best practice in light, and of colours again in dark."""
    page.emulate_media(color_scheme="light")
    found = _broken(page, {"type": "tag", "values": _RULES})
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {one}" for one in _broken(page, {"type": "rule", "values": _OF_COLOUR})]
    page.emulate_media(color_scheme="light")
    return found


def _broken(page: Page, rules: dict[str, object]) -> list[str]:
    """Each rule that is broken, with the first element that breaks it."""
    run = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in run.response["violations"]]


def too_wide(page: Page) -> list[int]:
    """The widths at which the page would have to be scrolled sideways."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(width)
    return found
