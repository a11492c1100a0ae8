"""When and where an event was, by the votes of its reports (rule E4)."""

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.model import Place, Stance, When, dated_by_event
from tollbook.relate.dating import event_dates, is_of_aftermath, is_of_speaking
from tollbook.relate.profiles import LEAD
from tollbook.relate.told import Told

_CALENDAR, _WEEKDAY = 1.5, 1.0
"""E4: a calendar date outranks a weekday; anything vaguer does not vote."""
_STATED, _OF_CLAIM = 3.0, 2.0
"""A day that the report gives its event outweighs one beside a figure, and that one of the first lines."""
_LATER = 0.3
"""What the second and later days of one report count: it names its event's day first."""
_FRESH, _WAVE, _FRESH_DAYS, _WAVE_DAYS = 2.0, 3, 2, 7
"""What speaks for the day, or the two before it, on which the first of several reports of one week appeared."""
_LONG, _STALE, _OLD = 30, 4, 0.5
"""What a day counts that lies so long before the first of those, or of several reports of two days: it is rather what
led to the event."""
_EARLY = 10
"""One in so many reports, and no fewer than two, may bear a wrong date or tell of something else."""
_FEWEST, _SHARE = 2, 4
"""Reports, and one in how many of all, that name the place of an event."""
_TOWN, _PROVINCE = 2, 4  # where_prec


@dataclass(frozen=True, slots=True)
class _Vote:
    when: When
    weight: float


def settle_when(told: Iterable[Told], *, spoken: bool = False) -> When | None:
    """The time that most reports give for their event, the earliest of equals; None where none gives a day.

    A day whose year is unknown speaks for the same day of a known year. A day on which somebody only spoke ("said on
    Sunday") dates no event; with `spoken` it votes too: it is near enough to tell one event from another.
    """
    reports = _without_forerunner(list(told))
    tally: dict[str, float] = defaultdict(float)
    behind: dict[str, list[_Vote]] = defaultdict(list)
    for one in reports:
        for vote in _votes(one, spoken):
            day = vote.when.earliest or ""
            tally[day] += vote.weight
            behind[day].append(vote)
    for day in [day for day in tally if day.startswith("XXXX")]:
        same = [known for known in tally if not known.startswith("XXXX") and known[4:] == day[4:]]
        for known in same:
            tally[known] += tally[day]
        if same:
            del tally[day]
    published = sorted(last for one in reports if one.report.published and (last := one.report.published.last_day))
    likely = _likely(tally, published)
    tally = likely or tally if spoken else likely
    if not tally:
        return None
    best = min(tally, key=lambda day: (-round(tally[day], 6), day))
    return min((vote.when for vote in behind[best]), key=lambda w: (w.words.isdecimal(), len(w.words), w.words, w.span))


def _without_forerunner(told: list[Told]) -> list[Told]:
    """The reports without one that appeared long before a week in which several of the others did: it is of another
    event, and they are only alike."""
    dated = sorted(
        ((last, one.report.id) for one in told if one.report.published and (last := one.report.published.last_day)),
    )
    rest = [day for day, _ in dated[1:]]
    if len(rest) < _WAVE or (rest[0] - dated[0][0]).days <= _LONG:
        return told
    if sum((day - rest[0]).days <= _WAVE_DAYS for day in rest) < _WAVE:
        return told
    return [one for one in told if one.report.id != dated[0][1]]


def _likely(tally: dict[str, float], published: list[dt.date]) -> dict[str, float]:
    """The days before which no reports had appeared, with more for those just before the first: what happens is told
    within a day or two. `published` in order."""
    if len(published) < _FEWEST:
        return tally
    last = published[max(_FEWEST, math.ceil(len(published) / _EARLY)) - 1] + dt.timedelta(days=1)
    soon = [day for day in published if (day - published[0]).days <= _WAVE_DAYS]
    likely = {day: weight for day, weight in tally.items() if day.startswith("X") or day[:10] <= last.isoformat()}
    if len(soon) < _WAVE:
        return likely
    fresh = {_days_before(published[0], n) for n in range(_FRESH_DAYS + 1)}
    at_once = sum((day - published[0]).days < _FRESH_DAYS for day in published) >= _WAVE
    old = _days_before(published[0], _STALE if at_once else _LONG)
    return {
        day: (weight + _FRESH * (day in fresh)) * (_OLD if day[:10] < old else 1.0) for day, weight in likely.items()
    }


