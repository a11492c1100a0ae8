"""What the commands print for people to read: tables and indented lines, good at 80 columns and without colour."""

import re
from collections.abc import Iterable, Mapping

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tollbook.cli.page import Page, page_for
from tollbook.export.apparatus import Apparatus, copy_words, make_apparatus, source_name
from tollbook.export.quotes import OPENERS, quote_claim
from tollbook.export.view_answer import by_weight, short_status
from tollbook.export.view_disputes import disputes_of, statements_of
from tollbook.export.view_sources import VoiceRow, aside_of, claims_by_voice, revisions_of, voices_of
from tollbook.export.words import (
    FIRMNESS,
    HARMS,
    NOT_KNOWN,
    STATEMENTS,
    best_words,
    count_words,
    date_words,
    figure_range,
    group_words,
    language_words,
    number,
    place_words,
    some,
    speaker_words,
    when_words,
)
from tollbook.model import Claim, Copy, Problem, Record, Report, ReportFlag, ReportId, Statement, When

_TABLE_WIDTH = 120  # columns; narrower than this a table of seven columns breaks its words
_QUOTE_MAX = 240  # characters of a sentence in the terminal; --json and --html have all of it


def print_tally(
    console: Console,
    records: tuple[Record, ...],
    reports: Mapping[ReportId, Report],
    copies: tuple[Copy, ...],
    problems: tuple[Problem, ...],
) -> None:
    """The records: figures, what is disputed, revisions, voices with their words, what was set aside, the rest."""
    apparatus = make_apparatus(records, reports, copies)
    with page_for(console) as page:
        for record in records:
            _print_record(page, apparatus, record)
        if not records:
            _head(page, "No event found")
        _print_reports(page, apparatus)
        _print_problems(page, problems)


def print_claims(console: Console, claims: Iterable[Claim]) -> None:
    """The claims in the order given: a table where it has room, else a few lines each."""
    rows = [
        (
            count_words(claim.count),
            HARMS[claim.harm],
            group_words(claim.group),
            speaker_words(claim.speaker),
            FIRMNESS[claim.firmness] if claim.stance == "asserts" else claim.stance.replace("_", " "),
            claim.report,
            claim.quote,
        )
        for claim in claims
    ]
    with page_for(console) as page:
        if page.width >= _TABLE_WIDTH:
            names = ("figure", "harm", "who", "speaker", "firmness", "report", "words")
            _print_rows(page, names, rows, "No counted harm was found.")
            return
        for figure, harm, who, speaker, firm, report, quote in rows:
            _line(page, f"{figure} {harm}, {who}", style="bold", indent=0)
            _line(page, f"{speaker}; {firm}; {report}")
            _quote(page, quote, "", indent=2)
        if not rows:
            _line(page, "No counted harm was found.")


def print_statements(console: Console, statements: Iterable[Statement]) -> None:
    """The statements in the order given: a table where it has room, else a few lines each."""
    rows = [
        (
            one.kind.replace("_", " "),
            speaker_words(one.speaker) if one.speaker else "nobody named",
            one.topic or "",
            one.report,
            one.quote,
        )
        for one in statements
    ]
    with page_for(console) as page:
        if page.width >= _TABLE_WIDTH:
            _print_rows(page, ("kind", "speaker", "about", "report", "words"), rows, "No statement was found.")
            return
        for kind, speaker, about, report, quote in rows:
            _line(page, f"{speaker}: {kind}" + (f" ({about})" if about else ""), style="bold", indent=0)
            _quote(page, quote, report, indent=2)
        if not rows:
            _line(page, "No statement was found.")


def print_dates(console: Console, dates: Iterable[tuple[Report, When]]) -> None:
    """One table of dates, each with the report that names it."""
    table = _table("words", "from", "to", "reckoned from", "report")
    for report, when in dates:
        anchor = "the words alone" if when.anchor == "none" else f"the {when.anchor}"
        ends = (when.earliest or NOT_KNOWN, when.latest or NOT_KNOWN)
        table.add_row(*_cells(_one_line(when.words), *ends, anchor, report.id))
    with page_for(console) as page:
        _print_table(page, table, "No date was found.")


