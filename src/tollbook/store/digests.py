"""The digest of rows that belong together: a damaged or foreign row is told by it."""

import hashlib
from collections.abc import Iterable
from typing import Any


def digest_of(parts: Iterable[Any]) -> str:
    """SHA-256 of the parts in order, each told from the next by its length; a damaged row may hold anything.

    A text may be given as its UTF-8 bytes.
    """
    told = [piece for body in map(_body, parts) for piece in (b"%d:" % len(body), body)]
    return hashlib.sha256(b"".join(told)).hexdigest()


def _body(part: Any) -> bytes:
    if isinstance(part, bytes):
        return part
    return (part if isinstance(part, str) else repr(part)).encode("utf-8", "surrogatepass")
