"""The law of stamps: as long as an event's stamp is the same, so is all that is shown of it, however it is seen."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from walking import LONG, STEPS, Step, blank, files, take, ticking

from tollbook.book.book import Book
from tollbook.model import MisuseError
from tollbook.model.ruling import RulingKind

__all__ = ["blank", "files"]
VIEWS: tuple[tuple[str | None, str], ...] = (
    (None, "ucdp"),
    ("2026-03-03", "ucdp"),
    (None, "acled"),
    ("2026-05", "ibc"),
)
Seen = dict[tuple[str, str], tuple[object, ...]]


def names_of(book: Book) -> list[str]:
    """What events go by: their ids, a report of the first one, and what they were published as."""
    records = [book.record(event.id) for event in book.events()]
    published = [version.record for record in records for version in book.versions(record.event.id)]
    return [record.event.id for record in records] + [*records[0].event.reports[:1]] + sorted(set(published))


def shown(book: Book, name: str) -> tuple[object, ...]:
    """All that pages and answers about an event are made of."""
    looks = [
        replace(book.look(name, as_of=day, policy=policy), is_current=True, known_until=0) for day, policy in VIEWS
    ]
    return (*looks, book.versions(name))


def check(book: Book, seen: Seen) -> int:
    """Compare what is shown with what was when the stamp was the same; how many stamps were met before."""
    again = 0
    for name in names_of(book):
        stamp = book.stamp(name)
        assert stamp is not None
        again += (name, stamp) in seen
        now = shown(book, name)
        assert seen.setdefault((name, stamp), now) == now
    return again


def walk(book: Book, files: list[str], steps: list[Step]) -> int:
    seen: Seen = {}
    again = check(book, seen)
    for number, step in enumerate(steps):
        try:
            if number % 4 == 3:
                book.publish(book.events()[0].id, by="Ana", note="seen")
            take(book, files, step)
        except (MisuseError, IndexError):
            continue
        again += check(book, seen)
    return again


@pytest.mark.property
@settings(
    max_examples=6 if settings().max_examples <= 200 else 1_000,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_the_same_stamp_shows_the_same(
    steps: list[Step], files: list[str], blank: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("stamped") / "book.db"
    shutil.copy(blank, file)
    with Book.open(f"sqlite:///{file}", ticking()) as book:
        book.add(tuple(files[:6]))
        walk(book, files, steps[:6])
    file.unlink()


def test_most_of_what_is_written_leaves_other_events_their_stamps(book_url: str, files: list[str]) -> None:
    with Book.create(book_url, ticking()) as book:
        book.add(tuple(files[:6]))
        again = walk(book, files, LONG[:10])
    assert again > 10


def test_what_is_written_about_an_event_changes_its_stamp(tmp_path: Path, files: list[str]) -> None:
    with Book.create(f"sqlite:///{tmp_path}/book.db", ticking()) as book:
        book.add(tuple(files[:6]))
        fire, crash = (book.show(name).record.event.id for name in ("fire-1", "crash-1"))
        stamps = [(book.stamp(fire), book.stamp(crash))]
        ruling = book.rule(RulingKind.NOTE, "fire-1", note="look again", by="Ana")
        stamps.append((book.stamp(fire), book.stamp(crash)))
        book.undo(ruling.id, note="done", by="Ana")
        stamps.append((book.stamp(fire), book.stamp(crash)))
        book.publish(fire, by="Ana", note="first")
        stamps.append((book.stamp(fire), book.stamp(crash)))
    assert len({fire for fire, _ in stamps}) == 4
    assert len({crash for _, crash in stamps}) == 1
