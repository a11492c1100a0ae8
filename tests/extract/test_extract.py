"""One report to its claims and statements."""

import pytest
from claim_cases import gazetteer

from tollbook.extract import Extraction, extract_claims
from tollbook.model import Harm, Report, ReportFlag, ReportId, Span
from tollbook.model.dates import parse_date

TEXT = """Ferry sinks off Chittagong, 23 missing

At least 12 people drowned when a ferry sank off Chittagong on Friday, police said. Rescuers saved 40 passengers.

Related: 9 killed in Dhaka fire
"""


def extract(text: str = TEXT, **fields: object) -> Extraction:
    return extract_claims(Report(id=ReportId("r"), where="r.txt", text=text, language="en", **fields), gazetteer())  # type: ignore[arg-type]


def told(extraction: Extraction) -> list[tuple[str, int | None]]:
    return [(str(claim.harm), claim.count.low) for claim in extraction.claims]


def test_extract_reads_headings_and_sentences_in_order() -> None:
    assert told(extract()) == [("missing", 23), ("killed", 12), ("rescued", 40), ("killed", 9)]


def test_extract_leaves_furniture_unread() -> None:
    start = TEXT.index("Related")

    assert ("killed", 9) not in told(extract(furniture=(Span(start=start, end=len(TEXT)),)))


def test_extract_reads_nothing_in_a_language_it_does_not_know() -> None:
    found = extract("Al menos 12 personas murieron en Cali.", flags=(ReportFlag.LANGUAGE_NOT_READ,))

    assert (found.claims, found.statements, found.dates, found.places) == ((), (), (), ())


def test_extract_of_an_empty_report_is_empty() -> None:
    assert extract("").claims == ()


def test_extract_gives_every_claim_its_time_its_place_and_its_speaker() -> None:
    claim = next(claim for claim in extract(published=parse_date("2025-08-11")).claims if claim.harm is Harm.KILLED)

    assert claim.when is not None
    assert claim.when.words == "Friday"
    assert claim.place is not None
    assert claim.speaker is not None
    assert claim.speaker.name == "police"


def test_extract_gives_ids_that_stay_with_the_words() -> None:
    first, second = extract(), extract(TEXT + "\nFive men were arrested.")

    assert [claim.id for claim in first.claims] == [claim.id for claim in second.claims][:4]


@pytest.mark.parametrize("mark", ["•", "*", "-", "1."])
def test_extract_reads_items_of_a_list(mark: str) -> None:
    text = f"What is known:\n\n{mark} 32 Cubans died\n{mark} 23 Venezuelans died\n"

    assert told(extract(text)) == [("killed", 32), ("killed", 23)]


def test_extract_keeps_bold_marks_out_of_the_way() -> None:
    assert told(extract("**At least 12** people were **killed** in Cali.")) == [("killed", 12)]
