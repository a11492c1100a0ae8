"""The main event of some reports, and the other events that they mention (rule E1)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from tollbook.model import Claim, ClaimId, Event, EventId, Link, Place, Report, ReportId, When, content_id
from tollbook.relate.about import About
from tollbook.relate.background import find_elsewhere
from tollbook.relate.features import oddness
from tollbook.relate.kinds import OTHER, Kind, count_kinds, main_kind, may_be_one
from tollbook.relate.leading import find_lead_elsewhere
from tollbook.relate.naming import find_actors, name_event
from tollbook.relate.nearness import places_meet, windows_gap
from tollbook.relate.profiles import Profile, own_words, window_of
from tollbook.relate.settling import settle_place, settle_when
from tollbook.relate.told import Told
from tollbook.relate.uniting import Facts

_FEW, _BRIEF, _SHORT = 3, 60, 100
"""Reports, and words of each that weigh anything, that make a stray."""
_YEAR = 366
_MONTH = 45
_TOWN = 4  # where_prec: a province and what is finer
_HEAD = 2000  # code points of a report in which its kind and actors are sought
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What reports of one main event tell: that event first, then the others they mention."""

    reports: tuple[ReportId, ...]
    events: tuple[tuple[_Incident, Event], ...]


def tell_story(told: Iterable[Told], facts: Facts, links: tuple[Link, ...]) -> Story:
    """The events of reports that share their main event; `links` say why they do."""
    by_id = {one.report.id: one for one in sorted(told, key=lambda one: one.report.id)}
    incidents = _split(list(by_id.values()), facts)
    return Story(
        reports=tuple(by_id),
        events=tuple((incident, _event(incident, by_id, links)) for incident in incidents),
    )


def read_facts(told: list[Told], linked: Collection[Profile] = ()) -> Facts:
    """What the reports of a cluster say of its event; `linked` are the profiles of those that are no copies."""
    own = [first for profile in linked if not profile.is_running for first, _ in profile.stated_days]
    days = (one.report.published.last_day for one in told if one.report.published is not None)
    return Facts(
        kind=main_kind(sum((count_kinds(own_words(one)[:_HEAD]) for one in told), Counter())),
        when=settle_when(told, spoken=True),
        day=settle_when(told),
        place=settle_place(told),
        published=tuple(sorted(day.toordinal() for day in days if day is not None)),
        linked=len(linked),
        is_stray=len(linked) <= _FEW and all(profile.length < _BRIEF for profile in linked),
        own_day=min(own, default=None),
        is_brief=bool(linked) and sum(profile.length for profile in linked) < len(linked) * _SHORT,
    )


def _split(told: list[Told], facts: Facts) -> list[_Incident]:
    """The main event of a cluster, and the other events that its reports mention (rule E1)."""
    main: list[Claim] = []
    other: list[Claim] = []
    about = About(
        when=facts.when, place=facts.place, kind=facts.kind, places=_common_places(told), figures=_common_figures(told)
    )
    leads = _leads_elsewhere(told, about)
    for one in told:
        elsewhere = find_elsewhere(one, about, leads.get(one.report.id, ()))
        main.extend(claim for claim in one.claims if claim not in elsewhere)
        other.extend(elsewhere)
    first = _Incident(
        kind=facts.kind,
        when=facts.day,
        place=facts.place,
        reports=tuple(one.report.id for one in told),
        claims=tuple(main),
        is_main=True,
    )
    texts = {one.report.id: one.report.text for one in told}
    return [first, *(_context(claims, texts) for claims in _gather(other))]


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


