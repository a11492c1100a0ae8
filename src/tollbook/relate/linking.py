"""Which reports are linked: candidates from an index of names and rare words, scored, then joined into clusters.

Nothing here depends on the order of the reports, nor on what else is read: a pair is a candidate or not by its own two
profiles, and clusters are joined best first, ties by id.
"""

import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import chain, combinations

from tollbook.model import ReportId
from tollbook.relate.common_words import stem_weight
from tollbook.relate.likeness import heaviest
from tollbook.relate.profiles import Profile

LEAST_SCORE = 0.0
"""The mean score of two clusters that are joined: rather one event than two."""
UNKNOWN_SCORE = -6.0
"""What a pair counts that shares too little to be compared."""
COPIED_SCORE = 6.0
"""A copy tells of its origin's event, whatever else speaks against it."""
COPIED_HALF = 0.5
"""The share of a report's words that makes it a copy in that sense."""

_HEAVIEST = 30  # stems of a report that it can be found by
_PAIR = 3  # what a shared name of two words counts; anything else counts one
_NEAR_DAYS, _FAR_DAYS = 60, 360
_FEWEST_NEAR, _FEWEST_ELSE = 3, 4
"""What two reports must share to be compared: less within two months. Measured on 1,500 reports of shootings and 772 of
66 events: of the pairs left out, one in two thousand scores as one event."""
_MOST_NAMES = 10
"""Of reports more than a year apart only two rarer names that both give say that they are worth comparing: names of the
rarest words first, of these so many."""
_RATHER_RARE = 2.7  # the weight of a word that fewer than one text in eighty holds
_ODD = 100
_BRIEF = 60  # words that weigh anything: a report as short as this may share no name with another of its event
_CHANCE = 12  # counts so small are shared by chance
_FEW_CELLS = 6
_BITS = 32
_LASTING = 1 << 58
"""Above all periods, and small enough that the number takes no more room than theirs."""
_UNDATED_SAY = 0.25

Period = int | None
"""Sixty days of the calendar; None for what bears no date."""
Posting = int
"""A key of a report and the period that it is filed under, as one number. That two share one by chance does no harm:
they are compared."""
Scores = dict[tuple[ReportId, ReportId], float]
"""The scores of the pairs that were compared; the lesser id first."""


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
    strong, weak = _keys(profile)
    shared: Counter[ReportId] = Counter()
    for period in _periods_in_reach(profile, periods):
        by_strong = Counter(chain.from_iterable(holders(_filed(key, period)) for key in strong))
        for report, n in by_strong.items():
            shared[report] += _PAIR * n
        shared.update(chain.from_iterable(holders(_filed(key, period)) for key in weak))
    found = {
        other
        for other, n in shared.items()
        if n >= _FEWEST_ELSE or (n >= _FEWEST_NEAR and n >= _fewest(profile.published, day_of(other)))
    }  # most of what is shared is too little for any two: their days are not asked for
    return sorted(found.union(chain.from_iterable(holders(key) for key in _lasting_keys(profile))))


def postings_in_reach(profile: Profile, periods: Set[Period]) -> Iterator[Posting]:
    """All the postings whose holders `find_candidates` asks for; where they are at hand, nobody reads this."""
    keys = [key for found in _keys(profile) for key in found]
    yield from (_filed(key, period) for period in _periods_in_reach(profile, periods) for key in keys)
    yield from _lasting_keys(profile)


def postings_of(profile: Profile) -> list[Posting]:
    """Where a report is filed."""
    period = period_of(profile)
    strong, weak = _keys(profile)
    return [*(_filed(key, period) for key in (*strong, *weak)), *_lasting_keys(profile)]


def period_of(profile: Profile) -> Period:
    return period_at(profile.published)


def period_at(day: int | None) -> Period:
    return None if day is None else day // _NEAR_DAYS


def _filed(key: int, period: Period) -> Posting:
    return (0 if period is None else period) << _BITS | key


def _periods_in_reach(profile: Profile, periods: Set[Period]) -> list[Period]:
    own = period_of(profile)
    reach = _FAR_DAYS // _NEAR_DAYS
    return [period for period in periods if own is None or period is None or abs(period - own) <= reach]


def _fewest(day: int | None, other: int | None) -> int:
    if day is None or other is None:
        return _FEWEST_ELSE
    return _FEWEST_NEAR if abs(day - other) <= _NEAR_DAYS else _FEWEST_ELSE


def _keys(profile: Profile) -> tuple[list[int], list[int]]:
    """What a report is found by: what says much, and what says little."""
    weak = [_code("stem", stem) for stem in heaviest(profile.counts, _HEAVIEST)]
    weak += [_code("figure", str(figure)) for figure in profile.figures if figure >= _ODD and figure % 100]
    return [*(_code("pair", pair) for pair in profile.pairs), *_brief_keys(profile)], weak


