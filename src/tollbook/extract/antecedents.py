"""Whom "he" and "she" stand for: the person of the same sentence, or the one harmed that was told of last."""

from dataclasses import replace

from tollbook.extract.group import read_group
from tollbook.extract.lang.en_syntax import PREPOSITIONS
from tollbook.extract.people import Form, People, Sentence, find_people
from tollbook.model import Claim, Group

_SEX = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
_FAR = 700
"""Characters back: a pronoun reaches over a few sentences, not over a report."""


def group_of_pronoun(sentence: Sentence, pronoun: People, before: list[Claim]) -> Group:
    """The group of the person that a pronoun stands for; that of the pronoun itself where nobody is found.

    `before` are the claims told before, in order.
    """
    sex = _SEX.get(sentence.lows[pronoun.first])
    person = _in_the_sentence(sentence, pronoun, sex)
    if person is not None:
        group = read_group(sentence, person)
    else:
        group = _told_last(sentence, pronoun, before, sex) or replace(read_group(sentence, pronoun), kind=None)
    return group if group.sex or sex is None else replace(group, sex=sex, label=group.label)


def group_left_out(claim: Claim, before: list[Claim]) -> Group:
    """Whom a bare number counts after "no soldiers were killed but ...": the soldiers; else the claim's own group.

    `before` are the claims of the same sentence. Only a stated zero is sure of it: after "five soldiers were killed
    and" the twelve who were hurt may be others.
    """
    if claim.who is not None or not claim.group.is_all:
        return claim.group
    none = next((c for c in before if c.count.high == 0 and not c.group.is_all and c.harm is not claim.harm), None)
    return claim.group if none is None else none.group


def _in_the_sentence(sentence: Sentence, pronoun: People, sex: str | None) -> People | None:
    """The first single person before the pronoun that a preposition does not put aside."""
    single = (Form.ONE, Form.NAME)
    for person in find_people(sentence):
        if person.first >= pronoun.first:
            return None
        aside = person.first > 0 and sentence.lows[person.first - 1] in PREPOSITIONS | {"of"}
        if person.form in single and not aside and _agrees(read_group(sentence, person).sex, sex):
            return person
    return None


def _told_last(sentence: Sentence, pronoun: People, before: list[Claim], sex: str | None) -> Group | None:
    """The last person counted alone, not too far back."""
    at = sentence.tokens[pronoun.first].start
    for claim in reversed(before):
        if at - claim.span.end > _FAR:
            return None
        if claim.count.point == 1 and not claim.group.is_all and _agrees(claim.group.sex, sex):
            return claim.group
    return None


def _agrees(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other
