"""A made book of many events, for measuring the site: short reports of incidents in towns, five claims an event.

The towns, days and speakers are chosen so that every event stands apart from the others, as those of a year and a world
do. The texts are written here, of one's own words; they are read, grouped and reconciled as any others are.
"""

import datetime as dt
import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import msgspec

from tollbook.book.book import Book
from tollbook.book.knowledge import Asked, Known, event_ids, keep, kept_event, state_key
from tollbook.book.moving import stored_group
from tollbook.book.queue import QueueFilters
from tollbook.book.working import Kept
from tollbook.extract import Extraction
from tollbook.model import Capture
from tollbook.store import Connection, Store
from tollbook.store.given import add_capture
from tollbook.store.groups import put_groups
from tollbook.store.readings import add_reading, numbered_readings

PATTERNS = 250  # events that are truly read; some run together or come out otherwise, and are left
CLAIMS, REPORTS = 5, 2  # of each event
NOON = "2026-01-03T12:00:00.000000Z"
FIRST_DAY = dt.date(2016, 1, 1)
_PLACES = (  # as a table
    ("Kano", "Nigeria"), ("Maiduguri", "Nigeria"), ("Goma", "the Democratic Republic of the Congo"),
    ("Mosul", "Iraq"), ("Basra", "Iraq"), ("Aleppo", "Syria"), ("Homs", "Syria"), ("Kabul", "Afghanistan"),
    ("Kandahar", "Afghanistan"), ("Herat", "Afghanistan"), ("Quetta", "Pakistan"), ("Peshawar", "Pakistan"),
    ("Karachi", "Pakistan"), ("Mogadishu", "Somalia"), ("Kismayo", "Somalia"), ("Sanaa", "Yemen"), ("Aden", "Yemen"),
    ("Taiz", "Yemen"), ("Tripoli", "Libya"), ("Benghazi", "Libya"), ("Khartoum", "Sudan"), ("Nyala", "Sudan"),
    ("Juba", "South Sudan"), ("Bangui", "the Central African Republic"), ("Gao", "Mali"), ("Mopti", "Mali"),
    ("Ouagadougou", "Burkina Faso"), ("Manila", "the Philippines"), ("Davao", "the Philippines"),
    ("Jakarta", "Indonesia"),
    ("Lima", "Peru"), ("Quito", "Ecuador"), ("Bogota", "Colombia"), ("Cali", "Colombia"), ("Caracas", "Venezuela"),
    ("Culiacan", "Mexico"), ("Acapulco", "Mexico"), ("Nairobi", "Kenya"), ("Mombasa", "Kenya"), ("Dhaka", "Bangladesh"),
)  # fmt: skip
_WHAT = (
    "a bombing at the {n} market", "an attack on the {n} post", "a bus crash on the {n} road",
    "floods in the {n} quarter",
    "a fire at the {n} mill", "a raid on the {n} camp", "a building collapse in {n}", "a landslide above {n}",
    "an explosion at the {n} depot", "an airstrike on the {n} district",
)  # fmt: skip
_NAMES = "Al Bar Cor Dan El Far Gor Hal Is Jan Kar Lor Mar Nor Ost Pol Quar Ros Sal Tor Ul Var Wes Yar Zan".split()
_ENDS = "abad aro bek dale esh far gora hill ina jeva kand loma mir nagar or pur ras stan tan uru vil wara".split()
_WHO = ("Police", "The health ministry", "Hospital officials", "The army", "Rescue workers")


def reports(events: int) -> Iterator[dict[str, str]]:
    """The reports of so many events: one or two each, the same at every run."""
    for number in range(events):
        yield from _event(number, Random(number))


