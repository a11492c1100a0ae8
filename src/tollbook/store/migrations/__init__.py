"""The steps by which a book's tables came to be what they are; run by Alembic."""
