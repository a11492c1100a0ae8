"""The main event of some reports, and the other events that they mention (rule E1)."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from tollbook.model import Claim, ClaimId, Event, EventId, Link, Place, Report, ReportId, When, content_id
from tollbook.relate.about import About, Places, puts_elsewhere
from tollbook.relate.background import find_elsewhere
from tollbook.relate.called import names_in, names_of, names_of_deeds, signs_by_name
from tollbook.relate.dating import AFTERWARDS
from tollbook.relate.features import oddness
from tollbook.relate.kinds import BY_KEY, OTHER, count_kinds, main_kind
from tollbook.relate.leading import find_lead_elsewhere
from tollbook.relate.naming import find_actors, name_event
from tollbook.relate.nearness import distance_km, spots_near, spots_of
from tollbook.relate.profiles import Profile, own_words, window_of
from tollbook.relate.settling import settle_place, settle_when
from tollbook.relate.told import Told
from tollbook.relate.uniting import Facts

_FEW, _BRIEF, _SHORT = 3, 60, 100
"""Reports, and words of each that weigh anything, that make a stray."""
_YEAR = 366
_MONTH = 45
_DISTRICT, _TOWN = 3, 4  # where_prec: a province and what is finer
_HEAD = 2000  # code points of a report in which its kind and actors are sought
_ODD_FIGURE = 13  # figures below are shared by chance
_MONTH_PREC = 4  # date precision
_DAYS_APART = 2  # between the first days of two windows that may be of one event
_PERIOD = 30  # days under which what happened at a place is filed together
_FAR_KM = 100.0
_ON = "on"


ClaimAt = tuple[ReportId, int, int, ClaimId]
"""A claim by its place: its report, where its words begin and end, its id."""
Sign = tuple[str, int]
"""By what the same event is looked for: its kind and the first day that it may have had, a harm ("=killed") and an odd
figure, or where it was and in which thirty days."""
Name = TypeVar("Name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An event on the way: what is known of it. `kind` is a key; `is_main` where whole reports are about it."""

    kind: str
    when: When | None
    place: Place | None
    reports: tuple[ReportId, ...]
    claims: tuple[ClaimAt, ...]
    is_main: bool
    figures: tuple[Sign, ...] = ()
    """What it counts by figures that hardly any other shares."""
    counts: tuple[Sign, ...] = ()
    """What it counts by any but the smallest figures."""
    windows: tuple[tuple[int, int], ...] = ()
    """The days that the claims of a main event may mean, where they are no more than a month or so."""
    first: int | None = None
    """The day on which the first of its reports appeared."""
    names: tuple[str, ...] = ()
    """What it is called by: names that many of its reports bear; of few, all that each of them names."""
    called: tuple[str, ...] = ()
    """What half of its few reports name up to where they first count."""
    deeds: tuple[str, ...] = ()
    """Those of `called` by which they name a deed or its dead."""
    recalled: tuple[Sign, ...] | None = None
    """What its few reports count first, where half of them first tell of what came after: a trial, a remembrance."""
    is_away: bool = False
    """Of what is mentioned: it lies where the event is not whose reports mention it."""

    @property
    def signs(self) -> tuple[Sign, ...]:
        """By what it is found."""
        return (*([self.slot] if self.slot else []), *self.figures, *self.spots, *self.days, *self.named)

    @property
    def days(self) -> tuple[Sign, ...]:
        """The day of an event that many reports tell of."""
        first = first_day(self)
        return ((_ON, first),) if self.is_anchor and first is not None else ()

    @property
    def sought(self) -> tuple[Sign, ...]:
        """By what an event that few reports tell of looks for one that it may be."""
        if not self.is_small:
            return ()
        days = {day for window in self.windows for day in range(window[0] - 1, window[1] + 2)}
        return (*self.figures, *((_ON, day) for day in sorted(days)), *signs_by_name(self.called, [0, *self._numbers]))

    @property
    def named(self) -> tuple[Sign, ...]:
        """By what it is found that is called by a name, and counted alike or told with its time or its other place: an
        event of many reports, or one that is mentioned."""
        if self.is_small:
            return ()
        is_known = self.is_main or self.is_away or self.when is not None
        return signs_by_name(self.names, [*([0] if is_known else []), *self._numbers])

    @property
    def _numbers(self) -> list[int]:
        return [point for _, point in self.counts]

    @property
    def is_small(self) -> bool:
        return self.is_main and len(self.reports) <= _FEW

    @property
    def is_anchor(self) -> bool:
        return self.is_main and len(self.reports) > _FEW

    @property
    def spots(self) -> tuple[Sign, ...]:
        """Where and in which thirty days it was, if it is a main event; where and when one that is mentioned may have
        been, if that is a town or province and a month or so. Wherever `_is_there` holds, the two share one."""
        if self.place is None or self.place.precision > _TOWN:
            return ()
        first = first_day(self)
        if self.is_main:
            return tuple((spot, first // _PERIOD) for spot in spots_of(self.place)) if first is not None else ()
        periods = sorted({day // _PERIOD for day in days_meant(self)})
        return tuple((spot, period) for spot in spots_near(self.place) for period in periods)

    @property
    def slot(self) -> Sign | None:
        """Its kind and first day; None for want of a kind, a day or a place."""
        window = window_of(self.when) if self.when is not None else None
        return (self.kind, window[0]) if window is not None and self.place and self.kind != OTHER.key else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What reports of one main event tell: that event first, then the others they mention.

    `guests` are claims of the main event that may be of another which they name, if there is one such.
    """

    reports: tuple[ReportId, ...]
    events: tuple[tuple[Incident, Event], ...]
    guests: tuple[Incident, ...] = ()

    @property
    def main(self) -> Incident:
        return self.events[0][0]

    @property
    def signs_mentioned(self) -> tuple[Sign, ...]:
        """Those of the other events that it mentions, and by which its own is sought, in order."""
        mentioned = {sign for incident, _ in self.events[1:] for sign in incident.signs}
        named = {sign for guest in self.guests for sign in guest.named}
        return tuple(sorted(mentioned.union(named, self.main.sought)))


def tell_story(told: Iterable[Told], facts: Facts, links: tuple[Link, ...]) -> Story:
    """The events of reports that share their main event; `links` say why they do."""
    by_id = {one.report.id: one for one in sorted(told, key=lambda one: one.report.id)}
    incidents, guests = _split(list(by_id.values()), facts)
    return Story(
        reports=tuple(by_id),
        events=tuple((incident, _event(incident, by_id, links)) for incident in incidents),
        guests=guests,
    )


def read_facts(told: list[Told], linked: Collection[Profile] = ()) -> Facts:
    """What the reports of a cluster say of its event; `linked` are the profiles of those that are no copies."""
    own = [first for profile in linked if not profile.is_running for first, _ in profile.stated_days]
    days = (one.report.published.last_day for one in told if one.report.published is not None)
    return Facts(
        kind=main_kind(sum((count_kinds(own_words(one)[:_HEAD]) for one in told), Counter())).key,
        when=_told_when(told),
        day=settle_when(told),
        place=settle_place(told),
        published=tuple(sorted(day.toordinal() for day in days if day is not None)),
        linked=len(linked),
        is_stray=len(linked) <= _FEW and all(profile.length < _BRIEF for profile in linked),
        own_day=min(own, default=None),
        is_brief=bool(linked) and sum(profile.length for profile in linked) < len(linked) * _SHORT,
    )


def _told_when(told: list[Told]) -> When | None:
    """The day of an event, or one on which somebody only spoke of it; not where all the times that the claims give lie
    long before that: "at least 500 were killed between 27 and 31 March 2022, the office concluded on Friday"."""
    when = settle_when(told, spoken=True)
    day = window_of(when) if when is not None and settle_when(told) is None else None
    if day is None:
        return when
    given = [claim.when for one in told for claim in one.claims if claim.when is not None]
    own = [window for one in given if one.precision <= _MONTH_PREC and (window := window_of(one)) is not None]
    return None if own and all(window[1] < day[0] - _PERIOD for window in own) else when


def _split(told: list[Told], facts: Facts) -> tuple[list[Incident], tuple[Incident, ...]]:
    """The main event of a cluster and the other events that its reports mention (rule E1), and its guests."""
    main: list[Claim] = []
    other: list[Claim] = []
    about = About(
        when=facts.when,
        place=facts.place,
        kind=BY_KEY[facts.kind],
        places=_common_places(told, facts.place),
        figures=_common_figures(told),
    )
    leads = _leads_elsewhere(told, about)
    for one in told:
        elsewhere = find_elsewhere(one, about, leads.get(one.report.id, ()))
        main.extend(claim for claim in one.claims if claim not in elsewhere)
        other.extend(elsewhere)
    is_counted = any(one.claims for one in told)
    names = _names(told, about.finest) if is_counted else ()
    first = Incident(
        kind=facts.kind,
        when=facts.day,
        place=facts.place,
        reports=tuple(one.report.id for one in told),
        claims=_places_of(main),
        is_main=True,
        figures=_odd_figures(main),
        counts=_counts(main),
        windows=_windows(main, facts.day),
        first=min(facts.published, default=None),
        names=names,
        called=_called(told, names_in) if is_counted else (),
        deeds=_called(told, names_of_deeds) if is_counted else (),
        recalled=_recalled(told),
    )
    reports = {one.report.id: one.report for one in told}
    mentioned = [_context(claims, reports) for claims in _gather(other)]
    return [first, *mentioned], tuple(_find_guests(told, main, about, names if len(told) > _FEW else ()))


def _names(told: list[Told], place: Place | None) -> tuple[str, ...]:
    """What an event is called by, its town among it; of few reports, all that each names."""
    texts = [own_words(one)[:_HEAD] for one in told]
    if len(told) <= _FEW:
        return tuple(sorted(frozenset.intersection(*map(names_in, texts))))
    town = names_in(place.name) if place is not None and place.precision <= _DISTRICT else ()
    return tuple(sorted({*names_of(texts, (place for one in told for place in one.places)), *town}))


def _called(told: list[Told], names: Callable[[str], frozenset[str]]) -> tuple[str, ...]:
    """What half of few reports or more name in the sentence of their first claim."""
    firsts = [(one, next(iter(one.claims), None)) for one in told] if len(told) <= _FEW else []
    named = [names(_opening(one, first)) for one, first in firsts if first is not None]
    often = Counter(name for found in named for name in found)
    return tuple(sorted(name for name, n in often.items() if 2 * n >= len(told)))


def _opening(told: Told, first: Claim) -> str:
    """The words up to the end of the sentence in which a report first counts."""
    return told.report.text[max(0, first.sentence.end - _HEAD) : first.sentence.end]


def _recalled(told: list[Told]) -> tuple[Sign, ...] | None:
    """What few reports count in the sentence of their first claims; None unless half tell there of what came after."""
    firsts = [[c for c in one.claims if c.sentence == one.claims[0].sentence] for one in told if one.claims]
    if not firsts or len(told) > _FEW:
        return None
    by_id = {one.report.id: one for one in told}
    late = sum(bool(AFTERWARDS.search(_opening(by_id[first.report], first))) for first, *_ in firsts)
    return _counts(chain.from_iterable(firsts)) if 2 * late >= len(told) else None


def _find_guests(told: list[Told], main: list[Claim], about: About, names: tuple[str, ...]) -> Iterator[Incident]:
    """The claims of the main event that may be of another, which they name."""
    reports = {one.report.id: one.report for one in told}
    about = about if len(told) > _FEW else replace(about, places=())  # two reports may name where another was
    own = set(main)
    for one in told:
        places = Places(one)
        for run in _runs(one, own, names):
            inside = places.inside(run[0].sentence)
            is_away = any(puts_elsewhere(run[0], place, one.report, about) for place in inside)
            found = _context(run, reports)
            yield replace(found, is_away=is_away, names=tuple(name for name in found.names if name not in names))


def _runs(told: Told, own: set[Claim], names: tuple[str, ...]) -> Iterator[list[Claim]]:
    """Those of one report, by the sentence: it names something, is not the one in which the report first counts, and no
    name stands between them ("the 21 of Uvalde and the ten of Buffalo")."""
    text, run = told.report.text, list[Claim]()
    for claim in told.claims:
        if claim.sentence == told.claims[0].sentence or claim not in own:
            continue
        if names_in(claim.sentence.of(text)) <= set(names):
            continue
        if run and not (run[-1].sentence == claim.sentence and _goes_on(run[-1], claim, text)):
            yield run
            run = []
        run.append(claim)
    if run:
        yield run


def _goes_on(claim: Claim, other: Claim, text: str) -> bool:
    return not names_in(text[claim.span.end : other.span.start])


def _leads_elsewhere(told: list[Told], about: About) -> dict[ReportId, tuple[Claim, ...]]:
    """What reports tell first of other events; nothing where that would be so of very many: then it is the event that
    is known wrongly."""
    leads = {one.report.id: claims for one in told if (claims := find_lead_elsewhere(one, about))}
    return leads if len(leads) * _FEW <= len(told) else {}


def _common_figures(told: list[Told]) -> frozenset[tuple[str, int]]:
    """The harms and numbers, none so small that they are shared by chance, that several reports count."""
    counted = (
        {
            (c.harm.value, c.count.point)
            for c in one.claims
            if c.count.point is not None and c.count.point >= _ODD_FIGURE
        }
        for one in told
    )
    often = Counter(key for one in counted for key in one)
    return frozenset(key for key, n in often.items() if n >= _FEW)


def _common_places(told: list[Told], home: Place | None) -> tuple[Place, ...]:
    """The places that more than one report names, and at least every fourth, or half of those of one far from the
    event's: the event's own, as far as places tell."""
    named = {one.report.id: {p.id: p for p in one.places if p.id and p.precision <= _TOWN} for one in told}
    often = Counter(key for places in named.values() for key in places)
    known = {key: place for places in named.values() for key, place in places.items()}
    least = {key: max(2, len(told) // (2 if _is_far(place, home) else 4)) for key, place in known.items()}
    return tuple(known[key] for key in sorted(often, key=lambda key: (-often[key], key)) if often[key] >= least[key])


def _is_far(place: Place, home: Place | None) -> bool:
    distance = distance_km(place, home) if home is not None and home.precision <= _DISTRICT else None
    return distance is not None and distance > _FAR_KM


def _head(report: Report) -> str:
    return f"{report.title or ''}\n{report.text[:_HEAD]}"


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


def _context(claims: list[Claim], reports: Mapping[ReportId, Report]) -> Incident:
    """What is known of an event that reports mention beside their own."""
    sentences = sorted({(claim.report, claim.sentence) for claim in claims})
    said = [sentence.of(reports[report].text) for report, sentence in sentences]
    spoken: Counter[str] = sum(
        (count_kinds(claim.sentence.of(reports[claim.report].text)) for claim in claims), Counter()
    )
    published = (reports[report].published for report, _ in sentences)
    days = [day.toordinal() for date in published if date is not None and (day := date.last_day) is not None]
    dated = [claim.when for claim in claims if claim.when is not None and claim.when.earliest]
    placed = [claim.place for claim in claims if claim.place is not None]
    return Incident(
        kind=main_kind(spoken).key,
        when=min(dated, key=lambda when: (when.precision, when.earliest or "", when.words, when.span), default=None),
        place=min(placed, key=lambda place: (place.precision, place.id, place.name), default=None),
        reports=tuple(sorted({claim.report for claim in claims})),
        claims=_places_of(claims),
        is_main=False,
        figures=_odd_figures(claims),
        counts=_counts(claims),
        first=min(days, default=None),
        names=tuple(sorted(frozenset[str]().union(*map(names_in, said)))),
    )


def _places_of(claims: Iterable[Claim]) -> tuple[ClaimAt, ...]:
    return tuple((claim.report, claim.span.start, claim.span.end, claim.id) for claim in claims)


def _odd_figures(claims: Iterable[Claim]) -> tuple[Sign, ...]:
    counted = {(f"={claim.harm.value}", claim.count.point) for claim in claims if claim.count.point is not None}
    return tuple(sorted((harm, point) for harm, point in counted if oddness(point) >= 1))


def _counts(claims: Iterable[Claim]) -> tuple[Sign, ...]:
    counted = {(f"={claim.harm.value}", n) for claim in claims if (n := claim.count.point) is not None}
    return tuple(sorted((harm, point) for harm, point in counted if point >= _ODD_FIGURE))


def _windows(claims: Iterable[Claim], day: When | None) -> tuple[tuple[int, int], ...]:
    told = {window_of(when) for when in (day, *(claim.when for claim in claims)) if when is not None}
    return tuple(sorted(one for one in told if one is not None and one[1] - one[0] <= _MONTH))


def in_order(claims: Iterable[ClaimAt]) -> tuple[ClaimId, ...]:
    return tuple(claim[-1] for claim in sorted(claims))


def first_day(incident: Incident) -> int | None:
    window = window_of(incident.when) if incident.when is not None else None
    return window[0] if window is not None else None


def days_meant(incident: Incident) -> range:
    """The days that a mention may mean and those beside them, where they are no more than a month or so."""
    window = window_of(incident.when) if incident.when is not None else None
    if window is None or window[1] - window[0] > _MONTH:
        return range(0)
    return range(window[0] - 1, window[1] + 2)


def id_of(reports: Iterable[ReportId]) -> EventId:
    """The id of an event that whole reports tell of."""
    return EventId(content_id("e", "main", *reports))


def _event(incident: Incident, told: Mapping[ReportId, Told], links: tuple[Link, ...]) -> Event:
    actors = find_actors((_head(told[report].report) for report in incident.reports), BY_KEY[incident.kind])
    claims = in_order(incident.claims)
    return Event(
        id=id_of(incident.reports) if incident.is_main else EventId(content_id("e", "context", *claims)),
        name=name_event(BY_KEY[incident.kind], actors, incident.place, incident.when),
        kind=incident.kind,
        when=incident.when,
        place=incident.place,
        reports=incident.reports,
        claims=claims,
        links=links if incident.is_main else (),
        actors=actors,
    )
