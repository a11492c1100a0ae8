"""When an event was: never the day on which somebody only spoke of it (E4)."""

from collections.abc import Callable

import pytest

from tollbook.relate import Told, group_events

Reader = Callable[..., Told]
RAID = "At least 60 people died as ELN guerrillas attacked villages in Catatumbo, Colombia"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{RAID}, the Ombudsman's Office said Sunday.", None),
        (f"{RAID}, the Ombudsman's Office said on Saturday in a statement.", None),
        (f"{RAID}. The Ombudsman's Office on Sunday said that thousands fled.", None),
        (f"{RAID} on Thursday, the Ombudsman's Office said Sunday.", "2025-01-16"),
        (f"{RAID} on 16 January, the Ombudsman's Office said.", "2025-01-16"),
    ],
)
def test_day_of_an_event(read_told: Reader, text: str, day: str | None) -> None:
    event = group_events((read_told("a", text, "2025-01-20"),), ())[0]
    assert (event.when.earliest if event.when else None) == day


def test_armed_group_that_attacks_acts_in_the_event(read_told: Reader) -> None:
    event = group_events((read_told("a", f"{RAID} on Thursday.", "2025-01-20"),), ())[0]
    assert event.actors == ("ELN",)


def test_armed_group_that_is_struck_does_not_act(read_told: Reader) -> None:
    text = "An Israeli airstrike on Hezbollah killed three people in Tyre, Lebanon, on 3 May."
    event = group_events((read_told("a", text, "2024-05-04"),), ())[0]
    assert event.actors == ("IL",)


def test_place_is_the_town_that_most_reports_name(read_told: Reader) -> None:
    told = (
        read_told("a", "The quake in Turbat on Friday killed 40 people, the army said.", "2024-05-04"),
        read_told("b", "A hospital in Karachi took in 12 people hurt in Friday's quake in Turbat.", "2024-05-04"),
        read_told("c", "In Quetta the army said on Saturday that the quake in Turbat killed 43.", "2024-05-05"),
        read_told("d", "Friday's quake in Pakistan left 45 dead, the army said.", "2024-05-06"),
        read_told("e", "Pakistan's quake has killed 46 people, the army said on Monday.", "2024-05-07"),
    )
    event = group_events(told, ())[0]
    assert len(event.reports) == 5
    assert event.place is not None
    assert event.place.name == "Turbat"


def test_no_event_lies_after_the_first_reports_of_it(read_told: Reader) -> None:
    told = (
        read_told("a", "A landslide in Mocoa, Colombia, killed 92 people, the Red Cross said.", "2017-04-01"),
        read_told("b", "The landslide in Mocoa, Colombia, killed 112 people, the army says.", "2017-04-01"),
        read_told("c", "Mocoa buried its dead on Tuesday after the landslide killed 290 people.", "2017-04-04"),
    )
    event = group_events(told, ())[0]
    assert len(event.reports) == 3
    assert event.when is None
