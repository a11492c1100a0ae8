"""Which reports may share words: an index of fingerprints that no shared run of twelve words escapes.

Winnowing (Schleimer, Wilkerson and Aiken 2003) keeps the least hash of every eight shingles in a row, so two reports
that share twelve words in a row share a fingerprint, however long the pages around them are. MinHash estimates how
alike whole pages are and misses one wire paragraph in a long page; that is why it is not used here.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter, deque
from collections.abc import Iterable

from tollbook.relate.wording import Wording

_WINDOW = 8  # with shingles of five words: every shared run of 12 words is seen
_MOST_OF_ONE = (
    24  # reports kept for one fingerprint, the earliest first: boilerplate must not join everything to everything
)
_MOST_CANDIDATES = 6
_FEWEST_SHARED = 2  # two runs of 12 words, or one of 21, leave at least two

Key = tuple[str, str, int, int, str]
"""Where a report stands in the order of origins (see `copies.order_key`); its last part is the report's id."""


def fingerprints(wording: Wording) -> frozenset[int]:
    """The least shingle of every window, where it begins in the report's own words; of a short page every shingle."""
    shingles, apart = wording.shingles, wording.apart
    if len(shingles) <= 2 * _WINDOW:
        return frozenset(shingle for shingle, is_apart in zip(shingles, apart, strict=False) if not is_apart)
    kept: set[int] = set()
    window: deque[int] = deque()  # places of rising hashes; the first is the least of the window
    for at, shingle in enumerate(shingles):
        while window and shingles[window[-1]] >= shingle:
            window.pop()
        window.append(at)
        if window[0] <= at - _WINDOW:
            window.popleft()
        if at >= _WINDOW - 1 and not apart[window[0]]:
            kept.add(shingles[window[0]])
    return frozenset(kept)


class FingerprintIndex:
    """The reports that hold each fingerprint, the earliest few of them. What it holds does not depend on the order in
    which reports were added."""

    def __init__(self) -> None:
        self._holders: dict[int, list[Key]] = {}

    def add(self, key: Key, prints: Iterable[int]) -> None:
        for one in prints:
            holders = self._holders.setdefault(one, [])
            insort(holders, key)
            del holders[_MOST_OF_ONE:]

    def earlier(self, key: Key, prints: Iterable[int]) -> tuple[Key, ...]:
        """The reports before `key` that share the most fingerprints with it."""
        return self._nearest(self._holders[one][: bisect_left(self._holders[one], key)] for one in self._held(prints))

    def later(self, key: Key, prints: Iterable[int]) -> tuple[Key, ...]:
        """The reports after `key` that share the most fingerprints with it."""
        return self._nearest(self._holders[one][bisect_right(self._holders[one], key) :] for one in self._held(prints))

    def _held(self, prints: Iterable[int]) -> Iterable[int]:
        return (one for one in prints if one in self._holders)

    @staticmethod
    def _nearest(holders: Iterable[list[Key]]) -> tuple[Key, ...]:
        """The keys that stand in the most of the lists; in one alone is chance."""
        shared = Counter(key for keys in holders for key in keys)
        ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
        return tuple(found for found, n in ranked[:_MOST_CANDIDATES] if n >= _FEWEST_SHARED)
