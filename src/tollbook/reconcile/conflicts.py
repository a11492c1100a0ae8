"""Things that cannot both hold, each with both sentences (checks K1, K2, K8, K9 and K15; dates and outcomes)."""

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tollbook.model import (
    Claim,
    Conflict,
    ConflictKind,
    Harm,
    Measure,
    ReportId,
    Statement,
    StatementKind,
    Wording,
)
from tollbook.reconcile.cells import FIRM, Cell, Outdated, Said, Telling
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.scope import GroupKey, is_part
from tollbook.reconcile.succession import later_by, meet
from tollbook.reconcile.words import harm_word, joined_words, number, said_by, shown_figure

_ATTEMPT = re.compile(r"\b(?:attempt|fail|foil|tried|thwart|abort|unsuccessful)", re.IGNORECASE)
_MOST_RIVALS = 20


def value_conflicts(draft: Draft, attackers: Draft | None = None) -> tuple[Conflict, ...]:
    """Live figures of one scope that cannot both hold: the best against each rival, else the least against the rest.

    `attackers` is what is told of them for the same harm (K14): where they are the difference, the conflict says so.
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
    return tuple(_with_attackers(conflict, _apart(best, rival), draft, attackers) for rival, conflict in found)


def _apart(one: Said, other: Said) -> int | None:
    exact = one.is_precise and other.is_precise and one.point is not None and other.point is not None
    return abs((one.point or 0) - (other.point or 0)) if exact else None


def attackers_among(drafts: Iterable[Draft], harm: Harm) -> Draft | None:
    """What is told of the attackers themselves; None where nothing is."""
    return next((d for d in drafts if d.cell.harm is harm and d.cell.group.kind == "attackers"), None)


def _with_attackers(conflict: Conflict, apart: int | None, draft: Draft, attackers: Draft | None) -> Conflict:
    """K14: the conflict as it is, or with the words that counting the attackers in or out would close it."""
    many = attackers.choice.best if attackers is not None else None
    if not many or apart != many or not draft.cell.group.is_all:
        return conflict
    words = f" {number(many)} attackers are told of: with them in one figure and out of the other, both hold."
    return dataclasses.replace(
        conflict, message=conflict.message + words, settle="A report that says whether the attackers are counted."
    )


_SUMS = ((Harm.KILLED_OR_INJURED, Harm.KILLED, Harm.INJURED), (Harm.KILLED_OR_MISSING, Harm.KILLED, Harm.MISSING))


def joint_conflicts(raw: Iterable[Telling]) -> tuple[Conflict, ...]:
    """K6: one sentence tells of killed and hurt (or missing) together, and of each, and they do not come to it."""
    told: dict[tuple[object, ...], dict[Harm, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for telling in raw:
        claim = telling.claim
        if (
            claim.count.wording is Wording.EXACT
            and claim.firmness in FIRM
            and not (claim.background or claim.superseded)
        ):
            told[claim.report, claim.sentence, telling.voice, telling.group.attributes][claim.harm].append(telling)
    found = []
    for by_harm in told.values():
        for together, one, other in _SUMS:
            sides = [by_harm.get(harm, []) for harm in (together, one, other)]
            if all(len(side) == 1 for side in sides):
                found += _joint(*(side[0] for side in sides))
    return tuple(found)


def _joint(together: Telling, one: Telling, other: Telling) -> list[Conflict]:
    total, first, second = together.value or 0, one.value or 0, other.value or 0
    if first + second == total:
        return []
    words = f"{number(first)} {harm_word(one.claim.harm)} and {number(second)} {harm_word(other.claim.harm)}"
    return [
        Conflict(
            kind=ConflictKind.SUM_MISMATCH,
            claims=tuple(sorted(t.claim.id for t in (together, one, other))),
            residual=total - first - second,
            open=True,
            message=f"{words} make {number(first + second)}; the same sentence says {number(total)} "
            f"{harm_word(together.claim.harm)}.",
            evidence=_evidence(together.claim, one.claim, other.claim),
            settle="The list that the figures were taken from.",
            harm=together.claim.harm,
        )
    ]


def _value_conflict(cell: Cell, one: Said, other: Said) -> Conflict:
    same = one.voice == other.voice
    who = f"{said_by(one)} gives {shown_figure(one)}, {said_by(other)} gives {shown_figure(other)}"
    return Conflict(
        kind=_kind_of(one, other),
        claims=(*one.claims, *other.claims),
        residual=None,
        open=True,
        message=f"{_scope(cell)}: {shown_figure(one)} or {shown_figure(other)}. {who}; "
        + ("neither is said to replace the other." if not same else "the order of the two is not known."),
        evidence=_evidence(one.lead, other.lead),
        settle=f"A list of names, or a statement that one of the figures replaces the other ({said_by(other)}).",
        harm=cell.harm,
    )


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


def _scope(cell: Cell) -> str:
    group = "everyone" if cell.group.is_all else cell.group.label
    return f"{harm_word(cell.harm).capitalize()}, {group}"


def _evidence(*claims: Claim) -> tuple[tuple[str, int, int], ...]:
    return tuple((claim.report, claim.span.start, claim.span.end) for claim in claims)


def early_conflicts(cell: Cell) -> tuple[Conflict, ...]:
    """K15: two figures of one government for one count, both since replaced, that never replaced one another."""
    siblings: dict[tuple[str, ...], list[Outdated]] = defaultdict(list)
    for outdated in cell.outdated:
        if outdated.replaced:
            siblings[outdated.by.claims].append(outdated)
    found = []
    for _, entries in sorted(siblings.items()):
        said = [entry.said for entry in entries if entry.said.is_spoken][:_MOST_RIVALS]
        for place, one in enumerate(said):
            found += [_early(cell, one, other) for other in said[place + 1 :] if _one_count(one, other)]
    return tuple(found)


def _one_count(one: Said, other: Said) -> bool:
    """Whether both tell of the same count: one government, order unknown, and no further apart than a slip."""
    if meet(one, other) or not (one.voice == other.voice or one.governments & other.governments):
        return False
    if later_by(one, other) is not None or later_by(other, one) is not None:
        return False
    apart = abs((one.value or 0) - (other.value or 0))
    return apart <= max(2, (one.value or 0) // 10)


def _early(cell: Cell, one: Said, other: Said) -> Conflict:
    return Conflict(
        kind=ConflictKind.MISQUOTED if one.voice == other.voice else ConflictKind.VALUE,
        claims=(*one.claims, *other.claims),
        residual=None,
        open=True,
        message=f"{_scope(cell)}, first count: {shown_figure(one)} or {shown_figure(other)}. Both were since replaced; "
        "which of them was given stays open.",
        evidence=_evidence(one.lead, other.lead),
        settle="The speaker's own text or list.",
        harm=cell.harm,
    )


def sum_conflict(draft: Draft, attackers: Draft | None = None) -> Conflict | None:
    """K1: a total and the parts told with it that come to something else."""
    breakdown = draft.breakdown
    if breakdown is None or breakdown.residual == 0:
        return None
    parts = joined_words(tuple(f"{number(part.value)} {part.group.label}" for part in breakdown.parts))
    message = f"{_scope(draft.cell)}: {breakdown.sentence}."
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
        evidence=_evidence(breakdown.total.lead, *(part.telling.claim for part in breakdown.parts)),
        settle=f"A report that says whom the total counts beside {parts}." if breakdown.is_open else None,
        harm=draft.cell.harm,
    )
    is_part = any(part.group.kind == "attackers" for part in breakdown.parts)
    apart = abs(breakdown.residual) if breakdown.is_open and not is_part else None
    return _with_attackers(found, apart, draft, attackers)


def part_conflicts(drafts: Sequence[Draft]) -> tuple[Conflict, ...]:
    """K2: a part that is greater than its whole, where the whole was not told before the part grew."""
    by_key = {draft.key: draft for draft in drafts}
    joint = [draft for draft in drafts if len(draft.cell.group.nationality) > 1]
    found = []
    for draft in drafts:
        part = draft.best_said
        if part is None:
            continue
        for whole in _wholes(draft, by_key, joint):
            said = whole.best_said
            if said is not None and _exceeds(part, said):
                found.append(_part_conflict(draft, part, whole, said))
    return tuple(found)


def _wholes(draft: Draft, by_key: Mapping[tuple[Harm, GroupKey], Draft], joint: Sequence[Draft]) -> list[Draft]:
    """The drafts whose groups contain this one's: everyone, and those with fewer of its attributes."""
    attributes = draft.cell.group.attributes
    keys = [tuple(a for n, a in enumerate(attributes) if not mask >> n & 1) for mask in range(1, 2 ** len(attributes))]
    found = [by_key[draft.cell.harm, key] for key in keys if (draft.cell.harm, key) in by_key]
    found += [w for w in joint if w.cell.harm == draft.cell.harm and is_part(w.cell.group, draft.cell.group)]
    return list({whole.key: whole for whole in found}.values())


