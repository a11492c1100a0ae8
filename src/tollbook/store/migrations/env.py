"""How Alembic reaches the book: over the connection that the store hands it, inside that one's transaction."""

from alembic import context

from tollbook.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
