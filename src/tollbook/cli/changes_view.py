"""What changed in the records of a tally since an earlier moment."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from tollbook.reconcile import diff_records, record_as_of

if TYPE_CHECKING:
    from rich.console import Console

    from tollbook.book import Tally

Changes = tuple[str, ...]


def changes_since(made: "Tally", moment: str) -> tuple[Changes, ...]:
    """For each record of the tally, in their order, what became of it since a moment."""
    reports = {report.id: report for report in made.reports}
    return tuple(diff_records(record_as_of(record, reports, made.copies, moment), record) for record in made.records)


def print_changes(console: "Console", made: "Tally", changes: Sequence[Changes], moment: str) -> None:
    """Under each event's name its changes, a line each."""
    console.print(Text(f"Since {moment}", style="bold"))
    for record, lines in zip(made.records, changes, strict=True):
        console.print(Text(f"  {record.event.name}"))
        for line in lines:
            console.print(Text(f"    {line}"))
