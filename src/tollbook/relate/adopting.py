"""Which event is told of elsewhere, too: what reports mention, and what a few tell by themselves (E1, E2)."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from tollbook.model import Event, Link, ReportId, When
from tollbook.relate.features import oddness
from tollbook.relate.kinds import OTHER, RECURRING, may_be_one
from tollbook.relate.nearness import places_meet, windows_gap
from tollbook.relate.profiles import window_of
from tollbook.relate.stories import ClaimAt, Incident, Sign, Story, days_meant, first_day, id_of, in_order

Name = TypeVar("Name")
Mains = Callable[[tuple[Sign, ...]], Iterator[tuple[Name, Incident]]]
"""Main events by their signs."""
_YEAR = 366
_TOWN, _DISTRICT = 4, 3  # where_prec: a province, or a district, and what is finer
_DAYS_APART = 2  # between the first days of two windows that may be of one event
_VERY_ODD = 3.5
"""What shared figures must be worth to stand for themselves: two of two digits are not (34 and 78), a third is."""
_ODD, _ODD_OF_THREE = 1.0, 2.0
_ROUND = 0.4
_EARLY = 1  # days before an event on which a report of it may seem to have appeared
_APART, _WEEK = 3, 7  # days


def adopt(stories: Iterable[Story]) -> tuple[Event, ...]:
    """All the events, in their order; one that some reports only mention, or that few tell of by themselves, is the
    main event of others where it can be no other (`home_of`, `told_by`)."""
    told = sorted(stories, key=lambda story: story.reports)
    of_sign: defaultdict[Sign, list[int]] = defaultdict(list)
    for number, story in enumerate(told):
        for sign in story.main.signs:
            of_sign[sign].append(number)

    def mains(signs: tuple[Sign, ...]) -> Iterator[tuple[int, Incident]]:
        found = {number for sign in signs for number in of_sign.get(sign, ())}
        return ((number, told[number].main) for number in sorted(found))

    moved = {number: home for number, story in enumerate(told) if (home := told_by(story.main, mains)) is not None}
    adopted: defaultdict[int, list[ClaimAt]] = defaultdict(list)
    events: list[Event] = []
    for incident, event in (pair for story in told for pair in story.events[1:]):
        home = home_of(incident, mains)
        if home is None:
            events.append(event)
        else:
            adopted[moved.get(home, home)].extend(incident.claims)
    left: defaultdict[int, list[ClaimAt]] = defaultdict(list)
    for number, guest in ((n, guest) for n, story in enumerate(told) for guest in story.guests if n not in moved):
        home = named_home(guest, mains)
        home = None if home is None else moved.get(home, home)
        if home is not None and home != number:
            adopted[home].extend(guest.claims)
            left[number].extend(guest.claims)
    joined: defaultdict[int, list[Incident]] = defaultdict(list)
    for number, home in moved.items():
        joined[home].append(told[number].main)
    kept = (number for number in range(len(told)) if number not in moved)
    events += [
        with_adopted(told[number], adopted.get(number, ()), joined.get(number, ()), left.get(number, ()))
        for number in kept
    ]
    return tuple(sorted(events, key=lambda event: (-len(event.reports), -len(event.claims), event.id)))


def with_adopted(
    story: Story, claims: Iterable[ClaimAt], joined: Iterable[Incident], left: Iterable[ClaimAt] = ()
) -> Event:
    """The main event, with the claims of other reports that mention it and the reports that tell of it apart, without
    those that left it for the event that they name."""
    main, event = story.events[0]
    few = tuple(sorted(joined, key=lambda one: one.reports))
    more = (*claims, *(claim for one in few for claim in one.claims))
    gone = set(left)
    if not more and not few and not gone:
        return event
    links = [_link(report, one, main) for one in few for report in one.reports]
    reports = tuple(sorted({*event.reports, *(report for one in few for report in one.reports)}))
    return replace(
        event,
        id=id_of(reports) if few else event.id,
        reports=reports,
        claims=in_order(claim for claim in (*main.claims, *more) if claim not in gone),
        links=tuple(sorted((*event.links, *links), key=lambda link: (link.report, link.other))),
    )


def _link(report: ReportId, few: Incident, main: Incident) -> Link:
    """Why a report of few belongs: no two reports were compared, so the event's first stands for all, at no score."""
    return Link(report=report, other=main.reports[0], score=0.0, reasons=say_why(few, main))


def signs_near(incident: Incident) -> tuple[Sign, ...]:
    """The signs under which the same event may stand elsewhere: of its kind and a day near, of its odd figures, of its
    place and about its time, or of its very day."""
    return (*_slots_near(incident), *incident.figures, *incident.spots, *incident.days, *incident.named)


