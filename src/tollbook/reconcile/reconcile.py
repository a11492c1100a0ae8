"""Claims of one event to its record, as of one moment and under one policy."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence, Set

from tollbook.model import (
    AttributionGrade,
    Claim,
    ClaimId,
    Conflict,
    ConflictKind,
    Copy,
    Event,
    Figure,
    Harm,
    Record,
    Report,
    ReportId,
    SetAside,
    SetAsideReason,
    Statement,
    StatementKind,
    Voice,
    WhatIf,
    When,
    parse_date,
)
from tollbook.reconcile.arithmetic import Ledger, is_only_described
from tollbook.reconcile.cells import Cell, Telling, cut_cells, own_counters, tell_claims
from tollbook.reconcile.clashes import Reckoning, reckon
from tollbook.reconcile.closers import closers_among
from tollbook.reconcile.conflicts import (
    early_conflicts,
    increment_conflicts,
    name_conflicts,
    outcome_conflicts,
    sum_conflict,
    value_conflicts,
)
from tollbook.reconcile.datings import date_conflicts
from tollbook.reconcile.drafts import Draft, draft_figures, drop_broken_totals
from tollbook.reconcile.explain import explain
from tollbook.reconcile.grade import conceded, contested, grade_attribution, grade_figure, voices_behind
from tollbook.reconcile.labels import named, people_words
from tollbook.reconcile.nested import lean_on_parts, outgrown, part_conflicts
from tollbook.reconcile.overlaps import injured_conflicts, joint_conflicts, overlap_notes
from tollbook.reconcile.policies import chooser
from tollbook.reconcile.recalling import recall
from tollbook.reconcile.revisions import revisions_of
from tollbook.reconcile.rules import apply_rules
from tollbook.reconcile.scope import GroupKey, contains
from tollbook.reconcile.sensitivity import main_drafts, what_ifs
from tollbook.reconcile.shares import share_conflicts
from tollbook.reconcile.speakers import Scene, country_of

_OF_FIGURES = frozenset(
    {ConflictKind.VALUE, ConflictKind.PART_EXCEEDS_WHOLE, ConflictKind.HEADLINE_BODY, ConflictKind.MISQUOTED}
)


def reconcile(
    event: Event,
    claims: tuple[Claim, ...],
    statements: tuple[Statement, ...],
    dates: tuple[tuple[ReportId, When], ...],
    reports: tuple[Report, ...],
    copies: tuple[Copy, ...],
    *,
    voices: tuple[Voice, ...] = (),
    policy: str = "ucdp",
    as_of: str | None = None,
    in_depth: bool = True,
) -> Record:
    """The record of an event: the same bytes for the same input, in whatever order it comes.

    `dates` are the dates that each report gives the event. Reports published after `as_of`, or of unknown date where
    `as_of` is given, are left out. `in_depth` False leaves out the bounds, the conflicts that only they show, and the
    sensitivity: a chart of sixty days needs none of them. Raises MisuseError for an unknown policy.
    """
    choose = chooser(policy)
    known = {report.id: report for report in _until(reports, as_of)}
    kept = recall(sorted((c for c in claims if c.report in known), key=lambda c: c.id), event)
    ids = {claim.id for claim in kept}
    said = tuple(sorted((s for s in statements if s.report in known), key=lambda s: (s.report, s.span, s.id)))
    country = country_of(event, kept)
    raw = tell_claims(kept, known, copies, voices, country)
    scene = Scene(
        event=event,
        reports=known,
        own_counters=own_counters(raw),
        responsible=_responsible(said),
        country=country,
    )
    people = people_words(raw)
    raw = tuple(dataclasses.replace(telling, group=named(telling.group, people)) for telling in raw)
    untouched = {(cell.harm, cell.group.attributes): cell for cell in cut_cells(raw)}
    cells = tuple(apply_rules(cell, scene) for cell in untouched.values())
    ledger = Ledger(cells, raw)
    cells = lean_on_parts(drop_broken_totals(cells, ledger))
    drafts = outgrown([_renamed(draft, people) for draft in draft_figures(cells, ledger, choose)])
    near = tuple((r, w) for r, w in dates if r in known)
    conflicts = _conflicts(event, drafts, raw, said, near, kept, tuple(known.values()))
    reckoning = reckon(drafts if in_depth else (), conflicts)
    conflicts = _sorted((*conflicts, *reckoning.conflicts))
    asked = [draft for draft in main_drafts(drafts if in_depth else ()) if draft.key in untouched]
    answers = {draft.key: what_ifs(untouched[draft.key], draft, scene, policy) for draft in asked}
    figures, loose = _figures(drafts, conflicts, scene, grade_attribution(said), reckoning, answers)
    return Record(
        event=event,
        as_of=as_of,
        policy=policy,
        claims=tuple(sorted(kept, key=lambda c: (c.report, c.span, c.id))),
        figures=figures,
        conflicts=conflicts,
        revisions=revisions_of(drafts, raw),
        statements=said,
        voices=tuple(voice for voice in voices if not ids.isdisjoint(voice.claims)),
        notes=_notes(drafts, raw, reports, known, as_of),
        set_aside=loose,
    )


def _renamed(draft: Draft, people: Mapping[str, str]) -> Draft:
    """The draft under its group's name: derived groups were named by their parts."""
    cell = dataclasses.replace(draft.cell, group=named(draft.cell.group, people))
    return dataclasses.replace(draft, cell=cell)


