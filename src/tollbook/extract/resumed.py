"""Bare figures that take up what was counted before: "the UN has 140", "the count had been 84 and 276"."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from tollbook.extract.count import Quantity
from tollbook.extract.lang.en_syntax import (
    AFTER_GIVEN,
    BE,
    COUNTING,
    GIVERS,
    GIVING,
    OWNING,
    SPEAKING_OF,
    SPEECH_STOPS,
    VERB_ADVERBS,
)
from tollbook.extract.lexicon import match
from tollbook.extract.people import Form, People, Sentence
from tollbook.extract.tolls import Toll
from tollbook.model import Harm, Wording

_CLAUSE_OPENERS = frozenset("; : . ( while where whereas but though although".split())
RESUMED = frozenset(
    {
        Harm.TRAPPED,
        Harm.KILLED,
        Harm.INJURED,
        Harm.MISSING,
        Harm.DETAINED,
        Harm.KIDNAPPED,
        Harm.DISPLACED,
        Harm.CASUALTIES,
    }
)
_FEW = 3
_PAIR = 2
_LONGEST_CLAUSE = 60


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that the sentence has told: its people, its harm, the words it takes, whether a bare count gave it."""

    index: int
    harm: Harm
    first: int
    last: int
    counted: bool


Earlier = tuple[tuple[Harm, int | None], ...]
"""What the last sentence that counted anybody told of: each harm once, in order, with its first figure."""


def find_resumed(sentence: Sentence, people: list[People], told: Sequence[Told], earlier: Earlier) -> list[Toll]:
    """The bare figures of clauses that tell of no harm."""
    known = {one.index for one in told}
    taken = _taken_up_to(len(sentence.lows), told)
    ends = sorted((one.last, one.harm) for one in told)
    sized = _sized(people, told)
    found: list[Toll] = []
    for one in told:
        found += _second_of(sentence, people, one, known, earlier)
        if people[one.index].harm_noun:
            toll = Toll(one.index, one.harm, (one.first, one.last), "toll.given")
            found += [later for later in _later_figures(sentence, people, one.index, toll) if later.people not in known]
    found += _by_names(sentence, people, earlier)
    found += _by_another(sentence, people, told)
    if not told and (both := _bare_pair(sentence, people)) is not None and len(earlier) == _PAIR:
        return _as_pair(both, both + 1, earlier, people[both].first)
    if not told and earlier and (line := _bare_line(sentence, people)) is not None and earlier[0][0] in RESUMED:
        return [Toll(line, earlier[0][0], (people[line].first, people[line].last), "toll.given")]
    for index, person in enumerate(people):
        verb = _giving_verb(sentence, person)
        if verb is None or index in known or not _may_resume(sentence, person, verb):
            continue
        start = _clause_start(sentence.lows, verb)
        if taken[person.last] > taken[start]:
            continue
        last = bisect_right(ends, start, key=lambda end: end[0])
        before = [_nearest(sized, start, person) or ends[last - 1][1]] if last else []
        if (pair := _paired(sentence, people, index)) is not None:
            found += [] if before else _as_pair(index, pair, earlier, verb)
            continue
        harm, point = (before[-1], None) if before else earlier[0] if earlier else (None, None)
        if harm not in RESUMED or not _is_given(sentence, start, verb, harm):
            continue
        if person.form is Form.COUNTED and not _is_like(person, point):
            continue
        rule = "part.previous" if sentence.lows[verb] == "received" else "toll.given"
        old = _is_old(sentence, start, person)
        found.append(Toll(index, harm, (verb, person.first), rule, superseded=old))
        found += _later_figures(sentence, people, index, found[-1])
    return found


_FAR_APART = 3
_MOST_BEFORE = 4
_Sized = tuple[int, int, Harm]
"""Where a told figure ends, its size, and its harm."""


def _sized(people: list[People], told: Sequence[Told]) -> list[_Sized]:
    return sorted((one.last, _size_of(people[one.index]), one.harm) for one in told)


