"""Reports that tell another of another language again, sentence for sentence: translations (rule C1)."""

import re
from dataclasses import dataclass
from itertools import combinations, islice, product
from math import inf

from tollbook.model import Report, ReportId, Run
from tollbook.relate.translated_sentences import Signs, is_unspaced, read_signs
from tollbook.relate.translated_words import TRANSLATED, TRANSLATED_HINTS

FEWEST_CODES = 2
"""Of what a report and its translation have in common (`codes_of`): two figures and a name make three."""
FEWEST_SENTENCES = 3
"""Shorter reports of one event say the same few facts in any language: two sentences must agree in every number."""
_FEWEST = 2
MOST_SENTENCES = 60
"""Alignment is quadratic."""
ALIGNED = 0.8
"""Least share of the copy's sentences, and of the origin's up to the last one told, that must be told in order."""
KEPT = 0.65
"""Least share of what may be compared (figures, days, names) that stands on both sides."""
EVIDENCE = 5.0
"""Least weight of what stands on both sides: five names, or three figures from ten on and a name."""
EVIDENCE_OF_TWO = 6.0
"""The same of two sentences."""
EVIDENCE_WHERE_SAID = 3.0
"""The same of a report that says of itself that it is a translation."""
_TELLING = 0.6  # share of the pairs that share more than a place in the order
_FIGURE, _SMALL, _DAY, _NAME, _ROOT = 1.5, 0.5, 0.5, 1.0, 0.25
_MOST_OF_ROOTS = 1.0
_UNMATCHED_NAME = 0.5  # names are left out, written otherwise and made into adjectives; figures are not
_UNMATCHED_IN_SCRIPT = 0.25  # the same where the two are written in letters that are not compared one by one
_LENGTHS = (0.45, 2.2)  # of a sentence and its translation
_EDGE = 400  # letters at either end where a page says that it is a translation
_FIGURES_FILED, _NAMES_FILED, _MIXED = 6, 8, 4

