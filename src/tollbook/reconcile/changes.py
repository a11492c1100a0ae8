"""What became of a record between two moments, in plain sentences."""

from collections.abc import Iterable, Mapping

from tollbook.model import Conflict, Copy, Figure, Harm, Record, Report, ReportId
from tollbook.reconcile.reconcile import reconcile
from tollbook.reconcile.scope import GroupKey
from tollbook.reconcile.words import harm_word, number

NOTHING_CHANGED = "Nothing changed."


def record_as_of(record: Record, reports: Mapping[ReportId, Report], copies: tuple[Copy, ...], moment: str) -> Record:
    """The same event's record from what had been published until a moment, under the same policy."""
    near = {*record.event.reports, *(claim.report for claim in record.claims)}
    return reconcile(
        record.event,
        record.claims,
        record.statements,
        (),
        tuple(reports[id] for id in sorted(near) if id in reports),
        tuple(copy for copy in copies if copy.report in near),
        voices=record.voices,
        policy=record.policy,
        as_of=moment,
    )


def diff_records(earlier: Record, later: Record) -> tuple[str, ...]:
    """What changed, in the order in which a reader asks: reports, figures, contradictions; one sentence if nothing did.

    Contradictions of dates are left out: they say nothing about figures.
    """
    lines = [*_reports(earlier, later), *_figures(earlier, later), *_conflicts(earlier, later)]
    return tuple(lines) or (NOTHING_CHANGED,)


def _reports(earlier: Record, later: Record) -> list[str]:
    before = {claim.report for claim in earlier.claims}
    more = sorted({claim.report for claim in later.claims} - before)
    if not more:
        return []
    return [f"{number(len(more))} {'report' if len(more) == 1 else 'reports'} with figures came in: {', '.join(more)}."]


def _figures(earlier: Record, later: Record) -> list[str]:
    before, after = _by_cell(earlier.figures), _by_cell(later.figures)
    found = []
    for key, figure in after.items():
        old = before.get(key)
        if old is None:
            found.append(f"{_name(figure)}: first told, {_shown(figure)}.")
        elif _shown(old) != _shown(figure):
            found.append(f"{_name(figure)}: {_moved(old, figure)}.")
        elif old.contested != figure.contested:
            found.append(f"{_name(figure)}: {'now' if figure.contested else 'no longer'} contested.")
    gone = [figure for key, figure in before.items() if key not in after]
    return found + [f"{_name(figure)}: no figure any more; it had been {_shown(figure)}." for figure in gone]


def _by_cell(figures: Iterable[Figure]) -> dict[tuple[Harm, GroupKey], Figure]:
    return {(figure.harm, figure.group.attributes): figure for figure in figures}


def _name(figure: Figure) -> str:
    group = "everyone" if figure.group.is_all else figure.group.label
    return f"{harm_word(figure.harm).capitalize()}, {group}"


def _moved(old: Figure, new: Figure) -> str:
    """ "from 40 to 83, range 79 to 83" """
    if old.best == new.best:
        return f"still {_best(new)}; the range was {_range(old)} and is {_range(new)}"
    if old.best is None or new.best is None:
        return f"from {_shown(old)} to {_shown(new)}"
    way = "up" if new.best > old.best else "down"
    return f"{way} from {_shown(old)} to {_shown(new)}"


def _shown(figure: Figure) -> str:
    """ "83", "83 (79 to 83)", "80 or more", "not known (60 to 80)" """
    if figure.low == figure.best == figure.high:
        return _best(figure)
    if figure.high is None and figure.low == figure.best and figure.best is not None:
        return f"{_best(figure)} or more"
    return f"{_best(figure)} ({_range(figure)})"


def _best(figure: Figure) -> str:
    return number(figure.best)


def _range(figure: Figure) -> str:
    if figure.high is None:
        return f"{number(figure.low)} or more"
    more = " or more" if figure.high_or_more else ""
    return f"{number(figure.low)} to {number(figure.high)}{more}"


def _conflicts(earlier: Record, later: Record) -> list[str]:
    before, after = _open(earlier.conflicts), _open(later.conflicts)
    new = [f"New contradiction: {conflict.message}" for key, conflict in after.items() if key not in before]
    gone = [f"No longer open: {conflict.message}" for key, conflict in before.items() if key not in after]
    return new + gone


def _open(conflicts: Iterable[Conflict]) -> dict[tuple[str, str], Conflict]:
    """The open contradictions about figures, by what they say."""
    return {(c.kind, c.message): c for c in conflicts if c.open and c.harm is not None}
