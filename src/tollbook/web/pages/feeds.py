"""Feeds of what changed: of the whole book, of a country, of an event; each as Atom and as JSON Feed."""

from fastapi import APIRouter, HTTPException, Request, Response

from tollbook.book.summaries import Filters
from tollbook.export.words import country_words
from tollbook.web.addresses import country_url
from tollbook.web.keeper import Made
from tollbook.web.keeping import asked_for, kept
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.site import site_of
from tollbook.web.views.event import State, moments_of, version_rows
from tollbook.web.views.feed import Feed, as_atom, as_json_feed, event_feed, list_feed

router = APIRouter(include_in_schema=False)
_ENTRIES = 50
_FORMS = {"atom": as_atom, "json": as_json_feed}


@router.get("/feed.{form}", dependencies=[needs(Role.READER)])
async def feed(request: Request) -> Response:
    """The events of the book that were touched last."""
    return await kept(request, _site)


@router.get("/country/{code}/feed.{form}", dependencies=[needs(Role.READER)])
async def country(request: Request) -> Response:
    """Those of a country, by its code."""
    return await kept(request, _country)


@router.get("/e/{name}/feed.{form}", dependencies=[needs(Role.READER)])
async def event(request: Request) -> Response:
    """The days on which an event's record changed, and its published versions."""
    return await kept(request, _event)


def _site(request: Request) -> Made:
    page = site_of(request).book.list_events(sort="updated", limit=_ENTRIES)
    return _formed(request, list_feed("Tollbook", "/feed", "/", page.items))


def _country(request: Request) -> Made:
    code = request.path_params["code"].upper()
    name = country_words(code)
    if name == code:
        raise HTTPException(404, f"no country has the code {code!r}; codes are those of ISO 3166-1, such as VE")
    page = site_of(request).book.list_events(Filters(country=code), sort="updated", limit=_ENTRIES)
    return _formed(request, list_feed(f"{name} · Tollbook", f"/country/{code}/feed", country_url(code), page.items))


def _event(request: Request) -> Made:
    book = site_of(request).book
    shown = book.show(request.path_params["name"])
    named = shown.name or shown.record.event.id
    versions = version_rows(book.versions(named)) if shown.name else ()
    return _formed(request, event_feed(named, shown.record.event.name, moments_of(shown, State()), versions))


def _formed(request: Request, feed: Feed) -> Made:
    asked_for(request, ())
    form = _FORMS.get(request.path_params["form"])
    if form is None:
        raise HTTPException(404, f"a feed is {' or '.join(_FORMS)}, not {request.path_params['form']!r}")
    return form(feed, site_of(request).settings.address or str(request.base_url).rstrip("/"))
