"""What claims leave for each group, asked of OR-tools CP-SAT: a second solver and a second way to write people down.

Nothing of the package's own arithmetic is used here: people are written out by their attributes, one by one.
"""

import itertools
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tollbook.model import Group, Status
from tollbook.reconcile.constraints import Closure, Constraint
from tollbook.reconcile.scope import GroupKey

Ends = tuple[int, int | None]


@dataclass(frozen=True)
class Person:
    """Somebody who died: one nationality or none, one main status or none, whatever forces."""

    nationality: str | None
    status: Status | None
    is_reporter: bool
    sex: str | None
    ages: frozenset[str]
    forces: frozenset[str]


def _everybody() -> tuple[Person, ...]:
    armed = (Status.MILITARY, Status.POLICE)
    return tuple(
        Person(nationality=nation, status=status, is_reporter=reporter, sex=sex, ages=ages, forces=forces)
        for nation, status, reporter, sex, ages, forces in itertools.product(
            ("VE", "CU", "US", None),
            (*armed, Status.CIVILIAN, None),
            (False, True),
            ("female", "male", None),
            map(frozenset, ((), ("child",), ("adult",), ("elderly",), ("adult", "elderly"))),
            map(frozenset, ((), ("guard",), ("militia",), ("guard", "militia"))),
        )
        if not (reporter and status in armed)
    )


PEOPLE = _everybody()


def is_in(group: Group, person: Person) -> bool:
    tests: tuple[tuple[object, Callable[[], bool]], ...] = (
        (group.nationality, lambda: person.nationality in group.nationality),
        (
            group.status,
            lambda: person.is_reporter if group.status is Status.JOURNALIST else person.status is group.status,
        ),
        (group.sex, lambda: person.sex == group.sex),
        (group.age, lambda: group.age in person.ages),
        (group.force, lambda: group.force in person.forces),
    )
    return all(test() for asked, test in tests if asked)


class Oracle:
    """The people that groups tell apart, as numbers that CP-SAT chooses."""

    def __init__(self, groups: Sequence[Group], closures: Iterable[Closure] = ()) -> None:
        signs = {tuple(is_in(group, person) for group in groups) for person in PEOPLE}
        self._places = {group.attributes: place for place, group in enumerate(groups)}
        for closure in closures:
            signs = {sign for sign in signs if any(sign[self._places[part.attributes]] for part in closure.parts)}
        self._kinds = [[place for place, is_inside in enumerate(sign) if is_inside] for sign in sorted(signs)]

    def is_feasible(self, constraints: Iterable[Constraint]) -> bool:
        return bool(self._ask(constraints, ())["feasible"])

    def ends(self, constraints: Iterable[Constraint]) -> dict[GroupKey, Ends] | None:
        """The least and greatest figure of each group (None: open above); None where the constraints cannot hold."""
        answer = self._ask(constraints, self._places.values())
        if not answer["feasible"]:
            return None
        return {key: (low, high) for key, (low, high) in zip(self._places, answer["ends"], strict=True)}

    def _ask(self, constraints: Iterable[Constraint], ends_of: Iterable[int]) -> Any:
        limits = [[self._places[c.group.attributes], c.value, c.is_upper] for c in constraints]
        return _asked({"kinds": self._kinds, "limits": limits, "ends_of": list(ends_of)})


def _asked(question: object) -> Any:
    solver = _solver()
    assert solver.stdin is not None
    assert solver.stdout is not None
    solver.stdin.write(json.dumps(question) + "\n")
    solver.stdin.flush()
    return json.loads(solver.stdout.readline())


@cache
def _solver() -> subprocess.Popen[str]:
    """The process that answers, started at the first question; it ends with this one, which closes its input."""
    return subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("cpsat.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
