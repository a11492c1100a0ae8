"""What a decision does to a record, in words: the figure that it is about, and all else that changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tollbook.book.previewing import Preview
from tollbook.export.words import HARMS, NOT_KNOWN, best_words, figure_range, group_words, listed, number
from tollbook.model import Figure, Harm, Record

_TOLD = 3  # changes that are told one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One row of the table: the decision, the figure that would stand then, and the effect in words."""

    name: str
    best: str
    range: str
    best_changes: bool
    range_changes: bool
    effect: str


def outcome_of(name: str, tried: Preview, harm: Harm, otherwise: str) -> Outcome:
    """What a decision would leave of the figure about everyone; `otherwise` is said where no figure changes."""
    before, after = main_figure(tried.before, harm), main_figure(tried.after, harm)
    return Outcome(
        name=name,
        best=_best(after),
        range=_range(after),
        best_changes=_best(before) != _best(after),
        range_changes=_range(before) != _range(after),
        effect=_sentence(changes_of(tried)) or otherwise,
    )


def main_figure(records: Sequence[Record], harm: Harm) -> Figure | None:
    """The figure about everyone of the first record."""
    figures = records[0].figures if records else ()
    return next((figure for figure in figures if figure.harm is harm and figure.group.is_all), None)


def _best(figure: Figure | None) -> str:
    return NOT_KNOWN if figure is None else best_words(figure)


def _range(figure: Figure | None) -> str:
    return NOT_KNOWN if figure is None or figure.low is None else figure_range(figure)


def _sentence(changes: Sequence[str]) -> str:
    told = list(changes[:_TOLD])
    if len(changes) > _TOLD:
        told.append(f"{len(changes) - _TOLD} more changes")
    words = "; ".join(told)
    return words[:1].upper() + words[1:]


def changes_of(tried: Preview) -> tuple[str, ...]:
    """All that differs between the records as they are and as they would be, the main figures first."""
    return (*_events(tried), *_figures(tried.before[:1], _successor(tried)), *_contradictions(tried))


def _successor(tried: Preview) -> tuple[Record, ...]:
    """The record that goes on with the first one: it holds the most of its reports."""
    reports = set(tried.before[0].event.reports)
    best = max(tried.after, key=lambda record: len(reports & set(record.event.reports)), default=None)
    return () if best is None else (best,)


def _events(tried: Preview) -> list[str]:
    more = len(tried.after) - len(tried.before)
    if more > 0:
        stays = {report for record in _successor(tried) for report in record.event.reports}
        gone = [r for record in tried.after for r in record.event.reports if r not in stays]
        whose = "a claim" if not gone else listed([f"report {report}" for report in gone[:_TOLD]])
        return [f"{whose} would be an event apart"]
    if more < 0:
        return [f"{len(tried.before)} events would be one of {len(tried.after[0].event.reports)} reports"]
    return []


def _figures(before: Sequence[Record], after: Sequence[Record]) -> list[str]:
    one, other = _cells(before), _cells(after)
    keys = sorted({*one, *other}, key=lambda key: (bool(key[1]), key[0] != Harm.KILLED, key))
    return [words for key in keys for words in _moved(one.get(key), other.get(key))]


_Key = tuple[str, tuple[tuple[str, str], ...]]


def _cells(records: Sequence[Record]) -> Mapping[_Key, Figure]:
    return {(figure.harm.value, figure.group.attributes): figure for one in records for figure in one.figures}


def _moved(before: Figure | None, after: Figure | None) -> list[str]:
    """How one figure would move, end by end."""
    figure = before or after
    if figure is None:
        return []
    name = f"{HARMS[figure.harm]}, {group_words(figure.group)}: "
    if before is None:
        return [f"{name}a new figure, {_best(after)}"]
    if after is None:
        return [f"{name}no figure any more"]
    if figure.group.is_all:
        ends = (
            ("least", before.low, after.low),
            ("best", before.best, after.best),
            ("greatest", before.high, after.high),
        )
        moved = [f"{end} from {_number(a)} to {_number(b)}" for end, a, b in ends if a != b]
        return [name + ", ".join(moved)] if moved else []
    return [] if _best(before) == _best(after) else [f"{name}from {_best(before)} to {_best(after)}"]


def _number(value: int | None) -> str:
    return NOT_KNOWN if value is None else number(value)


def _contradictions(tried: Preview) -> list[str]:
    one, other = (
        sum(c.open for record in records for c in record.conflicts) for records in (tried.before, tried.after)
    )
    if one == other:
        return []
    words = {1: "one contradiction"}.get(abs(one - other), f"{abs(one - other)} contradictions")
    return [f"{words} {'less' if other < one else 'more'}"]
