"""Which of a report's dates are its event's (rule E4): calendar dates before weekdays, and never a day of speaking."""

import re

from tollbook.model import When, sentences_aside
from tollbook.relate.told import Told

_EVENT = (
    r"attacks?|raids?|operations?|(?:air ?)?strikes?|bombings?|explosions?|blasts?|shootings?|massacres?|quakes?|"
    r"earthquakes?|tremors?|crash|collisions?|accidents?|derailment|derailed|fire|floods?|storm|cyclone|hurricane|"
    r"typhoon|landslides?|"
    r"ambush|clashes|offensive|assault|invasion|incident|disaster|tragedy|killings?|kidnapping|abduction|siege|"
    r"protests?|riot|eruption|avalanche|sinking|capsized|collapse|collapsed|struck|hit|occurred|happened|took place|"
    r"began|exploded|"
    r"erupted|fighting|shelling|stampede|killed|died|injured|wounded|left|opened fire|"
    r"sank|sunk|went down|came down|crashed|wreck|shipwreck|drowned|burned|burnt|ripped|swept|rocked|plunged|"
    r"overturned|blew up|detonated|murdered|stormed|gunned down|shot|stabbed|rammed|crush|disappeared|vanished|"
    r"landslip|mudslide|attacked|raided|bombed|shelled|ambushed|seized|besieged|abducted|kidnapped|executed|massacred?|"
    r"collided|flooded|burst|gave way|crushed|lives"
)
_BEFORE = re.compile(rf"\b(?:{_EVENT})\b[^.;:]{{0,60}}\Z", re.IGNORECASE)
_AFTER = re.compile(rf"\A(?:'s|’s)?,? (?:\w+ ){{0,2}}(?:{_EVENT})\b", re.IGNORECASE)
_SPEAKING = re.compile(
    r"\b(?:said|says|told|reported|reports|announced|released|received|confirmed|put|gave|given|counted|revised|cut|"
    r"lowered|raised|wrote|reached|called|visited|met|published|added|stated|declared|speaking|statement|identified|"
    r"arrived|returned|funerals?|buried|mourning|discharged|admitted|remains|search|rescue|rescued|found|updated|as of|"
    r"(?:rose|risen|rising|climbed|jumped|increased|grew|grown|mounted|stood|stands|dropped|fell|fallen)"
    r" (?:to|by|at|from))\b",
    re.IGNORECASE,
)
_NEAR = 60
_SAY = (
    r"(?:said|says|told|reported|announced|confirmed|stated|declared|wrote|added|tweeted|posted|released|published|"
    r"acknowledged|admitted|claimed|denied|insisted|warned|estimated|revised|raised|lowered|updated|issued|put|gave|"
    r"concluded|determined|established|assessed|ruled|recommended|urged|argued|noted|recalled|marked)"
)
_SAID_ON = re.compile(
    rf"\b{_SAY}(?: (?:late|early|earlier|again|on|reporters|journalists|a|an|in|press|news|conference|briefing|"
    r"statement|that|it|him|them))*,? \Z",
    re.IGNORECASE,
)
_ON_SAID = re.compile(rf"\A (?:\w+ )?{_SAY}\b", re.IGNORECASE)


def event_dates(told: Told) -> tuple[When, ...]:
    """The dates that a report gives its event, in order of place: of the best kind that it gives, each day once."""
    limit = (
        told.report.published.last_day.isoformat() if told.report.published and told.report.published.last_day else None
    )
    aside = sentences_aside(told.claims)
    given = [
        when
        for when in told.dates
        if _is_day(when)
        and not _is_later(when, limit)
        and not any(span.contains(when.span) for span in aside)
        and _tells(told, when)
        and not is_of_aftermath(told, when)
    ]
    best = max((_rank(when) for when in given), default=0)
    days: dict[str, When] = {}
    for when in given:
        if _rank(when) == best:
            days.setdefault(when.earliest or str(when.weekday), when)
    found = tuple(days.values())
    return found if best == _CALENDAR else found[:1]


_CALENDAR = 2


def _rank(when: When) -> int:
    return _CALENDAR if re.search(r"\d", when.words) else 1


