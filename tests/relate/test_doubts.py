"""Reports that may mean either of two events."""

from collections.abc import Callable

from tollbook.model import Problem
from tollbook.relate import Told, find_copies, find_doubts, group_events

Reader = Callable[..., Told]
FIRST = "A drone strike on the Nyala market in Darfur, Sudan, on 3 May killed 12 people, the Nyala hospital said."
SECOND = "Doctors in Nyala, Darfur, count 19 dead after drones struck shoppers in the Sudan town's market on 14 May."


def doubts(*told: Told) -> tuple[Problem, ...]:
    copies = find_copies(tuple(one.report for one in told))
    return find_doubts(told, group_events(told, copies), copies)


def test_undated_page_that_fits_two_events_is_said(read_told: Reader) -> None:
    either = read_told(
        "c", "Many die as a drone strike hits shoppers at Nyala's market in Sudan, say hospital doctors in Darfur."
    )
    dated = (read_told("a", FIRST, "2025-05-04"), read_told("b", SECOND, "2025-05-15"))
    events = (*group_events(dated, ()), *group_events((either,), ()))
    found = find_doubts((*dated, either), events, ())
    assert [(problem.rule, problem.where) for problem in found] == [("relate.ambiguous", "c")]
    assert found[0].message.count("Nyala") == 2


def test_page_that_gives_its_day_is_beyond_doubt(read_told: Reader) -> None:
    assert doubts(read_told("a", FIRST, "2025-05-04"), read_told("b", SECOND, "2025-05-15")) == ()


def test_undated_page_that_fits_one_event_is_beyond_doubt(read_told: Reader) -> None:
    other = "A ferry with 60 passengers sank in Lake Albert, Uganda, on 14 May and 19 people drowned, the port said."
    page = read_told(
        "c", "Many die as a drone strike hits shoppers at Nyala's market in Sudan, say hospital doctors in Darfur."
    )
    assert doubts(read_told("a", FIRST, "2025-05-04"), read_told("b", other, "2025-05-15"), page) == ()
