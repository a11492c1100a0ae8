"""Rows of names with figures, where the harm is said once: "Iran had the most dead with 464, then Mali with 305"."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tollbook.extract.lang.en_syntax import DAY_WORDS, VERB_ADVERBS
from tollbook.extract.lexicon import match
from tollbook.extract.people import Form, People, Sentence
from tollbook.extract.resumed import RESUMED, Told
from tollbook.model import Harm
from tollbook.text.numerals import NUMBER_WORDS

_LINKS = frozenset("with has had have lost loses counts counted".split())
_OPENS = frozenset(", and then by of are were is include includes included ; while but to from after like also".split())
_CLOSES = frozenset(", . ; ) and then followed but while — –".split())
_LONGEST_NAME = 4
_LONGEST_GAP = 3
_FAR = 40
"""Words between what was told and a row that goes on with it."""
_MOST = frozenset("most highest worst largest heaviest biggest greatest".split())
_NEAR_MOST = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of a row: its people, with whom it counts, its harm, and where its harm is told."""

    index: int
    people: People
    harm: Harm
    harm_at: tuple[int, int]
    part: bool
    """The name is no country: a part of what was counted, or of nobody knows what."""


@dataclass(frozen=True, slots=True)
class _Item:
    index: int
    name: tuple[int, int]
    linked: bool
    country: str | None


def may_row(lows: list[str]) -> bool:
    """Whether a sentence without a word of harm may hold a row of names: a look that is cheap."""
    return sum(_is_number(lows[at + 1]) for at in range(len(lows) - 1) if lows[at] in {"with", "lost"}) > 1


def _is_number(low: str) -> bool:
    return low[0].isdigit() or low in NUMBER_WORDS


def find_rows(sentence: Sentence, people: list[People], told: Sequence[Told], last_harm: Harm | None) -> list[Row]:
    """The figures of rows that no other rule read. A row that opens its sentence goes on with the harm told last."""
    known = {one.index for one in told}
    told = sorted(told, key=lambda one: (one.last, one.index))
    items = [item for index in range(len(people)) if (item := _item(sentence, people, index)) is not None]
    found: list[Row] = []
    for run in _runs(sentence, people, items):
        harm = _harm_of(sentence, people, run, told, last_harm)
        if harm is None or harm[0] not in RESUMED:
            continue
        found += [_row(people, item, harm) for item in run if item.index not in known]
    known |= {row.index for row in found}
    return found + [row for row in _in_parallel(sentence, people, told) if row.index not in known]


def _in_parallel(sentence: Sentence, people: list[People], told: Sequence[Told]) -> list[Row]:
    """ "the fire of 2009, with 74 dead, and that of 2011, with 31": what "with" told once it tells again."""
    lows = sentence.lows
    models = [one for one in told if one.first > 0 and lows[one.first - 1] == "with" and people[one.index].harm_noun]
    found: list[Row] = []
    for index, person in enumerate(people):
        behind = bisect_left(models, person.first, key=lambda one: one.last) - 1
        model = models[behind] if behind >= 0 else None
        closed = person.last >= len(lows) or lows[person.last] in _CLOSES
        if model is None or person.form is not Form.ALONE or person.quantity is None or not closed:
            continue
        if person.first - model.last > _FAR:
            continue
        apart = not {";", ".", "while"} & set(lows[model.last : person.first])
        if apart and lows[person.first - 1] == "with" and lows[model.last : model.last + 1] != ["in"]:
            found.append(Row(index, person, model.harm, (model.first, model.last), part=False))
    return found


_LONGEST_REST = 6


def find_bracketed(sentence: Sentence, people: list[People], told: Sequence[Told]) -> list[Row]:
    """ "Kozlu (263 dead, 1992), Soma (301, 2014) and Ermenek (18)": what the first tells, the next tell."""
    lows = sentence.lows
    models = [one for one in told if one.first > 0 and lows[one.first - 1] == "(" and people[one.index].harm_noun]
    if not models:
        return []
    known = {one.index for one in told}
    found: list[Row] = []
    for index, person in enumerate(people):
        opens = person.first - 1
        if index in known or person.form is not Form.ALONE or opens < 1 or lows[opens] != "(":
            continue
        model = next((one for one in reversed(models) if one.last <= opens), None)
        quantity = person.quantity
        if model is None or quantity is None or not quantity.bare or not _may_stand(sentence, opens - 1):
            continue
        rest = lows[person.last : person.last + _LONGEST_REST]
        if rest[:1] in ([","], [")"], [";"]) and ")" in rest:
            found.append(Row(index, person, model.harm, (model.first, model.last), part=False))
    return found


@dataclass(frozen=True, slots=True)
class Each:
    """A number that several names have each: "France and Italy mourn four each"; `name` is one of them."""

    index: int
    name: tuple[int, int]
    country: str | None


def find_each(sentence: Sentence, people: list[People]) -> list[Each]:
    """The numbers with "each" behind, once for every name beside them; no number of one name."""
    lows = sentence.lows
    found: list[Each] = []
    for index, person in enumerate(people):
        if person.quantity is None or lows[person.last : person.last + 1] != ["each"]:
            continue
        names = _names_to(sentence, person.first)
        if len(names) > 1:
            found += [Each(index, name, _country_of(sentence, name)) for name in names]
    return found


