"""Things that cannot both hold, each with both sentences (checks K1, K4, K7, K8, K13, K14 and K15; outcomes)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from tollbook.model import (
    Claim,
    Conflict,
    ConflictKind,
    Measure,
    ReportId,
    Statement,
    StatementKind,
)
from tollbook.reconcile.cells import FIRM, Cell, Outdated, Said, Telling
from tollbook.reconcile.closers import Closer, explained
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.succession import later_by, meet
from tollbook.reconcile.words import (
    evidence_of,
    gave,
    joined_words,
    mid_sentence,
    number,
    on_day,
    said_by,
    scope_words,
    shown_figure,
)

_ATTEMPT = re.compile(r"\b(?:attempt|fail|foil|tried|thwart|abort|unsuccessful)", re.IGNORECASE)
_MOST_RIVALS = 20


def value_conflicts(draft: Draft, closers: Sequence[Closer] = ()) -> tuple[Conflict, ...]:
    """Live figures of one scope that cannot both hold: the best against each rival, else the least against the rest.

    `closers` are those whose counting in or out may be the whole difference: then the conflict says so.
    """
    live = [said for said in draft.cell.live if said.firmness in FIRM]
    best = draft.best_said
    if best is None and len(live) > 1:
        best = min(live, key=lambda said: (said.value or 0, said.claims))
    if best is None:
        return ()
    rivals: dict[tuple[int | None, int | None], Said] = {}
    for said in live:
        if said.claims != best.claims and not meet(best, said):
            rivals.setdefault((said.low, said.high), said)
    chosen = sorted(rivals.values(), key=lambda said: (abs((said.value or 0) - (best.value or 0)), said.claims))
    found = [(rival, _value_conflict(draft.cell, best, rival)) for rival in chosen[:_MOST_RIVALS]]
    return tuple(explained(conflict, _apart(best, rival), draft, closers) for rival, conflict in found)


def _apart(one: Said, other: Said) -> int | None:
    exact = one.is_precise and other.is_precise and one.point is not None and other.point is not None
    return abs((one.point or 0) - (other.point or 0)) if exact else None


def _value_conflict(cell: Cell, one: Said, other: Said) -> Conflict:
    return Conflict(
        kind=_kind_of(one, other),
        claims=(*one.claims, *other.claims),
        residual=None,
        open=True,
        message=f"{scope_words(cell)}: {shown_figure(one)} or {shown_figure(other)}. {_who_gave(one, other)}.",
        evidence=evidence_of(one.lead, other.lead),
        settle="A list of names, or a statement that one of the figures replaces the other.",
        harm=cell.harm,
    )


def _who_gave(one: Said, other: Said) -> str:
    if one.voice != other.voice:
        return f"{gave(one)}, {mid_sentence(gave(other))}; neither is said to replace the other"
    if one.is_spoken:
        return f"{said_by(one)} is said to have given both, and which came later is not known"
    return f"{said_by(one)} tells both and does not say how they fit together"


def _kind_of(one: Said, other: Said) -> ConflictKind:
    """K7, K8 and K15: headline against body; one speaker in two reports; else two voices."""
    if _headline_apart(one, other):
        return ConflictKind.HEADLINE_BODY
    if one.is_spoken and one.voice == other.voice and one.lead.report != other.lead.report:
        return ConflictKind.MISQUOTED
    return ConflictKind.VALUE


def _headline_apart(one: Said, other: Said) -> bool:
    """K7: both stand in one report, and one of them in its first sentence."""
    here, there = one.lead, other.lead
    return (
        here.report == there.report
        and one.voice == other.voice
        and (here.sentence.start == 0) != (there.sentence.start == 0)
    )


def early_conflicts(cell: Cell) -> tuple[Conflict, ...]:
    """K8 and K15 of figures since replaced: two of one count that never replaced one another."""
    siblings: dict[tuple[str, ...], list[Outdated]] = defaultdict(list)
    alone: dict[str, list[Said]] = defaultdict(list)
    for outdated in cell.outdated:
        if outdated.replaced and outdated.said.is_spoken:
            siblings[outdated.by.claims].append(outdated)
        elif not outdated.said.is_spoken and outdated.said.is_precise:
            alone[outdated.said.voice].append(outdated.said)
    found = []
    for _, entries in sorted(siblings.items()):
        said = [entry.said for entry in entries][:_MOST_RIVALS]
        for place, one in enumerate(said):
            found += [_early(cell, one, other) for other in said[place + 1 :] if _one_count(one, other)]
    for _, told in sorted(alone.items()):
        ordered = sorted(told, key=lambda said: (said.value or 0, said.claims))
        if len(ordered) > 1 and not meet(ordered[0], ordered[-1]) and not any(said.running for said in ordered):
            found.append(_early(cell, ordered[0], ordered[-1]))
    found += [_early(cell, one, other) for one, other in _undated_pairs(cell)]
    return tuple(found)


def _undated_pairs(cell: Cell) -> list[tuple[Said, Said]]:
    """Figures of unknown date that no speaker is named for, each with one that somebody gave and it may retell."""
    gone = [outdated.said for outdated in cell.outdated]
    alone = [said for said in gone if said.first is None and not said.is_spoken][:_MOST_RIVALS]
    spoken = [said for said in gone if said.is_spoken][:_MOST_RIVALS]
    return [(one, other) for one in alone for other in spoken if _is_a_slip(one, other)]


def _one_count(one: Said, other: Said) -> bool:
    """Whether both tell of the same count: one government, order unknown, and no further apart than a slip."""
    return bool(one.voice == other.voice or one.governments & other.governments) and _is_a_slip(one, other)


def _is_a_slip(one: Said, other: Said) -> bool:
    """Whether two figures of unknown order cannot both hold, and are no further apart than counts of one moment."""
    if meet(one, other):
        return False
    if later_by(one, other) is not None or later_by(other, one) is not None:
        return False
    apart = abs((one.value or 0) - (other.value or 0))
    return apart <= max(2, (one.value or 0) // 10)


def _early(cell: Cell, one: Said, other: Said) -> Conflict:
    return Conflict(
        kind=ConflictKind.MISQUOTED if one.is_spoken and one.voice == other.voice else ConflictKind.VALUE,
        claims=(*one.claims, *other.claims),
        residual=None,
        open=True,
        message=f"{scope_words(cell)}, first count: {shown_figure(one)} or {shown_figure(other)}. "
        f"{_who_gave_first(one, other)}; both were since replaced, and which of them was right stays open.",
        evidence=evidence_of(one.lead, other.lead),
        settle="The speaker's own text or list.",
        harm=cell.harm,
    )


def _who_gave_first(one: Said, other: Said) -> str:
    if one.voice != other.voice:
        return f"{gave(one)}, {mid_sentence(gave(other))}"
    return f"{said_by(one)} {'is said to have given' if one.is_spoken else 'told'} both{on_day(one.first)}"


def sum_conflict(draft: Draft, closers: Sequence[Closer] = ()) -> Conflict | None:
    """K1: a total and the parts told with it that come to something else."""
    breakdown = draft.breakdown
    if breakdown is None or breakdown.residual == 0:
        return None
    parts = joined_words(tuple(f"{number(part.value)} {part.group.label}" for part in breakdown.parts))
    message = f"{scope_words(draft.cell)}: {breakdown.sentence}."
    claims = list(breakdown.claims)
    if breakdown.rest is not None and breakdown.rest_by is not None:
        named = breakdown.rest_by
        message += (
            f" Report {named.report} says that the total counts {breakdown.rest.label} too, "
            f"so the remaining {number(breakdown.residual)} are {breakdown.rest.label}."
        )
        claims = sorted({*claims, named.id})
    found = Conflict(
        kind=ConflictKind.SUM_MISMATCH,
        claims=tuple(claims),
        residual=breakdown.residual,
        open=breakdown.is_open,
        message=message,
        evidence=evidence_of(breakdown.total.lead, *(part.telling.claim for part in breakdown.parts)),
        settle=f"A report that says whom the total counts beside {parts}." if breakdown.is_open else None,
        harm=draft.cell.harm,
    )
    named_apart = {part.group.kind for part in breakdown.parts}
    others = [closer for closer in closers if closer.kind not in named_apart]
    return explained(found, abs(breakdown.residual) if breakdown.is_open else None, draft, others)


def outcome_conflicts(statements: Iterable[Statement]) -> tuple[Conflict, ...]:
    """What came of it: an attempt in one report, the deed in another."""
    outcomes = [s for s in statements if s.kind is StatementKind.OUTCOME and s.topic]
    tried = sorted((s for s in outcomes if _ATTEMPT.search(s.topic or "")), key=lambda s: (s.report, s.span, s.id))
    done = sorted((s for s in outcomes if not _ATTEMPT.search(s.topic or "")), key=lambda s: (s.report, s.span, s.id))
    if not tried or not done:
        return ()
    one, other = tried[0], next((s for s in done if s.report != tried[0].report), done[0])
    return (
        Conflict(
            kind=ConflictKind.OUTCOME,
            claims=tuple(sorted(s.id for s in (*tried, *done))),
            residual=None,
            open=True,
            message=f"What came of it: {_told(one)} or {_told(other)}.",
            evidence=tuple((s.report, s.span.start, s.span.end) for s in (one, other)),
            settle="A later report that tells where the persons are.",
        ),
    )


def _told(statement: Statement) -> str:
    """ "attempted capture (“an attempt to capture the president”)" """
    return f"{(statement.topic or '').replace('_', ' ')} (“{statement.quote}”)"


def increment_conflicts(draft: Draft, raw: Iterable[Telling]) -> tuple[Conflict, ...]:
    """K4: one report gives the earlier figure, what was added and the new one, and they do not come to it.

    Only within one report: between reports a step may simply not have been told.
    """
    best = draft.best_said
    if best is None or best.point is None or not best.is_precise:
        return ()
    own = [t for t in raw if t.claim.harm == draft.cell.harm and t.group.attributes == draft.cell.group.attributes]
    reports = {telling.claim.report for telling in best.tellings}
    found = []
    for report in sorted(reports):
        older = [t for t in own if t.claim.report == report and t.claim.superseded and t.value is not None]
        added = [t for t in own if t.claim.report == report and t.claim.measure is Measure.INCREMENT and t.value]
        if len(older) == 1 and len(added) == 1:
            found += _increment(draft.cell, best, older[0], added[0])
    return tuple(found)


def _increment(cell: Cell, best: Said, older: Telling, added: Telling) -> list[Conflict]:
    before, more, now = older.value or 0, added.value or 0, best.point or 0
    if before + more == now:
        return []
    return [
        Conflict(
            kind=ConflictKind.INCREMENT,
            claims=tuple(sorted((older.claim.id, added.claim.id, best.lead.id))),
            residual=now - before - more,
            open=True,
            message=f"{scope_words(cell)}: {number(before)} and {number(more)} more make {number(before + more)}, "
            f"not {number(now)}.",
            evidence=evidence_of(older.claim, added.claim, best.lead),
            settle="The figure that the increase was reckoned from.",
            harm=cell.harm,
        )
    ]


def name_conflicts(draft: Draft, raw: Iterable[Telling]) -> tuple[Conflict, ...]:
    """K13: one report names more persons than the total that it gives."""
    best = draft.best_said
    if best is None or best.hard_high is None or not draft.cell.group.is_all:
        return ()
    named: dict[ReportId, dict[str, Claim]] = defaultdict(dict)
    for telling in raw:
        claim = telling.claim
        if claim.harm == draft.cell.harm and not claim.background and (telling.group.kind or "").startswith("person:"):
            named[claim.report].setdefault(telling.group.kind or "", claim)
    return tuple(
        Conflict(
            kind=ConflictKind.NAMES_EXCEED,
            claims=tuple(sorted((best.lead.id, *(claim.id for claim in persons.values())))),
            residual=best.hard_high - len(persons),
            open=True,
            message=f"{scope_words(draft.cell)}: report {report} names {len(persons)}, more than {shown_figure(best)}.",
            evidence=evidence_of(best.lead, *(claim for _, claim in sorted(persons.items()))),
            settle="A list of names.",
            harm=draft.cell.harm,
        )
        for report, persons in sorted(named.items())
        if len(persons) > best.hard_high and report in {telling.claim.report for telling in best.tellings}
    )
