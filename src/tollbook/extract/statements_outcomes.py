"""How an event ended for those it was about, and what courts did."""

from collections.abc import Iterator

from tollbook.extract.lang.en_nations import CAPITALS, COUNTRIES, NATIONALITIES
from tollbook.extract.lang.en_speech import ADVERBS, CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS, TITLES
from tollbook.extract.lang.en_statements import LEGAL_STEPS, OUTCOMES
from tollbook.extract.speech_line import Line
from tollbook.extract.statements_finding import Finding, find_pattern, token_at
from tollbook.model import Span, Stance, StatementKind

_PASSIVE = frozenset("was were been being is are has have had".split())
_CLOSED = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | ADVERBS | frozenset({"himself", "herself"})
_NEEDS_NO_NAME = frozenset({"rescue_completed"})


def find_outcomes(line: Line) -> Iterator[Finding]:
    """Each outcome and legal step that the sentence states; a question states none."""
    if line.tokens[-1].text == "?":
        return
    taken: list[Span] = []
    for kind, table in ((StatementKind.OUTCOME, OUTCOMES), (StatementKind.LEGAL_STEP, LEGAL_STEPS)):
        for words, matched, topic in table:
            for cue in find_pattern(line, words, matched):
                if any(cue.overlaps(span) for span in taken):
                    continue
                if kind is StatementKind.OUTCOME and topic not in _NEEDS_NO_NAME and not _befalls_somebody(line, cue):
                    continue
                taken.append(cue)
                yield Finding(
                    kind=kind, span=_clause(line, cue), cue=cue, source=None, stance=Stance.ASSERTS, topic=topic
                )


def _befalls_somebody(line: Line, cue: Span) -> bool:
    """Whether a person's name stands beside: "abduction of President Nicolás Maduro", not "200 were released"."""
    first, behind = token_at(line, cue.start), token_at(line, cue.end)
    if line.low(first) in _PASSIVE:
        return first > 1 and _is_name(line, first - 1)
    while line.low(behind) in TITLES or line.low(behind) in {"the", "opposition"}:
        if line.is_capital(behind):
            return True
        behind += 1
    return _is_name(line, behind)


def _is_name(line: Line, place: int) -> bool:
    """Whether a person's name stands there: capitals that are no state, and no adjective of a common noun."""
    if not (place > 0 and line.is_word(place) and line.is_capital(place)) or line.is_time(place):
        return False
    if line.low(place) in COUNTRIES or line.low(place) in CAPITALS or line.low(place) in NATIONALITIES:
        return False
    after = place + 1
    return not line.is_word(after) or line.is_capital(after) or line.low(after) in _CLOSED or line.is_finite(after)


def _clause(line: Line, cue: Span) -> Span:
    """The words around an outcome up to the nearest commas."""
    first, end = token_at(line, cue.start), token_at(line, cue.end)
    while first > 0 and line.low(first - 1) not in {",", ";", "—", "–"}:
        first -= 1
    while end < len(line.tokens) and line.low(end) not in {",", ";", ".", "—", "–"}:
        end += 1
    return line.cut(first, max(end, first + 1))
