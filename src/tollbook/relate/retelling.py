"""Which events are others after reports joined, found by the stories that were told anew and what stands near them."""

from collections.abc import Iterable, Iterator, Sequence

from tollbook.model import Event, EventId, ReportId
from tollbook.relate.index import EventIndex
from tollbook.relate.stories import ClaimAt, Incident, Sign, home_of, signs_near, with_adopted


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
    """The stories told anew, those that mention an event near a main event of theirs, and those whose main event any of
    them mentions: what anybody adopts may change in no others."""
    leads = set(retold)
    for view in views:
        leads.update([other for lead in retold for other in view.mentioning(lead)])
    mentioning = sorted(leads)
    for view in views:
        leads.update(home for lead in mentioning for mention in view.mentions(lead) if (home := view.home(mention)))
    return sorted(leads)


class _View:
    """The stories of one index."""

    def __init__(self, index: EventIndex) -> None:
        self._index = index
        self._mains: dict[Sign, tuple[tuple[ReportId, ReportId], ...]] = {}
        self._main: dict[ReportId, Incident] = {}

    def mentions(self, lead: ReportId) -> list[Incident]:
        story = self._index.stories.get(lead)
        return [incident for incident, _ in story.events[1:]] if story is not None else []

    def mentioning(self, lead: ReportId) -> set[ReportId]:
        """The stories that mention an event which may be the main one of this story."""
        story = self._index.stories.get(lead)
        signs = signs_near(story.main) if story is not None else ()
        return {other for sign in signs for other in self._index.mentions.get(sign) or ()}

    def home(self, mention: Incident) -> ReportId | None:
        """The story whose main event it is that is mentioned."""
        return home_of(mention, self._mains_with)

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
        if story is not None:
            yield with_adopted(story, self._adopted(lead))
            yield from (event for incident, event in story.events[1:] if self.home(incident) is None)

    def _adopted(self, lead: ReportId) -> list[ClaimAt]:
        """The claims of other reports that mention the main event of a story."""
        others = sorted(self.mentioning(lead))
        mentions = (mention for other in others for mention in self.mentions(other))
        return [claim for mention in mentions if self.home(mention) == lead for claim in mention.claims]
