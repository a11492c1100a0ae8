"""`/queue`: what waits for a person, one item after the other. Opening one decides nothing."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from functools import lru_cache
from http import HTTPStatus
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from tollbook.book import Book
from tollbook.book.queue import Item, Queue, QueueFilters
from tollbook.book.queue_drafts import ItemKind
from tollbook.book.showing import Ruled
from tollbook.export.words import count_words
from tollbook.model import MisuseError
from tollbook.model.version import VersionConflictError
from tollbook.web.choices import CHOICES, FIELD_WORDS, ORDER_WORDS, WHY_WORDS
from tollbook.web.conflicting import decided_meanwhile, item_decided
from tollbook.web.data import as_csv, as_json
from tollbook.web.forms import Form, signing_name, words_of
from tollbook.web.item_view import ItemView, tried_edit, view_item
from tollbook.web.keeper import Made
from tollbook.web.keeping import HTML, asked_for, kept
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.refusals import status_of, words_of_error
from tollbook.web.rendering import render, render_kept, segment
from tollbook.web.ruling_words import last_done, told_rulings
from tollbook.web.site import keep_name, person_of, site_of
from tollbook.web.verbs import REASONS, correction_of, decision_of, note_of, verbs_of

router = APIRouter(include_in_schema=False)
_SHOWN = 50  # items of one list
_BESIDE = 10  # items of the list beside an open one
_BEFORE = 3  # of them, how many stand before it


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How the queue is narrowed and ordered, as its address says it."""

    order: str = "disagreement"
    filters: QueueFilters = field(default_factory=QueueFilters)

    @property
    def query(self) -> str:
        """The same as an address says it: only what is not left as it was."""
        return _query_of(self)

    def link(self, path: str, **more: str) -> str:
        """An address with this narrowing."""
        query = "&".join(part for part in (self.query, urlencode(more)) if part)
        return f"{path}?{query}" if query else path


@lru_cache(100)
def _query_of(asked: Asked) -> str:  # every item of a list leads on with it
    pairs = [("order", asked.order)] if asked.order != "disagreement" else []
    pairs += [(one.name, value) for one in fields(QueueFilters) if (value := getattr(asked.filters, one.name))]
    return urlencode(pairs)


def asked_by(given: Mapping[str, str]) -> Asked:
    """How an address or a form narrows the queue; what is empty narrows nothing."""
    names = [one.name for one in fields(QueueFilters)]
    return Asked(
        order=given.get("order") or "disagreement",
        filters=QueueFilters(**{name: given[name] for name in names if given.get(name)}),
    )


_TAKES = ("order", "after", "done", *(one.name for one in fields(QueueFilters)))
_COLUMNS = tuple(one.name for one in fields(Item))
_MOST_DATA = 500


@router.get("/queue", dependencies=[needs(Role.REVIEWER)])
async def queue(request: Request) -> Response:
    """The list, the gravest first."""
    if person_of(request).name:  # what one can take back stands on it
        return await run_in_threadpool(_list_page, request)
    return await kept(request, _kept_page, site_of(request).book.list_stamp)


def _kept_page(request: Request) -> Made:
    return Made(body=bytes(_list_page(request, is_kept=True).body), media_type=HTML)


def _list_page(request: Request, *, is_kept: bool = False) -> Response:
    asked, found = _listed(request, _SHOWN)
    return _page(request, asked, found, None, is_kept=is_kept)


def _listed(request: Request, most: int) -> tuple[Asked, Queue]:
    """The part of the queue that an address asks for."""
    given = asked_for(request, _TAKES)
    asked, after = asked_by(given), given.get("after", "0")
    if not (after.isascii() and after.isdigit() and len(after) < 10):
        raise MisuseError(f"after is a number of items, not {after!r}")
    return asked, site_of(request).book.queue(asked.filters, order=asked.order, after=int(after), most=most)


@router.get("/queue.json", dependencies=[needs(Role.REVIEWER)])
async def queue_json(request: Request) -> Response:
    """The same as data, at most 500 items at once."""
    return await kept(request, _json, site_of(request).book.list_stamp)


