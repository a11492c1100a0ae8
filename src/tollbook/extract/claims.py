"""Drafts to claims: exact spans, groups, speakers, firmness, times and places."""

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import takewhile

from tollbook.extract.antecedents import group_left_out, group_of_pronoun
from tollbook.extract.count import Quantity
from tollbook.extract.firmness import read_certainty
from tollbook.extract.group import label_of, read_group
from tollbook.extract.harms import Draft
from tollbook.extract.lang.en_phrases import (
    ABOUT_A_DEED,
    ABOUT_DEEDS,
    BACKGROUND,
    EARLY_REPORTS,
    MEASURED_SINCE,
    OWN_DISASTER,
    PERIOD,
    SAID_EARLIER,
    SINCE,
    TOGETHER,
    TOLL_CUES,
    WAR,
)
from tollbook.extract.lang.en_syntax import SEVERAL_EVENTS
from tollbook.extract.looking_back import LookingBack, find_counted_back, is_of_aftermath, look_back
from tollbook.extract.people import Form, Sentence
from tollbook.extract.speaker import make_speaker
from tollbook.extract.speech import Attribution, who_says
from tollbook.model import (
    Claim,
    ClaimId,
    Count,
    Group,
    Harm,
    Mark,
    MarkRole,
    Measure,
    PartType,
    Place,
    Report,
    Span,
    Speaker,
    When,
    content_id,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What bears on every claim of a report."""

    report: Report
    attributions: tuple[Attribution, ...]
    dates: tuple[When, ...]
    places: tuple[Place, ...]
    home: str | None = None
    """The country of the report's main place: whose offices those are that name no state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the words of a whole sentence say of each of its figures; found once a sentence."""

    span: Span
    toll: bool
    background: bool
    window: Measure | None
    dates: tuple[When, ...]
    places: tuple[Place, ...]
    said_before: tuple[int, Span] | None
    """How many days before the report the words put a saying, and where they stand."""
    looking_back: LookingBack


def _surroundings(context: Context, span: Span) -> Surroundings:
    words = span.of(context.report.text)
    first, last = (bisect_left(context.dates, at, key=lambda d: d.span.start) for at in (span.start, span.end))
    dates = context.dates[first:last]
    first, last = (
        bisect_left(context.places, at, key=lambda p: p.span.start if p.span else 0) for at in (span.start, span.end)
    )
    inside = takewhile(lambda p: p.span is not None and p.span.end <= span.end, context.places[first:last])
    places = tuple(inside)
    return Surroundings(
        span=span,
        toll=bool(TOLL_CUES.search(words)),
        background=bool(BACKGROUND.search(words)) or _is_of_other_country(context, places),
        window=_window(words),
        dates=tuple(takewhile(lambda d: d.span.end <= span.end, dates)),
        places=places,
        said_before=_said_before(span, words),
        looking_back=look_back(context.report, span),
    )


def _said_before(span: Span, words: str) -> tuple[int, Span] | None:
    found = ((days, match) for pattern, days in SAID_EARLIER if (match := pattern.search(words)) is not None)
    return next(((n, Span(start=span.start + m.start(), end=span.start + m.end())) for n, m in found), None)


def _is_of_other_country(context: Context, places: tuple[Place, ...]) -> bool:
    """ "Morocco's earthquake has killed 2,862", in a report on Libya."""
    return context.home is not None and any(
        place.span is not None
        and place.country not in (None, context.home)
        and bool(OWN_DISASTER.match(context.report.text, place.span.end))
        for place in places
    )


def _window(words: str) -> Measure | None:
    """ "in the past 24 hours" is a period, "since October" a campaign; "the worst attack since 2015" is neither."""
    if found := PERIOD.search(words):
        return Measure.CAMPAIGN if found.group(1).lower().startswith(("month", "year", "decade")) else Measure.PERIOD
    counted = any(not MEASURED_SINCE.search(words[: found.start() + len("since ")]) for found in SINCE.finditer(words))
    return Measure.CAMPAIGN if counted or TOGETHER.search(words) or WAR.search(words) else None


def make_claims(
    context: Context, span: Span, sentence: Sentence, drafts: list[Draft], before: list[Claim]
) -> list[Claim]:
    """The claims of one sentence. `before` are the claims of the sentences before it, in order."""
    if not drafts:
        return []
    around = _surroundings(context, span)
    totals = {claim.harm: claim for claim in before[-_FAR_BACK:] if claim.measure is Measure.TOTAL}
    told: set[Harm] = set()
    made: list[Claim] = []
    for number, draft in enumerate(drafts):
        whole = made[draft.whole] if draft.whole is not None and draft.whole < len(made) else None
        if whole is None and draft.previous:
            whole = totals.get(draft.harm)
        adds = draft.harm in told or (number == 0 and draft.people.form is not Form.ALONE)
        told.add(draft.harm)
        told_before = before[-_FAR_BACK:] + made if draft.people.form is Form.PRONOUN else []
        claim = _make_claim(context, around, sentence, draft, whole, told_before, adds=adds)
        group = group_left_out(claim, made)
        made.append(claim if group is claim.group else replace(claim, group=group))
    return made


_FAR_BACK = 60
_MEASURED = 120  # code points of "the worst ... since"
"""Claims before a sentence among which the whole of its parts is sought."""


def _make_claim(
    context: Context,
    around: Surroundings,
    sentence: Sentence,
    draft: Draft,
    whole: Claim | None,
    before: list[Claim],
    *,
    adds: bool,
) -> Claim:
    report = context.report
    people, quantity = draft.people, draft.people.quantity
    assert quantity is not None
    count = _count(sentence, draft, quantity)
    marks = _marks(sentence, draft, count)
    quote = _quote_span(draft, marks)
    attribution = who_says(context.attributions, count.span)
    speaker = _speaker(context, attribution)
    certainty = read_certainty(
        sentence.tokens,
        min(people.first, draft.harm_at[0]) if not draft.inherits else people.first,
        max(people.last, draft.harm_at[1]) if not draft.inherits else people.last,
        attribution.verb if attribution is not None and _bears_on(report.text, attribution, count.span) else None,
        modal=draft.modal,
        negated=draft.negated,
    )
    when, as_of = _when(context, around, quote, attribution)
    body = draft.rule.removeprefix("body.") if draft.rule.startswith("body.") else None
    group = (
        group_of_pronoun(sentence, people, before)
        if people.form is Form.PRONOUN
        else read_group(sentence, people, _owner(sentence, draft, speaker), body)
    )
    measure = _measure(draft, around, adds=adds, some=_is_some(sentence, draft))
    if speaker is not None and speaker.span is not None:
        marks += (Mark(role=MarkRole.SPEAKER, span=speaker.span, quote=speaker.span.of(report.text)),)
    return Claim(
        id=ClaimId(
            content_id("c", report.id, str(quote.start), str(quote.end), draft.harm, count.words, str(count.span.start))
        ),
        report=report.id,
        span=quote,
        quote=quote.of(report.text),
        sentence=around.span,
        marks=marks,
        harm=draft.harm,
        count=count,
        who=label_of(sentence, people) if people.who[1] > people.who[0] and not people.harm_noun else None,
        group=group,
        measure=measure,
        toll=draft.toll or measure is Measure.PERIOD or around.toll or _runs_on(sentence, draft),
        part_of=whole.id if whole else None,
        part_type=PartType.INCLUDE if whole else None,
        speaker=speaker,
        firmness=certainty.firmness,
        stance=certainty.stance,
        hedges=certainty.hedges,
        as_of=as_of,
        when=when,
        place=min(around.places, key=lambda place: _gap(place, quote), default=None),
        background=around.background,
        superseded=draft.superseded or (speaker is not None and bool(EARLY_REPORTS.match(speaker.name))),
        flags=(),
        confidence=_confidence(draft),
        rule=draft.rule,
    )


def _bears_on(text: str, attribution: Attribution, count: Span) -> bool:
    """Whether a verb of saying is about the figure: "denied involvement in the raid, in which 12 died" is not."""
    return attribution.verb not in ABOUT_DEEDS or not ABOUT_A_DEED.search(text, attribution.cue.end, count.start)


def _runs_on(sentence: Sentence, draft: Draft) -> bool:
    """ "have killed 250 people in the bombings": told of several events up to now, it is a running count."""
    first, last = draft.harm_at
    perfect = {"have", "has"} & set(sentence.lows[max(first - 1, 0) : last])
    return bool(perfect) and draft.people.form is Form.COUNTED and bool(SEVERAL_EVENTS & set(sentence.lows))


def _count(sentence: Sentence, draft: Draft, quantity: Quantity) -> Count:
    """The count with its exact words; a person told without a number is counted by the words that name them."""
    first, last = quantity.first, quantity.last
    if draft.people.form in {Form.ONE, Form.NAME, Form.PRONOUN}:
        first, last = draft.people.who
    span = Span(start=sentence.tokens[first].start, end=sentence.tokens[last - 1].end)
    return quantity.amount.count(sentence.text, span)


def _marks(sentence: Sentence, draft: Draft, count: Count) -> tuple[Mark, ...]:
    marks = [Mark(role=MarkRole.COUNT, span=count.span, quote=count.words)]
    for role, (first, last) in ((MarkRole.WHO, draft.people.who), (MarkRole.HARM, draft.harm_at)):
        if last > first:
            span = Span(start=sentence.tokens[first].start, end=sentence.tokens[last - 1].end)
            marks.append(Mark(role=role, span=span, quote=span.of(sentence.text)))
    return tuple(sorted(marks, key=lambda m: (m.span, m.role)))


def _quote_span(draft: Draft, marks: tuple[Mark, ...]) -> Span:
    """From the first to the last word that carries the claim; a part that inherits its harm stands alone."""
    spans = [m.span for m in marks if not (draft.inherits and m.role is MarkRole.HARM)]
    return Span(start=min(s.start for s in spans), end=max(s.end for s in spans))


def _speaker(context: Context, attribution: Attribution | None) -> Speaker | None:
    if attribution is None or attribution.source is None:
        return None
    named = attribution.source.of(context.report.text).lower()
    home = None if any(word in named for word in _HEADS_OF_STATE) else context.home
    speaker = make_speaker(context.report.text, attribution, home=home)
    if speaker is None or speaker.governments or home is None or not (speaker.office or "").startswith(f"{home}:"):
        return speaker
    return replace(speaker, governments=(home,))


# A president whose state is not named may be anybody's; a minister or a police force is the place's own.
_HEADS_OF_STATE = ("president", "king", "emir", "sultan", "chancellor", "white house", "pentagon", "kremlin")


def _owner(sentence: Sentence, draft: Draft, speaker: Speaker | None) -> tuple[str, ...]:
    """Whose soldiers "its soldiers" are: the last state named before, else the speaker's."""
    people = draft.people
    inside = sentence.lows[people.first : people.who[0]]
    if not {"its", "their"} & set(inside):
        return ()
    for at in range(people.first - 1, -1, -1):
        low = sentence.lows[at]
        if sentence.tokens[at].is_capital and low in sentence.lexicon.countries:
            return (sentence.lexicon.countries[low],)
    return speaker.governments if speaker and len(speaker.governments) == 1 else ()


def _is_some(sentence: Sentence, draft: Draft) -> bool:
    """ "Five engineers were among those killed", "have identified one victim": some of them."""
    if "among" in sentence.lows[slice(*draft.harm_at)]:
        return True
    people = draft.people
    before = sentence.lows[max(people.first - 1, 0) : people.first]
    return not _IDENTIFIES.isdisjoint(before) and not _VICTIMS.isdisjoint(sentence.lows[people.first : people.last])


_IDENTIFIES = frozenset("identified named identify identifying".split())
_VICTIMS = frozenset("victim victims body bodies dead".split())


def _measure(draft: Draft, around: Surroundings, *, adds: bool, some: bool) -> Measure:
    """ "another three were killed" adds to those told before; "two killed and another wounded" does not."""
    quantity = draft.people.quantity
    if draft.increment or (quantity is not None and quantity.further and adds):
        return Measure.INCREMENT
    if some or draft.whole is not None or draft.inherits or draft.people.form in {Form.ONE, Form.NAME, Form.PRONOUN}:
        return Measure.PART
    if draft.people.partitive and (draft.people.harm_noun or draft.rule == "noun.counted"):
        return Measure.PART  # "21 of the wounded", "25 of the victims"
    if draft.people.partitive and draft.rule == "noun.named":
        return Measure.PART  # "have identified eight of them"
    if draft.rule == "object.taken" and (draft.people.partitive or draft.people.form is Form.ALONE):
        return Measure.PART  # "the clinic treated 45": what one house counts is no total
    return around.window or Measure.TOTAL


def _when(
    context: Context, around: Surroundings, quote: Span, attribution: Attribution | None
) -> tuple[When | None, str | None]:
    """The time of the harm, and the time that the figure speaks of where it was said on a named day."""
    said = [d for d in around.dates if attribution is not None and _tells_when_said(attribution, d)]
    harm = [
        d for d in around.dates if d not in said and d.earliest is not None and not _is_said_earlier(d, attribution)
    ]
    text = context.report.text
    harm = [d for d in harm if ";" not in text[min(d.span.end, quote.end) : max(d.span.start, quote.start)]]
    sentence = around.looking_back.sentence.start
    harm = [d for d in harm if not MEASURED_SINCE.search(text, max(sentence, d.span.start - _MEASURED), d.span.start)]
    harm = [d for d in harm if not is_of_aftermath(context.report, around.looking_back, quote, d)]
    nearest = find_counted_back(context.report, around.looking_back, quote, around.dates) or min(
        harm, key=lambda d: (max(quote.start - d.span.end, d.span.start - quote.end), d.span), default=None
    )
    as_of = next((d.latest for d in said if d.latest and "X" not in d.latest and d.precision <= 3), None)
    return nearest, as_of or _said_earlier(context.report, around, attribution)


def _said_earlier(report: Report, around: Surroundings, attribution: Attribution | None) -> str | None:
    """ "what the minister said the week before": the day that the words put a figure's saying on."""
    published = report.published.last_day if report.published else None
    if attribution is None or published is None or around.said_before is None:
        return None
    days, where = around.said_before
    return None if _is_said(attribution, where) else (published - dt.timedelta(days=days)).isoformat()


def _is_said_earlier(date: When, attribution: Attribution | None) -> bool:
    """ "said the week before": the time of saying, not of the harm; "were killed last week, he said" is of the harm."""
    if attribution is None or _is_said(attribution, date.span):
        return False
    return any(pattern.search(date.words) for pattern, _ in SAID_EARLIER)


def _is_said(attribution: Attribution, span: Span) -> bool:
    """Whether the words belong to what was said."""
    return any(piece.contains(span) for piece in attribution.content)


def _tells_when_said(attribution: Attribution, date: When) -> bool:
    """ "police confirmed on Saturday": the day stands beside the words of saying, outside what is said."""
    if _is_said(attribution, date.span):
        return False
    return attribution.sentence.contains(date.span) and abs(date.span.start - attribution.cue.end) < 24


def _gap(place: Place, quote: Span) -> tuple[int, int]:
    assert place.span is not None
    after = place.span.start >= quote.end
    return (max(quote.start - place.span.end, place.span.start - quote.end) + (0 if after else 20), place.precision)


# How often each rule is right, smoothed, on the open data and on new articles: quality/calibration.py.
_SURE = {
    "subject.passive": 0.95,
    "object.active": 0.96,
    "subject.fate": 0.94,
    "subject.state": 0.93,
    "subject.shared": 0.91,
    "subject.gap": 0.91,
    "noun.counted": 0.95,
    "noun.of": 0.95,
    "noun.prenominal": 0.81,
    "noun.possessive": 0.88,
    "noun.named": 0.88,
    "toll.move": 0.89,
    "toll.colon": 0.94,
    "toll.given": 0.92,
    "toll.before": 0.92,
    "toll.it": 0.91,
    "toll.older": 0.88,
    "part.include": 0.83,
    "part.previous": 0.92,
    "object.taken": 0.92,
    "object.around": 0.91,
    "object.struck": 0.88,
    "subject.gravely": 0.9,
    "complement.none": 0.88,
    "body.identified": 0.94,
    "body.unidentified": 0.94,
    "pair": 0.92,
}


def _confidence(draft: Draft) -> float:
    sure = _SURE.get(draft.rule, 0.7)
    if draft.people.weak:
        sure -= 0.25
    if draft.modal or draft.negated:
        sure -= 0.3
    if draft.people.form in {Form.NAME, Form.PRONOUN}:
        sure -= 0.05
    return round(max(sure, 0.05), 2)


def share_groups(claims: list[Claim]) -> list[Claim]:
    """A shorter mention of the same harm and figure takes the fuller mention's group ("55 troops"; section 2)."""
    groups: dict[tuple[object, ...], dict[frozenset[tuple[str, str]], Group]] = {}
    for claim in claims:
        if _may_share(claim):
            key = (claim.harm, claim.count.low, claim.count.high)
            groups.setdefault(key, {}).setdefault(frozenset(claim.group.attributes), claim.group)
    return [_fuller(claim, groups.get((claim.harm, claim.count.low, claim.count.high), {})) for claim in claims]


def _may_share(claim: Claim) -> bool:
    return not claim.group.is_all and claim.count.point is not None and claim.count.point > 1


def _fuller(claim: Claim, groups: dict[frozenset[tuple[str, str]], Group]) -> Claim:
    if not _may_share(claim) or len(groups) < 2:
        return claim
    mine = frozenset(claim.group.attributes)
    found = next((group for attributes, group in groups.items() if mine < attributes), None)
    return replace(claim, group=found) if found is not None else claim


def mark_background(claims: list[Claim], published: dt.date | None) -> list[Claim]:
    """Claims dated well before what the report is about: "In 2008, 12 died", "bombed in October, when 15 died"."""
    days = (_day_of(claim.when) for claim in claims if not claim.background)
    main = next((day for day in days if day is not None), None)
    limit = main - _MARGIN if main is not None else published - _LONG_AGO if published is not None else None
    if limit is None:
        return claims
    marked = [_marked(claim, limit) for claim in claims]
    return _looking_back(claims) if main is None and all(claim.background for claim in marked) else marked


def _looking_back(claims: list[Claim]) -> list[Claim]:
    """A report that tells of nothing but long ago: the first thing that it counts is what it is about."""
    first = next((c.when.earliest for c in claims if not c.background and c.when and c.when.earliest), None)
    if first is None or "X" in first:
        return claims
    limit = dt.date.fromisoformat(first[:10]) - _MARGIN
    return [_marked(claim, limit) for claim in claims]


def _marked(claim: Claim, limit: dt.date) -> Claim:
    """The claim, as background if it lies before the limit."""
    marks = not claim.background and _is_before(claim.when, limit)
    return replace(claim, background=True) if marks else claim


_MARGIN = dt.timedelta(days=3)
_A_MONTH = dt.timedelta(days=31)
_LONG_AGO = dt.timedelta(days=200)
"""Before its publication by more than this lies what a report without a date of its own looks back on."""


def _day_of(when: When | None) -> dt.date | None:
    """The day of a claim that names one, or the first of a month, by its words alone."""
    if when is None or when.earliest is None or when.latest is None or "X" in when.earliest + when.latest:
        return None
    first, last = (dt.date.fromisoformat(day[:10]) for day in (when.earliest, when.latest))
    return first if last - first <= _A_MONTH else None


def _is_before(when: When | None, limit: dt.date) -> bool:
    if when is None or when.latest is None or "X" in when.latest or when.earliest is None:
        return False
    return dt.date.fromisoformat(when.latest[:10]) < limit


def settle_casualties(claims: list[Claim]) -> list[Claim]:
    """ "casualties" is read as killed where the same report counts a part of it as killed or dead (section 2)."""
    killed = any(c.harm is Harm.KILLED for c in claims)
    injured_total = any(c.harm is Harm.INJURED and c.part_of is None for c in claims)
    by_id = {c.id: c for c in claims}

    def settled(claim: Claim) -> Claim:
        whole = by_id.get(claim.part_of) if claim.part_of else None
        if claim.harm is Harm.CASUALTIES and killed and (injured_total or claim.toll or whole is not None):
            return replace(claim, harm=Harm.KILLED, flags=(*claim.flags, "casualties_as_killed"))
        return claim

    return [settled(claim) for claim in claims]
