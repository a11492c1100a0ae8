"""Where a text names places of the table, or seems to: mentions with what stands around them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.extract.lang.en_nations import NATIONALITIES
from tollbook.extract.lang.en_places import CONNECTORS, NO_COUNTRY, REGIONS, STATE_ABBREVIATIONS
from tollbook.model import Gazetteer, GazetteerEntry, Report, Span
from tollbook.text.tokens import Token

_LETTERS = "(?:[^\\W\\d_]++[\u0300-\u036f]*+)++"
_WORD = re.compile(rf"(?:[A-Za-z]\.){{2,}}|{_LETTERS}(?:['’‘ʼ-]{_LETTERS})*")
_INNER_QUOTE = re.compile(r"[^\W\d_]‘[^\W\d_]")
_TAIL = re.compile(r"(?:['’‘ʼ]s|['’])\Z|-[a-z][^\W\d_]*\Z")  # Cuba's, Caracas-based
_POINTED = frozenset("st ste sta ft mt pt".split())
_LONGEST = 4
_SHOUTED_SHARE = 0.7
_TITLED_SHARE = 0.7
_FEWEST_WORDS = 4
"""A line of fewer words is neither a headline nor shouted."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one sentence, and how it writes capitals."""

    start: int
    words: tuple[Token, ...]
    """Without possessive endings, and without "-based"."""
    is_title: bool
    """Nearly every word begins with a capital, so that a capital says little."""
    is_shouted: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `first` to `last` of a line, which are a name of the table or of a known region."""

    line: Line
    first: int
    last: int
    span: Span
    name: str
    entries: tuple[GazetteerEntry, ...]
    region: str | None = None
    """The key of `REGIONS` or `NO_COUNTRY`, where the name is one."""

    def word_before(self, distance: int = 1) -> Token | None:
        at = self.first - distance
        return self.line.words[at] if at >= 0 else None

    @property
    def word_after(self) -> Token | None:
        at = self.last + 1
        return self.line.words[at] if at < len(self.line.words) else None


def cut_lines(report: Report, sentences: tuple[Span, ...], tokens: list[Token]) -> list[Line]:
    """The sentences that are no furniture, as words; `tokens` are those of the whole text."""
    text = report.text
    starts = [token.start for token in tokens]
    lines: list[Line] = []
    skipped = iter((*sorted(report.furniture), Span(start=len(text) + 1, end=len(text) + 1)))
    block = next(skipped)
    for sentence in _without_title(report, sentences):
        while block.end <= sentence.start and block.start <= len(text):
            block = next(skipped)
        if not sentence.overlaps(block):
            near = tokens[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            lines.append(_cut_line(text, sentence, _words(text, sentence, near)))
    return lines


def _without_title(report: Report, sentences: tuple[Span, ...]) -> Iterator[Span]:
    """The sentences, cut where the title ends: scraped pages run it into the first line ("... | NewsMILWAUKEE --")."""
    end = len(report.title) if report.title and report.text.startswith(report.title) else 0
    for sentence in sentences:
        if sentence.start < end < sentence.end:
            yield Span(start=sentence.start, end=end)
            yield Span(start=end, end=sentence.end)
        else:
            yield sentence


def _cut_line(text: str, sentence: Span, words: tuple[Token, ...]) -> Line:
    long = [word for word in words if len(word.text) > 3]
    enough = len(words) >= _FEWEST_WORDS and bool(long)
    capitals = [word.text for word in long if word.is_capital]
    return Line(
        start=sentence.start,
        words=words,
        is_title=enough
        and not text.endswith(".", sentence.start, sentence.end)
        and len(capitals) >= _TITLED_SHARE * len(long),
        is_shouted=enough and sum(map(str.isupper, capitals)) >= _SHOUTED_SHARE * len(long),
    )


def _words(text: str, sentence: Span, tokens: list[Token]) -> tuple[Token, ...]:
    """The words of a sentence of these tokens; a name may hold an apostrophe (Sana‘a) at which tokens are cut."""
    whole = bool(tokens) and tokens[0].start == sentence.start and tokens[-1].end <= sentence.end
    if not whole or _INNER_QUOTE.search(text, sentence.start, sentence.end):
        return tuple(_cut_words(text, sentence.start, sentence.end))
    words: list[Token] = []
    for token in tokens:
        if token.text.isalpha():
            words.append(token)
        elif token.kind == "word":
            words += _cut_words(text, token.start, token.end)
    return tuple(words)


def _cut_words(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _WORD.finditer(text, start, end):
        word = found.group()
        if not word.isalpha():
            word = _TAIL.sub("", word)
        capital = word[0].isupper() or _is_joined_name(word)
        yield Token(found.start(), found.start() + len(word), word, word.lower(), "word", capital)


def _is_joined_name(word: str) -> bool:
    """Whether a word of small first letter is written as a name: "al-Shifa"."""
    return (word[2:3] == "-" and word[3:4].isupper()) or (word[3:4] == "-" and word[4:5].isupper())


def find_mentions(text: str, lines: list[Line], gazetteer: Gazetteer) -> list[Mention]:
    """The longest name at each capital word, in order; never overlapping. Peoples' names are no places."""
    finder = _Finder(text, gazetteer)
    return [mention for line in lines for mention in finder.mentions(line)]


