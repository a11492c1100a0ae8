"""One capture to one report."""

from dataclasses import replace

from tollbook.model import Capture, Problem, Report, ReportFlag, Span, parse_date
from tollbook.read.credits import find_byline, find_wire_credit
from tollbook.read.furniture import find_empty_sources, find_furniture
from tollbook.read.html import read_html
from tollbook.read.language import READ, find_language
from tollbook.read.lines import cut_lines
from tollbook.read.metadata import Metadata, outlet_of_url
from tollbook.read.plain import read_plain
from tollbook.read.residue import has_residue


def read_report(capture: Capture) -> Report | Problem:
    """The report that a capture holds, or the problem that kept it from being read.

    The text of plain captures is theirs, code point for code point; a page's is what remains without its markup.
    """
    if capture.media_type == "text/html":
        page = read_html(capture)
        return page if isinstance(page, Problem) else _report(capture, page.text, page.metadata)
    text = read_plain(capture)
    if text is None:
        message = "No encoding reads these bytes. Save the text as UTF-8."
        return Problem(rule="read.bad_encoding", where=capture.where, message=message)
    if not text.strip():
        message = "The report has no text. Save its text again, or leave it out."
        return Problem(rule="read.no_text", where=capture.where, message=message)
    return _report(capture, text, Metadata())


def _report(capture: Capture, text: str, metadata: Metadata) -> Report:
    """The report of a text: what its container gave outranks what its page says, and that what its words say."""
    lines = cut_lines(text)
    title = capture.title or metadata.title
    url = capture.url or metadata.url
    furniture = find_furniture(lines, title)
    byline = metadata.byline or find_byline(lines)
    given = parse_date(capture.published) if capture.published else None
    report = Report(
        id=capture.id,
        where=capture.where,
        text=text,
        url=url,
        title=title,
        language=find_language(text, capture.language or metadata.language),
        outlet=capture.outlet or metadata.outlet or outlet_of_url(url),
        byline=byline,
        wire_credit=find_wire_credit(lines, byline),
        published=given or metadata.published,
        published_from="jsonl.published" if given else metadata.published_from,
        furniture=furniture,
    )
    return _with_flags(report, find_empty_sources(lines, furniture))


def _with_flags(report: Report, empty_sources: Span | None) -> Report:
    facts = (
        (ReportFlag.NO_DATE, report.published is None),
        (ReportFlag.NO_BYLINE, report.byline is None),
        (ReportFlag.TEMPLATE_RESIDUE, has_residue(report.text)),
        (ReportFlag.EMPTY_SOURCES, empty_sources is not None),
        (ReportFlag.WIRE_CREDIT, report.wire_credit is not None),
        (ReportFlag.FURNITURE, bool(report.furniture)),
        (ReportFlag.LANGUAGE_NOT_READ, report.language is not None and report.language not in READ),
    )
    return replace(report, flags=tuple(flag for flag, holds in facts if holds))
