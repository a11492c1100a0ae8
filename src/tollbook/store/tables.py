"""The tables. The words are those of the model; what is given stands apart from what is derived."""

from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

_ESCAPE = "\x1a"
_ESCAPED = {_ESCAPE: _ESCAPE + "1", "\0": _ESCAPE + "0"}


class AnyText(TypeDecorator[str]):
    """Text that may hold NUL, which PostgreSQL's cannot: NUL and the escape itself are written as two characters."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None or ("\0" not in value and _ESCAPE not in value):
            return value
        return value.replace(_ESCAPE, _ESCAPED[_ESCAPE]).replace("\0", _ESCAPED["\0"])

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # a damaged file may hold anything
        if not isinstance(value, str) or _ESCAPE not in value:
            return value
        return value.replace(_ESCAPED["\0"], "\0").replace(_ESCAPED[_ESCAPE], _ESCAPE)


class OrderedText(AnyText):
    """Text that both databases put into the order of its code points."""

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text(collation="C") if dialect.name == "postgresql" else Text())


class Utf8(FunctionElement[bytes]):
    """A text as its bytes: what is only decoded as JSON need not become a text of Python's first."""

    type = LargeBinary()
    inherit_cache = True


@compiles(Utf8, "sqlite")
def _cast(element: Utf8, compiler: SQLCompiler, **more: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **more)} AS BLOB)"


@compiles(Utf8, "postgresql")
def _convert(element: Utf8, compiler: SQLCompiler, **more: Any) -> str:
    return f"convert_to({compiler.process(element.clauses, **more)}, 'UTF8')"


metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_%(column_0_name)s",
        "uq": "%(table_name)s_%(column_0_name)s_key",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "pk": "%(table_name)s_pkey",
    }
)

log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("made_at", String(32), nullable=False),
    Column("entry", AnyText, nullable=False),
    Column("hash", String(64), nullable=False),
    Index("log_made_at", "made_at"),
)
"""Everything given, in order. `entry` is canonical JSON, `hash` binds it to all entries before it."""

bodies = Table(
    "bodies",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

captures = Table(
    "captures",
    metadata,
    Column("number", Integer, ForeignKey("log.number"), primary_key=True, autoincrement=False),
    Column("report", AnyText, nullable=False, unique=True),
    Column("sha256", String(64), ForeignKey("bodies.sha256"), nullable=False, index=True),
)
"""Where a capture stands in the log, which tells the rest of it."""

rulings = Table(
    "rulings",
    metadata,
    Column("number", Integer, ForeignKey("log.number"), primary_key=True, autoincrement=False),
    Column("id", String(32), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("about", AnyText, nullable=False, index=True),
    Column("withdraws", String(32)),
)

versions = Table(
    "versions",
    metadata,
    Column("number", Integer, ForeignKey("log.number"), primary_key=True, autoincrement=False),
    Column("record", String(32), nullable=False),
    Column("version", Integer, nullable=False),
    Column("event", String(32), nullable=False, index=True),
    Column("parent", String(64)),
    Column("digest", String(64), nullable=False),
    Column("content", AnyText, nullable=False),
    UniqueConstraint("record", "version"),
)

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, ForeignKey("captures.number"), primary_key=True, autoincrement=False),
    Column("id", AnyText, nullable=False, unique=True),
    Column("title", AnyText),
    Column("text", AnyText, nullable=False),
    Column("content", AnyText, nullable=False),
    Column("digest", String(64), nullable=False),
)
"""What was read of each capture; `content` is JSON of all but title, text, claims and statements."""


def _said(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("number", Integer, ForeignKey("reports.number"), primary_key=True, autoincrement=False),
        Column("ordinal", Integer, primary_key=True, autoincrement=False),
        Column("id", AnyText, nullable=False, index=True),
        Column("content", AnyText, nullable=False),
    )


claims = _said("claims")
statements = _said("statements")

states = Table(
    "states",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("head", Integer, nullable=False),
    Column("until", Integer, nullable=False),
    Column("rulings_until", Integer, nullable=False),
    Column("made_by", String(64), nullable=False),
    Column("content", AnyText, nullable=False),
    Column("digest", String(64), nullable=False),
)
"""A state of knowledge whose events were worked out: up to which entries of the log, by which Tollbook. The newest is
the one row called `now`, which moves on; every other one is called by what decides it."""

events = Table(
    "events",
    metadata,
    Column("state", String(64), ForeignKey("states.key"), primary_key=True),
    Column("id", OrderedText, primary_key=True),
    Column("name", OrderedText, nullable=False),
    Column("kind", OrderedText, nullable=False),
    Column("country", OrderedText, nullable=False),
    Column("first_day", OrderedText, nullable=False),
    Column("last_day", OrderedText, nullable=False),
    Column("year", OrderedText, nullable=False),
    Column("grade", OrderedText, nullable=False),
    Column("contested", Integer, nullable=False),
    Column("day_order", OrderedText, nullable=False),
    Column("newest_order", Integer, nullable=False),
    Column("reports_order", Integer, nullable=False),
    Column("claims_order", Integer, nullable=False),
    Column("killed_order", Integer, nullable=False),
    Column("head_order", Integer, nullable=False),
    Column("folded", AnyText, nullable=False),
    Column("summary", AnyText, nullable=False),
    Column("content", AnyText, nullable=False),
    Column("digest", String(64), nullable=False),
    Index("events_by_reports", "state", "reports_order", "claims_order", "id"),
    Index("events_by_date", "state", "day_order", "id"),
    Index("events_by_newest", "state", "newest_order", "id"),
    Index("events_by_killed", "state", "killed_order", "id"),
    Index("events_by_name", "state", "name", "id"),
    Index("events_by_updated", "state", "head_order", "id"),
    Index(
        "events_counted",
        *("state", "country", "kind", "grade", "contested", "year"),
        *("first_day", "last_day", "folded", "id"),
    ),
)
"""An event of a state: what lists are narrowed by, where it stands in each of their orders (numbers that are negative
where the greatest comes first), its line in a list, and all of it. What is unknown is an empty text.

All that events are counted by stands in one index, since their rows are long."""

