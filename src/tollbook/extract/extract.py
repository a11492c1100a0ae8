"""One report to its claims and statements."""

from dataclasses import dataclass

from tollbook.extract.statements import find_statements
from tollbook.extract.when import find_dates
from tollbook.extract.where import find_places
from tollbook.model import Claim, Gazetteer, Place, Problem, Report, Statement, When
from tollbook.text.sentences import cut_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one report says, as far as it could be read."""

    report: Report
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]
    dates: tuple[When, ...]
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]


def extract_claims(report: Report, gazetteer: Gazetteer) -> Extraction:
    """Every claim and statement of a report, in order of place."""
    sentences = cut_sentences(report.text)
    dates = find_dates(report, sentences)
    places = find_places(report, sentences, gazetteer)
    statements = find_statements(report, sentences)
    return Extraction(report=report, claims=(), statements=statements, dates=dates, places=places, problems=())
