"""`/add`: reports taken in by pasting their text or sending files; never by a path of this machine."""

import json
import re
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from threading import Lock
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException as StarletteHTTPException

from tollbook.book import Book
from tollbook.book.adding import Added
from tollbook.export.view_evidence import safe_url
from tollbook.intake.files import LIMIT_BYTES, READABLE
from tollbook.model import MisuseError, Problem, content_id, parse_date
from tollbook.web.forms import words_of
from tollbook.web.needs import needs
from tollbook.web.people import Role, Scope
from tollbook.web.refusals import status_of, words_of_error
from tollbook.web.rendering import render
from tollbook.web.site import site_of

router = APIRouter(include_in_schema=False)
_ADDER = needs(Role.REVIEWER, Scope.ADD)
_FILES = 100
_FACTS = ("title", "outlet", "url", "published", "lang")
"""What may be said of a pasted text, as a line of JSON names it; what is left empty stays unknown."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\Z")
_OFFERED = 200  # outlets that the book has reports of, to choose from
_TOLD = 30  # new reports that are told one by one, with their event


async def _read(request: Request) -> AsyncIterator[FormData]:
    """The form, whose fields may be as long as a report is; its files are closed when all is done."""
    try:
        form = await request.form(max_files=_FILES, max_fields=50, max_part_size=LIMIT_BYTES)
    except StarletteHTTPException as error:
        message = (
            f"this is more than is taken at once: a text has at most {LIMIT_BYTES // 1_000_000} MB, a form at most "
            f"{_FILES} files; send less, or add them with `tollbook add`"
        )
        raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message) from error
    yield form
    await form.close()


BigForm = Annotated[FormData, Depends(_read)]


class Jobs:
    """How far additions are that are under way, by a name that the browser made up; the last few alone."""

    _MOST = 200
    _LONGEST = 80

    def __init__(self) -> None:
        self._told: OrderedDict[str, tuple[int, int]] = OrderedDict()
        self._lock = Lock()

    def tell(self, job: str, done: int, of: int) -> None:
        if not job or len(job) > self._LONGEST:
            return
        with self._lock:
            self._told[job] = (done, of)
            while len(self._told) > self._MOST:
                self._told.popitem(last=False)

    def told(self, job: str) -> tuple[int, int]:
        with self._lock:
            return self._told.get(job, (0, 0))


_JOBS = Jobs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Landed:
    """A new report, and where it came to stand; `event` None where it tells of no event."""

    report: str
    event: str | None
    name: str
    claims: int


@router.get("/add", dependencies=[_ADDER])
def form(request: Request) -> Response:
    """A place to paste a text, and one to choose files."""
    return _page(request, {}, None)


@router.get("/add/progress/{job}", dependencies=[_ADDER])
def progress(job: str) -> Response:
    """How many reports of an addition are read, and how many it has: `{"done": 3, "of": 12}`."""
    done, of = _JOBS.told(job)
    return JSONResponse({"done": done, "of": of}, headers={"Cache-Control": "no-store"})


@router.post("/add", dependencies=[_ADDER])
def add(request: Request, form: BigForm) -> Response:
    """What was sent, taken in; what the book has got already changes nothing."""
    given = words_of(form)
    try:
        added = _added(site_of(request).book, _sent(form, given), given.get("job", ""))
    except MisuseError as error:
        return _page(request, given, None, errors=(words_of_error(error),), status=status_of(error))
    return _page(request, {}, added)


def _sent(form: FormData, given: Mapping[str, str]) -> list[tuple[str, bytes]]:
    """Names and bytes: the files, and the pasted text as one line of JSON."""
    files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
    sent = [(one.filename or "", one.file.read(LIMIT_BYTES + 1)) for one in files]
    if given.get("text", "").strip():
        sent.append(("pasted.jsonl", pasted(given)))
    if not sent:
        raise MisuseError("paste the text of a report, or choose files: nothing was sent")
    return sent


def pasted(given: Mapping[str, str]) -> bytes:
    """A pasted text as a line of JSON; its id is made of what it says, so that twice is once."""
    text = given["text"].replace("\r\n", "\n")  # browsers send line ends of their own
    facts = {name: given.get(name, "").strip() for name in _FACTS}
    if facts["url"] and safe_url(facts["url"]) is None:
        raise MisuseError(f"an address begins with http:// or https://, not as {facts['url']!r} does")
    if facts["published"] and parse_date(facts["published"]) is None:
        raise MisuseError(f"a day is written 2026-01-03, a time 2026-01-03T10:00Z, not {facts['published']!r}")
    if facts["lang"] and not _LANGUAGE.match(facts["lang"]):
        raise MisuseError(f"a language is written as its code, en, es or ar, not {facts['lang']!r}")
    name = given.get("id", "").strip() or content_id("p", text, facts["url"], facts["published"])
    row = {"id": name, "text": text, **{key: words for key, words in facts.items() if words}}
    return json.dumps(row).encode("ascii")


def _added(book: Book, sent: Sequence[tuple[str, bytes]], job: str) -> Added:
    """All of it taken in, one file after the other; what is known by name is told by the report."""
    found: list[Added] = []
    before = 0
    for place, (name, body) in enumerate(sent):
        rest = len(sent) - place - 1
        found.append(book.add_body(name, body, _teller(job, before, rest)))
        before += len(found[-1].new) + len(found[-1].known) + len(found[-1].problems)
    _JOBS.tell(job, before, before)
    return Added(
        new=tuple(report for one in found for report in one.new),
        known=tuple(report for one in found for report in one.known),
        problems=tuple(problem for one in found for problem in one.problems),
    )


def _teller(job: str, before: int, rest: int) -> Callable[[int, int], None]:
    return lambda done, of: _JOBS.tell(job, before + done, before + of + rest)


def _page(
    request: Request,
    given: Mapping[str, str],
    added: Added | None,
    *,
    errors: tuple[str, ...] = (),
    status: int = HTTPStatus.OK,
) -> Response:
    values = {
        "given": given,
        "added": added,
        "landed": _landed(site_of(request).book, added.new[:_TOLD]) if added else (),
        "problems": _by_place(added.problems) if added else [],
        "errors": errors,
        "outlets": [one.name for one in site_of(request).book.sources().outlets[:_OFFERED] if one.name],
        "endings": ", ".join(READABLE),
        "most_mb": LIMIT_BYTES // 1_000_000,
    }
    return render(request, "add.html", values, status=status)


def _landed(book: Book, reports: Sequence[str]) -> tuple[Landed, ...]:
    found = []
    for report in reports:
        shown = book.report(report)
        event = shown.records[0].event if shown.records else None
        found.append(
            Landed(
                report=report,
                event=event.id if event else None,
                name=event.name if event else "",
                claims=len(shown.claims),
            )
        )
    return tuple(found)


def _by_place(problems: Sequence[Problem]) -> list[tuple[str, list[str]]]:
    """What went wrong, report by report."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        found.setdefault(problem.where, []).append(problem.message)
    return sorted(found.items())
