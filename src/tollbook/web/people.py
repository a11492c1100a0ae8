"""Who is asking, and what they may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Role(IntEnum):
    """What a person may do; each may do all that those before it may. NOBODY has not signed in."""

    NOBODY = 0
    READER = 1
    REVIEWER = 2
    OWNER = 3


class Scope(StrEnum):
    """What a token may be used for, never more than its account's role may do."""

    READ = "read"
    ADD = "add"
    REVIEW = "review"
    ADMIN = "admin"


SCOPES: Mapping[Role, frozenset[Scope]] = {
    Role.NOBODY: frozenset(),
    Role.READER: frozenset({Scope.READ}),
    Role.REVIEWER: frozenset({Scope.READ, Scope.ADD, Scope.REVIEW}),
    Role.OWNER: frozenset(Scope),
}
"""All that a role may do."""
FIRST_SCOPE: Mapping[Role, Scope] = {
    Role.READER: Scope.READ,
    Role.REVIEWER: Scope.REVIEW,
    Role.OWNER: Scope.ADMIN,
}
"""What a token must be good for where a route asks for a role and says no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody at the other end. `name` is written under what they decide; empty where it is not known yet.

    `scopes` is what the token that they came with is good for; None for who came without one, and may do all that the
    role may.
    """

    name: str
    role: Role
    scopes: frozenset[Scope] | None = None

    def may(self, role: Role, scope: Scope | None = None) -> bool:
        """Whether they may do what asks for this role and, of a token, this scope."""
        if self.role < role:
            return False
        wanted = scope or FIRST_SCOPE.get(role)
        return self.scopes is None or wanted is None or wanted in self.scopes


STRANGER = Person(name="", role=Role.NOBODY)
