"""Accounts, sessions and tokens: who is let in, for how long, and what is never kept."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tollbook.book import Book
from tollbook.book.accounts import IDLE, SESSION, Accounts
from tollbook.book.passwords import is_password
from tollbook.model import MisuseError
from tollbook.model.account import Role, Scope
from tollbook.store import tables

PASSWORD = "correct horse battery"


class Clock:
    """A clock that a test turns on."""

    def __init__(self) -> None:
        self.now = dt.datetime(2026, 1, 3, 12, tzinfo=dt.UTC)

    def __call__(self) -> str:
        return self.now.strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def turn(self, time: dt.timedelta) -> None:
        self.now += time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(tmp_path: Path, clock: Clock) -> Iterator[Book]:
    with Book.create(f"sqlite:///{tmp_path / 'book.db'}", clock) as made:
        made.accounts.add("Ana", Role.OWNER, PASSWORD)
        yield made


@pytest.fixture
def accounts(book: Book) -> Accounts:
    return book.accounts


def test_right_name_and_password_let_in(accounts: Accounts) -> None:
    found = accounts.check("ana", PASSWORD)
    assert found is not None
    assert (found.name, found.role) == ("Ana", Role.OWNER)


@pytest.mark.parametrize(
    ("name", "password"),
    [("Ana", "wrong horse battery"), ("Ana", ""), ("Eva", PASSWORD), ("", ""), ("Ana\0", "x" * 9999)],
)
def test_anything_else_lets_nobody_in(accounts: Accounts, name: str, password: str) -> None:
    assert accounts.check(name, password) is None


@pytest.mark.parametrize("name", ["ana", "ANA", " Ana ", "Ａｎａ", "A\u006ea"])
def test_names_that_look_alike_are_one(accounts: Accounts, name: str) -> None:
    with pytest.raises(MisuseError, match="is, or was, somebody's"):
        accounts.add(name, Role.READER, PASSWORD)


@pytest.mark.parametrize("name", ["", " ", "a\nb", "a\0b", "a\u202eb", "x" * 81, "\ud800"])
def test_a_name_can_be_seen(accounts: Accounts, name: str) -> None:
    with pytest.raises(MisuseError, match="characters that can be seen"):
        accounts.add(name, Role.READER, PASSWORD)


@pytest.mark.parametrize("password", ["", "ninechars", "x" * 1001])
def test_a_password_has_a_length(accounts: Accounts, password: str) -> None:
    with pytest.raises(MisuseError, match="10 to 1,000 characters"):
        accounts.add("Eva", Role.READER, password)


def test_a_password_is_kept_as_a_costly_hash(book: Book) -> None:
    with book._store.reading() as connection:
        kept = connection.execute(tables.accounts.select()).one().password
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert is_password(PASSWORD, kept)


def test_who_was_removed_gets_in_no_more_and_the_name_is_nobody_elses(accounts: Accounts) -> None:
    eva = accounts.add("Eva", Role.REVIEWER, PASSWORD)
    session = accounts.begin_session(eva)
    token = accounts.add_token("Eva", "feed", [Scope.READ])
    accounts.remove("eva")
    assert accounts.check("Eva", PASSWORD) is None
    assert accounts.session(session) is None
    assert accounts.token(token.secret) is None
    assert [one.name for one in accounts.all()] == ["Ana"]
    with pytest.raises(MisuseError, match="is, or was, somebody's"):
        accounts.add("Eva", Role.OWNER, PASSWORD)


def test_there_is_always_an_owner(accounts: Accounts) -> None:
    for lose in (lambda: accounts.remove("Ana"), lambda: accounts.set_role("Ana", Role.READER)):
        with pytest.raises(MisuseError, match="only owner"):
            lose()
    accounts.add("Eva", Role.OWNER, PASSWORD)
    accounts.set_role("Ana", Role.READER)
    with pytest.raises(MisuseError, match="only owner"):
        accounts.remove("Eva")


def test_another_role_holds_at_once(accounts: Accounts) -> None:
    eva = accounts.add("Eva", Role.REVIEWER, PASSWORD)
    session = accounts.begin_session(eva)
    accounts.set_role("Eva", Role.READER)
    found = accounts.session(session)
    assert found is not None
    assert found.account.role is Role.READER


def test_a_session_ends_when_it_lies_idle(accounts: Accounts, clock: Clock) -> None:
    session = accounts.begin_session(accounts.all()[0])
    clock.turn(IDLE - dt.timedelta(seconds=1))
    assert accounts.session(session) is not None
    clock.turn(IDLE - dt.timedelta(seconds=1))
    assert accounts.session(session) is not None
    clock.turn(IDLE)
    assert accounts.session(session) is None


def test_a_session_ends_however_much_it_is_used(accounts: Accounts, clock: Clock) -> None:
    session = accounts.begin_session(accounts.all()[0])
    begun = clock.now
    while clock.now - begun < SESSION - IDLE:
        clock.turn(IDLE - dt.timedelta(minutes=1))
        assert accounts.session(session) is not None
    clock.now = begun + SESSION
    assert accounts.session(session) is None


def test_another_password_signs_out_everywhere(accounts: Accounts) -> None:
    sessions = [accounts.begin_session(accounts.all()[0]) for _ in range(2)]
    accounts.set_password("Ana", "another horse battery")
    assert [accounts.session(one) for one in sessions] == [None, None]
    assert accounts.check("Ana", PASSWORD) is None
    assert accounts.check("Ana", "another horse battery") is not None


def test_one_browser_is_signed_out_alone(accounts: Accounts) -> None:
    one, other = (accounts.begin_session(accounts.all()[0]) for _ in range(2))
    accounts.end_session(one)
    assert accounts.session(one) is None
    assert accounts.session(other) is not None


@pytest.mark.parametrize("secret", ["", "x", "tb_", "\ud800", "' OR 1=1 --"])
def test_a_guess_opens_nothing(accounts: Accounts, secret: str) -> None:
    accounts.begin_session(accounts.all()[0])
    accounts.add_token("Ana", "feed", [Scope.READ])
    assert accounts.session(secret) is None
    assert accounts.token(secret) is None


def test_a_token_runs_out_and_can_be_revoked(accounts: Accounts, clock: Clock) -> None:
    made = accounts.add_token("Ana", "feed", [Scope.READ], days=2)
    other = accounts.add_token("Ana", "adder", [Scope.ADD], days=2)
    found = accounts.token(made.secret)
    assert found is not None
    assert (found.account.name, found.scopes) == ("Ana", {Scope.READ})
    used = {token.label: token.used_at for token in accounts.tokens("Ana")}
    assert used == {"feed": clock(), "adder": None}
    accounts.revoke(made.token.id)
    assert accounts.token(made.secret) is None
    clock.turn(dt.timedelta(days=2))
    assert accounts.token(other.secret) is None


def test_a_token_is_good_for_no_more_than_its_account(accounts: Accounts) -> None:
    accounts.add("Eva", Role.READER, PASSWORD)
    with pytest.raises(MisuseError, match="may not add: nor may their token"):
        accounts.add_token("Eva", "adder", [Scope.READ, Scope.ADD])
    with pytest.raises(MisuseError, match="good for something"):
        accounts.add_token("Eva", "nothing", [])
    with pytest.raises(MisuseError, match="1 to 366 days"):
        accounts.add_token("Eva", "for ever", [Scope.READ], days=9999)


def test_nobody_revokes_anothers_token(accounts: Accounts) -> None:
    accounts.add("Eva", Role.READER, PASSWORD)
    made = accounts.add_token("Ana", "feed", [Scope.READ])
    with pytest.raises(MisuseError, match="there is no token"):
        accounts.revoke(made.token.id, "Eva")
    assert accounts.token(made.secret) is not None


def test_no_secret_lies_in_the_book_its_log_or_its_backup(book: Book, tmp_path: Path) -> None:
    eva = book.accounts.add("Eva", Role.OWNER, "eva's own password")
    secrets = [
        book.accounts.begin_session(eva),
        book.accounts.add_token("Eva", "feed", [Scope.READ]).secret,
        "eva's own password",
    ]
    book.backup(tmp_path / "backup.db")
    book.close()
    for file in tmp_path.iterdir():
        held = file.read_bytes()
        assert [secret for secret in secrets if secret.encode() in held] == [], file
    assert b"$argon2id$" not in (tmp_path / "backup.db").read_bytes()
    with Book.restore(tmp_path / "backup.db", f"sqlite:///{tmp_path / 'restored.db'}") as restored:
        assert restored.accounts.all() == ()
        assert restored.verify() == ()


def test_both_databases_keep_accounts_alike(book_url: str, clock: Clock) -> None:
    with Book.create(book_url, clock) as book:
        accounts = book.accounts
        ana = accounts.add("Ana", Role.OWNER, PASSWORD)
        accounts.add("Eva", Role.REVIEWER, PASSWORD)
        session = accounts.begin_session(ana)
        made = accounts.add_token("Eva", "adder", [Scope.ADD, Scope.READ], days=3)
        clock.turn(dt.timedelta(hours=1))
        assert accounts.session(session) is not None
        found = accounts.token(made.secret)
        assert found is not None
        assert (found.made_at, found.expires_at) == ("2026-01-03T12:00:00.000000Z", "2026-01-06T12:00:00.000000Z")
        assert found.account.role is Role.REVIEWER
        accounts.remove("Eva")
        assert accounts.tokens() == ()
        assert [one.name for one in accounts.all()] == ["Ana"]
