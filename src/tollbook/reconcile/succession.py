"""Which later figures take the place of earlier ones (rules F0, F1 and F10)."""

import dataclasses
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from heapq import merge
from itertools import groupby

from tollbook.model import (
    Firmness,
    Harm,
    ReportId,
    SetAside,
    SetAsideReason,
    SpeakerKind,
    Wording,
)
from tollbook.reconcile.cells import FIRM, Cell, Outdated, Said, Telling, said_order
from tollbook.reconcile.cues import FORMER, RUNNING, find_any, says_any
from tollbook.reconcile.moments import days_between, is_later
from tollbook.reconcile.speakers import UNITED_NATIONS, Scene
from tollbook.reconcile.words import mid_sentence, number, on_day, said_by, shown_figure

# Falls smaller than this are no sign of a share: two of four wounded may be a correction.
_LEAST_FALL = 5
COUNTING_DAYS = 90
_PASSING_HARMS = frozenset({Harm.MISSING, Harm.TRAPPED, Harm.HOSPITALISED})
_PASSING_KINDS = frozenset(
    {
        "unidentified",
        "identified",
        "unclaimed",
        "handed_over",
        "handed over",
        "critical",
        "in_hospital",
        "in hospital",
        "discharged",
        "unaccounted for",
    }
)

Tellers = Mapping[int | None, Set[ReportId]]
"""The reports that give each figure of a cell, whoever speaks."""


def later_by(after: Said, before: Said) -> str | None:
    """How it is known that `after` was given later: "" by their dates, or the words it was inferred from; else None."""
    if after.first and before.first:
        if is_later(after.first, before.first):
            return ""
        if before.first.before and not after.first.before and _reports(before) & _reports(after):
            return ""  # one report gives the figure and retells what had been said before
        same_day = after.first.day == before.first.day and not is_later(before.first, after.first)
        steps = same_day and after.running and not before.running and after.voice == before.voice
        return _running_words(after) if steps else None
    if before.first is None and not before.revising:
        return after.revising
    return None


def _reports(said: Said) -> frozenset[ReportId]:
    return frozenset(telling.claim.report for telling in said.tellings)


def _running_words(said: Said) -> str | None:
    return next((cue for sentence in said.sentences if (cue := find_any(sentence, RUNNING))), None)


def moves_from(after: Said, before: Said) -> bool:
    """Whether a later figure says something else than an earlier one, and is no bound that the earlier one meets."""
    if after.firmness not in FIRM or (after.firmness is Firmness.ESTIMATED and before.firmness in FIRM[:2]):
        return False
    if (after.low, after.high, after.wording) == (before.low, before.high, before.wording):
        return False
    if after.wording is Wording.VAGUE and before.point is not None and not _corrects_down(after, before):
        return False  # "hundreds" takes the place of a number only where it corrects it ("down from 2,000")
    if after.corrects and (after.value or 0) < (before.value or 0):
        return True  # "more than 1,000, down from over 2,000": a bound that corrects is no mere bound
    if after.is_precise:
        return not before.is_precise or (after.low, after.high) != (before.low, before.high)
    if before.is_precise:
        return not meet(after, before)
    if after.is_floor and before.is_floor:
        return (after.low or 0) > (before.low or 0) or after.corrects
    if after.point is not None and before.point is not None:
        return after.point != before.point
    return before.point is None and after.point is not None


def _corrects_down(after: Said, before: Said) -> bool:
    """Whether words that name no number correct one that lies above all that they stand for."""
    return after.corrects and after.high is not None and after.high < (before.value or 0)


def meet(one: Said, other: Said) -> bool:
    """Whether both can hold, by what no reader would call false (their hard intervals)."""
    low = max(one.hard_low or 0, other.hard_low or 0)
    highs = [high for high in (one.hard_high, other.hard_high) if high is not None]
    return not highs or low <= min(highs)


def _replaces(after: Said, before: Said, tellers: Tellers) -> bool:
    """F0: the same voice's later figure, or its government's, unless another office's is lower and no words correct."""
    if not moves_from(after, before):
        return False
    if after.voice == before.voice:
        return True
    if is_afterthought(after, before, tellers):
        return False
    if after.point is None and before.is_precise and before.point is not None and not _corrects_down(after, before):
        return False  # another office's estimate ("100 to 120") does not replace a count
    shared = after.governments & before.governments
    return bool(shared) and ((after.value or 0) >= (before.value or 0) or after.corrects)