def _event(number: int, chance: Random) -> Iterator[dict[str, str]]:
    town, country = _PLACES[number % len(_PLACES)]
    name = chance.choice(_NAMES) + chance.choice(_ENDS) + chance.choice(("", "ul", "an", "is"))
    what = chance.choice(_WHAT).format(n=name)
    day = FIRST_DAY + dt.timedelta(days=number * 3653 // 20_000)
    dead, hurt = chance.randrange(3, 90), chance.randrange(5, 200)
    women = chance.randrange(1, dead)
    where = f"{town}, {country}"
    yield _report(
        number, "a", day, f"{dead} killed in {what}",
        f"{chance.choice(_WHO)} said {dead} people were killed and {hurt} were injured in {what} in {where} "
        f"on {day:%A}.\n"
        f"{women} women were among the dead, the {town} hospital said.",
    )  # fmt: skip
    if number % 2 == 0:
        later = dead + chance.randrange(0, 9)
        yield _report(
            number, "b", day + dt.timedelta(days=1), f"Toll of {what} at {later}",
            f"The death toll from {what} in {where} rose to {later}, {chance.choice(_WHO).lower()} said.\n"
            f"At least {hurt + 4} people were wounded in {what} on {day:%A}, {day:%d %B %Y}.",
        )  # fmt: skip
    else:
        yield _report(
            number, "b", day + dt.timedelta(days=1), f"Mourning after {what}",
            f"Families buried the {dead} people killed in {what} in {where} on {day:%A}, {day:%d %B %Y}.\n"
            f"{hurt} others were wounded, local officials said.",
        )  # fmt: skip


def _report(number: int, part: str, day: dt.date, title: str, text: str) -> dict[str, str]:
    return {"id": f"m{number:05d}{part}", "title": title, "lang": "en", "published": day.isoformat(), "text": text}


def make(file: Path, events: int) -> None:
    """A book of so many events, of five claims each: some are read, grouped and reconciled, and the others are these
    again under other names, stored by the store's own functions. (Reading and grouping forty thousand reports takes an
    hour, and is measured elsewhere.)"""
    with TemporaryDirectory() as folder, Book.create(f"sqlite:///{folder}/patterns.db") as book:
        lines = "\n".join(json.dumps(report) for report in reports(PATTERNS))
        book.add_body("made.jsonl", lines.encode())
        book.list_events()
        patterns = tuple(read_patterns(book, is_whole))
    with Book.create(f"sqlite:///{file}") as book:
        fill_patterns(book._store, [patterns[number % len(patterns)] for number in range(events)])


def is_whole(kept: Kept) -> bool:
    """Whether an event came out as it was meant to."""
    return len(kept.record.claims) == CLAIMS and len(kept.seen) == REPORTS


@dataclass(frozen=True, slots=True)
class Pattern:
    """An event and what was read of its reports, as JSON, with every id that stands in it."""

    text: str
    ids: frozenset[str]
    reports: int
    claims: int


def read_patterns(book: Book, is_wanted: Callable[[Kept], bool]) -> Iterator[Pattern]:
    """The events of a book that are wanted, with all that was read of their reports."""
    with book._workshop.knowing(Asked()) as (connection, known):
        for event in event_ids(connection, known):
            kept = kept_event(connection, known, event)
            if kept is None or not is_wanted(kept):
                continue
            kept = replace(kept, items=book.queue(QueueFilters(event=event), most=sys.maxsize).items)
            readings = [reading for _, reading in numbered_readings(connection, [one.number for one in kept.seen])]
            said = [one.id for reading in readings for one in (*reading.claims, *reading.statements)]
            ids = {event, *said, *(one.report for one in kept.seen), *(item.id for item in kept.items)}
            yield Pattern(
                text=msgspec.json.encode((readings, kept)).decode(),
                ids=frozenset(ids),
                reports=len(kept.seen),
                claims=len(kept.record.claims),
            )


def fill_patterns(store: Store, patterns: Sequence[Pattern]) -> None:
    """These events in a new book, each under names of its own, stored by the store's own functions."""
    made = []
    with store.writing() as connection:
        for number, pattern in enumerate(patterns):
            readings, kept = _again(pattern, number)
            numbers = {reading.report.id: _add(connection, reading) for reading in readings}
            seen = tuple(replace(one, number=numbers[one.report]) for one in kept.seen)
            made.append(replace(kept, seen=seen))
    with store.writing() as connection:
        keep(connection, Known(key=state_key(connection), problems=(), kept=tuple(made)))
        put_groups(connection, [stored_group(one.record.event) for one in made], ())


def _again(pattern: Pattern, number: int) -> tuple[list[Extraction], Kept]:
    """A pattern once more: every id is another one, and so is the name of the event."""
    others = {id: f"{id.partition('-')[0]}-{sha256(f'{id}{number}'.encode()).hexdigest()[:12]}" for id in pattern.ids}
    readings, kept = _PATTERN.decode(_WORD.sub(lambda match: others.get(match[0], match[0]), pattern.text))
    event = replace(kept.record.event, name=f"{kept.record.event.name} ({number})")
    return readings, replace(kept, record=replace(kept.record, event=event))


def _add(connection: Connection, reading: Extraction) -> int:
    report = reading.report
    capture = Capture(
        where=report.where, id=report.id, media_type="text/plain", body=f"{report.id} {report.text}".encode()
    )
    number = add_capture(connection, capture, NOON).number
    add_reading(connection, number, reading)
    return number


_WORD = re.compile(r"[\w-]+")  # an id is one
_PATTERN = msgspec.json.Decoder(tuple[list[Extraction], Kept])


if __name__ == "__main__":
    started = time.perf_counter()
    make(Path(sys.argv[1]), int(sys.argv[2]))
    print(f"{time.perf_counter() - started:.0f} s")
