"""An index by which the queue of one country is listed without a look at the items of all others."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_index("queue_by_country", "queue", ["state", "country", "grave_order", "newest_order", "id"])
    op.drop_index("queue_countries", "queue")
