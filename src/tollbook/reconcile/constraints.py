"""All claims of one harm at once: whether they can hold together, and what they leave for each group."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tollbook.model import ALL, Group
from tollbook.reconcile.atoms import Component, components
from tollbook.reconcile.cells import Said
from tollbook.reconcile.intervals import ANY, Interval, Limit, Step
from tollbook.reconcile.propagation import EVERYONE, Tree, gather, spread, stated, tree_of
from tollbook.reconcile.scope import GroupKey
from tollbook.reconcile.solver import Solver

# A record of more groups or kinds than this is bounded by its widest groups alone, and says so.
MOST_GROUPS = 40
MOST_KINDS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """What one saying demands of one group: at least, or at most, so many."""

    group: Group
    value: int
    is_upper: bool
    said: Said | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closure:
    """Everyone is in one of these groups; "nobody else died" is one such, and can be taken away."""

    parts: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """A step of the propagation, with its groups by name."""

    group: Group
    value: int
    is_upper: bool
    by: tuple[Group, ...]
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """What is left for each group, and how it was narrowed where that can be told step by step."""

    intervals: Mapping[GroupKey, Interval]
    exact: frozenset[GroupKey]
    steps: tuple[Narrowing, ...]


class System:
    """The groups of one harm, ready to be asked with any set of constraints."""

    def __init__(self, groups: Iterable[Group], closures: Sequence[Closure] = ()) -> None:
        together = [closure.parts for closure in closures]
        found = components(groups, most_groups=MOST_GROUPS, most_kinds=MOST_KINDS, together=together)
        self._parts = [(part, tree_of(part)) for part in (_closed(part, closures) for part in found)]

    def knows(self, group: Group) -> bool:
        return group.is_all or any(group.attributes == g.attributes for part, _ in self._parts for g in part.groups)

    def solve(self, constraints: Sequence[Constraint]) -> Solution | None:
        """What the constraints leave for each group; None where they cannot all hold."""
        steps: list[Narrowing] = []
        asked = [(part, tree, _limits(part, constraints)) for part, tree in self._parts]
        trees: list[dict[int, Interval]] = []
        everyone, exact = _everyone(constraints), True
        for part, tree, limits in asked:
            known: dict[int, Interval] = {}
            if tree is not None:
                known = stated(limits, tree.order)
                taken: list[Step] = []
                if not gather(tree, known, taken):
                    return None
                steps += _named(taken, part)
                root, settled = known[EVERYONE], True
            else:
                solver = Solver(part, limits)
                if not solver.is_feasible():
                    return None
                root, settled = solver.interval(None)
            everyone, exact = everyone.within(root), exact and settled
            trees.append(known)
        if everyone.is_empty:
            return None
        return self._answer(asked, trees, everyone, exact, steps)

    def is_feasible(self, constraints: Sequence[Constraint]) -> bool:
        """Whether all can hold; of one component no more is asked than that."""
        if len(self._parts) == 1 and self._parts[0][1] is None:
            part = self._parts[0][0]
            return Solver(part, _limits(part, constraints)).is_feasible()
        return self.solve(constraints) is not None

    def _answer(
        self,
        asked: Sequence[tuple[Component, Tree | None, list[Limit]]],
        trees: Sequence[dict[int, Interval]],
        everyone: Interval,
        exact: bool,
        steps: list[Narrowing],
    ) -> Solution | None:
        intervals: dict[GroupKey, Interval] = {ALL.attributes: everyone}
        sure: set[GroupKey] = {ALL.attributes} if exact else set()
        for (part, tree, limits), known in zip(asked, trees, strict=True):
            if tree is not None:
                known[EVERYONE] = everyone
                taken: list[Step] = []
                spread(tree, known, taken)
                steps += _named(taken, part)
                answers = {number: (known[number], exact) for number in range(len(part.groups))}
            else:
                solver = Solver(part, [*limits, *_of_everyone(everyone)])
                if not solver.is_feasible():
                    return None
                answers = {number: solver.interval(number) for number in range(len(part.groups))}
            for number, (interval, settled) in answers.items():
                key = part.groups[number].attributes
                intervals[key] = interval
                if settled and part.whole:
                    sure.add(key)
        if not all(part.whole for part, _, _ in asked):
            sure.clear()
        return Solution(intervals=intervals, exact=frozenset(sure), steps=tuple(steps))


def smallest_clash(system: System, constraints: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """A set of constraints that cannot all hold, of which every one is needed: without any one of them the rest can.

    Each is tried in turn and left out where the rest still clash (the deletion filter). Empty where all can hold.
    """
    if system.is_feasible(constraints):
        return ()
    needed = list(constraints)
    for constraint in constraints:
        rest = [other for other in needed if other is not constraint]
        if not system.is_feasible(rest):
            needed = rest
    return tuple(needed)


def _closed(component: Component, closures: Sequence[Closure]) -> Component:
    """The component without the kinds of people that a closure says are none."""
    kinds = component.kinds
    places = {group.attributes: number for number, group in enumerate(component.groups)}
    for closure in closures:
        if all(part.attributes in places for part in closure.parts):
            bits = sum({1 << places[part.attributes] for part in closure.parts})
            kinds = tuple(kind for kind in kinds if kind & bits)
    return replace(component, kinds=kinds) if kinds else component


def _limits(component: Component, constraints: Iterable[Constraint]) -> list[Limit]:
    places: dict[GroupKey, int | None] = {g.attributes: number for number, g in enumerate(component.groups)}
    places[ALL.attributes] = None
    return [
        Limit(group=places[c.group.attributes], value=c.value, is_upper=c.is_upper)
        for c in constraints
        if c.group.attributes in places
    ]


def _everyone(constraints: Iterable[Constraint]) -> Interval:
    found = ANY
    for c in constraints:
        if c.group.is_all:
            found = found.within(Interval(high=c.value) if c.is_upper else Interval(low=c.value))
    return found


def _of_everyone(interval: Interval) -> list[Limit]:
    limits = [Limit(group=None, value=interval.low, is_upper=False)]
    if interval.high is not None:
        limits.append(Limit(group=None, value=interval.high, is_upper=True))
    return limits


def _named(steps: Iterable[Step], component: Component) -> list[Narrowing]:
    def group(number: int | None) -> Group:
        return ALL if number is None else component.groups[number]

    return [
        Narrowing(
            group=group(step.group),
            value=step.value,
            is_upper=step.is_upper,
            by=tuple(group(number) for number in step.by),
            closed=step.closed,
        )
        for step in steps
    ]
