"""Reports read for grouping: the walk of one page up to `Told`."""

from collections.abc import Callable

import pytest

from tollbook.extract import extract_claims
from tollbook.extract.where import main_place
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Report, parse_date, sentences_aside
from tollbook.relate import Told

Reader = Callable[..., Told]


@pytest.fixture(scope="session")
def read_told() -> Reader:
    """Reads one text as the book does."""
    gazetteer = open_gazetteer()

    def read(id: str, text: str, published: str | None = None) -> Told:
        day = parse_date(published) if published else None
        report = Report(id=id, where=id, text=text.strip(), language="en", published=day)  # type: ignore[arg-type]
        extraction = extract_claims(report, gazetteer)
        return Told(
            report=report,
            claims=extraction.claims,
            statements=extraction.statements,
            dates=extraction.dates,
            places=extraction.places,
            main_place=main_place(extraction.places, report.text, sentences_aside(extraction.claims)),
        )

    return read
