"""Which claims tell of one event (rules E1 to E4)."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.model import Claim, ClaimId, Copy, CopyKind, Event, Report, Run, Span, parse_date
from tollbook.relate import Told, find_copies, group_events

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "events.en.toml").read_text("utf-8")
)["case"]
Reader = Callable[..., Told]


def events_of(told: tuple[Told, ...]) -> tuple[Event, ...]:
    return group_events(told, find_copies(tuple(one.report for one in told)))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_events_table(case: dict[str, Any], read_told: Reader) -> None:
    told = tuple(read_told(**report) for report in case["report"])
    events = events_of(told)
    claims = {claim.id: claim for one in told for claim in one.claims}
    main = [event for event in events if list(event.reports) in case["together"] and _is_main(event, claims, case)]
    assert sorted(list(event.reports) for event in main) == sorted(case["together"])
    if "name" in case:
        assert next(event.name for event in main if "a" in event.reports) == case["name"]


def _is_main(event: Event, claims: dict[ClaimId, Claim], case: dict[str, Any]) -> bool:
    """Whether none of its reports' own claims that belong elsewhere are in it; another event may take them up."""
    own = (claims[claim] for claim in event.claims if claims[claim].report in event.reports)
    return not any(words in claim.quote for claim in own for words in case.get("aside", []))


@pytest.mark.parametrize("case", [c for c in CASES if "aside" in c], ids=[c["why"] for c in CASES if "aside" in c])
def test_claims_aside_stand_in_other_events(case: dict[str, Any], read_told: Reader) -> None:
    told = tuple(read_told(**report) for report in case["report"])
    claims = {claim.id: claim for one in told for claim in one.claims}
    assert all(any(words in claim.quote for claim in claims.values()) for words in case["aside"])
    for event in events_of(told):
        own = [claims[claim] for claim in event.claims if claims[claim].report in event.reports]
        assert len({any(words in claim.quote for words in case["aside"]) for claim in own}) == 1


@pytest.mark.parametrize("case", [c for c in CASES if "of" in c], ids=[c["why"] for c in CASES if "of" in c])
def test_claims_stand_in_the_event_that_they_name(case: dict[str, Any], read_told: Reader) -> None:
    told = tuple(read_told(**report) for report in case["report"])
    claims = {claim.id: claim for one in told for claim in one.claims}
    events = events_of(told)
    for words, report in case["of"].items():
        homes = [event for event in events if any(words in claims[claim].quote for claim in event.claims)]
        assert [report in event.reports for event in homes] == [True]


@given(st.sets(st.sampled_from(range(len(CASES))), min_size=1, max_size=5), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_law_order_of_reports_is_no_matter(read_told: Reader, numbers: set[int], random: Random) -> None:
    told = [
        read_told(f"{n}{report['id']}", report["text"], report.get("published"))
        for n in sorted(numbers)
        for report in CASES[n]["report"]
    ]
    shuffled = list(told)
    random.shuffle(shuffled)
    assert events_of(tuple(shuffled)) == events_of(tuple(told))


@given(st.sets(st.sampled_from(range(len(CASES))), min_size=1, max_size=5))
@settings(max_examples=10, deadline=None)
def test_law_every_claim_stands_in_one_event_and_every_report_in_one_main_event(
    read_told: Reader, numbers: set[int]
) -> None:
    told = tuple(
        read_told(f"{n}{report['id']}", report["text"], report.get("published"))
        for n in sorted(numbers)
        for report in CASES[n]["report"]
    )
    events = events_of(told)
    claims = [claim for event in events for claim in event.claims]
    assert sorted(claims) == sorted(claim.id for one in told for claim in one.claims)
    assert {report for event in events for report in event.reports} == {one.report.id for one in told}


def test_events_stand_by_number_of_reports_then_of_claims(read_told: Reader) -> None:
    told = tuple(
        read_told(f"{n}{report['id']}", report["text"], report.get("published"))
        for n, case in enumerate(CASES)
        for report in case["report"]
    )
    sizes = [(-len(event.reports), -len(event.claims), event.id) for event in events_of(told)]
    assert sizes == sorted(sizes)


def test_link_says_why(read_told: Reader) -> None:
    event = events_of(tuple(read_told(**report) for report in CASES[0]["report"]))[0]
    assert [(link.report, link.other) for link in event.links] == [("a", "b"), ("b", "a")]
    assert "they name the same names" in event.links[0].reasons
    assert event.links[0].score > 0


def test_link_of_what_only_names_the_deed_says_so(read_told: Reader) -> None:
    case = next(case for case in CASES if case["why"].startswith("what followed in other places"))
    main = events_of(tuple(read_told(**report) for report in case["report"]))[0]
    assert [link.reasons for link in main.links if link.report == "e"] == [("they name the same names",)]
    assert all(link.reasons for link in main.links)


def test_mentioned_event_takes_its_figure_to_the_event_of_the_other_report(read_told: Reader) -> None:
    case = next(case for case in CASES if case["why"].startswith("an event that one report only mentions"))
    told = tuple(read_told(**report) for report in case["report"])
    quakes = [event for event in events_of(told) if event.kind == "earthquake"]
    homes = {claim.id: claim.report for one in told for claim in one.claims}
    assert [sorted(homes[claim] for claim in event.claims) for event in quakes] == [["a", "b"]]


def test_whole_copy_goes_where_its_origin_goes() -> None:
    texts = {"a": "A ferry sank in the lake and 12 people drowned.", "b": "Entirely other words about something else."}
    told = tuple(Told(report=Report(id=id, where=id, text=text)) for id, text in texts.items())  # type: ignore[arg-type]
    run = Run(here=Span(start=0, end=5), there=Span(start=0, end=5))
    copy = Copy(report="b", origin="a", kind=CopyKind.WIRE, runs=(run,), overlap_share=1.0)  # type: ignore[arg-type]
    assert [event.reports for event in group_events(told, (copy,))] == [("a", "b")]


def test_copy_of_a_report_that_is_not_here_is_none() -> None:
    one = Told(report=Report(id="b", where="b", text="A ferry sank in the lake and 12 people drowned."))  # type: ignore[arg-type]
    run = Run(here=Span(start=0, end=5), there=Span(start=0, end=5))
    copies = tuple(
        Copy(report=report, origin=origin, kind=CopyKind.WIRE, runs=(run,), overlap_share=1.0)  # type: ignore[arg-type]
        for report, origin in (("b", "gone"), ("gone", "b"))
    )
    assert [event.reports for event in group_events((one,), copies)] == [("b",)]


def test_ten_thousand_identical_pages_are_one_event() -> None:
    text = "A ferry with 60 passengers sank in the lake on Monday and 12 people drowned, the port authority said."
    day = parse_date("2020-03-01")
    told = tuple(
        Told(report=Report(id=f"p{n:05}", where="x", text=text, published=day))  # type: ignore[arg-type]
        for n in range(10_000)
    )
    assert [len(event.reports) for event in events_of(told)] == [10_000]


def test_no_reports_are_no_events() -> None:
    assert group_events((), ()) == ()


@pytest.mark.parametrize(
    "dossier", ["caracas_raid_2026", "catatumbo_2025", "herat_quake_2023", "kunduz_msf_2015", "odisha_train_2023"]
)
def test_dossier_is_one_main_event(dossier: str, read_told: Reader, open_data: Path) -> None:
    pages = (open_data / "dossiers" / dossier / "pages.jsonl").read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, pages) if row["lang"] == "en"]
    events = events_of(tuple(read_told(row["id"], row["text"], row["published"]) for row in rows))
    assert len(events[0].reports) >= 0.9 * len(rows)
