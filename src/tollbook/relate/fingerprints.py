"""Which reports may share words: an index of fingerprints that no shared run of twelve words escapes.

Winnowing (Schleimer, Wilkerson and Aiken 2003) keeps the least hash of every eight shingles in a row, so two reports
that share twelve words in a row share a fingerprint, however long the pages around them are. MinHash estimates how
alike whole pages are and misses one wire paragraph in a long page; that is why it is not used here.
"""

from bisect import bisect_left, insort
from collections import Counter, deque
from collections.abc import Iterable

from tollbook.relate.wording import Wording

_WINDOW = 8  # with shingles of five words: every shared run of 12 words is seen
_MOST_OF_ONE = 24  # reports kept for one fingerprint, the earliest first: boilerplate must not join everything to everything
_MOST_CANDIDATES = 6

Key = tuple[str, str, int, int, str]
"""Where a report stands in the order of origins (see `copies.order_key`); its last part is the report's id."""


def fingerprints(wording: Wording) -> frozenset[int]:
    """The least shingle of every window; every shingle of a page too short for a window."""
    shingles = wording.shingles
    if len(shingles) <= _WINDOW:
        return frozenset(shingles)
    kept: set[int] = set()
    window: deque[int] = deque()  # places of rising hashes; the first is the least of the window
    for at, shingle in enumerate(shingles):
        while window and shingles[window[-1]] >= shingle:
            window.pop()
        window.append(at)
        if window[0] <= at - _WINDOW:
            window.popleft()
        if at >= _WINDOW - 1:
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
        shared: Counter[Key] = Counter()
        for one in prints:
            holders = self._holders.get(one, [])
            shared.update(holders[: bisect_left(holders, key)])
        ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
        return tuple(found for found, _ in ranked[:_MOST_CANDIDATES])
