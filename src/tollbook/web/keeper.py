"""Answers that were made, kept until the book goes on; at most so many bytes of them."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from fastapi import Response
from starlette.concurrency import run_in_threadpool

from tollbook.web.people import Role

MOST_BYTES = 256 * 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An answer as a route makes it, the same for everybody of one role but for the SLOT of a page."""

    body: bytes
    media_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200


Mark = tuple[int, int]
"""The state of the book: its last entry, and how often it was worked out (`Book.mark`)."""
Key = tuple[str, str, str, Role, str]
"""Host, path, query, role and language: all that an answer may hang on, but for the SLOT."""


@dataclass(frozen=True, slots=True)
class Held:
    """An answer of a state of the book, whole and compressed, as somebody without a name gets it."""

    mark: Mark
    made: Made
    whole: Response
    packed: Response
    unchanged: Response

    @property
    def size(self) -> int:
        return len(self.made.body) + len(self.whole.body) + len(self.packed.body)


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
        if done.cancelled() or done.exception() is not None or done.result().made.status != 200:
            return
        old = self._held.pop(key, None)
        self._bytes += done.result().size - (old.size if old else 0)
        self._held[key] = done.result()
        while self._bytes > self._most:
            self._bytes -= self._held.popitem(last=False)[1].size
