"""Who publishes: an outlet, a wire agency, a body that gives figures of its own."""

from dataclasses import dataclass
from enum import StrEnum


class OutletKind(StrEnum):
    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    ONLINE = "online"
    MAGAZINE = "magazine"
    GOVERNMENT = "government"
    UN = "un"
    NGO = "ngo"
    MONITOR = "monitor"
    AGGREGATOR = "aggregator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """What is declared of one; None where it is not known for sure.

    `country` is where it is edited (ISO 3166-1 alpha-2), None for bodies of no one country. `owner` holds it, funds it
    or is close to it. `hosts` are matched with all that stands before them. `signs` are how an agency signs a text,
    short forms first, and other names of an outlet.
    """

    name: str
    kind: OutletKind
    country: str | None
    owner: str | None
    hosts: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
