"""The style sheet and the script, under names that change with their content."""

import gzip
from functools import cache

from fastapi import APIRouter, HTTPException, Request, Response

from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.rendering import ASSETS, asset_url

router = APIRouter(include_in_schema=False)
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}


@router.get("/assets/{digest}/{name}", dependencies=[needs(Role.NOBODY)])
async def asset(request: Request, digest: str, name: str) -> Response:
    if name not in ASSETS or asset_url(name) != f"/assets/{digest}/{name}":
        raise HTTPException(404, f"there is no asset {name!r} of this content")
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(_packed(name), headers={**_FOR_EVER, "Content-Encoding": "gzip"}, media_type=ASSETS[name][1])
    return Response(ASSETS[name][0](), headers=_FOR_EVER, media_type=ASSETS[name][1])


@cache
def _packed(name: str) -> bytes:
    return gzip.compress(ASSETS[name][0]().encode(), mtime=0)
