"""How a book grows: `quality/bench_book.py [OPTION...] FOLDER` measures what adding and showing cost.

FOLDER holds `pages.jsonl` files (the open dossiers, if none is named). Reports are recombined from them: sentences of
several pages of one dossier, with the figures moved, so that every report is its own and many tell of one event.
"""

import argparse
import json
import random
import re
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from tollbook.book.adding import read_capture
from tollbook.book.book import Book
from tollbook.extract import Extraction
from tollbook.intake.files import capture_paths
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import ClaimId, ReportId
from tollbook.store.given import add_captures, read_captures
from tollbook.store.readings import add_readings, numbers_until, read_readings

DOSSIERS = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "dossiers"
_NUMBER = re.compile(r"(?<![\d,.])\d{2,3}(?![\d,.])")
_SHOWN = 50


def recombine(folder: Path, count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """So many reports, each of sentences of three English pages of one dossier, its figures moved by a few."""
    chance = random.Random(seed)
    dossiers = [
        [row for line in path.open(encoding="utf-8") if (row := json.loads(line)).get("lang") == "en"]
        for path in sorted(folder.glob("**/pages.jsonl"))
    ]
    for number in range(count):
        pages = chance.sample(chance.choice(dossiers), 3)
        sentences = [
            s for page in pages for s in chance.sample(page["text"].split("\n"), k=min(3, page["text"].count("\n") + 1))
        ]
        moved = chance.randrange(1, 9)
        text = _NUMBER.sub(lambda found, by=moved: str(int(found[0]) + by), "\n".join(sentences))
        yield {
            "id": f"r{number:06d}",
            "lang": "en",
            "published": pages[0].get("published") or "2026-01-05",
            "text": f"{text}\n",
        }


def write_parts(folder: Path, rows: Iterator[dict[str, str]], size: int) -> list[str]:
    """The reports as files of `size` lines each."""
    paths: list[str] = []
    some: list[str] = []
    for row in rows:
        some.append(json.dumps(row, ensure_ascii=False))
        if len(some) == size:
            paths.append(str(folder / f"part-{len(paths):04d}.jsonl"))
            Path(paths[-1]).write_text("\n".join(some) + "\n", "utf-8")
            some = []
    return paths


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds; by `time.process_time` those of this core alone, whatever else the machine does."""
    started = clock()
    work()
    return clock() - started


def measure(folder: Path, count: int, url: str | None, *, with_events: bool, filled: bool) -> dict[str, float]:
    """Milliseconds, seconds and megabytes, by name.

    Where the book is `filled`, only the first and the last thousand are read: those between are the first ones' rows
    under other names, written as `add` writes them.
    """
    with tempfile.TemporaryDirectory() as place:
        size = min(_PART, max(50, count // 20))
        paths = write_parts(Path(place), recombine(folder, 2 * _PARTS * size if filled else count), size)
        captures, _ = capture_paths((paths[0], paths[-1]))
        gazetteer = open_gazetteer()
        read_capture(captures[0], gazetteer)
        core = time.process_time
        bare = timed(lambda: [read_capture(capture, gazetteer) for capture in captures], core) / len(captures)
        with Book.create(url or f"sqlite:///{place}/book.db") as book:
            started = time.perf_counter()
            adds = []
            for number, path in enumerate(paths):
                if filled and number == _PARTS:
                    fill(book, count - len(paths) * size)
                adds.append(timed(lambda path=path: book.add((path,)), core) / size)
            waited = time.perf_counter() - started
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            before = book.export_head()
            again = timed(lambda: book.add(tuple(paths)), core) / len(paths) / size
            assert book.export_head() == before, "a second add wrote something"
            verify = timed(book.verify, core)
            shown = measure_events(book) if with_events else {}
        return {
            "reports": count,
            "bare_reading_core_ms": 1000 * bare,
            "add_first_core_ms": 1000 * statistics.mean(adds[:_PARTS]),
            "add_last_core_ms": 1000 * statistics.mean(adds[-_PARTS:]),
            "add_over_bare": statistics.mean((*adds[:1], *adds[-1:])) / bare,
            "last_over_first": statistics.mean(adds[-_PARTS:]) / statistics.mean(adds[:_PARTS]),
            "second_add_core_ms": 1000 * again,
            "add_per_core_s": len(adds) / sum(adds),
            "waited_s": waited,
            "verify_core_s": verify,
            "peak_mb_adding": peak,
            **shown,
        }


_PART = 500  # reports of one file
_PARTS = 2  # files at either end that are measured
_FILLED_TOGETHER = 200


def fill(book: Book, count: int) -> None:
    """So many more reports, which say what those of the book say, under names of their own."""
    with book._store.reading() as connection:
        numbers = numbers_until(connection)
        known = list(zip(read_captures(connection, numbers), read_readings(connection, numbers), strict=True))
    for start in range(0, count, _FILLED_TOGETHER):
        some = [(n, *known[n % len(known)]) for n in range(start, min(count, start + _FILLED_TOGETHER))]
        captures = [replace(one, id=ReportId(f"f{n:06d}"), body=b"%d %s" % (n, one.body)) for n, (_, one), _ in some]
        with book._store.writing() as connection:
            entries = add_captures(connection, captures, "2026-01-01T00:00:00.000000Z")
            renamed = [rename(reading, f"f{n:06d}") for n, _, reading in some]
            add_readings(connection, [(e.number, reading) for e, reading in zip(entries, renamed, strict=True)])


def rename(reading: Extraction, name: str) -> Extraction:
    """The same of a report of another name."""
    report = ReportId(name)
    return replace(
        reading,
        report=replace(reading.report, id=report),
        claims=tuple(replace(c, report=report, id=ClaimId(f"{c.id}-{name}")) for c in reading.claims),
        statements=tuple(replace(s, report=report, id=f"{s.id}-{name}") for s in reading.statements),
    )


def measure_events(book: Book) -> dict[str, float]:
    """What the first question costs, and showing one event after another."""
    first = timed(book.events)
    events = book.events()
    chance = random.Random(2)
    shows = [timed(lambda one=event: book.show(one.id)) for event in chance.choices(events, k=_SHOWN)]
    return {
        "events": len(events),
        "first_events_s": first,
        "show_p95_ms": 1000 * sorted(shows)[int(0.95 * _SHOWN)],
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DOSSIERS, metavar="FOLDER")
    parser.add_argument("--reports", type=int, default=1000, metavar="N")
    parser.add_argument("--db", metavar="URL", help="an empty database; a file of its own unless given")
    parser.add_argument("--events", action="store_true", help="also work out the events, and show some")
    parser.add_argument("--full", action="store_true", help="100,000 reports: the better part of an hour")
    parser.add_argument("--filled", action="store_true", help="read the first and last thousand reports alone")
    options = parser.parse_args()
    if not options.folder.is_dir():
        print(f"The open dossiers ({options.folder}) are not there: the book was not measured.")
        return 0
    found = measure(
        options.folder,
        100_000 if options.full else options.reports,
        options.db,
        with_events=options.events,
        filled=options.filled,
    )
    for name, value in found.items():
        print(f"{name:24}  {value:12,.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
