"""`/log`: every ruling that was ever made, with what became of it; and `/undo`, which takes one back by another."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from tollbook.book.rows import ruled_row
from tollbook.book.rulings import Standing
from tollbook.book.showing import Ruled
from tollbook.model import MisuseError
from tollbook.web.forms import Form, signing_name, words_of
from tollbook.web.needs import needs
from tollbook.web.pages.queue import gone_to
from tollbook.web.people import Role
from tollbook.web.refusals import refusal, status_of, words_of_error
from tollbook.web.rendering import render, segment
from tollbook.web.ruling_words import told_rulings
from tollbook.web.site import site_of

router = APIRouter(include_in_schema=False)
_SHOWN = 50


def _page_of(request: Request, before: int | None) -> tuple[tuple[Ruled, ...], int | None]:
    """The rulings of one page, the newest first, and where the next page begins; None on the last."""
    found = [one for one in site_of(request).book.rulings() if before is None or one.ruling.number < before]
    page = tuple(reversed(found[-_SHOWN:]))
    return page, page[-1].ruling.number if len(found) > _SHOWN else None


@router.get("/log", dependencies=[needs(Role.READER)])
def log(request: Request, before: int | None = None) -> Response:
    """The rulings, the newest first."""
    page, older = _page_of(request, before)
    values = {
        "rulings": told_rulings(site_of(request).book, page),
        "older": older,
        "is_first": before is None,
        "standing": {Standing.IN_FORCE: "in force", Standing.WITHDRAWN: "withdrawn", Standing.ORPHANED: "orphaned"},
    }
    return render(request, "log.html", values)


@router.get("/log.json", dependencies=[needs(Role.READER)])
def log_json(request: Request, before: int | None = None) -> Response:
    """The same as data."""
    page, older = _page_of(request, before)
    rows = {"rulings": [ruled_row(one) for one in page], "next": None if older is None else f"/log.json?before={older}"}
    return JSONResponse(rows)


@router.post("/undo", dependencies=[needs(Role.REVIEWER)])
def undo(request: Request, form: Form) -> Response:
    """A ruling withdrawn, with all that were made together with it; undoing an undoing does it again."""
    given, book = words_of(form), site_of(request).book
    try:
        name = signing_name(request, given)
        made = book.undo_all(given.get("ruling", ""), note=given.get("note", "").strip() or "Taken back.", by=name)
    except MisuseError as error:
        return refusal(request, status_of(error), words_of_error(error))
    if given.get("to") == "log":
        return gone_to(request, f"/log#{made[0].id}", name)
    if given.get("to") == "event":
        event = book.show(given.get("report", "")).record.event.id
        return gone_to(request, f"/decide/{segment(event)}?done={made[-1].id}", name)
    withdrawn = {one.withdraws for one in made}
    items = [one.ruling.given("item") for one in book.rulings() if one.ruling.id in withdrawn]
    item = next((one for one in items if one is not None and book.item(one)), None) or given.get("to", "")
    there = f"/queue/{segment(item)}" if item and (len(made) == 1 or item == given.get("to")) else "/queue"
    query = given.get("query", "")
    return gone_to(request, f"{there}?{query + '&' if query else ''}done={made[-1].id}", name)
