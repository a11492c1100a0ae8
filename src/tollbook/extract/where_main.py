"""Where a report's event most probably is."""

import re
from collections.abc import Iterable
from math import cos, hypot, radians

from tollbook.extract.lang.en_nations import CAPITALS
from tollbook.extract.lang.en_places import PREPOSITIONS, SPEECH_VERBS
from tollbook.model import Place, Span

_FIRST_LINES = 600
"""Code points over which a mention's weight falls to a half; news tells where in its first sentences."""
_DATELINE = 2.0
_CAPITALS_DATELINE = 0.2
"""A capital's dateline says where the desk is: "KABUL -- A bomb killed ten in Kunduz"."""
_LOCATED = 1.5
_AS_VOICE = 0.25
_COUNTRY_SHARE = 2.0
_OF_DISTRICT = 0.5
"""A county or district is where an event is only if no town is named as firmly."""
_OF_QUARTER = 0.5
"""How much of a quarter's weight its town gains."""
_AFTER_DATELINE = ("--", "—", "–", "- ", "(", ",")
_QUARTER_KM = 25.0
_SMALL_PART = 6
_KM_PER_DEGREE = 111.2


def main_place(places: tuple[Place, ...], text: str, aside: tuple[Span, ...] = ()) -> Place | None:
    """The place where the report's event most probably is, as first mentioned; None if it names none.

    Spans `aside` tell of other events: what they name is left out.

    Towns and districts come before facilities, then states, then countries. A capital that speaks ("Washington said",
    "the governments of Caracas and Havana") counts little; a place of the country that is named most counts more.
    """
    weights = [(place, _weight(place, text)) for place in _of_event(places, text, aside)]
    countries = _sums((place.country, weight) for place, weight in weights if place.country)
    for finest, coarsest in ((2, 3), (1, 1), (4, 5), (6, 6)):
        chosen = _heaviest([(p, w) for p, w in weights if finest <= p.precision <= coarsest], countries)
        if chosen is not None:
            return chosen
    return None


def _of_event(places: tuple[Place, ...], text: str, aside: tuple[Span, ...]) -> list[Place]:
    """The mentions that can say where the event is: none of other events, nor a state that a person speaks for."""
    return [
        place
        for place in places
        if place.span is not None
        and not any(place.span.overlaps(span) for span in aside)
        and not _STATESMAN.match(text, place.span.end)
        and not _VISITOR.match(text, place.span.end)
        and not (_speaks_for_state(place) and _DOER.match(text, place.span.end))
        and not _AWAY.search(text, max(0, place.span.start - _BEFORE), place.span.start)
    ]


# "Britain's Rishi Sunak sent condolences": the person's state and not the event's.
_STATESMAN = re.compile(
    r"['’]s (?:(?:then|former|new|foreign) )?(?:[Pp]resident|[Pp]remier|[Pp]rime [Mm]inister|[Mm]inister|[Cc]hancellor"
    r"|[Kk]ing|[Qq]ueen|[Ee]mir|[A-Z]\w+)(?: [A-Z]\w+){0,3} (?:(?:also|has|have|both) )?"
    r"(?:sent|offered|expressed|conveyed|condemned|mourned|tweeted|voiced|joined)\b"
)


# "A Sydney woman is among 154 people killed": where somebody came from, who died with many others.
_VISITOR = re.compile(
    r" (?:[a-z]+ )?(?:m[ae]n|wom[ae]n|teenager|student|couple|famil(?:y|ies)|tourist|resident|native|boy|girl|mother"
    r"|father|teacher|nurse|backpacker|doctor|engineer)s?(?:, (?:\w+, )?\w+,)?"
    r" (?:(?:is|was|are|were) )?(?:also )?among\b"
)
_A_COUNTRY = 6
_DOER = re.compile(
    r" (?:was|is|were|are|had been|has been)(?: not|n't)?(?: directly)? (?:responsible|behind|to blame|involved)\b"
    r"|(?: has| had)? (?:denies|denied|admitted|rejects|rejected|blamed|blames|condemned|launched|carried out"
    r"|calls|called|says|bombed|struck|attacked|invaded|shelled|did not|does not|has not)\b"
)
"""What a state does, elsewhere as a rule: "Israel was not responsible", "Russia denied it"."""


