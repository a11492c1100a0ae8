"""`/r/ID`: a report as it is stored, text alone, with its claims marked in place."""

from fastapi import APIRouter, Request, Response

from tollbook.book import Book
from tollbook.book.looking import ReportShown
from tollbook.model import UnknownNameError
from tollbook.model.codec import claim_row, report_row
from tollbook.web.data import as_csv, as_json
from tollbook.web.keeper import Made
from tollbook.web.keeping import HTML, asked_for, kept
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.rendering import render_kept
from tollbook.web.site import site_of
from tollbook.web.views.report import report_page
from tollbook.web.views.tables import CLAIMS, claim_rows

router = APIRouter(include_in_schema=False)
_KINDS = (".json", ".txt", ".csv")
_TEXT = "text/plain; charset=utf-8"


@router.get("/r/{name:path}", dependencies=[needs(Role.READER)])
async def report(request: Request) -> Response:
    """The report as a page; `.json` and `.csv` give its claims, `.txt` its text."""
    return await kept(request, _report)


def _report(request: Request) -> Made:
    asked = asked_for(request, ("safe",))
    shown, kind = _find(site_of(request).book, request.path_params["name"])
    if kind == ".txt":
        return Made(body=shown.report.text.encode("utf-8", "replace"), media_type=_TEXT)
    if kind == ".json":
        return as_json(_row(shown))
    if kind == ".csv":
        rows = claim_rows(shown.claims, (shown.report,), None)
        return as_csv(CLAIMS, rows, name=f"{shown.report.id}-claims", safe=asked.get("safe") == "1")
    view = report_page(shown)
    return Made(body=render_kept(request, "report.html", {"view": view, "report": view.text}), media_type=HTML)


def _row(shown: ReportShown) -> dict[str, object]:
    return {
        "report": {**report_row(shown.report, shown.copy), "text": shown.report.text},
        "events": [record.event.id for record in shown.records],
        "copied_by": [copy.report for copy in shown.copied],
        "claims": [claim_row(claim) for claim in shown.claims],
    }


def _find(book: Book, name: str) -> tuple[ReportShown, str]:
    """The report of that very name, else the one whose name goes before the ending."""
    kind = next((kind for kind in _KINDS if name.endswith(kind)), "")
    for given, asked in ((name, ""), (name.removesuffix(kind), kind)) if kind else ((name, ""),):
        try:
            return book.report(given), asked
        except UnknownNameError as error:
            told = str(error)
    raise UnknownNameError(told)
