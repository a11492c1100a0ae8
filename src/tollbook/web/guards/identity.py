"""Who is asking, where accounts are on: by the session that their browser holds, or by a token."""

from anyio.to_thread import run_sync
from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from tollbook.book.accounts import Accounts
from tollbook.web.people import STRANGER, Person
from tollbook.web.refusals import refusal
from tollbook.web.site import Settings, cookie_name, site_of

_CHALLENGE = 'Bearer realm="tollbook", error="invalid_token"'


class IdentityGuard:
    """Writes down who asks as `request.state.person`; answers 401 to a token that is none."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._is_on = settings.auth

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not self._is_on:
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        request.state.person = STRANGER
        person = await _person(request)
        if person is None:
            answer = refusal(request, 401, "the token is unknown, was revoked, or has run out")
            answer.headers["WWW-Authenticate"] = _CHALLENGE
            await answer(scope, receive, send)
            return
        request.state.person = person
        await self._app(scope, receive, send)


async def _person(request: Request) -> Person | None:
    """Who asks; None where they bring a token that is none."""
    accounts = site_of(request).book.accounts
    said = request.headers.get("authorization")
    if said is not None:
        scheme, _, secret = said.partition(" ")
        return await run_sync(_bearer, accounts, secret.strip()) if scheme.lower() == "bearer" else None
    secret = request.cookies.get(cookie_name(request), "")
    return await run_sync(_visitor, accounts, secret) if secret else STRANGER


def _bearer(accounts: Accounts, secret: str) -> Person | None:
    token = accounts.token(secret)
    if token is None:
        return None
    account = token.account
    return Person(name=account.name, role=account.role, scopes=token.scopes, token=token.id)


def _visitor(accounts: Accounts, secret: str) -> Person:
    session = accounts.session(secret)
    return STRANGER if session is None else Person(name=session.account.name, role=session.account.role)
