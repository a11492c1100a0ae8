"""The compiled gazetteer: what it holds, and that reading it is lossless and in no order's debt."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.intake.gazetteer import fold_name, open_gazetteer, read_gazetteer
from tollbook.model import BrokenLawError

_QUALITY = Path(__file__).parents[2] / "quality" / "build_gazetteer.py"


def _builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_gazetteer", _QUALITY)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_gazetteer"] = module
    spec.loader.exec_module(module)
    return module


build = _builder()


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Caracas", "VE", "city"),
        ("Maiduguri", "NG", "city"),
        ("Odisha", "IN", "adm1"),
        ("Norte de Santander", "CO", "adm1"),
        ("Harris County", "US", "adm2"),
        ("Myanmar", "MM", "country"),
        ("Burma", "MM", "country"),
        ("DR Congo", "CD", "country"),
        ("Corée du Nord", "KP", "country"),
        ("كابل", "AF", "city"),
        ("Lae", "PG", "city"),
        ("Goma", "CD", "city"),
    ],
)
def test_look_up_gives_the_greatest_first(name: str, country: str, kind: str) -> None:
    first = open_gazetteer().look_up(name)[0]
    assert (first.country, first.kind) == (country, kind)


@pytest.mark.parametrize("name", ["", "Nowhereville", "the", "said", "Maduro", "washington post", "CCS", "\0"])
def test_unknown_names_have_no_entry(name: str) -> None:
    assert open_gazetteer().look_up(name) == ()
    assert not open_gazetteer().is_known(name)


def test_entries_stand_by_population() -> None:
    people = [entry.population for entry in open_gazetteer().look_up("Springfield")]
    assert len(people) > 5
    assert people == sorted(people, reverse=True)


def test_towns_have_a_point_and_areas_none() -> None:
    kinds = {entry.kind: entry for entry in open_gazetteer().look_up("Kunduz") if entry.country == "AF"}
    assert round(kinds["city"].lat or 0) == 37
    assert kinds["adm1"].lat is None
    assert kinds["city"].adm1 == kinds["adm1"].name


def test_table_stays_under_ten_megabytes() -> None:
    table = Path(__file__).parents[2] / "src" / "tollbook" / "data" / "gazetteer.bin"
    assert table.stat().st_size <= 10_000_000


@pytest.mark.parametrize("data", [b"", b"tollbook gazetteer 0\n" + bytes(24), b"PK\x03\x04" + bytes(60)])
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(BrokenLawError):
        read_gazetteer(data)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("São Paulo", "SAO PAULO"),
        ("St. Louis", "Saint Louis"),
        ("N’Djamena", "N'Djamena"),
        ("Port-au-Prince", "Port au Prince"),
        ("U.S.", "us"),
        ("Łódź", "Lodz"),
        ("Fort Worth", "Ft. Worth"),
        ("Malmö", "Malmo\u0308"),
    ],
)
def test_one_name_in_two_spellings_has_one_key(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), [("Lima", "Lime"), ("San José", "Santa José"), ("Côte", "Coe")])
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@given(st.text())
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


def _row(number: int, name: str, people: int, names: set[str]):  # type: ignore[no-untyped-def]
    return build.Row(
        id=str(number), name=name, kind="city", country="VE", population=people, lat=1.5, lon=-2.5, names={name, *names}
    )


_NAMES = st.text(alphabet="abcdeé سш", min_size=2, max_size=8).filter(lambda name: len(fold_name(name)) > 1)
_ROWS = st.lists(st.tuples(_NAMES, st.integers(0, 10**7), st.sets(_NAMES, max_size=3)), max_size=12).map(
    lambda rows: [_row(number, *row) for number, row in enumerate(rows, start=1)]
)


@given(_ROWS, st.randoms(use_true_random=False))
def test_order_of_building_changes_nothing(rows, random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert build.compile_rows(rows) == build.compile_rows(shuffled)


@given(_ROWS)
def test_every_name_leads_to_its_place(rows) -> None:  # type: ignore[no-untyped-def]
    gazetteer = read_gazetteer(build.compile_rows(rows))
    for row in rows:
        for name in row.names:
            assert gazetteer.is_known(name)
            assert row.id in {entry.id for entry in gazetteer.look_up(name)}
            assert {entry.country for entry in gazetteer.look_up(name)} == {"VE"}


@given(_ROWS, st.text(max_size=12))
def test_no_other_name_is_known(rows, name: str) -> None:  # type: ignore[no-untyped-def]
    keys = {fold_name(one) for row in rows for one in row.names}
    assert read_gazetteer(build.compile_rows(rows)).is_known(name) == (fold_name(name) in keys)
