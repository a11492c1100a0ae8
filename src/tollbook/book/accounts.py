"""Who may use a book over the web: accounts, who is signed in, and tokens. Nothing of it stands in the log."""

import contextlib
import datetime as dt
import secrets
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256

from tollbook.book.passwords import hash_password, is_password, is_weak
from tollbook.model import MisuseError
from tollbook.model.account import SCOPES, Account, Role, Scope, Session, Token
from tollbook.store import Connection, Store
from tollbook.store import accounts as rows

IDLE = dt.timedelta(hours=12)
"""How long a session lasts after it was last used."""
SESSION = dt.timedelta(days=14)
"""How long it lasts at most."""
TOKEN_DAYS, LONGEST_TOKEN_DAYS = 90, 366
_USED_EVERY = dt.timedelta(minutes=1)  # how exactly is kept when something was last used: not every request writes
_PATIENCE_S = 0.5
_MARK = "tb_"  # by which a token is known for one, in a log or a repository where it should not be
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A token with its secret, which is shown once and kept nowhere."""

    token: Token
    secret: str


class Accounts:
    """The accounts of a book. Names are told apart whatever their case; a name once given is nobody else's ever."""

    def __init__(self, store: Store, clock: Callable[[], str]) -> None:
        self._store = store
        self._clock = clock

    def all(self) -> tuple[Account, ...]:
        """Those who may sign in, by name."""
        with self._store.reading() as connection:
            return rows.read_accounts(connection)

    def add(self, name: str, role: Role, password: str) -> Account:
        """A new account; raises MisuseError where the name is taken or the password is too short."""
        account = Account(name=_checked(name), role=role, made_at=self._clock())
        if role is Role.NOBODY:
            raise MisuseError("an account has the role reader, reviewer or owner")
        kept = hash_password(password)
        with self._store.writing() as connection:
            if rows.is_taken(connection, _key(name)):
                raise MisuseError(f"the name {account.name!r} is, or was, somebody's; what they decided stays under it")
            rows.add_account(connection, _key(name), account, kept)
        return account

    def remove(self, name: str) -> None:
        """Let somebody sign in no more; their sessions and tokens end, their rulings stay."""
        with self._store.writing() as connection:
            account, _ = _found(connection, name)
            _keep_an_owner(connection, account)
            rows.remove_account(connection, _key(name), self._clock())

    def set_role(self, name: str, role: Role) -> None:
        """Let somebody do more, or less, from now on."""
        if role is Role.NOBODY:
            raise MisuseError("an account has the role reader, reviewer or owner")
        with self._store.writing() as connection:
            account, _ = _found(connection, name)
            if role is not Role.OWNER:
                _keep_an_owner(connection, account)
            rows.set_role(connection, _key(name), role)

    def set_password(self, name: str, password: str) -> None:
        """Another password; whoever is signed in by this name is signed out."""
        kept = hash_password(password)
        with self._store.writing() as connection:
            _found(connection, name)
            rows.set_password(connection, _key(name), kept)
            rows.end_sessions(connection, _key(name))

    def check(self, name: str, password: str) -> Account | None:
        """The account, where name and password are right; as slow where there is no such name."""
        with self._store.reading() as connection:
            found = rows.find_account(connection, _key(name))
        account, kept = found if found is not None else (None, None)
        if not is_password(password, kept):
            return None
        if kept is not None and is_weak(kept):
            with self._store.writing() as connection:
                rows.set_password(connection, _key(name), hash_password(password))
        return account

    def begin_session(self, account: Account) -> str:
        """What the browser is given to hold: 256 bits that nobody can guess."""
        secret = secrets.token_urlsafe(32)
        moment = self._clock()
        with self._store.writing() as connection:
            rows.add_session(
                connection, _digest(secret), _key(account.name), moment=moment, expires_at=_after(moment, SESSION)
            )
        return secret

    def session(self, secret: str) -> Session | None:
        """Who holds this, if they are still signed in; that they were here is kept."""
        digest, moment = _digest(secret), self._clock()
        with self._store.reading() as connection:
            session = rows.find_session(connection, digest)
        if session is None or moment >= session.expires_at or moment >= _after(session.used_at, IDLE):
            return None
        if moment >= _after(session.used_at, _USED_EVERY):
            self._touch(rows.touch_session, digest, moment)
        return session

    def _touch(self, touch: Callable[[Connection, str, str], None], digest: str, moment: str) -> None:
        """Keep when something was used; nobody waits long for it, nor fails where the disk is full."""
        with contextlib.suppress(MisuseError), self._store.writing(_PATIENCE_S) as connection:
            touch(connection, digest, moment)

    def end_session(self, secret: str) -> None:
        """Sign somebody out of one browser."""
        with self._store.writing() as connection:
            rows.end_session(connection, _digest(secret))

    def end_sessions(self, name: str) -> None:
        """Sign somebody out everywhere."""
        with self._store.writing() as connection:
            rows.end_sessions(connection, _key(name))

    def add_token(self, name: str, label: str, scopes: Iterable[Scope], days: int = TOKEN_DAYS) -> Made:
        """A new token for somebody's programs, good for some of what they may do and for so many days."""
        if not 1 <= days <= LONGEST_TOKEN_DAYS:
            raise MisuseError(f"a token lasts 1 to {LONGEST_TOKEN_DAYS} days, not {days}")
        moment = self._clock()
        secret = _MARK + secrets.token_urlsafe(32)
        with self._store.writing() as connection:
            account, _ = _found(connection, name)
            token = Token(
                id=f"t-{secrets.token_hex(4)}",
                label=_label(label),
                account=account,
                scopes=_allowed(account, frozenset(scopes)),
                made_at=moment,
                expires_at=_after(moment, dt.timedelta(days=days)),
                used_at=None,
            )
            rows.add_token(connection, _digest(secret), _key(name), token)
        return Made(token=token, secret=secret)

    def token(self, secret: str) -> Token | None:
        """The token, if there is one and it has not run out; that it was used is kept."""
        digest, moment = _digest(secret), self._clock()
        with self._store.reading() as connection:
            token = rows.find_token(connection, digest)
        if token is None or moment >= token.expires_at:
            return None
        if token.used_at is None or moment >= _after(token.used_at, _USED_EVERY):
            self._touch(rows.touch_token, digest, moment)
        return token

    def tokens(self, name: str | None = None) -> tuple[Token, ...]:
        """Somebody's tokens, or everybody's, in the order in which they were made; those that ran out, too."""
        with self._store.reading() as connection:
            return rows.read_tokens(connection, None if name is None else _key(name))

    def revoke(self, token: str, name: str | None = None) -> None:
        """End a token, by its id; where a name is given, only that account's."""
        with self._store.writing() as connection:
            ids = [one.id for one in rows.read_tokens(connection, None if name is None else _key(name))]
            if token not in ids:
                raise MisuseError(f"there is no token {token!r}; `tollbook token list` names them")
            rows.remove_token(connection, token)


