"""Which claims tell of one event (rules E1 to E4): an immutable index that reports join, and its outcome at once.

Reports are linked by scored features, linked ones form clusters, clusters that agree on what, where and when are
united, and of each union the story is told. A report is compared with those that it shares names and rare words with.
Only the clusters that it can change are formed anew (see `_Draft._merge_near`), only what goes with those is united
anew.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from tollbook.model import WHOLE_COPIES, Copy, Event, ReportId
from tollbook.relate.adopting import adopt
from tollbook.relate.features import open_profile, score_pair
from tollbook.relate.linking import (
    COPIED_HALF,
    COPIED_SCORE,
    LEAST_SCORE,
    UNKNOWN_SCORE,
    Period,
    Posting,
    find_candidates,
    merge_clusters,
    period_at,
    postings_in_reach,
    postings_of,
    say_of,
)
from tollbook.relate.links import find_links
from tollbook.relate.maps import Map, NumberMap
from tollbook.relate.near import NONE, Near
from tollbook.relate.profiles import Profile, published_day, read_profile
from tollbook.relate.stories import Sign, Story, read_facts, tell_story
from tollbook.relate.told import Told
from tollbook.relate.uniting import Facts, Unions, UnionsDraft

_KIN = 0.5
"""The mean of the nearest scores from which two clusters of briefs are kin: of 80 pairs of clusters that a link holds
together in the open collections and made dossiers, all but two that reach it are of one event."""
_MANY = 5_000
"""So many reports that join together are learnt one by one: of 100,000, links may lead from each to all, and what
merging those at once needs (7 KB a report, measured at 3,000) comes on top of what is kept of them (9 KB)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Linked reports, and all with their whole copies."""

    linked: tuple[ReportId, ...]
    reports: tuple[ReportId, ...]
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class EventIndex:
    """What is known of all reports so far. `homes` name each linked report's cluster by the cluster's first one;
    `stories` stand by the first cluster of each union, and are found by the main events that they tell (`mains`: the
    first report, the story) and those that they mention. `retold` names the stories that the last joining changed."""

    told: Map[ReportId, Told] = field(default_factory=Map)
    copies: Map[ReportId, Copy] = field(default_factory=Map)
    copied_by: Map[ReportId, tuple[ReportId, ...]] = field(default_factory=Map)
    profiles: Map[ReportId, Profile] = field(default_factory=Map)
    holders: Map[Posting, tuple[ReportId, ...]] = field(default_factory=NumberMap)
    periods: frozenset[Period] = frozenset()
    near: Map[ReportId, Near] = field(default_factory=Map)
    homes: Map[ReportId, ReportId] = field(default_factory=Map)
    clusters: Map[ReportId, Cluster] = field(default_factory=Map)
    unions: Unions = field(default_factory=Unions)
    stories: Map[ReportId, Story] = field(default_factory=Map)
    mains: Map[Sign, tuple[tuple[ReportId, ReportId], ...]] = field(default_factory=Map)
    mentions: Map[Sign, tuple[ReportId, ...]] = field(default_factory=Map)
    retold: frozenset[ReportId] = frozenset()


def group_events(told: Iterable[Told], copies: Iterable[Copy]) -> tuple[Event, ...]:
    """The events that the reports tell of: by number of reports, then of claims, then by id.

    Every claim is in exactly one event; so is every report as far as its main event goes, with or without claims.
    Neither the order of `told` nor that of `copies` matters; a copy of, or by, a report that is not here is none.
    """
    here = {one.report.id: one for one in told}
    known = [copy for copy in copies if copy.report in here and copy.origin in here]
    return events_of(join_all(EventIndex(), here.values(), known))


def join(index: EventIndex, told: Told, copies: Iterable[Copy] = (), gone: Iterable[ReportId] = ()) -> EventIndex:
    """The index with one more report.

    `copies` are those that the report brings, itself or another being the copy of a report that joined, and `gone` the
    reports that are no copies any more: `changed` and `gone` of the `CopyIndex` that it joined.
    """
    return join_all(index, (told,), copies, gone)


def join_all(
    index: EventIndex, told: Iterable[Told], copies: Iterable[Copy] = (), gone: Iterable[ReportId] = ()
) -> EventIndex:
    """The same with any number of reports at once."""
    draft = _Draft(index)
    copies, gone = tuple(copies), tuple(gone)
    fresh = {one.report.id: one for one in told}
    for report, one in fresh.items():
        draft.told[report] = one
    changed = {*fresh, *(copy.report for copy in copies), *gone}
    touched: set[ReportId] = set()
    for report in sorted(changed):
        touched |= draft.forget(report)
    for report in gone:
        draft.unfile_copy(report)
    for copy in copies:
        draft.unfile_copy(copy.report)
        draft.file_copy(copy)
    for group in _groups(changed, {report for report in fresh if not draft.is_whole_copy(report)}):
        for report in sorted(group):
            touched |= draft.learn(report)
        draft.regroup(touched, group)
        touched = set()
    return draft.freeze()


def _groups(changed: set[ReportId], fresh: set[ReportId]) -> list[set[ReportId]]:
    """The reports that are learnt together: all, or of very many each by itself, after the whole copies."""
    return [changed] if len(fresh) <= _MANY else [changed - fresh, *({report} for report in sorted(fresh))]


def events_of(index: EventIndex) -> tuple[Event, ...]:
    """The events of all reports that joined: what `group_events` gives for them at once."""
    return adopt(index.stories.values())


class _Draft:
    """The index that comes next, while reports join."""

    def __init__(self, index: EventIndex) -> None:
        self.told = index.told.edit()
        self.copies = index.copies.edit()
        self.copied_by = index.copied_by.edit()
        self.profiles = index.profiles.edit()
        self.holders = index.holders.edit()
        self.periods = index.periods
        self.near = index.near.edit()
        self.homes = index.homes.edit()
        self.clusters = index.clusters.edit()
        self.unions = UnionsDraft(index.unions)
        self.stories = index.stories.edit()
        self.mains = index.mains.edit()
        self.mentions = index.mentions.edit()
        self.retold: set[ReportId] = set()
        self.dropped: dict[ReportId, Cluster] = {}

    def freeze(self) -> EventIndex:
        return EventIndex(
            told=self.told.freeze(),
            copies=self.copies.freeze(),
            copied_by=self.copied_by.freeze(),
            profiles=self.profiles.freeze(),
            holders=self.holders.freeze(),
            periods=self.periods,
            near=self.near.freeze(),
            homes=self.homes.freeze(),
            clusters=self.clusters.freeze(),
            unions=self.unions.freeze(),
            stories=self.stories.freeze(),
            mains=self.mains.freeze(),
            mentions=self.mentions.freeze(),
            retold=frozenset(self.retold),
        )

    def unfile_copy(self, report: ReportId) -> None:
        before = self.copies.get(report)
        if before is not None:
            left = tuple(one for one in self.copied_by[before.origin] if one != report)
            self.copied_by[before.origin] = left
            del self.copies[report]

    def file_copy(self, copy: Copy) -> None:
        self.copies[copy.report] = copy
        self.copied_by[copy.origin] = tuple(sorted((*(self.copied_by.get(copy.origin) or ()), copy.report)))

    def forget(self, report: ReportId) -> set[ReportId]:
        """Take out what the report was known by; the linked reports whose clusters this touches."""
        profile = self.profiles.get(report)
        if profile is None:
            return {self._root(report)} if report in self.copies else set()
        near = self.near[report].scores()
        for posting in postings_of(profile):
            self.holders[posting] = tuple(one for one in self.holders[posting] if one != report)
        for other in near:
            self.near[other] = self.near[other].without(report)
        head = self.homes.get(report)  # None where another report of its cluster was taken out before it
        linked = self._drop(head).linked if head is not None else ()
        del self.profiles[report], self.near[report]
        return {*linked, *(other for other, score in near.items() if score >= LEAST_SCORE)}

    def learn(self, report: ReportId) -> set[ReportId]:
        """Know the report by its profile, or as a whole copy of another; the linked report that it comes with."""
        self.periods |= {period_at(published_day(self.told[report]))}
        if self.is_whole_copy(report):
            return {self._root(report)}
        profile = read_profile(self.told[report])
        self.holders.have(postings_in_reach(profile, self.periods))
        found = find_candidates(
            profile,
            lambda posting: self.holders.get(posting) or (),
            self.periods,
            lambda other: self.profiles[other].published,
        )
        self.profiles[report] = profile
        alone = (report,)  # one for all postings that no other is filed under: most of them
        for posting in postings_of(profile):
            holders = self.holders.get(posting)
            self.holders[posting] = (*holders, report) if holders else alone
        opened = open_profile(profile)
        self.profiles.have(found)
        self.near.have(found)
        scores = {other: score_pair(opened, self.profiles[other]) for other in found}
        self.near[report] = NONE
        self._link(report, scores | self._copied_scores(report, scores))
        return {report}

    def is_whole_copy(self, report: ReportId) -> bool:
        copy = self.copies.get(report)
        return copy is not None and copy.kind in WHOLE_COPIES

    def _root(self, report: ReportId) -> ReportId:
        """The report that a whole copy goes with."""
        while (copy := self.copies.get(report)) is not None and copy.kind in WHOLE_COPIES:
            report = copy.origin
        return report

    def _copied_scores(self, report: ReportId, scores: dict[ReportId, float]) -> dict[ReportId, float]:
        """The scores of the pairs of which one copies half of itself from the other."""
        copies = [self.copies.get(report), *(self.copies.get(one) for one in self.copied_by.get(report) or ())]
        ends = [
            copy.origin if copy.report == report else copy.report
            for copy in copies
            if copy is not None and copy.overlap_share >= COPIED_HALF
        ]
        return {end: max(COPIED_SCORE, scores.get(end, COPIED_SCORE)) for end in ends if end in self.profiles}

    def _link(self, report: ReportId, scores: dict[ReportId, float]) -> None:
        self.near[report] = Near.of(scores)
        for other, score in scores.items():
            self.near[other] = self.near[other].with_one(report, score)

    def _drop(self, head: ReportId) -> Cluster:
        """Take a cluster apart, to be formed anew."""
        cluster = self.dropped[head] = self.clusters[head]
        for report in cluster.linked:
            del self.homes[report]
        del self.clusters[head]
        return cluster

    def regroup(self, touched: set[ReportId], changed: set[ReportId]) -> None:
        """Form anew the clusters that the touched reports can change, and tell the events that this changes."""
        known = {report for report in touched if report in self.profiles}
        fresh = known - {report for report in known if report in self.homes}
        if fresh:
            linked = self._merge_near(fresh)
            placed = {report for cluster in linked for report in cluster}
            heads = {self.homes[report] for report in known - fresh - placed}
            linked += [self.clusters[head].linked for head in sorted(heads)]  # a report that was their copy left them
        else:
            linked = [self.clusters[head].linked for head in {self.homes[report] for report in known}]
        for head in {self.homes[report] for cluster in linked for report in cluster if report in self.homes}:
            self._drop(head)
        formed = [self._form(cluster, changed) for cluster in linked]
        for lead in sorted(self._unite(formed, known)):
            self._tell(lead, changed)
        self.dropped = {}

    def _merge(self, reports: Set[ReportId]) -> tuple[list[tuple[ReportId, ...]], list[frozenset[ReportId]]]:
        scores = {
            (one, other): score
            for one in reports
            for other, score in self.near[one].items()
            if one < other and other in reports
        }
        says = {report: say_of(self.profiles[report]) for report in reports}
        return merge_clusters(says, scores, least=LEAST_SCORE, unknown=UNKNOWN_SCORE)

    def _merge_near(self, fresh: set[ReportId]) -> list[tuple[ReportId, ...]]:
        """The clusters as reports that are in none leave them, formed from those alone that can come out otherwise.

        By average linkage what merges has the greatest mean there is for either side, and a merged cluster is never
        nearer to a third than the nearer of its parts was. So a cluster whose every merge came before anything else
        reached into it comes out as it was, and one that was taken apart left no trace in the others; where something
        reached into a cluster, its neighbours are looked at too, until nothing outside is tied to such a one.
        """
        heads = self._heads_near(fresh)
        while True:
            before = [frozenset(self.clusters[head].linked) for head in heads]
            linked, merges = self._merge(fresh.union(*before))
            disturbed = {one for cluster in before if any(_reaches_into(m, cluster) for m in merges) for one in cluster}
            ring = self._heads_near(disturbed) - heads
            if not ring:
                return linked
            heads |= ring

    def _heads_near(self, reports: Iterable[ReportId]) -> set[ReportId]:
        """The clusters that holding links tie to any of the reports, their own among them."""
        near = {other for one in reports for other in (one, *self._tied(one))}
        return {head for report in near if (head := self.homes.get(report)) is not None}

    def _tied(self, report: ReportId) -> list[ReportId]:
        """The reports that links which hold lead to from this one."""
        return [other for other, score in self.near[report].items() if score >= LEAST_SCORE]

    def _form(self, linked: tuple[ReportId, ...], changed: set[ReportId]) -> Cluster:
        reports = self._with_copies(linked)
        before = self.dropped.get(linked[0])
        if before is not None and before.reports == reports and changed.isdisjoint(reports):
            return before
        profiles = [self.profiles[report] for report in linked]
        facts = read_facts([self.told[report] for report in reports], profiles)
        return Cluster(linked=linked, reports=reports, facts=facts)

    def _with_copies(self, linked: tuple[ReportId, ...]) -> tuple[ReportId, ...]:
        """The reports and, of each, the whole copies, their whole copies, and so on."""
        found = list(linked)
        for report in found:
            found += [one for one in self.copied_by.get(report) or () if self.is_whole_copy(one)]
        return tuple(sorted(found))

    def _unite(self, formed: list[Cluster], touched: set[ReportId]) -> set[ReportId]:
        """Put the clusters in their places; the first clusters of unions in which something is not as it was."""
        for cluster in formed:
            self.clusters[cluster.linked[0]] = cluster
            for report in cluster.linked:
                self.homes[report] = cluster.linked[0]
        kept = {cluster.linked[0] for cluster in formed if self.dropped.get(cluster.linked[0]) is cluster}
        come = {cluster.linked[0]: cluster.facts for cluster in formed if cluster.linked[0] not in kept}
        near = {self.homes[report] for report in touched}
        return self.unions.change(
            [head for head in self.dropped if head not in kept], come, near, self._ties, self._kin
        )

    def _ties(self, head: ReportId) -> set[ReportId]:
        """The other clusters that holding links lead to."""
        return self._heads_near(self.clusters[head].linked) - {head}

    def _kin(self, head: ReportId, others: Iterable[ReportId]) -> list[ReportId]:
        """Those of the clusters that are about as near to this one as a report of an event is to its nearest: on the
        mean, from either side. Of briefs most pairs share nothing, whatever they tell of, and the mean of all pairs is
        low even for one event."""
        own = self._nearest(head)
        return [
            one for one in others if own.get(one, UNKNOWN_SCORE) >= _KIN and self._nearest(one).get(head, 0.0) >= _KIN
        ]

    def _nearest(self, head: ReportId) -> dict[ReportId, float]:
        """For each cluster near this one the mean, over the reports of this one, of the greatest score with it."""
        linked = self.clusters[head].linked
        sums: dict[ReportId, float] = {}
        for report in linked:
            best: dict[ReportId, float] = {}
            for other, score in self.near[report].items():
                home = self.homes.get(other)
                if home is not None and home != head and score > best.get(home, UNKNOWN_SCORE):
                    best[home] = score
            for home, score in best.items():
                sums[home] = sums.get(home, 0.0) + score - UNKNOWN_SCORE
        return {home: total / len(linked) + UNKNOWN_SCORE for home, total in sums.items()}

    def _tell(self, lead: ReportId, changed: set[ReportId]) -> None:
        """Tell the story of a union anew, unless its reports are as they were."""
        clusters = [self.clusters[head] for head in self.unions.clusters_of(lead)]
        before = self.stories.get(lead)
        if not clusters:
            if before is not None:
                self._unfile(lead, before)
                del self.stories[lead]
            return
        reports = tuple(sorted(report for cluster in clusters for report in cluster.reports))
        if before is None or before.reports != reports or not changed.isdisjoint(reports):
            self.told.have(reports)
            told = [self.told[report] for report in reports]
            facts = clusters[0].facts if len(clusters) == 1 else read_facts(told)
            if before is not None:
                self._unfile(lead, before)
            self.stories[lead] = tell_story(told, facts, find_links(reports, self.near, self.profiles))
            self._file(lead, self.stories[lead])

    def _file(self, lead: ReportId, story: Story) -> None:
        """Let a story be found by the events that it tells of."""
        self.retold.add(lead)
        for sign in story.main.signs:
            self.mains[sign] = tuple(sorted((*(self.mains.get(sign) or ()), (story.reports[0], lead))))
        for sign in story.signs_mentioned:
            self.mentions[sign] = tuple(sorted((*(self.mentions.get(sign) or ()), lead)))

    def _unfile(self, lead: ReportId, story: Story) -> None:
        self.retold.add(lead)
        for sign in story.main.signs:
            self.mains[sign] = tuple(one for one in self.mains[sign] if one[1] != lead)
        for sign in story.signs_mentioned:
            self.mentions[sign] = tuple(one for one in self.mentions[sign] if one != lead)


def _reaches_into(merged: frozenset[ReportId], cluster: frozenset[ReportId]) -> bool:
    """Whether a part of the cluster was put together with something outside it."""
    return not (merged.isdisjoint(cluster) or merged <= cluster or cluster <= merged)
