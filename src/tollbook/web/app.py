"""The application: one place that names every part of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from tollbook import __version__
from tollbook.book import Book
from tollbook.web.guards import add_guards
from tollbook.web.pages import ROUTERS
from tollbook.web.refusals import add_refusals
from tollbook.web.rendering import make_environment
from tollbook.web.site import Settings, Site


def create_app(settings: Settings) -> FastAPI:
    """The application on the book that the settings name; a book is begun where there is none."""
    book = Book.create(settings.db)

    @asynccontextmanager
    async def closing(app: FastAPI) -> AsyncIterator[None]:
        yield
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
    app.state.site = Site(settings=settings, book=book, templates=make_environment())
    add_refusals(app)
    add_guards(app, settings)
    for router in ROUTERS:
        app.router.routes.extend(router.routes)  # flat: FastAPI would match each included router twice a request
    return app
