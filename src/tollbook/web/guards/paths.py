"""Addresses in one form: a slash at the end leads to the one without, HEAD is answered wherever GET is."""

from fastapi import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tollbook.web.refusals import refusal


class PathGuard:
    """Refuses what a browser could take for another site, and what holds NUL; mends the slash; answers HEAD."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if scope["path"].startswith(("//", "/\\")) or "\0" in scope["path"] or b"%00" in scope["query_string"]:
            await refusal(Request(scope), 404, "there is no such page")(scope, receive, send)
        elif _ends_in_slash(scope) and scope["method"] in ("GET", "HEAD"):
            await RedirectResponse(_without_slash(scope), status_code=308)(scope, receive, send)
        elif scope["method"] == "HEAD":
            await self._app({**scope, "method": "GET"}, receive, _bodiless(send))
        else:
            await self._app(scope, receive, send)


def _ends_in_slash(scope: Scope) -> bool:
    """Whether the address itself ends in one; an id at its end may hold one, written `%2F`."""
    return len(scope["path"]) > 1 and bool(scope["raw_path"].endswith(b"/"))


def _without_slash(scope: Scope) -> str:
    path = scope["raw_path"].rstrip(b"/").decode("latin-1")
    query = scope["query_string"].decode("latin-1")
    return f"{path}?{query}" if query else path


def _bodiless(send: Send) -> Send:
    """Sends the head of an answer as it is, and nothing of its body."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.body":
            message = {"type": "http.response.body", "body": b"", "more_body": message.get("more_body", False)}
        await send(message)

    return sending
