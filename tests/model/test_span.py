"""Spans: half-open ranges of code points."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import Span, merge_spans

spans = st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: Span(start=pair[0], end=pair[0] + pair[1]))


def _ground(many: tuple[Span, ...]) -> set[int]:
    return {place for span in many for place in range(span.start, span.end)}


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 4), (-2, -1)])
def test_span_refuses_an_end_before_its_start(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="bad span"):
        Span(start=start, end=end)


def test_span_counts_code_points_not_bytes() -> None:
    assert Span(start=2, end=4).of("a🕯éb") == "éb"


@pytest.mark.parametrize(
    ("inner", "outer", "fact"),
    [((2, 4), (1, 5), True), ((1, 5), (1, 5), True), ((1, 6), (1, 5), False), ((5, 5), (1, 5), True)],
)
def test_span_contains(inner: tuple[int, int], outer: tuple[int, int], fact: bool) -> None:
    assert Span(start=outer[0], end=outer[1]).contains(Span(start=inner[0], end=inner[1])) is fact


@pytest.mark.parametrize(
    ("one", "other", "fact"), [((0, 3), (2, 5), True), ((0, 3), (3, 5), False), ((0, 3), (1, 2), True)]
)
def test_span_that_only_touches_does_not_overlap(one: tuple[int, int], other: tuple[int, int], fact: bool) -> None:
    assert Span(start=one[0], end=one[1]).overlaps(Span(start=other[0], end=other[1])) is fact


@pytest.mark.property
@given(spans, spans)
def test_overlap_is_shared_ground(one: Span, other: Span) -> None:
    shared = _ground((one,)) & _ground((other,))
    assert one.overlaps(other) is other.overlaps(one)
    if shared:
        assert one.overlaps(other)


@pytest.mark.property
@given(st.lists(spans, max_size=12).map(tuple))
def test_merged_spans_cover_the_same_ground_apart_and_in_order(many: tuple[Span, ...]) -> None:
    merged = merge_spans(many)
    assert _ground(merged) == _ground(many)
    assert all(before.end < after.start for before, after in pairwise(merged))
    assert merge_spans(merged) == merged
    assert merge_spans(tuple(reversed(many))) == merged
