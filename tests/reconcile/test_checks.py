"""Checks of one figure against another (K5, K6, K10 and K11), each with what it must leave alone."""

import json
from pathlib import Path

import pytest

from tollbook.book import tally
from tollbook.model import Conflict, ConflictKind, Record


def read(tmp_path: Path, *reports: tuple[str, str]) -> Record:
    """The record of short reports, each with its day, as the whole walk makes it."""
    path = tmp_path / "reports.jsonl"
    rows = [
        {"id": f"r{n}", "url": None, "title": None, "lang": "en", "published": day, "text": text}
        for n, (day, text) in enumerate(reports)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return tally((str(path),)).records[0]


def of_kind(record: Record, kind: ConflictKind) -> list[Conflict]:
    return [conflict for conflict in record.conflicts if conflict.kind is kind]


FIRE = "A fire broke out in a market in Lagos, Nigeria, on 1 March 2026. "


def test_k5_a_toll_that_did_not_grow_by_those_who_died_of_their_injuries(tmp_path: Path) -> None:
    text = (
        FIRE + "Police said 12 people were killed and 30 injured in the fire. "
        "Three of the injured died on Monday, raising the toll to 16."
    )
    (found,) = of_kind(read(tmp_path, ("2026-03-02", text)), ConflictKind.INCREMENT)

    assert found.open
    assert found.residual == 1
    assert "12 and 3 who died of their injuries make 15, not 16" in found.message
    assert len(found.evidence) == 3


def test_k5_a_toll_that_grew_by_them_is_no_conflict(tmp_path: Path) -> None:
    text = (
        FIRE + "Police said 12 people were killed and 30 injured in the fire. "
        "Three of the injured died on Monday, raising the toll to 15."
    )
    record = read(tmp_path, ("2026-03-02", text))

    assert of_kind(record, ConflictKind.INCREMENT) == []


def test_k5_more_died_of_their_injuries_than_were_injured(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        ("2026-03-02", FIRE + "The health ministry said 20 people were killed and four were injured in the fire."),
        ("2026-03-04", FIRE + "The health ministry said six of the injured died in hospital after the fire."),
    )
    (found,) = of_kind(record, ConflictKind.PART_EXCEEDS_WHOLE)

    assert found.residual == -2
    assert "6, more than the 4 who were injured" in found.message


def test_k5_the_injured_may_count_those_who_died_since(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        ("2026-03-02", FIRE + "The health ministry said 20 people were killed and 40 were injured in the fire."),
        ("2026-03-04", FIRE + "The health ministry said five of the injured died in hospital after the fire."),
    )
    (note,) = [n for n in record.notes if "died later" in n]

    assert "The 40 injured" in note
    assert "may count 5 who died later and stand among the killed" in note
    assert note.count("“") == 2
    assert record.conflicts == ()


def test_k5_injured_counted_after_the_deaths_do_not_count_the_dead(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        ("2026-03-02", FIRE + "The health ministry said 20 people were killed. Two of the injured died in hospital."),
        ("2026-03-04", FIRE + "The health ministry said 20 people were killed and 40 were injured in the fire."),
    )

    assert not [n for n in record.notes if "died later" in n]


def test_k6_a_toll_that_counts_missing_people(tmp_path: Path) -> None:
    record = read(tmp_path, ("2026-03-02", FIRE + "At least 50 people were killed, including 10 still missing."))

    assert [n for n in record.notes if n.startswith("10 of the dead are people who are missing")]


def test_k6_missing_told_beside_the_dead_are_not_inside(tmp_path: Path) -> None:
    record = read(tmp_path, ("2026-03-02", FIRE + "At least 50 people were killed and 10 are missing."))

    assert not [n for n in record.notes if "missing" in n]


def test_k6_the_missing_may_be_the_whole_difference(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        ("2026-03-02", FIRE + "The hospital said 30 people were killed. Rescuers said 12 people are missing."),
        ("2026-03-02", FIRE + "The mayor said 42 people were killed in the fire."),
    )
    (found,) = of_kind(record, ConflictKind.VALUE)

    assert "12 missing people are told of: with them in one figure and out of the other, both hold." in found.message
    assert found.settle == "A report that says whether the missing people are counted."


def test_k6_a_difference_that_is_not_theirs_is_left_unexplained(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        ("2026-03-02", FIRE + "The hospital said 30 people were killed. Rescuers said 12 people are missing."),
        ("2026-03-02", FIRE + "The mayor said 41 people were killed in the fire."),
    )
    (found,) = of_kind(record, ConflictKind.VALUE)

    assert "missing" not in found.message


def test_k10_a_total_that_a_later_part_outgrew(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        ("2026-03-02", FIRE + "Witnesses said 12 people were killed in the fire."),
        ("2026-03-09", FIRE + "The hospital said 15 women were killed in the fire."),
    )
    (found,) = of_kind(record, ConflictKind.PART_EXCEEDS_WHOLE)
    total = next(f for f in record.figures if f.group.is_all and f.harm == "killed")

    assert not found.open
    assert "15 on 9 March 2026, more than 12 of everyone on 2 March 2026: the whole was told before" in found.message
    assert {report for report, _, _ in found.evidence} == {"r0", "r1"}
    assert (total.low, total.best, total.high, total.high_or_more) == (12, 12, 15, True)
    assert not total.contested


@pytest.mark.parametrize(
    ("share", "women", "opens"),
    [
        ("Half of the dead were women.", 40, False),
        ("Half of the dead were women.", 38, False),
        ("Half of the dead were women.", 20, True),
        ("About 40 percent of the 80 dead were women.", 32, False),
        ("About 40 percent of the 80 dead were women.", 60, True),
        ("More than half of the dead were women.", 70, False),
        ("More than half of the dead were women.", 30, True),
        ("A third of the dead were women.", 26, False),
        ("A third of the dead were women.", 55, True),
        ("Two thirds of the dead were women and children.", 20, False),  # of both together, so not of women
        ("Half of the injured were women.", 20, False),  # of other people
    ],
)
def test_k11_shares_against_counts(tmp_path: Path, share: str, women: int, *, opens: bool) -> None:
    text = (
        f"{FIRE}Officials said 80 people were killed in the fire. {share} The officials said {women} women were killed."
    )
    found = of_kind(read(tmp_path, ("2026-03-02", text)), ConflictKind.SUM_MISMATCH)

    assert bool(found) == opens
    for conflict in found:
        assert conflict.open
        assert f"{women} of 80" in conflict.message
        assert "one report says “" in conflict.message
        assert len(conflict.evidence) == 3


def test_k11_a_share_of_another_day_says_nothing_of_todays_count(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        ("2026-03-02", FIRE + "Officials said 80 people were killed. Half of the dead were women."),
        ("2026-03-09", FIRE + "Officials said 95 people were killed, of them 20 women."),
    )

    assert of_kind(record, ConflictKind.SUM_MISMATCH) == []


def test_six_copies_of_one_sentence_count_once(tmp_path: Path) -> None:
    told = FIRE + "The hospital said 15 people were killed in the fire and 40 were taken to hospital with burns."
    record = read(tmp_path, *[("2026-03-02", told)] * 6)
    figure = next(f for f in record.figures if f.group.is_all and f.harm == "killed")

    assert (figure.low, figure.best, figure.high, figure.voices) == (15, 15, 15, 1)
    assert figure.grade == "weak"


def test_two_first_counts_of_one_army_are_found(tmp_path: Path) -> None:
    raid = "US forces raided a barracks in Caracas, Venezuela, on 3 January 2026. "
    record = read(
        tmp_path,
        ("2026-01-05", raid + "The Venezuelan army said 23 Venezuelan soldiers were killed in the raid."),
        (
            "2026-01-05",
            "In Caracas 24 Venezuelan soldiers died on 3 January 2026 under US fire, the Venezuelan army said.",
        ),
        ("2026-01-16", raid + "Venezuela's defence minister said 47 Venezuelan soldiers were killed in the raid."),
    )
    (found,) = [c for c in record.conflicts if c.kind in (ConflictKind.VALUE, ConflictKind.MISQUOTED)]

    assert "23 or 24" in found.message
    assert {report for report, _, _ in found.evidence} == {"r0", "r1"}


STRIKE = "A strike hit a barracks in Caracas, Venezuela, on 3 January 2026. "


def test_k14_whether_a_total_counts_another_states_own_dead_is_told(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        (
            "2026-01-05",
            STRIKE
            + "Venezuela's health ministry said 80 people died. Cuban officials said 32 Cubans died in the strike.",
        ),
    )
    (note,) = [n for n in record.notes if "does not say" in n]

    assert "whether the 80 killed that Venezuela's health ministry gives count the 32 Cubans" in note
    assert of_kind(record, ConflictKind.VALUE) == []


def test_k14_a_state_that_counts_everyone_counts_its_own(tmp_path: Path) -> None:
    told = STRIKE + "Cuban officials said 80 people died. Cuban officials said 32 Cubans died in the strike."
    record = read(tmp_path, ("2026-01-05", told))

    assert [n for n in record.notes if "does not say" in n] == []
