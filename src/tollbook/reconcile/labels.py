"""What a figure's group is called: one name for all the words that reports use for it."""

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from tollbook.model import Group, Status
from tollbook.reconcile.cells import Telling

_NOUNS: Mapping[Status, str] = {
    Status.CIVILIAN: "civilians",
    Status.MILITARY: "military",
    Status.POLICE: "police",
    Status.MILITANT: "militants",
    Status.OFFICIAL: "officials",
    Status.RESPONDER: "responders",
    Status.JOURNALIST: "journalists",
}
_CAPITAL = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][^\W\d_]+(?:-[^\W\d_]+)*")


def people_words(tellings: Iterable[Telling]) -> dict[str, str]:
    """How the reports call the people of each country ("VE": "Venezuelan"), by the labels of its groups.

    Learnt from the reports, so that the record speaks as they do; a country that none of them names so is left out.
    """
    words: dict[str, Counter[str]] = defaultdict(Counter)
    sizes: Counter[str] = Counter()
    for telling in tellings:
        group = telling.group
        if len(group.nationality) != 1 or group.kind is not None or telling.claim.background:
            continue
        (code,) = group.nationality
        sizes[code] = max(sizes[code], telling.claim.count.low or 0)
        found = _CAPITAL.match(telling.claim.group.label)
        if found and found.group() != telling.claim.group.label and (telling.claim.count.low or 0) > 1:
            words[code][found.group()] += 1
    best = {code: min(counts, key=lambda word: (-counts[word], word)) for code, counts in words.items()}
    return dict(sorted(best.items(), key=lambda item: (-sizes[item[0]], item[0])))


def named(group: Group, people: Mapping[str, str]) -> Group:
    """The same group under its name."""
    return dataclasses.replace(group, label=name_of(group, people))


def name_of(group: Group, people: Mapping[str, str]) -> str:
    """The group's name: "Venezuelan and Cuban military", "civilians"; else the label that most claims use.

    A joint group names its members in the order of that label, else in that of `people`.
    """
    noun = _NOUNS.get(group.status) if group.status is not None else None
    if noun is None or any((group.force, group.sex, group.age, group.side, group.kind)):
        return group.label
    if not group.nationality:
        return noun
    if any(code not in people for code in group.nationality):
        return group.label
    named = [word for code, word in people.items() if code in group.nationality]
    if all(word in group.label for word in named):
        named.sort(key=group.label.index)
    return f"{' and '.join(named)} {noun}"
