"""Reports that join one by one give the same events as all at once."""

import json
import os
import tomllib
from collections.abc import Callable, Sequence
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.model import Copy, CopyKind, Event, Report, Run, Span, parse_date
from tollbook.relate import (
    CopyIndex,
    EventIndex,
    Told,
    changed_events,
    events_of,
    find_copies,
    group_events,
    join,
    join_copies,
)

Reader = Callable[..., Told]
CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "events.en.toml").read_text("utf-8"))["case"]
DOSSIERS = ("caracas_raid_2026", "catatumbo_2025", "herat_quake_2023", "kunduz_msf_2015", "odisha_train_2023")
SQUALL = """
Thirteen fishermen drowned on Wednesday, 17 August 2022, when a squall overturned their canoes on the river Ouaka, the harbour master of Bambari said.
Their families waited on the bank until dusk. Divers from the port found six bodies beneath the old ferry landing and the rest among the reeds downstream.
The canoes had left at dawn although the radio warned of thunderstorms and strong gusts. No life jackets were found in any of them, and the nets had been tied to the hulls.
The harbour master, Arsene Kpanou, said that licences would be checked from now on and that nobody would be allowed out in a storm.
Schools on the left bank stayed shut for the funeral. The widows asked the prefecture for rice and for school fees.
"""  # noqa: E501
LONG = bool(os.environ.get("TOLLBOOK_LAWS"))


def joined(told: Sequence[Told], copies: tuple[Copy, ...]) -> tuple[Event, ...]:
    """The events after all reports joined, in this order, with these copies."""
    index = EventIndex()
    known: set[str] = set()
    events: dict[str, Event] = {}
    for one in told:
        known.add(one.report.id)
        near = [copy for copy in copies if one.report.id in (copy.report, copy.origin)]
        before, index = index, join(index, one, tuple(copy for copy in near if {copy.report, copy.origin} <= known))
        note_changes(events, before, index)
    assert_same(events, index)
    return events_of(index)


def note_changes(events: dict[str, Event], before: EventIndex, after: EventIndex) -> None:
    """Follow what joining says that it changed."""
    changed, gone = changed_events(before, after)
    for id in gone:
        del events[id]
    assert all(events.get(event.id) != event for event in changed)
    events.update((event.id, event) for event in changed)


def assert_same(events: dict[str, Event], index: EventIndex) -> None:
    assert sorted(events.values(), key=lambda event: event.id) == sorted(events_of(index), key=lambda event: event.id)


def joined_both(told: Sequence[Told]) -> tuple[Event, ...]:
    """The events after all reports joined the index of copies and that of events, in this order."""
    copying, index = CopyIndex(), EventIndex()
    events: dict[str, Event] = {}
    for one in told:
        copying = join_copies(copying, one.report)
        before, index = index, join(index, one, copying.changed, copying.gone)
        note_changes(events, before, index)
    assert_same(events, index)
    return events_of(index)


def at_once(told: Sequence[Told]) -> tuple[tuple[Copy, ...], tuple[Event, ...]]:
    copies = find_copies(tuple(one.report for one in told))
    return copies, group_events(tuple(told), copies)


@pytest.fixture(scope="module")
def pages(read_told: Reader, open_data: Path) -> tuple[Told, ...]:
    """The English pages of all dossiers."""
    rows = [
        json.loads(line)
        for dossier in DOSSIERS
        for line in (open_data / "dossiers" / dossier / "pages.jsonl").read_text("utf-8").splitlines()
    ]
    return tuple(
        read_told(f"{n}{row['id']}", row["text"], row["published"]) for n, row in enumerate(rows) if row["lang"] == "en"
    )


@pytest.mark.property
@given(st.data())
@settings(max_examples=200 if LONG else 15, deadline=None)
def test_law_pages_joined_in_any_order_are_the_events_of_all(pages: tuple[Told, ...], data: st.DataObject) -> None:
    told = data.draw(st.lists(st.sampled_from(pages), max_size=14, unique_by=lambda one: one.report.id))
    copies, events = at_once(told)
    assert joined(told, copies) == events
    assert joined_both(told) == events


@pytest.mark.property
@given(st.lists(st.sampled_from(CASES), max_size=5, unique_by=lambda case: case["why"]), st.randoms())
@settings(max_examples=200 if LONG else 15, deadline=None)
def test_law_cases_joined_in_any_order_are_the_events_of_all(
    read_told: Reader, cases: list[dict[str, list[dict[str, str]]]], random: Random
) -> None:
    told = [
        read_told(f"{n}{report['id']}", report["text"], report.get("published"))
        for n, case in enumerate(cases)
        for report in case["report"]
    ]
    random.shuffle(told)
    copies, events = at_once(told)
    assert joined(told, copies) == events
    assert joined_both(told) == events


