"""The chain: whatever is done to an entry of the log leaves a trace, and a whole rewrite does to who kept a head."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.book.book import Book
from tollbook.model.ruling import RulingKind
from tollbook.model.version import canonical_json
from tollbook.store.log import BEGINNING, Head, chain_faults, chained, entry_text

Rows = list[tuple[int, str, str]]
ENTRIES = 1000
EACH = range(ENTRIES) if os.environ.get("TOLLBOOK_LAWS") else range(0, ENTRIES, 9)
NOON = "2026-01-03T12:00:00.000000Z"


def chain(count: int, words: str = "note") -> Rows:
    rows: Rows = []
    previous = BEGINNING
    for number in range(1, count + 1):
        text = entry_text(number, "ruling", NOON, {"note": f"{words} {number}"})
        previous = chained(text, previous)
        rows.append((number, text, previous))
    return rows


WHOLE = chain(ENTRIES)
HEAD = Head(number=ENTRIES, hash=WHOLE[-1][2])


def changed(at: int) -> Rows:
    number, text, digest = WHOLE[at]
    return [*WHOLE[:at], (number, text.replace("note", "nope", 1), digest), *WHOLE[at + 1 :]]


def changed_with_its_hash(at: int) -> Rows:
    number, text, _ = WHOLE[at]
    text = text.replace("note ", "nope ", 1)
    return [*WHOLE[:at], (number, text, chained(text, WHOLE[at - 1][2] if at else BEGINNING)), *WHOLE[at + 1 :]]


def deleted(at: int) -> Rows:
    return [*WHOLE[:at], *WHOLE[at + 1 :]]


def inserted(at: int) -> Rows:
    text = entry_text(at + 1, "ruling", NOON, {"note": "never made"})
    made = (at + 1, text, chained(text, WHOLE[at - 1][2] if at else BEGINNING))
    return [*WHOLE[:at], made, *((number + 1, text, digest) for number, text, digest in WHOLE[at:])]


def reordered(at: int) -> Rows:
    other = (at + 1) % ENTRIES
    rows = list(WHOLE)
    rows[at], rows[other] = (WHOLE[at][0], *WHOLE[other][1:]), (WHOLE[other][0], *WHOLE[at][1:])
    return rows


def truncated(at: int) -> Rows:
    return WHOLE[:at]


@pytest.mark.property
@pytest.mark.parametrize("tamper", [changed, changed_with_its_hash, deleted, inserted, reordered, truncated])
def test_each_entry_tampered_with_leaves_a_trace(tamper: object) -> None:
    assert callable(tamper)
    assert list(chain_faults(WHOLE, HEAD)) == []
    assert [at for at in EACH if next(chain_faults(tamper(at), HEAD), None) is None] == []


def test_a_chain_written_anew_is_told_from_the_one_whose_head_was_kept() -> None:
    anew = chain(ENTRIES, "other")

    assert list(chain_faults(anew)) == []
    for number in random.Random(3).sample(range(ENTRIES), 50):
        kept = Head(number=number + 1, hash=WHOLE[number][2])
        assert [fault.where for fault in chain_faults(anew, kept)] == [f"log:{number + 1}"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=4), JSON, max_size=4))
def test_an_entry_is_the_canonical_json_of_itself(body: dict[str, object]) -> None:
    text = entry_text(1, "ruling", NOON, body)

    assert list(chain_faults([(1, text, chained(text, BEGINNING))])) == []
    assert canonical_json(dict(reversed(body.items()))) == canonical_json(body)


@pytest.fixture
def written(tmp_path: Path) -> Book:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(f"Police said 12 people were killed in Lagos by {name}.\n", "utf-8")
    book = Book.create(f"sqlite:///{tmp_path}/book.db")
    book.add((str(folder),))
    for number in range(3):
        book.rule(RulingKind.NOTE, "a.txt", note=f"note {number}", by="Ana")
    book.publish("a.txt", by="Ana", note="first")
    return book


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log SET entry = replace(entry, 'Ana', 'Eve') WHERE number = 5",
        "UPDATE log SET made_at = '2020' WHERE number = 5",
        "UPDATE log SET kind = 'capture' WHERE number = 5",
        "UPDATE log SET hash = upper(hash) WHERE number = 5",
        "DELETE FROM log WHERE number = 5",
        "DELETE FROM log WHERE number = 7",
        "DELETE FROM rulings WHERE number = 5",
        "UPDATE rulings SET about = 'b.txt' WHERE number = 5",
        "UPDATE rulings SET withdraws = 'd4' WHERE number = 5",
        "INSERT INTO rulings VALUES (8, 'd8', 'note', 'a.txt', NULL)",
        "UPDATE bodies SET body = replace(body, '12', '13')",
        "DELETE FROM bodies",
        "UPDATE captures SET report = 'c.txt' WHERE number = 2",
        "UPDATE versions SET content = replace(content, '12', '13')",
        "UPDATE versions SET version = 2",
        "UPDATE versions SET parent = digest",
        "UPDATE reports SET text = replace(text, '12', '13') WHERE id = 'a.txt'",
        "UPDATE reports SET id = 'c.txt' WHERE id = 'a.txt'",
        "UPDATE claims SET content = replace(content, '12', '13') WHERE ordinal = 0",
        "UPDATE claims SET id = 'c-other' WHERE ordinal = 0",
        "DELETE FROM claims WHERE ordinal = 0",
        "UPDATE statements SET ordinal = 99 WHERE ordinal = 0; DELETE FROM statements WHERE ordinal = 99",
        "INSERT INTO words (words, rowid, title, text) SELECT 'delete', number, title, text FROM reports",
        "UPDATE events SET summary = replace(summary, '12', '13')",
        "DROP TRIGGER log_no_delete",
        "DROP TABLE statements",
    ],
)
def test_verify_names_what_was_tampered_with(written: Book, statement: str) -> None:
    assert written.verify() == ()
    with written._store.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        triggers = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
        for trigger in triggers:
            connection.exec_driver_sql(f"DROP TRIGGER {trigger.name}")
        for one in statement.split("; "):
            if "log_no_delete" not in one:
                connection.exec_driver_sql(one)
        for trigger in triggers:
            if trigger.name not in statement:
                connection.exec_driver_sql(trigger.sql)
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
    assert written.verify() != ()
    written.close()


def test_an_end_cut_off_everywhere_is_told_by_a_head_alone(written: Book) -> None:
    head = written.export_head()
    with written._store.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        triggers = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
        for trigger in triggers:
            connection.exec_driver_sql(f"DROP TRIGGER {trigger.name}")
        for table in ("versions", "rulings", "log"):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE number >= 6")
        for trigger in triggers:
            connection.exec_driver_sql(trigger.sql)
    assert written.verify() == ()
    assert "cut off" in written.verify(head)[0].message
    written.close()
