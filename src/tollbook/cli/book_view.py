"""What the book's commands print for people to read."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from tollbook.book.publishing import Change
from tollbook.book.searching import Hit
from tollbook.book.showing import Ruled, Shown
from tollbook.book.summaries import FigureLine, Summary
from tollbook.cli.page import page_for
from tollbook.cli.view import print_tally
from tollbook.model.ruling import Ruling
from tollbook.store import Entry

_FIGURES_SHOWN = 3


def event_lines(event: Summary) -> Iterator[str]:
    """An event's id and name, and below it what is known in short."""
    yield f"{event.id}  {event.name}"
    figures = [_figure_words(figure) for figure in event.figures[:_FIGURES_SHOWN]]
    rest = len(event.figures) - len(figures)
    told = [counted(event.reports, "report"), *figures, *([counted(rest, "more figure")] if rest else [])]
    yield f"    {'; '.join(told)}{'; contested' if event.contested else ''}"


def counted(number: int, noun: str) -> str:
    """`1 report`, `2 reports`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _figure_words(figure: FigureLine) -> str:
    best = "unknown" if figure.best is None else f"{figure.best:,}"
    ends = f" ({'?' if figure.low is None else figure.low} to {'?' if figure.high is None else figure.high})"
    group = "" if figure.group == "all" else f" {figure.group}"
    return f"{best}{group} {figure.harm.replace('_', ' ')}{'' if figure.low == figure.high else ends}"


def print_shown(console: Console, shown: Shown, *, with_claims: bool) -> None:
    """The record as `tally` prints it, then its claims by id where they are asked for, then the rulings."""
    reports = {report.id: report for report in shown.reports}
    print_tally(console, (shown.record,), reports, shown.copies, ())
    if with_claims:
        console.print(Text("\nClaims", style="bold"))
        with page_for(console) as page:
            for claim in shown.record.claims:
                told = f"  {claim.id}  {claim.report}: {claim.count.words} {claim.harm}: “{claim.quote}”"
                page.line(told, is_filled=False)
    if shown.name is not None:
        console.print(Text(f"\nPublished as {shown.name}, last version {shown.version}."))
    if shown.rulings:
        console.print(Text("\nRulings", style="bold"))
        for ruled in shown.rulings:
            console.print(Text(f"  {ruled_line(ruled)}"))


def hit_lines(hit: Hit) -> Iterator[str]:
    """A report that was found, where the words stand in it, and the quotes that hold one."""
    yield f"{hit.report}  {hit.published or 'undated'}  {hit.title or ''}".rstrip()
    yield f"    {hit.words}"
    for quote in hit.quotes:
        yield f"    “{' '.join(quote.split())}”"


def ruling_line(ruling: Ruling) -> str:
    """`d17 2026-06-01 Ana: reject c-12: misread`."""
    value = " ".join(f"{key}={words}" for key, words in ruling.value)
    told = f"undo {ruling.withdraws}" if ruling.withdraws else f"{ruling.kind} {ruling.about}"
    return f"{ruling.id} {ruling.made_at[:10]} {ruling.by}: {told}{f' {value}' if value else ''}: {ruling.note}"


def ruled_line(ruled: Ruled) -> str:
    """The ruling, and what became of it where it is not in force."""
    standing = "" if ruled.standing == "in_force" else f" [{ruled.standing}]"
    return f"{ruling_line(ruled.ruling)}{standing}"


def entry_line(entry: Entry) -> str:
    """An entry of the log in short: its number, time, kind, what it is about, and the beginning of its hash."""
    return f"{entry.number:>6} {entry.made_at[:19]}Z {entry.kind:8} {_entry_words(entry)} [{entry.hash[:12]}]"


def _entry_words(entry: Entry) -> str:
    body = entry.body
    if entry.kind == "capture":
        return f"{body['report']} from {body['where']}"
    if entry.kind == "ruling":
        return f"d{entry.number} {body['by']}: {body['kind']} {body['withdraws'] or body['about']}: {body['note']}"
    if entry.kind == "version":
        return f"{body['record']} version {body['version']} by {body['by']}: {body['note']}"
    return f"the book begins: {body['name']}"


def change_lines(change: Change) -> Iterator[str]:
    """What changed, with what it was and what it is."""
    if change.before is None:
        yield f"+ {change.what}: {change.after}"
    elif change.after is None:
        yield f"- {change.what}: {change.before}"
    else:
        yield f"  {change.what}: {change.before} -> {change.after}"
