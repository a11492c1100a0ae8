"""Which claims tell of one event (rules E1 to E4): reports are linked by scored features, then claims assigned."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tollbook.model import (
    WHOLE_COPIES,
    Claim,
    Copy,
    Event,
    EventId,
    Link,
    Place,
    Report,
    ReportId,
    When,
    content_id,
)
from tollbook.relate.background import find_elsewhere
from tollbook.relate.features import explain_pair, score_pair
from tollbook.relate.kinds import OTHER, Kind, count_kinds, main_kind
from tollbook.relate.linking import Scores, candidate_pairs, join_clusters
from tollbook.relate.naming import find_actors, name_event
from tollbook.relate.nearness import places_meet, windows_gap
from tollbook.relate.profiles import Profile, read_profile, window_of
from tollbook.relate.settling import settle_place, settle_when
from tollbook.relate.told import Told
from tollbook.relate.uniting import Facts, unite

LEAST_SCORE = 0.0
"""The mean score of two clusters that are joined: rather one event than two."""
UNKNOWN_SCORE = -6.0
"""What a pair counts that shares too little to be compared."""
COPIED_SCORE = 6.0
"""A copy tells of its origin's event, whatever else speaks against it."""
_ODD_FIGURE = 13  # figures below are shared by chance


@dataclass(frozen=True, slots=True, kw_only=True)
class _Incident:
    """An event on the way: what is known of it. `is_main` where whole reports are about it."""

    kind: Kind
    when: When | None
    place: Place | None
    reports: tuple[ReportId, ...]
    claims: tuple[Claim, ...]
    is_main: bool


def group_events(told: tuple[Told, ...], copies: tuple[Copy, ...]) -> tuple[Event, ...]:
    """The events that the reports tell of: by number of reports, then of claims, then by id.

    Every claim is in exactly one event; so is every report as far as its main event goes, with or without claims.
    Neither the order of `told` nor that of `copies` matters.
    """
    by_id = {one.report.id: one for one in sorted(told, key=lambda one: one.report.id)}
    profiles, scores = _score(by_id, copies)
    incidents: list[_Incident] = []
    for cluster in _united(_clusters(by_id, profiles, scores, copies), by_id, scores):
        incidents.extend(_split([by_id[report] for report in cluster]))
    events = [_event(incident, by_id, scores, profiles) for incident in _adopt(incidents)]
    return tuple(sorted(events, key=lambda event: (-len(event.reports), -len(event.claims), event.id)))


def _score(by_id: Mapping[ReportId, Told], copies: tuple[Copy, ...]) -> tuple[dict[ReportId, Profile], Scores]:
    """The profiles of the reports that are no whole copy, and the scores of the pairs worth comparing."""
    whole = {copy.report for copy in copies if copy.kind in WHOLE_COPIES}
    profiles = {report: read_profile(one) for report, one in by_id.items() if report not in whole}
    scores = {(a.report, b.report): score_pair(a, b) for a, b in candidate_pairs(profiles.values())}
    for copy in copies:
        pair = (min(copy.report, copy.origin), max(copy.report, copy.origin))
        if copy.report in profiles and copy.origin in profiles and copy.overlap_share >= 0.5:
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


def _united(
    clusters: list[tuple[ReportId, ...]], by_id: Mapping[ReportId, Told], scores: Scores
) -> list[tuple[ReportId, ...]]:
    """The clusters, those joined that agree on kind, day and place."""
    facts = [_facts([by_id[report] for report in cluster]) for cluster in clusters]

    def best_score(one: int, other: int) -> float:
        pairs = ((min(a, b), max(a, b)) for a in clusters[one] for b in clusters[other])
        return max((scores.get(pair, UNKNOWN_SCORE) for pair in pairs), default=UNKNOWN_SCORE)

    groups = unite(facts, best_score)
    return [tuple(sorted(report for n in group for report in clusters[n])) for group in groups]


def _facts(told: list[Told]) -> Facts:
    days = (one.report.published.last_day for one in told if one.report.published is not None)
    return Facts(
        kind=main_kind(sum((count_kinds(_head(one.report)) for one in told), Counter())),
        when=settle_when(told),
        place=settle_place(told),
        published=tuple(sorted(day.toordinal() for day in days if day is not None)),
    )


def _split(told: list[Told]) -> list[_Incident]:
    """The main event of a cluster, and the other events that its reports mention (rule E1)."""
    facts = _facts(told)
    main: list[Claim] = []
    other: list[Claim] = []
    for one in told:
        elsewhere = find_elsewhere(one, when=facts.when, place=facts.place, kind=facts.kind)
        main.extend(claim for claim in one.claims if claim not in elsewhere)
        other.extend(elsewhere)
    first = _Incident(
        kind=facts.kind,
        when=facts.when,
        place=facts.place,
        reports=tuple(one.report.id for one in told),
        claims=tuple(main),
        is_main=True,
    )
    texts = {one.report.id: one.report.text for one in told}
    return [first, *(_context(claims, texts) for claims in _gather(other))]


def _head(report: Report) -> str:
    return f"{report.title or ''}\n{report.text[:2000]}"


