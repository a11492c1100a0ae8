"""Whom a pronoun or a short title stands for, within one report."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tollbook.extract.lang.en_speech import DETERMINERS, OUTLET_WORDS, PRONOUNS, SHORT_SOURCES, SOURCE_KINDS
from tollbook.extract.speech_line import Line
from tollbook.extract.speech_phrases import Run, head_of, source_before
from tollbook.model import Span

_PERSON_NOUNS = frozenset(
    """
    official officer spokesman spokeswoman spokesperson minister president governor mayor chief commander general
    director head source witness doctor resident secretary ambassador prosecutor sheriff colonel captain survivor
    leader lawmaker senator judge chairman commissioner reporter correspondent journalist
    """.split()
)
_TITLED = re.compile(
    r"(?:\b[A-Z][\w.’'-]{0,20} ){0,4}"
    r"\b(?:President|Minister|Secretary|Governor|Mayor|Chancellor|Premier|Senator|General|Gen\.|Colonel|Col\.|Chief|"
    r"Commissioner|Ambassador|[Ss]pokesman|[Ss]pokeswoman|[Ss]pokesperson)"
    r"((?: [A-ZÀ-Ý][\w’'-]{1,20}){1,4})"
)


def titled_names(text: str) -> Mapping[str, Span]:
    """For each name that stands after a title anywhere in a text, where it first stands with that title."""
    found: dict[str, Span] = {}
    for match in _TITLED.finditer(text):
        for name in match.group(1).split():
            found.setdefault(
                name.lower().removesuffix("'s").removesuffix("’s"), Span(start=match.start(), end=match.end())
            )
    return found


@dataclass
class Antecedents:
    """The sources named so far in a text, by what may point back to them.

    It grows while a text is read from front to back; one lookup costs the same however long the text is.
    """

    text: str
    person: Span | None = None
    body: Span | None = None
    several: Span | None = None
    any: Span | None = None
    by_name: dict[str, Span] = field(default_factory=dict)
    by_noun: dict[str, Span] = field(default_factory=dict)
    titled: Mapping[str, Span] = field(default_factory=dict)

    def resolve(self, line: Line, run: Run) -> Span | None:
        """The fuller name of a source, named before it; None where it stands for itself."""
        first = line.low(run[0])
        if run[1] - run[0] == 1 and first in PRONOUNS:
            return self._pronoun(line, run, first)
        words = [line.low(p) for p in range(*run)]
        if words[0] in DETERMINERS and len(words) <= 3:
            return self._short(words[-1])
        if len(words) <= 2 and line.is_capital(run[1] - 1):
            for fuller in (self.by_name.get(words[-1]), self.titled.get(words[-1])):
                if fuller is not None and len(fuller.of(self.text).split()) > len(words):
                    return fuller
        return None

    def _pronoun(self, line: Line, run: Run, word: str) -> Span | None:
        if word in {"who", "which"}:
            before = run[0] - 1 if line.low(run[0] - 1) == "," else run[0]
            source = source_before(line, before)
            return line.cut(*source) if source else None
        if word in {"he", "she"}:
            return self.person
        if word == "it":
            return self.body or self.any
        return (self.several or self.any) if word == "they" else None

    def _short(self, noun: str) -> Span | None:
        for word in SHORT_SOURCES.get(noun, "").split():
            if word in self.by_noun or word in self.by_name:
                return self.by_noun.get(word) or self.by_name[word]
        return None

    def note(self, line: Line, run: Run) -> None:
        """Remember a source that was named."""
        words = [line.low(p) for p in range(*run)]
        if len(words) == 1 and words[0] in PRONOUNS:
            return
        span = line.cut(*run)
        head = head_of(line, run)
        noun = line.low(head)
        named = line.is_capital(head)
        short = words[0] in DETERMINERS and len(words) <= 2 and not named
        if short and self._short(noun) is not None:
            return
        self.any = span
        if noun in _PERSON_NOUNS or (named and noun not in SOURCE_KINDS and noun not in OUTLET_WORDS):
            self.person = span
        if noun in SOURCE_KINDS and noun not in _PERSON_NOUNS and not noun.endswith("s"):
            self.body = span
        elif named and len(words) <= 2:
            self.body = self.body or span
        if noun.endswith("s") or noun in {"police", "people"} or "and" in words:
            self.several = span
        for place in range(*run):
            if line.is_word(place):
                (self.by_name if line.is_capital(place) else self.by_noun)[line.low(place)] = self._fuller(
                    line.low(place), span, capital=line.is_capital(place)
                )
            if line.is_word(place) and line.low(place) in SHORT_SOURCES:
                self.by_noun[line.low(place)] = span

    def _fuller(self, word: str, span: Span, *, capital: bool) -> Span:
        """The longer of two sources of one name; the later of two that share a noun."""
        known = self.by_name.get(word) if capital else None
        return known if known is not None and known.end - known.start >= span.end - span.start else span
