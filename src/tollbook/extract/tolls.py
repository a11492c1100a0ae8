"""Running counts: "the death toll has risen to 12, up from 10"."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from tollbook.extract.lang.en_syntax import (
    AFTER_GIVEN,
    ANAPHORIC_MOVES,
    BE,
    HAVE,
    NAMES_A_COUNT,
    OLDER,
    SET_VERBS,
    SPEAKING_OF,
    WEAK_MOVES,
)
from tollbook.extract.lexicon import match, stands
from tollbook.extract.people import Form, People, Sentence
from tollbook.extract.predicates import Predicate
from tollbook.model import Harm
from tollbook.text.numerals import NUMBER_WORDS

_GENERIC_NEEDS_MOVE = 34
"""How many words may stand between the toll and its number."""

_AFTER_TOLL = frozenset(", up down from not and an a the earlier previous ( compared with".split())
_STOPS = frozenset("; . ? !".split())
_NEAR = 3
_FEW = 3
_SEVERAL_COUNTS = frozenset("counts tallies estimates".split())
_RANGES = frozenset("run runs ran range ranged vary varied".split())
_NUMBERS = frozenset("number numbers numbered".split())
_SURE = frozenset("toll tolls".split())
_COMPARED = frozenset("higher lower different larger smaller bigger".split())


@dataclass(frozen=True, slots=True)
class Toll:
    """A number that the words call a toll; `people` is its place in the list of people."""

    people: int
    harm: Harm
    harm_at: tuple[int, int]
    rule: str
    superseded: bool = False
    modal: bool = False
    increment: bool = False
    denied: bool = False


def find_tolls(
    sentence: Sentence, people: list[People], last_harm: Harm | None, predicates: list[Predicate]
) -> list[Toll]:
    """The running counts of a sentence, in order. A bare "count" or "it" takes the harm that was told last."""
    found: list[Toll] = []
    lows, starters = sentence.lows, sentence.lexicon.starters
    at = 0
    while at < len(lows):
        noun = match(sentence.lexicon.toll_nouns, lows, at) if lows[at] in starters else None
        if noun is None:
            found += _keyed(sentence, people, at) if lows[at] == ":" else []
            boxed = sentence.lexicon.box_nouns.get(lows[at])
            found += _box_row(sentence, people, at, at + 1, boxed) if boxed is not None else []
            if lows[at] in ANAPHORIC_MOVES or lows[at] in _INSISTS:
                found += _it_to(sentence, people, at, _told_before(predicates, people, at) or last_harm)
            elif lows[at] in _MAKES:
                found += _makes(sentence, people, at, _told_before(predicates, people, at) or last_harm)
            at += 1
            continue
        size, harm = noun
        end = at + size
        generic = harm is None and lows[end - 1] not in _SURE
        named = end
        before = found[-1].harm if found else _told_before(predicates, people, at) or last_harm
        before = (_whose(sentence, at) or before) if lows[max(at - 1, 0)] == "whose" else before
        harm, end = _harm_of_noun(sentence, at, end, harm, before)
        keyed = lows[end : end + 1] == [":"]  # "Dead: 10 Injured: 74" is two rows of a box
        if not keyed and any(p.harm_noun and p.quantity is not None and p.first <= at < p.last for p in people):
            at = end
            continue  # "the 14 missing are presumed dead": the noun has its number
        if (
            (generic and end == named and not _counts(sentence, at, end))
            or (_describes(sentence, at, end) and not _is_put(lows, at))
            or _picks_one(lows, at)
        ):
            found += _before(sentence, people, at, end, harm) if harm is not None else []
            harm = None
        if harm is not None:
            found += (
                _key_value(sentence, people, at, end, harm)
                or _between_commas(sentence, people, at, end, harm)
                or _box_row(sentence, people, at, end, harm)
                or _before(sentence, people, at, end, harm)
                or _after(sentence, people, at, end, harm, generic=generic)
            )
        at = end
    return _first_of_each([*found, *_as_the(sentence, people)])


_FAR_ASKED = 6


def _asked(sentence: Sentence, at: int) -> Harm | None:
    """ "How many died is disputed": what the figures of the next sentences count."""
    lows = sentence.lows
    if lows[at + 1 : at + 2] != ["many"]:
        return None
    for here in range(at + 2, min(at + _FAR_ASKED, len(lows))):
        verb = match(sentence.lexicon.verbs, lows, here)
        if verb is not None:
            return verb[1].harm
    return None


def harm_of_toll(sentence: Sentence) -> Harm | None:
    """ "Reports of the number of dead vary": what a toll counts that is named without its number."""
    lows, lexicon = sentence.lows, sentence.lexicon
    if "how" in lows and (harm := _asked(sentence, lows.index("how"))) is not None:
        return harm
    for at in range(len(lows)):
        noun = match(lexicon.toll_nouns, lows, at) if lows[at] in lexicon.starters else None
        if noun is not None and noun[1] is not None and noun[0] > 1:
            return noun[1]
    return None


def _picks_one(lows: list[str], at: int) -> bool:
    """ "the oldest of the dead was over 70": one of them, and no count."""
    return at > 2 and lows[at - 2 : at] == ["of", "the"] and (lows[at - 3].endswith("est") or lows[at - 3] == "eldest")


def _told_before(predicates: list[Predicate], people: list[People], at: int) -> Harm | None:
    """ "48 of them died; the government puts the figure at 17": the harm that the same sentence told before."""
    told = next((p.harm for p in reversed(predicates) if p.last <= at and not p.rule.startswith("body.")), None)
    counted = [p for p in people if p.harm_noun and p.harm is not None]
    before = next((p.harm for p in reversed(counted) if p.last <= at), None)
    behind = next((p.harm for p in counted if p.first > at), None)  # "his count is 60; others speak of 136 dead"
    return told or before or (behind if behind is Harm.KILLED else None)


_FAR_WHOSE = 6


def _whose(sentence: Sentence, at: int) -> Harm | None:
    """ "the missing, whose number is down to 22": the harm of those whose number it is."""
    lows, lexicon = sentence.lows, sentence.lexicon
    for here in range(at - 2, max(at - 2 - _FAR_WHOSE, -1), -1):
        noun = match(lexicon.harm_nouns, lows, here)
        if noun is not None:
            return noun[1][0]
        verb = match(lexicon.verbs, lows, here)
        state = match(lexicon.states, lows, here)
        if state is not None or verb is not None:
            return state[1] if state is not None else verb[1].harm if verb is not None else None
    return None


def _counts(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a bare "count" or "number" goes on as a count does: "in total" and "the number underground" do not."""
    lows = sentence.lows
    if at and lows[at - 1] in {"in", "a", "large", "unknown"}:
        return False
    if lows[end - 1] in _SEVERAL_COUNTS:
        first = end + 1 + 2 * (lows[end + 1 : end + 3] == ["up", "to"])
        number = first < len(lows) and (lows[first].isdigit() or lows[first] in NUMBER_WORDS)
        return (lows[end : end + 1] in (["of"], [":"]) and number) or (
            lows[end - 1] == "estimates" and lows[end : end + 1] != [] and lows[end] in _RANGES
        )
    after = lows[end] if end < len(lows) else "."
    return after in sentence.lexicon.toll_moves or after in {
        ",",
        ":",
        "of",
        "for",
        "in",
        "has",
        "had",
        "from",
        "now",
        "so",
    }


