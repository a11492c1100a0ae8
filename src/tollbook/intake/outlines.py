"""The outlines of countries that come with the package (Natural Earth, 1:110m): enough to find a place by."""

from dataclasses import dataclass
from functools import cache
from importlib import resources

_TENTHS = 10


@dataclass(frozen=True, slots=True)
class Outline:
    """One ring of a country's border or coast: longitude and latitude in degrees. `country` is None where disputed.

    `box` is the least and the greatest longitude, then latitude.
    """

    country: str | None
    points: tuple[tuple[float, float], ...]
    box: tuple[float, float, float, float]


@cache
def open_outlines() -> tuple[Outline, ...]:
    """Every ring, read once."""
    text = resources.files("tollbook").joinpath("data", "outlines.txt").read_text("utf-8")
    return tuple(map(_outline, text.splitlines()))


def _outline(line: str) -> Outline:
    code, *steps = line.split(" ")
    x = y = 0
    points = []
    for n in range(0, len(steps), 2):
        x, y = x + int(steps[n]), y + int(steps[n + 1])
        points.append((x / _TENTHS, y / _TENTHS))
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    box = (min(lons), max(lons), min(lats), max(lats))
    return Outline(None if code == "--" else code, tuple(points), box)
