"""Bounds and smallest clashes, held against another solver (OR-tools CP-SAT)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracle import Oracle
from test_constraints import just, least, most

from tollbook.model import ALL, Group, Status
from tollbook.reconcile.constraints import Closure, Constraint, System, smallest_clash

GROUPS = (
    Group(label="Venezuelan military", nationality=("VE",), status=Status.MILITARY),
    Group(label="Cuban military", nationality=("CU",), status=Status.MILITARY),
    Group(label="military of both", nationality=("CU", "VE"), status=Status.MILITARY),
    Group(label="Venezuelans", nationality=("VE",)),
    Group(label="Americans", nationality=("US",)),
    Group(label="soldiers", status=Status.MILITARY),
    Group(label="police", status=Status.POLICE),
    Group(label="civilians", status=Status.CIVILIAN),
    Group(label="journalists", status=Status.JOURNALIST),
    Group(label="women", sex="female"),
    Group(label="men", sex="male"),
    Group(label="women soldiers", sex="female", status=Status.MILITARY),
    Group(label="civilian women", sex="female", status=Status.CIVILIAN),
    Group(label="children", age="child"),
    Group(label="adults", age="adult"),
    Group(label="the elderly", age="elderly"),
    Group(label="elderly women", age="elderly", sex="female"),
    Group(label="the guard", force="guard"),
    Group(label="the militia", force="militia"),
    Group(label="soldiers of the guard", force="guard", status=Status.MILITARY),
)
Asked = tuple[tuple[Group, ...], tuple[Constraint, ...], tuple[Closure, ...]]


@st.composite
def systems(draw: st.DrawFn, *, closed: bool = False) -> Asked:
    """Groups with figures that mostly, but not always, can hold together."""
    inside = draw(st.lists(st.sampled_from(GROUPS), min_size=2, max_size=7, unique=True))
    limits: list[Constraint] = []
    for group in (ALL, *inside):
        most_people = 400 if group is ALL else 150
        kind = draw(st.sampled_from(("none", "just", "least", "most", "range")))
        low = draw(st.integers(0, most_people))
        if kind in ("least", "range"):
            limits.append(least(group, low))
        if kind in ("most", "range"):
            limits.append(most(group, low + draw(st.integers(0, 60))))
        if kind == "just":
            limits += just(group, low)
    parts = draw(st.lists(st.sampled_from(inside), min_size=2, max_size=4, unique=True)) if closed else []
    return ((ALL, *inside), tuple(limits), (Closure(parts=tuple(parts)),) if closed else ())


def check(asked: Asked) -> None:
    groups, limits, closures = asked
    wanted = Oracle(groups, closures).ends(limits)
    solution = System(groups, closures).solve(limits)

    assert (solution is None) == (wanted is None)
    if solution is not None and wanted is not None:
        assert {key: (found.low, found.high) for key, found in solution.intervals.items()} == wanted
        assert solution.exact == wanted.keys()


@pytest.mark.property
@given(systems())
def test_bounds_are_those_of_another_solver(asked: Asked) -> None:
    check(asked)


@pytest.mark.property
@given(systems(closed=True))
def test_bounds_where_nobody_else_died_are_those_of_another_solver(asked: Asked) -> None:
    check(asked)


@pytest.mark.property
@given(systems(closed=True))
def test_smallest_clash_is_one_for_another_solver_too(asked: Asked) -> None:
    groups, limits, closures = asked
    oracle = Oracle(groups, closures)
    clash = smallest_clash(System(groups, closures), limits)

    assert bool(clash) == (not oracle.is_feasible(limits))
    if clash:
        assert not oracle.is_feasible(clash)
        for constraint in clash:
            assert oracle.is_feasible([other for other in clash if other is not constraint])
