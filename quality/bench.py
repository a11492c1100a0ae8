"""How fast each step of the walk is here: `quality/bench.py [--json] [PATH...]` (the bundled example if none is named).

A step is timed alone, on what the step before it gave; the best of several rounds counts, since other work on the
machine can only make a round slower.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from many_claims import make_event

from tollbook.book import tally
from tollbook.extract import extract_claims
from tollbook.intake.files import capture_paths
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Problem, Report
from tollbook.read import read_report
from tollbook.relate import find_copies
from tollbook.text.sentences import cut_sentences
from tollbook.text.tokens import cut_tokens

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "caracas-2026" / "reports.jsonl"
ROUNDS = 3
MANY = (1_000, 10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """One step: seconds for all reports, and reports a second."""

    step: str
    seconds: float
    reports_per_s: float


def measure(paths: tuple[str, ...]) -> tuple[Timing, ...]:
    """The steps in the order of the walk; what cannot be read is left out."""
    captures, _ = capture_paths(paths)
    reports = tuple(report for report in map(read_report, captures) if not isinstance(report, Problem))
    gazetteer = open_gazetteer()
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("intake.capture_paths", lambda: capture_paths(paths)),
        ("read.read_report", lambda: [read_report(capture) for capture in captures]),
        ("text.cut_sentences", lambda: [cut_sentences(report.text) for report in reports]),
        ("text.cut_tokens", lambda: [cut_tokens(report.text) for report in reports]),
        ("extract.extract_claims", lambda: [extract_claims(report, gazetteer) for report in reports]),
        ("relate.find_copies", lambda: find_copies(reports)),
        ("book.tally", lambda: tally(paths)),
    )
    return (*(_time(step, work, reports) for step, work in steps), *map(_time_reconciling, MANY))


def _time_reconciling(claims: int) -> Timing:
    """The record of one made event of so many claims."""
    made = make_event(claims)
    return _time(f"reconcile {claims:,} claims", made.reconcile, made.reports)


def _time(step: str, work: Callable[[], object], reports: tuple[Report, ...]) -> Timing:
    best = min(_once(work) for _ in range(ROUNDS))
    return Timing(step=step, seconds=round(best, 4), reports_per_s=round(len(reports) / best, 1))


def _once(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=[str(EXAMPLE)], metavar="PATH")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args()
    timings = measure(tuple(options.paths))
    if options.json:
        print(json.dumps([asdict(timing) for timing in timings], indent=1))
        return 0
    print(f"{'step':24}  {'seconds':>9}  {'reports/s':>10}")
    for timing in timings:
        print(f"{timing.step:24}  {timing.seconds:9.4f}  {timing.reports_per_s:10,.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
