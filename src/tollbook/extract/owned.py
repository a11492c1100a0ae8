"""Bare figures that somebody owns to, holds to or denies: "the mayor says 47", "stands by 22", "called the 41 a lie".

They take up what was counted before, and say no word of harm themselves.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from tollbook.extract.lang.en_syntax import DENYING, FIGURES, GIVING, HOLDING_TO, OWNING, VERB_ADVERBS
from tollbook.extract.lexicon import Lexicon
from tollbook.extract.people import Form, People, Sentence
from tollbook.extract.resumed import RESUMED, Earlier, Told, in_pairs
from tollbook.extract.tolls import Toll
from tollbook.model import Harm
from tollbook.text.numerals import NUMBER_WORDS

CLOSES = frozenset(", . ; : ) and but or — – ! while".split())
_FEW = 3
_FAR = 20
"""How many times greater or smaller than the figure before a figure of the same people is."""
_OLD = frozenset("earlier before previously initially originally first once then had".split())
_RELATIVE_REACH = 7
_IT_GOES = frozenset("was is reached reaches had stood stands rose rises climbed climbs became becomes".split())
_TO_NUMBER = (
    ["at"],
    ["to"],
    ["reached"],
    ["risen", "to"],
    ["climbed", "to"],
    ["been"],
    ["grown", "to"],
    ["already"],
    ["up", "to"],
)


def may_own(lows: list[str]) -> bool:
    """Whether a sentence without a word of harm may hold such a figure: a look that is cheap."""
    said = not (DENYING | OWNING).isdisjoint(lows)
    for at in range(1, len(lows)):
        if not (lows[at][0].isdigit() or lows[at] in NUMBER_WORDS):
            continue
        before = lows[at - 1]
        if before in OWNING or (lows[at - 2], before) in HOLDING_TO or (before == "of" and lows[at - 2] in FIGURES):
            return True
        if "it" in lows[max(at - 5, 0) : at] or (said and before == "the"):
            return True
    return False


def find_owned(
    sentence: Sentence,
    people: list[People],
    told: Sequence[Told],
    earlier: Earlier,
    numbers: Mapping[int, Harm],
) -> list[Toll]:
    """The figures, each with the harm of what was told last. `numbers` are all that were counted before."""
    known = {one.index for one in told}
    pairs = in_pairs(sentence, people)
    in_order = sorted(told, key=lambda one: (one.last, one.index))
    found: list[Toll] = []
    for index, person in enumerate(people):
        if index in known or index in pairs or not is_bare(person):
            continue
        denied = _denied(sentence, person, told, people, numbers)
        if denied is not None:
            found.append(Toll(index, denied, (person.first - 1, person.first), "toll.given", denied=True))
            continue
        place = _where_owned(sentence, person)
        if place is None:
            continue
        harm, point = last_told(people, in_order, person, earlier, numbers)
        if harm not in RESUMED or not (is_of_size(person, point) or place[0] == person.last):
            continue
        old = not _OLD.isdisjoint(sentence.lows[max(place[0] - 3, 0) : person.last + 2]) and not _goes(sentence, place)
        found.append(Toll(index, harm, place, "toll.given", superseded=old))
    return found


def is_bare(person: People) -> bool:
    """Whether a number counts nobody by a noun of its own, and is no small one: small ones stand for much else."""
    quantity = person.quantity
    if person.form is not Form.ALONE or quantity is None or quantity.further or person.partitive:
        return False
    return (quantity.amount.low or 0) > _FEW and quantity.amount.wording != "vague"


def last_told(
    people: list[People],
    told: Sequence[Told],
    person: People,
    earlier: Earlier,
    numbers: Mapping[int, Harm],
) -> tuple[Harm | None, int | None]:
    """The harm and the figure told last before this one in the sentence; else those of a size with it."""
    before = bisect_right(told, person.first, key=lambda one: one.last) - 1
    if before < 0:
        return of_a_size(person, earlier, numbers)
    quantity = people[told[before].index].quantity
    return told[before].harm, quantity.amount.point or quantity.amount.low if quantity is not None else None


_NEAR = 2


def of_a_size(person: People, earlier: Earlier, numbers: Mapping[int, Harm]) -> tuple[Harm | None, int | None]:
    """Behind "278 bodies. Twelve people were hurt" a bare 61 is of the dead: of what is nearest to it in size."""
    number = person.quantity.amount.point or person.quantity.amount.low if person.quantity is not None else None
    latest: dict[Harm, int] = {harm: point for point, harm in numbers.items()}
    latest |= {harm: point for harm, point in earlier if point}
    if not earlier or not number or not latest:
        return earlier[0] if earlier else (None, None)

    def far(point: int) -> float:
        return max(point, number) / min(point, number)

    first, point = earlier[0]
    if point and far(point) <= _NEAR:
        return first, point
    return min(latest.items(), key=lambda row: (far(row[1]), row[0]))


def nearest_harm(person: People, numbers: Mapping[int, Harm], harm: Harm) -> Harm | None:
    """The other harm of a number near to this one, where no number near to it is of `harm`."""
    number = person.quantity.amount.point or person.quantity.amount.low if person.quantity is not None else None
    near = [
        (max(point, number) / min(point, number), one)
        for point, one in numbers.items()
        if number and max(point, number) <= _NEAR * min(point, number)
    ]
    return min(near)[1] if near and all(one is not harm for _, one in near) else None


def is_of_size(person: People, point: int | None) -> bool:
    """Whether a figure may be of the same people as the figure told before."""
    number = person.quantity.amount.point or person.quantity.amount.low if person.quantity is not None else None
    return bool(number and point and point <= _FAR * number and number <= _FAR * point)


def _where_owned(sentence: Sentence, person: People) -> tuple[int, int] | None:
    """The words by which somebody owns to this figure; None where there are none."""
    lows = sentence.lows
    after = lows[person.last] if person.last < len(lows) else "."
    closed = after in CLOSES or after.endswith("day")
    at = person.first - 1
    while at > 0 and lows[at] in VERB_ADVERBS:
        at -= 1
    if at < 1:
        return None
    if closed and lows[at] in OWNING:
        return at, person.first
    if closed and (lows[at - 1], lows[at]) in HOLDING_TO:
        return at - 1, person.first
    if closed and at > 1 and lows[at] == "of" and lows[at - 1] in FIGURES and lows[at - 2] in {"a", "its", "their"}:
        return at - 1, person.first
    if _by_a_count(lows, person.last):
        return person.last, person.last + 1
    if closed and (it := _it_goes_to(sentence.lexicon, lows, person.first)) is not None:
        return it, person.first
    return _as_given(lows, person)


_BY_REACH = 7
_COUNTS = FIGURES | frozenset("counting reckoning estimates counts tallies".split())


def _by_a_count(lows: list[str], at: int) -> bool:
    """ "769 by the Saudi count and over 2,400 by that of the agency": whose count it is."""
    if lows[at : at + 1] != ["by"]:
        return False
    if lows[at + 1 : at + 3] in (["that", "of"], ["those", "of"]):
        return True
    for here in range(at + 1, min(at + _BY_REACH, len(lows))):
        if lows[here] in _COUNTS:
            return True
        if lows[here] in CLOSES:
            break
    return False


_PERFECT = frozenset("has have had now since soon later already".split())


def _has_moved(lexicon: Lexicon, lows: list[str]) -> bool:
    """ "has jumped to", "soon climbed to": words of a count that moves."""
    start = next((at for at, low in enumerate(lows) if low not in _PERFECT), len(lows))
    verb = lows[start : start + 1]
    return verb != [] and verb[0] in lexicon.toll_moves and lows[start + 1 :] in (["to"], ["past"], ["above"])


def _it_goes_to(lexicon: Lexicon, lows: list[str], number: int) -> int | None:
    """ "In the evening it was 55", "by dusk it had reached 60": where "it" stands that goes to the number."""
    for it in range(number - 2, max(number - 6, -1), -1):
        if lows[it] == "it" and _has_moved(lexicon, lows[it + 1 : number]) and (it == 0 or lows[it - 1].isdigit()):
            return it  # "11:40 It has jumped to 174"
        straight = it + 2 == number and lows[it + 1] != "had"
        if lows[it] == "it" and lows[it + 1] in _IT_GOES and (straight or lows[it + 2 : number] in _TO_NUMBER):
            opens = it == 0 or lows[it - 1] in {",", "and", "but", ";"} or _is_time(lows[:it])
            return it if opens else None
    return None


def _goes(sentence: Sentence, place: tuple[int, int]) -> bool:
    """ "it had risen to 55" is no older figure; "it had been 55" is."""
    lows = sentence.lows[place[0] : place[1]]
    return lows[:1] == ["it"] and lows[1:3] != ["had", "been"] and lows[1:2] != ["was"]


_AT_TIMES = frozenset("by in on at before after late early".split())


def _is_time(before: list[str]) -> bool:
    """ "By evening", "on Sunday night": a sentence's opening words of when."""
    return bool(before) and before[0] in _AT_TIMES and len(before) <= _FEW + 2 and "," not in before