def _until(reports: Iterable[Report], as_of: str | None) -> list[Report]:
    """The reports published until the end of a day (or until a time); those of unknown date only without a limit."""
    ordered = sorted(reports, key=lambda report: report.id)
    if as_of is None:
        return ordered
    limit = parse_date(as_of)
    if limit is None or limit.year is None:
        return []
    return [r for r in ordered if r.published and r.published.year is not None and r.published.order <= limit.order]


def _responsible(statements: Iterable[Statement]) -> frozenset[str]:
    claimed = (s.speaker for s in statements if s.kind is StatementKind.RESPONSIBILITY and s.speaker is not None)
    return frozenset(code for speaker in claimed for code in speaker.governments)


def _conflicts(
    event: Event,
    drafts: Sequence[Draft],
    raw: Sequence[Telling],
    statements: Sequence[Statement],
    dates: Sequence[tuple[ReportId, When]],
    claims: Sequence[Claim],
    reports: Sequence[Report],
) -> tuple[Conflict, ...]:
    found: list[Conflict] = []
    by_harm = {harm: closers_among(drafts, harm) for harm in {draft.cell.harm for draft in drafts}}
    for draft in drafts:
        closers = by_harm[draft.cell.harm]
        found += value_conflicts(draft, closers)
        found += early_conflicts(draft.cell)
        found += increment_conflicts(draft, raw)
        found += name_conflicts(draft, raw)
        mismatch = sum_conflict(draft, closers)
        if mismatch is not None:
            found.append(mismatch)
    found += part_conflicts(drafts)
    found += joint_conflicts(raw)
    found += injured_conflicts(drafts, raw)
    found += share_conflicts(drafts, reports, raw)
    found += outcome_conflicts(statements)
    found += date_conflicts(event, dates, claims, reports)
    return _sorted(found)


