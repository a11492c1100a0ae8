"""`/`: the events of the book."""

from fastapi import APIRouter, Request, Response

from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.rendering import render
from tollbook.web.site import site_of

router = APIRouter(include_in_schema=False)


@router.get("/", dependencies=[needs(Role.READER)])
def events(request: Request) -> Response:
    """The events, most reported first."""
    return render(request, "events.html", {"events": site_of(request).book.events()})
