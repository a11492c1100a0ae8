"""What a form brought, and what every decision needs: a name and, of another site's hand, nothing."""

from collections.abc import AsyncIterator, Mapping
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from tollbook.model import MisuseError
from tollbook.web.site import person_of, site_of


async def _read(request: Request) -> AsyncIterator[FormData]:
    async with request.form() as form:
        yield form


Form = Annotated[FormData, Depends(_read)]
"""The fields of a form that was sent; a route that takes it runs beside the loop, as the book wants."""


def words_of(form: FormData) -> dict[str, str]:
    """The fields that are words, the last of each name."""
    return {name: value for name, value in form.items() if isinstance(value, str)}


def signing_name(request: Request, given: Mapping[str, str]) -> str:
    """Under which name something is decided: the account's, or the one that was given where accounts are off."""
    person = person_of(request)
    if site_of(request).settings.auth:
        return person.name
    name = " ".join(given.get("name", person.name).split())[:100]
    if not name:
        raise MisuseError("give your name: what is decided stays, and others must know whom to ask")
    return name
