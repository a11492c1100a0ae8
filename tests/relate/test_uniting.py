"""Clusters that agree on what, where and when (rule E2)."""

from tollbook.model import Anchor, Place, Span, When
from tollbook.relate.kinds import BY_KEY, OTHER, Kind
from tollbook.relate.uniting import Facts, unite

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
    return Facts(kind=kind, when=when, place=place, published=published)


def united(*clusters: Facts, best: float = 1.0) -> list[tuple[int, ...]]:
    return unite(clusters, lambda one, other: best)


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
    assert united(facts(None), facts("2023-10-07"), best=-1.0) == [(0,), (1,)]


def test_cluster_published_before_the_event_does_not_mean_it() -> None:
    assert united(facts(None, published=(OCTOBER_7 - 5,)), facts("2023-10-07")) == [(0,), (1,)]
