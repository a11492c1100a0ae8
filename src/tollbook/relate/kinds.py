"""What kind of event a report tells of: a small published list, with its words and its place in other schemes."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of event. `name` and `at` are shown ("airstrike", "on"); `plover`, `acled` are the types of those schemes.

    ACLED has no type for accidents and natural disasters. `words` begin the words that speak for the kind; those that
    end in "$" are whole words ("the crush", but not "crushed").
    """

    key: str
    name: str
    at: str
    plover: str
    acled: str | None
    words: tuple[str, ...]


def _kind(key: str, name: str, at: str, plover: str, acled: str | None, words: str) -> Kind:
    return Kind(key=key, name=name, at=at, plover=plover, acled=acled, words=tuple(words.split(" | ")))


KINDS = (
    _kind(
        "raid", "raid", "on", "ASSAULT", "Battles",
        "raid | incursion | commando | special forces | landed by helicopter",
    ),
    _kind(
        "airstrike", "airstrike", "on", "ASSAULT", "Explosions/Remote violence",
        "airstrike | air strike | air raid | air attack | drone strike | bombardment | warplane | fighter jet "
        "| aerial bomb | strikes on | us strike | strike | bombed",
    ),
    _kind(
        "shelling", "shelling", "of", "ASSAULT", "Explosions/Remote violence",
        "shelling | shelled | artillery | rocket fire | missile | mortar | rockets",
    ),
    _kind(
        "bombing", "bombing", "in", "ASSAULT", "Explosions/Remote violence",
        "bombing | car bomb | suicide bomb | suicide attack | bomb blast | blew himself | explosive device | "
        "truck bomb | grenade | landmine",
    ),
    _kind(
        "shooting", "shooting", "in", "ASSAULT", "Violence against civilians",
        "shooting | shot | gunman | gunmen | opened fire | gunfire | gunned down | gunshot",
    ),
    _kind(
        "attack", "attack", "in", "ASSAULT", "Violence against civilians",
        "attack | massacre | stormed$ | storming$ | ambush | stabb | knife | machete | assault | murdere | murdering "
        "| slaying | assassinat | killings$ | executed$ | executions$ | atrocit | bloodbath",
    ),
    _kind(
        "clashes", "clashes", "in", "ASSAULT", "Battles",
        "clash | fighting | battle | offensive | firefight$ | firefights$ | skirmish | guerrilla | insurgen",
    ),
    _kind(
        "kidnapping", "kidnapping", "in", "COERCE", "Violence against civilians",
        "kidnap | abduct | hostage",
    ),
    _kind(
        "riot", "riot", "in", "PROTEST", "Riots",
        "riot | unrest | looting | looted | mob",
    ),
    _kind(
        "protest", "protest", "in", "PROTEST", "Protests",
        "protest | demonstrat | marchers | crackdown",
    ),
    _kind(
        "prison_break", "prison break", "in", "COERCE", "Strategic developments",
        "jailbreak | prison break | prison riot | escaped from prison",
    ),
    _kind(
        "earthquake", "earthquake", "in", "ACCIDENT", None,
        "earthquake | quake | tremor | aftershock | magnitude | richter | epicent | seism",
    ),
    _kind(
        "tsunami", "tsunami", "in", "ACCIDENT", None,
        "tsunami",
    ),
    _kind(
        "flood", "flood", "in", "ACCIDENT", None,
        "flood | deluge | dam burst | dam collaps | dams$ | burst its banks "
        "| burst their banks | washed away | swept away | monsoon | torrential | inundat",
    ),
    _kind(
        "landslide", "landslide", "in", "ACCIDENT", None,
        "landslide | mudslide | avalanche | rockslide | mudflow | landslip | mudslip | mud$",
    ),
    _kind(
        "storm", "storm", "in", "ACCIDENT", None,
        "hurricane | cyclone | typhoon | tornado | storm$ | storms$ | stormy | rainstorm | snowstorm | sandstorm "
        "| thunderstorm | twister",
    ),
    _kind(
        "eruption", "volcanic eruption", "in", "ACCIDENT", None,
        "volcan | erupt | lava",
    ),
    _kind(
        "heatwave", "heatwave", "in", "ACCIDENT", None,
        "heatwave | heat wave | heat-related | cold wave",
    ),
    _kind(
        "wildfire", "wildfire", "in", "ACCIDENT", None,
        "wildfire | bushfire | forest fire",
    ),
    _kind(
        "fire", "fire", "in", "ACCIDENT", None,
        "blaze | caught fire | fire broke | house fire | club fire | factory fire | hotel fire | hospital fire "
        "| school fire | fire swept | fire tore | fire went through | fire at | fire in a | fire in the | a fire$ "
        "| the fire$ | fire that | deadly fire | engulfed | inferno | burned down | flames$",
    ),
    _kind(
        "explosion", "explosion", "in", "ACCIDENT", None,
        "explosion | exploded | gas leak | blast",
    ),
    _kind(
        "train_crash", "train crash", "in", "ACCIDENT", None,
        "train crash | train accident | derail | railway accident | rail crash | trains collided | express "
        "train | train collision | coaches",
    ),
    _kind(
        "plane_crash", "plane crash", "in", "ACCIDENT", None,
        "plane crash | air crash | crash-land | airliner | jetliner | helicopter crash | aircraft crash | "
        "cockpit | passenger jet | passenger plane | boeing | airbus | black box | airline | hot air balloon",
    ),
    _kind(
        "crash", "crash", "in", "ACCIDENT", None,
        "crash | accident | collision | overturned",
    ),
    _kind(
        "shipwreck", "shipwreck", "in", "ACCIDENT", None,
        "shipwreck | capsiz | ferry | sank | sinking | boat overturn | migrant boat | drowned",
    ),
    _kind(
        "road_crash", "road crash", "in", "ACCIDENT", None,
        "bus crash | car crash | bus plunged | road accident | collided | head-on | hit-and-run "
        "| traffic accident | minibus | cyclist | motorcyclist | lorry crash | truck crash | pile-up",
    ),
    _kind(
        "collapse", "collapse", "in", "ACCIDENT", None,
        "collapse | caved in | rubble of the building | mine accident | mine disaster | cave-in",
    ),
    _kind(
        "stampede", "crowd crush", "in", "ACCIDENT", None,
        "stampede | crush$ | crushes$ | trampled | crowd surge | surge of the crowd",
    ),
    _kind(
        "epidemic", "epidemic", "in", "ACCIDENT", None,
        "outbreak | epidemic | cholera | ebola | infected | virus",
    ),
    _kind(
        "poisoning", "poisoning", "in", "ACCIDENT", None,
        "poison | toxic | methanol | carbon monoxide | contaminat",
    ),
)  # fmt: skip
"""In order of rank: of two kinds that a text speaks of equally often, the first is named."""

