"""From the figures that stand to least, best and greatest (rules F3 and F4)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.model import ClaimId, Wording
from tollbook.reconcile.cells import FIRM, Said, Telling, said_order
from tollbook.reconcile.moments import days_between
from tollbook.reconcile.succession import COUNTING_DAYS, is_afterthought, meet, tellers_of

_FLOORED = (Wording.AT_LEAST, Wording.MORE_THAN)
_CEILINGS = (Wording.UP_TO, Wording.FEWER_THAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The three numbers of a cell, who holds them, and the rule that chose the best.

    `or_more` says that the greatest is itself only a floor ("60 to 80 or more").
    """

    low: int | None
    best: int | None
    high: int | None
    wording: Wording
    rule: str
    because: str
    low_by: tuple[ClaimId, ...] = ()
    best_by: tuple[ClaimId, ...] = ()
    high_by: tuple[ClaimId, ...] = ()
    or_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """The range that live claims span, and whose claims hold its ends."""

    low: int | None
    high: int | None
    low_by: tuple[ClaimId, ...]
    high_by: tuple[ClaimId, ...]
    or_more: bool = False


LOOKED_BACK = "Reports that look back months later agree on it, above the last count of that time."

NOTHING = Choice(low=None, best=None, high=None, wording=Wording.UNKNOWN, rule="F8", because="No figure stands.")


def credible(live: Sequence[Said]) -> tuple[Said, ...]:
    """The figures that may span a range: stated, confirmed or estimated ones."""
    return tuple(said for said in live if said.firmness in FIRM)


def span_range(live: Sequence[Said]) -> Ends:
    """F3: what the live figures span; a bound or a round word that a precise figure meets moves neither end."""
    said = credible(live)
    precise = [s for s in said if s.is_precise]
    if precise:
        return _span_precise(precise, [s for s in said if not s.is_precise])
    closed = [s for s in said if s.low is not None and s.high is not None and s.wording not in _CEILINGS]
    floors = [s for s in said if s.is_floor]
    ceilings = [s for s in said if s.wording in _CEILINGS]
    if floors and all(_is_vague(s) for s in closed):
        return _span_floors(floors, [s for s in closed if not any(meet(s, f) for f in floors)])
    if closed:
        return _span_precise(closed, [*floors, *ceilings])
    if ceilings:
        top = max(s.high or 0 for s in ceilings)
        return Ends(low=0, high=top, low_by=_ids(ceilings), high_by=_ids(s for s in ceilings if s.high == top))
    return Ends(low=None, high=None, low_by=(), high_by=())


def _is_vague(said: Said) -> bool:
    return said.point is None and said.wording is Wording.VAGUE


def _span_precise(precise: Sequence[Said], others: Sequence[Said]) -> Ends:
    low = min(s.low for s in precise if s.low is not None)
    high = max(s.high for s in precise if s.high is not None)
    low_by = [s for s in precise if s.low == low]
    high_by = [s for s in precise if s.high == high]
    or_more = False
    for other in others:
        if any(meet(other, s) for s in precise):
            continue
        bottom = other.low if other.wording not in _CEILINGS else other.high
        top = other.high if other.high is not None else other.low
        if bottom is not None and bottom < low:
            low, low_by = bottom, [other]
        if top is not None and top >= high:
            or_more = (or_more and top == high) or other.high is None
            high, high_by = top, [other]
    return Ends(low=low, high=high, low_by=_ids(low_by), high_by=_ids(high_by), or_more=or_more)


def _span_floors(floors: Sequence[Said], apart: Sequence[Said]) -> Ends:
    """Floors alone: the greatest holds them all; the range stays open above."""
    low = max(s.low for s in floors if s.low is not None)
    low_by = [s for s in floors if s.low == low]
    for other in apart:
        if other.low is not None and other.low < low:
            low, low_by = other.low, [other]
    return Ends(low=low, high=None, low_by=_ids(low_by), high_by=())


def _ids(said: Iterable[Said]) -> tuple[ClaimId, ...]:
    return tuple(sorted({claim for s in said for claim in s.claims}))


def choose(live: Sequence[Said]) -> Choice:
    """F3 and F4: the range of the live figures, and the best of them; never an average."""
    said = credible(live)
    if not said:
        return NOTHING
    ends = span_range(live)
    best, rule, because = _best(said)
    if best is None or best.point is None:
        wording = best.wording if best else Wording.UNKNOWN
        return _choice(ends, None, wording, rule, because, best)
    return _choice(ends, best.point, _best_wording(best), rule, because, best)


def _best_wording(best: Said) -> Wording:
    return Wording.AT_LEAST if best.wording in _FLOORED else best.wording


def _choice(ends: Ends, best: int | None, wording: Wording, rule: str, because: str, by: Said | None) -> Choice:
    """The numbers in order: an end that the best figure passes moves to it."""
    low, high = ends.low, ends.high
    if best is not None:
        low = best if low is None else min(low, best)
        high = max(high, best) if high is not None else None
    return Choice(
        low=low,
        best=best,
        high=high,
        wording=wording,
        rule=rule,
        because=because,
        low_by=ends.low_by if low == ends.low else by.claims if by else (),
        best_by=by.claims if by and best is not None else (),
        high_by=ends.high_by,
        or_more=ends.or_more,
    )


