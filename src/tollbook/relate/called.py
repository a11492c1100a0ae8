"""What an event is called by: rare names that many of its reports bear ("Sewol", "Marikana", "Westgate")."""

import re
import sys
from collections import Counter
from collections.abc import Iterable

from tollbook.model import Place
from tollbook.relate.actors import ADJECTIVES
from tollbook.relate.armed_groups import GROUPS
from tollbook.relate.common_words import RARE, STEM, stem_weight
from tollbook.relate.kinds import KINDS, pattern_of

_NAME = re.compile(r"[^\W\d_]{4,}")
_MOST = 4
_FEWEST, _SHARE = 3, 3
"""Reports, and one in how many of all, that bear a name of their event."""
_DISTRICT = 3  # where_prec
_NEAR = 60  # code points
_DEED = (
    "|".join(sorted({pattern_of(word) for kind in KINDS for word in kind.words} | {r"fire\b", r"bomb\b"}))
    + "|disaster|tragedy|siege|sit-in|sinking|deaths?|dead|victims?|bodies|missing|killed|died|vanished|lost|survivors?"
)
_DEED_AFTER = re.compile(rf"(?:['’]s)?,? (?:[\w'’-]+ ){{0,2}}?(?:{_DEED})", re.IGNORECASE)
_DEED_BEFORE = re.compile(
    rf"\b(?:{_DEED})\w*[^.;,]{{0,25}}? (?:at|in|of|on|off|near|aboard|from|with|inside) (?:the )?(?:[\w'’-]+ )?\Z",
    re.IGNORECASE,
)
_NATIONS = frozenset(word[:STEM].lower() for name in (*ADJECTIVES, *GROUPS) for word in _NAME.findall(name))


def names_in(text: str) -> frozenset[str]:
    """The stems of the rare words that are written with a capital; among them are those that only begin a sentence."""
    return frozenset(stem for word in _NAME.findall(text) if word[0].isupper() and _is_rare(stem := _stem(word)))


def names_of(texts: Iterable[str], places: Iterable[Place]) -> tuple[str, ...]:
    """The names that every third of an event's reports bears, the commonest first: no country or province, no nation,
    no armed group, and no word that any of them writes small."""
    read = list(texts)
    wide = {stem for place in places if place.precision > _DISTRICT for stem in names_in(place.name)}
    small = {_stem(word) for text in read for word in _NAME.findall(text) if word.islower()}
    borne = Counter(stem for text in read for stem in names_in(text))
    least = max(_FEWEST, len(read) / _SHARE)
    found = [stem for stem, n in borne.items() if n >= least and stem not in wide | small | _NATIONS]
    return tuple(sorted(found, key=lambda stem: (-borne[stem], stem))[:_MOST])


def names_of_deeds(text: str) -> frozenset[str]:
    """The rare names by which a text names a deed or its dead: "the Kiss fire", "victims of the Sewol", "the 67 people
    killed at Nairobi's Westgate mall"."""
    named = ((word, _stem(word.group())) for word in _NAME.finditer(text) if word.group()[0].isupper())
    return frozenset(stem for word, stem in named if _is_rare(stem) and _is_of_deed(text, word))


def _is_of_deed(text: str, word: re.Match[str]) -> bool:
    before, after = text[max(0, word.start() - _NEAR) : word.start()], text[word.end() : word.end() + _NEAR]
    return bool(_DEED_AFTER.match(after) or _DEED_BEFORE.search(before))


def signs_by_name(names: Iterable[str], counts: Iterable[int]) -> tuple[tuple[str, int], ...]:
    """By what events that are told of by name are found: each name with each number, 0 for the name by itself."""
    numbers = sorted(set(counts))
    return tuple((f"&{name}", number) for name in sorted(set(names)) for number in numbers)


def _stem(word: str) -> str:
    return sys.intern(word[:STEM].lower())


def _is_rare(stem: str) -> bool:
    return stem_weight(stem) >= RARE
