"""One sentence as tokens that know whether they stand inside a quotation."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from tollbook.extract.lang.en_speech import (
    AUXILIARIES,
    COMMON_PAST,
    DETERMINERS,
    OFTEN_NOUNS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    VERBS,
)
from tollbook.model import Span
from tollbook.text.tokens import Token

_MARKS = re.compile(r"''|``|[“”\"«»‘’\n]")
_CLOSING: dict[str, tuple[str, ...]] = {
    "“": ("”", '"'),
    "«": ("»",),
    "‘": ("’",),
    '"': ('"', "”"),
    "''": ("''",),
    "``": ("''",),
}
_LONGEST_QUOTATION = 6_000
_SUBJECT_PRONOUNS = frozenset("he she it they we i you who which there this that these those".split())
_AFTER_A_VERB = DETERMINERS | PREPOSITIONS | _SUBJECT_PRONOUNS | frozenset("him her them us me".split())


def find_quotations(text: str) -> tuple[Span, ...]:
    """Every quotation with its marks, in order; none runs past the end of its paragraph.

    Forms: “…”, "…", «…», ''…'', ‘…’ (never an apostrophe). What a paragraph leaves open ends with the paragraph.
    """
    found: list[Span] = []
    opened: int | None = None
    closing: tuple[str, ...] = ()
    for mark in _MARKS.finditer(text):
        at, char = mark.start(), mark.group()
        if opened is not None:
            too_long = at - opened > _LONGEST_QUOTATION
            if char == "\n" or too_long or (char in closing and _closes(text, at)):
                end = at if char == "\n" else mark.end()
                if not too_long:
                    found.append(Span(start=opened, end=end))
                opened = None
        elif char in _CLOSING and _opens(text, at, mark.end()):
            opened, closing = at, _CLOSING[char]
    if opened is not None and len(text) - opened <= _LONGEST_QUOTATION:
        found.append(Span(start=opened, end=len(text)))
    return tuple(found)


def _opens(text: str, at: int, end: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[end] if end < len(text) else " "
    return not after.isspace() and not before.isalnum()


def _closes(text: str, at: int) -> bool:
    if text[at] != "’":
        return True
    return not text[at + 1 : at + 2].isalnum()


@dataclass(frozen=True)
class Line:
    """A sentence to be read for speech. Places in it are places in `tokens`."""

    text: str
    span: Span
    tokens: list[Token]
    lows: list[str]
    inside: list[Span | None]
    """For each token the quotation it stands in."""

    def low(self, place: int) -> str:
        """The word there in lower case; the empty string outside the sentence."""
        return self.lows[place] if 0 <= place < len(self.lows) else ""

    def is_quoted(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.inside[place] is not None

    def is_word(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].kind == "word"

    def is_capital(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].is_capital

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case, those of "re-elected" each and together."""
        return frozenset(with_parts(self.lows))

    @cached_property
    def lowered(self) -> str:
        """The sentence in lower case with straight apostrophes; empty where that would move a place in it."""
        low = self.span.of(self.text).lower().replace("’", "'")
        return low if len(low) == self.span.end - self.span.start else ""

    def cut(self, first: int, end: int) -> Span:
        """The span of the tokens `first` to `end`, half-open."""
        return Span(start=self.tokens[first].start, end=self.tokens[end - 1].end)

    @cached_property
    def verbs(self) -> tuple[bool, ...]:
        """For each token whether it is a finite verb, as far as its form and its neighbours tell."""
        return tuple(_is_finite(self, place) for place in range(len(self.tokens)))

    def is_finite(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.verbs[place]

    def is_time(self, place: int) -> bool:
        low = self.low(place)
        return low in TIME_WORDS and (low not in {"may", "march"} or self.is_capital(place))


def with_parts(lows: list[str]) -> list[str]:
    """These words, and the parts of those that hyphens join."""
    joined = [low for low in lows if "-" in low]
    return [*lows, *(part for low in joined for part in low.split("-"))] if joined else lows


def make_line(text: str, sentence: Span, tokens: list[Token], lows: list[str], quotations: tuple[Span, ...]) -> Line:
    """The sentence of these tokens as a line; `quotations` are those of the whole text."""
    inside: list[Span | None] = [None] * len(tokens)
    first = max(bisect_right(quotations, sentence.start, key=_START) - 1, 0)
    for quotation in quotations[first : bisect_left(quotations, sentence.end, key=_START)]:
        held = range(bisect_left(tokens, quotation.start, key=_START), bisect_left(tokens, quotation.end, key=_START))
        inside[held.start : held.stop] = [quotation] * len(held)
    return Line(text=text, span=sentence, tokens=tokens, lows=lows, inside=inside)


_START = attrgetter("start")


def _is_finite(line: Line, place: int) -> bool:
    token = line.tokens[place]
    low = token.low
    if token.kind != "word" or line.inside[place] is not None:
        return False
    if low in AUXILIARIES:
        return not (low in {"may", "might", "will", "can"} and token.is_capital and place > 0)
    if token.is_capital and place > 0:
        return False
    before = line.low(place - 1)
    if before in DETERMINERS or before == "'s":
        return False
    if low in COMMON_PAST:
        return True
    verb = VERBS.get(low)
    if verb is not None and verb.form in {"past", "third"}:
        return low not in OFTEN_NOUNS or line.low(place + 1) in _AFTER_A_VERB
    return low.endswith("ed") and len(low) > 4 and before not in PREPOSITIONS and _takes_an_object(line, place)


def _takes_an_object(line: Line, place: int) -> bool:
    """Whether a word in -ed is followed as a verb is: "wounded the driver", but not "wounded soldiers"."""
    after = line.low(place + 1)
    return after in _AFTER_A_VERB or after in SUBORDINATORS or not line.is_word(place + 1)
