"""The application: one place that names every part of it."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from tollbook import __version__
from tollbook.book import Book
from tollbook.web import api
from tollbook.web.guards import add_guards
from tollbook.web.keeper import Keeper
from tollbook.web.keeping import key_of, prepared
from tollbook.web.limits import Buckets
from tollbook.web.pages import ROUTERS, accounts
from tollbook.web.preparing import Preparer
from tollbook.web.refusals import add_refusals
from tollbook.web.site import Settings, Site

LOGINS_PER_S, LOGINS_AT_ONCE = 1 / 20, 8
"""How often a password may be tried from one address, and for one name from there."""


PATIENCE_S = 2.0
"""How long a reader waits for what was just added or decided to be worked out, before they see the state before it."""


def create_app(settings: Settings) -> FastAPI:
    """The application on the book that the settings name; a book is begun where there is none."""
    book = Book.create(settings.db, patience_s=PATIENCE_S, helped=settings.prepares)

    @asynccontextmanager
    async def closing(app: FastAPI) -> AsyncIterator[None]:
        preparing = asyncio.create_task(app.state.site.preparer.run()) if settings.prepares else None
        yield
        if preparing is not None:
            preparing.cancel()
            await asyncio.wait([preparing])
        book.close()

    app = FastAPI(
        title="Tollbook",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=closing,
    )
    logins = Buckets(LOGINS_PER_S, LOGINS_AT_ONCE, time.monotonic)
    keeper = Keeper()
    preparer = Preparer(
        app,
        keeper,
        is_on=settings.prepares,
        events=book.event_heads,
        mark=lambda: book.mark,
        key=key_of,
        make=prepared,
    )
    app.state.site = Site(settings=settings, book=book, keeper=keeper, preparer=preparer, logins=logins)
    add_refusals(app)
    add_guards(app, settings)
    for router in (*ROUTERS, *api.ROUTERS, *([accounts.router] if settings.auth else [])):
        app.router.routes.extend(router.routes)  # flat: FastAPI would match each included router twice a request
    return app
