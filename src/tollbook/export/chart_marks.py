"""What the chart of a figure shows, before anything is drawn: marks, the ticks of their repeats, steps of the best."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tollbook.export.apparatus import Apparatus, Ref
from tollbook.export.chart_order import Column, make_columns
from tollbook.export.view_answer import main_figure
from tollbook.export.words import SET_ASIDE, count_words, group_words, number, some, speaker_words
from tollbook.model import (
    Claim,
    ClaimId,
    Figure,
    Harm,
    Measure,
    PartialDate,
    Record,
    ReportId,
    SetAside,
    SpeakerKind,
    Stance,
    Wording,
    parse_date,
)

_MEASURES = frozenset({Measure.TOTAL, Measure.PART})


class Shape(StrEnum):
    """Who speaks, by shape."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    MEDIA = "media"
    NONE = "none"


class Wordings(StrEnum):
    """How the figure is worded, as far as the chart draws it."""

    POINT = "point"
    AT_LEAST = "at_least"
    UP_TO = "up_to"
    ABOUT = "about"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartMark:
    """One voice's figure, at its first publication. `columns` of the ticks are where others repeat it."""

    letter: str
    claim: ClaimId
    column: int
    low: int
    high: int
    wording: Wordings
    shape: Shape
    is_part: bool
    is_best: bool
    ticks: tuple[int, ...]
    figure: str
    counts: str
    speaker: str
    reports: int
    ref: Ref
    use: str
    day: str

    @property
    def height(self) -> int:
        """Where the mark stands: the figure named; the upper end of "up to"; the middle of vague words."""
        if self.wording in (Wordings.AT_LEAST, Wordings.POINT):
            return self.low
        return self.high if self.wording is Wordings.UP_TO else (self.low + self.high) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The figure as it stood from a column on; None where it was not known."""

    column: int
    low: int | None
    best: int | None
    high: int | None
    is_floor: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFacts:
    """All that is drawn. `is_dated` is false where no report has a date: columns are then reports in order."""

    harm: Harm
    marks: tuple[ChartMark, ...]
    steps: tuple[Step, ...]
    columns: tuple[Column, ...]
    is_dated: bool
    reports: int


def chart_facts(apparatus: Apparatus, record: Record, history: tuple[Record, ...]) -> ChartFacts | None:
    """What the chart of the main figure shows; None where no claim gives a figure to draw."""
    figure = main_figure(record)
    if figure is None:
        return None
    voices = _voices(apparatus, record, figure)
    if not voices:
        return None
    reports = tuple(sorted({claim.report for voice in voices for claim in voice}, key=apparatus.numbers.__getitem__))
    order = make_columns(apparatus, record, reports)
    # a claim may be set aside by the figure of its own group while the main figure never weighed it
    asides = (*figure.set_aside, *(s for f in record.figures if f is not figure for s in f.set_aside))
    marks = _make_marks(apparatus, figure, voices, order.of, asides)
    return ChartFacts(
        harm=figure.harm,
        marks=marks,
        steps=_make_steps(figure, marks, history, order.columns),
        columns=order.columns,
        is_dated=order.is_dated,
        reports=len(reports),
    )


def _voices(apparatus: Apparatus, record: Record, figure: Figure) -> tuple[tuple[Claim, ...], ...]:
    """The claims to draw, those of one voice that say the same together, in order of report and place."""
    drawn = [claim for claim in record.claims if _is_drawn(claim, record, figure)]
    drawn.sort(key=lambda c: (apparatus.numbers[c.report], c.count.span, c.id))
    voices: dict[tuple[object, ...], list[Claim]] = {}
    for claim in drawn:
        voices.setdefault(_voice_key(apparatus, claim), []).append(claim)
    return tuple(tuple(voice) for voice in voices.values())


def _is_drawn(claim: Claim, record: Record, figure: Figure) -> bool:
    """Totals of the main group; of the parts, the widest figure that its report gives, where it gives no total."""
    if claim.harm is not figure.harm or claim.background or claim.stance is not Stance.ASSERTS:
        return False
    if claim.count.low is None and claim.count.high is None:
        return False
    if claim.group.attributes == figure.group.attributes:
        return claim.measure in _MEASURES and claim.part_of is None
    rivals = [
        other
        for other in record.claims
        if other.report == claim.report and other.harm is claim.harm and not other.background
    ]
    has_total = any(other.group.attributes == figure.group.attributes for other in rivals)
    widest = max(other.count.low or other.count.high or 0 for other in rivals)
    return not has_total and claim.part_of is None and (claim.count.low or claim.count.high) == widest


def _voice_key(apparatus: Apparatus, claim: Claim) -> tuple[object, ...]:
    """What makes two claims one mark: speaker (without one, the origin that the report copies), group and figure."""
    speaker = claim.speaker
    copy = apparatus.copies.get(claim.report)
    who: object = copy.origin if copy else claim.report
    if speaker is not None:
        who = speaker.office or speaker.name.casefold()
    return (who, claim.group.attributes, claim.count.low, claim.count.high, claim.count.wording)


def _make_marks(
    apparatus: Apparatus,
    figure: Figure,
    voices: tuple[tuple[Claim, ...], ...],
    columns: dict[ReportId, int],
    asides: tuple[SetAside, ...],
) -> tuple[ChartMark, ...]:
    order = sorted(voices, key=lambda v: (columns[v[0].report], apparatus.numbers[v[0].report], v[0].count.span))
    letters = {claim.id: _capital(n) for n, voice in enumerate(order) for claim in voice}
    return tuple(_make_mark(apparatus, figure, voice, columns, letters, asides) for voice in order)


def _capital(n: int) -> str:
    return chr(ord("A") + n) if n < 26 else f"{chr(ord('A') + n // 26 - 1)}{chr(ord('A') + n % 26)}"


def _make_mark(
    apparatus: Apparatus,
    figure: Figure,
    voice: tuple[Claim, ...],
    columns: dict[ReportId, int],
    letters: dict[ClaimId, str],
    asides: tuple[SetAside, ...],
) -> ChartMark:
    first = next((claim for claim in voice if claim.id in figure.best_by), voice[0])
    low, high, wording = _extent(first)
    reports = {claim.report for claim in voice}
    return ChartMark(
        letter=letters[first.id],
        claim=first.id,
        column=columns[first.report],
        low=low,
        high=high,
        wording=wording,
        shape=_shape(first),
        is_part=first.group.attributes != figure.group.attributes,
        is_best=any(claim.id in figure.best_by for claim in voice),
        ticks=tuple(sorted(columns[report] for report in reports - {first.report})),
        figure=count_words(first.count),
        counts=group_words(first.group),
        speaker=speaker_words(first.speaker),
        reports=len(reports),
        ref=apparatus.claim_ref(first.id) or apparatus.place_ref(first.report, first.span.start),
        use=_use(figure, asides, first, voice, letters),
        day=apparatus.published(first.report) or "",
    )


def _extent(claim: Claim) -> tuple[int, int, Wordings]:
    """The figures a mark stands on, and how they are worded."""
    count = claim.count
    low, high = count.low or 0, count.high
    if count.wording in (Wording.UP_TO, Wording.FEWER_THAN) and high is not None:
        return low, high, Wordings.UP_TO
    if high is None:
        return low, low, Wordings.AT_LEAST
    if low == high:
        return low, high, Wordings.POINT
    if count.point is not None or count.wording in (Wording.VAGUE, Wording.RELATIVE):
        return low, high, Wordings.ABOUT
    return low, high, Wordings.RANGE


def _shape(claim: Claim) -> Shape:
    if claim.speaker is None:
        return Shape.NONE
    if claim.speaker.anonymous or claim.speaker.kind is SpeakerKind.ANONYMOUS_OFFICIAL:
        return Shape.ANONYMOUS
    return Shape.MEDIA if claim.speaker.kind in (SpeakerKind.MEDIA_OWN_COUNT, SpeakerKind.WIRE) else Shape.NAMED


def _use(
    figure: Figure,
    asides: tuple[SetAside, ...],
    first: Claim,
    voice: tuple[Claim, ...],
    letters: dict[ClaimId, str],
) -> str:
    """What the record does with a mark, in a few words: with its first claim, not with the copies that repeat it."""
    ids = {claim.id for claim in voice}
    uses = []
    if ids & set(figure.best_by):
        uses.append("Best figure")
    sets = "sets" if uses else "Sets"
    if ids & set(figure.low_by) and figure.low is not None and figure.low != figure.high:
        uses.append(f"{sets} the least, {number(figure.low)}")
    if ids & set(figure.high_by) and figure.high is not None and figure.low != figure.high:
        uses.append(f"{sets} the greatest, {number(figure.high)}")
    if uses:
        return "; ".join(uses)
    if ids & set(figure.used):
        return "Within the range"
    aside = next((s for s in asides if s.claim == first.id), None)
    if aside is not None:
        return _aside_words(aside, first, letters)
    return "Part of the total" if first.group.attributes != figure.group.attributes else "Listed, not used"


def _aside_words(aside: SetAside, claim: Claim, letters: dict[ClaimId, str]) -> str:
    by = letters.get(aside.by) if aside.by else None
    if by == letters[claim.id]:  # the claim that outdates it says the same and is part of the same mark
        by = None
    return SET_ASIDE[aside.reason] + (f", see {by}" if by else "")


def _make_steps(
    figure: Figure, marks: tuple[ChartMark, ...], history: tuple[Record, ...], columns: tuple[Column, ...]
) -> tuple[Step, ...]:
    """The figure as it stood over time, ending with how it stands.

    Without earlier records only its present state is known, from its own mark on. With them the present state stands
    in the last column: reports without a date bear on it, but on no earlier day.
    """
    past = tuple(step for record in history for step in _past_step(record, figure, columns))
    if past:
        return _changes((*past, _step(figure, len(columns) - 1)))
    start = next((mark.column for mark in marks if mark.is_best), marks[-1].column)
    return (_step(figure, start),)


def _past_step(record: Record, figure: Figure, columns: tuple[Column, ...]) -> Iterable[Step]:
    scope = (figure.harm, figure.group.attributes)
    then = next((f for f in record.figures if (f.harm, f.group.attributes) == scope), None)
    date = parse_date(record.as_of) if record.as_of else None
    column = _column_of(date, columns)
    if then is not None and column is not None:
        yield _step(then, column)


def _column_of(date: PartialDate | None, columns: tuple[Column, ...]) -> int | None:
    day = date.last_day if date else None
    known = [n for n, column in enumerate(columns) if column.day and day and column.day <= day]
    return known[-1] if known else None


def _step(figure: Figure, column: int) -> Step:
    best = figure.best
    return Step(
        column=column,
        low=figure.low,
        best=best,
        high=figure.high,
        is_floor=best is not None and figure.high is None and figure.wording is not Wording.EXACT,
    )


def _changes(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Only the steps at which something changes; of two in one column the later."""
    latest = {step.column: step for step in sorted(steps, key=lambda s: s.column)}
    kept: list[Step] = []
    for step in latest.values():
        last = kept[-1] if kept else None
        if last is None or (last.low, last.best, last.high) != (step.low, step.best, step.high):
            kept.append(step)
    return tuple(kept)


def chart_title(facts: ChartFacts) -> str:
    """ "Table of the chart: 12 marks from 30 reports"."""
    return f"Table of the chart: {some(len(facts.marks), 'mark')} from {some(facts.reports, 'report')}"
