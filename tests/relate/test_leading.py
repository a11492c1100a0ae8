"""What a report tells first: its cluster's event, or another that was told in the like words."""

from collections.abc import Callable

import pytest

from tollbook.relate import Told
from tollbook.relate.about import About
from tollbook.relate.kinds import BY_KEY
from tollbook.relate.leading import find_lead_elsewhere

Reader = Callable[..., Told]

# An event: a blast in Izmir on 3 March 2018, of which several reports count 61 dead.
EVENT = "An explosion in Izmir, Turkey, killed 61 people on 3 March 2018."

ELSEWHERE = [
    (
        "a later deed in the same town, after which the report comes back to the event",
        "2018-09-13",
        "A car bomb killed nine soldiers in Izmir on Wednesday evening, the governor said. "
        "Five of the dead were recruits. "
        "In March 61 people lost their lives in an explosion at the port.",
        ["killed nine soldiers", "Five of the dead were recruits"],
    ),
    (
        "a deed of like kind abroad that names no day",
        "2018-03-20",
        "Fourteen people died when a fuel depot exploded in Baku and 30 were hurt, the ministry said. "
        "Two weeks ago 61 died in Izmir.",
        ["Fourteen people died", "30 were hurt"],
    ),
    (
        "a report that appeared before the event",
        "2018-02-11",
        "A gas leak blew up a bakery and killed four people in Izmir on Saturday. Two cooks were hurt.",
        ["killed four people", "Two cooks were hurt"],
    ),
    (
        "a deed of the day before in another town",
        "2018-03-04",
        "Two people were killed on Friday when a grain silo exploded in Konya, officials said. "
        "On Saturday a blast in Izmir killed dozens more.",
        ["Two people were killed"],
    ),
    (
        "a deed of months later in the province, beside which the event is past",
        "2018-08-20",
        "Floods after days of rain have killed at least 17 people in the province, officials said on Monday. "
        "In March 61 people were killed by an explosion in Izmir.",
        ["have killed at least 17 people"],
    ),
    (
        "a deed that is measured by the event",
        "2018-06-02",
        "One guard died and about 40 people were hurt in an evacuation drill at a bank. "
        "The city has been on edge since the 61 deaths of Izmir.",
        ["One guard died", "about 40 people were hurt"],
    ),
    (
        "a police raid of later on, and the day that it goes on to tell of",
        "2018-04-25",
        "Police shot dead nine men in a raid on a house in Izmir early on Tuesday. "
        "They had planned a blast like the one on March 3, in which 61 were killed. No officer was hurt on Tuesday.",
        ["shot dead nine men", "No officer was hurt"],
    ),
    (
        "a toll of a deed that is dated apart",
        "2018-05-16",
        "The toll of the weekend landslide at Bergama has risen to 19, the government said on Tuesday. "
        "It is the worst disaster in the province since 61 died in Izmir in March.",
        ["toll of the weekend landslide at Bergama has risen to 19"],
    ),
]
OWN = [
    (
        "a death in hospital days later",
        "2018-03-18",
        "Emre Kaya, a 40-year-old docker, died on Saturday night in a hospital in Ankara, bringing the toll of the "
        "Izmir blast to 61.",
    ),
    ("a toll of a later day", "2018-03-20", "The death toll of the explosion in Izmir rose to 61 on Monday."),
    (
        "a trial in another town",
        "2019-05-07",
        "A court in Ankara jailed a man on Monday over the blast that killed 61.",
    ),
    (
        "a body that is found after a year",
        "2019-04-16",
        "The body of Cem Aydin, a welder, was found under the pier on Monday, a year after the explosion. "
        "Until then 60 had been buried of those who died in Izmir.",
    ),
    (
        "a toll that moves on, and the event told as weeks past",
        "2018-03-28",
        "One more death on Monday has brought the toll to 62. It is three weeks since the blast shook Izmir.",
    ),
    ("a figure that other reports share", "2018-03-05", "In Ankara on Sunday flags flew for the 61 people killed."),
]


def _about(read_told: Reader) -> About:
    event = read_told("event", EVENT, "2018-03-04")
    return About(
        when=event.claims[0].when, place=event.main_place, kind=BY_KEY["explosion"], figures=frozenset({("killed", 61)})
    )


@pytest.mark.parametrize(("published", "text", "aside"), [row[1:] for row in ELSEWHERE], ids=[r[0] for r in ELSEWHERE])
def test_first_claims_of_another_event_leave(read_told: Reader, published: str, text: str, aside: list[str]) -> None:
    found = find_lead_elsewhere(read_told("a", text, published), _about(read_told))
    assert [claim.quote for claim in found] == aside


@pytest.mark.parametrize(("published", "text"), [row[1:] for row in OWN], ids=[row[0] for row in OWN])
def test_first_claims_of_the_event_stay(read_told: Reader, published: str, text: str) -> None:
    told = read_told("a", text, published)
    assert told.claims
    assert find_lead_elsewhere(told, _about(read_told)) == ()
