"""The compiled gazetteer, opened. Its format is written by quality/build_gazetteer.py and told in docs/gazetteer.md."""

import mmap
import struct
import unicodedata
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources
from pathlib import Path

from tollbook.model import BrokenLawError, Gazetteer, GazetteerEntry

MAGIC = b"tollbook gazetteer 1\n"
HEADER = struct.Struct("<21s6I")
"""Magic; then the offsets of countries, words, entries, slots and names, and the number of slots."""
ENTRY = struct.Struct("<IIBBBHiiI")
"""GeoNames id, place of the name among the words, its length in bytes, kind, country, ADM1, lat, lon, population."""
SLOT = struct.Struct("<I")
KINDS = ("country", "adm1", "adm2", "city")
NO_ADM1 = 0xFFFF
NO_POINT = 0x7FFFFFFF
DEGREE = 100_000
"""Coordinates are stored as whole hundred-thousandths of a degree."""

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
_MARKS = ".'\"`´‘’“”ʹʻʼʾʿ\u00ad\u200c\u200d\u200e\u200f"
_HYPHENS = "-_/\u2010\u2011\u2013"
_DROPPED = str.maketrans(dict.fromkeys(_MARKS, "") | dict.fromkeys(_HYPHENS, " "))
_SHORT_FORMS = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}


def fold_name(name: str) -> str:
    """The key that a name is looked up by: no case, no accents, no points, no apostrophes; a hyphen is a space.

    "São Paulo" -> "sao paulo"; "Saint-Denis" and "St. Denis" -> "st denis".
    """
    if name.isascii() and name.isalpha():
        return name.lower()
    low = name.translate(_DROPPED).lower()
    if not low.isascii():
        pieces = unicodedata.normalize("NFKD", low.casefold().translate(_LETTERS))
        low = unicodedata.normalize("NFC", "".join(c for c in pieces if not unicodedata.combining(c)))
    words = low.split()
    if len(words) > 1 and words[0] in _SHORT_FORMS:
        words[0] = _SHORT_FORMS[words[0]]
    return " ".join(words)


_REMEMBERED = 1 << 15
"""Names whose entries are kept: most names of a report stand in it, and in other reports, more than once."""


@dataclass(frozen=True)
class CompiledGazetteer:
    """A gazetteer that reads its bytes where they lie; nothing is decoded before it is asked for."""

    data: bytes | mmap.mmap
    countries_at: int
    words_at: int
    entries_at: int
    slots_at: int
    names_at: int
    slots: int

    def look_up(self, name: str) -> tuple[GazetteerEntry, ...]:
        """Every entry of that name, most populous first; names are compared without case and accents."""
        return self._remembered(name)

    @cached_property
    def _remembered(self) -> Callable[[str], tuple[GazetteerEntry, ...]]:
        return lru_cache(maxsize=_REMEMBERED)(self._read)

    def _read(self, name: str) -> tuple[GazetteerEntry, ...]:
        at = self._find(fold_name(name).encode("utf-8"))
        if at is None:
            return ()
        count = self.data[at]
        numbers = self.data[at + 1 : at + 1 + 3 * count]
        return tuple(self._entry(int.from_bytes(numbers[i : i + 3], "little")) for i in range(0, 3 * count, 3))

    def is_known(self, name: str) -> bool:
        """Whether any entry bears that name."""
        return bool(self._remembered(name))

    def _find(self, key: bytes) -> int | None:
        """Where the list of a key's entries begins; an open-addressed table, so a miss costs one or two looks."""
        data = self.data
        slot = zlib.crc32(key) % self.slots
        while True:
            at: int = SLOT.unpack_from(data, self.slots_at + 4 * slot)[0]
            if not at:
                return None
            at += self.names_at
            end = at + 1 + int(data[at])
            if data[at + 1 : end] == key:
                return end
            slot = (slot + 1) % self.slots

    def _entry(self, number: int) -> GazetteerEntry:
        row = ENTRY.unpack_from(self.data, self.entries_at + number * ENTRY.size)
        number_id, word_at, word_length, kind, country, adm1, lat, lon, population = row
        code_at = self.countries_at + 2 * country
        code = self.data[code_at : code_at + 2].decode("ascii")
        has_point = lat != NO_POINT
        return GazetteerEntry(
            id=str(number_id) if KINDS[kind] != "country" else code,
            name=self._word(word_at, word_length),
            kind=KINDS[kind],
            country=code,
            adm1=None if adm1 == NO_ADM1 else self._name_of(adm1),
            lat=lat / DEGREE if has_point else None,
            lon=lon / DEGREE if has_point else None,
            population=population,
        )

    def _name_of(self, number: int) -> str:
        row = ENTRY.unpack_from(self.data, self.entries_at + number * ENTRY.size)
        return self._word(row[1], row[2])

    def _word(self, at: int, length: int) -> str:
        begin = self.words_at + at
        return self.data[begin : begin + length].decode("utf-8")


def read_gazetteer(data: bytes | mmap.mmap) -> CompiledGazetteer:
    """The gazetteer in these bytes; raises BrokenLawError if they are of another format."""
    if len(data) < HEADER.size or data[: len(MAGIC)] != MAGIC:
        raise BrokenLawError("the gazetteer's data file is not of the format that this version reads")
    _, countries, words, entries, slots, names, count = HEADER.unpack_from(data)
    return CompiledGazetteer(data, countries, words, entries, slots, names, count)


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer that comes with the package; opened once, read where it lies on the disk."""
    found = resources.files("tollbook").joinpath("data", "gazetteer.bin")
    if isinstance(found, Path):
        with found.open("rb") as file:
            return read_gazetteer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    return read_gazetteer(found.read_bytes())
