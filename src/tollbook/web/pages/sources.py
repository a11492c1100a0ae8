"""`/sources`: which outlets carry the reports, and who is quoted in them."""

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from tollbook.book.sources import Outlet, Sources
from tollbook.export.words import OUTLET_KINDS, SPEAKER_KINDS, country_words, date_words, language_words
from tollbook.model import SpeakerKind, UnknownNameError
from tollbook.text.outlets import find_outlet
from tollbook.web.addresses import report_url, with_query
from tollbook.web.data import as_csv, as_json
from tollbook.web.keeper import Made
from tollbook.web.keeping import HTML, asked_for, kept
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.rendering import render_kept
from tollbook.web.site import site_of

router = APIRouter(include_in_schema=False)
_SHOWN = 100  # of each table; the CSV has all
_NAMELESS = "none"  # what the address calls the reports of no known outlet


@router.get("/sources", dependencies=[needs(Role.READER)])
async def sources(request: Request) -> Response:
    """The outlets and the speakers; `?outlet=` lists the reports of one."""
    return await kept(request, _page)


@router.get("/sources.json", dependencies=[needs(Role.READER)])
async def sources_json(request: Request) -> Response:
    return await kept(request, _json)


@router.get("/sources.csv", dependencies=[needs(Role.READER)])
async def sources_csv(request: Request) -> Response:
    """The outlets as CSV, or with `?table=speakers` the speakers."""
    return await kept(request, _csv)


def _page(request: Request) -> Made:
    asked = asked_for(request, ("outlet",))
    found = site_of(request).book.sources()
    if "outlet" in asked:
        return _outlet_page(request, found, asked["outlet"])
    values = {
        "outlets": [(one, _outlet_url(one), _languages(one), told_of(one)) for one in found.outlets[:_SHOWN]],
        "speakers": [(one, _kind(one.kind)) for one in found.speakers[:_SHOWN]],
        "more_outlets": max(0, len(found.outlets) - _SHOWN),
        "more_speakers": max(0, len(found.speakers) - _SHOWN),
    }
    return Made(body=render_kept(request, "sources.html", values), media_type=HTML)


def _outlet_page(request: Request, found: Sources, name: str) -> Made:
    known = find_outlet(name)
    names = (name, known.name) if known else (name,)  # an address may name a declared outlet by its host
    outlet = next((one for one in found.outlets if (one.name or _NAMELESS) in names), None)
    if outlet is None:
        raise UnknownNameError(f"no report of the book is of an outlet {name!r}")
    rows = [
        (
            report_url(one.id),
            one.id,
            date_words(one.day) if one.day else None,
            language_words(one.language),
            one.claims if one.is_read else None,
        )
        for one in sorted(outlet.reports, key=lambda one: (one.day or "", one.id), reverse=True)
    ]
    return Made(
        body=render_kept(request, "outlet.html", {"outlet": outlet, "rows": rows, "told": told_of(outlet)}),
        media_type=HTML,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the table of outlets declares of one, in words; None where that is not known."""

    kind: str | None
    country: str | None
    owner: str | None


def told_of(outlet: Outlet) -> Told:
    one = outlet.declared
    if one is None:
        return Told(kind=None, country=None, owner=None)
    return Told(
        kind=OUTLET_KINDS[one.kind], country=country_words(one.country) if one.country else None, owner=one.owner
    )


def _outlet_url(outlet: Outlet) -> str:
    return with_query("/sources", {"outlet": outlet.name or _NAMELESS})


def _languages(outlet: Outlet) -> str:
    """The languages of its reports, the most frequent first."""
    told = [language_words(report.language) for report in outlet.reports]
    return ", ".join(sorted(set(told), key=lambda one: (-told.count(one), one)))


def _kind(kind: str | None) -> str:
    return SPEAKER_KINDS[SpeakerKind(kind)] if kind else ""


def _json(request: Request) -> Made:
    asked_for(request, ())
    found = site_of(request).book.sources()
    return as_json(
        {
            "outlets": [
                {
                    "name": one.name,
                    **_declared(one),
                    "reports": len(one.reports),
                    "claims": one.claims,
                    "languages": sorted({report.language for report in one.reports if report.language}),
                }
                for one in found.outlets
            ],
            "speakers": [
                {"name": one.name, "kind": one.kind, "claims": one.claims, "reports": one.reports}
                for one in found.speakers
            ],
        }
    )


def _csv(request: Request) -> Made:
    asked = asked_for(request, ("table", "safe"))
    found, safe = site_of(request).book.sources(), asked.get("safe") == "1"
    if asked.get("table") == "speakers":
        speakers = (
            {"speaker": one.name, "kind": one.kind, "claims": one.claims, "reports": one.reports}
            for one in found.speakers
        )
        return as_csv(("speaker", "kind", "claims", "reports"), speakers, name="speakers", safe=safe)
    outlets = (
        {
            "outlet": one.name,
            **_declared(one),
            "reports": len(one.reports),
            "claims": one.claims,
            "languages": _languages(one),
        }
        for one in found.outlets
    )
    columns = ("outlet", "kind", "country", "owner", "reports", "claims", "languages")
    return as_csv(columns, outlets, name="outlets", safe=safe)


def _declared(outlet: Outlet) -> dict[str, str | None]:
    """What is declared of an outlet, as data: `country` by its code; None is unknown."""
    one = outlet.declared
    return {
        "kind": one.kind.value if one else None,
        "country": one.country if one else None,
        "owner": one.owner if one else None,
    }
