"""The commands that keep a book: each opens it, does one thing, and closes it."""

import gc
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import messages
from tollbook.cli.options import DEFAULT_DB, AsJson, AsOf, By, Db, Event, Html, KnownBy, Note, Paths, Policy
from tollbook.cli.output import check_writable, write_lines, write_text, write_whole
from tollbook.cli.progress import reading_bar, working_line
from tollbook.model.problem import MisuseError

if TYPE_CHECKING:
    from tollbook.book import Book
    from tollbook.book.showing import Shown
    from tollbook.model.codec import Row
    from tollbook.model.ruling import RulingKind

NOTHING_FOUND = 1
FAULTY = 1


def add_book_commands(app: typer.Typer) -> None:
    """Let the program know these commands, in the order in which a book is used."""
    for command in (add, events, show, search, rule, undo, log, publish, diff, rebuild, verify, backup, restore, stats):
        app.command()(command)


def add(paths: Paths, db: Db = DEFAULT_DB, as_json: AsJson = False) -> None:
    """Take reports into the book; those that it has are passed over."""
    from tollbook.book import Book
    from tollbook.book.rows import added_row

    with Book.create(db) as book, reading_bar() as progress:
        added = book.add(tuple(paths), progress)
    if as_json:
        _write_row(added_row(added))
    else:
        write_lines([f"{len(added.new)} added, {len(added.known)} were there"])
        messages.say_problems(added.problems)
    if not added.new and not added.known:
        messages.say(messages.NOTHING_READ)
        raise typer.Exit(NOTHING_FOUND)


