"""What a book holds, a page at a time: everything once, in order, on both databases."""

from collections.abc import Callable
from typing import Any

import pytest

from tollbook.book.book import Book
from tollbook.book.paging import Page
from tollbook.model import MisuseError
from tollbook.model.ruling import RulingKind


@pytest.fixture
def ruled(book: Book) -> Book:
    for number in range(4):
        book.rule(RulingKind.NOTE, "lagos-1", note=f"note {number}", by="Ana")
    return book


def whole(asked: Callable[..., Page[Any]], limit: int) -> list[Any]:
    found: list[Any] = []
    after = None
    while True:
        page = asked(after, limit)
        assert len(page.items) <= limit
        found += page.items
        if page.next is None:
            return found
        after = page.next


@pytest.mark.parametrize("limit", [1, 2, 3, 500])
def test_everything_is_there_once_and_in_order(ruled: Book, limit: int) -> None:
    assert whole(ruled.log_page, limit) == list(ruled.log())
    assert whole(ruled.rulings_page, limit) == list(ruled.rulings())
    reports, claims = whole(ruled.reports_page, limit), whole(ruled.claims_page, limit)
    assert [report.id for report in reports] == list(dict.fromkeys(report.id for report in reports))
    assert len(reports) == ruled.stats().reports
    assert len({claim.id for claim in claims}) == len(claims) == ruled.stats().claims


@pytest.mark.parametrize("after", ["", "x", "-1", "1.5.2", "\u0661", "1" * 30])
def test_a_place_in_a_list_is_one(ruled: Book, after: str) -> None:
    for asked in (ruled.log_page, ruled.rulings_page, ruled.reports_page, ruled.claims_page):
        with pytest.raises(MisuseError, match="names no place"):
            asked(after)


@pytest.mark.parametrize("limit", [0, -1, 501])
def test_a_page_has_an_end(ruled: Book, limit: int) -> None:
    with pytest.raises(MisuseError, match="a page holds 1 to 500"):
        ruled.log_page(None, limit)
