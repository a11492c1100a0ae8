"""When harm was done, where the sentence tells of a later day and looks back."""

import datetime as dt

import pytest

from tollbook.extract import extract_claims
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Claim, Measure, Report, ReportId, parse_date


def _first(text: str, published: str) -> Claim:
    report = Report(id=ReportId("r"), where="r.txt", text=text, language="en", published=parse_date(published))
    return extract_claims(report, open_gazetteer()).claims[0]


@pytest.mark.parametrize(
    ("text", "published", "window"),
    [
        ("Crowds filled the park on Friday, a week after a gunman killed 50 people.", "2019-03-22", "03-12 03-18"),
        ("Two days after the strike that killed 14 people, shops opened on Monday.", "2019-03-25", "03-23 03-23"),
        ("On Monday, two days after the strike that killed 14 people, shops opened.", "2019-03-25", "03-23 03-23"),
        ("A year ago on Thursday 98 people were killed when the tower fell.", "2020-04-16", "04-01 05-01"),
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
        "Eight men were found guilty on Tuesday over the lorry attack that hit a crowd, and killed 86 people.",
        "It was the worst day of the service since 1949, and 21 firefighters died.",
    ],
)
def test_day_of_a_trial_or_a_vigil_is_not_that_of_the_harm(text: str) -> None:
    assert _first(text, "2019-03-20").when is None


def test_last_week_is_when_it_was_unless_somebody_spoke_then() -> None:
    claim = _first("Some 300 people were killed in the raid last week on a theatre, officials said.", "2022-03-25")
    assert claim.when is not None
    assert claim.when.earliest == "2022-03-14"
    assert claim.as_of is None
    assert _first("The minister said last week that 40 people had died.", "2022-03-25").when is None


def test_what_a_deed_is_measured_over_is_no_campaign() -> None:
    claim = _first("The deadliest attack in the country since 2015 killed 40 people on Friday.", "2022-03-26")
    assert claim.measure is Measure.TOTAL
    assert claim.when is not None
    assert claim.when.earliest == "2022-03-25"
    assert (
        _first("Fighting in the country since 2015 has killed 4,000 people.", "2022-03-26").measure is Measure.CAMPAIGN
    )