def events(
    db: Db = DEFAULT_DB,
    country: Annotated[str | None, typer.Option("--country", help="Two letters (ISO 3166).", metavar="CODE")] = None,
    since: Annotated[str | None, typer.Option("--since", help="From this date on.", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Until this date.", metavar="DATE")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="Events of this kind.", metavar="KIND")] = None,
    grade: Annotated[str | None, typer.Option("--grade", help="Whose toll has this grade.", metavar="GRADE")] = None,
    contested: Annotated[bool | None, typer.Option("--contested/--uncontested", help="Disputed, or not.")] = None,
    sort: Annotated[
        str, typer.Option("--sort", help="reports, date, newest, killed, name or updated.", metavar="ORDER")
    ] = "reports",
    as_of: AsOf = None,
    known_by: KnownBy = None,
    policy: Policy = "ucdp",
    as_json: AsJson = False,
) -> None:
    """The events of the book, a line each."""
    country, kind = _country(country), _event_kind(kind)
    with _look_into(db) as book, working_line():
        from tollbook.book.summaries import Filters

        filters = Filters(country=country, since=since, until=until, kind=kind, grade=grade, contested=contested)
        found = book.events(filters, sort=sort, as_of=as_of, known_by=known_by, policy=policy)
    if as_json:
        from tollbook.book.rows import summary_row

        _write_rows(map(summary_row, found))
    else:
        from tollbook.cli.book_view import event_lines

        write_lines(line for event in found for line in event_lines(event))
        if not found:
            messages.say(messages.NO_EVENT)


def _country(words: str | None) -> str | None:
    if words is not None and not (len(words) == 2 and words.isascii() and words.isalpha()):
        raise MisuseError(f"--country takes two letters (ISO 3166) such as NG, not {words!r}")
    return None if words is None else words.upper()


def _event_kind(words: str | None) -> str | None:
    if words is None:
        return None
    from tollbook.relate.kinds import BY_KEY

    if words not in BY_KEY:
        raise MisuseError(f"unknown kind {words!r}; the known ones are: {', '.join(sorted(BY_KEY))}")
    return words


def show(
    event: Event,
    db: Db = DEFAULT_DB,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    policy: Policy = "ucdp",
    claims: Annotated[bool, typer.Option("--claims", help="Also every claim with its id.")] = False,
    html: Html = None,
    as_json: AsJson = False,
) -> None:
    """The record of one event, and what people ruled on it."""
    if as_json and html is not None:
        raise MisuseError(messages.JSON_AND_HTML)
    if html is not None:
        check_writable(html)
    with _look_into(db) as book, working_line():
        shown = book.show(event, as_of=as_of, known_by=known_by, policy=policy)
    if as_json:
        from tollbook.book.rows import shown_row

        _write_row(shown_row(shown), indent=True)
        return
    from tollbook.cli.book_view import print_shown

    write_text(lambda console: print_shown(console, shown, with_claims=claims))
    if html is not None:
        write_whole(html, _page(shown))
        write_lines([f"The page: {html}"])


def _page(shown: "Shown") -> str:
    from tollbook.export.page import record_page

    reports = {report.id: report for report in shown.reports}
    record = shown.record
    return record_page((record,), reports, shown.copies, (), policy=record.policy, as_of=record.as_of)


def search(
    words: Annotated[list[str], typer.Argument(help='All of these; "words in quotes" together.', metavar="WORDS")],
    db: Db = DEFAULT_DB,
    most: Annotated[int, typer.Option("--most", help="Reports to show.", metavar="N", min=1)] = 50,
    as_json: AsJson = False,
) -> None:
    """The reports that hold some words, with the quotes that do."""
    with _look_into(db) as book:
        found = book.search(" ".join(words), most)
    if as_json:
        from tollbook.book.rows import hit_row

        _write_rows(map(hit_row, found))
    else:
        from tollbook.cli.book_view import hit_lines

        write_lines(line for hit in found for line in hit_lines(hit))
    if not found:
        raise typer.Exit(NOTHING_FOUND)


def rule(
    kind: Annotated[
        str,
        typer.Argument(
            help="accept, reject, correct, split, merge, same-event, not-same-event, copy, not-copy, set-figure, note.",
            metavar="KIND",
        ),
    ],
    about: Annotated[str, typer.Argument(help="The claim, report or event that it is about.", metavar="ABOUT")],
    note: Note,
    by: By,
    value: Annotated[
        list[str] | None, typer.Argument(help="What it says, such as count=12 or with=REPORT.", metavar="[KEY=VALUE]")
    ] = None,
    seen: Annotated[
        str | None,
        typer.Option(
            "--seen", help="The last ruling about it that you saw, or none: refuse a later one.", metavar="ID"
        ),
    ] = None,
    db: Db = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """Write down what you decided, with the reason and your name."""
    with _open(db) as book:
        made = book.rule(_kind(kind), about, _pairs(value or []), note=note, by=by, seen=seen)
    from tollbook.book.rows import ruling_row
    from tollbook.cli.book_view import ruling_line

    if as_json:
        _write_row(ruling_row(made))
    else:
        write_lines([ruling_line(made)])


def _kind(words: str) -> "RulingKind":
    from tollbook.model.ruling import RulingKind

    kinds = [kind.value for kind in RulingKind if kind is not RulingKind.UNDO]
    if words not in kinds:
        raise MisuseError(f"unknown ruling {words!r}; the known ones are: {', '.join(kinds)}")
    return RulingKind(words)


def _pairs(words: list[str]) -> dict[str, str]:
    pairs = [word.partition("=") for word in words]
    for key, mark, _ in pairs:
        if not key or not mark:
            raise MisuseError(f"a ruling's value is written KEY=VALUE, not {key!r}")
    return {key: value for key, _, value in pairs}


def undo(
    ruling: Annotated[str, typer.Argument(help="The ruling's id, such as d17.", metavar="RULING")],
    note: Note,
    by: By,
    db: Db = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """Withdraw a ruling by a new one."""
    with _open(db) as book:
        made = book.undo(ruling, note=note, by=by)
    from tollbook.book.rows import ruling_row
    from tollbook.cli.book_view import ruling_line

    if as_json:
        _write_row(ruling_row(made))
    else:
        write_lines([ruling_line(made)])


def log(
    db: Db = DEFAULT_DB,
    rulings: Annotated[bool, typer.Option("--rulings", help="The rulings alone, with what became of each.")] = False,
    head: Annotated[bool, typer.Option("--head", help="The last entry's number and hash alone, to be kept.")] = False,
    as_json: AsJson = False,
) -> None:
    """Everything that was ever given to the book, in order."""
    from tollbook.book import rows as book_rows
    from tollbook.cli import book_view

    with _look_into(db) as book:
        if head:
            write_lines([str(book.export_head())])
        elif rulings:
            ruled = book.rulings()
            if as_json:
                _write_rows(map(book_rows.ruled_row, ruled))
            else:
                write_lines(map(book_view.ruled_line, ruled))
        elif as_json:
            _write_rows(map(book_rows.entry_row, book.log()))
        else:
            write_lines(map(book_view.entry_line, book.log()))


def publish(
    event: Event,
    note: Note,
    by: By,
    as_of: AsOf = None,
    policy: Policy = "ucdp",
    seen: Annotated[
        int | None,
        typer.Option("--seen", help="The last version that you saw, 0 for none: refuse a later one.", metavar="N"),
    ] = None,
    db: Db = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """Freeze the record of an event as its next version."""
    with _open(db) as book, working_line():
        version = book.publish(event, by=by, note=note, as_of=as_of, policy=policy, seen=seen)
    if as_json:
        from tollbook.book.rows import version_row

        _write_row(version_row(version))
    else:
        write_lines([f"{version.record} version {version.number}, SHA-256 {version.digest}"])


def diff(
    event: Event,
    before: Annotated[int, typer.Argument(help="A version.", metavar="V1")],
    after: Annotated[
        int | None, typer.Argument(help="A later one; the book as it is, if none.", metavar="[V2]")
    ] = None,
    db: Db = DEFAULT_DB,
    as_json: AsJson = False,
) -> None:
    """What changed between two versions of a record, or from one until now."""
    with _look_into(db) as book:
        changes = book.diff(event, before, after)
    if as_json:
        from tollbook.book.rows import change_row

        _write_rows(map(change_row, changes))
    else:
        from tollbook.cli.book_view import change_lines

        write_lines(line for change in changes for line in change_lines(change))


def rebuild(db: Db = DEFAULT_DB, as_json: AsJson = False) -> None:
    """Read every report again from its bytes, and drop whatever was derived before."""
    with _open(db) as book, reading_bar() as progress:
        rebuilt = book.rebuild(progress)
    from tollbook.book.rows import rebuilt_row
    from tollbook.cli.book_view import ruling_line

    if as_json:
        _write_row(rebuilt_row(rebuilt))
        return
    write_lines([f"{rebuilt.reports} reports read again, {rebuilt.claims} claims"])
    write_lines(f"orphaned: {ruling_line(ruling)}" for ruling in rebuilt.orphaned)
    messages.say_problems(rebuilt.problems)


def verify(
    db: Db = DEFAULT_DB,
    head: Annotated[
        str | None, typer.Option("--head", help="A head that was kept (`tollbook log --head`).", metavar="HEAD")
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Also read every report again and compare.")] = False,
    as_json: AsJson = False,
) -> None:
    """Check that the book is what it says it is; the first fault of each check, and exit status 1, if not."""
    from tollbook.model.codec import problem_row

    with _open(db) as book:
        from tollbook.store.log import parse_head

        faults = book.verify(parse_head(head) if head else None, again=again)
    if as_json:
        _write_rows(map(problem_row, faults))
    elif faults:
        write_lines(map(messages.problem_line, faults))
    else:
        write_lines(["no fault found"])
    if faults:
        raise typer.Exit(FAULTY)


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; it must not be there yet.", metavar="FILE")],
    db: Db = DEFAULT_DB,
) -> None:
    """Write the whole book into one file, while others go on."""
    with _open(db) as book:
        size = book.backup(file)
    write_lines([f"{file}: {size:,} bytes"])


def restore(
    file: Annotated[Path, typer.Argument(help="The backup.", metavar="FILE")],
    db: Db = DEFAULT_DB,
) -> None:
    """Bring a backup back to a place where no book is."""
    from tollbook.book import Book

    with Book.restore(file, db) as book:
        held = book.stats()
    write_lines([f"{held.reports} reports, {held.rulings} rulings and {held.versions} versions are back"])


def stats(db: Db = DEFAULT_DB, as_json: AsJson = False) -> None:
    """How much the book holds."""
    import dataclasses

    with _look_into(db) as book:
        held = dataclasses.asdict(book.stats())
    if as_json:
        _write_row(held)
    else:
        write_lines(
            f"{name.replace('_', ' '):12}  {value:>12,}"
            if isinstance(value, int)
            else f"{name.replace('_', ' '):12}  {value}"
            for name, value in held.items()
        )


MADE_AT_ONCE = 300_000
"""How many more things than before are there when a command that only looks goes through all of them for garbage: the
libraries that are loaded and an event of hundreds of reports are as many and no garbage, and soon all is over."""


def _look_into(db: str) -> "Book":
    gc.set_threshold(MADE_AT_ONCE)
    return _open(db)


def _open(db: str) -> "Book":
    from tollbook.book import Book

    return Book.open(db)


def _write_row(row: "Row", *, indent: bool = False) -> None:
    from tollbook.model.codec import to_json

    write_lines([to_json(row, indent=indent)])


def _write_rows(rows: "Iterable[Row]") -> None:
    from tollbook.model.codec import to_json

    write_lines(map(to_json, rows))
