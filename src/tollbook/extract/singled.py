"""Who is singled out of those that were counted: "One is Ana Paz", "the youngest was a boy of nine"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tollbook.extract.count import read_number
from tollbook.extract.lang.en_syntax import BE
from tollbook.extract.links import Scene
from tollbook.extract.people import Form, People
from tollbook.extract.resumed import RESUMED, Earlier
from tollbook.model import Harm

_PICKED = frozenset("youngest oldest eldest".split())
_IS = frozenset({"is", "was"})
_VICTIM = frozenset("victim victims dead death fatality casualty".split())
_IDENTIFYING = frozenset("identified identify identifies identifying named name names".split())
_BODIES = frozenset("body bodies remains corpse corpses".split())
_FAR_IS = 8
_NTH = frozenset("st nd rd th".split())
_WORDS = _PICKED | _VICTIM | _IDENTIFYING | _BODIES | {"one", "names"}
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest last".split())


@dataclass(frozen=True, slots=True)
class Single:
    """One person, or a few, of those counted: the place in the list of people, the harm, the words that say so."""

    index: int
    harm: Harm
    at: tuple[int, int]


def may_single(lows: list[str]) -> bool:
    """Whether a sentence without a word of harm may single somebody out: a look that is cheap."""
    if lows[0] == "one" and lows[1:2] in (["is"], ["was"]):
        return True
    return not _PICKED.isdisjoint(lows) or ("one" in lows and "of" in lows) or not _IDENTIFYING.isdisjoint(lows)


def find_singled(
    scene: Scene, told: Mapping[int, Harm], last_harm: Harm | None, earlier: Earlier, numbers: Mapping[int, Harm]
) -> list[Single]:
    """Those singled out. `told` are the harms of the people of this sentence, by place in the list; `last_harm` is what
    the sentence right before told of; `numbers` are all that were counted before, and of what."""
    lows = scene.sentence.lows
    if _WORDS.isdisjoint(lows):
        return []
    harm = next(iter(told.values()), last_harm)
    found = [*_by_ordinal(scene), *_by_body(scene)]
    if last_harm in RESUMED and last_harm is not None:
        found += _one_is(scene, last_harm)
    if harm in RESUMED and harm is not None:
        found += [*_by_age(scene, harm, earlier), *_by_naming(scene, harm)]
    found += _one_of(scene, numbers)
    fresh = {single.index: single for single in reversed(found) if told.get(single.index) is not single.harm}
    return [fresh[index] for index in sorted(fresh)]


def _is_single(people: People) -> bool:
    return people.form in {Form.ONE, Form.NAME}


def _one_is(scene: Scene, harm: Harm) -> Iterator[Single]:
    """ "One is Ana Paz of Lima, 49": of those told before."""
    lows = scene.sentence.lows
    if lows[0] == "one" and lows[1:2] != [] and lows[1] in _IS and 2 in scene.starting:
        index = scene.starting[2]
        if scene.people[index].form is Form.NAME:
            yield Single(index, harm, (0, 2))


def _by_age(scene: Scene, harm: Harm, earlier: Earlier) -> Iterator[Single]:
    """ "The youngest of the seven is Bianca Roy", "and the youngest was a child of four"."""
    lows = scene.sentence.lows
    for at in range(1, len(lows)) if not _PICKED.isdisjoint(lows) else ():
        opens = lows[at - 1] == "the" and (at == 1 or lows[at - 2] in {",", ";", "and"})
        if lows[at] not in _PICKED or not opens:
            continue
        be = next((k for k in range(at + 1, min(at + _FAR_IS, len(lows))) if lows[k] in _IS | {",", ";"}), None)
        if be is None or lows[be] not in _IS or be + 1 not in scene.starting:
            continue
        index = scene.starting[be + 1]
        if be == at + 1 or lows[at + 1] in {"of", "victim", "among", "to", "killed"}:
            whole = read_number(scene.sentence.tokens, lows, at + 3) if lows[at + 1 : at + 3] == ["of", "the"] else None
            named = next((h for h, point in earlier if whole is not None and point == whole[0]), harm)
            if _is_single(scene.people[index]):
                yield Single(index, named, (at - 1, be + 1))


def _by_ordinal(scene: Scene) -> Iterator[Single]:
    """ "Tom Roy is the 40th victim to be identified", "a nurse became the sixth fatality": who that one is."""
    lows = scene.sentence.lows
    for at in range(2, len(lows)) if not _VICTIM.isdisjoint(lows) else ():
        if lows[at] not in _VICTIM or lows[at - 1] not in _NTH | _ORDINALS:
            continue
        the = at - 2 - (lows[at - 1] in _NTH)
        if the < 2 or lows[the] not in {"the", "its"} or lows[the - 1] not in _IS | {"became", "becomes"}:
            continue
        end = the - 1 - (lows[the - 2] == ",")
        index = scene.aside_end.get(the - 1, scene.aside_end.get(end, scene.ending.get(end)))
        if index is not None and _is_single(scene.people[index]):
            yield Single(index, Harm.KILLED, (the, at + 1))


def _by_body(scene: Scene) -> Iterator[Single]:
    """ "the 59th body is that of the gunman", "the bodies were those of a nurse and her son"."""
    lows = scene.sentence.lows
    for at in range(1, len(lows) - 3) if not _BODIES.isdisjoint(lows) else ():
        if lows[at] not in BE or lows[at + 1] not in {"that", "those"} or lows[at + 2] != "of":
            continue
        if _BODIES.isdisjoint(lows[max(at - 4, 0) : at]) or at + 3 not in scene.starting:
            continue
        for index in scene.run_right(at + 3, of_noun=True):
            if scene.people[index].quantity is not None and not scene.people[index].harm_noun:
                yield Single(index, Harm.KILLED, (at, at + 3))


def _by_naming(scene: Scene, harm: Harm) -> Iterator[Single]:
    """ "have identified eight of them", "put names to eight of them", "a first victim has been identified"."""
    lows = scene.sentence.lows
    if harm is not Harm.KILLED:
        return
    for index, people in enumerate(scene.people):
        before = lows[max(people.first - 3, 0) : people.first]
        naming = before[-1:] != [] and (
            before[-1] in _IDENTIFYING or before[-2:] in (["names", "to"], ["names", "for"])
        )
        of_them = people.partitive and lows[people.last - 1] == "them" and people.quantity is not None
        if naming and of_them:
            yield Single(index, harm, (people.first - 1, people.first))
        victim = people.form is Form.ONE and lows[people.last - 1] == "victim" and people.indefinite
        if victim and not {"identified", "named"}.isdisjoint(lows[people.last : people.last + 4]):
            yield Single(index, harm, (people.last - 1, people.last))


def _one_of(scene: Scene, numbers: Mapping[int, Harm]) -> Iterator[Single]:
    """ "the father of Lee Roy, one of the 159": one of a number that was counted before."""
    lows = scene.sentence.lows
    for index, people in enumerate(scene.people) if "one" in lows else ():
        part = people.partitive and lows[people.first : people.first + 3] == ["one", "of", "the"]
        if not part or index == 0 or lows[people.first - 1] != ",":
            continue
        whole = read_number(scene.sentence.tokens, lows, people.first + 3) if people.first + 3 < len(lows) else None
        harm = numbers.get(whole[0]) if whole is not None else None
        before = scene.people[index - 1]
        beside = max(before.last, before.aside[1]) in {people.first - 1, people.first}
        if harm is not None and beside and _is_single(before):
            yield Single(index - 1, harm, (people.first, people.last))