def tellers_of(live: Iterable[Said]) -> Tellers:
    found: dict[int | None, set[ReportId]] = defaultdict(set)
    for said in live:
        found[said.point] |= _reports(said)
    return found


def is_afterthought(after: Said, before: Said, tellers: Tellers) -> bool:
    """Whether one report alone gives the figure, months after one that several give, and no words say that it moved.

    A governor's speech on the anniversary replaces no list; what two such reports agree on does (`choice`).
    """
    if not (after.first and before.first) or after.voice == before.voice or after.running or after.corrects:
        return False
    lone = len(tellers[after.point]) == 1 < len(tellers[before.point])
    return lone and not _is_while_counting(after, before) and is_later(after.first, before.first)


def shares(cell: Cell, scene: Scene) -> Cell:
    """F10: a figure far below what was told before, without words of a fall, counts some people and not all.

    "One injured person is critical", after 1,175 injured. It is measured against its own voice and government, and,
    where it does not count itself, against those who do. Long after, any lower figure is an older one retold.
    """
    live: list[Said] = []
    tops: dict[str, Said] = {}
    standing, aside = _without_late_deaths(cell.live)
    for _, same_day in groupby(standing, key=lambda said: said.first.day if said.first else None):
        day = list(same_day)
        for said in day:
            _raise_tops(tops, said)
        for said in day:
            whole = None if said.first is None or _may_fall(said) else _dwarfing(said, tops)
            if whole is None or not (_is_while_counting(said, whole) or _is_older(said, whole, standing)):
                live.append(said)
                continue
            aside += _below(said, whole)
    return dataclasses.replace(cell, live=tuple(live), set_aside=cell.set_aside + tuple(aside))


def _is_older(said: Said, whole: Said, standing: Sequence[Said]) -> bool:
    """Whether a lower figure that is told long after is an older one: no count of that time had come down to it."""
    fallen = (other for other in standing if other.value == said.value and later_by(other, whole) == "")
    return _was_given(said, standing) and not any(_is_while_counting(other, whole) for other in fallen)


def _was_given(said: Said, standing: Sequence[Said]) -> bool:
    """Whether it is an older figure told again: anybody had given it in the days of counting, or it lies no higher than
    what those who count had come to last."""
    counted = [one for one in standing if one.direct and one.first and one.firmness in FIRM[:2]]
    last = max(counted, key=lambda one: one.first.order if one.first else (), default=None)
    if last is None or (said.value or 0) <= (last.value or 0):
        return True
    same = [other.first for other in standing if other.value == said.value and other.first]
    return any(last.first is not None and days_between(last.first, first) <= COUNTING_DAYS for first in same)


def _without_late_deaths(live: Sequence[Said]) -> tuple[list[Said], list[SetAside]]:
    """K5: "three of the injured have died" is a share of everyone who died, where more of those are told of."""
    totals = [said for said in live if not said.of_injured and said.firmness in FIRM]
    top = max(totals, key=lambda said: (said.value or 0, said.claims), default=None)
    if top is None:
        return list(live), []
    late = [said for said in live if said.of_injured and (said.value or 0) < (top.value or 0)]
    because = "It counts people who were hurt and died later, not everyone who died."
    aside = [entry for said in late for entry in _asides(said, top, SetAsideReason.NOT_A_TOTAL, because)]
    gone = {said.claims for said in late}
    return [said for said in live if said.claims not in gone], aside


def _below(said: Said, whole: Said) -> tuple[SetAside, ...]:
    if _is_while_counting(said, whole):
        told = "before" if later_by(said, whole) is not None else "beside it"
        because = f"It is far below the {number(whole.value)} told {told}, and no words say that the figure fell."
        return _asides(said, whole, SetAsideReason.NOT_A_TOTAL, because)
    because = f"It is told long after {number(whole.value)}, and no words say that the figure fell: it is an older one."
    return _asides(said, whole, SetAsideReason.EARLIER, because)


