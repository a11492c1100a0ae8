"""The first tables: what is given, guarded by triggers, and what is derived."""

import sqlalchemy as sa
from alembic import op

from tollbook.store.tables import AnyText

revision = "0001"
down_revision = None

GIVEN = ("log", "bodies", "captures", "rulings", "versions")

SQLITE_WORDS = """CREATE VIRTUAL TABLE words USING fts5(
    title, text, content = 'reports', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
)"""
POSTGRES_FOLDED = """CREATE FUNCTION tollbook_folded(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(
        lower(left(words, 250000)),
        'áàâäãåāăąçćčďéèêëēėęěíìîïīįłñńňóòôöõøōőřśšşťúùûüūůűýÿźžż',
        'aaaaaaaaacccdeeeeeeeeiiiiiilnnnoooooooorssstuuuuuuuyyzzz'
    )
$$"""
POSTGRES_WORDS = """CREATE INDEX words ON reports
USING gin (to_tsvector('simple'::regconfig, tollbook_folded(coalesce(title, '') || ' ' || text)))"""
POSTGRES_REFUSE = """CREATE FUNCTION tollbook_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$"""


def upgrade() -> None:
    """Make every table, the search index and the triggers that keep what is given as it is."""
    _make_given()
    _make_derived()
    if op.get_bind().dialect.name == "sqlite":
        op.execute(SQLITE_WORDS)
        for table in GIVEN:
            for verb in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
                )
        return
    op.execute(POSTGRES_FOLDED)
    op.execute(POSTGRES_WORDS)
    op.execute(POSTGRES_REFUSE)
    for table in GIVEN:
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION tollbook_refuse()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION tollbook_refuse()"
        )
        # the right to update stays: PostgreSQL asks for it where it checks references
        op.execute(f"REVOKE DELETE, TRUNCATE ON {table} FROM PUBLIC, CURRENT_USER")


def _make_given() -> None:
    op.create_table(
        "log",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("entry", AnyText, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_index("log_made_at", "log", ["made_at"])
    op.create_table(
        "bodies",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "captures",
        sa.Column("number", sa.Integer, sa.ForeignKey("log.number"), primary_key=True, autoincrement=False),
        sa.Column("report", AnyText, nullable=False, unique=True),
        sa.Column("sha256", sa.String(64), sa.ForeignKey("bodies.sha256"), nullable=False, index=True),
    )
    op.create_table(
        "rulings",
        sa.Column("number", sa.Integer, sa.ForeignKey("log.number"), primary_key=True, autoincrement=False),
        sa.Column("id", sa.String(32), nullable=False, unique=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("about", AnyText, nullable=False, index=True),
        sa.Column("withdraws", sa.String(32)),
    )
    op.create_table(
        "versions",
        sa.Column("number", sa.Integer, sa.ForeignKey("log.number"), primary_key=True, autoincrement=False),
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("event", sa.String(32), nullable=False, index=True),
        sa.Column("parent", sa.String(64)),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("content", AnyText, nullable=False),
        sa.UniqueConstraint("record", "version"),
    )


def _make_derived() -> None:
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer, sa.ForeignKey("captures.number"), primary_key=True, autoincrement=False),
        sa.Column("id", AnyText, nullable=False, unique=True),
        sa.Column("title", AnyText),
        sa.Column("text", AnyText, nullable=False),
        sa.Column("content", AnyText, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    for name in ("claims", "statements"):
        op.create_table(
            name,
            sa.Column("number", sa.Integer, sa.ForeignKey("reports.number"), primary_key=True, autoincrement=False),
            sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("id", AnyText, nullable=False, index=True),
            sa.Column("content", AnyText, nullable=False),
        )
    op.create_table(
        "states",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("head", sa.Integer, nullable=False),
        sa.Column("content", AnyText, nullable=False),
        sa.Column("names", AnyText, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_table(
        "events",
        sa.Column("state", sa.String(64), sa.ForeignKey("states.key"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("summary", AnyText, nullable=False),
        sa.Column("content", AnyText, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_index("events_state_id", "events", ["state", "id"])
