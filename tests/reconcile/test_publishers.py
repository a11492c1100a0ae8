"""What a body's own pages say without a speaker, the body says."""

import dataclasses

import pytest
from test_rules import everyone
from tolls import Story, speaker

from tollbook.model import Report, ReportId, SpeakerKind
from tollbook.reconcile.publishers import publisher_of


def page(url: str | None) -> Report:
    return Report(id=ReportId("r"), where="r", text="", url=url)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.unocha.org/publications/flash-update-8", "OCHA"),
        ("https://reports.unocha.org:443/x", "OCHA"),
        ("https://www.msf.org/update", "MSF"),
        ("https://news.un.org/en/story/1", "the UN"),
        ("https://notunocha.org/x", None),
        ("https://www.thehindu.com/unocha.org", None),
        ("no address", None),
        (None, None),
    ],
)
def test_whose_site_it_is(url: str | None, name: str | None) -> None:
    found = publisher_of(page(url))

    assert (found.name if found else None) == name


def told(url: str) -> Story:
    """OCHA said 100; a page of this address says 150 a week later and names nobody."""
    story = Story(country="AF")
    first = story.report("a", "OCHA said 100 people were killed.", "2023-10-09")
    story.claim(first, "100 people", "100", by=speaker("OCHA", "org:ocha", kind=SpeakerKind.UN))
    second = story.report("b", "Here 150 people were killed.", "2023-10-16")
    story.reports[-1] = dataclasses.replace(second, url=url)
    story.claim(story.reports[-1], "150 people", "150")
    return story


def test_its_page_continues_its_own_count() -> None:
    figure = everyone(told("https://www.unocha.org/update").record())

    assert (figure.low, figure.best, figure.high) == (150, 150, 150)
    assert figure.explanation[0].sentence == "OCHA gave 150 dead on 16 October 2023."


def test_an_outlet_has_no_voice() -> None:
    record = told("https://www.example.com/update").record()
    figure = everyone(record)

    assert (figure.low, figure.high) == (100, 150)
    assert [claim.speaker for claim in record.claims if claim.report == "b"] == [None]
