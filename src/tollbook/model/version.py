"""Records as published: frozen, numbered, each bound to its parent by a digest of canonical JSON."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NewType

from tollbook.model.problem import MisuseError

RecordId = NewType("RecordId", str)
"""What a published record is called for good; the event's own id changes as reports arrive."""


class VersionConflictError(MisuseError):
    """Somebody else wrote in between; the message names what was expected and what is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A record as published. `content` is its canonical JSON; `parent` the digest of the version before, None in the
    first; `log` the place of the publication in the log.
    """

    record: RecordId
    number: int
    event: str
    parent: str | None
    digest: str
    published_at: str
    by: str
    note: str
    content: str
    log: int


def canonical_json(value: Mapping[str, Any]) -> str:
    """The one JSON text of a value: keys sorted, no white space, nothing escaped that need not be.

    Half a character (a lone surrogate) is written as its escape, since no UTF-8 can carry it.
    """
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def sha256_of(text: str | bytes) -> str:
    """The SHA-256 of a text (as UTF-8) or of bytes, in hex."""
    return hashlib.sha256(text.encode("utf-8") if isinstance(text, str) else text).hexdigest()


def version_digest(content: str, parent: str | None) -> str:
    """What binds a version to all before it: the digest of the parent's digest and the content."""
    return sha256_of(f"{parent or ''}\n{content}")
