"""Whether what a report tells first is its cluster's event, or another that was told in the like words (E1, E2)."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from tollbook.model import Claim, Harm, Place, Report
from tollbook.relate.about import About, Places, clause_of, is_later, names_event, puts_elsewhere
from tollbook.relate.dating import line_around
from tollbook.relate.kinds import KINDS, OTHER, count_kinds, may_be_one, pattern_of
from tollbook.relate.nearness import windows_gap
from tollbook.relate.profiles import RUNNING, window_of
from tollbook.relate.told import Told

LEAST = 3.0
"""From here on what a report tells first is rather another event."""
_HARMS = frozenset({Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED})
_SOON, _WEEK, _LONG, _EARLY = 2, 5, 30, 3  # days
_DAYS = 3  # date precision: a week and what is finer
DEED = re.compile(
    r"\b(?:struck|hit|bombed|shelled|crashed|collapsed|exploded|blew up|opened fire|shot dead|hanged|executed|stormed|"
    r"rammed|sank|capsized|derailed|gave way|erupted|swept|attacked|raided|ambushed|toppled|threw)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of a deed, whatever its kind."""
_KIND_WORDS = "|".join(sorted({pattern_of(word) for kind in KINDS for word in kind.words} | {r"fire\b", r"bomb\b"}))
_NEW = re.compile(rf"\b(?:an?|two|three|several|another|gunmen|attackers) (?:[\w-]+ ){{0,3}}?(?:{_KIND_WORDS})", re.I)
_AFTER = re.compile(
    r"\b(?:tolls?|wounds|injuries|succumb\w*|bodies|remains|recovered|identified|buried|funerals? (?:of|for)|victims|"
    r"survivors?|convicted|sentenced|court|trial|commission|inquiry|investigat\w*|anniversary|marked|remember\w*|"
    r"mourn\w*|jail\w*|judge|ruled|guilty|charged|appeal|report|since then|"
    r"(?:in|at) (?:an? |the )?(?:[\w-]+ )?hospital|(?:days?|weeks?|months?|years?) (?:after|later|on|since))\b",
    re.IGNORECASE,
)


