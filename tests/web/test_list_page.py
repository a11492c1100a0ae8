"""The list of events: narrowed, ordered, in pages, and as data that is the same as what is shown."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from running import running

from tollbook.book import Book
from tollbook.web import Settings, create_app

REPORTS = {
    "lagos": "Police said 12 people were killed when a bus overturned in Lagos, Nigeria, on 3 March 2024.\n",
    "lima": "At least 40 people were killed in a fire in Lima, Peru, on 7 May 2023, the fire brigade said.\n",
    "oslo": "Three people were injured in an explosion in Oslo, Norway, on 9 June 2022, police said.\n",
    "formula": "=HYPERLINK() Officials said 5 people were killed in a flood in Quito, Ecuador, on 2 April 2021.\n",
}


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site on a book of several events."""
    folder: Path = tmp_path_factory.mktemp("several")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    db = f"sqlite:///{folder / 'book.db'}"
    with Book.create(db) as book:
        book.add((str(folder),))
    with running(create_app(Settings(db=db))) as address:
        yield address


def names(page: str) -> list[str]:
    return re.findall(r'class="ttl"><a href="[^"]+"><bdi>([^<]+)</bdi>', page)


def test_the_list_shows_figures_with_their_ranges(several: str) -> None:
    page = httpx.get(several).text
    assert len(names(page)) == 4
    assert "at least <bdi" in page
    assert "40 or more" in page
    assert "not known" in page  # nobody says how many were killed in Oslo


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("country=PE", 1),
        ("country=pe", 1),
        ("q=lagos", 1),
        ("q=overturned", 1),
        ("year=2023", 1),
        ("since=2023-01-01", 2),
        ("until=2022-12-31", 2),
        ("country=PE&year=2021", 0),
    ],
)
def test_filters_narrow(several: str, query: str, count: int) -> None:
    page = httpx.get(f"{several}/?{query}").text
    assert len(names(page)) == count
    assert ("Show all" in page) == (count == 0 or query.startswith("q="))


def test_facets_say_how_many_events_a_choice_leaves(several: str) -> None:
    assert re.search(r'<option value="PE"[^>]*>Peru \(1\)', httpx.get(several).text)
    assert re.search(r'<option value="PE" selected>Peru \(1\)', httpx.get(f"{several}/?country=PE").text)


def test_orders_and_pages_go_through_every_event_once(several: str) -> None:
    found: list[str] = []
    path: str | None = "/?sort=killed&limit=1"
    while path:
        page = httpx.get(several + path).text
        found += names(page)
        following = re.search(r'<a href="([^"]+)" rel="next"', page)
        path = following[1].replace("&amp;", "&") + "&limit=1" if following else None
    assert len(found) == len(set(found)) == 4
    assert "Lima" in found[0]


def test_json_and_csv_give_what_the_list_shows(several: str) -> None:
    data = httpx.get(f"{several}/events.json?sort=name").json()
    rows = list(csv.DictReader(io.StringIO(httpx.get(f"{several}/events.csv?sort=name").text)))
    assert [event["name"] for event in data["events"]] == [row["name"] for row in rows]
    assert sorted(row["name"] for row in rows) == sorted(names(httpx.get(several).text))
    assert data["total"] == 4
    oslo = next(row for row in rows if "Oslo" in row["name"])
    assert oslo["harm"] == "injured"
    assert [row["name"] for row in csv.DictReader(io.StringIO(httpx.get(f"{several}/events.csv?q=lima").text))] == [
        row["name"] for row in rows if "Lima" in row["name"]
    ]


def test_a_formula_is_prefixed_only_in_the_mode_for_spreadsheets(several: str) -> None:
    (event,) = httpx.get(f"{several}/events.json?country=EC").json()["events"]
    exact, safe = (httpx.get(f"{several}{event['url']}.csv{mode}").text for mode in ("", "?safe=1"))
    assert "'" not in exact
    for row in csv.DictReader(io.StringIO(safe)):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())


@pytest.mark.parametrize(
    "query", ["state=maybe", "sort=random", "since=soon", "limit=x", "limit=0", "after=zzz", "p=1"]
)
def test_what_cannot_be_asked_is_refused_in_words(several: str, query: str) -> None:
    assert httpx.get(f"{several}/?{query}").status_code == 400
    refused = httpx.get(f"{several}/events.json?{query}")
    assert refused.status_code == 400
    assert refused.json()["ok"] is False


def test_an_empty_book_says_so(tmp_path: Path) -> None:
    with running(create_app(Settings(db=f"sqlite:///{tmp_path / 'empty.db'}"))) as address:
        assert "The book holds no event yet." in httpx.get(address).text
        assert httpx.get(f"{address}/feed.atom").status_code == 200
