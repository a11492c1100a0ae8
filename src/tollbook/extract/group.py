"""Whom a figure counts, as attributes."""

from tollbook.extract.people import Form, People, Sentence
from tollbook.model import ALL, Group, Status

_STATUS_WORDS = {  # words inside the phrase that are no nouns for people themselves
    "military": Status.MILITARY,
    "army": Status.MILITARY,
    "navy": Status.MILITARY,
    "paramilitary": Status.MILITARY,
    "police": Status.POLICE,
    "civilian": Status.CIVILIAN,
    "rebel": Status.MILITANT,
    "militant": Status.MILITANT,
    "insurgent": Status.MILITANT,
    "guerrilla": Status.MILITANT,
    "terrorist": Status.MILITANT,
}
_SEX_WORDS = {"female": "female", "women": "female", "male": "male"}
_AGE_WORDS = {"elderly": "elderly", "teenage": "child", "underage": "child"}
_BODY_WORDS = {"identified": "identified", "unidentified": "unidentified", "unclaimed": "unidentified"}
_CIVIL_WORDS = frozenset(
    "medical hospital health un embassy diplomatic rescue humanitarian airline technical civilian consular".split()
)


def read_group(sentence: Sentence, people: People, owner: tuple[str, ...] = (), body: str | None = None) -> Group:
    """The group that a noun phrase names. `owner` are the states that "its" and "their" stand for."""
    lows = sentence.lows[people.who[0] : people.who[1]]
    nations = tuple(sorted(set(people.nationalities) or set(owner)))
    status = _status(people, lows)
    sex = next((n.sex for n in people.nouns if n.sex), None) or next(
        (_SEX_WORDS[w] for w in lows if w in _SEX_WORDS), None
    )
    age = next((n.age for n in people.nouns if n.age), None) or next(
        (_AGE_WORDS[w] for w in lows if w in _AGE_WORDS), None
    )
    kind = _kind(sentence, people, lows) or body
    if not (nations or status or sex or age or kind):
        return ALL
    return Group(
        label=label_of(sentence, people) if not body else f"{body} bodies",
        nationality=nations,
        status=status,
        sex=sex,
        age=age,
        kind=kind,
    )


def label_of(sentence: Sentence, people: People) -> str:
    """The words that say whom, as the report writes them."""
    named = people.name[1] > people.name[0]
    if named and (people.indefinite or people.form is Form.COUNTED or _names_nobody(sentence, people)):
        return sentence.words(*people.name)
    return sentence.words(*people.who).strip(" \"“”'‘’") or "all"


_NOBODY = frozenset("victim person dead deceased man woman boy girl motorist driver passenger resident".split())


def _names_nobody(sentence: Sentence, people: People) -> bool:
    """ "The victim, identified as DeShawn Miller": the name says more than the noun."""
    return people.form is Form.ONE and set(sentence.lows[people.who[0] : people.who[1]]) <= _NOBODY


def _status(people: People, lows: list[str]) -> Status | None:
    """The nouns' own status; a joint phrase ("military and intelligence officers") keeps the most martial."""
    found = [Status(n.status) for n in people.nouns if n.status]
    found += [_STATUS_WORDS[word] for word in lows if word in _STATUS_WORDS]
    if not found and "personnel" in lows and people.nationalities and not _CIVIL_WORDS & set(lows):
        return Status.MILITARY
    return found[0] if found else None


def _kind(sentence: Sentence, people: People, lows: list[str]) -> str | None:
    if people.form in {Form.NAME, Form.PRONOUN} or people.name[1] > people.name[0]:
        name = sentence.words(*people.name) if people.name[1] > people.name[0] else sentence.words(*people.who)
        return f"person:{name.lower()}"
    body = next((_BODY_WORDS[word] for word in lows if word in _BODY_WORDS), None)
    return body or next((n.kind for n in people.nouns if n.kind), None)