_STATES = frozenset("dead injured wounded missing hurt displaced homeless".split())


def _is_put(lows: list[str], at: int) -> bool:
    """ "puts the injured police at 30": whom a verb of counting counts."""
    return at > 1 and lows[at - 1] == "the" and lows[at - 2] in SET_VERBS


def _describes(sentence: Sentence, at: int, end: int) -> bool:
    """ "wounded guardsmen died": the word qualifies people and counts nobody."""
    lows = sentence.lows
    stated = end == at + 1 and lows[at] in _STATES
    keyed = lows[end : end + 1] == [":"]  # "Dead: 10 Injured: 74"
    if stated and at and (lows[at - 1] in BE or (lows[at - 1].isdigit() and not keyed)):
        return True  # "five were dead at the gate, 50 hurt"
    return end == at + 1 and end < len(lows) and lows[at] not in _SURE and stands(sentence.lexicon.nouns, lows, end)


_INHERITED = frozenset(
    {Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.DETAINED, Harm.KIDNAPPED, Harm.DISPLACED, Harm.CASUALTIES}
)


def _first_of_each(tolls: list[Toll]) -> list[Toll]:
    """One toll for each number: that of the first noun, unless it is one word and a longer noun follows it.

    In "are presumed dead, which brings the number of dead to 25" the number is that of "number of dead".
    """
    found: dict[int, Toll] = {}
    for toll in tolls:
        first = found.get(toll.people)
        if first is None or (_noun_size(first) == 1 < _noun_size(toll) and first.harm_at[1] <= toll.harm_at[0]):
            found[toll.people] = toll
    return list(found.values())


