"""The kinds of people that the groups of an event can tell apart: the unknowns of its arithmetic.

A kind is the set of groups that a person of it is in, kept as the bits of an integer. Groups that share no attribute
say nothing about one another, so they are told apart in components of their own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tollbook.model import Group
from tollbook.reconcile.scope import ATTRIBUTES, exclude_on

# Names of forces and of sides are written in many ways, so two different ones may be one ("Wagner", "Wagner Group").
_MAY_BE_ONE = frozenset({"force", "side"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """Groups tied by their attributes, and the kinds of people they tell apart.

    Bit n of a kind stands for `groups[n]`; the kind 0 is in none of them. `whole` is False where kinds were too many
    and the narrowest groups were left out.
    """

    groups: tuple[Group, ...]
    kinds: tuple[int, ...]
    whole: bool = True


def components(
    groups: Iterable[Group], *, most_groups: int, most_kinds: int, together: Iterable[Sequence[Group]] = ()
) -> tuple[Component, ...]:
    """The groups (everyone excepted) by shared attributes, each component with its kinds of people.

    `together` are groups that something else ties, such as that nobody is outside all of them.
    """
    by_key = {group.attributes: group for group in groups if not group.is_all}
    ordered = sorted(by_key.values(), key=lambda group: (len(group.attributes), group.attributes))
    return tuple(
        _component(tuple(tied), most_groups=most_groups, most_kinds=most_kinds)
        for tied in _tied_by_attributes(ordered, together)
    )


def _tied_by_attributes(groups: Sequence[Group], together: Iterable[Sequence[Group]]) -> list[list[Group]]:
    home: dict[str, str] = {name: name for name in ATTRIBUTES}

    def find(name: str) -> str:
        while home[name] != name:
            name = home[name]
        return name

    bundles = [[name for name, _ in group.attributes] for group in groups]
    bundles += [[name for group in tied for name, _ in group.attributes] for tied in together]
    for names in bundles:
        for name in names[1:]:
            home[find(name)] = find(names[0])
    tied: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        tied[find(group.attributes[0][0])].append(group)
    return [tied[name] for name in sorted(tied)]


def _component(groups: tuple[Group, ...], *, most_groups: int, most_kinds: int) -> Component:
    kept = groups[:most_groups]
    while True:
        kinds = _kinds(kept, most_kinds)
        if kinds is not None:
            return Component(groups=kept, kinds=kinds, whole=len(kept) == len(groups))
        kept = kept[: len(kept) * 3 // 4]


def _kinds(groups: Sequence[Group], most: int) -> tuple[int, ...] | None:
    """Every set of groups that one person can be in, or None where there are more than `most`."""
    found = {(1 << len(groups)) - 1}
    for name in ATTRIBUTES:
        for values in _axes(groups, name):
            points = {_inside(groups, name, values, point) for point in _points(groups, name, values)}
            found = {kind & point for kind in found for point in points}
            if len(found) > most:
                return None
    return tuple(sorted(found))


def _axes(groups: Sequence[Group], name: str) -> list[list[Group]]:
    """One group for each value of an attribute, values that may exclude one another together."""
    examples: dict[object, Group] = {}
    for group in groups:
        value = getattr(group, name)
        if name == "nationality":
            for nation in value:
                examples.setdefault(nation, Group(nationality=(nation,)))
        elif value is not None:
            examples.setdefault(value, group)
    axes: list[list[Group]] = []
    for _, example in sorted(examples.items(), key=lambda item: str(item[0])):
        near = [axis for axis in axes if any(_excludes(example, other, name) for other in axis)]
        axes = [axis for axis in axes if axis not in near]
        axes.append([*(other for axis in near for other in axis), example])
    return axes


def _excludes(one: Group, other: Group, name: str) -> bool:
    return name not in _MAY_BE_ONE and exclude_on(one, other, name)


def _points(groups: Sequence[Group], name: str, values: Sequence[Group]) -> Iterator[tuple[Group, ...]]:
    """The sets of values that one person can have on an axis: none, one, or several that do not exclude each other."""
    sets: list[tuple[Group, ...]] = [()]
    for value in values:
        sets += [(*held, value) for held in sets if not any(_excludes(value, other, name) for other in held)]
    yield from sets


def _inside(groups: Sequence[Group], name: str, axis: Sequence[Group], point: Sequence[Group]) -> int:
    """The groups that this point of an axis does not shut out, as bits."""
    here = {_value(group, name) for group in axis}
    held = {_value(group, name) for group in point}
    bits = 0
    for number, group in enumerate(groups):
        wanted = set(group.nationality) if name == "nationality" else {getattr(group, name)} - {None}
        if not wanted & here or wanted & held:
            bits |= 1 << number
    return bits


def _value(group: Group, name: str) -> object:
    return group.nationality[0] if name == "nationality" else getattr(group, name)
