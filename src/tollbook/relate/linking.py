"""Which reports are linked: candidates from an index of names and rare words, scored, then joined into clusters.

Nothing here depends on the order of the reports, nor on what else is read: a pair is a candidate or not by its own two
profiles, and clusters are joined best first, ties by id.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from tollbook.model import ReportId
from tollbook.relate.profiles import Profile

_HEAVIEST = 30  # stems of a report that it can be found by
_PAIR, _OTHER = 3, 1  # what a shared key counts
_NEAR_DAYS, _FAR_DAYS = 60, 360
_FEWEST_NEAR, _FEWEST_ELSE = 3, 4
"""What two reports must share to be compared: less within two months. Measured on 1,500 reports of shootings and 772 of
66 events: of the pairs left out, one in two thousand scores as one event."""
_FEWEST_NAMES = 6
"""Of reports more than a year apart only two shared names of two words or more say that they are worth comparing."""
_ODD = 100
_BRIEF = 60  # words that weigh anything: a report as short as this may share no name with another of its event

Key = tuple[str, ...]
Period = int | None
"""Sixty days of the calendar; None for what bears no date."""
Posting = tuple[Key, Period]
Scores = dict[tuple[ReportId, ReportId], float]
"""The scores of the pairs that were compared; the lesser id first."""


def candidate_pairs(profiles: Iterable[Profile]) -> list[tuple[Profile, Profile]]:
    """The pairs that share enough names and rare words to be compared; never all pairs."""
    holders: defaultdict[Posting, list[ReportId]] = defaultdict(list)
    known: dict[ReportId, Profile] = {}
    periods: set[Period] = set()
    pairs = []
    for profile in sorted(profiles, key=lambda one: one.report):
        found = find_candidates(
            profile, lambda posting: holders.get(posting, ()), periods, lambda report: known[report].published
        )
        pairs += [(known[other], profile) for other in found]
        known[profile.report] = profile
        periods.add(period_of(profile))
        for posting in postings_of(profile):
            holders[posting].append(profile.report)
    return sorted(pairs, key=lambda pair: (pair[0].report, pair[1].report))


def find_candidates(
    profile: Profile,
    holders: Callable[[Posting], Sequence[ReportId]],
    periods: Set[Period],
    day_of: Callable[[ReportId], int | None],
) -> list[ReportId]:
    """The known reports that this one is to be compared with, in order.

    `holders` gives the reports of a posting, `periods` are those in which any report appeared, `day_of` is the day of
    a known report. Which reports are found depends on the two profiles alone.
    """
    near, far = _periods_in_reach(profile, periods)
    shared: Counter[ReportId] = Counter()
    names: Counter[ReportId] = Counter()
    for key in _keys(profile):
        worth = _PAIR if key[0] in ("pair", "brief") else _OTHER
        for period in near:
            for other in holders((key, period)):
                shared[other] += worth
        for period in far if key[0] == "pair" else ():
            for other in holders((key, period)):
                names[other] += worth
    found = [other for other, n in shared.items() if n >= _fewest(profile.published, day_of(other))]
    return sorted(found + [other for other, n in names.items() if n >= _FEWEST_NAMES])


def postings_of(profile: Profile) -> list[Posting]:
    """Where a report is filed."""
    period = period_of(profile)
    return [(key, period) for key in _keys(profile)]


def period_of(profile: Profile) -> Period:
    return None if profile.published is None else profile.published // _NEAR_DAYS


def _periods_in_reach(profile: Profile, periods: Set[Period]) -> tuple[list[Period], list[Period]]:
    """The periods whose reports are compared by all they share, and those by shared names alone."""
    own = period_of(profile)
    if own is None:
        return list(periods), []
    reach = _FAR_DAYS // _NEAR_DAYS
    near = [period for period in periods if period is None or abs(period - own) <= reach]
    return near, [period for period in periods if period is not None and abs(period - own) > reach]


def _fewest(day: int | None, other: int | None) -> int:
    if day is None or other is None:
        return _FEWEST_ELSE
    return _FEWEST_NEAR if abs(day - other) <= _NEAR_DAYS else _FEWEST_ELSE


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
    return merge_clusters(ids, scores, least=least, unknown=unknown)[0]


def merge_clusters(
    ids: Iterable[ReportId], scores: Scores, *, least: float, unknown: float
) -> tuple[list[tuple[ReportId, ...]], list[frozenset[ReportId]]]:
    """The clusters of `join_clusters`, and what each merge on the way put together."""
    merges: list[frozenset[ReportId]] = []
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
        merges.append(frozenset(clusters[a].members))
        for other in clusters[a].sums:
            mean = _mean(clusters[a], clusters[other], other, unknown)
            if mean >= least:
                first, second = sorted((a, other))
                sizes = (len(clusters[first].members), len(clusters[second].members))
                heappush(heap, (-mean, first, second, *sizes))
    return sorted(tuple(sorted(cluster.members)) for cluster in clusters.values()), merges


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
