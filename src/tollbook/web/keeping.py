"""Routes whose answers are kept: the next reader gets the same bytes, or hears that nothing changed."""

import gzip
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from tollbook.model import MisuseError
from tollbook.web.keeper import Held, Made, Mark
from tollbook.web.languages import language_of
from tollbook.web.people import Person
from tollbook.web.rendering import SLOT, person_box, remember_language
from tollbook.web.site import person_of, site_of

_LEVEL, _QUICK = 6, 1  # of compression: what is sent often, and what is sent once
_SMALL = 700  # bytes; compressing fewer saves no packet
_CACHE = "private, no-cache"  # a browser may keep it, and asks each time whether it still holds
BEHIND = {"Tollbook-Behind": "true"}
"""Said of an answer that may be of the state before the newest one, which is worked out now; pages say it in words."""
HTML = "text/html; charset=utf-8"


def asked_for(request: Request, known: Iterable[str]) -> dict[str, str]:
    """What the address asks for, by name, without what it leaves empty; raises MisuseError for a name unknown here.

    A misspelt name would show something else than was meant, and every new one would be made and kept anew.
    """
    names = {*known, "lang"}
    for name in request.query_params:
        if name not in names:
            raise MisuseError(f"this page knows no {name!r}; it takes: {', '.join(sorted(names))}")
    return {name: words for name, words in request.query_params.items() if words and name != "lang"}


def leads_to(address: str) -> Made:
    """Another address of this site that stands for the one asked for now, but may not for ever."""
    return Made(body=b"", media_type="text/plain", headers={"Location": address}, status=302)


async def kept(request: Request, make: Callable[[Request], Made]) -> Response:
    """What `make` answers: made once for every state of the book, in a thread, however many ask for it."""
    site = site_of(request)
    mark = site.book.mark if site.book.tells_last_at_once else await run_in_threadpool(lambda: site.book.mark)
    person = person_of(request)
    key = (request.url.netloc, request.url.path, request.url.query, person.role, language_of(request))
    held = site.keeper.find(key, mark)
    if held is None:
        held = await site.keeper.make(key, mark, lambda: _held(make(request), mark, request))
    if held.made.media_type == HTML and (person.name or "lang" in request.query_params):
        return _filled(request, held, person)
    return _chosen(request, held.whole, held.packed, held.unchanged)


def _held(made: Made, mark: Mark, request: Request) -> Held:
    if site_of(request).book.is_behind:
        made = replace(made, headers={**made.headers, **BEHIND})
    nameless = Person(name="", role=person_of(request).role)
    body = made.body.replace(SLOT, person_box(request, nameless)) if made.media_type == HTML else made.body
    whole, packed, unchanged = _forms(made, body, _LEVEL)
    return Held(mark=mark, made=made, whole=whole, packed=packed, unchanged=unchanged)


def _filled(request: Request, held: Held, person: Person) -> Response:
    """The page as one person gets it."""
    body = held.made.body.replace(SLOT, person_box(request, person))
    page = _chosen(request, *_forms(held.made, body, _QUICK))
    remember_language(request, page)
    return page


def _forms(made: Made, body: bytes, level: int) -> tuple[Response, Response, Response]:
    """The answer whole, compressed, and as "nothing changed"."""
    told = {
        "Cache-Control": _CACHE,
        "Vary": "Accept-Encoding, Accept-Language, Cookie",
        **made.headers,
        "ETag": f'W/"{sha256(body).hexdigest()[:32]}"',
    }
    whole = Response(body, made.status, told, made.media_type)
    if len(body) < _SMALL:
        packed = whole
    else:
        squeezed = gzip.compress(body, level, mtime=0)
        packed = Response(squeezed, made.status, {**told, "Content-Encoding": "gzip"}, made.media_type)
    return whole, packed, Response(None, 304, told)


def _chosen(request: Request, whole: Response, packed: Response, unchanged: Response) -> Response:
    asked = request.headers.get("if-none-match")
    if asked and whole.headers["etag"] in (tag.strip() for tag in asked.split(",")):
        return unchanged
    return packed if "gzip" in request.headers.get("accept-encoding", "") else whole
