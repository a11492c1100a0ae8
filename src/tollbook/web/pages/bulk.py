"""`/bulk`: several items of the queue decided together, for one reason, after a preview; undone together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request, Response

from tollbook.book.deciding import Decision
from tollbook.book.queue import Item
from tollbook.book.queue_drafts import ItemKind
from tollbook.export.words import HARMS, count_words, some
from tollbook.model import Harm, MisuseError
from tollbook.web.effects import Outcome, outcome_of
from tollbook.web.forms import Form, signing_name, words_of
from tollbook.web.needs import needs
from tollbook.web.pages.queue import Asked, asked_by, gone_to
from tollbook.web.people import Role
from tollbook.web.refusals import status_of, words_of_error
from tollbook.web.rendering import render
from tollbook.web.site import site_of
from tollbook.web.verbs import FOR_MANY, REASONS, decision_of, note_of

router = APIRouter(include_in_schema=False)
MOST = 200
"""Items that are decided at once: as many as somebody can have looked at."""
_PREVIEWED = 12  # events whose figures are tried out


@router.get("/bulk", dependencies=[needs(Role.REVIEWER)])
def bulk(request: Request) -> Response:
    """The items that pass the filters; copies of one claim are all chosen, of others none."""
    asked = asked_by(request.query_params)
    return _page(request, asked, {}, None if asked.filters.copies_of else ())


@router.post("/bulk", dependencies=[needs(Role.REVIEWER)])
def decide(request: Request, form: Form) -> Response:
    """A preview of what was chosen, or all of it written."""
    given = words_of(form)
    asked = asked_by(dict(parse_qsl(given.get("query", ""))))
    chosen = [value for value in form.getlist("item") if isinstance(value, str)]
    try:
        if given.get("d") != "apply":
            return _page(request, asked, given, chosen)
        return _applied(request, asked, given, chosen)
    except MisuseError as error:
        return _page(request, asked, given, chosen, errors=(words_of_error(error),), status=status_of(error))


def _applied(request: Request, asked: Asked, given: Mapping[str, str], chosen: Sequence[str]) -> Response:
    verb, name = _verb(given), signing_name(request, given)
    items = _chosen(_items(request, asked), chosen)
    if not items:
        raise MisuseError("nothing was chosen, or it was decided meanwhile; choose again")
    note = note_of(verb, given.get("reason", ""), given.get("note", ""))
    made = site_of(request).book.rule_all([decision_of(verb, item) for item in items], note=note, by=name)
    kept = Asked(order=asked.order) if asked.filters.copies_of else asked
    return gone_to(request, kept.link("/queue", done=made[-1].id), name)


def _verb(given: Mapping[str, str]) -> str:
    verb = given.get("verb") or "accept"
    if verb not in FOR_MANY:
        raise MisuseError(f"several at once are accepted, rejected or passed on, not {verb!r}")
    return verb


def _items(request: Request, asked: Asked) -> tuple[Item, ...]:
    found = site_of(request).book.queue(asked.filters, order=asked.order, most=MOST).items
    return tuple(item for item in found if item.kind is not ItemKind.MATTER)


def _chosen(items: Sequence[Item], chosen: Sequence[str] | None) -> list[Item]:
    return [item for item in items if chosen is None or item.id in chosen]


def _page(
    request: Request,
    asked: Asked,
    given: Mapping[str, str],
    chosen: Sequence[str] | None,
    *,
    errors: tuple[str, ...] = (),
    status: int = HTTPStatus.OK,
) -> Response:
    items = _items(request, asked)
    verb = given.get("verb") if given.get("verb") in FOR_MANY else "accept"
    picked = _chosen(items, chosen)
    copies_of = asked.filters.copies_of
    origin = site_of(request).book.claim(copies_of) if copies_of else None
    values = {
        "asked": asked,
        "items": items,
        "chosen": {item.id for item in picked},
        "verb": verb,
        "verbs": FOR_MANY,
        "reasons": REASONS,
        "given": {"note": "Copies of an accepted claim." if copies_of else "", **given},
        "outcomes": _outcomes(request, picked, verb or "accept"),
        "origin": f"{count_words(origin.count)} {HARMS[origin.harm]}" if origin else None,
        "errors": errors,
    }
    return render(request, "bulk.html", values, status=status)


def _outcomes(request: Request, items: Sequence[Item], verb: str) -> tuple[Outcome, ...]:
    """What the choice would do to each event, the first few tried out."""
    book = site_of(request).book
    by_event: defaultdict[str, list[Decision]] = defaultdict(list)
    names: dict[str, str] = {}
    for item in items:
        by_event[item.event].append(decision_of(verb, item))
        names[item.event] = item.event_name
    rows = []
    for event, decisions in list(by_event.items())[:_PREVIEWED]:
        tried = book.try_out((event,), decisions)
        harm = next((figure.harm for figure in tried.before[0].figures), Harm.KILLED)
        words = f"No figure changes; {some(len(decisions), 'decision')} in the log"
        rows.append(outcome_of(names[event], tried, harm, words))
    return tuple(rows)
