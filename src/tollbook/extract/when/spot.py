"""Spotting: the phrases of a text that have the shape of a time and stand where a time can stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tollbook.extract.when.patterns import FIRST_WORDS, Kind, Shape, shapes_at
from tollbook.extract.when.vetoes import is_vetoed
from tollbook.text.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A time as a text writes it, not yet reckoned: `parts` are the named pieces of its pattern, in lower case.

    `side` is "early" | "late" | "mid" | "earlier" | "later" where such a word stands before it; `day_part` is the part
    of the day that it names (TIMEX3: MO, AF, EV, NI); `clock` the time of day that stands beside a day.
    """

    kind: Kind
    start: int
    end: int
    parts: dict[str, str]
    side: str | None = None
    day_part: str | None = None
    clock: "Phrase | None" = None


_WORD = re.compile(r"\d+|[^\W\d_]+|['’`](?=\d0s)")
_EXTENDED = frozenset(Kind) - {Kind.REFERENCE, Kind.PART, Kind.CLOCK, Kind.ISO, Kind.SHORT_ISO}
DAYS = frozenset((Kind.ISO, Kind.DAY, Kind.NUMERIC, Kind.WEEKDAY, Kind.DEICTIC, Kind.HOLIDAY, Kind.SHIFT, Kind.PERIOD))
# What may stand before a time and belong to it. Searched in the few characters before it only.
_BEFORE_LENGTH = 32
_BEFORE = re.compile(
    r"""(?<![\w-])(?:
      (?:the\ )? (?P<part> (?:early\ |late\ )? (?:night|morning|evening|afternoon)
                          | (?:early|small|pre-?dawn)\ (?:morning\ )?hours )
        \ (?:of|on)\ (?:the\ )?
    | (?P<side> early | late | mid | earlier | later ) (?: \ (?:on\ |in\ )? (?:the\ )? | - )
    | the\ (?:very\ )? (?P<edge> beginning | start | middle | end | close | turn ) \ of\ (?:the\ )?
    | (?: nearly | almost | about | around | some | more\ than | just | over | exactly | less\ than | only )
        \ (?P<about>)
    )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_PART_BEFORE = {"night": "NI", "morning": "MO", "evening": "EV", "afternoon": "AF", "hours": "MO"}
_EDGE = {"beginning": "early", "start": "early", "turn": "early", "middle": "mid", "end": "late", "close": "late"}
_BETWEEN_DAY_AND_CLOCK = re.compile(
    r",? (?:(?:at|around|shortly after|just after) )?(?:about |around )?\Z", re.IGNORECASE
)
_BETWEEN_CLOCK_AND_DAY = re.compile(r",? (?:on )?(?:the (?:morning|night) of )?\Z", re.IGNORECASE)
# The 5 of "January 3 and 5": a number that counts nothing, for a stop or a place follows.
_ANOTHER_DAY = re.compile(
    r"(?:,? (?:and|or) |, )(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?=[.;)](?!\d)|,\s(?!\d)|\s*\Z|\n"
    r"| (?:in|at|when|near|by|that|while|after|before)\b)",
    re.IGNORECASE,
)
_GLUE_LENGTH = 22


def spot_phrases(text: str, tokens: Sequence[Token]) -> list[Phrase]:
    """Every time phrase of a text of these tokens, in order; never overlapping."""
    phrases: list[Phrase] = []
    done = 0
    for start, shapes in _openings(text, tokens):
        if start >= done and (phrase := _longest(text, start, shapes)):
            phrase = _extend_left(text, done, phrase)
            done = phrase.end
            _append(text, phrases, phrase)
            if (another := _another_day(text, phrase)) is not None:
                phrases.append(another)
                done = another.end
    return phrases


def _openings(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, tuple[Shape, ...]]]:
    """Where a time may begin, and the shapes that it may have; a token that is no plain word may hold several."""
    for place, token in enumerate(tokens):
        low = token.low
        if low.isalpha():
            if low in FIRST_WORDS and (shapes := shapes_at(low, _low_at(tokens, place + 1))):
                yield token.start, shapes
        elif token.kind != "mark" or low in _APOSTROPHES:
            for word in _WORD.finditer(text, token.start):
                if word.start() >= token.end:
                    break
                following = _low_at(tokens, place + 1) if word.end() == token.end else ""
                if shapes := shapes_at(word.group().lower(), following):
                    yield word.start(), shapes


_APOSTROPHES = frozenset("'`‘")


def _low_at(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].low if place < len(tokens) else ""


def _another_day(text: str, phrase: Phrase) -> Phrase | None:
    """The second day of "January 3 and 5", of the same month; None where no such number follows."""
    if phrase.kind is not Kind.DAY or not text[phrase.end - 1].isalnum() or "year" in phrase.parts:
        return None
    if not text[phrase.end - 3 : phrase.end].strip().rstrip("stndrh")[-1:].isdigit():
        return None
    found = _ANOTHER_DAY.match(text, phrase.end)
    if found is None:
        return None
    start = found.start("day")
    parts = {"month": phrase.parts["month"], "day": found["day"]}
    return Phrase(kind=Kind.DAY, start=start, end=found.end(), parts=parts)


def _longest(text: str, start: int, shapes: tuple[Shape, ...]) -> Phrase | None:
    best: Phrase | None = None
    for shape in shapes:
        found = shape.pattern.match(text, start)
        if found and (best is None or found.end() > best.end) and not is_vetoed(text, shape.kind, found):
            parts = {name: part.lower() for name, part in found.groupdict().items() if part}
            best = Phrase(kind=shape.kind, start=start, end=found.end(), parts=parts)
    return best


def _extend_left(text: str, done: int, phrase: Phrase) -> Phrase:
    """The phrase with the words before it that belong to it: "early Tuesday", "the night of January 3"."""
    if phrase.kind not in _EXTENDED:
        return phrase
    floor = max(done, phrase.start - _BEFORE_LENGTH)
    found = _BEFORE.search(text[floor : phrase.start])
    if found is None or (found["about"] is not None and phrase.kind is not Kind.AGO):
        return phrase
    part = _PART_BEFORE[found["part"].lower().split()[-1]] if found["part"] and phrase.kind in DAYS else None
    if found["part"] and part is None:
        return phrase
    side = _EDGE[found["edge"].lower()] if found["edge"] else found["side"].lower() if found["side"] else None
    return replace(phrase, start=floor + found.start(), side=side, day_part=part)


def _append(text: str, phrases: list[Phrase], phrase: Phrase) -> None:
    """Add a phrase, or make one of a day and the time of day beside it."""
    last = phrases[-1] if phrases else None
    if last is None or phrase.start - last.end > _GLUE_LENGTH:
        phrases.append(phrase)
        return
    between = text[last.end : phrase.start]
    if last.kind is Kind.CLOCK and phrase.kind in DAYS and _BETWEEN_CLOCK_AND_DAY.match(between):
        phrases[-1] = replace(phrase, start=last.start, clock=last)
    elif (
        last.kind in DAYS and last.clock is None and phrase.kind is Kind.CLOCK and _BETWEEN_DAY_AND_CLOCK.match(between)
    ):
        phrases[-1] = replace(last, end=phrase.end, clock=phrase)
    else:
        phrases.append(phrase)
