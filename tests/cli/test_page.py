"""A page breaks and fills its lines as rich does, whatever the words are."""

import io

from hypothesis import example, given
from hypothesis import strategies as st
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tollbook.cli.page import page_for

WORDS = st.text(st.sampled_from("aé “—’Жk,.  界\u00a0\u200d\u2009e\u0301\u00ad"), max_size=60)
PROSE = st.lists(st.sampled_from(("a", "dead", "— ", "“wounded”", "Çelik", "x" * 30)), max_size=40).map(" ".join)


def printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def console(width: int, *, is_terminal: bool) -> Console:
    colours = "truecolor" if is_terminal else None
    return Console(file=io.StringIO(), width=width, force_terminal=is_terminal, color_system=colours)


@given(
    words=WORDS | PROSE | st.text(max_size=80),
    width=st.integers(8, 90),
    indent=st.integers(0, 6),
    style=st.sampled_from(("", "bold", "bold underline")),
    is_terminal=st.booleans(),
    is_filled=st.booleans(),
)
@example(words="a dead ", width=8, indent=2, style="", is_terminal=False, is_filled=True)
@example(words="abc   def", width=8, indent=4, style="bold", is_terminal=True, is_filled=True)
def test_lines_are_those_of_rich(
    words: str, width: int, indent: int, style: str, is_terminal: bool, is_filled: bool
) -> None:
    ours, theirs = console(width, is_terminal=is_terminal), console(width, is_terminal=is_terminal)
    text = Text(words, style=style)
    theirs.print(Padding(text, (0, 0, 0, indent), expand=False) if is_filled else text)

    with page_for(ours) as page:
        page.line(words, indent=indent if is_filled else 0, style=style, is_filled=is_filled)

    assert printed(ours) == printed(theirs)


def test_what_is_put_stands_in_its_place() -> None:
    table = Table("a", box=None)
    table.add_row("in the table")
    ours = console(80, is_terminal=False)

    with page_for(ours) as page:
        page.line("before")
        page.gap()
        page.put(table)
        page.line("after")

    assert [line.strip() for line in printed(ours).splitlines()] == ["before", "", "a", "in the table", "after"]