_BEFORE = 24
_AWAY = re.compile(
    r"\b(?:fle[de] to|escaped? to|border with|bound for|exile in|warned|accused|blamed|against) (?:the )?\Z"
)
"""Words before a state that lies elsewhere: "tried to flee to Ukraine", "near the border with Mali"."""


def _speaks_for_state(place: Place) -> bool:
    return place.precision == _A_COUNTRY or place.name.lower() in CAPITALS


def _sums(pairs: Iterable[tuple[str, float]]) -> dict[str, float]:
    sums: dict[str, float] = {}
    for key, weight in pairs:
        sums[key] = sums.get(key, 0.0) + weight
    return sums


def _heaviest(weights: list[tuple[Place, float]], countries: dict[str, float]) -> Place | None:
    first: dict[str, Place] = {}
    for place, _ in weights:
        first.setdefault(_key(place), place)
    totals = _sums((_key(place), weight) for place, weight in weights)
    most = max(countries.values(), default=0.0)
    for key, place in first.items():
        share = countries[place.country] / most if place.country and most else 0.0
        totals[key] *= 1 + _COUNTRY_SHARE * share
        totals[key] *= _OF_DISTRICT if place.precision == 3 and place.id else 1.0
    ranked = [
        (totals[key] + _quarters(place, first, totals), number) for number, (key, place) in enumerate(first.items())
    ]
    if not ranked:
        return None
    best = max(ranked, key=lambda pair: (pair[0], -pair[1]))
    return list(first.values())[best[1]]


def _key(place: Place) -> str:
    return place.id or place.name.lower()


def _quarters(place: Place, others: dict[str, Place], totals: dict[str, float]) -> float:
    """What a town gains from the places that lie in or beside it and are a small part of its size."""
    gained = 0.0
    for key, other in others.items():
        if other.precision == 2 and other.population * _SMALL_PART < place.population and _is_near(place, other):
            gained += _OF_QUARTER * totals[key]
    return gained


def _is_near(place: Place, other: Place) -> bool:
    if place.lat is None or place.lon is None or other.lat is None or other.lon is None:
        return False
    east = (place.lon - other.lon) * cos(radians(place.lat))
    return hypot(place.lat - other.lat, east) * _KM_PER_DEGREE < _QUARTER_KM


def _weight(place: Place, text: str) -> float:
    """How much one mention says about where the event is."""
    assert place.span is not None
    weight = 1 / (1 + place.span.start / _FIRST_LINES)
    before = text[max(0, place.span.start - 40) : place.span.start].rpartition("\n")[2]
    after = text[place.span.end : place.span.end + 24]
    opens = (not before.strip(" ") or place.name.isupper()) and after.lstrip().startswith(_AFTER_DATELINE)
    words = before.lower().split()
    while words and words[-1] in _BETWEEN:
        words.pop()
    if opens:
        return weight + (_CAPITALS_DATELINE if place.name.lower() in CAPITALS else _DATELINE)
    if words and (words[-1] in PREPOSITIONS or words[-2:] == ["out", "of"]):
        return weight * _LOCATED
    return weight * _AS_VOICE if _is_voice(words, after.lower()) else weight


_BETWEEN = frozenset("the north south east west northern southern eastern western central downtown nearby".split())


def _is_voice(before: list[str], after: str) -> bool:
    """Whether the name stands for a government: "Washington said", "Havana's report", "the governments of Caracas"."""
    if any(word in _GOVERNMENTS for word in before[-4:]) or after.startswith(("'s ", "’s ")):
        return True
    word = after.split(" ")[1].strip(",.") if after.startswith(" ") and len(after) > 1 else ""
    return word in SPEECH_VERBS


_GOVERNMENTS = frozenset("government governments embassy embassies regime administration".split())
