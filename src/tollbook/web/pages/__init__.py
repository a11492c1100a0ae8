"""The pages, a file each; `ROUTERS` is their order."""

from fastapi import APIRouter

from tollbook.web.pages import assets, event, events, report

ROUTERS: tuple[APIRouter, ...] = (assets.router, events.router, event.router, report.router)
