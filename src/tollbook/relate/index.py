"""Events report by report: an immutable index that one more report joins, with the same outcome as all at once.

A report is compared with those that it shares names and rare words with. Only the clusters that it can change are
formed anew (see `_Draft._merge_near`), then only the events of their kind and country: `uniting.unite` never looks
beyond those.
"""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field

from tollbook.model import WHOLE_COPIES, Copy, Event, ReportId
from tollbook.relate.features import score_pair
from tollbook.relate.group import COPIED_HALF, COPIED_SCORE, LEAST_SCORE, UNKNOWN_SCORE, best_score
from tollbook.relate.linking import Period, Posting, find_candidates, merge_clusters, period_of, postings_of
from tollbook.relate.links import find_links
from tollbook.relate.maps import Map
from tollbook.relate.profiles import Profile, read_profile
from tollbook.relate.stories import Story, adopt, read_facts, tell_story
from tollbook.relate.told import Told
from tollbook.relate.uniting import Facts, Room, room_of, unite


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Linked reports, and all with their whole copies. `room` holds the clusters that it may be united with."""

    linked: tuple[ReportId, ...]
    reports: tuple[ReportId, ...]
    facts: Facts
    room: Room


@dataclass(frozen=True, slots=True, kw_only=True)
class EventIndex:
    """What is known of all reports so far. `homes` name each linked report's cluster by the cluster's first one."""

    told: Map[ReportId, Told] = field(default_factory=Map)
    copies: Map[ReportId, Copy] = field(default_factory=Map)
    copied_by: Map[ReportId, tuple[ReportId, ...]] = field(default_factory=Map)
    profiles: Map[ReportId, Profile] = field(default_factory=Map)
    holders: Map[Posting, tuple[ReportId, ...]] = field(default_factory=Map)
    periods: frozenset[Period] = frozenset()
    scores: Map[ReportId, dict[ReportId, float]] = field(default_factory=Map)
    homes: Map[ReportId, ReportId] = field(default_factory=Map)
    clusters: Map[ReportId, Cluster] = field(default_factory=Map)
    rooms: Map[Room, tuple[ReportId, ...]] = field(default_factory=Map)
    stories: Map[Room, tuple[Story, ...]] = field(default_factory=Map)


def join(index: EventIndex, told: Told, copies: Iterable[Copy] = (), gone: Iterable[ReportId] = ()) -> EventIndex:
    """The index with one more report.

    `copies` are those that the report brings, itself or another being the copy of a report that joined, and `gone` the
    reports that are no copies any more: `changed` and `gone` of the `CopyIndex` that it joined.
    """
    draft = _Draft(index)
    draft.told[told.report.id] = told
    copies = tuple(copies)
    changed = {told.report.id, *(copy.report for copy in copies), *gone}
    touched: set[ReportId] = set()
    for report in sorted(changed):
        touched |= draft.forget(report)
    for report in gone:
        draft.unfile_copy(report)
    for copy in copies:
        draft.unfile_copy(copy.report)
        draft.file_copy(copy)
    for report in sorted(changed):
        touched |= draft.learn(report)
    draft.regroup(touched, changed)
    return draft.freeze()


def events_of(index: EventIndex) -> tuple[Event, ...]:
    """The events of all reports that joined: what `group_events` gives for them at once."""
    return adopt(story for stories in index.stories.values() for story in stories)


class _Draft:
    """The index that comes next, while one report joins."""

    def __init__(self, index: EventIndex) -> None:
        self.told = index.told.edit()
        self.copies = index.copies.edit()
        self.copied_by = index.copied_by.edit()
        self.profiles = index.profiles.edit()
        self.holders = index.holders.edit()
        self.periods = index.periods
        self.scores = index.scores.edit()
        self.homes = index.homes.edit()
        self.clusters = index.clusters.edit()
        self.rooms = index.rooms.edit()
        self.stories = index.stories.edit()
        self.dropped: dict[ReportId, Cluster] = {}

    def freeze(self) -> EventIndex:
        return EventIndex(
            told=self.told.freeze(),
            copies=self.copies.freeze(),
            copied_by=self.copied_by.freeze(),
            profiles=self.profiles.freeze(),
            holders=self.holders.freeze(),
            periods=self.periods,
            scores=self.scores.freeze(),
            homes=self.homes.freeze(),
            clusters=self.clusters.freeze(),
            rooms=self.rooms.freeze(),
            stories=self.stories.freeze(),
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
        near = self.scores[report]
        for posting in postings_of(profile):
            self.holders[posting] = tuple(one for one in self.holders[posting] if one != report)
        for other in near:
            self.scores[other] = {one: score for one, score in self.scores[other].items() if one != report}
        head = self.homes.get(report)  # None where another report of its cluster was taken out before it
        linked = self._drop(head).linked if head is not None else ()
        del self.profiles[report], self.scores[report]
        return {*linked, *(other for other, score in near.items() if score >= LEAST_SCORE)}

    def learn(self, report: ReportId) -> set[ReportId]:
        """Know the report by its profile, or as a whole copy of another; the linked report that it comes with."""
        copy = self.copies.get(report)
        if copy is not None and copy.kind in WHOLE_COPIES:
            return {self._root(report)}
        profile = read_profile(self.told[report])
        found = find_candidates(
            profile,
            lambda posting: self.holders.get(posting) or (),
            self.periods,
            lambda other: self.profiles[other].published,
        )
        self.scores[report] = {}
        self.profiles[report] = profile
        self.periods |= {period_of(profile)}
        for posting in postings_of(profile):
            self.holders[posting] = (*(self.holders.get(posting) or ()), report)
        self._link(report, {other: self._score(report, other) for other in found})
        self._link(report, self._copied_scores(report))
        return {report}

    def _root(self, report: ReportId) -> ReportId:
        """The report that a whole copy goes with."""
        while (copy := self.copies.get(report)) is not None and copy.kind in WHOLE_COPIES:
            report = copy.origin
        return report

    def _score(self, report: ReportId, other: ReportId) -> float:
        first, second = sorted((report, other))
        return score_pair(self.profiles[first], self.profiles[second])

    def _copied_scores(self, report: ReportId) -> dict[ReportId, float]:
        """The scores of the pairs of which one copies half of itself from the other."""
        copies = [self.copies.get(report), *(self.copies.get(one) for one in self.copied_by.get(report) or ())]
        ends = [
            copy.origin if copy.report == report else copy.report
            for copy in copies
            if copy is not None and copy.overlap_share >= COPIED_HALF
        ]
        known = self.scores[report]
        return {end: max(COPIED_SCORE, known.get(end, COPIED_SCORE)) for end in ends if end in self.profiles}

    def _link(self, report: ReportId, scores: dict[ReportId, float]) -> None:
        self.scores[report] = self.scores[report] | scores
        for other, score in scores.items():
            self.scores[other] = self.scores[other] | {report: score}

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
        if self.dropped:
            linked, _ = self._merge(self._reach(known))
        elif fresh:
            linked = self._merge_near(fresh)
        else:
            linked = [self.clusters[head].linked for head in {self.homes[report] for report in known}]
        for head in {self.homes[report] for cluster in linked for report in cluster if report in self.homes}:
            self._drop(head)
        for room in self._file([self._form(cluster, changed) for cluster in linked]):
            self._tell(room, changed)

    def _merge(self, reports: Set[ReportId]) -> tuple[list[tuple[ReportId, ...]], list[frozenset[ReportId]]]:
        scores = {
            (one, other): score
            for one in reports
            for other, score in self.scores[one].items()
            if one < other and other in reports
        }
        return merge_clusters(reports, scores, least=LEAST_SCORE, unknown=UNKNOWN_SCORE)

    def _merge_near(self, fresh: set[ReportId]) -> list[tuple[ReportId, ...]]:
        """The clusters as a new report leaves them, formed from those alone that can come out otherwise.

        By average linkage what merges has the greatest mean there is for either side, and a merged cluster is never
        nearer to a third than the nearer of its parts was. So a cluster whose every merge came before anything else
        reached into it comes out as it was; where the new report reached into a cluster, its neighbours are looked at
        too, until nothing outside is tied to a cluster that was reached into.
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
        near = {other for one in reports for other, score in self.scores[one].items() if score >= LEAST_SCORE}.union(
            reports
        )
        return {head for report in near if (head := self.homes.get(report)) is not None}

    def _reach(self, touched: Iterable[ReportId]) -> set[ReportId]:
        """The reports that links which hold lead to."""
        reached = set(touched)
        left = list(reached)
        while left:
            for other, score in self.scores[left.pop()].items():
                if score >= LEAST_SCORE and other not in reached:
                    reached.add(other)
                    left.append(other)
        return reached

    def _form(self, linked: tuple[ReportId, ...], changed: set[ReportId]) -> Cluster:
        reports = self._with_copies(linked)
        before = self.dropped.get(linked[0])
        if before is not None and before.reports == reports and changed.isdisjoint(reports):
            return before
        facts = read_facts([self.told[report] for report in reports])
        return Cluster(linked=linked, reports=reports, facts=facts, room=room_of(facts) or (linked[0],))

    def _with_copies(self, linked: tuple[ReportId, ...]) -> tuple[ReportId, ...]:
        """The reports and, of each, the whole copies, their whole copies, and so on."""
        found = list(linked)
        for report in found:
            found += [one for one in self.copied_by.get(report) or () if self.copies[one].kind in WHOLE_COPIES]
        return tuple(sorted(found))

    def _file(self, formed: list[Cluster]) -> list[Room]:
        """Put the clusters in their rooms; the rooms in which something is no longer as it was."""
        kept = {cluster.linked[0] for cluster in formed if self.dropped.get(cluster.linked[0]) is cluster}
        gone = [(cluster.room, head) for head, cluster in self.dropped.items() if head not in kept]
        come = [(cluster.room, cluster.linked[0]) for cluster in formed if cluster.linked[0] not in kept]
        for cluster in formed:
            self.clusters[cluster.linked[0]] = cluster
            for report in cluster.linked:
                self.homes[report] = cluster.linked[0]
        stale = sorted({room for room, _ in (*gone, *come)}, key=str)
        for room in stale:
            heads = set(self.rooms.get(room) or ()) - {head for other, head in gone if other == room}
            self.rooms[room] = tuple(sorted(heads | {head for other, head in come if other == room}))
        return stale

    def _tell(self, room: Room, changed: set[ReportId]) -> None:
        """Tell the events of a room anew, those of unchanged reports as before."""
        clusters = [self.clusters[head] for head in self.rooms[room]]
        before = {story.reports: story for story in self.stories.get(room) or ()}
        stories = []
        for group in unite([cluster.facts for cluster in clusters], self._best_score(clusters)):
            reports = tuple(sorted(report for n in group for report in clusters[n].reports))
            known = before.get(reports)
            if known is None or not changed.isdisjoint(reports):
                inside = [self.told[report] for report in reports]
                facts = clusters[group[0]].facts if len(group) == 1 else read_facts(inside)
                known = tell_story(inside, facts, find_links(reports, self.scores, self.profiles))
            stories.append(known)
        self.stories[room] = tuple(stories)

    def _best_score(self, clusters: list[Cluster]) -> Callable[[int, int], float]:
        return lambda one, other: best_score(clusters[one].reports, clusters[other].reports, self.scores)


def _reaches_into(merged: frozenset[ReportId], cluster: frozenset[ReportId]) -> bool:
    """Whether a part of the cluster was put together with something outside it."""
    return not (merged.isdisjoint(cluster) or merged <= cluster or cluster <= merged)
