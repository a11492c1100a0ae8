"""How far apart places and days are."""

from dataclasses import replace

import pytest

from tollbook.model import Place
from tollbook.relate.nearness import distance_km, places_meet, windows_gap

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
