"""Accounts, sessions and tokens as rows. What a browser or a program holds is found by its SHA-256, not kept."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, func, insert, select, update

from tollbook.model.account import Account, Role, Scope, Session, Token
from tollbook.store.tables import accounts, sessions, tokens

_THERE = accounts.c.removed_at.is_(None)
# built once: every request asks one of these
_SESSION = (
    select(accounts.c.name, accounts.c.role, accounts.c.made_at, sessions.c.made_at.label("begun_at"))
    .add_columns(sessions.c.used_at, sessions.c.expires_at)
    .join(accounts, accounts.c.key == sessions.c.account)
    .where(sessions.c.secret == bindparam("secret"), _THERE)
)
_TOKENS = (
    select(accounts.c.name, accounts.c.role, accounts.c.made_at, tokens.c.made_at.label("given_at"))
    .add_columns(tokens.c.id, tokens.c.label, tokens.c.scopes, tokens.c.expires_at, tokens.c.used_at)
    .join(accounts, accounts.c.key == tokens.c.account)
    .where(_THERE)
)
_TOKEN = _TOKENS.where(tokens.c.secret == bindparam("secret"))


def read_accounts(connection: Connection) -> tuple[Account, ...]:
    """Those who may sign in, by name."""
    rows = connection.execute(select(accounts).where(_THERE).order_by(accounts.c.key))
    return tuple(map(_account, rows))


def find_account(connection: Connection, key: str) -> tuple[Account, str | None] | None:
    """The account of a folded name with the hash of its password; None where there is none."""
    row = connection.execute(select(accounts).where(accounts.c.key == key, _THERE)).one_or_none()
    return None if row is None else (_account(row), row.password)


def is_taken(connection: Connection, key: str) -> bool:
    """Whether the name is somebody's, or was: what they decided stays under it."""
    return connection.execute(select(accounts.c.key).where(accounts.c.key == key)).first() is not None


def add_account(connection: Connection, key: str, account: Account, password: str) -> None:
    connection.execute(
        insert(accounts).values(
            key=key, name=account.name, role=account.role.name, password=password, made_at=account.made_at
        )
    )


def remove_account(connection: Connection, key: str, moment: str) -> None:
    """Let nobody sign in by this name any more, nor anybody else take it."""
    end_sessions(connection, key)
    connection.execute(delete(tokens).where(tokens.c.account == key))
    connection.execute(update(accounts).where(accounts.c.key == key).values(removed_at=moment, password=None))


def set_role(connection: Connection, key: str, role: Role) -> None:
    connection.execute(update(accounts).where(accounts.c.key == key).values(role=role.name))


def set_password(connection: Connection, key: str, password: str) -> None:
    connection.execute(update(accounts).where(accounts.c.key == key).values(password=password))


def count_owners(connection: Connection) -> int:
    wanted = select(func.count()).select_from(accounts).where(accounts.c.role == Role.OWNER.name, _THERE)
    return int(connection.execute(wanted).scalar() or 0)


def add_session(connection: Connection, secret: str, key: str, *, moment: str, expires_at: str) -> None:
    """Somebody signed in; what has run out is swept up on the way."""
    connection.execute(delete(sessions).where(sessions.c.expires_at <= moment))
    connection.execute(
        insert(sessions).values(secret=secret, account=key, made_at=moment, used_at=moment, expires_at=expires_at)
    )


def find_session(connection: Connection, secret: str) -> Session | None:
    row = connection.execute(_SESSION, {"secret": secret}).one_or_none()
    if row is None:
        return None
    return Session(account=_account(row), made_at=row.begun_at, used_at=row.used_at, expires_at=row.expires_at)


def touch_session(connection: Connection, secret: str, moment: str) -> None:
    connection.execute(update(sessions).where(sessions.c.secret == secret).values(used_at=moment))


def end_session(connection: Connection, secret: str) -> None:
    connection.execute(delete(sessions).where(sessions.c.secret == secret))


def end_sessions(connection: Connection, key: str) -> None:
    """Sign somebody out everywhere."""
    connection.execute(delete(sessions).where(sessions.c.account == key))


def add_token(connection: Connection, secret: str, key: str, token: Token) -> None:
    connection.execute(
        insert(tokens).values(
            secret=secret,
            id=token.id,
            account=key,
            label=token.label,
            scopes=" ".join(sorted(token.scopes)),
            made_at=token.made_at,
            expires_at=token.expires_at,
            used_at=token.used_at,
        )
    )


def find_token(connection: Connection, secret: str) -> Token | None:
    row = connection.execute(_TOKEN, {"secret": secret}).one_or_none()
    return None if row is None else _token(row)


def read_tokens(connection: Connection, key: str | None = None) -> tuple[Token, ...]:
    """The tokens of one account, or of all, in the order in which they were made."""
    wanted: Select[Any] = _TOKENS.order_by(tokens.c.made_at, tokens.c.id)
    rows = connection.execute(wanted if key is None else wanted.where(tokens.c.account == key))
    return tuple(map(_token, rows))


def touch_token(connection: Connection, secret: str, moment: str) -> None:
    connection.execute(update(tokens).where(tokens.c.secret == secret).values(used_at=moment))


def remove_token(connection: Connection, token: str) -> None:
    connection.execute(delete(tokens).where(tokens.c.id == token))


def _account(row: Row[Any]) -> Account:
    return Account(name=row.name, role=Role[row.role], made_at=row.made_at)


def _token(row: Row[Any]) -> Token:
    return Token(
        id=row.id,
        label=row.label,
        account=_account(row),
        scopes=_scopes(row.scopes.split()),
        made_at=row.given_at,
        expires_at=row.expires_at,
        used_at=row.used_at,
    )


def _scopes(words: Iterable[str]) -> frozenset[Scope]:
    return frozenset(map(Scope, words))
