"""How fast the events of a large book are shown: `quality/bench_show.py [--reports N] [--copies N] [FOLDER]`.

FOLDER holds the open dossiers. The book has the dossiers themselves, dense events of up to 300 reports made of each of
them (`bench_book.recombine`), all of these again under other names, and made events of two reports (`made_book`) up to
N reports. What is measured of the dossiers and the dense events: `Book.show` (of a process that showed one before; of
a Book opened anew; of the same after a ruling was added), alone and with what the command prints of it, as JSON and
for people; and `tollbook show --json` less `tollbook --version`.
Times are of the processor's, beside those of the wall, which a busy machine makes long.
"""

import argparse
import gc
import io
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from bench_book import DOSSIERS, recombine
from made_book import PATTERNS, REPORTS, Pattern, fill_patterns, is_whole, read_patterns
from made_book import reports as made_reports
from rich.console import Console

from tollbook.book.book import Book
from tollbook.book.rows import shown_row
from tollbook.book.working import Kept
from tollbook.cli.book_commands import MADE_AT_ONCE
from tollbook.cli.book_view import print_shown
from tollbook.model.codec import to_json
from tollbook.model.ruling import RulingKind

SIZES = (30, 60, 100, 150, 300)
"""Reports that a dense event is made of, one size for each dossier."""
_SHOWN = 100
_COMMANDS = 5


def dense(folder: Path) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The reports of each dossier as they are, and as many as one of SIZES made of its sentences."""
    for size, pages in zip(SIZES, sorted(folder.glob("*/pages.jsonl")), strict=False):
        name = pages.parent.name
        yield name, named(name, map(json.loads, pages.read_text("utf-8").splitlines()))
        yield f"{name} x {size}", named(f"{name}-made", recombine(pages.parent, size))


def named(name: str, rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """The reports under ids that stand nowhere in their texts."""
    return [{**row, "id": f"{name}-{number:04d}"} for number, row in enumerate(rows)]


def patterns(folder: Path, is_pattern: Callable[[Kept], bool], rows: Sequence[dict[str, str]]) -> tuple[Pattern, ...]:
    """The events that come of some reports, read and worked out in a book of their own."""
    with tempfile.TemporaryDirectory(dir=folder) as own, Book.create(f"sqlite:///{own}/book.db") as book:
        book.add_body("reports.jsonl", "\n".join(json.dumps(row) for row in rows).encode())
        book.list_events()
        return tuple(read_patterns(book, is_pattern))


def make(file: Path, folder: Path, dossiers: Path, reports: int, copies: int) -> list[str]:
    """The book; the ids of the events to be shown."""
    heavy = []
    for name, rows in dense(dossiers):
        pattern = max(patterns(folder, lambda kept: True, rows), key=lambda one: one.reports)
        print(f"{name}: an event of {pattern.reports} reports and {pattern.claims} claims", flush=True)
        heavy.append(pattern)
    light = patterns(folder, is_whole, list(made_reports(PATTERNS)))
    left = max(0, reports - copies * sum(one.reports for one in heavy)) // REPORTS
    wanted = [*(heavy * copies), *(light[n % len(light)] for n in range(left))]
    with Book.create(f"sqlite:///{file}") as book:
        fill_patterns(book._store, wanted)
        found = book.events(sort="reports")
        print(f"{book.stats().reports} reports, {len(found)} events, {file.stat().st_size / 1e6:.0f} MB", flush=True)
    return [event.id for event in found[: len(heavy) * copies]]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of this processor and of the wall."""
    core, wall = time.process_time(), time.perf_counter()
    work()
    return 1000 * (time.process_time() - core), 1000 * (time.perf_counter() - wall)


def told(name: str, found: Sequence[tuple[float, float]]) -> None:
    for part, times in zip(("core", "wall"), zip(*found, strict=True), strict=True):
        ranked = sorted(times)
        p50, p95 = ranked[len(ranked) // 2], ranked[int(0.95 * (len(ranked) - 1))]
        print(f"{name:34} {part}  p50 {p50:8.1f}  p95 {p95:8.1f}  max {ranked[-1]:8.1f} ms", flush=True)


def opened_anew(url: str, event: str) -> tuple[float, float]:
    with Book.open(url) as book:
        return timed(lambda: book.show(event))


def printed_as_json(book: Book, event: str) -> str:
    return to_json(shown_row(book.show(event)), indent=True)


def printed_for_people(book: Book, event: str) -> str:
    page = io.StringIO()
    print_shown(Console(file=page, width=80), book.show(event), with_claims=False)
    return page.getvalue()


def after_a_ruling(book: Book, event: str) -> tuple[float, float]:
    """Showing an event that a ruling has just been made on: it is worked out again."""
    claim = book.show(event).record.claims[0].id
    book.rule(RulingKind.ACCEPT, claim, note="seen", by="Ana")
    return timed(lambda: book.show(event))


def command(url: str, *words: str) -> tuple[float, float]:
    """Milliseconds of the processor and of the wall that a command takes, with all that it loads."""
    before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "tollbook", *words], env={"TOLLBOOK_DB": url}, stdout=subprocess.DEVNULL, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    core = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return 1000 * core, 1000 * (time.perf_counter() - wall)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DOSSIERS, metavar="FOLDER")
    parser.add_argument("--reports", type=int, default=100_000, metavar="N")
    parser.add_argument("--copies", type=int, default=10, metavar="N", help="of each dense event")
    options = parser.parse_args()
    if not options.folder.is_dir():
        print(f"The open dossiers ({options.folder}) are not there: nothing was measured.")
        return 0
    gc.set_threshold(MADE_AT_ONCE)  # as the command has it
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "book.db"
        url = f"sqlite:///{file}"
        events = make(file, Path(place), options.folder, options.reports, options.copies)
        chance = random.Random(1)
        some = chance.choices(events, k=_SHOWN)
        told("show, opened anew", [opened_anew(url, event) for event in some])
        with Book.open(url) as book:
            book.show(events[0])
            told("show, opened before", [timed(lambda event=event: book.show(event)) for event in some])
            told("show, printed as JSON", [timed(lambda event=event: printed_as_json(book, event)) for event in some])
            told("show, printed for people", [timed(lambda e=e: printed_for_people(book, e)) for e in some])
            told("show, after a ruling on it", [after_a_ruling(book, event) for event in some[: _SHOWN // 5]])
        bare = [command(url, "--version") for _ in range(_COMMANDS)]
        shown = [command(url, "show", "--json", event) for event in some[: 2 * _COMMANDS]]
        least = [min(times) for times in zip(*bare, strict=True)]
        told("tollbook show --json less --version", [(c - least[0], w - least[1]) for c, w in shown])
    return 0


if __name__ == "__main__":
    sys.exit(main())