def _raise_tops(tops: dict[str, Said], said: Said) -> None:
    """Keep the greatest figure so far of each voice, each government, and of those who count directly."""
    if said.first is None or said.firmness not in FIRM:
        return
    told_by = (f"voice report {t.claim.report}" for t in said.tellings if t.voice is None)  # folded into a speaker's
    for bloc in (*_blocs(said), *told_by, *(["direct"] if said.direct else [])):
        if bloc not in tops or (said.value or 0) > (tops[bloc].value or 0):
            tops[bloc] = said


def _dwarfing(said: Said, tops: Mapping[str, Said]) -> Said | None:
    blocs = (*_blocs(said), *([] if said.direct or said.keeps_own_count else ["direct"]))
    above = (tops[bloc] for bloc in blocs if bloc in tops)
    return next((top for top in above if _dwarfs(top, said)), None)


def _may_fall(said: Said) -> bool:
    """Whether the words call the figure a toll or a correction; a stated zero is no share either."""
    return said.running or said.corrects or not said.value or any(t.claim.toll for t in said.tellings)


def _dwarfs(whole: Said, part: Said) -> bool:
    if whole.firmness is Firmness.ESTIMATED and part.firmness in FIRM[:2]:
        return False  # "about 300, by one estimate" makes no share of 112 that were counted
    least = max(2 * (part.value or 0), (part.value or 0) + _LEAST_FALL)
    if not _is_while_counting(part, whole):
        least = (part.value or 0) + 1
    return (whole.value or 0) >= least and not meet(whole, part) and later_by(whole, part) is None


def superseded(cell: Cell, scene: Scene) -> Cell:
    """F0 and F1: each voice's and each government's latest figure speaks for it."""
    gone: list[Outdated] = []
    tellers = tellers_of(cell.live)
    for before, rivals in _with_rivals(cell.live):
        for after in rivals:
            inferred = later_by(after, before)
            if inferred is not None and _replaces(after, before, tellers):
                gone.append(_outdated(before, after, inferred))
                break
    return _without(cell, gone)


def _with_rivals(live: Sequence[Said]) -> Iterator[tuple[Said, Iterator[Said]]]:
    """Each saying with those of its own voice or government that may stand after it, nearest first."""
    blocs: dict[str, list[int]] = defaultdict(list)
    for place, said in enumerate(live):
        for bloc in _blocs(said):
            blocs[bloc].append(place)
    for place, said in enumerate(live):
        yield said, (live[other] for other in merge(*(_after(live, place, blocs[bloc]) for bloc in _blocs(said))))


def _blocs(said: Said) -> tuple[str, ...]:
    return (f"voice {said.voice}", *sorted(f"state {code}" for code in said.governments))


def _after(live: Sequence[Said], place: int, bloc: Sequence[int]) -> Iterator[int]:
    """Those placed after, those of the same day, and for an undated figure those that say they revise."""
    said = live[place]
    start = bisect_left(bloc, place)
    first = start
    while first > 0 and _same_day(live[bloc[first - 1]], said):
        first -= 1
    if said.first is None:
        yield from (other for other in bloc[:first] if live[other].revising)
    yield from (other for other in bloc[first:] if other != place)


def _same_day(one: Said, other: Said) -> bool:
    return (one.first.day if one.first else None) == (other.first.day if other.first else None)


def disowned(cell: Cell, scene: Scene) -> Cell:
    """F1b: "2,960 died; the former toll of 2,946 left out who died in hospital" moves on from 2,946, whoever gave it.

    The figure that the report gives itself is as direct as the one it moves on from.
    """
    live = list(cell.live)
    gone: list[Outdated] = []
    left: set[int] = set()
    for telling in cell.older:
        steps = [n for n, said in enumerate(live) if telling.claim.report in _reports(said)]
        if telling.voice is not None or telling.claim.count.point is None or len(steps) != 1 or not _is_former(telling):
            continue
        (step,) = steps
        moved = [n for n, said in enumerate(live) if n not in left and _is_disowned(said, telling, live[step])]
        if moved:
            live[step] = dataclasses.replace(live[step], direct=any(live[n].direct for n in (step, *moved)))
            gone += [_outdated(live[n], live[step], "") for n in moved]
            left.update(moved)
    return _without(dataclasses.replace(cell, live=tuple(live)), gone)


