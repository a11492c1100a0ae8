"""What Python puts together in English, said in another language: tables of words, and phrases with holes.

The views and the queue make short English phrases ("at least 40", "published 3 January 2026"). Each of them stands in
the catalogue as a message, its holes named: `%(n)s` takes a number, those of NAMES take names, others take words that
are told in turn. A phrase is told whole or not at all: what no message covers stays English, and is marked so. That is
how the record's own sentences stay, which are frozen and exported as they are. Quotations are never given to this.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from tollbook.export import words
from tollbook.web import choices, event_verbs, ruling_words, verbs
from tollbook.web.languages import SOURCE, catalogue_of
from tollbook.web.views import listing

_HOLE = re.compile(r"%\((\w+)\)s")
_FEW_WORDS = 3  # names and figures have so many, and no language of their own
_DEEPEST = 4  # phrases inside phrases
_LONGEST = 200  # characters; longer ones are sentences of the record
_SPLITS = ("; ", " · ", ", ")
_NUMBERS = re.compile(r"[\d,.–+−=≠ °NSEW%]+")
_KINDS: Mapping[str, str] = {
    "count": r"(?!(?:at least |about )?1 (?!or |more))"  # one of a thing is said otherwise
    r"(?:at least |nearly |about |up to |fewer than |more than )?[\d,]+(?:–[\d,]+)?(?: or more| more)?"
    r"|a number not known|not known",
    "one": r"1 [a-z ]+",
    "range": r"[\d,]+(?:–[\d,]+)?",
    "month": r"[A-Z][a-z]{2,8}",
    "day": r"(?:\d{1,2} )?(?:[A-Z][a-z]{2,8})?(?: ?\d{4})?(?:, year not known)?|no date",
    "letter": r"[A-Za-z]",
    "letters": r"[A-Za-z](?:, [A-Za-z])*",
    "name": r"[^;:?!()]{1,70}?",
    "group": r"(?!range |no range|computed|contested|stated|inside )[^;:?!()\d]{1,70}?",
}
"""What may stand in a hole; in those that are not named here, words that are told in turn."""
_AS = {"from": "day", "until": "day"}
NAMES = frozenset(
    "name others who speakers id other label letter letters policy agency place formula sum group rule".split()
)
"""Holes that may keep what no message tells: names, and whom a figure counts, which are words of the reports."""
TABLES: tuple[Mapping[Any, str], ...] = (  # the keys are enums of many kinds; the words alone are used
    words.HARMS,
    {harm: f"1 {said}" for harm, said in words.HARMS.items()},
    words.GRADES,
    words.ATTRIBUTIONS,
    words.SET_ASIDE,
    words.CONFLICTS,
    words.REVISIONS,
    words.STATEMENTS,
    words.COPIES,
    words.FLAGS,
    words.FIRMNESS,
    words.SPEAKER_KINDS,
    words.OUTLET_KINDS,
    words.DATE_PRECISION,
    words.PLACE_PRECISION,
    words.LANGUAGES,
    dict(enumerate(words.MONTHS)),
    {code: words.country_words(code) for code in words.COUNTRY_CODES},
    listing.ORDERS,
    listing.GRADES,
    listing.STATES,
    verbs.FOR_MANY,
    choices.WHY_WORDS,
    choices.ORDER_WORDS,
    choices.FIELD_WORDS,
    *choices.CHOICES.values(),
    event_verbs.VERBS,
    ruling_words.KINDS,
    ruling_words.MARKS,
    dict(enumerate(verbs.REASONS)),
    dict(enumerate(verb.words for verb in verbs.ALL)),
)


def phrases() -> tuple[str, ...]:
    """All that is told so: the words of the tables, and the phrases of `locale/phrases.txt`."""
    lines = files("tollbook.web").joinpath("locale/phrases.txt").read_text("utf-8").splitlines()
    told = [line for line in lines if line and not line.startswith("#")]
    return tuple(dict.fromkeys([*(said for table in TABLES for said in table.values()), *told]))


class Teller:
    """Tells English phrases by a catalogue: message to what it is in the other language."""

    def __init__(self, messages: Mapping[str, str]) -> None:
        self._plain = {said: told for said, told in messages.items() if not _HOLE.search(said)}
        for change in (_capital, _small):  # as they begin a phrase, or stand inside one
            self._plain = {change(said): change(told) for said, told in self._plain.items()} | self._plain
        holed = sorted((said for said in messages if _HOLE.search(said)), key=_fixed, reverse=True)
        self._holed = tuple((_pattern(said), messages[said]) for said in holed)
        self._known: Callable[[str], str | None] = lru_cache(20_000)(self._found)

    def tell(self, said: str) -> str | None:
        """The same in the other language; None where it is not covered whole."""
        return None if len(said) > _LONGEST else self._known(said)

    def _found(self, said: str, depth: int = 0) -> str | None:
        if said in self._plain:
            return self._plain[said]
        if depth > _DEEPEST:
            return None
        for pattern, told in self._holed:
            if (match := pattern.fullmatch(said)) and (holes := self._filled(match.groupdict(), depth)) is not None:
                return _HOLE.sub(lambda hole, holes=holes: holes[hole[1]], told)  # type: ignore[misc]
        parted = (self._in_parts(said, split, depth) for split in _SPLITS)
        return next((told for told in parted if told), None) or self._begun(said, depth)

    def _begun(self, said: str, depth: int) -> str | None:
        """A phrase that begins with a capital where it stands."""
        told = None if said == _small(said) else self._found(_small(said), depth + 1)
        return None if told is None else _capital(told)

    def _filled(self, holes: Mapping[str, str], depth: int) -> dict[str, str] | None:
        """What stands in the holes, told; None where one holds English that is no name."""
        told = {name: self._part(part, depth) or (part if name in NAMES else None) for name, part in holes.items()}
        return {name: part for name, part in told.items() if part is not None} if all(told.values()) else None

    def _part(self, said: str, depth: int) -> str | None:
        return said if _NUMBERS.fullmatch(said) else self._found(said, depth + 1)

    def _in_parts(self, said: str, split: str, depth: int) -> str | None:
        """Phrases in a row, if all of them are known."""
        parts = said.split(split)
        told = [self._part(part, depth) for part in parts] if len(parts) > 1 else []
        return split.join(part for part in told if part) if told and all(told) else None


@cache
def teller_of(language: str) -> Teller:
    """Who tells in a language what Python put together in English."""
    known = {said: forms[0] for said, forms in catalogue_of(language).messages.items()}
    return Teller({said: known[said] for said in phrases() if known.get(said)})


def untold_language(teller: Teller, said: str) -> str | None:
    """The language that a sentence stays in; None for one that is told, and for words too few to be a sentence."""
    return SOURCE if len(said.split()) > _FEW_WORDS and teller.tell(said) is None else None


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _small(said: str) -> str:
    return said[:1].lower() + said[1:]


def _fixed(said: str) -> tuple[int, str]:
    """How much of a phrase is no hole: the fuller one is tried first."""
    return len(_HOLE.sub("", said)), said


def _pattern(said: str) -> re.Pattern[str]:
    """Holes take as little as they can; a number takes digits alone, a name no end of a sentence."""
    return re.compile("".join(_parts(said)))


def _parts(said: str) -> Iterator[str]:
    done = 0
    for hole in _HOLE.finditer(said):
        yield re.escape(said[done : hole.start()])
        yield f"(?P<{hole[1]}>{_kind(hole[1])})"
        done = hole.end()
    yield re.escape(said[done:])


def _kind(name: str) -> str:
    found = _KINDS.get(_AS.get(name, name)) or (_KINDS["name"] if name in NAMES else None)
    return found or (r"[\d,.]+" if name.startswith("n") else r".{1,120}?")
