"""What people decided, put into effect: pure functions from what was read to what stands after the rulings.

Rulings about claims and copies act before the reports are grouped, those about events on the groups, and those about
figures on the record. What a ruling is about may be gone after a better reading: it then stands as orphaned.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from tollbook.book.corrections import correct_claim, group_key, set_figure
from tollbook.model import (
    Claim,
    ClaimId,
    Copy,
    CopyKind,
    Event,
    Figure,
    MisuseError,
    Reason,
    Record,
    Report,
    ReportId,
    Run,
    Span,
)
from tollbook.model.ruling import ABOUT_CLAIMS, Ruling, RulingKind

if TYPE_CHECKING:
    from tollbook.relate import Told


class Standing(StrEnum):
    """What became of a ruling."""

    IN_FORCE = "in_force"
    WITHDRAWN = "withdrawn"
    ORPHANED = "orphaned"


def apply_to_claims(told: "Iterable[Told]", rulings: Sequence[Ruling]) -> "tuple[Told, ...]":
    """What was told, without the claims that were rejected and with the others as they were corrected."""
    rejected = {ruling.about for ruling in rulings if ruling.kind is RulingKind.REJECT}
    corrections: dict[str, list[Ruling]] = {}
    for ruling in rulings:
        if ruling.kind is RulingKind.CORRECT:
            corrections.setdefault(ruling.about, []).append(ruling)
    if not rejected and not corrections:
        return tuple(told)
    return tuple(replace(one, claims=_claims(one.claims, rejected, corrections)) for one in told)


def _claims(
    claims: tuple[Claim, ...], rejected: set[str], corrections: Mapping[str, list[Ruling]]
) -> tuple[Claim, ...]:
    kept = []
    for claim in claims:
        if claim.id in rejected:
            continue
        for ruling in corrections.get(claim.id, ()):
            claim = _corrected(claim, ruling)
        kept.append(replace(claim, part_of=None, part_type=None) if claim.part_of in rejected else claim)
    return tuple(kept)


def _corrected(claim: Claim, ruling: Ruling) -> Claim:
    try:
        return correct_claim(claim, ruling.said)
    except MisuseError:
        return claim  # a field of a later version; the ruling stays in the log and in what is shown


def apply_to_copies(
    copies: Iterable[Copy], reports: Mapping[ReportId, Report], rulings: Sequence[Ruling]
) -> tuple[Copy, ...]:
    """The copies as people ruled on them; a ruling that would make a ring of origins moves nothing."""
    found = {copy.report: copy for copy in copies}
    for ruling in rulings:
        report, origin = ReportId(ruling.about), ReportId(ruling.given("origin") or "")
        if ruling.kind is RulingKind.NOT_COPY and report in found and origin in ("", found[report].origin):
            del found[report]
        elif ruling.kind is RulingKind.COPY and {report, origin} <= reports.keys():
            found |= {} if _leads_to(origin, report, found) else {report: _whole_copy(reports[report], reports[origin])}
    return tuple(found[report] for report in sorted(found))


def _leads_to(report: ReportId, target: ReportId, copies: Mapping[ReportId, Copy]) -> bool:
    while report != target and report in copies:
        report = copies[report].origin
    return report == target


def _whole_copy(report: Report, origin: Report) -> Copy:
    run = Run(here=Span(start=0, end=len(report.text)), there=Span(start=0, end=len(origin.text)))
    return Copy(report=report.id, origin=origin.id, kind=CopyKind.WIRE, runs=(run,), overlap_share=1.0)


def apply_to_record(record: Record, rulings: Sequence[Ruling]) -> Record:
    """The record with the figures that people set, and a note of each ruling that has a part in it."""
    figures = record.figures
    for ruling in rulings:
        if ruling.kind is RulingKind.SET_FIGURE and is_about_event(ruling, record.event):
            figures = tuple(_set(figure, ruling) if is_cell(figure, ruling) else figure for figure in figures)
    notes = [_words(ruling) for ruling in rulings if concerns(ruling, record.event)]
    return replace(record, figures=figures, notes=(*record.notes, *notes))


def is_cell(figure: Figure, ruling: Ruling) -> bool:
    """Whether a figure is the one that a ruling sets."""
    return figure.harm == ruling.given("harm") and group_key(figure.group) == ruling.given("group")


def _set(figure: Figure, ruling: Ruling) -> Figure:
    try:
        made = set_figure(figure, ruling.given("best") or "", ruling.given("low"), ruling.given("high"))
    except MisuseError:
        return figure
    before = f"The rules gave {_shown(figure.low)} to {_shown(figure.high)}, best {_shown(figure.best)}."
    sentence = f"{ruling.by} set this figure (ruling {ruling.id}): {ruling.note}"
    return replace(made, explanation=(Reason(sentence=f"{_closed(sentence)} {before}", claims=()),))


def _shown(number: int | None) -> str:
    return "unknown" if number is None else str(number)


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."


def concerns(ruling: Ruling, event: Event) -> bool:
    """Whether a ruling has a part in an event: it is about it, one of its reports, or a claim that was one of its."""
    if ruling.kind is RulingKind.UNDO:
        return False
    if ruling.about in event.reports or ruling.about in event.claims:
        return True
    if ruling.kind in ABOUT_CLAIMS:  # a rejected claim is in no event any more: its report tells where it was
        return any(anchor in event.reports for anchor in ruling.anchors)
    return is_about_event(ruling, event)


def ruling_names(ruling: Ruling) -> set[str]:
    """The reports and claims that a ruling on events has to do with."""
    named = json.loads(ruling.given("reports") or "[]")
    return {ruling.about, ruling.given("with") or "", *ruling.anchors, *named} - {""}


def is_about_event(ruling: Ruling, event: Event) -> bool:
    """Whether an event is the one that a ruling was about: most of what that one held is in it now."""
    held = {*event.reports, *event.claims}
    return bool(ruling.anchors) and 2 * sum(anchor in held for anchor in ruling.anchors) > len(ruling.anchors)


def _words(ruling: Ruling) -> str:
    value = ", ".join(f"{key} {words}" for key, words in ruling.said)
    about = f"{ruling.kind} {ruling.about}{f' ({value})' if value else ''}"
    return _closed(f"Ruling {ruling.id} by {ruling.by}: {about}: {ruling.note}")


def standing_of(
    ruling: Ruling, in_force: Iterable[Ruling], claims: Iterable[ClaimId], reports: Iterable[ReportId]
) -> Standing:
    """What became of a ruling, given all claims and reports that there are now."""
    if ruling not in in_force:
        return Standing.WITHDRAWN
    if ruling.kind is RulingKind.UNDO:
        return Standing.IN_FORCE
    there = {*claims, *reports}
    named = (ruling.given("origin"), ruling.given("with"))
    if any(name is not None and name not in there for name in named):
        return Standing.ORPHANED
    if ruling.about in there:
        return Standing.IN_FORCE
    if ruling.kind in ABOUT_CLAIMS or not any(anchor in there for anchor in ruling.anchors):
        return Standing.ORPHANED
    return Standing.IN_FORCE
