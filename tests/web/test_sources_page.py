"""The page of the sources: what is declared of an outlet is told, and of others nothing is made up."""

import csv
import io
import json
from collections.abc import Iterator

import httpx
import pytest
from reading import text_of
from running import running

from tollbook.book import Book
from tollbook.web import Settings, create_app

TEXT = "Police said 12 people were killed in Lagos, Nigeria on Monday."
ROWS = [
    {"id": "a", "url": "https://www.reuters.com/world/a", "published": "2026-03-03", "text": TEXT},
    {
        "id": "c",
        "lang": "es",
        "url": "https://diario.example/c",
        "text": "La policía dijo que murieron 12 personas.",
    },
    {"id": "b", "url": "https://gazette.example/b", "text": f"{TEXT} So it is."},
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder = tmp_path_factory.mktemp("sources")
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, ROWS)), "utf-8")
    db = f"sqlite:///{folder / 'book.db'}"
    with Book.create(db) as book:
        book.add((str(folder / "rows.jsonl"),))
    with running(create_app(Settings(db=db))) as site, httpx.Client(base_url=site, timeout=60) as one:
        yield one


def test_the_table_of_outlets_is_told_on_the_page(client: httpx.Client) -> None:
    words = text_of(client.get("/sources"))
    assert "Reuters news agency United Kingdom Thomson Reuters English 1 1" in words
    assert "gazette.example not known not known not known English 1 1" in words


def test_claims_that_were_not_looked_for_are_not_zero(client: httpx.Client) -> None:
    assert "diario.example not known not known not known Spanish 1 not read" in text_of(client.get("/sources"))
    assert "Spanish not read" in text_of(client.get("/sources", params={"outlet": "diario.example"}))
    assert {one["name"]: one["claims"] for one in client.get("/sources.json").json()["outlets"]}[
        "diario.example"
    ] is None


def test_a_declared_outlet_is_found_by_its_name_and_by_its_host(client: httpx.Client) -> None:
    for name in ("Reuters", "reuters.com"):
        words = text_of(client.get("/sources", params={"outlet": name}))
        assert "Kind news agency Country United Kingdom Owner, or close to it Thomson Reuters" in words
    assert client.get("/sources", params={"outlet": "Nobody"}).status_code == 404


def test_as_data_unknown_is_null_and_empty(client: httpx.Client) -> None:
    outlets = {one["name"]: one for one in client.get("/sources.json").json()["outlets"]}
    rows = {row["outlet"]: row for row in csv.DictReader(io.StringIO(client.get("/sources.csv").text))}
    told = ("kind", "country", "owner")

    assert [outlets["Reuters"][name] for name in told] == ["agency", "GB", "Thomson Reuters"]
    assert [outlets["gazette.example"][name] for name in told] == [None] * 3
    assert [rows["Reuters"][name] for name in told] == ["agency", "GB", "Thomson Reuters"]
    assert [rows["gazette.example"][name] for name in told] == [""] * 3
