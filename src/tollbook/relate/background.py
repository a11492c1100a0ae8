"""Which claims of a report tell of another event than its main one (rules E1 and E2)."""

import re

from tollbook.model import Claim, ClaimId, Harm, Measure, Place, Report, Span, When
from tollbook.relate.about import About, Places, clause_of, is_at_another_place, is_later, names_event
from tollbook.relate.kinds import KINDS, OTHER, Kind, count_kinds, may_be_one, pattern_of
from tollbook.relate.leading import DEED
from tollbook.relate.nearness import windows_gap
from tollbook.relate.profiles import window_of
from tollbook.relate.told import Told

_SLACK_DAYS = {1: 1, 2: 3, 3: 21}
"""How far before the event a time may lie and still be the event's, by its precision (E2): ±1 day, ±3 where imprecise.
"The week before" tells as often when something was said as when it happened."""
_VAGUE_DAYS = 3
_LOOSE_DAYS = {1: 0, 2: 0, 3: 21, 4: 0}
"""How far a day, a week or a month may lie from the event's day and still mean it."""
_KIND_WORDS = {pattern_of(word) for kind in KINDS for word in kind.words if " " not in word}
_COMPARED = re.compile(
    r"\b(?:deadliest|worst|most deadly|bloodiest|costliest)\b[^.;:]{0,80}?"
    r"(?:\b(?:after|behind|than) (?:the )?(?=[A-Z\d])|, (?:before|ahead of) (?:the )?(?=[A-Z])|\bwas (?:in|on|the)\b)"
    r"(?:(?!, (?:and|but) )[^.;:])*\Z"
)
"""What a deed is measured by: "the third deadliest after Sandy Hook (28 dead)", "the worst was in 1997, when"."""
_DEEDS = ("shock", "attack", "strike", "raid", "crash", "accident", "disaster", "incident")
"""Words that stand for an event whatever its kind."""
_ANOTHER = re.compile(
    r"\b(?:in|during) (?:another|an unrelated|a separate|a second|a similar|an earlier|a previous|a later|a different) "
    rf"(?:[\w-]+ ){{0,2}}(?:{'|'.join((*_DEEDS, *sorted(_KIND_WORDS)))})\w*\b",
    re.IGNORECASE,
)
_AFTERMATH = re.compile(
    r"\b(?:tolls?|hospitals?|wounds|injuries|succumb\w*|bod(?:y|ies)|remains|recovered|rescue\w*|search\w*|pulled|found|"
    r"identified|missing|buried|funerals? (?:of|for)|victims|survivors?|arrest\w*|detain\w*|released|convicted|"
    r"sentenced|court|trial|commission|inquiry|investigat\w*|anniversary|marked|remember\w*|mourn(?:s|ed|ing)|prison|jail\w*|judge|ruled|"
    r"guilty|charged|appeal|"
    r"(?:days?|weeks?|months?|years?) (?:after|ago|later|on|since)|since then)\b",
    re.IGNORECASE,
)
"""Words of what follows an event: their day is not that of another."""
_NEWS_HARMS = frozenset({Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED})
_LATER_DEED = 7
"""Days after an event from which a deed told without a place is another event."""
_LONG_AFTER = 30
"""Days after which a new deed is another event even where its place is not told apart."""
_APART = re.compile(
    r"\A(?:Separately|In a separate|In an unrelated|In another|In other violence|Elsewhere in the war)\b"
)
_EARLIER_THAT_DAY = re.compile(
    r"\A(?:Earlier (?:on \w+day|in the day|that day|the same day|in the week)|Hours (?:earlier|before)"
    r"|Also on \w+day)\b"
)
_EARLIER = re.compile(
    rf"(?:(?:\A|[.;:,] )|\b(?:an?|another|two|three|four|five|several|earlier|previous|and|but) )"
    rf"(?!(?:the|this|that|these|those|its|last|\w+['’]s) )(?:[\w-]+ ){{0,2}}"
    rf"(?:{'|'.join((*_DEEDS, *sorted(_KIND_WORDS)))})\w*\b[^.;:]{{0,40}}?"
    r"\b(?:the (?:day|night|week|month|year) before|(?:a|one|two|three|four|five|six|several|few|\d+) "
    r"(?:days?|weeks?|months?|years?) (?:earlier|before))\b",
    re.IGNORECASE,
)
"""A deed first named here, and put before the one that the report is about: "a quake a week earlier"."""
_CRUSH = "stampede"
_OF_WOUNDS = re.compile(
    r"\b(?:wounds|injuries|in (?:an? |the )?(?:[\w-]+ )?hospital|succumb\w*|paralysed|paralyzed|coma|intensive care|"
    r"now counted|(?:one|two|three|another) of (?:those|the (?:wounded|injured)))\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?:the end of )?\Z", re.IGNORECASE)
