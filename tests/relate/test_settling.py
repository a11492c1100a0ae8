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