names = Table(
    "names",
    metadata,
    Column("state", String(64), primary_key=True),
    Column("name", AnyText, primary_key=True),
    Column("event", OrderedText, primary_key=True),
    Column("part", String(8), nullable=False),
    Index("names_event", "state", "event"),
)
"""Which reports and claims an event holds: `part` is main (a report that is about it), report or claim. The state
`found` names what the groups hold."""

groups = Table(
    "groups",
    metadata,
    Column("id", OrderedText, primary_key=True),
    Column("content", AnyText, nullable=False),
    Column("digest", String(64), nullable=False),
)
"""The events of the newest state as they were found, before anybody ruled on which reports are one event."""

copies = Table(
    "copies",
    metadata,
    Column("report", AnyText, primary_key=True),
    Column("found", AnyText, nullable=False),
    Column("content", AnyText, nullable=False),
    Column("digest", String(64), nullable=False),
)
"""What each report of the newest state copies, as JSON or empty: as it was found, and as people ruled on it."""

queue = Table(
    "queue",
    metadata,
    Column("state", String(64), ForeignKey("states.key"), primary_key=True),
    Column("event", OrderedText, primary_key=True),
    Column("id", OrderedText, primary_key=True),
    Column("event_name", OrderedText, nullable=False),
    Column("country", OrderedText, nullable=False),
    Column("grave_order", Integer, nullable=False),
    Column("newest_order", Integer, nullable=False),
    Column("day_order", OrderedText, nullable=False),
    Column("reasons", OrderedText, nullable=False),
    Column("asked_by", OrderedText, nullable=False),
    Column("repeats", OrderedText, nullable=False),
    Column("content", AnyText, nullable=False),
    Column("digest", String(64), nullable=False),
    Index("queue_by_grave", "state", "grave_order", "newest_order", "id"),
    Index("queue_by_newest", "state", "newest_order", "id"),
    Index("queue_by_day", "state", "day_order", "id"),
    Index("queue_by_event", "state", "event_name", "event", "grave_order", "id"),
    Index("queue_id", "state", "id"),
    Index("queue_by_country", "state", "country", "grave_order", "newest_order", "id"),
    Index("queue_reasons", "state", "reasons"),
    Index("queue_repeats", "state", "repeats"),
)
"""What of an event waits for a person: what the queue is narrowed and ordered by, and the item as JSON. `reasons` stand
between spaces; what is unknown is an empty text."""

relations = Table(
    "relations",
    metadata,
    Column("map", String(16), primary_key=True),
    Column("bucket", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
    Column("digest", String(64), nullable=False),
)
"""By what the reports of the newest state were found to belong together or to copy: one part of one map in each row."""

accounts = Table(
    "accounts",
    metadata,
    Column("key", String(400), primary_key=True),
    Column("name", String(100), nullable=False),
    Column("role", String(16), nullable=False),
    Column("password", String(200)),
    Column("made_at", String(32), nullable=False),
    Column("removed_at", String(32)),
)
"""Who may sign in; `key` is the name folded, `password` its Argon2id hash. A removed one keeps its name from others."""

sessions = Table(
    "sessions",
    metadata,
    Column("secret", String(64), primary_key=True),
    Column("account", String(400), ForeignKey("accounts.key"), nullable=False, index=True),
    Column("made_at", String(32), nullable=False),
    Column("used_at", String(32), nullable=False),
    Column("expires_at", String(32), nullable=False),
)
"""Who is signed in; `secret` is the SHA-256 of what the browser holds."""

tokens = Table(
    "tokens",
    metadata,
    Column("secret", String(64), primary_key=True),
    Column("id", String(16), nullable=False, unique=True),
    Column("account", String(400), ForeignKey("accounts.key"), nullable=False, index=True),
    Column("label", String(100), nullable=False),
    Column("scopes", String(100), nullable=False),
    Column("made_at", String(32), nullable=False),
    Column("expires_at", String(32), nullable=False),
    Column("used_at", String(32)),
)
"""What programs sign in with; `secret` is the SHA-256 of what they hold."""

GIVEN = (log, bodies, captures, rulings, versions)
"""Append-only: triggers forbid every change."""
DERIVED = (reports, claims, statements, states, events, names, queue, groups, copies, relations)
"""Can be dropped and computed again, in this order."""
KEPT_APART = (accounts, sessions, tokens)
"""Changed as people come and go: no part of the log, of what is derived, or of a backup."""
