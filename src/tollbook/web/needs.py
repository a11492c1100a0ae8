"""What a route asks of whoever calls it. Every route declares it; a test goes through all of them.

    @router.get("/queue", dependencies=[needs(Role.REVIEWER)])

Templates ask the person: `{% if person.may(roles.REVIEWER) %}`.
"""

from http import HTTPStatus
from typing import Any

from fastapi import Depends, HTTPException, Request

from tollbook.web.people import FIRST_SCOPE, Role, Scope
from tollbook.web.site import person_of


class Needs:
    """Lets through whoever may do what asks for a role and, of a token, a scope."""

    __slots__ = ("role", "scope")

    def __init__(self, role: Role, scope: Scope | None = None) -> None:
        self.role = role
        self.scope = scope

    @property
    def wanted(self) -> Scope | None:
        """The scope that a token must have; None where anybody may come."""
        return self.scope or FIRST_SCOPE.get(self.role)

    async def __call__(self, request: Request) -> None:
        person = person_of(request)
        if person.may(self.role, self.scope):
            return
        if person.role is Role.NOBODY:
            raise HTTPException(
                HTTPStatus.UNAUTHORIZED, "sign in first", {"WWW-Authenticate": 'Bearer realm="tollbook"'}
            )
        raise HTTPException(HTTPStatus.FORBIDDEN, self._refusal(person.role))

    def _refusal(self, role: Role) -> str:
        if role < self.role:
            return f"this is for a {self.role.name.lower()}; you are a {role.name.lower()}"
        return f"this token is not good for this: it lacks the scope {self.wanted}"


def needs(role: Role, scope: Scope | None = None) -> Any:  # Any: FastAPI gives its own marker no type
    """What a route names among its `dependencies`; `needs(Role.NOBODY)` is open to all."""
    return Depends(Needs(role, scope))
