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
from tollbook.relate import Told, find_copies, group_events

Reader = Callable[..., Told]
DOSSIERS = ("caracas_raid_2026", "catatumbo_2025", "herat_quake_2023", "kunduz_msf_2015", "odisha_train_2023")
SHUFFLES = 20 if os.environ.get("TOLLBOOK_LAWS") else 3
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


def test_page_of_one_word_is_named_as_a_problem_or_an_event(tmp_path: Path) -> None:
    path = tmp_path / "word.txt"
    path.write_text("Killed", "utf-8")
    shown = json.loads(tally(path))
    assert [report["id"] for report in shown["reports"]] == ["word.txt"]
    assert shown["problems"] or shown["events"]


def test_page_of_five_megabytes_is_grouped(read_told: Reader) -> None:
    text = "A ferry sank in Lake Albert and 12 people drowned. " * 100_000
    long = Told(report=Report(id=ReportId("a"), where="a", text=text))
    told = (long, read_told("b", FERRY.format("1 March 2020", "the port authority"), "2020-03-02"))
    copies = find_copies(tuple(one.report for one in told))
    events = group_events(told, copies)
    assert sorted(report for event in events for report in event.reports) == ["a", "b"]


def test_reports_without_any_date_are_flagged(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    text = "A ferry sank in Lake Albert, Uganda, and 12 of its 60 passengers drowned, the port authority said."
    path.write_text("\n".join(json.dumps({"id": id, "lang": "en", "text": text}) for id in "abc"), "utf-8")
    shown = json.loads(tally(path))
    assert all("no_date" in report["flags"] for report in shown["reports"])
    assert [event["reports"] for event in shown["events"]] == [["a", "b", "c"]]
