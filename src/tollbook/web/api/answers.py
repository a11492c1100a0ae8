"""Rows as answers: encoded by msgspec, kept until the book goes on; what the caller has is not sent again."""

from collections.abc import Callable
from hashlib import sha256

from fastapi import HTTPException, Request, Response

from tollbook.model.codec import Row, to_json
from tollbook.web.data import JSON
from tollbook.web.keeper import Made
from tollbook.web.keeping import Stamp, kept


async def kept_row(request: Request, make: Callable[[], Row], stamp: Stamp | None = None) -> Response:
    """The row that `make` makes, once for every state of the book; 304 where `If-None-Match` names it.

    `stamp` as in `kept`.
    """
    return await kept(request, lambda _: row_made(make()), stamp)


def row_made(row: Row) -> Made:
    return Made(body=encoded(row), media_type=JSON)


def fresh_row(row: Row, status: int = 200) -> Response:
    """A row that was made for this caller alone."""
    return Response(encoded(row), status_code=status, media_type=JSON, headers={"Cache-Control": "private, no-store"})


def encoded(row: Row) -> bytes:
    return to_json(row).encode()


def check_match(request: Request, row: Row) -> None:
    """Raise 412 where `If-Match` names another state than the row is in."""
    said = request.headers.get("if-match")
    tag = sha256(encoded(row)).hexdigest()
    if said is not None and not any(_names(one.strip(), tag) for one in said.split(",")):
        raise HTTPException(412, "it has changed since you saw it; look again, and decide on what you see")


_NAMED = 32  # hex digits of an ETag


def _names(said: str, tag: str) -> bool:
    """Whether a tag names it; ours are called weak, since the same row goes out compressed and not."""
    return said == "*" or said.removeprefix("W/") == f'"{tag[:_NAMED]}"'
