"""What a book stands: being killed, a full disk, flipped bytes, many at once. Each test says how often; laws more."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tollbook.book.book import Book
from tollbook.model import MisuseError
from tollbook.model.codec import record_row, to_json
from tollbook.model.ruling import RulingKind
from tollbook.store import engine

Reports = Callable[..., tuple[str, ...]]
LAWS = bool(os.environ.get("TOLLBOOK_LAWS"))
KILLS = {"sqlite": 1000, "postgresql": 1000} if LAWS else {"sqlite": 100, "postgresql": 20}
FLIPS = 2000 if LAWS else 150
TOWNS = "Lagos Kano Ibadan Abuja Jos Kaduna Enugu Benin Aba Ilorin".split()


def files(folder: Path, count: int) -> list[str]:
    """So many reports, a file each; no two tell of one event."""
    folder.mkdir()
    paths = [folder / f"r{number:03d}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        town = TOWNS[number % len(TOWNS)]
        path.write_text(
            f"Police said {number + 3} people were killed and {number + 20} injured in a fire in {town}, Nigeria.\n"
            f"The governor said that {number + 2} bodies were found by day {number}.\n",
            "utf-8",
        )
    return [str(path) for path in paths]


@pytest.mark.property
def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(book_url: str, tmp_path: Path) -> None:
    Book.create(book_url).close()
    kills = KILLS[book_url.partition(":")[0]]
    chance = random.Random(1)
    acknowledged: set[str] = set()
    paths = files(tmp_path / "reports", 200)
    command = [sys.executable, str(Path(__file__).with_name("keep_writing.py")), book_url, *paths]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        longest_s = max(0.3, 6 * pace_s(running))
        for number in range(kills):
            acknowledged |= kill_one(running, number * 7, chance.uniform(0.0, longest_s))
            if number % 10 == 9 or number == kills - 1:
                check(book_url, acknowledged)
        assert running.stdin is not None
        running.stdin.close()
    assert len(acknowledged) > kills


def pace_s(running: "subprocess.Popen[str]") -> float:
    """How long a child needs for one acknowledgement here and now: a busy machine must not kill only idle ones."""
    said: set[str] = set()
    started = time.monotonic()
    for number in range(4):
        said |= kill_one(running, number, 0.5)
    return (time.monotonic() - started) / (len(said) + 1)


def kill_one(running: "subprocess.Popen[str]", number: int, delay_s: float) -> set[str]:
    """What a child acknowledged before it was killed."""
    assert running.stdin is not None
    assert running.stdout is not None
    running.stdin.write(f"{number}\n")
    running.stdin.flush()
    said: set[str] = set()
    while not (line := running.stdout.readline()).startswith("child "):
        said.add(line.strip())  # the child may be quicker than the one that names it
    time.sleep(delay_s)
    os.kill(int(line.split()[1]), signal.SIGKILL)
    while (line := running.stdout.readline()).strip() != "gone":
        said.add(line.strip())
    return said


def check(url: str, acknowledged: set[str]) -> None:
    started = time.monotonic()
    with Book.open(url) as book:
        assert book.verify() == ()
        held = {f"added {entry.body['report']}" for entry in book.log() if entry.kind == "capture"}
        held |= {f"ruled d{entry.number}" for entry in book.log() if entry.kind == "ruling"}
    assert acknowledged <= held
    assert time.monotonic() - started < 10


@contextmanager
def room_for(pages: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A disk that holds so many pages of a book."""
    with monkeypatch.context() as full:
        full.setattr(engine, "PRAGMAS", (*engine.PRAGMAS, f"PRAGMA max_page_count = {pages}"))
        yield


def test_a_full_disk_is_told_and_nothing_is_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path}/book.db"
    paths = tuple(files(tmp_path / "reports", 60))
    Book.create(url).close()
    with room_for(120, monkeypatch), Book.open(url) as book:
        with pytest.raises(MisuseError, match="no space left"):
            book.add(paths)
        held = book.stats()
        assert 0 < held.captures < 60
        with pytest.raises(MisuseError, match="no space left"):
            rule_without_end(book)
        assert book.stats().reports == held.reports
        assert book.verify() == ()
        assert book.search("governor")
        assert book.record("r000.txt").claims
    with Book.open(url) as book:
        added = book.add(paths)
        assert len(added.known) == held.captures
        assert len(added.new) + len(added.known) == 60
        assert book.verify(again=True) == ()


def rule_without_end(book: Book) -> None:
    while True:
        book.rule(RulingKind.NOTE, "r000.txt", note="seen " * 500, by="Ana")


