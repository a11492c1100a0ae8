"""When harm was done, where the sentence tells of a later day and looks back."""

import datetime as dt

import pytest

from tollbook.extract import extract_claims
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Claim, Report, ReportId, parse_date


def _first(text: str, published: str) -> Claim:
    report = Report(id=ReportId("r"), where="r.txt", text=text, language="en", published=parse_date(published))
    return extract_claims(report, open_gazetteer()).claims[0]


@pytest.mark.parametrize(
    ("text", "published", "window"),
    [
        ("Crowds filled the park on Friday, a week after a gunman killed 50 people.", "2019-03-22", "03-12 03-18"),
        ("Two days after the strike that killed 14 people, shops opened on Monday.", "2019-03-25", "03-23 03-23"),
        ("On Monday, two days after the strike that killed 14 people, shops opened.", "2019-03-25", "03-23 03-23"),
        ("A year on, the official list has 336 dead.", "2020-04-16", "04-01 05-01"),
        ("Half a year on, 248 are known to have died.", "2019-09-16", "03-01 03-31"),
        ("Lima marked a year since the dam burst that killed 270 people.", "2020-04-16", "04-01 05-01"),
        ("On the second anniversary of the attack that killed 141 people, bells rang.", "2021-04-16", "04-01 05-01"),
    ],
)
def test_harm_is_as_long_ago_as_the_words_say(text: str, published: str, window: str) -> None:
    when = _first(text, published).when
    assert when is not None
    assert f"{(when.earliest or '')[5:]} {(when.latest or '')[5:]}" == window
    assert when.is_about == (when.earliest != when.latest)


@pytest.mark.parametrize(
    "text",
    [
        "A week after the attack, police said, three more people died in Tuesday's blast.",
        "The man who shot dead 51 people at a mosque on Tuesday was named by police.",
        "A court heard the case of the raid on Tuesday in which 82 people died.",
        "A judge jailed the driver after Tuesday's crash in which five people died.",
        "A bomb that went off in a market on Tuesday killed 20 people.",
    ],
)
def test_day_of_the_harm_stays(text: str) -> None:
    claim = _first(text, "2019-03-20")
    assert claim.when is not None
    assert claim.when.earliest == dt.date(2019, 3, 19).isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "The man who shot dead 51 people at two mosques will never leave prison, a judge ruled on Tuesday.",
        "On Tuesday a court upheld the sentences over a sit-in whose dispersal left 800 dead.",
    ],
)
def test_day_of_a_trial_or_a_vigil_is_not_that_of_the_harm(text: str) -> None:
    assert _first(text, "2019-03-20").when is None
