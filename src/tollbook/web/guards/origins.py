"""Nobody else's page may make a person's browser decide anything here (cross-site request forgery).

No token stands in the forms: browsers themselves say where a request comes from (Sec-Fetch-Site, Origin), and what is
no browser brings nobody's cookies. As Datasette does it, and Go's `CrossOriginProtection`.
"""

from urllib.parse import urlsplit

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from tollbook.web.refusals import refusal

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_REFUSED = "this came from a page of another site; open the form here and send it again"


class OriginGuard:
    """Refuses what would change something and was sent by another site's page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in SAFE and not _is_own(scope):
            await refusal(Request(scope), 403, _REFUSED)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _is_own(scope: Scope) -> bool:
    said = {name: value for name, value in scope["headers"] if name in (b"sec-fetch-site", b"origin", b"host")}
    site = said.get(b"sec-fetch-site")
    if site is not None:
        return site in (b"same-origin", b"none")
    origin = said.get(b"origin")
    if origin is None:
        return True  # no browser, which sends one with every unsafe method
    return bool(urlsplit(origin.decode("latin-1")).netloc.lower().encode("latin-1") == said.get(b"host", b"").lower())
