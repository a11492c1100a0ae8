"""What is printed for people, gathered and printed at once: a record of hundreds of reports has thousands of lines."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.text import Text

# Latin, Greek, Cyrillic, the marks and signs of prose: one column each, and no space but the common one
_ONE_COLUMN = "!-~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
_is_plain = re.compile(f"[{_ONE_COLUMN}][ {_ONE_COLUMN}]*").fullmatch
_WORD = re.compile(r"[^ ]")


@contextmanager
def page_for(console: Console) -> "Iterator[Page]":
    """A page, which is printed once it is left."""
    page = Page(console)
    yield page
    page.print()


class Page:
    """Lines and tables for a console, in order.

    A line is broken, and filled up with spaces, as rich does it with a padded text. Rich takes a hundred times as long
    to find the same: it is asked where a line holds letters that may be wider than one column, or a word longer than
    a line.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._gathered: list[Segment] = []
        self.width = console.width

    def line(self, words: str, *, indent: int = 0, style: str = "", is_filled: bool = True) -> None:
        """Words, broken where the line ends: after so many spaces and filled up, or without either."""
        width = self.width - indent
        lines = _break(words, width)
        if lines is None:
            text = Text(words, style=style)
            self.put(Padding(text, (0, 0, 0, indent), expand=False) if is_filled else text)
            return
        shown_so = self._console.get_style(style) if style else None
        for line in lines:
            rest = " " * (width - len(line)) if is_filled and len(lines) > 1 else ""
            if shown_so is None:
                self._gathered.append(Segment(f"{' ' * indent}{line}{rest}\n"))
            else:
                self._gathered += (Segment(" " * indent), Segment(line, shown_so), Segment(f"{rest}\n"))

    def gap(self) -> None:
        """An empty line."""
        self._gathered.append(Segment("\n"))

    def put(self, shown: RenderableType) -> None:
        """Whatever rich can print."""
        self.print()
        self._console.print(shown)

    def print(self) -> None:
        """Print what was gathered so far."""
        if self._gathered:
            self._console.print(Segments(self._gathered), crop=False, end="")
            self._gathered = []


def _break(words: str, width: int) -> list[str] | None:
    """Lines of at most so many columns, broken after spaces; None where that is not as easy.

    Spaces stay at the end of a line as far as it has room for them.
    """
    if not _is_plain(words):
        return None
    lines, start = [], 0
    while len(words) - start > width:
        if words[start + width] == " ":
            following = _WORD.search(words, start + width)
            end = following.start() if following else len(words)
        else:
            end = words.rfind(" ", start, start + width) + 1
        if end <= start:
            return None
        lines.append(words[start:end][:width])
        start = end
    return [*lines, words[start:]] if start < len(words) else lines