def _is_former(telling: Telling) -> bool:
    """Whether the words call the quoted figure a former one, and do not merely contradict it ("132 and not 160")."""
    return says_any(telling.sentence, FORMER)


def _is_disowned(said: Said, telling: Telling, step: Said) -> bool:
    if said is step or said.point != telling.claim.count.point or later_by(step, said) != "":
        return False
    return moves_from(step, said) and not said.keeps_own_count


def running(cell: Cell, scene: Scene) -> Cell:
    """F1b: a total told as the next step of a running toll continues the chain of the figures that it moves from.

    With or without a speaker it is as direct as those; a lower step needs words that call it a correction.
    """
    live = list(cell.live)
    gone: list[Outdated] = []
    left: set[int] = set()
    for place, step in enumerate(live):
        if not step.running or step.firmness not in FIRM:
            continue
        moved = [n for n in range(place) if n not in left and _continues(step, live[n])]
        if not moved:
            continue
        live[place] = dataclasses.replace(step, direct=step.direct or any(live[n].direct for n in moved))
        gone += [_outdated(live[n], live[place], later_by(step, live[n]) or "") for n in moved]
        left.update(moved)
    return _without(dataclasses.replace(cell, live=tuple(live)), gone)


def _continues(step: Said, before: Said) -> bool:
    if later_by(step, before) is None or not moves_from(step, before) or not _may_continue(step, before):
        return False
    return (step.value or 0) > (before.value or 0) or step.corrects


def _may_continue(step: Said, found: Said) -> bool:
    """A chain is not continued by somebody who counts for another state, nor by an outside body (UN, NGO)."""
    if step.direct:
        return True
    if step.speaker is None:
        return found.direct or not found.keeps_own_count
    if step.speaker.kind in (SpeakerKind.UN, SpeakerKind.NGO, SpeakerKind.MEDIA_OWN_COUNT):
        return not found.direct
    return not (step.governments and found.governments and not step.governments & found.governments)


def passed(cell: Cell, scene: Scene) -> Cell:
    """F1: of a state that passes (missing, trapped, unidentified) only the figures of the last two days tell."""
    if cell.harm not in _PASSING_HARMS and cell.group.kind not in _PASSING_KINDS:
        return cell
    dated = [said for said in cell.live if said.first and said.firmness in FIRM]
    if not dated:
        return cell
    last = max(dated, key=lambda said: (said.first.order if said.first else (), said.claims))
    gone = [
        _outdated(said, last, "", replaced=False)
        for said in cell.live
        if said.first and last.first and days_between(said.first, last.first) > 1 and moves_from(last, said)
    ]
    return _without(cell, gone)


def overtaken(cell: Cell, scene: Scene) -> Cell:
    """F1c: an earlier total of a voice that does not count itself is out of date once one that counts gave a later one.

    A hospital's count of its day is overtaken by a later and higher one, for it sees a part of what happens. A total
    that no speaker is named for is its report's telling of the count of that day; a later and higher total
    overtakes it too.
    """
    cell = dataclasses.replace(cell, live=tuple(_relaying(said, cell.live) for said in cell.live))
    counting = [said for said in cell.live if said.direct and said.firmness in FIRM]
    gone = []
    tellers = tellers_of(cell.live)
    for said in cell.live:
        if said.direct and (said.governments or said.keeps_own_count):
            continue
        rivals = [other for other in counting if other.is_spoken] if said.direct and not said.is_spoken else counting
        after = next((other for other in reversed(rivals) if _overtakes(other, said, tellers)), None)
        if after is None and not said.is_spoken:
            after = next((other for other in reversed(cell.live) if _outgrows(other, said)), None)
        if after is not None:
            gone.append(_outdated(said, after, "", replaced=False))
    return _without(cell, gone)


