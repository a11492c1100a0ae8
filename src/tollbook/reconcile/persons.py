"""Persons told by name: one group for one person, however the reports name them."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tollbook.model import ClaimId, Group
from tollbook.reconcile.cues import BEFORE_NAMES
from tollbook.reconcile.scope import ATTRIBUTES

_PERSON = "person:"


def groups_of_persons(groups: Mapping[ClaimId, Group]) -> dict[ClaimId, Group]:
    """The groups of named persons under the fullest name: "Maduro" is "President Nicolás Maduro", "Smith" may be two.

    A name stays by itself where two fuller ones hold it. What any mention says of the person holds for all of them,
    unless two mentions differ.
    """
    names = {claim: name for claim, group in groups.items() if (name := _bare_name(group.kind))}
    full = _fullest(set(names.values()))
    mentions: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for claim, name in names.items():
        mentions[full[name]].append(groups[claim])
    persons = {name: _person(name, told) for name, told in mentions.items()}
    return {claim: persons[full[name]] for claim, name in names.items()}


def _bare_name(kind: str | None) -> tuple[str, ...]:
    """The name in a kind without titles and kinship; empty for who has no name of two words or one."""
    if kind is None or not kind.startswith(_PERSON):
        return ()
    words = kind.removeprefix(_PERSON).split()
    while len(words) > 1 and words[0] in BEFORE_NAMES:
        words = words[1:]
    return tuple(words)


def _fullest(names: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each name the one fuller name that ends or begins with it, else itself."""
    known = sorted(names)
    by_word: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name in known:
        for word in {name[0], name[-1]}:
            by_word[word].add(name)
    found = {}
    for name in known:
        fuller = [other for other in by_word[name[-1]] | by_word[name[0]] if _is_fuller(other, name)]
        widest = [one for one in fuller if not any(_is_fuller(other, one) for other in fuller)]
        found[name] = widest[0] if len(widest) == 1 else name
    return found


def _is_fuller(other: tuple[str, ...], name: tuple[str, ...]) -> bool:
    ends = (other[: len(name)], other[-len(name) :])
    return len(other) > len(name) and name in ends


def _person(name: tuple[str, ...], told: Iterable[Group]) -> Group:
    known = tuple(told)
    given: dict[str, object] = {}
    for attribute in ATTRIBUTES:
        values = {getattr(group, attribute) for group in known} - {None, ()}
        if attribute != "kind" and len(values) == 1:
            (given[attribute],) = values
    label = min((_label(group.label, name) for group in known), key=lambda label: (-len(label), label))
    bare = Group(label=label, kind=_PERSON + " ".join(name))
    return dataclasses.replace(bare, **given)  # type: ignore[arg-type]  # the attributes of a group, each of its own type


def _label(label: str, name: tuple[str, ...]) -> str:
    """The name as the report writes it, without what stands before it."""
    words = label.split()
    if [word.lower() for word in words[-len(name) :]] == list(name):
        return " ".join(words[-len(name) :])
    return label if len(words) < len(name) else " ".join(words)
