"""The bundled example: whole, found from anywhere, and what its note says it is."""

import json
from pathlib import Path

import pytest

from tollbook.cli.example import example_path

KEYS = {"id", "url", "title", "lang", "published", "text"}


@pytest.fixture(scope="module")
def reports(example_reports: Path) -> list[dict[str, str | None]]:
    return [json.loads(line) for line in example_reports.read_text("utf-8").splitlines()]


def test_it_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example_reports: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert example_path().read_bytes() == example_reports.read_bytes()


def test_it_holds_33_reports_in_four_languages(reports: list[dict[str, str | None]]) -> None:
    assert len({report["id"] for report in reports}) == len(reports) == 33
    assert {report["lang"] for report in reports} == {"en", "es", "de", "pt"}
    assert all(set(report) == KEYS and report["text"] for report in reports)


def test_the_reports_without_an_address_are_named_in_the_note(
    reports: list[dict[str, str | None]], example_reports: Path
) -> None:
    note = (example_reports.parent / "README.md").read_text("utf-8")
    without = [report["id"] for report in reports if report["url"] is None]
    assert without == ["c31", "c32", "c33"]
    assert all(f"`{name}`" in note for name in without)
    assert "re-worded" in note
