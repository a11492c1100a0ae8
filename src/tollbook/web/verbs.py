"""What can be decided of an item of the queue: a verb of the form to the ruling that it makes."""

from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.book.corrections import CORRECTABLE
from tollbook.book.deciding import Decision
from tollbook.book.queue import Item
from tollbook.book.queue_drafts import ItemKind, Why
from tollbook.model import Claim, MisuseError
from tollbook.model.ruling import NoteMark, RulingKind

REASONS = (
    "No speaker named",
    "Counts another group",
    "Another event",
    "Misread words",
    "Copy of an accepted claim",
    "Not a count of people",
    "An older figure",
    "Denied or taken back",
    "Something else, see the note",
)
"""Why something is rejected; by their places, from 1."""
_SEE_NOTE = len(REASONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """One thing that can be decided: `name` in the form, `words` on the button, `key` that presses it."""

    name: str
    words: str
    key: str
    is_quiet: bool = False


ACCEPT, REJECT = Verb(name="accept", words="Accept", key="A"), Verb(name="reject", words="Reject", key="R")
SPLIT = Verb(name="split", words="Split off", key="S", is_quiet=True)
SECOND = Verb(name="second", words="Second reviewer", key="F", is_quiet=True)
STANDS = Verb(name="stands", words="Let it stand", key="T", is_quiet=True)
NOTE = Verb(name="note", words="Note only", key="N", is_quiet=True)
OTHERWISE = {
    "same": Verb(name="accept", words="Same event", key="A"),
    "another": Verb(name="reject", words="Another event", key="R"),
    "copy": Verb(name="accept", words="A copy", key="A"),
    "no copy": Verb(name="reject", words="No copy", key="R"),
    "matter": Verb(name="stands", words="Let it stand", key="A"),
}
"""The same verbs where they are asked of whole reports and of matters."""
ALL = (ACCEPT, REJECT, SPLIT, SECOND, STANDS, NOTE, *OTHERWISE.values())
FOR_MANY: Mapping[str, str] = {"accept": "Accept", "reject": "Reject", "second": "Ask for a second reviewer"}
"""What is decided of several items at once."""
_CONTRADICTIONS = frozenset({Why.DISAGREEMENT, Why.SUM, Why.MISQUOTED})


def verbs_of(item: Item) -> tuple[Verb, ...]:
    """What can be decided of an item, in the order of the buttons; editing stands by itself."""
    if item.kind is ItemKind.BELONGS:
        return (OTHERWISE["same"], OTHERWISE["another"], SECOND, NOTE)
    if item.kind is ItemKind.COPY:
        return (OTHERWISE["copy"], OTHERWISE["no copy"], SECOND, NOTE)
    if item.kind is ItemKind.MATTER:
        return (OTHERWISE["matter"], SECOND, NOTE)
    stands = (STANDS,) if _CONTRADICTIONS & set(item.reasons) else ()
    return (ACCEPT, REJECT, *stands, SPLIT, SECOND, NOTE)


def decision_of(
    verb: str, item: Item, *, about: str | None = None, value: Mapping[str, str] | None = None, seen: str | None = None
) -> Decision:
    """The ruling that a verb makes of an item; `about` names another of its claims, `value` what is corrected."""
    if about is not None and about != item.about and about not in item.claims:
        raise MisuseError(f"{about!r} is no claim of this item")
    kind, what, said = _ruling(verb, item, about or item.about, value or {})
    return Decision(kind=kind, about=what, value={**said, "item": item.id}, seen=seen)


_MARKS = {"second": NoteMark.SECOND, "stands": NoteMark.STANDS}
_ABOUT_CLAIMS = {"accept": RulingKind.ACCEPT, "reject": RulingKind.REJECT, "correct": RulingKind.CORRECT}
_ABOUT_REPORTS = {
    (ItemKind.BELONGS, "accept"): (RulingKind.SAME_EVENT, "with"),
    (ItemKind.BELONGS, "reject"): (RulingKind.NOT_SAME_EVENT, "with"),
    (ItemKind.COPY, "accept"): (RulingKind.COPY, "origin"),
    (ItemKind.COPY, "reject"): (RulingKind.NOT_COPY, "origin"),
}


def _ruling(verb: str, item: Item, about: str, value: Mapping[str, str]) -> tuple[RulingKind, str, Mapping[str, str]]:
    if verb == "note":
        return RulingKind.NOTE, about, {}
    if verb in _MARKS:
        return RulingKind.NOTE, about, {"mark": _MARKS[verb]}
    if (item.kind, verb) in _ABOUT_REPORTS:
        kind, key = _ABOUT_REPORTS[item.kind, verb]
        return kind, item.about, {key: item.other or ""}
    if item.kind is ItemKind.CLAIM and verb in _ABOUT_CLAIMS:
        return _ABOUT_CLAIMS[verb], about, value
    if item.kind is ItemKind.CLAIM and verb == "split":
        return RulingKind.NOT_SAME_EVENT, about, {"with": item.event}
    raise MisuseError(f"this item cannot be decided by {verb!r}")


def note_of(verb: str, reason: str, note: str) -> str:
    """The reason that is written under a decision; raises MisuseError where one is needed and none is given."""
    note = note.strip()
    if verb == "reject":
        if not (reason.isdecimal() and 1 <= int(reason) <= len(REASONS)):
            raise MisuseError("choose a reason: what is rejected is kept, and others must understand why")
        if int(reason) == _SEE_NOTE and not note:
            raise MisuseError("write the reason into the note: “something else” says nothing by itself")
        words = REASONS[int(reason) - 1] if int(reason) != _SEE_NOTE else ""
        return ": ".join(part for part in (words, note) if part)
    if verb == "note" and not note:
        raise MisuseError("a note needs its words")
    return note or _UNSAID[verb]


_UNSAID = {
    "accept": "Reads as the report says it.",
    "correct": "Corrected after the report's words.",
    "split": "Another event.",
    "second": "A second reviewer, please.",
    "stands": "Looked at; it stands as it is.",
}
"""What is written where a decision needs no reason and none was given."""


def fields_of(claim: Claim) -> dict[str, str]:
    """What a person may correct in a claim, as it stands now, in the words that a correction takes."""
    group = claim.group
    return {
        "count": _count(claim),
        "harm": claim.harm.value,
        "nationality": "+".join(group.nationality) or "unknown",
        "status": group.status or "unknown",
        "sex": group.sex or "unknown",
        "age": group.age or "unknown",
        "kind": group.kind or "unknown",
        "measure": claim.measure.value,
        "speaker": claim.speaker.name if claim.speaker else "unknown",
        "firmness": claim.firmness.value,
        "as_of": claim.as_of or "unknown",
        "background": "yes" if claim.background else "no",
    }


def _count(claim: Claim) -> str:
    low, high = claim.count.low, claim.count.high
    if low is None:
        return "unknown"
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}-{high}"


def correction_of(claim: Claim, given: Mapping[str, str]) -> dict[str, str]:
    """The fields that somebody changed; an emptied one means unknown."""
    now = fields_of(claim)
    said = {
        field: words.strip() or "unknown" for field, words in given.items() if field in now and field in CORRECTABLE
    }
    return {field: words for field, words in said.items() if words != now[field]}