def _exceeds(part: Said, whole: Said) -> bool:
    if part.hard_low is None or whole.hard_high is None or part.hard_low <= whole.hard_high:
        return False
    return later_by(part, whole) is None


def _part_conflict(draft: Draft, part: Said, whole: Draft, said: Said) -> Conflict:
    group = "everyone" if whole.cell.group.is_all else whole.cell.group.label
    return Conflict(
        kind=ConflictKind.PART_EXCEEDS_WHOLE,
        claims=(*said.claims, *part.claims),
        residual=(said.hard_high or 0) - (part.hard_low or 0),
        open=True,
        message=f"{_scope(draft.cell)}: {shown_figure(part)}, more than {shown_figure(said)} of {group}.",
        evidence=_evidence(part.lead, said.lead),
        settle="A later total, or a report that says whom each figure counts.",
        harm=draft.cell.harm,
    )


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
            message=f"{_scope(cell)}: {number(before)} and {number(more)} more make {number(before + more)}, "
            f"not {number(now)}.",
            evidence=_evidence(older.claim, added.claim, best.lead),
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
            message=f"{_scope(draft.cell)}: report {report} names {len(persons)}, more than {shown_figure(best)}.",
            evidence=_evidence(best.lead, *(claim for _, claim in sorted(persons.items()))),
            settle="A list of names.",
            harm=draft.cell.harm,
        )
        for report, persons in sorted(named.items())
        if len(persons) > best.hard_high and report in {telling.claim.report for telling in best.tellings}
    )
