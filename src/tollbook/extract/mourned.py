"""Those who are mourned or paid for: "a minute of silence for the 174 victims", "prayed for the 135 of Kanjuruhan".

The words say that they are dead without a word of harm.
"""

from tollbook.extract.lang.en_syntax import BEREAVED, DAY_WORDS, MOURNED_BY, MOURNING, PAYING_KIN, REMEMBERED
from tollbook.extract.people import Form, People, Sentence
from tollbook.text.numerals import NUMBER_WORDS

_VICTIMS = frozenset({"victims"})
_ENDS = frozenset(", . ; : of in from at who and )".split())
_FEW = 3


def may_mourn(lows: list[str]) -> bool:
    """Whether a sentence without a word of harm may tell of such dead: a look that is cheap."""
    if MOURNING.isdisjoint(lows) and PAYING_KIN.isdisjoint(lows):
        return False
    if not REMEMBERED.isdisjoint(lows):
        return True
    return any(low[0].isdigit() or low in NUMBER_WORDS for low in lows)


def find_mourned(sentence: Sentence, people: list[People], *, told_of_dead: bool) -> list[int]:
    """The places of those who are dead by such words. `told_of_dead` is whether the report has told of deaths."""
    lows = sentence.lows
    mourns, pays = not MOURNING.isdisjoint(lows), not PAYING_KIN.isdisjoint(lows)
    if not mourns and not pays:
        return []
    found: list[int] = []
    for index, person in enumerate(people):
        if not person.definite or person.quantity is None or not person.first or _size(person) <= _FEW:
            continue
        if person.harm is not None and not (person.harm_noun and lows[person.last - 1] in _VICTIMS):
            continue
        kin = lows[person.first - 1] == "of" and lows[max(person.first - 2, 0)] in BEREAVED
        if (mourns and _is_mourned(sentence, person)) or (kin and told_of_dead and _is_known(person)):
            found.append(index)
    return found


def _is_mourned(sentence: Sentence, person: People) -> bool:
    """ "for the 174 victims of Malang", "remembered the 135 of Malang"."""
    lows, after = sentence.lows, sentence.lows[person.last] if person.last < len(sentence.lows) else "."
    if lows[person.first - 1] not in MOURNED_BY or lows[max(person.first - 2, 0)] in {"honour", "honor", "front"}:
        return False
    if person.form is Form.COUNTED:
        return lows[person.last - 1] in _VICTIMS and after in _ENDS
    behind = sentence.tokens[person.last + 1] if person.last + 1 < len(lows) else None
    named = behind is not None and behind.kind == "word" and behind.is_capital and behind.low not in DAY_WORDS
    return person.form is Form.ALONE and after in {"of", "from"} and named


def _is_known(person: People) -> bool:
    return person.form is Form.COUNTED and bool(person.nouns) and not person.weak


def _size(person: People) -> int:
    return (person.quantity.amount.low or 0) if person.quantity is not None else 0