_WHICH = re.compile(r"(?:[\w'’-]+ ){1,3}?[\w'’-]+(?:,? (?:which|that)|, in which) (?:has |had |have )?\Z")
_PUT_IN = re.compile(r" (?:in|on|near|at|of) [^,.;]{2,40}, \Z")
_THAT = re.compile(r"(?:that|the same) (?:day|night|morning|afternoon|evening)", re.IGNORECASE)
_TOWN_AT_MOST = 3  # where_prec: a district and what is finer
_WIDE = re.compile(
    r"\b(?:nationwide|countrywide|(?:across|throughout|all over) the (?:country|nation)|"
    r"since the (?:\w+ )?(?:war|siege|invasion|conflict|fighting|offensive|crisis|uprising|insurgency|unrest|protests?)"
    r" (?:began|started|broke out|erupted))\b",
    re.IGNORECASE,
)
_ACROSS = re.compile(r"\b(?:across|throughout|all over|in the whole of) (?:the )?\Z", re.IGNORECASE)
_COUNTRY = 6  # where_prec
_DAY = re.compile(r"\b\d{1,2}\b")
_ROUGHLY = re.compile(r"(?:this|last|the same) (?:week|month|[a-z]+day|[A-Z]\w+)|[\w -]+ ago", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:the |late |early |mid-)*\Z", re.IGNORECASE)
_CLAUSE = 40  # code points before a claim that name what it tells of
_REACH = 20  # code points from the word of the kind to the place: "tremors in", "strike on the city of"


def find_elsewhere(told: Told, about: About, lead: tuple[Claim, ...] = ()) -> tuple[Claim, ...]:
    """The claims of a report that tell of another event than the one that it is about.

    Where the times would leave a report nothing about its own event, it is the event's time that it tells otherwise: a
    conflict of dates, and no other event; unless the place is another, too.
    """
    places = Places(told)
    said = [
        claim
        for claim in told.claims
        if claim.measure is Measure.CAMPAIGN
        or _is_background(claim, told.report, about)
        or _is_of_another(claim, told.report)
        or _is_of_earlier_that_day(claim, told.report, about.kind)
        or _is_nationwide(claim, told.report, about, places)
        or _is_of_named_other(claim, told.report, about.kind)
    ]
    own = {c.id for c in told.claims if c.part_of and _is_surely_own(c, told.report, places, about)}
    said = _with_what_follows(told.claims, [*said, *lead], own)
    known = {claim.id for claim in said}
    rest = [claim for claim in told.claims if claim.id not in known]
    news = _find_news(told, rest, places, about)
    placed = [
        claim
        for claim in rest
        if claim in news
        or _is_of_other_time(claim, told.report, places, about)
        or _is_since_before(claim, told, about)
        or _is_of_other_kind(claim, told.report, about.kind)
        or _is_of_earlier(claim, told.report, about)
        or _is_of_other_country(claim, told.report, places, about.place, about.kind)
    ]
    if len(placed) == len(rest) and not _is_plain(news, told.report, about):
        return tuple(said)
    return tuple(said + placed)


