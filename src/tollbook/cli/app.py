"""The commands, their arguments and their exit statuses.

0: a record was made (`claims`, `statements`, `dates`: something was read) · 1: nothing could be · 2: misuse.
Every heavy import stands inside a command, so that `tollbook --help` answers at once.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook import __version__
from tollbook.cli import messages
from tollbook.cli.account_commands import add_account_commands
from tollbook.cli.book_commands import add_book_commands
from tollbook.cli.options import AsJson, AsOf, ChangesSince, Html, Paths, Policy, Trace
from tollbook.cli.outlets_command import outlets
from tollbook.cli.output import check_writable, prepare_streams, write_lines, write_text, write_whole
from tollbook.cli.progress import reading_bar
from tollbook.cli.serving import Serve, add_serving, serve_example
from tollbook.model.problem import MisuseError

if TYPE_CHECKING:
    from rich.console import Console

    from tollbook.book import Reading, Tally
    from tollbook.model.codec import Row

NOTHING_MADE = 1
MISUSE = 2
DEFECT = 70  # EX_SOFTWARE of sysexits.h

app = typer.Typer(
    name="tollbook",
    help="One audited record of who was killed, hurt, missing or held, out of many conflicting reports.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: half the time to the first line, and as good to read
)


def run(serve: Serve) -> None:
    """The command line as a program: streams in order, no traceback for what a user did.

    `serve` starts the web application, which the command line does not know.
    """
    prepare_streams()
    try:
        app(obj=serve)
    except MisuseError as error:
        messages.say(str(error))
        raise SystemExit(MISUSE) from None
    except OSError as error:  # the disk is full, a stream is closed: the words of the system say it best
        messages.say(f"cannot go on: {error.strerror or error}{f': {error.filename}' if error.filename else ''}")
        raise SystemExit(MISUSE) from None
    except Exception as error:
        if os.environ.get("TOLLBOOK_DEBUG"):
            raise
        messages.say(messages.defect(error))
        raise SystemExit(DEFECT) from None


def _version(wanted: bool) -> None:
    if wanted:
        write_lines([f"tollbook {__version__}"])
        raise typer.Exit


@app.callback()
def tollbook(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
    db: Annotated[str | None, typer.Option("--db", hidden=True)] = None,
) -> None:
    """One audited record of who was killed, hurt, missing or held, out of many conflicting reports."""
    if db is not None:
        raise MisuseError(messages.db_comes_after(db))


@app.command()
def tally(
    paths: Paths,
    as_json: AsJson = False,
    html: Html = None,
    as_of: AsOf = None,
    changes_since: ChangesSince = None,
    policy: Policy = "ucdp",
) -> None:
    """One record for each event that the reports tell of."""
    _show_tally(tuple(paths), as_json=as_json, html=html, as_of=as_of, since=changes_since, policy=policy)


@app.command()
def claims(paths: Paths, as_json: AsJson = False, trace: Trace = False) -> None:
    """Every counted harm, with the exact words that carry it."""
    from tollbook.cli.trace_view import print_traces
    from tollbook.cli.view import print_claims
    from tollbook.model.codec import claim_row

    if as_json and trace:
        raise MisuseError(messages.JSON_AND_TRACE)
    reading = _read(paths)
    if trace:
        _show_rows(reading, None, lambda console: print_traces(console, reading.extractions))
        return
    found = [claim for extraction in reading.extractions for claim in extraction.claims]
    _show_rows(reading, map(claim_row, found) if as_json else None, lambda console: print_claims(console, found))


@app.command()
def statements(paths: Paths, as_json: AsJson = False) -> None:
    """Who said what, and who would not say."""
    from tollbook.cli.view import print_statements
    from tollbook.model.codec import statement_row

    reading = _read(paths)
    found = [statement for extraction in reading.extractions for statement in extraction.statements]
    _show_rows(
        reading, map(statement_row, found) if as_json else None, lambda console: print_statements(console, found)
    )


@app.command()
def dates(paths: Paths, as_json: AsJson = False) -> None:
    """Every date that the reports name, as an interval."""
    from tollbook.cli.view import print_dates
    from tollbook.model.codec import date_row

    reading = _read(paths)
    found = [(extraction.report, when) for extraction in reading.extractions for when in extraction.dates]
    rows = (date_row(report, when) for report, when in found) if as_json else None
    _show_rows(reading, rows, lambda console: print_dates(console, found))


@app.command()
def demo(
    context: typer.Context,
    as_json: AsJson = False,
    html: Html = None,
    serve: Annotated[bool, typer.Option("--serve", help="Open the web application on the example.")] = False,
) -> None:
    """The record of the bundled example: 33 reports of one raid."""
    from tollbook.cli.example import example_path

    if serve:
        serve_example(context.obj, example_path())
        return
    _show_tally((str(example_path()),), as_json=as_json, html=html, as_of=None, since=None, policy="ucdp")


def _read(paths: list[str]) -> "Reading":
    from tollbook.book import read_paths

    with reading_bar() as progress:
        return read_paths(tuple(paths), progress)


def _show_rows(reading: "Reading", rows: "Iterable[Row] | None", print_text: "Callable[[Console], None]") -> None:
    """The rows as lines of JSON, or the text where there are none to be shown so."""
    from tollbook.model.codec import to_json

    if rows is not None:
        write_lines(map(to_json, rows))
    elif reading.extractions:
        write_text(print_text)
    messages.say_problems(reading.problems)
    if not reading.extractions:
        messages.say(messages.NOTHING_READ)
        raise typer.Exit(NOTHING_MADE)


def _show_tally(
    paths: tuple[str, ...], *, as_json: bool, html: Path | None, as_of: str | None, since: str | None, policy: str
) -> None:
    if as_json and html is not None:
        raise MisuseError(messages.JSON_AND_HTML)
    if html is not None:
        check_writable(html)
    start = _moment(since, messages.bad_since)
    made = _make_tally(paths, as_of=as_of, policy=policy)
    if as_json:
        write_lines([_tally_json(made, start)])
    else:
        _print_tally(made)
        if start is not None:
            _print_changes(made, start)
        messages.say_problems(made.problems)
    if html is not None and made.records:
        write_whole(html, _tally_page(made))
        write_lines([f"The page: {html}"])
    if not made.records:
        messages.say(messages.NO_RECORD if made.reports else messages.NOTHING_READ)
        raise typer.Exit(NOTHING_MADE)


def _make_tally(paths: tuple[str, ...], *, as_of: str | None, policy: str) -> "Tally":
    moment = _moment(as_of, messages.bad_as_of)
    from tollbook.reconcile.policies import POLICIES

    if policy not in POLICIES:
        raise MisuseError(messages.unknown_policy(policy, POLICIES))
    from tollbook.book import tally as make_tally

    with reading_bar() as progress:
        return make_tally(paths, as_of=moment, policy=policy, progress=progress)


def _moment(words: str | None, complain: Callable[[str], str]) -> str | None:
    """The date or time that an option gives, or None where it is not given; raises MisuseError for other words."""
    from tollbook.model.dates import parse_date

    if words is None:
        return None
    moment = parse_date(words)
    if moment is None or moment.year is None:
        raise MisuseError(complain(words))
    return moment.edtf


def _tally_json(made: "Tally", since: str | None) -> str:
    from tollbook.cli.changes_view import changes_since
    from tollbook.model.codec import problem_row, record_row, report_row, to_json

    copies = {copy.report: copy for copy in made.copies}
    changes = changes_since(made, since) if since is not None else [None] * len(made.records)
    return to_json(
        {
            "as_of": made.as_of,
            "policy": made.policy,
            "problems": [problem_row(problem) for problem in made.problems],
            "reports": [report_row(report, copies.get(report.id)) for report in made.reports],
            "events": [
                record_row(record) | ({} if told is None else {"changes": list(told)})
                for record, told in zip(made.records, changes, strict=True)
            ],
        },
        indent=True,
    )


def _print_tally(made: "Tally") -> None:
    """The record as text; what was wrong with the input goes to standard error instead."""
    from tollbook.cli.view import print_tally

    reports = {report.id: report for report in made.reports}
    if reports:
        write_text(lambda console: print_tally(console, made.records, reports, made.copies, ()))


def _print_changes(made: "Tally", since: str) -> None:
    from tollbook.cli.changes_view import changes_since, print_changes

    write_text(lambda console: print_changes(console, made, changes_since(made, since), since))


def _tally_page(made: "Tally") -> str:
    from tollbook.export.page import record_page

    reports = {report.id: report for report in made.reports}
    return record_page(made.records, reports, made.copies, made.problems, policy=made.policy, as_of=made.as_of)


app.command()(outlets)
add_book_commands(app)
add_serving(app)
add_account_commands(app)
