"""Statements: who says what, and who would not say."""

from collections.abc import Iterator
from operator import attrgetter

from tollbook.extract.lang.en_speech import VERBS, Saying
from tollbook.extract.lang.en_statements import CLUES, REACTION_TOPICS
from tollbook.extract.page import Page, read_page
from tollbook.extract.speaker import describe_speaker, make_speaker
from tollbook.extract.speech import Attribution, find_attributions, who_says
from tollbook.extract.speech_line import with_parts
from tollbook.extract.statements_finding import Finding
from tollbook.extract.statements_outcomes import find_outcomes
from tollbook.extract.statements_reactions import find_reactions
from tollbook.extract.statements_unsaid import find_unsaid
from tollbook.model import Report, Span, Speaker, Stance, Statement, StatementId, StatementKind, content_id


def find_statements(report: Report, sentences: tuple[Span, ...]) -> tuple[Statement, ...]:
    """Every statement of the report, in order of place; none inside page furniture."""
    page = read_page(report.text, sentences)
    return state(report, page, find_attributions(page))


def state(report: Report, page: Page, attributions: tuple[Attribution, ...]) -> tuple[Statement, ...]:
    """The statements of a page whose attributions are known; see `find_statements`."""
    of_sentence: dict[int, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.source is not None:
            of_sentence.setdefault(attribution.sentence.start, []).append(attribution)
    statements: dict[StatementId, Statement] = {}
    for number, sentence in enumerate(page.sentences):
        around = tuple(of_sentence.get(sentence.start, ()))
        for statement in _read_sentence(report, page, number, around):
            if not any(span.overlaps(statement.span) or span.overlaps(sentence) for span in report.furniture):
                statements[statement.id] = statement
    return tuple(sorted(statements.values(), key=attrgetter("span", "kind", "id")))


def _read_sentence(report: Report, page: Page, number: int, around: tuple[Attribution, ...]) -> Iterator[Statement]:
    """Speech first; what is found besides it takes the place of plain speech at the same cue, not of a quotation."""
    findings = _findings(page, number)
    for attribution in around:
        if attribution.quoted or not any(_is_same(finding, attribution) for finding in findings):
            yield _speech(report, attribution)
    for finding in findings:
        if not any(attribution.quoted and _is_same(finding, attribution) for attribution in around):
            yield _found(report, finding, around)


def _findings(page: Page, number: int) -> tuple[Finding, ...]:
    if CLUES.isdisjoint(with_parts(page.lows[number])):
        return ()
    line = page.line(number)
    return (*find_unsaid(line), *find_reactions(line), *find_outcomes(line))


def _is_same(finding: Finding, attribution: Attribution) -> bool:
    return finding.source is not None and finding.cue.overlaps(attribution.cue)


def _speech(report: Report, attribution: Attribution) -> Statement:
    text = report.text
    span = Span(start=attribution.content[0].start, end=attribution.content[-1].end)
    kind = StatementKind.QUOTE if attribution.quoted else StatementKind.INDIRECT
    verb = VERBS.get(attribution.verb)
    if verb is not None and verb.saying is Saying.DENY:
        kind = StatementKind.DENIAL
    elif text[span.start : span.end][:_TOLD_FIRST].lower().startswith("responsibility") or _admits(text, attribution):
        kind = StatementKind.RESPONSIBILITY
    return _statement(
        report,
        kind=kind,
        speaker=make_speaker(text, attribution),
        span=span,
        quoted=attribution.quoted,
        cue=attribution.cue,
        source=attribution.source,
        stance=Stance.DENIES if kind is StatementKind.DENIAL else Stance.ASSERTS,
        topic=REACTION_TOPICS.get(attribution.cue.of(text).lower().split()[-1]),
    )


_TOLD_FIRST = len("responsibility")
_ADMITTED = 1_000
"""Characters of what is said that are searched for an admission: a long sentence may have many speakers."""


def _admits(text: str, attribution: Attribution) -> bool:
    """Whether someone takes an attack upon himself: "said it carried out the attack"."""
    words = attribution.content[0].of(text)[:_ADMITTED].lower()
    return any(phrase in words for phrase in ("claimed responsibility", "it was behind the", "was responsible for the"))


def _found(report: Report, finding: Finding, around: tuple[Attribution, ...]) -> Statement:
    source, speaker = finding.source, _speaker(report, finding, around)
    if source is None and (attribution := who_says(around, finding.cue)) is not None:
        source = attribution.source
    return _statement(
        report,
        kind=finding.kind,
        speaker=speaker,
        span=finding.span,
        quoted=False,
        cue=finding.cue,
        source=source,
        stance=finding.stance,
        topic=finding.topic,
    )


def _speaker(report: Report, finding: Finding, around: tuple[Attribution, ...]) -> Speaker | None:
    if finding.source is None:
        attribution = who_says(around, finding.cue)
        return make_speaker(report.text, attribution) if attribution is not None else None
    for attribution in around:
        if attribution.source == finding.source:
            return make_speaker(report.text, attribution)
    return describe_speaker(report.text, finding.source)


def _statement(
    report: Report,
    *,
    kind: StatementKind,
    speaker: Speaker | None,
    span: Span,
    quoted: bool,
    cue: Span,
    source: Span | None,
    stance: Stance,
    topic: str | None,
) -> Statement:
    places = f"{span.start}:{span.end}:{cue.start}:{source.start if source else ''}"
    return Statement(
        id=StatementId(content_id("s", report.id, kind, places)),
        report=report.id,
        kind=kind,
        speaker=speaker,
        span=span,
        quote=span.of(report.text),
        quoted=quoted,
        cue=cue,
        source=source,
        stance=stance,
        topic=topic,
    )
