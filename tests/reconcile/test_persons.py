"""Persons told by name, and persons who are only described."""

import pytest
from test_rules import everyone
from tolls import Story, speaker

from tollbook.model import ClaimId, Group, Harm, Measure, SpeakerKind
from tollbook.reconcile.persons import groups_of_persons


def named(*names: str) -> dict[str, str]:
    """What each name's person is called, where one report or several tell of them by these names."""
    groups = {ClaimId(name): Group(label=name, kind=f"person:{name.lower()}") for name in names}
    return {name: groups_of_persons(groups)[ClaimId(name)].label for name in names}


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (("Maduro", "President Nicolás Maduro"), ("Nicolás Maduro", "Nicolás Maduro")),
        (("wife Cilia Flores", "Cilia Flores"), ("Cilia Flores", "Cilia Flores")),
        (("Smith", "Ann Smith", "Leanne Smith"), ("Smith", "Ann Smith", "Leanne Smith")),
        (("Smith", "Ann Smith", "Leanne Ann Smith"), ("Leanne Ann Smith", "Leanne Ann Smith", "Leanne Ann Smith")),
        (("Ali", "Alia"), ("Ali", "Alia")),
    ],
)
def test_one_person_has_one_name(names: tuple[str, ...], called: tuple[str, ...]) -> None:
    assert tuple(named(*names).values()) == called


def test_what_one_mention_says_of_a_person_holds_for_the_other_unless_they_differ() -> None:
    groups = {
        ClaimId("a"): Group(label="Ann Smith", kind="person:ann smith", sex="female", age="child"),
        ClaimId("b"): Group(label="Smith", kind="person:smith", age="adult"),
    }
    found = groups_of_persons(groups)

    assert found[ClaimId("a")] == found[ClaimId("b")]
    assert (found[ClaimId("b")].sex, found[ClaimId("b")].age) == ("female", None)


def test_groups_that_are_no_persons_stay() -> None:
    assert groups_of_persons({ClaimId("a"): Group(label="staff", kind="staff")}) == {}


def test_a_person_who_is_only_described_is_no_group_and_stays_in_sight() -> None:
    story = Story()
    report = story.report("r", "The blast killed 3 people. A woman died at home.", "2026-01-03")
    story.claim(report, "3 people", "3")
    woman = story.claim(
        report, "A woman died", "A woman", group=Group(label="woman", sex="female"), measure=Measure.PART
    )
    record = story.record()

    assert [figure.group.label for figure in record.figures] == ["all"]
    assert [(one.claim, one.because) for one in record.figures[0].set_aside] == [
        (woman.id, "It tells of one person, not of a group.")
    ]


def test_a_person_who_is_only_described_is_counted_where_nobody_else_is() -> None:
    story = Story()
    report = story.report("r", "A woman died at home.", "2026-01-03")
    woman = story.claim(
        report, "A woman died", "A woman", group=Group(label="woman", sex="female"), measure=Measure.PART
    )
    (figure,) = story.record().figures

    assert (figure.group.is_all, figure.low, figure.used, figure.set_aside) == (True, 1, (woman.id,), ())


def test_the_parts_of_a_total_are_in_the_words_of_its_speaker() -> None:
    msf = speaker("MSF", "org:msf", kind=SpeakerKind.NGO)
    story = Story()
    early = story.report("a", "MSF said 3 staff died.", "2015-10-03")
    story.claim(early, "3 staff", "3", group=Group(label="staff", kind="staff"), by=msf)
    late = story.report("b", "MSF said 42 people died. The count covers 14 staff.", "2015-12-12")
    whole = story.claim(late, "42 people", "42", by=msf)
    story.claim(late, "14 staff", "14", group=Group(label="staff", kind="staff"), part_of=whole)
    record = story.record()
    staff = next(figure for figure in record.figures if figure.group.label == "staff")

    assert (staff.low, staff.best, staff.high) == (14, 14, 14)
    assert everyone(record).best == 42


def test_nobody_counts_an_organisations_people_better_than_itself() -> None:
    story = Story()
    staff = Group(label="staff", kind="staff")
    first = story.report("a", "Police said 5 staff died.", "2015-10-03")
    story.claim(first, "5 staff", "5", group=staff, by=speaker("police", None, kind=SpeakerKind.POLICE))
    second = story.report("b", "MSF said 14 staff died.", "2015-12-12")
    story.claim(second, "14 staff", "14", group=staff, by=speaker("MSF", "org:msf", kind=SpeakerKind.NGO))
    figure = next(figure for figure in story.record().figures if figure.harm is Harm.KILLED and figure.group == staff)

    assert (figure.low, figure.best, figure.high) == (14, 14, 14)
