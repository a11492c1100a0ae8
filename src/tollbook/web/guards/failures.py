"""A defect is told in the site's own words, and its trace goes to the log alone."""

import logging

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tollbook.web.refusals import refusal

_DEFECT = "a defect of Tollbook itself, not of what you asked for; whoever runs it finds the trace in its log"
_log = logging.getLogger("tollbook.web")


class FailureGuard:
    """Answers 500 where a route fails, if nothing was sent yet."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception:
            _log.exception("%s %s failed", scope["method"], scope["path"])
            if begun:
                raise
            await refusal(Request(scope), 500, _DEFECT)(scope, receive, send)
