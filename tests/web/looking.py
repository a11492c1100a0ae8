"""Pages opened in a real browser: what it says and asks for, whether they fit, whether everybody can use them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

WIDTHS = (1280, 360, 320)


@contextmanager
def opened(
    browser: Browser, site: str, *, scheme: str = "light", width: int = 1280, script: bool = True, refusals: int = 4
) -> Iterator[Page]:
    """A page of a browser that heard nothing but its own site when it is closed: no message, no outside request.

    `refusals` is the class of statuses that it may be answered with on purpose.
    """
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
    refused = f"Failed to load resource: the server responded with a status of {refusals}"  # said of every one
    assert [words for words in heard if not words.startswith(refused)] == []


def faults_of(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and its best practice, and what is wider than the screen."""
    found = Axe().run(page, options={"resultTypes": ["violations"], "preload": False}).response["violations"]
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


def forced_faults_of(page: Page) -> list[str]:
    """What is written or drawn and cannot be seen where the reader's own few colours are forced."""
    page.emulate_media(color_scheme="dark", forced_colors="active")
    found = page.evaluate(_UNSEEN)
    page.emulate_media(color_scheme="light", forced_colors="none")
    return [f"forced colours: {one}" for one in found]


_UNSEEN = """() => {
  const canvas = getComputedStyle(document.body).backgroundColor;
  const clear = (colour) => colour === "none" || /^rgba\\(.*, 0\\)$/.test(colour);
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!clear(colour)) return colour;
    }
    return canvas;
  };
  const isThere = (node) => {
    const box = node.getBoundingClientRect();
    return node.checkVisibility() && box.width + box.height > 0;
  };
  const shows = (colour) => !clear(colour) && colour !== canvas;
  const shapes = [...document.querySelectorAll("svg :is(path, circle, rect, line, use):not(.sea)")].filter((node) => {
    const style = getComputedStyle(node);
    return isThere(node) && !shows(style.fill) && !shows(style.stroke);
  });
  const texts = [...document.querySelectorAll("body *")].filter((node) => {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    const style = getComputedStyle(node);
    return own && isThere(node) && (node.closest("svg") ? style.fill === canvas : style.color === ground(node));
  });
  return [...shapes, ...texts].map((node) => `not to be seen: ${node.outerHTML.slice(0, 160)}`).slice(0, 5);
}"""
"""The sea of a map is the ground itself."""


def all_faults_of(page: Page) -> list[str]:
    """All that is looked for in a page: for everyone, in light, dark and forced colours; never scrolled sideways."""
    unfold(page)
    found = [*faults_of(page), *colour_faults_of(page), *forced_faults_of(page)]
    size = page.viewport_size
    found += [f"wider than {width}" for width in too_wide(page)]
    if size is not None:
        page.set_viewport_size(size)
    return found


def post(page: Page, path: str, fields: Mapping[str, str]) -> int:
    """A form sent by the browser from a page of the site: what comes of it is shown. The status of the answer."""
    with page.expect_response(lambda answer: answer.request.method == "POST") as sent, page.expect_navigation():
        page.evaluate(_SEND, [path, dict(fields)])
    return sent.value.status


_SEND = """([path, fields]) => {
  const form = Object.assign(document.createElement("form"), {method: "post", action: path});
  for (const [name, value] of Object.entries(fields))
    form.append(Object.assign(document.createElement("input"), {type: "hidden", name, value}));
  document.body.append(form);
  form.submit();
}"""


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
