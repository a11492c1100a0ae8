"""Records out of their JSON rows: what was frozen as a version can be shown as it was then, without any rule of today.

    record_of_row(record_row(record), as_of=..., policy=...) writes the same row again

Rows hold all that a page shows of a record, but for its voices, which are folded from its claims. What later rows have
and older ones lack is taken as empty. A row of another shape raises KeyError, TypeError or ValueError.
"""

from collections.abc import Sequence
from typing import Any

from tollbook.model.claim import (
    Claim,
    ClaimId,
    Count,
    Firmness,
    Group,
    Harm,
    Mark,
    MarkRole,
    Measure,
    PartType,
    Speaker,
    SpeakerKind,
    Stance,
    Status,
    Wording,
)
from tollbook.model.codec import Row
from tollbook.model.dates import Anchor, When, parse_date
from tollbook.model.event import Copy, CopyKind, Event, EventId, Link
from tollbook.model.place import Place
from tollbook.model.record import (
    AttributionGrade,
    Bounds,
    Conflict,
    ConflictKind,
    Figure,
    Grade,
    Reason,
    Record,
    Revision,
    RevisionKind,
    SetAside,
    SetAsideReason,
    WhatIf,
)
from tollbook.model.report import Report, ReportFlag, ReportId
from tollbook.model.span import Span
from tollbook.model.statement import Statement, StatementId, StatementKind


def record_of_row(row: Row, *, as_of: str | None, policy: str) -> Record:
    """The record that a row of `events` was made of; its event has the claims of the record."""
    claims = tuple(map(claim_of_row, row["claims"]))
    return Record(
        event=_event(row, tuple(claim.id for claim in claims)),
        as_of=as_of,
        policy=policy,
        claims=claims,
        figures=tuple(map(_figure, row["figures"])),
        conflicts=tuple(map(_conflict, row["conflicts"])),
        revisions=tuple(map(_revision, row["revisions"])),
        statements=tuple(map(_statement, row["statements"])),
        notes=tuple(row.get("notes", ())),
        set_aside=tuple(map(_set_aside, row.get("set_aside", ()))),
    )


def claim_of_row(row: Row) -> Claim:
    """The claim of a row."""
    marks = tuple(map(_mark, row["marks"]))
    span = Span(start=row["start"], end=row["end"])
    counted = next((mark.span for mark in marks if mark.role is MarkRole.COUNT), span)
    return Claim(
        id=ClaimId(row["claim"]),
        report=ReportId(row["report"]),
        span=span,
        quote=row["quote"],
        sentence=_span(row["sentence"]) or span,
        marks=marks,
        harm=Harm(row["harm"]),
        count=_count(row, counted),
        who=row["who"],
        group=_group(row["group"]),
        measure=Measure(row["measure"]),
        toll=row["toll"],
        part_of=_claim_id(row["part_of"]),
        part_type=PartType(row["part_type"]) if row["part_type"] else None,
        speaker=_speaker(row["speaker"]),
        firmness=Firmness(row["firmness"]),
        stance=Stance(row["stance"]),
        hedges=tuple(Span(start=start, end=end) for start, end in row["hedges"]),
        as_of=row["as_of"],
        when=_when(row["when"]),
        place=_place(row["place"]),
        background=row["background"],
        superseded=row["superseded"],
        flags=tuple(row["flags"]),
        confidence=row["confidence"],
        rule=row["rule"],
    )


def report_of_row(row: Row, text: str) -> Report:
    """The report of a row, which holds no text: that is given."""
    return Report(
        id=ReportId(row["id"]),
        where=row["id"],
        text=text,
        url=row["url"],
        title=row["title"],
        language=row["lang"],
        outlet=row["outlet"],
        byline=row["byline"],
        wire_credit=row["wire_credit"],
        published=parse_date(row["published"]) if row["published"] else None,
        published_from=row["published_from"],
        flags=tuple(ReportFlag(flag) for flag in row["flags"]),
    )


def copy_of_row(row: Row) -> Copy | None:
    """What a report copies, as its row says it: without the runs; None where it copies nothing."""
    if row["copy_of"] is None:
        return None
    kind = CopyKind(row["copy_kind"])
    return Copy(report=ReportId(row["id"]), origin=ReportId(row["copy_of"]), kind=kind, runs=(), overlap_share=0)


def _span(pair: Sequence[int] | None) -> Span | None:
    return None if pair is None else Span(start=pair[0], end=pair[1])


def _claim_id(name: str | None) -> ClaimId | None:
    return None if name is None else ClaimId(name)


def _claim_ids(names: Sequence[str]) -> tuple[ClaimId, ...]:
    return tuple(map(ClaimId, names))


def _mark(row: Row) -> Mark:
    return Mark(role=MarkRole(row["role"]), span=Span(start=row["start"], end=row["end"]), quote=row["quote"])