def _noun_size(toll: Toll) -> int:
    return toll.harm_at[1] - toll.harm_at[0]


def _harm_of_noun(
    sentence: Sentence, at: int, end: int, harm: Harm | None, last: Harm | None
) -> tuple[Harm | None, int]:
    """What a toll noun counts: its own harm, that of "of casualties" after it, or that of the sentence before."""
    lows = sentence.lows
    if harm is not None:
        return harm, end
    here = end + 1 if lows[end : end + 1] == ["of"] else end
    for reach in range(here, min(here + 4, len(lows))):
        noun = match(sentence.lexicon.harm_nouns, lows, reach)
        if noun and end < here:
            return noun[1][0], reach + noun[0]
        if lows[reach] in {"in", "at", "to", "has", "was", "is", "who"}:
            break
    told = match(sentence.lexicon.verbs, lows, end) if end < len(lows) else None
    if told is not None and told[1].form in {"both", "participle"}:
        return told[1].harm, end + told[0]
    if (known := _known_to_have(sentence, end)) is not None:
        return known
    if lows[end - 1] in _SURE:
        return Harm.KILLED, end
    if end < here and (told_of := _driven(sentence, end) or _who_suffered(sentence, end)) is not None:
        return told_of
    if end < here and here < len(lows) and stands(sentence.lexicon.nouns, lows, here):
        return None, end  # "the number of people in the camps": of nobody who was harmed
    if last is None and "official" in lows[max(at - 1, 0) : end] and not _LIVING.isdisjoint(lows):
        return Harm.KILLED, end  # "the official count reached 1,558, and 113 people are missing"
    return (last if last in _INHERITED else None), end


_KNOWN = frozenset("known believed thought feared said reported confirmed presumed those".split())


def _known_to_have(sentence: Sentence, at: int) -> tuple[Harm, int] | None:
    """ "the number known to have died", "the number of those executed": told by the verb behind."""
    lows, lexicon = sentence.lows, sentence.lexicon
    at += lows[at : at + 1] == ["of"]
    if lows[at : at + 1] == [] or lows[at] not in _KNOWN:
        return None
    at += 1
    while at < len(lows) and (lows[at] in HAVE | BE | {"to", "as"}):
        at += 1
    if at >= len(lows):
        return None
    verb, state = match(lexicon.verbs, lows, at), match(lexicon.states, lows, at)
    if verb is not None and verb[1].form in {"both", "participle"}:
        return verb[1].harm, at + verb[0]
    return (state[1], at + state[0]) if state is not None else None


_LIVING = frozenset("missing injured wounded hurt".split())


_FAR_DRIVEN = 6


def _driven(sentence: Sentence, of: int) -> tuple[Harm, int] | None:
    """ "of people driven from their homes", "of families forced to flee": told by a verb and the words behind it."""
    lows = sentence.lows
    for at in range(of + 1, min(of + _FAR_DRIVEN, len(lows))):
        for verbs, ends, harm in sentence.lexicon.around:
            if lows[at] not in verbs:
                continue
            size = max((len(end) for end in ends if tuple(lows[at + 1 : at + 1 + len(end)]) == end), default=0)
            if size:
                return harm, at + 1 + size
    return None


_FAR_WHO = 8
_SUFFERING = BE | HAVE | frozenset({"already", "so", "far", "later", "since", "either", "also"})


def _who_suffered(sentence: Sentence, of: int) -> tuple[Harm, int] | None:
    """ "of those who lost their lives", "of Peruvian sailors who have drowned": told by what is said of whom it counts.

    What they did of their own will ("who fled", "who survived") counts those who did it.
    """
    lows = sentence.lows
    who = next((at for at in range(of + 2, min(of + _FAR_WHO, len(lows))) if lows[at] in {"who", "that"}), None)
    if who is None or not _TURNS.isdisjoint(lows[of:who]):
        return None
    at = who + 1
    passive = False
    while at < len(lows) and lows[at] in _SUFFERING:
        passive = passive or lows[at] in BE
        at += 1
    verb = match(sentence.lexicon.verbs, lows, at) if at < len(lows) else None
    state = match(sentence.lexicon.states, lows, at) if at < len(lows) and passive else None
    if verb is not None and (passive or not verb[1].act) and verb[1].form not in {"base", "ing"}:
        return verb[1].harm, at + verb[0]
    return (state[1], at + state[0]) if state is not None else None


