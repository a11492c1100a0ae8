"""Sets of claims made to break the record: it finishes, says what is wrong and invents nothing."""

import dataclasses

from test_rules import everyone
from tolls import Story, military, speaker

from tollbook.model import ALL, ClaimId, Conflict, ConflictKind, Group, Harm, PartType, SpeakerKind


def kinds(conflicts: tuple[Conflict, ...]) -> set[ConflictKind]:
    return {conflict.kind for conflict in conflicts}


def test_fifty_speakers_with_fifty_totals() -> None:
    story = Story()
    for number in range(50):
        report = story.report(f"r{number:02d}", f"Here {100 + 10 * number} people were killed.", "2026-01-03")
        story.claim(
            report,
            f"{100 + 10 * number} people",
            str(100 + 10 * number),
            by=speaker(f"charity {number}", None, kind=SpeakerKind.NGO),
        )
    record = story.record()
    figure = everyone(record)

    assert (figure.low, figure.best, figure.high) == (100, 100, 590)
    assert figure.voices == 50
    assert figure.contested
    assert 0 < len(record.conflicts) <= 20


def test_parts_in_a_circle() -> None:
    story = Story()
    report = story.report("r", "Here 5 people, of them 6 women, of them 7 men were killed.", "2026-01-03")
    one = story.claim(report, "5 people", "5")
    two = story.claim(report, "6 women", "6", group=Group(label="women", sex="female"), part_of=one)
    three = story.claim(report, "7 men", "7", group=Group(label="men", sex="male"), part_of=two)
    story.claims[0] = dataclasses.replace(one, part_of=three.id, part_type=PartType.BREAKDOWN)
    record = story.record()

    assert {figure.group.label for figure in record.figures} >= {"women", "men"}


def test_a_claim_that_is_its_own_part() -> None:
    story = Story()
    report = story.report("r", "Here 5 people were killed.", "2026-01-03")
    claim = story.claim(report, "5 people", "5")
    story.claims[0] = dataclasses.replace(claim, part_of=claim.id, part_type=PartType.INCLUDE)

    assert story.record().figures


def test_a_part_of_a_claim_that_is_not_there() -> None:
    story = Story()
    report = story.report("r", "Here 5 women were killed.", "2026-01-03")
    claim = story.claim(report, "5 women", "5", group=Group(label="women", sex="female"))
    story.claims[0] = dataclasses.replace(claim, part_of=ClaimId("nowhere"), part_type=PartType.INCLUDE)

    assert everyone(story.record()).low == 5


def test_parts_that_come_to_more_than_their_total() -> None:
    story = Story()
    report = story.report("r", "Here 40 people were killed.\nThere 30 soldiers.\nThere 25 more soldiers.", "2026-01-03")
    story.claim(report, "40 people", "40")
    story.claim(report, "30 soldiers", "30", group=military("VE"))
    story.claim(report, "25 more soldiers", "25", group=military("CU"))
    record = story.record()
    mismatch = next(c for c in record.conflicts if c.kind is ConflictKind.SUM_MISMATCH)

    assert mismatch.residual == -15
    assert "15 too many" in mismatch.message
    assert everyone(record).best == 40
    assert not [figure for figure in record.figures if figure.derived and (figure.best or 0) < 0]


def test_one_group_named_in_twelve_ways_is_one_figure() -> None:
    story = Story()
    names = "soldiers troops servicemen recruits marines sailors airmen guards officers conscripts privates gunners"
    for number, name in enumerate(names.split()):
        report = story.report(f"r{number:02d}", f"Here 12 {name} were killed.", "2026-01-03")
        group = dataclasses.replace(military("VE"), label=name)
        story.claim(report, f"12 {name}", "12", group=group, by=speaker("the hospital", kind=SpeakerKind.MEDICAL))
    record = story.record()

    assert len([figure for figure in record.figures if not figure.group.is_all]) == 1
    assert {(figure.low, figure.best) for figure in record.figures} == {(12, 12)}


def test_copies_in_a_ring_are_counted_once() -> None:
    story = Story()
    text = "Here 12 people were killed."
    for name in "abc":
        story.claim(story.report(name, text, "2026-01-03"), "12 people", "12")
    record = _ring(story).record()

    assert everyone(record).voices == 1
    assert everyone(record).best == 12


def _ring(story: Story) -> Story:
    from tollbook.model import Copy, CopyKind, ReportId

    for here, there in ("ab", "bc", "ca"):
        copy = Copy(report=ReportId(here), origin=ReportId(there), kind=CopyKind.WIRE, runs=(), overlap_share=1.0)
        story.copies.append(copy)
    return story


def test_no_claims_make_an_empty_record() -> None:
    record = Story().record()

    assert record.figures == ()
    assert record.conflicts == ()
    assert record.notes == ()


def test_only_unknown_numbers_make_no_figure_and_no_zero() -> None:
    story = Story()
    report = story.report("r", "Here 1 people were killed.", "2026-01-03")
    claim = story.claim(report, "1 people", "1", harm=Harm.INJURED, group=ALL)
    unknown = dataclasses.replace(claim.count, low=None, high=None, point=None, hard_low=None, hard_high=None)
    story.claims[0] = dataclasses.replace(claim, count=unknown)
    record = story.record()

    assert record.figures == ()
    assert [entry.claim for entry in record.set_aside] == [claim.id]


def test_thirty_groups_that_overlap_in_every_way_finish_and_say_that_they_were_too_many() -> None:
    story = Story()
    for number in range(30):
        group = Group(label=f"group {number}", force=f"force {number}", side=f"side {number % 7}")
        report = story.report(f"r{number:02d}", f"Here {10 + number} people were killed.", "2026-01-03")
        story.claim(report, f"{10 + number} people", str(10 + number), group=group, by=speaker(f"charity {number}"))
    report = story.report("total", "Here 20 people were killed.", "2026-01-03")
    story.claim(report, "20 people", "20", by=speaker("the hospital"))
    record = story.record()
    figure = everyone(record)

    assert figure.best == 20
    assert figure.bounds is not None
    assert not figure.bounds.exact
    assert kinds(record.conflicts) == {ConflictKind.PART_EXCEEDS_WHOLE}


def test_totals_that_clash_in_many_groups_are_told_within_limits() -> None:
    story = Story()
    for number in range(40):
        group = Group(label=f"nation {number}", nationality=(f"N{number:02d}",))
        report = story.report(f"r{number:02d}", f"Here {10 + number} people were killed.", "2026-01-03")
        story.claim(report, f"{10 + number} people", str(10 + number), group=group, by=speaker(f"charity {number}"))
    report = story.report("total", "Here 60 people were killed.", "2026-01-03")
    story.claim(report, "60 people", "60", by=speaker("the hospital"))
    record = story.record()

    assert everyone(record).best == 60
    assert len([c for c in record.conflicts if c.kind is ConflictKind.PART_EXCEEDS_WHOLE]) == 1
