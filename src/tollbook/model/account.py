"""Who may use a book over the web: accounts, what their roles may do, and the tokens that programs come with."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may sign in. `name` is what is written under what they decide; moments are those of the log."""

    name: str
    role: Role
    made_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Somebody who has signed in with a browser, until `expires_at` at the latest."""

    account: Account
    made_at: str
    used_at: str
    expires_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a program comes with instead of a password; the secret itself is kept nowhere.

    `id` is how people call it, `label` what they said that it is for. `used_at` is None until it is first used.
    """

    id: str
    label: str
    account: Account
    scopes: frozenset[Scope]
    made_at: str
    expires_at: str
    used_at: str | None