def _common_places(told: list[Told]) -> tuple[Place, ...]:
    """The places that more than one report names, and at least every fourth: the event's own, as far as places tell."""
    named = {one.report.id: {p.id: p for p in one.places if p.id and p.precision <= _TOWN} for one in told}
    often = Counter(key for places in named.values() for key in places)
    least = max(2, len(told) // 4)
    known = {key: place for places in named.values() for key, place in places.items()}
    return tuple(known[key] for key in sorted(often, key=lambda key: (-often[key], key)) if often[key] >= least)


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


def adopt(stories: Iterable[Story]) -> tuple[Event, ...]:
    """All the events, in their order; one that some reports only mention is the main event of others where kind, day
    and place agree."""
    told = [pair for story in sorted(stories, key=lambda story: story.reports) for pair in story.events]
    mains = [(incident, event) for incident, event in told if incident.is_main]
    of_day: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for number, (main, _) in enumerate(mains):
        for day in _days_near(main):
            of_day[main.kind.key, day].append(number)
    of_figure: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for number, (main, _) in enumerate(mains):
        for key in _odd_figures(main):
            of_figure[key].append(number)
    on_day: defaultdict[int, list[int]] = defaultdict(list)
    for number, (main, _) in enumerate(mains):
        for day in _days_near(main):
            on_day[day].append(number)
    adopted: defaultdict[int, list[Claim]] = defaultdict(list)
    events: list[Event] = []
    for incident, event in told:
        if incident.is_main:
            continue
        near = sorted({n for day in _days_near(incident) for n in of_day.get((incident.kind.key, day), ())})
        home = next((n for n in near if _is_same(incident, mains[n][0])), None)
        if home is None:
            alike = {n for key in _odd_figures(incident) for n in of_figure.get(key, ())}
            meant = [n for n in sorted(alike) if _is_meant(incident, mains[n][0])]
            home = meant[0] if len(meant) == 1 else None
        if home is None:
            recent = {n for day in _days_within(incident) for n in on_day.get(day, ())}
            there = [n for n in sorted(recent) if _is_there(incident, mains[n][0])]
            home = there[0] if len(there) == 1 else None
        if home is None:
            events.append(event)
        else:
            adopted[home].extend(incident.claims)
    for n, (main, event) in enumerate(mains):
        events.append(replace(event, claims=_in_order((*main.claims, *adopted[n]))) if n in adopted else event)
    return tuple(sorted(events, key=lambda event: (-len(event.reports), -len(event.claims), event.id)))


def _in_order(claims: Iterable[Claim]) -> tuple[ClaimId, ...]:
    return tuple(claim.id for claim in sorted(claims, key=lambda c: (c.report, c.span, c.id)))


def _days_near(incident: _Incident) -> range:
    """The first day that an event may have had, and the days beside it."""
    window = window_of(incident.when) if incident.when is not None else None
    return range(window[0] - 1, window[0] + 2) if window is not None else range(0)


def _days_within(incident: _Incident) -> range:
    """The days that a mention may mean, where they are no more than a month or so."""
    window = window_of(incident.when) if incident.when is not None else None
    if window is None or incident.place is None or window[1] - window[0] > _MONTH:
        return range(0)
    return range(window[0], window[1] + 1)


def _is_there(mentioned: _Incident, main: _Incident) -> bool:
    """Whether an event that is mentioned by its place and about its time, "three weeks ago at the funeral in Sanaa",
    may be the main event of other reports."""
    if set(mentioned.reports) & set(main.reports) or mentioned.place is None or main.place is None:
        return False
    if max(mentioned.place.precision, main.place.precision) > _TOWN:
        return False
    if OTHER not in (mentioned.kind, main.kind) and not may_be_one((mentioned.kind.key,), (main.kind.key,)):
        return False
    return places_meet(mentioned.place, main.place) is True


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


def _odd_figures(incident: _Incident) -> set[tuple[str, int]]:
    """What an event counts by figures that hardly any other shares."""
    counted = {(claim.harm.value, claim.count.point) for claim in incident.claims if claim.count.point is not None}
    return {(harm, point) for harm, point in counted if oddness(point) >= 1}


def _is_meant(mentioned: _Incident, main: _Incident) -> bool:
    """Whether an event that is mentioned by its month or year, its kind and an odd figure is the main event of other
    reports: "in October a jet of this type plunged into the sea, and 189 died"."""
    if mentioned.when is None or main.when is None or set(mentioned.reports) & set(main.reports):
        return False
    one, other = window_of(mentioned.when), window_of(main.when)
    if one is None or other is None or windows_gap(one, other) > 1 or one[1] - one[0] > _YEAR:
        return False
    return OTHER in (mentioned.kind, main.kind) or may_be_one((mentioned.kind.key,), (main.kind.key,))


def _event(incident: _Incident, told: Mapping[ReportId, Told], links: tuple[Link, ...]) -> Event:
    actors = find_actors((_head(told[report].report) for report in incident.reports), incident.kind)
    claims = _in_order(incident.claims)
    parts = ("main", *incident.reports) if incident.is_main else ("context", *claims)
    return Event(
        id=EventId(content_id("e", *parts)),
        name=name_event(incident.kind, actors, incident.place, incident.when),
        kind=incident.kind.key,
        when=incident.when,
        place=incident.place,
        reports=incident.reports,
        claims=claims,
        links=links if incident.is_main else (),
        actors=actors,
    )