def _find_news(told: Told, claims: list[Claim], places: Places, about: About) -> list[Claim]:
    """The claims of sentences that tell of a deed of another day or place than the event's: "jets struck a wedding in
    Arhab on Wednesday and killed nine". Where the report begins with one, those that follow go with it, up to a
    sentence that comes back to the event.
    """
    found: list[Claim] = []
    leads = False
    for number, claim in enumerate(claims):
        if _is_news(claim, told.report, places, about):
            found.append(claim)
            leads = leads or number == 0
        elif leads and _goes_on(claim, told.report, places, about):
            found.append(claim)
        elif not any(claim.sentence == one.sentence for one in found):
            leads = False
    return found


def _is_news(claim: Claim, report: Report, places: Places, about: About) -> bool:
    sentence = claim.sentence.of(report.text)
    if claim.toll or claim.harm not in _NEWS_HARMS or not (DEED.search(sentence) or count_kinds(sentence.lower())):
        return False
    if _AFTERMATH.search(sentence):
        return False
    if is_later(claim, about, _LONG_AFTER):
        return True
    if names_event(claim, report, places, about):
        return False
    return is_later(claim, about, _LATER_DEED) or is_at_another_place(claim, report, about)


def _goes_on(claim: Claim, report: Report, places: Places, about: About) -> bool:
    """Whether a claim names neither a day nor a place of the event: it goes on from the sentence before."""
    return claim.when is None and not claim.toll and not names_event(claim, report, places, about)


def _is_plain(news: list[Claim], report: Report, about: About) -> bool:
    """Whether what all the report tells of is another event without doubt: elsewhere and later, or long after."""
    first = next(iter(news), None)
    if first is None:
        return False
    return is_later(first, about, _LONG_AFTER) or (
        is_later(first, about, 0) and is_at_another_place(first, report, about)
    )


def _is_surely_own(claim: Claim, report: Report, places: Places, about: About) -> bool:
    """Whether its sentence names the event's place and its day: "of these, 17 died in Juliaca on 9 January"."""
    event = about.window
    own = window_of(claim.when) if claim.when is not None and claim.when.precision <= 2 else None
    is_then = event is not None and own is not None and windows_gap(own, event) == 0
    return is_then and names_event(claim, report, places, about)


def _with_what_follows(claims: tuple[Claim, ...], said: list[Claim], own: set[ClaimId]) -> list[Claim]:
    """Those claims with their parts but the event's `own`, and with what a next sentence adds to them: "another 1,000
    are missing"."""
    known = {claim.id for claim in said}
    before: Claim | None = None
    for claim in claims:
        adds = claim.measure is Measure.INCREMENT and claim.when is None and before is not None and before.id in known
        if (claim.part_of in known and claim.id not in own) or adds:
            known.add(claim.id)
        before = claim
    return [claim for claim in claims if claim.id in known]


def _is_background(claim: Claim, report: Report, about: About) -> bool:
    """Whether the claim's own words put it in the background, and its time does not hold the event's day after all.

    "The October bombing" is the event itself to a report of December, and so is "the blast four days earlier".
    """
    event = about.window
    own = window_of(claim.when) if claim.when is not None else None
    if not claim.background or claim.when is None or event is None or own is None:
        return claim.background
    if own[0] > event[1] and _is_later_death(claim, report):
        return False
    if is_at_another_place(claim, report, about):
        return True
    return windows_gap(own, event) > _LOOSE_DAYS.get(claim.when.precision, 0)


def _is_later_death(claim: Claim, report: Report) -> bool:
    """ "Two women died later of their wounds, in 2019", "one of those ten died on 4 November"."""
    sentence = claim.sentence.of(report.text)
    if claim.harm is not Harm.KILLED or DEED.search(sentence):
        return False
    return bool(_OF_WOUNDS.search(sentence))


