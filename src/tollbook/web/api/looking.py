"""The API's addresses for looking: events, reports, claims, rulings, versions, the log."""

import dataclasses
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from tollbook import __version__
from tollbook.book import Book, rows
from tollbook.book.summaries import Filters
from tollbook.store.counting import Stats
from tollbook.web.api import found, shapes
from tollbook.web.api.answers import fresh_row, kept_row, row_made
from tollbook.web.api.parameters import After, Day, EventName, Limit, Number, Policy, known_parameters
from tollbook.web.api.refused import REFUSALS
from tollbook.web.keeper import Made
from tollbook.web.keeping import kept
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.preparing import Form
from tollbook.web.site import site_of

router = APIRouter(prefix="/api/v1", dependencies=[needs(Role.READER), Depends(known_parameters)], responses=REFUSALS)
of_owners = APIRouter(prefix="/api/v1", dependencies=[needs(Role.OWNER), Depends(known_parameters)], responses=REFUSALS)
Words = Annotated[str | None, Query(max_length=400, description="Words of the name, the place or a report")]
Country = Annotated[str | None, Query(max_length=10, description="Two letters, or unknown")]
Kind = Annotated[str | None, Query(max_length=100)]
Grade = Annotated[str | None, Query(max_length=40, description="That of the toll, or unknown")]
Year = Annotated[str | None, Query(max_length=10, description="That of the first day, or unknown")]
Sort = Annotated[str, Query(max_length=20, description="reports, date, newest, killed, name or updated")]
Searched = Annotated[str, Query(min_length=1, max_length=400, description='All of these; "words in quotes" together')]
Head = Annotated[str | None, Query(max_length=100, description="One that was kept: `tollbook log --head`")]
Before = Annotated[int, Query(ge=1, le=2**31 - 1, description="A version")]
Later = Annotated[int | None, Query(ge=1, le=2**31 - 1, description="A later version; the book as it is, if none")]


@router.get("", response_model=shapes.About)
async def about(request: Request) -> Response:
    """What is served here, and how far its log goes."""
    return await kept_row(request, lambda: {"version": __version__, "head": str(_book(request).export_head())})


@router.get("/events", response_model=shapes.Events)
async def events(
    request: Request,
    q: Words = None,
    country: Country = None,
    since: Day = None,
    until: Day = None,
    kind: Kind = None,
    grade: Grade = None,
    contested: bool | None = None,
    year: Year = None,
    sort: Sort = "reports",
    after: After = None,
    limit: Limit = 50,
) -> Response:
    """The events, a page at a time, with how many there are of each sort."""
    filters = Filters(
        country=country,
        since=since,
        until=until,
        kind=kind,
        grade=grade,
        contested=contested,
        year=year,
        words=q or None,
    )
    book = _book(request)
    return await kept_row(request, lambda: found.events_row(book, filters, sort, after, limit), book.list_stamp)


@router.get("/events/{event}", response_model=shapes.EventShown)
async def event(
    request: Request, event: EventName, as_of: Day = None, known_by: Day = None, policy: Policy = "ucdp"
) -> Response:
    """One event with all that belongs to it: what was published by `as_of`, as the book knew it by `known_by`."""
    book = _book(request)
    if not request.url.query:
        return await kept(request, _event, lambda: book.stamp(event), EVENT)
    return await kept_row(
        request,
        lambda: rows.shown_row(found.find_event(book, event, as_of, known_by, policy)),
        lambda: book.stamp(event) if known_by is None else None,
    )


def _event(request: Request) -> Made:
    return row_made(rows.shown_row(_book(request).look(request.path_params["event"])))


EVENT = Form("/api/v1/events/{}", "event", "{}", _event)
"""The address of every event, which is prepared."""


@router.get("/events/{event}/versions", response_model=shapes.Versions)
async def versions(request: Request, event: EventName) -> Response:
    """The published versions of an event's record, without their content."""
    return await kept_row(request, lambda: found.versions_row(_book(request), event))


@router.get("/events/{event}/versions/{number}", response_model=shapes.VersionShown)
async def version(request: Request, event: EventName, number: Number) -> Response:
    """One published version, as it was frozen."""
    return await kept_row(request, lambda: found.version_row(_book(request), event, number))


@router.get("/events/{event}/diff", response_model=shapes.Changes)
async def diff(request: Request, event: EventName, before: Before, after: Later = None) -> Response:
    """What changed between two versions, or from one until now."""
    return await kept_row(request, lambda: found.changes_row(_book(request), event, before, after))


@router.get("/reports", response_model=shapes.Reports)
async def reports(request: Request, after: After = None, limit: Limit = 50) -> Response:
    """The reports, in the order in which they were added."""
    return await kept_row(request, lambda: found.reports_row(_book(request), after, limit))


@router.get("/reports/{report:path}", response_model=shapes.ReportShown)
async def report(request: Request, report: str) -> Response:
    """One report with its text and its claims, and the events that tell of them."""
    return await kept_row(request, lambda: found.read_report_row(_book(request), report))


@router.get("/claims", response_model=shapes.Claims)
async def claims(request: Request, after: After = None, limit: Limit = 50) -> Response:
    """Every claim as it was read, in the order in which the reports were added."""
    return await kept_row(request, lambda: found.claims_row(_book(request), after, limit))


@router.get("/claims/{claim}", response_model=shapes.ClaimShown)
async def claim(request: Request, claim: str) -> Response:
    """One claim as it was read, with the rulings about it."""
    return await kept_row(request, lambda: found.read_claim_row(_book(request), claim))


@router.get("/search", response_model=shapes.Hits)
async def search(request: Request, q: Searched, limit: Limit = 50) -> Response:
    """The reports that hold some words, with the quotes that do."""
    return await kept_row(request, lambda: found.hits_row(_book(request), q, limit))


@router.get("/rulings", response_model=shapes.Rulings)
async def rulings(request: Request, after: After = None, limit: Limit = 50) -> Response:
    """Every ruling ever made, with what became of it."""
    return await kept_row(request, lambda: found.rulings_row(_book(request), after, limit))


@router.get("/log", response_model=shapes.Log)
async def log(request: Request, after: After = None, limit: Limit = 50) -> Response:
    """Everything that was ever given to the book: the chain can be checked from these lines alone."""
    return await kept_row(request, lambda: found.log_row(_book(request), after, limit))


@router.get("/stats", response_model=Stats)
async def stats(request: Request) -> Response:
    """How much the book holds."""
    return await kept_row(request, lambda: dataclasses.asdict(_book(request).stats()))


@of_owners.get("/verify", response_model=shapes.Verified)
def verify(request: Request, head: Head = None) -> Response:
    """Check the whole book, and that its log goes on from a head that was kept; it reads every row."""
    return fresh_row(found.faults_row(_book(request), head))


def _book(request: Request) -> Book:
    return site_of(request).book