def _print_record(page: Page, apparatus: Apparatus, record: Record) -> None:
    event = record.event
    when = when_words(event.when) if event.when else "date not known"
    place = place_words(event.place) if event.place else "place not known"
    _head(page, event.name)
    known = [id for id in event.reports if id in apparatus.numbers]
    as_of = f", as of {date_words(record.as_of)}" if record.as_of else ""
    _line(page, f"{when}; {place}; {some(len(known), 'report')}; policy {record.policy}{as_of}")
    _print_figures(page, record)
    _print_notes(page, record)
    _print_disputes(page, apparatus, record)
    _print_revisions(page, apparatus, record)
    _print_voices(page, apparatus, record)
    _print_statements(page, apparatus, record)
    _print_asides(page, apparatus, record)


def _print_figures(page: Page, record: Record) -> None:
    table = _table("harm", "who", "best", "range", "grade")
    for figure in by_weight(record):
        status = short_status(figure)
        words = status.words.lower()
        if figure.contested or figure.derived:
            words += f"; {figure.grade}" if figure.grade != "contested" else ""
        formula = f" ({figure.formula})" if figure.derived and figure.formula else ""
        cells = _cells(HARMS[figure.harm], group_words(figure.group), best_words(figure), figure_range(figure))
        cells[2].stylize("bold")
        table.add_row(*cells, _clean(words + formula))
    _print_table(page, table, "No report states a figure: not known.")


def _print_notes(page: Page, record: Record) -> None:
    for note in record.notes:
        _line(page, f"Inferred: {note}")


def _print_disputes(page: Page, apparatus: Apparatus, record: Record) -> None:
    disputes = disputes_of(apparatus, record)
    if disputes:
        still_open = sum(dispute.is_open for dispute in disputes)
        _section(page, f"Disputed: {number(still_open)} open")
    for dispute in disputes:
        _line(page, f"{dispute.title}{'' if dispute.is_open else ' (resolved)'}", style="bold")
        _line(page, dispute.message)
        for side in dispute.sides:
            named = f"{side.figure} {side.counts}".strip()
            _line(page, f"{named}{': ' if named else ''}{side.speaker}", indent=4)
            _quote(page, side.quote.words, side.quote.ref.words, indent=6)
        if dispute.settle:
            _line(page, f"Would settle it: {dispute.settle}", indent=4)


def _print_revisions(page: Page, apparatus: Apparatus, record: Record) -> None:
    revisions = revisions_of(apparatus, record)
    if revisions:
        _section(page, "Revisions")
    for row in revisions:
        day = "" if row.day == "no date" else f"{row.day}: "
        _line(page, f"{day}{row.who}: {row.change} ({row.kind}; {row.speaker})")


def _print_voices(page: Page, apparatus: Apparatus, record: Record) -> None:
    voices = voices_of(apparatus, record)
    if voices:
        _section(page, "Who says it")
    claims = claims_by_voice(apparatus, record)
    for voice in voices:
        _print_voice(page, apparatus, voice, claims[voice.key])


def _print_voice(page: Page, apparatus: Apparatus, voice: VoiceRow, claims: Iterable[Claim]) -> None:
    _line(page, f"{voice.name}: {voice.figures}", style="bold" if voice.is_best else "")
    carried = f"{voice.use}; {voice.day}; {voice.summary}"
    _line(page, carried + (f". {voice.note}" if voice.note else ""), indent=4)
    said: dict[str, str] = {}
    for claim in sorted(claims, key=lambda c: (apparatus.numbers[c.report], c.count.span)):
        quote = quote_claim(apparatus, claim)
        said.setdefault(quote.words, quote.ref.words)
    for words, place in list(said.items())[:3]:
        _quote(page, words, place, indent=4)
    if len(said) > 3:
        _line(page, f"and {some(len(said) - 3, 'sentence')} more", indent=4)