def _slots_near(incident: Incident) -> tuple[Sign, ...]:
    """Of windows of one kind that begin two days apart or less."""
    slot = incident.slot
    return tuple((slot[0], slot[1] + days) for days in range(-_DAYS_APART, _DAYS_APART + 1)) if slot else ()


def home_of(mentioned: Incident, mains: Mains[Name]) -> Name | None:
    """The main event that is mentioned: the first that is the very one; else the only one that can be meant by an odd
    figure; else the only one there at about that time. `mains` gives the main events that bear any of some signs, in
    order; others among them do no harm."""
    slots = _slots_near(mentioned)
    same = (name for name, main in mains(slots) if main.slot in slots and _is_same(mentioned, main))
    meant = (
        name
        for name, main in mains(mentioned.figures)
        if not set(mentioned.figures).isdisjoint(main.figures) and _is_meant(mentioned, main)
    )
    there = (name for name, main in mains(mentioned.spots) if _is_there(mentioned, main))
    home = next(same, None)
    if home is None:
        home = _only(meant)
    if home is None:
        home = _only(there)
    return named_home(mentioned, mains) if home is None else home


def named_home(mentioned: Incident, mains: Mains[Name]) -> Name | None:
    """The only event of many reports that is meant by its name: counted alike, or told with its year."""
    return _only(name for name, main in mains(mentioned.named) if _is_named(mentioned, main))


def _only(names: Iterator[Name]) -> Name | None:
    """The one there is; None where there is none or another."""
    first = next(names, None)
    return first if next(names, None) is None else None


def _is_same(mentioned: Incident, main: Incident) -> bool:
    """E2, strictly: one kind, one day, one place, all of them known, and told by other reports."""
    if mentioned.when is None or main.when is None or mentioned.place is None or main.place is None:
        return False
    if mentioned.kind == OTHER.key or mentioned.kind != main.kind or set(mentioned.reports) & set(main.reports):
        return False
    one, other = window_of(mentioned.when), window_of(main.when)
    if one is None or other is None or mentioned.when.precision > 2 or windows_gap(one, other) > 1:
        return False
    return places_meet(mentioned.place, main.place) is True


def _is_meant(mentioned: Incident, main: Incident) -> bool:
    """Whether an event that is mentioned by its month or year, its kind and an odd figure is the main event of other
    reports: "in October a jet of this type plunged into the sea, and 189 died"."""
    if mentioned.when is None or main.when is None or set(mentioned.reports) & set(main.reports):
        return False
    one, other = window_of(mentioned.when), window_of(main.when)
    if one is None or other is None or windows_gap(one, other) > 1 or one[1] - one[0] > _YEAR:
        return False
    return OTHER.key in (mentioned.kind, main.kind) or may_be_one((mentioned.kind,), (main.kind,))


def _is_there(mentioned: Incident, main: Incident) -> bool:
    """Whether an event that is mentioned by its place and about its time, "three weeks ago at the funeral in Sanaa",
    may be the main event of other reports."""
    if first_day(main) not in days_meant(mentioned):
        return False
    if set(mentioned.reports) & set(main.reports) or mentioned.place is None or main.place is None:
        return False
    if max(mentioned.place.precision, main.place.precision) > _TOWN:
        return False
    if OTHER.key not in (mentioned.kind, main.kind) and not may_be_one((mentioned.kind,), (main.kind,)):
        return False
    return places_meet(mentioned.place, main.place) is True


def _is_named(mentioned: Incident, main: Incident) -> bool:
    """Whether an event is mentioned by the name of one that many reports tell of, and by its count or its year: "the 67
    killed at Westgate", "the crush at Mina in 2015"."""
    if not main.is_anchor or set(mentioned.reports) & set(main.reports) or not set(mentioned.names) & set(main.names):
        return False
    day = first_day(main)
    day, slack = (main.first, _APART) if day is None else (day, 1)  # where its day is not known, it was told at once
    if mentioned.first is not None and day is not None and mentioned.first < day - _EARLY:
        return False
    own = window_of(mentioned.when) if mentioned.when is not None else None
    if own is not None and day is not None and windows_gap(own, (day, day)) > slack:
        return False
    if set(mentioned.counts) & set(main.counts):
        return True
    is_kind = OTHER.key in (mentioned.kind, main.kind) or may_be_one((mentioned.kind,), (main.kind,))
    is_then = own is not None and day is not None and own[1] - own[0] <= _YEAR
    return is_kind and (mentioned.is_away or is_then)


