"""Which reports may share words: fingerprints that no shared run of twelve words escapes, and who holds them.

Winnowing (Schleimer, Wilkerson and Aiken 2003) keeps the least hash of every eight shingles in a row, so two reports
that share twelve words in a row share a fingerprint, however long the pages around them are. MinHash estimates how
alike whole pages are and misses one wire paragraph in a long page; that is why it is not used here.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

from tollbook.relate.wording import Wording

_WINDOW = 8  # with shingles of five words: every shared run of 12 words is seen
MOST_OF_ONE = 24
"""Reports found by one fingerprint, the earliest: boilerplate must not bring everything together with everything."""

_PARAGRAPH = 5  # a run of fifty words leaves at least so many
_LEAST = 16
"""Shorter shared runs make a copy only where they are a third or more of the shorter page, and leave far more than one
in so many of its fingerprints: of 320 copies in three open kits each, but for paragraphs, one in thirteen or more."""

Key = tuple[str, str, int, int, str]
"""Where a report stands in the order of origins (see `copies.order_key`); its last part is the report's id."""
Holders = tuple[Key, ...]
"""All reports that hold a fingerprint, in order."""


def fingerprints(wording: Wording) -> tuple[int, ...]:
    """The least shingle of every window, where it begins in the report's own words; of a short page every shingle.

    Each once, in order of the text.

    Without their last bit: with it each would take half as much room again in the index, which holds millions.
    """
    shingles, apart = wording.shingles, wording.apart
    if len(shingles) <= 2 * _WINDOW:
        own = (shingle >> 1 for shingle, is_apart in zip(shingles, apart, strict=False) if not is_apart)
        return tuple(dict.fromkeys(own))
    kept: dict[int, None] = {}
    window: deque[int] = deque()  # places of rising hashes; the first is the least of the window
    for at, shingle in enumerate(shingles):
        while window and shingles[window[-1]] >= shingle:
            window.pop()
        window.append(at)
        if window[0] <= at - _WINDOW:
            window.popleft()
        if at >= _WINDOW - 1 and not apart[window[0]]:
            kept[shingles[window[0]] >> 1] = None
    return tuple(kept)


def may_copy(ours: Sequence[int], theirs: Sequence[int]) -> bool:
    """Whether two reports share so many fingerprints, two of them one after the other in both, that one may copy the
    other; the same from either side."""
    shared = set(ours).intersection(theirs)
    if len(shared) < min(_PARAGRAPH, min(len(ours), len(theirs)) / _LEAST):
        return False
    return not _steps(ours, shared).isdisjoint(_steps(theirs, shared))


def _steps(prints: Sequence[int], shared: Set[int]) -> set[tuple[int, int]]:
    return {(one, other) for one, other in pairwise(prints) if one in shared and other in shared}


def filed(holders: Holders, key: Key) -> Holders:
    """The holders with one more, in order."""
    at = bisect_left(holders, key)
    return (*holders[:at], key, *holders[at:])


def is_found(holders: Holders, key: Key) -> bool:
    """Whether the report stands among the first few, those that are found by the fingerprint."""
    return bisect_left(holders, key) < MOST_OF_ONE


def before(holders: Holders, key: Key) -> Holders:
    """Those of the first few holders that stand before the report."""
    return holders[: min(MOST_OF_ONE, bisect_left(holders, key))]


def after(holders: Holders, key: Key) -> Holders:
    """Those of the first few holders that stand after the report."""
    return holders[bisect_right(holders, key) : MOST_OF_ONE]


def nearest(found: Iterable[Iterable[Key]], *, fewest: int, most: int) -> tuple[Key, ...]:
    """The keys that stand in the most of the lists, and in so many at least; one that all share by chance is none."""
    shared = Counter(key for keys in found for key in keys)
    ranked = sorted(((-n, key) for key, n in shared.items() if n >= fewest))
    return tuple(key for _, key in ranked[:most])
