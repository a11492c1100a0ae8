"""What was read of a report."""

from dataclasses import dataclass

from tollbook.model.claim import Claim
from tollbook.model.dates import When
from tollbook.model.place import Place
from tollbook.model.problem import Problem
from tollbook.model.report import Report
from tollbook.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one report says, as far as it could be read."""

    report: Report
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]
    dates: tuple[When, ...]
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]
