"""The pages, a file each; `ROUTERS` is their order."""

from fastapi import APIRouter

from tollbook.web.pages import (
    adding,
    assets,
    bulk,
    deciding,
    event,
    events,
    exports,
    feeds,
    log,
    queue,
    report,
    sources,
)

ROUTERS: tuple[APIRouter, ...] = (
    assets.router,
    events.router,
    feeds.router,
    event.router,
    report.router,
    sources.router,
    exports.router,
    queue.router,
    bulk.router,
    log.router,
    deciding.router,
    adding.router,
)
