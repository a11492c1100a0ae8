"""Who is asking, and what they may do."""

from collections.abc import Mapping
from dataclasses import dataclass

from tollbook.model.account import Role, Scope

__all__ = ["FIRST_SCOPE", "STRANGER", "Person", "Role", "Scope"]

FIRST_SCOPE: Mapping[Role, Scope] = {
    Role.READER: Scope.READ,
    Role.REVIEWER: Scope.REVIEW,
    Role.OWNER: Scope.ADMIN,
}
"""What a token must be good for where a route asks for a role and says no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody at the other end. `name` is written under what they decide; empty where it is not known yet.

    `scopes` is what the token that they came with is good for, `token` its id; None for who came without one, and may
    do all that the role may.
    """

    name: str
    role: Role
    scopes: frozenset[Scope] | None = None
    token: str | None = None

    def may(self, role: Role, scope: Scope | None = None) -> bool:
        """Whether they may do what asks for this role and, of a token, this scope."""
        if self.role < role:
            return False
        wanted = scope or FIRST_SCOPE.get(role)
        return self.scopes is None or wanted is None or wanted in self.scopes


STRANGER = Person(name="", role=Role.NOBODY)
