"""The sentences of one report as tokens: cut once, read for claims, for speech and for statements alike."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from tollbook.extract.speech_line import Line, find_quotations, make_line
from tollbook.model import Span
from tollbook.text.tokens import Token, cut_tokens


@dataclass(frozen=True, slots=True)
class Page:
    """Sentences by number, with the tokens and the lower-case words of each, and the quotations of the whole text."""

    text: str
    sentences: tuple[Span, ...]
    tokens: tuple[list[Token], ...]
    lows: tuple[list[str], ...]
    quotations: tuple[Span, ...]
    _lines: dict[int, Line] = field(default_factory=dict)

    def line(self, number: int) -> Line:
        """A sentence to be read for speech; made once."""
        if number not in self._lines:
            self._lines[number] = make_line(
                self.text, self.sentences[number], self.tokens[number], self.lows[number], self.quotations
            )
        return self._lines[number]


def read_page(text: str, sentences: Sequence[Span], tokens: list[Token] | None = None) -> Page:
    """The page of these sentences of the text, which stand in order; `tokens` are those of the whole text."""
    tokens = cut_tokens(text) if tokens is None else tokens
    starts = [token.start for token in tokens]
    lows = [token.low for token in tokens]
    ranges = [slice(bisect_left(starts, each.start), bisect_left(starts, each.end)) for each in sentences]
    return Page(
        text=text,
        sentences=tuple(sentences),
        tokens=tuple(tokens[each] for each in ranges),
        lows=tuple(lows[each] for each in ranges),
        quotations=find_quotations(text),
    )