def _is_day(when: When) -> bool:
    """One day, or a bare weekday; a month or a year dates no event well enough to contradict another."""
    if when.weekday is not None and when.earliest is None:
        return True
    return when.earliest is not None and when.earliest == when.latest and when.precision <= 2


def _is_later(when: When, limit: str | None) -> bool:
    return (
        limit is not None
        and when.earliest is not None
        and not when.earliest.startswith("X")
        and when.earliest[:10] > limit
    )


def is_of_speaking(told: Told, when: When) -> bool:
    """Whether a date is the day on which somebody said something: "the office said on Sunday", "on Sunday said"."""
    text = told.report.text
    before = text[max(0, when.span.start - 2 * _NEAR) : when.span.start]
    after = text[when.span.end : when.span.end + _NEAR]
    return bool(_SAID_ON.search(before) or _ON_SAID.match(after))


_TRIED_OR_REMEMBERED = (
    r"courts?|judges?|jury|trial|sentence[sd]?|jailed|convicted|charged|upheld|ruled|verdicts?|acquitted|indicted|"
    r"marched|gathered|climbed|remember(?:s|ed)?|commemorat\w*|mourned|anniversary|memorial|vigil|candles|inquiry|"
    r"commission|inquest"
)
_LATE = re.compile(rf"\b(?:{_TRIED_OR_REMEMBERED})\b", re.IGNORECASE)
AFTERWARDS = re.compile(
    rf"\b(?:{_TRIED_OR_REMEMBERED}|\d+(?:st|nd|rd|th) (?:victim|death|body)|flowers|ceremony|prosecutors?|guilty|panel|"
    r"petitions?|punish\w*|honou?r(?:s|ed)?|the night of the|called off|"
    r"(?:hunt|search\w*) for (?:the )?(?:last |remaining )?(?:bodies|missing|victims)|"
    r"(?:weeks?|months?|years?) (?:on|ago|after|later|since|have (?:passed|gone by))|"
    r"(?:victims?|dead) of the (?:disaster|tragedy|massacre))\b",
    re.IGNORECASE,
)
"""Words of what follows an event by weeks: its day and town are not the event's."""


_HARMS = {"began", "left", "killed", "died", "injured", "wounded", "lives", "hit", "shot"}
_DEED = "|".join(word for word in _EVENT.split("|") if word not in _HARMS)
_DEED_ON = re.compile(rf"\b(?:{_DEED})\b(?: \w+){{0,3}},? (?:on|of) (?:the )?\Z", re.IGNORECASE)


def line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between full stops or line ends that holds these words: their sentence, roughly."""
    first = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    ends = [at for mark in ("\n", ". ") if (at := text.find(mark, end)) >= 0]
    return first, min(ends, default=len(text))


def is_of_aftermath(told: Told, when: When) -> bool:
    """Whether a date stands in a sentence of a trial, an inquiry or a remembrance, and is not that of a deed's noun
    ("the raid on Tuesday", "Tuesday's raid")."""
    text = told.report.text
    start, end = line_around(text, when.span.start, when.span.end)
    if not _LATE.search(text[start:end]):
        return False
    owns = text[when.span.end : when.span.end + 1] in ("'", "’")
    return not owns and not _DEED_ON.search(text[max(start, when.span.start - _NEAR) : when.span.start])


def _tells(told: Told, when: When) -> bool:
    """Whether the words around a date tell of the event rather than of somebody who spoke on that day."""
    text = told.report.text
    line = text.rfind("\n", 0, when.span.start) + 1
    before = text[max(line, when.span.start - 2 * _NEAR) : when.span.start]
    after = text[when.span.end : when.span.end + _NEAR].split("\n")[0]
    if _AFTER.match(after):
        return True
    here = before[max(before.rfind(". "), before.rfind("; ")) + 1 :]
    found = _BEFORE.search(here)
    if found is None:
        return False
    between = here[found.start() :]
    return (
        not _SPEAKING.search(between)
        and not _SPEAKING.search(here[-_NEAR:])
        and not _SPEAKING.match(after.lstrip(" ,"))
    )
