"""The two naive rules that the record is scored against."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from tolls import Story, speaker

SCRIPT = Path(__file__).parents[2] / "quality" / "naive_rules.py"


@pytest.fixture(scope="module")
def rules() -> ModuleType:
    spec = importlib.util.spec_from_file_location("naive_rules", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["naive_rules"] = module
    spec.loader.exec_module(module)
    return module


def test_latest_and_largest(rules: ModuleType) -> None:
    story = Story()
    for name, total, day in (("a", "40", "2026-01-03"), ("b", "90", "2026-01-04"), ("c", "83", "2026-01-05")):
        report = story.report(name, f"Here {total} people were killed.", day)
        story.claim(report, f"{total} people", total, by=speaker("the army"))
    answers = [(claim, story.reports[place]) for place, claim in enumerate(story.claims)]

    assert rules.latest(answers) == 83
    assert rules.largest(answers) == 90
    assert rules.latest([]) is None
    assert rules.largest([]) is None
