"""The law of the newest state: moved on step by step, it is what working it out from nothing gives, byte for byte."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from walking import LONG, STEPS, Step, blank, files, ticking, walk

from tollbook.book import renewing
from tollbook.book.book import Book
from tollbook.book.grouping import all_parts
from tollbook.book.knowledge import Asked
from tollbook.model.ruling import RulingKind
from tollbook.store.relations import StoredPart, drop_parts

__all__ = ["blank", "files"]


def rows(book: Book) -> dict[str, list[tuple[object, ...]]]:
    """All that is kept of the newest state."""
    with book._workshop.knowing(Asked()), book._store.reading() as connection:
        return {
            table: sorted(tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}"))
            for table in ("states", "events", "names", "queue", "groups", "copies", "relations")
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
        book.add(tuple(files[:6]))
        book.list_events()
        walk(book, files, steps)
        check(book)
    file.unlink()


def test_a_long_walk_on_either_database(book_url: str, files: list[str]) -> None:
    with Book.create(book_url, ticking()) as book:
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


def test_a_copy_that_leaves_takes_its_own_copies_with_it(book: Book) -> None:
    book.rule(RulingKind.COPY, "fire-2", {"origin": "crash-1"}, note="seen", by="Ana")
    assert "fire-3" in book.record("crash-1").event.reports
    book.rule(RulingKind.NOT_COPY, "fire-2", note="a slip", by="Ana")
    assert book.record("crash-1").event.reports == ("crash-1", "crash-2")
    check(book)


def test_what_a_report_recalls_is_taken_back_when_another_event_there_can_be_meant(
    files: list[str], tmp_path: Path
) -> None:
    with Book.create(f"sqlite:///{tmp_path}/other.db", ticking()) as other:
        other.add(tuple(files[:-1]))
        assert [claim.report for claim in other.record("mine-1").claims] == ["bus-1", "mine-1"]
        other.add(tuple(files[-1:]))
        assert [claim.report for claim in other.record("mine-1").claims] == ["mine-1"]
        check(other)


def test_more_reports_than_a_fifth_are_worked_out_with_all_others(book: Book, files: list[str], tmp_path: Path) -> None:
    with Book.create(f"sqlite:///{tmp_path}/other.db", ticking()) as other:
        other.add(tuple(files[:3]))
        other.list_events()
        other.add(tuple(files))
        check(other)
        assert [event.id for event in other.events()] == [event.id for event in book.events()]


def test_a_book_without_an_index_goes_on(book: Book, files: list[str], tmp_path: Path) -> None:
    with book._store.writing() as connection:
        drop_parts(connection)
    book.rule(RulingKind.REJECT, book.record("storm-1").claims[0].id, note="misread", by="Ben")
    check(book)


def between_parts(monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]) -> None:
    """Have something done while the index is written that was made from nothing."""

    def parts(*indexes: Any) -> Iterator[StoredPart]:
        monkeypatch.undo()
        for number, part in enumerate(all_parts(*indexes)):
            if number == 20:
                work()
            yield part

    monkeypatch.setattr(renewing, "_TOGETHER", 7)
    monkeypatch.setattr(renewing, "all_parts", parts)


def test_others_write_and_rule_while_the_index_is_written(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Book.open(f"sqlite:///{tmp_path}/book.db", ticking()) as other:
        claim = other.record("storm-1").claims[0].id
        between_parts(monkeypatch, lambda: other.rule(RulingKind.NOTE, claim, note="seen", by="Ben"))
        book.rebuild()
        book.list_events()
    check(book)


def test_an_index_half_written_is_not_gone_on_from(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process finds a report that is to join while only some of the index is there."""
    claim = book.record("storm-1").claims[0].id
    with Book.open(f"sqlite:///{tmp_path}/book.db", ticking()) as other:

        def rule() -> None:
            other.rule(RulingKind.REJECT, claim, note="misread", by="Ben")
            other.list_events()

        between_parts(monkeypatch, rule)
        book.rebuild()
        book.list_events()
    assert claim not in {one.id for one in book.record("storm-1").claims}
    check(book)


def test_whoever_is_stopped_while_writing_the_index_leaves_none(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    between_parts(monkeypatch, stop)
    book.rebuild()
    with pytest.raises(KeyboardInterrupt):
        book.list_events()
    assert book.verify() == ()
    book.rule(RulingKind.COPY, "fire-4", {"origin": "fire-1"}, note="one", by="Ana")
    check(book)


@pytest.mark.parametrize("table", ["events", "groups", "relations"])
def test_a_damaged_state_is_not_gone_on_from(book: Book, table: str) -> None:
    with book._store.writing() as connection:
        if table == "relations":
            connection.exec_driver_sql("UPDATE relations SET content = x'5b5d'")
        else:
            connection.exec_driver_sql(f"UPDATE {table} SET content = replace(content, 'Lagos', 'Lagus')")
    assert [fault.rule for fault in book.verify()] == ["verify.relations" if table == "relations" else "verify.events"]
    book.rule(RulingKind.COPY, "fire-4", {"origin": "fire-1"}, note="one", by="Ana")
    assert "Lagus" not in str(book.record("fire-1"))
    check(book)