def _sorted(found: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Each conflict once, the open ones first."""
    order = list(ConflictKind)
    distinct = {(conflict.kind, conflict.claims, conflict.message): conflict for conflict in found}
    return tuple(
        sorted(distinct.values(), key=lambda c: (not c.open, order.index(c.kind), c.harm or "", c.claims, c.message))
    )


def _figures(
    drafts: Sequence[Draft],
    conflicts: Sequence[Conflict],
    scene: Scene,
    attribution: AttributionGrade,
    reckoning: Reckoning,
    answers: Mapping[tuple[Harm, GroupKey], tuple[WhatIf, ...]],
) -> tuple[tuple[Figure, ...], tuple[SetAside, ...]]:
    """The figures in order of harm and scope, and what is set aside of claims that no figure is about."""
    shown = [draft for draft in drafts if _is_shown(draft)]
    homes: dict[int, list[SetAside]] = {}
    loose: list[SetAside] = []
    used = {claim for draft in shown for claim in _used(draft)}
    for draft in drafts:
        if not _is_shown(draft):
            home = _home(draft, shown)
            (loose if home is None else homes.setdefault(home, [])).extend(
                (*draft.cell.set_aside, *_of_one_person(draft, used))
            )
    disputed = _disputed(conflicts)
    figures = [
        dataclasses.replace(
            _figure(draft, disputed, scene, attribution, tuple(homes.get(place, ()))),
            bounds=reckoning.bounds.get(draft.key),
            sensitivity=answers.get(draft.key, ()),
        )
        for place, draft in enumerate(shown)
    ]
    ordered = sorted(figures, key=lambda f: (list(Harm).index(f.harm), len(f.group.attributes), f.group.attributes))
    return tuple(ordered), _in_order(loose)


def _is_shown(draft: Draft) -> bool:
    """A cell is a figure where something is known of it, or where a figure of it was replaced.

    One person who is only described ("a woman", "he") is nobody's group: who it was is told under no name.
    """
    if draft.derived or draft.cell.outdated:
        return True
    return bool(draft.cell.live) and not all(
        is_only_described(telling) for said in draft.cell.live for telling in said.tellings
    )


def _used(draft: Draft) -> set[ClaimId]:
    return {*(claim for said in draft.cell.live for claim in said.claims), *draft.parts}


def _of_one_person(draft: Draft, used: Set[ClaimId]) -> list[SetAside]:
    """What is set aside where a cell is of one person who is only described, and no sum counts them."""
    return [
        SetAside(claim=claim, reason=SetAsideReason.NOT_A_TOTAL, because="It tells of one person, not of a group.")
        for said in draft.cell.live
        for claim in said.claims
        if claim not in used
    ]


def _home(draft: Draft, shown: Sequence[Draft]) -> int | None:
    """The narrowest shown figure of the harm that the draft's group lies in."""
    inside = [
        (-len(other.cell.group.attributes), place)
        for place, other in enumerate(shown)
        if other.cell.harm == draft.cell.harm and contains(other.cell.group, draft.cell.group)
    ]
    return min(inside)[1] if inside else None


def _disputed(conflicts: Iterable[Conflict]) -> Mapping[tuple[str | None, str], bool]:
    """The claims, by harm, whose figures an open conflict touches (an open sum touches its total alone)."""
    found: dict[tuple[str | None, str], bool] = {}
    for conflict in conflicts:
        if conflict.open and conflict.kind in _OF_FIGURES:
            for claim in conflict.claims:
                found[conflict.harm, claim] = True
    return found


def _figure(
    draft: Draft,
    disputed: Mapping[tuple[str | None, str], bool],
    scene: Scene,
    attribution: AttributionGrade,
    adopted: tuple[SetAside, ...],
) -> Figure:
    cell, choice = draft.cell, draft.choice
    own = {claim for said in cell.live for claim in said.claims}
    in_conflict = any((cell.harm, claim) in disputed for claim in own)
    is_contested = contested(draft, in_conflict)
    is_conceded = conceded(draft, scene)
    return Figure(
        harm=cell.harm,
        group=cell.group,
        low=choice.low,
        best=choice.best,
        high=choice.high,
        wording=choice.wording,
        grade=grade_figure(draft, is_contested=is_contested, is_conceded=is_conceded),
        attribution_grade=attribution,
        contested=is_contested,
        derived=draft.derived,
        rule=choice.rule,
        voices=voices_behind(draft),
        used=tuple(sorted({*own, *draft.parts})),
        set_aside=_in_order((*cell.set_aside, *adopted)),
        explanation=explain(draft),
        low_by=choice.low_by,
        best_by=choice.best_by,
        high_by=choice.high_by,
        formula=draft.formula,
        conceded=is_conceded,
        high_or_more=choice.or_more,
    )


def _in_order(entries: Iterable[SetAside]) -> tuple[SetAside, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.claim, entry.reason)))


def _notes(
    drafts: Sequence[Draft],
    raw: Sequence[Telling],
    reports: Iterable[Report],
    known: Mapping[ReportId, Report],
    as_of: str | None,
) -> tuple[str, ...]:
    """What was inferred rather than read."""
    notes = [*_inferred_orders([draft.cell for draft in drafts]), *overlap_notes(drafts, raw)]
    fallen = sum(1 for telling in raw if telling.moment is not None and telling.claim.as_of is None)
    if fallen:
        told = "1 claim names no moment of its own" if fallen == 1 else f"{fallen} claims name no moment of their own"
        notes.append(f"{told}; the date of {'its' if fallen == 1 else 'their'} report stands for it.")
    if as_of is not None:
        undated = sorted(report.id for report in reports if report.published is None)
        notes += [
            f"Report {report} is of unknown date and is left out of the record as of {as_of}." for report in undated
        ]
    return tuple(notes)


def _inferred_orders(cells: Iterable[Cell]) -> list[str]:
    found: dict[str, None] = {}
    for cell in cells:
        for outdated in cell.outdated:
            if outdated.inferred:
                before, after = outdated.said.lead.report, outdated.by.lead.report
                if before == after:
                    continue
                found[
                    f"That report {after} is later than report {before} was inferred from the words "
                    f"“{outdated.inferred}”; no date tells their order."
                ] = None
    return sorted(found)
