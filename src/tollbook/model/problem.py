"""What went wrong, as a value.

Bad input is not exceptional: a reader returns a `Problem` beside what it could read, and the caller counts it.
Exceptions are for misuse and broken invariants:

    TollbookError
    ├── MisuseError        an argument no input could make right
    │   ├── UnknownNameError   it names something that the book has not got
    │   └── NoSpaceError       there is no room to write it down; nothing of it was written
    └── BrokenLawError     a law of the house does not hold: a defect of Tollbook itself
"""

from dataclasses import dataclass


class TollbookError(Exception):
    """The root of every exception that Tollbook raises on purpose."""


class MisuseError(TollbookError):
    """An argument that no input could make right."""


class UnknownNameError(MisuseError):
    """A name that nothing in the book goes by."""


class NoSpaceError(MisuseError):
    """There is no room left for what was to be written; nothing of it was."""


class BrokenLawError(TollbookError):
    """A law of the house does not hold: a defect of Tollbook, not of its input."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """What went wrong, where, and what to do about it.

    `where` names the place: a path, a path and a line (`reports.jsonl:7`), or a report's id.
    """

    rule: str
    where: str
    message: str
