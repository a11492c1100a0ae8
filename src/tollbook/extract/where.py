"""Where: the places that a report names."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.extract.lang.en_nations import COUNTRIES, NATIONALITIES
from tollbook.extract.lang.en_places import AREA_WORDS, NO_COUNTRY, REGIONS, TOWN_WORDS
from tollbook.extract.where_anchors import find_anchors
from tollbook.extract.where_choice import Context, can_hold
from tollbook.extract.where_evidence import (
    area_after,
    is_dateline,
    is_in_longer_name,
    is_likely,
    is_located,
    is_of_office,
    is_someone,
    is_surname,
    may_stand_lone,
)
from tollbook.extract.where_main import main_place
from tollbook.extract.where_mentions import Line, Mention, cut_lines, find_mentions
from tollbook.model import Gazetteer, GazetteerEntry, Place, Report, Span
from tollbook.text.tokens import Token, cut_tokens

__all__ = ["find_places", "main_place"]

_PRECISION = {"city": 2, "adm2": 3, "adm1": 4, "country": 6}
_SHORT = 5
_ADJECTIVES = frozenset({"us", "u.s.", "uk", "u.k.", "un", "uae", "u.a.e."})
"""Short forms that stand before a noun as an adjective: "US forces" is no place, "in the US" is."""
_AFTER_A_PLACE = frozenset(
    """on in at after before and or but to since when where while with for from during as by that which who has have had
    is was were will would said says are over last this late early amid""".split()
)


def find_places(
    report: Report, sentences: tuple[Span, ...], gazetteer: Gazetteer, tokens: list[Token] | None = None
) -> tuple[Place, ...]:
    """Every place that the report names, in order of place; never overlapping.

    Names of the table are taken where their words, their neighbours and the report's other places speak for them;
    facilities, quarters and villages that the table lacks are named anchors with neither id nor coordinates. `tokens`
    are those of its text, where they are cut already.
    """
    text = report.text
    lines = cut_lines(report, sentences, cut_tokens(text) if tokens is None else tokens)
    mentions = find_mentions(text, lines, gazetteer)
    context = Context(mentions, lines)
    judged = _judge(text, mentions, context)
    places = [_place(one) for one in judged]
    anchors = _anchors(text, lines, places, mentions)
    return tuple(sorted([*places, *anchors], key=lambda place: place.span or Span(start=0, end=0)))


@dataclass(frozen=True, slots=True)
class _Judged:
    """A mention that was accepted as a place, and what it means; `entry` is None for a region."""

    mention: Mention
    entry: GazetteerEntry | None
    precision: int


def _judge(text: str, mentions: list[Mention], context: Context) -> list[_Judged]:
    """The mentions that are places: first by what stands around them, then those named so elsewhere in the report."""
    persons = frozenset(m.name.lower() for m in mentions if is_surname(m, text) or is_someone(m, text))
    held: dict[str, GazetteerEntry] = {}
    judged: dict[int, _Judged] = {}
    doubtful: list[int] = []
    for number, mention in enumerate(mentions):
        after = mentions[number + 1] if number + 1 < len(mentions) else None
        holder = can_hold(after, mention) if after is not None and _is_held_by(text, mention, after) else None
        if number in judged and holder is not None and after is not None:
            judged[number + 1] = _Judged(after, holder, _PRECISION[holder.kind])
        if number in judged or _is_never(text, mention):
            continue
        one = _meaning(text, mention, holder or held.get(mention.name.lower()), context)
        if holder is not None and after is not None:
            held[mention.name.lower()] = holder
            judged[number] = one
            judged[number + 1] = _Judged(after, holder, _PRECISION[holder.kind])
        elif one.entry is not None and context.is_stray(mention.name, one.entry) and not is_dateline(mention, text):
            continue
        elif _is_sure(text, mention, one, persons, context) or _is_chained(text, mention, judged.get(number - 1)):
            judged[number] = one
        else:
            doubtful.append(number)
    for number, one in _named_elsewhere(mentions, doubtful, list(judged.values()), persons):
        judged[number] = one
    return [judged[number] for number in sorted(judged)]


def _named_elsewhere(
    mentions: list[Mention], doubtful: list[int], sure: list[_Judged], persons: frozenset[str]
) -> Iterator[tuple[int, _Judged]]:
    known = {one.mention.name.lower(): one for one in sure}
    for number in doubtful:
        one = known.get(mentions[number].name.lower())
        if one is not None and one.mention.name.lower() not in persons and may_stand_lone(mentions[number]):
            yield number, _Judged(mentions[number], one.entry, one.precision)


def _meaning(text: str, mention: Mention, holder: GazetteerEntry | None, context: Context) -> _Judged:
    if mention.region is not None and (not mention.entries or mention.region in NO_COUNTRY or _is_vague(mention)):
        return _Judged(mention, None, NO_COUNTRY.get(mention.region, 5))
    area = area_after(mention, text)
    entry = context.choose(mention, holder, area)
    precision = _PRECISION[entry.kind]
    if area is not None and precision < 6 and area > precision:
        precision = area
    return _Judged(mention, entry, precision)


def _is_vague(mention: Mention) -> bool:
    """Whether the region goes before any place of the table: it lies in several countries, or it is Gaza, the Strip."""
    return REGIONS.get(mention.region or "") is None or mention.region == "gaza"


def _is_held_by(text: str, mention: Mention, after: Mention) -> bool:
    """Whether the next name follows as a holder does: "Caracas, Venezuela", "Balasore district of Odisha"."""
    gap = text[mention.span.end : after.span.start]
    words = gap.strip(" ,(").lower().split()
    if gap in (", ", " (", ", in "):
        return True
    return len(gap) < 40 and words[-1:] in (["of"], ["in"]) and _is_area_gap(words)


def _is_area_gap(words: list[str]) -> bool:
    """Whether only an area's kind stands between: "district of", "province in", "in"; never "of" alone."""
    if len(words) == 1:
        return words == ["in"]
    return len(words) == 2 and (words[0].strip(",") in AREA_WORDS or words[0].strip(",") in TOWN_WORDS)


