"""Nobody asks so often that others cannot: a bucket for each address and account or token."""

import time
from collections.abc import Callable

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from tollbook.web.limits import Buckets
from tollbook.web.people import Role
from tollbook.web.refusals import refusal
from tollbook.web.site import Settings, person_of

STRANGERS_PER_S, STRANGERS_BURST = 2.0, 60
"""What an address may ask that has not signed in: the page to sign in, and its style sheet."""
_BURST_S = 10  # how many seconds' worth may come at once


class LimitGuard:
    """Answers 429 with Retry-After to whoever asks too often; on where accounts are, since then there are others."""

    def __init__(self, app: ASGIApp, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._is_on = settings.auth
        self._known = Buckets(settings.rate_per_s, int(settings.rate_per_s * _BURST_S), clock)
        self._strangers = Buckets(STRANGERS_PER_S, STRANGERS_BURST, clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        wait_s = self._wait_s(Request(scope)) if self._is_on and scope["type"] == "http" else 0
        if wait_s:
            await _too_often(Request(scope), wait_s, scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _wait_s(self, request: Request) -> int:
        person = person_of(request)
        buckets = self._strangers if person.role is Role.NOBODY else self._known
        return buckets.take((address_of(request), person.name, person.token))


def address_of(request: Request) -> str:
    """The network address that a request came from, as the server or its proxy tells it."""
    return request.client.host if request.client else ""


async def _too_often(request: Request, wait_s: int, scope: Scope, receive: Receive, send: Send) -> None:
    answer = refusal(request, 429, f"you ask too often; ask again in {wait_s} s")
    answer.headers["Retry-After"] = str(wait_s)
    await answer(scope, receive, send)
