"""`/login`, `/logout` and `/account`: signing in and out, one's password, one's tokens. There where accounts are on."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated
from urllib.parse import unquote

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from tollbook.book.accounts import LONGEST_TOKEN_DAYS, SESSION, TOKEN_DAYS
from tollbook.model import MisuseError
from tollbook.model.account import SCOPES
from tollbook.web.guards.limits import address_of
from tollbook.web.needs import needs
from tollbook.web.people import Role, Scope
from tollbook.web.refusals import refusal, status_of, words_of_error
from tollbook.web.rendering import render
from tollbook.web.site import cookie_name, is_https, person_of, site_of

router = APIRouter(include_in_schema=False)
_ANYBODY, _MEMBER = needs(Role.NOBODY), needs(Role.READER, Scope.ADMIN)
_AT_ONCE = CapacityLimiter(2)  # each password that is tried takes 19 MiB and a core
_WRONG = "there is no account of this name and password"


@router.get("/login", dependencies=[_ANYBODY])
def login_page(request: Request, next: str = "/") -> Response:
    """The form to sign in."""
    return render(request, "login.html", {"next": own_path(next), "name": "", "wrong": ""})


@router.post("/login", dependencies=[_ANYBODY])
async def login(
    request: Request,
    name: Annotated[str, Form()],
    password: Annotated[str, Form()],
    next: Annotated[str, Form()] = "/",
) -> Response:
    """Let somebody in whose name and password are right, and back to where they were going."""
    logins = site_of(request).logins
    wait_s = logins.take(address_of(request)) or logins.take((address_of(request), name.casefold()))
    if wait_s:
        return _later(request, wait_s)
    accounts = site_of(request).book.accounts
    account = await run_sync(accounts.check, name, password, limiter=_AT_ONCE)
    if account is None:
        values = {"next": own_path(next), "name": name, "wrong": _WRONG}
        return render(request, "login.html", values, status=HTTPStatus.FORBIDDEN)
    logins.forget((address_of(request), name.casefold()))
    old = request.cookies.get(cookie_name(request))
    if old:
        await run_sync(accounts.end_session, old)
    answer = _to(own_path(next))
    _hold(request, answer, await run_sync(accounts.begin_session, account))
    return answer


@router.post("/logout", dependencies=[_ANYBODY])
def logout(request: Request) -> Response:
    """End the session of this browser."""
    site_of(request).book.accounts.end_session(request.cookies.get(cookie_name(request), ""))
    return _signed_out(request)


@router.get("/account", dependencies=[_MEMBER])
def account_page(request: Request) -> Response:
    """One's own account: its tokens, and the forms for what can be changed."""
    return _account(request)


@router.post("/account/password", dependencies=[_MEMBER])
async def change_password(
    request: Request, old: Annotated[str, Form()], new: Annotated[str, Form()], again: Annotated[str, Form()]
) -> Response:
    """Another password for oneself; it signs out everywhere."""
    accounts, name = site_of(request).book.accounts, person_of(request).name
    wait_s = site_of(request).logins.take((address_of(request), name.casefold()))
    if wait_s:
        return _later(request, wait_s)
    if await run_sync(accounts.check, name, old, limiter=_AT_ONCE) is None:
        return _account(request, wrong="the password that you have now is another one")
    if new != again:
        return _account(request, wrong="the two new passwords are not the same")
    try:
        await run_sync(accounts.set_password, name, new, limiter=_AT_ONCE)
    except MisuseError as error:
        return _account(request, wrong=str(error))
    return _signed_out(request)


@router.post("/account/sessions/end", dependencies=[_MEMBER])
def logout_everywhere(request: Request) -> Response:
    """End every session of one's own."""
    site_of(request).book.accounts.end_sessions(person_of(request).name)
    return _signed_out(request)


@router.post("/account/tokens", dependencies=[_MEMBER])
def make_token(
    request: Request,
    label: Annotated[str, Form()],
    scopes: Annotated[list[Scope], Form()] = [],  # noqa: B006 - FastAPI reads it, nobody writes to it
    days: Annotated[int, Form()] = TOKEN_DAYS,
) -> Response:
    """A token for one's own programs: its secret is on the page that answers, and nowhere again."""
    try:
        made = site_of(request).book.accounts.add_token(person_of(request).name, label, scopes, days)
    except MisuseError as error:
        return _account(request, wrong=words_of_error(error), status=status_of(error))
    return _account(request, secret=made.secret)


@router.post("/account/tokens/{token}/revoke", dependencies=[_MEMBER])
def revoke_token(request: Request, token: str) -> Response:
    """End one of one's own tokens."""
    site_of(request).book.accounts.revoke(token, person_of(request).name)
    return _to("/account")


def own_path(words: str) -> str:
    """An address of this site, to lead somebody to; its first page where the words are anything else."""
    plain = unquote(words)
    is_own = plain.startswith("/") and not plain.startswith(("//", "/\\")) and plain.isprintable() and words.isascii()
    return words if is_own and "\\" not in plain.partition("?")[0] else "/"


def _account(
    request: Request, *, wrong: str = "", secret: str = "", status: int = HTTPStatus.UNPROCESSABLE_ENTITY
) -> Response:
    person = person_of(request)
    accounts = site_of(request).book.accounts
    values = {
        "tokens": accounts.tokens(person.name),
        "scopes": _in_order(person.role),
        "days": TOKEN_DAYS,
        "most_days": LONGEST_TOKEN_DAYS,
        "wrong": wrong,
        "secret": secret,
    }
    return render(request, "account.html", values, status=status if wrong else HTTPStatus.OK)


def _in_order(role: Role) -> Sequence[Scope]:
    return [scope for scope in Scope if scope in SCOPES[role]]


def _hold(request: Request, answer: Response, secret: str) -> None:
    """Give the browser its session to hold: for this site alone, out of reach of scripts."""
    answer.set_cookie(
        cookie_name(request),
        secret,
        max_age=int(SESSION.total_seconds()),
        path="/",
        secure=is_https(request),
        httponly=True,
        samesite="lax",
    )


def _signed_out(request: Request) -> Response:
    answer = _to("/login")
    answer.delete_cookie(cookie_name(request), path="/", secure=is_https(request), httponly=True, samesite="lax")
    return answer


def _later(request: Request, wait_s: int) -> Response:
    answer = refusal(request, HTTPStatus.TOO_MANY_REQUESTS, f"too many tries; try again in {wait_s} s")
    answer.headers["Retry-After"] = str(wait_s)
    return answer


def _to(path: str) -> Response:
    return RedirectResponse(path, HTTPStatus.SEE_OTHER)
