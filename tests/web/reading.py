"""Pages read as somebody without a script does: their forms, with all that stands in them, sent back."""

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

import httpx


@dataclass
class Form:
    """A form of a page: where it is sent, and what its fields hold."""

    action: str
    method: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._select: str | None = None
        self._area: str | None = None
        self._options: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(action=given.get("action", ""), method=given.get("method", "get")))
        elif not self.forms:
            return
        elif tag == "input" and given.get("name"):
            self._input(given, checked="checked" in given)
        elif tag == "button" and given.get("name"):
            self.forms[-1].buttons.append((given["name"], given.get("value", "")))
        elif tag == "select":
            self._select, self._options = given.get("name"), []
        elif tag == "option" and self._select:
            self._options.append((given.get("value", ""), "selected" in given))
        elif tag == "textarea" and given.get("name"):
            self.forms[-1].fields.append((given["name"], ""))

    def _input(self, given: dict[str, str], *, checked: bool) -> None:
        kind = given.get("type", "text")
        if kind in ("checkbox", "radio") and not checked:
            return
        if kind not in ("submit", "file"):
            self.forms[-1].fields.append((given["name"], given.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "select" and self._select:
            chosen = next((value for value, selected in self._options if selected), None)
            self.forms[-1].fields.append((self._select, chosen if chosen is not None else self._options[0][0]))
            self._select = None


def forms_of(page: httpx.Response) -> list[Form]:
    """The forms of a page, in order."""
    parser = _Forms()
    parser.feed(page.text)
    return parser.forms


def form_to(page: httpx.Response, action: str) -> Form:
    """The first form that is sent to an address that begins so."""
    return next(form for form in forms_of(page) if form.action.startswith(action))


def send(client: httpx.Client, page: httpx.Response, action: str, **given: str | list[str]) -> httpx.Response:
    """A form sent as a browser without a script would, with some fields filled in; where it leads is followed."""
    form = form_to(page, action)
    fields: dict[str, str | list[str]] = {}
    for name, value in form.fields:
        fields[name] = value
    fields |= given
    url = urljoin(str(page.url), form.action or str(page.url))
    if form.method.lower() == "get":
        return client.get(url, params=fields)
    return client.post(url, data=fields, headers={"Origin": f"{page.url.scheme}://{page.url.netloc.decode()}"})


def text_of(page: httpx.Response) -> str:
    """The words of a page's main part."""
    main = page.text[page.text.index("<main") : page.text.index("</main>")]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def items_on(page: httpx.Response) -> list[str]:
    """The addresses of the items that a page lists, without their queries."""
    return re.findall(r'class="qi" href="(/queue/q-[0-9a-f]+)', page.text)
