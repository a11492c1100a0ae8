"""What speaks for two reports telling of one event, and against it: one table, each feature with weight and reason.

The weights are those of a logistic regression on the labelled pairs of three open collections (news of 66 events with
deliberate look-alikes, 1,500 reports of local shootings, 61 briefs of five disasters), rounded to tenths. Those of
places and kinds, which shared names make almost idle there, and of days apart, which rule E2 makes a bar, were set by
hand at no loss on those pairs. A score over 0 is rather one event.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tollbook.model import Place
from tollbook.relate.common_words import RARE, STEM, stem_weight
from tollbook.relate.kinds import may_be_one
from tollbook.relate.likeness import Likeness, compare_words
from tollbook.relate.nearness import places_meet, windows_gap
from tollbook.relate.profiles import Profile

T = TypeVar("T")

_EXACT_DAYS = 1
_VAGUE_DAYS = 3
_ANCHORED_DAYS = 7
_CLEAR = 2  # words of its kind that make a report's kind clear
_RATHER_RARE = 3.0  # the weight of a word that fewer than one text in eighty holds
_FEW = 2
_BRIEF = 100  # words that weigh anything
_SHORT = 60
"""Words that weigh anything of a report that has room for little but its own event."""


Windows = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A report that others are compared with, one after another: what stands where, and what is in what."""

    profile: Profile
    places: dict[str, int]


def open_profile(profile: Profile) -> Opened:
    return Opened(profile, {stem: n for n, stem in enumerate(profile.counts.stems)})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports that are compared; either may be called the first."""

    a: Profile
    b: Profile
    like: Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """`measure` gives 0 where the feature is silent; `reason` says in words what it found."""

    name: str
    weight: float
    measure: Callable[[Pair], float]
    reason: str


def _names(pair: Pair) -> float:
    return pair.like.names * _trust(pair.like.shared_names)


def _lead_names(pair: Pair) -> float:
    return pair.like.lead_names * _trust(pair.like.shared_lead_names)


def _trust(shared: int) -> float:
    """How far a likeness of names can be trusted: half for one shared name, which is the town more often than not."""
    return shared / (shared + 1)


def _names_held(pair: Pair) -> float:
    return pair.like.names_held * _trust(pair.like.shared_names)


def _shared(one: Sequence[T], other: Sequence[T]) -> set[T]:
    return set(one).intersection(other) if one and other else set()


def _share_some(one: Sequence[object], other: Sequence[object]) -> bool:
    return bool(one and other) and not set(one).isdisjoint(other)


def _differ(one: Sequence[object], other: Sequence[object]) -> float:
    return float(bool(one and other) and set(one).isdisjoint(other))


def _lead_pairs(pair: Pair) -> float:
    return math.log1p(len(_shared(pair.a.lead_pairs, pair.b.lead_pairs)))


def oddness(figure: int) -> float:
    """How unlikely two events share this figure: 0 to 3. Round figures are shared by chance."""
    if figure < 13 or figure % 100 == 0:
        return 0.2
    if figure % 10 == 0 or figure % 25 == 0:
        return 0.4
    return min(3.0, math.log10(figure))


def _figures(pair: Pair) -> float:
    return math.log1p(math.fsum(oddness(figure) for figure in _shared(pair.a.figures, pair.b.figures)))


def _cells(pair: Pair) -> float:
    return math.log1p(math.fsum(oddness(figure) for _, _, figure in _shared(pair.a.cells, pair.b.cells)))


def _ages(pair: Pair) -> float:
    return math.log1p(len(_shared(pair.a.ages, pair.b.ages)))


def _ages_differ(pair: Pair) -> float:
    return _differ(pair.a.ages, pair.b.ages)


def _victims_differ(pair: Pair) -> float:
    """Whether both count one or two dead and give other ages."""
    return _ages_differ(pair) if _tells_of_few(pair.a) and _tells_of_few(pair.b) else 0.0


def _tells_of_few(profile: Profile) -> bool:
    """Whether a report counts no more dead than one or two, whose ages then tell who they were."""
    return bool(profile.dead) and profile.dead[-1] <= _FEW


def _published_within(least: int, most: int) -> Callable[[Pair], float]:
    def measure(pair: Pair) -> float:
        if pair.a.published is None or pair.b.published is None:
            return 0.0
        return float(least <= abs(pair.a.published - pair.b.published) <= most)

    return measure


def _month_days(pair: Pair) -> float:
    return math.log1p(len(_shared(pair.a.month_days, pair.b.month_days)))


def _years_differ(pair: Pair) -> float:
    return _differ(pair.a.years, pair.b.years)


def _weekdays_differ(pair: Pair) -> float:
    """Where neither tells of a count that moves: its days are those of the count."""
    return 0.0 if _is_running(pair) else _differ(pair.a.weekdays, pair.b.weekdays)


def _is_running(pair: Pair) -> bool:
    return (pair.a.is_running or pair.b.is_running) and max(pair.a.length, pair.b.length) < _SHORT


def _kinds(pair: Pair) -> float:
    others = dict(pair.b.kinds)
    return math.fsum(share * others.get(key, 0.0) for key, share in pair.a.kinds)


def _kinds_differ(pair: Pair) -> float:
    """How clearly two reports tell of kinds that cannot be one (E2), 0 to 1."""
    a, b = pair.a, pair.b
    if not a.kinds or not b.kinds or may_be_one((key for key, _ in a.kinds), (key for key, _ in b.kinds)):
        return 0.0
    return _clarity(a) * _clarity(b)


def _clarity(profile: Profile) -> float:
    """How clear a report's kind is, 0 to 1: to a brief one word of it is enough."""
    return min(1.0, profile.spoken / _CLEAR)


