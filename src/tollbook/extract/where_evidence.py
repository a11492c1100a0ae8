"""Whether a name of the table is a place where it stands, or a person, a body, another word."""

from tollbook.extract.lang.en_nations import CAPITALS
from tollbook.extract.lang.en_places import (
    AMBIGUOUS,
    AREA_WORDS,
    COMMON_WORDS,
    DAYS,
    DIRECTIONS,
    GIVEN_NAMES,
    HEAD_WORDS,
    LOCAL_BODIES,
    LOCAL_BUILDINGS,
    NO_TOWNS,
    ORGANISATION_HEADS,
    OUTLET_WORDS,
    PREPOSITIONS,
    SPEECH_VERBS,
    TITLES,
    TOWN_WORDS,
)
from tollbook.extract.where_mentions import Mention
from tollbook.model import GazetteerEntry
from tollbook.text.tokens import Token

_LARGE = 100_000
"""A town of this size is accepted where nothing speaks for it but its capital letter."""
_SEEN_IN_COUNTRY = 20_000
"""The same within a country that the report is about."""
_SHARE = 0.5
_VERY_LARGE = 300_000
_SMALL_WORDS = frozenset("the a an as but and or for when while after before if since on by with from of that".split())
_NO_GIVEN_NAMES = (
    PREPOSITIONS | DIRECTIONS | DAYS | HEAD_WORDS | COMMON_WORDS | _SMALL_WORDS | frozenset("news e w n s".split())
)
_AGE_AFTER = 6
_COMPASS = frozenset("NESW")
_DASHES = ("--", "—", "–", "- ")


def is_located(mention: Mention, text: str) -> bool:
    """Whether the words before the name say that it is a place: "in X", "the city of X", "northern X"."""
    at = 1
    before = mention.word_before(at)
    while (
        before is not None and _joins(text, before.end, _start_of(mention, at)) and before.low in DIRECTIONS | {"the"}
    ):
        at += 1
        before = mention.word_before(at)
    if before is None or not _joins(text, before.end, _start_of(mention, at)):
        return False
    if before.low in PREPOSITIONS:
        return True
    if before.low in {"of", "de"}:
        head = mention.word_before(at + 1)
        return head is not None and head.low.removesuffix("s") in HEAD_WORDS | DIRECTIONS
    return before.low in HEAD_WORDS and not before.is_capital


def area_after(mention: Mention, text: str) -> int | None:
    """The precision that the next word gives the name ("Kunduz province" 4, "Kunduz city" 2), None without one."""
    after = mention.word_after
    if after is not None and text[mention.span.end : after.start] == " ":
        if after.low in TOWN_WORDS:
            return 2
        if after.low in AREA_WORDS:
            return AREA_WORDS[after.low]
    head = mention.word_before(2)
    before = mention.word_before(1)
    if (
        before is not None
        and head is not None
        and before.low == "of"
        and head.low in {*AREA_WORDS, *TOWN_WORDS} - {"district"}
    ):
        return AREA_WORDS.get(head.low, 2)
    return None


def is_dateline(mention: Mention, text: str) -> bool:
    """Whether the name opens its line as a dateline does: "NAIROBI, Kenya (AP) -", "Caracas, Jan 3 --"."""
    if mention.first or not mention.name.replace(".", "").strip():
        return False
    after = text[mention.span.end : mention.span.end + 40].split("\n", 1)[0].lstrip(" ")
    if after.startswith(_DASHES):
        return True
    if after.startswith(("(", ":")):
        return after.startswith("(") or mention.name.isupper()
    if not after.startswith(","):
        return False
    if any(mark in after for mark in (*_DASHES, "(")):
        return True
    return mention.name.isupper() and not mention.line.is_shouted and after[2:3].isupper()


def is_someone(mention: Mention, text: str) -> bool:
    """Whether the name is part of a person's: "Paris Hilton", "President Lincoln", "J. London", "Austin, 32,"."""
    before, after = mention.word_before(), mention.word_after
    if (
        text[max(0, mention.span.start - 2) : mention.span.start] == ". "
        and before is not None
        and len(before.text) == 1
    ):
        return before.is_capital and before.text not in _COMPASS
    if before is not None and text[before.end : mention.span.start] in (" ", ". ") and before.is_capital:
        if before.low in TITLES and not mention.line.is_shouted:
            return before.low not in {"saint", "deputy", "justice", "governor", "president", "mayor"} or _is_single(
                mention
            )
        if before.low in GIVEN_NAMES:
            return True
    if _is_single(mention) and mention.name.lower() in GIVEN_NAMES and after is not None and after.is_capital:
        return text[mention.span.end : after.start] == " " and not _is_place_word(after)
    return _has_age_after(mention, text)


