"""How the API's description tells of refusals: each has the shape `Refused`."""

from typing import Any

from tollbook.web.api.shapes import Refused

_MEANINGS = {
    400: "What was asked for cannot be: a value, a parameter, a place in a list",
    401: "Sign in first, or bring another token",
    403: "Not for this role, or this token",
    404: "The book has nothing of that name",
    413: "More than is taken at once",
    422: "A parameter or the body has not the form that it should have",
    429: "Too often; Retry-After says when to ask again",
}
_OF_CHANGES = {
    409: "Somebody else decided meanwhile: look again",
    412: "It is no longer what If-Match names",
    507: "No space is left for the book: nothing was written",
}


def _described(meanings: dict[int, str]) -> dict[int | str, dict[str, Any]]:
    return {status: {"model": Refused, "description": words} for status, words in meanings.items()}


REFUSALS = _described(_MEANINGS)
REFUSED_CHANGES = _described(_OF_CHANGES)