def _json(request: Request) -> Made:
    asked, found = _listed(request, _MOST_DATA)
    end = found.start + len(found.items)
    rows = {
        "total": found.total,
        "items": [asdict(item) for item in found.items],
        "next": asked.link("/queue.json", after=str(end)) if end < found.total else None,
    }
    return as_json(rows)


@router.get("/queue.csv", dependencies=[needs(Role.REVIEWER)])
async def queue_csv(request: Request) -> Response:
    """The same as a table; `safe=1` for spreadsheets."""
    return await kept(request, _csv, site_of(request).book.list_stamp)


def _csv(request: Request) -> Made:
    given = asked_for(request, (*_TAKES, "safe"))
    asked = asked_by(given)
    after = int(given["after"]) if given.get("after", "").isdecimal() else 0
    found = site_of(request).book.queue(asked.filters, order=asked.order, after=after, most=_MOST_DATA)
    return as_csv(_COLUMNS, [asdict(item) for item in found.items], name="queue", safe=given.get("safe") == "1")


@router.get("/queue/{item}", dependencies=[needs(Role.REVIEWER)])
def item(request: Request, item: str) -> Response:
    """One item, beside the list that it stands in."""
    return _item_page(request, item, asked_by(request.query_params))


@router.post("/queue/{item}", dependencies=[needs(Role.REVIEWER)])
def decide(request: Request, item: str, form: Form) -> Response:
    """What was decided of an item; then on to the next one."""
    given = words_of(form)
    asked = asked_by(dict(parse_qsl(given.get("query", ""))))
    book = site_of(request).book
    found = book.item(item) or item_decided(book, item, given)
    if found is None:  # somebody else was quicker
        return decided_meanwhile(request, book, item, asked.query, given)
    try:
        if given.get("d") == "preview":
            return _item_page(request, item, asked, given=given)
        return _decided(request, book, found, asked, given)
    except VersionConflictError:
        return decided_meanwhile(request, book, item, asked.query, given)
    except MisuseError as error:
        return _item_page(request, item, asked, given=given, errors=(words_of_error(error),), status=status_of(error))


def _decided(request: Request, book: Book, item: Item, asked: Asked, given: Mapping[str, str]) -> Response:
    verb, name = given.get("d", ""), signing_name(request, given)
    note = note_of(verb, given.get("reason", ""), given.get("note", "")) if verb else ""
    value = _correction(book, item, given) if verb == "correct" else None
    decision = decision_of(verb, item, about=given.get("about") or None, value=value, seen=given.get("seen") or None)
    following = _next_of(book, asked, item)
    ruling = book.rule(decision.kind, decision.about, decision.value, note=note, by=name, seen=decision.seen)
    goal = item.id if verb == "note" else following
    path = f"/queue/{segment(goal)}" if goal else "/queue"
    return gone_to(request, asked.link(path, done=ruling.id), name)


def _correction(book: Book, item: Item, given: Mapping[str, str]) -> dict[str, str]:
    """What the edit changes; raises MisuseError where that is nothing."""
    claim = next(
        (one for one in book.show(item.event).record.claims if one.id == (given.get("about") or item.about)), None
    )
    value = correction_of(claim, given) if claim is not None else {}
    if not value:
        raise MisuseError("nothing was changed: change a field, or accept the claim as it is")
    return value


def _next_of(book: Book, asked: Asked, item: Item) -> str | None:
    """The item after this one in the list."""
    found = book.queue(asked.filters, order=asked.order, around=item.id, most=_BESIDE, before=_BEFORE)
    ids = [one.id for one in found.items]
    at = ids.index(item.id) if item.id in ids else -1
    return next(iter(ids[at + 1 :]), None) or next((id for id in ids if id != item.id), None)


def gone_to(request: Request, address: str, name: str) -> Response:
    """On to another page, so that to load it again sends nothing again."""
    answer = RedirectResponse(address, HTTPStatus.SEE_OTHER)
    if not site_of(request).settings.auth:
        keep_name(answer, name)
    return answer


