"""`/`: the events of the book, narrowed and ordered as asked, a page at a time, and all of them as data."""

from fastapi import APIRouter, Request, Response

from tollbook.book import Book
from tollbook.book.listing import EventPage
from tollbook.book.rows import summary_row
from tollbook.book.summaries import Filters, Summary
from tollbook.model import MisuseError
from tollbook.web.addresses import event_url, with_query
from tollbook.web.data import Row, as_csv, as_json
from tollbook.web.keeper import Made
from tollbook.web.keeping import HTML, asked_for, kept
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.rendering import render_kept
from tollbook.web.site import site_of
from tollbook.web.views.listing import STATES, list_page

router = APIRouter(include_in_schema=False)
_ASKED = ("q", "country", "kind", "state", "grade", "year", "since", "until", "sort", "after", "limit")
_LIMIT = 50
COLUMNS = tuple(
    "id name kind earliest latest country place harm low best high grade contested reports copies claims conflicts sum "
    "updated".split()
)


@router.get("/", dependencies=[needs(Role.READER)])
async def events(request: Request) -> Response:
    """The events, most reported first."""
    return await kept(request, _page, site_of(request).book.list_stamp)


@router.get("/events.json", dependencies=[needs(Role.READER)])
@router.get("/.json", dependencies=[needs(Role.READER)])
async def events_json(request: Request) -> Response:
    """The same page of the list as JSON; `next` leads to the one that follows."""
    return await kept(request, _json, site_of(request).book.list_stamp)


@router.get("/events.csv", dependencies=[needs(Role.READER)])
@router.get("/.csv", dependencies=[needs(Role.READER)])
async def events_csv(request: Request) -> Response:
    """All the events that pass the filters as CSV, not one page of them."""
    return await kept(request, _csv, site_of(request).book.list_stamp)


def _page(request: Request) -> Made:
    asked = asked_for(request, _ASKED)
    view = list_page(_listed(site_of(request).book, asked), asked)
    return Made(body=render_kept(request, "events.html", {"view": view}), media_type=HTML)


def _json(request: Request) -> Made:
    asked = asked_for(request, _ASKED)
    page = _listed(site_of(request).book, asked)
    following = {**asked, "after": page.next} if page.next else None
    return as_json(
        {
            "events": [{**summary_row(event), "url": event_url(event.id)} for event in page.items],
            "total": page.total,
            "next": with_query("/events.json", following) if following else None,
            "facets": {
                name: [{"value": one.value, "events": one.events} for one in getattr(page.facets, name)]
                for name in ("country", "kind", "grade", "contested", "year")
            },
        }
    )


def _csv(request: Request) -> Made:
    asked = asked_for(request, (*_ASKED, "safe"))
    found = site_of(request).book.events(filters_of(asked), sort=asked.get("sort", "reports"))
    return as_csv(COLUMNS, map(_row, found), name="events", safe=asked.get("safe") == "1")


def _row(event: Summary) -> Row:
    toll = event.toll
    return {
        **{name: getattr(event, name) for name in COLUMNS if hasattr(event, name)},
        "harm": toll.harm.value if toll else None,
        "low": toll.low if toll else None,
        "best": toll.best if toll else None,
        "high": toll.high if toll else None,
        "grade": toll.grade.value if toll else None,
        "sum": event.sum.equation if event.sum else None,
    }


def _listed(book: Book, asked: dict[str, str]) -> EventPage:
    limit = asked.get("limit", str(_LIMIT))
    if not (limit.isascii() and limit.isdigit()):
        raise MisuseError(f"limit takes a number of events, not {limit!r}")
    return book.list_events(
        filters_of(asked), sort=asked.get("sort", "reports"), after=asked.get("after"), limit=int(limit[:6])
    )


def filters_of(asked: dict[str, str]) -> Filters:
    """What the address narrows the list to."""
    state = asked.get("state")
    if state is not None and state not in STATES:
        raise MisuseError(f"state takes {' or '.join(STATES)} (contested or not), not {state!r}")
    return Filters(
        words=asked.get("q"),
        country=asked.get("country"),
        kind=asked.get("kind"),
        contested=None if state is None else state == "yes",
        grade=asked.get("grade"),
        year=asked.get("year"),
        since=asked.get("since"),
        until=asked.get("until"),
    )
