"""Input that no newsroom would send: no crash, no blow-up, and the order of the pages is no matter."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from typer.testing import CliRunner

from tollbook.cli.app import app
from tollbook.model import Report, ReportId
from tollbook.relate import Told, find_copies, find_doubts, group_events

Reader = Callable[..., Told]
DOSSIERS = ("caracas_raid_2026", "catatumbo_2025", "herat_quake_2023", "kunduz_msf_2015", "odisha_train_2023")
SHUFFLES = 20 if os.environ.get("TOLLBOOK_LAWS") else 3
PAGES = 10_000 if os.environ.get("TOLLBOOK_LAWS") else 500
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "caracas-2026" / "reports.jsonl"
FERRY = "A ferry sank in Lake Albert, Uganda, on {} and 12 of its 60 passengers drowned, {} said."


def tally(path: Path) -> str:
    done = CliRunner().invoke(app, ["tally", "--json", str(path)])
    assert done.exit_code == 0
    return done.stdout


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_order_of_pages_is_no_matter(dossier: str, open_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    lines = (open_data / "dossiers" / dossier / "pages.jsonl").read_text("utf-8").splitlines()
    rows = [line for line in lines if json.loads(line)["lang"] == "en"]
    seen = set()
    for seed in range(SHUFFLES):
        Random(seed).shuffle(rows)
        path.write_text("\n".join(rows), "utf-8")
        shown = json.loads(tally(path))
        shown["problems"] = sorted((p["rule"], p["message"]) for p in shown["problems"])  # a place names its line
        seen.add(json.dumps(shown))
    assert len(seen) == 1


def test_order_of_the_bundled_example_is_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    rows = EXAMPLE.read_text("utf-8").splitlines()
    seen = set()
    for seed in range(20):
        Random(seed).shuffle(rows)
        path.write_text("\n".join(rows), "utf-8")
        shown = json.loads(tally(path))
        shown["problems"] = sorted((p["rule"], p["message"]) for p in shown["problems"])
        seen.add(json.dumps(shown))
    assert len(seen) == 1


def test_page_of_one_word_is_named_as_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "word.txt"
    path.write_text("Killed", "utf-8")
    shown = json.loads(tally(path))
    assert [report["id"] for report in shown["reports"]] == ["word.txt"]
    assert [event["reports"] for event in shown["events"]] == [["word.txt"]]
    assert {problem["rule"] for problem in shown["problems"]} == {"extract.no_claim", "relate.too_thin"}


def test_page_of_five_megabytes_is_grouped(read_told: Reader) -> None:
    text = "A ferry sank in Lake Albert and 12 people drowned. " * 100_000
    long = Told(report=Report(id=ReportId("a"), where="a", text=text))
    told = (long, read_told("b", FERRY.format("1 March 2020", "the port authority"), "2020-03-02"))
    copies = find_copies(tuple(one.report for one in told))
    events = group_events(told, copies)
    assert sorted(report for event in events for report in event.reports) == ["a", "b"]
    doubts = {(doubt.rule, doubt.where) for doubt in find_doubts(told, events, copies)}
    assert ("relate.compared_in_part", "a") in doubts


def test_reports_without_any_date_are_flagged(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    text = "A ferry sank in Lake Albert, Uganda, and 12 of its 60 passengers drowned, the port authority said."
    path.write_text("\n".join(json.dumps({"id": id, "lang": "en", "text": text}) for id in "abc"), "utf-8")
    shown = json.loads(tally(path))
    assert all("no_date" in report["flags"] for report in shown["reports"])
    assert [event["reports"] for event in shown["events"]] == [["a", "b", "c"]]


def test_contradictory_dates_are_one_event_and_a_conflict(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    text = (
        "A Saudi-led airstrike on the Al Thawra prison in Saada, Yemen, on {} March 2022 killed 87 detainees, the "
        "prison's director Yahya Sabri said. Rescuers carried the dead out of the Al Thawra prison all day."
    )
    days = {"a": 14, "b": 18}
    rows = [
        {"id": id, "lang": "en", "published": f"2022-03-{day + 6}", "text": text.format(day)}
        for id, day in days.items()
    ]
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    shown = json.loads(tally(path))
    assert [event["reports"] for event in shown["events"]] == [["a", "b"]]
    assert [conflict["kind"] for conflict in shown["events"][0]["conflicts"]] == ["date"]


def test_identical_pages_are_said_to_be_copies(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    text = FERRY.format("1 March 2020", "the port authority")
    rows = ({"id": f"p{n:04}", "lang": "en", "published": "2020-03-02", "text": text} for n in range(PAGES))
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    shown = json.loads(tally(path))
    assert [len(event["reports"]) for event in shown["events"]] == [PAGES]
    assert [report["copy_of"] for report in shown["reports"]] == [None, *["p0000"] * (PAGES - 1)]
    assert max(figure["voices"] for figure in shown["events"][0]["figures"]) == 1
