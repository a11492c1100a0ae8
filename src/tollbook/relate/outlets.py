"""Which outlet a report stands in, and the lines that an outlet repeats from page to page."""

import re
import zlib
from collections import Counter

from tollbook.model import Report, ReportId, Span

_REPEATED = 3
"""Pages of one outlet on which a line must stand to be its standing text: an outlet does not copy itself."""
_FEWEST_LETTERS = 30
_LINE = re.compile(r"[^\n]+")


def outlet_of(report: Report) -> str | None:
    """The outlet's name in lower case, else the host of the address without "www."; None where neither is known."""
    if report.outlet:
        return report.outlet.strip().lower()
    host = (report.url or "").partition("://")[2].partition("/")[0].partition(":")[0].lower()
    return host.removeprefix("www.") or None


def find_repeated_lines(reports: tuple[Report, ...]) -> dict[ReportId, tuple[Span, ...]]:
    """For each report of a known outlet, the lines that stand on at least three different pages of it."""
    lines = {report.id: _lines(report) for report in reports}
    homes: dict[tuple[str, int], set[int]] = {}
    for report in reports:
        page = zlib.crc32(report.text.encode("utf-8", "surrogatepass"))
        for code, _ in lines[report.id]:
            homes.setdefault((outlet_of(report) or "", code), set()).add(page)
    often = Counter({home: len(pages) for home, pages in homes.items()})
    return {
        report.id: tuple(span for code, span in lines[report.id] if often[outlet_of(report) or "", code] >= _REPEATED)
        for report in reports
    }


def _lines(report: Report) -> tuple[tuple[int, Span], ...]:
    if outlet_of(report) is None:
        return ()
    found = (m for m in _LINE.finditer(report.text) if m.end() - m.start() >= _FEWEST_LETTERS)
    return tuple(
        (zlib.crc32(m.group().strip().encode("utf-8", "surrogatepass")), Span(start=m.start(), end=m.end()))
        for m in found
    )
