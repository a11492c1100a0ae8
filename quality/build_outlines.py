"""Compile the outlines of countries: python quality/build_outlines.py COUNTRIES OUT.

COUNTRIES is `countries-110m.json` of the npm package world-atlas 2.0.2 (`npm pack world-atlas@2.0.2`): Natural Earth,
1:110m, in the public domain. The same file gives the same bytes. It is not needed to run Tollbook.

A line of OUT is one ring: the country's code (`--` where Natural Earth gives none), then the longitude and latitude of
its first point in tenths of a degree, then the steps to each further point.
"""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from tollbook.extract.lang.en_nations import country_code

Point = tuple[int, int]
_TENTHS = 10
_FEWEST = 4  # points of a ring, the last of which is the first again
_BY_HAND = {
    "W. Sahara": "EH",
    "Dem. Rep. Congo": "CD",
    "Dominican Rep.": "DO",
    "Falkland Is.": "FK",
    "Fr. S. Antarctic Lands": "TF",
    "Timor-Leste": "TL",
    "Côte d'Ivoire": "CI",
    "Central African Rep.": "CF",
    "Congo": "CG",
    "Eq. Guinea": "GQ",
    "eSwatini": "SZ",
    "Solomon Is.": "SB",
    "Bosnia and Herz.": "BA",
    "Macedonia": "MK",
    "S. Sudan": "SS",
}


def compile_outlines(topology: dict[str, Any]) -> str:
    """The file, from what world-atlas holds."""
    arcs = [list(_points(arc, topology["transform"])) for arc in topology["arcs"]]
    lines = [
        line
        for country in topology["objects"]["countries"]["geometries"]
        for ring in _rings(country)
        if (line := _line(_code(country), _joined(ring, arcs))) is not None
    ]
    return "\n".join(sorted(lines)) + "\n"


def _points(arc: list[list[int]], transform: dict[str, list[float]]) -> Iterator[tuple[float, float]]:
    """The points of an arc in degrees; TopoJSON keeps steps of a grid."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    for step in arc:
        x, y = x + step[0], y + step[1]
        yield left + x * wide, low + y * high


def _rings(country: dict[str, Any]) -> Iterator[list[int]]:
    for polygon in [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]:
        yield from polygon


def _joined(ring: list[int], arcs: list[list[tuple[float, float]]]) -> list[Point]:
    """The points of a ring in tenths of a degree, none twice in a row; an arc of negative number runs backwards."""
    found: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        for x, y in arc:
            point = (round(x * _TENTHS), round(y * _TENTHS))
            if not found or found[-1] != point:
                found.append(point)
    return found


def _line(code: str, points: list[Point]) -> str | None:
    if len(points) < _FEWEST:
        return None
    steps = [points[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))]
    return " ".join((code, *(f"{x} {y}" for x, y in steps)))


def _code(country: dict[str, Any]) -> str:
    name = country["properties"]["name"]
    return _BY_HAND.get(name) or country_code(name) or "--"


if __name__ == "__main__":
    source, out = map(Path, sys.argv[1:3])
    out.write_text(compile_outlines(json.loads(source.read_text("utf-8"))), "utf-8")
    print(f"{out}: {out.stat().st_size:,} bytes")
