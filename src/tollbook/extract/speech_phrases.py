"""Where the words that name a source begin and end."""

from tollbook.extract.lang.en_speech import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOT_SOURCES,
    PREPOSITIONS,
    PRONOUNS,
    SOURCE_KINDS,
    SUBORDINATORS,
    TITLES,
)
from tollbook.extract.speech_line import Line

_LONGEST = 40
"""No source is longer than so many words; a limit that keeps the walk linear."""
_NAME_JOINTS = frozenset({"'s", "&", "/", "-", "–"})
_REDUCED = frozenset(
    """
    based named called quoted involved affiliated linked identified contacted reached interviewed released published
    compiled collected issued provided obtained seen cited posted run controlled led carried shared given gathered
    """.split()
)
"""Participles after a noun that only tell more of it: "officials contacted by phone", "tallies released by"."""
_BARE_VERBS = frozenset("hear see get make take want let watch like know think believe give gives".split())
"""Plain verbs that no name holds; a walk to the left stops at them."""
_PLACE_JOINTS = frozenset("of for in at from on with by".split())
_CLOSED = PREPOSITIONS | DETERMINERS | CONJUNCTIONS | frozenset(SOURCE_KINDS)
_TELLING = frozenset("who which whose whom speaking citing".split())
_RIGHT_STOPS = frozenset("that if because when while as after before since although though whether but".split())

Run = tuple[int, int]
"""The tokens from first to end, half-open."""


def source_before(line: Line, end: int) -> Run | None:
    """The longest name of a source that ends right before the token `end`; None if none does.

    "hospital officials and family members | said", "Doug Usher, director of research, | said",
    "were injured the Palestinian Health Ministry | said", "who | said".
    """
    if end <= 0 or line.is_quoted(end - 1):
        return None
    if line.low(end - 1) in PRONOUNS:
        return (end - 1, end)
    if line.low(end - 1) in {",", "—", "–"}:
        return _with_apposition(line, end)
    run = _walk_left(line, _before_time(line, end))
    run = _without_dateline(line, run) if run is not None else None
    return run if run is not None and _may_speak(line, run) else None


def _without_dateline(line: Line, run: Run) -> Run:
    """A name without what stands before it on the line: "GAZA CITY (AP) - | The ministry", "21:14 | The ministry"."""
    first, end = run
    for place in range(first + 1, end - 1):
        if line.low(place) in _NAME_JOINTS and line.low(place) in {"-", "–"} and line.low(place - 1) == ")":
            return (place + 1, end)
    clock = line.low(first - 1) in {":", "."} and first > 1 and line.tokens[first - 2].kind == "number"
    return (first + 1, end) if clock and line.tokens[first].kind == "number" and end > first + 1 else run


def _before_time(line: Line, end: int) -> int:
    """Where a name ends that a phrase of time follows: "MSF | on Saturday said"."""
    place = end
    while place > 1 and (line.is_time(place - 1) or (place < end and line.tokens[place - 1].kind == "number")):
        place -= 1
    if place == end or line.low(place) == "'s":
        return end
    return place - 1 if line.low(place - 1) in {"on", "in", "at"} and place > 1 else place


def _with_apposition(line: Line, end: int) -> Run | None:
    """A source that a comma closes: "Ahmed, 34, a resident of Kabul," before its verb."""
    mark = line.low(end - 1)
    stop = end - 1
    lowest = max(0, end - _LONGEST)
    while stop > lowest:
        comma = stop - 1
        while comma >= lowest and line.low(comma) != mark and not _is_wall(line, comma):
            comma -= 1
        if comma < lowest or line.low(comma) != mark or comma + 1 >= stop:
            return None
        run = _walk_left(line, comma) if comma > 0 and line.is_word(comma - 1) else None
        closed = run is not None and (run[0] == 0 or not line.is_word(run[0] - 1))
        if run is not None and _may_speak(line, run) and (closed or not _is_descriptive(line, run)):
            run = _named_before(line, run) if not closed or line.low(run[0]) in DETERMINERS else run
            relayed = line.low(comma + 1) in {"citing", "quoting"}
            return (run[0], comma if relayed else end - 1)
        stop = comma
    return None


