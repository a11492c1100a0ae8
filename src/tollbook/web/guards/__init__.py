"""What every request passes before it reaches a route: each guard checks one thing, as plain ASGI."""

from fastapi import FastAPI
from starlette.types import ASGIApp

from tollbook.web.guards.failures import FailureGuard
from tollbook.web.guards.headers import HeaderGuard
from tollbook.web.guards.hosts import HostGuard
from tollbook.web.guards.identity import IdentityGuard
from tollbook.web.guards.limits import LimitGuard
from tollbook.web.guards.origins import OriginGuard
from tollbook.web.guards.paths import PathGuard
from tollbook.web.guards.sizes import SizeGuard
from tollbook.web.site import Settings


def add_guards(app: FastAPI, settings: Settings) -> None:
    """Let every request pass the guards, from the headers inwards."""

    def guarded(route: ASGIApp) -> ASGIApp:
        inner: ASGIApp = SizeGuard(route)
        inner = LimitGuard(inner, settings)
        inner = IdentityGuard(inner, settings)
        inner = OriginGuard(inner)
        inner = PathGuard(inner)
        inner = HostGuard(inner, settings)
        inner = FailureGuard(inner)
        return HeaderGuard(inner, settings)

    app.add_middleware(guarded)
