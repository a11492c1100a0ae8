"""Whom: the noun phrases of a sentence that name or count people."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tollbook.extract.count import Quantity, exactly, read_number, read_quantity, word_amount
from tollbook.extract.lang.en_syntax import (
    BARRIERS,
    BE,
    COMMON_ENDINGS,
    DETERMINERS,
    HAVE,
    NAME_LINKS,
    NAME_STOP,
    OF_PERSONS,
    POSSESSIVES,
    PREPOSITIONS,
    PURE_HARM_NOUNS,
    TITLE_PARTS,
    WHOLES,
)
from tollbook.extract.lexicon import Lexicon, Noun, match, stands
from tollbook.model import Harm
from tollbook.text.numerals import NUMBER_WORDS
from tollbook.text.tokens import Token


class Form(StrEnum):
    COUNTED = "counted"
    ONE = "one"
    NAME = "name"
    PRONOUN = "pronoun"
    PLURAL = "plural"
    ALONE = "alone"
    """A number without a noun: "20 injured", "another wounded"."""


@dataclass(frozen=True, slots=True)
class People:
    """A noun phrase about people at tokens `first` to `last` (half-open)."""

    first: int
    last: int
    form: Form
    quantity: Quantity | None
    who: tuple[int, int]
    """The words that say whom, without number and article; empty (equal ends) where none do."""
    nouns: tuple[Noun, ...] = ()
    nationalities: tuple[str, ...] = ()
    definite: bool = False
    possessive: bool = False
    indefinite: bool = False
    harm: Harm | None = None
    """The harm that the phrase itself tells: "32 dead", "six injured migrants"."""
    harm_at: tuple[int, int] = (0, 0)
    harm_noun: bool = False
    weak: bool = False
    """The head is no known noun for people; it is believed only beside a word of harm."""
    partitive: bool = False
    """"two of them", "12 of the dead": a part of what was told before."""
    aside: tuple[int, int] = (0, 0)
    """An apposition that was folded in: ", identified as Hakim Feroz,"."""
    name: tuple[int, int] = (0, 0)
    unit: bool = field(default=False)
    whole: Quantity | None = None
    """"none of the 12 miners": the whole that none is of."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of one sentence and what was looked up for them."""

    tokens: Sequence[Token]
    lows: list[str]
    lexicon: Lexicon
    text: str
    shouting: bool = False
    """All in capitals, as old newswire is: a capital says nothing."""
    places: frozenset[int] = frozenset()
    """The tokens that stand in the name of a place."""

    def words(self, first: int, last: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""


_OPEN_QUOTES = frozenset("\"'“‘«”’")


def find_people(sentence: Sentence) -> list[People]:
    """The noun phrases about people, in order, never overlapping."""
    found: list[People] = []
    at = 0
    openers = sentence.lexicon.openers
    while at < len(sentence.lows):
        token = sentence.tokens[at]
        may_open = token.low in openers or token.is_capital or token.kind == "number" or "-" in token.low
        people = read_people(sentence, at) if may_open else None
        if people is None:
            at += 1
            continue
        found.append(people)
        at = max(people.last, at + 1)
    return found


def read_people(sentence: Sentence, at: int) -> People | None:
    """The noun phrase about people that begins at this token, or None."""
    lows, lexicon = sentence.lows, sentence.lexicon
    if not lows[at][0].isalnum():
        return None
    if at == 1 and lows[0] == "of" and _opens_part(sentence):
        return None
    if lows[at] == "a" and lows[at + 1 : at + 2] and lows[at + 1] in _AND_ONE and _has_verb(lows, at + 2):
        return People(at, at + 2, Form.ALONE, Quantity(at, at + 2, exactly(1), bare=False), (at + 2, at + 2))
    if lows[at] == "a" and lows[at + 1 : at + 2] and lows[at + 1] in _AND_ONE and (more := _one_more(sentence, at)):
        return more
    if lows[at : at + 2] == ["all", "but"] and (rest := _all_but(sentence, at)) is not None:
        return rest
    if lows[at] in lexicon.counters or "-" in lows[at] or sentence.tokens[at].kind == "number":
        if found := match(lexicon.sets, lows, at):
            return _read_set(sentence, at, at, found[0], found[1])
        if size := _share(sentence, at):
            return People(at, at + size, Form.PLURAL, None, (at, at))
        if quantity := read_quantity(sentence.tokens, lows, at, lexicon):
            return _counted(sentence, quantity)
    if lows[at] in {"he", "she", "him"} or (lows[at] == "her" and _is_object(sentence, at)):
        return People(at, at + 1, Form.PRONOUN, Quantity(at, at + 1, exactly(1), bare=False), (at, at + 1))
    if lows[at] in {"they", "them"} and not (at and lows[at - 1] in {"among", "of", "including"}):
        return People(at, at + 1, Form.PLURAL, None, (at, at + 1))
    if (aged := _aged_name(sentence, at)) is not None:
        return aged
    if (latest := _nth_victim(sentence, at)) is not None:
        return latest
    if lows[at] == "neither" and (neither := _neither_of_two(sentence, at)) is not None:
        return neither
    if lows[at] in DETERMINERS:
        return _determined(sentence, at)
    return _undetermined(sentence, at)


def _all_but(sentence: Sentence, at: int) -> People | None:
    """ "all but two of the 30 passengers": the 28."""
    lows, tokens = sentence.lows, sentence.tokens
    few = read_number(tokens, lows, at + 2) if at + 2 < len(lows) else None
    if few is None or lows[few[1] : few[1] + 1] != ["of"] or few[1] + 2 >= len(lows):
        return None
    whole = read_quantity(tokens, lows, few[1] + 1, sentence.lexicon)
    counted = _counted(sentence, whole) if whole is not None else None
    point = whole.amount.point if whole is not None else None
    if counted is None or counted.form is not Form.COUNTED or counted.harm_noun or not point or point <= few[0]:
        return None
    quantity = Quantity(at, whole.last if whole is not None else at, exactly(point - few[0]), bare=False)
    return replace(counted, first=at, quantity=quantity, partitive=False)


def _opens_part(sentence: Sentence) -> bool:
    """ "Of these 115 bodies have been identified": of these, 115 bodies."""
    lows = sentence.lows
    if lows[1] not in {"these", "those", "them"} or len(lows) < _SHORTEST_PART:
        return False
    people = read_people(sentence, 2)
    if people is None or people.quantity is None or people.last >= len(lows):
        return False
    return lows[people.last] in BE or lows[people.last] in HAVE


_SHORTEST_PART = 4


_AGED = ("year-old", "month-old", "week-old", "day-old")


def _aged_name(sentence: Sentence, at: int) -> People | None:
    """ "five-year-old Katie Le", "4-month-old Elmer Alvarenga": an age before a name."""
    lows = sentence.lows
    if lows[at].endswith(_AGED):
        start = at + 1
    elif lows[at][0].isdigit() and lows[at + 1 : at + 2] == ["-"] and lows[at + 2 : at + 3] and lows[at + 2] in _AGED:
        start = at + 3
    else:
        return None
    name = _read_name(sentence, start) if start < len(lows) and sentence.tokens[start].is_capital else None
    if name is None:
        return None
    quantity = Quantity(at, name[1], exactly(1), bare=False)
    return People(at, name[1], Form.NAME, quantity, name, name=name)


def _one_more(sentence: Sentence, at: int) -> People | None:
    """ "a third patient": one more person, told by a number of order."""
    if at + 2 >= len(sentence.lows):
        return None
    chain = _chain(sentence, at + 2)
    if chain is None or chain.empty or not chain.known or chain.plural or chain.harm_noun or not chain.nouns:
        return None
    quantity = Quantity(at, chain.last, exactly(1), bare=False, further=True)
    who = (at + 2, chain.last)
    return People(at, chain.last, Form.ONE, quantity, who, chain.nouns, chain.nationalities, indefinite=True)


_AND_ONE = frozenset("third fourth fifth sixth".split())


def _has_verb(lows: list[str], at: int) -> bool:
    """ "a third is missing", "a fourth died": one person; "a third of the village" is a share."""
    return lows[at : at + 1] != [] and lows[at] in {"is", "was", "has", "had", "remains", "remained", "died", "later"}


_NTH = frozenset("st nd rd th".split())
_FEWEST_NTH = 10
_FATAL = frozenset("die be have".split())


_BECOMES = frozenset("been was became become becomes".split())


def _nth_victim(sentence: Sentence, at: int) -> People | None:
    """ "claimed its 57th victim", "the 88th death", "the 14th person to die": the last one counts them all."""
    lows, token = sentence.lows, sentence.tokens[at]
    if token.kind != "number" or lows[at + 1 : at + 2] == [] or lows[at + 1] not in _NTH or at + 2 >= len(lows):
        return None
    number = read_number(sentence.tokens, lows, at)
    if number is None or number[0] < _FEWEST_NTH or sentence.tokens[at + 1].start != token.end:
        return None
    if lows[at - 1] == "the" and lows[max(at - 2, 0)] in _BECOMES and lows[at + 2] in {".", ",", ";"}:
        quantity = Quantity(at, at + 1, exactly(number[0]))  # "had been the 134th": of whom, the rest must say
        return People(at, at + 2, Form.ALONE, quantity, (at, at), definite=True)
    noun = match(sentence.lexicon.harm_nouns, lows, at + 2)
    harm = noun[1][0] if noun is not None and not noun[1][1] else None
    end = at + 2 + (noun[0] if noun is not None else 0)
    if noun is None and lows[at + 2] in {"person", "patient"} and lows[at + 3 : at + 5] == ["to", "die"]:
        harm, end = Harm.KILLED, at + 5
    if harm is None or (noun is not None and lows[end : end + 1] == ["anniversary"]):
        return None
    harm = Harm.KILLED if harm is Harm.CASUALTIES else harm
    quantity = Quantity(at, at + 1, exactly(number[0]))
    return People(at, end, Form.COUNTED, quantity, (at, at), harm=harm, harm_at=(at + 2, end), harm_noun=True)


def _is_object(sentence: Sentence, at: int) -> bool:
    """ "wounding her in the head": "her" with nothing after it that she could own."""
    after = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    return (
        after is None
        or after.kind != "word"
        or after.low in PREPOSITIONS
        or after.low in {"and", "before", "after", "when"}
    )


def _neither_of_two(sentence: Sentence, at: int) -> People | None:
    """ "Neither officer was hurt": none of two."""
    chain = _chain(sentence, at + 1) if at + 1 < len(sentence.lows) else None
    if chain is None or chain.empty or not chain.known or chain.plural or chain.harm_noun or "nor" in sentence.lows:
        return None
    return chain.counted(Quantity(at, at + 1, exactly(0), bare=False), at + 1)


def _share(sentence: Sentence, at: int) -> int:
    """How many words say a share of a whole ("a third of", "one in five", "all but three"): they count nobody."""
    lows = sentence.lows
    first = at
    prefix = match(sentence.lexicon.prefixes, lows, at)
    if prefix and at + prefix[0] < len(lows) and stands(sentence.lexicon.fractions, lows, at + prefix[0]):
        at += prefix[0]
    if lows[at : at + 2] == ["all", "but"] and at + 2 < len(lows):
        number = read_number(sentence.tokens, lows, at + 2)
        return number[1] - first if number else 0
    found = match(sentence.lexicon.fractions, lows, at)
    if found is None or (lows[at] in {"most", "half"} and lows[at + found[0] : at + found[0] + 1] == ["a"]):
        return 0
    return at + found[0] - first if lows[at] != "most" else 0


def _read_set(sentence: Sentence, at: int, first: int, size: int, number: int) -> People | None:
    last = first + size
    if sentence.lows[first] == "both":
        last += last < len(sentence.lows) and sentence.lows[last] in POSSESSIVES | {"the"}
        chain = _chain(sentence, last)
        if (
            sentence.lows[last : last + 1] == ["of"]
            or chain is None
            or not chain.nouns
            or sentence.lows[chain.last : chain.last + 1] == ["and"]
        ):
            return None
        last, who = chain.last, (last, chain.last)
        return People(
            at, last, Form.COUNTED, Quantity(first, first + 1, exactly(2), bare=False), who, chain.nouns, definite=True
        )
    quantity = Quantity(first, last, exactly(number), bare=False)
    return People(at, last, Form.COUNTED, quantity, (first, last))


@dataclass(frozen=True, slots=True)
class _Chain:
    """The words after a number or article up to the end of the noun phrase."""

    last: int
    head: tuple[int, int]
    nouns: tuple[Noun, ...]
    nationalities: tuple[str, ...]
    plural: bool
    known: bool
    harm: Harm | None = None
    harm_at: tuple[int, int] = (0, 0)
    harm_noun: bool = False
    empty: bool = False

    def counted(self, quantity: Quantity, at: int) -> People:
        """The counted people whose words begin at token `at`."""
        return People(
            quantity.first,
            self.last,
            Form.COUNTED,
            quantity,
            (at, self.last),
            self.nouns,
            self.nationalities,
            harm=self.harm,
            harm_at=self.harm_at,
            harm_noun=self.harm_noun,
        )


def _chain(sentence: Sentence, at: int, *, limit: int = 12) -> _Chain | None:
    """Reads modifiers and nouns to the head. None where the head counts no people."""
    lows, lexicon, tokens = sentence.lows, sentence.lexicon, sentence.tokens
    here, size = at, len(lows)
    nouns: list[Noun] = []
    nations: list[str] = []
    head: tuple[int, int] | None = None
    plural = False
    harm: Harm | None = None
    harm_at = (0, 0)
    unknown = 0
    while here < size and here - at < limit:
        low = lows[here]
        if low in _OPEN_QUOTES and here + 1 < size and not nouns and tokens[here + 1].kind == "word":
            here += 1
            continue
        if (
            low == "("
            and head is None
            and here > at
            and lows[here + 2 : here + 3] == [")"]
            and _people_follow(sentence, here + 3)
        ):
            here += 3
            continue
        if low == "-" and here > at and tokens[here].start == tokens[here - 1].end:
            here += 1
            continue
        if low in {"and", "or", ","} and head is None and _joins_modifiers(sentence, at, here):
            here += 1
            continue
        noun = match(lexicon.nouns, lows, here)
        harms = low in lexicon.starters
        state = match(lexicon.states, lows, here) if harms else None
        verb = match(lexicon.verbs, lows, here) if harms else None
        harm_word = match(lexicon.harm_nouns, lows, here) if harms else None
        if (state or verb) and not (noun and (noun[0] > 1 or _is_counted_noun(lows, here, at))):
            taken = max(state[0] if state else 0, verb[0] if verb else 0)
            joined = bool(harm_word and harm_word[1][1]) and lows[here + taken : here + taken + 1] == ["and"]
            follows = not joined and _people_follow(sentence, here + taken)
            if follows and head is None and (state or (verb and verb[1].form in {"participle", "both"})) and taken == 1:
                harm = state[1] if state else verb[1].harm if verb else None
                harm_at = (here, here + taken)
                here += taken
                continue
            if head is None and harm is None and harm_word and not follows:
                if _thing_follows(sentence, here + harm_word[0]):
                    return None
                return _Chain(
                    here + harm_word[0],
                    (here, here + harm_word[0]),
                    (),
                    tuple(nations),
                    True,
                    True,
                    harm_word[1][0],
                    (here, here + harm_word[0]),
                    True,
                )
            if not (noun and follows):
                if head is None and _thing_follows(sentence, here + taken):
                    return None
                break
        if harm_word and (noun is None or harm_word[0] > noun[0]):
            if head is not None and (lows[here] not in PURE_HARM_NOUNS or head[1] != here):
                break
            if not harm_word[1][1] and _thing_follows(sentence, here + harm_word[0]):
                return None
            return _Chain(
                here + harm_word[0],
                (here, here + harm_word[0]),
                tuple(nouns),
                tuple(nations),
                harm_word[1][1],
                True,
                harm_word[1][0],
                (here, here + harm_word[0]),
                True,
            )
        if low == "other" and noun and head is None and here + 1 < size and _other_whom(sentence, here + 1):
            here += 1
            continue
        if noun and head is None and _opens_long_name(sentence, here):
            here += 1
            continue
        if noun:
            nouns.append(noun[1])
            head, plural = (here, here + noun[0]), noun[1].plural
            here += noun[0]
            if not _compound_goes_on(sentence, here, plural=plural):
                break
            continue
        if head is None and here > at and _links_name(sentence, here):
            here += 1
            continue
        if _is_barrier(sentence, here):
            break
        nation = lexicon.nationalities.get(low) if tokens[here].is_capital or low in {"u.s."} else None
        if nation:
            nations.append(nation)
            if head is None and _ends_phrase(sentence, here + 1) and not _joins_here(sentence, at, here + 1):
                head, plural = (here, here + 1), low.endswith(("s", "ese", "ish", "ch"))
                here += 1
                break
            here += 1
            continue
        if low in lexicon.not_people and not _people_follow(sentence, here + 1):
            return None
        if head is not None:
            break
        if low not in lexicon.adjectives:
            unknown += 1
            if unknown > 4 or (low.endswith("ly") and not _people_follow(sentence, here + 1)):
                break
        here += 1
    if head is not None:
        return _Chain(head[1], head, tuple(nouns), tuple(nations), plural, True, harm, harm_at)
    while here > at and (
        lows[here - 1] in {"-", ",", "and", "or"} or lows[here - 1] in _OPEN_QUOTES or lows[here - 1].endswith("ly")
    ):
        here -= 1
    if here == at:
        return _Chain(at, (at, at), (), (), True, False, empty=True)
    low = lows[here - 1]
    return _Chain(
        here, (here - 1, here), (), tuple(nations), low.endswith("s") and not low.endswith("ss"), False, harm, harm_at
    )


def _is_counted_noun(lows: list[str], here: int, at: int) -> bool:
    """ "no hostage died": the word is who, not how they are."""
    return here == at and lows[here] == "hostage" and here > 0 and lows[here - 1] in {"no", "one", "a", "each", "every"}


def _other_whom(sentence: Sentence, at: int) -> bool:
    """ "four other Peruvians", "two other British climbers": "other" stands before a nationality."""
    return sentence.tokens[at].is_capital and sentence.lows[at] in sentence.lexicon.nationalities


def _thing_follows(sentence: Sentence, at: int) -> bool:
    """ "20 burned cars", "three dead trees": an unknown plural after the word of harm is what is counted."""
    if at >= len(sentence.lows) or _is_barrier(sentence, at):
        return False
    low, lexicon = sentence.lows[at], sentence.lexicon
    if low in lexicon.not_people:
        return True
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is")) and low.islower()
    return (
        plural
        and not (stands(lexicon.verbs, sentence.lows, at) or stands(lexicon.harm_nouns, sentence.lows, at))
        and sentence.tokens[at].text.islower()
    )


def _is_barrier(sentence: Sentence, at: int) -> bool:
    """Whether a noun phrase cannot go on over this token; "US" is a state, "us" is not."""
    token = sentence.tokens[at]
    if token.kind != "word" or all(piece in NUMBER_WORDS for piece in token.low.split("-")):
        return True
    return token.low in BARRIERS and token.text != "US"


def _joins_here(sentence: Sentence, at: int, here: int) -> bool:
    return (
        here < len(sentence.lows) and sentence.lows[here] in {"and", "or", ","} and _joins_modifiers(sentence, at, here)
    )


def _joins_modifiers(sentence: Sentence, at: int, here: int) -> bool:
    """ "Venezuelan, Cuban troops", "military and intelligence officers": the join stands between two modifiers."""
    lows, lexicon = sentence.lows, sentence.lexicon
    if here == at or here + 1 >= len(lows):
        return False

    def modifies(word: str) -> bool:
        return word in lexicon.adjectives or word in lexicon.nationalities

    return modifies(lows[here - 1]) and modifies(lows[here + 1]) and _people_follow(sentence, here + 1, reach=5)


def _people_follow(sentence: Sentence, at: int, *, reach: int = 4) -> bool:
    """Whether a noun for people stands within a few words, with only modifiers between."""
    lows, lexicon = sentence.lows, sentence.lexicon
    at = _over_bracket(lows, at)
    for here in range(at, min(at + reach, len(lows))):
        if match(lexicon.nouns, lows, here):
            return True
        low = lows[here]
        if low == "(" and _over_bracket(lows, here) > here:
            return _people_follow(sentence, _over_bracket(lows, here), reach=2)
        if low in lexicon.not_people and here + 1 < len(lows) and _names_a_role(sentence, here + 1):
            return True  # "the block development officer", "two village heads"
        if low in lexicon.not_people or (_is_barrier(sentence, here) and low not in {"and", "-"}):
            return False
        if sentence.tokens[here].is_capital and low in lexicon.nationalities and _ends_phrase(sentence, here + 1):
            return True
    return False


def _names_a_role(sentence: Sentence, at: int) -> bool:
    """Whether a noun for people stands here or one word on, in the same phrase."""
    lows, lexicon = sentence.lows, sentence.lexicon
    if stands(lexicon.nouns, lows, at):
        return True
    next_one = at + 1
    return next_one < len(lows) and not _is_barrier(sentence, at) and stands(lexicon.nouns, lows, next_one)


def _over_bracket(lows: list[str], at: int) -> int:
    """Behind a short name in brackets that begins here: "(ULFA)"."""
    return at + 3 if lows[at : at + 1] == ["("] and lows[at + 2 : at + 3] == [")"] else at


def _opens_long_name(sentence: Sentence, at: int) -> bool:
    """ "National" in "four National Democratic Front of Bodoland (NDFB) militants"."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens) or not (tokens[at].is_capital and tokens[at + 1].is_capital) or sentence.shouting:
        return False
    return _acronym_follows(sentence, at + 1)


def _acronym_follows(sentence: Sentence, at: int) -> bool:
    """Whether a short name in brackets stands within a few words, with people right after it."""
    lows = sentence.lows
    bracket = next((k for k in range(at, min(at + 7, len(lows))) if lows[k] == "("), None)
    end = _over_bracket(lows, bracket) if bracket is not None else None
    return end is not None and end != bracket and _people_follow(sentence, end, reach=2)


def _links_name(sentence: Sentence, at: int) -> bool:
    """ "of" in "three United Liberation Front of Asom (ULFA) militants": it stands inside the name of a body."""
    lows, tokens = sentence.lows, sentence.tokens
    if lows[at] not in {"of", "for", "the"} or not at or at + 1 >= len(lows):
        return False
    if not (tokens[at - 1].is_capital or lows[at - 1] == "of") or not (
        tokens[at + 1].is_capital or lows[at + 1] == "the"
    ):
        return False
    return _acronym_follows(sentence, at + 1)


def _compound_goes_on(sentence: Sentence, at: int, *, plural: bool) -> bool:
    """ "police officers", "women soldiers" go on; "soldiers from" does not; "police vehicles" is seen and refused."""
    lows = sentence.lows
    if at >= len(lows) or lows[at] in BARRIERS:
        return False
    if plural and lows[at] in {"prisoner", "captive", "hostage"}:
        return False  # "kept 30 soldiers prisoner"
    if match(sentence.lexicon.nouns, lows, at):
        return True
    if lows[at] in PURE_HARM_NOUNS:
        return True
    return lows[at] in sentence.lexicon.not_people and (
        not plural or lows[at - 1] in {"police", "military", "crew", "staff", "militia"}
    )


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    if at >= len(sentence.lows):
        return True
    low = sentence.lows[at]
    lexicon = sentence.lexicon
    if low not in BARRIERS and stands(lexicon.nouns, sentence.lows, at):
        return False  # "four Greek rescue workers"
    if low in BARRIERS or stands(lexicon.states, sentence.lows, at) or stands(lexicon.verbs, sentence.lows, at):
        return True
    return sentence.tokens[at].kind != "word"


def _counted(sentence: Sentence, quantity: Quantity) -> People | None:
    """What a quantity counts; None where it counts no people."""
    lows, lexicon = sentence.lows, sentence.lexicon
    at = quantity.last
    if quantity.amount == exactly(0) and at < len(lows) and (inner := _none_of(sentence, quantity)):
        return inner
    if (quantity.first and lows[quantity.first - 1] == "how") or lows[quantity.first : at] == ["so", "many"]:
        return People(quantity.first, at, Form.PLURAL, None, (at, at))
    if lows[at : at + 2] == ["head", "of"]:
        return None
    if lows[at : at + 2] in (["of", "them"], ["of", "which"]) and _things_before(sentence, quantity.first):
        return People(quantity.first, at + 2, Form.PLURAL, None, (at + 1, at + 2))
    said_of = lows[quantity.first] == "one" and quantity.first > 0 and lows[quantity.first - 1] in BE
    if said_of and stands(lexicon.states, lows, quantity.first):
        return None  # "was one of the dead"
    if lows[at : at + 1] == ["of"] and (part := _partitive(sentence, quantity)):
        return part
    if lows[at - 1] == "of" and at < len(lows) and lows[at] in POSSESSIVES:
        return _partitive(sentence, replace(quantity, last=at - 1))  # "many of his friends": "many of" is one word
    if (quantity.amount == exactly(0) and lows[quantity.first] in {"no-one", "nobody", "none"}) or lows[
        quantity.first : quantity.first + 2
    ] == ["no", "one"]:
        return People(quantity.first, at, Form.COUNTED, quantity, (at, at))
    if lows[at : at + 1] == ["aged"] and at + 1 < len(lows) and lows[at + 1][0].isdigit():
        return People(quantity.first, at, Form.ALONE, quantity, (at, at))  # "one aged 15"
    if lows[at : at + 1] == ["aboard"]:
        return People(quantity.first, at + 1, Form.COUNTED, quantity, (at, at), definite=quantity.definite)
    chain = _chain(sentence, at)
    if chain is None:
        return None
    if chain.empty and (limit := under_age(sentence, at)):
        return People(quantity.first, limit, Form.COUNTED, quantity, (at, limit), (MINORS,))
    if chain.empty:
        aboard = 2 * (lows[at : at + 2] == ["on", "board"])
        form = Form.COUNTED if aboard else Form.ALONE
        return People(quantity.first, at + aboard, form, quantity, (at, at), definite=quantity.definite)
    low = lows[chain.head[0]]
    if low in {"families", "households"}:
        return None
    if not chain.known and (low in lexicon.not_people or (not chain.plural and quantity.amount.point != 1)):
        if chain.harm is None and not quantity.bare:
            return None
        return None if low in lexicon.not_people else People(quantity.first, at, Form.ALONE, quantity, (at, at))
    further = low in {"others", "other"} or quantity.further
    if further is not quantity.further:
        quantity = replace(quantity, further=further)
    people = chain.counted(quantity, at)
    if quantity.definite or not chain.known:
        people = replace(people, definite=quantity.definite, weak=not chain.known)
    return _with_unit(sentence, _with_suffix(sentence, people))


MINORS = Noun(words=("minors",), plural=True, age="child")
_OF_AGE = 18


def under_age(sentence: Sentence, at: int) -> int | None:
    """Where "under 16" or "under age" behind a number ends: "109 men and 31 under 18" counts 31 children."""
    lows = sentence.lows
    if lows[at : at + 1] not in (["under"], ["below"]) or at + 1 >= len(lows):
        return None
    if lows[at + 1] == "age":
        return at + 2
    number = read_number(sentence.tokens, lows, at + 1)
    is_age = number is not None and number[0] <= _OF_AGE and lows[number[1] : number[1] + 1] != ["percent"]
    return number[1] if number is not None and is_age else None


def _with_suffix(sentence: Sentence, people: People) -> People:
    """ "15 people or more": the words after the noun bear on the number."""
    found = match(sentence.lexicon.suffixes, sentence.lows, people.last) if people.last < len(sentence.lows) else None
    quantity = people.quantity
    if found is None or quantity is None or quantity.amount.point is None or found[1] != "at_least" or found[0] < 2:
        return people
    return replace(
        people,
        last=people.last + found[0],
        quantity=replace(quantity, amount=word_amount(quantity.amount.point, found[1]), last=people.last + found[0]),
    )


def _with_unit(sentence: Sentence, people: People) -> People:
    """ "a family of five": the number after "of" counts the people of the unit."""
    lows = sentence.lows
    if lows[people.last - 1] not in sentence.lexicon.units or lows[people.last : people.last + 1] != ["of"]:
        return people
    number = read_number(sentence.tokens, lows, people.last + 1) if people.last + 1 < len(lows) else None
    if number is None:
        return people
    quantity = Quantity(people.last + 1, number[1], exactly(number[0]))
    return replace(people, last=number[1], quantity=quantity, form=Form.COUNTED, unit=True)


def _none_of(sentence: Sentence, none: Quantity) -> People | None:
    """ "none of the 12 miners": none, of a whole."""
    inner = read_quantity(sentence.tokens, sentence.lows, none.last, sentence.lexicon)
    counted = _counted(sentence, inner) if inner is not None and inner.amount != exactly(0) else None
    if counted is None or counted.form is not Form.COUNTED or counted.harm_noun:
        return None
    return replace(counted, first=none.first, quantity=none, whole=inner)


def _partitive(sentence: Sentence, quantity: Quantity) -> People | None:
    """ "two of them", "12 of the 30 passengers", "five of its soldiers": a part of a whole."""
    lows = sentence.lows
    at = quantity.last + 1
    if at >= len(lows) or lows[at] not in WHOLES:
        return None
    if lows[at] in {"them", "us"} and lows[quantity.first] == "the":
        return People(quantity.first, at + 1, Form.PLURAL, None, (at, at + 1))  # "twin girls, the two of them aged 14"
    if lows[at] in {"them", "whom", "which", "us", "you", "those", "these"} and not (
        lows[at] in {"those", "these"}
        and (_people_follow(sentence, at + 1) or match(sentence.lexicon.harm_nouns, lows, at + 1))
    ):
        end = _over_those(sentence, at) if lows[at] == "those" else at + 1
        return People(
            quantity.first,
            end,
            Form.COUNTED,
            quantity,
            (at, at + 1) if lows[at] == "them" else (at, at),
            partitive=True,
        )
    here = at + 1
    if lows[at : at + 2] == ["the", "latter"] and lows[at + 2 : at + 3] not in (["'s"], ["two"]):
        return People(quantity.first, at + 2, Form.COUNTED, quantity, (at, at), partitive=True)
    if lows[at] in {"mine", "ours"}:
        return People(quantity.first, here, Form.COUNTED, quantity, (at, here))
    alone = here + 1 >= len(lows) or _is_barrier(sentence, here + 1)
    if lows[at] in POSSESSIVES and lows[here : here + 1] == ["own"] and alone:
        return People(quantity.first, here + 1, Form.COUNTED, quantity, (at, here + 1))
    if inner := read_quantity(sentence.tokens, lows, here, sentence.lexicon) if here < len(lows) else None:
        here = inner.last
    if inner is None and (harmed := _of_the_harmed(sentence, quantity, here)) is not None:
        return harmed if not (quantity.first and lows[quantity.first - 1] in BE) else None
    chain = _chain(sentence, here)
    if inner is not None and (lows[here : here + 1] == ["aboard"] or (chain is not None and chain.empty)):
        aboard = 2 * (lows[here : here + 2] == ["on", "board"]) or int(lows[here : here + 1] == ["aboard"])
        return People(quantity.first, here + aboard, Form.COUNTED, quantity, (here, here), partitive=True)
    if chain is None or chain.empty or (chain.harm_noun and quantity.amount == exactly(1)):
        return None
    if not chain.known and not (chain.plural and lows[at] in POSSESSIVES and lows[chain.head[0]].islower()):
        return None
    return replace(chain.counted(quantity, here), partitive=True, weak=not chain.known)


_FAR_THOSE = 6


def _over_those(sentence: Sentence, at: int) -> int:
    """Behind "those picked up", "those on board": the words that say of whom, up to the verb."""
    lows = sentence.lows
    if at + 1 >= len(lows) or lows[at + 1] == "who" or _tells(sentence, at + 1):
        return at + 1
    for here in range(at + 2, min(at + _FAR_THOSE, len(lows))):
        if lows[here] in BE or lows[here] in HAVE or _tells(sentence, here):
            return here
        if sentence.tokens[here].kind != "word" or lows[here] == "and":
            break
    return at + 1


_HARMED = {
    "dead": Harm.KILLED,
    "deceased": Harm.KILLED,
    "wounded": Harm.INJURED,
    "injured": Harm.INJURED,
    "hurt": Harm.INJURED,
    "missing": Harm.MISSING,
    "rescued": Harm.RESCUED,
    "saved": Harm.RESCUED,
    "arrested": Harm.DETAINED,
    "detained": Harm.DETAINED,
}


def _of_the_harmed(sentence: Sentence, quantity: Quantity, at: int) -> People | None:
    """ "one of the dead", "four of the hurt": a part of those whom a word of harm alone names."""
    lows = sentence.lows
    harm = _HARMED.get(lows[at]) if at < len(lows) and lows[at - 1] == "the" else None
    if harm is None or (at + 1 < len(lows) and not _is_barrier(sentence, at + 1) and not _tells(sentence, at + 1)):
        return None
    return People(
        quantity.first,
        at + 1,
        Form.COUNTED,
        quantity,
        (at, at + 1),
        harm=harm,
        harm_at=(at, at + 1),
        harm_noun=True,
        partitive=True,
    )


def _tells(sentence: Sentence, at: int) -> bool:
    lexicon = sentence.lexicon
    return stands(lexicon.verbs, sentence.lows, at) or stands(lexicon.states, sentence.lows, at)


_FAR_THINGS = 24
_TIMES = frozenset("minute minutes hour hours day days night week weeks month months year years".split())
_WHERE = frozenset("in at from inside across to".split())


_NO_THINGS = _TIMES | frozenset("km kilometers kilometres miles mile metres meters feet m percent".split())


def _things_before(sentence: Sentence, at: int) -> bool:
    """ "30 calves, 18 of them": what was counted last before is no people; "in three hospitals" is only where."""
    lows, lexicon = sentence.lows, sentence.lexicon
    for here in range(at - 1, max(at - _FAR_THINGS, 0), -1):
        if stands(lexicon.nouns, lows, here):
            return False
        if lows[here] not in lexicon.not_people or lows[here] in _NO_THINGS or lows[here - 1] in PREPOSITIONS:
            continue
        numbers = (
            k for k in range(max(here - 2, 0), here) if sentence.tokens[k].kind == "number" or lows[k] in NUMBER_WORDS
        )
        first = next(numbers, None)
        if first is not None and lows[max(first - 1, 0)] not in _WHERE:
            return True
    return False


def _determined(sentence: Sentence, at: int) -> People | None:
    """ "a trader", "his wife", "the 55 troops", "the soldiers"."""
    lows, lexicon = sentence.lows, sentence.lexicon
    here = at + 1
    if here >= len(lows):
        return None
    if found := match(lexicon.sets, lows, here):
        return _read_set(sentence, at, here, found[0], found[1])
    if lows[at] in {"the", "his", "her", "its", "their", "these", "those", "all"} and (
        quantity := read_quantity(sentence.tokens, lows, here, lexicon)
    ):
        counted = _counted(sentence, replace(quantity, first=at, definite=True))
        return counted if counted is None else replace(counted, definite=True)
    if lows[at] == "the" and lows[here] in {"remaining", "other"} and here + 1 < len(lows):
        quantity = read_quantity(sentence.tokens, lows, here + 1, lexicon)
        if quantity is not None:  # "the bodies of the remaining 46"
            counted = _counted(sentence, replace(quantity, definite=True, further=True))
            return counted if counted is None else replace(counted, first=at, definite=True)
    chain = _chain(sentence, here)
    if chain is not None and not chain.empty and not chain.known and _is_acted_on(sentence, at, chain):
        chain = replace(chain, known=True)
    if chain is None or chain.empty or not chain.known:
        return _named_determined(sentence, at, here) or _of_a_thing(sentence, at)
    if chain.harm_noun:
        return None
    if lows[chain.last : chain.last + 1] == ["'s"] and (owned := _possessed(sentence, at, (at, chain.last))):
        return owned
    who = (here, chain.last)
    plural = chain.plural and lows[at] not in {"a", "an"}
    form = Form.PLURAL if plural else Form.ONE
    quantity_one = Quantity(at, chain.last, exactly(1), bare=False, further=lows[at] == "another")
    people = People(
        at,
        chain.last,
        form,
        None if plural else quantity_one,
        who,
        chain.nouns,
        chain.nationalities,
        definite=lows[at] == "the",
        possessive=lows[at] in POSSESSIVES,
        indefinite=lows[at] in {"a", "an", "another"},
        harm=chain.harm,
        harm_at=chain.harm_at,
    )
    return _with_unit(sentence, _with_name(sentence, people))


def _is_acted_on(sentence: Sentence, at: int, chain: _Chain) -> bool:
    """ "arrested a linkman", "a sarpanch was beheaded": what only people suffer makes a person of an unknown word."""
    lows = sentence.lows
    head = lows[chain.head[0]]
    if (
        lows[at] not in {"a", "an", "another", "his", "her", "their"}
        or chain.plural
        or head in sentence.lexicon.not_people
    ):
        return False
    if lows[at - 1] in OF_PERSONS or lows[max(at - 2, 0) : at] == ["shot", "dead"]:
        return sentence.tokens[chain.head[0]].text.islower()
    after = [low for low in lows[chain.last : chain.last + 4] if low not in {"was", "has", "been", "is"}]
    return after[:1] != lows[chain.last : chain.last + 1] and after[0:1] != [] and after[0] in OF_PERSONS


def _of_a_thing(sentence: Sentence, at: int) -> People | None:
    """ "the convoy's commander", "the party's deputy leader": one person of a body."""
    lows = sentence.lows
    for owner in range(at + 2, min(at + 4, len(lows))):
        if lows[owner] != "'s":
            continue
        plain = all(sentence.tokens[k].kind == "word" and lows[k] not in BARRIERS for k in range(at + 1, owner))
        number = owner + 1 < len(lows) and read_quantity(sentence.tokens, lows, owner + 1, sentence.lexicon) is not None
        return _possessed(sentence, at, (at, owner)) if plain and not number else None
    return None


def _named_determined(sentence: Sentence, at: int, here: int) -> People | None:
    """ "the 24-year-old", "a 37-year-old from Ohio": an age stands for a person."""
    lows = sentence.lows
    if (
        here + 2 < len(lows)
        and lows[here][0].isdigit()
        and lows[here + 1] == "-"
        and lows[here + 2].startswith("year-old")
    ):
        last = here + 3
        chain = _chain(sentence, last)
        if chain and chain.known and not chain.harm_noun:
            people = People(
                at,
                chain.last,
                Form.ONE,
                Quantity(at, chain.last, exactly(1), bare=False),
                (here, chain.last),
                chain.nouns,
                chain.nationalities,
                definite=lows[at] == "the",
                possessive=lows[at] in POSSESSIVES,
                indefinite=lows[at] in {"a", "an"},
            )
            return _with_name(sentence, people)
        if chain is None:
            return None
        return People(
            at,
            last,
            Form.ONE,
            Quantity(at, last, exactly(1), bare=False),
            (here, last),
            indefinite=lows[at] in {"a", "an"},
        )
    if lows[here].endswith("year-old") and lows[here] != "year-old":
        chain = _chain(sentence, here + 1)
        last = chain.last if chain and chain.known else here + 1
        if chain is None:
            return None
        return People(
            at,
            last,
            Form.ONE,
            Quantity(at, last, exactly(1), bare=False),
            (here, last),
            chain.nouns if chain.known else (),
            indefinite=True,
        )
    return None


def _with_name(sentence: Sentence, people: People) -> People:
    """ "President Nicolás Maduro", "his wife Cilia Flores": the name belongs to the noun."""
    name = _read_name(sentence, people.last) if people.form is Form.ONE else None
    if name is None:
        return people
    return replace(people, last=name[1], who=(people.who[0], name[1]), name=name)


def _undetermined(sentence: Sentence, at: int) -> People | None:
    """Names, titles with names, bare plurals, possessives."""
    lows, tokens, lexicon = sentence.lows, sentence.tokens, sentence.lexicon
    if tokens[at].is_capital and tokens[at].kind == "word" and (name := _read_titled(sentence, at)):
        return name
    if lows[at] in lexicon.countries and lows[at + 1 : at + 2] == ["'s"] and tokens[at].is_capital:
        owned = _possessed(sentence, at, (at, at + 1))
        return owned and replace(owned, nationalities=owned.nationalities or (lexicon.countries[lows[at]],))
    noun = match(lexicon.nouns, lows, at)
    if noun is None and not (
        lows[at] in lexicon.adjectives or (tokens[at].is_capital and lows[at] in lexicon.nationalities)
    ):
        return None
    if lows[at] in BARRIERS or (noun is None and (stands(lexicon.verbs, lows, at) or stands(lexicon.states, lows, at))):
        return None
    chain = _chain(sentence, at)
    if (
        chain is None
        or chain.empty
        or not chain.known
        or chain.harm_noun
        or (chain.harm is not None and not chain.plural)
    ):
        return None
    if chain.plural:
        return People(at, chain.last, Form.PLURAL, None, (at, chain.last), chain.nouns, chain.nationalities)
    if noun and (lows[at] in lexicon.titles | {"former"} or (not chain.harm and _read_name(sentence, chain.last))):
        return _with_name(
            sentence,
            People(
                at,
                chain.last,
                Form.ONE,
                Quantity(at, chain.last, exactly(1), bare=False),
                (at, chain.last),
                chain.nouns,
            ),
        )
    if noun is None and not chain.nouns:
        return None
    # A singular without an article ("Gunman kills toddler") is headline style.
    return People(
        at,
        chain.last,
        Form.ONE,
        Quantity(at, chain.last, exactly(1), bare=False),
        (at, chain.last),
        chain.nouns,
        chain.nationalities,
        weak=True,
    )


def _read_titled(sentence: Sentence, at: int) -> People | None:
    """ "Mr Dar", "Defense Minister Vladimir Padrino López", "Alicia Winters", "Venezuela's president"."""
    lows, lexicon = sentence.lows, sentence.lexicon
    here = at
    while (
        here < len(lows)
        and (lows[here] in lexicon.titles or lows[here] in lexicon.adjectives or lows[here] in lexicon.nationalities)
        and (here == at or sentence.tokens[here].kind == "word")
        and here - at < 6
        and lows[here] not in BARRIERS
    ) or (here < len(lows) and _inside_title(sentence, here)):
        here += 1 + (lows[here + 1 : here + 2] == ["."] and lows[here] in lexicon.titles)
    titled = here > at and any(lows[k] in lexicon.titles for k in range(at, here))
    name = _read_name(sentence, here) if titled else None
    if name is None:
        here = at
        name = _read_name(sentence, at)
        titled = False
    if name is None or (not titled and name[1] == at + 1 and _is_site(lows, at)):
        return None
    if sentence.lows[name[1] : name[1] + 1] == ["'s"]:
        return _possessed(sentence, at, name)
    if not titled and (member := _named_member(sentence, at, name[1])):
        return member
    noun = match(lexicon.nouns, lows, at) if titled else None
    return People(
        at,
        name[1],
        Form.NAME,
        Quantity(at, name[1], exactly(1), bare=False),
        (at, name[1]),
        (noun[1],) if noun else (),
        name=name,
    )


def _is_site(lows: list[str], at: int) -> bool:
    """ "including 67 at Westgate": one capitalised word behind "at" is a place."""
    return at > 0 and lows[at - 1] in {"at", "near", "outside", "inside"}


def _named_member(sentence: Sentence, at: int, end: int) -> People | None:
    """ "Cafgu member Rolando Sayson", "Hamas commander Yahya Sinwar": a body, a role, and the name of who holds it."""
    role = match(sentence.lexicon.nouns, sentence.lows, end) if end < len(sentence.lows) else None
    if role is None or role[1].plural or sentence.tokens[end].is_capital:
        return None
    name = _read_name(sentence, end + role[0]) if end + role[0] < len(sentence.lows) else None
    if name is None:
        return None
    quantity = Quantity(at, name[1], exactly(1), bare=False)
    return People(at, name[1], Form.NAME, quantity, (at, name[1]), (role[1],), name=name)


def _inside_title(sentence: Sentence, at: int) -> bool:
    """ "First" and "Class" in "Private First Class", "Lance" in "Lance Corporal": parts of a title of several words."""
    lows, titles = sentence.lows, sentence.lexicon.titles
    if lows[at] not in TITLE_PARTS or not sentence.tokens[at].is_capital:
        return False
    beside = {*lows[max(at - 1, 0) : at], *lows[at + 1 : at + 2]}
    return bool(beside & (titles | TITLE_PARTS)) and bool(titles & set(lows[max(at - 2, 0) : at + 3]))


def _possessed(sentence: Sentence, at: int, name: tuple[int, int]) -> People | None:
    """ "Elian's mother", "Cuba's 32 soldiers": what is owned is counted, not the owner."""
    here = name[1] + 1
    if here >= len(sentence.lows):
        return None
    if quantity := read_quantity(sentence.tokens, sentence.lows, here, sentence.lexicon):
        counted = _counted(sentence, quantity)
        return None if counted is None or counted.harm_noun else replace(counted, first=at, definite=True)
    chain = _chain(sentence, here)
    if chain is None or chain.empty or not chain.known or chain.plural or chain.harm_noun:
        return None
    people = People(
        at,
        chain.last,
        Form.ONE,
        Quantity(at, chain.last, exactly(1), bare=False),
        (at, chain.last),
        chain.nouns,
        chain.nationalities,
        possessive=True,
    )
    return _with_name(sentence, people)


def _read_name(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The tokens of a person's name that begins here: capitalised words, with links such as "bin" and "de"."""
    tokens, lows = sentence.tokens, sentence.lows
    here = at
    while here < len(tokens):
        token = tokens[here]
        if token.kind == "word" and token.is_capital and here not in sentence.places and _may_name(sentence, here, at):
            here += 1
            if here < len(tokens) and lows[here] == "." and len(token.text) <= 2 and tokens[here].start == token.end:
                here += 1
        elif here > at and token.low in NAME_LINKS and here + 1 < len(tokens) and tokens[here + 1].is_capital:
            here += 1
        else:
            break
    if here == at + 1 and (len(tokens[at].text) == 1 or _is_acronym(sentence, at)):
        return None
    if at == 0 and here == 1 and lows[1:2] and lows[1] in {"are", "were", "have"}:
        return None
    titled = at > 0 and lows[at - 1] in sentence.lexicon.titles
    if sentence.shouting and here - at < 2 and not titled and lows[here : here + 1] != ["'s"]:
        return None
    return (at, here) if here > at else None


def _is_acronym(sentence: Sentence, at: int) -> bool:
    """ "DRG", "AIIMS": capitals alone are a body's name; "E.C." are initials."""
    text = sentence.tokens[at].text
    return text.isupper() and "." not in text and not sentence.shouting


def _may_name(sentence: Sentence, at: int, first: int) -> bool:
    """Whether this word may stand in the name that begins at `first`; "Mason" may where it is not the first."""
    low, lexicon = sentence.lows[at], sentence.lexicon
    if (
        low in BARRIERS
        or low.split("'")[0] in BARRIERS
        or (at == 0 and (low.endswith("ly") or sentence.lows[1:2] == ["of"]))
        or low in NAME_STOP
        or low in lexicon.nationalities
        or low in lexicon.countries
        or low in lexicon.not_people
    ):
        return False
    if stands(lexicon.verbs, sentence.lows, at) or stands(lexicon.states, sentence.lows, at):
        return False
    if sentence.shouting and (
        low.endswith(COMMON_ENDINGS) or low in lexicon.adjectives or match(lexicon.nouns, sentence.lows, at)
    ):
        return False
    noun = match(lexicon.nouns, sentence.lows, at)
    if noun is not None and at > first and noun[0] == 1:
        return True
    return not (noun and at + 1 < len(sentence.lows) and not sentence.tokens[at + 1].is_capital)