_SAYS_SO = re.compile("|".join(TRANSLATED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A report as it is compared with those of other languages."""

    report: Report
    signs: tuple[Signs, ...]
    says_so: bool
    is_unspaced: bool
    is_latin: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    report: ReportId
    origin: ReportId
    runs: tuple[Run, ...]
    share: float
    """The share of the report's sentences that translate one of the origin."""
    weight: float
    """How much stands on both sides."""
    goes_on: bool
    """Whether the origin tells more than the report."""


@dataclass(frozen=True, slots=True)
class _Pair:
    here: int
    there: int
    shared: float
    apart: float

    @property
    def score(self) -> float:
        return self.shared - self.apart


def read_version(report: Report) -> Version:
    is_said, signs = says_so(report), tuple(islice(read_signs(report), MOST_SENTENCES + 2))
    if is_said:
        signs = tuple(one for one in signs if not _SAYS_SO.search(one.span.of(report.text).lower()))
    return Version(
        report=report,
        signs=signs,
        says_so=is_said,
        is_unspaced=is_unspaced(report.text),
        is_latin=any(one.roots for one in signs),
    )


def says_so(report: Report) -> bool:
    """Whether a report says at its head or its end that it was translated."""
    edges = (report.text[:_EDGE].lower(), report.text[-_EDGE:].lower())
    return any(hint in edge for edge in edges for hint in TRANSLATED_HINTS) and any(map(_SAYS_SO.search, edges))


def codes_of(report: Report) -> frozenset[str]:
    """What a report and its translation have in common: pairs of its first figures and names."""
    figures, names = dict[str, None](), dict[str, None]()
    for signs in read_signs(report):
        figures.update(dict.fromkeys(sorted(signs.figures)))
        names.update((name, None) for name in map(_sound_of, signs.names) if name)
        if len(figures) >= _FIGURES_FILED and len(names) >= _NAMES_FILED:
            break
    first, named = list(figures)[:_FIGURES_FILED], list(names)[:_NAMES_FILED]
    pairs = (*combinations(sorted(first), 2), *combinations(sorted(named), 2), *product(first[:_MIXED], named[:_MIXED]))
    return frozenset(f"{one} {other}" for one, other in pairs)


def _sound_of(keys: frozenset[str]) -> str:
    return next((key for key in sorted(keys, reverse=True) if key[0] == "~"), "")


def translate(here: Version, there: Version) -> Translation | None:
    """How the one translates the other, or None if it does not."""
    if max(len(here.signs), len(there.signs)) > MOST_SENTENCES:
        return None
    pairs = _align(here, there)
    if len(pairs) < _FEWEST or len(pairs) < ALIGNED * max(len(here.signs), pairs[-1].there + 1):
        return None
    shared, apart = sum(pair.shared for pair in pairs), sum(pair.apart for pair in pairs)
    if shared < _evidence(here, there, pairs) or shared < KEPT * (shared + apart):
        return None
    if sum(pair.shared > 0 for pair in pairs) < _TELLING * len(pairs):
        return None
    return Translation(
        report=here.report.id,
        origin=there.report.id,
        runs=tuple(Run(here=here.signs[pair.here].span, there=there.signs[pair.there].span) for pair in pairs),
        share=round(len(pairs) / len(here.signs), 3),
        weight=round(shared, 2),
        goes_on=len(there.signs) > pairs[-1].there + 1,
    )


def _evidence(here: Version, there: Version, pairs: list[_Pair]) -> float:
    """How much must stand on both sides."""
    if here.says_so:
        return EVIDENCE_WHERE_SAID
    if len(pairs) >= FEWEST_SENTENCES:
        return EVIDENCE
    numbers = [(here.signs[pair.here], there.signs[pair.there]) for pair in pairs]
    agree = all(one.figures == other.figures and one.small == other.small for one, other in numbers)
    return EVIDENCE_OF_TWO if agree else inf


def _align(here: Version, there: Version) -> list[_Pair]:
    """The pairs of sentences, in the order of both, that share the most together (dynamic programming)."""
    pairs = [[_compare(i, j, here, there) for j in range(len(there.signs))] for i in range(len(here.signs))]
    best = [[0.0] * (len(there.signs) + 1) for _ in range(len(here.signs) + 1)]
    for i in range(len(here.signs) - 1, -1, -1):
        for j in range(len(there.signs) - 1, -1, -1):
            pair = pairs[i][j]
            met = best[i + 1][j + 1] + pair.score if pair is not None else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], met)
    found, i, j = [], 0, 0
    while i < len(here.signs) and j < len(there.signs):
        pair = pairs[i][j]
        if pair is not None and best[i][j] == best[i + 1][j + 1] + pair.score:
            found.append(pair)
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _compare(i: int, j: int, here: Version, there: Version) -> _Pair | None:
    """What the two sentences share, or None where they cannot tell the same."""
    one, other = here.signs[i], there.signs[j]
    spaced = not (here.is_unspaced or there.is_unspaced)
    if spaced and not _LENGTHS[0] <= one.letters / other.letters <= _LENGTHS[1]:
        return None
    ours, theirs = one.figures - other.figures, other.figures - one.figures
    small, less = one.small - other.small, other.small - one.small
    if (ours and theirs) or (small and less) or (one.days and other.days and not one.days & other.days):
        return None
    named, unnamed = _names(one, other) if spaced else (0, 0)
    shared = (
        _FIGURE * len(one.figures & other.figures)
        + _SMALL * len(one.small & other.small)
        + _DAY * bool(one.days & other.days)
        + _NAME * named
        + min(_MOST_OF_ROOTS, _ROOT * len(one.roots & other.roots))
    )
    apart = (
        _FIGURE * len(ours | theirs)
        + (_UNMATCHED_NAME if here.is_latin == there.is_latin else _UNMATCHED_IN_SCRIPT) * unnamed
    )
    if shared < apart:
        return None
    return _Pair(i, j, shared, apart) if shared else _Pair(i, j, 0.0, -0.05)


def _names(one: Signs, other: Signs) -> tuple[int, int]:
    """How many names stand on both sides, and how many on one alone."""
    ours = [not keys.isdisjoint(other.words) for keys in one.names]
    theirs = [not keys.isdisjoint(one.words) for keys in other.names]
    return max(sum(ours), sum(theirs)), ours.count(False) + theirs.count(False)