def _print_statements(page: Page, apparatus: Apparatus, record: Record) -> None:
    kinds = [kind for kind in statements_of(apparatus, record) if kind.name not in _SPOKEN]
    if kinds:
        _section(page, "Statements")
    for kind in kinds:
        _line(page, kind.name, style="bold")
        for one in kind.said:
            about = f" ({one.topic})" if one.topic else ""
            _line(page, f"{one.speaker}{about}: {_one_line(one.quote.words)} [{one.quote.ref.words}]", indent=4)


_SPOKEN = {STATEMENTS[kind] for kind in STATEMENTS if kind in ("quote", "indirect")}


def _print_asides(page: Page, apparatus: Apparatus, record: Record) -> None:
    asides = aside_of(apparatus, record)
    if asides:
        _section(page, "Set aside")
    for row in asides:
        _line(page, f"{row.figure}, {row.who}: {row.reason.lower()}. {row.because}")
        _quote(page, row.quote.words, row.quote.ref.words, indent=4)


def _print_reports(page: Page, apparatus: Apparatus) -> None:
    if not apparatus.order:
        return
    _section(page, "Reports")
    unread = [id for id in apparatus.order if ReportFlag.LANGUAGE_NOT_READ in apparatus.reports[id].flags]
    for id in apparatus.order:
        if id not in unread:
            _line(page, _report_words(apparatus, id))
    if unread:
        _line(page, "In languages not read yet", style="bold")
    for id in unread:
        _line(page, f"{_report_words(apparatus, id)}; {language_words(apparatus.reports[id].language)}")


def _report_words(apparatus: Apparatus, id: ReportId) -> str:
    report = apparatus.reports[id]
    name = source_name(report)
    day = date_words(apparatus.published(id)) if report.published else "no date"
    copy = copy_words(apparatus, id)
    parts = [f"{apparatus.numbers[id]:>3} {name}" + (f" ({id})" if name != id else ""), day]
    return "; ".join([*parts, *([f"{copy}, counted once"] if copy else [])])


def _print_problems(page: Page, problems: tuple[Problem, ...]) -> None:
    if problems:
        _section(page, "Problems")
    for problem in problems:
        _line(page, f"{problem.where}: {problem.message} [{problem.rule}]")


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    for name in columns:
        table.add_column(name, justify="right" if name in ("best", "range") else "left", overflow="fold")
    return table


def _print_rows(page: Page, names: Iterable[str], rows: Iterable[tuple[str, ...]], nothing: str) -> None:
    table = _table(*names)
    for row in rows:
        table.add_row(*_cells(*map(_one_line, row)))
    _print_table(page, table, nothing)


def _cells(*words: str) -> list[Text]:
    return [_clean(word) for word in words]


def _print_table(page: Page, table: Table, nothing: str) -> None:
    if table.row_count:
        page.gap()
        page.put(table)
    else:
        _line(page, nothing)


def _head(page: Page, words: str) -> None:
    page.gap()
    page.line(_readable(words), style="bold underline", is_filled=False)


def _section(page: Page, words: str) -> None:
    page.gap()
    page.line(_readable(words), style="bold", is_filled=False)


def _line(page: Page, words: str, *, indent: int = 2, style: str = "") -> None:
    page.line(_readable(words), indent=indent, style=style)


def _quote(page: Page, words: str, place: str, *, indent: int) -> None:
    """Words of a report in quotation marks, unless they bring their own, and where they stand."""
    line = _one_line(words)
    quoted = line if line[:1] in OPENERS else f"“{line}”"
    _line(page, f"{quoted} [{place}]" if place else quoted, indent=indent, style="italic")


def _one_line(words: str) -> str:
    """The words without line breaks, cut after a while; the cut is shown."""
    line = " ".join(words.split())
    return line if len(line) <= _QUOTE_MAX else line[: _QUOTE_MAX - 1].rsplit(" ", 1)[0] + " …"


def _clean(words: str) -> Text:
    return Text(_readable(words))


def _readable(words: str) -> str:
    """The words as plain text: no markup of theirs is obeyed, no control character reaches the terminal.

    A report may hold escape sequences, marks that turn the direction of a line, or half characters.
    """
    return _UNREADABLE.sub(lambda sign: " " if sign[0] in "\n\t" else "\ufffd", words)


_UNREADABLE = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
