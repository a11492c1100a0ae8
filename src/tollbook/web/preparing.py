"""Answers about events made before anybody asks for them, in the order of the newest, while nobody asks for anything.

Prepared is what is asked for: where somebody opened the page of one event, those of the others are, for the same role
and language; the same for its JSON. Only what was not prepared yet, or has changed since, is made; when the keeper is
full it ends.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from fastapi import FastAPI, Request
from starlette.concurrency import run_in_threadpool

from tollbook.model import MisuseError
from tollbook.web.keeper import Held, Keeper, Key, Made
from tollbook.web.people import Person, Role

QUIET_S = 0.2
"""How long nobody must have asked for anything before one more answer is prepared."""
_KINDS = 6  # of answers that are prepared: page and data, for those who asked last


@dataclass(frozen=True, slots=True)
class Form:
    """An address that every event has: `/e/{}.json`, with what stands in it for the event; `make` makes its answer."""

    path: str
    parameter: str
    words: str
    make: Callable[[Request], Made]


@dataclass(frozen=True, slots=True)
class Kind:
    """A form as some people are answered it."""

    form: Form
    host: str
    scheme: str
    role: Role
    language: str

    def request(self, app: FastAPI, event: str) -> Request:
        """What somebody without a name would send to ask for it."""
        path = self.form.path.format(event)
        return Request(
            {
                "type": "http",
                "http_version": "1.1",
                "app": app,
                "method": "GET",
                "scheme": self.scheme,
                "path": path,
                "raw_path": path.encode(),
                "root_path": "",
                "query_string": b"",
                "headers": [(b"host", self.host.encode("latin-1")), (b"cookie", f"lang={self.language}".encode())],
                "path_params": {self.form.parameter: self.form.words.format(event)},
                "state": {"person": Person(name="", role=self.role)},
            }
        )


class Preparer:
    """Prepares while nothing else is asked. For one event loop.

    `events` gives the ids of all events in the order in which they are to be prepared, each with the last entry of the
    log that touched it; `key` the key of a request, `make` its answer.
    """

    def __init__(
        self,
        app: FastAPI,
        keeper: Keeper,
        *,
        is_on: bool,
        events: Callable[[], Mapping[str, int]],
        mark: Callable[[], object],
        key: Callable[[Request], Key],
        make: Callable[[Request, Form, str], Held],
    ) -> None:
        self._app, self._keeper, self._is_on = app, keeper, is_on
        self._events, self._mark, self._key, self._make = events, mark, key, make
        self._kinds: OrderedDict[Kind, dict[str, int]] = OrderedDict()
        self._asked_at = time.monotonic()
        self._all_done: object = None

    def asked(self, form: Form | None, request: Request, role: Role, language: str) -> None:
        """Somebody asks for something; where it has a form, others of that form are worth preparing."""
        self._asked_at = time.monotonic()
        if form is None or not self._is_on:
            return
        kind = Kind(form, request.url.netloc, request.url.scheme, role, language)
        if kind not in self._kinds:
            self._all_done = None
        self._kinds.setdefault(kind, {})
        self._kinds.move_to_end(kind)
        if len(self._kinds) > _KINDS:
            self._kinds.popitem(last=False)

    async def run(self) -> None:
        """Prepare for ever."""
        while True:
            await asyncio.sleep(QUIET_S)
            if self._kinds and self._is_quiet() and self._all_done != (mark := await run_in_threadpool(self._mark)):
                with suppress(MisuseError):  # somebody else holds the book, or has changed it: the next round finds out
                    self._all_done = mark if await self._prepare_all(mark) else None

    def _is_quiet(self) -> bool:
        return time.monotonic() - self._asked_at >= QUIET_S

    async def _prepare_all(self, mark: object) -> bool:
        """Go through the events; False where somebody else came first, or the book went on."""
        events = await run_in_threadpool(self._events)
        for event, head in events.items():
            for kind, prepared in tuple(self._kinds.items()):
                if prepared.get(event) == head:
                    continue
                if not self._is_quiet():
                    return False
                if self._keeper.is_full:
                    return True
                await self._prepare(kind, event)
                prepared[event] = head
        return await run_in_threadpool(self._mark) == mark

    async def _prepare(self, kind: Kind, event: str) -> None:
        request = kind.request(self._app, event)
        held = await run_in_threadpool(self._make, request, kind.form, event)
        if held.status == 200:
            self._keeper.put_last(self._key(request), held)
