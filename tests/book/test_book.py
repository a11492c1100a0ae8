"""The book on both databases: what is added stays, every state of knowledge can be reached again."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tollbook.book import tally
from tollbook.book.book import Book
from tollbook.book.summaries import Filters
from tollbook.model import MisuseError, ReportFlag
from tollbook.model.codec import record_row, to_json
from tollbook.model.ruling import RulingKind
from tollbook.model.version import VersionConflictError
from tollbook.store import tables
from tollbook.store.log import parse_head

Reports = Callable[..., tuple[str, ...]]
LAGOS, QUITO = "lagos-1", "quito-1"
ALL = (LAGOS, "lagos-2", "lagos-3", QUITO)


def test_the_book_tells_what_a_tally_tells(book: Book, reports: Reports) -> None:
    made = tally(reports())
    shown = [book.record(event.id) for event in book.events()]

    assert len(shown) == 2
    assert [to_json(record_row(record)) for record in shown] == [to_json(record_row(r)) for r in made.records]


def test_the_book_tells_of_the_example_what_a_tally_tells(empty: Book, example_reports: Path) -> None:
    made = tally((str(example_reports),))
    empty.add((str(example_reports),))
    shown = [empty.show(event.id) for event in empty.events()]

    assert [to_json(record_row(one.record)) for one in shown] == [to_json(record_row(r)) for r in made.records]
    flags = {report.id: report.flags for report in made.reports}
    assert all(report.flags == flags[report.id] for one in shown for report in one.reports)
    assert any(ReportFlag.DERIVED in report.flags for one in shown for report in one.reports)
    assert empty.doubts() == tuple(one for one in made.problems if one.rule == "relate.ambiguous")


@pytest.mark.parametrize("moment", ["2026-03-02", "2026-03-03T12:00", "2026-12"])
def test_as_of_is_what_a_tally_says_as_of(book: Book, reports: Reports, moment: str) -> None:
    made = tally(reports(), as_of=moment)
    shown = [book.record(event.id, as_of=moment) for event in book.events(as_of=moment)]

    assert [to_json(record_row(record)) for record in shown] == [to_json(record_row(r)) for r in made.records]


def test_adding_again_writes_nothing(book: Book, reports: Reports) -> None:
    before = book.export_head()
    added = book.add(reports())

    assert (added.new, added.known, added.problems) == ((), ALL, ())
    assert book.export_head() == before


def test_the_order_of_adding_changes_no_record(empty: Book, reports: Reports) -> None:
    for name in reversed(ALL):
        empty.add(reports(name))
    shown = [empty.record(event.id) for event in empty.events()]

    assert [to_json(record_row(record)) for record in shown] == [
        to_json(record_row(r)) for r in tally(reports()).records
    ]


def test_another_report_of_the_same_id_is_a_problem(book: Book, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text(json.dumps({"id": LAGOS, "text": "Police said 99 people were killed in Lagos."}) + "\n")
    added = book.add((str(other),))

    assert [problem.rule for problem in added.problems] == ["book.same_id"]
    assert (added.new, added.known) == ((), ())
    assert book.verify() == ()


def test_what_the_book_knew_by_a_moment(empty: Book, reports: Reports) -> None:
    empty.add(reports(LAGOS))
    then, moment = empty.record(LAGOS), empty.log()[-1].made_at
    empty.add(reports("lagos-2", "lagos-3"))
    empty.rule(RulingKind.NOTE, LAGOS, note="see the video", by="Ana")

    assert empty.record(LAGOS) != then
    assert empty.record(LAGOS, known_by=moment) == then
    assert empty.events(known_by="2026-05-31") == ()


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (Filters(), {"fire", "bus"}),
        (Filters(country="ec"), {"bus"}),
        (Filters(country="FR"), set()),
        (Filters(since="2026-04"), {"bus"}),
        (Filters(until="2026-04"), {"fire"}),
        (Filters(grade="discounted"), set()),
    ],
)
def test_events_are_filtered(book: Book, filters: Filters, names: set[str]) -> None:
    events = book.events(filters)

    assert {"bus" if event.country == "EC" else "fire" for event in events} == names


def test_events_stand_in_the_order_asked_for(book: Book) -> None:
    most, oldest, newest, name = (
        [event.country for event in book.events(sort=order)] for order in ("reports", "date", "newest", "name")
    )

    assert (most, oldest, newest) == (["NG", "EC"], ["NG", "EC"], ["EC", "NG"])
    assert sorted(name) == ["EC", "NG"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"sort": "size"}, "unknown order"),
        ({"policy": "largest"}, "unknown policy"),
        ({"as_of": "yesterday"}, "'yesterday'"),
        ({"known_by": "yesterday"}, "'yesterday'"),
        ({"filters": Filters(grade="good")}, "unknown grade"),
        ({"filters": Filters(since="soon")}, "'soon'"),
    ],
)
def test_a_bad_question_is_misuse(book: Book, arguments: dict[str, object], words: str) -> None:
    with pytest.raises(MisuseError, match=words):
        book.events(**arguments)  # type: ignore[arg-type]


def test_an_event_goes_by_many_names(book: Book) -> None:
    event = book.events()[0]
    version = book.publish(event.id, by="Ana", note="first")
    claim = book.record(event.id).claims[0].id

    for name in (event.id, event.id[:6], version.record, LAGOS, "lagos-3", claim):
        assert book.show(name).record.event.id == event.id
    with pytest.raises(MisuseError, match="no event is called"):
        book.show("e-nothing")


def test_a_published_name_follows_its_event(empty: Book, reports: Reports) -> None:
    empty.add(reports(LAGOS, "lagos-2"))
    version = empty.publish(LAGOS, by="Ana", note="first")
    empty.add(reports("lagos-3"))
    shown = empty.show(version.record)

    assert shown.record.event.id != version.event
    assert empty.show(version.event).record == shown.record
    assert empty.publish(version.event, by="Ana", note="next").record == version.record


def test_versions_are_frozen_and_follow_one_another(book: Book, reports: Reports) -> None:
    first = book.publish(LAGOS, by="Ana", note="first")
    claim = book.record(LAGOS).claims[0].id
    book.rule(RulingKind.REJECT, claim, note="misread", by="Ana")
    second = book.publish(LAGOS, by="Ben", note="second", seen=1)

    assert (first.number, first.parent, second.number, second.parent) == (1, None, 2, first.digest)
    assert book.versions(LAGOS) == (first, second)
    assert f"claim: {claim}" in {change.what for change in book.diff(LAGOS, 1, 2)}
    assert book.diff(LAGOS, 2) == ()
    assert book.verify() == ()
    with pytest.raises(MisuseError, match="no version 3"):
        book.diff(LAGOS, 1, 3)


def test_a_conflict_of_versions_says_both(book: Book) -> None:
    book.publish(LAGOS, by="Ana", note="first", seen=0)
    with pytest.raises(VersionConflictError, match=r"version 1 of r-\w+ was published by Ana .* from version 0"):
        book.publish(LAGOS, by="Ben", note="mine", seen=0)


def test_a_publication_is_what_the_book_knew_then(book: Book, reports: Reports) -> None:
    version = book.publish(LAGOS, by="Ana", note="first")
    book.rule(RulingKind.SET_FIGURE, LAGOS, {"harm": "killed", "best": "14"}, note="the list", by="Ana")
    then = book.record(version.record, known_by=version.published_at)

    assert json.loads(version.content)["event"] == json.loads(to_json(record_row(then)))


def test_words_are_found_with_their_quotes(book: Book) -> None:
    hits = book.search('"death toll"')

    assert [hit.report for hit in hits] == ["lagos-2"]
    assert "death toll" in hits[0].words
    assert {hit.report for hit in book.search("LAGOS market")} == {LAGOS, "lagos-2", "lagos-3"}
    assert book.search("Lagos Quito") == ()
    with pytest.raises(MisuseError, match="no word"):
        book.search("...")


def test_a_rebuild_gives_the_same_bytes(book: Book) -> None:
    records = [book.record(event.id) for event in book.events()]
    before = {name: dump(book, name) for name in map(str, tables.DERIVED)}
    assert all(before[name] for name in ("reports", "events", "groups", "relations"))
    rebuilt = book.rebuild()

    assert (rebuilt.reports, rebuilt.orphaned, rebuilt.problems) == (4, (), ())
    assert [dump(book, name) for name in ("events", "groups", "relations")] == [[], [], []]
    assert [book.record(event.id) for event in book.events()] == records
    assert {name: dump(book, name) for name in map(str, tables.DERIVED)} == before
    assert book.verify(again=True) == ()


def dump(book: Book, table: str) -> list[tuple[object, ...]]:
    with book._store.reading() as connection:
        return sorted(tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}"))


def test_a_rebuild_fills_what_was_lost(book: Book) -> None:
    before = book.record(LAGOS)
    with book._store.writing() as connection:
        for table in ("copies", "groups", "queue", "names", "events", "states", "claims", "statements"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    assert [fault.rule for fault in book.verify()] == ["verify.readings"]
    book.rebuild()

    assert book.verify() == ()
    assert book.record(LAGOS) == before


def test_a_damaged_state_is_worked_out_again(book: Book) -> None:
    before = book.record(LAGOS)
    with book._store.writing() as connection:
        connection.exec_driver_sql("UPDATE events SET content = replace(content, '14', '15')")
    assert [fault.rule for fault in book.verify()] == ["verify.events"]

    assert book.record(LAGOS) == before
    assert book.verify() == ()


def test_a_head_is_kept_and_checked(book: Book) -> None:
    head = parse_head(str(book.export_head()))
    book.rule(RulingKind.NOTE, LAGOS, note="seen", by="Ana")

    assert book.check_head(head) == ()
    assert book.verify(head) == ()
    forged = parse_head(f"{head.number}:{'0' * 64}")
    assert "written anew" in book.check_head(forged)[0].message
    assert "cut off" in book.check_head(parse_head(f"99:{head.hash}"))[0].message
    with pytest.raises(MisuseError, match="64 hex digits"):
        parse_head("12:abc")


def test_a_backup_is_restored_to_an_equal_book(book: Book, tmp_path: Path) -> None:
    book.rule(RulingKind.REJECT, book.record(LAGOS).claims[0].id, note="misread", by="Ana")
    book.publish(LAGOS, by="Ana", note="first")
    size = book.backup(tmp_path / "backup.db")
    with Book.restore(tmp_path / "backup.db", f"sqlite:///{tmp_path}/restored.db") as restored:
        assert restored.export_head() == book.export_head()
        assert restored.stats() == book.stats()
        assert restored.verify(again=True) == ()
        assert restored.record(LAGOS) == book.record(LAGOS)
        assert restored.versions(LAGOS) == book.versions(LAGOS)
    assert size == (tmp_path / "backup.db").stat().st_size


def test_a_backup_with_a_fault_is_refused(book: Book, tmp_path: Path) -> None:
    file = tmp_path / "backup.db"
    book.backup(file)
    body = file.read_bytes()
    assert b"risen to 14" in body
    file.write_bytes(body.replace(b"risen to 14", b"risen to 41"))
    with pytest.raises(MisuseError, match="has a fault"):
        Book.restore(file, f"sqlite:///{tmp_path}/restored.db")


def test_a_publication_is_not_known_before_it_was_made(book: Book) -> None:
    moment = book.log()[-1].made_at
    book.publish(LAGOS, by="Ana", note="first")

    assert book.show(LAGOS).version == 1
    assert (book.show(LAGOS, known_by=moment).version, book.show(LAGOS, known_by=moment).name) == (0, None)


def test_who_only_looks_does_not_wait_for_a_writer(book: Book, book_url: str) -> None:
    with Book.open(book_url) as other, other._store.writing():
        started = time.monotonic()
        assert book.record(LAGOS).claims
        assert time.monotonic() - started < 10
        with pytest.raises(MisuseError, match="long been writing"), book._store.writing(0.1):
            pass


def test_stats_count_what_there_is(book: Book) -> None:
    stats = book.stats()

    assert (stats.captures, stats.reports, stats.rulings, stats.versions) == (4, 4, 0, 0)
    assert stats.entries == 5
    assert stats.began_at < stats.changed_at


def test_a_report_is_there_whole_or_not_at_all(empty: Book, reports: Reports, monkeypatch: pytest.MonkeyPatch) -> None:
    from tollbook.store import readings

    def fail(*_: object) -> None:
        raise MisuseError("no space left")

    with monkeypatch.context() as broken:
        broken.setattr(readings, "index_words", fail)
        with pytest.raises(MisuseError, match="no space"):
            empty.add(reports())
    assert empty.stats().captures == 0
    assert len(empty.add(reports()).new) == 4


def test_what_is_sent_is_taken_as_a_file_of_that_name_would_be(tmp_path: Path) -> None:
    line = b'{"id": "r1", "text": "Police said 12 people were killed in Lagos on Monday."}\n'
    (tmp_path / "reports.jsonl").write_bytes(line)
    with (
        Book.create(f"sqlite:///{tmp_path / 'sent.db'}") as sent,
        Book.create(f"sqlite:///{tmp_path / 'read.db'}") as read,
    ):
        assert sent.add_body("reports.jsonl", line).new == ("r1",)
        assert sent.add_body("again.jsonl", line).known == ("r1",)
        read.add((str(tmp_path / "reports.jsonl"),))
        assert sent.show("r1").record == read.show("r1").record


@pytest.mark.parametrize("name", ["/etc/passwd", "../../etc/passwd", "x.pdf", "", "/etc/hostname.txt"])
def test_what_is_sent_opens_no_file(tmp_path: Path, name: str) -> None:
    with Book.create(f"sqlite:///{tmp_path / 'sent.db'}") as book:
        added = book.add_body(name, b"")
    assert added.new == ()
    assert [problem.rule in ("intake.unknown_suffix", "intake.empty_file") for problem in added.problems] == [True]


def test_a_copy_of_a_page_in_a_language_not_read_stands_by_itself(tmp_path: Path) -> None:
    spanish = (
        "El ministro dijo el martes que murieron 12 personas y 30 resultaron heridas en la carretera, "
        "segun la policia. "
        "Los equipos de rescate buscaban a tres pasajeros desaparecidos, informo la agencia de seguridad vial. "
    )
    english = "Police said 12 people were killed in Jos, Nigeria, on 2 January 2026. Thirty were injured, they said."
    files = {"a.txt": spanish * 3, "b.txt": f"{english} {english} {english} {english} {spanish * 3}"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    made = tally((str(tmp_path),))
    assert {report for record in made.records for report in record.event.reports} == {"b.txt"}


def test_progress_counts_to_the_end_and_never_back(empty: Book, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    rows = [json.dumps({"id": f"r{n}", "text": f"{n} people died in a fire."}) for n in range(3, 40)]
    path.write_text("\n".join([*rows, "no report", rows[0]]) + "\n", "utf-8")
    told: list[tuple[int, int]] = []

    added = empty.add((str(path),), lambda done, total: told.append((done, total)))

    assert (len(added.new), added.known, [one.rule for one in added.problems]) == (37, ("r3",), ["intake.bad_json"])
    assert told == [(16, 39), (32, 39), (38, 39), (38, 38)]