def _gather(claims: list[Claim]) -> list[list[Claim]]:
    """Background claims that tell of one incident: of one sentence, of one time, or of one odd figure."""
    groups: list[list[Claim]] = []
    seen: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        keys = _context_keys(claim)
        known = [seen[key] for key in keys if key in seen]
        home = known[0] if known else []
        if not known:
            groups.append(home)
        for joined in known[1:]:
            if joined is not home:
                home.extend(joined)
                groups[:] = [group for group in groups if group is not joined]
                seen.update({key: home for key, group in seen.items() if group is joined})
        home.append(claim)
        seen.update(dict.fromkeys(keys, home))
    return groups


def _context_keys(claim: Claim) -> list[tuple[str, ...]]:
    keys: list[tuple[str, ...]] = [("sentence", claim.report, str(claim.sentence.start))]
    if claim.when is not None and claim.when.earliest:
        keys.append(("when", claim.when.earliest, claim.when.latest or ""))
    if claim.count.point is not None and claim.count.point >= _ODD_FIGURE:
        keys.append(("figure", claim.harm, str(claim.count.point)))
    return keys


def _context(claims: list[Claim], texts: Mapping[ReportId, str]) -> _Incident:
    """What is known of an event that reports mention beside their own."""
    spoken: Counter[str] = sum((count_kinds(claim.sentence.of(texts[claim.report])) for claim in claims), Counter())
    dated = [claim.when for claim in claims if claim.when is not None and claim.when.earliest]
    placed = [claim.place for claim in claims if claim.place is not None]
    return _Incident(
        kind=main_kind(spoken),
        when=min(dated, key=lambda when: (when.precision, when.earliest or "", when.words, when.span), default=None),
        place=min(placed, key=lambda place: (place.precision, place.id, place.name), default=None),
        reports=tuple(sorted({claim.report for claim in claims})),
        claims=tuple(claims),
        is_main=False,
    )


def _adopt(incidents: list[_Incident]) -> list[_Incident]:
    """Let an event that some reports only mention be the main event of others, where kind, day and place agree."""
    mains = [incident for incident in incidents if incident.is_main]
    of_day: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for number, main in enumerate(mains):
        for day in _days_near(main):
            of_day[main.kind.key, day].append(number)
    adopted: defaultdict[int, list[Claim]] = defaultdict(list)
    left: list[_Incident] = []
    for incident in incidents:
        if incident.is_main:
            continue
        near = sorted({n for day in _days_near(incident) for n in of_day[incident.kind.key, day]})
        home = next((n for n in near if _is_same(incident, mains[n])), None)
        if home is None:
            left.append(incident)
        else:
            adopted[home].extend(incident.claims)
    return [*(replace(main, claims=(*main.claims, *adopted[n])) for n, main in enumerate(mains)), *left]


def _days_near(incident: _Incident) -> range:
    """The first day that an event may have had, and the days beside it."""
    window = window_of(incident.when) if incident.when is not None else None
    return range(window[0] - 1, window[0] + 2) if window is not None else range(0)


def _is_same(mentioned: _Incident, main: _Incident) -> bool:
    """E2, strictly: one kind, one day, one place, all of them known, and told by other reports."""
    if mentioned.when is None or main.when is None or mentioned.place is None or main.place is None:
        return False
    if mentioned.kind is OTHER or mentioned.kind is not main.kind or set(mentioned.reports) & set(main.reports):
        return False
    one, other = window_of(mentioned.when), window_of(main.when)
    if one is None or other is None or mentioned.when.precision > 2 or windows_gap(one, other) > 1:
        return False
    return places_meet(mentioned.place, main.place) is True


def _event(
    incident: _Incident,
    by_id: Mapping[ReportId, Told],
    scores: Scores,
    profiles: Mapping[ReportId, Profile],
) -> Event:
    actors = find_actors((_head(by_id[report].report) for report in incident.reports), incident.kind)
    claims = tuple(claim.id for claim in sorted(incident.claims, key=lambda c: (c.report, c.span, c.id)))
    parts = ("main", *incident.reports) if incident.is_main else ("context", *claims)
    return Event(
        id=EventId(content_id("e", *parts)),
        name=name_event(incident.kind, actors, incident.place, incident.when),
        kind=incident.kind.key,
        when=incident.when,
        place=incident.place,
        reports=incident.reports,
        claims=claims,
        links=_links(incident.reports, scores, profiles) if incident.is_main else (),
        actors=actors,
    )


def _links(reports: Iterable[ReportId], scores: Scores, profiles: Mapping[ReportId, Profile]) -> tuple[Link, ...]:
    """For each report but the first the strongest link to another of the event, and why it holds."""
    inside = sorted(report for report in reports if report in profiles)
    links = []
    for report in inside:
        found = [
            (score, other)
            for other in inside
            if (score := scores.get((min(report, other), max(report, other)))) is not None
        ]
        if not found:
            continue
        score, other = min(found, key=lambda pair: (-pair[0], pair[1]))
        reasons = explain_pair(profiles[report], profiles[other])
        links.append(Link(report=report, other=other, score=round(score, 2), reasons=reasons))
    return tuple(links)
