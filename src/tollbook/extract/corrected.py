"""Bare figures that correct or add up what was told: "138 is provisional", "a guard makes 19", "left out of the 125".

They say no word of harm themselves, and count those who were counted last.
"""

from collections.abc import Mapping, Sequence

from tollbook.extract.lang.en_syntax import BE, GIVERS
from tollbook.extract.lexicon import match
from tollbook.extract.owned import CLOSES, is_bare, is_of_size, last_told, of_a_size
from tollbook.extract.people import People, Sentence
from tollbook.extract.resumed import RESUMED, Earlier, Told
from tollbook.extract.tolls import Toll
from tollbook.model import Harm

_DOUBT = frozenset(
    """provisional preliminary incomplete inflated exaggerated conservative unconfirmed premature outdated tentative
    understated misleading""".split()
)
_MAKES = frozenset("makes make making made".split())
_FAR_MAKER = 12
_OFFICIALLY = frozenset("officially unofficially provisionally".split())
_LEFT_OUT_OF = tuple(
    words.split()
    for words in ("left out of", "missing from", "omitted from", "excluded from", "not counted in", "added to")
)
_SOURCES = GIVERS | frozenset("sources source accounts account estimates estimate witnesses locals leaders".split())
_FAR_SOURCE = 6


def may_correct(lows: list[str]) -> bool:
    """Whether a sentence without a word of harm may hold such a figure: a look that is cheap."""
    told = _DOUBT | _OFFICIALLY | {"makes", "making"}
    return not told.isdisjoint(lows) or ("out" in lows and "left" in lows) or not _BRINGS.isdisjoint(lows)


def find_corrected(
    sentence: Sentence, people: list[People], told: Sequence[Told], earlier: Earlier, numbers: Mapping[int, Harm]
) -> list[Toll]:
    """The figures, each with the harm of what was told last; `numbers` are all that were counted before."""
    known = {one.index for one in told}
    in_order = sorted(told, key=lambda one: (one.last, one.index))
    found: list[Toll] = []
    for index, person in enumerate(people):
        if index in known or not is_bare(person) or not _is_closed(sentence, person):
            continue
        place = (
            _added_up(sentence, people, index)
            or _doubted(sentence, person)
            or _officially(sentence, person)
            or (_by_source(sentence, person) or _in_all(sentence, person) if told else None)
            or _revised_to(sentence, person, told)
        )
        harm, point = last_told(people, in_order, person, earlier, numbers)
        if place is not None and sentence.lows[place[0]] in _MAKES:
            one_less = numbers.get(_size(person) - 1)
            harm, point = (
                _grown_from(people, in_order, person)
                or ((one_less, _size(person) - 1) if one_less is not None else None)
                or of_a_size(person, earlier, numbers)
            )
        if place is None and (place := _left_out_of(sentence, person)) is not None:
            harm, point = numbers.get(_size(person), harm), _size(person)
            harm = harm if harm is Harm.KILLED else None
        if place is not None and harm in RESUMED and is_of_size(person, point):
            found.append(Toll(index, harm, place, "toll.it" if sentence.lows[place[0]] in _MAKES else "toll.given"))
    return found


def _is_closed(sentence: Sentence, person: People) -> bool:
    after = sentence.lows[person.last] if person.last < len(sentence.lows) else "."
    return after in CLOSES or after in BE or after in {"in", "by", "altogether", "overall"} or after.endswith("day")


def _added_up(sentence: Sentence, people: list[People], index: int) -> tuple[int, int] | None:
    """ "a policeman makes 19": those who make it stand before the verb."""
    lows, first = sentence.lows, people[index].first
    at = first - 1 - (lows[first - 1] in {"it", "that"})
    if at >= 0 and lows[at] == "make" and at < first - 1:
        return at, first  # "Make that 12"
    if at < 1 or lows[at] not in _MAKES:
        return None
    maker = any(at - p.last <= _FAR_MAKER and p.last <= at and p.quantity is not None for p in people[:index])
    return (at, first) if maker or lows[at - 1] in {"that", "which", "this"} else None


def _grown_from(people: list[People], told: Sequence[Told], person: People) -> tuple[Harm, int] | None:
    """ "takes the dead to 18; a guard makes 19": the figure of the sentence that somebody makes greater."""
    for one in reversed(told):
        before = _size(people[one.index])
        if one.last <= person.first and _size(person) <= 2 * before and before < _size(person):
            return one.harm, before
    return None


def _doubted(sentence: Sentence, person: People) -> tuple[int, int] | None:
    """ "says that 138 is provisional"."""
    lows, last = sentence.lows, person.last
    opens = person.first == 0 or lows[person.first - 1] in {"that", "and", "but", ",", ";", "says", "said"}
    doubted = lows[last : last + 1] != [] and lows[last] in BE and lows[last + 1 : last + 2] != []
    return (last, last + 2) if opens and doubted and lows[last + 1] in _DOUBT else None


