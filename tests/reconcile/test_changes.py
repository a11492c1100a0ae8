"""What became of a record between two moments, in words."""

from hypothesis import given
from test_record_laws import stories
from tolls import Story, military, speaker

from tollbook.reconcile import diff_records, record_as_of
from tollbook.reconcile.changes import NOTHING_CHANGED

MINISTRY = speaker("the Defence Ministry", "VE:defence", "VE")


def growing() -> Story:
    story = Story()
    one = story.report("a", "The ministry counts 40 dead.", "2026-01-03")
    story.claim(one, "40 dead", "40", by=MINISTRY)
    two = story.report("b", "The ministry counts 83 dead.", "2026-01-05")
    story.claim(two, "83 dead", "83", by=MINISTRY)
    return story


def changes(story: Story, earlier: str, later: str | None = None) -> tuple[str, ...]:
    return diff_records(story.record(as_of=earlier), story.record(as_of=later))


def test_a_figure_that_rose() -> None:
    assert changes(growing(), "2026-01-03") == (
        "1 report with figures came in: b.",
        "Killed, everyone: up from 40 to 83.",
    )


def test_a_figure_that_fell() -> None:
    story = growing()
    three = story.report("c", "The ministry counts 79 dead, lowered after some were counted twice.", "2026-01-07")
    story.claim(three, "79 dead", "79", by=MINISTRY)

    assert "Killed, everyone: down from 83 to 79." in changes(story, "2026-01-05")


def test_a_figure_first_told() -> None:
    story = growing()
    three = story.report("c", "The army lost 47 soldiers.", "2026-01-07")
    story.claim(three, "47 soldiers", "47", group=military("VE"), by=MINISTRY)

    assert "Killed, Venezuelan military: first told, 47." in changes(story, "2026-01-05")


def test_a_rival_opens_a_contradiction_and_widens_the_range() -> None:
    story = growing()
    three = story.report("c", "A charity counts 100 dead.", "2026-01-05")
    story.claim(three, "100 dead", "100", by=speaker("a charity"))
    told = diff_records(growing().record(), story.record())

    assert any(line.startswith("New contradiction: Killed, everyone: 83 or 100.") for line in told)
    assert "Killed, everyone: still 83; the range was 83 to 83 and is 83 to 100." in told


def test_nothing_changed() -> None:
    assert changes(growing(), "2026-01-05") == (NOTHING_CHANGED,)


def test_a_record_as_of_a_day_is_made_from_the_record_alone() -> None:
    story = growing()
    reports = {report.id: report for report in story.reports}

    assert record_as_of(story.record(), reports, (), "2026-01-03").figures == story.record(as_of="2026-01-03").figures


@given(stories())
def test_no_record_differs_from_itself(story: Story) -> None:
    assert diff_records(story.record(), story.record()) == (NOTHING_CHANGED,)