def _days_before(day: dt.date, days: int) -> str:
    return (day - dt.timedelta(days=days)).isoformat()


def _votes(told: Told, spoken: bool) -> list[_Vote]:
    """The days that one report gives, each once: the first counts in full."""
    stated = event_dates(told)
    dated = [claim for claim in dated_by_event(told.claims) if claim.stance is Stance.ASSERTS]
    own = [claim.when for claim in dated]
    lead = [when for when in told.dates if _may_date(told, when)] if not stated else []
    limit = told.report.published.last_day if told.report.published else None
    votes: list[_Vote] = []
    seen: set[str] = set()
    weighed = [(w, _STATED) for w in stated] + [(w, _OF_CLAIM) for w in own if w is not None] + [(w, 1.0) for w in lead]
    for when, weight in weighed:
        if not _is_day(when) or when.earliest in seen or _is_after(when, limit) or is_of_aftermath(told, when):
            continue
        if not spoken and is_of_speaking(told, when):
            continue
        seen.add(when.earliest or "")
        rank = _CALENDAR if any(letter.isdigit() for letter in when.words) else _WEEKDAY
        votes.append(_Vote(when, weight * rank * (_LATER if votes else 1.0)))
    return votes


def _may_date(told: Told, when: When) -> bool:
    """Whether a date of the first lines may be the event's: it heads no page, and no toll moved on it."""
    if when.span.start >= LEAD or _is_heading(told, when):
        return False
    own = dated_by_event(told.claims)
    return not any(claim.sentence.contains(when.span) for claim in told.claims if claim not in own)


def _is_day(when: When) -> bool:
    return bool(when.earliest) and when.earliest == when.latest and when.precision <= 2


def _is_after(when: When, limit: dt.date | None) -> bool:
    """Whether the day lies after the report's own: what has not happened yet is no event."""
    return limit is not None and when.earliest is not None and when.earliest[:10] > limit.isoformat()


def _is_heading(told: Told, when: When) -> bool:
    """Whether the date stands in a line of its own or behind "Posted", as pages print their own date."""
    text = told.report.text
    start = text.rfind("\n", 0, when.span.start) + 1
    end = text.find("\n", when.span.end)
    line = text[start : end if end >= 0 else len(text)]
    before = text[start : when.span.start].lower()
    return len(line) < len(when.words) + 25 or any(word in before for word in ("posted", "updated", "published"))


def settle_place(told: Iterable[Told]) -> Place | None:
    """The place of an event: the town, district or province that most of its reports name.

    A report speaks once for each place that it names, and once more for the one that it puts its event in; a dateline
    says where somebody wrote. A country, a region or a spot without a town is taken where too few name anything else.
    Of equals the finest, then the first by name; of namesakes the one whose country they name most.
    """
    reports = list(told)
    support: Counter[str] = Counter()
    countries: Counter[str | None] = Counter()
    known: defaultdict[str, list[Place]] = defaultdict(list)
    main = [one.main_place for one in reports if one.main_place is not None]
    for one in reports:
        countries.update({place.country for place in one.places})
        for key, place in {_key(place): place for place in one.places if not _is_dateline(place)}.items():
            support[key] += 1
            known[key].append(place)
    for place in main:
        support[_key(place)] += not _is_dateline(place)
        known[_key(place)].append(place)
    least = max(_FEWEST, len(reports) / _SHARE)
    towns = [key for key in known if _TOWN <= known[key][0].precision <= _PROVINCE and support[key] >= least]
    best = min(
        towns or {_key(place) for place in main},
        key=lambda key: (-support[key], min(place.precision for place in known[key]), key),
        default=None,
    )
    if best is None:
        return None
    return min(known[best], key=lambda p: (-countries[p.country], p.name.isupper(), p.precision, p.name, p.id))


def _is_dateline(place: Place) -> bool:
    return place.name.isupper()


def _key(place: Place) -> str:
    return place.name.lower()
