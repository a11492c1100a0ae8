"""What is disputed and what was said: contradictions with both sentences, statements, warnings."""

from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.export.apparatus import Apparatus
from tollbook.export.quotes import Quote, Side, quote_span, side_of
from tollbook.export.words import CONFLICTS, HARMS, STATEMENTS, number, some, speaker_words
from tollbook.model import Claim, Conflict, ConflictKind, Record, ReportId, Span, Statement, StatementKind

_OPENED = 6  # statements of one kind that stand open; more are folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A conflict: what it is, the sentences that cannot all hold, and what would settle it."""

    title: str
    message: str
    is_open: bool
    sides: tuple[Side, ...]
    settle: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One statement: who, about what, in which words."""

    speaker: str
    topic: str | None
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidKind:
    """The statements of one kind."""

    name: str
    is_folded: bool
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:
    """One line of warning, with a link to the place that explains it."""

    icon: str
    words: str
    href: str


def disputes_of(apparatus: Apparatus, record: Record) -> tuple[Dispute, ...]:
    """The conflicts of a record, open ones first."""
    order = sorted(record.conflicts, key=lambda c: not c.open)
    said: dict[str, Claim | Statement] = {one.id: one for one in record.statements}
    said |= {one.id: one for one in record.claims}
    return tuple(_dispute(apparatus, said, conflict) for conflict in order)


def statements_of(apparatus: Apparatus, record: Record) -> tuple[SaidKind, ...]:
    """What was said and what was not, by kind; the kinds in the order of the words table."""
    kinds = []
    for kind in STATEMENTS:
        said = tuple(_said(apparatus, statement) for statement in record.statements if statement.kind is kind)
        if said:
            kinds.append(SaidKind(name=STATEMENTS[kind], is_folded=len(said) > _OPENED, said=said))
    return tuple(kinds)


def warnings_of(record: Record) -> tuple[Warning, ...]:
    """What a reader must know before using the figure; nothing to warn of gives none."""
    found: list[Warning] = []
    disputed = sum(conflict.open for conflict in record.conflicts)
    if disputed:
        words = f"{some(disputed, 'contradiction')} open"
        found.append(Warning(icon="contested", words=words, href="#contradictions"))
    for conflict in record.conflicts:
        if conflict.open and conflict.kind is ConflictKind.SUM_MISMATCH and conflict.residual:
            words = f"{number(abs(conflict.residual))} {_harmed(conflict)} are broken down by no report"
            found.append(Warning(icon="computed", words=words, href="#breakdown"))
            break
    silent = sum(statement.kind is StatementKind.NON_STATEMENT for statement in record.statements)
    if silent:
        verb = "says" if silent == 1 else "say"
        words = f"{some(silent, 'speaker')} {verb} nothing, or that it is not known yet"
        found.append(Warning(icon="unknown", words=words, href="#statements"))
    return tuple(found)


def _harmed(conflict: Conflict) -> str:
    return "of the dead" if conflict.harm is None or conflict.harm == "killed" else f"of the {HARMS[conflict.harm]}"


def _dispute(apparatus: Apparatus, said: Mapping[str, Claim | Statement], conflict: Conflict) -> Dispute:
    title = CONFLICTS[conflict.kind]
    if conflict.harm is not None:
        title = f"{HARMS[conflict.harm].capitalize()}: {title[0].lower()}{title[1:]}"
    return Dispute(
        title=title,
        message=conflict.message,
        is_open=conflict.open,
        sides=_sides(apparatus, said, conflict),
        settle=conflict.settle,
    )


_OF_FIGURES = frozenset(ConflictKind) - {ConflictKind.DATE, ConflictKind.PLACE, ConflictKind.OUTCOME}
_SIDES_MAX = 6


def _sides(apparatus: Apparatus, said: Mapping[str, Claim | Statement], conflict: Conflict) -> tuple[Side, ...]:
    """The sentences of a conflict, each once.

    Figures contradict one another as claims, or as statements. Dates, places and outcomes contradict one another as
    words: there the claims only tell whose date it is, and the evidence is what is quoted.
    """
    words = [_evidence_side(apparatus, ReportId(r), Span(start=s, end=e)) for r, s, e in conflict.evidence]
    if conflict.kind in _OF_FIGURES or not words:
        told = [_side(apparatus, said[id]) for id in conflict.claims if id in said]
        words = [*told, *(side for side in words if side.quote.ref.words not in {t.quote.ref.words for t in told})]
    sides = {(side.figure, side.counts, side.quote.words): side for side in words}
    return tuple(sides.values())[:_SIDES_MAX]


def _side(apparatus: Apparatus, one: Claim | Statement) -> Side:
    return side_of(apparatus, one) if isinstance(one, Claim) else _statement_side(apparatus, one)


def _statement_side(apparatus: Apparatus, statement: Statement) -> Side:
    return Side(
        figure="",
        counts=statement.topic or "",
        quote=quote_span(apparatus, statement.report, statement.span),
        speaker=speaker_words(statement.speaker),
        day=_published(apparatus, statement.report),
    )


def _evidence_side(apparatus: Apparatus, report: ReportId, span: Span) -> Side:
    """Words that are no claim: a date, an outcome. The figure is the words, the quotation their sentence."""
    spans = apparatus.sentences[report]
    sentence = spans[apparatus.sentence_at(report, span.start) - 1] if spans else span
    words = span.of(apparatus.reports[report].text)
    short = len(words) <= 40 and sentence.contains(span)
    return Side(
        figure=words if short else "",
        counts="",
        quote=quote_span(apparatus, report, sentence if short else span),
        speaker=f"report {apparatus.numbers[report]}",
        day=_published(apparatus, report),
    )


def _published(apparatus: Apparatus, report: ReportId) -> str:
    return apparatus.byline(report).rsplit(", ", 1)[-1]


def _said(apparatus: Apparatus, statement: Statement) -> Said:
    return Said(
        speaker=speaker_words(statement.speaker),
        topic=statement.topic.replace("_", " ") if statement.topic else None,
        quote=quote_span(apparatus, statement.report, statement.span),
    )
