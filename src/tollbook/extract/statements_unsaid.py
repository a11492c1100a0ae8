"""What is not said: no comment, no figure, not yet known."""

import re
from collections.abc import Iterator

from tollbook.extract.lang.en_speech import VERBS
from tollbook.extract.lang.en_statements import HARM_TOPICS, UNSAID
from tollbook.extract.speech_line import Line
from tollbook.extract.statements_finding import Finding, find_pattern, speakers_before, token_at
from tollbook.model import Span, Stance, StatementKind

_HARM = re.compile(HARM_TOPICS)
_CONCESSIVE = frozenset({"while", "although", "though", "whether", "if"})
_ABOUT = re.compile(r"\b(?:on|about|regarding|of|over) (?:the |its |their |his |her |any )?([\w-]+(?: [\w-]+)?)")
_EMPTY = frozenset(
    "the a an full exact total number extent of number's precise final overall some any how many".split()
)
_ANSWERS = {"responded", "commented", "replied", "answered"}


def find_unsaid(line: Line) -> Iterator[Finding]:
    """Everything that somebody would not say, or that nobody knows yet; a silence told only in passing is none.

    "While the government has not confirmed the raid, ..." leads to something else and is left out.
    """
    if line.low(0) in _CONCESSIVE or line.tokens[-1].text == "?":
        return
    yield from _neither(line)
    taken: list[Span] = []
    for words, matched, stance, named in UNSAID:
        for cue in find_pattern(line, words, matched):
            if any(cue.overlaps(span) for span in taken):
                continue
            findings = tuple(_read(line, cue, stance, named=named))
            if findings:
                taken.append(cue)
            yield from findings


def _neither(line: Line) -> Iterator[Finding]:
    """ "Neither the White House nor the Pentagon confirmed any figure"."""
    if line.low(0) != "neither":
        return
    nor = next((p for p in range(1, len(line.tokens)) if line.low(p) == "nor"), None)
    verb = next((p for p in range(nor or 0, len(line.tokens)) if line.is_finite(p)), None)
    if nor is None or verb is None or line.low(verb) not in VERBS.keys() | _ANSWERS:
        return
    end = verb
    while line.low(end - 1).endswith("ly"):
        end -= 1
    cue = line.cut(end, verb + 1)
    for run in ((1, nor), (nor + 1, end)):
        if run[0] < run[1]:
            yield Finding(
                kind=StatementKind.NON_STATEMENT,
                span=_clause(line, cue, line.cut(*run)),
                cue=cue,
                source=line.cut(*run),
                stance=Stance.DECLINES,
                topic=_topic(line.text, line, cue, named=True),
            )


def _read(line: Line, cue: Span, stance: Stance, *, named: bool) -> Iterator[Finding]:
    text = line.text
    sources = speakers_before(line, token_at(line, cue.start)) if named else ()
    if named and not sources:
        return
    if not named and not _HARM.search(line.span.of(text).lower()):
        return
    for source in sources or (None,):
        yield Finding(
            kind=StatementKind.NON_STATEMENT,
            span=_clause(line, cue, source),
            cue=cue,
            source=source,
            stance=stance,
            topic=_topic(text, line, cue, named=named),
        )


def _clause(line: Line, cue: Span, source: Span | None) -> Span:
    """From whoever will not say, or the clause's beginning, to the clause's end."""
    place = token_at(line, cue.start)
    first = place
    while source is None and first > 0 and line.low(first - 1) not in {",", ";", "but", "and", "that"}:
        first -= 1
    start = source.start if source is not None else line.tokens[first].start
    end = place
    while end < len(line.tokens) and not (line.low(end) in {",", ";", "."} and line.tokens[end].start >= cue.end):
        end += 1
    return Span(start=min(start, cue.start), end=max(line.tokens[end - 1].end, cue.end))


def _topic(text: str, line: Line, cue: Span, *, named: bool) -> str | None:
    """What it is about, in one or two words: "civilian casualties"; None where the words do not tell."""
    if not named:
        before = [line.low(p) for p in range(token_at(line, cue.start)) if line.is_word(p)]
        harm = [p for p, word in enumerate(before) if _HARM.search(word) and word not in _EMPTY]
        if harm:
            at = harm[-1]
            front = before[at - 1] if at and before[at - 1] not in _EMPTY and before[at - 1].isalpha() else None
            return f"{front} {before[at]}" if front and len(front) > 3 else before[at]
    about = _ABOUT.search(text, cue.end, line.span.end)
    return about.group(1).lower() if about else None
