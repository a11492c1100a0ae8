"""Indexes by which the items of the queue are counted without reading their rows."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    for name, column in (("countries", "country"), ("reasons", "reasons"), ("repeats", "repeats")):
        op.create_index(f"queue_{name}", "queue", ["state", column])
