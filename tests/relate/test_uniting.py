"""Clusters that agree on what, where and when (rule E2)."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import Anchor, Place, ReportId, Span, When
from tollbook.relate.kinds import BY_KEY, OTHER, Kind
from tollbook.relate.uniting import Facts, Unions, UnionsDraft

HERAT = Place(name="Herat", country="AF", adm1="11", lat=34.34, lon=62.2, precision=2, id="1")
KABUL = Place(name="Kabul", country="AF", adm1="13", lat=34.53, lon=69.17, precision=2, id="2")
AFGHANISTAN = Place(name="Afghanistan", country="AF", adm1=None, lat=33.0, lon=66.0, precision=6, id="AF")
QUAKE, SHOOTING = BY_KEY["earthquake"], BY_KEY["shooting"]
OCTOBER_7 = 738800


def facts(
    day: str | None, place: Place | None = HERAT, kind: Kind = QUAKE, published: tuple[int, ...] = (OCTOBER_7 + 2,)
) -> Facts:
    when = None
    if day:
        when = When(
            words=day, span=Span(start=0, end=1), value=day, earliest=day, latest=day, precision=1, anchor=Anchor.NONE
        )
    return Facts(kind=kind.key, when=when, place=place, published=published)


def no_kin(head: ReportId, others: Iterable[ReportId]) -> list[ReportId]:
    return []


def briefs(linked: int, own_day: int | None = None) -> Facts:
    """A cluster of so many briefs of which nothing is known; up to three of them are a stray."""
    one = facts(None, None, OTHER)
    return replace(one, linked=linked, is_stray=linked <= 3, is_brief=True, own_day=own_day)


def united(*clusters: Facts, tied: bool = True) -> list[tuple[int, ...]]:
    """The unions of clusters, by number; all have reports that may be of one event, or none have."""
    named = {ReportId(str(n)): facts for n, facts in enumerate(clusters)}
    draft = UnionsDraft(Unions())
    draft.change((), named, (), lambda head: [one for one in named if tied and one != head], no_kin)
    return sorted(tuple(int(head) for head in led) for led in draft.freeze().led.values() if led)


def test_one_kind_day_and_place_are_one() -> None:
    assert united(facts("2023-10-07"), facts("2023-10-08")) == [(0, 1)]


def test_other_days_stay_apart() -> None:
    assert united(facts("2023-10-07"), facts("2023-10-11")) == [(0,), (1,)]


def test_other_places_stay_apart() -> None:
    assert united(facts("2023-10-07"), facts("2023-10-07", KABUL)) == [(0,), (1,)]


def test_two_countries_alone_are_no_place() -> None:
    assert united(facts("2023-10-07", AFGHANISTAN), facts("2023-10-07", AFGHANISTAN)) == [(0,), (1,)]


def test_shootings_recur_in_one_town_and_stay_apart() -> None:
    assert united(facts("2023-10-07", kind=SHOOTING), facts("2023-10-07", kind=SHOOTING)) == [(0,), (1,)]


def test_unknown_kinds_stay_apart() -> None:
    assert united(facts("2023-10-07", kind=OTHER), facts("2023-10-07", kind=OTHER)) == [(0,), (1,)]


def test_cluster_without_a_day_joins_the_only_event_it_can_mean() -> None:
    assert united(facts(None), facts("2023-10-07")) == [(0, 1)]


def test_cluster_without_a_day_joins_neither_of_two() -> None:
    assert united(facts(None), facts("2023-10-07"), facts("2023-09-20")) == [(0,), (1,), (2,)]


def test_cluster_without_a_day_must_share_something() -> None:
    assert united(facts(None), facts("2023-10-07"), tied=False) == [(0,), (1,)]


def test_cluster_published_before_the_event_does_not_mean_it() -> None:
    assert united(facts(None, published=(OCTOBER_7 - 5,)), facts("2023-10-07")) == [(0,), (1,)]


def test_event_does_not_wander_from_day_to_day() -> None:
    assert united(*(facts(f"2023-10-0{day}") for day in (5, 6, 7))) == [(0, 1), (2,)]


DAYS = st.sampled_from((None, "2023-10-05", "2023-10-06", "2023-10-07", "2023-10-09"))
WEIGHTS = st.lists(
    st.tuples(DAYS, st.sampled_from((HERAT, KABUL, None)), st.integers(1, 6), st.sampled_from((None, 5, 7, 40))),
    max_size=7,
)


def kin_events(*clusters: Facts, kin: set[tuple[int, int]], tied: set[tuple[int, int]] = frozenset()) -> list[str]:
    """The events of clusters of which some are kin and some others tied, each as the numbers of its clusters."""
    named = {ReportId(str(n)): one for n, one in enumerate(clusters)}
    beside = kin | tied

    def ties(head: ReportId) -> list[ReportId]:
        return [one for one in named if (int(min(one, head)), int(max(one, head))) in beside]

    def near(head: ReportId, others: Iterable[ReportId]) -> list[ReportId]:
        return [one for one in others if (int(min(one, head)), int(max(one, head))) in kin]

    draft = UnionsDraft(Unions())
    draft.change((), named, (), ties, near)
    return sorted("".join(found) for root in named if (found := draft.clusters_of(root)))


def test_briefs_that_are_near_from_either_side_are_of_one_event() -> None:
    assert kin_events(briefs(3), briefs(4), briefs(2), kin={(0, 1)}) == ["01", "2"]


def test_one_brief_is_nobody_s_kin() -> None:
    assert kin_events(briefs(1), briefs(5), kin={(0, 1)}) == ["01"]  # it is a stray, tied to one event
    assert kin_events(briefs(1), briefs(5), briefs(5), kin={(0, 1), (0, 2)}) == ["0", "1", "2"]


def test_kin_of_another_week_stays_apart() -> None:
    assert kin_events(briefs(4, 100), briefs(4, 107), kin={(0, 1)}) == ["01"]
    assert kin_events(briefs(4, 100), briefs(4, 108), kin={(0, 1)}) == ["0", "1"]


def test_strays_that_are_kin_go_with_the_event_that_either_is_tied_to() -> None:
    assert kin_events(briefs(2), briefs(3), briefs(5), kin={(0, 1)}, tied={(1, 2)}) == ["012"]


def test_event_that_holds_a_stray_is_named_when_the_stray_gains_kin() -> None:
    named = {ReportId(str(n)): one for n, one in enumerate((briefs(2), briefs(5), briefs(2)))}
    draft, here, told = UnionsDraft(Unions()), list[ReportId](), list[set[ReportId]]()

    def ties(head: ReportId) -> list[ReportId]:
        return [one for one in here if one != head and {one, head} != {"1", "2"}]

    def near(head: ReportId, others: Iterable[ReportId]) -> list[ReportId]:
        return [one for one in others if {one, head} == {"0", "2"}]

    for head, one in named.items():
        here.append(head)
        told.append(draft.change((), {head: one}, (), ties, near))
    assert draft.clusters_of(ReportId("1")) == ("0", "1", "2")
    assert "1" in told[-1]


@given(WEIGHTS, st.randoms(use_true_random=False), st.sets(st.integers(0, 6)))
def test_law_clusters_that_came_and_went_leave_nothing_behind(
    drawn: list[tuple[str | None, Place | None, int, int | None]], random: Random, going: set[int]
) -> None:
    """United one by one, in any order, some of them taken out again, they are united as those that stayed at once."""
    named = {
        ReportId(str(n)): replace(
            facts(day, place), linked=linked, is_stray=linked <= 3, is_brief=linked != 6, own_day=own
        )
        for n, (day, place, linked, own) in enumerate(drawn)
    }
    stay = {head: one for head, one in named.items() if int(head) not in going}
    tied = {(a, b) for a in named for b in named if a < b and random.random() < 0.5}
    kindred = {pair for pair in sorted(tied) if random.random() < 0.5}
    here: set[ReportId] = set()

    def ties(head: ReportId) -> list[ReportId]:
        return [one for one in here if (min(one, head), max(one, head)) in tied]

    def kin(head: ReportId, others: Iterable[ReportId]) -> list[ReportId]:
        return [one for one in others if (min(one, head), max(one, head)) in kindred]

    draft = UnionsDraft(Unions())
    told: set[ReportId] = set()
    known: dict[ReportId, tuple[ReportId, ...]] = {}
    for head in random.sample(sorted(named), len(named)):
        here.add(head)
        told = draft.change((), {head: named[head]}, (), ties, kin)
        known |= {root: draft.clusters_of(root) for root in told}
    for head in random.sample(sorted(named.keys() - stay.keys()), len(named) - len(stay)):
        near = ties(head)
        here.remove(head)
        told = draft.change((head,), {}, near, ties, kin)
        known |= {root: draft.clusters_of(root) for root in told}
    fresh = UnionsDraft(Unions())
    fresh.change((), stay, (), ties, kin)
    assert events_of(draft, named) == events_of(fresh, named)
    assert {root: one for root, one in known.items() if one} == events_of(fresh, named)  # what is stale was named


def events_of(draft: UnionsDraft, named: Iterable[ReportId]) -> dict[ReportId, tuple[ReportId, ...]]:
    return {root: found for root in named if (found := draft.clusters_of(root))}
