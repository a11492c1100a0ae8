"""Rulings in a sentence, and which of a person's own can be taken back next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.book import Book
from tollbook.book.queue_drafts import claim_title
from tollbook.book.rulings import Standing
from tollbook.book.showing import Ruled
from tollbook.export.words import some
from tollbook.model.ruling import ABOUT_CLAIMS, ABOUT_EVENTS, NoteMark, Ruling, RulingKind, rulings_in_force

KINDS = {
    RulingKind.ACCEPT: "Accepted",
    RulingKind.REJECT: "Rejected",
    RulingKind.CORRECT: "Corrected",
    RulingKind.SPLIT: "Split",
    RulingKind.MERGE: "Merged",
    RulingKind.SAME_EVENT: "Same event",
    RulingKind.NOT_SAME_EVENT: "Another event",
    RulingKind.COPY: "A copy",
    RulingKind.NOT_COPY: "No copy",
    RulingKind.SET_FIGURE: "Figure set",
    RulingKind.NOTE: "Noted",
    RulingKind.UNDO: "Withdrawn",
}
MARKS = {NoteMark.SECOND.value: "Second reviewer asked for", NoteMark.STANDS.value: "Left to stand"}
_LOOKED_BACK = 200  # rulings among which a person's own last ones are looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDone:
    """What a person did last: the sentence, and the rulings that Z and Shift+Z take back; None where there is none."""

    words: str
    undo: str | None
    redo: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRuling:
    """A ruling in a sentence, with what became of it."""

    words: str
    ruling: Ruling
    standing: Standing


def told_rulings(book: Book, found: Iterable[Ruled]) -> tuple[ToldRuling, ...]:
    return tuple(
        ToldRuling(words=ruling_words(book, one.ruling), ruling=one.ruling, standing=one.standing) for one in found
    )


def ruling_words(book: Book, ruling: Ruling) -> str:
    """ "Accepted: 23 killed, Venezuelan military, report r17."; what it says stands behind."""
    if ruling.kind is RulingKind.UNDO:
        return f"{KINDS[ruling.kind]}: {ruling.withdraws}, about {thing_words(book, ruling)}."
    word = MARKS.get(ruling.given("mark") or "", KINDS[ruling.kind])
    said = ", ".join(f"{key} {words}" for key, words in ruling.said)
    return f"{word}: {thing_words(book, ruling)}{f' ({said})' if said else ''}."


def thing_words(book: Book, ruling: Ruling) -> str:
    """What a ruling is about: a claim in its figure, a report or an event by its name."""
    claim = book.claim(ruling.about)
    if claim is not None:
        return f"{claim_title(claim)}, report {claim.report}"
    if ruling.kind in ABOUT_EVENTS or (ruling.anchors and ruling.kind not in ABOUT_CLAIMS):
        return f"event {ruling.about}"
    return f"report {ruling.about}"


def last_done(book: Book, name: str, done: str | None) -> LastDone | None:
    """What can be taken back by a person; `done` is the ruling that brought them here."""
    if not name:
        return None
    rulings = book.latest_rulings(_LOOKED_BACK)
    mine = [ruling for ruling in rulings if ruling.by == name]
    if not mine:
        return None
    undo, redo = next_undo(mine, rulings), next_redo(mine, rulings)
    shown = next((ruling for ruling in mine if ruling.id == done), None)
    if shown is None:
        words = "Your last decision can be taken back."
    elif (batch := shown.given("batch")) is not None:
        count = sum(ruling.given("batch") == batch for ruling in rulings)
        words = f"{KINDS[shown.kind]}: {some(count, 'decision')} made together."
    elif shown.withdraws is not None:
        words = _withdrawn(book, shown, rulings)
    else:
        words = ruling_words(book, shown)
    return LastDone(words=words, undo=undo, redo=redo) if undo or redo else None


def _withdrawn(book: Book, undo: Ruling, rulings: Sequence[Ruling]) -> str:
    """ "Withdrawn: Accepted: 23 killed …"; of an undoing undone, what holds again."""
    gone = next((ruling for ruling in rulings if ruling.id == undo.withdraws), None)
    if gone is None:
        return f"Withdrawn: {undo.withdraws}."
    if gone.kind is RulingKind.UNDO:
        again = next((ruling for ruling in rulings if ruling.id == gone.withdraws), None)
        return f"Holds again: {ruling_words(book, again)}" if again else f"Holds again: {gone.withdraws}."
    return f"Withdrawn: {ruling_words(book, gone)}"


def next_undo(mine: Sequence[Ruling], rulings: Sequence[Ruling]) -> str | None:
    """The last ruling of one's own that stands and is no undoing."""
    standing = {ruling.id for ruling in rulings_in_force(rulings)}
    return next((r.id for r in reversed(mine) if r.id in standing and r.kind is not RulingKind.UNDO), None)


def next_redo(mine: Sequence[Ruling], rulings: Sequence[Ruling]) -> str | None:
    """One's own last undoing that stands, as long as nothing else was decided since."""
    standing = {ruling.id for ruling in rulings_in_force(rulings)}
    undoings = {ruling.id for ruling in rulings if ruling.kind is RulingKind.UNDO}
    decided = max((ruling.number for ruling in mine if ruling.kind is not RulingKind.UNDO), default=0)
    found = (r for r in reversed(mine) if r.id in standing and r.id in undoings and r.withdraws not in undoings)
    return next((ruling.id for ruling in found if ruling.number > decided), None)