def _named_before(line: Line, run: Run) -> Run:
    """The proper name that a description follows, if that is what stands before it: "Ana Ruiz, | the head of ...,"."""
    comma = run[0] - 1
    if line.low(comma) != ",":
        return run
    first = comma
    while first > 0 and (line.is_capital(first - 1) or line.low(first - 1) == ".") and not line.is_quoted(first - 1):
        first -= 1
    opens = first == 0 or line.is_quoted(first - 1) or line.low(first - 1) in {"and", "but", "as", ",", "that"}
    return (first, run[1]) if opens and first < comma and not line.is_time(first) else run


def _is_descriptive(line: Line, run: Run) -> bool:
    """Whether a piece between commas only tells more of the name before it: "34", "a resident of Kabul"."""
    return not line.is_capital(run[1] - 1)


def _is_wall(line: Line, place: int) -> bool:
    """Whether no name of a source reaches over this token."""
    return line.is_quoted(place) or line.low(place) in {";", ":", "•", "?", "!"}


def _walk_left(line: Line, end: int) -> Run | None:
    """The nominal words before `end`, trimmed to what can be one name."""
    first = end
    lowest = max(0, end - _LONGEST)
    while first > lowest and _is_nominal(line, first - 1, end):
        first -= 1 if line.low(first - 1) != ")" else _parenthesis(line, first - 1)
    if first == end:
        return None
    closed = first == 0 or not line.is_word(first - 1) or line.low(first - 1) in SUBORDINATORS | CONJUNCTIONS
    if closed and line.low(first - 1) in {"after", "before", "since"}:
        first = _after_lead(line, first - 1, end) or first
    return _trim(line, first, end) if closed else _smallest(line, first, end)


def _parenthesis(line: Line, place: int) -> int:
    """How many tokens a parenthesis takes that closes at `place`; 1 if it was never opened near by."""
    for width in range(2, 12):
        if line.low(place - width + 1) == "(":
            return width
    return 1


def _is_nominal(line: Line, place: int, end: int) -> bool:
    """Whether a token may stand inside a name; prepositions and "and" join two names."""
    if line.is_quoted(place) or line.is_finite(place):
        return False
    low = line.low(place)
    if low in _BARE_VERBS and not line.is_capital(place):
        return False
    token = line.tokens[place]
    if token.kind == "number":
        return True
    if token.kind == "mark":
        if low == ".":
            return line.low(place - 1) in TITLES or len(line.low(place - 1)) <= 2
        return low in _NAME_JOINTS or low == ")"
    if low in AUXILIARIES or low in SUBORDINATORS:
        return token.is_capital and place > 0 and low in {"who", "may"}
    return not (low in PRONOUNS and low != "i")


def _trim(line: Line, first: int, end: int) -> Run | None:
    """A stretch from a boundary to the verb, without what only leads in: "On Tuesday", "Meanwhile", "In Kabul"."""
    while first < end:
        low = line.low(first)
        if low in ADVERBS or low in CONJUNCTIONS or _opens_with_time(line, first):
            first += 1
        elif low in PREPOSITIONS:
            after = _after_lead(line, first, end)
            if after is None:
                return _smallest(line, first, end)
            first = after
        else:
            break
    return (first, end) if first < end and not _owns_a_number(line, first, end) else None


def _owns_a_number(line: Line, first: int, end: int) -> bool:
    """ "twice the 18 the company acknowledges": two phrases, and what is said of the first is no speech."""
    return line.low(first) in _SET_BESIDE and any(
        line.tokens[place].kind == "number" and line.low(place + 1) in {"the", "its", "their"}
        for place in range(first, end - 1)
    )


_SET_BESIDE = frozenset("the twice double triple thrice times than half".split())


def _opens_with_time(line: Line, place: int) -> bool:
    """Whether a phrase of time stands here; "this source" and "the last witness" are none."""
    if not line.is_time(place) or line.low(place + 1) == "'s":
        return False
    return line.low(place) not in {"this", "last", "next", "late", "early"} or line.is_time(place + 1)


