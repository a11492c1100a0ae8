"""Where: the places that a report names, and the one its event is in."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extract.lang.en_nations import CAPITALS, COUNTRIES, NATIONALITIES, country_code, demonym
from tollbook.extract.where import find_places, main_place
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Place, Report, ReportId, Span
from tollbook.text.sentences import cut_sentences

_CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "places.en.toml").read_text("utf-8"))["case"]
_MARK = re.compile(r"\[(..)(\d) ([^\]]+)\]")
_SEEDS = Path(__file__).parents[3] / "shared" / "data" / "seeds"


def _report(text: str, **fields: Any) -> Report:
    return Report(id=ReportId("r"), where="r.txt", text=text, language="en", **fields)


def _places(text: str, **fields: Any) -> tuple[Place, ...]:
    return find_places(_report(text, **fields), cut_sentences(text), open_gazetteer())


@pytest.mark.parametrize("case", _CASES, ids=[case["why"] for case in _CASES])
def test_places_are_the_marked_ones(case: dict[str, str]) -> None:
    text = _MARK.sub(r"\3", case["text"])
    marked = [(country, int(precision), name) for country, precision, name in _MARK.findall(case["text"])]
    found = [(place.country or "--", place.precision, place.name) for place in _places(text)]
    assert found == marked


@pytest.mark.parametrize("case", [case for case in _CASES if "main" in case], ids=lambda case: case["why"])
def test_main_place_is_where_the_event_is(case: dict[str, str]) -> None:
    text = _MARK.sub(r"\3", case["text"])
    main = main_place(_places(text), text)
    assert main is not None
    assert main.name == case["main"]


def test_main_place_of_no_places_is_none() -> None:
    assert main_place((), "Nobody said where.") is None


def test_main_place_is_the_country_where_nothing_finer_is_named() -> None:
    text = "Floods killed nine people in Nepal, Nepal's police said."
    main = main_place(_places(text), text)
    assert main is not None
    assert (main.country, main.precision) == ("NP", 6)


def test_places_in_furniture_are_not_given() -> None:
    text = "A blast shook Lima.\nRelated: fire in Bogotá"
    start = text.index("Related")
    furniture = (Span(start=start, end=len(text)),)
    assert [place.name for place in _places(text, furniture=furniture)] == ["Lima"]


def test_title_that_runs_into_the_text_hides_no_dateline() -> None:
    title = "Man dies after shooting | Local NewsX"
    text = f"{title}MILWAUKEE -- A man died."
    assert [place.name for place in _places(text, title=title)] == ["MILWAUKEE"]


def test_places_of_the_table_bear_its_id_and_point() -> None:
    (place,) = _places("Fire broke out in Maputo.")
    assert (place.id, place.country, place.adm1) == ("1040652", "MZ", "Maputo")
    assert place.lat is not None
    assert round(place.lat) == -26


def test_namesake_abroad_is_no_place_of_the_table() -> None:
    places = _places("Police in Colombia and Colombian troops searched a bar in Legacy. Colombia mourned.")
    assert {place.country for place in places if place.id} == {"CO"}


@pytest.mark.skipif(not _SEEDS.exists(), reason="the two seed reports are not at hand")
@pytest.mark.parametrize("name", ["000_466226babdc2df5f.txt", "004_4cf354647c8c7dec.txt"])
def test_seeds_are_in_caracas(name: str) -> None:
    text = (_SEEDS / name).read_text("utf-8")
    main = main_place(_places(text), text)
    assert main is not None
    assert (main.name, main.country) == ("Caracas", "VE")


_WORDS = st.sampled_from(
    "Paris Texas in of the Kunduz province said Georgia , . \n Washington Post Mr Jordan hospital al-Shifa N'Djamena "
    "São Paulo (AP) -- U.S. US Odisha district New York Times 32 ’s village IN LIMA and".split(" ")
)


@given(st.lists(_WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    places = _places(text)
    end = 0
    for place in places:
        assert place.span is not None
        assert end <= place.span.start < place.span.end <= len(text)
        assert place.span.of(text) == place.name
        end = place.span.end


@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_main_place_is_one_of_the_places(text: str) -> None:
    places = _places(text)
    main = main_place(places, text)
    assert (main in places) if places else main is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Cubans", "CU"),
        ("Venezuelan", "VE"),
        ("U.S.", "US"),
        ("US", "US"),
        ("Britons", "GB"),
        ("Palestinians", "PS"),
        ("Congolese", "CD"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("filipinas", "PH"),
        ("us", None),
        ("polish", None),
        ("Kurds", None),
        ("Rohingya", None),
        ("laos", None),
        ("Texan", None),
    ],
)
def test_demonym(word: str, code: str | None) -> None:
    assert demonym(word) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Burma", "MM"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("DR Congo", "CD"),
        ("UK", "GB"),
        ("the Netherlands", "NL"),
        ("turkey", None),
        ("Texas", None),
        ("Europe", None),
    ],
)
def test_country_code(name: str, code: str | None) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize("table", [COUNTRIES, CAPITALS, NATIONALITIES])
def test_nations_are_lower_case_names_of_iso_codes(table: dict[str, str]) -> None:
    assert all(form == form.lower().strip() and re.fullmatch("[A-Z]{2}", code) for form, code in table.items())