def test_all_pages_joined_are_the_events_of_all(pages: tuple[Told, ...]) -> None:
    shuffled = list(pages)
    Random(7).shuffle(shuffled)
    copies, events = at_once(pages)
    assert joined(shuffled, copies) == events
    assert joined_both(shuffled) == events


def test_very_many_pages_are_learnt_one_by_one_to_the_same_end(
    pages: tuple[Told, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    copies, events = at_once(pages)
    monkeypatch.setattr("tollbook.relate.index._MANY", 3)
    assert group_events(pages, copies) == events


@pytest.mark.property
@pytest.mark.skipif(not LONG, reason="two hundred reports of the open kits are joined in the long form (make laws)")
@pytest.mark.parametrize("seed", range(3))
def test_law_two_hundred_reports_of_shootings(read_told: Reader, open_data: Path, seed: int) -> None:
    rows = (open_data / "kits" / "gva_docs.jsonl").read_text("utf-8").splitlines()[:200]
    told = [read_told(row["id"], row["text"], row.get("date")) for row in map(json.loads, rows)]
    copies, events = at_once(told)
    Random(seed).shuffle(told)
    assert joined(told, copies) == events
    assert joined_both(told) == events


def test_index_that_others_hold_stays_as_it_is(read_told: Reader) -> None:
    first = join(EventIndex(), read_told(**CASES[0]["report"][0]))
    before = events_of(first)
    join(first, read_told(**CASES[0]["report"][1]))
    assert events_of(first) == before
    assert events_of(EventIndex()) == ()


def test_report_that_bridges_two_events_makes_them_one(read_told: Reader) -> None:
    told = [read_told(**report) for report in CASES[0]["report"]]
    assert len(events_of(join(join(EventIndex(), told[0]), told[1]))) == 1


def test_report_that_turns_out_a_whole_copy_goes_where_its_origin_goes() -> None:
    texts = {"a": "A ferry sank in the lake and 12 people drowned.", "b": "Entirely other words about something else."}
    day = parse_date("2020-03-01")
    told = {
        id: Told(report=Report(id=id, where=id, text=text, published=day))  # type: ignore[arg-type]
        for id, text in texts.items()
    }
    run = Run(here=Span(start=0, end=5), there=Span(start=0, end=5))
    copy = Copy(report="b", origin="a", kind=CopyKind.WIRE, runs=(run,), overlap_share=1.0)  # type: ignore[arg-type]
    assert [event.reports for event in joined((told["b"], told["a"]), (copy,))] == [("a", "b")]
    assert [event.reports for event in joined((told["a"], told["b"]), (copy,))] == [("a", "b")]


def test_origin_that_comes_last_takes_two_linked_copies_along() -> None:
    text = "A ferry with 60 people sank off Jinja on Lake Victoria, and 12 of them drowned, the port office said."
    day = parse_date("2020-03-01")
    told = [Told(report=Report(id=id, where=id, text=text, published=day)) for id in "abc"]  # type: ignore[arg-type]
    run = Run(here=Span(start=0, end=5), there=Span(start=0, end=5))
    copies = tuple(
        Copy(report=id, origin="c", kind=CopyKind.WIRE, runs=(run,), overlap_share=1.0)  # type: ignore[arg-type]
        for id in "ab"
    )
    assert joined(told, copies) == group_events(tuple(told), copies)


def test_what_is_recalled_by_its_place_is_nobodys_once_another_event_there_can_be_meant(read_told: Reader) -> None:
    case = next(case for case in CASES if "by its place" in case["why"])
    told = {report["id"]: read_told(**report) for report in case["report"]}
    told["d"] = read_told("d", SQUALL, "2022-08-18")
    text = told["c"].report.text
    recalled = {claim.id for claim in told["c"].claims if "Bambari" in claim.sentence.of(text)}

    def home(order: Sequence[str]) -> set[str]:
        events = joined([told[id] for id in order], ())
        assert events == group_events([told[id] for id in order], ())
        return {report for event in events if recalled & set(event.claims) for report in event.reports}

    assert all(home(order) == {"a", "b"} for order in permutations("abc"))
    assert all(home(order) == {"c"} for order in permutations("abcd"))
