"""The whole page as values: what the templates print, in the order in which they print it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tollbook.export.apparatus import ON_THIS_PAGE, Anchors, Apparatus, Ref, copy_words, make_apparatus, source_name
from tollbook.export.chart import Chart, draw_charts
from tollbook.export.chart_marks import ChartFacts, Shape, Wordings, chart_facts, chart_title
from tollbook.export.quotes import Side, side_of
from tollbook.export.view_answer import Answer, Row, answer_of, main_figure, row_of
from tollbook.export.view_breakdown import Breakdown, breakdown_of
from tollbook.export.view_changes import WhatIfs, what_ifs_of
from tollbook.export.view_disputes import Dispute, SaidKind, Warning, disputes_of, statements_of, warnings_of
from tollbook.export.view_evidence import ReportView, evidence_of
from tollbook.export.view_sources import (
    AsideRow,
    RevisionRow,
    VoiceRow,
    aside_of,
    revisions_of,
    voices_of,
)
from tollbook.export.words import (
    ATTRIBUTIONS,
    DATE_PRECISION,
    GRADES,
    PLACE_PRECISION,
    cut_ranges,
    date_words,
    figure_words,
    harm_and_group,
    language_words,
    number,
    place_words,
    some,
    when_words,
)
from tollbook.export.words import Stretch as Stretch
from tollbook.model import Copy, Problem, Record, Report, ReportFlag, ReportId

_CLAIMS_SHOWN = 12  # of a context event; all of them are marked in the evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class WhySentence:
    """One sentence of the explanation and the links it ends in."""

    stretches: tuple[Stretch, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyFigure:
    """Why one figure is what it is."""

    name: str
    sentences: tuple[WhySentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The chart, wide and narrow, with its table and what its key must explain."""

    facts: ChartFacts
    charts: tuple[Chart, Chart]
    title: str
    note: str
    shapes: frozenset[str]
    wordings: frozenset[str]
    has_parts: bool
    has_ticks: bool
    has_band: bool
    has_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """The first event, in the reading order of the page."""

    id: str
    name: str
    dateline: str
    meta: tuple[str, ...]
    answer: Answer
    warnings: tuple[Warning, ...]
    why: WhyFigure | None
    other_whys: tuple[WhyFigure, ...]
    what_ifs: WhatIfs | None
    notes: tuple[str, ...]
    history: History | None
    breakdown: Breakdown | None
    disputes: tuple[Dispute, ...]
    open_disputes: int
    statements: tuple[SaidKind, ...]
    voices: tuple[VoiceRow, ...]
    asides: tuple[AsideRow, ...]
    revisions: tuple[RevisionRow, ...]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextEvent:
    """A further event of the same tally, in short."""

    name: str
    dateline: str
    rows: tuple[Row, ...]
    claims: tuple[Side, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyRow:
    """The figure under one set of rules. `href` leads to the record under it; None for the one that is shown."""

    name: str
    href: str | None
    best: str | None
    range: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report in the list of reports."""

    number: int
    href: str
    id: str
    name: str
    day: str
    language: str
    copy: str | None
    is_read: bool
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """The page. `event` is None where no event was found."""

    title: str
    event: EventView | None
    context: tuple[ContextEvent, ...]
    evidence: tuple[ReportView, ...]
    reports: tuple[ReportRow, ...]
    reports_note: str
    problems: tuple[Problem, ...]
    policy: str
    as_of: str | None
    policies: tuple[PolicyRow, ...] = ()


def page_view(
    records: tuple[Record, ...],
    reports: Mapping[ReportId, Report],
    copies: tuple[Copy, ...],
    problems: tuple[Problem, ...],
    *,
    policy: str,
    as_of: str | None,
    history: tuple[Record, ...] = (),
    anchors: Anchors = ON_THIS_PAGE,
    texts: Collection[ReportId] | None = None,
    policies: tuple[PolicyRow, ...] = (),
) -> PageView:
    """Everything the page shows of some records. `history` are earlier records of the first event, oldest first.

    `texts` are the reports whose whole text it holds, None for all; `policies` what other rules make of its figure.
    """
    apparatus = make_apparatus(records, reports, copies, anchors)
    first = records[0] if records else None
    return PageView(
        title=_title(first),
        event=_event(apparatus, first, history) if first else None,
        context=tuple(_context(apparatus, record) for record in records[1:]),
        evidence=evidence_of(apparatus, records, texts),
        reports=tuple(_report_row(apparatus, id) for id in apparatus.order),
        reports_note=_reports_note(apparatus),
        problems=problems,
        policy=policy,
        as_of=date_words(as_of) if as_of else None,
        policies=policies,
    )


def _title(record: Record | None) -> str:
    if record is None:
        return "No event found · Tollbook"
    figure = main_figure(record)
    return f"{figure_words(figure) if figure else 'No figure stated'}: {record.event.name} · Tollbook"


def _event(apparatus: Apparatus, record: Record, history: tuple[Record, ...]) -> EventView:
    event, figure = record.event, main_figure(record)
    others = [f for f in record.figures if f is not figure and f.explanation]
    return EventView(
        id=event.id,
        name=event.name,
        dateline=dateline(record),
        meta=_meta(apparatus, record),
        answer=answer_of(apparatus, record),
        warnings=warnings_of(record),
        why=_why(apparatus, record, 0) if figure and figure.explanation else None,
        other_whys=tuple(_why(apparatus, record, record.figures.index(f)) for f in others),
        what_ifs=what_ifs_of(record),
        notes=record.notes,
        history=_history(apparatus, record, history),
        breakdown=breakdown_of(apparatus, record),
        disputes=disputes_of(apparatus, record),
        open_disputes=sum(conflict.open for conflict in record.conflicts),
        statements=statements_of(apparatus, record),
        voices=voices_of(apparatus, record),
        asides=aside_of(apparatus, record),
        revisions=revisions_of(apparatus, record),
        facts=_facts(record),
    )


def dateline(record: Record) -> str:
    """When and where, in a line."""
    event = record.event
    when = when_words(event.when) if event.when else "date not known"
    return f"{when} · {place_words(event.place) if event.place else 'place not known'}"


def _meta(apparatus: Apparatus, record: Record) -> tuple[str, ...]:
    ids = [id for id in record.event.reports if id in apparatus.numbers]
    languages = {apparatus.reports[id].language for id in ids} - {None}
    copied = sum(copy_words(apparatus, id) is not None for id in ids)
    words = some(len(ids), "report")
    if len(languages) > 1:
        words += f" in {number(len(languages))} languages"
    if copied:
        words += f", {number(copied)} of them {'a copy' if copied == 1 else 'copies'}"
    return (words, f"policy {record.policy}", f"as of {date_words(record.as_of)}" if record.as_of else "newest state")


def _why(apparatus: Apparatus, record: Record, n: int) -> WhyFigure:
    figure = record.figures[n]
    return WhyFigure(
        name=f"{harm_and_group(figure.harm, figure.group)}: {figure_words(figure)}",
        sentences=tuple(
            WhySentence(stretches=cut_ranges(reason.sentence), refs=apparatus.claim_refs(reason.claims))
            for reason in figure.explanation
        ),
    )


def _history(apparatus: Apparatus, record: Record, history: tuple[Record, ...]) -> History | None:
    facts = chart_facts(apparatus, record, history)
    if facts is None:
        return None
    return History(
        facts=facts,
        charts=draw_charts(facts),
        title=chart_title(facts),
        note=_history_note(facts, has_past=bool(history)),
        shapes=frozenset(mark.shape for mark in facts.marks),
        wordings=frozenset(mark.wording for mark in facts.marks),
        has_parts=any(mark.is_part for mark in facts.marks),
        has_ticks=any(mark.ticks for mark in facts.marks),
        has_band=any(step.low is not None and step.high is not None for step in facts.steps),
        has_open=any(step.low is not None and step.high is None for step in facts.steps),
    )


def _history_note(facts: ChartFacts, *, has_past: bool) -> str:
    axis = "by day of publication" if facts.is_dated else "in order of report: no report bears a date"
    past = "" if has_past else " The line and the band show the record as it stands."
    return f"People {facts.harm.replace('_', ' ')}, {axis}. Letters lead to the table.{past}"


def _facts(record: Record) -> tuple[tuple[str, str], ...]:
    event, figure = record.event, main_figure(record)
    rows = [("When", f"{when_words(event.when)}. {DATE_PRECISION[event.when.precision] if event.when else ''}".strip())]
    where = f"{place_words(event.place)}. {PLACE_PRECISION[event.place.precision] if event.place else ''}".strip()
    rows.append(("Where", where))
    if event.actors:
        rows.append(("Acting", ", ".join(event.actors)))
    if figure is not None:
        rows.append(("Grade of harm", GRADES[figure.grade]))
        rows.append(("Attribution", ATTRIBUTIONS[figure.attribution_grade]))
        rows.append(("Rule of the figure", figure.rule))
        rows.append(("Independent voices", number(figure.voices)))
    return tuple(rows)


def _context(apparatus: Apparatus, record: Record) -> ContextEvent:
    claims = record.claims[:_CLAIMS_SHOWN]
    return ContextEvent(
        name=record.event.name,
        dateline=dateline(record),
        rows=tuple(row_of(apparatus, f, harm_and_group(f.harm, f.group)) for f in record.figures),
        claims=tuple(side_of(apparatus, claim) for claim in claims),
        more=len(record.claims) - len(claims),
    )


def _report_row(apparatus: Apparatus, id: ReportId) -> ReportRow:
    report = apparatus.reports[id]
    return ReportRow(
        number=apparatus.numbers[id],
        href=apparatus.report_href(id),
        id=id,
        name=source_name(report),
        day=date_words(apparatus.published(id)) if report.published else "no date",
        language=language_words(report.language),
        copy=copy_words(apparatus, id),
        is_read=ReportFlag.LANGUAGE_NOT_READ not in report.flags,
        claims=len(apparatus.claims_of(id)),
    )


def _reports_note(apparatus: Apparatus) -> str:
    """ "33 reports; 4 copy another; 17 in languages not read yet"."""
    reports = [apparatus.reports[id] for id in apparatus.order]
    copied = sum(copy_words(apparatus, report.id) is not None for report in reports)
    unread = sum(ReportFlag.LANGUAGE_NOT_READ in report.flags for report in reports)
    parts = [some(len(reports), "report")]
    if copied:
        parts.append(f"{number(copied)} {'copies' if copied == 1 else 'copy'} another and count once with it")
    if unread:
        parts.append(f"{number(unread)} in languages not read yet")
    return "; ".join(parts) + "."


__all__ = ["PageView", "Shape", "Wordings", "page_view"]
