"""Parts that are greater than their wholes: by contradiction (check K2), or because the whole is older (K10)."""

import dataclasses
from collections.abc import Mapping, Sequence

from tollbook.model import Conflict, ConflictKind, Harm
from tollbook.reconcile.cells import FIRM, Cell, Said
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.scope import GroupKey, is_part
from tollbook.reconcile.succession import later_by
from tollbook.reconcile.words import evidence_of, on_day, scope_words, shown_figure


def lean_on_parts(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """F4c: a total of the figure that those who count have given of a part is as direct as theirs.

    "274 dead", where the ministry counted 274 Palestinians.
    """
    return tuple(_leaning(cell, cells) for cell in cells)


def _leaning(whole: Cell, cells: Sequence[Cell]) -> Cell:
    parts = (cell for cell in cells if cell.harm == whole.harm and is_part(whole.group, cell.group))
    given = (said for cell in parts for said in (*cell.live, *(outdated.said for outdated in cell.outdated)))
    counted = {said.point for said in given if said.direct and said.firmness in FIRM[:2]}
    live = (
        dataclasses.replace(said, direct=True) if said.point in counted and _is_stated(said) else said
        for said in whole.live
    )
    return dataclasses.replace(whole, live=tuple(live))


def _is_stated(said: Said) -> bool:
    return said.point is not None and said.is_precise and said.firmness in FIRM[:2]


def part_conflicts(drafts: Sequence[Draft]) -> tuple[Conflict, ...]:
    """K2 and K10: a part that is greater than its whole; closed where the part was told after the whole."""
    by_key = {draft.key: draft for draft in drafts}
    joint = [draft for draft in drafts if len(draft.cell.group.nationality) > 1]
    found = []
    for draft in drafts:
        part = draft.best_said
        if part is None:
            continue
        for whole in _wholes(draft, by_key, joint):
            said = whole.best_said
            if said is not None and exceeds(part, said):
                found.append(_part_conflict(draft, part, whole, said))
    return tuple(found)


def outgrown(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """K10: a total that a later part has outgrown is open above from that part on; the total itself stays."""
    by_key = {draft.key: draft for draft in drafts}
    joint = [draft for draft in drafts if len(draft.cell.group.nationality) > 1]
    for draft in drafts:
        part = draft.best_said
        if part is None or draft.derived:
            continue
        for whole in _wholes(draft, by_key, joint):
            said = whole.best_said
            if said is not None and exceeds(part, said) and later_by(part, said) is not None:
                by_key[whole.key] = _raised(by_key[whole.key], part)
    return tuple(by_key[draft.key] for draft in drafts)


def _raised(whole: Draft, part: Said) -> Draft:
    least, high = part.hard_low or 0, whole.choice.high
    if high is None or high >= least:
        return whole
    choice = dataclasses.replace(whole.choice, high=least, high_by=part.claims, or_more=True)
    return dataclasses.replace(whole, choice=choice)


def _wholes(draft: Draft, by_key: Mapping[tuple[Harm, GroupKey], Draft], joint: Sequence[Draft]) -> list[Draft]:
    """The drafts whose groups contain this one's: everyone, and those with fewer of its attributes."""
    attributes = draft.cell.group.attributes
    keys = [tuple(a for n, a in enumerate(attributes) if not mask >> n & 1) for mask in range(1, 2 ** len(attributes))]
    found = [by_key[draft.cell.harm, key] for key in keys if (draft.cell.harm, key) in by_key]
    found += [w for w in joint if w.cell.harm == draft.cell.harm and is_part(w.cell.group, draft.cell.group)]
    return list({whole.key: whole for whole in found}.values())


def exceeds(part: Said, whole: Said) -> bool:
    """Whether the part is more than the whole can be, by what no reader would call false."""
    return part.hard_low is not None and whole.hard_high is not None and part.hard_low > whole.hard_high


def _part_conflict(draft: Draft, part: Said, whole: Draft, said: Said) -> Conflict:
    group = "everyone" if whole.cell.group.is_all else whole.cell.group.label
    grew = later_by(part, said) is not None
    if grew:
        words = (
            f"{shown_figure(part)}{on_day(part.first)}, more than {shown_figure(said)} of {group}{on_day(said.first)}: "
            "the whole was told before the part, and no newer one is known."
        )
    else:
        words = f"{shown_figure(part)}, more than {shown_figure(said)} of {group}."
    return Conflict(
        kind=ConflictKind.PART_EXCEEDS_WHOLE,
        claims=(*said.claims, *part.claims),
        residual=(said.hard_high or 0) - (part.hard_low or 0),
        open=not grew,
        message=f"{scope_words(draft.cell)}: {words}",
        evidence=evidence_of(part.lead, said.lead),
        settle=None if grew else "A later total, or a report that says whom each figure counts.",
        harm=draft.cell.harm,
    )
