"""Least and greatest figures where groups form a tree: narrowing from parts to wholes and back, step by step.

Exact, since in a tree every narrowing is one sum: a whole is no less than its parts together, a part no more than what
the others leave of the whole; and where the parts leave nobody out, the same the other way round.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tollbook.reconcile.atoms import Component
from tollbook.reconcile.intervals import ANY, Interval, Limit, Step

EVERYONE = -1
"""The root's number in a tree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Groups that nest or exclude one another: for each the groups directly inside it, wholes before parts.

    `closed` are those in which nobody is outside all of the parts.
    """

    parts: Mapping[int, tuple[int, ...]]
    order: tuple[int, ...]
    closed: frozenset[int]


def tree_of(component: Component) -> Tree | None:
    """The tree that the groups form under everyone; None where two overlap in part, or nobody can be in one."""
    extents: dict[int, frozenset[int]] = {EVERYONE: frozenset(component.kinds)}
    for number in range(len(component.groups)):
        extents[number] = frozenset(kind for kind in component.kinds if kind >> number & 1)
    if not all(extents.values()):
        return None
    order = sorted(extents, key=lambda number: (number != EVERYONE, -len(extents[number]), number))
    parents: dict[int, int] = {}
    for place, number in enumerate(order[1:], start=1):
        wider = [other for other in order[:place] if extents[number] & extents[other]]
        if not all(extents[number] <= extents[other] for other in wider):
            return None
        parents[number] = wider[-1] if wider else EVERYONE
    parts = {number: tuple(n for n in order[1:] if parents[n] == number) for number in order}
    closed = frozenset(
        number
        for number, inside in parts.items()
        if inside and extents[number] == frozenset().union(*(extents[part] for part in inside))
    )
    return Tree(parts=parts, order=tuple(order), closed=closed)


def stated(limits: Sequence[Limit], numbers: Sequence[int]) -> dict[int, Interval]:
    """What the limits say of each group by itself."""
    found = dict.fromkeys(numbers, ANY)
    for limit in limits:
        number = EVERYONE if limit.group is None else limit.group
        if number in found:
            side = Interval(high=limit.value) if limit.is_upper else Interval(low=limit.value)
            found[number] = found[number].within(side)
    return found


def gather(tree: Tree, known: dict[int, Interval], steps: list[Step]) -> bool:
    """Narrows wholes by their parts, from the narrowest up; whether something is left of every group."""
    for number in reversed(tree.order):
        inside = tree.parts[number]
        if inside:
            highs = [high for part in inside if (high := known[part].high) is not None]
            all_known = number in tree.closed and len(highs) == len(inside)
            bound = Interval(low=sum(known[part].low for part in inside), high=sum(highs) if all_known else None)
            _narrow(number, known, bound, inside, number in tree.closed, steps)
        if known[number].is_empty:
            return False
    return True


def spread(tree: Tree, known: dict[int, Interval], steps: list[Step]) -> None:
    """Narrows parts by what the others leave of the whole, from the widest down."""
    for number in tree.order:
        inside, whole = tree.parts[number], known[number]
        before = {part: known[part] for part in inside}
        lows = sum(interval.low for interval in before.values())
        highs = [interval.high for interval in before.values()]
        for part in inside:
            others = tuple(other for other in inside if other != part and before[other].low)
            high = None if whole.high is None else whole.high - (lows - before[part].low)
            low = 0
            if number in tree.closed:
                rest = [h for other, h in zip(inside, highs, strict=True) if other != part and h is not None]
                if len(rest) == len(inside) - 1:
                    low = max(0, whole.low - sum(rest))
            by = (number, *others)
            _narrow(part, known, Interval(low=low, high=high), by, number in tree.closed, steps)


def _narrow(
    number: int, known: dict[int, Interval], bound: Interval, by: Sequence[int], closed: bool, steps: list[Step]
) -> None:
    before = known[number]
    after = before.within(bound)
    known[number] = after
    sources = tuple(None if n == EVERYONE else n for n in by)
    group = None if number == EVERYONE else number
    if after.low != before.low:
        steps.append(Step(group=group, value=after.low, is_upper=False, by=sources, closed=closed))
    if after.high is not None and after.high != before.high:
        steps.append(Step(group=group, value=after.high, is_upper=True, by=sources, closed=closed))
