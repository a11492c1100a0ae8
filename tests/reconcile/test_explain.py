"""The sentences that an editor can publish from."""

import pytest
from seeds import seeds
from test_rules import GROUPS, VOICES, everyone, story_of
from tolls import Story

from tollbook.model import Group, Harm


def sentences(rows: list[str]) -> list[str]:
    return [reason.sentence for reason in everyone(story_of(rows).record()).explanation]


def test_one_voice() -> None:
    assert sentences(["2026-01-03 | hospital | 12 | all | were killed."]) == [
        "The hospital gave 12 dead on 3 January 2026."
    ]


def test_a_floor_says_so() -> None:
    assert sentences(["2026-01-03 | reporter | at least 40 | all | were killed."]) == [
        "A report (3 January 2026) gives at least 40 dead and names no speaker for it.",
        "It is a floor: 40 or more; nobody gives an upper figure.",
    ]


def test_a_rival_is_told() -> None:
    told = sentences(
        ["2026-01-07 | interior | 100 | all | were killed.", "2026-01-16 | defence | 83 | all | were killed."]
    )

    assert told == [
        "The Defence Ministry gave 83 dead on 16 January 2026.",
        "It is the latest figure of those who count the victims themselves.",
        "The Interior Ministry gave 100 on 7 January 2026; nobody says that either figure replaces the other, "
        "so both stand.",
        "The figures that stand run from 83 to 100.",
    ]


def test_what_was_replaced_is_told() -> None:
    told = sentences(["2026-01-03 | hospital | 12 | all | were killed.", "2026-01-04 | hospital | 15 | all | died."])

    assert told[-1] == "It took the place of 12, which the hospital gave on 3 January 2026."


def test_parts_are_named_and_summed() -> None:
    record = seeds().record()
    told = [reason.sentence for reason in everyone(record).explanation]

    assert told[1] == (
        "It comes with its parts, 47 Venezuelan military and 32 Cuban military: "
        "47 + 32 = 79; the total says 83; 4 are neither."
    )


def test_every_sentence_leads_to_claims_and_none_is_too_many() -> None:
    record = seeds().record()
    known = {claim.id for claim in record.claims}

    for figure in record.figures:
        assert 0 < len(figure.explanation) <= 5
        for reason in figure.explanation:
            assert reason.sentence.endswith(".")
            assert reason.claims
            assert set(reason.claims) <= known


def test_a_computed_figure_shows_its_sum() -> None:
    figure = next(f for f in seeds().record().figures if f.harm is Harm.KIDNAPPED and f.group.is_all)

    assert [reason.sentence for reason in figure.explanation] == [
        "No report gives a total; those told of come to 1 + 1 = 2, and there may be more."
    ]


def test_five_sentences_are_five_whatever_happened() -> None:
    told = sentences(
        [
            "2026-01-03 | hospital | 12 | all | were killed.",
            "2026-01-04 | hospital | 20 | all | were killed.",
            "2026-01-05 | charity | 30 | all | were killed.",
            "2026-01-06 | defence | 25 | all | were killed.",
        ]
    )

    assert len(told) <= 5
    assert all(line.count(". ") == 0 for line in told)


JOS = Group(label="in Jos", kind="in the place of jos")
BODIES = Group(label="unidentified bodies", kind="unidentified")
ANA = Group(label="Ana Ruiz", kind="person:ana ruiz")


def told_of(group: Group, words: str, who: str) -> str:
    """The first sentence of the one figure of a story that tells of a group."""
    story = Story()
    report = story.report("r", f"Here {words} were killed.", "2026-01-03")
    story.claim(report, f"{words} were", words, group=group, by=VOICES[who])
    return story.record().figures[-1].explanation[0].sentence


@pytest.mark.parametrize(
    ("group", "words", "told"),
    [
        (GROUPS["ve"], "47", "The hospital gave 47 Venezuelan military dead on 3 January 2026."),
        (JOS, "14", "The hospital gave 14 dead in Jos on 3 January 2026."),
        (BODIES, "7", "The hospital gave 7 unidentified bodies on 3 January 2026."),
        (ANA, "1", "On 3 January 2026 the hospital said that Ana Ruiz was killed."),
        (GROUPS["ve"], "0", "On 3 January 2026 the hospital said that none of the Venezuelan military was killed."),
    ],
)
def test_the_first_sentence_says_of_whom(group: Group, words: str, told: str) -> None:
    assert told_of(group, words, "hospital") == told


def test_a_zero_that_nobody_is_named_for() -> None:
    assert told_of(GROUPS["all"], "0", "nobody") == (
        "A report (3 January 2026) says that nobody was killed and names no speaker for it."
    )


def test_what_is_set_aside_keeps_its_wording() -> None:
    record = story_of(
        ["2026-01-03 | charity | about 40 | all | were killed.", "2026-01-09 | hospital | 60 | all | were killed."]
    ).record()
    (aside,) = everyone(record).set_aside

    assert aside.because == "About 40 was told earlier; the hospital gave 60 on 9 January 2026."
