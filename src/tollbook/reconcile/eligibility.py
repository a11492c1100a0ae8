"""What may enter a figure at all, and what is heard of it (rules F0 and F2)."""

import dataclasses
from collections.abc import Sequence

from tollbook.model import (
    ClaimId,
    Firmness,
    Measure,
    SetAside,
    SetAsideReason,
    Stance,
    Wording,
)
from tollbook.reconcile.cells import Cell, Telling, fold_voices
from tollbook.reconcile.speakers import Scene


def _why_not(telling: Telling) -> tuple[SetAsideReason, str] | None:
    """Why a claim cannot enter a figure of its cell, in words; None if it can."""
    claim = telling.claim
    checks: tuple[tuple[bool, SetAsideReason, str], ...] = (
        (claim.background, SetAsideReason.BACKGROUND, "The text tells it of another or an earlier event."),
        (claim.firmness is Firmness.RETRACTED, SetAsideReason.RETRACTED, "Its speaker took it back."),
        (
            claim.firmness is Firmness.DENIED or claim.stance is Stance.DENIES,
            SetAsideReason.DENIED,
            "The sentence denies the figure.",
        ),
        (
            claim.firmness is Firmness.FEARED,
            SetAsideReason.FEARED,
            "It is what was feared or expected, not what was counted.",
        ),
        (claim.superseded, SetAsideReason.QUOTED_AS_OLDER, "The report itself quotes it as an older figure."),
        (claim.measure in _OTHER_MEASURES, SetAsideReason.NOT_A_TOTAL, _OTHER_MEASURES.get(claim.measure, "")),
        (
            claim.count.low is None and claim.count.high is None,
            SetAsideReason.NOT_A_TOTAL,
            "It gives no number; unknown is not zero.",
        ),
        (
            claim.count.wording is Wording.FURTHER,
            SetAsideReason.NOT_A_TOTAL,
            "It counts people beside those named before, not all of them.",
        ),
        (
            telling.is_share or (claim.measure is Measure.PART and (telling.group.is_all or claim.group.is_all)),
            SetAsideReason.NOT_A_TOTAL,
            "It counts only some of the people of this figure.",
        ),
        (
            claim.firmness in (Firmness.ALLEGED, Firmness.RUMOURED),
            SetAsideReason.ALLEGED,
            "It is only alleged; figures rest on what is stated, confirmed or estimated.",
        ),
    )
    return next(((reason, because) for holds, reason, because in checks if holds), None)


_OTHER_MEASURES = {
    Measure.INCREMENT: "It counts people added to an earlier figure, not all of them.",
    Measure.PERIOD: "It counts a stretch of time, not the event.",
    Measure.CAMPAIGN: "It counts a wider campaign, not this event alone.",
}


def eligible(cell: Cell, scene: Scene) -> Cell:
    """F0: background, denials, fears, parts and figures quoted as older do not speak for the cell."""
    aside = list(cell.set_aside)
    kept = []
    older = []
    for telling in cell.tellings:
        reason = _why_not(telling)
        if reason is None:
            kept.append(telling)
        else:
            aside.append(SetAside(claim=telling.claim.id, reason=reason[0], because=reason[1]))
        if reason is not None and reason[0] is SetAsideReason.QUOTED_AS_OLDER:
            older.append(telling)
    found = dataclasses.replace(cell, tellings=tuple(kept), set_aside=tuple(aside), older=tuple(older))
    return _without_first_told(found)


def _without_first_told(cell: Cell) -> Cell:
    """ "At first the mayor spoke of 150": on an undated page it is older than what the page gives itself."""
    given = {t.claim.report for t in cell.tellings if not t.first_told}
    first = [t for t in cell.tellings if t.first_told and t.moment is None and t.claim.report in given]
    aside = tuple(
        SetAside(
            claim=telling.claim.id,
            reason=SetAsideReason.QUOTED_AS_OLDER,
            because="The report tells it as the first figure that was given, beside a later one.",
        )
        for telling in first
    )
    kept = tuple(telling for telling in cell.tellings if telling not in first)
    return dataclasses.replace(cell, tellings=kept, set_aside=cell.set_aside + aside)


def without_copies(cell: Cell, scene: Scene) -> Cell:
    """F2: a claim in a copied run has no voice of its own; its origin's claim speaks for it."""
    present = {telling.claim.id for telling in cell.tellings}
    copied = [t for t in cell.tellings if t.origin in present and _first_origin(t, cell.tellings) != t.claim.id]
    gone = {telling.claim.id for telling in copied}
    aside = tuple(
        SetAside(
            claim=telling.claim.id,
            reason=SetAsideReason.COPY,
            because="Its words are copied from another report, which is counted once.",
            by=telling.origin,
        )
        for telling in copied
    )
    kept = tuple(telling for telling in cell.tellings if telling.claim.id not in gone)
    return dataclasses.replace(cell, tellings=kept, set_aside=cell.set_aside + aside)


def _first_origin(telling: Telling, tellings: Sequence[Telling]) -> ClaimId:
    """Where a chain of copies begins; in a ring of copies, its least id."""
    origins = {other.claim.id: other.origin for other in tellings}
    seen = [telling.claim.id]
    while (origin := origins.get(seen[-1])) is not None and origin in origins:
        if origin in seen:
            return min(seen[seen.index(origin) :])
        seen.append(origin)
    return seen[-1]


def heard(cell: Cell, scene: Scene) -> Cell:
    """F2: claims of one voice that give the same figure are one saying."""
    return dataclasses.replace(cell, live=fold_voices(cell.tellings, scene))
