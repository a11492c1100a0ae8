"""Which claims of a report tell of another event than its main one (rules E1 and E2)."""

import re
from bisect import bisect_left

from tollbook.model import Claim, Measure, Place, Report, Span, When
from tollbook.relate.kinds import KINDS, Kind, count_kinds
from tollbook.relate.nearness import windows_gap
from tollbook.relate.profiles import window_of
from tollbook.relate.told import Told

_SLACK_DAYS = {1: 1, 2: 3, 3: 21}
"""How far before the event a time may lie and still be the event's, by its precision (E2): ±1 day, ±3 where imprecise.
"The week before" tells as often when something was said as when it happened."""
_VAGUE_DAYS = 3
_LOOSE_DAYS = {3: 21, 4: 0}
"""How far a week, or a month, may lie from the event's day and still mean it."""
_KIND_WORDS = {re.escape(word) for kind in KINDS for word in kind.words if " " not in word}
_DEEDS = ("shock", "attack", "strike", "raid", "crash", "accident", "disaster", "incident")
"""Words that stand for an event whatever its kind."""
_ANOTHER = re.compile(
    r"\b(?:in|during) (?:another|an unrelated|a separate|a second|a similar|an earlier|a previous|a later|a different) "
    rf"(?:[\w-]+ ){{0,2}}(?:{'|'.join((*_DEEDS, *sorted(_KIND_WORDS)))})\w*\b",
    re.IGNORECASE,
)
_REACH = 20  # code points from the word of the kind to the place: "tremors in", "strike on the city of"


def find_elsewhere(told: Told, *, when: When | None, place: Place | None, kind: Kind) -> tuple[Claim, ...]:
    """The claims of a report that tell of another event than the one of that time, place and kind that it is about.

    Where the times would leave a report nothing about its own event, it is the event's time that it tells otherwise: a
    conflict of dates, and no other event.
    """
    said = [
        claim
        for claim in told.claims
        if claim.measure is Measure.CAMPAIGN or _is_background(claim, when) or _is_of_another(claim, told.report)
    ]
    known = {claim.id for claim in said}
    rest = [claim for claim in told.claims if claim.id not in known]
    places = _Places(told)
    placed = [
        claim
        for claim in rest
        if _is_of_other_time(claim, told.report, when, kind)
        or _is_of_other_country(claim, told.report, places, place, kind)
    ]
    return tuple(said if len(placed) == len(rest) else said + placed)


class _Places:
    """The places of a report that lie in a country, by where they are named."""

    def __init__(self, told: Told) -> None:
        found = [(place.span.start, n, place) for n, place in enumerate(told.places) if place.span and place.country]
        self._places = [place for _, _, place in sorted(found, key=lambda one: one[:2])]
        self._starts = sorted(start for start, _, _ in found)

    def inside(self, clause: Span) -> list[Place]:
        near = self._places[bisect_left(self._starts, clause.start) : bisect_left(self._starts, clause.end)]
        return [place for place in near if place.span is not None and clause.contains(place.span)]


def _is_background(claim: Claim, when: When | None) -> bool:
    """Whether the claim's own words put it in the background, and its time does not hold the event's day after all.

    "The October bombing" is the event itself to a report of December.
    """
    event = window_of(when) if when is not None else None
    own = window_of(claim.when) if claim.when is not None else None
    if not claim.background or claim.when is None or event is None or own is None:
        return claim.background
    return claim.when.precision not in _LOOSE_DAYS or windows_gap(own, event) > _LOOSE_DAYS[claim.when.precision]


def _is_of_another(claim: Claim, report: Report) -> bool:
    """Whether the sentence says that it tells of another event: "in a separate accident two firefighters died"."""
    return bool(_ANOTHER.search(claim.sentence.of(report.text)[: claim.span.start - claim.sentence.start]))


def _is_of_other_time(claim: Claim, report: Report, when: When | None, kind: Kind) -> bool:
    event = window_of(when) if when is not None else None
    own = window_of(claim.when) if claim.when is not None else None
    if event is None or own is None or claim.when is None:
        return False
    slack = _SLACK_DAYS.get(claim.when.precision, _VAGUE_DAYS)
    if own[1] < event[0] - slack:
        return True
    if own[0] < event[0] - _VAGUE_DAYS and event[0] <= own[1]:  # it counts a longer stretch than the event
        return True
    return own[0] > event[1] + slack and _dates_kind(claim.sentence.of(report.text), claim.when, kind)


def _dates_kind(sentence: str, when: When, kind: Kind) -> bool:
    """Whether the sentence dates an event of this kind: "Wednesday's shock killed one". A death days later does not."""
    after = sentence.partition(when.words)[2].lower()
    if after[:2] not in ("'s", "’s"):
        return False
    return kind.key in count_kinds(after[:40]) or any(deed in after[:40] for deed in _DEEDS)


def _is_of_other_country(claim: Claim, report: Report, places: _Places, place: Place | None, kind: Kind) -> bool:
    """Whether the clause puts an event of this kind in another country: "the tremors in Turkey cost 50,000 lives".

    A country that is only named does not ("Havana said that 32 Cubans died").
    """
    if place is None or place.country is None:
        return False
    clause = _clause(claim, report.text)
    inside = places.inside(clause)
    if not inside or any(one.country == place.country for one in inside):
        return False
    return any(_puts(report.text, one, clause, kind) for one in inside)


def _clause(claim: Claim, text: str) -> Span:
    """The part of the sentence between semicolons and colons that the claim stands in."""
    before = text[claim.sentence.start : claim.span.start]
    after = text[claim.span.end : claim.sentence.end]
    start = claim.sentence.start + max(before.rfind(mark) + 1 for mark in ";:")
    ends = [at for mark in ";:" if (at := after.find(mark)) >= 0]
    return Span(start=start, end=claim.span.end + min(ends, default=len(after)))


def _puts(text: str, place: Place, clause: Span, kind: Kind) -> bool:
    if place.span is None:
        return False
    before = text[max(clause.start, place.span.start - _REACH) : place.span.start].lower()
    return before.endswith((" in ", " on ", " near ", " at ")) and kind.key in count_kinds(before)
