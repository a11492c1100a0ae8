"""What speaks for two reports telling of one event, and against it: one table, each feature with weight and reason.

The weights are those of a logistic regression on the labelled pairs of three open collections (news of 66 events with
deliberate look-alikes, 1,500 reports of local shootings, 61 briefs of five disasters), rounded to tenths. Those of
places and kinds, which shared names make almost idle there, and of days apart, which rule E2 makes a bar, were set by
hand at no loss on those pairs. A score over 0 is rather one event.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from tollbook.relate.common_words import RARE, stem_weight
from tollbook.relate.kinds import may_be_one
from tollbook.relate.nearness import places_meet, windows_gap
from tollbook.relate.profiles import Profile, Vector

_VAGUE_DAYS = 3
_ANCHORED_DAYS = 7
_CLEAR = 2  # words of its kind that make a report's kind clear
_RATHER_RARE = 3.0  # the weight of a word that fewer than one text in eighty holds
_BRIEF = 100  # words that weigh anything


Windows = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """`measure` gives 0 where the feature is silent; `reason` says in words what it found."""

    name: str
    weight: float
    measure: Callable[[Profile, Profile], float]
    reason: str


def _cosine(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[stem] for stem, weight in one.items() if stem in other)


def _words(a: Profile, b: Profile) -> float:
    return _cosine(a.words, b.words)


def _lead(a: Profile, b: Profile) -> float:
    return _cosine(a.lead, b.lead)


def _lead_in_whole(a: Profile, b: Profile) -> float:
    return max(_cosine(a.lead, b.words), _cosine(b.lead, a.words))


def _names(a: Profile, b: Profile) -> float:
    return _cosine(a.names, b.names) * _trust(a.names, b.names)


def _lead_names(a: Profile, b: Profile) -> float:
    return _cosine(a.lead_names, b.lead_names) * _trust(a.lead_names, b.lead_names)


def _trust(one: Vector, other: Vector) -> float:
    """How far a likeness of names can be trusted: half for one shared name, which is the town more often than not."""
    shared = len(one.keys() & other.keys())
    return shared / (shared + 1)


def _names_held(a: Profile, b: Profile) -> float:
    """The share of the shorter list of names that stands in the other."""
    least = min(sum(a.names.values()), sum(b.names.values()))
    few, many = (a, b) if sum(a.names.values()) == least else (b, a)
    held = sum(weight for stem, weight in few.names.items() if stem in many.names)
    return held / least * _trust(few.names, many.names) if least else 0.0


def _lead_pairs(a: Profile, b: Profile) -> float:
    return math.log1p(len(a.lead_pairs & b.lead_pairs))


def oddness(figure: int) -> float:
    """How unlikely two events share this figure: 0 to 3. Round figures are shared by chance."""
    if figure < 13 or figure % 100 == 0:
        return 0.2
    if figure % 10 == 0 or figure % 25 == 0:
        return 0.4
    return min(3.0, math.log10(figure))


def _figures(a: Profile, b: Profile) -> float:
    return math.log1p(math.fsum(oddness(figure) for figure in a.figures & b.figures))


def _cells(a: Profile, b: Profile) -> float:
    return math.log1p(math.fsum(oddness(figure) for _, _, figure in a.cells & b.cells))


def _ages(a: Profile, b: Profile) -> float:
    return math.log1p(len(a.ages & b.ages))


def _ages_differ(a: Profile, b: Profile) -> float:
    return float(bool(a.ages and b.ages) and not a.ages & b.ages)


def _published_within(least: int, most: int) -> Callable[[Profile, Profile], float]:
    def measure(a: Profile, b: Profile) -> float:
        if a.published is None or b.published is None:
            return 0.0
        return float(least <= abs(a.published - b.published) <= most)

    return measure


def _month_days(a: Profile, b: Profile) -> float:
    return math.log1p(len(a.month_days & b.month_days))


def _years_differ(a: Profile, b: Profile) -> float:
    return float(bool(a.years and b.years) and not a.years & b.years)


def _weekdays_differ(a: Profile, b: Profile) -> float:
    return float(bool(a.weekdays and b.weekdays) and not a.weekdays & b.weekdays)


def _kinds(a: Profile, b: Profile) -> float:
    return sum(share * b.kinds.get(key, 0.0) for key, share in a.kinds.items())


def _kinds_differ(a: Profile, b: Profile) -> float:
    """How clearly two reports tell of kinds that cannot be one (E2), 0 to 1."""
    if not a.kinds or not b.kinds or may_be_one(a.kinds, b.kinds):
        return 0.0
    return min(1.0, a.spoken / _CLEAR) * min(1.0, b.spoken / _CLEAR)


def _place_meets(a: Profile, b: Profile) -> float:
    return float(a.place is not None and b.place is not None and places_meet(a.place, b.place) is True)


def _place_differs(a: Profile, b: Profile) -> float:
    return float(a.place is not None and b.place is not None and places_meet(a.place, b.place) is False)


def _places(a: Profile, b: Profile) -> float:
    return math.log1p(len(a.places & b.places))


def _days_gap(days: Windows, others: Windows) -> int | None:
    """The least distance between two sets of days; None where either is empty."""
    return min((windows_gap(x, y) for x in days for y in others), default=None)


def _is_apart(gap: int | None, a: Profile, b: Profile) -> float:
    """E2: never two like events of different days, unless rare anchors of two kinds tie them within a week."""
    if gap is None or gap <= _VAGUE_DAYS:
        return 0.0
    return float(gap > _ANCHORED_DAYS or count_anchors(a, b) < 2)


def _event_days_apart(a: Profile, b: Profile) -> float:
    return _is_apart(_days_gap(a.event_days, b.event_days), a, b)


def _stated_days_apart(a: Profile, b: Profile) -> float:
    """The same by the days that reports give their events, where neither tells of a count that moves."""
    return 0.0 if a.is_running or b.is_running else _is_apart(_days_gap(a.stated_days, b.stated_days), a, b)


def count_anchors(a: Profile, b: Profile) -> int:
    """How many kinds of rare anchors two reports share: a named person or facility, an odd figure of one group."""
    named = any(min(stem_weight(x), stem_weight(y)) == RARE for x, y in a.lead_pairs & b.lead_pairs)
    figure = any(oddness(point) >= 1 for _, _, point in a.cells & b.cells)
    return named + figure + bool(a.facilities & b.facilities)


def _states_differ(a: Profile, b: Profile) -> bool:
    """Whether the two are put in different countries, or in different states or provinces of one."""
    if a.place is None or b.place is None or not a.place.country or not b.place.country:
        return False
    if a.place.country != b.place.country:
        return True
    return bool(a.place.adm1 and b.place.adm1) and a.place.adm1 != b.place.adm1


def _briefs_agree(a: Profile, b: Profile) -> float:
    """How short the longer of two reports is, 0 to 1, that name one place and kind or leave one of them out.

    Briefs have few words to share; what they say of place and kind must then not differ.
    """
    if _kinds_differ(a, b) or _states_differ(a, b) or _stated_days_apart(a, b) or not _share_anything(a, b):
        return 0.0
    return max(0.0, 1 - max(a.length, b.length) / _BRIEF)


def _share_anything(a: Profile, b: Profile) -> bool:
    """Whether two briefs can agree at all: both count people, or they share a kind, a place, a name, a rarer word."""
    if (a.cells and b.cells) or any(stem_weight(stem) >= _RATHER_RARE for stem in a.words.keys() & b.words.keys()):
        return True
    return bool(_kinds(a, b) or _place_meets(a, b) or a.places & b.places or a.names.keys() & b.names.keys())


def _countries_differ(a: Profile, b: Profile) -> float:
    """E2: places of two countries, and no name that both name."""
    if a.place is None or b.place is None or not a.place.country or not b.place.country:
        return 0.0
    return float(a.place.country != b.place.country and not a.places & b.places and not a.names.keys() & b.names.keys())


def _feature(name: str, weight: float, measure: Callable[[Profile, Profile], float], reason: str) -> Feature:
    return Feature(name=name, weight=weight, measure=measure, reason=reason)


FEATURES = (
    _feature("words", 0.6, _words, "they use the same words"),
    _feature("lead", 1.1, _lead, "their first lines say the same"),
    _feature("lead_in_whole", 2.9, _lead_in_whole, "what one tells first the other tells too"),
    _feature("names", 5.0, _names, "they name the same names"),
    _feature("lead_names", 0.8, _lead_names, "their first lines name the same names"),
    _feature("names_held", 1.2, _names_held, "one names what the other names"),
    _feature("lead_pairs", 0.8, _lead_pairs, "their first lines share names of two words"),
    _feature("figures", 0.6, _figures, "they share odd figures"),
    _feature("cells", 3.0, _cells, "they count the same harm alike"),
    _feature("ages", 0.6, _ages, "they give the same ages"),
    _feature("ages_differ", -0.7, _ages_differ, "they give other ages"),
    _feature("published_1", 3.4, _published_within(0, 1), "they were published within a day"),
    _feature("published_7", 2.2, _published_within(2, 7), "they were published within a week"),
    _feature("published_60", 1.6, _published_within(8, 60), "they were published within two months"),
    _feature("published_400", 0.2, _published_within(61, 400), "they were published months apart"),
    _feature("published_later", -0.5, _published_within(401, 99_999), "they were published years apart"),
    _feature("month_days", 2.0, _month_days, "they name the same days"),
    _feature("years_differ", -0.5, _years_differ, "they name other years"),
    _feature("weekdays_differ", -0.8, _weekdays_differ, "they name other weekdays"),
    _feature("kinds", 0.3, _kinds, "they tell of the same kind of event"),
    _feature("kinds_differ", -5.0, _kinds_differ, "they tell of other kinds of events"),
    _feature("place_meets", 0.2, _place_meets, "they tell of the same place"),
    _feature("place_differs", -0.4, _place_differs, "they tell of other places"),
    _feature("countries_differ", -4.0, _countries_differ, "they tell of places in other countries"),
    _feature("places", 0.4, _places, "they name the same places"),
    _feature("event_days_apart", -1.5, _event_days_apart, "their figures are of other days"),
    _feature("stated_days_apart", -8.0, _stated_days_apart, "they give their events other days"),
    _feature("briefs_agree", 5.0, _briefs_agree, "both are briefs, and agree as far as they go"),
)
BIAS = -4.8
"""The score of two reports of which nothing speaks for or against."""


@dataclass(frozen=True, slots=True)
class Score:
    """How strongly two reports belong together, and the features that say most about it."""

    value: float
    reasons: tuple[str, ...]


def score_pair(a: Profile, b: Profile) -> float:
    return BIAS + sum(feature.weight * feature.measure(a, b) for feature in FEATURES)


def explain_pair(a: Profile, b: Profile) -> tuple[str, ...]:
    """The reasons for and against, the weightiest first."""
    parts = [(feature.weight * feature.measure(a, b), feature) for feature in FEATURES]
    said = sorted((part for part in parts if abs(part[0]) >= 0.3), key=lambda part: (-abs(part[0]), part[1].name))
    return tuple(feature.reason for _, feature in said[:6])