def _is_of_another(claim: Claim, report: Report) -> bool:
    """Whether the sentence says that it tells of another event: "in a separate accident two firefighters died"."""
    if _APART.match(claim.sentence.of(report.text)):
        return True
    before = claim.sentence.of(report.text)[: claim.span.start - claim.sentence.start]
    return bool(_ANOTHER.search(before) or _COMPARED.search(before))


def _is_of_other_kind(claim: Claim, report: Report, kind: Kind) -> bool:
    """Whether the words behind the claim say that people did it who fought or protested, and the event is an accident:
    "25 were hurt in clashes", after a collapse. A crush may well have begun with tear gas."""
    if kind is OTHER or kind.acled is not None or kind.key == _CRUSH:
        return False
    behind = claim.sentence.of(report.text)[claim.span.end - claim.sentence.start :]
    return bool(_UNREST.match(behind))


_UNREST = re.compile(
    r"[^.;:]{0,60}?\b(?:in|during|by|after) (?:the |a |an )?(?:[\w-]+ ){0,2}"
    r"(?:clashes|protests?|riots?|demonstrations?|scuffles|unrest|brawl|baton charge|tear gas)\b",
    re.IGNORECASE,
)


def _is_of_earlier_that_day(claim: Claim, report: Report, kind: Kind) -> bool:
    """ "Earlier on Tuesday a school was hit and six people were killed": another attack, where nobody tells a toll."""
    if kind.acled is None or claim.toll or claim.speaker is not None or claim.superseded:
        return False
    return bool(_EARLIER_THAT_DAY.match(claim.sentence.of(report.text)))


def _is_of_earlier(claim: Claim, report: Report, about: About) -> bool:
    """Whether the words before the claim tell of a deed before the event: "a quake on the island a week earlier", or of
    one of another kind on an earlier day."""
    before = claim.sentence.of(report.text)[: claim.span.start - claim.sentence.start]
    if _EARLIER.search(before):
        return True
    event = about.window
    own = window_of(claim.when) if claim.when is not None else None
    spoken = count_kinds(before[-_CLAUSE:])
    return bool(event and own and own[1] < event[0] and spoken) and not may_be_one(spoken, (about.kind.key,))


def _is_of_other_time(claim: Claim, report: Report, places: Places, about: About) -> bool:
    event = about.window
    own = window_of(claim.when) if claim.when is not None else None
    if event is None or own is None or claim.when is None:
        return False
    if _THAT.match(claim.when.words) and (claim.harm.value, claim.count.point) in about.figures:
        return False
    slack = _SLACK_DAYS.get(claim.when.precision, _VAGUE_DAYS)
    if own[1] < event[0] - slack:
        return True
    if own[0] < event[0] - _VAGUE_DAYS and event[0] <= own[1] and _is_stretch(claim, report):
        return not _means_event(claim, report, about, places)
    return own[0] > event[1] + slack and _dates_kind(claim.sentence.of(report.text), claim.when, about.kind)


def _means_event(claim: Claim, report: Report, about: About, places: Places) -> bool:
    """Whether a long time means the event all the same: "a strike a year ago killed 61", "more than 130 this month"."""
    if claim.when is None:
        return False
    if (claim.harm.value, claim.count.point) in about.figures:
        return True
    return bool(_ROUGHLY.fullmatch(claim.when.words)) and names_event(claim, report, places, about)


def _is_since_before(claim: Claim, told: Told, about: About) -> bool:
    """Whether it is counted from a day before the event on: "1,932 civilians killed in Ukraine since 24 February"."""
    event = about.window
    if event is None:
        return False
    clause, text = clause_of(claim, told.report.text), told.report.text
    since = (
        (when, window)
        for when in told.dates
        if clause.contains(when.span)
        and _SINCE.search(text[clause.start : when.span.start])
        and (window := window_of(when)) is not None
    )
    # "since 24 February" may last up to the report's own day, "since 2017" holds an event of that year
    return any(own[0 if _DAY.search(when.words) else 1] < event[0] - _LATER_DEED for when, own in since)


