"""`/e/ID`: an event, in any of its states."""

import re
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.responses import RedirectResponse

from tollbook.book import Book
from tollbook.book.showing import Shown
from tollbook.model import MisuseError
from tollbook.web.addresses import event_url
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.rendering import render
from tollbook.web.site import site_of
from tollbook.web.views.event import DEFAULT_POLICY, State, event_page

router = APIRouter(include_in_schema=False)
_NAME = re.compile(r"(?P<event>.+?)(?:@(?P<version>\d{1,9}))?(?P<kind>\.json|\.csv)?\Z", re.DOTALL)


@router.get("/e/{name}", dependencies=[needs(Role.READER)])
def event(
    request: Request,
    name: str,
    asof: Annotated[str | None, Query(max_length=40)] = None,
    policy: Annotated[str | None, Query(max_length=40)] = None,
    claim: Annotated[str | None, Query(max_length=80)] = None,
) -> Response:
    """The event as a page; `.json` and `.csv` give it as data."""
    found = _NAME.match(name)
    assert found is not None
    book = site_of(request).book
    state = State(as_of=asof or None, policy=None if policy in (None, "", DEFAULT_POLICY) else policy, claim=claim)
    base = _look(book, found["event"], State(policy=state.policy))
    named = base.name or base.record.event.id
    if found["event"] not in (named, base.record.event.id):
        return RedirectResponse(event_url(named, asof=asof, policy=policy, claim=claim), status_code=302)
    shown = base if state.as_of is None else _look(book, base.record.event.id, state)
    view = event_page(shown, base, book.versions(named), state)
    return render(request, "event.html", {"view": view, "page": view.page})


def _look(book: Book, event: str, state: State) -> Shown:
    try:
        return book.look(event, as_of=state.as_of, policy=state.policy or DEFAULT_POLICY)
    except MisuseError as error:
        if str(error).startswith("no event"):
            raise HTTPException(404, str(error)) from error
        raise
