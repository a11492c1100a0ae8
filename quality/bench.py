"""How fast each step of the walk is here: `quality/bench.py [--json] [PATH...]` (the bundled example if none is named).

`--reports N...` measures copies and grouping instead, on that many reports made of the open kits by recombination, and
what one more report costs then; it needs ../shared/data beside this checkout.

A step is timed alone, on what the step before it gave; the best of several rounds counts, since other work on the
machine can only make a round slower.
"""

import argparse
import functools
import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from many_claims import make_event
from recombined import recombine

from tollbook.book import tally
from tollbook.extract import extract_claims
from tollbook.intake.files import capture_paths
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Problem, Report
from tollbook.read import read_report
from tollbook.relate import EventIndex, find_copies, group_events, join
from tollbook.text.sentences import cut_sentences
from tollbook.text.tokens import cut_tokens

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "caracas-2026" / "reports.jsonl"
KITS = ROOT.parent / "shared" / "data" / "kits"
ROUNDS = 3
MORE = 100  # reports that join at the end
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """What many reports cost: reports a second of copies and of grouping, milliseconds for one more that joins the
    index of all (the mean of the last), and the most memory that the process had until then."""

    reports: int
    copies_per_s: float
    grouped_per_s: float
    one_more_ms: float
    memory_mb: int


def measure_crowd(reports: int) -> Crowd:
    told = recombine(KITS, reports + MORE)
    start, last = told[:reports], told[reports:]
    pages = tuple(one.report for one in start)
    copying, grouping = _once(lambda: find_copies(pages)), _once(lambda: group_events(start, ()))
    index = functools.reduce(join, start, EventIndex())
    one_more = _once(lambda: functools.reduce(join, last, index)) / len(last)
    return Crowd(
        reports=reports,
        copies_per_s=round(reports / copying, 1),
        grouped_per_s=round(reports / grouping, 1),
        one_more_ms=round(1000 * one_more, 2),
        memory_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    )


def _print_crowds(sizes: list[int], *, as_json: bool) -> int:
    if not KITS.is_dir():
        print("The open kits (../shared/data/kits) are not beside this checkout: nothing was measured.")
        return 1
    crowds = [measure_crowd(size) for size in sorted(sizes)]
    if as_json:
        print(json.dumps([asdict(crowd) for crowd in crowds], indent=1))
        return 0
    print(f"{'reports':>9}  {'copies/s':>9}  {'grouped/s':>9}  {'one more, ms':>12}  {'memory, MB':>10}")
    for c in crowds:
        print(
            f"{c.reports:9,}  {c.copies_per_s:9,.1f}  {c.grouped_per_s:9,.1f}  {c.one_more_ms:12.2f}  {c.memory_mb:10,}"
        )
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=[str(EXAMPLE)], metavar="PATH")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--reports", nargs="+", type=int, metavar="N", help="measure copies and grouping of N reports")
    options = parser.parse_args()
    if options.reports:
        return _print_crowds(options.reports, as_json=options.json)
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
