"""`/api/v1`: the same verbs as the command line, as JSON."""

from fastapi import APIRouter

from tollbook.web.api import deciding, description, looking

ROUTERS: tuple[APIRouter, ...] = (description.router, looking.router, looking.of_owners, deciding.router)
