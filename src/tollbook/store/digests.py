"""The digest of rows that belong together: a damaged or foreign row is told by it."""

import hashlib
from collections.abc import Iterable
from typing import Any


def digest_of(parts: Iterable[Any]) -> str:
    """SHA-256 of the parts in order, each told from the next by its length; a damaged row may hold anything."""
    found = hashlib.sha256()
    for part in parts:
        body = (part if isinstance(part, str) else repr(part)).encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(body))
        found.update(body)
    return found.hexdigest()
