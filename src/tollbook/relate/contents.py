"""What a report's sentences hold, rare words and figures, and how much of it another report tells in the same order.

Two newsrooms that report one event share its few facts, each in its own order. Who rewrites a page keeps the page's
facts, sentence by sentence, odd figures and all, however it changes the words.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.model import Report, Span
from tollbook.relate.common_words import STEM, stem_weight
from tollbook.relate.wording import find_apart
from tollbook.text.numerals import NUMBER_WORDS, read_digits, read_number_words
from tollbook.text.sentences import cut_sentences

TOLD = 0.4
"""Least share of what a report holds that stands in sentences of its origin, in their order."""
TOLD_IN_TWO = 0.45
"""The same where only two sentences are alike: two facts of one office may well be told in the same order."""
TOLD_AT_LENGTH = 0.5
"""The same for reports of more sentences than `_SHORT`: the more there are, the more are alike by chance."""
LEFT = 0.25
"""Least share of the longer of two reports of one day that the shorter tells, which may be the later."""
LEAST_SHARED = 20.0
"""Weight that they must share: some five rare words or odd figures."""
_ALIKE = 0.3  # least share of the shorter sentence that stands in the other
_LEAST_ALIKE = 5.0  # weight: one rare word or odd figure
_SHORT = 5
_LEAST_HELD = 6.0  # weight of a sentence that tells anything: not "Share this page"
_FIGURE = "#"
_ODD = 4.0
_YEARS = range(1900, 2100)
_WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:-[^\W\d_]+)*")
_ONE = "|".join(sorted(NUMBER_WORDS))
_NUMBERS = re.compile(rf"\d[\d,.]*\d|\b(?:{_ONE})(?:[ -](?:and )?(?:{_ONE}))*\b", re.IGNORECASE)

Held = Mapping[str, float]
"""Beginnings of words, and figures, each with how much it says that two sentences share it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The sentences of a report that tell anything, each with its place and what it holds."""

    sentences: tuple[tuple[Span, Held], ...]

    @property
    def counts(self) -> Counter[str]:
        """In how many sentences each word or figure stands."""
        return Counter(word for _, held in self.sentences for word in held)


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Sentences of two reports that hold the same, in the order of both, and the share of all that either holds."""

    pairs: tuple[tuple[int, int], ...]
    here_share: float
    there_share: float
    shared: float
    fewest: int
    """How many sentences the report of fewer has."""
    keeps_figures: bool
    """Whether at least half of the figures of those sentences are the same: notices are worded alike."""


def read_contents(report: Report) -> Contents:
    """What the report's own sentences hold; furniture, quotations and standing lines are nobody's."""
    apart = find_apart(report.text)
    spans = (span for span in cut_sentences(report.text) if not any(span.overlaps(one) for one in report.furniture))
    found = ((span, _held(_without(report.text, span, apart))) for span in spans)
    return Contents(sentences=tuple((span, held) for span, held in found if sum(held.values()) >= _LEAST_HELD))


def compare_contents(here: Contents, there: Contents) -> Likeness:
    """What two reports hold in common. A word that stands in several sentences is the event's own and says as much
    less: its weight is shared among them."""
    counts = here.counts | there.counts
    ours = [{word: weight / counts[word] for word, weight in held.items()} for _, held in here.sentences]
    theirs = [{word: weight / counts[word] for word, weight in held.items()} for _, held in there.sentences]
    found = align([[_shared(a, b) for b in theirs] for a in ours])
    shared = sum(score for _, _, score in found)
    return Likeness(
        pairs=tuple((i, j) for i, j, _ in found),
        here_share=shared / max(1.0, sum(sum(held.values()) for held in ours)),
        there_share=shared / max(1.0, sum(sum(held.values()) for held in theirs)),
        shared=shared,
        fewest=min(len(ours), len(theirs)),
        keeps_figures=_keeps_figures([ours[i] for i, _, _ in found], [theirs[j] for _, j, _ in found]),
    )


def retold_share(likeness: Likeness, *, same_day: bool) -> float | None:
    """The share of a report that a rewriting of the other tells again, or None if neither is one of the other."""
    share = likeness.here_share
    if same_day and likeness.here_share >= LEFT:
        share = max(share, likeness.there_share)
    if len(likeness.pairs) < 2 or likeness.shared < LEAST_SHARED or not likeness.keeps_figures:
        return None
    least = TOLD_IN_TWO if len(likeness.pairs) == 2 else TOLD
    return share if share >= (least if likeness.fewest <= _SHORT else TOLD_AT_LENGTH) else None


def align(scores: list[list[float]]) -> list[tuple[int, int, float]]:
    """The pairs, in the order of both sides, whose scores come to the most together (dynamic programming)."""
    rows, columns = len(scores), len(scores[0]) if scores else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + scores[i][j])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j, scores[i][j]))
            i, j = i + 1, j + 1
    return pairs


def _shared(here: Held, there: Held) -> float:
    """The weight of what two sentences share, or 0 where it is too little of the shorter one."""
    shared = sum(min(here[word], there[word]) for word in here.keys() & there.keys())
    if shared < _LEAST_ALIKE or shared < _ALIKE * min(sum(here.values()), sum(there.values())):
        return 0.0
    return shared


def _keeps_figures(here: list[Held], there: list[Held]) -> bool:
    ours, theirs = ({word for held in side for word in held if word[0] == _FIGURE} for side in (here, there))
    return 4 * len(ours & theirs) >= len(ours) + len(theirs)


def odd_figures(text: str) -> frozenset[str]:
    """The figures of a text that few others have: none up to ten, no years."""
    runs = (found.lower().replace(" ", "-").split("-") for found in _NUMBERS.findall(text))
    values = (_number(words, 0)[0] for words in runs)
    return frozenset(f"{_FIGURE}{value:g}" for value in values if value is not None and _figure_weight(value) >= _ODD)


def _held(text: str) -> Held:
    words = [found.lower() for found in _WORD.findall(text)]
    held: dict[str, float] = {}
    at = 0
    while at < len(words):
        value, used = _number(words, at)
        if value is not None:
            held[f"{_FIGURE}{value:g}"] = _figure_weight(value)
        elif len(words[at]) > 2 and (weight := stem_weight(words[at][:STEM])):
            held[words[at][:STEM]] = weight
        at += used
    return held


def _number(words: list[str], at: int) -> tuple[float | None, int]:
    """The number that stands at a place, and how many words it takes."""
    if words[at][0].isdigit():
        return read_digits(words[at]), 1
    if words[at].partition("-")[0] in NUMBER_WORDS:
        read = read_number_words(tuple(words[at : at + 6]))
        if read is not None:
            return float(read[0]), read[1]
    return None, 1


def _figure_weight(value: float) -> float:
    """The odder a figure, the more it says that two sentences share it; a year says little."""
    if value <= 1 or value in _YEARS:
        return 0.5
    if value <= 3:
        return 1.5
    if value <= 10:
        return 2.5
    return 4.0 if value <= 30 or value % 10 == 0 else 5.0


def _without(text: str, span: Span, apart: tuple[Span, ...]) -> str:
    """The text of a span without what is set apart in it."""
    kept, at = [], span.start
    for other in apart:
        if other.overlaps(span):
            kept.append(text[at : max(at, other.start)])
            at = max(at, other.end)
    return " ".join((*kept, text[at : span.end]))
