"""The nouns as JSON rows: the shapes that the command line prints.

Rows are plain dicts in a fixed key order; unknown is null, never 0. Everything else about encoding is msgspec's.
"""

import json
from typing import Any

import msgspec

from tollbook.model.claim import Claim, Group, Speaker
from tollbook.model.dates import When
from tollbook.model.event import Copy, Event
from tollbook.model.place import Place
from tollbook.model.problem import Problem
from tollbook.model.record import Bounds, Conflict, Figure, Record, Revision, SetAside, WhatIf
from tollbook.model.report import Report
from tollbook.model.span import Span
from tollbook.model.statement import Statement

Row = dict[str, Any]  # one JSON object: its values are whatever JSON holds


def to_json(row: Row, *, indent: bool = False) -> str:
    """The row as JSON text; the same row gives the same text.

    Half a character (a lone surrogate, as broken JSON carries it) is written as its `\\udXXX` escape and reads back.
    """
    try:
        text = msgspec.json.encode(row)
    except UnicodeEncodeError:
        loose = json.dumps(
            row, ensure_ascii=False, indent=1 if indent else None, separators=(",", ": " if indent else ":")
        )
        return loose.encode("utf-8", "backslashreplace").decode("utf-8")
    return (msgspec.json.format(text, indent=1) if indent else text).decode("utf-8")


def span_row(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def group_row(group: Group) -> Row:
    return {
        "label": group.label,
        "nationality": list(group.nationality) or None,
        "status": group.status,
        "force": group.force,
        "sex": group.sex,
        "age": group.age,
        "side": group.side,
        "kind": group.kind,
    }


def speaker_row(speaker: Speaker | None) -> Row | None:
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "start": speaker.span.start if speaker.span else None,
        "end": speaker.span.end if speaker.span else None,
        "kind": speaker.kind,
        "anonymous": speaker.anonymous,
        "chain": list(speaker.chain),
        "office": speaker.office,
        "governments": list(speaker.governments),
        "side": speaker.side,
    }


def when_row(when: When | None) -> Row | None:
    if when is None:
        return None
    return {
        "words": when.words,
        "start": when.span.start,
        "end": when.span.end,
        "value": when.value,
        "earliest": when.earliest,
        "latest": when.latest,
        "precision": when.precision,
        "anchor": when.anchor,
    }


def date_row(report: Report, when: When) -> Row:
    """One line of `tollbook dates --json`."""
    return {
        "report": report.id,
        "start": when.span.start,
        "end": when.span.end,
        "text": when.words,
        "value": when.value,
        "earliest": when.earliest,
        "latest": when.latest,
        "precision": when.precision,
        "anchor": when.anchor,
    }


def place_row(place: Place | None) -> Row | None:
    if place is None:
        return None
    return {
        "name": place.name,
        "country": place.country,
        "adm1": place.adm1,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
    }


def claim_row(claim: Claim) -> Row:
    """One line of `tollbook claims --json`."""
    count = claim.count
    return {
        "claim": claim.id,
        "report": claim.report,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "sentence": span_row(claim.sentence),
        "harm": claim.harm,
        "low": count.low,
        "high": count.high,
        "point": count.point,
        "hard_low": count.hard_low,
        "hard_high": count.hard_high,
        "wording": count.wording,
        "words": count.words,
        "who": claim.who,
        "group": group_row(claim.group),
        "measure": claim.measure,
        "toll": claim.toll,
        "part_of": claim.part_of,
        "part_type": claim.part_type,
        "speaker": speaker_row(claim.speaker),
        "firmness": claim.firmness,
        "stance": claim.stance,
        "hedges": [span_row(span) for span in claim.hedges],
        "as_of": claim.as_of,
        "when": when_row(claim.when),
        "place": place_row(claim.place),
        "background": claim.background,
        "superseded": claim.superseded,
        "flags": list(claim.flags),
        "confidence": claim.confidence,
        "rule": claim.rule,
        "marks": [{"role": m.role, "start": m.span.start, "end": m.span.end, "quote": m.quote} for m in claim.marks],
    }


def statement_row(statement: Statement) -> Row:
    """One line of `tollbook statements --json`."""
    return {
        "statement": statement.id,
        "report": statement.report,
        "kind": statement.kind,
        "speaker": speaker_row(statement.speaker),
        "start": statement.span.start,
        "end": statement.span.end,
        "quote": statement.quote,
        "quoted": statement.quoted,
        "cue": span_row(statement.cue),
        "source": span_row(statement.source),
        "stance": statement.stance,
        "topic": statement.topic,
    }


