"""Reports to claims and statements, with the exact words that carry them. Floor 3: pure.

The functions are loaded when one is first asked for: whoever shows a record needs the room's word tables alone, and no
grammar.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tollbook.extract.extract import extract_claims
    from tollbook.extract.statements import find_statements
    from tollbook.extract.when import find_dates
    from tollbook.extract.where import find_places
    from tollbook.extract.where_main import main_place
    from tollbook.model import Extraction

__all__ = ["Extraction", "extract_claims", "find_dates", "find_places", "find_statements", "main_place"]

_PLACES = {
    "Extraction": "tollbook.model",
    "extract_claims": "tollbook.extract.extract",
    "find_dates": "tollbook.extract.when",
    "find_places": "tollbook.extract.where",
    "find_statements": "tollbook.extract.statements",
    "main_place": "tollbook.extract.where_main",
}


def __getattr__(name: str) -> object:
    if name in _PLACES:
        return getattr(import_module(_PLACES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
