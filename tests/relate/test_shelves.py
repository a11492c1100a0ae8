"""Both indexes as they are kept: nothing of them is left out, and what is written is read again."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model import BrokenLawError, ReportId
from tollbook.relate import CopyIndex, EventIndex
from tollbook.relate.maps import Map
from tollbook.relate.near import Near
from tollbook.relate.shelves import COPYING, GROUPING, PERIODS, UNIONS, Shape, changes_of, in_buckets
from tollbook.relate.uniting import Unions

NEAR = next(shape for shape in GROUPING if shape.name == "near")
HOLDERS = next(shape for shape in GROUPING if shape.name == "holders")


def maps_of(index: CopyIndex | EventIndex | Unions) -> set[str]:
    return {field.name for field in fields(index) if isinstance(getattr(index, field.name), Map)}


def test_every_map_of_the_indexes_is_kept() -> None:
    named = [{shape.name for shape in shapes} for shapes in (COPYING, GROUPING, UNIONS)]

    assert named[0] == maps_of(CopyIndex()) - {"reports", "copies"}
    assert named[1] == maps_of(EventIndex()) - {"told"}
    assert named[2] == maps_of(Unions())
    assert [shape.name for shape, _ in changes_of(CopyIndex(), EventIndex())] == [
        *(shape.name for shape in COPYING), "found", *(s.name for s in GROUPING), *(s.name for s in UNIONS), "periods",
    ]  # fmt: skip


def test_an_index_without_reports_says_that_it_is_there() -> None:
    written = {
        shape.name: shape.write(entries)
        for shape, changes in changes_of(CopyIndex(), EventIndex())
        for entries in in_buckets(changes, shape).values()
    }

    assert written == {"periods": PERIODS.write({0: ()})}
    assert PERIODS.read(written["periods"]) == {0: ()}


def test_a_figure_of_any_length_is_kept() -> None:
    """ "Nine million million million million" were killed: a message of fixed numbers would hold no such claim."""
    mains = next(shape for shape in GROUPING if shape.name == "mains")
    entries = {("=killed", 9 * 10**24): ((ReportId("a"), ReportId("a")),)}

    assert mains.read(mains.write(entries)) == entries


@given(st.dictionaries(st.integers(0, 2**65), st.lists(st.text(max_size=3), min_size=1, max_size=4, unique=True)))
def test_law_entries_are_read_as_they_were_written(entries: dict[int, list[str]]) -> None:
    held = {key: tuple(map(ReportId, names)) for key, names in entries.items()}

    assert HOLDERS.read(HOLDERS.write(held) or b"[]") == {key: tuple(sorted(names)) for key, names in held.items()}


def test_the_order_in_which_reports_came_is_not_written() -> None:
    one, other = Near.of({ReportId("a"): 0.1, ReportId("b"): -2.5}), Near.of({ReportId("b"): -2.5, ReportId("a"): 0.1})

    assert NEAR.write({"x": one, "y": other}) == NEAR.write({"y": one, "x": other})
    assert HOLDERS.write({1: (), 2: ("b", "a")}) == HOLDERS.write({2: ("a", "b")})


class _Kept(dict[str, int]):
    """A shelf of a few entries."""

    def have(self, keys: object) -> None:
        """Nothing to fetch."""


def test_a_map_on_a_shelf_tells_what_was_changed_in_it() -> None:
    lying = Map[str, int](shelf=_Kept(a=1, b=2))
    draft = lying.edit()
    draft["c"] = 3
    del draft["a"]
    after = draft.freeze()

    assert [lying.get(key) for key in "abc"] == [1, 2, None]
    assert [after.get(key) for key in "abc"] == [None, 2, 3]
    assert dict(after.changes()) == {"a": None, "c": 3}
    assert dict(lying.changes()) == {}
    with pytest.raises(KeyError):
        after["a"]
    with pytest.raises(BrokenLawError, match="cannot be listed"):
        len(after)


def test_a_bucket_is_the_same_in_every_process() -> None:
    assert Shape(name="x", key=str, value=int).bucket("r-1") == 28811
