"""`/exports`: all of the book to take away. Long exports go line by line; the last one says whether they are whole."""

import json
from collections.abc import Callable, Iterator

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from tollbook.book import Book
from tollbook.book.rows import entry_row, shown_row
from tollbook.model import TollbookError
from tollbook.web.data import Row
from tollbook.web.keeper import Made
from tollbook.web.keeping import HTML, asked_for, kept
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.rendering import render_kept
from tollbook.web.site import site_of

router = APIRouter(include_in_schema=False)
_LINES = "application/x-ndjson"


@router.get("/exports", dependencies=[needs(Role.READER)])
async def exports(request: Request) -> Response:
    """What there is to take away, and in which form."""
    return await kept(request, _page)


@router.get("/exports/events.jsonl", dependencies=[needs(Role.READER)])
def events(request: Request) -> Response:
    """Every event with its claims, figures and reports: a line each."""
    asked_for(request, ())
    return _streamed(site_of(request).book, _events, "events.jsonl")


@router.get("/exports/log.jsonl", dependencies=[needs(Role.READER)])
def log(request: Request) -> Response:
    """The log with its chain of hashes: whoever has it can check that nothing was changed."""
    asked_for(request, ())
    return _streamed(site_of(request).book, _log, "log.jsonl")


def _page(request: Request) -> Made:
    asked_for(request, ())
    book = site_of(request).book
    values = {"stats": book.stats(), "head": book.export_head()}
    return Made(body=render_kept(request, "exports.html", values), media_type=HTML)


def _events(book: Book) -> Iterator[Row]:
    return (shown_row(shown) for shown in book.each())


def _log(book: Book) -> Iterator[Row]:
    return map(entry_row, book.log())


def _streamed(book: Book, rows: Callable[[Book], Iterator[Row]], name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(_lines(book, rows), media_type=_LINES, headers=headers)


def _lines(book: Book, rows: Callable[[Book], Iterator[Row]]) -> Iterator[bytes]:
    """The rows, and last `{"end": true, "rows": n}`; a line with `error` instead where it could not go on."""
    count = 0
    try:
        for row in rows(book):
            yield _line(row)
            count += 1
    except TollbookError as error:
        yield _line({"end": False, "rows": count, "error": str(error)})
    else:
        yield _line({"end": True, "rows": count})


def _line(row: Row) -> bytes:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace") + b"\n"
