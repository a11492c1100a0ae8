"""What an event is called, and what kind it is."""

import pytest

from tollbook.model import Anchor, Place, Span, When
from tollbook.relate.kinds import BY_KEY, KINDS, OTHER, count_kinds, main_kind, may_be_one
from tollbook.relate.naming import find_actors, name_event

KUNDUZ = Place(name="Kunduz", country="AF", adm1="24", lat=36.73, lon=68.87, precision=2)


def when(earliest: str | None, latest: str | None = None) -> When:
    return When(
        words="then",
        span=Span(start=0, end=4),
        value="",
        earliest=earliest,
        latest=latest or earliest,
        precision=1,
        anchor=Anchor.NONE,
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("An air raid hit the market; the airstrike killed nine.", "airstrike"),
        ("The attack on the station: a suicide bomber blew himself up in the attack.", "bombing"),
        ("Coaches derailed in the crash; the train crash is the worst in years.", "train_crash"),
        ("The quake was followed by aftershocks of magnitude 5.", "earthquake"),
        ("The minister resigned.", "incident"),
        ("The bombardier of the year was named.", "incident"),
        ("The fire brigade found nobody, and bus drivers went on strike.", "incident"),
        ("Three men face counts of murder over the fire at a dance hall.", "fire"),
        ("The train overturned; a lorry driver saw it.", "crash"),
        ("The river burst its banks at dusk.", "flood"),
    ],
)
def test_kind_of_text(text: str, key: str) -> None:
    assert main_kind(count_kinds(text)).key == key


def test_every_kind_has_a_name_and_a_plover_type() -> None:
    assert len(BY_KEY) == len(KINDS) + 1
    assert all(kind.name and kind.plover and kind.at in {"on", "in", "of"} for kind in (*KINDS, OTHER))


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("crash", "train_crash", True),
        ("attack", "kidnapping", True),
        ("storm", "flood", True),
        ("fire", "shooting", False),
        ("train_crash", "road_crash", True),
        ("crash", "plane_crash", True),
        ("train_crash", "plane_crash", False),
        ("collapse", "flood", True),
        ("earthquake", "airstrike", False),
    ],
)
def test_kinds_that_may_be_one(one: str, other: str, is_one: bool) -> None:
    assert may_be_one([one], [other]) is is_one


def test_name_of_all_parts() -> None:
    name = name_event(BY_KEY["airstrike"], ("US",), KUNDUZ, when("2015-10-03"))
    assert name == "US airstrike on Kunduz, 3 October 2015"


@pytest.mark.parametrize(
    ("time", "tail"),
    [
        (when("XXXX-01-03"), ", 3 January"),
        (when("2015-10-01", "2015-10-31"), ", October 2015"),
        (when("2015-01-01", "2015-12-31"), ", 2015"),
        (when("2015"), ", 2015"),
        (when(None), ""),
        (None, ""),
    ],
)
def test_name_dates_as_far_as_known(time: When | None, tail: str) -> None:
    assert name_event(BY_KEY["flood"], (), None, time) == f"Flood{tail}"


def test_actors_stand_before_the_deed() -> None:
    texts = ("A US airstrike hit the clinic.", "American warplanes bombed it; Afghan doctors fled.")
    assert find_actors(texts, BY_KEY["airstrike"]) == ("US",)


def test_disaster_has_no_actor() -> None:
    assert find_actors(("The Afghan earthquake",), BY_KEY["earthquake"]) == ()
