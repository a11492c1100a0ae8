"""The only place where rooms meet: paths in, records out."""

from dataclasses import dataclass

from tollbook.extract import Extraction, extract_claims
from tollbook.intake.files import capture_paths
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Copy, Problem, Record, Report
from tollbook.read import read_report
from tollbook.relate import find_copies


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading some paths: what each report says, and what went wrong."""

    extractions: tuple[Extraction, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The records of every event that some reports tell of, the most reported first."""

    as_of: str | None
    policy: str
    reports: tuple[Report, ...]
    copies: tuple[Copy, ...]
    records: tuple[Record, ...]
    problems: tuple[Problem, ...]


def read_paths(paths: tuple[str, ...]) -> Reading:
    """Everything that the reports under these paths say."""
    captures, problems = capture_paths(paths)
    gazetteer = open_gazetteer()
    extractions: list[Extraction] = []
    found = list(problems)
    for capture in captures:
        report = read_report(capture)
        if isinstance(report, Problem):
            found.append(report)
            continue
        extraction = extract_claims(report, gazetteer)
        extractions.append(extraction)
        found.extend(extraction.problems)
    return Reading(extractions=tuple(extractions), problems=tuple(sorted(found)))


def tally(paths: tuple[str, ...], *, as_of: str | None = None, policy: str = "ucdp") -> Tally:
    """The records of every event that the reports under these paths tell of."""
    reading = read_paths(paths)
    reports = tuple(extraction.report for extraction in reading.extractions)
    return Tally(
        as_of=as_of, policy=policy, reports=reports, copies=find_copies(reports), records=(), problems=reading.problems
    )
