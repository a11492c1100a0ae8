"""Whom a figure counts: groups as sets of attributes that are equal, nest, or exclude one another."""

import dataclasses
from collections.abc import Iterable, Mapping

from tollbook.model import ALL, Claim, ClaimId, Group, Harm, Status

GroupKey = tuple[tuple[str, str], ...]

ATTRIBUTES = ("nationality", "status", "force", "sex", "age", "side", "kind")

# Statuses that no person can hold at once. Journalists, responders and officials may be civilians too, so they exclude
# only the armed ones and one another.
_EXCLUSIVE_STATUSES = (
    frozenset({Status.CIVILIAN, Status.MILITARY, Status.POLICE, Status.MILITANT}),
    frozenset({Status.JOURNALIST, Status.MILITARY, Status.POLICE, Status.MILITANT, Status.RESPONDER, Status.OFFICIAL}),
)
# Kinds stand on several axes: what somebody was there, whether the body has a name, where death came. Only kinds of one
# axis exclude one another ("24 patients" and "7 unidentified" may be the same people).
IN_PLACE = "in the place of "
"""How the kind of a group begins that a sentence counts at one of several places ("14 in Morogoro, nine in Dodoma")."""
_FORCES = frozenset({Status.MILITARY, Status.POLICE})
_KIND_AXES: Mapping[str, frozenset[str]] = {
    "role": frozenset(
        """staff patients caretakers passengers crew pilgrims miners students teachers workers guests attackers
        bystanders drivers migrants detainees worshippers spectators residents tourists inmates guards
        peacekeepers""".split()
    ),
    "name": frozenset({"identified", "unidentified"}),
    "release": frozenset({"handed_over", "handed over", "unclaimed"}),
    "place of death": frozenset({"on_site", "on the spot", "at the scene", "died_in_hospital", "in hospital"}),
    "care": frozenset({"discharged", "in_hospital", "critical"}),
}
_WHOLE_AXES: Mapping[str, frozenset[str]] = {
    # Attributes whose values leave nobody out: parts over all of them are a breakdown whatever the words.
    "sex": frozenset({"female", "male"}),
    "age": frozenset({"child", "adult"}),
}


def contains(whole: Group, part: Group) -> bool:
    """Whether everyone in `part` is in `whole`: all of its attributes hold for the part too.

    A joint group holds each of its members: ("CU", "VE") military contains CU military.
    """
    if whole is ALL:
        return True
    if whole.nationality and not (part.nationality and set(part.nationality) <= set(whole.nationality)):
        return False
    return all(
        getattr(whole, name) is None or getattr(whole, name) == getattr(part, name)
        for name in ATTRIBUTES
        if name != "nationality"
    )


def is_part(whole: Group, part: Group) -> bool:
    """Whether `part` is within `whole` and is not the same group."""
    return contains(whole, part) and not contains(part, whole)


def value_on(group: Group, attribute: str) -> str | None:
    """The group's value of one attribute as a word; joint nationalities are joined by +."""
    if attribute == "nationality":
        return "+".join(group.nationality) or None
    value = getattr(group, attribute)
    return None if value is None else str(value)


def exclude_on(one: Group, other: Group, attribute: str) -> bool:
    """Whether this attribute alone tells that nobody is in both groups."""
    if attribute == "nationality":
        return bool(one.nationality and other.nationality) and not set(one.nationality) & set(other.nationality)
    here, there = getattr(one, attribute), getattr(other, attribute)
    if here is None or there is None or here == there:
        return False
    if attribute == "status":
        return any(here in statuses and there in statuses for statuses in _EXCLUSIVE_STATUSES)
    if attribute == "kind":
        return any(here in kinds and there in kinds for kinds in _KIND_AXES.values())
    return not (attribute == "age" and {here, there} == {"adult", "elderly"})


def disjoint_along(groups: Iterable[Group], attribute: str) -> bool:
    """Whether no two of the groups can share anybody, by this one attribute."""
    known = tuple(groups)
    return all(exclude_on(one, other, attribute) for n, one in enumerate(known) for other in known[n + 1 :])