def _best(said: Sequence[Said]) -> tuple[Said | None, str, str]:
    """F4: the figure, its rule, and why it and no other."""
    if len(said) == 1:
        return said[0], "F4a", "It is the only figure that stands."
    if len({(s.point, s.low, s.high) for s in said}) == 1:
        return said[0], "F4b", "All voices give it."
    counting = [s for s in said if s.direct and s.firmness in FIRM[:2] and s.point is not None]
    if counting:
        return _latest_counting(counting, said)
    return _most_told(said)


def _latest_counting(counting: Sequence[Said], said: Sequence[Said]) -> tuple[Said | None, str, str]:
    """F4c; a mere floor gives way to a precise figure that meets it and is no earlier."""
    last = max(counting, key=_recency)
    tellers = tellers_of(said)
    last = max((s for s in counting if is_afterthought(last, s, tellers)), key=_recency, default=last)
    settled = _looking_back(last, said)
    if settled is not None:
        return settled, "F4c", LOOKED_BACK
    if last.is_precise:
        return last, "F4c", "It is the latest figure of those who count the victims themselves."
    exact = [s for s in counting if s.is_precise and meet(s, last)]
    if not exact:
        exact = [s for s in said if not s.is_floor and s.point is not None and meet(s, last) and _no_earlier(s, last)]
        exact = [s for s in exact if s.is_precise] or exact
    if not exact:
        return last, "F4c", "It is the latest figure of those who count the victims themselves."
    return (
        max(exact, key=_recency),
        "F4c",
        "It is the latest precise figure, and it agrees with those who count the victims themselves.",
    )


def _looking_back(last: Said, said: Sequence[Said]) -> Said | None:
    """The latest figure that two reports give months after the last count, and higher: those who died or were found
    later are in it. More than twice as many is no later count of the same."""
    later = [s for s in said if _settles(s, last)]
    tellers: dict[int | None, set[str]] = defaultdict(set)
    for s in later:
        tellers[s.point].update(str(t.claim.report) for t in s.tellings if not s.is_spoken or _is_long_after(t, last))
    agreed = [s for s in later if len(tellers[s.point]) > 1]
    return max(agreed, key=lambda s: (_last_told(s), not s.keeps_own_count, s.is_precise, s.voice), default=None)


def _is_long_after(telling: Telling, last: Said) -> bool:
    return bool(telling.moment and last.last and days_between(last.last, telling.moment) > COUNTING_DAYS)


def _last_told(said: Said) -> tuple[object, ...]:
    return max((telling.moment.order for telling in said.tellings if telling.moment), default=())


def _settles(after: Said, last: Said) -> bool:
    if last.last is None or not (after.is_precise or after.is_floor):
        return False
    if after.point is None or last.point is None or after.firmness not in FIRM[:2]:
        return False
    if any(telling.boasts for telling in after.tellings) or not last.point < after.point <= 2 * last.point:
        return False
    if _last_told(after) <= last.last.order:
        return False
    return any(_is_long_after(telling, last) for telling in after.tellings)


def _no_earlier(said: Said, other: Said) -> bool:
    return bool(said.first and other.first and said.first.day >= other.first.day)


def _recency(said: Said) -> tuple[object, ...]:
    """A figure of known date before one retold or undated; then the later; of one day the running one, the greater."""
    known = said.first is not None and not said.first.before
    moment = said.first.order if said.first else ("", False, "")
    return (known or said.revising is not None, *moment, said.running, said.value or 0, said.voice)


def _most_told(said: Sequence[Said]) -> tuple[Said | None, str, str]:
    """F4d and F4e: what most independent speakers give; else the lowest."""
    named = [s for s in said if s.point is not None]
    pointed = [s for s in named if s.is_precise] or [s for s in named if not s.is_floor] or named
    if not pointed:
        return None, "F8", "No voice names one number."
    pointed = _totals_of_reports(pointed)
    spoken = [s for s in pointed if s.is_spoken and not (s.speaker and s.speaker.anonymous)] or pointed
    backers: dict[int, set[str]] = defaultdict(set)
    for figure in {s.point for s in spoken if s.point is not None}:
        backers[figure] = {s.voice for s in said if _backs(s, figure)}
    most = max(len(voices) for voices in backers.values())
    leading = sorted(figure for figure, voices in backers.items() if len(voices) == most)
    if len(leading) == 1 and most > 1:
        return _first(spoken, leading[0]), "F4d", "Most independent voices give it."
    lowest = min(leading)
    if all(s.wording in _FLOORED for s in spoken):
        lowest = max(leading)
        return _first(spoken, lowest), "F4e", "It is the greatest of the floors, which meets them all."
    return _first(spoken, lowest), "F4e", "No voice counts directly and none has more behind it; the lowest is taken."


def _totals_of_reports(said: Sequence[Said]) -> list[Said]:
    """Of what one report tells by itself, the greatest: "two died at the scene" is no rival of "four were killed"."""
    tops: dict[str, int] = {}
    for s in said:
        if not s.is_spoken:
            tops[s.voice] = max(tops.get(s.voice, 0), s.point or 0)
    return [s for s in said if s.is_spoken or s.point == tops[s.voice]]


def _backs(said: Said, figure: int) -> bool:
    """Whether a voice gives this figure, or rounds it; a mere floor or ceiling backs nothing."""
    if said.is_precise or said.wording in _FLOORED or said.wording in _CEILINGS:
        return said.point == figure
    return said.hard_low is not None and said.hard_low <= figure <= (said.hard_high or figure)


def _first(said: Sequence[Said], figure: int) -> Said:
    return min((s for s in said if s.point == figure), key=said_order)
