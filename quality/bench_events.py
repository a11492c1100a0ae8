"""What copies and grouping cost as reports become many: `quality/bench_events.py [--json] [N...]`.

N reports (1,000, 10,000 and 100,000 if none are named) are made of the open kits by recombination; it needs
../shared/data beside this checkout. Of each N it measures the reports a second for finding copies and for grouping all
at once, what one more report costs that joins both indexes then (the mean of the last hundred, and the median), and the
most memory that the process had. Seconds are those of the processor, so that other work on the machine counts little.

Beside it stands datasketch (MinHash LSH of words, five in a row), which only names candidates for copies: it runs in
an environment of its own, .venv-bench, which `make bench` sets up; where that is missing it is left out.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TypeVar

from recombined import recombine

from tollbook.relate import CopyIndex, EventIndex, Told, events_of, join, join_all, join_copies

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
KITS = ROOT.parent / "shared" / "data" / "kits"
PEER = ROOT / ".venv-bench" / "bin" / "python"
SIZES = (1_000, 10_000, 100_000)
MORE = 100  # reports that join at the end


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """What so many reports cost. `events`, `copies` say what was found in them."""

    reports: int
    copies: int
    events: int
    copies_per_s: float
    grouped_per_s: float
    one_more_ms: float
    one_more_median_ms: float
    memory_mb: int
    peer_per_s: float | None = None
    peer_memory_mb: int | None = None


def measure_crowd(reports: int) -> Crowd:
    """In this very process: its memory is that of the largest crowd so far."""
    told = recombine(KITS, reports + MORE)
    start, last = told[:reports], told[reports:]
    copying, copies = _timed(lambda: join_copies(CopyIndex(), *(one.report for one in start)))
    grouping, events = _timed(lambda: join_all(EventIndex(), start, copies.changed))
    listing, listed = _timed(lambda: events_of(events))
    more = []
    for one in last:
        seconds, (copies, events) = _timed(partial(_one_more, copies, events, one))
        more.append(1000 * seconds)
    return Crowd(
        reports=reports,
        copies=len(copies.copies),
        events=len(listed),
        copies_per_s=round(reports / copying, 1),
        grouped_per_s=round(reports / (grouping + listing), 1),
        one_more_ms=round(sum(more) / len(more), 2),
        one_more_median_ms=round(median(more), 2),
        memory_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    )


def _one_more(copies: CopyIndex, events: EventIndex, told: Told) -> tuple[CopyIndex, EventIndex]:
    copies = join_copies(copies, told.report)
    return copies, join(events, told, copies.changed, copies.gone)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.process_time()
    made = work()
    return time.process_time() - started, made


def measure_apart(reports: int) -> Crowd:
    """In a process of its own, with the peer beside it."""
    done = subprocess.run(
        [sys.executable, __file__, "--here", str(reports)], stdout=subprocess.PIPE, check=True, text=True
    )
    crowd = json.loads(done.stdout)
    if any(PEER.parent.parent.glob("made-*")):  # whole: the Makefile stamps it last
        texts = "\n".join(json.dumps(one.report.text) for one in recombine(KITS, reports))
        peer = subprocess.run(
            [str(PEER), str(ROOT / "quality" / "peer_datasketch.py")],
            input=texts, stdout=subprocess.PIPE, check=True, text=True,
        )  # fmt: skip
        crowd |= json.loads(peer.stdout)
    return Crowd(**crowd)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), metavar="N")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--here", type=int, metavar="N", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not KITS.is_dir():
        print("The open kits (../shared/data/kits) are not beside this checkout: nothing was measured.")
        return 0
    if options.here:
        print(json.dumps(asdict(measure_crowd(options.here))))
        return 0
    crowds = []
    for size in sorted(options.sizes):
        crowds.append(measure_apart(size))
        if not options.json:
            _print_row(crowds[-1], is_first=len(crowds) == 1)
    if options.json:
        print(json.dumps([asdict(crowd) for crowd in crowds], indent=1))
    else:
        _print_growth(crowds)
    return 0


def _print_row(crowd: Crowd, *, is_first: bool) -> None:
    if is_first:
        print(
            f"{'reports':>9}  {'copies/s':>9}  {'grouped/s':>9}  {'one more, ms':>12}  {'median':>7}  "
            f"{'memory, MB':>10}  {'datasketch/s':>12}  {'MB':>6}"
        )
    beside = (
        f"{crowd.peer_per_s:12,.1f}  {crowd.peer_memory_mb:6,}" if crowd.peer_per_s is not None else f"{'missing':>12}"
    )
    print(
        f"{crowd.reports:9,}  {crowd.copies_per_s:9,.1f}  {crowd.grouped_per_s:9,.1f}  {crowd.one_more_ms:12.2f}  "
        f"{crowd.one_more_median_ms:7.2f}  {crowd.memory_mb:10,}  {beside}",
        flush=True,
    )


def _print_growth(crowds: list[Crowd]) -> None:
    for less, more in pairwise(crowds):
        ratio = more.one_more_ms / less.one_more_ms
        print(f"One more report among {more.reports:,} costs {ratio:.2f} times what it costs among {less.reports:,}.")


if __name__ == "__main__":
    sys.exit(main())
