"""What the newest state was made from, kept so that a change costs little.

The events kept until now are dropped: they are derived, and worked out again when somebody asks.
"""

import sqlalchemy as sa
from alembic import op

from tollbook.store.tables import AnyText, OrderedText

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for table in ("queue", "events", "states"):
        op.execute(f"DELETE FROM {table}")
    op.drop_table("names")
    op.create_table(
        "names",
        sa.Column("state", sa.String(64), primary_key=True),
        sa.Column("name", AnyText, primary_key=True),
        sa.Column("event", OrderedText, primary_key=True),
        sa.Column("part", sa.String(8), nullable=False),
    )
    op.create_index("names_event", "names", ["state", "event"])
    op.create_table(
        "groups",
        sa.Column("id", OrderedText, primary_key=True),
        sa.Column("content", AnyText, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_table(
        "copies",
        sa.Column("report", AnyText, primary_key=True),
        sa.Column("found", AnyText, nullable=False),
        sa.Column("content", AnyText, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )
