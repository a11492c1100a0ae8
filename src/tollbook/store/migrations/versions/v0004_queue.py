"""The review queue as rows, written with the events that they are of.

The events kept until now are dropped: they are derived, and worked out again when somebody asks.
"""

import sqlalchemy as sa
from alembic import op

from tollbook.store.tables import AnyText, OrderedText

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    for table in ("names", "events", "states"):
        op.execute(f"DELETE FROM {table}")
    op.create_table(
        "queue",
        sa.Column("state", sa.String(64), sa.ForeignKey("states.key"), primary_key=True),
        sa.Column("event", OrderedText, primary_key=True),
        sa.Column("id", OrderedText, primary_key=True),
        sa.Column("event_name", OrderedText, nullable=False),
        sa.Column("country", OrderedText, nullable=False),
        sa.Column("grave_order", sa.Integer, nullable=False),
        sa.Column("newest_order", sa.Integer, nullable=False),
        *(sa.Column(name, OrderedText, nullable=False) for name in ("day_order", "reasons", "asked_by", "repeats")),
        sa.Column("content", AnyText, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_index("queue_id", "queue", ["state", "id"])
    for name, columns in (
        ("grave", ("grave_order", "newest_order")),
        ("newest", ("newest_order",)),
        ("day", ("day_order",)),
        ("event", ("event_name", "event", "grave_order")),
    ):
        op.create_index(f"queue_by_{name}", "queue", ["state", *columns, "id"])