def _after_lead(line: Line, first: int, end: int) -> int | None:
    """Where a leading "on Tuesday", "in a statement" ends and the name begins; None if that cannot be told."""
    place = first + 1
    if line.is_time(place) or line.tokens[place].kind == "number":
        while place < end and (line.is_time(place) or line.tokens[place].kind == "number"):
            place += 1
        return place
    capital = end
    while capital > place and line.is_capital(capital - 1):
        capital -= 1
    if place + 1 < capital < end and line.is_word(capital - 1) and line.low(capital - 1) not in _CLOSED:
        return capital  # "After two months of inquiry MSF announced"
    starts = [p for p in range(place + 1, end) if line.low(p) in DETERMINERS and line.low(p - 1) not in _PLACE_JOINTS]
    return starts[-1] if starts else None


def _smallest(line: Line, first: int, end: int) -> Run | None:
    """The last name of a stretch that begins in the middle of a clause."""
    start = end
    while start > first:
        start -= 1
        low = line.low(start)
        if low in DETERMINERS and low not in {"one", "two"}:
            if line.low(start - 1) == "of" and start - 2 >= first:
                start -= 1
                continue
            break
        if low in PREPOSITIONS and low != "of":
            start += 1
            break
        if low in CONJUNCTIONS and not _joins_names(line, start):
            start += 1
            break
    while start < end and (line.low(start) in ADVERBS or line.low(start) in CONJUNCTIONS or line.is_time(start)):
        start += 1
    return (start, end) if start < end else None


def _joins_names(line: Line, place: int) -> bool:
    """Whether "and" stands between two sources: "hospital officials and family members"."""
    return line.is_word(place - 1) and (line.is_capital(place - 1) or line.low(place - 1) in SOURCE_KINDS)


def _may_speak(line: Line, run: Run) -> bool:
    """Whether these words can name somebody who speaks: no "there", no number of dead, no bare adverb."""
    head = head_of(line, run)
    low = line.low(head)
    if low in NOT_SOURCES or not (line.is_word(head) or line.low(head) == ")"):
        return False
    first = line.low(run[0])
    if any(line.low(p) in {"no", "neither", "none", "nobody"} for p in range(*run)):
        return False
    return not (low in DETERMINERS and run[1] - run[0] == 1 and low not in {"some", "many", "both", "all"}) and not (
        first in PREPOSITIONS and run[1] - run[0] == 1
    )


def head_of(line: Line, run: Run) -> int:
    """The place of the noun that a name is built on: "governor" in "the governor of Herat in the west"."""
    for place in range(run[0] + 1, run[1]):
        low = line.low(place)
        if low in PREPOSITIONS or low in {",", "("} or low in _TELLING or low in _REDUCED:
            return place - 1
    return run[1] - 1


def source_after(line: Line, first: int) -> Run | None:
    """The longest name of a source that begins at `first`: "the governor of Herat, Nour Ahmad", to its end.

    It ends before a clause, a phrase of time, "in a statement" and the end of the sentence.
    """
    place = first
    highest = min(len(line.tokens), first + _LONGEST)
    while place < highest and _continues(line, first, place):
        place += 1
    while place > first and (not _can_end(line, place - 1)):
        place -= 1
    if place == first:
        return None
    run = (first, place)
    if not _may_speak(line, run):
        return None
    return run


def _can_end(line: Line, place: int) -> bool:
    low = line.low(place)
    if low in PREPOSITIONS or low in CONJUNCTIONS or low in DETERMINERS:
        return low in {"all", "both"}
    return line.is_word(place) or line.tokens[place].kind == "number" or low in {")", "'s"} or _dotted(line, place)


def _dotted(line: Line, place: int) -> bool:
    return line.low(place) == "." and line.low(place - 1) in TITLES


