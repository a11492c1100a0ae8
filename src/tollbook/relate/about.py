"""What an event is known by, and how claims of its reports are told apart from it: by day, place and name."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from tollbook.model import Claim, Place, Report, Span, When
from tollbook.relate.kinds import Kind
from tollbook.relate.nearness import places_meet
from tollbook.relate.profiles import window_of
from tollbook.relate.told import Told

_DAY = 2  # date precision of a day or two
_AT = re.compile(r"\b(?:in|on|at|near|outside|off|around)(?: the)?(?: [\w-]+){0,2} \Z", re.IGNORECASE)
_AWAY_FROM = re.compile(r"\b(?:(?:north|south|east|west)\w*|km|kilomet\w+|miles|far) (?:of|from) \Z", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:ministry|ministries|embassy|government|officials?|spokes\w+|authorities|police|hospitals?|consulate|office) "
    r"(?:in|at|on) (?:the )?\Z",
    re.IGNORECASE,
)
_DISTRICT = 3
_TOWN = 4  # where_prec: a province and what is finer


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What an event is known by where claims are told apart from it. `places` are those that its reports put it in,
    `figures` harms and numbers that several of them count."""

    when: When | None
    place: Place | None
    kind: Kind
    places: tuple[Place, ...] = ()
    figures: frozenset[tuple[str, int]] = frozenset()

    @property
    def window(self) -> tuple[int, int] | None:
        """The first and last ordinal day that its time can mean; None where that is not known."""
        return window_of(self.when) if self.when is not None else None

    @property
    def finest(self) -> Place | None:
        """The event's place; where that is only a country, the place in it that most reports name."""
        finer = [place for place in self.places if place.precision <= _TOWN]
        return finer[0] if self.place is not None and self.place.precision > _TOWN and finer else self.place

    def is_at(self, place: Place) -> bool:
        """Whether the event may be there: at its place, or where others of its reports put it."""
        return any(places_meet(place, own) is not False for own in self._own)

    def is_surely_at(self, place: Place) -> bool:
        return any(own.precision <= _TOWN and places_meet(place, own) is True for own in self._own)

    @property
    def _own(self) -> tuple[Place, ...]:
        """Its places, of which a province says nothing where a town is known."""
        finest = self.finest
        limit = _DISTRICT if finest is not None and finest.precision <= _DISTRICT else _TOWN
        known = (finest, *(place for place in self.places if place.precision <= limit))
        return tuple(place for place in known if place is not None)


class Places:
    """The places of a report that lie in a country, by where they are named."""

    def __init__(self, told: Told) -> None:
        found = [(place.span.start, n, place) for n, place in enumerate(told.places) if place.span and place.country]
        self._places = [place for _, _, place in sorted(found, key=lambda one: one[:2])]
        self._starts = sorted(start for start, _, _ in found)

    def inside(self, clause: Span) -> list[Place]:
        near = self._places[bisect_left(self._starts, clause.start) : bisect_left(self._starts, clause.end)]
        return [place for place in near if place.span is not None and clause.contains(place.span)]


def is_later(claim: Claim, about: About, days: int) -> bool:
    event = about.window
    own = window_of(claim.when) if claim.when is not None and claim.when.precision <= _DAY else None
    return event is not None and own is not None and own[0] > event[1] + days


def is_at_another_place(claim: Claim, report: Report, about: About) -> bool:
    """Whether the clause puts its deed at a place where the event is not; a country only where it is another one."""
    return claim.place is not None and puts_elsewhere(claim, claim.place, report, about)


def puts_elsewhere(claim: Claim, place: Place, report: Report, about: About) -> bool:
    """The same of one place that the claim's clause may name."""
    event = about.finest
    if place.span is None or event is None or event.precision > _TOWN or place.country is None:
        return False
    clause = clause_of(claim, report.text)
    before = report.text[clause.start : place.span.start]
    if not clause.contains(place.span) or not _AT.search(before) or _OFFICE.search(before):
        return False
    return (place.precision <= _TOWN or place.country != event.country) and not about.is_at(place)


def names_event(claim: Claim, report: Report, places: "Places", about: About) -> bool:
    """Whether the sentence names a place of the event that is finer than a country, and not what lies away from it."""
    return any(
        place.precision <= _TOWN
        and about.is_surely_at(place)
        and place.span is not None
        and not _AWAY_FROM.search(report.text[claim.sentence.start : place.span.start])
        for place in places.inside(claim.sentence)
    )


def clause_of(claim: Claim, text: str) -> Span:
    """The part of the sentence between semicolons and colons that the claim stands in."""
    before = text[claim.sentence.start : claim.span.start]
    after = text[claim.span.end : claim.sentence.end]
    start = claim.sentence.start + max(before.rfind(mark) + 1 for mark in ";:")
    ends = [at for mark in ";:" if (at := after.find(mark)) >= 0]
    return Span(start=start, end=claim.span.end + min(ends, default=len(after)))
