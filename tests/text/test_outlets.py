"""The declared outlets."""

import pytest

from tollbook.model import OutletKind
from tollbook.text.outlets import OUTLETS, find_outlet, outlet_at


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AFP", "AFP"),
        ("agence france-presse", "AFP"),
        ("The Associated Press", "AP"),
        ("edition.cnn.com", "CNN"),
        ("www.bbc.co.uk", "BBC"),
        ("the New York Times", "The New York Times"),
        ("press association", "PA Media"),
        ("nytimes.com.example.org", None),
        ("The Daily Unheard-of", None),
        ("", None),
    ],
)
def test_outlet_is_found_by_name_signature_and_host(words: str, name: str | None) -> None:
    found = find_outlet(words)
    assert (found.name if found else None) == name


def test_suffix_of_many_hosts_is_no_host() -> None:
    assert outlet_at("co.uk") is None


def test_every_name_host_and_signature_names_one_outlet() -> None:
    for outlet in OUTLETS:
        for words in (outlet.name, *outlet.hosts, *outlet.signs):
            assert find_outlet(words) == outlet


def test_table_covers_the_world() -> None:
    agencies = [outlet for outlet in OUTLETS if outlet.kind is OutletKind.AGENCY]
    assert len({outlet.country for outlet in agencies}) >= 100
    assert all(outlet.country is None or len(outlet.country) == 2 for outlet in OUTLETS)
    assert all(outlet.country is not None and outlet.country.isupper() for outlet in agencies)
