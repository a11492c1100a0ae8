"""Which reports only repeat what earlier ones had (rule C4)."""

from collections.abc import Callable
from dataclasses import replace

from tollbook.relate import Told, find_derived, group_events

Reader = Callable[..., Told]
FIRST = "Twelve people died when a ferry sank in Lake Albert, the Red Cross said."


def derived(*told: Told) -> tuple[str, ...]:
    event = group_events(told, ())[0]
    claims = tuple(claim for one in told for claim in one.claims)
    return find_derived(event, claims, tuple(one.report for one in told))


def test_page_that_repeats_the_figure_of_the_day_before_is_derived(read_told: Reader) -> None:
    later = read_told("b", "As the Lake Albert ferry sank, 12 people died.", "2020-03-02")
    assert derived(read_told("a", FIRST, "2020-03-01"), later) == ("b",)


def test_page_with_a_speaker_of_its_own_is_not_derived(read_told: Reader) -> None:
    later = read_told("b", "As the Lake Albert ferry sank, 12 people died, said police.", "2020-03-02")
    assert derived(read_told("a", FIRST, "2020-03-01"), later) == ()


def test_page_with_a_new_figure_is_not_derived(read_told: Reader) -> None:
    later = read_told("b", "As the Lake Albert ferry sank, 14 people died.", "2020-03-02")
    assert derived(read_told("a", FIRST, "2020-03-01"), later) == ()


def test_page_with_a_credit_line_is_not_derived(read_told: Reader) -> None:
    later = read_told("b", "As the Lake Albert ferry sank, 12 people died.", "2020-03-02")
    later = replace(later, report=replace(later.report, wire_credit="AFP"))
    assert derived(read_told("a", FIRST, "2020-03-01"), later) == ()


def test_undated_page_is_not_judged(read_told: Reader) -> None:
    later = read_told("b", "As the Lake Albert ferry sank, 12 people died.")
    assert derived(read_told("a", FIRST, "2020-03-01"), later) == ()