def covers_whole(groups: Iterable[Group], attribute: str) -> bool:
    """Whether the groups' values on the attribute leave nobody out (women and men)."""
    wanted = _WHOLE_AXES.get(attribute)
    return wanted is not None and wanted <= {value_on(group, attribute) for group in groups}


def joined(groups: Iterable[Group]) -> Group | None:
    """The joint group of several that differ in nationality alone, or None if they differ otherwise."""
    known = tuple(groups)
    bare = {dataclasses.replace(group, nationality=(), label="").attributes for group in known}
    if len(bare) != 1 or any(not group.nationality for group in known):
        return None
    nations = sorted({nation for group in known for nation in group.nationality})
    label = " and ".join(group.label for group in known)
    return dataclasses.replace(known[0], nationality=tuple(nations), label=label)


def settle_groups(claims: Iterable[Claim]) -> dict[ClaimId, Group]:
    """Whom each claim counts once its report is read as a whole.

    A part takes the attributes of its whole that it does not state ("47 Venezuelan soldiers, including nine women":
    women of the Venezuelan military). Soldiers whose state is not told are the speaker's own. A shorter mention of the
    same harm and figure takes the fuller mention's group ("55 troops" for "55 Venezuelan and Cuban troops"); the group
    of everyone never shrinks so.
    """
    known = tuple(claims)
    by_id = {claim.id: claim for claim in known}
    groups = {claim.id: _with_parent(claim, by_id) for claim in known}
    groups |= _own_forces(known, groups)
    mentions: dict[tuple[str, str, int | None], list[ClaimId]] = {}
    for claim in known:
        if claim.count.point is not None and not groups[claim.id].is_all:
            mentions.setdefault((claim.report, claim.harm, claim.count.point), []).append(claim.id)
    for ids in mentions.values():
        for fuller, settled in _fuller_mentions({claim_id: groups[claim_id] for claim_id in ids}):
            groups[fuller] = settled
    return groups


def _with_parent(claim: Claim, by_id: Mapping[ClaimId, Claim]) -> Group:
    parent = by_id.get(claim.part_of) if claim.part_of else None
    if parent is None or parent.id == claim.id or claim.group.is_all:
        return claim.group
    given = {
        name: getattr(parent.group, name) for name in ATTRIBUTES if name != "kind" and not getattr(claim.group, name)
    }
    return dataclasses.replace(claim.group, **given)


def _own_forces(claims: Iterable[Claim], groups: Mapping[ClaimId, Group]) -> dict[ClaimId, Group]:
    """The army that announces dead soldiers, and no state's, tells of its own, where others tell of that state's.

    Where nobody tells of that state's soldiers, theirs may be another's, and the group stays without a state.
    """
    known = tuple(claims)
    told: set[tuple[Harm, GroupKey]] = {
        (c.harm, groups[c.id].attributes) for c in known if not c.background and groups[c.id].nationality
    }
    found = {}
    for claim in known:
        group = groups[claim.id]
        states = claim.speaker.governments if claim.speaker else ()
        if group.status not in _FORCES or group.nationality or len(states) != 1:
            continue
        own = dataclasses.replace(group, nationality=states)
        if (claim.harm, own.attributes) in told:
            found[claim.id] = own
    return found


def _fuller_mentions(groups: Mapping[ClaimId, Group]) -> Iterable[tuple[ClaimId, Group]]:
    """The mentions that have exactly one fuller mention, and that mention's group."""
    distinct = {group.attributes: group for group in groups.values()}
    for claim_id, group in groups.items():
        fuller = [other for other in distinct.values() if is_part(group, other)]
        if len(fuller) == 1:
            yield claim_id, fuller[0]


def main_label(labels: Iterable[str]) -> str:
    """The label that most claims use; the shortest, then the first in order, among equals."""
    counts: dict[str, int] = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return min(counts, key=lambda label: (-counts[label], len(label), label), default=ALL.label)
