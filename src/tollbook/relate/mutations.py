"""How figures change along a chain of copies: "100" that becomes "at least 100" (rule C5)."""

from dataclasses import dataclass

from tollbook.model import Copy, Report, ReportId, Span
from tollbook.text.numerals import NUMBER_WORDS, read_digits
from tollbook.text.sentences import cut_sentences
from tollbook.text.tokens import Token, cut_tokens

_QUALIFIERS = tuple(
    tuple(words.split())
    for words in (
        "at least|no fewer than|no less than|not less than|a minimum of|more than|over|in excess of|up to|as many as|"
        "fewer than|less than|under|nearly|almost|close to|about|around|some|roughly|approximately|an estimated|"
        "al menos|más de|unos|unas|cerca de|au moins|plus de|environ|près de|mindestens|mehr als|rund|etwa|fast|"
        "pelo menos|mais de"
    ).split("|")
)
_LEAST_ALIKE = 0.5  # share of words (Dice) that makes two sentences the same sentence, changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """A sentence of a copy whose figures are not those of its origin's sentence.

    `ours` are the figures only the copy has, `theirs` those only the origin has, each with the words that qualify it.
    """

    report: ReportId
    origin: ReportId
    here: Span
    there: Span
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


def find_mutations(copy: Copy, report: Report, origin: Report) -> tuple[Mutation, ...]:
    """The sentences inside the copied runs whose figures were changed, in order."""
    there_sentences = cut_sentences(origin.text)
    found = []
    for here in cut_sentences(report.text):
        sources = [run.there for run in copy.runs if run.here.overlaps(here)]
        candidates = [there for there in there_sentences if any(there.overlaps(source) for source in sources)]
        if not candidates:
            continue
        there = max(candidates, key=lambda span: _likeness(here.of(report.text), span.of(origin.text)))
        mutation = _compare(report, here, origin, there)
        if mutation is not None:
            found.append(mutation)
    return tuple(found)


def _compare(report: Report, here: Span, origin: Report, there: Span) -> Mutation | None:
    if _likeness(here.of(report.text), there.of(origin.text)) < _LEAST_ALIKE:
        return None
    ours, theirs = _figures(here.of(report.text)), _figures(there.of(origin.text))
    if ours == theirs:
        return None
    return Mutation(
        report=report.id,
        origin=origin.id,
        here=here,
        there=there,
        ours=_without(ours, theirs),
        theirs=_without(theirs, ours),
    )


def _without(figures: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    left = list(others)
    kept = []
    for figure in figures:
        if figure in left:
            left.remove(figure)
        else:
            kept.append(figure)
    return tuple(kept)


def _figures(sentence: str) -> tuple[str, ...]:
    """The numbers of a sentence in order, each with the words that qualify it: ("at least 100", "two")."""
    tokens = cut_tokens(sentence)
    lows = tuple(token.low for token in tokens)
    return tuple(
        " ".join((*_qualifier(lows[:at]), token.text.lower())) for at, token in enumerate(tokens) if _is_number(token)
    )


def _is_number(token: Token) -> bool:
    if token.kind == "number":
        return read_digits(token.text) is not None
    return token.low in NUMBER_WORDS or token.low.partition("-")[0] in NUMBER_WORDS


def _qualifier(before: tuple[str, ...]) -> tuple[str, ...]:
    return next((words for words in _QUALIFIERS if before[-len(words) :] == words), ())


def _likeness(here: str, there: str) -> float:
    ours, theirs = ({token.low for token in cut_tokens(text) if token.kind != "mark"} for text in (here, there))
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))
