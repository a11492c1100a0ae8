"""What claims leave for each group: held against counting out every small case by hand."""

import itertools
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.model import ALL, Group, Status
from tollbook.reconcile.atoms import Component, components
from tollbook.reconcile.constraints import Closure, Constraint, System, smallest_clash
from tollbook.reconcile.intervals import Limit
from tollbook.reconcile.propagation import tree_of
from tollbook.reconcile.scope import contains
from tollbook.reconcile.solver import Solver

VE = Group(label="Venezuelan military", nationality=("VE",), status=Status.MILITARY)
CU = Group(label="Cuban military", nationality=("CU",), status=Status.MILITARY)
BOTH = Group(label="both", nationality=("CU", "VE"), status=Status.MILITARY)
SOLDIERS = Group(label="soldiers", status=Status.MILITARY)
CIVILIANS = Group(label="civilians", status=Status.CIVILIAN)
REPORTERS = Group(label="journalists", status=Status.JOURNALIST)
VENEZUELANS = Group(label="Venezuelans", nationality=("VE",))
WOMEN = Group(label="women", sex="female")
WOMEN_SOLDIERS = Group(label="women soldiers", sex="female", status=Status.MILITARY)
CHILDREN = Group(label="children", age="child")
GROUPS = (ALL, VE, CU, BOTH, SOLDIERS, CIVILIANS, REPORTERS, VENEZUELANS, WOMEN, WOMEN_SOLDIERS, CHILDREN)
MOST = 4


def least(group: Group, value: int) -> Constraint:
    return Constraint(group=group, value=value, is_upper=False)


def most(group: Group, value: int) -> Constraint:
    return Constraint(group=group, value=value, is_upper=True)


def just(group: Group, value: int) -> list[Constraint]:
    return [least(group, value), most(group, value)]


def ends(groups: Iterable[Group], constraints: Sequence[Constraint], group: Group) -> tuple[int, int | None] | None:
    solution = System(groups).solve(constraints)
    if solution is None:
        return None
    interval = solution.intervals[group.attributes]
    return (interval.low, interval.high)


PEOPLE = tuple(
    Group(nationality=(nation,), status=status, sex=sex, age=age)
    for nation, status, sex, age in itertools.product(
        ("VE", "CU", "ZZ"), (Status.MILITARY, Status.CIVILIAN, None), ("female", "male"), ("child", "adult")
    )
)


def is_in(group: Group, person: Group, *, reporter: bool) -> bool:
    if group.status is Status.JOURNALIST:
        return reporter
    return contains(group, person)


def by_hand(groups: Sequence[Group], constraints: Sequence[Constraint]) -> dict[Group, tuple[int, int]] | None:
    """Least and greatest figures of each group, by writing down every crowd of at most MOST people."""
    signs = {
        tuple(is_in(group, person, reporter=reporter) for group in groups)
        for person in PEOPLE
        for reporter in (False, True)
        if not (reporter and person.status is Status.MILITARY)
    }
    found: dict[Group, tuple[int, int]] = {}
    places = {group.attributes: place for place, group in enumerate(groups)}
    for size in range(MOST + 1):
        for crowd in itertools.combinations_with_replacement(sorted(signs), size):
            counts = [sum(sign[place] for sign in crowd) for place in range(len(groups))]
            if all(
                (counts[places[c.group.attributes]] <= c.value)
                if c.is_upper
                else (counts[places[c.group.attributes]] >= c.value)
                for c in constraints
            ):
                for group, count in zip(groups, counts, strict=True):
                    low, high = found.get(group, (count, count))
                    found[group] = (min(low, count), max(high, count))
    return found or None


@st.composite
def systems(draw: st.DrawFn) -> tuple[tuple[Group, ...], tuple[Constraint, ...]]:
    groups = (ALL, *draw(st.lists(st.sampled_from(GROUPS[1:]), min_size=1, max_size=4, unique=True)))
    limits = [most(ALL, draw(st.integers(0, MOST)))]
    for group in groups:
        if draw(st.booleans()):
            limits.append(least(group, draw(st.integers(0, MOST))))
        if draw(st.booleans()):
            limits.append(most(group, draw(st.integers(0, MOST))))
    return groups, tuple(limits)


@pytest.mark.property
@settings(deadline=None)
@given(systems())
def test_bounds_are_those_of_every_case_counted_out(system: tuple[tuple[Group, ...], tuple[Constraint, ...]]) -> None:
    groups, limits = system
    wanted = by_hand(groups, limits)
    solution = System(groups).solve(limits)

    assert (solution is None) == (wanted is None)
    if solution is not None and wanted is not None:
        for group, (low, high) in wanted.items():
            interval = solution.intervals[group.attributes]
            assert (group.label, interval.low, interval.high) == (group.label, low, high)
            assert group.attributes in solution.exact


@pytest.mark.property
@settings(deadline=None)
@given(systems())
def test_smallest_clash_clashes_and_needs_each_of_its_claims(
    system: tuple[tuple[Group, ...], tuple[Constraint, ...]],
) -> None:
    groups, limits = system
    made = System(groups)
    clash = smallest_clash(made, limits)

    assert bool(clash) == (not made.is_feasible(limits))
    if clash:
        assert not made.is_feasible(clash)
        for constraint in clash:
            assert made.is_feasible([c for c in clash if c is not constraint])


