"""Which events are others after reports joined, found by the stories that were told anew and what stands near them."""

from collections.abc import Iterable, Iterator, Sequence

from tollbook.model import Event, EventId, ReportId
from tollbook.relate.adopting import home_of, named_home, signs_near, told_by, with_adopted
from tollbook.relate.index import EventIndex
from tollbook.relate.stories import ClaimAt, Incident, Sign


def changed_events(before: EventIndex, after: EventIndex) -> tuple[tuple[Event, ...], tuple[EventId, ...]]:
    """The events that the last joining made or made otherwise, and the ids of those that are gone, each in order of id.

    `after` is what `join` or `join_all` made of `before`. Together they are what changes in `events_of`.
    """
    views = (_View(before), _View(after))
    leads = _concerned(views, after.retold)
    old, new = ({event.id: event for lead in leads for event in view.events(lead)} for view in views)
    changed = tuple(event for id, event in sorted(new.items()) if old.get(id) != event)
    return changed, tuple(sorted(old.keys() - new.keys()))


def _concerned(views: Iterable["_View"], retold: Iterable[ReportId]) -> list[ReportId]:
    """The stories told anew, those that seek or mention an event near a main event of theirs, and those whose main
    event any of them mentions or is: what anybody adopts may change in no others."""
    leads = set(retold)
    for view in views:
        seeking = {other for lead in retold for other in view.mentioning(lead)}
        leads |= seeking
        leads.update(other for lead in seeking if view.is_small(lead) for other in view.mentioning(lead))
    seeking = set(leads)
    for view in views:
        leads.update(home for lead in seeking for home in view.homes(lead))
    return sorted(leads)


class _View:
    """The stories of one index."""

    def __init__(self, index: EventIndex) -> None:
        self._index = index
        self._mains: dict[Sign, tuple[tuple[ReportId, ReportId], ...]] = {}
        self._main: dict[ReportId, Incident] = {}
        self._told_by: dict[ReportId, ReportId | None] = {}

    def mentions(self, lead: ReportId) -> list[Incident]:
        story = self._index.stories.get(lead)
        return [incident for incident, _ in story.events[1:]] if story is not None else []

    def guests(self, lead: ReportId) -> tuple[Incident, ...]:
        story = self._index.stories.get(lead)
        return story.guests if story is not None else ()

    def mentioning(self, lead: ReportId) -> set[ReportId]:
        """The stories that mention an event which may be the main one of this story."""
        story = self._index.stories.get(lead)
        signs = signs_near(story.main) if story is not None else ()
        return {other for sign in signs for other in self._index.mentions.get(sign) or ()}

    def is_small(self, lead: ReportId) -> bool:
        story = self._index.stories.get(lead)
        return story is not None and story.main.is_small

    def homes(self, lead: ReportId) -> set[ReportId]:
        """The stories whose main events this one mentions, or its own is."""
        found = {home for mention in self.mentions(lead) if (home := self.home(mention)) is not None}
        found |= {first for mention in self.mentions(lead) if (first := home_of(mention, self._mains_with)) is not None}
        found |= {home for guest in self.guests(lead) if (home := named_home(guest, self._mains_with)) is not None}
        found |= {home for _, home in self._guests(lead)}
        own = self.told_by(lead)
        return found if own is None else {*found, own}

    def home(self, mention: Incident) -> ReportId | None:
        """The story whose main event it is that is mentioned."""
        home = home_of(mention, self._mains_with)
        return None if home is None else self.told_by(home) or home

    def told_by(self, lead: ReportId) -> ReportId | None:
        """The story whose event the event of few reports is."""
        if lead not in self._told_by:
            story = self._index.stories.get(lead)
            self._told_by[lead] = told_by(story.main, self._mains_with) if story is not None else None
        return self._told_by[lead]

    def _mains_with(self, signs: Sequence[Sign]) -> Iterator[tuple[ReportId, Incident]]:
        near = sorted({pair for sign in signs for pair in self._filed(sign)})
        return ((lead, self._main_of(lead)) for _, lead in near)

    def _filed(self, sign: Sign) -> tuple[tuple[ReportId, ReportId], ...]:
        if sign not in self._mains:
            self._mains[sign] = self._index.mains.get(sign) or ()
            self._index.stories.have([lead for _, lead in self._mains[sign]])
        return self._mains[sign]

    def _main_of(self, lead: ReportId) -> Incident:
        if lead not in self._main:
            self._main[lead] = self._index.stories[lead].main
        return self._main[lead]

    def events(self, lead: ReportId) -> Iterator[Event]:
        story = self._index.stories.get(lead)
        if story is None:
            return
        if self.told_by(lead) is None:
            yield with_adopted(story, self._adopted(lead), self._joined(lead), self._left(lead))
        yield from (event for incident, event in story.events[1:] if self.home(incident) is None)

    def _joined(self, lead: ReportId) -> list[Incident]:
        """The events of few reports that are the main event of a story."""
        return [self._main_of(other) for other in sorted(self.mentioning(lead)) if self.told_by(other) == lead]

    def _adopted(self, lead: ReportId) -> list[ClaimAt]:
        """The claims of other reports that mention the main event of a story, or one that it is."""
        near = self.mentioning(lead)
        others = near.union(*(self.mentioning(few) for few in near if self.told_by(few) == lead))
        mentions = (mention for other in sorted(others) for mention in self.mentions(other))
        guests = (guest for other in sorted(others - {lead}) for guest, home in self._guests(other) if home == lead)
        called = [claim for guest in guests for claim in guest.claims]
        return [claim for mention in mentions if self.home(mention) == lead for claim in mention.claims] + called

    def _left(self, lead: ReportId) -> list[ClaimAt]:
        """The claims of a story's main event that leave it for the event that they name."""
        return [claim for guest, home in self._guests(lead) if home != lead for claim in guest.claims]

    def _guests(self, lead: ReportId) -> list[tuple[Incident, ReportId]]:
        """The guests of a story that is no other's, with the stories whose main events they name."""
        story = self._index.stories.get(lead)
        if story is None or self.told_by(lead) is not None:
            return []
        homes = [(guest, named_home(guest, self._mains_with)) for guest in story.guests]
        return [(guest, self.told_by(home) or home) for guest, home in homes if home is not None]
