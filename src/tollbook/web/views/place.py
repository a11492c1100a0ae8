"""Where an event was, as a small map: outlines, and a ring as wide as what is known of the place; words say it too."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians

from tollbook.export.words import PLACE_PRECISION, country_words, place_words
from tollbook.intake.outlines import Outline, open_outlines
from tollbook.model import Place

WIDTH, HEIGHT = 460, 300
_DEGREES = 20.0  # of latitude that a map of a point is high
_KM_A_DEGREE = 111.2
_MARGIN = 1.25  # a country fills the map but for this
_RADIUS_KM = {1: 1, 2: 25, 3: 75, 4: 200, 5: 250}
"""How far from its point a place of each precision (UCDP's where_prec) may be."""
_LEAST_RING = 7.0  # px; a smaller ring would not be seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """An area of the map; `is_own` is the country of the event."""

    path: str
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A map. `ring` is None where no point is known: then the country is all that is marked."""

    lands: tuple[Land, ...]
    point: tuple[float, float] | None
    ring: float | None
    is_dashed: bool
    name: str
    words: tuple[str, ...]


@lru_cache(200)
def map_of(place: Place | None) -> Map | None:
    """The map of a place; None where neither a point nor a country that has an outline is known."""
    if place is None or place.precision == 7:
        return None
    outlines = open_outlines()
    view = _view(place, outlines)
    if view is None:
        return None
    has_point = place.lat is not None and place.lon is not None and place.precision < 6
    ring = max(_LEAST_RING, view.km(_RADIUS_KM[place.precision])) if has_point else None
    return Map(
        lands=tuple(view.draw(outlines, place.country)),
        point=view.at(place.lon, place.lat) if has_point and place.lon is not None and place.lat is not None else None,
        ring=None if ring is None else round(ring, 1),
        is_dashed=place.precision == 5,
        name=f"Map: {place_words(place)}. {PLACE_PRECISION[place.precision]}",
        words=_words(place, has_point=has_point),
    )


def _words(place: Place, *, has_point: bool) -> tuple[str, ...]:
    found = [", ".join(dict.fromkeys(w for w in (place.name, place.adm1, _country(place)) if w))]
    if place.lat is not None and place.lon is not None and has_point:
        found.append(f"{_degrees(place.lat, 'N', 'S')}, {_degrees(place.lon, 'E', 'W')}")
        found.append(f"The ring is as wide as what is known: {PLACE_PRECISION[place.precision].lower()}")
    else:
        found.append(f"No point is marked. {PLACE_PRECISION[place.precision]}")
    return tuple(found)


def _country(place: Place) -> str | None:
    return country_words(place.country) if place.country else None


def _degrees(angle: float, above: str, below: str) -> str:
    """ "10.49° N"; more digits than the precision bears would say too much."""
    return f"{abs(angle):.2f}° {above if angle >= 0 else below}"


@dataclass(frozen=True, slots=True)
class _View:
    """What part of the world is shown: its middle in degrees, and pixels a degree of latitude."""

    lon: float
    lat: float
    scale: float

    @property
    def _across(self) -> float:
        return max(0.2, cos(radians(self.lat)))

    def km(self, distance: float) -> float:
        return distance / _KM_A_DEGREE * self.scale

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        x = WIDTH / 2 + (lon - self.lon) * self._across * self.scale
        y = HEIGHT / 2 - (lat - self.lat) * self.scale
        return round(x, 1), round(y, 1)

    def draw(self, outlines: Iterable[Outline], own: str | None) -> Iterable[Land]:
        """The land that is seen; a ring that crosses the edge of the world is drawn on both sides."""
        for outline in outlines:
            for shift in (-360, 0, 360):
                if self._sees(outline, shift):
                    points = [self.at(lon + shift, lat) for lon, lat in outline.points]
                    path = "M" + "L".join(f"{x:g} {y:g}" for x, y in _thinned(points)) + "Z"
                    yield Land(path=path, is_own=own is not None and outline.country == own)

    def _sees(self, outline: Outline, shift: float) -> bool:
        west, east, south, north = outline.box
        left, low = self.at(west + shift, south)
        right, high = self.at(east + shift, north)
        return left < WIDTH and right > 0 and high < HEIGHT and low > 0


_FAR = 60.0  # px beyond the edge; of what lies further, corners alone are kept


def _thinned(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points that matter to what is seen: those far outside are drawn in to the rim, and repeats left out."""
    found: list[tuple[float, float]] = []
    for x, y in points:
        near = (min(max(x, -_FAR), WIDTH + _FAR), min(max(y, -_FAR), HEIGHT + _FAR))
        if not found or found[-1] != near:
            found.append(near)
    return found


def _view(place: Place, outlines: tuple[Outline, ...]) -> _View | None:
    if place.lat is not None and place.lon is not None and place.precision < 6:
        return _View(place.lon, place.lat, HEIGHT / _DEGREES)
    own = [outline for outline in outlines if outline.country == place.country]
    if place.country is None or not own:
        return None
    west, east, south, north = max((outline.box for outline in own), key=_span)
    lat = (south + north) / 2
    high = (north - south) * _MARGIN
    wide = (east - west) * max(0.2, cos(radians(lat))) * _MARGIN
    scale = min(HEIGHT / max(high, 1.0), WIDTH / max(wide, 1.0))
    return _View((west + east) / 2, lat, scale)


def _span(box: tuple[float, float, float, float]) -> float:
    west, east, south, north = box
    return (east - west) * (north - south)