def _relaying(said: Said, live: Sequence[Said]) -> Said:
    """A precise total without a speaker, later than one that was counted and higher than all before, relays the count.

    It is then as direct as that figure, which keeps its place beside it: nobody said that it was replaced.
    """
    if said.is_spoken or said.direct or not said.is_precise or said.point is None or said.firmness not in FIRM[:2]:
        return said
    before = [other for other in live if other is not said and later_by(said, other) == ""]
    counted = [other for other in before if other.direct and other.is_spoken and _is_while_counting(said, other)]
    relays = bool(counted) and all(said.point > (other.value or 0) for other in before if not _is_retold(other))
    return dataclasses.replace(said, direct=True) if relays else said


def _is_retold(said: Said) -> bool:
    return said.first is not None and said.first.before


def _overtakes(after: Said, before: Said, tellers: Tellers) -> bool:
    if not (after.first and before.last) or not is_later(after.first, before.last) or not moves_from(after, before):
        return False
    if is_afterthought(after, before, tellers):
        return False
    if not after.is_precise and before.is_precise and before.keeps_own_count:
        return False  # "80 or more" does not outdate an ombudsman's 60: both stand, and contradict (F3)
    if before.direct and (after.value or 0) <= (before.value or 0):
        return False
    if any(telling.boasts for telling in before.tellings if telling.voice is not None):
        return False  # a party that did the killing stands on another side than those who were hit
    sides = before.governments - UNITED_NATIONS, after.governments - UNITED_NATIONS
    other_side = all(sides) and not sides[0] & sides[1]
    return not other_side


def _outgrows(after: Said, before: Said) -> bool:
    if after.firmness not in FIRM or not moves_from(after, before) or later_by(after, before) is None:
        return False
    return _is_while_counting(after, before) and ((after.value or 0) > (before.value or 0) or after.corrects)


def _is_while_counting(after: Said, before: Said) -> bool:
    """Whether both may tell of one running count: what is written months later looks back, it does not count."""
    return not (after.first and before.first) or days_between(before.first, after.first) <= COUNTING_DAYS


def drop_said(cell: Cell, said: Said, part: Outdated) -> Cell:
    """The cell without a total one of whose parts is out of date."""
    because = (
        f"Its part {number(part.said.value)} was replaced by {shown_figure(part.by)} ({said_by(part.by)}), "
        "so the sum no longer holds."
    )
    reason = SetAsideReason.SUPERSEDED if part.replaced else SetAsideReason.EARLIER
    asides = _asides(said, part.by, reason, because)
    return _without(cell, [dataclasses.replace(part, said=said, set_aside=asides)])


def _said_of(gone: Sequence[Outdated]) -> tuple[Said, ...]:
    return tuple(outdated.said for outdated in gone)


def _without(cell: Cell, gone: Sequence[Outdated]) -> Cell:
    if not gone:
        return cell
    left = {(said.voice, said.claims) for said in _said_of(gone)}
    live = tuple(said for said in cell.live if (said.voice, said.claims) not in left)
    aside = tuple(entry for outdated in gone for entry in outdated.set_aside)
    return dataclasses.replace(
        cell,
        live=tuple(sorted(live, key=said_order)),
        outdated=cell.outdated + tuple(gone),
        set_aside=cell.set_aside + aside,
    )


def _outdated(before: Said, after: Said, inferred: str, *, replaced: bool = True) -> Outdated:
    reason = SetAsideReason.SUPERSEDED if replaced else SetAsideReason.EARLIER
    because = _because(before, after, inferred, replaced=replaced)
    return Outdated(
        said=before,
        by=after,
        set_aside=_asides(before, after, reason, because),
        inferred=inferred or None,
        replaced=replaced,
    )


def _asides(said: Said, by: Said, reason: SetAsideReason, because: str) -> tuple[SetAside, ...]:
    return tuple(SetAside(claim=claim, reason=reason, because=because, by=by.lead.id) for claim in said.claims)


def _because(before: Said, after: Said, inferred: str, *, replaced: bool) -> str:
    who = said_by(after)
    figure = shown_figure(after)
    when = "" if inferred else on_day(after.first)
    if not replaced:
        old = shown_figure(before)
        return f"{old[:1].upper()}{old[1:]} was told earlier; {mid_sentence(who)} gave {figure}{when}."
    if inferred:
        return (
            f"{who} gave {figure} in its place; that this is the later figure was inferred from the words “{inferred}”."
        )
    return f"{who} gave {figure}{when}, in its place."