_MOST_NAMES = 12


def _names_to(sentence: Sentence, number: int) -> list[tuple[int, int]]:
    """The names in capitals before a number, with at most one verb between: "Peru and Chile have lost"."""
    lows = sentence.lows
    end = number
    while end > 0 and number - end < _LONGEST_GAP and not _may_stand(sentence, end - 1):
        end -= 1
    found: list[tuple[int, int]] = []
    while len(found) < _MOST_NAMES and end > 0:
        start = end
        while start > 0 and _may_stand(sentence, start - 1):
            start -= 1
        if start == end:
            break
        found.insert(0, (start, end))
        before = start - (start > 0 and lows[start - 1] == "the")
        if before < 1 or lows[before - 1] not in {",", "and"} or (found[1:] and lows[before - 1] == "and"):
            break
        end = before - 1 - (lows[max(before - 2, 0) : before] == [",", "and"])
    return found


def _country_of(sentence: Sentence, name: tuple[int, int]) -> str | None:
    return sentence.lexicon.countries.get(" ".join(sentence.lows[name[0] : name[1]]))


def _item(sentence: Sentence, people: list[People], index: int) -> _Item | None:
    """ "Mali with 305", "Cuba 25": a name and its figure, with the end of a clause behind them."""
    person, lows = people[index], sentence.lows
    quantity = person.quantity
    if person.form is not Form.ALONE or quantity is None or not quantity.bare or quantity.amount.point is None:
        return None
    after = lows[person.last] if person.last < len(lows) else "."
    if after not in _CLOSES:
        return None
    end = person.first
    linked = end > 1 and lows[end - 1] in _LINKS
    end -= linked
    while linked and end > 1 and lows[end - 1] in VERB_ADVERBS:
        end -= 1
    if linked and (most := next((at for at in range(max(end - _NEAR_MOST, 0), end) if lows[at] in _MOST), None)):
        end = next((at + 1 for at in range(most - 1, max(most - _NEAR_MOST, -1), -1) if _may_stand(sentence, at)), end)
    first = end
    while first > 0 and end - first < _LONGEST_NAME and _may_stand(sentence, first - 1):
        first -= 1
    before = lows[first - 1] if first else ","
    if first == end or (before != "the" and before not in _OPENS):
        return None
    country = sentence.lexicon.countries.get(" ".join(lows[first:end]))
    return _Item(index, (first, end), linked, country)


def _may_stand(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.is_capital and token.kind == "word" and token.low not in DAY_WORDS and token.low != "others"


def _runs(sentence: Sentence, people: list[People], items: list[_Item]) -> list[list[_Item]]:
    """The items that follow one another with a comma, "and", "then" or "followed by" between."""
    runs: list[list[_Item]] = []
    for item in items:
        before = runs[-1][-1] if runs else None
        gap = sentence.lows[people[before.index].last : item.name[0]] if before is not None else []
        joined = before is not None and gap and len(gap) <= _LONGEST_GAP and set(gap) <= _OPENS | {"followed", "the"}
        if joined and before is not None and before.linked == item.linked:
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _harm_of(
    sentence: Sentence, people: list[People], run: list[_Item], told: Sequence[Told], last_harm: Harm | None
) -> tuple[Harm, tuple[int, int]] | None:
    """What the figures of a row count, and the words that say so."""
    lows, first = sentence.lows, run[0].name[0]
    if (most := _the_most(sentence, people, run[0])) is not None:
        return most
    before = bisect_right(told, first, key=lambda one: one.last) - 1
    if before >= 0:
        model = told[before]
        return (model.harm, (model.first, model.last)) if _goes_on(lows, run, model) else None
    others = "others" in lows[:first] or "then" in lows[:first] or first == 0
    if last_harm is None or not others or len(run) < 2 or not all(item.country and item.linked for item in run):
        return None
    return last_harm, (run[0].name[0], people[run[0].index].first)


def _the_most(sentence: Sentence, people: list[People], item: _Item) -> tuple[Harm, tuple[int, int]] | None:
    """ "Bolivia had the most victims with 61": whose figure the greatest is."""
    lows, number = sentence.lows, people[item.index].first
    if not item.linked:
        return None
    for at in range(max(number - _NEAR_MOST, 0), number):
        if lows[at] not in _MOST:
            continue
        for noun_at in range(at + 1, number):
            noun = match(sentence.lexicon.toll_nouns, lows, noun_at)
            harm = noun[1] if noun is not None else sentence.lexicon.box_nouns.get(lows[noun_at])
            if harm is not None:
                return harm, (at, noun_at + (noun[0] if noun is not None else 1))
    return None


def _goes_on(lows: list[str], run: list[_Item], told: Told) -> bool:
    """Whether a row goes on with what was told before it: countries do, and names in a row of two or more."""
    gap = lows[told.last : run[0].name[0]]
    if len(gap) > _FAR or {".", ":", "(", "who", "which"} & set(gap):
        return False
    return all(item.country for item in run) or (run[0].linked and len(run) > 1)


def _row(people: list[People], item: _Item, harm: tuple[Harm, tuple[int, int]]) -> Row:
    nations = (item.country,) if item.country else ()
    person = replace(people[item.index], who=item.name, nationalities=nations)
    return Row(item.index, person, harm[0], harm[1], part=item.country is None)
