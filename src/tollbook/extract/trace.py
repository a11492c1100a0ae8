"""How each claim was read: the people and the words of harm of a sentence, and the rule that joined them.

Nothing here decides anything: the same functions as in `extract` and `harms` are asked again, step by step.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.extract.extract import read_sentence
from tollbook.extract.harms import Draft, draft_claims, may_claim
from tollbook.extract.lang.en import english
from tollbook.extract.lexicon import match
from tollbook.extract.page import read_page
from tollbook.extract.parts import find_members, fold_asides
from tollbook.extract.people import Form, People, Sentence, find_people
from tollbook.extract.predicates import Predicate, find_predicates
from tollbook.model import Claim, Extraction, Harm, ReportFlag, Span
from tollbook.text.sentences import cut_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedPeople:
    """A noun phrase about people. `low` and `high` as in `Count`; all None where no number is told."""

    span: Span
    words: str
    form: Form
    low: int | None
    high: int | None
    number: str | None
    """The words of the number; None for a bare plural."""
    part_of: str | None
    """The words of the whole that it is told as a part of; "" for a whole of an earlier sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedHarm:
    """A word of harm, and how it stands: passive, active, intransitive, state, bare, noun, prenominal, toll."""

    span: Span
    words: str
    harm: Harm | None
    """None for a noun of counting that takes the harm told before ("the figure")."""
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Firing:
    """One rule that joined people to a word of harm, and the claim that came of it."""

    rule: str
    harm: Harm
    people: str
    harm_words: str
    claim: Claim | None
    """None where the draft was dropped after all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceTrace:
    """All that bears on the claims of one sentence; `unread` says in words why what was found made no claim."""

    span: Span
    text: str
    people: tuple[TracedPeople, ...]
    harms: tuple[TracedHarm, ...]
    firings: tuple[Firing, ...]
    unread: tuple[str, ...]


NOBODY_COUNTED = "nobody is counted or told of singly in this sentence"
PLURAL_ONLY = "a plural without a number makes no claim"


def trace_claims(extraction: Extraction) -> tuple[SentenceTrace, ...]:
    """One trace for each sentence with a word of harm, in order; none of a report whose language is not read."""
    report = extraction.report
    if ReportFlag.LANGUAGE_NOT_READ in report.flags:
        return ()
    claims: dict[Span, list[Claim]] = {}
    for claim in extraction.claims:
        claims.setdefault(claim.sentence, []).append(claim)
    found: list[SentenceTrace] = []
    last_harm: Harm | None = None
    for span, sentence in _sentences(extraction):
        drafts = draft_claims(sentence, last_harm) if may_claim(english(), sentence.lows, last_harm) else []
        trace = _trace(sentence, span, drafts, claims.get(span, []))
        if trace.harms or trace.firings:
            found.append(trace)
        last_harm = drafts[0].harm if drafts else last_harm
    return tuple(found)


def _sentences(extraction: Extraction) -> Iterator[tuple[Span, Sentence]]:
    """The sentences that are no furniture."""
    text = extraction.report.text
    page = read_page(text, cut_sentences(text))
    for span, tokens in zip(page.sentences, page.tokens, strict=True):
        if not any(span.overlaps(f) for f in extraction.report.furniture):
            yield span, read_sentence(text, tokens, extraction.places, english())


def _trace(sentence: Sentence, span: Span, drafts: list[Draft], claims: list[Claim]) -> SentenceTrace:
    people = fold_asides(sentence, find_people(sentence))
    members = find_members(sentence, people)
    harms = tuple(sorted(_harms(sentence, people), key=lambda harm: (harm.span, harm.voice)))
    free = list(claims)
    return SentenceTrace(
        span=span,
        text=span.of(sentence.text),
        people=tuple(_people(sentence, people, members, place) for place in range(len(people))),
        harms=harms,
        firings=tuple(_firing(sentence, draft, free) for draft in drafts),
        unread=tuple(_unread(sentence, people, harms, drafts)),
    )


def _people(sentence: Sentence, people: list[People], members: dict[int, int], place: int) -> TracedPeople:
    one = people[place]
    quantity = one.quantity
    whole = members.get(place)
    return TracedPeople(
        span=_span(sentence, (one.first, one.last)),
        words=sentence.words(one.first, one.last),
        form=one.form,
        low=quantity.amount.low if quantity else None,
        high=quantity.amount.high if quantity else None,
        number=sentence.words(quantity.first, quantity.last) if quantity else None,
        part_of=None
        if whole is None
        else sentence.words(people[whole].first, people[whole].last)
        if whole >= 0
        else "",
    )


def _harms(sentence: Sentence, people: list[People]) -> Iterator[TracedHarm]:
    """Predicates, harm inside noun phrases, and then the nouns of harm and of counting that stand beside them."""
    told = set[int]()
    for predicate in find_predicates(sentence, people):
        told.update(range(predicate.first, predicate.last))
        yield _harm(sentence, (predicate.first, predicate.last), predicate.harm, _voice(predicate))
    for one in people:
        if one.harm is not None:
            told.update(range(*one.harm_at))
            yield _harm(sentence, one.harm_at, one.harm, "noun" if one.harm_noun else "prenominal")
    inside = told | {at for one in people for at in range(one.first, one.last)}
    at = 0
    while at < len(sentence.lows):
        noun = None if at in inside else match(sentence.lexicon.harm_nouns, sentence.lows, at)
        toll = None if at in told else match(sentence.lexicon.toll_nouns, sentence.lows, at)
        if toll:
            yield _harm(sentence, (at, at + toll[0]), toll[1], "toll")
        elif noun:
            yield _harm(sentence, (at, at + noun[0]), noun[1][0], "noun")
        at += max(toll[0] if toll else 1, noun[0] if noun else 1)


def _harm(sentence: Sentence, place: tuple[int, int], harm: Harm | None, voice: str) -> TracedHarm:
    return TracedHarm(span=_span(sentence, place), words=sentence.words(*place), harm=harm, voice=voice)


def _voice(predicate: Predicate) -> str:
    if predicate.state:
        return "state"
    if not predicate.act:
        return "intransitive"
    return "active" if predicate.active else "bare" if predicate.bare else "passive"


def _firing(sentence: Sentence, draft: Draft, free: list[Claim]) -> Firing:
    """What one draft says; `free` are the claims of the sentence that no draft before it became."""
    where = _span(sentence, (draft.people.first, draft.people.last))
    claim = next((c for c in free if c.rule == draft.rule and where.overlaps(c.count.span)), None)
    if claim is not None:
        free.remove(claim)
    return Firing(
        rule=draft.rule,
        harm=draft.harm,
        people=where.of(sentence.text),
        harm_words=sentence.words(*draft.harm_at),
        claim=claim,
    )


def _unread(
    sentence: Sentence, people: list[People], harms: tuple[TracedHarm, ...], drafts: list[Draft]
) -> Iterator[str]:
    """Why what was found made no claim, as far as it can be seen from what was found."""
    counted = [one for one in people if one.quantity is not None]
    if not counted:
        yield PLURAL_ONLY if people else NOBODY_COUNTED
        return
    drafted = {at for draft in drafts for at in range(draft.people.first, draft.people.last)}
    for one in counted:
        if one.first not in drafted and one.form not in {Form.NAME, Form.PRONOUN}:
            yield f"no rule joins “{sentence.words(one.first, one.last)}” to a word of harm"
    used = [_span(sentence, draft.harm_at) for draft in drafts]
    for harm in harms:
        if not any(harm.span.overlaps(span) for span in used):
            yield f"no rule joins “{harm.words}” to anybody"


def _span(sentence: Sentence, place: tuple[int, int]) -> Span:
    first, last = place
    return Span(start=sentence.tokens[first].start, end=sentence.tokens[max(last, first + 1) - 1].end)
