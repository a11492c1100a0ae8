"""Content ids: the same content has the same id, on every machine and in every order."""

import hashlib


def content_id(prefix: str, *parts: str) -> str:
    """`prefix-` and twelve hex digits of the parts' BLAKE2b digest; parts are kept apart by NUL."""
    digest = hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=6)
    return f"{prefix}-{digest.hexdigest()}"
