"""What may stand in an address of the API, and nothing else."""

from typing import Annotated

from fastapi import HTTPException, Path, Query, Request
from fastapi.routing import APIRoute

from tollbook.book.listing import MOST

Day = Annotated[str | None, Query(max_length=40, description="A date or time", examples=["2026-01-17"])]
Policy = Annotated[str, Query(max_length=40, description="The rules by which figures are chosen")]
After = Annotated[str | None, Query(max_length=400, description="`next` of the page before")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most")]
Words = Annotated[str | None, Query(max_length=400)]
EventName = Annotated[str, Path(max_length=600, description="An id of an event, its record, a report or claim of it")]
Number = Annotated[int, Path(ge=1, le=2**31 - 1)]


async def known_parameters(request: Request) -> None:
    """Raise 400 for a parameter that the address does not take, or that is given twice: none is passed over."""
    route = request.scope["route"]
    assert isinstance(route, APIRoute)
    taken = {field.alias for field in route.dependant.query_params}
    given = [name for name, _ in request.query_params.multi_items()]
    for name in given:
        if name not in taken:
            there = ", ".join(sorted(taken)) or "none"
            raise HTTPException(400, f"there is no parameter {name!r} here; there are: {there}")
        if given.count(name) > 1:
            raise HTTPException(400, f"the parameter {name!r} is given more than once")
