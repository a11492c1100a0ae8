"""Figures that one sentence tells place by place."""

import pytest
from test_rules import everyone
from tolls import Story

from tollbook.model import Measure, Record


def record_of(text: str, *quotes: str, **more: object) -> Record:
    """The record of one report; each quote begins with its number."""
    story = Story()
    report = story.report("r", text, "2024-12-02")
    for quote in quotes:
        story.claim(report, quote, quote.split()[0], **more)
    return story.record()


def labels(record: Record) -> dict[str, int | None]:
    return {figure.group.label: figure.best for figure in record.figures}


def test_parts_by_place_come_to_everyone() -> None:
    record = record_of("Storms killed 14 people in Morogoro and 9 in Dodoma.", "14 people", "9 in")
    figure = everyone(record)

    assert (figure.low, figure.best, figure.high) == (23, 23, None)
    assert figure.formula == "14 + 9 = 23"
    assert labels(record) == {"all": 23, "in Morogoro": 14, "in Dodoma": 9}
    assert record.conflicts == ()


def test_parts_by_place_are_told_with_the_total_that_they_come_to() -> None:
    record = record_of(
        "Storms killed 14 people in Morogoro and 9 in Dodoma. In all 23 died.", "14 people", "9 in", "23 died"
    )

    assert (everyone(record).low, everyone(record).high) == (23, 23)
    assert any("14 in Morogoro and 9 in Dodoma" in reason.sentence for reason in everyone(record).explanation)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("It killed 14 people in Morogoro on Monday and 9 in Dodoma on Tuesday.", ("14 people", "9 in")),
        ("It killed 14 people in March and 9 in April.", ("14 people", "9 in")),
        ("It killed 14 people in Morogoro and 9 of them at home.", ("14 people", "9 of")),
        ("It killed 14 people in Morogoro, or 9 in Morogoro.", ("14 people", "9 in")),
        ("It killed 14 people: of 30 in Dodoma and in Iringa 9 lived.", ("14 people", "9 lived")),
    ],
)
def test_these_are_no_parts_by_place(text: str, quotes: tuple[str, ...]) -> None:
    assert set(labels(record_of(text, *quotes))) == {"all"}


def test_increments_are_no_parts_by_place() -> None:
    record = record_of(
        "It killed 14 people in Morogoro and 9 in Dodoma.", "14 people", "9 in", measure=Measure.INCREMENT
    )

    assert record.figures == ()


def test_places_of_two_sentences_are_no_breakdown() -> None:
    text = "It killed 14 people in Turkey and 9 in Syria. There were 5 in Adana and 4 in Aleppo. In all 18 died."
    figure = everyone(record_of(text, "14 people", "9 in", "5 in", "4 in", "18 died"))

    assert not any("comes with its parts" in reason.sentence for reason in figure.explanation)
