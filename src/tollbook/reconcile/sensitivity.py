"""What would change a figure: one voice less, another policy, alleged figures in."""

import dataclasses
from collections.abc import Iterable, Sequence

from tollbook.model import Firmness, WhatIf
from tollbook.reconcile.cells import Cell, Said
from tollbook.reconcile.choice import Choice, credible
from tollbook.reconcile.drafts import Chooser, Draft
from tollbook.reconcile.policies import POLICIES
from tollbook.reconcile.rules import apply_rules
from tollbook.reconcile.speakers import Scene
from tollbook.reconcile.words import mid_sentence, name_of_voice, on_day, shown_figure

_MOST_VOICES = 8
# Leaving a voice out means going through the rules again; of a cell as large as this only the best's voice is tried.
_LARGE = 100
_ALLEGED = (Firmness.ALLEGED, Firmness.RUMOURED)


def what_ifs(cell: Cell, draft: Draft, scene: Scene, policy: str) -> tuple[WhatIf, ...]:
    """The answers in reading order. `cell` is the draft's before any rule; nothing for a figure that was computed.

    Whether a total is lowered by its parts is not asked again: the best figure never hangs on it.
    """
    if draft.derived or not draft.cell.live:
        return ()
    choose = POLICIES[policy]
    found = [*_without_voices(cell, draft, scene, choose), *_other_policies(draft, policy)]
    return (*found, *_with_alleged(cell, draft, scene, choose))


def _without_voices(cell: Cell, draft: Draft, scene: Scene, choose: Chooser) -> list[WhatIf]:
    """One answer for each voice behind the figure, those that hold it and its ends first."""
    said = credible(draft.cell.live)
    if len({one.voice for one in said}) < 2:
        return []
    holding = (draft.choice.best_by, draft.choice.low_by, draft.choice.high_by)
    held = [one for claims in holding for one in said if set(one.claims) & set(claims)]
    most = _MOST_VOICES if len(cell.tellings) <= _LARGE else 1
    voices = list({one.voice: one for one in (*held, *said)}.values())[:most]
    return [_answer(f"without {_name(one)}", _again(_without(cell, one, said), scene, choose), draft) for one in voices]


def _name(said: Said) -> str:
    """The speaker in the middle of a sentence: "the Ombudsman's Office" for "The Ombudsman's Office"."""
    if said.speaker is None:
        name = name_of_voice(said)
        whose = "" if name == "a report" else f" of {name}"
        return f"the report{whose}{on_day(said.first)} that gives {shown_figure(said)}"
    return mid_sentence(said.speaker.name)


def _without(cell: Cell, gone: Said, live: Iterable[Said]) -> Cell:
    """The cell as if the voice had said nothing: what reports tell after it without a speaker goes too."""
    claims = {claim for said in live if said.voice == gone.voice for claim in said.claims}
    kept = tuple(
        t
        for t in cell.tellings
        if t.claim.id not in claims and (t.voice is None or t.voice != gone.voice) and t.origin not in claims
    )
    return dataclasses.replace(cell, tellings=kept)


def _again(cell: Cell, scene: Scene, choose: Chooser) -> Choice:
    return choose(apply_rules(cell, scene).live)


def _other_policies(draft: Draft, policy: str) -> list[WhatIf]:
    return [
        _answer(f"policy {name}", choose(draft.cell.live), draft)
        for name, choose in sorted(POLICIES.items())
        if name != policy
    ]


def _with_alleged(cell: Cell, draft: Draft, scene: Scene, choose: Chooser) -> list[WhatIf]:
    if not any(telling.claim.firmness in _ALLEGED for telling in cell.tellings):
        return []
    told = tuple(
        dataclasses.replace(telling, claim=dataclasses.replace(telling.claim, firmness=Firmness.STATED))
        if telling.claim.firmness in _ALLEGED
        else telling
        for telling in cell.tellings
    )
    return [_answer("with alleged figures", _again(dataclasses.replace(cell, tellings=told), scene, choose), draft)]


def _answer(what: str, choice: Choice, draft: Draft) -> WhatIf:
    """A policy that names no best by design ("ibc") changes none."""
    return WhatIf(
        what=what,
        low=choice.low,
        best=choice.best,
        high=choice.high,
        changes=choice.best != draft.choice.best and choice.rule != "ibc",
    )


def main_drafts(drafts: Sequence[Draft]) -> list[Draft]:
    """The figures that are asked of every event: everyone, for each harm."""
    return [draft for draft in drafts if draft.cell.group.is_all]
