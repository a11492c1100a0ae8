"""The sentences that an editor can publish from."""

from seeds import seeds
from test_rules import everyone, story_of

from tollbook.model import Harm


def sentences(rows: list[str]) -> list[str]:
    return [reason.sentence for reason in everyone(story_of(rows).record()).explanation]


def test_one_voice() -> None:
    assert sentences(["2026-01-03 | hospital | 12 | all | were killed."]) == [
        "The hospital gave 12 killed on 3 January 2026."
    ]


def test_a_floor_says_so() -> None:
    assert sentences(["2026-01-03 | reporter | at least 40 | all | were killed."]) == [
        "A report gives at least 40 killed on 3 January 2026 and names no speaker for it.",
        "It is a floor: 40 or more; nobody gives an upper figure.",
    ]


def test_a_rival_is_told() -> None:
    told = sentences(
        ["2026-01-07 | interior | 100 | all | were killed.", "2026-01-16 | defence | 83 | all | were killed."]
    )

    assert told == [
        "The Defence Ministry gave 83 killed on 16 January 2026.",
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