_TURNS = frozenset(", ; . : ( is was are were has had have to at".split())


def _key_value(sentence: Sentence, people: list[People], at: int, end: int, harm: Harm) -> list[Toll]:
    """ "Injured: 74"."""
    if sentence.lows[end : end + 1] != [":"]:
        return []
    index = _starting_at(people, end + 1)
    if index is None or people[index].quantity is None:
        return []
    if harm is Harm.CASUALTIES and people[index].harm_noun:
        return []  # "Casualties: 38 killed, 105 injured"
    older = _older_after(sentence, people, index)
    return [
        Toll(index, harm, (at, end), "toll.colon"),
        *(Toll(i, harm, (at, end), "toll.colon") for i in _by_others(sentence, people, index)),
        *(Toll(i, harm, (at, end), "toll.colon") for i in _by_kinds(sentence, people, index)),
        *(Toll(i, harm, (at, end), "toll.colon", superseded=True) for i in older),
    ]


def _between_commas(sentence: Sentence, people: list[People], at: int, end: int, harm: Harm) -> list[Toll]:
    """ "The official figure, 38, leaves out"; behind "the deceased" it would be an age."""
    lows = sentence.lows
    comma = _over_place(sentence, end)
    index = _starting_at(people, comma + 1) if lows[comma : comma + 1] == [","] else None
    if index is None or people[index].form is not Form.ALONE or NAMES_A_COUNT.isdisjoint(lows[at:end]):
        return []
    after = lows[people[index].last : people[index].last + 1]
    closed = after == [","] or (after in (["including"], ["among"], ["("]) and comma > end)
    return [Toll(index, harm, (at, end), "toll.move")] if closed else []


_LONGEST_PLACE = 5


def _over_place(sentence: Sentence, at: int) -> int:
    """Behind "in Juliaca", "at San Roque": a place between a noun of a toll and its number."""
    if sentence.lows[at : at + 1] not in (["in"], ["at"], ["from"], ["of"]):
        return at
    end = at + 1
    while end < min(at + _LONGEST_PLACE, len(sentence.lows)) and sentence.tokens[end].is_capital:
        end += 1
    return end if end > at + 1 else at


_KEY_SIZES = (2, 1)


def _keyed(sentence: Sentence, people: list[People], colon: int) -> list[Toll]:
    """ "In hospital: 30.", "Homeless: 200": a key that is no noun of a count, and its value."""
    lows, nouns = sentence.lows, sentence.lexicon.box_nouns
    for size in _KEY_SIZES:
        start = colon - size
        harm = nouns.get(" ".join(lows[start:colon])) if start >= 0 else None
        if harm is not None and (start == 0 or lows[start - 1] in _ROW_OPENERS | {"."}):
            return _key_value(sentence, people, start, colon, harm)
    return []


_ROW_OPENERS = frozenset(": , ; | ( • · ) —".split())
_ROW_ENDS = frozenset(", ; | ( ) . • · on as or".split())
_QUALIFIERS = frozenset("non-fatal nonfatal fatal confirmed total non".split())


def _box_row(sentence: Sentence, people: list[People], at: int, end: int, harm: Harm) -> list[Toll]:
    """ "deaths 34 on 16 August, 47 in all; injuries 78 or more": a row of a box, its colon left out."""
    lows = sentence.lows
    opens = at - 1
    while opens >= 0 and (lows[opens] in _QUALIFIERS or lows[opens] == "-"):
        opens -= 1
    index = _starting_at(people, end)
    if (opens >= 0 and lows[opens] not in _ROW_OPENERS) or index is None:
        return []
    person = people[index]
    after = lows[person.last] if person.last < len(lows) else "."
    if person.form is not Form.ALONE or person.quantity is None or after not in _ROW_ENDS or not _is_box(sentence):
        return []
    whole = Harm.KILLED if harm is Harm.CASUALTIES else harm
    return [Toll(i, whole, (at, end), "toll.colon") for i in (index, *_in_all(sentence, people, index))]


