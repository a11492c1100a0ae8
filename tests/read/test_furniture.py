"""What is furniture and what is story: every case of the table, and the laws of the spans."""

import re
import time
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import Span
from tollbook.read import cues
from tollbook.read.furniture import FINDERS, find_empty_sources, find_furniture
from tollbook.read.lines import cut_lines

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "furniture.toml").read_text("utf-8"))["case"]


def split_marks(marked: str) -> tuple[str, list[Span]]:
    """The text without its marks, and the spans that they enclosed."""
    text, spans, start = "", [], 0
    for piece in re.split("([⟦⟧])", marked):
        if piece == "⟦":
            start = len(text)
        elif piece == "⟧":
            spans.append(Span(start=start, end=len(text)))
        else:
            text += piece
    return text, spans


def words_in(text: str, spans: tuple[Span, ...] | list[Span]) -> str:
    """The words at the spans; brackets and spaces between two spans of one line say nothing."""
    return " ".join(re.sub(r"[()\s]+", " ", span.of(text)).strip() for span in spans)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_case(case: dict[str, str]) -> None:
    text, expected = split_marks(case["text"])
    found = find_furniture(cut_lines(text), case.get("title"))
    assert words_in(text, found) == words_in(text, expected)


SOURCES = [
    ("A story.\nSources\n\nLeave a Comment\nScroll to Top", True),
    ("A story.\nReferences:", True),
    (
        "A story.\nSources\nLeave a Comment\nYour email address will not be published. Required fields are marked *",
        True,
    ),
    ("A story.\nSources\nThe ministry, by telephone", False),
    ("A story.", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "is_empty"), SOURCES)
def test_empty_sources(text: str, is_empty: bool) -> None:
    lines = cut_lines(text)
    assert (find_empty_sources(lines, find_furniture(lines)) is not None) is is_empty


def test_sources_with_items_are_not_empty() -> None:
    lines = cut_lines("A story.\nSources\n1. Agency: 40 killed in strike\nLeave a Comment")
    assert find_empty_sources(lines, find_furniture(lines)) is None


def test_cues_are_written_as_lines_are_looked_up() -> None:
    from tollbook.read.lines import line_key

    for table in (cues.LINES, cues.BOXES, cues.CONTENTS, cues.SOURCES):
        for cue in filter(None, map(str.strip, table.splitlines())):
            assert line_key(cue.replace("#", "3")) == cue.strip("* ").rstrip("* "), cue


def test_every_finder_has_a_docstring_that_says_what_it_finds() -> None:
    assert all(find.__doc__ for find in FINDERS)


PIECES = st.sampled_from(
    [line.strip() for line in (cues.LABELS + cues.BOXES + cues.OPENINGS + cues.LINES).splitlines() if line.strip()]
    + [
        "Nine people were killed.",
        "• item",
        "\n",
        "\n\n",
        ": ",
        "(",
        ")",
        "[",
        "]",
        " | ",
        "©",
        "Sources",
        "",
        "⟦",
        "\r\n",
    ]
)


@pytest.mark.property
@given(st.lists(st.one_of(PIECES, st.text(max_size=8))).map(" ".join))
def test_spans_lie_inside_the_text_in_order_and_apart(text: str) -> None:
    found = find_furniture(cut_lines(text))
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(one.end < other.start for one, other in pairwise(found))
    assert found == find_furniture(cut_lines(text))


HOSTILE = [
    "Contents\n",
    "Related\n",
    "Read more: ",
    "©",
    "((",
    "(Photo ",
    "Sources\n1. x\n",
    " " * 50,
    ". Sign up for",
    "> ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear_in_the_length(piece: str) -> None:
    def seconds(length: int) -> float:
        lines = cut_lines(piece * (length // len(piece)))
        began = time.process_time()  # what else the machine does is not counted
        find_furniture(lines)
        return time.process_time() - began

    short, long = min(seconds(8_000) for _ in range(5)), min(seconds(32_000) for _ in range(5))
    assert long < max(short, 0.005) * 4**1.35
