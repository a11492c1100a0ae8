"""Who is asking, and what they may do."""

from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """What a person may do; each may do all that those before it may."""

    READER = 1
    REVIEWER = 2
    OWNER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody at the other end. `name` is written under what they decide; empty where it is not known yet."""

    name: str
    role: Role
