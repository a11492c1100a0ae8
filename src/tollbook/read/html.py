"""The readable text of a page, and what the page says about itself."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tollbook.model import Capture, Problem, parse_date
from tollbook.read.decoding import decode_body
from tollbook.read.metadata import Metadata, read_metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_FAILURES = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    AssertionError,
    ArithmeticError,
    RecursionError,
    MemoryError,
)
"""What a broken page has been seen to make the parsers raise; it must cost this page alone, never the run."""
_EARLIEST, _LATEST = "1990-01-01", "2200-01-01"
"""Without bounds htmldate asks the clock, and the same page would read differently tomorrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    text: str
    metadata: Metadata


def read_html(capture: Capture) -> PageText | Problem:
    """The article of a page without its comments and boxes, as far as its markup tells them apart."""
    decoded = decode_body(capture.body, is_page=True)
    if decoded is None:
        return _problem("bad_encoding", capture, "No encoding reads this page. Save it again as UTF-8.")
    try:
        return _read_page(capture, decoded.text)
    except _FAILURES as error:
        message = f"The page's markup could not be read ({type(error).__name__}). Save its text as .txt."
        return _problem("bad_markup", capture, message)


def _read_page(capture: Capture, markup: str) -> PageText | Problem:
    import trafilatura  # a second to import, and plain text needs none of it
    from lxml import etree  # type: ignore[import-untyped]
    from trafilatura.utils import load_html

    try:
        tree = load_html(markup)
        if tree is None:
            return _problem("no_markup", capture, "The file holds no HTML. If it is plain text, name it .txt.")
        metadata = _with_fallback_date(tree, read_metadata(tree, capture.url))
        text = trafilatura.extract(
            tree, fast=True, include_comments=False, include_tables=True, include_formatting=False, with_metadata=False
        )
    except etree.LxmlError as error:
        return _problem("bad_markup", capture, f"The page's markup could not be read ({error}). Save its text as .txt.")
    if not text or not text.strip():
        message = (
            "The page holds no readable text (empty, or filled by a script). Save it from a browser once it shows."
        )
        return _problem("no_text", capture, message)
    return PageText(text=text, metadata=metadata)


def _with_fallback_date(tree: "HtmlElement", metadata: Metadata) -> Metadata:
    """The date that htmldate makes out where the page names none, marked so; never the day of an update.

    January 1 is not believed: htmldate makes it of a bare year in a copyright notice.
    """
    if metadata.published is not None:
        return metadata
    from htmldate import find_date

    found = find_date(tree, extensive_search=False, original_date=True, min_date=_EARLIEST, max_date=_LATEST)
    if found is None or found in metadata.modified or found.endswith("-01-01"):
        return metadata
    return replace(metadata, published=parse_date(found), published_from="htmldate")


def _problem(rule: str, capture: Capture, message: str) -> Problem:
    return Problem(rule=f"read.{rule}", where=capture.where, message=message)
