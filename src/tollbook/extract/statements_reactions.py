"""Reactions: who condemns, supports, mourns, calls for what."""

from collections.abc import Iterator

from tollbook.extract.lang.en_statements import REACTION_NOUNS, REACTION_PHRASES, REACTION_TOPICS
from tollbook.extract.speaker import describe_speaker
from tollbook.extract.speech_line import Line
from tollbook.extract.speech_phrases import source_after
from tollbook.extract.statements_finding import (
    Finding,
    find_pattern,
    is_pronoun,
    speakers_before,
    split_names,
    token_at,
)
from tollbook.model import Span, SpeakerKind, Stance, StatementKind

_REACTING = frozenset(
    {
        SpeakerKind.OFFICIAL_PARTY,
        SpeakerKind.OFFICIAL_OTHER,
        SpeakerKind.UN,
        SpeakerKind.NGO,
        SpeakerKind.MILITARY,
    }
)


def find_reactions(line: Line) -> Iterator[Finding]:
    """Each reaction of a state, an organisation or an office to what happened; one for each speaker."""
    for cue, topic in _cues(line):
        for source in speakers_before(line, token_at(line, cue.start)):
            content = _content(line, cue)
            if content is not None and not is_pronoun(line, source) and _reacts(line, source):
                yield _finding(content, cue, source, topic)
    yield from _from_nouns(line)


def _finding(content: Span, cue: Span, source: Span, topic: str) -> Finding:
    return Finding(
        kind=StatementKind.REACTION, span=content, cue=cue, source=source, stance=Stance.ASSERTS, topic=topic
    )


def _cues(line: Line) -> Iterator[tuple[Span, str]]:
    for place, token in enumerate(line.tokens):
        topic = REACTION_TOPICS.get(token.low)
        if topic is None or line.is_quoted(place) or (token.is_capital and place > 0):
            continue
        first = place
        while first > 0 and line.low(first - 1) in {"has", "have", "had", "also", "strongly", "immediately", "swiftly"}:
            first -= 1
        if line.low(first - 1) not in {"to", "not", "was", "were", "been", "be", "is", "are"}:
            yield line.cut(first, place + 1), topic
    for words, matched, topic in REACTION_PHRASES:
        for cue in find_pattern(line, words, matched):
            yield cue, topic


def _content(line: Line, cue: Span) -> Span | None:
    """What the reaction is to or about: up to the end of its clause."""
    first = token_at(line, cue.end)
    end = first
    while end < len(line.tokens) and not (line.low(end) in {",", ";"} and not line.is_quoted(end)):
        end += 1
    while end > first and line.low(end - 1) in {".", ":"}:
        end -= 1
    return line.cut(first, end) if end > first else cue


def _reacts(line: Line, source: Span) -> bool:
    speaker = describe_speaker(line.text, source)
    return bool(speaker.governments) or speaker.kind in _REACTING


def _from_nouns(line: Line) -> Iterator[Finding]:
    """ "drew condemnation from Cuba and Venezuela"."""
    for noun, topic in REACTION_NOUNS.items():
        for cue in find_pattern(line, noun, rf"{noun},? (?:particularly |especially |mainly |notably )?from"):
            run = source_after(line, token_at(line, cue.end))
            for each in split_names(line, run) if run is not None else ():
                source = line.cut(*each)
                if _reacts(line, source):
                    yield _finding(cue, cue, source, topic)
