"""The reports of an event, copies folded under what they copy, and the sentences that its record rests on."""

from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.export.apparatus import Apparatus, Ref, is_in_place, source_name
from tollbook.export.marks import core_span
from tollbook.export.view_sources import Carrier
from tollbook.export.words import COPIES, date_words, direction, language_tag, language_words, number, some
from tollbook.model import Claim, ClaimId, Record, Report, ReportFlag, ReportId, Span, merge_spans


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A report that copies nothing here, with those that copy it. `claims` is None where its language is not read."""

    number: int
    href: str
    name: str
    title: str | None
    day: str
    language: str
    claims: int | None
    folded: str | None
    copies: tuple[Carrier, ...]


def sources_of(apparatus: Apparatus) -> tuple[SourceRow, ...]:
    """Every report of the page, once: by itself, or folded under the one that it copies."""
    under: dict[ReportId, list[ReportId]] = {}
    for id in apparatus.order:
        copy = apparatus.copies.get(id)
        if copy is not None and copy.origin in apparatus.numbers:
            under.setdefault(_first(apparatus, copy.origin), []).append(id)
    folded = {id for ids in under.values() for id in ids}
    return tuple(_source(apparatus, id, under.get(id, [])) for id in apparatus.order if id not in folded)


def _first(apparatus: Apparatus, id: ReportId) -> ReportId:
    """What stands at the beginning of a row of copies of copies."""
    seen = {id}
    while (copy := apparatus.copies.get(id)) is not None and copy.origin in apparatus.numbers:
        if copy.origin in seen:
            return min(seen, key=apparatus.numbers.__getitem__)
        id = copy.origin
        seen.add(id)
    return id


def _source(apparatus: Apparatus, id: ReportId, copies: list[ReportId]) -> SourceRow:
    report = apparatus.reports[id]
    return SourceRow(
        number=apparatus.numbers[id],
        href=apparatus.report_href(id),
        name=source_name(report),
        title=report.title,
        day=date_words(apparatus.published(id)) if report.published else "no date",
        language=language_words(report.language),
        claims=None if ReportFlag.LANGUAGE_NOT_READ in report.flags else len(apparatus.claims_of(id)),
        folded=_folded(apparatus, report, copies),
        copies=tuple(_copy(apparatus, one) for one in copies),
    )


def _folded(apparatus: Apparatus, report: Report, copies: list[ReportId]) -> str | None:
    """ "AFP, 14 outlets, counted once"."""
    if not copies:
        return None
    outlets = {source_name(apparatus.reports[id]) for id in (report.id, *copies)}
    credits = [apparatus.reports[id].wire_credit for id in (report.id, *copies)]
    agency = next((one for one in credits if one), None)
    told = some(len(outlets), "outlet") if agency else some(len(copies), "copy", "copies")
    return f"{f'{agency}, ' if agency else ''}{told}, counted once"


def _copy(apparatus: Apparatus, id: ReportId) -> Carrier:
    kind = COPIES[apparatus.copies[id].kind]
    origin = apparatus.numbers[apparatus.copies[id].origin]
    words = f"Report {apparatus.numbers[id]}: {apparatus.byline(id)} ({kind} of report {number(origin)})"
    return Carrier(words=words, href=apparatus.report_href(id))


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPiece:
    """A run of words, marked where they carry a figure."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One sentence that the record rests on, with the words of its claims marked."""

    id: str
    ref: Ref
    byline: str
    lang: str | None
    dir: str
    pieces: tuple[CitedPiece, ...]


def cited_of(apparatus: Apparatus, record: Record, shown: Iterable[ReportId]) -> tuple[Cited, ...]:
    """The sentences of the claims that figures and contradictions rest on, but for those of reports shown whole."""
    whole = set(shown)
    ids = {id for figure in record.figures for id in (*figure.used, *figure.best_by, *figure.low_by, *figure.high_by)}
    ids |= {ClaimId(id) for conflict in record.conflicts for id in conflict.claims}
    sentences: dict[tuple[ReportId, Span], list[Claim]] = {}
    for claim in apparatus.claims.values():
        if claim.id in ids and claim.report not in whole and is_in_place(claim, apparatus.report_of(claim)):
            sentences.setdefault((claim.report, claim.sentence), []).append(claim)
    return tuple(_cited(apparatus, report, span, claims) for (report, span), claims in sentences.items())


def _cited(apparatus: Apparatus, id: ReportId, sentence: Span, claims: list[Claim]) -> Cited:
    report = apparatus.reports[id]
    ref = apparatus.claim_ref(claims[0].id) or apparatus.place_ref(id, sentence.start)
    return Cited(
        id=f"e{apparatus.numbers[id]}s{apparatus.sentence_at(id, sentence.start)}",
        ref=ref,
        byline=apparatus.byline(id),
        lang=language_tag(report.language),
        dir=direction(report.language),
        pieces=_pieces(report.text, sentence, [core_span(claim) for claim in claims]),
    )


def _pieces(text: str, sentence: Span, marked: list[Span]) -> tuple[CitedPiece, ...]:
    """The sentence in runs; joined again they are the sentence."""
    inside = [
        Span(start=max(s.start, sentence.start), end=min(s.end, sentence.end)) for s in marked if s.overlaps(sentence)
    ]
    found: list[CitedPiece] = []
    done = sentence.start
    for span in merge_spans(tuple(inside)):
        if span.start > done:
            found.append(CitedPiece(text=text[done : span.start], is_marked=False))
        found.append(CitedPiece(text=span.of(text), is_marked=True))
        done = span.end
    if done < sentence.end:
        found.append(CitedPiece(text=text[done : sentence.end], is_marked=False))
    return tuple(found)
