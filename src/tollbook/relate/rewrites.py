"""Reports that tell another again sentence for sentence in words of their own (the second half of rule C1)."""

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass

from tollbook.model import Report, ReportId, Run, Span
from tollbook.relate.fingerprints import Key
from tollbook.relate.outlets import outlet_of
from tollbook.text.sentences import cut_sentences

FEWEST_SENTENCES = 3
"""Shorter reports of one event share their few facts, and no order of telling shows who copied."""
ALIKE = 0.3
"""Least share of content words (Dice) that two sentences must have in common to tell the same."""
ALIKE_ON_AVERAGE = 0.4
ALIGNED = 0.75
"""Least share of either report's sentences that must tell the same in the same order."""
_MOST_SENTENCES = 60  # alignment is quadratic; long pages are compared by shared words alone
FIGURES_KEPT = 0.5
"""Least share of the aligned sentences' figures that both reports have: notices of two incidents are worded alike."""
_DAYS = 3
_RAREST = 16
_MOST_HOLDERS = 12  # reports that one rare word may bring together
_MOST_CANDIDATES = 4
_FEWEST_SHARED = 4

_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")
_STEM = 5  # letters: "Venezuela" and "Venezuelan", "confirmed" and "confirmation" count as one
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
class _Told:
    report: Report
    key: Key
    sentences: tuple[tuple[Span, frozenset[str]], ...]
    words: frozenset[str]


def find_retellings(reports: tuple[Report, ...], keys: dict[ReportId, Key]) -> tuple[Retelling, ...]:
    """The reports that retell an earlier one of at most three days before, each with its best origin."""
    told = sorted((_told(report, keys[report.id]) for report in reports), key=lambda one: one.key)
    told = [one for one in told if FEWEST_SENTENCES <= len(one.sentences) <= _MOST_SENTENCES]
    found = []
    for here, candidates in _candidates(told):
        retellings = [r for there in candidates if (r := _retelling(here, there)) is not None]
        if retellings:
            found.append(max(retellings, key=lambda r: r.share))
    return tuple(found)


def _told(report: Report, key: Key) -> _Told:
    sentences = []
    for span in cut_sentences(report.text):
        words = content_words(span.of(report.text))
        if len(words) >= 3 and not any(span.overlaps(other) for other in report.furniture):
            sentences.append((span, words))
    return _Told(
        report=report, key=key, sentences=tuple(sentences), words=frozenset().union(*(w for _, w in sentences))
    )


def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry content: names, words of four letters and more.

    No figures: any two reports of one event share those.
    """
    return frozenset(
        word.lower()[:_STEM]
        for word in _WORD.findall(text)
        if (len(word) >= 4 or word.isupper()) and not word[0].isdecimal() and word.lower() not in _EMPTY
    )


def _candidates(told: list[_Told]) -> list[tuple[_Told, tuple[_Told, ...]]]:
    """Each report with the few earlier ones that share the most of its rare words: never all pairs."""
    frequency = Counter(word for one in told for word in one.words)
    holders: dict[str, list[_Told]] = {}
    pairs = []
    for here in told:
        rare = sorted((frequency[word], word) for word in here.words if frequency[word] > 1)[:_RAREST]
        shared: Counter[Key] = Counter()
        by_key = {}
        for _, word in rare:
            for there in holders.get(word, [])[-_MOST_HOLDERS:]:
                shared[there.key] += 1
                by_key[there.key] = there
            holders.setdefault(word, []).append(here)
        ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_MOST_CANDIDATES]
        near = tuple(by_key[key] for key, n in ranked if n >= _FEWEST_SHARED and _may_retell(here, by_key[key]))
        pairs.append((here, near))
    return pairs


def _may_retell(here: _Told, there: _Told) -> bool:
    """Whether they are of two outlets (an outlet words its notices alike) and at most three days apart."""
    days = [report.published.last_day if report.published else None for report in (here.report, there.report)]
    if outlet_of(here.report) == outlet_of(there.report) is not None:
        return False
    return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= dt.timedelta(days=_DAYS)


def _retelling(here: _Told, there: _Told) -> Retelling | None:
    pairs = _align([w for _, w in here.sentences], [w for _, w in there.sentences])
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


def _keeps_figures(here: _Told, there: _Told, pairs: list[tuple[int, int, float]]) -> bool:
    ours = {n for i, _, _ in pairs for n in _DIGITS.findall(here.sentences[i][0].of(here.report.text))}
    theirs = {n for _, j, _ in pairs for n in _DIGITS.findall(there.sentences[j][0].of(there.report.text))}
    return 2 * len(ours & theirs) >= FIGURES_KEPT * (len(ours) + len(theirs))


def _align(here: list[frozenset[str]], there: list[frozenset[str]]) -> list[tuple[int, int, float]]:
    """The pairs of like sentences, in the order of both, that are the most alike together (dynamic programming)."""
    scores = [[_likeness(a, b) for b in there] for a in here]
    best = [[0.0] * (len(there) + 1) for _ in range(len(here) + 1)]
    for i in range(len(here) - 1, -1, -1):
        for j in range(len(there) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + scores[i][j])
    pairs, i, j = [], 0, 0
    while i < len(here) and j < len(there):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j, scores[i][j]))
            i, j = i + 1, j + 1
    return pairs


def _likeness(here: frozenset[str], there: frozenset[str]) -> float:
    share = 2 * len(here & there) / (len(here) + len(there))
    return share if share >= ALIKE else 0.0