def is_surname(mention: Mention, text: str) -> bool:
    """Whether a capital word stands right before a single name, as a given name does before a surname: "Kofi Accra"."""
    before = mention.word_before()
    if before is None or not _is_single(mention) or mention.line.is_title or mention.line.is_shouted:
        return False
    if not before.is_capital or text[before.end : mention.span.start] not in (" ", ". "):
        return False
    return before.low not in _NO_GIVEN_NAMES


def _has_age_after(mention: Mention, text: str) -> bool:
    """ "Austin, 32, was": an age. "Dhaka, 12 May" and "Kabul, 2 March" are datelines."""
    tail = text[mention.span.end : mention.span.end + _AGE_AFTER]
    if not tail.startswith(", ") or not tail[2:3].isdigit() or is_dateline(mention, text):
        return False
    rest = tail[2:].lstrip("0123456789")
    return len(tail[2:]) - len(rest) <= 2 and rest.startswith((",", ".", ";"))


def is_in_longer_name(mention: Mention, text: str) -> bool:
    """Whether capital words beside it make a longer name: "Washington Post", "Bank of Baroda", "Boston Dynamics"."""
    before, after = mention.word_before(), mention.word_after
    if (
        after is not None
        and after.is_capital
        and after.low in OUTLET_WORDS
        and text[mention.span.end : after.start] == " "
    ):
        return True
    if mention.line.is_title or mention.line.is_shouted:
        return _is_of_organisation(mention)
    if (
        after is not None
        and text[mention.span.end : after.start] == " "
        and after.is_capital
        and not _is_place_word(after)
    ):
        return True
    if before is not None and text[before.end : mention.span.start] == " " and before.is_capital:
        return before.low not in _NO_GIVEN_NAMES or _is_of_organisation(mention)
    return _is_of_organisation(mention)


def _is_of_organisation(mention: Mention) -> bool:
    before, head = mention.word_before(1), mention.word_before(2)
    if before is not None and before.low == "the":
        before, head = mention.word_before(2), mention.word_before(3)
    return before is not None and head is not None and before.low == "of" and head.low in ORGANISATION_HEADS


def _leaves_a_place(mention: Mention, after: Token) -> bool:
    large = bool(mention.entries) and mention.entries[0].population >= _LARGE
    return _is_place_word(after) or (large and after.low in LOCAL_BUILDINGS)


def is_of_office(mention: Mention, text: str) -> bool:
    """Whether the next word is one that a town has: "Conroe police", "Mathare residents"."""
    after = mention.word_after
    return after is not None and text[mention.span.end : after.start] == " " and after.low in LOCAL_BODIES


def _is_place_word(word: Token) -> bool:
    return word.low in LOCAL_BODIES or word.low in DAYS or word.low in AREA_WORDS or word.low in TOWN_WORDS


def is_likely(mention: Mention, entry: GazetteerEntry, share: float) -> bool:
    """Whether the name is a place by its own weight, with nothing around it; `share` is its country's in the report."""
    low = mention.name.lower().removeprefix("the ")
    if low in COMMON_WORDS or low in AMBIGUOUS or (_is_single(mention) and low in GIVEN_NAMES):
        return False
    if mention.line.is_shouted and entry.population < _VERY_LARGE:
        return False
    if entry.kind == "country":
        return True
    if _is_speaking(mention) and low not in CAPITALS:
        return False
    if entry.kind == "adm1":
        return share >= _SHARE or entry.population >= _VERY_LARGE
    if len(low) < 4:
        return False
    return entry.population >= _LARGE or (share >= _SHARE and entry.population >= _SEEN_IN_COUNTRY)


def _is_speaking(mention: Mention) -> bool:
    after = mention.word_after
    return after is not None and not after.is_capital and after.low in SPEECH_VERBS


def may_stand_lone(mention: Mention) -> bool:
    """Whether a preposition suffices: not "in May", "at Police", "from The Bank"."""
    low = mention.name.lower().removeprefix("the ")
    if all(word in DIRECTIONS or word in {"side", "end", "town"} for word in low.split()):
        return False
    return low not in COMMON_WORDS and low not in DAYS and low not in NO_TOWNS


def _is_single(mention: Mention) -> bool:
    return mention.first == mention.last


def _start_of(mention: Mention, distance: int) -> int:
    return mention.span.start if distance == 1 else mention.line.words[mention.first - distance + 1].start


def _joins(text: str, end: int, start: int) -> bool:
    return text[end:start] in (" ", "\u00a0", ' "', " “")
