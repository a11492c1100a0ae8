"""Who speaks: the key of a voice, the states it speaks for, and whether it counts people itself (rules F0, F4c, F5)."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tollbook.model import Claim, Event, Group, Report, ReportId, Speaker, SpeakerKind, Status
from tollbook.text.outlets import find_outlet

# State bodies that answer to no ministry: their figures neither replace nor are replaced by the government's (F0).
_OWN_COUNSEL = ("ombuds", "defensor", "public defender", "human rights commission", "opposition", "rights council")
OWN_PEOPLE = frozenset({"staff", "employees", "workers", "volunteers", "peacekeepers", "members", "crew"})
"""Kinds of people that an organisation counts as its own."""
UNITED_NATIONS = frozenset({"UN"})
_OFFICES = frozenset(
    {
        SpeakerKind.OFFICIAL_PARTY,
        SpeakerKind.OFFICIAL_OTHER,
        SpeakerKind.MILITARY,
        SpeakerKind.POLICE,
        SpeakerKind.EMERGENCY,
    }
)
_NO_STATE = re.compile(r"(?:the )?(?:foreign|external)\b")
_OUTLETS = (SpeakerKind.MEDIA_OWN_COUNT, SpeakerKind.WIRE)
_LEADING = re.compile(r"^(?:the|a|an|one|some|its|his|her|their)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the rules know beside the claims: the event, its land, and who counts people of its own there."""

    event: Event
    reports: Mapping[ReportId, Report] = field(default_factory=dict)
    own_counters: frozenset[str] = frozenset()
    responsible: frozenset[str] = frozenset()
    """ISO codes of the states that claim responsibility for the harm."""

    country: str | None = None
    """Where it happened: the land of the event's place, else the one that most claims name."""


def country_of(event: Event, claims: Iterable[Claim]) -> str | None:
    """The land of the event's place, else the land that most claims of the event name; None where none is named."""
    if event.place is not None and event.place.country is not None:
        return event.place.country
    named = Counter(c.place.country for c in claims if c.place and c.place.country and not c.background)
    return min(named, key=lambda country: (-named[country], country), default=None)


def voice_of(speaker: Speaker | None) -> str | None:
    """The key that a speaker's claims are folded by: the office, a declared outlet, else the name without its article.

    Somebody unnamed is told apart by whom they told ("a senior official" to the New York Times).
    """
    if speaker is None:
        return None
    if speaker.office:
        return speaker.office
    if speaker.kind in _OUTLETS and (outlet := find_outlet(speaker.name)) is not None:
        return f"outlet {outlet.name}"
    name = _LEADING.sub("", " ".join(speaker.name.casefold().split()))
    heard_by = _LEADING.sub("", speaker.chain[-1].casefold()) if speaker.anonymous and speaker.chain else ""
    return f"{name} > {heard_by}" if heard_by else name


def _is_foreign_office(speaker: Speaker | None) -> bool:
    """Whether a foreign ministry speaks that no state is named for: most that tell of deaths tell of those abroad."""
    if speaker is None or not (speaker.office or "").endswith(":foreign"):
        return False
    return _NO_STATE.match(speaker.name.casefold()) is not None


def at_home(voice: str | None, country: str | None) -> str | None:
    """The key of a voice, with the land where it happened for the state that its report does not name."""
    if voice is None or country is None or not voice.startswith("?:"):
        return voice
    return f"{country}:{voice.removeprefix('?:')}"


def governments_of(speaker: Speaker | None) -> frozenset[str]:
    """The states that a speaker speaks for; none for bodies that answer to no ministry."""
    if speaker is None or is_own_counsel(speaker):
        return frozenset()
    return frozenset(speaker.governments)


def states_of(speaker: Speaker | None, scene: Scene) -> frozenset[str]:
    """The states that a speaker speaks for; an office named without a state is one of the land where it happened.

    The offices of the United Nations are of one house as those of a government are.
    """
    if speaker is not None and speaker.kind is SpeakerKind.UN:
        return UNITED_NATIONS
    if _is_foreign_office(speaker):
        return frozenset()
    states = governments_of(speaker)
    if states or speaker is None or speaker.anonymous or scene.country is None or is_own_counsel(speaker):
        return states
    return frozenset({scene.country}) if speaker.kind in _OFFICES else states


def is_own_counsel(speaker: Speaker | None) -> bool:
    """Whether the speaker is a state body that answers to no ministry (an ombudsman), or the opposition."""
    return speaker is not None and any(word in speaker.name.casefold() for word in _OWN_COUNSEL)


def counts_directly(speaker: Speaker | None, group: Group, scene: Scene) -> bool:
    """Whether the speaker counts the dead itself and does not speak of its enemy's losses (F4c, F5)."""
    if speaker is None or speaker.anonymous or speaker.kind is SpeakerKind.ANONYMOUS_OFFICIAL:
        return False
    if voice_of(speaker) in scene.own_counters:
        return True
    if scene.own_counters and set((group.kind or "").split()) & OWN_PEOPLE:
        return False  # who counts its own staff knows better than the police do
    if speaker.side and group.side and speaker.side != group.side:
        return False
    if is_own_counsel(speaker) or _is_foreign_office(speaker):
        return False
    states = states_of(speaker, scene)
    at_home = not scene.country or scene.country in states or not states
    own = bool(states & set(group.nationality))
    if speaker.kind is SpeakerKind.MILITARY:
        return own or (at_home and group.status is not Status.MILITANT)
    if speaker.kind in (SpeakerKind.MEDICAL, SpeakerKind.EMERGENCY, SpeakerKind.POLICE):
        return group.status is not Status.MILITANT or speaker.kind is SpeakerKind.MEDICAL
    if speaker.kind in (SpeakerKind.OFFICIAL_PARTY, SpeakerKind.OFFICIAL_OTHER) or (speaker.kind is None and states):
        return own or at_home
    return False