_NO_KIND = (
    "to strike | on strike | hunger strike | general strike | wildcat strike | day strike | strike action | strikers "
    "| fire brigade | fire service | fire department | fire chief | fire engine | fire crew | fire official | firemen "
    "| the fire brigade | the fire service | the fire department | the fire chief | the fire crew | the fire official "
    "| counts of murder | exchange of fire | cross-border fire | under fire | come under fire "
    "| with murder | attempted murder | struck a deal | battle against | battle for life | storm of protest"
)  # fmt: skip
"""Phrases that hold a word of a kind and speak of none."""

OTHER = Kind(key="incident", name="incident", at="in", plover="OTHER", acled=None, words=())

RECURRING = frozenset(
    {"shooting", "attack", "road_crash", "crash", "fire", "clashes", "shelling", "protest", "kidnapping"}
)
"""Kinds of which one place may see two in a day: kind, day and place alone do not make them one event."""

_SPECIFIC = {
    "crash": ("train_crash", "plane_crash", "road_crash", "shipwreck"),
    "attack": ("raid", "airstrike", "shelling", "bombing", "shooting"),
    "explosion": ("bombing", "airstrike", "shelling"),
}
"""General words yield to a special kind that the text names a fifth as often: a bombing is called an attack too."""
_YIELDS = 0.2

_GENERAL = {
    special: {general for general, specials in _SPECIFIC.items() if special in specials}
    for special in sorted({special for specials in _SPECIFIC.values() for special in specials})
}
_PLAIN = frozenset({"plane_crash", "shipwreck"})
"""Special kinds that no report takes for another special kind of the same general one."""
_BESIDE = {
    "clashes": {"attack"},
    "kidnapping": {"attack"},
    "riot": {"protest"},
    "landslide": {"flood"},
    "storm": {"flood"},
    "tsunami": {"earthquake"},
    "eruption": {"tsunami"},
    "fire": {"explosion", "shipwreck"},
    "wildfire": {"fire"},
    "heatwave": {"wildfire"},
    "collapse": {"explosion", "flood", "landslide", "earthquake"},
}
"""Kinds that come together: what one report calls a storm the next calls a flood."""


def may_be_one(kinds: Iterable[str], others: Iterable[str]) -> bool:
    """Whether any kind of the one is a kind of the other, its general word, or one that it comes with."""
    one, other = set(kinds), set(others)
    if _widen(one) & other or one & _widen(other):
        return True
    return bool(_widen(one - _PLAIN) & _widen(other - _PLAIN))


def _widen(keys: set[str]) -> set[str]:
    return keys.union(*(table.get(key, ()) for table in (_GENERAL, _BESIDE) for key in keys))


def pattern_of(word: str) -> str:
    """The regular expression of a kind's word."""
    return re.escape(word.removesuffix("$")) + (r"\b" if word.endswith("$") else "")


_WORD = {word.removesuffix("$"): kind.key for kind in KINDS for word in kind.words}
_BY_LETTER: dict[str, list[str]] = {}
for _words in sorted((*_NO_KIND.split(" | "), *(word for kind in KINDS for word in kind.words)), key=len, reverse=True):
    _BY_LETTER.setdefault(_words[0], []).append(pattern_of(_words[1:]))
_ANY = re.compile(
    r"\b(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(_BY_LETTER.items())) + ")"
)
_RANK = {kind.key: rank for rank, kind in enumerate(KINDS)}
BY_KEY = {kind.key: kind for kind in (*KINDS, OTHER)}


def count_kinds(text: str) -> Counter[str]:
    """How often a text speaks of each kind."""
    return Counter(_WORD[words] for words in _ANY.findall(text.lower()) if words in _WORD)


def main_kind(spoken: Counter[str]) -> Kind:
    """The kind spoken of most often; `OTHER` where none is."""
    if not spoken:
        return OTHER
    best = min(spoken, key=lambda key: (-spoken[key], _RANK[key]))
    special = [key for key in _SPECIFIC.get(best, ()) if spoken[key] >= _YIELDS * spoken[best]]
    return BY_KEY[min(special, key=lambda key: (-spoken[key], _RANK[key]), default=best)]