def told_by(few: Incident, mains: Mains[Name]) -> Name | None:
    """The only event of many reports that an event of few may be: the same figures, at its place or about its day, and
    nothing that speaks against it. A report of years later names the place and the dead, and little else."""
    if not few.is_small:
        return None
    return _only(name for name, main in mains(few.sought) if main.is_anchor and _is_told(few, main))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """What an event of few reports shares with one of many. `figures` is what the odd ones are worth, `rounds` that of
    the others; `is_there` and `is_then` None where that cannot be told."""

    figures: float
    rounds: float
    is_there: bool | None
    is_then: bool | None
    is_kind: bool


def _weigh(few: Incident, main: Incident) -> _Evidence:
    shared = set(few.counts) & set(main.counts)
    odd = sum(oddness(point) for harm, point in shared if oddness(point) >= _ODD)
    return _Evidence(
        figures=odd,
        rounds=_ROUND * sum(oddness(point) < _ODD for _, point in shared),
        is_there=_is_at(few, main),
        is_then=_is_on(few, main),
        is_kind=OTHER.key in (few.kind, main.kind) or may_be_one((few.kind,), (main.kind,)),
    )


def _is_told(few: Incident, main: Incident) -> bool:
    day = first_day(main)
    if few.first is not None and day is not None and few.first < day - _EARLY:
        return False
    found = _weigh(few, main)
    if found.is_kind and _is_recalled(few, main):
        return True
    if found.is_kind and _is_exactly_on(few, main) and (found.figures or found.rounds):
        return True  # a page about it may name another town, with which it compares it
    if found.is_there is False or found.is_then is False:
        return False
    if found.figures >= _VERY_ODD:
        return True
    if not found.is_kind:
        return False
    if found.figures >= _ODD:
        return bool(found.is_there or found.is_then)
    if found.rounds or not set(few.deeds).isdisjoint(main.names):
        return bool(found.is_then)
    return bool(found.is_there and found.is_then) and few.kind == main.kind and few.kind not in RECURRING


def _is_recalled(few: Incident, main: Incident) -> bool:
    """Whether a trial or a remembrance, at another place and on a later day, is of this event: it names the deed by its
    name, or first counts by an odd figure as that did, of three digits if it names nothing of it."""
    if few.recalled is None:
        return False
    if not set(few.deeds).isdisjoint(main.names):
        return True
    countries = {place.country for place in (few.place, main.place) if place is not None and place.country}
    if len(countries) > 1:
        return False
    shared = max((oddness(point) for _, point in set(few.recalled) & set(main.counts)), default=0.0)
    is_called = not set(few.called).isdisjoint(main.names)
    return shared >= (_ODD if is_called else _ODD_OF_THREE)


def _is_at(few: Incident, main: Incident) -> bool | None:
    """Whether both are at one place finer than a country; a spot without a town, or a dateline, tells nothing."""
    one, other = few.place, main.place
    if one is None or other is None or one.precision == 1 or one.name.isupper():
        return None
    meets = places_meet(one, other)
    return None if meets is True and max(one.precision, other.precision) > _TOWN else meets


def _is_on(few: Incident, main: Incident) -> bool | None:
    """Whether any time that the few give holds the event's day; False where they are of another day, or all that they
    give are others."""
    day = window_of(main.when) if main.when is not None else None
    if day is None or main.when is None:
        return None
    if few.when is not None and _is_same_day_of_year(few.when, main.when):
        return True
    own = window_of(few.when) if few.when is not None else None
    if own is not None and windows_gap(own, day) > _APART:
        return False
    if any(windows_gap(window, day) <= 1 for window in few.windows):
        return True
    return False if few.windows and all(windows_gap(window, day) > _APART for window in few.windows) else None


def _is_exactly_on(few: Incident, main: Incident) -> bool:
    """Whether the few give the event's very day, some days after it."""
    day = first_day(main)
    if day is None or few.first is None or few.first < day + _WEEK:
        return False
    return (day, day) in few.windows


def _is_same_day_of_year(one: When, other: When) -> bool:
    """ "On August 16 alone 34 were killed", in a report of years later: a day that names no year."""
    if one.earliest is None or other.earliest is None or re.search(r"\d{4}", one.words):
        return False
    return one.earliest == one.latest and one.earliest[5:] == other.earliest[5:]


def _share_names(few: Incident, main: Incident) -> bool:
    return not {*few.called, *few.deeds}.isdisjoint(main.names)


def say_why(few: Incident, main: Incident) -> tuple[str, ...]:
    """The reasons in words."""
    found = _weigh(few, main)
    said = (
        (found.figures or found.rounds, "they count the same harm alike"),
        (found.is_there, "they tell of the same place"),
        (found.is_then, "they name the same days"),
        (_share_names(few, main), "they name the same names"),
    )
    return tuple(words for holds, words in said if holds)