def _is_never(text: str, mention: Mention) -> bool:
    if is_someone(mention, text) and not is_dateline(mention, text):
        return True
    if is_in_longer_name(mention, text) and not is_dateline(mention, text):
        return True
    if _is_acronym(mention) and not mention.line.is_shouted and not is_dateline(mention, text):
        return True
    return mention.name.lower() in _ADJECTIVES and not _stands_as_noun(text, mention)


def _is_acronym(mention: Mention) -> bool:
    """Whether the name is rather the short form of a body: "ELN", "FARC"; towns bear these names, too."""
    name = mention.name
    return name.isupper() and name.isalpha() and len(name) <= _SHORT and name.lower() not in COUNTRIES


def _stands_as_noun(text: str, mention: Mention) -> bool:
    if not is_located(mention, text):
        return False
    after = mention.word_after
    return after is None or text[mention.span.end : after.start] != " " or after.low in _AFTER_A_PLACE


def _is_sure(text: str, mention: Mention, one: _Judged, persons: frozenset[str], context: Context) -> bool:
    if is_dateline(mention, text):
        return True
    if not may_stand_lone(mention):
        return False
    if is_located(mention, text) or is_of_office(mention, text) or area_after(mention, text) is not None:
        return True
    if mention.name.lower() in persons:
        return False
    return one.entry is None or is_likely(mention, one.entry, context.share(one.entry.country))


def _is_chained(text: str, mention: Mention, before: _Judged | None) -> bool:
    """Whether the name continues a list of places: "in Herat, Farah and Badghis"."""
    if before is None or not may_stand_lone(mention):
        return False
    return text[before.mention.span.end : mention.span.start] in (", ", " and ", ", and ", " or ")


def _place(one: _Judged) -> Place:
    entry, mention = one.entry, one.mention
    if entry is None:
        country = REGIONS.get(mention.region or "")
        return Place(
            name=mention.name,
            country=country,
            adm1=None,
            lat=None,
            lon=None,
            precision=one.precision,
            span=mention.span,
        )
    return Place(
        name=mention.name,
        country=entry.country,
        adm1=entry.adm1,
        lat=entry.lat,
        lon=entry.lon,
        precision=one.precision,
        span=mention.span,
        id=entry.id,
        population=entry.population,
    )


def _anchors(text: str, lines: list[Line], places: list[Place], mentions: list[Mention]) -> list[Place]:
    """The named anchors that do not touch a place of the table; they lie in the country of the nearest place.

    Where no place is near, they lie in the report's only country, if it names but one; but a facility that is called
    after a town of another country lies in neither.
    """
    spans = [place.span for place in places if place.span is not None]
    anchors: list[Place] = []
    countries = {place.country for place in places if place.country is not None}
    only = next(iter(countries)) if len(countries) == 1 else None
    for span, precision in find_anchors(text, lines):
        at = bisect_left(spans, span)
        beside = spans[max(0, at - 1) : at + 1]
        if any(span.overlaps(other) for other in beside) or (anchors and span.overlaps(anchors[-1].span or span)):
            continue
        near = _nearest(text, span, places[max(0, at - 1) : at + 1])
        if near is not None:
            country, adm1, lat, lon = near.country, near.adm1, None, None
        else:
            country, adm1, lat, lon = _called_after(span, mentions, _nation(span.of(text)) or only)
        anchors.append(
            Place(name=span.of(text), country=country, adm1=adm1, lat=lat, lon=lon, precision=precision, span=span)
        )
    return anchors


_Ground = tuple[str | None, str | None, float | None, float | None]
"""A country, a province, a latitude and a longitude."""


def _called_after(span: Span, mentions: list[Mention], only: str | None) -> _Ground:
    """Where a facility lies by the town in its name ("Garissa University"), else in the report's only country.

    A name that is the town's alone was found to be a namesake of it: a village of that name elsewhere.
    """
    at = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    inside = mentions[at] if at < len(mentions) and span.contains(mentions[at].span) else None
    if inside is None or not inside.entries or inside.span == span:
        return (only, None, None, None)
    countries = {entry.country for entry in inside.entries}
    if len(countries) > 1:
        return (only if only in countries else None, None, None, None)
    town = max(inside.entries, key=lambda entry: (entry.population, entry.id))
    return (town.country, town.adm1, town.lat, town.lon)


def _nation(name: str) -> str | None:
    """The country whose adjective a name begins with: "Kenyan mall"."""
    return NATIONALITIES.get(name.split()[0].lower())


def _nearest(text: str, span: Span, beside: list[Place]) -> Place | None:
    """The place next to an anchor in its own sentence, the following one first: "the Jameela market in Sadr City"."""
    for place in reversed(beside):
        if place.span is not None and place.country is not None:
            begin, end = sorted((span, place.span))
            gap = text[begin.end : end.start]
            if "\n" not in gap and ". " not in gap and "border" not in gap and len(gap) < 60:
                return place
    return None
