"""The law of the newest state: moved on step by step, it is what working it out from nothing gives, byte for byte."""

import itertools
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tollbook.book.book import Book
from tollbook.book.grouping import FEW, Grouping
from tollbook.book.knowledge import Asked
from tollbook.model import MisuseError
from tollbook.model.ruling import RulingKind

FIRE = "A market fire in Lagos, Nigeria killed 12 people on 1 March 2026, police said. Thirty others were injured.\n"
WIRE = (
    "LAGOS (Reuters) - A fire tore through a crowded market in Lagos, Nigeria on 1 March 2026, killing at least 14 "
    "people and injuring 31, the health ministry said on Tuesday, raising an earlier toll of twelve dead.\n"
    "Witnesses said the blaze began in a shop that sold cooking gas and spread to rows of wooden stalls in minutes, "
    "while traders tried to save their goods and firemen struggled to find water in the narrow lanes around it.\n"
)
REPORTS = {
    "fire-1": ("2026-03-02", FIRE),
    "fire-2": ("2026-03-03", WIRE),
    "fire-3": ("2026-03-03", WIRE.replace("LAGOS (Reuters) - ", "")),
    "fire-4": ("2026-03-05", "Nigeria: at least 14 people died in the fire at a market in Lagos on 1 March 2026.\n"),
    "crash-1": (
        "2026-05-11",
        "A bus crash near Quito, Ecuador killed 7 people on 10 May 2026, firefighters said.\n"
        "Firefighters said 9 passengers were injured in the bus crash.\n",
    ),
    "crash-2": (
        "2026-05-12",
        "The bus crash near Quito on 10 May 2026 killed 8 people, police in Ecuador said.\n"
        "A market fire in Lagos, Nigeria on 1 March 2026 killed 14 people.\n",
    ),
    "storm-1": (
        "2026-05-20",
        "Flooding in Beira, Mozambique killed 23 people on 18 May 2026, the governor said. Four people are missing.\n"
        "In 2019 a storm killed 600 people in Beira.\n",
    ),
    "storm-2": (
        "2026-05-21",
        "The governor said flooding in Beira, Mozambique on 18 May 2026 killed 25 people.\n"
        "In 2019 a storm killed 600 people in Beira.\n",
    ),
    "mine-1": (None, "Police said 40 miners were killed in a mine collapse near Tarkwa, Ghana on 2 February 2026.\n"),
    "page": ("2026-02-07", "Nobody was hurt.\n"),
}
KINDS = ("accept", "reject", "correct", "split", "merge", "same-event", "not-same-event", "copy", "not-copy",
         "set-figure", "note")  # fmt: skip
Step = tuple[str, int, int]
STEPS = st.lists(
    st.tuples(st.sampled_from(("add", "add", "undo", "look", *KINDS)), st.integers(0, 30), st.integers(0, 30)),
    min_size=3,
    max_size=14,
)


