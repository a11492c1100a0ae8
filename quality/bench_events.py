"""What copies and grouping cost as reports become many: `quality/bench_events.py [N...]`, and --help.

Reports are made of the open kits by recombination (`recombined.reword`, or `recombined.recombine` with --alike: most
of those copy one another); it needs ../shared/data beside this checkout. They join both indexes in order of time, the
twenty of a day together, and the last hundred of every ten thousand one at a time. When N are reached (1,000, 10,000
and 100,000 if none are named) this is noted: the reports a second for finding copies and for grouping, of all that
joined together; what one more costs that joins both indexes (the mean of that hundred, and the median), and in turns
with it, so that both meet the machine alike, what one more costs among the fewer that were noted before, which wait in
a process of their own; the most memory that the process of the growing ones had. Seconds are those of the processor:
other work on the machine counts less, but counts.
With --trace a line is written to FILE after every 2,500, so that a run which is cut off tells how far it came.

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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import islice, pairwise
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
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
    """What so many reports cost. `events`, `copies` say what was found in them.

    `again_ms` is what one more costs among those of the size noted before, measured anew in turns with `one_more_ms`.
    """

    reports: int
    copies: int
    events: int
    copies_per_s: float
    grouped_per_s: float
    one_more_ms: float | None
    one_more_median_ms: float | None
    again_ms: float | None
    memory_mb: int
    peer_per_s: float | None = None
    peer_memory_mb: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexes:
    """Both, which never change, and the reports that joined them one at a time."""

    copies: CopyIndex = field(default_factory=CopyIndex)
    events: EventIndex = field(default_factory=EventIndex)
    joined: tuple[Told, ...] = ()


class Waiting:
    """The indexes of a size noted before, in a process of their own: they are no part of what the growing ones need."""

    def __init__(self, indexes: Indexes) -> None:
        self._ours, theirs = Pipe()
        self._process = get_context("fork").Process(target=_wait, args=(indexes, theirs), daemon=True)
        self._process.start()

    def seconds(self) -> float:
        """What the next of the reports costs that had joined there one at a time."""
        self._ours.send(None)
        return float(self._ours.recv())

    def end(self) -> None:
        self._process.kill()


def _wait(indexes: Indexes, pipe: Connection) -> None:
    """Let one report join whenever somebody asks, and say what it cost; after the last the first again."""
    while True:
        now = indexes
        for one in indexes.joined:
            pipe.recv()
            now, *seconds = _join(now, (one,))
            pipe.send(sum(seconds))


class Growth:
    """Both indexes while reports join them, and what that cost so far. `before` are those of the size noted before."""

    def __init__(self) -> None:
        self.now = self.start = Indexes()
        self.before: Waiting | None = None
        self.again: list[float] = []
        self.reports = self.together = 0
        self.copying = self.grouping = 0.0
        self.more: list[float] = []

    def add(self, told: Sequence[Told]) -> None:
        """Let reports join together."""
        self.now, copying, grouping = _join(self.now, told)
        self.reports += len(told)
        self.together += len(told)
        self.copying += copying
        self.grouping += grouping

    def add_singly(self, told: tuple[Told, ...]) -> None:
        """Let reports join one at a time, in turns with the same of the size noted before."""
        self.start = replace(self.now, joined=told)
        self.more, self.again = [], []
        for one in told:
            self.now, *seconds = _join(self.now, (one,))
            self.more.append(1000 * sum(seconds))
            if self.before is not None:
                self.again.append(1000 * self.before.seconds())
        self.reports += len(told)

    def note(self) -> None:
        """Keep what is there, before the last joined one at a time, to be measured beside what comes."""
        if self.before is not None:
            self.before.end()
        self.before = Waiting(self.start) if self.start.joined else None

    def seen(self) -> Crowd:
        listing, listed = _timed(lambda: events_of(self.now.events))
        return Crowd(
            reports=self.reports,
            copies=len(self.now.copies.copies),
            events=len(listed),
            copies_per_s=round(self.together / self.copying, 1),
            grouped_per_s=round(self.together / (self.grouping + listing), 1),
            one_more_ms=round(mean(self.more), 2) if self.more else None,
            one_more_median_ms=round(median(self.more), 2) if self.more else None,
            again_ms=round(mean(self.again), 2) if self.again else None,
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
        growth.note()
        yield growth.seen()


def _join(indexes: Indexes, told: Sequence[Told]) -> tuple[Indexes, float, float]:
    """Both with these reports, and the seconds that copies and grouping took."""
    copying, copies = _timed(lambda: join_copies(indexes.copies, *(one.report for one in told)))
    grouping, events = _timed(lambda: join_all(indexes.events, told, copies.changed, copies.gone))
    return replace(indexes, copies=copies, events=events), copying, grouping


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
        if more.one_more_ms and more.again_ms:
            ratio = more.one_more_ms / more.again_ms
            print(f"One more among {more.reports:,} costs {ratio:.2f} times what it costs among {less.reports:,}.")


if __name__ == "__main__":
    sys.exit(main())
