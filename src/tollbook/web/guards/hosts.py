"""By which names the site may be called: no page elsewhere reaches it through a name of its own (DNS rebinding)."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from tollbook.web.refusals import refusal
from tollbook.web.site import Settings

LOOPBACK_NAMES = ("localhost",)


class HostGuard:
    """Refuses a request whose Host is none of the site's names.

    With accounts and no address of its own the site answers by every name: a page elsewhere has nobody's session.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._any = settings.auth and settings.address is None
        own = [settings.host, urlsplit(settings.address or "").hostname]
        self._names = {name.lower() for name in own if name}
        self._loopback = not settings.auth

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._any and not self._is_own(host_of(scope)):
            said = f"this site is not called {host_of(scope)!r}; it answers to the address that it was started with"
            await refusal(Request(scope), 421, said)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _is_own(self, host: str) -> bool:
        return host in self._names or (self._loopback and is_loopback(host))


def host_of(scope: Scope) -> str:
    """The name that the site was called by, without the port; empty where there is none, or several."""
    given = [value for name, value in scope["headers"] if name == b"host"]
    if len(given) != 1:
        return ""
    host = str(given[0].decode("latin-1").lower())
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.rpartition(":")[0] if ":" in host else host


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host in LOOPBACK_NAMES
