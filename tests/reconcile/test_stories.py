"""Whole events read from several reports each, by the stories of tests/cases/stories.toml."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tollbook.book import tally
from tollbook.model import Harm

STORIES = tomllib.loads((Path(__file__).parent.parent / "cases" / "stories.toml").read_text("utf-8"))["story"]


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_story(story: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    rows = []
    for number, report in enumerate(story["reports"]):
        day, text = (cell.strip() for cell in report.split("|", 1))
        published = None if day == "-" else day
        rows.append(
            {"id": f"r{number}", "url": None, "title": None, "lang": "en", "published": published, "text": text}
        )
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    record = tally((str(path),)).records[0]

    for harm in (Harm.KILLED, Harm.INJURED):
        if harm.value in story:
            found = next((f for f in record.figures if f.harm is harm and f.group.is_all), None)
            ends = (found.low, found.best, found.high) if found else (None, None, None)
            assert " ".join("-" if n is None else str(n) for n in ends) == story[harm.value]
