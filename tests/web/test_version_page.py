"""A published version as a page: all that was frozen, as it was frozen."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from reading import text_of
from running import running

from tollbook.book import Book
from tollbook.model.ruling import RulingKind
from tollbook.web import Settings, create_app
from tollbook.web.views.version import frozen_view


@pytest.fixture(scope="module")
def book_of_one(example_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Book, str]]:
    """A site of the example, published once and ruled on since."""
    file = tmp_path_factory.mktemp("version") / "book.db"
    shutil.copy(example_db, file)
    with running(create_app(Settings(db=f"sqlite:///{file}"))) as site, Book.open(f"sqlite:///{file}") as book:
        record = book.publish("c31", by="Ana", note="first").record
        event = book.record("c31").event.id
        book.rule(RulingKind.SET_FIGURE, event, {"harm": "killed", "best": "99"}, note="another list", by="Ana")
        yield site, book, record


def test_the_chart_and_the_arithmetic_are_those_that_were_published(book_of_one: tuple[str, Book, str]) -> None:
    site, _, record = book_of_one
    page = httpx.get(f"{site}/e/{record}@1", timeout=60)
    order = [
        page.text.index(f'id="{name}"') for name in ("ans", "why", "hist", "breakdown", "contradictions", "figures")
    ]

    assert order == sorted(order)
    assert '<bdi dir="ltr">83</bdi>' in page.text
    assert "99" not in text_of(page).partition("Versions")[0]
    assert page.text.count('<svg class="chart wide') == 1
    assert "The line and the band show the record as it stands" in page.text


def test_every_claim_leads_to_its_words(book_of_one: tuple[str, Book, str]) -> None:
    site, _, record = book_of_one
    leads = set(re.findall(r'href="(/r/[^"#]+)#(c-[^"]+)"', httpx.get(f"{site}/e/{record}@1", timeout=60).text))
    assert len(leads) > 20
    texts = {path: httpx.get(site + path, timeout=60).text for path, _ in leads}
    assert [lead for lead in leads if f'id="{lead[1]}"' not in texts[lead[0]]] == []


def test_words_that_stand_elsewhere_now_are_quoted_as_they_were_published(book_of_one: tuple[str, Book, str]) -> None:
    _, book, record = book_of_one
    content = json.loads(book.versions(record)[0].content)
    quotes = {claim["quote"] for claim in content["event"]["claims"]}
    changed = {report["id"]: "What this page says today." for report in content["reports"]}
    view = frozen_view(content, changed)
    assert view is not None
    assert view.event is not None
    sides = [side.quote.words for dispute in view.event.disputes for side in dispute.sides]

    assert sides
    assert all(any(quote in side for quote in quotes) or not side.strip() for side in sides)
    assert "today" not in " ".join(sides)


def test_a_shape_that_is_not_known_is_shown_as_far_as_it_is(book_of_one: tuple[str, Book, str]) -> None:
    _, book, record = book_of_one
    content = json.loads(book.versions(record)[0].content)
    content["event"]["figures"][0]["grade"] = "splendid"
    assert frozen_view(content, {}) is None
