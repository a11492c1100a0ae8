"""The lines of a text, and how they are compared with cues."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tollbook.model import Span

BULLET = re.compile(r"\s*(?:[•‣▪●○◦∙·*–—>»→+-]|\(?\d{1,2}[.)]|\[\d{1,2}\])\s+")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_DECORATION = " \t\u00a0*_#>|•·–—-=~«»[](){}→←↑▲▼…:.!?,;\"'“”‘’†×✕"
_LONGEST_KEY = 200
_NUMBER = re.compile(r"\d[\d,.]*[km]?\b")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.!?…][\"'”’»)\]*_]*\Z")
_SENTENCE_START = re.compile(
    r"(?:\A|(?<=[.!?…”\"’»)])[ \t\u00a0]+)[ \t\u00a0*_#>|•(\[“\"–—-]{0,8}(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: its words at `span`, and `key`, by which it is looked up among the cues."""

    span: Span
    text: str
    key: str

    @property
    def is_item(self) -> bool:
        return BULLET.match(self.text) is not None

    @property
    def ends_with_stop(self) -> bool:
        return _STOP.search(self.text[-8:]) is not None

    def part(self, start: int, end: int) -> Span:
        """Where `text[start:end]` of this line stands in the whole text."""
        return Span(start=self.span.start + start, end=self.span.start + end)


def cut_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that say anything, in order, without the white space around them."""
    lines = []
    for found in _LINE.finditer(text):
        words = found.group()
        bare = words.strip()
        if bare:
            start = found.start() + len(words) - len(words.lstrip())
            lines.append(Line(Span(start=start, end=start + len(bare)), bare, line_key(bare)))
    return tuple(lines)


def line_key(words: str) -> str:
    """A line as the cues write it: small letters, no decoration, numbers as #."""
    words = words[:_LONGEST_KEY]
    plain = words.replace("’", "'").strip(_DECORATION).lower() or words.strip()
    return _SPACES.sub(" ", _NUMBER.sub("#", plain))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern without regard to case, compiled when it is first needed.

    The cues make hundreds of patterns, half a second to compile, and one report needs a few of them.
    """
    return re.compile(pattern, re.IGNORECASE)


def count_words(words: str) -> int:
    return sum(1 for _ in _WORD.finditer(words))


def sentence_starts(words: str) -> Iterator[tuple[int, str]]:
    """Where sentences of a line begin, with what decorates them, and the first word of each in small letters."""
    for found in _SENTENCE_START.finditer(words):
        yield found.start("word"), found["word"].lower().replace("’", "'")
