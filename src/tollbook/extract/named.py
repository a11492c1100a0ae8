"""Persons told by name whose fate was told before: "is one of the two", "read the names: A, B", "lost Rian, 20"."""

from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.extract.lang.en_syntax import BE, MOURNING, REMEMBERED
from tollbook.extract.people import Form, People, Sentence
from tollbook.extract.resumed import Earlier
from tollbook.model import Harm
from tollbook.text.numerals import NUMBER_WORDS

_READ = frozenset("read reads reading recited recite called engraved inscribed carved".split())
_LOSE = frozenset("lost loses lose losing mourns mourned mourn mourning buried buries".split())
_ENDS = frozenset(", . ; and )".split())
_FAR_NAMES = 8
_MOST_NAMES = 60
_SMALL = {word: point for point, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_BECOMES = frozenset("became becomes is was".split())
_ORDINALS = frozenset("st nd rd th".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A person, the harm told before, the words that tie them to it, and the rule."""

    index: int
    harm: Harm
    at: tuple[int, int]
    rule: str


def find_named(
    sentence: Sentence, people: list[People], earlier: Earlier, numbers: Mapping[int, Harm], *, told_of_dead: bool
) -> list[Named]:
    """Persons by name. `earlier` is what the sentence before told of; `numbers` all that the report counted.

    `told_of_dead` is whether the report has told of deaths.
    """
    found = _one_of_so_many(sentence, people, earlier) + _in_order(sentence, people, numbers)
    return found + (_read_out(sentence, people) + _lost(sentence, people) if told_of_dead else [])


def find_remembered(sentence: Sentence) -> int | None:
    """Where "is remembered" stands, of a person in the report of a death."""
    lows = sentence.lows
    return next((at for at in range(1, len(lows) - 1) if lows[at] in BE and lows[at + 1] in REMEMBERED), None)


def _single_before(people: list[People], at: int, sentence: Sentence) -> int | None:
    """The person who ends right before this token, whatever stands in asides behind the name."""
    here = at - (sentence.lows[at - 1] == ",")
    single = {Form.NAME, Form.ONE}
    ends = (i for i, p in enumerate(people) if p.form in single and {p.last, p.aside[1]} & {here, at})
    return next(ends, None)


def _one_of_so_many(sentence: Sentence, people: list[People], earlier: Earlier) -> list[Named]:
    """ "The head of the post, Salim Khan, is one of the two": of the two whom the sentence before counted."""
    lows = sentence.lows
    for at in range(1, len(lows) - 4):
        if lows[at] not in {"is", "was"} or lows[at + 1 : at + 4] != ["one", "of", "the"]:
            continue
        number = _SMALL.get(lows[at + 4]) or (int(lows[at + 4]) if lows[at + 4].isdigit() else None)
        harm = next((harm for harm, point in earlier if number is not None and point == number), None)
        index = _single_before(people, at, sentence)
        if harm is not None and index is not None and lows[at + 5 : at + 6] in ([], ["."], [","], [";"]):
            return [Named(index, harm, (at, at + 5), "part.previous")]
    return []


def _in_order(sentence: Sentence, people: list[People], numbers: Mapping[int, Harm]) -> list[Named]:
    """ "Rey Anwar, 17, had been the 134th": in the order in which the dead are counted."""
    lows = sentence.lows
    for index, person in enumerate(people):
        second = lows[person.first + 1] if person.first + 1 < len(lows) else "."
        if person.harm_noun and person.first > 2 and second in _ORDINALS:
            verb = person.first - 1 - (lows[person.first - 1] in {"the", "its"})
            became = _single_before(people, verb, sentence) if lows[verb] in _BECOMES else None
            return [Named(became, Harm.KILLED, (verb, person.last), "noun.named")] if became is not None else []
        ordered = person.form is Form.ALONE and person.last > 1 and lows[person.last - 1] in _ORDINALS
        point = person.quantity.amount.point if ordered and person.quantity is not None else None
        near = point is not None and any(numbers.get(point + step) is Harm.KILLED for step in (-2, -1, 1, 2))
        if not near:
            continue
        verb = person.first - 2 - (lows[person.first - 3] in {"had", "has"})
        who = _single_before(people, verb, sentence)
        toll = Named(index, Harm.KILLED, (person.first, person.last), "noun.counted")
        return [toll, *([Named(who, Harm.KILLED, (verb, person.last), "noun.named")] if who is not None else [])]
    return []


def _read_out(sentence: Sentence, people: list[People]) -> list[Named]:
    """ "families read the names at the bridge: A, B and C": names that are read out where the dead are told of."""
    lows = sentence.lows
    if "names" not in lows or ":" not in lows:
        return []
    for colon, low in enumerate(lows):
        start = max(colon - _FAR_NAMES, 0)
        before = lows[start:colon] if low == ":" else []
        if "names" not in before or (_READ | MOURNING).isdisjoint(lows[:colon]):
            continue
        run = _row_of_names(sentence, people, colon + 1)
        at = start + before.index("names")
        return [Named(i, Harm.KILLED, (at, at + 1), "noun.named") for i in run] if len(run) > 1 else []
    return []


def _row_of_names(sentence: Sentence, people: list[People], start: int) -> list[int]:
    found: list[int] = []
    here = start
    for index, person in enumerate(people):
        if person.first < start or len(found) >= _MOST_NAMES:
            continue
        gap = sentence.lows[here : person.first]
        if person.form is not Form.NAME or gap not in ([], [","], ["and"], [",", "and"]):
            break
        found.append(index)
        here = person.aside[1] if person.aside[1] > person.last else person.last
        here -= sentence.lows[here - 1] == ","
    return found


def _lost(sentence: Sentence, people: list[People]) -> list[Named]:
    """ "Rini Putri lost Agus Rian, 20": one by name, and by an age or at the end of the clause."""
    lows = sentence.lows
    found: list[Named] = []
    for index, person in enumerate(people):
        if person.form is not Form.NAME or person.first < 1 or lows[person.first - 1] not in _LOSE:
            continue
        aged = any(low.isdigit() or low in NUMBER_WORDS for low in lows[slice(*person.aside)])
        if aged and lows[max(person.first - 2, 0)] not in {"has", "have", "is", "was"}:
            found.append(Named(index, Harm.KILLED, (person.first - 1, person.first), "object.taken"))
    return found
