"""Reports to claims and statements, with the exact words that carry them. Floor 3: pure."""

from tollbook.extract.extract import Extraction, extract_claims
from tollbook.extract.statements import find_statements
from tollbook.extract.when import find_dates
from tollbook.extract.where import find_places
from tollbook.extract.where_main import main_place

__all__ = ["Extraction", "extract_claims", "find_dates", "find_places", "find_statements", "main_place"]