def _brief_keys(profile: Profile) -> list[int]:
    """Briefs of one month or the next are compared even where they share no word."""
    if profile.length > _BRIEF:
        return []
    if profile.published is None:
        return [_code("brief", "undated")]
    month = profile.published // 30
    return [_code("brief", str(month)), _code("brief", str(month + 1))]


def _lasting_keys(profile: Profile) -> list[Posting]:
    """What a report is found by however long ago the other appeared."""
    return [*_paired_names(profile), *_brief_lasting(profile)]


def _brief_lasting(profile: Profile) -> list[Posting]:
    """The days that a brief names, and its names beside an odd count of the dead or a name of two words: a brief has no
    room for two rarer names."""
    if profile.length > _BRIEF:
        return []
    names = [
        stem for stem, n in zip(profile.counts.stems, profile.counts.names, strict=True)
        if n and stem_weight(stem) >= _RATHER_RARE
    ]  # fmt: skip
    rarest = sorted(names, key=lambda stem: (-stem_weight(stem), stem))[:_MOST_NAMES]
    beside = [f"{harm} {n}" for harm, _, n in profile.cells if n > _CHANCE and n % 10][:_FEW_CELLS]
    beside += [pair for pair in profile.pairs if _is_rare(pair)][:_FEW_CELLS]
    codes = [_code("day", str(day)) for day in profile.days]
    codes += [_code("beside", f"{one} {name}") for one in beside for name in rarest if name not in one.split(" ")]
    return [_LASTING | code for code in codes]


def _is_rare(pair: str) -> bool:
    return min(map(stem_weight, pair.split(" "))) >= _RATHER_RARE


def _paired_names(profile: Profile) -> list[Posting]:
    """The rarer names of two words, two by two: what a report shares with one of years ago that tells of its event.

    They are filed apart from all periods, above them: hardly any two events share two such names.
    """
    rare = [pair for pair in profile.pairs if _is_rare(pair)]
    rarest = sorted(rare, key=lambda pair: (-sum(map(stem_weight, pair.split(" "))), pair))[:_MOST_NAMES]
    return [_LASTING | _code("two", f"{one} {other}") for one, other in combinations(sorted(rarest), 2)]


def _code(kind: str, words: str) -> int:
    return zlib.crc32(f"{kind} {words}".encode("utf-8", "surrogatepass"))


def say_of(profile: Profile) -> float:
    """How much a report's scores count: little where nothing says when it appeared, nor when its event was.

    Such a page is like every event of its kind and place, and must not make one event of two.
    """
    is_undated = profile.published is None and not profile.stated_days and not profile.event_days
    return _UNDATED_SAY if is_undated else 1.0


def join_clusters(
    says: Mapping[ReportId, float], scores: Scores, *, least: float, unknown: float
) -> list[tuple[ReportId, ...]]:
    """Clusters by average linkage, best first, down to a mean score of `least`; each sorted, all in order.

    `says` tells how much each report counts in the mean. A pair that was not compared counts `unknown`: reports that
    share nothing are rather of two events.
    """
    return merge_clusters(says, scores, least=least, unknown=unknown)[0]


def merge_clusters(
    says: Mapping[ReportId, float], scores: Scores, *, least: float, unknown: float
) -> tuple[list[tuple[ReportId, ...]], list[frozenset[ReportId]]]:
    """The clusters of `join_clusters`, and what each merge on the way put together."""
    merges: list[frozenset[ReportId]] = []
    clusters = {one: _Cluster(members=[one], say=says[one], sums={}) for one in sorted(says)}
    for (a, b), score in scores.items():
        say = says[a] * says[b]
        clusters[a].sums[b] = clusters[b].sums[a] = (say * score, say)
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
    """`say` is what its reports count together. `sums` hold, for each neighbour, the sum of the scores between the two
    as far as each counts, and how much the pairs count that were compared."""

    members: list[ReportId]
    say: float
    sums: dict[ReportId, tuple[float, float]]


def _merge(clusters: dict[ReportId, _Cluster], into: ReportId, gone: ReportId) -> None:
    """Join the second cluster to the first, which keeps its name: the lesser id of the two."""
    lost = clusters.pop(gone)
    kept = clusters[into]
    kept.members += lost.members
    kept.say += lost.say
    kept.sums.pop(gone)
    for other, (total, n) in lost.sums.items():
        if other == into:
            continue
        before, m = kept.sums.get(other, (0.0, 0.0))
        neighbour = clusters[other]
        neighbour.sums.pop(gone)
        kept.sums[other] = neighbour.sums[into] = (before + total, m + n)


def _mean(one: _Cluster, other: _Cluster, name: ReportId, unknown: float) -> float:
    total, compared = one.sums[name]
    pairs = one.say * other.say
    return (total + (pairs - compared) * unknown) / pairs
