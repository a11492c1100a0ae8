"""Quotations: always the words of the report's own text, at their place, in their language."""

from dataclasses import dataclass

from tollbook.export.apparatus import Apparatus, Ref, source_name
from tollbook.export.words import count_words, date_words, direction, group_words, language_tag, speaker_words
from tollbook.model import Claim, ReportId, Span

_SENTENCE_MAX = 420  # characters; of a longer sentence only the claim's own words are quoted
OPENERS = frozenset('“"«‘„「')


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a report. `words` is a slice of its text, never a rendering of it."""

    words: str
    lang: str | None
    dir: str
    ref: Ref
    source: str

    @property
    def marks(self) -> tuple[str, str]:
        """The quotation marks to set around the words; none where the words bring their own."""
        return ("", "") if self.words[:1] in OPENERS else ("“", "”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One claim as the page quotes it: the figure, whom it counts, the sentence, who says it, and when."""

    figure: str
    counts: str
    quote: Quote
    speaker: str
    day: str


def quote_span(apparatus: Apparatus, id: ReportId, span: Span) -> Quote:
    """The words at a span of a report."""
    report = apparatus.reports[id]
    return Quote(
        words=span.of(report.text),
        lang=language_tag(report.language),
        dir=direction(report.language),
        ref=apparatus.place_ref(id, span.start),
        source=source_name(report),
    )


def quote_claim(apparatus: Apparatus, claim: Claim) -> Quote:
    """The sentence of a claim, or only the claim's words where the sentence is long."""
    span = claim.sentence if claim.sentence.end - claim.sentence.start <= _SENTENCE_MAX else claim.span
    quote = quote_span(apparatus, claim.report, span)
    ref = apparatus.claim_ref(claim.id) or quote.ref
    return Quote(words=quote.words, lang=quote.lang, dir=quote.dir, ref=ref, source=quote.source)


def side_of(apparatus: Apparatus, claim: Claim) -> Side:
    """A claim with its figure, speaker and sentence."""
    return Side(
        figure=count_words(claim.count),
        counts=group_words(claim.group),
        quote=quote_claim(apparatus, claim),
        speaker=speaker_words(claim.speaker),
        day=claim_day(apparatus, claim),
    )


def claim_day(apparatus: Apparatus, claim: Claim) -> str:
    """The day that a claim speaks of; without one the day its report was published, and that it is that."""
    if claim.as_of:
        return f"as of {date_words(claim.as_of)}"
    published = apparatus.published(claim.report)
    return f"published {date_words(published)}" if published else "no date"
