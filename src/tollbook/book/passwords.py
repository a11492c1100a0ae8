"""Passwords: kept as Argon2id hashes, which cost as much to try as OWASP asks for (19 MiB, two passes, one lane)."""

import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tollbook.model import MisuseError

SHORTEST, LONGEST = 10, 1000
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_NOBODYS = _HASHER.hash(secrets.token_urlsafe())
"""What a password is tried on where there is no account: it takes as long, so that time tells no names."""


def hash_password(password: str) -> str:
    """The hash to keep; raises MisuseError for a password that is too short to be one."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise MisuseError(f"a password has {SHORTEST} to {LONGEST:,} characters; this one has {len(password):,}")
    return _HASHER.hash(_encoded(password))


def is_password(password: str, kept: str | None) -> bool:
    """Whether the password is the one that was kept; never where none was, in the same time."""
    try:
        _HASHER.verify(kept if kept is not None else _NOBODYS, _encoded(password[: LONGEST + 1]))
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def is_weak(kept: str) -> bool:
    """Whether a hash was made to be tried more cheaply than one would be made now."""
    return _HASHER.check_needs_rehash(kept)


def new_password() -> str:
    """A password that nobody had before: 120 bits."""
    return secrets.token_urlsafe(15)


def _encoded(password: str) -> bytes:
    return password.encode("utf-8", "surrogatepass")