_PAST = re.compile(
    r"\b(?:since|ago|last (?:week|month|year|spring|summer|autumn|winter|\w+day)|earlier this (?:week|month|year)|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?! (?:[12]?\d|3[01])\b)|"
    r"the (?:second|third|fourth|fifth|latest|worst|deadliest|bloodiest)|more than (?:double|twice)|"
    r"like (?:the one|that)|(?:weeks|months|years) (?:after|earlier|before)|mourn\w*|griev\w*)\b",
    re.IGNORECASE,
)
"""Words by which a report comes to something past."""
_OWN_DEED = re.compile(rf"(?:'s|’s)? (?:[\w-]+ ){{0,2}}?(?:{_KIND_WORDS})")
_KNOWN = re.compile(
    rf"\b(?:after|since|survived|(?:hurt|injured|wounded) (?:in|by)|(?:tolls?|number \w+) (?:of|from|in)) the "
    rf"(?:[\w-]+ )?(?:{_KIND_WORDS}|disaster|tragedy|siege)",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"\d(?:st|nd|rd|th) (?:victim|body|death)|\b(?:body|remains) of [A-Z]|\b(?:un)?identified\b", re.IGNORECASE
)
_NEXT = 40  # code points


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The first harm that a report counts as news, beside what is known of its cluster's event."""

    told: Told
    first: Claim
    places: Places
    about: About

    @property
    def report(self) -> Report:
        return self.told.report

    @property
    def words(self) -> str:
        """Its sentence, as far as the next semicolon or colon."""
        return clause_of(self.first, self.report.text).of(self.report.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What speaks for (or, below 0, against) the lead telling of another event."""

    weight: float
    holds: Callable[[Lead], bool]


def _is_too_early(lead: Lead) -> bool:
    """The report appeared before the event."""
    event = lead.about.window
    day = lead.report.published.last_day if lead.report.published else None
    return event is not None and day is not None and day.toordinal() < event[0] - _EARLY


def _is_abroad(lead: Lead) -> bool:
    event = lead.about.finest
    return event is not None and any(place.country != event.country for place in _places_elsewhere(lead))


def _is_elsewhere(lead: Lead) -> bool:
    return bool(_places_elsewhere(lead))


def _places_elsewhere(lead: Lead) -> list[Place]:
    """The places of the clause at which the event is not."""
    inside = lead.places.inside(clause_of(lead.first, lead.report.text))
    return [place for place in inside if puts_elsewhere(lead.first, place, lead.report, lead.about)]


def _is_of_other_kind(lead: Lead) -> bool:
    spoken = count_kinds(lead.words.lower())
    return bool(spoken) and lead.about.kind is not OTHER and not may_be_one(spoken, (lead.about.kind.key,))


def _recalls_event(lead: Lead) -> bool:
    """A later sentence comes to the event, by its place, its days or a figure of it, and the first does not."""
    later = [c for c in lead.told.claims if c.harm in _HARMS and c.sentence.start > lead.first.sentence.start]
    return any(any(is_so(claim, lead) for claim in later) and not is_so(lead.first, lead) for is_so in _OF_EVENT)


def _recalls_past(lead: Lead) -> bool:
    """A report of some days later comes to the event as to something past: "the second such disaster since June"."""
    if not _appeared_after(lead, _WEEK):
        return False
    told = [is_so for is_so in _OF_EVENT if not is_so(lead.first, lead)]
    if _is_then not in told or _is_as_many not in told:
        return False
    spans = [claim.sentence for claim in lead.told.claims if any(is_so(claim, lead) for is_so in told)]
    if _is_there in told:
        spans += [place.span for place in lead.told.places if place.span and lead.about.is_surely_at(place)]
    text = lead.report.text
    lines = (line_around(text, found.start(), found.start()) for found in _PAST.finditer(text, lead.first.sentence.end))
    return any(start <= span.start < end for start, end in lines for span in spans)


def _appeared_after(lead: Lead, days: int) -> bool:
    event = lead.about.window
    day = lead.report.published.last_day if lead.report.published else None
    return event is not None and day is not None and day.toordinal() > event[1] + days


def _is_late(lead: Lead) -> bool:
    """It appeared long after the event, and names neither its place nor its days."""
    return _appeared_after(lead, _LONG) and not _is_there(lead.first, lead) and not _is_of_day(lead)


def _is_there(claim: Claim, lead: Lead) -> bool:
    return names_event(claim, lead.report, lead.places, lead.about)


def _is_then(claim: Claim, lead: Lead) -> bool:
    return _is_of_its_days(claim, lead.about)


def _is_as_many(claim: Claim, lead: Lead) -> bool:
    return (claim.harm.value, claim.count.point) in lead.about.figures


_OF_EVENT = (_is_there, _is_then, _is_as_many)


def _is_of_its_days(claim: Claim, about: About) -> bool:
    event = about.window
    own = window_of(claim.when) if claim.when is not None else None
    return event is not None and own is not None and windows_gap(own, event) == 0


def _is_of_day(lead: Lead) -> bool:
    when = lead.first.when
    return when is not None and when.precision <= _DAYS and _is_of_its_days(lead.first, lead.about)


def _is_before(lead: Lead) -> bool:
    """It is of an earlier day, told as a day."""
    event = lead.about.window
    own = window_of(lead.first.when) if lead.first.when is not None and lead.first.when.precision == 1 else None
    return event is not None and own is not None and own[1] < event[0]


def _refers_back(lead: Lead) -> bool:
    """It names a deed as one that is known: "a year after the flood", "who was hurt in the siege"."""
    return not _is_elsewhere(lead) and not _is_of_own_deed(lead) and bool(_KNOWN.search(lead.words))


def _goes_on(lead: Lead) -> bool:
    """It tells of a count that moves."""
    if _is_of_own_deed(lead):
        return False
    return lead.first.toll or lead.first.superseded or bool(RUNNING.search(lead.words))


def _is_of_own_deed(lead: Lead) -> bool:
    """It dates a deed of its own after the event: "the toll of the weekend raid"."""
    when = lead.first.when
    if when is None or not is_later(lead.first, lead.about, _SOON):
        return False
    after = lead.report.text[when.span.end : when.span.end + _NEXT].split("\n")[0].lower()
    return bool(_OWN_DEED.match(after))


def _stays(lead: Lead) -> bool:
    """It tells of a count that moves and names no other place for it, nor a deed beside which the event is past."""
    new = count_kinds(lead.words.lower()) and _recalls_past(lead) and not _refers_back(lead)
    return _goes_on(lead) and not _is_elsewhere(lead) and not new


SIGNS = (
    Sign(weight=4.0, holds=_is_too_early),
    Sign(weight=1.0, holds=lambda lead: is_later(lead.first, lead.about, _SOON)),
    Sign(weight=1.0, holds=lambda lead: is_later(lead.first, lead.about, _LONG)),
    Sign(weight=1.0, holds=_is_before),
    Sign(weight=1.5, holds=_is_elsewhere),
    Sign(weight=1.0, holds=_is_abroad),
    Sign(weight=1.0, holds=lambda lead: bool(DEED.search(lead.words) or _NEW.search(lead.words))),
    Sign(weight=1.5, holds=_is_of_other_kind),
    Sign(weight=1.5, holds=_recalls_event),
    Sign(weight=2.0, holds=_recalls_past),
    Sign(weight=1.0, holds=_is_late),
    Sign(weight=-1.5, holds=lambda lead: _goes_on(lead) or bool(_AFTER.search(lead.words))),
    Sign(weight=-3.0, holds=_stays),
    Sign(weight=-3.0, holds=_refers_back),
    Sign(weight=-1.5, holds=lambda lead: bool(_ONE_OF_THEM.search(lead.words))),
    Sign(weight=-1.0, holds=lambda lead: _is_there(lead.first, lead)),
    Sign(weight=-1.5, holds=_is_of_day),
    Sign(weight=-2.5, holds=lambda lead: _is_as_many(lead.first, lead)),
)


def weigh_lead(lead: Lead) -> float:
    return sum(sign.weight for sign in SIGNS if sign.holds(lead))


def find_lead_elsewhere(told: Told, about: About) -> tuple[Claim, ...]:
    """The first claims of a report that tells first of another event, up to the sentence that comes to this one."""
    news = [claim for claim in told.claims if not claim.background]
    first = next((claim for claim in news if claim.harm in _HARMS and claim.count.point != 0), None)
    if first is None or (about.when is None and about.place is None):
        return ()
    lead = Lead(told=told, first=first, places=Places(told), about=about)
    if weigh_lead(lead) < LEAST:
        return ()
    returns = (claim for claim in told.claims if claim.background or _comes_to_event(claim, lead))
    end = min((claim.sentence.start for claim in returns if claim.sentence != first.sentence), default=None)
    return tuple(
        claim
        for claim in told.claims
        if not claim.background and (end is None or claim.span.start < end or _is_of_the_day(claim, lead))
    )


def _is_of_the_day(claim: Claim, lead: Lead) -> bool:
    """It is of the lead's own day, which is not the event's: "no officer was hurt on Tuesday"."""
    when, first = claim.when, lead.first.when
    if when is None or first is None or not is_later(lead.first, lead.about, _SOON):
        return False
    return when.precision == 1 and (when.earliest, when.latest) == (first.earliest, first.latest)


def _comes_to_event(claim: Claim, lead: Lead) -> bool:
    return any(is_so(claim, lead) for is_so in _OF_EVENT) and claim.sentence.start > lead.first.sentence.start
