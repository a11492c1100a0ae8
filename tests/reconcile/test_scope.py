"""Which groups nest, which exclude one another, and whom a claim counts."""

import pytest
from tolls import Story, military, speaker

from tollbook.model import ALL, Group, PartType, SpeakerKind, Status
from tollbook.reconcile.scope import contains, disjoint_along, exclude_on, is_part, joined, settle_groups

VE, CU, BOTH = military("VE"), military("CU"), military("VE", "CU")
CIVILIANS = Group(label="civilians", status=Status.CIVILIAN)
JOURNALISTS = Group(label="journalists", status=Status.JOURNALIST)
WOMEN = Group(label="women", sex="female")


@pytest.mark.parametrize(("whole", "part"), [(ALL, VE), (BOTH, CU), (Group(status=Status.MILITARY), VE), (VE, VE)])
def test_contains(whole: Group, part: Group) -> None:
    assert contains(whole, part)


@pytest.mark.parametrize(("whole", "part"), [(VE, ALL), (CU, BOTH), (VE, CU), (WOMEN, VE), (CIVILIANS, JOURNALISTS)])
def test_does_not_contain(whole: Group, part: Group) -> None:
    assert not contains(whole, part)


def test_a_group_is_no_part_of_itself_under_another_label() -> None:
    assert not is_part(VE, military("VE", force=None))


@pytest.mark.parametrize(
    ("one", "other", "attribute"),
    [
        (VE, CU, "nationality"),
        (CIVILIANS, VE, "status"),
        (WOMEN, Group(sex="male"), "sex"),
        (Group(kind="staff"), Group(kind="patients"), "kind"),
        (Group(kind="identified"), Group(kind="unidentified"), "kind"),
    ],
)
def test_exclude(one: Group, other: Group, attribute: str) -> None:
    assert exclude_on(one, other, attribute)


@pytest.mark.parametrize(
    ("one", "other", "attribute"),
    [
        (VE, BOTH, "nationality"),
        (CIVILIANS, JOURNALISTS, "status"),
        (WOMEN, VE, "sex"),
        (Group(age="adult"), Group(age="elderly"), "age"),
        (Group(kind="patients"), Group(kind="unidentified"), "kind"),
    ],
)
def test_may_share_people(one: Group, other: Group, attribute: str) -> None:
    assert not exclude_on(one, other, attribute)


def test_disjoint_needs_every_pair() -> None:
    assert disjoint_along((VE, CU), "nationality")
    assert not disjoint_along((VE, CU, BOTH), "nationality")


def test_joined_only_where_nationality_alone_differs() -> None:
    together = joined((VE, CU))

    assert together is not None
    assert together.attributes == BOTH.attributes
    assert joined((VE, Group(label="Cubans", nationality=("CU",)))) is None
    assert joined((CIVILIANS, VE)) is None


def test_part_takes_what_its_whole_states() -> None:
    story = Story()
    report = story.report("r", "Here 47 soldiers, including nine women, died.")
    whole = story.claim(report, "47 soldiers", "47", group=VE)
    part = story.claim(report, "nine women", "nine", group=WOMEN, part_of=whole, part=PartType.INCLUDE)

    assert dict(settle_groups(story.claims)[part.id].attributes) == {
        "nationality": "VE",
        "status": "military",
        "sex": "female",
    }


def test_shorter_mention_takes_the_fuller_group() -> None:
    story = Story()
    report = story.report("r", "Kills 55 troops.\nThe deaths of 55 Venezuelan and Cuban troops.\nIn all 55 died.")
    short = story.claim(report, "55 troops", "55", group=Group(label="troops", status=Status.MILITARY))
    story.claim(report, "55 Venezuelan and Cuban troops", "55", group=BOTH)
    everyone = story.claim(report, "In all 55", "55")
    groups = settle_groups(story.claims)

    assert groups[short.id].attributes == BOTH.attributes
    assert groups[everyone.id].is_all


def test_shorter_mention_stays_where_two_fuller_ones_differ() -> None:
    story = Story()
    report = story.report("r", "Kills 12 troops.\nThere 12 Venezuelan troops.\nHere 12 Cuban troops.")
    short = story.claim(report, "12 troops", "12", group=Group(label="troops", status=Status.MILITARY))
    story.claim(report, "12 Venezuelan troops", "12", group=VE)
    story.claim(report, "12 Cuban troops", "12", group=CU)

    assert settle_groups(story.claims)[short.id].attributes == (("status", "military"),)


def told_by_the_army(group: Group) -> Group:
    """What `settle_groups` makes of soldiers that the Venezuelan army tells of, where a report counts that group."""
    story = Story()
    report = story.report("r", "The army said 24 soldiers died. Here 23 others are counted.")
    own = story.claim(
        report, "24 soldiers", "24", group=Group(label="soldiers", status=Status.MILITARY),
        by=speaker("the army", "VE:army", "VE", kind=SpeakerKind.MILITARY),
    )  # fmt: skip
    story.claim(report, "23 others", "23", group=group)
    return settle_groups(story.claims)[own.id]


def test_soldiers_without_a_state_are_the_speakers_own() -> None:
    assert told_by_the_army(VE).attributes == VE.attributes


def test_soldiers_without_a_state_stay_so_where_nobody_tells_of_the_speakers_own() -> None:
    assert told_by_the_army(CU).attributes == (("status", "military"),)
