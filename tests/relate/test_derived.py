"""Which reports only repeat what earlier ones had (rule C4)."""

from collections.abc import Callable
from dataclasses import replace

from tollbook.model import Copy, CopyKind, Run, Span
from tollbook.relate import Told, find_all_derived, find_derived, group_events

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


def test_page_derived_in_one_event_and_new_in_another_is_not_derived(read_told: Reader) -> None:
    first = read_told("a", FIRST, "2020-03-01")
    later = read_told(
        "b",
        "As the Lake Albert ferry sank, 12 people died. In June 2017 a ferry fire in Kigoma killed 31 people.",
        "2020-03-02",
    )
    told = (first, later)
    claims = tuple(claim for one in told for claim in one.claims)
    events = group_events(told, ())
    assert find_all_derived(events, claims, tuple(one.report for one in told), ()) == ()


def test_whole_copy_is_no_derived_report(read_told: Reader) -> None:
    told = (read_told("a", FIRST, "2020-03-01"), read_told("b", FIRST, "2020-03-02"))
    claims = tuple(claim for one in told for claim in one.claims)
    reports = tuple(one.report for one in told)
    run = Run(here=Span(start=0, end=len(FIRST)), there=Span(start=0, end=len(FIRST)))
    copy = Copy(report="b", origin="a", kind=CopyKind.WIRE, runs=(run,), overlap_share=1.0)  # type: ignore[arg-type]
    events = group_events(told, ())
    assert find_all_derived(events, claims, reports, ()) == ("b",)
    assert find_all_derived(events, claims, reports, (copy,)) == ()
