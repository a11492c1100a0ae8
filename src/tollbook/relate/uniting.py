"""Clusters that share too few words to be linked, but agree on what, where and when (rule E2)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from tollbook.model import Place, ReportId, When
from tollbook.relate.kinds import OTHER, RECURRING
from tollbook.relate.maps import Map
from tollbook.relate.nearness import places_meet, windows_gap
from tollbook.relate.profiles import window_of

_COUNTRY = 6
_DAYS_AFTER = 30
"""How long after an event a report that names no day at all may still be taken to tell of it."""
_DAYS_BEFORE = 7
"""A stray tells of no event of which anybody wrote so long before the day that it gives its own."""
_FEWEST_KIN = 2
_KIN_DAYS = 7
_ANCHOR = 4
"""Of so many reports, copies aside, a cluster is the event that a stray brief may be tied to."""


Ties = Callable[[ReportId], Iterable[ReportId]]
Kin = Callable[[ReportId, Iterable[ReportId]], Iterable[ReportId]]
Room = tuple[str | None, ...]
"""What clusters that may be united have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a cluster of reports says of its event. `kind` is a key; `published` are ordinals of the days on which its
    reports appeared.

    `when` may be only a day on which somebody spoke of it: it tells events apart. `day` is the event's own. `linked`
    counts the reports that are no copies; a stray is a few briefs, which may share little with most reports of an
    event and much with one of them. `own_day` is the first day that reports give their event whose count does not move.
    `is_brief` where they are short on the mean.
    """

    kind: str
    when: When | None
    place: Place | None
    published: tuple[int, ...]
    day: When | None = None
    linked: int = 1
    is_stray: bool = False
    own_day: int | None = None
    is_brief: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unions:
    """Clusters, each named by its first report, and which of them are one event.

    `leads` names the cluster that each goes with, mostly itself; `led` the clusters of each that leads, in order.
    `kin` are the clusters that are as near to each as its own reports are to one another, `roots` the first of the
    leading clusters that are kin by one or more steps, and `joined` those of each root, in order. `strays` name the
    root that a stray is tied to, `held` the strays of each such root, in order.
    """

    facts: Map[ReportId, Facts] = field(default_factory=Map)
    days: Map[tuple[Room, int], tuple[ReportId, ...]] = field(default_factory=Map)
    leads: Map[ReportId, ReportId] = field(default_factory=Map)
    led: Map[ReportId, tuple[ReportId, ...]] = field(default_factory=Map)
    kin: Map[ReportId, tuple[ReportId, ...]] = field(default_factory=Map)
    roots: Map[ReportId, ReportId] = field(default_factory=Map)
    joined: Map[ReportId, tuple[ReportId, ...]] = field(default_factory=Map)
    strays: Map[ReportId, ReportId] = field(default_factory=Map)
    held: Map[ReportId, tuple[ReportId, ...]] = field(default_factory=Map)


class UnionsDraft:
    """The unions that come next, while clusters go and come.

    Of two clusters of one day, kind and place the later, by name, goes with the earlier, unless that goes with another
    itself or such events recur daily in one place (a shooting). So an event never wanders from day to day. A cluster
    that gives no day goes with the only event of its kind and place that it can mean; where it can mean two, with none.
    Events of which two clusters are kin are one. Last, a stray that neither goes with another nor is gone with is held
    by the only event that it is tied to.
    """

    def __init__(self, unions: Unions) -> None:
        self._facts = unions.facts.edit()
        self._days = unions.days.edit()
        self.leads = unions.leads.edit()
        self.led = unions.led.edit()
        self._kin = unions.kin.edit()
        self._roots = unions.roots.edit()
        self._joined = unions.joined.edit()
        self._strays = unions.strays.edit()
        self._held = unions.held.edit()
        self._stale: set[ReportId] = set()
        self._left: set[ReportId] = set()
        self._moved: set[ReportId] = set()

    def freeze(self) -> Unions:
        return Unions(
            facts=self._facts.freeze(),
            days=self._days.freeze(),
            leads=self.leads.freeze(),
            led=self.led.freeze(),
            kin=self._kin.freeze(),
            roots=self._roots.freeze(),
            joined=self._joined.freeze(),
            strays=self._strays.freeze(),
            held=self._held.freeze(),
        )

    def clusters_of(self, root: ReportId) -> tuple[ReportId, ...]:
        """The clusters of the event that this one is the first of, in order; none where it is the first of none."""
        if root in self._strays:
            return ()
        own = self._all_of(root)
        return tuple(sorted((*own, *(one for held in self._held.get(root) or () for one in self._all_of(held)))))

    def _all_of(self, root: ReportId) -> list[ReportId]:
        """The clusters of a root, without its strays."""
        return [one for lead in self._joined.get(root) or () for one in self.led.get(lead) or ()]

    def change(
        self, gone: Iterable[ReportId], come: Mapping[ReportId, Facts], near: Iterable[ReportId], ties: Ties, kin: Kin
    ) -> set[ReportId]:
        """Take clusters out and others in; those that are, or were, the first of an event that is not what it was.

        `ties` gives the clusters with a report that a report of this one may be of one event with, `kin` those of some
        that are its kin, and `near` names the clusters whose ties are not what they were.
        """
        self._stale, self._left, self._moved = set(), set(), set()
        near = set(near)
        for head in gone:
            self._hold(head, None)
            self._set_kin(head, ())
            self._take_out(head)
        for head, facts in come.items():
            self._put_in(head, facts)
        moved = self._follow()
        loose = {tied for head in (*moved, *come) for tied in ties(head)}
        for head in sorted(loose.union(near, self._left)):
            if head in self._facts and room_of(self._facts[head]) is not None and _window(self._facts[head]) is None:
                self._set_lead(head, self._meant(head, ties))
        for head in sorted(near.union(come)):
            self._set_kin(head, self._kin_of(head, ties, kin))
        self._join_kin()
        self._tie_strays({head for head in near.union(come, self._moved) if head in self._facts}, ties)
        return self._stale

    def _kin_of(self, head: ReportId, ties: Ties, kin: Kin) -> tuple[ReportId, ...]:
        facts = self._facts[head]
        return tuple(sorted(kin(head, [one for one in ties(head) if _may_be_kin(facts, self._facts[one])])))

    def _set_kin(self, head: ReportId, kin: tuple[ReportId, ...]) -> None:
        before = self._kin.get(head) or ()
        if before == kin:
            return
        for one in before:
            self._kin[one] = tuple(other for other in self._kin[one] if other != head)
        for one in kin:
            self._kin[one] = tuple(sorted({*(self._kin.get(one) or ()), head}))
        self._kin[head] = kin
        self._moved.update((head, *before, *kin))

    def _join_kin(self) -> None:
        """Find anew the events of the clusters that go with others, or have other kin, than before."""
        leads = {lead for head in self._moved if (lead := self.leads.get(head)) is not None}
        old = {root for lead in leads.union(self._moved) if (root := self._roots.get(lead)) is not None}
        left = leads.union(*(self._joined.get(root) or () for root in old))
        for root in old:
            for lead in self._joined.get(root) or ():
                del self._roots[lead]
            self._joined[root] = ()
            self._stale.update((root, self._strays.get(root) or root))  # what holds it is not what it was, either
        for lead in sorted(left):
            if self.led.get(lead) and lead not in self._roots:
                self._root(self._reach(lead))
        for root in old:
            if self._roots.get(root) != root:
                self._hold(root, None)

    def _reach(self, lead: ReportId) -> list[ReportId]:
        """The leading clusters that are of one event with this one."""
        found = [lead]
        for one in found:
            beside = {self.leads[kin] for head in self.led.get(one) or () for kin in self._kin.get(head) or ()}
            found += sorted(beside.difference(found))
        return sorted(found)

    def _root(self, leads: list[ReportId]) -> None:
        for lead in leads:
            self._roots[lead] = leads[0]
            self._moved.update(self.led.get(lead) or ())
        self._joined[leads[0]] = tuple(leads)
        self._stale.update(leads)

    def _tie_strays(self, changed: set[ReportId], ties: Ties) -> None:
        """Hold the strays among, or tied to, clusters that came or go with others than before."""
        near = changed.union(tied for one in changed for tied in ties(one))
        for root in sorted({self._roots[self.leads[head]] for head in near}):
            self._hold(root, self._anchor(root, ties))

    def _anchor(self, root: ReportId, ties: Ties) -> ReportId | None:
        """The only event that a stray is tied to; None where there are more, or it is no stray."""
        own = self._all_of(root)
        if self.led.get(root) != (root,) and len(own) > 1 and len(self._joined.get(root) or ()) == 1:
            return None
        if not own or not all(self._facts[one].is_stray for one in own):
            return None
        tied = [one for head in own for one in ties(head) if one not in own]
        for weigh in (self._linked, self._weight):
            anchors = {self._roots[self.leads[one]] for one in tied if self._may_hold(one, weigh(one), own)}
            if anchors:
                return anchors.pop() if len(anchors) == 1 else None
        return None

    def _may_hold(self, head: ReportId, linked: int, own: list[ReportId]) -> bool:
        return all(_is_anchor(self._facts[head], linked, self._facts[one]) for one in own)

    def _linked(self, head: ReportId) -> int:
        return self._facts[head].linked

    def _weight(self, head: ReportId) -> int:
        """How many reports, copies aside, the clusters have that are kin with this one, itself among them."""
        return sum(self._facts[one].linked for one in {head, *(self._kin.get(head) or ())})

    def _hold(self, head: ReportId, anchor: ReportId | None) -> None:
        before = self._strays.get(head)
        if before == anchor:
            return
        if before is not None:
            self._held[before] = tuple(one for one in self._held[before] if one != head)
            self._stale.add(before)
            del self._strays[head]
        if anchor is not None:
            self._strays[head] = anchor
            self._held[anchor] = tuple(sorted((*(self._held.get(anchor) or ()), head)))
            self._stale.add(anchor)
        self._stale.add(head)

    def _take_out(self, head: ReportId) -> None:
        slot = _slot(self._facts[head])
        if slot is not None:
            self._days[slot] = tuple(one for one in self._days[slot] if one != head)
            self._left.update(one for one in self._beside(head) if one > head)
        self._left.update(one for one in self.led.get(head) or () if one != head)
        self._set_lead(head, None)
        del self._facts[head]

    def _put_in(self, head: ReportId, facts: Facts) -> None:
        self._facts[head] = facts
        slot = _slot(facts)
        if slot is not None:
            self._days[slot] = tuple(sorted((*(self._days.get(slot) or ()), head)))
            self._left.update(one for one in self._beside(head) if one > head)
        if slot is None:
            self._set_lead(head, head)
        self._left.add(head)

    def _follow(self) -> list[ReportId]:
        """Let every cluster of a day whose neighbours changed go with the right one; those that now go with another.

        Each depends on earlier ones alone, by name: in order of name all are final when they are asked.
        """
        heap = [head for head in self._left if head in self._facts and _slot(self._facts[head]) is not None]
        heapify(heap)
        done: set[ReportId] = set()
        moved = []
        while heap:
            head = heappop(heap)
            if head in done:
                continue
            done.add(head)
            led_before = self.leads.get(head) == head
            if self._set_lead(head, self._first_of_day(head)):
                moved.append(head)
                if led_before != (self.leads[head] == head):
                    for one in self._beside(head):
                        if one > head:
                            heappush(heap, one)
        return moved

    def _first_of_day(self, head: ReportId) -> ReportId:
        same = (
            one
            for one in self._beside(head)
            if one < head and self.leads.get(one) == one and _is_same_day(self._facts[head], self._facts[one])
        )
        return min(same, default=head)

    def _beside(self, head: ReportId) -> Iterator[ReportId]:
        """The other clusters of the same room, of the day, the day before and the day after."""
        slot = _slot(self._facts[head])
        if slot is not None:
            for day in range(slot[1] - 1, slot[1] + 2):
                yield from (one for one in self._days.get((slot[0], day)) or () if one != head)

    def _meant(self, head: ReportId, ties: Ties) -> ReportId:
        """The only event that a cluster without a day can mean; itself where there is none or more than one."""
        room = room_of(self._facts[head])
        meant = {
            self.leads[one]
            for one in ties(head)
            if room_of(self._facts[one]) == room and _may_mean(self._facts[head], self._facts[one])
        }
        return meant.pop() if len(meant) == 1 else head

    def _set_lead(self, head: ReportId, lead: ReportId | None) -> bool:
        """Whether the cluster now goes with another than before."""
        before = self.leads.get(head)
        if before == lead:
            return False
        self._moved.update(one for one in (head, before, lead) if one is not None)
        if before is not None:
            self._stale.add(before)
            self.led[before] = tuple(one for one in self.led[before] if one != head)
            del self.leads[head]
        if lead is not None:
            self._stale.add(lead)
            self.led[lead] = tuple(sorted((*(self.led.get(lead) or ()), head)))
            self.leads[head] = lead
        return True


def _is_anchor(facts: Facts, linked: int, stray: Facts) -> bool:
    """Whether a stray that is tied to this cluster may tell of its event: of two events of a kind that recurs daily one
    tie says too little."""
    if stray.own_day is not None and facts.published and facts.published[0] < stray.own_day - _DAYS_BEFORE:
        return False
    return linked >= _ANCHOR and not (stray.kind in RECURRING and facts.kind in RECURRING)


def _may_be_kin(one: Facts, other: Facts) -> bool:
    """Whether two clusters can be kin: of briefs, each of more than one, and of no days that tell them apart."""
    if min(one.linked, other.linked) < _FEWEST_KIN or not (one.is_brief and other.is_brief):
        return False
    return one.own_day is None or other.own_day is None or abs(one.own_day - other.own_day) <= _KIN_DAYS


def room_of(facts: Facts) -> Room | None:
    """The kind and country of a cluster that may be united with others of them; None where nothing is known of either,
    or events of the kind recur daily."""
    if facts.kind == OTHER.key or facts.kind in RECURRING or facts.place is None:
        return None
    return (facts.kind, facts.place.country)


def _slot(facts: Facts) -> tuple[Room, int] | None:
    """The room and the day of a cluster that gives one."""
    room, window = room_of(facts), _window(facts)
    return (room, window[0]) if room is not None and window is not None else None


def _window(facts: Facts) -> tuple[int, int] | None:
    return window_of(facts.when) if facts.when is not None else None


def _meets(one: Facts, other: Facts) -> bool:
    """Whether the places meet, and at least one of them is finer than a country."""
    if one.place is None or other.place is None or min(one.place.precision, other.place.precision) >= _COUNTRY:
        return False
    return places_meet(one.place, other.place) is True


def _is_same_day(one: Facts, other: Facts) -> bool:
    first, second = _window(one), _window(other)
    return first is not None and second is not None and windows_gap(first, second) <= 1 and _meets(one, other)


def _may_mean(undated: Facts, dated: Facts) -> bool:
    """Whether reports that name no day can tell of this event: they appeared soon after it, or at a time unknown."""
    window = _window(dated)
    if window is None or not _meets(undated, dated):
        return False
    return all(window[0] <= day <= window[1] + _DAYS_AFTER for day in undated.published)
