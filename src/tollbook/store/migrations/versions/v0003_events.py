"""Events that lists are made from by the database, in one state that moves on row by row.

The events kept until now are dropped: they are derived, and worked out again when somebody asks.
"""

import sqlalchemy as sa
from alembic import op

from tollbook.store.tables import AnyText, OrderedText

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.drop_table("events")
    op.drop_table("states")
    op.create_table(
        "states",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("head", sa.Integer, nullable=False),
        sa.Column("until", sa.Integer, nullable=False),
        sa.Column("rulings_until", sa.Integer, nullable=False),
        sa.Column("made_by", sa.String(64), nullable=False),
        sa.Column("content", AnyText, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_table(
        "events",
        sa.Column("state", sa.String(64), sa.ForeignKey("states.key"), primary_key=True),
        sa.Column("id", OrderedText, primary_key=True),
        *(
            sa.Column(name, OrderedText, nullable=False)
            for name in ("name", "kind", "country", "first_day", "last_day", "year", "grade")
        ),
        sa.Column("contested", sa.Integer, nullable=False),
        sa.Column("day_order", OrderedText, nullable=False),
        *(
            sa.Column(f"{name}_order", sa.Integer, nullable=False)
            for name in ("newest", "reports", "claims", "killed", "head")
        ),
        *(sa.Column(name, AnyText, nullable=False) for name in ("folded", "summary", "content")),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_table(
        "names",
        sa.Column("state", sa.String(64), sa.ForeignKey("states.key"), primary_key=True),
        sa.Column("name", AnyText, primary_key=True),
        sa.Column("event", OrderedText, primary_key=True),
        sa.Column("part", sa.String(8), nullable=False),
    )
    op.create_index("names_event", "names", ["state", "event"])
    for name, columns in (
        ("reports", ("reports_order", "claims_order")),
        ("date", ("day_order",)),
        ("newest", ("newest_order",)),
        ("killed", ("killed_order",)),
        ("name", ("name",)),
        ("updated", ("head_order",)),
    ):
        op.create_index(f"events_by_{name}", "events", ["state", *columns, "id"])