def test_remainder_of_a_total() -> None:
    told = [*just(ALL, 83), *just(VE, 47), *just(CU, 32)]

    assert ends((ALL, VE, CU, CIVILIANS), told, CIVILIANS) == (0, 4)


def test_nobody_else_can_be_assumed_and_taken_away() -> None:
    told = [*just(ALL, 83), *just(VE, 47), *just(CU, 32)]
    closed = System((ALL, VE, CU), (Closure(parts=(VE, CU)),))

    assert not closed.is_feasible(told)
    assert System((ALL, VE, CU)).is_feasible(told)
    assert {c.group.label for c in smallest_clash(closed, told)} == {"all", VE.label, CU.label}


def test_everyone_in_named_kinds_leaves_the_remainder_to_the_last() -> None:
    told = [*just(ALL, 83), *just(VE, 47), *just(CU, 32)]
    solution = System((ALL, VE, CU, CIVILIANS), (Closure(parts=(VE, CU, CIVILIANS)),)).solve(told)

    assert solution is not None
    assert (solution.intervals[CIVILIANS.attributes].low, solution.intervals[CIVILIANS.attributes].high) == (4, 4)


def test_joint_group_is_its_members_and_nobody_else() -> None:
    assert ends((ALL, VE, CU, BOTH), [*just(VE, 47), *just(CU, 32)], BOTH) == (79, 79)
    assert ends((ALL, VE, CU, BOTH), [*just(BOTH, 55), *just(VE, 23)], CU) == (32, 32)


def test_groups_that_may_share_people_bound_one_another_by_their_whole_alone() -> None:
    told = [*just(ALL, 10), least(WOMEN, 8), least(SOLDIERS, 5)]

    assert ends((ALL, WOMEN, SOLDIERS), told, WOMEN) == (8, 10)


def test_what_two_overlapping_groups_must_share_is_known() -> None:
    told = [*just(ALL, 10), least(WOMEN, 8), least(SOLDIERS, 5)]

    assert ends((ALL, WOMEN, SOLDIERS, WOMEN_SOLDIERS), told, WOMEN_SOLDIERS) == (3, 10)


def test_unknown_stays_open_above() -> None:
    assert ends((ALL, VE), just(VE, 5), ALL) == (5, None)


def test_forces_of_different_names_may_be_one() -> None:
    wagner = Group(label="Wagner", force="wagner")
    group = Group(label="Wagner Group", force="wagner group")

    assert ends((ALL, wagner, group), [*just(ALL, 10), *just(wagner, 8), *just(group, 8)], ALL) == (10, 10)


def test_a_partition_is_a_tree_and_overlapping_groups_are_none() -> None:
    (tree,) = components((VE, CU, BOTH), most_groups=9, most_kinds=99)
    (cross,) = components((WOMEN, SOLDIERS, WOMEN_SOLDIERS), most_groups=9, most_kinds=99)

    assert tree_of(tree) is not None
    assert tree_of(cross) is None


def test_too_many_groups_are_said_to_be_too_many() -> None:
    many = tuple(Group(label=f"force {n}", force=f"force {n}") for n in range(30))
    solution = System((ALL, *many)).solve(just(ALL, 10))

    assert solution is not None
    assert solution.exact == frozenset()
    assert (solution.intervals[ALL.attributes].low, solution.intervals[ALL.attributes].high) == (10, 10)


def test_fractions_are_refused_by_the_solver() -> None:
    """Every two of three kinds make one person at most: half a person of each would come to one and a half."""
    groups = tuple(Group(label=str(n), force=str(n)) for n in range(3))
    component = Component(groups=groups, kinds=(0b011, 0b101, 0b110))
    limits = [Limit(group=n, value=1, is_upper=True) for n in range(3)]

    interval, settled = Solver(component, limits).interval(None)

    assert (interval.low, interval.high, settled) == (0, 1, True)


def test_nobody_else_binds_groups_of_other_attributes() -> None:
    closed = System((ALL, WOMEN, SOLDIERS), (Closure(parts=(WOMEN, SOLDIERS)),))
    solution = closed.solve([*just(WOMEN, 3), *just(SOLDIERS, 4)])

    assert solution is not None
    assert (solution.intervals[ALL.attributes].low, solution.intervals[ALL.attributes].high) == (4, 7)


def test_a_group_that_nobody_can_be_in_is_none() -> None:
    men = Group(label="men", sex="male")
    solution = System((ALL, WOMEN, men), (Closure(parts=(WOMEN,)),)).solve([most(ALL, 9)])

    assert solution is not None
    assert (solution.intervals[men.attributes].low, solution.intervals[men.attributes].high) == (0, 0)


def test_a_sum_without_a_greatest_value_is_known_to_have_none_whatever_was_asked_before() -> None:
    """HiGHS leaves it undecided where it goes on from the least value, and decides it from a fresh start."""
    men = Group(label="men", sex="male")
    civilian_women = Group(label="civilian women", sex="female", status=Status.CIVILIAN)
    told = [least(ALL, 48), least(men, 88), least(civilian_women, 1)]
    solution = System((ALL, men, civilian_women, REPORTERS), (Closure(parts=(REPORTERS, men)),)).solve(told)

    assert solution is not None
    assert {g: (i.low, i.high) for g, i in solution.intervals.items()} == {
        ALL.attributes: (89, None),
        men.attributes: (88, None),
        civilian_women.attributes: (1, None),
        REPORTERS.attributes: (1, None),
    }
