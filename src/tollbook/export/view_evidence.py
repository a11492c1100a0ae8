"""The evidence: each report's text with its claims in place, and the note that goes with each of them."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from tollbook.export.apparatus import Apparatus, copy_words, is_in_place, source_name
from tollbook.export.marks import Line, mark_report
from tollbook.export.words import (
    FIRMNESS,
    FLAGS,
    HARMS,
    SPEAKER_KINDS,
    count_words,
    date_words,
    direction,
    group_words,
    language_tag,
    language_words,
    some,
    speaker_words,
)
from tollbook.model import Claim, ClaimId, Figure, Measure, PartType, Record, Report, ReportFlag, ReportId, Wording

_MEASURES = {
    Measure.TOTAL: "total",
    Measure.PART: "part",
    Measure.INCREMENT: "an increase, not a total",
    Measure.PERIOD: "of a period, not of the event",
    Measure.CAMPAIGN: "of a campaign, not of the event",
}
_BEST = "Best figure"
_PARTS = {PartType.INCLUDE: "inside", PartType.BREAKDOWN: "part of", PartType.RESIDUAL: "rest of"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a marked claim says, and what became of it."""

    letter: str
    mark: str | None
    """The anchor of its words; None where they no longer stand in the text."""
    head: str
    words: str
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """One report. `lines` is its whole text; `proof` says whether every claim reads again from it."""

    number: int
    id: str
    name: str
    title: str | None
    about: str
    short: str
    """Day, number of claims and what it copies, for the folded line."""
    url: str | None
    lang: str | None
    dir: str
    copy: str | None
    flags: tuple[str, ...]
    is_read: bool
    is_open: bool
    lines: tuple[Line, ...]
    notes: tuple[Note, ...]
    proof: str
    digest: str


def evidence_of(
    apparatus: Apparatus, records: tuple[Record, ...], only: Collection[ReportId] | None = None
) -> tuple[ReportView, ...]:
    """Every report by number, or some; those that the first figures rest on stand open, the others are folded."""
    uses = _uses(apparatus, records)
    first = resting_on(apparatus, records)
    return tuple(
        _report(apparatus, id, uses, is_open=id in first or len(apparatus.order) <= 3)
        for id in apparatus.order
        if only is None or id in only
    )


def safe_url(url: str | None) -> str | None:
    """The address, if it is one of the web; anything else (`javascript:`, a path) is no link."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def resting_on(apparatus: Apparatus, records: tuple[Record, ...]) -> set[ReportId]:
    """The reports of the claims that the first event's first figures take for best."""
    figures = records[0].figures[:1] if records else ()
    ids = [id for figure in figures for id in figure.best_by[:1] if id in apparatus.claims]
    return {apparatus.claims[id].report for id in ids}


def _uses(apparatus: Apparatus, records: tuple[Record, ...]) -> dict[ClaimId, str]:
    """What the figures do with each claim, in a few words."""
    uses: dict[ClaimId, str] = {}
    for figure in (figure for record in records for figure in record.figures):
        for aside in figure.set_aside:
            uses.setdefault(aside.claim, f"Set aside: {aside.because}")
        for id in figure.used:
            uses.setdefault(id, "Used.")
        for id in figure.best_by:
            if not uses.get(id, "").startswith(_BEST):  # the widest group that it is the best figure of stands first
                uses[id] = f"{_BEST}{_of_whom(figure)}."
    for aside in (aside for record in records for aside in record.set_aside):
        uses.setdefault(aside.claim, f"Set aside: {aside.because}")
    return uses


def _of_whom(figure: Figure) -> str:
    return "" if figure.group.is_all else f" of {group_words(figure.group)}"


def _report(apparatus: Apparatus, id: ReportId, uses: dict[ClaimId, str], *, is_open: bool) -> ReportView:
    report = apparatus.reports[id]
    claims = apparatus.claims_of(id)
    matching = sum(is_in_place(claim, report) for claim in claims)
    return ReportView(
        number=apparatus.numbers[id],
        id=id,
        name=source_name(report),
        title=report.title,
        about=_about(report),
        short=_short(apparatus, report, len(claims)),
        url=safe_url(report.url),
        lang=language_tag(report.language),
        dir=direction(report.language),
        copy=copy_words(apparatus, id),
        flags=tuple(FLAGS[flag] for flag in report.flags if flag is not ReportFlag.LANGUAGE_NOT_READ),
        is_read=ReportFlag.LANGUAGE_NOT_READ not in report.flags,
        is_open=is_open,
        lines=mark_report(apparatus, id),
        notes=tuple(_note(apparatus, claim, uses) for claim in claims),
        proof=f"{matching} of {len(claims)} match" if claims else "",
        digest=hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _about(report: Report) -> str:
    """Date, language and byline in a line."""
    day = f"published {date_words(report.published.edtf)}" if report.published else "no date of publication"
    parts = [day, language_words(report.language)]
    if report.byline:
        parts.append(f"by {report.byline}")
    if report.wire_credit:
        parts.append(f"credits {report.wire_credit}")
    return ", ".join(parts)


def _short(apparatus: Apparatus, report: Report, claims: int) -> str:
    day = date_words(report.published.edtf) if report.published else "no date"
    if ReportFlag.LANGUAGE_NOT_READ in report.flags:
        return f"{day}; {language_words(report.language)}, not read yet"
    parts = [day, some(claims, "claim") if claims else "no claim", copy_words(apparatus, report.id) or ""]
    return "; ".join(part for part in parts if part)


def _note(apparatus: Apparatus, claim: Claim, uses: dict[ClaimId, str]) -> Note:
    stands = is_in_place(claim, apparatus.report_of(claim))
    use = uses.get(claim.id, "Background: of another event." if claim.background else "")
    return Note(
        letter=apparatus.letters[claim.id],
        mark=apparatus.mark_id(claim) if stands else None,
        head=f"{count_words(claim.count)} {HARMS[claim.harm]}, {group_words(claim.group)}.",
        words=_claim_words(apparatus, claim),
        use=use if stands else "Its words no longer stand in the stored text; nothing is marked.",
    )


def _claim_words(apparatus: Apparatus, claim: Claim) -> str:
    """Wording, measure, speaker and firmness in a line."""
    parts = [claim.count.wording.replace("_", " ").capitalize(), _MEASURES[claim.measure]]
    if claim.count.wording is Wording.UNKNOWN:
        parts = ["A number not known", _MEASURES[claim.measure]]
    if claim.part_of and claim.part_type and claim.part_of in apparatus.letters:
        parts[-1] = f"{_PARTS[claim.part_type]} {apparatus.letters[claim.part_of]}"
    parts.append(_speaker(claim))
    if claim.stance != "asserts":
        parts.append(claim.stance.replace("_", " "))
    elif claim.firmness != "stated":
        parts.append(FIRMNESS[claim.firmness])
    if claim.superseded:
        parts.append("quoted as an older figure")
    return "; ".join(parts) + "."


def _speaker(claim: Claim) -> str:
    if claim.speaker is None:
        return "no speaker named"
    kind = SPEAKER_KINDS.get(claim.speaker.kind) if claim.speaker.kind else None
    return speaker_words(claim.speaker) + (f" ({kind})" if kind else "")