def _is_of_named_other(claim: Claim, report: Report, kind: Kind) -> bool:
    """Whether it hangs on a deed of another kind: "Tropical Storm Elsa, which killed three"."""
    before = report.text[claim.sentence.start : claim.span.start]
    found = _WHICH.search(before)
    spoken = count_kinds(found.group().lower()) if found is not None and kind is not OTHER else None
    return bool(spoken) and not may_be_one(spoken or {}, (kind.key,))


def _is_nationwide(claim: Claim, report: Report, about: About, places: Places) -> bool:
    """Whether what people did in one town is told beside a count of the whole country: "47 have died nationwide"."""
    place = about.place
    if about.kind.acled is None or place is None or place.precision > _TOWN_AT_MOST:
        return False
    if (claim.harm.value, claim.count.point) in about.figures:
        return False
    clause = clause_of(claim, report.text)
    named = (one for one in places.inside(clause) if one.precision >= _COUNTRY and one.span is not None)
    across = any(_ACROSS.search(report.text[clause.start : one.span.start]) for one in named if one.span)
    return across or bool(_WIDE.search(clause.of(report.text)))


def _is_by_then(claim: Claim, report: Report) -> bool:
    """ "Police had detained 25 by the end of October"."""
    return claim.when is not None and bool(_BY.search(report.text[claim.sentence.start : claim.when.span.start]))


def _is_stretch(claim: Claim, report: Report) -> bool:
    """Whether a time is one over which is counted, longer than the event; "in late September a quake killed" is not,
    nor a day that is known by about ("a year after the quake")."""
    if claim.when is not None and claim.when.is_about:
        return False
    if claim.toll or _is_by_then(claim, report):  # a count goes on after the event
        return False
    if claim.when is None or claim.measure is not Measure.TOTAL:
        return True
    sentence = claim.sentence.of(report.text)
    return not re.search(rf"\bin {re.escape(claim.when.words)}", sentence, re.IGNORECASE)


def _dates_kind(sentence: str, when: When, kind: Kind) -> bool:
    """Whether the sentence dates an event of this kind: "Wednesday's shock killed one", "the August 29 drone strike". A
    death days later does not."""
    after = sentence.partition(when.words)[2].lower()
    if after[:2] in ("'s", "’s"):
        return kind.key in count_kinds(after[:40]) or any(deed in after[:40] for deed in _DEEDS)
    beside = " ".join(after.split()[:2])
    return after[:1] == " " and any(beside.removesuffix("s").endswith(deed) for deed in _DEEDS)


def _is_of_other_country(claim: Claim, report: Report, places: Places, place: Place | None, kind: Kind) -> bool:
    """Whether the clause puts an event of this kind in another country: "the tremors in Turkey cost 50,000 lives".

    A country that is only named does not ("Havana said that 32 Cubans died").
    """
    if place is None or place.country is None:
        return False
    clause = clause_of(claim, report.text)
    inside = places.inside(clause)
    if not inside or any(one.country == place.country for one in inside):
        return False
    return any(_puts(report.text, one, clause, kind) for one in inside)


def _puts(text: str, place: Place, clause: Span, kind: Kind) -> bool:
    if place.span is None:
        return False
    before = text[max(clause.start, place.span.start - _REACH) : place.span.start].lower()
    if before.endswith(", "):  # "the bombing of a cathedral on Jolo island, Philippines"
        before = text[max(clause.start, place.span.start - 2 * _CLAUSE) : place.span.start].lower()
        found = _PUT_IN.search(before)
        return found is not None and kind.key in count_kinds(before[: found.start()])
    return before.endswith((" in ", " on ", " near ", " at ")) and kind.key in count_kinds(before)
