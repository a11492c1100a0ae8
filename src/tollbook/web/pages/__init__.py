"""The pages, a file each; `ROUTERS` is their order."""

from fastapi import APIRouter

from tollbook.web.pages import assets, bulk, event, events, log, queue, report

ROUTERS: tuple[APIRouter, ...] = (
    assets.router,
    events.router,
    event.router,
    report.router,
    queue.router,
    bulk.router,
    log.router,
)
