"""One index of all that events are counted by."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    columns = ("state", "country", "kind", "grade", "contested", "year", "first_day", "last_day", "folded", "id")
    op.create_index("events_counted", "events", list(columns))