def _nearest(sized: list[_Sized], start: int, person: People) -> Harm | None:
    """ "19 dead and 3 unaccounted for; the union has 24": of those nearest to it, where the last are far off."""
    end, number = bisect_right(sized, start, key=lambda row: row[0]), _size_of(person)
    before = [row for row in sized[max(end - _MOST_BEFORE, 0) : end] if row[0] >= start - _FAR_GIVER]
    far = [(max(size, number) / min(size, number), harm) for _, size, harm in before if size and number]
    return min(far)[1] if len(far) > 1 and far[-1][0] > _FAR_APART and min(far)[0] < _FAR_APART else None


_LONGEST_GIVER = 8
_SAYS = GIVING | OWNING | frozenset("counts lists believes believe thinks speaks spoke".split())
_FAR_GIVER = 14
_SIZE = 20
_BODIES = GIVERS | frozenset("opposition mayor governor minister company management coroner director".split())
_NOT_GIVING = BE | frozenset("in at from of near with for on by".split())


def _by_another(sentence: Sentence, people: list[People], told: Sequence[Told]) -> list[Toll]:
    """ "the college lists 79 wounded, the families' association 104": the figure of another body."""
    if not told or _SAYS.isdisjoint(sentence.lows) or _BODIES.isdisjoint(sentence.lows):
        return []
    known = {one.index for one in told}
    found: list[Toll] = []
    ahead = sorted(told, key=lambda one: one.last, reverse=True)
    sized = _sized(people, told)
    model: Told | None = None
    for index, person in enumerate(people):
        while ahead and ahead[-1].last < person.first:
            model = ahead.pop()
        if index in known or model is None or not _gives_alone(sentence, person, model):
            continue
        number, other = _size_of(person), _size_of(people[model.index])
        if _FEW < number <= _SIZE * other and other <= _SIZE * number:
            harm = _nearest(sized, person.first, person) or model.harm
            model = Told(index, harm, model.first, person.last, counted=True)
            found.append(Toll(index, model.harm, (person.first, person.last), "toll.given"))
    return found


def _gives_alone(sentence: Sentence, person: People, model: Told) -> bool:
    """Whether a bare figure ends a clause that is but the body which gives it."""
    lows = sentence.lows
    after = lows[person.last] if person.last < len(lows) else "."
    closed = after in {",", ".", ";", "and", ")"}
    if person.form is not Form.ALONE or person.quantity is None or not closed or person.quantity.further:
        return False
    if lows[model.last] not in {",", ";", "and", "but", "while"}:
        return False
    clause = [low for low in lows[model.last + 1 : person.first] if low not in {"and", "while"}]
    body = not _BODIES.isdisjoint(clause) and len(clause) <= _LONGEST_GIVER
    said = not _SAYS.isdisjoint(lows[max(model.first - _FAR_GIVER, 0) : model.last])
    return body and said and "," not in clause and _NOT_GIVING.isdisjoint(clause)


_FAR_LIST = 12
_LISTS = frozenset({"list", "lists"})
_PUBLISHES = frozenset(
    "published publishes released releases read reads wrote written collected gathered posted".split()
)


def _harm_at(sentence: Sentence, at: int) -> Harm | None:
    """The harm of those who are named here: "the missing", "those without contact"."""
    noun = match(sentence.lexicon.harm_nouns, sentence.lows, at)
    state = match(sentence.lexicon.states, sentence.lows, at)
    return noun[1][0] if noun is not None else state[1] if state is not None else None


