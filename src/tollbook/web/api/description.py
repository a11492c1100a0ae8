"""The API's description of itself (OpenAPI): every address, what it takes and gives, and who may use it."""

from functools import lru_cache
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from tollbook import __version__
from tollbook.model.codec import to_json
from tollbook.web.needs import Needs, needs
from tollbook.web.people import Role

router = APIRouter(include_in_schema=False)
_SCHEMES = {
    "token": {"type": "http", "scheme": "bearer", "description": "`tollbook token add`, or the page /account"},
    "session": {"type": "apiKey", "in": "cookie", "name": "tollbook", "description": "What signing in gives a browser"},
}


@router.get("/api/v1/openapi.json", dependencies=[needs(Role.READER)])
def described(request: Request) -> Response:
    """The description, as OpenAPI 3.1."""
    return Response(
        _written(request.app), media_type="application/json", headers={"Cache-Control": "private, no-cache"}
    )


@lru_cache(maxsize=4)
def _written(app: FastAPI) -> bytes:
    return to_json(describe(app)).encode()


def describe(app: FastAPI) -> dict[str, Any]:  # Any: JSON
    """The description of an application's API."""
    found = get_openapi(
        title="Tollbook",
        version=__version__,
        description="What a book holds, and the ways to add to it. Unknown is null, never 0.",
        routes=app.routes,
    )
    found.setdefault("components", {})["securitySchemes"] = _SCHEMES
    for route in app.routes:
        if isinstance(route, APIRoute) and route.include_in_schema:
            for method in route.methods or ():
                operation = found["paths"][route.path_format][method.lower()]
                operation["security"] = [{name: []} for name in _SCHEMES]
                operation["x-needs"] = _needed(route)
    return found


def _needed(route: APIRoute) -> dict[str, str | None]:
    """The role that a route asks for, and the scope that a token must have."""
    (needed,) = [one.dependency for one in route.dependencies if isinstance(one.dependency, Needs)]
    return {"role": needed.role.name.lower(), "scope": None if needed.wanted is None else needed.wanted.value}
