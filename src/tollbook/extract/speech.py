"""Who says what: every attribution of a text, with the words of its source, cue and content."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.extract.lang.en_speech import LEAD_CUES, VERBS
from tollbook.extract.page import Page
from tollbook.extract.speech_antecedents import Antecedents, titled_names
from tollbook.extract.speech_content import Content, Surroundings, find_content
from tollbook.extract.speech_cues import Cue, find_cues
from tollbook.extract.speech_line import Line
from tollbook.model import Span

_CUE_WORDS = (
    frozenset(VERBS)
    | {words[0] for words, _ in LEAD_CUES if words[0] not in {"on", "with", "in", "as"}}
    | {"reportedly", "allegedly", "word", "reference", "words", "authority", ":"}
)
_NEAREST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody says something.

    `source` is None where nobody is named ("reportedly"). `resolved` is the fuller name that a pronoun or short title
    in `source` stands for, anywhere before it. `content` may go on over several sentences of one quotation. `scope` is
    the range within which a figure is this source's. `chain` are those through whom the words came. `verb` is the
    lemma of the cue.
    """

    sentence: Span
    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    quoted: bool
    verb: str
    chain: tuple[Span, ...]
    scope: Span
    resolved: Span | None = None


def find_attributions(page: Page) -> tuple[Attribution, ...]:
    """Every attribution of the page, in order of its cue."""
    antecedents = Antecedents(text=page.text, titled=titled_names(page.text))
    found: list[Attribution] = []
    for number, lows in enumerate(page.lows):
        if _CUE_WORDS.isdisjoint(lows):
            continue
        line = page.line(number)
        for cue, content in _read_line(line, page, number):
            found.append(_attribution(line, cue, content, antecedents))
    return tuple(found)


def who_says(attributions: tuple[Attribution, ...], span: Span) -> Attribution | None:
    """The attribution with a source whose scope covers these words most closely; None if nobody says them.

    `attributions` stand in the order in which they were found; only those near the words are looked at.
    """
    near = bisect_left(attributions, span.start, key=lambda attribution: attribution.sentence.start)
    covering = [
        attribution
        for attribution in attributions[max(near - _NEAREST, 0) : near + _NEAREST]
        if attribution.source is not None and _covers(attribution, span)
    ]
    return min(covering, key=lambda a: (a.scope.end - a.scope.start, a.cue), default=None)


def _covers(attribution: Attribution, span: Span) -> bool:
    return attribution.scope.contains(span) or any(piece.contains(span) for piece in attribution.content)


def _read_line(line: Line, page: Page, number: int) -> Iterator[tuple[Cue, Content]]:
    cues = find_cues(line)
    around = Surroundings(line=line, cues=cues, sentences=page.sentences, number=number, quotations=page.quotations)
    for place, cue in enumerate(cues):
        content = find_content(around, place)
        if content is not None:
            yield cue, content


def _attribution(line: Line, cue: Cue, content: Content, antecedents: Antecedents) -> Attribution:
    source = line.cut(*cue.source) if cue.source is not None else None
    resolved = antecedents.resolve(line, cue.source) if cue.source is not None else None
    if cue.source is not None:
        antecedents.note(line, cue.source)
    return Attribution(
        sentence=line.span,
        source=source,
        cue=line.cut(cue.first, cue.end),
        content=content.spans,
        quoted=content.quoted,
        verb=cue.lemma,
        chain=tuple(line.cut(*run) for run in cue.chain),
        scope=content.scope,
        resolved=resolved,
    )
