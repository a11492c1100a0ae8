"""Routes whose answers are kept: the next reader gets the same bytes, or hears that nothing changed."""

import gzip
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from tollbook.model import MisuseError
from tollbook.web.keeper import Held, Key, Made, Mark, hold, tag_of
from tollbook.web.languages import language_of
from tollbook.web.people import Person
from tollbook.web.preparing import Form
from tollbook.web.rendering import NOTICE, SLOT, behind_notice, person_box, remember_language
from tollbook.web.site import person_of, site_of

_QUICK = 1  # how far what is sent once is compressed
_SMALL = 700  # bytes; compressing fewer saves no packet
_CACHE = "private, no-cache"  # a browser may keep it, and asks each time whether it still holds
BEHIND = {"Tollbook-Behind": "true"}
"""Said of an answer that may be of the state before the newest one, which is worked out now; pages say it in words."""
HTML = "text/html; charset=utf-8"
Stamp = Callable[[], str | None]


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


async def kept(
    request: Request, make: Callable[[Request], Made], stamp: Stamp | None = None, form: Form | None = None
) -> Response:
    """What `make` answers: made once for every state of the book, in a thread, however many ask for it.

    `stamp` tells what decides the answer beside its address: while it is the same, an answer of an earlier state of the
    book holds still. It must raise whatever `make` raises where there is nothing of that name. `form` is what the
    address has in common with those of other events, whose answers are then worth preparing.
    """
    site = site_of(request)
    site.preparer.asked(form, request, person_of(request).role, language_of(request))
    mark = site.book.mark if site.book.tells_last_at_once else await run_in_threadpool(lambda: site.book.mark)
    person, key = person_of(request), key_of(request)
    held = site.keeper.find(key, mark)
    if held is None:
        last = site.keeper.last(key)
        held = await site.keeper.make(key, mark, lambda: _held(request, make, mark, stamp, last))
    is_behind = site.book.is_behind
    if held.media_type == HTML and (is_behind or person.name or "lang" in request.query_params):
        return _filled(request, held, person, is_behind=is_behind)
    return _as_kept(request, held, BEHIND if is_behind else {})


def key_of(request: Request) -> Key:
    """All that the answer to a request may hang on."""
    return request.url.netloc, request.url.path, request.url.query, person_of(request).role, language_of(request)


def prepared(request: Request, form: Form, event: str) -> Held:
    """The answer about an event that somebody will ask for, the last one where it holds still."""
    site = site_of(request)
    last = site.keeper.last(key_of(request))
    return _held(request, form.make, site.book.mark, lambda: site.book.stamp(event), last)


def _held(
    request: Request, make: Callable[[Request], Made], mark: Mark, stamp: Stamp | None, last: Held | None
) -> Held:
    """The last answer, where what decided it is the same still; else a new one."""
    book = site_of(request).book
    now = stamp() if stamp is not None else None
    if last is not None and now is not None and last.stamp == now:
        return replace(last, mark=mark)
    was_behind = book.is_behind
    made = make(request)
    is_sure = book.mark == mark and not was_behind and not book.is_behind  # the book did not go on meanwhile
    return hold(made, mark, now if is_sure else None)


def _filled(request: Request, held: Held, person: Person, *, is_behind: bool) -> Response:
    """The page as one person gets it now."""
    body = held.body.replace(SLOT, person_box(request, person))
    if is_behind:
        body = body.replace(NOTICE, behind_notice(request))
    told = _told(held, tag_of(body), BEHIND if is_behind else {})
    if _is_known(request, told):
        page = Response(None, 304, told)
    elif not _takes_gzip(request) or len(body) < _SMALL:
        page = Response(body, held.status, told, held.media_type)
    else:
        told["Content-Encoding"] = "gzip"
        page = Response(gzip.compress(body, _QUICK, mtime=0), held.status, told, held.media_type)
    remember_language(request, page)
    return page


def _as_kept(request: Request, held: Held, more: Mapping[str, str]) -> Response:
    """The answer as it is kept, or nothing where the caller has it already."""
    told = _told(held, held.tag, more)
    if _is_known(request, told):
        return Response(None, 304, told)
    if held.is_packed and _takes_gzip(request):
        told["Content-Encoding"] = "gzip"
        return Response(held.kept, held.status, told, held.media_type)
    return Response(held.body, held.status, told, held.media_type)


def _told(held: Held, tag: str, more: Mapping[str, str]) -> dict[str, str]:
    told = {"Cache-Control": _CACHE, "Vary": "Accept-Encoding, Accept-Language, Cookie"}
    return {**told, **held.headers, **more, "ETag": tag}


def _is_known(request: Request, told: Mapping[str, str]) -> bool:
    """Whether the caller says that they have this very answer."""
    asked = request.headers.get("if-none-match")
    return bool(asked) and told["ETag"] in (tag.strip() for tag in str(asked).split(","))


def _takes_gzip(request: Request) -> bool:
    return "gzip" in request.headers.get("accept-encoding", "")
