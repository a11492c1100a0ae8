"""The numbers, letters and anchors by which a page refers to reports, sentences and claims."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from tollbook.export.words import COPIES, date_words
from tollbook.model import Claim, ClaimId, Copy, Record, Report, ReportId, Span
from tollbook.text.sentences import cut_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A link into the evidence: `href` is an anchor of this page, or a page of its own."""

    href: str
    words: str


class Anchors(Protocol):
    """What the places of a report are called, and what address leads there. `number` is the report's on the page."""

    def report(self, report: ReportId, number: int) -> str:
        """The address of a report."""
        ...

    def sentence(self, report: ReportId, number: int, sentence: int) -> str:
        """The address of one of its sentences, counted from 1."""
        ...

    def claim(self, claim: Claim, number: int, letter: str) -> str:
        """The address of the words of a claim."""
        ...

    def sentence_id(self, number: int, sentence: int) -> str:
        """What a sentence is called where it stands."""
        ...

    def claim_id(self, claim: Claim, number: int, letter: str) -> str:
        """What the words of a claim are called where they stand."""
        ...


class OnThisPage:
    """The anchors of a page that holds the text of every report it speaks of."""

    def report(self, report: ReportId, number: int) -> str:
        return f"#r{number}"

    def sentence(self, report: ReportId, number: int, sentence: int) -> str:
        return f"#{self.sentence_id(number, sentence)}"

    def claim(self, claim: Claim, number: int, letter: str) -> str:
        return f"#{self.claim_id(claim, number, letter)}"

    def sentence_id(self, number: int, sentence: int) -> str:
        return f"e{number}s{sentence}"

    def claim_id(self, claim: Claim, number: int, letter: str) -> str:
        return f"m{number}{letter}"


ON_THIS_PAGE: Anchors = OnThisPage()


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """Everything a page refers to. Reports are numbered from 1 by publication, those without a date last; the claims
    of a report are lettered a, b, c in order of place."""

    reports: Mapping[ReportId, Report]
    order: tuple[ReportId, ...]
    numbers: Mapping[ReportId, int]
    claims: Mapping[ClaimId, Claim]
    letters: Mapping[ClaimId, str]
    sentences: Mapping[ReportId, tuple[Span, ...]]
    starts: Mapping[ReportId, tuple[int, ...]]
    """Where the sentences of each report begin."""
    copies: Mapping[ReportId, Copy]
    anchors: Anchors = ON_THIS_PAGE

    def report_of(self, claim: Claim) -> Report:
        return self.reports[claim.report]

    def claims_of(self, report: ReportId) -> tuple[Claim, ...]:
        """The claims of one report, in order of place."""
        return tuple(claim for claim in self.claims.values() if claim.report == report)

    def claim_ref(self, id: str) -> Ref | None:
        """The place of a claim; None for an id that is no claim of this page."""
        claim = self.claims.get(ClaimId(id))
        if claim is None:
            return None
        words = self.place_ref(claim.report, claim.count.span.start).words
        if not is_in_place(claim, self.report_of(claim)):
            return Ref(href=self.report_href(claim.report), words=words)
        href = self.anchors.claim(claim, self.numbers[claim.report], self.letters[claim.id])
        return Ref(href=href, words=words)

    def claim_refs(self, ids: tuple[ClaimId, ...]) -> tuple[Ref, ...]:
        """The places of some claims, each sentence once."""
        refs = {ref.words: ref for ref in map(self.claim_ref, ids) if ref is not None}
        return tuple(refs.values())

    def place_ref(self, report: ReportId, start: int) -> Ref:
        """The sentence of a report that holds a code point."""
        n = self.numbers[report]
        k = self.sentence_at(report, start)
        return Ref(href=self.anchors.sentence(report, n, k), words=f"report {n}, sentence {k}")

    def report_href(self, report: ReportId) -> str:
        return self.anchors.report(report, self.numbers[report])

    def sentence_at(self, report: ReportId, start: int) -> int:
        """The number, from 1, of the sentence that holds a code point (or is the last to begin before it)."""
        return max(1, bisect_right(self.starts[report], start))

    def mark_id(self, claim: Claim) -> str:
        return self.anchors.claim_id(claim, self.numbers[claim.report], self.letters[claim.id])

    def published(self, report: ReportId) -> str | None:
        """The date of publication as EDTF, None where it is not known."""
        date = self.reports[report].published
        return date.edtf if date else None

    def byline(self, report: ReportId) -> str:
        """Where a report comes from, in a few words: outlet, day."""
        one = self.reports[report]
        day = date_words(self.published(report), with_year=True) if one.published else "no date"
        return f"{source_name(one)}, {day}"


def source_name(report: Report) -> str:
    """The outlet; without one the host of its address; without that the id."""
    return report.source or report.id


def is_in_place(claim: Claim, report: Report) -> bool:
    """Whether a claim's quote still stands where the claim says (law K12)."""
    return claim.span.end <= len(report.text) and claim.span.of(report.text) == claim.quote


def make_apparatus(
    records: tuple[Record, ...],
    reports: Mapping[ReportId, Report],
    copies: tuple[Copy, ...],
    anchors: Anchors = ON_THIS_PAGE,
) -> Apparatus:
    """The apparatus of the records; the same in whatever order the reports come."""
    order = tuple(sorted(reports, key=lambda id: _report_key(reports[id])))
    numbers = {id: n for n, id in enumerate(order, start=1)}
    told = {claim.id: claim for record in records for claim in record.claims}
    by_place = sorted(told.values(), key=lambda c: (numbers[c.report], c.count.span, c.span, c.id))
    sentences = {id: cut_sentences(reports[id].text) for id in order}
    return Apparatus(
        reports=reports,
        order=order,
        numbers=numbers,
        claims={claim.id: claim for claim in by_place},
        letters=_letter_claims(by_place),
        sentences=sentences,
        starts={id: tuple(span.start for span in spans) for id, spans in sentences.items()},
        copies={copy.report: copy for copy in copies},
        anchors=anchors,
    )


def _report_key(report: Report) -> tuple[tuple[str, str], str]:
    return (report.published.order if report.published else ("~", ""), report.id)


def _letter_claims(claims: list[Claim]) -> dict[ClaimId, str]:
    letters: dict[ClaimId, str] = {}
    count: dict[ReportId, int] = {}
    for claim in claims:
        count[claim.report] = count.get(claim.report, 0) + 1
        letters[claim.id] = letter(count[claim.report])
    return letters


def letter(n: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa."""
    return "".join(reversed([*_letters(n)]))


def _letters(n: int) -> Iterator[str]:
    while n > 0:
        n, rest = divmod(n - 1, 26)
        yield chr(ord("a") + rest)


def copy_words(apparatus: Apparatus, report: ReportId) -> str | None:
    """ "rewrite of report 3": what a report copies; None if it copies nothing that is on this page."""
    copy = apparatus.copies.get(report)
    if copy is None or copy.origin not in apparatus.numbers:
        return None
    return f"{COPIES[copy.kind]} of report {apparatus.numbers[copy.origin]}"
