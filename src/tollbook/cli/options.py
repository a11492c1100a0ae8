"""The arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[list[str], typer.Argument(help="Files (.txt, .html, .jsonl) or folders of them.", metavar="PATH")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
Trace = Annotated[bool, typer.Option("--trace", help="Show for each sentence which rules fired on which words.")]
Html = Annotated[
    Path | None, typer.Option("--html", help="Write the record as one self-contained page.", metavar="FILE")
]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="The record as of this date: later reports are left out.", metavar="DATE")
]
ChangesSince = Annotated[
    str | None, typer.Option("--changes-since", help="Also tell what changed since this date.", metavar="DATE")
]
Policy = Annotated[str, typer.Option("--policy", help="The rules by which figures are chosen.", metavar="NAME")]

Db = Annotated[
    str,
    typer.Option("--db", envvar="TOLLBOOK_DB", help="The book: sqlite:///FILE or postgresql://...", metavar="URL"),
]
KnownBy = Annotated[
    str | None,
    typer.Option("--known-by", help="What the book knew by this date: later additions are left out.", metavar="DATE"),
]
Note = Annotated[str, typer.Option("--note", help="The reason, for those who read the log later.", metavar="WORDS")]
By = Annotated[str, typer.Option("--by", help="The name of whoever decides.", metavar="NAME")]
Event = Annotated[
    str,
    typer.Argument(
        help="An event's id or its beginning, a record's id, or the id of a report or a claim of it.", metavar="EVENT"
    ),
]

DEFAULT_DB = "sqlite:///book.db"
