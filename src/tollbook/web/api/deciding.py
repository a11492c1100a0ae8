"""The API's ways to change the book: reports added, rulings made and withdrawn, records published."""

from http import HTTPStatus
from typing import Annotated

from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, HTTPException, Query, Request, Response

from tollbook.book import Book, rows
from tollbook.model.ruling import RulingKind
from tollbook.web.api import shapes
from tollbook.web.api.answers import check_match, fresh_row
from tollbook.web.api.found import find_event
from tollbook.web.api.parameters import EventName, known_parameters
from tollbook.web.api.refused import REFUSALS, REFUSED_CHANGES
from tollbook.web.needs import needs
from tollbook.web.people import Role, Scope
from tollbook.web.refusals import refusal
from tollbook.web.site import person_of, site_of

router = APIRouter(
    prefix="/api/v1", dependencies=[Depends(known_parameters)], responses={**REFUSALS, **REFUSED_CHANGES}
)
_REVIEWER, _ADDER = needs(Role.REVIEWER), needs(Role.REVIEWER, Scope.ADD)
ENDINGS = {
    "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl",
    "application/json": ".jsonl",
    "text/plain": ".txt",
    "text/html": ".html",
}
"""What may be sent, and as a file of which ending it is read."""
_ONE_REPORT = '{"id": "r1", "text": "Police said 12 people were killed in Lagos on Monday.", "published": "2026-03-02"}'
_BODIES = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {
                "schema": {"type": "string"},
                "example": _ONE_REPORT if ending == ".jsonl" else "12 people were killed.",
            }
            for kind, ending in ENDINGS.items()
        },
    }
}


@router.post(
    "/reports",
    status_code=201,
    response_model=shapes.Added,
    responses={200: {"model": shapes.Added, "description": "The book had them all"}},
    dependencies=[_ADDER],
    openapi_extra=_BODIES,
)
async def add(
    request: Request,
    id: Annotated[
        str | None, Query(min_length=1, max_length=200, description="Names a report of plain text or HTML")
    ] = None,
) -> Response:
    """Add reports: lines of JSON (`id`, `text`, and `url`, `title`, `lang`, `published`), or one as plain text or HTML.

    What the book has is passed over. Where some reports cannot be read the others go through, and `problems` tells
    of them; where none can, nothing is added, and that is a 422.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    ending = ENDINGS.get(kind)
    if ending is None:
        raise HTTPException(415, f"reports are sent as {', '.join(ENDINGS)}, not as {kind or 'nothing'}")
    if ending != ".jsonl" and not id:
        raise HTTPException(400, "a report of plain text or HTML needs an id: ?id=NAME")
    body = await request.body()
    name = "sent.jsonl" if ending == ".jsonl" else f"{id}{ending}"
    added = await run_sync(_book(request).add_body, name, body)
    if not added.new and not added.known:
        told = [f"{problem.where}: {problem.message}" for problem in added.problems]
        return refusal(request, HTTPStatus.UNPROCESSABLE_ENTITY, *(told or ["nothing was sent"]))
    return fresh_row(rows.added_row(added), status=201 if added.new else 200)


@router.post("/rulings", status_code=201, response_model=shapes.Ruling, dependencies=[_REVIEWER])
def rule(request: Request, body: shapes.NewRuling) -> Response:
    """Write down what somebody decided, with the reason and the name."""
    by = _signed(request, body.by)
    kind = RulingKind(body.kind)
    made = _book(request).rule(kind, body.about, body.value, note=body.note, by=by, seen=body.seen)
    return fresh_row(rows.ruling_row(made), status=201)


@router.post("/rulings/{ruling}/undo", status_code=201, response_model=shapes.Ruling, dependencies=[_REVIEWER])
def undo(request: Request, ruling: str, body: shapes.NewUndo) -> Response:
    """Withdraw a ruling by a new one; undoing that one brings the first back."""
    made = _book(request).undo(ruling, note=body.note, by=_signed(request, body.by))
    return fresh_row(rows.ruling_row(made), status=201)


@router.post("/events/{event}/versions", status_code=201, response_model=shapes.Version, dependencies=[_REVIEWER])
def publish(request: Request, event: EventName, body: shapes.NewVersion) -> Response:
    """Freeze the record of an event as its next version; `If-Match` takes the ETag of the event as it was looked at."""
    by = _signed(request, body.by)
    if "if-match" in request.headers:
        check_match(request, rows.shown_row(find_event(_book(request), event, body.as_of, None, body.policy)))
    made = _book(request).publish(event, by=by, note=body.note, as_of=body.as_of, policy=body.policy, seen=body.seen)
    return fresh_row(rows.version_row(made), status=201)


def _signed(request: Request, by: str | None) -> str:
    """The name under a decision: the account's; where there are no accounts, the one that is given."""
    person = person_of(request)
    if site_of(request).settings.auth:
        if by is not None and by != person.name:
            raise HTTPException(400, f"this is signed {person.name!r}, by the account; leave `by` out")
        return person.name
    if not (by or person.name):
        raise HTTPException(400, "say who decides: give `by`")
    return by or person.name


def _book(request: Request) -> Book:
    return site_of(request).book
