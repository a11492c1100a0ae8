"""Who may use which route: every one says so, and nobody gets past it."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute

from tollbook.model.account import SCOPES
from tollbook.web import Settings, create_app
from tollbook.web.needs import Needs
from tollbook.web.people import STRANGER, Person, Role, Scope


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    folder: Path = tmp_path_factory.mktemp("needs")
    return create_app(Settings(db=f"sqlite:///{folder / 'empty.db'}", auth=True))


def needs_of(route: APIRoute) -> list[Needs]:
    return [one.dependency for one in route.dependencies if isinstance(one.dependency, Needs)]


def test_every_route_says_once_who_may_use_it(app: FastAPI) -> None:
    silent = [str(route) for route in app.routes if not (isinstance(route, APIRoute) and needs_of(route))]
    assert silent == []


def test_a_stranger_may_do_nothing() -> None:
    assert not any(STRANGER.may(role) for role in Role if role is not Role.NOBODY)
    assert STRANGER.may(Role.NOBODY)


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.OWNER])
def test_each_role_may_do_what_those_before_it_may_and_no_more(role: Role) -> None:
    person = Person(name="ana", role=role)
    assert [wanted for wanted in Role if person.may(wanted)] == [wanted for wanted in Role if wanted <= role]


@pytest.mark.parametrize("scope", list(Scope))
def test_a_token_is_good_for_its_scope_alone(scope: Scope) -> None:
    person = Person(name="ana", role=Role.OWNER, scopes=frozenset({scope}))
    assert [one for one in Scope if person.may(Role.READER, one)] == [scope]


def test_a_scope_gives_no_more_than_the_role() -> None:
    person = Person(name="ana", role=Role.READER, scopes=SCOPES[Role.OWNER])
    assert not person.may(Role.REVIEWER, Scope.ADD)
