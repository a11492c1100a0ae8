"""What copies and grouping cost as reports become many: `quality/bench_events.py [N...]`, and --help.

Reports are made of the open kits by recombination (`recombined.reword`, or `recombined.recombine` with --alike: most
of those copy one another); it needs ../shared/data beside this checkout. They join both indexes in order of time, the
twenty of a day together, and a hundred of every ten thousand one at a time. When N are reached (1,000,
10,000 and 100,000 if none are named) this is noted: the reports a second for finding copies and for grouping, all from
the first; what one more report costs that joins both indexes (the mean of that hundred, and the median); the most
memory that the process had. Seconds are those of the processor, so that other work on the machine counts little. With
--trace a line is written to FILE after every 2,500, so that a run which is cut off tells how far it came.

Reports carry no claims: `bench.py` measures what those cost to read.

Beside it stands datasketch (MinHash LSH of words, five in a row), which only names candidates for copies: it runs in
an environment of its own, .venv-bench, which `make bench` sets up; where that is missing it is left out.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import islice, pairwise
from pathlib import Path
from statistics import mean, median
from typing import TypeVar

from recombined import recombine, reword

from tollbook.relate import CopyIndex, EventIndex, Told, events_of, join_all, join_copies

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
KITS = ROOT.parent / "shared" / "data" / "kits"
PEER = ROOT / ".venv-bench" / "bin" / "python"
SIZES = (1_000, 10_000, 100_000)
TOGETHER = 20  # reports that join at once
TRACED = 2_500
MORE = 100  # reports that join one at a time
MORE_AT = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """What so many reports cost. `events`, `copies` say what was found in them."""

    reports: int
    copies: int
    events: int
    copies_per_s: float
    grouped_per_s: float
    one_more_ms: float | None
    one_more_median_ms: float | None
    memory_mb: int
    peer_per_s: float | None = None
    peer_memory_mb: int | None = None


class Growth:
    """Both indexes while reports join them, and what that cost so far."""

    def __init__(self) -> None:
        self.copies = CopyIndex()
        self.events = EventIndex()
        self.reports = self.together = 0
        self.copying = self.grouping = 0.0
        self.more: list[float] = []

    def add(self, told: Sequence[Told]) -> None:
        """Let reports join together."""
        copying, grouping = self._join(told)
        self.together += len(told)
        self.copying += copying
        self.grouping += grouping

    def add_singly(self, told: Iterable[Told]) -> None:
        self.more = [1000 * sum(self._join((one,))) for one in told]

    def _join(self, told: Sequence[Told]) -> tuple[float, float]:
        """The seconds that it took."""
        copying, self.copies = _timed(lambda: join_copies(self.copies, *(one.report for one in told)))
        changed, gone = self.copies.changed, self.copies.gone
        grouping, self.events = _timed(lambda: join_all(self.events, told, changed, gone))
        self.reports += len(told)
        return copying, grouping

    def seen(self) -> Crowd:
        listing, listed = _timed(lambda: events_of(self.events))
        return Crowd(
            reports=self.reports,
            copies=len(self.copies.copies),
            events=len(listed),
            copies_per_s=round(self.together / self.copying, 1),
            grouped_per_s=round(self.together / (self.grouping + listing), 1),
            one_more_ms=round(mean(self.more), 2) if self.more else None,
            one_more_median_ms=round(median(self.more), 2) if self.more else None,
            memory_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        )


def measure_growth(sizes: Sequence[int], told: Iterator[Told], trace: Path | None = None) -> Iterator[Crowd]:
    """What so many reports cost, and so many, each counted from the first."""
    growth = Growth()
    for size in sorted(sizes):
        while growth.reports < size:
            left = min(size - growth.reports, MORE_AT - growth.reports % MORE_AT)
            if left <= MORE:
                growth.add_singly(tuple(islice(told, left)))
            else:
                growth.add(tuple(islice(told, min(TOGETHER, left - MORE))))
            if trace is not None and growth.reports % TRACED == 0:
                with trace.open("a", encoding="utf-8") as lines:
                    print(json.dumps(asdict(growth.seen())), file=lines)
        yield growth.seen()


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.process_time()
    made = work()
    return time.process_time() - started, made


def measure_peer(size: int, told: Iterator[Told]) -> dict[str, float]:
    """The peer on the same texts, in a process of its own; nothing where it is not set up whole."""
    if not any(PEER.parent.parent.glob("made-*")):  # the Makefile stamps it last
        return {}
    command = [str(PEER), str(ROOT / "quality" / "peer_datasketch.py")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peer:
        for one in islice(told, size):
            print(json.dumps(one.report.text), file=peer.stdin)
        return dict(json.loads(peer.communicate()[0]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), metavar="N")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--alike", action="store_true", help="of reports most of which copy one another")
    parser.add_argument("--trace", type=Path, metavar="FILE", help="write what 2,500 more cost, as they join")
    options = parser.parse_args()
    if not KITS.is_dir():
        print("The open kits (../shared/data/kits) are not beside this checkout: nothing was measured.")
        return 0
    make = recombine if options.alike else reword
    crowds: list[Crowd] = []
    peers = {
        size: measure_peer(size, make(KITS)) for size in options.sizes
    }  # first: a child's memory is its parent's too
    for crowd in measure_growth(options.sizes, make(KITS), options.trace):
        crowds.append(replace(crowd, **peers[crowd.reports]))
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
        f"{crowd.reports:9,}  {crowd.copies_per_s:9,.1f}  {crowd.grouped_per_s:9,.1f}  {crowd.one_more_ms or 0:12.2f}  "
        f"{crowd.one_more_median_ms or 0:7.2f}  {crowd.memory_mb:10,}  {beside}",
        flush=True,
    )


def _print_growth(crowds: list[Crowd]) -> None:
    for less, more in pairwise(crowds):
        if not less.one_more_ms or not more.one_more_ms:
            continue
        ratio = more.one_more_ms / less.one_more_ms
        print(f"One more report among {more.reports:,} costs {ratio:.2f} times what it costs among {less.reports:,}.")


if __name__ == "__main__":
    sys.exit(main())
