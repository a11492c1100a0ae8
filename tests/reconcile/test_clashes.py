"""What all claims of a harm come to: bounds in figures, and conflicts that only all of them together show."""

from tolls import Story, military, speaker

from tollbook.model import ALL, Bounds, Conflict, ConflictKind, Figure, Group, Record, Status
from tollbook.model.codec import record_row

CIVILIANS = Group(label="civilians", status=Status.CIVILIAN)


def bounds(record: Record, label: str) -> Bounds:
    found = next(figure for figure in record.figures if figure.group.label == label).bounds
    assert found is not None
    return found


def three_reports(total: str, day: str = "2026-01-05") -> Story:
    story = Story()
    one = story.report("a", "The ministry said 47 soldiers were killed.", "2026-01-05")
    story.claim(one, "47 soldiers", "47", group=military("VE"), by=speaker("the Defence Ministry", "VE:defence", "VE"))
    two = story.report("b", "Havana said 40 soldiers were killed.", "2026-01-05")
    story.claim(two, "40 soldiers", "40", group=military("CU"), by=speaker("Havana", None, "CU"))
    three = story.report("c", f"The hospital counts {total} dead.", day)
    story.claim(three, f"{total} dead", total, by=speaker("the hospital"))
    return story


def sums(record: Record) -> list[Conflict]:
    return [c for c in record.conflicts if c.kind is ConflictKind.PART_EXCEEDS_WHOLE]


def test_parts_of_different_reports_that_come_to_more_than_the_whole() -> None:
    (found,) = sums(three_reports("83").record())

    assert found.open
    assert found.residual == -4
    assert "come to 87, 4 more than the 83 of everyone" in found.message
    assert len(found.claims) == 3
    assert len(found.evidence) == 3


def test_parts_that_fit_are_no_conflict() -> None:
    record = three_reports("87").record()

    assert sums(record) == []
    assert (bounds(record, "all").least, bounds(record, "all").greatest) == (87, 87)


def test_a_total_told_before_its_parts_grew_is_no_conflict() -> None:
    assert sums(three_reports("83", "2026-01-04").record()) == []


def test_a_clash_that_another_check_told_is_not_told_again() -> None:
    story = three_reports("45")
    found = sums(story.record())

    assert all(len(conflict.claims) == 2 for conflict in found)


def test_what_is_left_of_a_total_is_said_step_by_step() -> None:
    story = three_reports("90")
    four = story.report("d", "Doctors saw at least 1 civilian who was killed.", "2026-01-05")
    story.claim(four, "at least 1 civilian", "at least 1", group=CIVILIANS, by=speaker("doctors"))
    found = bounds(story.record(), "civilians")

    assert (found.least, found.greatest, found.exact) == (1, 3, True)
    (step,) = found.steps
    assert step.sentence.startswith("Civilians: at most 3, what is left of everyone beside")
    assert len(step.claims) == 3


def test_rivals_leave_what_any_of_them_allows() -> None:
    story = Story()
    for name, total in (("a", "60"), ("b", "80")):
        report = story.report(name, f"Here {total} people were killed.", "2026-01-05")
        story.claim(report, f"{total} people", total, by=speaker(f"charity {name}"))
    found = bounds(story.record(), "all")

    assert (found.least, found.greatest) == (60, 80)


def test_persons_told_one_by_one_have_no_bounds_and_json_says_null() -> None:
    story = Story()
    report = story.report("a", "Here Rosa was killed.", "2026-01-05")
    story.claim(report, "Rosa", "Rosa", group=Group(label="Rosa", kind="person:rosa"))
    record = story.record()
    figure: Figure = next(f for f in record.figures if f.group.label == "Rosa")

    assert figure.bounds is None
    assert all("bounds" in row for row in record_row(record)["figures"])


def test_everyone_without_a_total_is_at_least_the_parts() -> None:
    story = three_reports("83")
    story.claims.pop()
    found = bounds(story.record(), ALL.label)

    assert (found.least, found.greatest) == (87, None)


def test_a_record_not_in_depth_has_the_same_figures_without_bounds() -> None:
    story = three_reports("83")
    shallow, deep = story.record(in_depth=False), story.record()

    assert [(f.low, f.best, f.high) for f in shallow.figures] == [(f.low, f.best, f.high) for f in deep.figures]
    assert {figure.bounds for figure in shallow.figures} == {None}
    assert {figure.sensitivity for figure in shallow.figures} == {()}