def _lead_kinds_differ(pair: Pair) -> float:
    """Whether their first sentences tell of kinds that cannot be one."""
    a, b = pair.a.lead_kinds, pair.b.lead_kinds
    return float(bool(a and b) and not may_be_one(a, b))


def _place_meets(pair: Pair) -> float:
    one, other = pair.a.place, pair.b.place
    return float(one is not None and other is not None and places_meet(one, other) is True)


def _place_differs(pair: Pair) -> float:
    one, other = pair.a.place, pair.b.place
    return float(one is not None and other is not None and places_meet(one, other) is False)


def _towns_differ(pair: Pair) -> float:
    """Harm done in two towns that do not meet, neither of which the other report names."""
    a, b = pair.a, pair.b
    if a.town is None or b.town is None or places_meet(a.town, b.town) is not False:
        return 0.0
    return float(a.town.country == b.town.country and not _names_place(a, b.town) and not _names_place(b, a.town))


def _names_place(profile: Profile, place: Place) -> bool:
    return any(word[:STEM] in profile.counts.stems for word in place.name.lower().split())


def _places(pair: Pair) -> float:
    return math.log1p(len(_shared(pair.a.places, pair.b.places)))


def _days_gap(days: Windows, others: Windows) -> int | None:
    """The least distance between two sets of days; None where either is empty."""
    return min((windows_gap(x, y) for x in days for y in others), default=None)


def _is_apart(gap: int | None, a: Profile, b: Profile, *, slack: int = _VAGUE_DAYS) -> float:
    """E2: never two like events of different days, unless rare anchors of two kinds tie them within a week."""
    if gap is None or gap <= slack:
        return 0.0
    return float(gap > _ANCHORED_DAYS or count_anchors(a, b) < 2)


def _event_days_apart(pair: Pair) -> float:
    if _is_running(pair):
        return 0.0
    return _is_apart(_days_gap(pair.a.event_days, pair.b.event_days), pair.a, pair.b)


def _stated_days_apart(pair: Pair) -> float:
    """The same by the days that reports give their events: calendar dates, or weekdays where neither's count moves."""
    a, b = pair.a, pair.b
    if a.is_running or b.is_running:
        return _is_apart(_days_gap(a.calendar_days, b.calendar_days), a, b)
    if a.first_day is not None and b.first_day is not None:
        return _is_apart(windows_gap(a.first_day, b.first_day), a, b, slack=_EXACT_DAYS)
    return _is_apart(_days_gap(a.stated_days, b.stated_days), a, b)


def _before_the_day(pair: Pair) -> float:
    """Whether one of two briefs appeared before the day that the other, whose count does not move, gives its event."""
    if max(pair.a.length, pair.b.length) >= _SHORT:
        return 0.0
    return float(_is_too_early(pair.a, pair.b) or _is_too_early(pair.b, pair.a))


def _is_too_early(early: Profile, late: Profile) -> bool:
    if early.published is None or late.is_running or not late.stated_days:
        return False
    return early.published < min(first for first, _ in late.stated_days) - _ANCHORED_DAYS


def count_anchors(a: Profile, b: Profile) -> int:
    """How many kinds of rare anchors two reports share: a named person or facility, an odd figure of one group."""
    named = any(_is_rare(pair) for pair in _shared(a.lead_pairs, b.lead_pairs) - {*a.place_pairs, *b.place_pairs})
    figure = any(oddness(point) >= 1 for _, _, point in _shared(a.cells, b.cells))
    return named + figure + _share_some(a.facilities, b.facilities)


def _is_rare(pair: str) -> bool:
    """Whether both words of a name are rare."""
    return all(stem_weight(stem) == RARE for stem in pair.split(" "))


def _states_differ(a: Profile, b: Profile) -> bool:
    """Whether the two are put in different countries, or in different states or provinces of one."""
    if a.place is None or b.place is None or not a.place.country or not b.place.country:
        return False
    if a.place.country != b.place.country:
        return not _names_country_of(a, b)
    return bool(a.place.adm1 and b.place.adm1) and a.place.adm1 != b.place.adm1


def _names_country_of(a: Profile, b: Profile) -> bool:
    """Whether either of two reports names the country that the other is put in: a state speaks of its own people hurt
    in another."""
    return any(one.place is not None and one.place.country in other.countries for one, other in ((a, b), (b, a)))


