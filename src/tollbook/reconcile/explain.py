"""Why a figure is what it is, in at most five plain sentences, each with the claims that carry it."""

from collections.abc import Sequence

from tollbook.model import Claim, Reason
from tollbook.reconcile.arithmetic import Part
from tollbook.reconcile.cells import Said
from tollbook.reconcile.choice import LOOKED_BACK
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.succession import meet
from tollbook.reconcile.words import (
    counted,
    gave,
    joined_words,
    mid_sentence,
    name_of_voice,
    number,
    of_nobody,
    on_day,
    said_by,
    shown_figure,
)

MOST_SENTENCES = 5
_RELAYED = "It is later and goes on from the figures of those who count the victims themselves."


def explain(draft: Draft) -> tuple[Reason, ...]:
    """The sentences in reading order: the figure, why it, its parts, its rivals, its range, what it replaced."""
    lines = [*_figure(draft), *_parts(draft), *_rivals(draft), *_ends(draft), *_aside(draft)]
    return tuple(lines[:MOST_SENTENCES])


def _first_sentence(said: Said, draft: Draft) -> str:
    """Who gave the figure, of whom, and when; what nobody is named for, its outlet gives."""
    bare, day = of_nobody(said, draft.cell), on_day(said.first).strip()
    who = said_by(said)
    if not said.is_spoken:
        published = f" ({day.removeprefix('on ')})" if day else ""
        told = f"says that {bare}" if bare else f"gives {counted(said, draft.cell)}"
        return f"{who}{published} {told} and names no speaker for it."
    if bare and day:
        return f"{day[:1].upper()}{day[1:]} {mid_sentence(who)} said that {bare}."
    return f"{who} said that {bare}." if bare else f"{who} gave {counted(said, draft.cell)}{on_day(said.first)}."


def _figure(draft: Draft) -> list[Reason]:
    choice = draft.choice
    if draft.derived:
        return [_derived(draft)]
    said = draft.best_said
    if said is None:
        return _without_best(draft)
    gave = _first_sentence(said, draft)
    relays = choice.rule == "F4c" and choice.because != LOOKED_BACK and not said.is_spoken
    why = _RELAYED if relays else choice.because
    if choice.rule == "F4c" and len(draft.cell.live) > 1:
        return [_reason(gave, said.lead), _reason(why, said.lead)]
    if choice.rule in ("F4a", "F4b"):
        return [_reason(gave, said.lead)]
    return [_reason(gave, said.lead), _reason(why, said.lead)]


def _without_best(draft: Draft) -> list[Reason]:
    if not draft.cell.live:
        return []
    said = draft.cell.live[0]
    words = f"{said_by(said)} gave {shown_figure(said)}; {draft.choice.because[:1].lower()}{draft.choice.because[1:]}"
    return [_reason(words, said.lead)]


def _derived(draft: Draft) -> Reason:
    if draft.choice.rule == "F11":
        if not draft.formula:
            words = f"No report gives a total; {number(draft.choice.low)} of one group are told; there may be more."
            return Reason(sentence=words, claims=draft.parts)
        words = f"No report gives a total; those told of come to {draft.formula}, and there may be more."
        return Reason(sentence=words, claims=draft.parts)
    return Reason(sentence=f"No report that stands gives it; it was computed: {draft.formula}.", claims=draft.parts)


def _parts(draft: Draft) -> list[Reason]:
    breakdown = draft.breakdown
    if breakdown is None or draft.derived:
        return []
    words = f"It comes with its parts, {parts_in_words(breakdown.parts)}: {breakdown.sentence}"
    if breakdown.rest is not None and breakdown.rest_by is not None:
        words += f", and another report says that it counts {breakdown.rest.label} too"
        return [Reason(sentence=f"{words}.", claims=tuple(sorted({*breakdown.claims, breakdown.rest_by.id})))]
    return [Reason(sentence=f"{words}.", claims=breakdown.claims)]


def parts_in_words(parts: Sequence[Part]) -> str:
    """ "47 Venezuelan military and 32 Cuban military" """
    return joined_words(tuple(f"{number(part.value)} {part.group.label}" for part in parts))


def _rivals(draft: Draft) -> list[Reason]:
    best = draft.best_said
    if best is None:
        return []
    apart = [said for said in draft.cell.live if said.claims != best.claims and not meet(said, best)]
    apart = sorted(apart, key=lambda s: (not s.direct, -abs((s.value or 0) - (best.value or 0)), s.claims))[:1]
    return [
        _reason(
            f"{gave(said)}; nobody says that either figure replaces the other, so both stand.",
            said.lead,
        )
        for said in apart
    ]


def _ends(draft: Draft) -> list[Reason]:
    choice = draft.choice
    if draft.derived or choice.low is None:
        return []
    if draft.lowered and draft.breakdown is not None:
        parts = joined_words(tuple(number(part.value) for part in draft.breakdown.parts))
        words = f"The least, {number(choice.low)}, is what the parts {parts} come to."
        return [Reason(sentence=words, claims=choice.low_by)]
    if draft.raised is not None:
        words = f"The least, {number(choice.low)}, is what parts told with it come to: {draft.raised.formula}."
        return [Reason(sentence=words, claims=choice.low_by)]
    if choice.high is None:
        return [
            Reason(
                sentence=f"It is a floor: {number(choice.low)} or more; nobody gives an upper figure.",
                claims=choice.low_by,
            )
        ]
    if choice.low == choice.high:
        return []
    more = " or more" if choice.or_more else ""
    words = f"The figures that stand run from {number(choice.low)} to {number(choice.high)}{more}."
    return [Reason(sentence=words, claims=tuple(sorted({*choice.low_by, *choice.high_by})))]


def _aside(draft: Draft) -> list[Reason]:
    gone = [outdated for outdated in draft.cell.outdated if outdated.replaced]
    if not gone:
        return []
    last = gone[-1]
    old = f"{shown_figure(last.said)}, which {mid_sentence(name_of_voice(last.said))} {_verb(last.said)}"
    if last.by.claims == draft.choice.best_by:
        words = f"It took the place of {old}{on_day(last.said.first)}."
    else:
        words = f"{gave(last.by)}, in the place of {old}{on_day(last.said.first)}."
    if last.inferred:
        words = f"{words[:-1]}; that it is the later one was inferred from the words “{last.inferred}”."
    return [Reason(sentence=words, claims=tuple(sorted({last.said.lead.id, last.by.lead.id})))]


def _verb(said: Said) -> str:
    return "gave" if said.is_spoken else "reported"


def _reason(sentence: str, claim: Claim) -> Reason:
    return Reason(sentence=sentence, claims=(claim.id,))
