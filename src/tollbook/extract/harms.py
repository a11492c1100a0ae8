"""Claims in the rough: which people suffered which harm, by which rule, in one sentence.

The rules run in the order of the cascade: folding of asides and parts, predicates, nouns of harm, running tolls, and
at last the parts, which inherit the harm of their whole. Each draft names the rule that made it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from types import MappingProxyType

from tollbook.extract.corrected import find_brought_to, find_corrected, may_correct
from tollbook.extract.count import exactly, read_number
from tollbook.extract.lang.en_phrases import RATE
from tollbook.extract.lang.en_syntax import (
    ANAPHORIC_MOVES,
    BE,
    BODY_WORDS,
    COUNTING,
    DAY_WORDS,
    GIVING,
    HAVE,
    NAMES_A_COUNT,
    OF_FIRE,
    OF_THINGS,
    POSSESSIVES,
    SPEAKING_OF,
    STRIKES,
    STRIKING,
    VERB_ADVERBS,
    VERBS_OF_LIFE,
)
from tollbook.extract.lexicon import Lexicon, match, stands, tells_of_harm
from tollbook.extract.links import Scene
from tollbook.extract.mourned import find_mourned, may_mourn
from tollbook.extract.named import find_named, find_remembered
from tollbook.extract.owned import find_owned, is_of_size, may_own, nearest_harm
from tollbook.extract.parts import PREVIOUS, find_members, fold_asides
from tollbook.extract.people import MINORS, Form, People, Sentence, find_people, under_age
from tollbook.extract.predicates import Predicate, find_predicates
from tollbook.extract.resumed import RESUMED, Earlier, Told, find_resumed, in_pairs
from tollbook.extract.series import find_bracketed, find_each, find_rows, may_row
from tollbook.extract.singled import find_singled, may_single
from tollbook.extract.tolls import Toll, find_given, find_tolls
from tollbook.model import Harm
from tollbook.text.numerals import NUMBER_WORDS
from tollbook.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the rough. Token ranges are half-open; `whole` is the place in the list of the draft it is part of."""

    harm: Harm
    people: People
    harm_at: tuple[int, int]
    rule: str
    whole: int | None = None
    part_type: str | None = None
    toll: bool = False
    superseded: bool = False
    increment: bool = False
    modal: bool = False
    negated: bool = False
    inherits: bool = False
    previous: bool = False


def _with_asides(sentence: Sentence, people: list[People], members: dict[int, int]) -> list[People]:
    """The wholes with their members as asides, so that "100 people, including 15 policemen, wounded" is one phrase."""
    result = list(people)
    for index, person in enumerate(people):
        inside = [m for m, whole in members.items() if whole == index and m > index]
        gap = sentence.lows[max(person.last, person.aside[1]) : people[min(inside)].first] if inside else []
        if inside and len(gap) <= 4 and ";" not in gap:
            end = max(max(people[m].last, people[m].aside[1]) for m in inside)
            result[index] = replace(person, aside=(person.last, end))
    return result


COUNTED = frozenset({Form.COUNTED, Form.ONE, Form.NAME, Form.PRONOUN, Form.ALONE})


_GIVEN_OR_PART = (
    frozenset(
        """of reported includes include included covers comprises takes consists put stands stood received lost among
        wrote names each :""".split()
    )
    | COUNTING
    | GIVING
    | SPEAKING_OF
)


def may_claim(lexicon: Lexicon, lows: list[str], last_harm: Harm | None) -> bool:
    """Whether a sentence of these words is worth reading for claims: most sentences are not."""
    if tells_of_harm(lexicon, lows) or may_row(lows) or may_mourn(lows):
        return True
    if last_harm is None:
        return False
    if lows[0].split("-")[0] in NUMBER_WORDS or lows[0][0].isdigit() or lows[0] == "they":
        return True  # "Eleven were under 18"
    return (
        not (_GIVEN_OR_PART.isdisjoint(lows) and ANAPHORIC_MOVES.isdisjoint(lows))
        or may_own(lows)
        or may_correct(lows)
        or may_single(lows)
    )


def draft_claims(
    sentence: Sentence,
    last_harm: Harm | None = None,
    earlier: Earlier = (),
    told: Mapping[int, Harm] = MappingProxyType({}),
    *,
    follows: bool = True,
) -> list[Draft]:
    """The drafts of one sentence. `last_harm` is what the sentence before told of; bare counts inherit it.

    `earlier` is all that the last sentence told of that counted anybody: "on Tuesday it had been 84 and 276". `told`
    are the numbers counted before in the report, and of what: "of the 158, 26 were foreigners". `follows` is whether
    the sentence right before counted anybody: "two of them are doctors" are of those.
    """
    if RATE.search(sentence.words(0, len(sentence.tokens))):
        return []
    people = fold_asides(sentence, find_people(sentence))
    if all(person.quantity is None and person.whole is None for person in people):
        return []
    members = find_members(sentence, people)
    if not follows and _says_who_they_are(sentence, people, members):
        return []
    people = _with_asides(sentence, people, members)
    scene = Scene(sentence, people, members)
    predicates = find_predicates(sentence, people)
    tolls = _of_their_size(scene, find_tolls(sentence, people, last_harm, predicates), predicates, told)
    counted = {toll.people for toll in tolls}
    tolls += [toll for toll in find_brought_to(sentence, people) if toll.people not in counted]
    _included(scene, tolls)
    in_toll = {toll.people for toll in tolls}
    linked: list[tuple[int, Draft]] = [
        (index, draft)
        for index, draft in _by_predicates(scene, predicates)
        if people[index].quantity is None or index not in in_toll
    ]
    linked += _by_nouns(scene, in_toll, {index for index, _ in linked})
    linked += [(toll.people, _toll_draft(_of_whom(people, toll), toll)) for toll in tolls]
    linked += _taken(scene, told_of=last_harm is not None or bool(linked))
    linked += _mourned(scene, linked, told_of_dead=last_harm is Harm.KILLED or Harm.KILLED in told.values())
    linked += _hurt_apart(scene, linked)
    linked += _by_name(scene, linked, earlier, told, follows=follows)
    linked += _more_found(scene, {index for index, _ in linked})
    linked += _by_cause(scene, linked)
    linked += _among(scene, linked)
    linked += _gapped(scene, linked)
    linked += _gravely(scene, linked)
    linked += _all_of_them(scene, linked)
    if last_harm is not None and all(draft.rule == "toll.it" for _, draft in linked):
        known = {index for index, _ in linked}
        before = earlier[0][1] if earlier else None
        given = [
            toll
            for toll in find_given(sentence, people, last_harm)
            if toll.people not in known and (before is None or is_of_size(people[toll.people], before))
        ]
        linked += [(toll.people, _toll_draft(people[toll.people], toll)) for toll in given]
    linked += _of_told(scene, {index for index, _ in linked}, told)
    linked += _then_self(scene, linked)
    linked += _so_many_of_them(scene, {index for index, _ in linked})
    if follows and last_harm is not None:
        linked += _who_they_were(scene, {index for index, _ in linked}, last_harm, earlier)
    linked += _left_off(scene, linked, last_harm)
    linked = _resumed(sentence, people, linked, earlier)
    linked += _bare(find_owned, sentence, people, linked, earlier, told)
    linked += _bare(find_corrected, sentence, people, linked, earlier, told)
    linked = _in_rows(sentence, people, linked, last_harm)
    linked = _combine_pairs(sentence, _of_both(sentence, linked))
    linked += _older_figures(scene, linked)
    linked += _singled(scene, linked, last_harm if follows else None, earlier, told)
    linked = _without_repeats(sentence, _without_steps(linked))
    linked = _each_of(sentence, people, linked, last_harm)
    whole = _harm_of_whole(sentence)
    if whole is Harm.CASUALTIES and last_harm is Harm.KILLED and "victims" in sentence.lows[:4]:
        whole = Harm.KILLED  # "Of the victims 101 were women": those whose death was told
    unseen = next((harm for harm, _ in reversed(earlier) if harm in _LOST_TO_SIGHT), None)
    told_last = unseen if people and _is_placed(sentence, people[0], unseen) else last_harm
    return _with_members(scene, linked, whole or told_last, told)


def _of_told(scene: Scene, known: set[int], told: Mapping[int, Harm]) -> list[tuple[int, Draft]]:
    """ "Eight of the 627 were policemen": of a number that was counted before, and who they were."""
    people = scene.people[0]
    if 0 in known or 0 in scene.members or people.first or not people.partitive or not people.nouns:
        return []
    assert people.quantity is not None
    whole = read_number(scene.sentence.tokens, scene.sentence.lows, people.quantity.last + 2)
    harm = told.get(whole[0]) if whole is not None and whole[1] == people.last else None
    if harm is None:
        return []
    words = (people.first, people.last)
    return [(0, Draft(harm, people, words, "part.previous", part_type="include", inherits=True, previous=True))]


def _bare(
    find: Callable[[Sentence, list[People], list[Told], Earlier, Mapping[int, Harm]], list[Toll]],
    sentence: Sentence,
    people: list[People],
    linked: list[tuple[int, Draft]],
    earlier: Earlier,
    numbers: Mapping[int, Harm],
) -> list[tuple[int, Draft]]:
    """The bare figures that `find` knows by those told before: that somebody owns to, or that correct or add up."""
    told = [Told(i, d.harm, d.people.first, d.people.last, d.rule == "toll.move") for i, d in linked]
    found = find(sentence, people, told, earlier, numbers)
    return [(toll.people, _toll_draft(people[toll.people], toll)) for toll in found]


def _of_their_size(
    scene: Scene, tolls: list[Toll], predicates: list[Predicate], numbers: Mapping[int, Harm]
) -> list[Toll]:
    """Behind "Deaths: 174. Injured: 40" a figure of 132 is of the dead, where the sentence tells of no harm itself."""
    lows = scene.sentence.lows
    if predicates or any(person.harm is not None for person in scene.people) or len(numbers) < _SEVERAL:
        return tolls
    result: list[Toll] = []
    for toll in tolls:
        bare = toll.rule == "toll.move" and lows[toll.harm_at[0]] in NAMES_A_COUNT - {"toll"}
        person = scene.people[toll.people]
        alone = bare and toll.harm_at[1] == toll.harm_at[0] + 1 and person.form is Form.ALONE
        harm = nearest_harm(person, numbers, toll.harm) if alone else None
        result.append(replace(toll, harm=harm) if harm in RESUMED else toll)
    return result


_SEVERAL = 2


def _mourned(scene: Scene, linked: list[tuple[int, Draft]], *, told_of_dead: bool) -> list[tuple[int, Draft]]:
    """With those who are mourned or paid for."""
    known = {index for index, _ in linked}
    found = find_mourned(scene.sentence, scene.people, told_of_dead=told_of_dead)
    mourned = ((index, scene.people[index]) for index in found if index not in known)
    return [(i, Draft(Harm.KILLED, p, (p.first, p.last), "noun.counted")) for i, p in mourned]


