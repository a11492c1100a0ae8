"""What would change a figure: asked of the figures about everyone, and answered by the same rules."""

import pytest
from hypothesis import given
from test_record_laws import stories
from tolls import Story, speaker

from tollbook.model import Firmness, Record, SpeakerKind, WhatIf
from tollbook.reconcile import POLICIES


def answers(record: Record) -> dict[str, WhatIf]:
    figure = next(figure for figure in record.figures if figure.group.is_all)
    return {answer.what: answer for answer in figure.sensitivity}


def ministry_and_charity() -> Story:
    story = Story()
    one = story.report("a", "The ministry counts 83 dead.", "2026-01-05")
    ministry = speaker("The Health Ministry", "VE:health", "VE", kind=SpeakerKind.OFFICIAL_PARTY)
    story.claim(one, "83 dead", "83", by=ministry)
    two = story.report("b", "A charity counts 100 dead.", "2026-01-05")
    story.claim(two, "100 dead", "100", by=speaker("a charity", kind=SpeakerKind.NGO))
    return story


def test_one_voice_less() -> None:
    found = answers(ministry_and_charity().record())

    assert (found["without the Health Ministry"].best, found["without the Health Ministry"].changes) == (100, True)
    assert (found["without a charity"].best, found["without a charity"].changes) == (83, False)


def test_figures_that_the_voice_had_replaced_come_back() -> None:
    story = ministry_and_charity()
    three = story.report("c", "The army counts 70 dead.", "2026-01-04")
    story.claim(three, "70 dead", "70", by=speaker("the army", "VE:army", "VE", kind=SpeakerKind.MILITARY))
    record = story.record()

    assert next(figure for figure in record.figures if figure.group.is_all).low == 83
    assert answers(record)["without the Health Ministry"].low == 70


def test_every_other_policy_is_asked() -> None:
    found = answers(ministry_and_charity().record())

    assert {what for what in found if what.startswith("policy")} == {
        "policy acled",
        "policy ibc",
        "policy latest-official",
    }
    assert found["policy ibc"].best is None
    assert not found["policy ibc"].changes


def test_alleged_figures_let_in() -> None:
    story = ministry_and_charity()
    three = story.report("c", "Allegedly 300 died.", "2026-01-05")
    story.claim(three, "300 died", "300", by=speaker("a blog"), firmness=Firmness.ALLEGED)

    assert answers(story.record())["with alleged figures"].high == 300
    assert "with alleged figures" not in answers(ministry_and_charity().record())


def test_the_only_voice_is_not_taken_away() -> None:
    story = Story()
    report = story.report("a", "Here 12 people were killed.", "2026-01-05")
    story.claim(report, "12 people", "12", by=speaker("the mayor"))

    assert not [what for what in answers(story.record()) if what.startswith("without")]


@pytest.mark.property
@given(stories())
def test_answers_stand_in_order_and_say_whether_they_change(story: Story) -> None:
    for policy in POLICIES:
        for figure in story.record(policy=policy).figures:
            for answer in figure.sensitivity:
                known = [n for n in (answer.low, answer.best, answer.high) if n is not None]
                assert known == sorted(known)
                assert not answer.changes or answer.best != figure.best