def _count(row: Row, span: Span) -> Count:
    numbers: dict[str, Any] = {name: row[name] for name in ("low", "high", "point", "hard_low", "hard_high")}
    return Count(**numbers, wording=Wording(row["wording"]), words=row["words"], span=span)


def _group(row: Row) -> Group:
    plain = {name: row[name] for name in ("label", "force", "sex", "age", "side", "kind")}
    status = Status(row["status"]) if row["status"] else None
    return Group(**plain, nationality=tuple(row["nationality"] or ()), status=status)


def _speaker(row: Row | None) -> Speaker | None:
    if row is None:
        return None
    return Speaker(
        name=row["name"],
        span=None if row["start"] is None else Span(start=row["start"], end=row["end"]),
        kind=SpeakerKind(row["kind"]) if row["kind"] else None,
        anonymous=row["anonymous"],
        office=row["office"],
        governments=tuple(row["governments"]),
        side=row["side"],
        chain=tuple(row["chain"]),
    )


def _when(row: Row | None) -> When | None:
    if row is None:
        return None
    plain = {name: row[name] for name in ("words", "value", "earliest", "latest", "precision")}
    return When(**plain, span=Span(start=row["start"], end=row["end"]), anchor=Anchor(row["anchor"]))


def _place(row: Row | None) -> Place | None:
    return None if row is None else Place(**row)


def _event(row: Row, claims: tuple[ClaimId, ...]) -> Event:
    return Event(
        id=EventId(row["id"]),
        name=row["name"],
        kind=row["kind"],
        when=_when(row["when"]),
        place=_place(row["place"]),
        reports=tuple(map(ReportId, row["reports"])),
        claims=claims,
        links=tuple(map(_link, row["links"])),
        actors=tuple(row["actors"]),
    )


def _link(row: Row) -> Link:
    reasons = tuple(row["reasons"])
    return Link(report=ReportId(row["report"]), other=ReportId(row["other"]), score=row["score"], reasons=reasons)


def _reason(row: Row) -> Reason:
    return Reason(sentence=row["sentence"], claims=_claim_ids(row["claims"]))


def _set_aside(row: Row) -> SetAside:
    return SetAside(
        claim=ClaimId(row["claim"]),
        reason=SetAsideReason(row["reason"]),
        because=row["because"],
        by=_claim_id(row["by"]),
    )


def _figure(row: Row) -> Figure:
    plain = ("low", "best", "high", "contested", "derived", "formula", "conceded", "rule", "voices", "high_or_more")
    kept: dict[str, Any] = {name: row[name] for name in plain}
    return Figure(
        **kept,
        harm=Harm(row["harm"]),
        group=_group(row["group"]),
        wording=Wording(row["wording"]),
        grade=Grade(row["grade"]),
        attribution_grade=AttributionGrade(row["attribution_grade"]),
        used=_claim_ids(row["used"]),
        set_aside=tuple(map(_set_aside, row["set_aside"])),
        explanation=tuple(map(_reason, row["reasons"])),
        low_by=_claim_ids(row["low_by"]),
        best_by=_claim_ids(row["best_by"]),
        high_by=_claim_ids(row["high_by"]),
        bounds=_bounds(row.get("bounds")),
        sensitivity=tuple(WhatIf(**one) for one in row.get("sensitivity", ())),
    )


def _bounds(row: Row | None) -> Bounds | None:
    if row is None:
        return None
    steps = tuple(map(_reason, row["steps"]))
    return Bounds(least=row["least"], greatest=row["greatest"], exact=row["exact"], steps=steps)


def _conflict(row: Row) -> Conflict:
    return Conflict(
        kind=ConflictKind(row["kind"]),
        harm=Harm(row["harm"]) if row.get("harm") else None,
        claims=tuple(row["claims"]),
        residual=row["residual"],
        open=row["open"],
        message=row["message"],
        settle=row["settle"],
        evidence=tuple((one["report"], one["start"], one["end"]) for one in row["evidence"]),
    )


def _revision(row: Row) -> Revision:
    return Revision(
        harm=Harm(row["harm"]),
        group=_group(row["group"]),
        speaker=row["speaker"],
        from_figure=row["from"],
        to_figure=row["to"],
        from_claim=_claim_id(row["from_claim"]),
        to_claim=_claim_id(row["to_claim"]),
        candidates=_claim_ids(row["candidates"]),
        kind=RevisionKind(row["kind"]),
        explicit=row["explicit"],
        date=row["date"],
        derived=row["derived"],
    )


def _statement(row: Row) -> Statement:
    return Statement(
        id=StatementId(row["statement"]),
        report=ReportId(row["report"]),
        kind=StatementKind(row["kind"]),
        speaker=_speaker(row["speaker"]),
        span=Span(start=row["start"], end=row["end"]),
        quote=row["quote"],
        quoted=row["quoted"],
        cue=_span(row["cue"]),
        source=_span(row["source"]),
        stance=Stance(row["stance"]),
        topic=row["topic"],
    )
