"""The map of a place: a ring as wide as what is known, and never a point where none is known."""

from pathlib import Path

import pytest

from tollbook.intake.outlines import open_outlines
from tollbook.model import Place
from tollbook.web.views.place import HEIGHT, WIDTH, map_of


def place(
    precision: int, *, lat: float | None = 10.49, lon: float | None = -66.88, country: str | None = "VE"
) -> Place:
    return Place(name="Caracas", country=country, adm1=None, lat=lat, lon=lon, precision=precision)


def test_a_point_stands_in_the_middle_in_its_own_country() -> None:
    made = map_of(place(2))
    assert made is not None
    assert made.point == (WIDTH / 2, HEIGHT / 2)
    assert any(land.is_own for land in made.lands)


def test_the_ring_grows_with_what_is_not_known() -> None:
    rings = [made.ring for precision in (1, 2, 3, 4) if (made := map_of(place(precision)))]
    assert rings == sorted(rings, key=lambda ring: ring or 0)
    assert rings[0] != rings[-1]


@pytest.mark.parametrize("where", [place(6), place(4, lat=None, lon=None)])
def test_where_no_point_is_known_the_country_alone_is_marked(where: Place) -> None:
    made = map_of(where)
    assert made is not None
    assert made.point is None
    assert made.ring is None
    assert "No point is marked" in made.words[1]


@pytest.mark.parametrize("where", [None, place(7), place(6, country=None), place(6, country="ZZ")])
def test_without_a_country_there_is_no_map(where: Place | None) -> None:
    assert map_of(where) is None


def test_a_place_at_the_edge_of_the_world_has_land_on_both_sides() -> None:
    fiji = map_of(place(2, lat=-17.0, lon=179.5, country="FJ"))
    assert fiji is not None
    assert sum(land.is_own for land in fiji.lands) >= 2


def test_every_outline_is_a_ring_on_the_globe() -> None:
    for outline in open_outlines():
        assert outline.points[0] == outline.points[-1]
        assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in outline.points)
    assert Path("src/tollbook/data/ATTRIBUTION.txt").read_text("utf-8").count("Natural Earth") == 1