_GIVEN = frozenset("given named known".split())


def _as_given(lows: list[str], person: People) -> tuple[int, int] | None:
    """ "twice the 18 the company acknowledges", "double the 239 given before"."""
    if lows[person.first] != "the":
        return None
    for at in range(person.last, min(person.last + _RELATIVE_REACH, len(lows))):
        if lows[at] in OWNING | GIVING | _GIVEN:
            near = at == person.last and lows[at].endswith(("ed", "en"))
            subject = lows[person.last] in {"the", "that", "which", "it", "its", "a"} and at - person.last > 1
            return (at, at + 1) if near or subject else None
        if lows[at] in CLOSES:
            return None
    return None


def _denied(
    sentence: Sentence, person: People, told: Sequence[Told], people: list[People], numbers: Mapping[int, Harm]
) -> Harm | None:
    """ "dismissed the 41 as a rumour": a number that was told before, and that somebody will not have."""
    if person.first < 1 or sentence.lows[person.first] != "the":
        return None
    if sentence.lows[person.first - 1] not in DENYING:
        return None
    point = person.quantity.amount.point if person.quantity is not None else None
    for one in told:
        quantity = people[one.index].quantity
        if quantity is not None and quantity.amount.point == point:
            return one.harm
    return numbers.get(point or 0)
