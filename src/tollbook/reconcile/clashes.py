"""The figures of one harm taken together: what they leave for each group, and which of them cannot all hold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import Bounds, Conflict, ConflictKind, Group, Harm, Reason
from tollbook.reconcile.arithmetic import NOT_BROKEN_DOWN
from tollbook.reconcile.cells import Cell, Said
from tollbook.reconcile.choice import credible
from tollbook.reconcile.constraints import Closure, Constraint, Narrowing, Solution, System, smallest_clash
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.intervals import Interval
from tollbook.reconcile.scope import GroupKey
from tollbook.reconcile.succession import later_by
from tollbook.reconcile.words import harm_word, joined_words, number, said_by

# Each clash found is set aside and the rest asked again; a record with more than this many is past helping by one more.
_MOST_CLASHES = 12
_MOST_STEPS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """Bounds for each group of each harm, and the conflicts that only all claims together show."""

    bounds: Mapping[tuple[Harm, GroupKey], Bounds]
    conflicts: tuple[Conflict, ...]


def reckon(drafts: Sequence[Draft], told: Iterable[Conflict]) -> Reckoning:
    """What all live claims of each harm come to. `told` are conflicts found by other checks: none is told twice."""
    by_harm: dict[Harm, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_harm[draft.cell.harm].append(draft)
    known = [conflict for conflict in told if len(conflict.claims) > 1]
    bounds: dict[tuple[Harm, GroupKey], Bounds] = {}
    conflicts: list[Conflict] = []
    for harm, own in sorted(by_harm.items()):
        found, clashes = _reckon(own, [conflict for conflict in known if conflict.harm == harm])
        bounds |= {(harm, key): value for key, value in found.items()}
        conflicts += clashes
    return Reckoning(bounds=bounds, conflicts=tuple(conflicts))


def _reckon(drafts: Sequence[Draft], told: Sequence[Conflict]) -> tuple[dict[GroupKey, Bounds], list[Conflict]]:
    shown = [draft for draft in drafts if _has_bounds(draft.cell.group)]
    system = System([draft.cell.group for draft in shown], _closures(shown))
    demands = [demand for draft in shown for demand in _demands(draft.cell) if system.knows(draft.cell.group)]
    cells = {draft.cell.group.attributes: draft.cell for draft in shown}
    conflicts: list[Conflict] = []
    for _ in range(_MOST_CLASHES):
        clash = smallest_clash(system, demands)
        if not clash:
            break
        if not _is_of_two_times(clash) and not _is_told(clash, cells, told):
            conflicts.append(_conflict(clash, cells))
        gone = [c for c in clash if c.is_upper] or list(clash)
        demands = [demand for demand in demands if demand not in gone]
    solution = system.solve(demands)
    if solution is None or not demands:
        return {}, conflicts
    found = {draft.cell.group.attributes: _bounds(draft, solution, demands) for draft in shown}
    found |= {draft.cell.group.attributes: _rest(draft, drafts, found) for draft in drafts if _is_rest(draft)}
    return {key: value for key, value in found.items() if value is not None}, conflicts


def _has_bounds(group: Group) -> bool:
    """Persons told one by one may be anybody of the others; a remainder is no group that anybody named."""
    kind = group.kind or ""
    return not kind.startswith("person:") and kind != NOT_BROKEN_DOWN


def _is_rest(draft: Draft) -> bool:
    return draft.cell.group.kind == NOT_BROKEN_DOWN


def _closures(drafts: Sequence[Draft]) -> tuple[Closure, ...]:
    """A report said whom the total counts: its parts and the one kind that has no figure of its own."""
    broken = [d.breakdown for d in drafts if d.breakdown is not None and d.cell.group.is_all]
    return tuple(Closure(parts=(*(part.group for part in b.parts), b.rest)) for b in broken if b.rest is not None)


def _demands(cell: Cell) -> list[Constraint]:
    """What the live sayings of a cell demand: all that they agree on, or what any of them allows where they do not."""
    said = [s for s in credible(cell.live) if s.hard_low is not None]
    if not said:
        return []
    low = max(said, key=lambda s: (s.hard_low or 0, s.claims))
    capped = sorted((s for s in said if s.hard_high is not None), key=lambda s: (s.hard_high or 0, s.claims))
    high = capped[0] if capped else None
    if high is not None and (low.hard_low or 0) > (high.hard_high or 0):
        over = low.hard_high is None and (low.hard_low or 0) > (capped[-1].hard_high or 0)
        low, high = min(capped, key=lambda s: (s.hard_low or 0, s.claims)), None if over else capped[-1]
    found = [Constraint(group=cell.group, value=low.hard_low or 0, is_upper=False, said=low)]
    if high is not None:
        found.append(Constraint(group=cell.group, value=high.hard_high or 0, is_upper=True, said=high))
    return found


def _is_of_two_times(clash: Sequence[Constraint]) -> bool:
    """Whether a figure that is too great was given after one that is too small: the toll may have risen between."""
    lows = [c.said for c in clash if not c.is_upper and c.said]
    highs = [c.said for c in clash if c.is_upper and c.said]
    return any(later_by(low, high) is not None for low in lows for high in highs)


def _is_told(clash: Sequence[Constraint], cells: Mapping[GroupKey, Cell], told: Iterable[Conflict]) -> bool:
    """Whether a conflict already names two of the groups that clash."""
    homes: dict[str, GroupKey] = {}
    for key in {constraint.group.attributes for constraint in clash}:
        for said in cells[key].live:
            homes |= dict.fromkeys(said.claims, key)
    return any(len({homes[claim] for claim in conflict.claims if claim in homes}) > 1 for conflict in told)


def _conflict(clash: Sequence[Constraint], cells: Mapping[GroupKey, Cell]) -> Conflict:
    said = [constraint.said for constraint in clash if constraint.said is not None]
    harm = cells[clash[0].group.attributes].harm
    message, residual = _in_words(clash)
    return Conflict(
        kind=ConflictKind.PART_EXCEEDS_WHOLE if residual is None or residual < 0 else ConflictKind.SUM_MISMATCH,
        claims=tuple(sorted({claim for s in said for claim in s.claims})),
        residual=residual,
        open=True,
        message=f"{harm_word(harm).capitalize()}: {message}",
        evidence=tuple((s.lead.report, s.lead.span.start, s.lead.span.end) for s in _once(said)),
        settle="A report that says whom each figure counts, or that some people are counted in two of them.",
        harm=harm,
    )


def _once(said: Iterable[Said]) -> list[Said]:
    return list({s.claims: s for s in said}.values())


def _in_words(clash: Sequence[Constraint]) -> tuple[str, int | None]:
    """ "47 Venezuelan military and 40 Cuban military come to 87, 4 more than the 83 of everyone (...)" """
    lows = [c for c in clash if not c.is_upper]
    highs = [c for c in clash if c.is_upper]
    who = joined_words(tuple(dict.fromkeys(said_by(c.said) for c in clash if c.said)))
    if len(highs) == 1 and len(lows) > 1:
        total, most = sum(c.value for c in lows), highs[0].value
        over = f"{number(total - most)} more than the {number(most)} of {_name(highs[0].group)}"
        if total > most:
            return f"{_figures(lows)} come to {number(total)}, {over} ({who}).", most - total
    if len(lows) == 1 and len(highs) > 1:
        total, least = sum(c.value for c in highs), lows[0].value
        if total < least:
            short = f"{number(least - total)} fewer than the {number(least)} of {_name(lows[0].group)}"
            return f"{_figures(highs)} come to {number(total)}, {short} ({who}).", least - total
    held = [f"{'at most' if c.is_upper else 'at least'} {number(c.value)} {_name(c.group)}" for c in clash]
    return f"{joined_words(tuple(held))} cannot all hold ({who}).", None


def _figures(constraints: Iterable[Constraint]) -> str:
    return joined_words(tuple(f"{number(c.value)} {_name(c.group)}" for c in constraints))


def _name(group: Group) -> str:
    return "everyone" if group.is_all else group.label


def _bounds(draft: Draft, solution: Solution, demands: Sequence[Constraint]) -> Bounds | None:
    key = draft.cell.group.attributes
    interval = solution.intervals.get(key)
    if interval is None:  # left out for size: all that is sure is that nobody can be fewer than none
        return Bounds(least=0, greatest=None, exact=False)
    return Bounds(
        least=interval.low,
        greatest=interval.high,
        exact=key in solution.exact,
        steps=_steps(draft.cell.group, interval, solution.steps, demands),
    )


def _steps(
    group: Group, interval: Interval, steps: Sequence[Narrowing], demands: Sequence[Constraint]
) -> tuple[Reason, ...]:
    """The narrowings that set the ends of a group, each in a sentence with the claims of the groups it rests on."""
    found = []
    for step in steps:
        ends = interval.high if step.is_upper else interval.low
        if step.group.attributes == group.attributes and step.value == ends:
            rests = {other.attributes for other in step.by}
            claims = {claim for d in demands if d.group.attributes in rests and d.said for claim in d.said.claims}
            found.append(Reason(sentence=_sentence(step), claims=tuple(sorted(claims))))
    return tuple(found[-_MOST_STEPS:])


def _sentence(step: Narrowing) -> str:
    """ "Of civilians there are at most 4: what everyone leaves beside Venezuelan military and Cuban military." """
    names = [_name(group) for group in step.by]
    name = _name(step.group)
    ends = f"{name[:1].upper()}{name[1:]}: {'at most' if step.is_upper else 'at least'} {number(step.value)}"
    if any(group.attributes == step.group.attributes for group in step.by[:1]) or not _is_from_whole(step):
        alone = f"since {names[0]} alone are that many"
        return f"{ends}, {alone if len(names) == 1 else f'what {joined_words(tuple(names))} come to'}."
    if len(names) == 1:
        return f"{ends}, since they are among {names[0]}."
    return f"{ends}, what is left of {names[0]} beside {joined_words(tuple(names[1:]))}."


def _is_from_whole(step: Narrowing) -> bool:
    """Whether a part was narrowed by its whole, which then stands first."""
    whole = step.by[0]
    return whole.is_all or set(whole.attributes) <= set(step.group.attributes) or len(whole.nationality) > 1


def _rest(draft: Draft, drafts: Sequence[Draft], found: Mapping[GroupKey, Bounds | None]) -> Bounds | None:
    """The remainder of a total is what its parts leave of it."""
    whole = next(
        (d for d in drafts if d.breakdown and d.breakdown.residual > 0 and d.breakdown.claims == draft.parts), None
    )
    if whole is None or whole.breakdown is None:
        return None
    total = found.get(whole.cell.group.attributes)
    parts = [found.get(part.group.attributes) for part in whole.breakdown.parts]
    if total is None or any(part is None for part in parts):
        return None
    known = [part for part in parts if part is not None]
    highs = [part.greatest for part in known if part.greatest is not None]
    told = Reason(sentence=f"{whole.breakdown.sentence}.", claims=whole.breakdown.claims)
    return Bounds(
        least=max(0, total.least - sum(highs)) if len(highs) == len(known) else 0,
        greatest=None if total.greatest is None else max(0, total.greatest - sum(part.least for part in known)),
        exact=total.exact and all(part.exact for part in known),
        steps=(told,),
    )