def _item_page(
    request: Request,
    id: str,
    asked: Asked,
    *,
    given: Mapping[str, str] | None = None,
    errors: tuple[str, ...] = (),
    status: int = HTTPStatus.OK,
) -> Response:
    book = site_of(request).book
    found = book.item(id)
    if found is None:
        return _gone_page(request, id, asked, status)
    listed = book.queue(asked.filters, order=asked.order, around=id, most=_BESIDE, before=_BEFORE)
    view = view_item(book, found)
    if given is not None:
        view, errors = _with_edit(book, view, given, errors)
    return _page(request, asked, listed, view, given=given, errors=errors, status=status)


def _with_edit(
    book: Book, view: ItemView, given: Mapping[str, str], errors: tuple[str, ...]
) -> tuple[ItemView, tuple[str, ...]]:
    """The pane with what somebody wrote into the edit, and what that would do."""
    if view.item.kind is not ItemKind.CLAIM or given.get("d") not in ("preview", "correct"):
        return view, errors
    claim = next((one for one in book.show(view.item.event).record.claims if one.id == view.item.about), None)
    value = correction_of(claim, given) if claim is not None else {}
    shown = replace(view, fields={**view.fields, **{field: given[field] for field in view.fields if field in given}})
    if claim is None or not value:
        return shown, errors
    try:
        return replace(shown, outcomes=(*shown.outcomes, tried_edit(book, view.item, claim, value))), errors
    except MisuseError as error:
        return shown, tuple(dict.fromkeys((*errors, str(error))))


def _gone_page(request: Request, id: str, asked: Asked, status: int) -> Response:
    """An item that waits no more: who decided it, and how."""
    book = site_of(request).book
    rulings = book.rulings_on_item(id)
    if not rulings:
        raise HTTPException(HTTPStatus.NOT_FOUND, f"nothing waits under {id!r}, and nothing was decided there")
    listed = book.queue(asked.filters, order=asked.order, most=_BESIDE)
    return _page(request, asked, listed, None, gone=rulings, status=status)


def _page(
    request: Request,
    asked: Asked,
    listed: Queue,
    view: ItemView | None,
    *,
    given: Mapping[str, str] | None = None,
    gone: tuple[Ruled, ...] = (),
    errors: tuple[str, ...] = (),
    status: int = HTTPStatus.OK,
    is_kept: bool = False,
) -> Response:
    book, name = site_of(request).book, person_of(request).name
    ids = [one.id for one in listed.items]
    at = ids.index(view.item.id) if view is not None and view.item.id in ids else None
    values = {
        "asked": asked,
        "queue": listed,
        "view": view,
        "gone": told_rulings(book, gone),
        "errors": errors,
        "given": given or {},
        "verbs": verbs_of(view.item) if view is not None else (),
        "reasons": REASONS,
        "why_words": WHY_WORDS,
        "order_words": ORDER_WORDS,
        "choices": CHOICES,
        "field_words": FIELD_WORDS,
        "events": _events(listed, asked),
        "repeated": {claim: _words_of(book, claim) for claim in listed.copies},
        "at": listed.start + (at or 0) + 1,
        "previous": ids[at - 1] if at else None,
        "next": ids[at + 1] if at is not None and at + 1 < len(ids) else None,
        "last": last_done(book, name, request.query_params.get("done")),
        "done": request.query_params.get("done"),
    }
    if is_kept:
        return Response(render_kept(request, "queue.html", values))
    return render(request, "queue.html", values, status=status)


def _events(listed: Queue, asked: Asked) -> list[tuple[str, tuple[str, int]]]:
    """The events to choose from: those with the most items, and the chosen one."""
    found = list(listed.events.items())
    chosen = asked.filters.event
    if chosen is not None and chosen not in dict(found):
        found.append((chosen, listed.events.get(chosen, (chosen, 0))))
    return found


def _words_of(book: Book, claim: str) -> str:
    found = book.claim(claim)
    return count_words(found.count) if found is not None else claim
