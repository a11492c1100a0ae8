"""How alike two reports are by their words: the words of each, counted, and what two of them share.

Kept small, for there may be hundreds of thousands: stems that reports share are one object, counts are bytes.
"""

import math
import sys
from collections import Counter
from dataclasses import dataclass

from tollbook.relate.common_words import RARE, stem_weight

_MOST = 255  # times that a word is counted
_TIMES = tuple(1 + math.log(n) if n else 0.0 for n in range(_MOST + 1))
"""What a word counts that stands n times in a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The stems of a report that weigh anything, in order; how often each stands in the whole text, in its first
    lines, and as a name in either. `lengths` are those of the weighed counts, `names_sum` the sum of the names'."""

    stems: tuple[str, ...]
    whole: bytes
    lead: bytes
    names: bytes
    lead_names: bytes
    lengths: tuple[float, float, float, float]
    names_sum: float

    @property
    def total(self) -> int:
        return sum(self.whole)


def count_words(whole: Counter[str], lead: Counter[str], names: Counter[str], lead_names: Counter[str]) -> Counts:
    stems = tuple(sys.intern(stem) for stem in sorted(whole))
    parts = [bytes(min(_MOST, counts[stem]) for stem in stems) for counts in (whole, lead, names, lead_names)]
    weighed = [[_TIMES[n] * stem_weight(stem) for stem, n in zip(stems, part, strict=True) if n] for part in parts]
    in_whole, in_lead, in_names, in_lead_names = (math.sqrt(math.fsum(w * w for w in one)) for one in weighed)
    return Counts(
        stems=stems,
        whole=parts[0],
        lead=parts[1],
        names=parts[2],
        lead_names=parts[3],
        lengths=(in_whole, in_lead, in_names, in_lead_names),
        names_sum=math.fsum(weighed[2]),
    )


def heaviest(counts: Counts, most: int) -> list[str]:
    """The stems that say most about what the report is about."""
    weighed = ((-_TIMES[n] * stem_weight(stem), stem) for stem, n in zip(counts.stems, counts.whole, strict=True))
    return [stem for _, stem in sorted(weighed)[:most]]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The cosines of the words of two reports: of all, of the first lines, of the first lines of one with all of the
    other (the greater), of the names, of the names in the first lines; how many names either pair shares; what share of
    the shorter list of names the longer has; the greatest weight of a word that both have; how many rare words both
    have."""

    words: float
    lead: float
    lead_in_whole: float
    names: float
    lead_names: float
    shared_names: int
    shared_lead_names: int
    names_held: float
    rarest: float
    rare: int


def compare_words(a: Counts, places: dict[str, int], b: Counts) -> Likeness:
    """How alike two reports are; `places` says where each stem of the first stands."""
    shared = [(places[stem], j, stem_weight(stem)) for j, stem in enumerate(b.stems) if stem in places]
    named = [(i, j, w) for i, j, w in shared if a.names[i] and b.names[j]]
    lead_named = [(i, j, w) for i, j, w in named if a.lead_names[i] and b.lead_names[j]]
    whole_a, lead_a, names_a, lead_names_a = a.lengths
    whole_b, lead_b, names_b, lead_names_b = b.lengths
    return Likeness(
        _cosine(shared, a.whole, b.whole, whole_a * whole_b),
        _cosine(shared, a.lead, b.lead, lead_a * lead_b),
        max(_cosine(shared, a.lead, b.whole, lead_a * whole_b), _cosine(shared, a.whole, b.lead, whole_a * lead_b)),
        _cosine(named, a.names, b.names, names_a * names_b),
        _cosine(lead_named, a.lead_names, b.lead_names, lead_names_a * lead_names_b),
        len(named),
        len(lead_named),
        _held(named, a, b),
        max((w for _, _, w in shared), default=0.0),
        sum(w == RARE for _, _, w in shared),
    )


def _cosine(shared: list[tuple[int, int, float]], one: bytes, other: bytes, lengths: float) -> float:
    if not shared or not lengths:
        return 0.0
    return math.fsum(_TIMES[one[i]] * _TIMES[other[j]] * w * w for i, j, w in shared) / lengths


def _held(named: list[tuple[int, int, float]], a: Counts, b: Counts) -> float:
    """The share of the shorter list of names that stands in the other."""
    if not named:
        return 0.0
    sum_a, sum_b = (one.names_sum / one.lengths[2] for one in (a, b))
    of_a = math.fsum(_TIMES[a.names[i]] * w for i, _, w in named) / a.names_sum
    of_b = math.fsum(_TIMES[b.names[j]] * w for _, j, w in named) / b.names_sum
    return max(of_a, of_b) if sum_a == sum_b else of_a if sum_a < sum_b else of_b