def _by_names(sentence: Sentence, people: list[People], earlier: Earlier) -> list[Toll]:
    """ "a list of the missing with 64 names", "the union has 118 names": names count those who bear them."""
    lows = sentence.lows
    found: list[Toll] = []
    for index, person in enumerate(people):
        names = person.form is Form.COUNTED and lows[person.last - 1] == "names" and person.quantity is not None
        if not names or person.first < 1 or _size_of(person) <= _FEW:
            continue
        start = max(person.first - _FAR_LIST, 0)
        before = lows[start : person.first]
        listed = not _LISTS.isdisjoint(before)
        noun = next((n for at in range(person.first - 1, start, -1) if (n := _harm_at(sentence, at))), None)
        given = lows[person.first - 1] in GIVING and not GIVERS.isdisjoint(before)
        told = not _PUBLISHES.isdisjoint(before[-3:]) or (listed and lows[person.first - 1] == "of")
        if listed and noun is not None and lows[person.first - 1] in {"with", "of"} | GIVING:
            harm: Harm | None = noun
        else:
            harm = earlier[0][0] if (given or told) and earlier else None
        if harm in RESUMED:
            found.append(Toll(index, harm, (person.first - 1, person.last), "toll.given"))
    return found


_LIVE = frozenset("now update correction make".split())
_LONGEST_SOURCE = 12


def _bare_line(sentence: Sentence, people: list[People]) -> int | None:
    """ "09:30 Now 159, say police.", "11:40 Fire chief: at least 30.": a line of a live page that is but a figure."""
    lows = sentence.lows
    counted = [i for i, p in enumerate(people) if p.quantity is not None and p.form in {Form.ALONE, Form.COUNTED}]
    if len(counted) > 1 and lows[people[counted[1]].first - 1] == ";":
        counted = counted[:1]
    if len(counted) != 1 or people[counted[0]].form is not Form.ALONE or _size_of(people[counted[0]]) <= _FEW:
        return None
    person = people[counted[0]]
    start = _behind_clock(sentence)
    colon = lows[start + 1 : start + 2] == [":"]
    opens = person.first == start + 1 + colon and lows[start] in _LIVE
    keyed = not opens and lows[person.first - 1] == ":" and start + 1 < person.first <= start + _LONGEST_SOURCE
    after = lows[person.last] if person.last < len(lows) else "."
    if keyed and not (start and after == "." and person.last >= len(lows) - 1):
        return None
    behind = lows[person.last : person.last + 5]
    said = after == "." or (after == "," and not (SPEECH_STOPS | OWNING).isdisjoint(behind))
    return counted[0] if (opens or keyed) and said else None


def _bare_pair(sentence: Sentence, people: list[People]) -> int | None:
    """ "03:30 Now 120 and 100.": a line of a live page that is but two figures, of what the line before told."""
    counted = [i for i, p in enumerate(people) if p.quantity is not None and p.form in {Form.ALONE, Form.COUNTED}]
    if len(counted) != _PAIR or people[counted[0]].form is not Form.ALONE:
        return None
    first = people[counted[0]]
    opens = first.first == _behind_clock(sentence) + 1 and sentence.lows[first.first - 1] in _LIVE
    return counted[0] if opens and _paired(sentence, people, counted[0]) == counted[1] else None


def _behind_clock(sentence: Sentence) -> int:
    """Behind "09:30" or "2:05 p.m." at the head of a line; 0 where it has no such head."""
    lows, tokens = sentence.lows, sentence.tokens
    if len(lows) < _CLOCK + 1 or tokens[0].kind != "number" or lows[1] not in {":", "."} or tokens[2].kind != "number":
        return 0
    end = _CLOCK
    while end < len(lows) and lows[end] in {"am", "pm", "a.m", "p.m", "a.m.", "p.m.", ".", ":", "-", "–", "—", "gmt"}:
        end += 1
    return end


_CLOCK = 3


def _size_of(person: People) -> int:
    return _size(person.quantity) if person.quantity is not None else 0


def _taken_up_to(size: int, told: Sequence[Told]) -> list[int]:
    """For each token how many before it a told figure takes."""
    inside = bytearray(size)
    for one in told:
        inside[one.first : one.last] = b"\1" * (one.last - one.first)
    return [0, *accumulate(inside)]


