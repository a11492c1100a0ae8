"""How well a figure is held."""

import pytest
from test_rules import everyone, story_of
from tolls import Story, speaker

from tollbook.model import AttributionGrade, Firmness, Grade, SpeakerKind, Stance, StatementKind


@pytest.mark.parametrize(
    ("rows", "grade"),
    [
        (["2026-01-03 | hospital | 12 | all | were killed."], Grade.WEAK),
        (["2026-01-03 | nobody | 12 | all | killed.", "2026-01-03 | nobody | 12 | all | died."], Grade.WEAK),
        (["2026-01-03 | un | 12 | all | were killed.", "2026-01-03 | charity | 12 | all | died."], Grade.FAIR),
        (["2026-01-03 | hospital | 12 | all | killed.", "2026-01-03 | charity | 12 | all | died."], Grade.CONFIRMED),
        (["2026-01-03 | army | 12 | ve | were killed.", "2026-01-03 | defence | 12 | ve | died."], Grade.WEAK),
        (["2026-01-03 | un | 12 | all | were killed.", "2026-01-03 | charity | 40 | all | died."], Grade.CONTESTED),
    ],
)
def test_harm(rows: list[str], grade: Grade) -> None:
    assert {figure.grade for figure in story_of(rows).record().figures if not figure.derived} == {grade}


def test_a_party_that_claims_the_deed_concedes_its_figure() -> None:
    story = Story()
    attacker = speaker("the Pentagon", "US:defence", "US", kind=SpeakerKind.MILITARY)
    report = story.report("r", "The Pentagon said it struck the house and killed 3 people.", "2026-01-03")
    story.claim(report, "killed 3 people", "3", by=attacker)
    story.statement(report, "it struck the house", StatementKind.RESPONSIBILITY, "responsibility", by=attacker)
    figure = everyone(story.record())

    assert figure.conceded
    assert figure.grade is Grade.CONFIRMED
    assert figure.attribution_grade is AttributionGrade.DECLARED


def test_a_denied_deed_is_contested() -> None:
    story = Story()
    attacker = speaker("the Pentagon", "US:defence", "US")
    report = story.report("r", "They struck it. The Pentagon denied that. Here 3 people died.", "2026-01-03")
    story.claim(report, "3 people", "3")
    story.statement(
        report, "The Pentagon denied that", StatementKind.RESPONSIBILITY, None, by=attacker, stance=Stance.DENIES
    )

    assert everyone(story.record()).attribution_grade is AttributionGrade.CONTESTED


def test_nobody_named_is_undetermined() -> None:
    record = story_of(["2026-01-03 | hospital | 12 | all | were killed."]).record()

    assert everyone(record).attribution_grade is AttributionGrade.UNDETERMINED


def test_only_alleged_is_no_figure_but_is_kept() -> None:
    story = Story()
    report = story.report("r", "It is alleged that 9 people died.", "2026-01-03")
    claim = story.claim(report, "9 people", "9", firmness=Firmness.ALLEGED)
    record = story.record()

    assert record.figures == ()
    assert [entry.claim for entry in record.set_aside] == [claim.id]


def test_a_party_on_its_own_losses_outranks_its_enemy() -> None:
    record = story_of(
        ["2026-01-05 | defence | 23 | ve | were killed.", "2026-01-09 | pentagon | 75 | ve | were killed."]
    ).record()
    figure = next(f for f in record.figures if f.group.nationality == ("VE",))

    assert (figure.low, figure.best, figure.high) == (23, 23, 75)
    assert figure.rule == "F4c"
    assert [c.report for c in record.claims if c.id in figure.best_by] == ["r0"]