class _Finder:
    """Looks names up in one report."""

    def __init__(self, text: str, gazetteer: Gazetteer) -> None:
        self._text = text
        self._gazetteer = gazetteer

    def mentions(self, line: Line) -> Iterator[Mention]:
        behind = 0
        for at, word in enumerate(line.words):
            if word.is_capital and at >= behind and (mention := self._longest_at(line, at)):
                yield mention
                behind = mention.last + 1

    def _longest_at(self, line: Line, first: int) -> Mention | None:
        if first and (mention := self._abbreviation(line, first)):
            return mention
        for last in reversed(list(self._ends(line, first))):
            name = self._text[line.words[first].start : line.words[last].end]
            mention = self._mention(line, first, last, name)
            if mention is not None and not (first == last and _is_people(name)):
                return mention
        return None

    def _ends(self, line: Line, first: int) -> Iterator[int]:
        """The words at which a name that begins at `first` may end."""
        yield first
        names = 1
        for at in range(first + 1, min(first + 6, len(line.words))):
            word = line.words[at]
            if not self._joins(line.words[at - 1], word):
                return
            if word.is_capital:
                names += 1
                yield at
            elif word.text not in CONNECTORS:
                return
            if names == _LONGEST:
                return

    def _joins(self, left: Token, right: Token) -> bool:
        gap = self._text[left.end : right.start]
        return gap == " " or gap == "\u00a0" or (gap == ". " and left.low in _POINTED)

    def _mention(self, line: Line, first: int, last: int, name: str) -> Mention | None:
        """The mention of this name; None where neither the table nor the regions know it."""
        low = name.lower()
        region = low if low in REGIONS or low in NO_COUNTRY else None
        entries = self._gazetteer.look_up(name)
        if region is None and not entries:
            return None
        span = Span(start=line.words[first].start, end=line.words[last].end)
        return Mention(line, first, last, span, name, entries, region)

    def _abbreviation(self, line: Line, at: int) -> Mention | None:
        """A state's short form after a town and a comma: "Ashdown, Ark.", "Lima, OH"."""
        word, before = line.words[at], line.words[at - 1]
        full = STATE_ABBREVIATIONS.get(word.low.removesuffix("."), STATE_ABBREVIATIONS.get(word.low))
        if full is None or not before.is_capital or self._text[before.end : word.start] not in (", ", " ("):
            return None
        if len(word.text) == 2 and not word.text.isupper() and word.low not in {"pa", "la", "va", "ga", "ky", "md"}:
            return None
        entries = tuple(
            e for e in self._gazetteer.look_up(full) if e.kind == "adm1" and e.country in {"US", "CA", "AU"}
        )
        span = Span(start=word.start, end=word.end)
        return Mention(line, at, at, span, word.text, entries) if entries else None


def _is_people(name: str) -> bool:
    low = name.lower()
    return low in NATIONALITIES and low not in {"us", "u.s.", "vatican", "new zealand", "eswatini"}