def _is_box(sentence: Sentence) -> bool:
    """Whether a sentence is rows of a box: it says so, or two of its words of harm have their number right behind."""
    lows, nouns = sentence.lows, sentence.lexicon.toll_nouns
    if not _BOXES.isdisjoint(lows[:6]):
        return True
    box, tokens = sentence.lexicon.box_nouns, sentence.tokens
    numbered = (at for at in range(len(lows) - 1) if tokens[at + 1].kind == "number")
    rows = sum(lows[at] in box or stands(nouns, lows, at) for at in numbered)
    return rows > 1


_BOXES = frozenset("box infobox casualties summary".split())


def _in_all(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "34 on 16 August, 47 in all": the total behind a part of it."""
    lows = sentence.lows
    for here in range(index + 1, min(index + 3, len(people))):
        person = people[here]
        if person.form is Form.ALONE and person.quantity is not None and lows[person.first - 1] == ",":
            total = lows[person.last : person.last + 2]
            return (
                [here] if total in (["in", "all"], ["in", "total"], ["in", "the"]) or total[:1] == ["overall"] else []
            )
    return []


def _by_others(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "Deaths: 471 (health ministry); 250 (hospital); 100-300 (US)": further figures, each with its source."""
    lows = sentence.lows
    found: list[int] = []
    before = people[index]
    for here in range(index + 1, len(people)):
        person = people[here]
        if person.form is not Form.ALONE or person.quantity is None:
            continue
        gap = lows[before.last : person.first]
        before = person
        if gap[:1] != ["("] or gap[-1] not in {";", ",", ")", "/"} or ")" not in gap[-2:]:
            break
        found.append(here)
    return found


def _by_kinds(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "Deaths: 18 civilians, 1 police officer": further kinds of people up to the end of the row."""
    lows, found, last = sentence.lows, [], people[index].last
    if people[index].form is not Form.COUNTED or not people[index].nouns:
        return []
    for here in range(index + 1, len(people)):
        person = people[here]
        kind = person.form is Form.COUNTED and bool(person.nouns) and not person.harm_noun and not person.partitive
        if not kind or lows[last : person.first] not in ([","], ["and"], [",", "and"], ["+"], ["&"]):
            break
        found.append(here)
        last = person.last
    return found if lows[last : last + 1] in ([], ["."], [";"], ["("], ["|"]) else []


def _older_after(sentence: Sentence, people: list[People], index: int) -> list[int]:
    """ "41 (up from 37)": the older figure beside the newer one."""
    following = people[index + 1] if index + 1 < len(people) else None
    if following is None or following.form is not Form.ALONE:
        return []
    gap = sentence.lows[people[index].last : following.first]
    return (
        [index + 1] if "from" in gap and set(gap) <= {"(", ",", "up", "down", "from", "revised", "a", "figure"} else []
    )


def _starting_at(people: list[People], token: int) -> int | None:
    """The place in the list of the people that begin at this token."""
    index = bisect_left(people, token, key=lambda person: person.first)
    return index if index < len(people) and people[index].first == token else None


def _before(sentence: Sentence, people: list[People], at: int, end: int, harm: Harm) -> list[Toll]:
    """ "brought to nine the number of people in custody"."""
    lows = sentence.lows
    index = bisect_right(people, at, key=lambda person: person.last) - 1
    if index < 0 or people[index].form is not Form.ALONE:
        return []
    gap = lows[people[index].last : at]
    if not gap or len(gap) > _FEW or not set(gap) <= {"the", "official", "total", "confirmed", "its"}:
        return []
    return [Toll(index, harm, (at, end), "toll.before")] if lows[people[index].first - 1] == "to" else []


def _after(sentence: Sentence, people: list[People], at: int, end: int, harm: Harm, *, generic: bool) -> list[Toll]:
    """The numbers that a toll noun reaches through words of counting."""
    lows, moves = sentence.lows, sentence.lexicon.toll_moves
    first = bisect_left(people, end, key=lambda person: person.first)
    numbers = {
        person.first: first + place
        for place, person in enumerate(people[first : first + _GENERIC_NEEDS_MOVE])
        if _may_be_toll(person) and (person.form is Form.ALONE or not generic)
    }
    told = {p.first for p in people[first : first + _GENERIC_NEEDS_MOVE] if p.harm_noun} if generic else frozenset()
    found: list[Toll] = []
    moved: str | None = "exact" if lows[max(at - 1, 0)] in _COMPARED else None
    settled = False
    sure = bool(NAMES_A_COUNT & set(lows[at:end]))
    strong = bool(SET_VERBS & set(lows[max(at - 4, 0) : at]))
    here = end
    while here < min(len(lows), end + _GENERIC_NEEDS_MOVE):
        low = lows[here]
        if (
            here in numbers
            and (
                moved
                or low in moves
                or low == "between"
                or (strong and lows[here - 1] == "by")
                or lows[here - 1] in OLDER
            )
            and (sure or strong or here - end <= _NEAR or lows[here - 1] in _NUMBERS)
        ):
            if _is_of_things(sentence, people[numbers[here]], here):
                break
            toll = _toll(sentence, people, numbers[here], (at, end), harm)
            if settled and not toll.superseded:
                break
            found.append(toll)
            varies = not _VARYING.isdisjoint(lows[max(here - 2, 0) : here])
            here = people[numbers[here]].last
            further = toll.superseded or varies or (toll.increment and lows[here : here + 1] == ["to"])
            further = further or lows[here : here + 2] in (["and", "to"], ["then", "to"])
            further = further or (toll.increment and lows[here : here + 2] == [",", "to"] and here + 2 in numbers)
            settled = settled or not further
            continue
        if low in _STOPS or here in told or (settled and low not in _AFTER_TOLL):
            break
        if (
            low in SPEAKING_OF
            or low in {"while", "when", "because", "who", "consists", "comprises", "covers", "includes", "include"}
            or (
                match(sentence.lexicon.toll_nouns, lows, here)
                and moved
                and lows[here] not in {"dead", "total", "number"}
            )
        ):
            break
        strong = strong or (low not in WEAK_MOVES and low in moves)
        if low in moves:
            moved = moves[low] if moved in {None, "exact"} else moved
        here += 1
    return found


def _is_of_things(sentence: Sentence, person: People, at: int) -> bool:
    """ "18 of the 180 countries", "pupils of 16": what the number counts is no toll."""
    lows = sentence.lows
    after = lows[person.last : person.last + 2]
    compared = lows[at] == "the" and lows[at - 1] in _BEYOND  # "above the 49 of Orlando"
    things = after[:1] == ["of"] and person.form is Form.ALONE and after != ["of", "them"] and not compared
    return things or (lows[at - 1] == "of" and at > 1 and stands(sentence.lexicon.nouns, lows, at - 2))


_BEYOND = frozenset("above below over beyond than under".split())


def _may_be_toll(person: People) -> bool:
    quantity = person.quantity
    if quantity is None or (
        quantity.amount.point is None and quantity.amount.wording == "vague" and (quantity.amount.low or 0) < 20
    ):
        return False
    return person.form is Form.ALONE or (person.form is Form.COUNTED and not person.weak)


_VARYING = frozenset("vary varies varied varying range ranges ranged ranging differ differs".split())


def _toll(sentence: Sentence, people: list[People], index: int, harm_at: tuple[int, int], harm: Harm) -> Toll:
    person = people[index]
    before = sentence.lows[max(person.first - 2, 0) : person.first]
    return Toll(
        index,
        harm,
        harm_at,
        "toll.move",
        superseded=(bool(set(before[-1:]) & OLDER) and _VARYING.isdisjoint(before)) or _is_older(sentence, harm_at[0]),
        modal=any(_is_possible(sentence, at) for at in range(harm_at[1], person.first))
        or not _EXPECTS.isdisjoint(sentence.lows[max(harm_at[0] - 3, 0) : harm_at[0]]),
        increment=before[-1:] == ["by"],
    )


_EXPECTS = frozenset("expect expects expected expecting".split())
_POSSIBLE = frozenset("could may might would will expected potentially".split())


def _is_possible(sentence: Sentence, at: int) -> bool:
    """Whether a word makes the number what may be; "the toll of the fire on 4 May stands at 27" names a month."""
    token = sentence.tokens[at]
    return token.low in _POSSIBLE and (not token.is_capital or sentence.shouting)


def _is_older(sentence: Sentence, at: int) -> bool:
    """ "an earlier toll of 12", "the initial count"."""
    return bool(
        {"earlier", "early", "previous", "initial", "preliminary", "former", "original"}
        & set(sentence.lows[max(at - 2, 0) : at])
    )


def find_given(sentence: Sentence, people: list[People], harm: Harm) -> list[Toll]:
    """ "It had reported at least 40 before"; "the authority had about 100, then the UN 320": bare figures."""
    lows = sentence.lows
    old = bool({"earlier", "before", "previously", "initially", "originally", "first"} & set(lows)) or "had" in lows
    found: list[Toll] = []
    for index, person in enumerate(people):
        if person.form is not Form.ALONE or person.quantity is None or not person.quantity.bare:
            continue
        after = lows[person.last] if person.last < len(lows) else "."
        if lows[person.last : person.last + 2] == ["as", "the"]:
            continue
        gives = person.first > 0 and lows[person.first - 1] in sentence.lexicon.gives
        listed = bool(found) and after in {",", ".", "that", "and", ";"}
        ends = (after in AFTER_GIVEN or after.endswith("day")) and not _is_named(lows, person.last)
        if (gives and ends) or listed:
            found.append(Toll(index, harm, (person.first - 1, person.first), "toll.given", superseded=old))
    return found


_MAKES = frozenset("makes making made make".split())
_VICTIMS = frozenset("victims deaths fatalities".split())
_ENDS_SUM = frozenset(", . ; ) – — dead so".split())


def _makes(sentence: Sentence, people: list[People], at: int, last: Harm | None) -> list[Toll]:
    """ "Three more were found, which makes 31"; "That makes 50 victims": the sum of those told."""
    lows = sentence.lows
    index = _starting_at(people, at + 1)
    if index is None or people[index].partitive or people[index].quantity is None:
        return []
    if at == 0 or not (lows[at - 1] in {"which", "that", "this"} or (lows[at] == "making" and lows[at - 1] == ",")):
        return []
    if lows[people[index].last - 1] in _VICTIMS:
        return [Toll(index, Harm.KILLED, (at, at + 1), "toll.it")]
    after = lows[people[index].last : people[index].last + 2]
    closed = not after or after[0] in _ENDS_SUM or after in (["in", "all"], ["in", "total"])
    alone = people[index].form is Form.ALONE and closed and last in _INHERITED
    return [Toll(index, last, (at, at + 1), "toll.it")] if alone and last is not None else []


def _is_named(lows: tuple[str, ...] | list[str], at: int) -> bool:
    """ "gave 485 as the number who escaped": the words say themselves what the figure counts."""
    return list(lows[at : at + 2]) == ["as", "the"]


def _as_the(sentence: Sentence, people: list[People]) -> list[Toll]:
    """ "gave 122 as the injured", "lists 56 as the number of missing": what is said of the figure behind it."""
    lows = sentence.lows
    found: list[Toll] = []
    for index, person in enumerate(people):
        at = person.last + 2
        if person.form is not Form.ALONE or lows[person.last : at] != ["as", "the"] or at >= len(lows):
            continue
        noun = match(sentence.lexicon.toll_nouns, lows, at)
        if noun is not None and (harm := noun[1] or _harm_of_those(sentence, at + noun[0])) is not None:
            found.append(Toll(index, harm, (at, at + noun[0]), "toll.before"))
    return found


_FAR_HARM = 9


def _harm_of_those(sentence: Sentence, of: int) -> Harm | None:
    """ "of the firm's workers not accounted for", "of villagers killed": the harm of those whose number it is."""
    lows, lexicon = sentence.lows, sentence.lexicon
    for at in range(of + 1, min(of + _FAR_HARM, len(lows)) if lows[of : of + 1] == ["of"] else 0):
        verb, state = match(lexicon.verbs, lows, at), match(lexicon.states, lows, at)
        if state is not None:
            return state[1]
        if verb is not None and verb[1].act and verb[1].form in {"both", "participle"}:
            return verb[1].harm
        if lows[at] in {",", ".", ";", "who", "that"}:
            return None
    return None


_INSISTS = frozenset("insisted insists said says claimed claims maintained maintains believes".split())


def _it_to(sentence: Sentence, people: list[People], at: int, last: Harm | None) -> list[Toll]:
    """ "bring it to 42", "puts it at 25", "insisted it was 12"."""
    lows = sentence.lows
    if last is None or lows[at + 1 : at + 2] not in (["it"], ["that"], ["this"], ["them"]):
        return []
    ends = (["is"], ["was"]) if lows[at] in _INSISTS else (["to"], ["at"])
    if lows[at + 2 : at + 3] not in ends:
        return []
    index = _starting_at(people, at + 3)
    if index is not None and lows[at] in _INSISTS and people[index].form is not Form.ALONE:
        return []
    if index is None or not _may_be_toll(people[index]) or people[index].harm_noun:
        return []
    return [Toll(index, last, (at, at + 3), "toll.it")]
