"""Reports into the book: some at a time in one transaction, each there with all its claims or not at all."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from tollbook.book.reading import Progress
from tollbook.extract import extract_claims
from tollbook.intake.files import capture_sent, count_reports, stream_captures
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Capture, Extraction, Gazetteer, Problem, ReportId
from tollbook.read import read_report
from tollbook.store import Entry, Store
from tollbook.store.given import add_captures, capture_body, find_captures
from tollbook.store.readings import add_readings

_AT_ONCE = 64  # captures that are held at a time, and whose names are looked up together
_WRITTEN_TOGETHER = 16  # reports of one transaction: less than a second of reading that a crash can cost
_LONGEST_ID = 500  # bytes; an index of PostgreSQL takes 2,700


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of adding: the reports that are new, those that the book had, and what went wrong."""

    new: tuple[ReportId, ...]
    known: tuple[ReportId, ...]
    problems: tuple[Problem, ...]


def add_paths(store: Store, paths: tuple[str, ...], now: Callable[[], str], progress: Progress | None = None) -> Added:
    """Take in every report under the paths that the book has not got; what it has got is not read again.

    Whoever is stopped halfway begins again: what was added stays, and the rest follows.
    """
    problems: list[Problem] = []
    count = count_reports(paths) if progress is not None else 0
    return _add_all(store, stream_captures(paths, problems), problems, now, _Told(progress, count))


def add_body(store: Store, name: str, body: bytes, now: Callable[[], str], progress: Progress | None = None) -> Added:
    """Take in every report of what somebody sent that the book has not got; `name` says by its ending what it is."""
    captures, problems = capture_sent(name, body)
    return _add_all(store, captures, problems, now, _Told(progress, len(captures)))


class _Told:
    """Tells how many reports were looked at of how many there are; that number was guessed before they were opened."""

    def __init__(self, progress: Progress | None, count: int) -> None:
        self._progress = progress
        self._count = count
        self._done = 0

    def more(self, done: int) -> None:
        self._done += done
        self._count = max(self._count, self._done)
        if self._progress is not None:
            self._progress(self._done, self._count)

    def end(self) -> None:
        self._count = self._done
        self.more(0)


def _add_all(
    store: Store, captures: Iterable[Capture], problems: Sequence[Problem], now: Callable[[], str], told: _Told
) -> Added:
    """`problems` may grow while the captures are taken."""
    gazetteer = open_gazetteer()
    new: list[ReportId] = []
    known: list[ReportId] = []
    found: list[Problem] = []
    for some in _in_parts(captures, _AT_ONCE):
        there = _captures_of(store, some)
        for together in _in_parts(some, _WRITTEN_TOGETHER):
            for capture, outcome in zip(together, _add(store, together, there, gazetteer, now), strict=True):
                if isinstance(outcome, Problem):
                    found.append(outcome)
                else:
                    (new if outcome else known).append(capture.id)
            told.more(len(together))
    told.end()
    return Added(new=tuple(new), known=tuple(known), problems=tuple(sorted({*found, *problems})))


def _in_parts(captures: Iterable[Capture], size: int) -> Iterator[list[Capture]]:
    left = iter(captures)
    while some := list(islice(left, size)):
        yield some


def _captures_of(store: Store, captures: Sequence[Capture]) -> dict[str, Entry]:
    with store.reading() as connection:
        return find_captures(connection, [capture.id for capture in captures])


def _add(
    store: Store,
    captures: Sequence[Capture],
    there: Mapping[str, Entry],
    gazetteer: Gazetteer,
    now: Callable[[], str],
) -> list[bool | Problem]:
    """Of each capture whether it is new. They are read before anybody has to wait for the lock, and written together:
    what takes the time of a small write is to wait for the disk."""
    read: dict[int, Extraction] = {}
    outcomes: dict[int, bool | Problem] = {}
    for place, capture in enumerate(captures):
        entry = there.get(capture.id)
        found = _same(capture, entry) if entry is not None else _read(capture, gazetteer)
        if isinstance(found, Extraction):
            read[place] = found
        else:
            outcomes[place] = found
    if read:
        outcomes |= _write(store, {place: (captures[place], extraction) for place, extraction in read.items()}, now)
    return [outcomes[place] for place in range(len(captures))]


def _write(
    store: Store, read: Mapping[int, tuple[Capture, Extraction]], now: Callable[[], str]
) -> dict[int, bool | Problem]:
    """Of each capture whether it is new, after it was written where it is."""
    with store.writing() as connection:
        entries = find_captures(connection, [capture.id for capture, _ in read.values()])  # somebody else's, meanwhile
        fresh = {
            capture.id: place for place, (capture, _) in reversed(tuple(read.items())) if capture.id not in entries
        }
        places = sorted(fresh.values())
        added = add_captures(connection, [read[place][0] for place in places], now())
        add_readings(connection, [(entry.number, read[place][1]) for place, entry in zip(places, added, strict=True)])
        entries |= {read[place][0].id: entry for place, entry in zip(places, added, strict=True)}
    return {place: place in places or _same(capture, entries[capture.id]) for place, (capture, _) in read.items()}


def _read(capture: Capture, gazetteer: Gazetteer) -> Extraction | Problem:
    if len(capture.id.encode("utf-8", "surrogatepass")) > _LONGEST_ID:
        message = f"The id is longer than {_LONGEST_ID} bytes. Give the report a shorter one."
        return Problem(rule="book.long_id", where=capture.where, message=message)
    return read_capture(capture, gazetteer)


def read_capture(capture: Capture, gazetteer: Gazetteer) -> Extraction | Problem:
    """Everything that a capture says, or the problem that kept it from being read."""
    report = read_report(capture)
    return report if isinstance(report, Problem) else extract_claims(report, gazetteer)


def _same(capture: Capture, entry: Entry) -> bool | Problem:
    """False where the book has this very report; a Problem where it has another one of the same name."""
    given = capture_body(capture)
    if all(entry.body[key] == value for key, value in given.items() if key != "where"):
        return False
    message = (
        f"The book has another report with the id {capture.id!r}, added from {entry.body['where']}. "
        "That one stays as it is; give this one an id (or a file name) of its own."
    )
    return Problem(rule="book.same_id", where=capture.where, message=message)
