"""Figures before they are graded and explained: each cell's numbers, mended by the arithmetic of parts and wholes."""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import ALL, ClaimId, Group, Harm, Wording
from tollbook.reconcile.arithmetic import (
    NOT_BROKEN_DOWN,
    Breakdown,
    Ledger,
    Summed,
    break_down,
    join_parts,
    sum_along,
    sum_of_report,
)
from tollbook.reconcile.cells import Cell, Said, Telling
from tollbook.reconcile.choice import NOTHING, Choice, credible
from tollbook.reconcile.scope import GroupKey, joined
from tollbook.reconcile.succession import drop_said, meet
from tollbook.reconcile.words import number

Chooser = Callable[[Sequence[Said]], Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A cell with its numbers; `parts` are the claims that a derived figure was reckoned from."""

    cell: Cell
    choice: Choice
    breakdown: Breakdown | None = None
    derived: bool = False
    formula: str | None = None
    parts: tuple[ClaimId, ...] = ()
    lowered: bool = False
    raised: Summed | None = None

    @property
    def key(self) -> tuple[Harm, GroupKey]:
        return (self.cell.harm, self.cell.group.attributes)

    @property
    def best_said(self) -> Said | None:
        """The saying that the best figure was taken from."""
        return next((said for said in self.cell.live if said.claims == self.choice.best_by), None)


def drop_broken_totals(cells: Sequence[Cell], ledger: Ledger) -> tuple[Cell, ...]:
    """F0: a total whose breakdown contains a figure that is out of date goes with it."""
    gone = {claim: outdated for cell in cells for outdated in cell.outdated for claim in outdated.said.claims}
    kept = []
    for cell in cells:
        for said in cell.live:
            breakdown = break_down(said, cell.group, ledger)
            if breakdown is not None and breakdown.residual == 0:
                parts = [gone[part.claim] for part in breakdown.parts if part.claim in gone]
                if parts:
                    cell = drop_said(cell, said, min(parts, key=lambda part: part.said.claims))
        kept.append(cell)
    return tuple(kept)


def draft_figures(cells: Sequence[Cell], ledger: Ledger, choose: Chooser) -> tuple[Draft, ...]:
    """Every cell's numbers: chosen, checked against their parts, and derived where parts tell them."""
    drafts = {
        (cell.harm, cell.group.attributes): _checked(Draft(cell=cell, choice=choose(cell.live)), ledger)
        for cell in cells
    }
    for extra in (*_stated_joints(drafts), *_sums_and_rests(drafts)):
        drafts[extra.key] = extra
    for harm in sorted({cell.harm for cell in cells}):
        everyone = _everyone(harm, drafts, ledger)
        if everyone is not None:
            drafts[everyone.key] = everyone
    return tuple(draft for _, draft in sorted(drafts.items(), key=lambda item: item[0]))


def _checked(draft: Draft, ledger: Ledger) -> Draft:
    """F3: a total whose parts sum to less lowers the least; disjoint confirmed parts are a floor under it."""
    live = credible(draft.cell.live)
    same: dict[int | None, list[Said]] = defaultdict(list)
    for said in live:
        same[said.point].append(said)
    found = [(said, break_down(said, draft.cell.group, ledger, same[said.point])) for said in live]
    broken = [(said, breakdown) for said, breakdown in found if breakdown is not None]
    choice, lowered = draft.choice, False
    for said, breakdown in broken:
        if breakdown.is_open and breakdown.residual > 0 and said.is_precise and breakdown.summed < (choice.low or 0):
            choice = dataclasses.replace(choice, low=breakdown.summed, low_by=tuple(p.claim for p in breakdown.parts))
            lowered = True
    shown = next((b for said, b in broken if said.claims == choice.best_by), broken[0][1] if broken else None)
    draft = dataclasses.replace(draft, choice=choice, breakdown=shown, lowered=lowered)
    return _raised(draft, ledger)


def _raised(draft: Draft, ledger: Ledger) -> Draft:
    """F3: the least is no less than what disjoint confirmed parts of one report come to."""
    choice = draft.choice
    if choice.low is None or choice.best is None or choice.low == choice.best:
        return draft
    best = draft.best_said
    reports = sorted({telling.claim.report for telling in best.tellings}) if best else []
    floors = [sum_of_report(report, draft.cell, ledger, None, firm=True) for report in reports]
    floor = max(floors, key=lambda summed: (summed.value, summed.claims), default=Summed(parts=()))
    if not choice.low < floor.value <= choice.best:
        return draft
    raised = dataclasses.replace(choice, low=floor.value, low_by=floor.claims)
    return dataclasses.replace(draft, choice=raised, raised=floor)


def _stated_joints(drafts: Mapping[tuple[Harm, GroupKey], Draft]) -> list[Draft]:
    """F6: a joint group whose stated figures no longer stand is the sum of its parts."""
    found = []
    for (harm, _), draft in drafts.items():
        group = draft.cell.group
        if draft.choice is not NOTHING or len(group.nationality) < 2:
            continue
        summed = join_parts(group, _bests(harm, drafts))
        if summed is not None:
            found.append(_derived(draft.cell, summed.value, summed.formula, summed.claims, "F6", closed=True))
    return found


def _bests(harm: Harm, drafts: Mapping[tuple[Harm, GroupKey], Draft]) -> dict[GroupKey, tuple[Group, int, Telling]]:
    found = {}
    for (of, key), draft in drafts.items():
        said = draft.best_said
        if of == harm and said is not None and draft.choice.best is not None:
            found[key] = (draft.cell.group, draft.choice.best, _shown_telling(said))
    return found


def _shown_telling(said: Said) -> Telling:
    return next(telling for telling in said.tellings if telling.claim.id == said.lead.id)


def _sums_and_rests(drafts: Mapping[tuple[Harm, GroupKey], Draft]) -> list[Draft]:
    """F6: of a total that its parts do not fill, the remainder, and the parts together where they have one name."""
    found: list[Draft] = []
    for draft in drafts.values():
        breakdown = draft.breakdown
        if breakdown is None or breakdown.residual <= 0 or breakdown.total.claims != draft.choice.best_by:
            continue
        harm = draft.cell.harm
        rest = breakdown.rest or Group(label=NOT_BROKEN_DOWN, kind=NOT_BROKEN_DOWN)
        stated = drafts.get((harm, rest.attributes))
        if stated is None or stated.choice.high is None:
            cell = stated.cell if stated else Cell(harm=harm, group=rest, live=())
            found.append(_rest(cell, breakdown, stated))
        together = joined(part.group for part in breakdown.parts)
        if together is not None and (harm, together.attributes) not in drafts:
            values = " + ".join(number(part.value) for part in breakdown.parts) + f" = {number(breakdown.summed)}"
            claims = tuple(sorted(part.claim for part in breakdown.parts))
            cell = Cell(harm=harm, group=together, live=())
            found.append(_derived(cell, breakdown.summed, values, claims, "F6", closed=True))
    return found


def _rest(cell: Cell, breakdown: Breakdown, stated: Draft | None) -> Draft:
    """The remainder; where the group has a floor of its own, the floor stays the least."""
    low = stated.choice.low if stated else None
    draft = _derived(cell, breakdown.residual, breakdown.formula, breakdown.claims, "F6", closed=stated is None)
    if low is None or low > breakdown.residual:
        return draft
    return dataclasses.replace(draft, choice=dataclasses.replace(draft.choice, low=low, high=None))


def _derived(
    cell: Cell, value: int, formula: str | None, parts: tuple[ClaimId, ...], rule: str, *, closed: bool
) -> Draft:
    choice = Choice(
        low=value,
        best=value,
        high=value if closed else None,
        wording=Wording.EXACT if closed else Wording.AT_LEAST,
        rule=rule,
        because="It was reckoned from parts.",
        low_by=parts,
        best_by=parts,
        high_by=parts if closed else (),
    )
    return Draft(cell=cell, choice=choice, derived=True, formula=formula, parts=parts)


def _everyone(harm: Harm, drafts: Mapping[tuple[Harm, GroupKey], Draft], ledger: Ledger) -> Draft | None:
    """F11: where no total stands, everyone is at least the sum of disjoint parts of one time.

    A rival of a part's best figure is no part: what only one side claims is no floor under everyone.
    """
    stated = drafts.get((harm, ALL.attributes))
    if stated is not None and stated.choice is not NOTHING:
        return None
    cell = stated.cell if stated else Cell(harm=harm, group=ALL, live=())
    standing = frozenset(
        claim
        for (of, _), draft in drafts.items()
        if of == harm and not draft.derived
        for said in credible(draft.cell.live)
        if draft.best_said is None or meet(said, draft.best_said)
        for claim in said.claims
    )
    sums = [sum_of_report(report, cell, ledger, standing, firm=False) for report in ledger.reports(harm)]
    sums.append(_across(harm, drafts))
    best = max(sums, key=lambda summed: (summed.value, -len(summed.parts), summed.claims))
    if best.value == 0:
        return None
    formula = best.formula if len(best.parts) > 1 else ""
    return _derived(cell, best.value, formula or None, best.claims, "F11", closed=False)


def _across(harm: Harm, drafts: Mapping[tuple[Harm, GroupKey], Draft]) -> Summed:
    """The largest sum of disjoint groups along one attribute, from whichever reports."""
    return max(
        (sum_along(_bests(harm, drafts), attribute) for attribute in ("nationality", "status", "force", "side")),
        key=lambda summed: (summed.value, summed.claims),
    )
