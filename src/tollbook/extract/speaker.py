"""Who a source is: its kind, its governments, the office that it speaks for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from tollbook.extract.lang.en_nations import CAPITALS, COUNTRIES, NATIONALITIES
from tollbook.extract.lang.en_speech import (
    ACRONYMS,
    COUNT_DOCUMENTS,
    DETERMINERS,
    DOCUMENT_NOUNS,
    KNOWN_BODIES,
    OFFICES,
    OUTLET_WORDS,
    OUTLETS,
    PREPOSITIONS,
    PRONOUNS,
    SOURCE_KINDS,
    TITLES,
)
from tollbook.extract.speech import Attribution
from tollbook.model import Span, Speaker, SpeakerKind
from tollbook.text.tokens import Token, cut_tokens

_EXPANSION = re.compile(
    r"((?:[A-ZÀ-Ý][\w’'-]*\s+(?:(?:of|for|the|de|on|and|sans|in)\s+){0,3}){2,8})\(([A-Z][A-Za-z.]{1,9})\)"
)
_OUTLETS_LOW = frozenset(name.lower().removeprefix("the ") for name in OUTLETS)
_NAMELESS = frozenset(
    "official officials source sources diplomat diplomats person people insider insiders aide aides staffer".split()
)
_HIDDEN = ("anonymity", "not authorised", "not authorized", "declined to be named", "requested not to be")
_OFFICIAL = frozenset({SpeakerKind.OFFICIAL_PARTY, SpeakerKind.OFFICIAL_OTHER, SpeakerKind.ANONYMOUS_OFFICIAL})
_OF_A_STATE = _OFFICIAL | {SpeakerKind.MILITARY, SpeakerKind.POLICE, SpeakerKind.MEDICAL, SpeakerKind.EMERGENCY}
_SPOKEN_FOR = frozenset(
    {
        SpeakerKind.MEDICAL,
        SpeakerKind.EMERGENCY,
        SpeakerKind.POLICE,
        SpeakerKind.MILITARY,
        SpeakerKind.UN,
        SpeakerKind.NGO,
    }
)
_BRANCHES: dict[str, str] = {word: branch for branch, words in OFFICES.items() for word in words.split()}
_WHOLE_STATE = frozenset("government governments authorities officials official regime administration cabinet".split())
_FEWEST_MENTIONS = 2
UNNAMED_STATE = "?"
"""Stands for the state in the key of an office whose state the report does not name: "?:defence"."""


def make_speaker(
    text: str, attribution: Attribution, *, parties: frozenset[str] | None = None, home: str | None = None
) -> Speaker | None:
    """The speaker of an attribution; None where it names no source.

    `parties` are the states that the event is about (by default those that the text names most): their officials are
    parties. `home` is the state of an office that bears no nationality.
    """
    if attribution.source is None:
        return None
    span = attribution.source
    if attribution.resolved is not None and span.of(text).lower() in PRONOUNS:
        span = attribution.resolved
    span = _author(text, span)
    fuller = _author(text, attribution.resolved) if attribution.resolved is not None else span
    chain = tuple(piece.of(text) for piece in attribution.chain)
    return describe_speaker(text, span, fuller, chain, parties=parties, home=home)


@lru_cache(maxsize=64)
def describe_speaker(
    text: str,
    span: Span,
    fuller: Span | None = None,
    chain: tuple[str, ...] = (),
    *,
    parties: frozenset[str] | None = None,
    home: str | None = None,
) -> Speaker:
    """The speaker named at `span`; `fuller` is where the report names it more fully."""
    full = fuller if fuller is not None else span
    span = _without_apposition(text, span)
    words = cut_tokens(text, full.start, full.end)
    named = full.of(text)
    kind = _kind(words, named)
    governments = states_named(named) if kind not in {SpeakerKind.WIRE, SpeakerKind.MEDIA_OWN_COUNT} else ()
    anonymous = _is_anonymous(words, named)
    if kind in _OFFICIAL:
        kind = _official_kind(
            words, governments, anonymous, parties if parties is not None else states_most_named(text)
        )
    states = governments or ((home,) if home is not None and kind in _OF_A_STATE else ())
    return Speaker(
        name=span.of(text),
        span=span,
        kind=kind,
        anonymous=anonymous,
        office=_office(words, kind, states, acronyms_in(text)),
        governments=governments,
        side=governments[0] if len(governments) == 1 and kind in _OFFICIAL | {SpeakerKind.MILITARY} else None,
        chain=chain,
    )


def _without_apposition(text: str, span: Span) -> Span:
    """A name without what a comma adds to it: "Ahmed, a resident of Kabul" -> Ahmed."""
    comma = text.find(", ", span.start, span.end)
    return Span(start=span.start, end=comma) if comma > span.start else span


def _author(text: str, span: Span) -> Span:
    """Whoever made the paper that is named: "official tallies released by the governments of ..." -> the governments.

    The paper itself where it names no author: "newspaper articles from 2008".
    """
    words = cut_tokens(text, span.start, span.end)
    head = _head(words)
    if head is None or words[head].low not in DOCUMENT_NOUNS:
        return span
    for place in range(head + 1, len(words) - 1):
        if words[place].low in {"by", "from", "of"} and _names_somebody(words[place + 1 :]):
            return Span(start=words[place + 1].start, end=span.end)
    for place in range(1, head + 1):
        if words[place].low == "'s":
            return Span(start=span.start, end=words[place - 1].end)
    return span


def _names_somebody(words: list[Token]) -> bool:
    near = words[:6]
    return any(w.low in SOURCE_KINDS for w in near) or (bool(near) and any(w.is_capital for w in near[:3]))


def _head(words: list[Token]) -> int | None:
    """The place of the noun before the first "of", comma or participle; None for no words."""
    for place, word in enumerate(words):
        if place and (
            word.low in PREPOSITIONS or word.low in {",", "(", "who", "released", "compiled", "that", "which"}
        ):
            return place - 1
    return len(words) - 1 if words else None


def _kind(words: list[Token], named: str) -> SpeakerKind | None:
    head = _head(words)
    if head is None:
        return None
    if is_outlet(named):
        return SpeakerKind.WIRE
    for word in words[: head + 1]:
        if word.text.isupper() and word.low in KNOWN_BODIES:
            return KNOWN_BODIES[word.low]
    if (short := _short_name(words, {})) is not None and short in KNOWN_BODIES:
        return KNOWN_BODIES[short]
    if words[head].low in COUNT_DOCUMENTS and any(is_outlet(w.text) for w in words[:head]):
        return SpeakerKind.MEDIA_OWN_COUNT
    front, back = _kind_of_part(words[: head + 1]), _kind_of_part(words[head + 1 :])
    if front is SpeakerKind.OFFICIAL_OTHER and back in _SPOKEN_FOR:
        return back  # "a spokesman for the health ministry", "the head of the hospital"
    if front or back:
        return front or back
    if any(w.low in _BRANCHES for w in words):
        return SpeakerKind.OFFICIAL_OTHER
    return SpeakerKind.OFFICIAL_OTHER if states_named(named) and len(words) <= 3 else None


def _kind_of_part(words: list[Token]) -> SpeakerKind | None:
    """The most telling kind among some words: "hospital director" is medical, "defence ministry" an office."""
    lows = [w.low for w in words]
    pairs = (f"{a} {b}" for a, b in pairwise(lows))  # "Red Cross"
    found = {SOURCE_KINDS[low] for low in (*lows, *pairs) if low in SOURCE_KINDS}
    official = SpeakerKind.OFFICIAL_OTHER in found
    special = sorted(found - {SpeakerKind.OFFICIAL_OTHER, SpeakerKind.WIRE}, key=_rank)
    if special and not (official and (special[0] is SpeakerKind.WITNESS or _is_civil(words, special[0]))):
        return special[0]
    if official:
        return SpeakerKind.OFFICIAL_OTHER
    return SpeakerKind.WIRE if found else None


def _is_civil(words: list[Token], kind: SpeakerKind) -> bool:
    """Whether a military word names a civil office: the defence ministry is no army."""
    return kind is SpeakerKind.MILITARY and any(
        w.low in {"ministry", "minister", "secretary", "president", "government"} for w in words
    )


_ORDER = tuple(SpeakerKind)


def _rank(kind: SpeakerKind) -> int:
    first = (SpeakerKind.UN, SpeakerKind.MEDICAL, SpeakerKind.POLICE, SpeakerKind.EMERGENCY, SpeakerKind.MILITARY)
    return first.index(kind) if kind in first else len(first) + _ORDER.index(kind)


_SERVICES = frozenset({SpeakerKind.EMERGENCY, SpeakerKind.MEDICAL})


def is_outlet(name: str) -> bool:
    """Whether a name is that of an outlet or agency: "Dawn", "The Express Tribune", "local media"."""
    low = name.lower().removeprefix("the ").strip()
    if low in _OUTLETS_LOW or low.removesuffix(" news agency") in _OUTLETS_LOW:
        return True
    words = low.split()
    if not words or len(words) > 6 or "'s" in low or "’s" in low:
        return low.endswith((".com", ".org", ".net"))
    last = words[-1].strip(".,")
    if last == "agency" and any(SOURCE_KINDS.get(word) in _SERVICES for word in words[:-1]):
        return False  # "the state emergency agency" counts the dead; it is no news agency
    return (
        last in OUTLET_WORDS and last not in {"express", "standard"} and (name[:1].isupper() or len(words) <= 4)
    ) or (last.endswith((".com", "pravda")))


def _is_anonymous(words: list[Token], named: str) -> bool:
    head = _head(words)
    if any(phrase in named for phrase in _HIDDEN):
        return True
    return (
        head is not None and words[head].low in _NAMELESS and not any(w.is_capital for w in words[head + 1 : head + 2])
    )


def _official_kind(
    words: list[Token], governments: tuple[str, ...], anonymous: bool, parties: frozenset[str]
) -> SpeakerKind:
    head = _head(words)
    single = head is not None and (not words[head].low.endswith("s") or words[head].low == "sources")
    if anonymous and single:
        return SpeakerKind.ANONYMOUS_OFFICIAL
    return SpeakerKind.OFFICIAL_PARTY if not governments or parties & set(governments) else SpeakerKind.OFFICIAL_OTHER


_CODES = {**CAPITALS, **COUNTRIES, **NATIONALITIES}
"""The state of each name of a state, of its people and of its capital."""


def _widest(names: Iterable[str]) -> dict[str, int]:
    """For each first word the number of words of the longest of these names that it begins."""
    widest: dict[str, int] = {}
    for words in (name.split(" ") for name in names):
        widest[words[0]] = max(widest.get(words[0], 1), len(words))
    return widest


_WIDEST = _widest(_CODES)
_WIDEST_BODY = _widest(ACRONYMS)


def states_named(words: str) -> tuple[str, ...]:
    """The states that a name speaks for, in order: "the governments of Caracas and Havana" -> VE, CU."""
    return tuple(dict.fromkeys(_states(words)))


def _states(words: str) -> Iterator[str]:
    tokens = [t for t in cut_tokens(words) if t.low != "'s"]
    behind = 0
    for place, token in enumerate(tokens):
        if place < behind or not token.is_capital or (token.low == "us" and token.text != "US"):
            continue
        for width in range(_WIDEST.get(token.low, 0), 0, -1):
            code = _CODES.get(" ".join(t.low for t in tokens[place : place + width]))
            if code:
                yield code
                behind = place + width
                break


@lru_cache(maxsize=16)
def states_most_named(text: str) -> frozenset[str]:
    """The states that a text is about: the three it names most, if it names them more than once."""
    counts = Counter(_states(text))
    return frozenset(code for code, n in counts.most_common(3) if n >= _FEWEST_MENTIONS)


@lru_cache(maxsize=16)
def acronyms_in(text: str) -> Mapping[str, str]:
    """The short names that a text gives for long ones: "Doctors Without Borders (MSF)" -> msf."""
    found: dict[str, str] = {}
    for match in _EXPANSION.finditer(text):
        words = match.group(1).split()
        short = match.group(2).replace(".", "")
        for first in range(len(words)):
            if words[first][0] == short[0]:
                found[" ".join(words[first:]).lower().removeprefix("the ")] = short.lower()
                break
    return found


def _office(
    words: list[Token], kind: SpeakerKind | None, states: tuple[str, ...], acronyms: Mapping[str, str]
) -> str | None:
    """The key that joins an organisation and those who speak for it."""
    lows = [w.low for w in words]
    branch = next((_BRANCHES[low] for low in _branch_words(lows) if low in _BRANCHES), None) or _ministry(words)
    if kind in _OF_A_STATE and states:
        whole = any(low in _WHOLE_STATE for low in lows) or len(words) == len(states)
        if branch or whole:
            return "+".join(sorted(states)) + ":" + (branch or "government")
    if not states and branch and kind in _OF_A_STATE and _is_of_the_state(words):
        return f"{UNNAMED_STATE}:{branch}"
    return _organisation(words, acronyms)


_MINISTRIES = frozenset({"ministry", "minister"})


def _ministry(words: list[Token]) -> str | None:
    """What a ministry is of, where no branch of the table names it: "the mines ministry", "Ministry of Emergencies"."""
    lows = [w.low for w in words]
    at = next((place for place, low in enumerate(lows) if low in _MINISTRIES), None)
    if at is None:
        return None
    if lows[at + 1 : at + 2] in (["of"], ["for"]):
        return next((low for low in lows[at + 2 :] if low not in DETERMINERS), None)
    before = words[at - 1] if at else None
    if before is None or before.low in _NO_BRANCH or before.low in DETERMINERS or states_named(before.text):
        return None
    return before.low


def _is_of_the_state(words: list[Token]) -> bool:
    """Whether a ministry is named and no land or province that it is of: "the defence ministry", no "Bihar's"."""
    at = next((place for place, word in enumerate(words) if word.low in _MINISTRIES), None)
    if at is None:
        return False
    return not any(
        word.low == "'s" or (word.is_capital and word.low not in _BRANCHES and word.low not in DETERMINERS)
        for word in words[: max(at - 1, 0)]
    )


_NO_BRANCH = frozenset("'s prime chief first deputy former vice junior then acting interim state cabinet".split())


def _branch_words(lows: list[str]) -> Iterator[str]:
    """Branch words before titles: "Defense Minister" is of defence, "President" alone of the presidency."""
    pairs = [f"{a}-{b}" for a, b in pairwise(lows)]
    ranked = sorted((*pairs, *lows), key=lambda low: _BRANCHES.get(low) == "presidency")
    yield from ranked


def _short_name(words: list[Token], acronyms: Mapping[str, str]) -> str | None:
    """The short name of a body that is written out in full: "Doctors Without Borders" -> msf."""
    lows = [w.low for w in words if w.low not in DETERMINERS and w.kind != "mark"]
    widest = _WIDEST_BODY if not acronyms else _WIDEST_BODY | _widest(acronyms)
    for place, low in enumerate(lows):
        for end in range(min(place + widest.get(low, 0), len(lows)), place, -1):
            name = " ".join(lows[place:end])
            short = acronyms.get(name) or ACRONYMS.get(name)
            if short:
                return short
    return None


def _organisation(words: list[Token], acronyms: Mapping[str, str]) -> str | None:
    """ "org:" and the shortest name that an organisation goes by; None for a source without a name of its own."""
    short = _short_name(words, acronyms)
    if short is not None:
        return f"org:{short}"
    cut = next((p for p, w in enumerate(words) if p and w.low in {",", "(", "who", "which"}), len(words))
    name = [w for w in words[:cut] if w.low not in DETERMINERS and w.low != "'s" and w.kind != "mark"]
    for word in name:
        if word.text.isupper() and (word.low in KNOWN_BODIES or word.low in acronyms.values()):
            return f"org:{word.low}"
    if not any(w.is_capital for w in name[1:] or name) or _is_generic(name):
        return None
    body = _body_words(name)
    if name and not any(w.low in SOURCE_KINDS or w.low in OUTLET_WORDS for w in name if w.low not in TITLES):
        bare = [w for w in name if w.low not in TITLES]
        if (
            len(body) == len(name)
            and bare
            and name[-1] is bare[-1]
            and all(w.is_capital for w in bare)
            and not is_outlet(bare[-1].text)
        ):
            return f"person:{bare[-1].low}"
    return "org:" + " ".join(body) if body else None


def _is_generic(name: list[Token]) -> bool:
    """A single word that is a capital only as the first of its sentence: "Police", "Experts"."""
    low = name[0].low
    return len(name) == 1 and not name[0].text.isupper() and (low in SOURCE_KINDS or low.endswith(("ers", "ts", "ors")))


def _body_words(name: list[Token]) -> list[str]:
    """A name without the person who bears the office: "Qeshm governor Heydar Alishbandi" -> qeshm governor."""
    lows = [w.low for w in name]
    for place, word in enumerate(name):
        if word.low in TITLES and place > 0 and place + 1 < len(name) and name[place + 1].is_capital:
            return lows[: place + 1]
    return lows
