"""What is derived, thrown away and computed again from what is given; and whether it would come out the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.book.adding import read_capture
from tollbook.book.reading import Progress
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Problem
from tollbook.model.ruling import Ruling
from tollbook.store import Store
from tollbook.store.given import capture_numbers, read_captures
from tollbook.store.readings import add_reading, drop_readings, read_readings


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What came of a rebuild: how much was read again, what could not be, and the rulings whose claim is gone."""

    reports: int
    claims: int
    orphaned: tuple[Ruling, ...]
    problems: tuple[Problem, ...]


def read_all_again(store: Store, progress: Progress | None) -> tuple[int, int, tuple[Problem, ...]]:
    """Fill every derived table anew in one transaction: until it ends, readers see the old ones and writers wait."""
    gazetteer = open_gazetteer()
    claims = read = 0
    problems: list[Problem] = []
    with store.writing() as connection:
        drop_readings(connection)
        numbers = capture_numbers(connection)
        for place, (number, capture) in enumerate(read_captures(connection, numbers), start=1):
            extraction = read_capture(capture, gazetteer)
            if isinstance(extraction, Problem):
                problems.append(extraction)
            else:
                add_reading(connection, number, extraction)
                read += 1
                claims += len(extraction.claims)
            if progress is not None:
                progress(place, len(numbers))
    return read, claims, tuple(problems)


def reading_faults(store: Store) -> Iterator[Problem]:
    """Every report whose stored reading is not what its bytes are read as now."""
    gazetteer = open_gazetteer()
    with store.reading() as connection:
        for number, capture in read_captures(connection, capture_numbers(connection)):
            stored = next(read_readings(connection, (number,)), None)
            if read_capture(capture, gazetteer) != stored:
                message = "The bytes are read otherwise now than when they were added; `tollbook rebuild` reads them."
                yield Problem(rule="verify.again", where=capture.id, message=message)