def test_a_file_that_may_not_grow_is_told(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/book.db"
    paths = files(tmp_path / "reports", 60)
    Book.create(url).close()

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    done = subprocess.run(
        [sys.executable, "-m", "tollbook", "add", "--db", url, *paths],
        capture_output=True,
        preexec_fn=limit,
        check=False,
    )
    assert done.returncode == 2
    assert b"nothing of this was written" in done.stderr
    assert b"Traceback" not in done.stderr
    with Book.open(url) as book:
        assert 0 < book.stats().captures < 60
        assert book.verify() == ()
        assert len(book.add(tuple(paths)).new) > 0
        assert book.verify(again=True) == ()


@pytest.mark.property
def test_a_flipped_byte_is_refused_or_named_or_changes_nothing(tmp_path: Path, reports: Reports) -> None:
    whole = tmp_path / "book.db"
    with Book.create(f"sqlite:///{whole}") as book:
        book.add(reports())
        book.publish("lagos-1", by="Ana", note="first")
        book.rule(RulingKind.NOTE, "lagos-2", note="seen", by="Ana")
        book.events()
        with book._store.engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    body = whole.read_bytes()
    expected = outputs(whole)
    chance = random.Random(2)
    silent = []
    for _ in range(FLIPS):
        place, bit = chance.randrange(len(body)), 1 << chance.randrange(8)
        damaged = tmp_path / "damaged.db"
        damaged.write_bytes(body[:place] + bytes([body[place] ^ bit]) + body[place + 1 :])
        if outcome(damaged) not in ("refused", "named", expected):
            silent.append(place)
        for rest in tmp_path.glob("damaged.db*"):
            rest.unlink()
    assert silent == []


def outcome(file: Path) -> object:
    try:
        with Book.open(f"sqlite:///{file}") as book:
            if book.verify():
                return "named"
        return outputs(file)
    except MisuseError:
        return "refused"


def outputs(file: Path) -> object:
    """All that a book tells."""
    with Book.open(f"sqlite:///{file}") as book:
        events = book.events()
        return (
            events,
            [to_json(record_row(book.record(event.id))) for event in events],
            [(entry.text, entry.hash) for entry in book.log()],
            book.versions("lagos-1"),
            [book.search(word) for word in ("fire", "quito", "police", '"death toll"', "ministry")],
            book.rulings(),
        )


def test_many_writers_wait_for_one_another(book_url: str, tmp_path: Path) -> None:
    Book.create(book_url).close()
    paths = files(tmp_path / "reports", 40)
    errors: list[BaseException] = []

    def work(own: list[str]) -> None:
        try:
            with Book.open(book_url) as book:
                for path in own:
                    book.add((path,))
                    book.rule(RulingKind.NOTE, Path(path).name, note="seen", by="Ana")
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(paths[n * 10 : n * 10 + 15],)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with Book.open(book_url) as book:
        assert book.stats().captures == 40
        assert book.stats().rulings == 55
        assert book.verify() == ()


def test_a_backup_while_others_write_is_a_whole_book(book_url: str, tmp_path: Path) -> None:
    paths = files(tmp_path / "reports", 60)
    Book.create(book_url).close()
    done = threading.Event()

    def work() -> None:
        with Book.open(book_url) as book:
            for path in paths:
                book.add((path,))
        done.set()

    writer = threading.Thread(target=work)
    writer.start()
    copies = []
    with Book.open(book_url) as book:
        while not done.is_set():
            copies.append(tmp_path / f"backup-{len(copies)}.db")
            book.backup(copies[-1])
        writer.join()
        entries = book.log()
    assert copies
    for copy in copies:
        with Book.open(f"sqlite:///{copy}") as kept:
            assert kept.verify() == ()
            assert kept.log() == entries[: len(kept.log())]
    with Book.restore(copies[-1], f"sqlite:///{tmp_path}/restored.db") as restored, Book.open(book_url) as book:
        assert restored.log() == entries[: len(restored.log())]
        restored.add(tuple(paths))
        assert records(restored) == records(book)
        assert restored.verify(again=True) == ()


def records(book: Book) -> list[str]:
    return [to_json(record_row(book.record(event.id))) for event in book.events()]


def test_a_book_that_is_no_book_is_told(tmp_path: Path) -> None:
    file = tmp_path / "book.db"
    file.write_bytes(b"not a database at all" * 1000)
    with pytest.raises(MisuseError, match="is damaged"):
        Book.open(f"sqlite:///{file}")
    shutil.copy(file, tmp_path / "backup.db")
    with pytest.raises(MisuseError, match=f"^{tmp_path}/backup.db is damaged"):
        Book.restore(tmp_path / "backup.db", f"sqlite:///{tmp_path}/other.db")
    with pytest.raises(MisuseError, match="is a folder: name a file"):
        Book.create(f"sqlite:///{tmp_path}")
