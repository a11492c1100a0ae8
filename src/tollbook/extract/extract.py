"""One report to its claims and statements."""

from bisect import bisect_left, bisect_right

from tollbook.extract.claims import Context, make_claims, mark_background, settle_casualties, share_groups
from tollbook.extract.harms import draft_claims, may_claim
from tollbook.extract.headings import heads, listed_under
from tollbook.extract.lang.en import english
from tollbook.extract.lexicon import Lexicon
from tollbook.extract.page import Page, read_page
from tollbook.extract.people import Sentence
from tollbook.extract.resumed import Earlier
from tollbook.extract.speech import find_attributions
from tollbook.extract.statements import state
from tollbook.extract.tolls import harm_of_toll
from tollbook.extract.when import find_dates
from tollbook.extract.where import find_places
from tollbook.extract.where_main import main_place
from tollbook.model import (
    Claim,
    Extraction,
    Gazetteer,
    Harm,
    Measure,
    Place,
    Problem,
    Report,
    ReportFlag,
)
from tollbook.text.sentences import cut_sentences
from tollbook.text.tokens import MARKUP, Token, cut_tokens


def extract_claims(report: Report, gazetteer: Gazetteer) -> Extraction:
    """Every claim and statement of a report, in order of place; none where its language is not read yet."""
    if ReportFlag.LANGUAGE_NOT_READ in report.flags:
        return Extraction(report=report, claims=(), statements=(), dates=(), places=(), problems=(_not_read(report),))
    sentences = cut_sentences(report.text)
    told = tuple(s for s in sentences if not any(s.overlaps(f) for f in report.furniture))
    tokens = cut_tokens(report.text)
    dates = find_dates(report, sentences, tokens)
    places = find_places(report, sentences, gazetteer, tokens)
    page = read_page(report.text, told, tokens)
    attributions = find_attributions(page)
    ground = main_place(places, report.text)
    context = Context(
        report=report, attributions=attributions, dates=dates, places=places, home=ground.country if ground else None
    )
    claims = tuple(_claims(context, page))
    return Extraction(
        report=report,
        claims=claims,
        statements=state(report, page, attributions),
        dates=dates,
        places=places,
        problems=() if claims else (_no_claim(report),),
    )


def _not_read(report: Report) -> Problem:
    message = (
        f"Report {report.id} is in a language that is not read yet ({report.language or 'unknown'}): it is listed, and "
        "no claim was taken from it."
    )
    return Problem(rule="extract.language_not_read", where=report.where, message=message)


def _no_claim(report: Report) -> Problem:
    message = f"Report {report.id} counts nobody who was killed, hurt, missing or held: it is listed without a claim."
    return Problem(rule="extract.no_claim", where=report.where, message=message)


def read_sentence(text: str, tokens: list[Token], places: tuple[Place, ...], lexicon: Lexicon) -> Sentence:
    """The words of one sentence, without marks such as "**", and which of them stand in names of places."""
    tokens = [token for token in tokens if token.text not in MARKUP]
    words = [token.text for token in tokens if token.kind == "word" and len(token.text) > 1]
    shouting = len(words) > _FEW_WORDS and sum(word.isupper() for word in words) > _SHOUTING_SHARE * len(words)
    ground = [place.span for place in places if place.span is not None and place.id]
    starts = [span.start for span in ground]
    inside = frozenset(
        at
        for at, token in enumerate(tokens)
        if token.is_capital
        and ground
        and token.start < ground[bisect_right(starts, token.start) - 1].end
        and starts[0] <= token.start
    )
    return Sentence(tokens, [token.low for token in tokens], lexicon, text, shouting=shouting, places=inside)


_FEW = 12  # a smaller number stands for much else besides what was counted
_FEW_WORDS = 4
_SHOUTING_SHARE = 0.8


def _earlier(made: list[Claim]) -> Earlier:
    """The harms of several people that a sentence told of, each once, with its first figure."""
    found: dict[Harm, int | None] = {}
    for claim in made:
        if claim.part_of is None and claim.count.point != 1 and claim.measure is not Measure.INCREMENT:
            found.setdefault(claim.harm, claim.count.point or claim.count.low)
    return tuple(found.items())


def _claims(context: Context, page: Page) -> list[Claim]:
    lexicon = english()
    text = context.report.text
    found: list[Claim] = []
    last_harm: Harm | None = None
    earlier: Earlier = ()
    told: dict[int, Harm] = {}
    told_in = -1
    heading: Harm | None = None
    placed = sorted((place.span.start, n) for n, place in enumerate(context.places) if place.span is not None)
    for place, (span, tokens, lows) in enumerate(zip(page.sentences, page.tokens, page.lows, strict=True)):
        heading = heads(lexicon, text, span, lows, heading)
        if not may_claim(lexicon, lows, last_harm) and heading is None:
            continue
        inside = placed[bisect_left(placed, (span.start, 0)) : bisect_left(placed, (span.end, 0))]
        sentence = read_sentence(text, tokens, tuple(context.places[n] for _, n in inside), lexicon)
        drafts = draft_claims(sentence, last_harm, earlier, told, follows=told_in == place - 1)
        drafts = drafts or listed_under(sentence, text, span, heading)
        made = make_claims(context, span, sentence, drafts, found)
        found += made
        told |= {claim.count.point: claim.harm for claim in made if claim.count.point and claim.count.point > _FEW}
        asked = None if made else harm_of_toll(sentence)
        last_harm = made[0].harm if made else asked or last_harm
        earlier = _earlier(made) or (((asked, None),) if asked is not None else earlier)
        told_in = place if made else told_in
    published = context.report.published.first_day if context.report.published else None
    return mark_background(share_groups(settle_casualties(found)), published)
