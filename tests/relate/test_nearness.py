"""How far apart places and days are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import Place
from tollbook.relate.nearness import distance_km, places_meet, spots_near, spots_of, windows_gap

CARACAS = Place(name="Caracas", country="VE", adm1="25", lat=10.49, lon=-66.88, precision=2, id="1")
LA_GUAIRA = Place(name="La Guaira", country="VE", adm1="26", lat=10.60, lon=-66.93, precision=2, id="2")
MARACAIBO = Place(name="Maracaibo", country="VE", adm1="23", lat=10.63, lon=-71.64, precision=2, id="3")
VENEZUELA = Place(name="Venezuela", country="VE", adm1=None, lat=8.0, lon=-66.0, precision=6, id="VE")
BOGOTA = Place(name="Bogotá", country="CO", adm1="34", lat=4.61, lon=-74.08, precision=2, id="4")
SOMEWHERE = Place(name="the camp", country=None, adm1=None, lat=None, lon=None, precision=1)


def test_distance_of_two_towns() -> None:
    distance = distance_km(CARACAS, LA_GUAIRA)
    assert distance is not None
    assert 12 < distance < 15


def test_distance_without_a_point_is_unknown() -> None:
    assert distance_km(CARACAS, SOMEWHERE) is None


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (CARACAS, CARACAS, True),
        (CARACAS, LA_GUAIRA, True),
        (CARACAS, VENEZUELA, True),
        (CARACAS, MARACAIBO, False),
        (CARACAS, BOGOTA, False),
        (CARACAS, SOMEWHERE, None),
        (CARACAS, replace(MARACAIBO, adm1="25", precision=4), True),
        (CARACAS, replace(MARACAIBO, lat=None), None),
    ],
)
def test_places_meet(one: Place, other: Place, meet: bool | None) -> None:
    assert places_meet(one, other) is meet
    assert places_meet(other, one) is meet


def test_windows_gap_counts_the_days_between() -> None:
    assert windows_gap((1, 3), (2, 5)) == 0
    assert windows_gap((1, 3), (7, 9)) == 4
    assert windows_gap((7, 9), (1, 3)) == 4


def test_places_that_meet_are_found_by_their_squares_and_provinces() -> None:
    assert not set(spots_of(LA_GUAIRA)).isdisjoint(spots_near(CARACAS))
    assert set(spots_of(BOGOTA)).isdisjoint(spots_near(CARACAS))
    assert set(spots_of(CARACAS)).isdisjoint(spots_near(MARACAIBO))


@pytest.mark.property
@given(
    lat=st.floats(-90, 90),
    lon=st.floats(-180, 180),
    away=st.tuples(st.floats(-0.4, 0.4), st.floats(-1, 1)),
    levels=st.tuples(st.integers(1, 4), st.integers(1, 4)),
    provinces=st.tuples(st.sampled_from([None, "25"]), st.sampled_from([None, "25", "26"])),
    has_point=st.booleans(),
    is_itself=st.booleans(),
)
def test_law_places_that_meet_share_a_spot(
    lat: float,
    lon: float,
    away: tuple[float, float],
    levels: tuple[int, int],
    provinces: tuple[str | None, str | None],
    has_point: bool,
    is_itself: bool,
) -> None:
    one = replace(CARACAS, lat=lat, lon=lon, precision=levels[0], adm1=provinces[0])
    one = one if has_point else replace(one, lat=None, lon=None)
    east = (lon + away[1] + 180) % 360 - 180
    other = replace(one, lat=max(-90.0, min(90.0, lat + away[0])), lon=east, adm1=provinces[1], id="9")
    other = replace(one if is_itself else other, precision=levels[1])
    if places_meet(one, other) is True:
        assert set(spots_of(one)) & set(spots_near(other))
        assert set(spots_of(other)) & set(spots_near(one))
