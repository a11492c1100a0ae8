"""The answer as the page shows it: one figure, its range, its status, the sentence it rests on; then the others."""

from dataclasses import dataclass

from tollbook.export.apparatus import Apparatus, Ref
from tollbook.export.quotes import Side, side_of
from tollbook.export.words import (
    GRADES,
    HARMS,
    NOT_KNOWN,
    best_words,
    figure_range,
    harm_and_group,
    is_floor,
    listed,
    number,
    speaker_words,
)
from tollbook.model import Claim, ClaimId, Figure, Grade, Harm, Record

_HARM_ORDER = [*Harm]
_FEW = 8  # figures beside the answer; the rest stand in the breakdown and below


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The state of a figure: an icon's name, words, and whether it asks for attention."""

    icon: str
    words: str
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """One end of a range and who holds it."""

    figure: str
    holder: str
    ref: Ref | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure in a table. `best` is None where it is not known."""

    name: str
    best: str | None
    range: str | None
    status: Status
    ref: Ref | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`best` is None where the figure is not known; `best_share` is where it stands within the range, 0 to 1."""

    harm: str
    group: str | None
    prefix: str
    best: str | None
    range: str
    status: Status
    low: End | None
    high: End | None
    best_share: float | None
    is_open_above: bool
    source: Side | None
    others: tuple[Row, ...]


def answer_of(apparatus: Apparatus, record: Record) -> Answer:
    """The answer of a record; "not known" where no figure stands."""
    figure = main_figure(record)
    others = tuple(_row(apparatus, other) for other in by_weight(record) if other is not figure)
    if figure is None:
        return _no_answer(others)
    source = _first_claim(apparatus, figure.best_by or figure.used)
    spread = figure.high is None or (figure.low is not None and figure.low < figure.high)
    return Answer(
        harm=HARMS[figure.harm].capitalize(),
        group=None if figure.group.is_all else figure.group.label,
        prefix="at least" if is_floor(figure) else "",
        best=None if figure.best is None else number(figure.best),
        range=figure_range(figure),
        status=status_of(figure),
        low=_end(apparatus, figure.low, figure.low_by) if spread else None,
        high=_end(apparatus, figure.high, figure.high_by) if spread else None,
        best_share=_share(figure),
        is_open_above=figure.high is None and figure.low is not None,
        source=side_of(apparatus, source) if source else None,
        others=others[:_FEW] + _not_stated(record),
    )


def main_figure(record: Record) -> Figure | None:
    """The figure that the page is about: the killed of all; else the widest figure of the gravest harm stated."""
    figures = [f for f in record.figures if f.harm is Harm.KILLED] or list(record.figures)
    wide = sorted(figures, key=lambda f: (len(f.group.attributes), _HARM_ORDER.index(f.harm), -(f.best or f.low or 0)))
    return wide[0] if wide else None


def status_of(figure: Figure) -> Status:
    """The state of a figure in words and the icon that goes with them."""
    if figure.contested or figure.grade is Grade.CONTESTED:
        return Status(icon="contested", words="Contested", is_open=True)
    if figure.best == 0 and not figure.derived:
        return Status(icon="closes", words="Stated zero")
    if figure.derived:
        return Status(icon="computed", words="Computed")
    if figure.best is None:
        return Status(icon="unknown", words="Not known")
    if is_floor(figure):
        return Status(icon="floor", words=f"A floor; {GRADES[figure.grade].lower()}")
    return Status(icon="closes" if figure.grade is Grade.CONFIRMED else "voice", words=GRADES[figure.grade])


def short_status(figure: Figure) -> Status:
    """The same in one or two words, for tables."""
    status = status_of(figure)
    return Status(icon=status.icon, words=status.words.split(";")[0].split(":")[0], is_open=status.is_open)


def row_of(apparatus: Apparatus, figure: Figure, name: str) -> Row:
    """A figure as a row; `name` says whom it counts."""
    refs = apparatus.claim_refs(figure.best_by or figure.used)
    return Row(
        name=name,
        best=None if figure.best is None else best_words(figure),
        range=None if figure.low is None and figure.high is None else figure_range(figure),
        status=short_status(figure),
        ref=refs[0] if refs else None,
    )


def _row(apparatus: Apparatus, figure: Figure) -> Row:
    return row_of(apparatus, figure, harm_and_group(figure.harm, figure.group))


def by_weight(record: Record) -> list[Figure]:
    """The figures of a record: the widest groups first, the gravest harm first, stated before computed."""

    def weight(figure: Figure) -> tuple[int, int, bool, int, str]:
        size = -(figure.best or figure.low or 0)
        return (len(figure.group.attributes), _HARM_ORDER.index(figure.harm), figure.derived, size, figure.group.label)

    return sorted(record.figures, key=weight)


def _not_stated(record: Record) -> tuple[Row, ...]:
    """Killed and injured are asked of every event: where no report gives a figure, the page says so."""
    stated = {figure.harm for figure in record.figures}
    none = Status(icon="unknown", words="No report")
    return tuple(
        Row(name=HARMS[harm].capitalize(), best=None, range=None, status=none, ref=None)
        for harm in (Harm.KILLED, Harm.INJURED)
        if harm not in stated
    )


def _no_answer(others: tuple[Row, ...]) -> Answer:
    return Answer(
        harm="Killed",
        group=None,
        prefix="",
        best=None,
        range=NOT_KNOWN,
        status=Status(icon="unknown", words="No report states a figure"),
        low=None,
        high=None,
        best_share=None,
        is_open_above=False,
        source=None,
        others=others,
    )


def _first_claim(apparatus: Apparatus, ids: tuple[ClaimId, ...]) -> Claim | None:
    return next(iter(_spoken_first(apparatus, ids)), None)


def _spoken_first(apparatus: Apparatus, ids: tuple[ClaimId, ...]) -> list[Claim]:
    """The claims of these ids, those with a speaker first: a figure that somebody answers for is shown as theirs."""
    claims = [apparatus.claims[id] for id in ids if id in apparatus.claims]
    return sorted(claims, key=lambda claim: claim.speaker is None)


def _end(apparatus: Apparatus, figure: int | None, by: tuple[ClaimId, ...]) -> End | None:
    if figure is None:
        return None
    claims = _spoken_first(apparatus, by)
    refs = apparatus.claim_refs(tuple(claim.id for claim in claims))
    return End(figure=number(figure), holder=_holder(figure, claims), ref=refs[0] if refs else None)


def _holder(figure: int, claims: list[Claim]) -> str:
    """Who holds an end: one speaker, or the parts that sum to it."""
    points = [claim.count.point for claim in claims if claim.count.point is not None]
    if len(points) > 1 and sum(points) == figure:
        return f"the sum of {listed(number(n) for n in sorted(points, reverse=True))}"
    return speaker_words(claims[0].speaker) if claims else "computed"


def _share(figure: Figure) -> float | None:
    if figure.best is None or figure.low is None:
        return None
    if figure.high is None:
        # open above: the bar has no scale to its end, so a best above the floor is placed a third along
        return 0.0 if figure.best == figure.low else 0.33
    return (figure.best - figure.low) / (figure.high - figure.low) if figure.high > figure.low else None
