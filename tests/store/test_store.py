"""One suite for both databases: what is given stays, what is derived comes back, and a reader sees one moment."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from tollbook.extract import Extraction, extract_claims
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import BrokenLawError, Capture, MisuseError, Report, ReportId
from tollbook.model.ruling import RulingKind
from tollbook.read import read_report
from tollbook.store import Store, create_store, open_store, restore_store
from tollbook.store.given import add_capture, add_ruling, as_ruling, find_captures, read_captures
from tollbook.store.log import read_entries, read_head
from tollbook.store.readings import add_reading, numbers_until, read_readings
from tollbook.store.search import find_words, parse_terms
from tollbook.store.tables import GIVEN
from tollbook.store.verify import find_faults

NOON = "2026-01-03T12:00:00.000000Z"
GIVEN_NAMES = tuple(table.name for table in GIVEN)


def capture_of(name: str, words: str) -> Capture:
    return Capture(where=f"{name}.txt", id=ReportId(name), media_type="text/plain", body=words.encode())


def reading_of(capture: Capture) -> Extraction:
    report = read_report(capture)
    assert isinstance(report, Report)
    return extract_claims(report, open_gazetteer())


def add(store: Store, *captures: Capture) -> None:
    for capture in captures:
        reading = reading_of(capture)
        with store.writing() as connection:
            add_reading(connection, add_capture(connection, capture, NOON).number, reading)


def add_twice(store: Store, capture: Capture) -> None:
    with store.writing() as connection:
        add_capture(connection, capture, NOON)
        add_capture(connection, capture, NOON)


LAGOS = capture_of("lagos", "Police said 12 people were killed and 30 injured in Lagos on Monday.\n")
BOGOTA = capture_of("bogota", "Officials in Bogotá said at least three people died in the blast.\n")
NUL = capture_of("nul\x1a", "A \0 in the text: 4 people were killed in Lagos, police said. \x1a0 \x1a1\n")


@pytest.fixture
def store(book_url: str) -> Iterator[Store]:
    store = create_store(book_url, name="test", made_at=NOON)
    yield store
    store.close()


def test_a_reading_comes_back_as_it_was(store: Store) -> None:
    add(store, LAGOS, BOGOTA, NUL)
    with store.reading() as connection:
        found = tuple(read_readings(connection, numbers_until(connection)))
        captures = tuple(capture for _, capture in read_captures(connection, (2, 3, 4)))

    assert found == (reading_of(LAGOS), reading_of(BOGOTA), reading_of(NUL))
    assert captures == (LAGOS, BOGOTA, NUL)


def test_the_book_verifies(store: Store) -> None:
    add(store, LAGOS, BOGOTA, NUL)
    with store.reading() as connection:
        assert find_faults(connection, read_head(connection)) == ()


def test_a_body_is_stored_once(store: Store) -> None:
    add(store, LAGOS, capture_of("again", LAGOS.body.decode()))
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM bodies")).scalar() == 1
        assert set(find_captures(connection, ("lagos", "again", "absent"))) == {"lagos", "again"}


@pytest.mark.parametrize("table", GIVEN_NAMES)
@pytest.mark.parametrize("verb", ["UPDATE {} SET {} = {}", "DELETE FROM {}"])
def test_what_is_given_cannot_be_changed(store: Store, table: str, verb: str) -> None:
    add(store, LAGOS)
    column = "sha256" if table == "bodies" else "number"
    with store.writing() as connection:
        add_ruling(connection, RulingKind.NOTE, "lagos", (), note="why", by="Ana", made_at=NOON)
        connection.execute(
            text("INSERT INTO versions VALUES (3, 'r', 1, 'e', NULL, :digest, '{}')"), {"digest": "0" * 64}
        )
    with pytest.raises(BrokenLawError, match="append-only"), store.writing() as connection:
        connection.execute(text(verb.format(table, column, column)))


def test_a_truncate_is_refused(postgres_url: str) -> None:
    store = create_store(postgres_url, name="test", made_at=NOON)
    for table in GIVEN_NAMES:
        with pytest.raises((BrokenLawError, MisuseError)), store.writing() as connection:
            connection.execute(text(f"TRUNCATE {table} CASCADE"))
    store.close()


def test_a_failed_write_leaves_nothing(store: Store) -> None:
    with pytest.raises(BrokenLawError):
        add_twice(store, LAGOS)
    with store.reading() as connection:
        assert [entry.kind for entry in read_entries(connection)] == ["book"]


def test_a_reader_sees_one_moment(store: Store) -> None:
    with store.reading() as connection:
        before = read_head(connection)
        add(store, LAGOS)

        assert read_head(connection) == before
    with store.reading() as connection:
        assert read_head(connection).number == before.number + 1


def test_time_never_runs_backwards_in_the_log(store: Store) -> None:
    with store.writing() as connection:
        add_capture(connection, LAGOS, "2020-01-01T00:00:00.000000Z")
    with store.reading() as connection:
        assert [entry.made_at for entry in read_entries(connection)] == [NOON, NOON]


def test_a_ruling_comes_back_as_it_was(store: Store) -> None:
    with store.writing() as connection:
        made = add_ruling(
            connection,
            RulingKind.CORRECT,
            "c-1",
            (("low", "12"),),
            note="“misread”",
            by="Ana",
            made_at=NOON,
            anchors=("b", "a"),
        )
    with store.reading() as connection:
        found = tuple(as_ruling(entry) for entry in read_entries(connection, ("ruling",)))

    assert found == (made,)
    assert (made.id, made.anchors) == ("d2", ("a", "b"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("killed", {"lagos", NUL.id}),
        ("killed injured", {"lagos"}),
        ('"were killed"', {"lagos", NUL.id}),
        ('"killed were"', set()),
        ("BOGOTA", {"bogota"}),
        ("Bogotá blast", {"bogota"}),
        ("lagos OR bogota", set()),
        ('"', set()),
        ("NEAR(", set()),
        ("title:lagos", set()),
    ],
)
def test_reports_are_found_by_words(store: Store, words: str, found: set[str]) -> None:
    add(store, LAGOS, BOGOTA, NUL)
    terms = parse_terms(words)
    with store.reading() as connection:
        numbers = find_words(connection, terms, 10) if terms else []
        reports = {reading.report.id for reading in read_readings(connection, sorted(numbers))}

    assert reports == found


def test_a_backup_of_either_is_a_book_of_the_other(store: Store, book_url: str, tmp_path: Path) -> None:
    add(store, LAGOS, BOGOTA, NUL)
    file = tmp_path / "backup.db"
    store.back_up(file)
    before = file.read_bytes()
    there = restore_store(file, f"sqlite:///{tmp_path}/there.db")

    with store.reading() as mine, there.reading() as theirs:
        assert find_faults(theirs) == ()
        assert read_head(theirs) == read_head(mine)
        assert tuple(read_readings(theirs, (2, 3, 4))) == tuple(read_readings(mine, (2, 3, 4)))
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.glob("*backup*")) == ["backup.db"]
    with pytest.raises(MisuseError, match="there already"):
        store.back_up(file)
    with pytest.raises(MisuseError, match="there is a book at"):
        restore_store(file, book_url)
    there.close()


def test_there_is_no_book_until_one_is_begun(book_url: str) -> None:
    with pytest.raises(MisuseError, match="there is no book"):
        open_store(book_url)
    create_store(book_url, name="test", made_at=NOON).close()
    create_store(book_url, name="other", made_at=NOON).close()
    store = open_store(book_url)
    with store.reading() as connection:
        assert [entry.body for entry in read_entries(connection)] == [{"name": "test"}]
    store.close()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "names no database"),
        ("sqlite://", "needs a file"),
        ("mysql://root@localhost/book", "SQLite or PostgreSQL"),
        ("sqlite:////no/such/folder/book.db", "is there such a folder"),
    ],
)
def test_a_bad_url_is_misuse(url: str, words: str) -> None:
    with pytest.raises(MisuseError, match=words):
        create_store(url, name="test", made_at=NOON)


def test_a_foreign_database_is_left_alone(book_url: str) -> None:
    store = create_store(book_url, name="test", made_at=NOON)
    with store.writing() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    store.close()
    with pytest.raises(MisuseError, match="holds other tables"):
        open_store(book_url)
