"""What is said where something cannot be done: one page, and one shape in JSON."""

from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.exceptions import HTTPException

from tollbook.model import MisuseError, NoSpaceError, UnknownNameError
from tollbook.model.version import VersionConflictError
from tollbook.web.rendering import render


def refusal(request: Request, status: int, *errors: str) -> Response:
    """A refusal as a page, or as `{"ok": false, "error", "errors", "status"}` where data was asked for."""
    if wants_data(request):
        shape = {"ok": False, "error": errors[0], "errors": list(errors), "status": status}
        return JSONResponse(shape, status_code=status)
    return render(request, "refusal.html", {"status": status, "errors": errors}, status=status)


def status_of(error: MisuseError, otherwise: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY) -> HTTPStatus:
    """The status of an answer that tells of an error: a full disk is no fault of what was asked."""
    return HTTPStatus.INSUFFICIENT_STORAGE if isinstance(error, NoSpaceError) else otherwise


def words_of_error(error: MisuseError) -> str:
    """What is told of an error; where the book lies is nobody's business but of whoever runs it."""
    if isinstance(error, NoSpaceError):
        return "no space is left for the book: nothing of this was written; whoever runs it must free some"
    return str(error)


def wants_data(request: Request) -> bool:
    path = request.url.path
    return path.startswith("/api/") or path.endswith((".json", ".csv", ".atom"))


def _own_address(request: Request) -> str:
    """The path and the query that were asked for, as they were written."""
    path = str(request.scope["raw_path"].decode("latin-1"))
    return f"{path}?{request.url.query}" if request.url.query else path


def add_refusals(app: FastAPI) -> None:
    """Let the application say what went wrong in its own words."""

    @app.exception_handler(MisuseError)
    def misuse(request: Request, error: MisuseError) -> Response:
        return refusal(request, status_of(error, HTTPStatus.BAD_REQUEST), words_of_error(error))

    @app.exception_handler(UnknownNameError)
    def unknown(request: Request, error: UnknownNameError) -> Response:
        return refusal(request, HTTPStatus.NOT_FOUND, str(error))

    @app.exception_handler(VersionConflictError)
    def conflict(request: Request, error: VersionConflictError) -> Response:
        return refusal(request, HTTPStatus.CONFLICT, str(error))

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> Response:
        if error.status_code == HTTPStatus.UNAUTHORIZED and request.method == "GET" and not wants_data(request):
            return RedirectResponse(f"/login?{urlencode({'next': _own_address(request)})}", HTTPStatus.SEE_OTHER)
        found = refusal(request, error.status_code, str(error.detail))
        found.headers.update(error.headers or {})
        return found

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        told = [f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors()]
        return refusal(request, HTTPStatus.UNPROCESSABLE_ENTITY, *told)