def _hurt_apart(scene: Scene, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "96 were gravely and 484 slightly hurt": the verb said once, and an adverb for each."""
    lows = scene.sentence.lows
    known = {index for index, _ in linked}
    found: list[tuple[int, Draft]] = []
    for index, draft in linked:
        at = draft.people.first - 1
        apart = at > 2 and lows[at] == "and" and lows[at - 1].endswith("ly") and lows[at - 2] in BE
        before = scene.ending.get(at - 2) if apart and draft.harm in _HURT else None
        behind = lows[draft.people.last] if draft.people.last < len(lows) else "."
        if before is not None and before not in known and before == index - 1 and behind.endswith("ly"):
            found.append((before, replace(draft, people=scene.people[before], rule="subject.gap")))
    return found


def _by_name(
    scene: Scene, linked: list[tuple[int, Draft]], earlier: Earlier, numbers: Mapping[int, Harm], *, follows: bool
) -> list[tuple[int, Draft]]:
    """With persons told by name whose fate was told before."""
    known = {index for index, _ in linked}
    harms = {harm for harm, _ in earlier} | set(numbers.values()) | {draft.harm for _, draft in linked}
    dead = Harm.KILLED in harms
    found = [
        (named.index, Draft(named.harm, scene.people[named.index], named.at, named.rule))
        for named in find_named(scene.sentence, scene.people, earlier, numbers, told_of_dead=dead)
        if named.index not in known
    ]
    at = find_remembered(scene.sentence) if follows and Harm.KILLED in dict(earlier) else None
    if at is not None:
        subjects = scene.subjects(_being(at, at + 1, Harm.KILLED))
        names = [i for i in subjects if i not in known and scene.people[i].form is Form.NAME]
        found += [(i, Draft(Harm.KILLED, scene.people[i], (at, at + 2), "noun.named")) for i in names]
    for index, _ in found:
        scene.members.pop(index, None)
    return found


_FOUND = frozenset("found recovered discovered retrieved pulled dug".split())


def _more_found(scene: Scene, known: set[int]) -> list[tuple[int, Draft]]:
    """ "took the toll to 50 with seven more found elsewhere": more of the dead, where bodies are spoken of."""
    lows = scene.sentence.lows
    if BODY_WORDS.isdisjoint(lows):
        return []
    found: list[tuple[int, Draft]] = []
    for index, people in enumerate(scene.people):
        after = lows[people.last : people.last + 2]
        more = people.form is Form.ALONE and people.quantity is not None and people.quantity.further
        if index not in known and more and after[:1] != [] and after[0] in _FOUND and "alive" not in lows:
            draft = Draft(Harm.KILLED, people, (people.last, people.last + 1), "subject.gap", increment=True)
            found.append((index, draft))
    return found


_CAUSES = frozenset(
    """bullets bullet gunfire gunshots gunshot shots pellets pellet shrapnel shells shelling knives machetes stones
    batons grenades grenade mines burns fire smoke debris glass gas falls""".split()
)


def _by_cause(scene: Scene, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "100 people were injured, at least 61 by bullets or pellets": a part of them, told by what hurt them."""
    lows = scene.sentence.lows
    known = {index for index, _ in linked}
    found: list[tuple[int, Draft]] = []
    for index, people in enumerate(scene.people):
        by = lows[people.last : people.last + 1] in (["by"], ["with"], ["from"], ["aged"])
        if index in known or people.form is not Form.ALONE or not by or lows[people.first - 1] not in {",", "and", "—"}:
            continue
        told = lows[people.last] != "aged" and _CAUSES.isdisjoint(lows[people.last + 1 : people.last + 4])
        home = next((row for row in reversed(linked) if row[0] < index), None)
        if told or home is None or people.quantity is None or home[1].harm not in _HURT | {Harm.KILLED}:
            continue
        scene.members.setdefault(index, home[0])
        found.append((index, replace(home[1], people=people, rule="part.include", inherits=True)))
    return found


def _of_both(sentence: Sentence, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "The number of victims is 712: 132 died, 580 were hurt": victims of both harms."""
    result: list[tuple[int, Draft]] = []
    for index, draft in linked:
        victims = draft.toll and {"victims", "victim"} & set(sentence.lows[slice(*draft.harm_at)])
        behind = [d for i, d in linked if i > index and d.people.quantity is not None] if victims else []
        points = {h: sum(_point_of(d.people) for d in behind if d.harm is h) for h in (Harm.KILLED, Harm.INJURED)}
        both = all(points.values()) and sum(points.values()) == _point_of(draft.people)
        result.append((index, replace(draft, harm=Harm.KILLED_OR_INJURED) if both else draft))
    return result


def _point_of(people: People) -> int:
    return (people.quantity.amount.point or 0) if people.quantity is not None else 0


def _in_rows(
    sentence: Sentence, people: list[People], linked: list[tuple[int, Draft]], last_harm: Harm | None
) -> list[tuple[int, Draft]]:
    """With the figures of rows of names, and with whom they count where another rule read them."""
    told = [
        Told(i, d.harm, min(d.people.first, d.harm_at[0]), max(d.people.last, d.harm_at[1]), counted=False)
        for i, d in linked
        if d.rule not in {"toll.given", "subject.gap"}
    ]
    rows = {row.index: row for row in find_bracketed(sentence, people, told)}
    rows |= {row.index: row for row in find_rows(sentence, people, told, last_harm)}
    kept = [(i, replace(d, people=rows[i].people) if i in rows else d) for i, d in linked]
    known = {i for i, _ in linked}
    fresh = [
        (i, Draft(row.harm, row.people, row.harm_at, "subject.gap", inherits=row.part))
        for i, row in rows.items()
        if i not in known
    ]
    return [*kept, *fresh]


_INCLUDING = (["including"], ["counting"], ["with"], ["inclusive", "of"])


def _included(scene: Scene, tolls: list[Toll]) -> None:
    """ "The toll including the two soldiers is 19": they are inside the number that comes behind them."""
    lows = scene.sentence.lows
    for toll in tolls:
        first, last = toll.harm_at[1], scene.people[toll.people].first
        opener = next((words for words in _INCLUDING if lows[first : first + len(words)] == words), None)
        if toll.rule != "toll.move" or opener is None:
            continue
        for index in scene.run_right(first + len(opener)):
            person = scene.people[index]
            if person.last <= last and person.form is Form.COUNTED and person.nouns:
                scene.members.setdefault(index, toll.people)


def _singled(
    scene: Scene, linked: list[tuple[int, Draft]], last_harm: Harm | None, earlier: Earlier, numbers: Mapping[int, Harm]
) -> list[tuple[int, Draft]]:
    """Those who are singled out of what was counted."""
    told = {index: draft.harm for index, draft in linked if draft.people.quantity is not None}
    return [
        (one.index, Draft(one.harm, scene.people[one.index], one.at, "noun.named", part_type="include", previous=True))
        for one in find_singled(scene, told, last_harm, earlier, numbers)
    ]


_MOURNS = frozenset("mourn mourns mourned mourning lost lose loses".split())


def _each_of(
    sentence: Sentence, people: list[People], linked: list[tuple[int, Draft]], last_harm: Harm | None
) -> list[tuple[int, Draft]]:
    """With "France and Italy mourn four each" once for each name; a number of several names is no claim by itself."""
    if "each" not in sentence.lows:
        return linked
    each = find_each(sentence, people)
    result = [(i, d) for i, d in linked if i not in {one.index for one in each}]
    model = next((d for _, d in linked), None)
    for one in each:
        person = people[one.index]
        drafts = [d for i, d in linked if i == one.index]
        mourned = not _MOURNS.isdisjoint(sentence.lows[max(person.first - 3, 0) : person.first])
        if not drafts and mourned and last_harm is Harm.KILLED:
            drafts = [Draft(Harm.KILLED, person, (person.first - 1, person.first), "subject.gap")]
        beside = sentence.tokens[person.first - 1].is_capital
        if not drafts and beside and person.form is Form.ALONE and model is not None:
            drafts = [replace(model, people=person, rule="subject.gap")]
        nations = (one.country,) if one.country else ()
        model = drafts[0] if drafts else model
        result += [
            (one.index, replace(d, people=replace(person, who=one.name, nationalities=nations), inherits=True))
            for d in drafts
        ]
    return result


_SELF = frozenset("himself herself".split())


def _then_self(scene: Scene, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "shot dead three neighbours and then himself": the killer, who is told before the verb."""
    lows = scene.sentence.lows
    if _SELF.isdisjoint(lows):
        return []
    for at in range(2, len(lows)):
        ends = lows[at + 1 : at + 2] in ([], ["."], [","], [";"], ["at"], ["in"], ["on"])
        if lows[at] not in _SELF or lows[at - 1] not in {"then", "and"} or not ends:
            continue
        verbs = [d for _, d in linked if d.harm is Harm.KILLED and d.rule.startswith("object") and d.harm_at[1] < at]
        before = [
            (i, p)
            for i, p in enumerate(scene.people)
            if verbs and p.last <= verbs[-1].harm_at[0] and p.form in {Form.ONE, Form.NAME, Form.PRONOUN}
        ]
        if before:
            return [(before[0][0], Draft(Harm.KILLED, before[0][1], (at, at + 1), "subject.shared"))]
    return []


_FAR_HEAD = 12


def _so_many_of_them(scene: Scene, known: set[int]) -> list[tuple[int, Draft]]:
    """ "the dead, 44 of them, were miners", "families driven out by lava, 340 of them,": how many those are."""
    lows, lexicon = scene.sentence.lows, scene.sentence.lexicon
    found: list[tuple[int, Draft]] = []
    for index, people in enumerate(scene.people):
        after = lows[people.last : people.last + 1]
        closed = after in ([","], ["on"], ["in"], ["at"]) and lows[max(people.first - 1, 0)] == ","
        if index in known or not closed or not people.partitive or lows[people.last - 1] not in {"them", "us"}:
            continue
        start = max(people.first - 1 - _FAR_HEAD, 0)
        if any(p.form in {Form.COUNTED, Form.ALONE} for p in scene.people if start <= p.first < people.first):
            continue
        for at in range(people.first - 2, start - 1, -1):
            noun, verb = match(lexicon.harm_nouns, lows, at), match(lexicon.verbs, lows, at)
            heads = noun is not None and at > 0 and lows[at - 1] == "the" and at + noun[0] == people.first - 1
            heads = heads or (noun is not None and lows[at] in {"bodies", "corpses"})
            told = verb is not None and verb[1].act and verb[1].form in {"both", "participle"}
            if after != [","] and not (noun is not None and lows[at] in {"bodies", "corpses"}):
                continue
            if noun is not None and heads:
                harm, size = noun[1][0], noun[0]
            elif verb is not None and told and at > 0 and at - 1 < people.first and _ends_people(scene, at):
                harm, size = verb[1].harm, verb[0]
            else:
                continue
            scene.members.pop(index, None)
            found.append((index, Draft(harm, replace(people, partitive=False), (at, at + size), "part.previous")))
            break
    return found


def _ends_people(scene: Scene, at: int) -> bool:
    """Whether a noun for people ends right before this token: "families displaced"."""
    lows = scene.sentence.lows
    return at in scene.ending or lows[at - 1] in {"families", "households", "those"}


def _who_they_were(scene: Scene, known: set[int], last_harm: Harm, earlier: Earlier) -> list[tuple[int, Draft]]:
    """ "Twenty were pupils and three were teachers", "Eleven were under 18": who those just counted were."""
    lows = scene.sentence.lows
    last_harm = _harm_of_whole(scene.sentence, scene.people) or last_harm
    whole = dict(earlier).get(last_harm)
    found: list[tuple[int, Draft]] = []
    if lows[:1] == ["they"] and lows[1:2] in (["were"], ["are"]):
        return _they_were(scene, known, last_harm, whole)
    if lows[:1] == ["one"] and lows[1:2] in (["was"], ["is"]) and lows[2:4] in (["identified", "as"], ["named", "as"]):
        first = scene.people[0]
        if first.first == 0 and first.last == 1 and 0 not in known:
            scene.members.setdefault(0, PREVIOUS)
            return [(0, _part_told(first, last_harm))]  # "One was named as Kofi Mensah"
    for index, people in enumerate(scene.people):
        if index == 0 and _opens_series(scene):
            continue  # "Ten of them were Marines, two were soldiers"
        opens = people.first == 0 or (index > 0 and lows[people.first - 1] in {"and", ",", ";"})
        point = people.quantity.amount.point if people.quantity is not None else None
        people = _one_was(scene, index, _minors(scene.sentence, people))
        told = people.quantity is not None and _are(lows, people)
        if opens is False and found and people.form is Form.ONE and people.first == found[-1][1].people.who[0] - 1:
            continue  # "one was a nun": told already
        if index in known or not opens or not told or point is None or (whole is not None and point > whole):
            break
        found.append((index, _part_told(people, last_harm)))
        scene.members.setdefault(index, PREVIOUS)
    return found


def _opens_series(scene: Scene) -> bool:
    """ "Ten of them were Marines": a part that opens a row of parts."""
    people, lows = scene.people[0], scene.sentence.lows
    return people.first == 0 and people.partitive and not BE.isdisjoint(lows[people.first : people.last + 1])


def _they_were(scene: Scene, known: set[int], harm: Harm, whole: int | None) -> list[tuple[int, Draft]]:
    """ "They were three women and a man": all whom the sentence before counted."""
    run = [i for i in scene.run_right(2) if i not in known]
    counts = [scene.people[i].quantity for i in run if scene.people[i].nouns or scene.people[i].form is Form.NAME]
    points = [count.amount.point for count in counts if count is not None and count.amount.point]
    if not run or len(points) != len(run) or (whole is not None and sum(points) > whole):
        return []
    for index in run:
        scene.members.setdefault(index, PREVIOUS)
    return [(index, _part_told(scene.people[index], harm)) for index in run]


def _part_told(people: People, harm: Harm) -> Draft:
    """A part of those whom the sentence before counted."""
    words = (people.first, people.last)
    return Draft(harm, people, words, "part.previous", part_type="include", inherits=True, previous=True)


_RECORDS = frozenset(
    "report reports list lists toll tolls count counts figure figures tally headline headlines version".split()
)
_OMITS = (
    *(["left", "out"], ["leaves", "out"], ["leave", "out"], ["omitted"], ["omits"], ["overlooked"]),
    *(["excluded"], ["excludes"], ["forgot"], ["does", "not", "include"], ["did", "not", "include"]),
)
_FAR_RECORD = 8


def _left_off(scene: Scene, linked: list[tuple[int, Draft]], last_harm: Harm | None) -> list[tuple[int, Draft]]:
    """ "our first report left out the two guards": of those who are told of, and not in a first figure."""
    lows = scene.sentence.lows
    if _RECORDS.isdisjoint(lows):
        return []
    known = {index for index, _ in linked}
    found: list[tuple[int, Draft]] = []
    for index, people in enumerate(scene.people):
        at = people.first
        omits = next((words for words in _OMITS if lows[max(at - len(words), 0) : at] == words), None)
        if omits is None or index in known or people.form is not Form.COUNTED or not people.nouns or people.weak:
            continue
        start = at - len(omits)
        told = next((d.harm for i, d in reversed(linked) if i < index), last_harm)
        if told is not None and not _RECORDS.isdisjoint(lows[max(start - _FAR_RECORD, 0) : start]):
            scene.members.setdefault(index, PREVIOUS)
            found.append((index, _part_told(people, told)))
    return found


def _one_was(scene: Scene, index: int, people: People) -> People:
    """ "One was a nun of 80": the words behind "was" say who the one is."""
    following = scene.people[index + 1] if index + 1 < len(scene.people) else None
    if people.form is not Form.ALONE or following is None or following.form is not Form.ONE or not following.nouns:
        return people
    was = scene.sentence.lows[people.last : following.first]
    if was not in (["was"], ["is"]):
        return people
    return replace(people, form=Form.COUNTED, last=following.last, who=following.who, nouns=following.nouns)


def _minors(sentence: Sentence, people: People) -> People:
    """ "Eleven were under 18": the bare number counts children."""
    if people.form is not Form.ALONE or sentence.lows[people.last : people.last + 1] not in (["were"], ["are"]):
        return people
    start = people.last + 1
    end = under_age(sentence, start)
    return people if end is None else replace(people, form=Form.COUNTED, last=end, who=(start, end), nouns=(MINORS,))


def _are(lows: list[str], people: People) -> bool:
    """Whether a bare number has its words behind "were": "20 were pupils", "11 were under 18"."""
    end = people.quantity.last if people.quantity is not None else people.last
    one = people.quantity is not None and people.quantity.amount.point == 1
    if lows[end : end + 1] not in ((["was"], ["is"]) if one else (["were"], ["are"])):
        return False
    return people.form is Form.COUNTED and bool(people.nouns)


def _resumed(
    sentence: Sentence, people: list[People], linked: list[tuple[int, Draft]], earlier: Earlier
) -> list[tuple[int, Draft]]:
    """With the bare figures that take up what was counted before; those of a pair are of two harms."""
    firm = [(index, draft) for index, draft in linked if draft.rule != "toll.given"]
    told = [
        Told(i, d.harm, min(d.people.first, d.harm_at[0]), max(d.people.last, d.harm_at[1]), d.rule == "toll.move")
        for i, d in firm
    ]
    found = [
        (toll.people, _toll_draft(people[toll.people], toll)) for toll in find_resumed(sentence, people, told, earlier)
    ]
    fresh = {index for index, _ in found}
    pairs = in_pairs(sentence, people)
    kept = [(i, d) for i, d in linked if i not in fresh and not (d.rule == "toll.given" and i in pairs)]
    return [*kept, *found]


def _says_who_they_are(sentence: Sentence, people: list[People], members: dict[int, int]) -> bool:
    """ "Two of them are doctors": no word of harm, and those they are of stand in the sentence before."""
    opens = bool(people) and people[0].first == 0 and members.get(0) == PREVIOUS
    if opens and _is_identified(sentence, people[0]):
        return True
    states = sentence.lows[people[0].last : people[0].last + 1] in (["are"], ["were"], ["being"]) if opens else False
    return states and bool(people[0].nouns)


_LOST_TO_SIGHT = frozenset({Harm.MISSING, Harm.TRAPPED})
_INSIDE = frozenset("inside in under at below beneath underneath aboard on".split())


def _is_placed(sentence: Sentence, people: People, harm: Harm | None) -> bool:
    """ "An estimated 35 of these are inside the tunnel": where some of the missing are."""
    after = sentence.lows[people.last : people.last + 2]
    lost = harm in _LOST_TO_SIGHT and people.partitive and people.first == 0
    return lost and after[:1] in (["are"], ["were"]) and after[1:] != [] and after[1] in _INSIDE


def _is_identified(sentence: Sentence, people: People) -> bool:
    """ "One of them was identified as Kofi Mensah": of those told before, and said who they are."""
    after = sentence.lows[people.last : people.last + 3]
    is_said = after[:1] in (["was"], ["were"], ["is"], ["are"], ["has"], ["have"])
    return people.partitive and is_said and not {"identified", "named"}.isdisjoint(after)


def _harm_of_whole(sentence: Sentence, people: Sequence[People] = ()) -> Harm | None:
    """ "Of the dead, 47 were soldiers": the harm that the sentence opens with; of `people`, "Five of the dead were"."""
    if people and people[0].first == 0 and people[0].partitive and people[0].harm is not None:
        return people[0].harm
    for at in range(min(4, len(sentence.lows))):
        if sentence.lows[0] in {"of", "the", "those", "among"} and (
            found := match(sentence.lexicon.harm_nouns, sentence.lows, at)
        ):
            return found[1][0]
    toll = "toll" in sentence.lows[:3] and _HURT_WORDS.isdisjoint(sentence.lows[:6])
    return Harm.KILLED if toll else None


def _taken(scene: Scene, *, told_of: bool) -> list[tuple[int, Draft]]:
    """ "took 256 prisoners", "hacked a pastor and his wife to death", "a bullet struck a woman".

    `told_of` is whether harm was told of before: a firm loses workers to a rival, too.
    """
    found: list[tuple[int, Draft]] = []
    lows, takers = scene.sentence.lows, scene.sentence.lexicon.takers
    for index, people in enumerate(scene.people):
        if people.quantity is None or not people.first or people.harm_noun:
            continue
        if lows[people.first - 1] not in takers and lows[people.first - 1] not in BE:
            continue
        run = scene.run_right(people.first) or [index]
        final = scene.people[run[-1]]
        told = (
            _told_by_taking(scene.sentence, people)
            or _told_by_caring(scene.sentence, people)
            or _told_by_striking(lows, people.first)
            or _told_around(scene.sentence, people, final)
        )
        if told is not None and (told_of or not _may_leave(lows, people)):
            harm, end, rule = told
            draft = Draft(harm, people, (people.first - 1, end), rule)
            found += [(i, replace(draft, people=scene.people[i])) for i in run]
    return found


_LEAVING = frozenset("residents pupils students teachers employees workers nurses doctors villagers".split())


def _may_leave(lows: list[str], people: People) -> bool:
    """ "lost 300 residents between the censuses": they may have moved away."""
    lost = lows[people.first - 1] in {"lose", "loses", "lost", "losing"}
    return lost and bool(_LEAVING & set(lows[people.who[0] : people.who[1]]))


def _told_by_taking(sentence: Sentence, people: People) -> tuple[Harm, int, str] | None:
    """ "took 256 prisoners", "lost 12 relatives", "there are 354 hostages": what is taken says the harm."""
    if sentence.lows[people.first - 1] in BE and people.form is Form.COUNTED:
        there = people.first > 1 and sentence.lows[people.first - 2] == "there"
        held = sentence.lows[people.who[1] - 1] in {"hostages", "captives"}
        return (Harm.KIDNAPPED, people.first, "object.taken") if there and held else None
    if people.form not in {Form.COUNTED, Form.ONE}:
        return None
    words = set(sentence.lows[people.who[0] : people.who[1]])
    taken = sentence.lexicon.taken.get(sentence.lows[people.first - 1], ())
    harm = next((harm for harm, heads in taken if words & heads), None)
    return None if harm is None else (harm, people.first, "object.taken")


_FAR_CARER = 12


def _told_by_caring(sentence: Sentence, people: People) -> tuple[Harm, int, str] | None:
    """ "the clinic received 17 workers", "doctors were caring for nine passengers": they are hurt."""
    lows, lexicon, first = sentence.lows, sentence.lexicon, people.first
    if _is_of_patients(lows, people):
        treats = not _CARERS.isdisjoint(lows[max(first - 1 - _FAR_CARER, 0) : first - 1])
        return (Harm.INJURED, first, "object.taken") if treats else None
    if people.form not in {Form.COUNTED, Form.ONE} or not people.nouns or people.weak or people.possessive:
        return None
    if not lexicon.no_patients.isdisjoint(lows[people.who[0] : people.last]):
        return None
    for words, carers, harm in lexicon.caring:
        start = first - len(words)
        if tuple(lows[max(start, 0) : first]) != words or (harm is not Harm.INJURED and people.form is Form.ONE):
            continue
        cared = harm is Harm.INJURED and lows[people.who[1] - 1] in {"patient", "patients"} and len(words) > 1
        if cared or not carers.isdisjoint(lows[max(start - _FAR_CARER, 0) : start]):
            return harm, first, "object.taken"
    return None


_CARERS = frozenset("hospital hospitals clinic clinics infirmary doctors medics surgeons nurses paramedics".split())
_TREATS = frozenset("treat treats treated treating".split())
_NOT_COUNTED = frozenset("in for at".split())


def _is_of_patients(lows: list[str], people: People) -> bool:
    """ "the hospital treated 63 of them", "the clinic treated 214, of whom 15 died": a bare number of patients."""
    if lows[people.first - 1] not in _TREATS or people.quantity is None or people.quantity.amount.point == 1:
        return False
    after = lows[people.last] if people.last < len(lows) else "."
    bare = people.form is Form.ALONE and (after in {",", ".", ";", "and", "of", "on", "since", "by"} | _NOT_COUNTED)
    return bare or (people.partitive and not people.harm_noun)


def _told_by_striking(lows: list[str], first: int) -> tuple[Harm, int, str] | None:
    """ "a stray bullet struck a woman", "a lorry hit three cyclists": what strikes is no person."""
    strikes = lows[first - 1] in STRIKES and bool(STRIKING & set(lows[max(first - 4, 0) : first - 1]))
    return (Harm.KILLED_OR_INJURED, first, "object.struck") if strikes else None


_STATES_AFTER = frozenset("alive dead prisoner hostage captive".split())


def _told_around(sentence: Sentence, people: People, final: People) -> tuple[Harm, int, str] | None:
    """ "driven 1.2 million people from their homes", "hacked a pastor and his wife to death": the harm, and its end."""
    behind = {final.last, max(final.last, final.aside[1])}  # an aside may hold the end: "dead on Friday: two cooks"
    told = (_told_up_to(sentence, people, final, last) for last in sorted(behind, reverse=True))
    return next((row for row in told if row is not None), None)


def _told_up_to(sentence: Sentence, people: People, final: People, last: int) -> tuple[Harm, int, str] | None:
    """The harm of a verb before the people and of the words at `last`, behind them."""
    lows = sentence.lows
    last += lows[last : last + 1] == [","] and last > final.last
    if lows[last : last + 1] in (["of"], ["from"], ["on"], ["aboard"]):  # "found all nine crew of the tanker alive"
        last = next((k for k in range(last + 1, min(last + 7, len(lows))) if lows[k] in _STATES_AFTER), last)
    for verbs, ends, harm in sentence.lexicon.around:
        if lows[people.first - 1] not in verbs:
            continue
        size = max((len(end) for end in ends if tuple(lows[last : last + len(end)]) == end), default=0)
        if size and (size > 1 or lows[last + 1 : last + 2] not in (["and"], ["or"], ["/"])):
            return harm, last + size, "object.around"
    return None


def _among(scene: Scene, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "A British teacher was among the 12 people killed": inside those who are counted, and of their harm."""
    lows = scene.sentence.lows
    told = {index: draft for index, draft in linked if draft.people.form in {Form.COUNTED, Form.ALONE}}
    found: list[tuple[int, Draft]] = []
    for whole, draft in told.items():
        at = scene.people[whole].first - 1
        be = at - 1 - (lows[at - 1] in {"also", "now", "thus"})
        if at < 2 or lows[at] != "among" or lows[be] not in BE:
            continue
        for index in scene.subjects(_being(be, at, draft.harm)):
            people = scene.people[index]
            if index not in told and people.quantity is not None and people.form is not Form.PRONOUN:
                scene.members.setdefault(index, whole)
                found.append((index, replace(draft, people=people, harm_at=(be, at + 1), rule="part.include")))
    return found


def _being(be: int, among: int, harm: Harm) -> Predicate:
    """ "is among", as a state that its subject is in."""
    return Predicate(
        be, be, among, harm, act=True, active=False, bare=False, state=True, modal=False, negated=False, rule=""
    )


_AFTER_GAP = frozenset("in at from on near later earlier outside inside across".split()) | DAY_WORDS


def _gapped(scene: Scene, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "three died in Lakki and four in Karak", "20 on Monday and another 15 on Tuesday": a verb said once."""
    lows = scene.sentence.lows
    known = {index for index, _ in linked}
    found: list[tuple[int, Draft]] = []
    for index, people in enumerate(scene.people):
        if index not in known and index and (draft := _same_again(scene, linked, index)) is not None:
            found.append((index, draft))
            continue
        if index not in known and (left_out := _left_out(lows, people, linked, index)) is not None:
            found.append((index, left_out))
            continue
        if index in known or people.form is not Form.ALONE or people.quantity is None or not index:
            continue
        after = lows[people.last] if people.last < len(lows) else ""
        before = lows[people.first - 1]
        model = next(
            (d for i, d in reversed(linked + found) if i < index and d.people.form in {Form.COUNTED, Form.ALONE}), None
        )
        if _is_instead(lows, scene.people[index - 1]):
            continue  # "against 140 and 525 in the first report"
        if lows[people.first : people.last] == ["the", "one"]:
            continue  # "the attack, in which 29 were killed, the one at the market"
        by_then = after == "by" and _is_by_then(lows, people.last + 1)
        gapped = after in _AFTER_GAP or by_then
        if model is None or model.rule.startswith("toll") or not gapped or before not in {"and", ","}:
            continue
        if after == "may" and not scene.sentence.tokens[people.last].is_capital:
            continue  # "and hundreds more may be lost"
        if lows[people.last + 1 : people.last + 2] in (["the"],) and after == "on":
            continue
        found.append((index, replace(model, people=people, rule="subject.gap")))
    return found


_TIMES_OF_DAY = frozenset("nightfall evening noon midday midnight dawn dusk morning daybreak sunset night".split())


def _is_by_then(lows: list[str], at: int) -> bool:
    """ "and 29 by nightfall", at the end of a clause."""
    timed = lows[at : at + 1] != [] and (lows[at] in _TIMES_OF_DAY or lows[at] in DAY_WORDS)
    return timed and lows[at + 1 : at + 2] in ([], ["."], [","], [";"])


_PERHAPS = frozenset("likely probably possibly perhaps maybe".split())
_EXCLUDING = tuple(
    words.split()
    for words in (
        "excluding",
        "not counting",
        "not including",
        "without counting",
        "besides",
        "apart from",
        "aside from",
        "in addition to",
        "on top of",
        "over and above",
    )
)
_EXCLUDED = tuple(
    words.split()
    for words in (
        "not counted",
        "not included",
        "excluded",
        "are not counted",
        "are not included",
        "were not counted",
        "were not included",
        "is not counted",
        "is not included",
        "not among them",
    )
)


def _left_out(lows: list[str], people: People, linked: list[tuple[int, Draft]], index: int) -> Draft | None:
    """ "817 killed, and likely over 1,000"; "334 victims, excluding 31 attackers": the verb said once."""
    if people.quantity is None or people.first < 2:
        return None
    after = lows[people.last] if people.last < len(lows) else "."
    if people.form is Form.ALONE:
        guessed = lows[people.first - 1] in _PERHAPS and lows[people.first - 2] in {"and", "or", ","}
        fits = guessed and after in {",", ".", ";", "in"}
    else:
        excluded = any(lows[people.first - len(words) : people.first] == words for words in _EXCLUDING)
        behind = any(lows[people.last : people.last + len(words)] == words for words in _EXCLUDED)
        closed = excluded and after in {",", ".", ";", ")", "and"}
        fits = people.form is Form.COUNTED and bool(people.nouns) and (closed or behind)
    model = next((draft for i, draft in reversed(linked) if i < index), None) if fits else None
    if model is None or model.people.quantity is None:
        return None
    return replace(model, people=people, rule="subject.gap")


def _same_again(scene: Scene, linked: list[tuple[int, Draft]], index: int) -> Draft | None:
    """ "killed 44 people, including 20 children, in Nondin, and 179 people in Soro": the like of what was counted."""
    lows, people = scene.sentence.lows, scene.people[index]
    if people.form is not Form.COUNTED or people.partitive or people.harm_noun or lows[people.first - 1] != "and":
        return None
    end = max(people.last, people.aside[1])
    end += lows[end : end + 1] == [","]
    if lows[end : end + 1] not in (["in"], ["at"], ["near"]) or BE & set(lows[end : end + 12]):
        return None
    head = lows[people.who[1] - 1]
    model = next((d for i, d in reversed(linked) if i < index and d.people.form is Form.COUNTED), None)
    if model is None or lows[model.people.who[1] - 1] != head or model.rule not in {"object.active", "subject.gap"}:
        return None
    return replace(model, people=people, rule="subject.gap")


def _all_of_them(scene: Scene, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "Twelve people came out alive, all hurt": a second harm of all who were just counted."""
    sentence, lows = scene.sentence, scene.sentence.lows
    known = {(index, draft.harm) for index, draft in linked}
    found: list[tuple[int, Draft]] = []
    for at in range(1, len(lows) - 2):
        if lows[at] not in {",", "—", "–"} or lows[at + 1] not in {"all", "both"}:
            continue
        here = at + 2 + 2 * (lows[at + 2 : at + 4] == ["of", "them"])
        while here < len(lows) - 1 and lows[here].endswith("ly"):
            here += 1
        state, verb = match(sentence.lexicon.states, lows, here), match(sentence.lexicon.verbs, lows, here)
        told = verb is not None and verb[1].act and verb[1].form in {"both", "participle"}
        harm = state[1] if state is not None else verb[1].harm if verb is not None and told else None
        end = here + max(state[0] if state else 0, verb[0] if verb else 0)
        index = bisect_right(scene.people, at, key=lambda person: person.last) - 1
        if harm is None or index < 0 or lows[end : end + 1] not in ([], ["."], [","], [";"]):
            continue
        several = _is_several(scene.people[index]) and not {";", ":"} & set(lows[scene.people[index].last : at])
        if several and (index, harm) not in known:
            found.append((index, Draft(harm, scene.people[index], (here, end), "subject.state")))
    return found


_GRAVELY = {
    Harm.KILLED: frozenset("fatally mortally fatal".split()),
    Harm.INJURED: frozenset("seriously critically gravely badly severely slightly lightly grievously".split()),
}
_HURT = frozenset({Harm.INJURED, Harm.KILLED_OR_INJURED, Harm.CASUALTIES})


def _gravely(scene: Scene, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "Three people were shot, one fatally": a part of the hurt, told by an adverb alone."""
    lows = scene.sentence.lows
    found: list[tuple[int, Draft]] = []
    known = {index for index, _ in linked}
    for index, people in enumerate(scene.people):
        lone = people.form is Form.ALONE or people.partitive
        if index in known or not lone or people.first < 1 or people.last >= len(lows):
            continue
        if people.quantity is None or people.quantity.amount.point is None:
            continue
        harm = next((harm for harm, words in _GRAVELY.items() if lows[people.last] in words), None)
        after = lows[people.last + 1 : people.last + 2]
        home, told = next(((i, d.harm) for i, d in reversed(linked) if i < index and d.harm in _HURT), (None, None))
        if people.partitive and told is harm:
            continue  # "45 injured, eight of them seriously": a part like any other
        if harm is None or home is None or after not in ([], [","], ["."], ["and"], [";"], ["in"], [")"]):
            continue
        if lows[people.first - 1] not in {",", "and", "(", "—", "–", "with"}:
            continue
        scene.members.setdefault(index, home)
        found.append((index, Draft(harm, people, (people.last, people.last + 1), "subject.gravely")))
    return found


def _by_predicates(scene: Scene, predicates: list[Predicate]) -> list[tuple[int, Draft]]:
    found: list[tuple[int, Draft]] = []
    told: dict[int, list[int]] = {}
    for place, predicate in enumerate(predicates):
        if _is_not_told(scene, predicate):
            continue
        victims, rule = _victims(scene, predicates, place)
        if _died_there(scene, predicates, place, victims):
            predicate, rule = replace(predicate, harm=Harm.KILLED), "subject.gap"
        if not victims and place and _shares_subject(scene, predicates, place):
            victims, rule = told.get(place - 1, []), "subject.shared"
        if not predicate.bare:
            victims = [_who_they_are(scene, index) for index in victims]
        told[place] = victims
        for index in victims:
            if _is_told_of(scene.people[index], predicate, scene.sentence.lows) and not _is_no_event(
                scene.sentence, scene.people[index], predicate
            ):
                found.append(
                    (
                        index,
                        _none_survived(scene, index, predicate)
                        or _draft(scene.people[index], predicate, rule, scene.sentence.lows),
                    )
                )
    return found


_WHERE_THEY_DIED = frozenset("on at in inside outside there instantly immediately".split())


def _died_there(scene: Scene, predicates: list[Predicate], place: int, victims: list[int]) -> bool:
    """ "Nine died on the spot and three in hospital": where they died, and no harm of others."""
    here, lows = predicates[place], scene.sentence.lows
    if place < 1 or len(victims) != 1 or not (here.bare and here.state and lows[here.at] == "in"):
        return False
    before, person = predicates[place - 1], scene.people[victims[0]]
    dies = before.harm is Harm.KILLED and before.rule == "subject.fate" and not before.modal
    between = lows[before.last : person.first]
    parallel = between[:1] != [] and between[0] in _WHERE_THEY_DIED and between[-1] in {"and", ","}
    return dies and parallel and not {";", ":", "while"} & set(between)


def _who_they_are(scene: Scene, index: int) -> int:
    """ "carried out two children; they later died": those counted last before in the sentence."""
    here = scene.people[index]
    if (
        here.form is not Form.PLURAL
        or scene.sentence.lows[here.first] not in {"they", "them"}
        or here.who[0] < here.who[1] - 1
    ):
        return index
    before = (i for i in range(index - 1, -1, -1) if _is_several(scene.people[i]))
    return next(before, index)


def _is_several(people: People) -> bool:
    quantity = people.quantity
    return people.form is Form.COUNTED and quantity is not None and quantity.amount.point != 1


def _is_not_told(scene: Scene, predicate: Predicate) -> bool:
    """A plot to kill is no killing; "arrested a dozen times" counts no people."""
    lows = scene.sentence.lows
    if lows[predicate.first] in BE and lows[predicate.first + 1 : predicate.first + 3] == ["to", "be"]:
        return True  # "are to be executed"
    if predicate.active and predicate.act and _is_infinitive(lows, predicate.at):
        return "managed" not in lows[max(predicate.at - 2, 0) : predicate.at]
    if predicate.harm is Harm.RELEASED and _TREATED & set(lows[max(predicate.at - 12, 0) : predicate.at]):
        return True
    if predicate.modal and predicate.last < len(lows) and lows[predicate.last] == "had":
        return True  # "up to 1,000 people could have been killed had the dam burst"
    shot = predicate.harm in {Harm.KILLED_OR_INJURED, Harm.INJURED, Harm.KILLED}
    return not shot and "times" in lows[predicate.last : predicate.last + 6]


_TREATED = frozenset("treated examined hospitalized hospitalised".split())


_MEDICAL = frozenset(
    """ward icu infirmary facility patients patient doctors doctor medics treated surgery poisoning symptoms
    hospital hospitals wounded injured injury injuries bullet medical medevac clinic treatment shock smoke inhalation
    fumes burns cuts bruises exposure paramedics ambulance ambulances scene overnight observation dehydration""".split()
)


def _is_no_event(sentence: Sentence, people: People, predicate: Predicate) -> bool:
    """Whether nobody did it: death of illness or at a great age, injuries of sport, things released."""
    lows, lexicon = sentence.lows, sentence.lexicon
    single = people.form in {Form.ONE, Form.NAME, Form.PRONOUN}
    after = lows[predicate.last : predicate.last + 12]
    if predicate.harm is Harm.KILLED and lows[predicate.at] in {"die", "dies", "died", "dying"}:
        if single and after[:1] == ["at"] and ((after[1:2] and after[1].isdigit()) or after[1:2] == ["age"]):
            return True
        if any(w in {"of", "from", "after", "to"} for w in after):
            return any(
                match(lexicon.natural_causes, lows, at)
                for at in range(predicate.last, min(predicate.last + 12, len(lows)))
            )
    if predicate.harm in {Harm.INJURED, Harm.HOSPITALISED} and single:
        return bool(lexicon.sport & set(lows)) or len(lexicon.sport_too & set(lows)) > 1
    if (
        predicate.harm is Harm.RELEASED
        and not _RUBBLE & set(lows)
        and (people.form is Form.NAME or people.weak or not people.nouns)
    ):
        return not {
            "prison",
            "custody",
            "jail",
            "detention",
            "captivity",
            "hostage",
            "hostages",
            "hospital",
            "captors",
            "kidnappers",
        } & set(lows)
    if predicate.harm is Harm.DETAINED and _taken_by_ambulance(lows, predicate):
        return True
    if predicate.harm is Harm.DISPLACED and _leaves_for_other_reasons(lows, predicate):
        return True
    if lows[predicate.at : predicate.last] == ["kept", "in"] and _MEDICAL.isdisjoint(lows):
        return True
    alone = predicate.last == predicate.at + 1
    if alone and lows[predicate.at] in _CARE and not (_MEDICAL - {lows[predicate.at]}) & set(lows):
        return True
    if predicate.harm is Harm.DETAINED and _is_sentence(lows, predicate):
        return True
    if predicate.harm is Harm.EVACUATED and _MEDICAL & set(lows):
        many = people.quantity is not None and (people.quantity.amount.low or 0) >= _MANY
        return not many or bool(_MEDICAL & set(lows[people.first : people.last]))
    if lows[predicate.at] == "alive" and predicate.bare and not _ALIVE & set(lows):
        return True
    if predicate.harm is Harm.RESCUED and predicate.state:
        one = people.quantity is not None and people.quantity.amount.point == 1
        return one or people.harm is Harm.KILLED or people.form not in {Form.COUNTED, Form.ALONE}
    return lows[predicate.at] == "critical" and people.form not in {Form.COUNTED, Form.ALONE}


_CARRIED = frozenset("ambulance ambulances stretcher stretchers hospital hospitals clinic".split())


def _taken_by_ambulance(lows: list[str], predicate: Predicate) -> bool:
    """ "was taken away on a stretcher": not by the police."""
    away = lows[predicate.last - 1] == "away"
    return away and not _CARRIED.isdisjoint(lows[predicate.last : predicate.last + 6])


_MANY = 100
"""So many people who are evacuated beside the hurt are no patients."""


_LEFT_BEHIND = frozenset("office post posts job jobs pitch field stage work school early politics parliament".split())


def _leaves_for_other_reasons(lows: list[str], predicate: Predicate) -> bool:
    """ "two ministers had to leave office", "had to leave early": nobody was driven from a home."""
    leaves = lows[predicate.last - 1] == "leave"
    return leaves and not _LEFT_BEHIND.isdisjoint(lows[predicate.last : predicate.last + 4])


_ALIVE = frozenset("found pulled dug brought rescued rescuers recovered still rubble debris survivors".split())


_CARE = frozenset("admit admits admitted admitting discharge discharges discharged discharging treated".split())


def _is_sentence(lows: list[str], predicate: Predicate) -> bool:
    """ "jailed for nine years", "imprisoned for life": a court's sentence."""
    after = lows[predicate.last : predicate.last + 9]
    return (
        lows[predicate.at] in {"jailed", "imprisoned", "incarcerated", "jails", "jail"}
        and after[:1] in (["for"], ["until"])
        and bool({"years", "year", "months", "life", "decades"} & set(after))
    )


def _is_infinitive(lows: list[str], at: int) -> bool:
    """ "to kill", "to apprehend or neutralise"; "to have killed" is told."""
    if lows[at - 1 : at] == ["to"]:
        return True
    return (
        lows[max(at - 1, 0) : at] in (["or"], ["and"])
        and "to" in lows[max(at - 4, 0) : at - 1]
        and not lows[at].endswith(("ed", "ing"))
    )


def _is_told_of(people: People, predicate: Predicate, lows: list[str]) -> bool:
    """One person who fled is a refugee, not a displacement; what may happen to one person is no claim."""
    if people.harm is Harm.KILLED and people.harm_noun and predicate.harm in _OF_THE_LIVING:
        return False  # "13 of the dead had been sent to hospitals"
    if lows[predicate.first : predicate.last][-1:] == ["held"] and predicate.first not in {
        people.last,
        people.aside[1],
    }:
        return False  # "said that talks were held"
    if lows[predicate.at] in _BURY and people.quantity is not None and people.quantity.amount == exactly(0):
        return False  # "buried none of its dead at home"
    single = people.form in {Form.ONE, Form.NAME, Form.PRONOUN}
    if predicate.rule.startswith("body.") and people.form is not Form.ALONE and not people.harm_noun:
        return False
    if people.weak and lows[predicate.at] in OF_THINGS:
        return False
    gap = lows[people.last : predicate.first]
    if people.form is Form.NAME and len(gap) == 1 and gap[0].endswith("s") and gap[0] not in BE | HAVE | VERB_ADVERBS:
        return False  # "White balloons were let go"
    if {"found", "sought", "looked", "searched"} & set(lows[predicate.at : predicate.last]) and _AT_LARGE & set(
        lows[people.who[0] : people.who[1]]
    ):
        return False  # "two gunmen have not been found"
    if people.form is Form.NAME and lows[predicate.at] in OF_FIRE:
        return False
    one = single or (people.quantity is not None and people.quantity.amount.point == 1)
    fled = predicate.harm is Harm.DISPLACED and predicate.last == predicate.at + 1
    if fled and (one or any(noun.status in _ARMED for noun in people.nouns)):
        return False  # "another fled", "12 soldiers fled"
    vague = people.quantity is not None and people.quantity.amount.point is None and people.form is Form.ALONE
    if (one or vague) and predicate.harm is Harm.RESCUED and predicate.rule == "subject.fate":
        return False
    return not (single and (predicate.modal or predicate.harm in {Harm.DISPLACED, Harm.EVACUATED} or predicate.negated))


_ARMED = frozenset({"military", "police", "armed"})
_AT_LARGE = frozenset(
    """suspect suspects gunman gunmen attacker attackers killer killers perpetrator perpetrators robber robbers
    assailant assailants culprit culprits bomber bombers fugitive fugitives escapee escapees""".split()
)
_OF_THE_LIVING = frozenset(
    {Harm.DETAINED, Harm.KIDNAPPED, Harm.INJURED, Harm.HOSPITALISED, Harm.EVACUATED, Harm.DISPLACED}
)


def _shares_subject(scene: Scene, predicates: list[Predicate], place: int) -> bool:
    """ "were killed and injured", "left dead or wounded": a second word of harm for the same people."""
    before, here = predicates[place - 1], predicates[place]
    gap = scene.sentence.lows[before.last : here.first]
    return here.bare and gap in (["and"], ["or"], [",", "or"], ["and/or"], ["/"])


def _victims(scene: Scene, predicates: list[Predicate], place: int) -> tuple[list[int], str]:
    """Whom one predicate is about, and the rule that says so."""
    predicate = predicates[place]
    if predicate.act and (predicate.active or (predicate.bare and not predicate.state)):
        objects = scene.objects(predicate)
        if not objects and (sharer := _shares_object(scene, predicates, place)):
            objects = scene.objects(sharer)
        if objects:
            return objects, "object.active"
        if not predicate.state and (told := _whom(scene, predicate)) is not None:
            return [told], "object.active"
        if predicate.active or _has_other_object(scene, predicate):
            return [], ""
    if predicate.rule == "subject.fate" and _burned_alive(scene, predicate):
        return scene.objects(predicate), "object.active"
    subjects = scene.subjects(predicate)
    if predicate.rule == "subject.fate":
        return subjects + _along_with(scene, predicate), "subject.fate"
    rule = (
        predicate.rule
        if predicate.rule.startswith("body.")
        else "subject.state"
        if predicate.state
        else "subject.passive"
    )
    return subjects + _along_with(scene, predicate), rule


_FAR_WHOM = 8


def _whom(scene: Scene, predicate: Predicate) -> int | None:
    """ "60 men whom the soldiers took away": the people before "whom"."""
    lows = scene.sentence.lows
    for at in range(predicate.first - 1, max(predicate.first - _FAR_WHOM, 0), -1):
        if lows[at] == "whom":
            here = at - (lows[at - 1] == ",")
            index = scene.aside_end.get(here, scene.ending.get(here))
            return index if index is not None and scene.people[index].form in COUNTED else None
        if lows[at] in {",", ";", "and", "who", "that"}:
            return None
    return None


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.low in NUMBER_WORDS


def _burned_alive(scene: Scene, predicate: Predicate) -> bool:
    """ "burned alive 11 villagers", "drowned his two sons": a fate that somebody brings on others."""
    return predicate.last in scene.starting and scene.sentence.lows[predicate.at] in _BROUGHT_ON


_BROUGHT_ON = frozenset(
    "burn burns burned burnt burning drown drowns drowned drowning suffocated suffocating starved starving".split()
)


def _has_other_object(scene: Scene, predicate: Predicate) -> bool:
    """ "captured the Senate", "shot a record number of goals": the object is not people."""
    lows = scene.sentence.lows
    if predicate.last >= len(lows) or predicate.state:
        return False
    token = scene.sentence.tokens[predicate.last]
    things = lows[predicate.last + 1 : predicate.last + 4]
    if _is_number(token) and any(low in scene.sentence.lexicon.not_people for low in things):
        return True
    if lows[predicate.last] in {
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "this",
        "that",
        "more",
        "control",
        "power",
    }:
        return not (
            predicate.last + 1 < len(lows)
            and lows[predicate.last + 1] in {"same", "day", "week", "night", "previous", "next", "morning"}
        )
    return (
        token.is_capital
        and token.kind == "word"
        and lows[predicate.last] not in DAY_WORDS
        and predicate.last - 1 > 0
        and not lows[predicate.last - 1].isdigit()
        and not _headline(scene)
    )


def _headline(scene: Scene) -> bool:
    """Most words are capitalised: capitals say nothing."""
    words = [t for t in scene.sentence.tokens if t.kind == "word" and len(t.text) > 3]
    return sum(t.is_capital for t in words) * 2 > len(words)


def _shares_object(scene: Scene, predicates: list[Predicate], place: int) -> Predicate | None:
    """ "kidnapped and killed 11 people": the first verb has the object of the second."""
    if place + 1 >= len(predicates):
        return None
    here, following = predicates[place], predicates[place + 1]
    between = scene.sentence.lows[here.last : following.at]
    return following if between in (["and"], ["or"], [","], ["and/or"], [",", "and"]) and following.act else None


def _along_with(scene: Scene, predicate: Predicate) -> list[int]:
    """ "Elian's mother perished along with 10 others"."""
    lows, end = scene.sentence.lows, predicate.last
    if lows[end : end + 2] in (["along", "with"], ["together", "with"]):
        return scene.run_right(end + 2)
    if lows[end : end + 1] == ["with"] and predicate.harm is Harm.KILLED and lows[end + 1 : end + 2] != []:
        companions = scene.run_right(end + 1) if lows[end + 1] in POSSESSIVES else []
        return [i for i in companions if lows[scene.people[i].who[1] - 1] != "family"]  # "died with his father"
    closed = lows[end : end + 1] in ([","], [";"])
    if closed and lows[end + 1 : end + 2] == ["so"] and lows[end + 2 : end + 3] in (["did"], ["was"], ["were"]):
        return scene.run_right(end + 3)  # "was among the dead; so was Ahmed Gawad"
    so = end + (lows[end : end + 1] == [","])
    if lows[so : so + 2] == ["and", "so"] and lows[so + 2 : so + 3] in (["did"], ["was"], ["were"], ["has"], ["had"]):
        return scene.run_right(so + 3)  # "perished, and so did a nurse"
    if lows[end : end + 1] == ["and"] and lows[end - 1] in _REFLEXIVE:
        return scene.run_right(end + 1)  # "killed himself and six soldiers"
    if lows[end : end + 2] == [",", "as"] and lows[end + 2 : end + 3] in (["was"], ["were"], ["did"], ["is"], ["are"]):
        return scene.run_right(end + 3)  # "were killed, as was a cousin"
    return []


_REFLEXIVE = frozenset("himself herself themselves".split())


def _none_survived(scene: Scene, index: int, predicate: Predicate) -> Draft | None:
    """ "None of the 12 miners survived": twelve died."""
    people = scene.people[index]
    if predicate.harm is not Harm.RESCUED:
        return None
    survives = scene.sentence.lows[predicate.at] == "survive"
    if predicate.negated and survives and not people.weak:
        return Draft(Harm.KILLED, people, (predicate.first, predicate.last), "subject.fate")  # "64 did not survive"
    if people.whole is None and people.quantity is not None and people.quantity.amount == exactly(0):
        return _all_aboard(scene, index, predicate)
    if people.whole is None:
        return None
    return Draft(
        Harm.KILLED, replace(people, quantity=people.whole), (predicate.first, predicate.last), "complement.none"
    )


_FAR_ABOARD = 24


def _all_aboard(scene: Scene, none: int, predicate: Predicate) -> Draft | None:
    """ "with six on board crashed; none survived": all who were on board died."""
    lows, start = scene.sentence.lows, scene.people[none].first
    closed = lows[predicate.last : predicate.last + 1] in ([], ["."], [","], [";"], ["the"], ["and"], ["in"])
    if not closed or lows[predicate.at] not in {"survive", "survived", "survives"} or predicate.negated:
        return None
    for index in range(none - 1, -1, -1):
        people = scene.people[index]
        if start - people.last > _FAR_ABOARD:
            return None
        words = lows[people.first : people.last + 2]
        if people.form is Form.COUNTED and ("aboard" in words or words[-2:] == ["on", "board"] or "board" in words):
            return Draft(Harm.KILLED, people, (predicate.first, predicate.last), "complement.none")
    return None


_RUBBLE = frozenset("rubble debris wreckage collapsed mud landslide avalanche ruins mine shaft wreck".split())


_BURY = frozenset("bury buries buried burying".split())
_BURIAL = frozenset("grave graves cemetery graveyard funeral funerals honours honors".split())
_DEAD = frozenset("drowned died dead killed bodies corpses victims slain".split())
_OF_A_YEAR = 4
_BURIERS = frozenset(
    "he she i who they we villagers residents relatives families survivors mourners neighbours neighbors locals".split()
)


def _people_bury(predicate: Predicate, lows: list[str]) -> bool:
    """ "villagers said they had buried 14 people": a burial is of the dead."""
    before = lows[max(predicate.first - 2, 0) : predicate.first]
    told = predicate.active or (predicate.bare and before[-1:] != [] and before[-1] in _BURIERS)
    return told and bool(_BURIERS & set(before)) and _SLIDES.isdisjoint(lows[: predicate.first])


_LONG_BURIED = frozenset("anniversary since ago worst deadliest".split())
_SLIDES = frozenset(
    "slide slides landslide landslides mudslide mudslides mud avalanche avalanches rubble debris snow".split()
)


def _buries_the_dead(predicate: Predicate, people: People, lows: list[str]) -> bool:
    """ "buried 12 of the bodies", "had hardly buried the 21": those are dead before they are buried."""
    if people.harm is Harm.KILLED and people.harm_noun:
        return True
    known = people.form is Form.ALONE and people.definite
    return predicate.active and known and _SLIDES.isdisjoint(lows[: predicate.first])


_LIVES_ON = frozenset(
    """says said tells told recalls recalled remembers remembered walks lives lay crawled ran hid escaped survived
    returned smeared wrote called texted phoned managed fled""".split()
)
_FAR_COMMA = 7


def _lived_on(people: People, predicate: Predicate, lows: list[str]) -> bool:
    """ "Survivor Asha Noor, shot in the spine", "Tom Roy, shot in the wrist, lay still": who is hit, and lives."""
    if people.form not in {Form.ONE, Form.NAME}:
        return False
    if not {"survivor", "survivors"}.isdisjoint(lows[max(people.first - 1, 0) : people.last]):
        return True
    closed = range(predicate.last, min(predicate.last + _FAR_COMMA, len(lows) - 1))
    comma = next((at for at in closed if lows[at] in {",", ";", "."}), None)
    return predicate.bare and comma is not None and lows[comma] == "," and lows[comma + 1] in _LIVES_ON


_LIMBS = frozenset("foot feet leg legs arm hand thigh shoulder toe knee finger ankle wrist".split())


def _draft(people: People, predicate: Predicate, rule: str, lows: list[str]) -> Draft:
    harm = Harm.RESCUED if predicate.harm is Harm.RELEASED and _RUBBLE & set(lows) else predicate.harm
    dead_before = not _DEAD.isdisjoint(lows[: predicate.first])
    if lows[predicate.at] in _BURY and (
        _buries_the_dead(predicate, people, lows)
        or _LONG_BURIED.intersection(lows)
        or dead_before
        or (lows[0].isdigit() and len(lows[0]) == _OF_A_YEAR and lows[1] == ":")
        or _BURIAL & set(lows)
        or _people_bury(predicate, lows)
    ):
        harm = Harm.KILLED
    if harm is Harm.KILLED_OR_INJURED and _lived_on(people, predicate, lows):
        harm = Harm.INJURED
    if lows[predicate.last - 1] in _REFLEXIVE and not _LIMBS.isdisjoint(lows[predicate.last : predicate.last + 3]):
        harm = Harm.INJURED  # "shot himself in the foot"
    return Draft(
        harm=harm,
        people=people,
        harm_at=(predicate.first, predicate.last),
        rule=rule,
        modal=predicate.modal,
        negated=predicate.negated,
    )


def _by_nouns(scene: Scene, in_toll: set[int], told: set[int]) -> list[tuple[int, Draft]]:
    """ "43 confirmed deaths", "six injured migrants", "the deaths of 55 troops", "claimed 12 lives"."""
    sentence = scene.sentence
    lows = sentence.lows
    found: list[tuple[int, Draft]] = []
    for index, people in enumerate(scene.people):
        if people.whole is not None and not people.harm_noun and people.harm is not None:
            continue  # "none of the six freed sailors was hurt"
        if people.harm_noun and "twice" in lows[people.last : people.last + 6]:
            continue  # "one body had been counted twice"
        if people.partitive and (index in told or people.harm in {Harm.RELEASED, Harm.RESCUED}):
            continue  # "ten of the wounded died", "five of the freed children"
        if people.harm is not None and people.quantity is not None and index not in in_toll:
            if people.harm_noun and (
                _no_body(lows, people)
                or _is_supplied(lows, people.first)
                or not _noun_counts_people(sentence, people)
                or (people.quantity is not None and not people.quantity.bare and lows[people.first] == "some")
            ):
                continue
            rule = "noun.counted" if people.harm_noun else "noun.prenominal"
            found.append((index, Draft(people.harm, people, people.harm_at, rule)))
            if rule == "noun.prenominal" and lows[people.first - 1] in _NAMES_BY_COUNT:
                found += [(i, replace(found[-1][1], people=scene.people[i])) for i in _named_beside(scene, index)]
        if index not in told and index not in in_toll and _counts_victims(sentence, people):
            found.append((index, Draft(Harm.KILLED, people, (people.who[1] - 1, people.who[1]), "noun.counted")))
    found += _named_dead(scene)
    found += _found_bodies(scene)
    found += _said_of_them(scene)
    covered = {token for people in scene.people for token in range(people.first, people.last)}
    for at, low in enumerate(lows):
        noun = match(sentence.lexicon.harm_nouns, lows, at) if low in sentence.lexicon.starters else None
        if noun is None or at in covered:
            continue
        end = at + noun[0]
        if lows[end : end + 1] == ["to"] and (
            not lows[at].startswith("injur") or lows[end + 1 : end + 3] == ["the", "head"]
        ):
            continue
        if lows[at] in {"lives", "life"} and not VERBS_OF_LIFE & set(lows[max(at - 3, 0) : at]):
            continue
        end = _over_when(scene, at, end)
        of = end + (lows[end + 1 : end + 2] in (['"'], ["“"]))  # 'the murder of "well over 100 children"'
        if lows[at] == "dead" and of + 1 in scene.starting and scene.people[scene.starting[of + 1]].form is Form.NAME:
            continue  # "among the dead of Casa Verde"
        if end + 1 < len(lows) and lows[end] in {"of", "to", "among"} and of + 1 in scene.starting:
            for index in _of_and_of(scene, end, of + 1, plural=noun[1][1]):
                if scene.people[index].form in COUNTED and not scene.people[index].harm_noun:
                    found.append((index, Draft(noun[1][0], scene.people[index], (at, end), "noun.of")))
        elif at >= 2 and lows[at - 1] == "'s" and at - 1 in scene.ending and not noun[1][1]:
            found.append(
                (
                    scene.ending[at - 1],
                    Draft(noun[1][0], scene.people[scene.ending[at - 1]], (at, end), "noun.possessive"),
                )
            )
    return found


_WHEN = frozenset("in on at near during last yesterday this early late".split())
_LONGEST_WHEN = 10


def _over_when(scene: Scene, at: int, end: int) -> int:
    """ "the killing in the early hours of Saturday of 100 civilians": behind the time or place, before "of"."""
    lows = scene.sentence.lows
    if lows[at - 1 : at] not in (["the"], ["a"]) or lows[end : end + 1] == [] or lows[end] not in _WHEN:
        return end
    for of in range(end + 1, min(end + _LONGEST_WHEN, len(lows))):
        index = scene.starting.get(of + 1)
        behind = lows[of] == "of" and index is not None
        if behind and scene.people[index or 0].form is Form.COUNTED and not _names_a_group(lows[of - 1]):
            return of
        if lows[of] in {",", ";", ".", "and", "who"} or lows[of] in BE:
            return end
    return end


def _names_a_group(low: str) -> bool:
    return low in {"group", "team", "party", "crew", "unit", "village", "convoy", "crowd", "camp", "band", "family"}


def _of_and_of(scene: Scene, of: int, start: int, *, plural: bool) -> list[int]:
    """ "the bodies of two deckhands and of a cook": those behind each "of"."""
    lows = scene.sentence.lows
    run = scene.run_right(start, of_noun=lows[of] == "of" and plural)
    while plural and run:
        final = scene.people[run[-1]]
        end = max(final.last, final.aside[1])
        end = next((k for k in range(end, min(end + 5, len(lows))) if lows[k] in {"and", ",", "."}), end)
        if lows[end : end + 2] != ["and", "of"] or end + 2 not in scene.starting:
            break
        run += scene.run_right(end + 2, of_noun=True)
    return run


def _no_body(lows: list[str], people: People) -> bool:
    """ "No body has been found since July": nothing was found, and not nobody killed."""
    none = people.quantity is not None and people.quantity.amount == exactly(0)
    found = {"body", "bodies", "remains", "corpse", "corpses"}
    return none and (lows[people.harm_at[0]] in found or lows[people.first - 1] in _BURY)


_NAMES_BY_COUNT = COUNTING | GIVING | frozenset("mourned mourns mourning honoured honored remembered".split())


def _named_beside(scene: Scene, index: int) -> list[int]:
    """ "named 15 killed hostages and three soldiers": those joined to the killed, without a verb of their own."""
    lows, beside = scene.sentence.lows, scene.run_right(scene.people[index].first)[1:]
    last = scene.people[beside[-1]].last if beside else 0
    bare = all(scene.people[i].form is Form.COUNTED and scene.people[i].harm is None for i in beside)
    return beside if bare and (lows[last : last + 1] in ([], ["."], [","], [";"], ["and"])) else []


_SUPPLIES = frozenset(
    "kits kit supplies beds tents medicines medicine blankets rations capacity enough equipment bags blood".split()
)


def _is_supplied(lows: list[str], first: int) -> bool:
    """ "trauma kits for 1,000 wounded": for whom there is enough."""
    return lows[first - 1 : first] == ["for"] and bool(_SUPPLIES & set(lows[max(first - 6, 0) : first - 1]))


_FAR_SAID = 14


def _said_of_them(scene: Scene) -> list[tuple[int, Draft]]:
    """ "The condition of three of them is serious", "the fate of 40 is unknown": what is said of how they are."""
    lows, said_of = scene.sentence.lows, scene.sentence.lexicon.said_of
    if said_of.keys().isdisjoint(lows):
        return []
    found: list[tuple[int, Draft]] = []
    for at in range(len(lows) - 3):
        if lows[at] not in said_of or lows[at + 1] != "of" or at + 2 not in scene.starting:
            continue
        words, harm = said_of[lows[at]]
        run = scene.run_right(at + 2, of_noun=True)
        if run and _is_said(lows, scene.people[run[-1]].last, words):
            told = (i for i in run if scene.people[i].form in COUNTED and not scene.people[i].harm_noun)
            found += [(i, Draft(harm, scene.people[i], (at, at + 1), "noun.of")) for i in told]
    return found


def _is_said(lows: list[str], start: int, words: frozenset[str]) -> bool:
    """Whether the clause that goes on here says one of these words behind "is" or "remains"; "not known" is one."""
    said = False
    for at in range(start, min(start + _FAR_SAID, len(lows))):
        if lows[at] in BE or lows[at] in {"remains", "remained", "remain"}:
            said = True
        elif said and (lows[at] in words or ("not" in lows[start:at] and f"not {lows[at]}" in words)):
            return True
        elif lows[at] in {";", ".", "who", "while"}:
            return False
    return False


_BODY = frozenset("body corpse remains".split())
_COMES_TO_LIGHT = frozenset(
    "found recovered discovered retrieved pulled identified dumped exhumed located spotted".split()
)


def _found_bodies(scene: Scene) -> list[tuple[int, Draft]]:
    """ "the teacher, whose body was found in a well": whose body it is has died."""
    lows = scene.sentence.lows
    found: list[tuple[int, Draft]] = []
    for at in range(1, len(lows) - 3) if "whose" in lows else ():
        if lows[at] != "whose" or lows[at + 1] not in _BODY or not _COMES_TO_LIGHT & set(lows[at + 2 : at + 5]):
            continue
        here = at - (lows[at - 1] == ",")
        index = scene.aside_end.get(at, scene.aside_end.get(here, scene.ending.get(here)))
        if index is not None:
            found.append((index, Draft(Harm.KILLED, scene.people[index], (at, at + 2), "noun.possessive")))
    return found


_COUNTS_VICTIMS = frozenset(
    """with has have had leaving left said reported gave listed counted identified identifies identify named recovered
    buried""".split()
)
_IDENTITY = frozenset("identity identities name names identification complete remains".split())
_MAKING_UP = (
    ["account", "for"],
    ["accounts", "for"],
    ["accounted", "for"],
    ["make", "up"],
    ["made", "up"],
    ["makes", "up"],
)
_OF_THE_DEAD = frozenset("families relatives parents widows graves funeral funerals bodies memory names".split())


def _counts_victims(sentence: Sentence, people: People) -> bool:
    """ "27 of the victims were foreigners", "66 massacres, with 240 victims": what was done was told before."""
    lows = sentence.lows
    if people.form is not Form.COUNTED or lows[people.who[1] - 1] not in {"victims", "victim"} or people.weak:
        return False
    after = lows[people.last] if people.last < len(lows) else "."
    if people.first > 1 and lows[people.first - 1] == "of" and lows[people.first - 2] in _OF_THE_DEAD:
        return people.definite and after not in {"who", "still"}
    if people.partitive:
        identified = (
            people.first > 1 and lows[people.first - 1] in {"of", "for"} and lows[people.first - 2] in _IDENTITY
        )
        makes_up = lows[max(people.first - 2, 0) : people.first] in _MAKING_UP
        return identified or makes_up or after in {"were", "are", "was", "is"}
    if lows[:1] in (["among"], ["of"]) and people.first == 1 and people.definite:
        return after in BE or lows[people.last : people.last + 1] == [","] or _NUMBERED.match(after) is not None
    spoken = lows[people.first - 1] == "of" and lows[max(people.first - 2, 0)] in SPEAKING_OF
    return (
        people.first > 0
        and (lows[people.first - 1] in _COUNTS_VICTIMS or spoken)
        and after in {",", ".", ";", "so", "in", "of", "from"}
    )


_NUMBERED = re.compile(r"\d|" + "|".join(f"{word}$" for word in sorted(NUMBER_WORDS)))
_THOSE = {
    ("the", "dead"): Harm.KILLED,
    ("those", "killed"): Harm.KILLED,
    ("those", "martyred"): Harm.KILLED,
    ("the", "victims"): Harm.KILLED,
    ("the", "deceased"): Harm.KILLED,
    ("the", "martyrs"): Harm.KILLED,
    ("those", "who", "died"): Harm.KILLED,
    ("the", "fatalities"): Harm.KILLED,
    ("the", "injured"): Harm.INJURED,
    ("the", "wounded"): Harm.INJURED,
    ("those", "injured"): Harm.INJURED,
    ("those", "arrested"): Harm.DETAINED,
    ("the", "missing"): Harm.MISSING,
    ("those", "detained"): Harm.DETAINED,
    ("those", "abducted"): Harm.KIDNAPPED,
}
_NAMES_THEM = frozenset("as were are include includes included : was is being have has".split())


def _named_dead(scene: Scene) -> list[tuple[int, Draft]]:
    """ "identified the dead as A, 38, and B, 51"; "The dead include a nurse and two porters"."""
    lows = scene.sentence.lows
    found: list[tuple[int, Draft]] = []
    for at in range(len(lows)):
        if lows[at] not in {"the", "those"}:
            continue
        those = _those(scene.sentence, at)
        start = _where_named(scene, *those) if those is not None else None
        if those is None or start is None:
            continue
        named = [i for i in scene.run_right(start) if scene.people[i].form is not Form.ALONE or lows[at - 1] != "of"]
        if lows[at - 1] == "of":
            named = [i for i in named if not scene.people[i].weak]  # "26 of the dead were military personnel"
        found += [(i, Draft(those[0], scene.people[i], (at, those[1]), "noun.named")) for i in named]
    return found


def _those(sentence: Sentence, at: int) -> tuple[Harm, int] | None:
    """ "the other victims", "those buried": the harm that is told of them, and where the words end."""
    lows = sentence.lows
    other = int(lows[at + 1 : at + 2] == ["other"])
    for words, harm in _THOSE.items():
        end = at + len(words) + other
        if lows[at] == words[0] and tuple(lows[at + 1 + other : end]) == words[1:]:
            return harm, end
    verb = match(sentence.lexicon.verbs, lows, at + 1) if lows[at] == "those" and at + 1 < len(lows) else None
    if verb is not None and verb[1].act and verb[1].form in {"both", "participle"}:
        return verb[1].harm, at + 1 + verb[0]
    return None


_FAR_VERB = 9


def _where_named(scene: Scene, harm: Harm, end: int) -> int | None:
    """Where those are named: after "were", "include", "have been identified as"; a place may stand before the verb."""
    lows = scene.sentence.lows
    if lows[end : end + 2] == [",", "who"] and "," in lows[end + 1 : end + 14]:
        end = lows.index(",", end + 1) + 1  # "The wounded, who were taken to hospital, include"
    placed = "among" in lows[max(end - 5, 0) : end] or lows[end : end + 1] in (["at"], ["in"], ["on"], ["aboard"])
    reach = _FAR_VERB if placed else 2
    verb = next((p for p in range(end, min(end + reach, len(lows))) if lows[p] in _NAMES_THEM), None)
    if verb is not None and lows[verb] in {"was", "is"} and "of" in lows[max(end - 3, 0) : end - 1]:
        return None  # "the oldest of the dead was over 70"
    if verb is None or {",", ";", "and"} & set(lows[end:verb]):
        return None
    if verb > end and reach == 2 and stands(scene.sentence.lexicon.nouns, lows, end):
        return None  # "one of the dead girls was a French citizen"
    behind = verb + 1
    while lows[behind : behind + 1] == ["been"] or (behind < len(lows) and lows[behind] in VERB_ADVERBS - {"all"}):
        behind += 1
    behind += 2 * (lows[behind : behind + 2] in (["identified", "as"], ["named", "as"]))
    if behind not in scene.starting:
        return None
    people = scene.people[scene.starting[behind]]
    named = people.form is Form.PLURAL and people.last in scene.starting
    return people.last if named and scene.people[scene.starting[people.last]].form is Form.NAME else behind


def _noun_counts_people(sentence: Sentence, people: People) -> bool:
    """ "12 lives" counts people only where they were claimed, lost or taken."""
    lows = sentence.lows
    head = lows[people.harm_at[0]]
    if head == "body" and people.quantity is not None and people.quantity.amount == exactly(0):
        return False  # "no body is counted before"
    if head not in sentence.lexicon.not_alone:
        return True
    before = lows[people.first - 1] if people.first else ""
    if head in {"lives", "life"}:
        after = lows[people.last : people.last + 5]
        return (
            "lost" in after
            or before in VERBS_OF_LIFE
            or any(word in VERBS_OF_LIFE for word in lows[max(people.first - 4, 0) : people.first])
        )
    if head in {"martyr", "martyrs"}:
        several = people.quantity is not None and (people.quantity.amount.low or 0) > _A_FEW
        return several or (people.quantity is not None and people.quantity.bare)
    return head in {"victims", "victim"}


def _of_whom(people: list[People], toll: Toll) -> People:
    """ "the number of Ghanaian sailors who drowned is 19": the words of the toll say whom its number counts."""
    number, (first, last) = people[toll.people], toll.harm_at
    start = bisect_left(people, first, key=lambda person: person.first)
    inside = takewhile(lambda person: person.last <= last, people[start:])
    whom = next((person for person in inside if person.form is Form.PLURAL and _tells_whom(person)), None)
    if whom is None or number.form is not Form.ALONE or toll.rule != "toll.move":
        return number
    return replace(number, who=whom.who, nouns=whom.nouns, nationalities=whom.nationalities)


def _tells_whom(people: People) -> bool:
    said = any(noun.status or noun.sex or noun.age or noun.kind for noun in people.nouns)
    return said or bool(people.nationalities)


_A_FEW = 10
"""So many martyrs or more are counted as the dead are; "some martyrs" are those of other years, too."""


def _toll_draft(people: People, toll: Toll) -> Draft:
    if toll.rule == "part.previous":  # "Al-Salam received 51": what one hospital counts is no total
        return Draft(toll.harm, people, toll.harm_at, toll.rule, superseded=toll.superseded, inherits=True)
    return Draft(
        toll.harm,
        people,
        toll.harm_at,
        toll.rule,
        toll=True,
        superseded=toll.superseded,
        increment=toll.increment,
        modal=toll.modal,
        negated=toll.denied,
    )


_REVISED = frozenset("up down revised lowered raised cut increased reduced updated increase rise fall from".split())
_INSTEAD = (["not"], ["against"], ["versus"], ["compared", "with"], ["compared", "to"], ["rather", "than"])
_EARLIER = frozenset("first earlier before previous previously initial initially original originally then".split())
_NEAR_MODEL = 12


def _older_figures(scene: Scene, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "19 are missing, revised down from 46"; "stands at 335, not 338"; "12 dead and 9 hurt, against 8 and 5"."""
    known = {index for index, _ in linked}
    found: list[tuple[int, Draft]] = []
    for index, people in enumerate(scene.people):
        if index in known or people.form is not Form.ALONE or people.first < 2 or people.quantity is None:
            continue
        lows = scene.sentence.lows
        steps = lows[people.first - 2 : people.first] == ["up", "by"]
        more = lows[people.last : people.last + 2] == ["more", "than"] or (
            people.quantity.further and lows[people.last : people.last + 1] == ["than"]
        )
        if more and lows[people.first - 1] in {",", "(", "or", "and", "—", "–", "is"}:
            found += _more_than_before(linked, index, people)
            continue
        former = _is_former(lows, people.first, people.last)
        if not (steps or former or _is_instead(lows, people)):
            continue
        models = [d for i, d in linked if i < index and d.people.last >= people.first - _NEAR_MODEL]
        if not models:
            continue
        if models[-1].toll and steps:
            step = replace(models[-1], people=people, rule="toll.older", increment=True, superseded=False)
            found.append((index, step))  # "to 3,338, up by 55 in a day"
        elif former:
            found.append((index, _older(models[-1], people)))
        elif _is_instead(scene.sentence.lows, people):
            older = [index, index + 1] if _is_pair(scene, index) and len(models) > 1 else [index]
            for model, place in zip(models[-len(older) :], older, strict=True):
                found.append((place, _older(model, scene.people[place])))
                known.add(place)
    return found


def _more_than_before(linked: list[tuple[int, Draft]], index: int, people: People) -> list[tuple[int, Draft]]:
    """ "37 lives, three more than the night before": by how many a count has grown, or is greater than another."""
    models = [d for i, d in linked if i < index and d.people.last >= people.first - _NEAR_MODEL]
    if not models:
        return []
    return [(index, replace(models[-1], people=people, rule="toll.older", increment=True, superseded=False))]


def _older(model: Draft, people: People) -> Draft:
    return replace(model, people=people, rule="toll.older", superseded=True, toll=False)


def _is_former(lows: list[str], first: int, last: int) -> bool:
    """ "up from 46", "back to 141 from 139"; "has risen to 79, it said, from 50 a day before"."""
    if lows[first - 1] != "from":
        return False
    apart = lows[first - 2] == "," and lows[last : last + 1] != [] and lows[last] in _FORMER_DAYS
    return apart or lows[first - 2] in _REVISED or lows[first - 2].isdigit()


_FORMER_DAYS = frozenset("a the on earlier before previously just reported".split())


def _is_instead(lows: list[str], people: People) -> bool:
    """ ", not 338", "and not 254"; "against the 18 first announced": a figure that another one stands against."""
    for words in _INSTEAD:
        start = people.first - len(words)
        if start < 1 or lows[start : people.first] != words:
            continue
        if words == ["not"]:
            return lows[start - 1] in {",", "and", "—", "–"} and not (people.quantity and people.quantity.further)
        return bool(_EARLIER & set(lows[people.last : people.last + 6]))
    return False


def _is_pair(scene: Scene, index: int) -> bool:
    """ "140 and 525": two numbers joined, of two harms."""
    if index + 1 >= len(scene.people) or scene.people[index + 1].form is not Form.ALONE:
        return False
    one, two = scene.people[index], scene.people[index + 1]
    return two.quantity is not None and scene.sentence.lows[one.last : two.first] == ["and"]


def _combine_pairs(sentence: Sentence, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "killed and wounded several people", "feared dead or injured": one claim with both harms, not two."""
    result: list[tuple[int, Draft]] = []
    places: dict[int, list[int]] = {}
    for index, draft in linked:
        told = places.setdefault(index, [])
        partner = next((k for k in told if _both(sentence, result[k][1], draft)), None)
        if partner is None:
            told.append(len(result))
            result.append((index, draft))
            continue
        other = result[partner][1]
        ends = (*other.harm_at, *draft.harm_at)
        both = _both(sentence, other, draft) or draft.harm
        result[partner] = (index, replace(draft, harm=both, harm_at=(min(ends), max(ends)), rule="pair"))
    return result


def _both(sentence: Sentence, one: Draft, two: Draft) -> Harm | None:
    """The one harm that two harms of the same people make, if they are told in one breath."""
    if one.people != two.people or not _paired(sentence, one, two):
        return None
    if one.people.quantity is not None and one.people.quantity.amount == exactly(0):
        return None  # "nobody was killed or hurt": nobody of either
    if {one.harm, two.harm} == {Harm.KILLED, Harm.INJURED} and _died_later(sentence, one, two):
        return None
    pairs = sentence.lexicon.pairs
    if {one.harm, two.harm} == {Harm.KILLED, Harm.MISSING} and _is_presumed(sentence, one, two):
        return Harm.MISSING
    return pairs.get((one.harm, two.harm)) or pairs.get((two.harm, one.harm))


def _died_later(sentence: Sentence, one: Draft, two: Draft) -> bool:
    """ "had been in hospital and died of their wounds": the same people, and not some of each."""
    hurt, dead = (one, two) if one.harm is Harm.INJURED else (two, one)
    treated = _MEDICAL.intersection(sentence.lows[hurt.harm_at[0] : hurt.harm_at[1]]) - _HURT_WORDS
    return hurt.harm_at[0] < dead.harm_at[0] and bool(treated)


_HURT_WORDS = frozenset("wounded injured injury injuries".split())


def _is_presumed(sentence: Sentence, one: Draft, two: Draft) -> bool:
    """ "hundreds are missing and feared dead": whoever is missing is only feared to be dead."""
    dead = one if one.harm is Harm.KILLED else two
    return sentence.lows[dead.harm_at[0] - 1] in _PRESUMED or bool(
        _PRESUMED.intersection(sentence.lows[dead.harm_at[0] : dead.harm_at[1]])
    )


_PRESUMED = frozenset("feared presumed believed thought assumed".split())


def _paired(sentence: Sentence, one: Draft, two: Draft) -> bool:
    """Two words of harm joined by "and" or "or" with nothing else between."""
    left, right = sorted((one.harm_at, two.harm_at))
    between = sentence.lows[left[1] : right[0] if right[0] >= left[1] else right[1] - 1]
    return (
        bool(between)
        and len(between) <= 3
        and between[0] in {"and", "or", "and/or", ",", "/"}
        and not any(w[0].isdigit() for w in between)
    )


_LOST_TO_SIGHT = frozenset({Harm.MISSING, Harm.TRAPPED})


def _without_repeats(sentence: Sentence, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """One draft for the same people and harm: the first rule that fired; a shot who died is killed."""
    result: list[tuple[int, Draft]] = []
    places: dict[int, list[int]] = {}
    linked = _pronouns_joined(sentence, linked)
    dead = {index for index, draft in linked if draft.harm is Harm.KILLED and not draft.modal}
    held = {index for index, draft in linked if draft.harm is Harm.DETAINED}
    found_out = dead | {index for index, draft in linked if draft.harm in {Harm.RESCUED, Harm.RELEASED}}
    for index, draft in linked:
        if draft.people.form not in COUNTED or draft.people.quantity is None:
            continue
        if (
            index in dead
            and draft.harm in {Harm.INJURED, Harm.HOSPITALISED}
            and draft.rule in {"noun.prenominal", "subject.state", "object.around"}
        ):
            continue
        if index in found_out and draft.harm in _LOST_TO_SIGHT and draft.rule == "noun.prenominal":
            continue  # "the last missing miner was found dead"
        if index in dead and draft.harm is Harm.INJURED and draft.people.partitive:
            continue  # "one of the six men hurt in the blast died"
        if index in dead and draft.harm is Harm.DETAINED and draft.rule == "subject.state":
            continue  # "the death of a student in custody"
        if index in dead and draft.harm in {Harm.DISPLACED, Harm.EVACUATED}:
            continue  # "killed 18 of those who had sought shelter", "12 displaced people died"
        if index in held and draft.harm is Harm.DISPLACED:
            continue  # "were caught as they fled"
        told = places.setdefault(index, [])
        same = [
            k for k in told if _is_settled(result[k][1].harm, draft.harm) or _is_settled(draft.harm, result[k][1].harm)
        ]
        if not same:
            told.append(len(result))
            result.append((index, draft))
        elif draft.harm is not result[same[0]][1].harm and _is_settled(result[same[0]][1].harm, draft.harm):
            result[same[0]] = (index, draft)
    return result


def _without_steps(linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "the toll rose by one when a woman died": she who died is the step of the toll, told once."""
    steps = {
        (draft.harm, draft.people.quantity.amount.point)
        for _, draft in linked
        if draft.toll and draft.increment and draft.people.quantity is not None
    }
    rows = [(index, draft, _is_step(draft, steps)) for index, draft in linked]
    told = {draft.harm for _, draft, is_step in rows if is_step}
    return [
        (index, replace(draft, toll=True, increment=True) if is_step else draft)
        for index, draft, is_step in rows
        if not (draft.toll and draft.increment and draft.harm in told)
    ]


def _is_step(draft: Draft, steps: set[tuple[Harm, int | None]]) -> bool:
    quantity = draft.people.quantity
    if draft.toll or quantity is None or draft.people.form not in COUNTED:
        return False
    return quantity.amount.point is not None and (draft.harm, quantity.amount.point) in steps


def _may_be_one(sentence: Sentence, before: People, pronoun: People) -> bool:
    """Whether a pronoun may stand for a person told before, or for whom an earlier pronoun of its sex stands."""
    lows = sentence.lows
    if before.form is Form.PRONOUN and pronoun.form is Form.PRONOUN:
        return (lows[before.first] in {"she", "her"}) == (lows[pronoun.first] in {"she", "her"})
    return _is_single(before)


def _is_single(people: People) -> bool:
    point = people.quantity.amount.point if people.quantity is not None else None
    return people.form in {Form.ONE, Form.NAME} or (people.form is Form.COUNTED and point == 1)


def _pronouns_joined(sentence: Sentence, linked: list[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
    """ "Otieno was hit as he filmed and was pronounced dead": one person, told twice in a sentence, is one claim."""
    singles = [row for row in linked if row[1].people.form is Form.PRONOUN or _is_single(row[1].people)][:_MOST_SINGLES]
    result: list[tuple[int, Draft]] = []
    for index, draft in linked:
        same = (row for row in singles if row[0] < index and _may_be_one(sentence, row[1].people, draft.people))
        told = (row for row in same if _same_fate(row[1].harm, draft.harm))
        person = next(told, None) if draft.people.form is Form.PRONOUN else None
        if person is not None and person[1].harm is Harm.KILLED and draft.harm is not Harm.KILLED:
            continue  # "Akin died, a week after the blast that burned him"
        if person is not None:
            result.append((person[0], replace(draft, people=person[1].people)))
        else:
            result.append((index, draft))
    return result


_MOST_SINGLES = 60
"""Persons of one sentence among whom a pronoun's is sought: a sentence of any length is read in linear time."""


def _same_fate(one: Harm, other: Harm) -> bool:
    dies = {one, other} == {Harm.INJURED, Harm.KILLED}
    return dies or _is_settled(one, other) or _is_settled(other, one)


_SETTLED_BY = {
    Harm.KILLED_OR_INJURED: {Harm.KILLED, Harm.INJURED},
    Harm.HOSPITALISED: {Harm.INJURED, Harm.KILLED},
    Harm.TRAPPED: {Harm.RESCUED, Harm.KILLED},
}


def _is_settled(vague: Harm, harm: Harm) -> bool:
    """ "shot" is settled by "killed" or "wounded", "taken to hospital" by "injured"; any harm by itself."""
    return vague is harm or harm in _SETTLED_BY.get(vague, set())


def _with_members(
    scene: Scene, linked: list[tuple[int, Draft]], last_harm: Harm | None, told: Mapping[int, Harm]
) -> list[Draft]:
    """The drafts in order of place, with the parts of each counted group."""
    drafts: list[tuple[int, Draft]] = sorted(linked, key=lambda row: (row[1].people.first, row[1].harm))
    result: list[Draft] = []
    homes: dict[int, list[int]] = {}
    for index, draft in drafts:
        if index in scene.members and (_own_home(scene, drafts, index) is not None or scene.members[index] == PREVIOUS):
            continue
        homes.setdefault(index, []).append(len(result))
        result.append(draft)
    for index in sorted(scene.members):
        if _goes_free(scene.sentence.lows, scene.people[index]) and not any(i == index for i, _ in drafts):
            continue  # "of the 51 who were arrested, some were released"
        home = _own_home(scene, drafts, index)
        own = [d for i, d in drafts if i == index]
        people = scene.people[index]
        if people.form not in COUNTED or people.quantity is None:
            continue
        inside = scene.members.get(scene.members[index]) == PREVIOUS  # "three Kenyans, one of them a citizen of Spain"
        if scene.members[index] == PREVIOUS or (home is None and inside):
            named = _is_identified(scene.sentence, people) or _is_placed(scene.sentence, people, last_harm)
            result += _of_previous(people, own, last_harm, named=named)
            continue
        if home is None:
            harm = _told_whole(scene, scene.members[index], told) if people.nouns or people.nationalities else None
            result += _of_previous(people, own, harm) if harm is not None else []
            continue
        for draft in _member_drafts(people, own, [(whole, result[whole]) for whole in homes.get(home, ())]):
            homes.setdefault(index, []).append(len(result))
            result.append(draft)
    return result


_FREED = frozenset("released freed acquitted discharged cleared pardoned unhurt unharmed".split())


def _goes_free(lows: list[str], people: People) -> bool:
    return lows[people.last : people.last + 1] in (["were"], ["was"]) and bool(
        _FREED & set(lows[people.last + 1 : people.last + 3])
    )


def _told_whole(scene: Scene, whole: int, told: Mapping[int, Harm]) -> Harm | None:
    """ "the 367" behind "the dead number 367": of what it was counted before."""
    people = scene.people[whole]
    if people.form is not Form.ALONE or not people.definite or people.quantity is None:
        return None
    return told.get(people.quantity.amount.point or 0)


def _of_previous(people: People, own: list[Draft], last_harm: Harm | None, *, named: bool = False) -> list[Draft]:
    """A part of what an earlier sentence counted."""
    if own:
        return [replace(own[0], part_type="include", previous=True)]
    if last_harm is None or (people.partitive and not people.nouns and not named):
        return []
    return [
        Draft(
            last_harm,
            people,
            (people.first, people.last),
            "part.previous",
            part_type="include",
            inherits=True,
            previous=True,
        )
    ]


def _member_drafts(people: People, own: list[Draft], wholes: list[tuple[int, Draft]]) -> list[Draft]:
    """What is told of a member: its own harm where it has one, else the harm of its whole."""
    told = [d for d in own if d.rule != "noun.prenominal"]
    if not told and people.quantity is not None and people.quantity.amount == exactly(0):
        return []  # "Of 41 injured, none is in danger": none of them is not none injured
    if told:
        homes = {parent.harm: whole for whole, parent in wholes}
        for wide in (Harm.CASUALTIES, Harm.KILLED_OR_INJURED):
            if wide in homes:
                homes = {Harm.INJURED: homes[wide], Harm.KILLED: homes[wide], **homes}
        told = [replace(d, harm=_settled_in(d.harm, homes)) for d in told]
        return [replace(d, whole=homes.get(d.harm), part_type="include" if d.harm in homes else None) for d in told]
    return [
        Draft(
            parent.harm,
            people,
            parent.harm_at,
            "part.include",
            whole=whole,
            part_type="include",
            modal=parent.modal,
            inherits=True,
        )
        for whole, parent in wholes
    ]


def _settled_in(harm: Harm, homes: Mapping[Harm, int]) -> Harm:
    """ "Of 869 hurt, 413 were hit by bullets": those are hurt, as their whole is."""
    whole = next((wide for wide in (Harm.INJURED, Harm.KILLED) if wide in homes), None)
    return whole if harm is Harm.KILLED_OR_INJURED and len(homes) == 1 and whole is not None else harm


def _own_home(scene: Scene, drafts: list[tuple[int, Draft]], index: int) -> int | None:
    """The whole of a member, if the whole is claimed."""
    whole = scene.members.get(index)
    return whole if whole is not None and any(i == whole for i, _ in drafts) else None