def ticking() -> Callable[[], str]:
    seconds = itertools.count()
    return lambda: f"2026-06-01T{(n := next(seconds)) // 3600:02d}:{n // 60 % 60:02d}:{n % 60:02d}.000000Z"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("reports")
    paths = []
    for name, (day, text) in REPORTS.items():
        row = {"id": name, "lang": "en", "text": text, **({"published": day} if day else {})}
        paths.append(str(folder / f"{name}.jsonl"))
        Path(paths[-1]).write_text(json.dumps(row) + "\n", "utf-8")
    return paths


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book that holds nothing yet: copying it is quicker than making one."""
    file = tmp_path_factory.mktemp("blank") / "book.db"
    Book.create(f"sqlite:///{file}", ticking()).close()
    return file


def take(book: Book, files: list[str], step: Step) -> None:
    """Do what a step says, as far as it can be done: what it names is picked from what there is."""
    kind, first, second = step
    if kind == "add":
        book.add((files[first % len(files)],))
    elif kind == "undo":
        rulings = book.rulings()
        if rulings:
            book.undo(rulings[first % len(rulings)].ruling.id, note="a slip", by="Ana")
    elif kind == "look":
        book.list_events()
    else:
        about, value = what(book, kind, first, second)
        book.rule(RulingKind(kind), about, value, note="seen", by="Ana")


def what(book: Book, kind: str, first: int, second: int) -> tuple[str, dict[str, str]]:
    reports = [entry.body["report"] for entry in book.log() if entry.kind == "capture"] or ["none"]
    events = [event.id for event in book.events()] or ["none"]
    claims = [claim.id for event in events if event != "none" for claim in book.record(event).claims] or ["none"]
    report, other = reports[first % len(reports)], reports[second % len(reports)]
    event, claim = events[first % len(events)], claims[first % len(claims)]
    if kind in ("accept", "reject"):
        return claim, {}
    if kind == "correct":
        return claim, ({"count": str(second)}, {"speaker": "The mayor"}, {"background": "yes"})[second % 3]
    if kind == "split":
        inside = [] if event == "none" else book.record(event).event.reports
        return event, {"reports": json.dumps(inside[: 1 + second % 2])}
    if kind == "merge":
        return event, {"with": events[second % len(events)]}
    if kind in ("same-event", "not-same-event"):
        return (claim if second % 2 else report), {"with": other}
    if kind == "copy":
        return report, {"origin": other}
    if kind == "not-copy":
        return report, {}
    if kind == "set-figure":
        return event, {"harm": "killed", "best": str(second)}
    return (claim, report, event)[second % 3], {}


def walk(book: Book, files: list[str], steps: list[Step]) -> None:
    for step in steps:
        try:
            take(book, files, step)
        except MisuseError:
            continue  # what a person is refused changes nothing


def rows(book: Book) -> dict[str, list[tuple[object, ...]]]:
    """All that is kept of the newest state."""
    with book._workshop.knowing(Asked()), book._store.reading() as connection:
        return {
            table: sorted(tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}"))
            for table in ("states", "events", "names", "queue", "groups", "copies")
        }


def check(book: Book) -> None:
    moved = rows(book)
    with book._workshop.knowing(Asked(), again=True):
        pass

    assert moved == rows(book)
    assert book.verify() == ()


@pytest.mark.property
@settings(
    max_examples=40 if settings().max_examples <= 200 else 2_000,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_moving_on_is_working_out_from_nothing(
    steps: list[Step], files: list[str], blank: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("moved") / "book.db"
    shutil.copy(blank, file)
    with Book.open(f"sqlite:///{file}", ticking()) as book:
        book._workshop._grouping = Grouping(few=len(steps) % 2 * FEW)  # half of them by an index that reports join
        book.add(tuple(files[:6]))
        book.list_events()
        walk(book, files, steps)
        check(book)
    file.unlink()


LONG: list[Step] = [
    ("note", 1, 0), ("reject", 2, 0), ("add", 6, 0), ("merge", 0, 1), ("accept", 3, 0), ("correct", 4, 2),
    ("copy", 3, 0), ("look", 0, 0), ("undo", 3, 0), ("split", 0, 1), ("add", 7, 0), ("same-event", 4, 1),
    ("not-same-event", 2, 0), ("set-figure", 0, 9), ("not-copy", 2, 0), ("add", 8, 0), ("undo", 1, 0), ("undo", 9, 0),
    ("add", 9, 0), ("merge", 1, 2), ("reject", 0, 0), ("undo", 12, 0),
]  # fmt: skip


@pytest.mark.parametrize("few", [0, FEW])
def test_a_long_walk_on_either_database(book_url: str, files: list[str], few: int) -> None:
    with Book.create(book_url, ticking()) as book:
        book._workshop._grouping = Grouping(few)
        book.add(tuple(files[:6]))
        for start in range(0, len(LONG), 4):
            book.list_events()
            walk(book, files, LONG[start : start + 4])
            check(book)


@pytest.fixture
def book(tmp_path: Path, files: list[str]) -> Iterator[Book]:
    with Book.create(f"sqlite:///{tmp_path}/book.db", ticking()) as book:
        book.add(tuple(files))
        book.list_events()
        yield book


def changed(book: Book, before: dict[str, list[tuple[object, ...]]]) -> set[object]:
    """The ids of the events whose rows are others now."""
    return {row[1] for row in set(rows(book)["events"]) ^ set(before["events"])}


def test_a_ruling_touches_only_the_events_that_it_has_to_do_with(book: Book) -> None:
    before = rows(book)
    crash = book.record("crash-1").event.id
    book.rule(RulingKind.NOTE, crash, note="see the video", by="Ana")

    assert len(before["events"]) > 4
    assert changed(book, before) == {crash}


def test_another_process_goes_on_from_where_one_stopped(book: Book, tmp_path: Path, files: list[str]) -> None:
    claim = book.record("storm-1").claims[0].id
    with Book.open(f"sqlite:///{tmp_path}/book.db", ticking()) as other:
        other.rule(RulingKind.REJECT, claim, note="misread", by="Ben")
        other.list_events()
    book.rule(RulingKind.ACCEPT, book.record("mine-1").claims[0].id, note="seen", by="Ana")
    assert claim not in {one.id for one in book.record("storm-1").claims}
    check(book)


@pytest.mark.parametrize("table", ["events", "groups"])
def test_a_damaged_state_is_not_gone_on_from(book: Book, table: str) -> None:
    with book._store.writing() as connection:
        connection.exec_driver_sql(f"UPDATE {table} SET content = replace(content, 'Lagos', 'Lagus')")
    book.rule(RulingKind.MERGE, "fire-1", {"with": "crash-1"}, note="one", by="Ana")
    assert "Lagus" not in str(book.record("fire-1"))
    check(book)
