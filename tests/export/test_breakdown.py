"""Who they were: nesting, disjoint parts, sums that close and sums that do not."""

import pytest
from fixtures import BOTH, CASES, CU, REST, VE, WOMEN, figure, record

from tollbook.export.apparatus import make_apparatus
from tollbook.export.view_breakdown import Breakdown, are_disjoint, breakdown_of, is_within
from tollbook.model import ALL, Figure, Group, Harm, Status


def breakdown(*figures: Figure) -> Breakdown | None:
    made = record("x", (), (), figures=figures)
    return breakdown_of(make_apparatus((made,), {}, ()), made)


def killed(group: Group, people: int, **given: object) -> Figure:
    return figure(Harm.KILLED, group, people, people, people, **given)


CHILDREN = Group(label="children", age="child")


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        (VE, ALL, True),
        (VE, BOTH, True),
        (WOMEN, VE, True),
        (ALL, VE, False),
        (BOTH, VE, False),
        (VE, VE, False),
        (CU, VE, False),
    ],
)
def test_is_within(inner: Group, outer: Group, expected: bool) -> None:
    assert is_within(inner, outer) is expected


@pytest.mark.parametrize(("one", "other", "expected"), [(VE, CU, True), (VE, CHILDREN, False), (VE, BOTH, False)])
def test_are_disjoint(one: Group, other: Group, expected: bool) -> None:
    assert are_disjoint(one, other) is expected


def test_sum_that_closes() -> None:
    made = breakdown(killed(ALL, 79), killed(VE, 47), killed(CU, 32))

    assert made is not None
    assert made.sum is not None
    assert (made.sum.words, made.sum.closes) == ("Sum closes", True)


def test_sum_that_closes_with_a_computed_part_says_so() -> None:
    rest = killed(REST, 4, derived=True, formula="83 − 47 − 32 = 4")
    made = breakdown(killed(ALL, 83), killed(VE, 47), killed(CU, 32), rest)

    assert made is not None
    assert made.sum is not None
    assert made.sum.words == "Closes with 4 computed"
    assert [term.is_computed for term in made.sum.terms] == [False, False, True]


def test_sum_that_does_not_close_names_what_is_left() -> None:
    made = breakdown(killed(ALL, 83), killed(VE, 47), killed(CU, 32))

    assert made is not None
    assert made.sum is not None
    assert made.sum.words == "Sum does not close, 4 left over"


def test_a_computed_sum_gives_way_to_its_summands() -> None:
    made = breakdown(killed(ALL, 79), killed(BOTH, 79, derived=True), killed(VE, 47), killed(CU, 32))

    assert made is not None
    assert made.sum is not None
    assert [term.figure for term in made.sum.terms] == ["47", "32"]
    assert [(row.level, row.row.name) for row in made.rows] == [
        (0, "Everyone"),
        (1, "Both countries’ military"),
        (2, "Venezuelan military"),
        (2, "Cuban military"),
    ]


def test_an_older_joint_figure_gives_way_to_parts_that_exceed_it() -> None:
    made = breakdown(killed(ALL, 83), killed(BOTH, 55), killed(VE, 47), killed(CU, 32))

    assert made is not None
    assert made.sum is not None
    assert [term.figure for term in made.sum.terms] == ["47", "32"]


def test_groups_that_may_overlap_are_never_added() -> None:
    made = breakdown(killed(ALL, 30), killed(Group(label="soldiers", status=Status.MILITARY), 20), killed(CHILDREN, 10))

    assert made is not None
    assert made.sum is None


def test_a_part_alone_is_no_sum() -> None:
    made = breakdown(killed(ALL, 30), killed(CHILDREN, 10))

    assert made is not None
    assert made.sum is None
    assert "20 not broken down" in made.name


def test_two_hundred_are_marks_and_more_are_a_bar() -> None:
    few = breakdown(killed(ALL, 200), killed(VE, 150), killed(CU, 50))
    many = breakdown(killed(ALL, 2000), killed(VE, 1500), killed(CU, 500))

    assert few is not None
    assert many is not None
    assert [len(drawing.marks) for drawing in few.drawings] == [200, 200]
    assert [len(drawing.marks) for drawing in many.drawings] == [2, 2]


def test_no_part_no_breakdown() -> None:
    assert breakdown(killed(ALL, 30)) is None


def test_marks_stay_within_their_drawing() -> None:
    for name in ("raid", "dated"):
        case = CASES[name]()
        made = breakdown_of(make_apparatus(case.records, case.reports, ()), case.records[0])
        assert made is not None
        for drawing in made.drawings:
            assert all(mark.x + mark.width <= drawing.width + 0.5 for mark in drawing.marks)
            assert all(mark.y + mark.height <= drawing.height for mark in drawing.marks)
