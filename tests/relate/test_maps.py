"""Maps that never change: what they hold, and that a change leaves the map before as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.relate.maps import Map, NumberMap

SHARDS = 4096 * 32  # of a map of numbers: those this far apart lie together
NUMBERS = st.one_of(
    st.integers(0, 3),
    st.integers(0, 1 << 60),
    st.integers(0, 1 << 16).map(lambda rest: rest * SHARDS),  # their bytes side by side hold one another
)
CHANGES = st.lists(st.dictionaries(NUMBERS, st.none() | st.integers(), max_size=20), max_size=6)


@pytest.mark.parametrize("kind", [Map, NumberMap])
@given(changes=CHANGES)
def test_maps_hold_what_a_dict_holds(kind: type[Map[int, int]], changes: list[dict[int, int | None]]) -> None:
    held: dict[int, int] = {}
    map: Map[int, int] = kind()
    for some in changes:
        before, draft = dict(held), map.edit()
        for key, value in some.items():
            if value is None:
                held.pop(key, None)
                del draft[key]
            else:
                held[key] = draft[key] = value
        after = draft.freeze()

        assert dict(map.changes()) == before
        assert dict(after.changes()) == held
        assert len(after) == len(held)
        assert {key: after.get(key) for key in {*before, *some}} == {key: held.get(key) for key in {*before, *some}}
        map = after


def test_number_map_finds_no_number_astride_two_others() -> None:
    draft = NumberMap[str]().edit()
    draft[0x000000000001 * SHARDS], draft[0x020000000000 * SHARDS] = "one", "other"
    map = draft.freeze()  # the bytes 00 00 00 00 00 01 02 00 00 00 00 00

    assert map.get(0x000000000102 * SHARDS) is None
    assert map.get(0x000000010200 * SHARDS) is None
    assert map.get(0x020000000000 * SHARDS) == "other"
