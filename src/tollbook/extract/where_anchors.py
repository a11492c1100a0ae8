"""Named anchors: facilities, quarters and villages that a report names and no table knows."""

from collections.abc import Iterator

from tollbook.extract.lang.en_nations import NATIONALITIES, PEOPLES
from tollbook.extract.lang.en_places import (
    AREA_WORDS,
    COMMON_WORDS,
    DAYS,
    DIRECTIONS,
    FACILITIES,
    FACILITY_KINDS,
    HEAD_WORDS,
    NO_TOWNS,
    OUTLET_WORDS,
    PREPOSITIONS,
    QUARTERS,
    TITLES,
)
from tollbook.extract.where_mentions import Line
from tollbook.model import Span
from tollbook.text.tokens import Token

_ASSAULTED = frozenset("stormed attacked hit struck bombed shelled raided besieged targeted entered destroyed".split())
_BEFORE = PREPOSITIONS | frozenset("of the a an and on".split())
_PLAIN = frozenset("the in at of on a an and for to by with from this that its their his her local main nearby".split())
_LONGEST = 5
_LONGEST_TOWN = 3
_ABBREVIATED = 3
"""A short month is also a name's part: "Zinda Jan"."""
_BEFORE_TOWNS = frozenset("in near outside off of".split())
_NAMED_DISTRICTS = frozenset("district county subdistrict tehsil municipality".split())
_NAMED_KINDS = FACILITIES | QUARTERS | _NAMED_DISTRICTS


def find_anchors(text: str, lines: list[Line]) -> Iterator[tuple[Span, int]]:
    """Where an anchor is named, and its precision, in order: 1 a facility, 2 a quarter or village, 3 a district."""
    for line in lines:
        if line.is_title or line.is_shouted:
            continue
        reached = -1
        for at, word in enumerate(line.words):
            before = line.words[at - 1].low if at else ""
            if word.low not in _NAMED_KINDS and before not in _BEFORE_TOWNS:
                continue
            found = _ending_at(text, line, at) or _after_head(text, line, at) or _small_town(text, line, at)
            if found is not None and found[0] > reached:
                first, last, precision = found
                reached = last
                yield Span(start=line.words[first].start, end=line.words[last].end), precision


def _ending_at(text: str, line: Line, at: int) -> tuple[int, int, int] | None:
    """A name that ends in the word for what it is: "Kraft Foods plant", "Al-Shifa Hospital"."""
    precision = _precision(line.words[at].low)
    if precision is None:
        return None
    if _is_kind(line.words[at]) and at + 1 < len(line.words) and line.words[at + 1].low in FACILITIES:
        return None  # "Marfin bank branch" ends at its last word
    first = at
    if first and _is_kind(line.words[first - 1]) and _touch(text, line, first):
        first -= 1  # "fruit market", "bank branch"
    end = first
    while first and at - first < _LONGEST and _is_name(line.words[first - 1]) and _touch(text, line, first):
        first -= 1
    if first == end or not (_stands_after_place_word(line, first) or _stands_before_town(line, at)):
        return None
    return first, at, precision


def _stands_before_town(line: Line, last: int) -> bool:
    return last + 1 < len(line.words) and line.words[last + 1].low in _BEFORE_TOWNS - {"of"}


def _after_head(text: str, line: Line, at: int) -> tuple[int, int, int] | None:
    """A name after the word for what it is: "the village of Bahanaga", "neighbourhood of El Valle"."""
    words = line.words
    if at < 2 or words[at - 1].low != "of" or words[at - 2].low not in QUARTERS | HEAD_WORDS | set(AREA_WORDS):
        return None
    if words[at - 2].low in {
        "area",
        "outskirts",
        "border",
        "streets",
        "island",
        "peninsula",
        "state",
        "department",
        "port",
    }:
        return None
    last = at
    if not _is_name(words[at]) or words[at - 2].is_capital:
        return None
    while last + 1 < len(words) and last - at < 3 and _touch(text, line, last + 1) and _is_name(words[last + 1]):
        last += 1
    return at, last, AREA_WORDS.get(words[at - 2].low, 2)


def _small_town(text: str, line: Line, at: int) -> tuple[int, int, int] | None:
    """A town that is too small for the table: "in Kenly on Sunday", "just south of Heavener"."""
    words = line.words
    before = words[at - 1].low if at else ""
    beside = before == "of" and at > 1 and words[at - 2].low in DIRECTIONS
    if not words[at].is_capital or not (beside or before in _BEFORE_TOWNS - {"of"}) or not _touch(text, line, at):
        return None
    last = at
    while last + 1 < len(words) and words[last + 1].is_capital and _touch(text, line, last + 1):
        last += 1
    name = words[at : last + 1]
    if len(name) > _LONGEST_TOWN or any(_is_no_town(word) for word in name):
        return None
    if text[name[-1].end : name[-1].end + 1] in ("'", "’", "-", "&") or _is_followed_by_kind(text, line, last):
        return None
    return at, last, 2


def _is_no_town(word: Token) -> bool:
    low = word.low
    if low in COMMON_WORDS or low in NO_TOWNS or low in DAYS or low in TITLES or low in NATIONALITIES or low in PEOPLES:
        return True
    return len(word.text) < 3 or word.text.isupper() or low in OUTLET_WORDS


def _is_followed_by_kind(text: str, line: Line, last: int) -> bool:
    after = line.words[last + 1] if last + 1 < len(line.words) else None
    return after is not None and _touch(text, line, last + 1) and (after.low in _NAMED_KINDS or _is_kind(after))


def _precision(low: str) -> int | None:
    if low in FACILITIES:
        return 1
    if low in QUARTERS:
        return 2
    return 3 if low in _NAMED_DISTRICTS else None


def _is_kind(word: Token) -> bool:
    return not word.is_capital and word.low in FACILITY_KINDS


def _is_name(word: Token) -> bool:
    low = word.low
    if not word.is_capital or low in _PLAIN or low in DIRECTIONS or low in PREPOSITIONS:
        return False
    return low not in DAYS or len(low) <= _ABBREVIATED


def _touch(text: str, line: Line, at: int) -> bool:
    return text[line.words[at - 1].end : line.words[at].start] == " "


def _stands_after_place_word(line: Line, first: int) -> bool:
    """Whether the words before say that something happened there: "at the X hospital", "in X camp"."""
    before = line.words[first - 1].low if first else ""
    if before in {"the", "a", "an"} or before in DIRECTIONS:
        before = line.words[first - 2].low if first > 1 else ""
    return before in PREPOSITIONS or before in {"of", "on", "and"} or before in _ASSAULTED
