"""The style sheet and the script, under names that change with their content."""

from fastapi import APIRouter, HTTPException, Response

from tollbook.web.needs import needs
from tollbook.web.people import Role
from tollbook.web.rendering import ASSETS, asset_url

router = APIRouter(include_in_schema=False)
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}


@router.get("/assets/{digest}/{name}", dependencies=[needs(Role.NOBODY)])
def asset(digest: str, name: str) -> Response:
    if name not in ASSETS or asset_url(name) != f"/assets/{digest}/{name}":
        raise HTTPException(404, f"there is no asset {name!r} of this content")
    content, media_type = ASSETS[name]
    return Response(content(), media_type=media_type, headers=_FOR_EVER)
