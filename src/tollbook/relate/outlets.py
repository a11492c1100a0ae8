"""Which outlet a report stands in, and the lines that an outlet repeats from page to page."""

import re
import zlib

from tollbook.model import Report, Span
from tollbook.text.outlets import find_outlet, outlet_at

REPEATED = 3
"""Pages of one outlet on which a line must stand to be its standing text: an outlet does not copy itself."""
_FEWEST_LETTERS = 30
Line = tuple[str, int]
"""An outlet, and the code of what a line says."""

_LINE = re.compile(r"[^\n]+")


def outlet_of(report: Report) -> str | None:
    """The declared outlet's name; of others the name in lower case, else the host of the address without "www.".

    None where neither is known. What stands on two hosts of one outlet stands in one outlet.
    """
    host = (report.url or "").partition("://")[2].partition("/")[0].partition(":")[0].lower()
    known = outlet_at(host) or (find_outlet(report.outlet) if report.outlet else None)
    if known is not None:
        return known.name
    return (report.outlet or "").strip().lower() or host.removeprefix("www.") or None


def page_code(report: Report) -> int:
    """What tells different pages apart: the same for the same text."""
    return zlib.crc32(report.text.encode("utf-8", "surrogatepass"))


def find_lines(report: Report) -> tuple[tuple[Line, Span], ...]:
    """The longer lines of a report of a known outlet, each with its place."""
    outlet = outlet_of(report)
    if outlet is None:
        return ()
    found = (m for m in _LINE.finditer(report.text) if m.end() - m.start() >= _FEWEST_LETTERS)
    return tuple(
        ((outlet, zlib.crc32(m.group().strip().encode("utf-8", "surrogatepass"))), Span(start=m.start(), end=m.end()))
        for m in found
    )
