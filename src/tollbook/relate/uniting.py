"""Clusters that share too few words to be linked, but agree on what, where and when (rule E2)."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tollbook.model import Place, When
from tollbook.relate.kinds import OTHER, RECURRING, Kind
from tollbook.relate.nearness import places_meet, windows_gap
from tollbook.relate.profiles import window_of

_COUNTRY = 6
_LEAST_SCORE = 0.0
"""What a report that names no day must share, beside kind and place, with some report that names it."""
_DAYS_AFTER = 30
"""How long after an event a report that names no day at all may still be taken to tell of it."""


Room = tuple[str | None, ...]
"""What clusters that may be united have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a cluster of reports says of its event. `published` are ordinals of the days its reports appeared.

    `when` may be only a day on which somebody spoke of it: it tells events apart. `day` is the event's own.
    """

    kind: Kind
    when: When | None
    place: Place | None
    published: tuple[int, ...]
    day: When | None = None


def unite(facts: Sequence[Facts], best_score: Callable[[int, int], float]) -> list[tuple[int, ...]]:
    """The clusters, by number, that tell of one event; every number once, in order.

    Two clusters of one day, kind and place are one event, unless such events recur daily in one place (a shooting).
    A cluster that gives no day joins the only event of its kind and place that it can mean; where it can mean two, it
    joins neither. `best_score` is the score of the two most alike reports of two clusters.
    """
    home = list(range(len(facts)))
    for numbers in _by_room(facts).values():
        on_day: dict[int, list[int]] = {}
        for n in numbers:
            window = _window(facts[n])
            if window is None:
                continue
            near = [m for day in range(window[0] - 1, window[0] + 2) for m in on_day.get(day, ())]
            same = next((m for m in sorted(near) if _is_same_day(facts[n], facts[m])), None)
            if same is not None:
                home[n] = home[same]
            on_day.setdefault(window[0], []).append(n)
        dated = [m for known in on_day.values() for m in known]
        for n in numbers:
            if _window(facts[n]) is None:
                meant = {home[m] for m in dated if _may_mean(facts[n], facts[m]) and best_score(n, m) >= _LEAST_SCORE}
                home[n] = meant.pop() if len(meant) == 1 else n
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number, root in enumerate(home):
        groups[root].append(number)
    return [tuple(group) for _, group in sorted(groups.items())]


def room_of(facts: Facts) -> Room | None:
    """The kind and country of a cluster that may be united with others of them; None where nothing is known of either,
    or events of the kind recur daily."""
    if facts.kind is OTHER or facts.kind.key in RECURRING or facts.place is None:
        return None
    return (facts.kind.key, facts.place.country)


def _by_room(facts: Sequence[Facts]) -> dict[Room, list[int]]:
    found: defaultdict[Room, list[int]] = defaultdict(list)
    for number, one in enumerate(facts):
        room = room_of(one)
        if room is not None:
            found[room].append(number)
    return found


def _window(facts: Facts) -> tuple[int, int] | None:
    return window_of(facts.when) if facts.when is not None else None


def _meets(one: Facts, other: Facts) -> bool:
    """Whether the places meet, and at least one of them is finer than a country."""
    if one.place is None or other.place is None or min(one.place.precision, other.place.precision) >= _COUNTRY:
        return False
    return places_meet(one.place, other.place) is True


def _is_same_day(one: Facts, other: Facts) -> bool:
    first, second = _window(one), _window(other)
    return first is not None and second is not None and windows_gap(first, second) <= 1 and _meets(one, other)


def _may_mean(undated: Facts, dated: Facts) -> bool:
    """Whether reports that name no day can tell of this event: they appeared soon after it, or at a time unknown."""
    window = _window(dated)
    if window is None or not _meets(undated, dated):
        return False
    return all(window[0] <= day <= window[1] + _DAYS_AFTER for day in undated.published)
