"""Pages out of templates: escaped by the engine, with nothing in them that cannot be shown."""

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from typing import cast
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from tollbook.export.words import cut_ranges, day_words
from tollbook.web.addresses import event_url, report_url
from tollbook.web.languages import NAMES, SOURCE, Catalogue, catalogue_of, language_of
from tollbook.web.people import Person, Role
from tollbook.web.site import person_of, site_of
from tollbook.web.telling import teller_of, untold_language

# lone surrogates cannot be written as UTF-8, and a browser drops or refuses the other controls: all are shown as U+FFFD
_UNWRITABLE = re.compile(r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

STYLES = (
    ("tollbook.export", "style.css"),
    ("tollbook.web", "static/web.css"),
    ("tollbook.web", "static/account.css"),
    ("tollbook.web", "static/queue.css"),
)
"""The sheets that make the one style sheet of the site, in order."""


SLOT, NOTICE = b"<!--person-->", b"<!--behind-->"
"""Where a page that is kept for many leaves room for what one person is shown, and for what is said while the newest
state is being worked out. What is escaped never holds them."""
_FAR = 365 * 24 * 3600


def make_environment(language: str = SOURCE) -> Environment:
    """The templates of the site; those of the exported page can be included."""
    environment = _Spoken(
        loader=ChoiceLoader([PackageLoader("tollbook.web"), PackageLoader("tollbook.export")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,  # a page of twenty templates would ask the disk about each, every time
    )
    environment.catalogue = catalogue_of(language)
    environment.install_gettext_translations(environment.catalogue, newstyle=True)  # type: ignore[attr-defined]
    environment.filters["ranges"] = cut_ranges
    environment.filters["day"] = day_words
    environment.filters["segment"] = segment
    teller = None if language == SOURCE else teller_of(language)
    environment.filters["told"] = lambda said: (teller and said and teller.tell(said)) or said
    environment.filters["untold"] = lambda said: None if teller is None else untold_language(teller, said)
    environment.globals["in_english"] = "" if teller is None else Markup(' lang="en"')
    environment.globals["asset"] = asset_url
    environment.globals["roles"] = Role
    environment.globals["report_url"] = report_url
    environment.globals["event_url"] = event_url
    return environment


_environment = cache(make_environment)


class _Spoken(Environment):
    """Templates whose fixed words are put into the language once, when they are compiled: a page has some hundred."""

    catalogue: Catalogue

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        return super()._generate(_Fixed(self.catalogue).visit(source), name, filename, defer_init)


class _Fixed(NodeTransformer):
    """Puts what `_("words")` gives into the place of the call, where nothing else has a part in it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def visit_Call(self, call: nodes.Call) -> nodes.Expr:
        match call:
            case nodes.Call(
                node=nodes.Name(name="_" | "gettext"),
                args=[nodes.Const(value=str(words))],
                kwargs=[],
                dyn_args=None,
                dyn_kwargs=None,
            ):
                return nodes.Const(Markup(self._catalogue.gettext(words)) % {}, lineno=call.lineno)
        return cast(nodes.Expr, self.generic_visit(call))


def segment(name: str) -> str:
    """A name as one step of an address, whatever it holds."""
    return quote(name.encode("utf-8", "replace"), safe="")


def render(
    request: Request, template: str, values: Mapping[str, object], status: int = 200, headers: Mapping[str, str] = {}
) -> HTMLResponse:
    """A page. The templates know `request`, `person`, `settings` and `language` beside the values."""
    box = Markup(person_box(request, person_of(request)).decode())
    behind = Markup(behind_notice(request).decode()) if site_of(request).book.is_behind else ""
    page = HTMLResponse(
        _page(request, template, {**values, "box": box, "behind": behind}), status_code=status, headers=dict(headers)
    )
    remember_language(request, page)
    return page


def render_kept(request: Request, template: str, values: Mapping[str, object]) -> bytes:
    """A page that many are shown, with a SLOT for what only one person is, and one for the NOTICE."""
    nameless = Person(name="", role=person_of(request).role)
    slots = {"box": Markup(SLOT.decode()), "behind": Markup(NOTICE.decode())}
    return _page(request, template, {**values, **slots}, nameless).encode()


def person_box(request: Request, person: Person) -> bytes:
    """What the masthead shows one person alone."""
    return _page(request, "_person.html", {}, person).encode()


def behind_notice(request: Request) -> bytes:
    """What a page says while the newest state is being worked out."""
    return _page(request, "_behind.html", {}).encode()


def _page(request: Request, template: str, values: Mapping[str, object], person: Person | None = None) -> str:
    language = language_of(request)
    page = (
        _environment(language)
        .get_template(template)
        .render(
            request=request,
            person=person or person_of(request),
            settings=site_of(request).settings,
            language=language,
            languages=NAMES,
            **values,
        )
    )
    return _UNWRITABLE.sub("\ufffd", page)


def remember_language(request: Request, response: Response) -> None:
    """Let the browser keep the language that was asked for with `?lang`."""
    if "lang" in request.query_params:
        response.set_cookie("lang", language_of(request), max_age=_FAR, httponly=True, samesite="lax")


@cache
def style() -> str:
    return "\n".join(files(package).joinpath(name).read_text("utf-8") for package, name in STYLES)


@cache
def _script(name: str) -> str:
    return files("tollbook.web").joinpath(f"static/{name}").read_text("utf-8")


SCRIPTS = ("keys.js", "pane.js")
ASSETS: Mapping[str, tuple[Callable[[], str], str]] = {
    "style.css": (style, "text/css"),
    **{name: (partial(_script, name), "text/javascript") for name in SCRIPTS},
}
"""What pages load beside themselves, by name."""


@cache
def asset_url(name: str) -> str:
    """Where an asset lies; another content has another address, so that it may be kept for ever."""
    return f"/assets/{sha256(ASSETS[name][0]().encode()).hexdigest()[:12]}/{name}"
