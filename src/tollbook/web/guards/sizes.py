"""How much may be sent at once: enough for what each address takes, and little from whoever has not signed in."""

from collections.abc import Mapping

from fastapi import HTTPException, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tollbook.web.people import Role
from tollbook.web.refusals import refusal
from tollbook.web.site import person_of

MB = 1024 * 1024
USUAL = MB
OF_STRANGERS = MB // 16
REPORTS = 32 * MB
CAPS: Mapping[str, int] = {"/add": REPORTS, "/api/v1/reports": REPORTS}
"""What takes more than the usual; bytes."""


class SizeGuard:
    """Answers 413 to a body that is larger than its address takes, before it is read or while it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] == "GET":
            await self._app(scope, receive, send)
            return
        cap = cap_of(Request(scope))
        if _said_length(scope) > cap:
            await refusal(Request(scope), 413, _too_large(cap))(scope, receive, send)
            return
        await self._app(scope, _counted(receive, cap), send)


def cap_of(request: Request) -> int:
    """How many bytes may be sent to this address by whoever asks."""
    cap = CAPS.get(request.url.path, USUAL)
    return min(cap, OF_STRANGERS) if person_of(request).role is Role.NOBODY else cap


def _said_length(scope: Scope) -> int:
    said = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    return int(said) if said.isdigit() else 0


def _counted(receive: Receive, cap: int) -> Receive:
    got = 0

    async def receiving() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > cap:
            raise HTTPException(413, _too_large(cap))
        return message

    return receiving


def _too_large(cap: int) -> str:
    return f"this is more than the {cap // 1024:,} kB that are taken at once here; send it in parts"
