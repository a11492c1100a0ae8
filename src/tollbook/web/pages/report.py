"""`/r/ID`: a report as it is stored, text alone, with its claims marked in place."""

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import PlainTextResponse

from tollbook.book import Book
from tollbook.book.looking import ReportShown
from tollbook.model import MisuseError
from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.rendering import render
from tollbook.web.site import site_of
from tollbook.web.views.report import report_page

router = APIRouter(include_in_schema=False)
_KINDS = (".json", ".txt", ".csv")


@router.get("/r/{name:path}", dependencies=[needs(Role.READER)])
def report(request: Request, name: str) -> Response:
    """The report as a page; `.json` and `.csv` give its claims, `.txt` its text."""
    shown, kind = _find(site_of(request).book, name)
    if kind == ".txt":
        text = shown.report.text.encode("utf-8", "replace").decode()
        return PlainTextResponse(text, headers={"Content-Disposition": "inline"})
    view = report_page(shown)
    return render(request, "report.html", {"view": view, "report": view.text})


def _find(book: Book, name: str) -> tuple[ReportShown, str]:
    """The report of that very name, else the one whose name goes before the ending."""
    kind = next((kind for kind in _KINDS if name.endswith(kind)), "")
    for given, asked in ((name, ""), (name.removesuffix(kind), kind)) if kind else ((name, ""),):
        try:
            return book.report(given), asked
        except MisuseError as error:
            told = error
    raise HTTPException(404, str(told))
