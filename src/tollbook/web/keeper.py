"""Answers that were made, kept until what they show goes on; at most so many bytes of them."""

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from starlette.concurrency import run_in_threadpool

from tollbook.web.people import Role

MOST_BYTES = 256 * 2**20
_LEVEL = 6  # of compression: what is kept is sent often
_SMALL = 700  # bytes; compressing fewer saves no packet
_FULL = 0.95
_BESIDE = 2000  # bytes that an answer takes up beside its body


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An answer as a route makes it, the same for everybody of one role but for the slots of a page."""

    body: bytes
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200


Mark = tuple[int, int]
"""The state of the book: its last entry, and how often it was worked out (`Book.mark`)."""
Key = tuple[str, str, str, Role, str]
"""Host, path, query, role and language: all that an answer may hang on, but for the slots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An answer of a state of the book, compressed where that saves anything.

    `stamp` is what decided it beside its address (`Book.stamp`): as long as that is the same it holds for any later
    state, too; None where it holds for this one alone. `tag` is its ETag.
    """

    mark: Mark
    stamp: str | None
    kept: bytes
    is_packed: bool
    media_type: str
    headers: Mapping[str, str]
    status: int
    tag: str

    @property
    def body(self) -> bytes:
        return gzip.decompress(self.kept) if self.is_packed else self.kept

    @property
    def size(self) -> int:
        return len(self.kept) + _BESIDE


def hold(made: Made, mark: Mark, stamp: str | None) -> Held:
    """The answer as it is kept."""
    is_packed = len(made.body) >= _SMALL
    return Held(
        mark=mark,
        stamp=stamp,
        kept=gzip.compress(made.body, _LEVEL, mtime=0) if is_packed else made.body,
        is_packed=is_packed,
        media_type=made.media_type,
        headers=made.headers,
        status=made.status,
        tag=tag_of(made.body),
    )


def tag_of(body: bytes) -> str:
    """The ETag; weak, since the same goes out compressed and not."""
    return f'W/"{sha256(body).hexdigest()[:32]}"'


class Keeper:
    """Answers by what was asked; of too many those go first that nobody has asked for longest. For one event loop."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._held: OrderedDict[Key, Held] = OrderedDict()
        self._bytes = 0
        self._making: dict[tuple[Key, Mark], asyncio.Future[Held]] = {}

    def find(self, key: Key, mark: Mark) -> Held | None:
        """The answer, if it was made of the book as it is."""
        found = self._held.get(key)
        if found is None or found.mark != mark:
            return None
        self._held.move_to_end(key)
        return found

    def last(self, key: Key) -> Held | None:
        """The answer of whatever state."""
        return self._held.get(key)

    async def make(self, key: Key, mark: Mark, make: Callable[[], Held]) -> Held:
        """The answer, made in a thread; whoever asks for the same meanwhile waits for the same."""
        under_way = self._making.get((key, mark))
        if under_way is None:
            under_way = asyncio.ensure_future(run_in_threadpool(make))
            self._making[key, mark] = under_way
            under_way.add_done_callback(lambda done: self._keep(key, mark, done))
        return await asyncio.shield(under_way)

    def _keep(self, key: Key, mark: Mark, done: asyncio.Future[Held]) -> None:
        del self._making[key, mark]
        if not done.cancelled() and done.exception() is None and done.result().status == 200:
            self.put(key, done.result())

    @property
    def is_full(self) -> bool:
        """Whether what is put in pushes something else out, or soon will."""
        return self._bytes > self._most * _FULL

    def put_last(self, key: Key, held: Held) -> None:
        """Keep an answer that nobody asked for yet: it goes first."""
        is_new = key not in self._held
        self.put(key, held)
        if is_new and key in self._held:
            self._held.move_to_end(key, last=False)

    def put(self, key: Key, held: Held) -> None:
        """Keep an answer, in the place of the one before."""
        old = self._held.pop(key, None)
        self._bytes += held.size - (old.size if old else 0)
        self._held[key] = held
        while self._bytes > self._most:
            self._bytes -= self._held.popitem(last=False)[1].size