def _briefs_agree(pair: Pair) -> float:
    """How short the longer of two reports is, 0 to 1, that name one place and kind or leave one of them out.

    Briefs have few words to share; what they say of place and kind must then not differ.
    """
    length = max(pair.a.length, pair.b.length)
    if length >= _BRIEF or not _share_anything(pair):
        return 0.0
    if _kinds_differ(pair) or _states_differ(pair.a, pair.b) or _stated_days_apart(pair):
        return 0.0
    if _victims_differ(pair):
        return 0.0
    return 1 - length / _BRIEF


def _briefs_share(pair: Pair) -> float:
    """The rare words that two briefs share which agree: a brief has room for few words but those of its event."""
    if max(pair.a.length, pair.b.length) >= _SHORT or not _briefs_agree(pair):
        return 0.0
    return math.log1p(pair.like.rare)


def _share_anything(pair: Pair) -> bool:
    """Whether two briefs can agree at all: they share a kind, a place, a name, a rarer word, or count one harm."""
    a, b = pair.a, pair.b
    if _share_some(_harms(a), _harms(b)) or pair.like.rarest >= _RATHER_RARE or pair.like.shared_names:
        return True
    return bool(_kinds(pair) or _place_meets(pair)) or _share_some(a.places, b.places)


def _harms(profile: Profile) -> list[str]:
    return [harm for harm, _, _ in profile.cells]


def _countries_differ(pair: Pair) -> float:
    """E2: places of two countries, none of which the other report names, and no name that both name."""
    one, other = pair.a.place, pair.b.place
    if one is None or other is None or not one.country or not other.country or one.country == other.country:
        return 0.0
    if _names_country_of(pair.a, pair.b):
        return 0.0
    return float(not pair.like.shared_names and not _share_some(pair.a.places, pair.b.places))


def _feature(name: str, weight: float, measure: Callable[[Pair], float], reason: str) -> Feature:
    return Feature(name=name, weight=weight, measure=measure, reason=reason)


FEATURES = (
    _feature("words", 0.6, lambda pair: pair.like.words, "they use the same words"),
    _feature("lead", 1.1, lambda pair: pair.like.lead, "their first lines say the same"),
    _feature("lead_in_whole", 2.9, lambda pair: pair.like.lead_in_whole, "what one tells first the other tells too"),
    _feature("names", 5.0, _names, "they name the same names"),
    _feature("lead_names", 0.8, _lead_names, "their first lines name the same names"),
    _feature("names_held", 1.2, _names_held, "one names what the other names"),
    _feature("lead_pairs", 0.8, _lead_pairs, "their first lines share names of two words"),
    _feature("figures", 0.6, _figures, "they share odd figures"),
    _feature("cells", 3.0, _cells, "they count the same harm alike"),
    _feature("ages", 0.6, _ages, "they give the same ages"),
    _feature("ages_differ", -0.7, _ages_differ, "they give other ages"),
    _feature("victims_differ", -1.5, _victims_differ, "they tell of one or two victims of other ages"),
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
    _feature("lead_kinds_differ", -4.0, _lead_kinds_differ, "they tell first of other kinds of events"),
    _feature("place_meets", 0.2, _place_meets, "they tell of the same place"),
    _feature("place_differs", -0.4, _place_differs, "they tell of other places"),
    _feature("towns_differ", -4.5, _towns_differ, "they tell of harm in other towns"),
    _feature("countries_differ", -4.0, _countries_differ, "they tell of places in other countries"),
    _feature("places", 0.4, _places, "they name the same places"),
    _feature("event_days_apart", -1.5, _event_days_apart, "their figures are of other days"),
    _feature("stated_days_apart", -8.0, _stated_days_apart, "they give their events other days"),
    _feature("before_the_day", -8.0, _before_the_day, "one appeared before the day of the other's event"),
    _feature("briefs_agree", 5.0, _briefs_agree, "both are briefs, and agree as far as they go"),
    _feature("briefs_share", 1.0, _briefs_share, "both are briefs, and share rare words"),
)
BIAS = -4.8
"""The score of two reports of which nothing speaks for or against."""


def score_pair(one: Opened, other: Profile) -> float:
    """How strongly two reports belong together; the same whichever of them is opened."""
    pair = compare(one, other)
    return BIAS + math.fsum(feature.weight * feature.measure(pair) for feature in FEATURES)


def compare(one: Opened, other: Profile) -> Pair:
    return Pair(one.profile, other, compare_words(one.profile.counts, one.places, other.counts))


def explain_pair(one: Profile, other: Profile) -> tuple[str, ...]:
    """The reasons for and against, the weightiest first."""
    pair = compare(open_profile(one), other)
    parts = [(feature.weight * feature.measure(pair), feature) for feature in FEATURES]
    said = sorted((part for part in parts if abs(part[0]) >= 0.3), key=lambda part: (-abs(part[0]), part[1].name))
    return tuple(feature.reason for _, feature in said[:6])
