"""What an event is called by: rare names that many of its reports bear ("Sewol", "Marikana", "Westgate")."""

import re
import sys
from collections import Counter
from collections.abc import Iterable

from tollbook.model import Place
from tollbook.relate.actors import ADJECTIVES
from tollbook.relate.armed_groups import GROUPS
from tollbook.relate.common_words import RARE, STEM, stem_weight

_NAME = re.compile(r"[^\W\d_]{4,}")
_MOST = 4
_FEWEST, _SHARE = 3, 3
"""Reports, and one in how many of all, that bear a name of their event."""
_DISTRICT = 3  # where_prec
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


def signs_by_name(names: Iterable[str], counts: Iterable[int]) -> tuple[tuple[str, int], ...]:
    """By what events that are told of by name are found: each name with each number, 0 for the name by itself."""
    numbers = sorted(set(counts))
    return tuple((f"&{name}", number) for name in sorted(set(names)) for number in numbers)


def _stem(word: str) -> str:
    return sys.intern(word[:STEM].lower())


def _is_rare(stem: str) -> bool:
    return stem_weight(stem) >= RARE
