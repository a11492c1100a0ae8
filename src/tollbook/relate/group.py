"""Which claims tell of one event (rules E1 to E4): reports are linked by scored features, then claims assigned."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tollbook.model import WHOLE_COPIES, Copy, Event, ReportId
from tollbook.relate.features import score_pair
from tollbook.relate.linking import Scores, candidate_pairs, join_clusters
from tollbook.relate.links import Neighbours, find_links
from tollbook.relate.profiles import Profile, read_profile
from tollbook.relate.stories import adopt, read_facts, tell_story
from tollbook.relate.told import Told
from tollbook.relate.uniting import unite

LEAST_SCORE = 0.0
"""The mean score of two clusters that are joined: rather one event than two."""
UNKNOWN_SCORE = -6.0
"""What a pair counts that shares too little to be compared."""
COPIED_SCORE = 6.0
"""A copy tells of its origin's event, whatever else speaks against it."""
COPIED_HALF = 0.5
"""The share of a report's words that makes it a copy in that sense."""


def group_events(told: tuple[Told, ...], copies: tuple[Copy, ...]) -> tuple[Event, ...]:
    """The events that the reports tell of: by number of reports, then of claims, then by id.

    Every claim is in exactly one event; so is every report as far as its main event goes, with or without claims.
    Neither the order of `told` nor that of `copies` matters.
    """
    by_id = {one.report.id: one for one in sorted(told, key=lambda one: one.report.id)}
    profiles, scores = _score(by_id, copies)
    neighbours: defaultdict[ReportId, dict[ReportId, float]] = defaultdict(dict)
    for (a, b), score in scores.items():
        neighbours[a][b] = neighbours[b][a] = score
    clusters = _clusters(by_id, profiles, scores, copies)
    facts = [read_facts([by_id[report] for report in cluster]) for cluster in clusters]
    stories = []
    for group in unite(facts, lambda one, other: best_score(clusters[one], clusters[other], neighbours)):
        reports = sorted(report for n in group for report in clusters[n])
        inside = [by_id[report] for report in reports]
        links = find_links(reports, neighbours, profiles)
        stories.append(tell_story(inside, facts[group[0]] if len(group) == 1 else read_facts(inside), links))
    return adopt(stories)


def best_score(one: Iterable[ReportId], other: Iterable[ReportId], scores: Neighbours) -> float:
    """The score of the two most alike reports of two clusters."""
    theirs = set(other)
    found = (score for a in one for b, score in (scores.get(a) or {}).items() if b in theirs)
    return max(found, default=UNKNOWN_SCORE)


def _score(by_id: Mapping[ReportId, Told], copies: tuple[Copy, ...]) -> tuple[dict[ReportId, Profile], Scores]:
    """The profiles of the reports that are no whole copy, and the scores of the pairs worth comparing."""
    whole = {copy.report for copy in copies if copy.kind in WHOLE_COPIES}
    profiles = {report: read_profile(one) for report, one in by_id.items() if report not in whole}
    scores = {(a.report, b.report): score_pair(a, b) for a, b in candidate_pairs(profiles.values())}
    for copy in copies:
        pair = (min(copy.report, copy.origin), max(copy.report, copy.origin))
        if copy.report in profiles and copy.origin in profiles and copy.overlap_share >= COPIED_HALF:
            scores[pair] = max(COPIED_SCORE, scores.get(pair, COPIED_SCORE))
    return profiles, scores


def _clusters(
    by_id: Mapping[ReportId, Told],
    profiles: Mapping[ReportId, Profile],
    scores: Scores,
    copies: tuple[Copy, ...],
) -> list[tuple[ReportId, ...]]:
    """The reports of each main event; a whole copy goes where its origin goes."""
    joined = join_clusters(profiles, scores, least=LEAST_SCORE, unknown=UNKNOWN_SCORE)
    home = {report: cluster[0] for cluster in joined for report in cluster}
    origin = {copy.report: copy.origin for copy in copies}
    members: defaultdict[ReportId, list[ReportId]] = defaultdict(list)
    for report in by_id:
        root = report
        while root not in home:
            root = origin[root]
        members[home[root]].append(report)
    return [tuple(reports) for _, reports in sorted(members.items())]
