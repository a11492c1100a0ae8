"""Records as rows of tables: what a spreadsheet or a data frame takes in."""

from collections.abc import Iterator

from tollbook.book.showing import Shown
from tollbook.export.apparatus import source_name
from tollbook.export.words import speaker_words
from tollbook.model import Claim, Figure, Report
from tollbook.web.data import Row

CLAIMS = tuple(
    "event claim report outlet published harm low point high wording group measure speaker speaker_kind firmness "
    "stance as_of background superseded best_of quote start end url".split()
)
FIGURES = tuple(
    "event name as_of policy harm group low best high wording grade attribution_grade contested derived formula voices "
    "rule explanation best_by low_by high_by".split()
)


def claim_rows(claims: tuple[Claim, ...], reports: tuple[Report, ...], shown: Shown | None) -> Iterator[Row]:
    """A row a claim, with the words that carry it and where they stand; `best_of`: the figures that rest on it."""
    by_id = {report.id: report for report in reports}
    best: dict[str, list[str]] = {}
    for figure in shown.record.figures if shown else ():
        for id in figure.best_by:
            best.setdefault(id, []).append(f"{figure.harm} {figure.group.label}")
    for claim in claims:
        report = by_id.get(claim.report)
        yield {
            "event": shown.record.event.id if shown else None,
            "claim": claim.id,
            "report": claim.report,
            "outlet": source_name(report) if report else None,
            "published": report.published.edtf if report and report.published else None,
            "harm": claim.harm.value,
            "low": claim.count.low,
            "point": claim.count.point,
            "high": claim.count.high,
            "wording": claim.count.wording.value,
            "group": claim.group.label,
            "measure": claim.measure.value,
            "speaker": speaker_words(claim.speaker) if claim.speaker else None,
            "speaker_kind": claim.speaker.kind.value if claim.speaker and claim.speaker.kind else None,
            "firmness": claim.firmness.value,
            "stance": claim.stance.value,
            "as_of": claim.as_of,
            "background": claim.background,
            "superseded": claim.superseded,
            "best_of": best.get(claim.id),
            "quote": claim.quote,
            "start": claim.span.start,
            "end": claim.span.end,
            "url": report.url if report else None,
        }


def figure_rows(shown: Shown) -> Iterator[Row]:
    """A row a figure."""
    return (_figure(shown, figure) for figure in shown.record.figures)


def _figure(shown: Shown, figure: Figure) -> Row:
    return {
        "event": shown.record.event.id,
        "name": shown.record.event.name,
        "as_of": shown.record.as_of,
        "policy": shown.record.policy,
        "harm": figure.harm.value,
        "group": figure.group.label,
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        "wording": figure.wording.value,
        "grade": figure.grade.value,
        "attribution_grade": figure.attribution_grade.value,
        "contested": figure.contested,
        "derived": figure.derived,
        "formula": figure.formula,
        "voices": figure.voices,
        "rule": figure.rule,
        "explanation": " ".join(reason.sentence for reason in figure.explanation),
        "best_by": figure.best_by,
        "low_by": figure.low_by,
        "high_by": figure.high_by,
    }
