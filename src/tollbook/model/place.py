"""Places, and the table that places are looked up in."""

from dataclasses import dataclass
from typing import Protocol

from tollbook.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that a text names.

    `precision` is UCDP's where_prec: 1 exact spot, 2 near a known spot (city and its surroundings), 3 ADM2,
    4 ADM1, 5 linear or vague region, 6 country, 7 international or unknown. `country` is ISO 3166-1 alpha-2;
    `lat` and `lon` are WGS84 degrees, None where the table has no point. `span` is where the name stands, None where
    the place was inferred for a whole event.
    """

    name: str
    country: str | None
    adm1: str | None
    lat: float | None
    lon: float | None
    precision: int
    span: Span | None = None
    id: str = ""
    """The table's own id of the entry (a GeoNames id or a country code); empty for a named anchor without an entry."""
    population: int = 0
    """Inhabitants by the table, 0 where unknown: a quarter is told from its town by it."""

    def __post_init__(self) -> None:
        if not 1 <= self.precision <= 7:
            raise ValueError(f"bad precision {self.precision}")


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """One place of the table, under one of its names."""

    id: str
    """Its GeoNames id; for a country its ISO 3166-1 alpha-2 code."""
    name: str
    """The table's own spelling, whatever name it was looked up by."""
    kind: str
    """city | adm2 | adm1 | country"""
    country: str
    adm1: str | None
    """The name of the state or province that holds it; an ADM1 bears its own name here."""
    lat: float | None
    lon: float | None
    """None for areas: a province is no point."""
    population: int
    """Inhabitants; for an ADM1 or ADM2 those of its towns in the table. 0 where unknown."""


class Gazetteer(Protocol):
    """A table of places; opened by floor 4 and passed down."""

    def look_up(self, name: str) -> tuple[GazetteerEntry, ...]:
        """Every entry of that name, most populous first; names are compared without case and accents."""
        ...

    def is_known(self, name: str) -> bool:
        """Whether any entry bears that name; cheaper than `look_up`."""
        ...
