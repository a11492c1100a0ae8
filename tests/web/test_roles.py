"""Every address of the site, tried as everybody: nothing can be reached that should not be."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import httpx
import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from running import running

from tollbook.book import Book
from tollbook.model.account import SCOPES, Role, Scope
from tollbook.web import Settings, create_app
from tollbook.web.api.description import describe
from tollbook.web.needs import Needs

PASSWORD = "correct horse battery"
FREE = {
    ("GET", "/login"),
    ("POST", "/login"),
    ("POST", "/logout"),
    ("GET", "/assets/{digest}/{name}"),
}
"""What nobody needs an account for."""
CHANGES = {"POST", "PUT", "PATCH", "DELETE"}


@dataclass(frozen=True)
class Caller:
    """Somebody who asks: by role, and with a token of some scopes or by a session."""

    name: str
    role: Role
    scopes: frozenset[Scope] | None
    headers: dict[str, str]

    def may(self, needed: Needs) -> bool:
        """Written anew here, so that a mistake in `Person.may` is one that somebody sees."""
        if needed.role is Role.NOBODY:
            return True
        if self.role.value < needed.role.value:
            return False
        usual = {Role.READER: Scope.READ, Role.REVIEWER: Scope.REVIEW, Role.OWNER: Scope.ADMIN}
        return self.scopes is None or (needed.scope or usual[needed.role]) in self.scopes


@dataclass(frozen=True)
class Place:
    app: FastAPI
    client: httpx.Client
    callers: tuple[Caller, ...]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    db = f"sqlite:///{tmp_path_factory.mktemp('roles') / 'book.db'}"
    app = create_app(Settings(db=db, auth=True, rate_per_s=1e6))
    with Book.open(db) as book:
        book.add_body("n.jsonl", b'{"id": "n1", "text": "Police said 12 people were killed in Lagos on Monday."}')
        callers = [Caller("nobody", Role.NOBODY, None, {})]
        for role in (Role.READER, Role.REVIEWER, Role.OWNER):
            name = role.name.lower()
            account = book.accounts.add(name, role, PASSWORD)
            session = book.accounts.begin_session(account)
            callers.append(Caller(name, role, None, {"Cookie": f"tollbook={session}"}))
            for scope in sorted(SCOPES[role]):
                secret = book.accounts.add_token(name, "test", [scope], days=2).secret
                headers = {"Authorization": f"Bearer {secret}"}
                callers.append(Caller(f"{name}'s token to {scope}", role, frozenset({scope}), headers))
    with running(app) as address, httpx.Client(base_url=address, timeout=60) as client:
        yield Place(app, client, tuple(callers))


def routes_of(app: FastAPI) -> list[tuple[str, str, Needs]]:
    found = []
    for route in app.routes:
        assert isinstance(route, APIRoute)
        (needed,) = [one.dependency for one in route.dependencies if isinstance(one.dependency, Needs)]
        found += [(method, route.path_format, needed) for method in sorted(route.methods or ())]
    return found


def asked(place: Place, caller: Caller, method: str, path: str) -> httpx.Response:
    """One request, with names filled in that nothing goes by: whoever is let in hears of that."""
    filled = re.sub(r"\{[^}]*\}", "7", path)
    content = json.dumps({"kind": "note", "about": "nothing", "note": "x"}) if method in CHANGES else None
    headers = {**caller.headers, "Content-Type": "application/json"}
    place.client.cookies.clear()
    return place.client.request(method, filled, headers=headers, content=content)


def is_shut(answer: httpx.Response) -> bool:
    """Whether somebody was sent away: to sign in, or for good."""
    led_away = answer.status_code == 303 and answer.headers["location"].startswith("/login?next=")
    return answer.status_code in (401, 403) or led_away


def test_only_signing_in_is_for_everybody(place: Place) -> None:
    assert {(method, path) for method, path, needed in routes_of(place.app) if needed.role is Role.NOBODY} == FREE


def test_whatever_changes_something_is_for_reviewers_but_ones_own_account(place: Place) -> None:
    of_readers = {
        path for method, path, needed in routes_of(place.app) if method in CHANGES and needed.role is Role.READER
    }
    assert {path for path in of_readers if not path.startswith("/account")} <= PREVIEWS


PREVIEWS = {"/queue/bulk", "/queue/preview"}
"""Forms that show what something would change, and change nothing."""


def test_nobody_reaches_what_they_may_not_and_everybody_what_they_may(place: Place) -> None:
    wrong = []
    for method, path, needed in routes_of(place.app):
        for caller in place.callers:
            if path.startswith(("/logout", "/login", "/account/sessions", "/account/password")) and method == "POST":
                continue  # these end the sessions that the others need; tests/web/test_accounts.py tries them
            answer = asked(place, caller, method, path)
            if is_shut(answer) is caller.may(needed) or answer.status_code >= 500:
                wrong.append(f"{caller.name}: {method} {path}: {answer.status_code}")
    assert wrong == []


def test_the_description_says_the_same_as_the_routes(place: Place) -> None:
    described = {
        (method.upper(), path): operation["x-needs"]
        for path, operations in describe(place.app)["paths"].items()
        for method, operation in operations.items()
    }
    told = {
        (method, path): {"role": needed.role.name.lower(), "scope": needed.wanted and needed.wanted.value}
        for method, path, needed in routes_of(place.app)
        if (method, path) in described
    }
    assert told == described
    assert {path for _, path in described} == {
        path for _, path, _ in routes_of(place.app) if path.startswith("/api/") and not path.endswith("openapi.json")
    }


def test_another_method_opens_no_door(place: Place) -> None:
    reader, owner = place.callers[1], place.callers[-1]
    taken = {(method, path) for method, path, _ in routes_of(place.app)}
    open_doors = []
    for path in sorted({path for _, path in taken}):
        for method in sorted(
            {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"} - {m for m, p in taken if p == path}
        ):
            for caller in (reader, owner):
                status = asked(place, caller, method, path).status_code
                if status not in (404, 405):
                    open_doors.append(f"{caller.name}: {method} {path}: {status}")
    assert open_doors == []
