"""The book's database: SQLite by default, PostgreSQL by URL. Floor 4: says SQL.

What was given (bodies, captures, rulings, versions, and the log that binds them) is only ever added to; what was
derived (readings, their claims and statements, events) can be dropped and computed again.
"""

from sqlalchemy import Connection

from tollbook.store.log import Entry, Head
from tollbook.store.store import Store, create_store, open_store, restore_store

__all__ = ["Connection", "Entry", "Head", "Store", "create_store", "open_store", "restore_store"]
