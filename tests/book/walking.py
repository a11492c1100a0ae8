"""Steps of a book that grows and is ruled on, for laws that must hold after any of them."""

import itertools
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import strategies as st

from tollbook.book.book import Book
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
    "bus-1": (
        "2026-02-24",
        "Nine passengers were killed when their bus struck a lorry near Kumasi, Ghana on 22 February 2026, the "
        "governor said.\nThree weeks ago 41 miners were killed in Tarkwa.\n",
    ),
    "squall-1": (
        "2026-02-10",
        "Thirteen fishermen drowned on 4 February 2026 when a squall overturned their canoes on the river Bonsa near "
        "Tarkwa, Ghana, the harbour master said.\n"
        "Their families waited on the bank until dusk. Divers found six bodies beneath the old ferry landing and the "
        "rest among the reeds downstream.\n"
        "The canoes had left at dawn although the radio warned of thunderstorms and strong gusts. No life jackets were "
        "found in any of them, and the nets had been tied to the hulls.\n"
        "The harbour master said that licences would be checked and that nobody would be allowed out in a storm.\n",
    ),
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


LONG: list[Step] = [
    ("note", 1, 0), ("reject", 2, 0), ("add", 6, 0), ("merge", 0, 1), ("accept", 3, 0), ("correct", 4, 2),
    ("copy", 3, 0), ("look", 0, 0), ("undo", 3, 0), ("split", 0, 1), ("add", 7, 0), ("same-event", 4, 1),
    ("not-same-event", 2, 0), ("set-figure", 0, 9), ("not-copy", 2, 0), ("add", 8, 0), ("undo", 1, 0), ("undo", 9, 0),
    ("add", 9, 0), ("merge", 1, 2), ("reject", 0, 0), ("undo", 12, 0),
]  # fmt: skip