def _officially(sentence: Sentence, person: People) -> tuple[int, int] | None:
    """ "Officially 132, but we who dug the graves know 160"."""
    at = person.first - 1
    after = sentence.lows[person.last : person.last + 1]
    said = at >= 0 and sentence.lows[at] in _OFFICIALLY and after in ([], [","], ["."], [";"], ["and"], ["but"])
    return (at, at + 1) if said else None


_REVISED = frozenset("cut revised lowered raised corrected reduced updated trimmed amended upgraded downgraded".split())
_FAR_REVISED = 10


def _revised_to(sentence: Sentence, person: People, told: Sequence[Told]) -> tuple[int, int] | None:
    """ "reports of 60 dead were later cut to 39"."""
    lows, first = sentence.lows, person.first
    verb = first - 2
    passive = (
        verb > 1 and lows[first - 1] == "to" and lows[verb] in _REVISED and not BE.isdisjoint(lows[verb - 3 : verb])
    )
    near = passive and any(one.counted or first - _FAR_REVISED <= one.last < verb for one in told)
    return (verb, first) if near else None


_SO = frozenset(", so and making — – ; (".split())
_IN_ALL = (["in", "all"], ["in", "total"], ["altogether"], ["overall"])


def _in_all(sentence: Sentence, person: People) -> tuple[int, int] | None:
    """ "two more succumbed, so 35 in all"."""
    lows, last = sentence.lows, person.last
    size = next((len(words) for words in _IN_ALL if lows[last : last + len(words)] == words), 0)
    closed = lows[last + size : last + size + 1] in ([], ["."], [","], [";"], [")"])
    return (last, last + size) if size and closed and person.first and lows[person.first - 1] in _SO else None


def _by_source(sentence: Sentence, person: People) -> tuple[int, int] | None:
    """ "132 people were killed, by local sources 160"."""
    lows, end = sentence.lows, person.first
    for at in range(end - 2, max(end - _FAR_SOURCE, 0), -1):
        if lows[at] in {"by", "to"} and lows[end - 1] in _SOURCES:
            opens = at - (lows[at] == "to")
            said = lows[at] == "by" or lows[opens] == "according"
            return (opens, end) if said and lows[opens - 1] in {",", "and", ";", "but"} else None
        if lows[at] in {",", ".", ";", "and"}:
            return None
    return None


def _left_out_of(sentence: Sentence, person: People) -> tuple[int, int] | None:
    """ "had been left out of the 125"."""
    before = sentence.lows[max(person.first - 3, 0) : person.first]
    size = next((len(words) for words in _LEFT_OUT_OF if before[-len(words) :] == words), 0)
    return (person.first - size, person.first) if size and person.definite else None


def _size(person: People) -> int:
    return (person.quantity.amount.point or 0) if person.quantity is not None else 0


_BRINGS = frozenset("bring brings bringing brought take takes taking took raise raises raising raised".split())
_FAR_TO = 14
_ALL_OF_THEM = frozenset("the those all its".split())


def find_brought_to(sentence: Sentence, people: list[People]) -> list[Toll]:
    """ "brings the victims of Monday to 18", "takes the civilians killed in the raid to 18": the number of all."""
    lows = sentence.lows
    if _BRINGS.isdisjoint(lows):
        return []
    found: list[Toll] = []
    for index, person in enumerate(people):
        closed = lows[person.last : person.last + 1] in ([], [","], ["."], [";"], ["and"], ["in"], ["on"], ["so"])
        if not is_bare(person) or lows[person.first - 1] != "to" or not closed:
            continue
        start = max(person.first - _FAR_TO, 0)
        verb = next((at for at in range(person.first - 3, start - 1, -1) if lows[at] in _BRINGS), None)
        if verb is None or lows[verb + 1] not in _ALL_OF_THEM or {",", ";", "."} & set(lows[verb : person.first]):
            continue
        told = _harm_between(sentence, verb + 1, person.first - 1)
        if told is not None and told[0] in RESUMED:
            found.append(Toll(index, told[0], (verb + 1, told[1]), "toll.move"))
    return found


def _harm_between(sentence: Sentence, first: int, last: int) -> tuple[Harm, int] | None:
    """The harm of those who are brought to a number, and where its words end."""
    lows, lexicon = sentence.lows, sentence.lexicon
    for at in range(first, last):
        verb, state = match(lexicon.verbs, lows, at), match(lexicon.states, lows, at)
        if lows[at] == "victims":
            return Harm.KILLED, at + 1
        if state is not None:
            return state[1], at + state[0]
        if verb is not None and verb[1].act and verb[1].form in {"both", "participle"}:
            return verb[1].harm, at + verb[0]
    return None
