"""What an event is called, as a person would call it: "US raid on Caracas, 3 January 2026"."""

import re
from collections import Counter
from collections.abc import Iterable

from tollbook.model import Place, When
from tollbook.relate.actors import STATES
from tollbook.relate.armed_groups import GROUPS
from tollbook.relate.kinds import Kind, pattern_of

_MONTHS = (
    "January February March April May June July August September October November December".split()
)  # names are English, as the rest of the record is
_ADJECTIVE = re.compile(
    r"(?<!\w)(" + "|".join(re.escape(word) for word in sorted(STATES, key=len, reverse=True)) + r")(?!\w)"
)
_GROUP = re.compile(
    r"(?<![\w-])(" + "|".join(re.escape(name) for name in sorted(GROUPS, key=len, reverse=True)) + r")(?![\w-])"
)
_STRUCK = re.compile(r"\b(?:on|against|at|targeting|kill(?:ed|ing)|hit|of|from|with|struck|bombed) (?:the |an? )?\Z")
_DOING = re.compile(
    r"\A(?:'s|’s)? ?(?:fighters?|militants?|rebels?|gunmen|guerrillas?|forces|insurgents?|members|militiamen)?,? ?"
    r"(?:attack|raid|ambush|offensive|assault|shell|bomb|storm|kill|shot|open(?:ed|ing) fire|massacr|abduct|kidnap|"
    r"drone|rocket|strike|struck|seiz|launch)"
)
_NEAR = 40  # code points between the name of a state and the word of its deed


def find_actors(texts: Iterable[str], kind: Kind) -> tuple[str, ...]:
    """The states whose name stands right before a word of the kind, and the armed groups that act: those that nearly as
    many texts name as the one named most."""
    if kind.acled is None:
        return ()  # accidents and disasters have no actor
    named: Counter[str] = Counter()
    for text in texts:
        named.update(_actors_of(text, kind))
    most = max(named.values(), default=0)
    return tuple(sorted(code for code, n in named.items() if 3 * n >= 2 * most))


def _groups_of(text: str) -> set[str]:
    """The armed groups that do something here ("ELN attacks", "an attack by the ELN"), not those it is done to."""
    found = set()
    for match in _GROUP.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        after = text[match.end() : match.end() + _NEAR]
        if _STRUCK.search(before):
            continue
        if before.endswith((" by ", " by the ", "blamed on ", "blamed on the ")) or _DOING.match(after):
            found.add(GROUPS[match.group()])
    return found


def _actors_of(text: str, kind: Kind) -> set[str]:
    found = _groups_of(text)
    for match in _ADJECTIVE.finditer(text):
        after = text[match.end() : match.end() + _NEAR].lower()
        words = re.split(r"[.,;:\n]", after)[0]
        if any(re.search(rf"(?<!\w){pattern_of(word)}", words) for word in kind.words):
            found.add(STATES[match.group()])
    return found


def name_event(kind: Kind, actors: tuple[str, ...], place: Place | None, when: When | None) -> str:
    """The event's name from what is known of it; an unknown part is left out."""
    shown = {code: word for word, code in reversed(STATES.items())}
    words = " and ".join(shown.get(actor, actor) for actor in actors)
    name = f"{words} {kind.name}" if words else kind.name[:1].upper() + kind.name[1:]
    if place is not None:
        name += f" {kind.at} {place.name}"
    day = _day(when)
    return f"{name}, {day}" if day else name


def _day(when: When | None) -> str:
    """ "3 January 2026", "3 January" where the year is unknown, "January 2026" for a longer stretch."""
    if when is None or not when.earliest or not when.latest:
        return ""
    year, _, rest = when.earliest[:10].partition("-")
    shown_year = "" if year == "XXXX" else f" {year}"
    month = _MONTHS[int(rest[:2]) - 1] if rest[:2].isdecimal() else ""
    if when.earliest != when.latest:
        same_month = when.earliest[:7] == when.latest[:7]
        return f"{month}{shown_year}".strip() if same_month else shown_year.strip()
    return f"{int(rest[3:5])} {month}{shown_year}" if rest[3:5].isdecimal() else f"{month}{shown_year}".strip()