def _second_of(sentence: Sentence, people: list[People], one: Told, known: set[int], earlier: Earlier) -> list[Toll]:
    """ "the count had been 84 and 276": the second figure is of what was told second before."""
    second = _paired(sentence, people, one.index) if one.counted else None
    harms = [harm for harm, _ in earlier]
    if second is None or second in known or one.harm not in harms[:1] or len(harms) != _PAIR:
        return []
    return [Toll(second, harms[1], (one.first, one.first + 1), "toll.given")] if harms[1] in RESUMED else []


def _is_given(sentence: Sentence, start: int, verb: int, harm: Harm) -> bool:
    """Whether they who give the figure give figures: a body, relatives, "it"; a town loses people to death only."""
    low, subject = sentence.lows[verb], range(start, verb)
    if low in _STANDS:
        return verb > start and any(sentence.tokens[at].is_capital for at in range(max(verb - 2, start), verb))
    if low == "received":
        return verb > start and any(sentence.tokens[at].is_capital for at in range(max(verb - 2, start), verb))
    if low in _LOST and not _LOSERS.isdisjoint(sentence.lows[max(verb - 3, start) : verb]):
        return harm is Harm.KILLED
    if low in _LOST:
        places = (at for at in range(verb) if sentence.tokens[at].is_capital and (at or at in sentence.places))
        named = any(sentence.lows[at + 1] != "'s" for at in places)
        return harm is Harm.KILLED and named
    acronym = any(sentence.tokens[at].text.isupper() and len(sentence.tokens[at].text) > 1 for at in subject)
    return acronym or not GIVERS.isdisjoint(sentence.lows[start:verb])


def _is_like(person: People, point: int | None) -> bool:
    """Whether a figure is of the size of the one told before: "counted 317 hostages" behind 331 dead."""
    number = person.quantity.amount.point if person.quantity is not None else None
    return number is not None and point is not None and point <= 2 * number and number <= 2 * point


_LOSERS = frozenset(
    "university college school village town faculty brigade club parish neighbourhood neighborhood".split()
)
_STANDS = frozenset({"stands", "stood"})
_LOST = frozenset({"lost", "loses", "lose"})


def _giving_verb(sentence: Sentence, person: People) -> int | None:
    """Where the verb stands that gives a figure: "has 140", "have since counted 150", "speak of 272"."""
    lows, at = sentence.lows, person.first - 1
    while at > 0 and (lows[at] in VERB_ADVERBS or lows[at] in {"about", "around"}):
        at -= 1
    if at < 1:
        return None
    if lows[at] == "of" and lows[at - 1] in SPEAKING_OF:
        return at - 1
    if lows[at] in _STANDS and lows[at + 1] == "at":
        return at
    if lows[at] in COUNTING or (person.form is Form.ALONE and lows[at] in GIVING):
        return at
    return None


def _may_resume(sentence: Sentence, person: People, verb: int) -> bool:
    quantity = person.quantity
    if quantity is None or _size(quantity) <= _FEW or quantity.amount.wording == "vague":
        return False
    if sentence.lows[person.last : person.last + 2] == ["as", "the"]:
        return False  # "gave 485 as the number who escaped"
    if person.harm_noun or person.partitive or person.harm is not None or quantity.further:
        return False
    if person.form is Form.COUNTED:
        return sentence.lows[verb] in COUNTING and bool(person.nouns)
    after = sentence.lows[person.last] if person.last < len(sentence.lows) else "."
    ends = after in AFTER_GIVEN or after.endswith("day") or after in {"since", "whom", ")", "—", "–"}
    return person.form is Form.ALONE and ends


def _size(quantity: Quantity) -> int:
    """The number that the words name: the bound, where they name no more than a bound."""
    bounded = quantity.amount.wording in {Wording.FEWER_THAN, Wording.UP_TO}
    return (quantity.amount.hard_high if bounded else quantity.amount.low) or 0