def problem_row(problem: Problem) -> Row:
    return {"rule": problem.rule, "where": problem.where, "message": problem.message}


def report_row(report: Report, copy: Copy | None) -> Row:
    """A report without its text, and what it copies."""
    return {
        "id": report.id,
        "url": report.url,
        "title": report.title,
        "lang": report.language,
        "published": report.published.edtf if report.published else None,
        "published_from": report.published_from,
        "outlet": report.outlet,
        "byline": report.byline,
        "wire_credit": report.wire_credit,
        "copy_of": copy.origin if copy else None,
        "copy_kind": copy.kind if copy else None,
        "flags": list(report.flags),
    }


def figure_row(figure: Figure) -> Row:
    return {
        "harm": figure.harm,
        "group": group_row(figure.group),
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        "wording": figure.wording,
        "grade": figure.grade,
        "attribution_grade": figure.attribution_grade,
        "contested": figure.contested,
        "derived": figure.derived,
        "formula": figure.formula,
        "conceded": figure.conceded,
        "rule": figure.rule,
        "voices": figure.voices,
        "used": list(figure.used),
        "set_aside": [set_aside_row(entry) for entry in figure.set_aside],
        "explanation": " ".join(reason.sentence for reason in figure.explanation),
        "reasons": [{"sentence": reason.sentence, "claims": list(reason.claims)} for reason in figure.explanation],
        "low_by": list(figure.low_by),
        "best_by": list(figure.best_by),
        "high_by": list(figure.high_by),
        "high_or_more": figure.high_or_more,
        "bounds": bounds_row(figure.bounds),
        "sensitivity": [what_if_row(what_if) for what_if in figure.sensitivity],
    }


def bounds_row(bounds: Bounds | None) -> Row | None:
    if bounds is None:
        return None
    return {
        "least": bounds.least,
        "greatest": bounds.greatest,
        "exact": bounds.exact,
        "steps": [{"sentence": step.sentence, "claims": list(step.claims)} for step in bounds.steps],
    }


def what_if_row(what_if: WhatIf) -> Row:
    return {
        "what": what_if.what,
        "low": what_if.low,
        "best": what_if.best,
        "high": what_if.high,
        "changes": what_if.changes,
    }


def set_aside_row(entry: SetAside) -> Row:
    return {"claim": entry.claim, "reason": entry.reason, "because": entry.because, "by": entry.by}


def conflict_row(conflict: Conflict) -> Row:
    return {
        "kind": conflict.kind,
        "harm": conflict.harm,
        "claims": list(conflict.claims),
        "residual": conflict.residual,
        "open": conflict.open,
        "message": conflict.message,
        "settle": conflict.settle,
        "evidence": [{"report": r, "start": s, "end": e} for r, s, e in conflict.evidence],
    }


def revision_row(revision: Revision) -> Row:
    return {
        "harm": revision.harm,
        "group": group_row(revision.group),
        "speaker": revision.speaker,
        "from": revision.from_figure,
        "to": revision.to_figure,
        "from_claim": revision.from_claim,
        "to_claim": revision.to_claim,
        "candidates": list(revision.candidates),
        "kind": revision.kind,
        "explicit": revision.explicit,
        "derived": revision.derived,
        "date": revision.date,
    }


def event_row(event: Event) -> Row:
    return {
        "id": event.id,
        "name": event.name,
        "kind": event.kind,
        "when": when_row(event.when),
        "place": place_row(event.place),
        "actors": list(event.actors),
        "reports": list(event.reports),
        "links": [
            {"report": k.report, "other": k.other, "score": k.score, "reasons": list(k.reasons)} for k in event.links
        ],
    }


def record_row(record: Record) -> Row:
    """One of the `events` of `tollbook tally --json`."""
    return {
        **event_row(record.event),
        "claims": [claim_row(claim) for claim in record.claims],
        "figures": [figure_row(figure) for figure in record.figures],
        "conflicts": [conflict_row(conflict) for conflict in record.conflicts],
        "revisions": [revision_row(revision) for revision in record.revisions],
        "statements": [statement_row(statement) for statement in record.statements],
        "notes": list(record.notes),
        "set_aside": [set_aside_row(entry) for entry in record.set_aside],
    }
