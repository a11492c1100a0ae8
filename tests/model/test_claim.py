"""Counts, groups and the laws that their types hold."""

from dataclasses import FrozenInstanceError

import pytest

from tollbook.model import ALL, Count, Figure, Grade, Group, Harm, Span, Status, Wording
from tollbook.model.record import AttributionGrade


def _count(low: int | None, high: int | None, hard_low: int | None = None, hard_high: int | None = None) -> Count:
    return Count(
        low=low,
        high=high,
        point=None,
        hard_low=hard_low,
        hard_high=hard_high,
        wording=Wording.RANGE,
        words="some words",
        span=Span(start=0, end=10),
    )


@pytest.mark.parametrize(
    ("low", "high"), [(0, 0), (3, 3), (3, None), (None, None), (None, 20)], ids=lambda value: str(value)
)
def test_count_may_be_open_or_unknown(low: int | None, high: int | None) -> None:
    assert _count(low, high).high == high


@pytest.mark.parametrize(
    ("low", "high", "hard_low", "hard_high"), [(5, 4, None, None), (-1, 3, None, None), (3, 4, 9, 8), (3, 4, -1, 4)]
)
def test_count_refuses_low_above_high_and_negative_people(
    low: int, high: int, hard_low: int | None, hard_high: int | None
) -> None:
    with pytest.raises(ValueError, match=r"bad count .* in 'some words'"):
        _count(low, high, hard_low, hard_high)


def test_nothing_can_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        ALL.sex = "female"  # type: ignore[misc]


def test_everyone_harmed_has_no_attribute() -> None:
    assert ALL.is_all
    assert ALL.attributes == ()


@pytest.mark.parametrize(
    ("group", "attributes"),
    [
        (Group(label="Cuban soldiers", nationality=("CU",), status=Status.MILITARY), "nationality=CU status=military"),
        (Group(label="Venezuelan and Cuban troops", nationality=("CU", "VE")), "nationality=CU+VE"),
        (Group(label="girls", sex="female", age="child"), "age=child sex=female"),
        (Group(label="staff", kind="staff"), "kind=staff"),
    ],
)
def test_group_is_its_attributes(group: Group, attributes: str) -> None:
    assert " ".join(f"{name}={value}" for name, value in group.attributes) == attributes
    assert not group.is_all


def test_the_label_is_no_attribute() -> None:
    assert Group(label="victims").attributes == Group(label="people").attributes


def _figure(low: int | None, best: int | None, high: int | None) -> Figure:
    return Figure(
        harm=Harm.KILLED,
        group=ALL,
        low=low,
        best=best,
        high=high,
        wording=Wording.EXACT,
        grade=Grade.FAIR,
        attribution_grade=AttributionGrade.DECLARED,
        contested=False,
        derived=False,
        rule="F1",
        voices=1,
        used=(),
        set_aside=(),
        explanation=(),
    )


@pytest.mark.parametrize("ends", [(79, 83, 83), (113, None, None), (None, None, None), (0, 0, 0), (None, 4, 9)])
def test_figure_stands_in_order(ends: tuple[int | None, int | None, int | None]) -> None:
    assert _figure(*ends).best == ends[1]


@pytest.mark.parametrize("ends", [(84, 83, 83), (79, 83, 80), (-1, 3, 4), (5, None, 4)])
def test_figure_out_of_order_is_refused(ends: tuple[int | None, int | None, int | None]) -> None:
    with pytest.raises(ValueError, match="figure out of order"):
        _figure(*ends)