def _clause_start(lows: list[str], verb: int) -> int:
    return next(
        (at + 1 for at in range(verb - 1, max(verb - _LONGEST_CLAUSE, -1), -1) if lows[at] in _CLAUSE_OPENERS),
        max(verb - _LONGEST_CLAUSE, 0),
    )


def _paired(sentence: Sentence, people: list[People], index: int) -> int | None:
    """The second of "84 and 276": two bare figures, of two harms."""
    if index + 1 >= len(people) or people[index + 1].form is not Form.ALONE or people[index + 1].quantity is None:
        return None
    second, lows = people[index + 1], sentence.lows
    closed = second.last >= len(lows) or lows[second.last] in AFTER_GIVEN - {"and", "as"}
    return index + 1 if closed and lows[people[index].last : second.first] == ["and"] else None


def in_pairs(sentence: Sentence, people: list[People]) -> frozenset[int]:
    """The places of the figures that stand in pairs."""
    alone = (i for i, p in enumerate(people) if p.form is Form.ALONE and p.quantity is not None)
    seconds = ((index, _paired(sentence, people, index)) for index in alone)
    return frozenset(place for pair in seconds if pair[1] is not None for place in pair if place is not None)


def _as_pair(first: int, second: int, earlier: Earlier, verb: int) -> list[Toll]:
    """Both figures, where the sentence before told of the dead first and then of others."""
    harms = [harm for harm, _ in earlier]
    if len(harms) != _PAIR or harms[0] is not Harm.KILLED or harms[1] not in RESUMED:
        return []
    return [
        Toll(index, harm, (verb, verb + 1), "toll.given", superseded=False)
        for index, harm in ((first, harms[0]), (second, harms[1]))
    ]


def _is_old(sentence: Sentence, start: int, person: People) -> bool:
    words = set(sentence.lows[start : min(person.last + 2, len(sentence.lows))])
    return bool(words & {"earlier", "before", "previously", "initially", "originally", "first", "had"})


def _later_figures(sentence: Sentence, people: list[People], index: int, toll: Toll) -> list[Toll]:
    """ "has spoken of 141 and later of 150", "lost 1,293 and Taroudant 452": the verb said once."""
    lows, found = sentence.lows, []
    for here in range(index + 1, min(index + 4, len(people))):
        person = people[here]
        if person.form is Form.NAME:
            continue
        between = lows[people[index].last : person.first]
        closed = person.last >= len(lows) or lows[person.last] in {",", ".", ";", "and", ")"}
        if (
            person.form is not Form.ALONE
            or person.quantity is None
            or not closed
            or between[:1] not in (["and"], [","])
        ):
            break
        again = between in (
            ["and", "later", "of"],
            ["and", "then", "of"],
            ["and", "of"],
            ["and", "later"],
            ["and", "then"],
        ) or _speaks_again(between)
        if not again and not _is_name(sentence, people[index].last + 1, person.first):
            break
        found.append(Toll(here, toll.harm, toll.harm_at, "toll.given", superseded=False))
        index = here
    return found


_TIMES = frozenset("then later at by in on noon midday midnight dusk dawn night evening morning afternoon".split())
_LONGEST_TIME = 6


def _speaks_again(between: list[str]) -> bool:
    """ "spoke of three dead, then of seven, and at noon of eleven": the words of another time."""
    times = [low for low in between[:-1] if low not in {",", "and", "the"}]
    return between[-1:] == ["of"] and len(between) <= _LONGEST_TIME and bool(times) and set(times) <= _TIMES


def _is_name(sentence: Sentence, first: int, last: int) -> bool:
    """Whether these are words in capitals alone: "Taroudant", "Al Haouz"."""
    words = sentence.tokens[first:last]
    return 0 < len(words) <= _FEW and all(token.is_capital and token.kind == "word" for token in words)