def _found(connection: Connection, name: str) -> tuple[Account, str | None]:
    found = rows.find_account(connection, _key(name))
    if found is None:
        raise MisuseError(f"nobody has an account named {name!r}; `tollbook account list` names them")
    return found


def _keep_an_owner(connection: Connection, account: Account) -> None:
    if account.role is Role.OWNER and rows.count_owners(connection) == 1:
        raise MisuseError(f"{account.name} is the only owner; make somebody else an owner first")


def _allowed(account: Account, scopes: frozenset[Scope]) -> frozenset[Scope]:
    beyond = scopes - SCOPES[account.role]
    if beyond:
        role = account.role.name.lower()
        raise MisuseError(f"{account.name} is a {role} and may not {' or '.join(sorted(beyond))}: nor may their token")
    if not scopes:
        raise MisuseError(f"a token is good for something: {', '.join(sorted(SCOPES[account.role]))}")
    return scopes


def _checked(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).strip()
    if not plain or len(plain) > _LONGEST_NAME or not plain.isprintable():
        raise MisuseError(f"a name has 1 to {_LONGEST_NAME} characters that can be seen, not {name[:100]!r}")
    return plain


def _label(words: str) -> str:
    plain = " ".join(words.split())
    if not plain or len(plain) > _LONGEST_NAME or not plain.isprintable():
        raise MisuseError(f"say in 1 to {_LONGEST_NAME} characters what the token is for")
    return plain


def _key(name: str) -> str:
    """The name folded: two that look alike but for case, width or composition are one."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name[:200]).casefold())
    return " ".join(folded.replace("\0", "").split()).encode("utf-8", "replace").decode()[:400]


def _digest(secret: str) -> str:
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _after(moment: str, time: dt.timedelta) -> str:
    return (dt.datetime.strptime(moment, _MOMENT).replace(tzinfo=dt.UTC) + time).strftime(_MOMENT)


_MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"
