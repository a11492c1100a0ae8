"""docs/rules.md names functions and tests that are there."""

import importlib
import re
import tomllib
from pathlib import Path

import pytest

from tollbook.model import RevisionKind

ROOT = Path(__file__).parents[2]
ROWS = [
    line
    for line in (ROOT / "docs" / "rules.md").read_text("utf-8").splitlines()
    if re.match(r"\| (?!rule|type|--)", line)
]
CASES = {
    case["name"]
    for table, key in (("reconcile.toml", "case"), ("stories.toml", "story"))
    for case in tomllib.loads((ROOT / "tests/cases" / table).read_text("utf-8"))[key]
}
TESTS = {
    name
    for path in (ROOT / "tests").rglob("test_*.py")
    for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)
}


@pytest.mark.parametrize("row", ROWS, ids=[row.split("|")[1].strip() for row in ROWS])
def test_row(row: str) -> None:
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    names = re.findall(r"`([^`]+)`", " ".join(cells[1:]))
    quoted = re.findall(r'"([^"]+)"', cells[-1])
    tests = [name for name in names if name.startswith("test_")]
    functions = [name for name in names if not name.startswith("test_")]

    assert tests or quoted
    assert set(tests) <= TESTS
    assert set(quoted) <= CASES
    for name in functions:
        module, function = name.rsplit(".", 1)
        full = module if module.startswith("tollbook") else f"tollbook.reconcile.{module}"
        assert callable(getattr(importlib.import_module(full), function))


def test_every_rule_and_every_type_of_revision_has_a_row() -> None:
    first = " ".join(row.split("|")[1] for row in ROWS)
    wanted = {*(f"F{n}" for n in range(12) if n != 4), *(f"K{n}" for n in range(1, 16)), *map(str, RevisionKind)}

    assert {name for name in wanted if not re.search(rf"\b{name}\b", first)} == set()