def _continues(line: Line, first: int, place: int) -> bool:
    low = line.low(place)
    token = line.tokens[place]
    if line.is_quoted(place) != line.is_quoted(first):
        return False
    if token.kind == "number":
        return True
    if token.kind == "mark":
        if low == ".":
            return place + 1 < len(line.tokens) and (line.low(place - 1) in TITLES or len(line.low(place - 1)) == 1)
        return low in _NAME_JOINTS or _in_brackets(line, place)
    if place == first:
        return low not in SUBORDINATORS and low not in AUXILIARIES and low not in PREPOSITIONS
    if line.is_finite(place) and low not in _REDUCED:
        return _in_relative(line, first, place)
    if low in _RIGHT_STOPS or low in {"where", "how", "what", "why"}:
        return low == "that" and line.low(place + 1) in DETERMINERS
    if low in PREPOSITIONS:
        return _joins_on(line, place) and line.low(place + 1) != "reference"
    if low in CONJUNCTIONS:
        return low in {"and", "or"} and (
            line.is_capital(place + 1) or _is_source_near(line, place + 1) or _closes_soon(line, place + 1)
        )
    if line.is_time(place) and line.low(place - 1) not in {"the", "on"}:
        return line.low(place + 1) == "'s" or (line.is_capital(place - 1) and line.low(place).islower())
    return not (low in PRONOUNS and low not in {"who", "which"})


def _in_brackets(line: Line, place: int) -> bool:
    """Whether a bracket belongs to a short name: "(MSF)"; others open what is no part of the source."""
    if line.low(place) == "(":
        return line.low(place + 2) == ")" and line.is_word(place + 1)
    return line.low(place) == ")" and line.low(place - 2) == "("


def with_apposition(line: Line, run: Run) -> Run:
    """A source with what a comma adds to it up to the sentence's end: ", said | X, a nurse who lives near by"."""
    if line.low(run[1]) != "," or not _describes(line, run[1] + 1):
        return run
    end = run[1] + 1
    while end < len(line.tokens) and not line.is_quoted(end) and line.low(end) not in {";", ":", "—", "–", "--"}:
        if line.low(end) == "," and line.low(end + 1) in {"in", "at", "on", "during", "after", "adding", "but", "and"}:
            break
        end += 1
    while end > run[1] and line.low(end - 1) in {".", ","}:
        end -= 1
    return (run[0], end)


def _describes(line: Line, place: int) -> bool:
    """Whether words after a comma tell who somebody is: "a nurse", "who lives", "director of the camp"."""
    low = line.low(place)
    if low in {"a", "an", "the", "who", "whose"} or line.low(place + 1) == "'s":
        return True
    if not line.is_word(place) or low.endswith("ing") or low in SUBORDINATORS | CONJUNCTIONS | PREPOSITIONS | ADVERBS:
        return False
    return not line.is_capital(place) and any(line.low(p) in {"of", "for", "at"} for p in range(place + 1, place + 5))


def _in_relative(line: Line, first: int, place: int) -> bool:
    """Whether a verb belongs to a clause that tells of the source: "officials who spoke", "tallies that they gave"."""
    return any(line.low(p) in {"who", "which", "whose", "that"} for p in range(max(first, place - 6), place))


def _joins_on(line: Line, place: int) -> bool:
    """Whether a preposition goes on with the name; not "on Monday", "in a statement", "after the blast"."""
    low = line.low(place)
    if low not in _PLACE_JOINTS and low not in {"to", "near", "against", "within", "inside", "about", "following"}:
        return False
    if line.is_time(place + 1) or line.tokens[min(place + 1, len(line.tokens) - 1)].kind == "number":
        return False
    if low in {"in", "at", "on", "during", "to", "by"}:
        after = line.low(place + 1)
        if after in {"a", "an"}:
            return False
    return True


def _closes_soon(line: Line, place: int) -> bool:
    """Whether only a few nominal words stand up to the next comma or the end: "and diplomatic cables,"."""
    for p in range(place, place + 5):
        if p >= len(line.tokens) or line.low(p) in {",", "."}:
            return p > place
        if not line.is_word(p) or line.is_finite(p) or line.low(p) in PRONOUNS or line.low(p).endswith("ing"):
            return False
    return False


def _is_source_near(line: Line, place: int) -> bool:
    """Whether a noun of saying stands within a few words: "and family members"."""
    return any(line.low(p) in SOURCE_KINDS for p in range(place, place + 4))
