"""Which reports are linked: candidates from an index of names and rare words, scored, then joined into clusters.

Nothing here depends on the order of the reports: a pair is a candidate or not by its own two profiles, and clusters are
joined best first, ties by id.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import combinations

from tollbook.model import ReportId
from tollbook.relate.profiles import Profile

_HEAVIEST = 30  # stems of a report that it can be found by
_PAIR, _OTHER = 3, 1  # what a shared key counts
_FEWEST = 3
_MOST_HOLDERS = 150  # reports that share a key; a commoner key finds nothing that others do not
_ODD = 100
_BRIEF = 60  # words that weigh anything: a report as short as this may share no name with another of its event

Key = tuple[str, ...]
Scores = dict[tuple[ReportId, ReportId], float]
"""The scores of the pairs that were compared; the lesser id first."""


def candidate_pairs(profiles: Iterable[Profile]) -> list[tuple[Profile, Profile]]:
    """The pairs that share enough names and rare words to be compared; never all pairs."""
    holders: defaultdict[Key, list[Profile]] = defaultdict(list)
    for profile in sorted(profiles, key=lambda one: one.report):
        for key in _keys(profile):
            holders[key].append(profile)
    shared: defaultdict[tuple[ReportId, ReportId], int] = defaultdict(int)
    by_id: dict[ReportId, Profile] = {}
    for key, held in holders.items():
        if 1 < len(held) <= _MOST_HOLDERS:
            by_id.update((one.report, one) for one in held)
            worth = _PAIR if key[0] in ("pair", "brief") else _OTHER
            for a, b in combinations(held, 2):
                shared[a.report, b.report] += worth
    return [(by_id[a], by_id[b]) for (a, b), n in sorted(shared.items()) if n >= _FEWEST]


def _keys(profile: Profile) -> list[Key]:
    heaviest = sorted(profile.words.items(), key=lambda item: (-item[1], item[0]))[:_HEAVIEST]
    keys: list[Key] = [("stem", stem) for stem, _ in heaviest]
    keys += [("pair", *pair) for pair in profile.pairs]
    keys += [("figure", str(figure)) for figure in profile.figures if figure >= _ODD and figure % 100]
    return keys + _brief_keys(profile)


def _brief_keys(profile: Profile) -> list[Key]:
    """Briefs of one month or the next are compared even where they share no word."""
    if profile.length > _BRIEF:
        return []
    if profile.published is None:
        return [("brief", "undated")]
    month = profile.published // 30
    return [("brief", str(month)), ("brief", str(month + 1))]


def join_clusters(
    ids: Iterable[ReportId], scores: Scores, *, least: float, unknown: float
) -> list[tuple[ReportId, ...]]:
    """Clusters by average linkage, best first, down to a mean score of `least`; each sorted, all in order.

    A pair that was not compared counts `unknown`: reports that share nothing are rather of two events.
    """
    clusters = {one: _Cluster(members=[one], sums={}) for one in sorted(ids)}
    for (a, b), score in scores.items():
        clusters[a].sums[b] = clusters[b].sums[a] = (score, 1)
    heap = [(-score, a, b, 1, 1) for (a, b), score in scores.items() if score >= least]
    heapify(heap)
    while heap:
        _, a, b, size_a, size_b = heappop(heap)
        if a not in clusters or b not in clusters:
            continue
        if (len(clusters[a].members), len(clusters[b].members)) != (size_a, size_b):
            continue  # one of the two has grown since; its newer mean stands elsewhere in the heap
        _merge(clusters, a, b)
        for other in clusters[a].sums:
            mean = _mean(clusters[a], clusters[other], other, unknown)
            if mean >= least:
                first, second = sorted((a, other))
                sizes = (len(clusters[first].members), len(clusters[second].members))
                heappush(heap, (-mean, first, second, *sizes))
    return sorted(tuple(sorted(cluster.members)) for cluster in clusters.values())


@dataclass(slots=True)
class _Cluster:
    """`sums` hold, for each neighbour, the sum of the scores between the two, and how many pairs were compared."""

    members: list[ReportId]
    sums: dict[ReportId, tuple[float, int]]


def _merge(clusters: dict[ReportId, _Cluster], into: ReportId, gone: ReportId) -> None:
    """Join the second cluster to the first, which keeps its name: the lesser id of the two."""
    lost = clusters.pop(gone)
    kept = clusters[into]
    kept.members += lost.members
    kept.sums.pop(gone)
    for other, (total, n) in lost.sums.items():
        if other == into:
            continue
        before, m = kept.sums.get(other, (0.0, 0))
        neighbour = clusters[other]
        neighbour.sums.pop(gone)
        kept.sums[other] = neighbour.sums[into] = (before + total, m + n)


def _mean(one: _Cluster, other: _Cluster, name: ReportId, unknown: float) -> float:
    total, compared = one.sums[name]
    pairs = len(one.members) * len(other.members)
    return (total + (pairs - compared) * unknown) / pairs
