"""What each policy makes of the same claims."""

from pathlib import Path

import pytest
from test_rules import everyone, story_of

from tollbook.model import MisuseError
from tollbook.reconcile import POLICIES

ROWS = [
    "2026-01-07 | pentagon | 75 to 80 | all | were killed.",
    "2026-01-07 | charity | at least 67 | all | were killed.",
    "2026-01-07 | interior | 100 | all | were killed.",
    "2026-01-16 | defence | 83 | all | were killed.",
]
DOCS = Path(__file__).parents[2] / "docs" / "policies"


def three(policy: str, rows: list[str] | None = None) -> tuple[int | None, int | None, int | None]:
    figure = everyone(story_of(rows or ROWS).record(policy=policy))
    return (figure.low, figure.best, figure.high)


def test_ucdp_takes_the_latest_direct_count_within_the_range() -> None:
    assert three("ucdp") == (75, 83, 100)


def test_acled_takes_the_most_conservative_and_gives_no_range() -> None:
    assert three("acled") == (75, 75, None)


def test_acled_codes_words_that_name_no_number() -> None:
    assert three("acled", ["2026-01-07 | charity | dozens | all | were killed."]) == (12, 12, None)


def test_ibc_gives_the_range_and_no_best() -> None:
    assert three("ibc") == (75, None, 100)


def test_latest_official_takes_the_latest_official() -> None:
    assert three("latest-official") == (83, 83, 83)


def test_latest_official_knows_nothing_without_officials() -> None:
    record = story_of(["2026-01-07 | charity | 40 | all | were killed."]).record(policy="latest-official")

    assert (everyone(record).low, everyone(record).best) == (None, None)


def test_a_policy_changes_no_claim_and_no_conflict_between_values() -> None:
    records = [story_of(ROWS).record(policy=policy) for policy in sorted(POLICIES)]

    assert len({record.claims for record in records}) == 1


def test_unknown_policy_is_misuse() -> None:
    with pytest.raises(MisuseError, match="no policy is named 'largest'"):
        story_of(ROWS).record(policy="largest")


@pytest.mark.parametrize("policy", sorted(POLICIES))
def test_every_policy_has_its_page(policy: str) -> None:
    assert (DOCS / f"{policy}.md").read_text(encoding="utf-8").startswith(f"# Policy `{policy}`")
