"""A marked text is still the text: joined again, its pieces are the report, code point for code point."""

from dataclasses import replace

import pytest
from fixtures import CASES, claim, record, report
from hypothesis import given
from hypothesis import strategies as st

from tollbook.export.apparatus import make_apparatus
from tollbook.export.marks import Highlight, MarkKind, cut_pieces, mark_report
from tollbook.model import ClaimId, Report, ReportId, Span


def joined(id: ReportId, case_reports: dict[ReportId, Report], records: tuple) -> list[str]:  # type: ignore[type-arg]
    lines = mark_report(make_apparatus(records, case_reports, ()), id)
    return ["".join(piece.text for sentence in line.sentences for piece in sentence.pieces) for line in lines]


@pytest.mark.parametrize("name", CASES)
def test_pieces_joined_are_the_lines_of_the_text(name: str) -> None:
    case = CASES[name]()

    for id, one in case.reports.items():
        assert joined(id, dict(case.reports), case.records) == [line for line in one.text.split("\n") if line.strip()]


@pytest.mark.property
@given(
    st.text(alphabet="ab 12.\n\u202e\ud800é", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6),
)
def test_pieces_joined_are_the_text_whatever_is_marked(text: str, places: list[tuple[int, int]]) -> None:
    base = report("x", "5 died.")
    one = replace(base, text=text)
    model = claim(base, "5 died", "5", 5)
    claims = []
    for n, (start, length) in enumerate(places):
        span = Span(start=min(start, len(text)), end=min(start + length, len(text)))
        count = replace(model.count, span=span)
        claims.append(replace(model, id=ClaimId(str(n)), span=span, quote=span.of(text), count=count, marks=()))
    made = record("x", (one,), tuple(claims))

    # a line of spaces alone has no sentence and is left out
    assert joined(one.id, {one.id: one}, (made,)) == [line for line in text.split("\n") if line.strip()]


def test_furniture_lines_are_told_apart() -> None:
    case = CASES["raid"]()
    lines = mark_report(make_apparatus(case.records, case.reports, ()), ReportId("a.txt"))

    greyed = ["".join(p.text for s in line.sentences for p in s.pieces) for line in lines if line.is_furniture]
    assert greyed == [
        "Table of Contents",
        "See also [[INTERNAL_LINK:crisis-timeline]].",
        "Sources",
        "Leave a Comment",
    ]


def test_a_claim_whose_words_are_gone_is_not_marked() -> None:
    case = CASES["floor"]()
    moved = replace(case.records[0].claims[0], quote="other words")
    made = replace(case.records[0], claims=(moved,))

    lines = mark_report(make_apparatus((made,), case.reports, ()), ReportId("a"))

    assert {p.kind for line in lines for s in line.sentences for p in s.pieces} == {None}


def test_an_older_figure_is_marked_as_quoted_from_elsewhere() -> None:
    case = CASES["dated"]()
    lines = mark_report(make_apparatus(case.records, case.reports, ()), ReportId("c09"))

    kinds = {p.label: p.kind for line in lines for s in line.sentences for p in s.pieces if p.label}
    assert kinds["b killed"] is MarkKind.OLD
    assert kinds["a killed"] is MarkKind.KILLED


def test_a_label_wider_than_its_words_reaches_over_those_that_bear_none() -> None:
    text = "the dead at 83 so far, 47 and 32 of them soldiers; 5."
    marked = tuple(
        Highlight(span=Span(start=at, end=at + len(words)), kind=MarkKind.KILLED, id=None, label="a killed")
        for words in ("83", "47", "32", "5")
        for at in (text.index(words),)
    )
    pieces = cut_pieces(text, Span(start=0, end=len(text)), marked)

    assert {piece.text: piece.is_over for piece in pieces if piece.kind} == {
        "83": True,
        "47": True,
        "32": True,
        "5": False,
    }
    near = cut_pieces(
        "83, 47 dead",
        Span(start=0, end=11),
        tuple(replace(m, span=Span(start=s, end=s + 2)) for m, s in zip(marked, (0, 4), strict=False)),
    )
    assert [piece.is_over for piece in near if piece.kind] == [False, True]
