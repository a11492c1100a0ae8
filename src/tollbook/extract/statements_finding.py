"""A statement found in one sentence, before it is known whose it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from tollbook.extract.lang.en_nations import COUNTRIES
from tollbook.extract.lang.en_speech import PRONOUNS
from tollbook.extract.speech_line import Line
from tollbook.extract.speech_phrases import Run, source_before
from tollbook.model import Span, Stance, StatementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A statement without its speaker. `source` names the speaker; None leaves it to the attributions."""

    kind: StatementKind
    span: Span
    cue: Span
    source: Span | None
    stance: Stance
    topic: str | None


@lru_cache(maxsize=512)
def pattern(words: str) -> re.Pattern[str]:
    """A pattern of a word table, matched at the edges of words."""
    return re.compile(rf"(?<![\w'])(?:{words})(?!\w)")


@cache
def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


def find_pattern(line: Line, words: str, matched: str) -> Iterator[Span]:
    """Where a pattern of a word table stands in the sentence, outside quotations.

    One of the `words` stands in all that it matches: most sentences hold none of them, and are not searched.
    """
    if line.words.isdisjoint(_each(words)):
        return
    for found in pattern(matched).finditer(line.lowered):
        text = found.group()
        start = line.span.start + found.start() + len(text) - len(text.lstrip())
        span = Span(start=start, end=line.span.start + found.end())
        if not line.is_quoted(token_at(line, span.start)):
            yield span


def token_at(line: Line, place: int) -> int:
    """The token that stands at or first after a place of the text."""
    low, high = 0, len(line.tokens)
    while low < high:
        middle = (low + high) // 2
        if line.tokens[middle].end <= place:
            low = middle + 1
        else:
            high = middle
    return low


def speakers_before(line: Line, end: int) -> tuple[Span, ...]:
    """Everybody named right before the token `end`, each apart: "the White House, Pentagon, and State Department"."""
    run = source_before(line, end)
    if run is None:
        return ()
    comma = next((p for p in range(*run) if line.low(p) == ","), run[1])  # what follows it only tells more of the name
    runs = [*_listed(line, run[0]), *split_names(line, (run[0], comma))]
    return tuple(line.cut(*each) for each in runs if each[1] > each[0])


def is_pronoun(line: Line, span: Span) -> bool:
    return span.of(line.text).lower() in PRONOUNS


def split_names(line: Line, run: Run) -> list[Run]:
    words = line.cut(*run).of(line.text)
    if words.lower().removeprefix("the ") in COUNTRIES:
        return [run]
    for place in range(run[0] + 1, run[1] - 1):
        if line.low(place) == "and" and line.is_capital(place - 1) and _is_name(line, place + 1):
            return [*split_names(line, (run[0], place)), *split_names(line, (place + 1, run[1]))]
    return [run]


def _is_name(line: Line, place: int) -> bool:
    return line.is_capital(place) or (line.low(place) == "the" and line.is_capital(place + 1))


def _listed(line: Line, first: int) -> list[Run]:
    """The names of a list before its last one: "A, B, and | C"."""
    place = first
    if line.low(place - 1) == "and":
        place -= 1
    if line.low(place - 1) != ",":
        return []
    runs: list[Run] = []
    while place > 0 and line.low(place - 1) == "," and len(runs) < 12:
        end = place - 1
        start = end
        while start > 0 and (line.is_capital(start - 1) or line.low(start - 1) in {"the", "of", "'s"}):
            start -= 1
        if start == end or not line.is_capital(end - 1) or line.is_time(end - 1):
            break
        runs.insert(0, (start, end))
        place = start
    return runs if place == 0 or line.low(place - 1) == "," else []
