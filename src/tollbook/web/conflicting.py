"""Two people, one thing: what somebody else decided meanwhile, and what one's own decision would do, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from fastapi import HTTPException, Request, Response

from tollbook.book import Book
from tollbook.book.deciding import Decision
from tollbook.book.queue import Item
from tollbook.book.rulings import Standing
from tollbook.book.showing import Ruled
from tollbook.model import Harm, MisuseError
from tollbook.model.ruling import RulingKind
from tollbook.web.effects import Outcome, outcome_of
from tollbook.web.item_view import last_seen
from tollbook.web.rendering import render
from tollbook.web.ruling_words import KINDS, ruling_words
from tollbook.web.verbs import correction_of, decision_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """One side: what was or would be decided, by whom and why, and what it does to the record."""

    title: str
    words: str
    by: str
    note: str
    made_at: str | None
    outcome: Outcome | None


def decided_meanwhile(request: Request, book: Book, id: str, query: str, given: Mapping[str, str]) -> Response:
    """The page that says so, 409: nothing was written. Both decisions, and what each does."""
    about = given.get("about") or ""
    event = given.get("of") or ""
    theirs = _later(book, about, given.get("seen", "none")) or _on_item(book, id)
    if not theirs:
        raise HTTPException(HTTPStatus.NOT_FOUND, f"nothing waits under {id!r}, and nothing was decided there")
    undone = book.without(event, [one.ruling.id for one in theirs])
    item = next((one for one in undone.items if one.id == id), None) or book.item(id)
    harm = _harm(book, about)
    values = {
        "item": item,
        "id": id,
        "query": query,
        "carried": [(name, words) for name, words in given.items() if name != "seen"],
        "seen": last_seen(book, about),
        "theirs": tuple(_their(book, one) for one in theirs),
        "effect": outcome_of("Theirs", undone.preview, harm, "No figure changed"),
        "yours": _yours(book, item, harm, given),
    }
    return render(request, "conflict.html", values, status=HTTPStatus.CONFLICT)


def item_decided(book: Book, id: str, given: Mapping[str, str]) -> Item | None:
    """An item that was decided, for whoever saw that decision and wants to decide all the same; None for all others."""
    about, event = given.get("about", ""), given.get("of", "")
    theirs = [one for one in book.rulings_about(about) if _stands(one)]
    if not theirs or given.get("seen") != last_seen(book, about):
        return None
    undone = book.without(event, [one.ruling.id for one in theirs])
    return next((one for one in undone.items if one.id == id), None)


def _later(book: Book, about: str, seen: str) -> list[Ruled]:
    """The rulings about a thing that came after the one that was seen, and stand."""
    found = [one for one in book.rulings_about(about) if one.ruling.about == about]
    known = next((one.ruling.number for one in found if one.ruling.id == seen), 0)
    return [one for one in found if one.ruling.number > known and _stands(one)]


def _on_item(book: Book, id: str) -> list[Ruled]:
    return [one for one in book.rulings_on_item(id) if _stands(one)]


def _stands(one: Ruled) -> bool:
    return one.standing is Standing.IN_FORCE and one.ruling.kind is not RulingKind.UNDO


def _harm(book: Book, about: str) -> Harm:
    claim = book.claim(about)
    return claim.harm if claim is not None else Harm.KILLED


def _their(book: Book, one: Ruled) -> Diff:
    ruling = one.ruling
    return Diff(
        title=KINDS[ruling.kind],
        words=ruling_words(book, ruling),
        by=ruling.by,
        note=ruling.note,
        made_at=ruling.made_at,
        outcome=None,
    )


def _yours(book: Book, item: Item | None, harm: Harm, given: Mapping[str, str]) -> Diff | None:
    """What one's own decision would do to the record as it is now; None where it can no longer be made."""
    if item is None:
        return None
    try:
        decision = _decision(book, item, given)
        tried = book.try_out((item.event,), (decision,))
    except MisuseError:
        return None
    changes = ", ".join(f"{k} {v}" for k, v in decision.value.items() if k not in ("item", "mark"))
    return Diff(
        title=KINDS[decision.kind],
        words=f"{KINDS[decision.kind]}: {item.title}{f' ({changes})' if changes else ''}.",
        by=given.get("name", ""),
        note=given.get("note", ""),
        made_at=None,
        outcome=outcome_of("Yours", tried, harm, "No figure changes"),
    )


def _decision(book: Book, item: Item, given: Mapping[str, str]) -> Decision:
    verb, about = given.get("d", ""), given.get("about") or item.about
    claim = book.claim(about)
    value = correction_of(claim, given) if verb == "correct" and claim is not None else None
    return decision_of(verb, item, about=about, value=value)
