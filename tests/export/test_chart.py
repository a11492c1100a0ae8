"""The chart: what becomes a mark, where it stands, and that no label lies on another."""

import datetime as dt
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from fixtures import CASES, Case

from tollbook.export.apparatus import make_apparatus
from tollbook.export.chart import Chart, draw_charts
from tollbook.export.chart_labels import _label_box
from tollbook.export.chart_marks import ChartFacts, Shape, Wordings, chart_facts
from tollbook.export.chart_order import Column, _names
from tollbook.export.chart_scale import NARROW, WIDE, height_scale, time_scale, with_room


def facts(name: str) -> ChartFacts:
    case: Case = CASES[name]()
    made = chart_facts(make_apparatus(case.records, case.reports, case.copies), case.records[0], case.history)
    assert made is not None
    return made


def test_a_voice_is_one_mark_and_its_repeats_are_ticks() -> None:
    marks = {mark.letter: mark for mark in facts("dated").marks}

    assert marks["A"].figure == "at least 40"
    assert len(marks["A"].ticks) == 1
    assert [mark.figure for mark in marks.values()].count("83") == 1


def test_parts_that_stand_for_a_report_are_outlined_and_parts_of_its_total_are_left_to_the_breakdown() -> None:
    parts = {(mark.figure, mark.counts) for mark in facts("dated").marks if mark.is_part}

    assert parts == {("55", "military"), ("100–120", "Venezuelans")}


def test_background_is_no_mark() -> None:
    assert "500" not in {mark.figure for mark in facts("dated").marks}


def test_shapes_tell_speakers_and_arrows_tell_wordings() -> None:
    marks = {mark.letter: mark for mark in facts("dated").marks}

    assert (marks["A"].shape, marks["A"].wording) == (Shape.ANONYMOUS, Wordings.AT_LEAST)
    assert (marks["C"].shape, marks["C"].wording) == (Shape.MEDIA, Wordings.AT_LEAST)
    assert marks["I"].wording is Wordings.RANGE
    assert facts("raid").marks[1].shape is Shape.NONE


def test_steps_keep_only_changes_and_turn_at_floors() -> None:
    steps = facts("dated").steps

    assert [(s.low, s.best, s.high) for s in steps] == [
        (40, 40, None),
        (80, 80, None),
        (75, 100, 100),
        (75, 83, 100),
        (75, 83, 120),
    ]
    assert [step.is_floor for step in steps] == [True, True, False, False, False]


def test_the_last_step_is_the_figure_as_it_stands() -> None:
    case = CASES["dated"]()
    made = make_apparatus(case.records, case.reports, case.copies)
    now = replace(case.records[0].figures[0], low=67)
    record = replace(case.records[0], figures=(now, *case.records[0].figures[1:]))

    drawn = chart_facts(made, record, case.history)

    assert drawn is not None
    assert (drawn.steps[-1].low, drawn.steps[-1].column) == (67, len(drawn.columns) - 1)


def test_without_dates_reports_stand_in_the_order_of_what_supersedes() -> None:
    made = facts("raid")

    assert not made.is_dated
    assert [column.label for column in made.columns] == ["report 1", "report 2"]
    assert [mark.figure for mark in made.marks] == ["55", "83"]
    assert made.marks[0].use.startswith("Superseded")


def test_no_claim_no_chart() -> None:
    case = CASES["nothing_known"]()

    assert chart_facts(make_apparatus(case.records, case.reports, ()), case.records[0], ()) is None


def _charts() -> list[tuple[str, Chart]]:
    return [(name, chart) for name in ("raid", "dated", "floor", "zero") for chart in draw_charts(facts(name))]


@pytest.mark.parametrize(("name", "chart"), _charts(), ids=lambda v: v if isinstance(v, str) else v.frame.width)
def test_labels_stay_inside_and_apart(name: str, chart: Chart) -> None:
    boxes = [_label_box(label) for label in chart.labels]

    assert boxes
    for n, box in enumerate(boxes):
        assert box.a >= chart.frame.left - 4
        assert box.c <= chart.frame.right
        assert not any(box.meets(other) for other in boxes[n + 1 :])


@pytest.mark.parametrize(("name", "chart"), _charts(), ids=lambda v: v if isinstance(v, str) else v.frame.width)
def test_every_path_is_made_of_numbers(name: str, chart: Chart) -> None:
    for shape in (*chart.under, *chart.over):
        assert re.fullmatch(r"[MmHhVvLlz\d.\- ]*", shape.path)


@pytest.mark.parametrize(
    ("greatest", "top", "step"), [(120, 130, 20), (83, 90, 20), (0, 1, 1), (3, 4, 1), (40, 50, 10)]
)
def test_height_scale_ends_above_the_greatest(greatest: int, top: int, step: int) -> None:
    scale = height_scale(WIDE, greatest)

    assert (scale.top, scale.step) == (top, step)


@pytest.mark.parametrize("greatest", [1, 7, 12, 199, 201, 999, 5_000, 73_450, 1_000_000])
def test_height_scale_has_few_lines(greatest: int) -> None:
    scale = height_scale(WIDE, greatest)

    assert scale.top >= greatest
    assert len(scale.lines) <= 9


def test_a_figure_far_beyond_the_rest_stands_at_the_head_and_says_so() -> None:
    made = facts("dated")
    far = replace(made.marks[4], low=50_000, high=50_000, letter="Z", wording=Wordings.POINT)

    chart = draw_charts(replace(made, marks=(*made.marks, far)))[0]

    assert max(int(label) for _, label in chart.grid) < 200
    assert "off the scale" in {label.words for label in chart.labels}


def test_long_numbers_move_the_plot_in() -> None:
    assert with_room(NARROW, ("50,000",)).left > NARROW.left
    assert with_room(NARROW, ("20",)).left == NARROW.left


def _days(*with_report: int) -> tuple[Column, ...]:
    first = dt.date(2026, 1, 1)
    last = max(with_report)
    return tuple(
        Column(day=first + dt.timedelta(days=n), label=str(n + 1), has_report=n in with_report) for n in range(last + 1)
    )


def test_empty_days_shrink_to_a_gap_on_narrow_charts() -> None:
    scale = time_scale(NARROW, _days(0, 1, 9), is_dated=True)

    assert len(scale.breaks) == 1
    assert "// = days without a report" in scale.caption
    assert scale.x(9) - scale.x(1) == pytest.approx(scale.width + 17, abs=0.3)


def test_two_empty_days_stay() -> None:
    assert time_scale(NARROW, _days(0, 3), is_dated=True).breaks == ()


def test_the_month_is_named_where_another_begins() -> None:
    days = [dt.date(2023, 10, 7), dt.date(2023, 10, 8), dt.date(2025, 10, 31)]

    assert _names(days, days) == ["7 Oct", "8", "31 Oct"]
    assert _names(days[:2], days[:2]) == ["7", "8"]


def test_years_of_reports_still_fit() -> None:
    scale = time_scale(WIDE, _days(*range(0, 700, 7)), is_dated=True)

    assert all(WIDE.left <= scale.x(n) <= WIDE.right for n in range(0, 694, 7))
    named = [label.x for label in scale.labels if label.text]
    assert all(b - a >= 19 for a, b in pairwise(named))
