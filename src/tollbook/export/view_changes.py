"""What would change the figure, as rows of a small table: one voice less, another policy, alleged figures in."""

from dataclasses import dataclass

from tollbook.export.view_answer import main_figure
from tollbook.export.words import NOT_KNOWN, harm_and_group, number, range_words
from tollbook.model import Record, WhatIf


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfRow:
    """One answer: `best` and `range` are None where they are not known."""

    what: str
    best: str | None
    range: str | None
    changes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfs:
    """The answers about the page's figure; `policy` names the rules that gave it."""

    name: str
    policy: str
    rows: tuple[WhatIfRow, ...]
    changing: int


def what_ifs_of(record: Record) -> WhatIfs | None:
    """The table of the page's figure; None where there is nothing to ask."""
    figure = main_figure(record)
    if figure is None or not figure.sensitivity:
        return None
    return WhatIfs(
        name=harm_and_group(figure.harm, figure.group),
        policy=record.policy,
        rows=tuple(_row(answer) for answer in figure.sensitivity),
        changing=sum(answer.changes for answer in figure.sensitivity),
    )


def _row(answer: WhatIf) -> WhatIfRow:
    words = range_words(answer.low, answer.high)
    return WhatIfRow(
        what=answer.what[:1].upper() + answer.what[1:],
        best=None if answer.best is None else number(answer.best),
        range=None if words == NOT_KNOWN else words,
        changes=answer.changes,
    )
