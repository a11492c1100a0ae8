"""`/e/ID`: an event in any of its states, its published versions, and both as data."""

import json
import re
from contextlib import suppress

from fastapi import APIRouter, HTTPException, Request, Response

from tollbook.book import Book
from tollbook.book.rows import shown_row
from tollbook.book.showing import Shown
from tollbook.model import UnknownNameError
from tollbook.model.version import Version
from tollbook.web.addresses import event_url
from tollbook.web.data import as_csv, as_json
from tollbook.web.keeper import Made
from tollbook.web.keeping import HTML, asked_for, kept, leads_to
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.preparing import Form
from tollbook.web.rendering import render_kept
from tollbook.web.site import site_of
from tollbook.web.views.event import DEFAULT_POLICY, State, event_page
from tollbook.web.views.tables import CLAIMS, FIGURES, claim_rows, figure_rows
from tollbook.web.views.version import version_page

router = APIRouter(include_in_schema=False)
_NAME = re.compile(r"(?P<event>.+?)(?:@(?P<version>\d{1,9}))?(?P<kind>\.json|\.csv)?\Z", re.DOTALL)
_STATE = ("asof", "policy", "claim", "table", "safe", "compare")


@router.get("/e/{name}", dependencies=[needs(Role.READER)])
async def event(request: Request) -> Response:
    """The event as a page; `.json` and `.csv` give it as data, `@3` its third published version."""
    found = _NAME.match(request.path_params["name"])
    assert found is not None
    name = found["event"]
    if found["version"]:
        return await kept(request, _event)
    form = None if request.url.query else FORMS.get(found["kind"] or "")
    return await kept(request, _event, lambda: site_of(request).book.stamp(name), form)


def _event(request: Request) -> Made:
    asked = asked_for(request, _STATE)
    found = _NAME.match(request.path_params["name"])
    assert found is not None
    book = site_of(request).book
    if found["version"] is not None:
        return _version(request, book, found["event"], int(found["version"]), found["kind"])
    policy = asked.get("policy")
    state = State(
        as_of=asked.get("asof"), policy=None if policy == DEFAULT_POLICY else policy, claim=asked.get("claim")
    )
    base = _look(book, found["event"], State(policy=state.policy))
    named = base.name or base.record.event.id
    if found["event"] not in (named, base.record.event.id):
        kind = found["kind"] or ""
        return leads_to(event_url(named, kind=kind, asof=state.as_of, policy=state.policy, claim=state.claim))
    shown = base if state.as_of is None else _look(book, base.record.event.id, state)
    if found["kind"] == ".json":
        return as_json(shown_row(shown))
    if found["kind"] == ".csv":
        return _table(shown, asked)
    view = event_page(shown, base, book.versions(named) if base.name else (), state)
    return Made(body=render_kept(request, "event.html", {"view": view, "page": view.page}), media_type=HTML)


FORMS = {kind: Form(f"/e/{{}}{kind}", "name", f"{{}}{kind}", _event) for kind in ("", ".json")}
"""The addresses of every event that are prepared."""


def _look(book: Book, event: str, state: State) -> Shown:
    return book.look(event, as_of=state.as_of, policy=state.policy or DEFAULT_POLICY)


def _table(shown: Shown, asked: dict[str, str]) -> Made:
    safe, name = asked.get("safe") == "1", f"{shown.name or shown.record.event.id}"
    if asked.get("table") == "figures":
        return as_csv(FIGURES, figure_rows(shown), name=f"{name}-figures", safe=safe)
    rows = claim_rows(shown.record.claims, shown.reports, shown)
    return as_csv(CLAIMS, rows, name=f"{name}-claims", safe=safe)


def _version(request: Request, book: Book, event: str, number: int, kind: str | None) -> Made:
    """A published version; `compare` names the one that it is set against."""
    versions = book.versions(event)
    version = next((one for one in versions if one.number == number), None)
    if version is None:
        there = ", ".join(str(one.number) for one in versions) or "none"
        raise HTTPException(404, f"{event} has no version {number}; the published ones are: {there}")
    if event != version.record:
        compare = asked_for(request, _STATE).get("compare")
        return leads_to(event_url(version.record, version=number, kind=kind or "", compare=compare))
    if kind == ".json":
        return Made(body=version.content.encode(), media_type="application/json")
    if kind == ".csv":
        raise HTTPException(404, "a version is frozen as JSON; its tables are those of its content")
    asked = asked_for(request, _STATE).get("compare")
    compared = int(asked) if asked and asked.isascii() and asked.isdigit() else None
    changes = book.diff(event, compared, number) if compared is not None else ()
    view = version_page(version, versions, compared, changes, _texts(book, version))
    return Made(body=render_kept(request, "version.html", {"view": view, "page": view.page}), media_type=HTML)


def _texts(book: Book, version: Version) -> dict[str, str]:
    """The stored texts of a version's reports; of those that went to another event since, one by one."""
    found = {}
    for row in json.loads(version.content)["reports"]:
        with suppress(UnknownNameError):
            found[row["id"]] = book.report(row["id"], wait=False).report.text
    return found
