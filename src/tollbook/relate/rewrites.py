"""Reports that tell another again sentence for sentence in words of their own (the second half of rule C1)."""

import re
import zlib
from dataclasses import dataclass

from tollbook.model import Report, ReportId, Run, Span
from tollbook.relate.common_words import common_beginnings
from tollbook.relate.contents import align, compare_contents, odd_figures, read_contents, retold_share
from tollbook.relate.outlets import outlet_of
from tollbook.text.sentences import cut_sentences

FEWEST_SENTENCES = 3
"""Of shorter reports no order of telling shows who copied, where they share words alone."""
_FEWEST_TELLING = 2
ALIKE = 0.3
"""Least share of content words (Dice) that two sentences must have in common to tell the same."""
ALIKE_ON_AVERAGE = 0.4
ALIGNED = 0.75
"""Least share of either report's sentences that must tell the same in the same order."""
_MOST_SENTENCES = 60  # alignment is quadratic; long pages are compared by shared words alone
FIGURES_KEPT = 0.5
"""Least share of the aligned sentences' figures that both reports have: notices of two incidents are worded alike."""
DAYS = 3
"""How long after a report another may retell it."""
_SAMPLE = 24  # words that a report is found by
_WORDS_HELD = 0.3  # of the words of the report that has fewer; rewritings seen share a third

_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")
_STEM = 5  # letters: "Venezuela" and "Venezuelan", "confirmed" and "confirmation" count as one
_COMMON = common_beginnings(_STEM, below=2.0)  # of words that more than one text in thirty holds
_EMPTY = frozenset(
    "about after also been before being could from have into more most over said says saying some than that their them "
    "then there these they this told were what when where which while will with would according reported report".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    report: ReportId
    origin: ReportId
    runs: tuple[Run, ...]
    share: float
    """The share of the report's sentences that retell one of the origin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A report's sentences, each with its place and its content words."""

    report: Report
    sentences: tuple[tuple[Span, frozenset[str]], ...]


def read_telling(report: Report) -> Telling:
    sentences = []
    for span in cut_sentences(report.text):
        words = content_words(span.of(report.text))
        if len(words) >= 3 and not any(span.overlaps(other) for other in report.furniture):
            sentences.append((span, words))
    return Telling(report=report, sentences=tuple(sentences))


def sketch(telling: Telling) -> tuple[int, ...]:
    """A sample of the report's rarer words and odd figures, the same ones of any two reports: what those are found by
    that tell alike.

    Empty for a report that is told in too few or too many sentences to be compared.
    """
    if not _FEWEST_TELLING <= len(telling.sentences) <= _MOST_SENTENCES:
        return ()
    words = frozenset().union(*(words for _, words in telling.sentences))
    figures = odd_figures(" | ".join(span.of(telling.report.text) for span, _ in telling.sentences))
    codes = (zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in (words - _COMMON) | figures)
    return tuple(sorted(codes)[:_SAMPLE])


def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry content: names, words of four letters and more.

    No figures: any two reports of one event share those.
    """
    return frozenset(
        word.lower()[:_STEM]
        for word in _WORD.findall(text)
        if (len(word) >= 4 or word.isupper()) and not word[0].isdecimal() and word.lower() not in _EMPTY
    )


def may_retell(here: Report, there: Report) -> bool:
    """Whether the two are of two outlets (an outlet words its notices alike)."""
    return outlet_of(here) is None or outlet_of(here) != outlet_of(there)


def day_of(report: Report) -> int | None:
    """The ordinal of the day on which the report appeared; of an undated one nothing shows that it retells."""
    day = report.published.last_day if report.published else None
    return day.toordinal() if day else None


def retell(here: Telling, there: Telling) -> Retelling | None:
    """How the one retells the other, or None if it does not."""
    return _retell_words(here, there) or _retell_contents(here, there)


def _retell_words(here: Telling, there: Telling) -> Retelling | None:
    """By sentences most of whose words are the same, nearly all of them on either side."""
    pairs = align([[_likeness(a, b) for _, b in there.sentences] for _, a in here.sentences])
    likeness = sum(score for _, _, score in pairs)
    if len(pairs) < FEWEST_SENTENCES or likeness < ALIKE_ON_AVERAGE * len(pairs):
        return None
    if len(pairs) < ALIGNED * len(here.sentences) or len(pairs) < ALIGNED * len(there.sentences):
        return None
    if not _keeps_figures(here, there, pairs):
        return None
    runs = tuple(Run(here=here.sentences[i][0], there=there.sentences[j][0]) for i, j, _ in pairs)
    share = round(len(pairs) / len(here.sentences), 3)
    return Retelling(report=here.report.id, origin=there.report.id, runs=runs, share=share)


def _retell_contents(here: Telling, there: Telling) -> Retelling | None:
    """By rare words and figures, of which the one holds few that the other has not: it may leave much of it out."""
    if not (_is_rated(here.report) and _is_rated(there.report) and _may_hold(here, there)):
        return None
    ours, theirs = (read_contents(one.report) for one in (here, there))
    likeness = compare_contents(ours, theirs)
    share = retold_share(likeness, same_day=day_of(here.report) == day_of(there.report))
    if share is None:
        return None
    runs = tuple(Run(here=ours.sentences[i][0], there=theirs.sentences[j][0]) for i, j in likeness.pairs)
    return Retelling(report=here.report.id, origin=there.report.id, runs=runs, share=round(min(1.0, share), 3))


def _is_rated(report: Report) -> bool:
    """Whether it is known how common its words are: in other languages than English every word would be rare."""
    return report.language in (None, "en")


def _may_hold(here: Telling, there: Telling) -> bool:
    """Whether they share words enough to be read more closely."""
    ours, theirs = (frozenset().union(*(words for _, words in one.sentences)) for one in (here, there))
    return len(ours & theirs) >= _WORDS_HELD * min(len(ours), len(theirs))


def _keeps_figures(here: Telling, there: Telling, pairs: list[tuple[int, int, float]]) -> bool:
    ours = {n for i, _, _ in pairs for n in _DIGITS.findall(here.sentences[i][0].of(here.report.text))}
    theirs = {n for _, j, _ in pairs for n in _DIGITS.findall(there.sentences[j][0].of(there.report.text))}
    return 2 * len(ours & theirs) >= FIGURES_KEPT * (len(ours) + len(theirs))


def _likeness(here: frozenset[str], there: frozenset[str]) -> float:
    share = 2 * len(here & there) / (len(here) + len(there))
    return share if share >= ALIKE else 0.0
