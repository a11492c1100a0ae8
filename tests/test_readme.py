"""The README's commands are the Makefile's, and every target is told of."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TOLD = dict(re.findall(r"^([a-z]+):[^#\n]*## (.+)$", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "docs/cli.md"])
def test_every_make_command_of_a_document_is_a_target(page: str) -> None:
    named = set(re.findall(r"(?:^ {4}|`)make (?:PYTHON=\S+ )?([a-z]+)", (ROOT / page).read_text("utf-8"), re.MULTILINE))
    assert named <= set(TOLD)


def test_the_readme_begins_with_two_commands() -> None:
    blocks = re.findall(r"(?:^ {4}.*\n)+", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert blocks[0].split("\n") == ["    make demo", "    make test", ""]


@pytest.mark.parametrize("target", "demo test lint quality laws bench clean help".split())
def test_every_target_says_what_it_does(target: str) -> None:
    assert TOLD[target]


def test_make_alone_lists_the_targets() -> None:
    listed = subprocess.run(["make", "-s"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert all(f"  {target} " in listed for target in TOLD)


def test_continuous_integration_runs_the_readmes_test_command() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()[-1]


def test_contributing_names_the_very_commands_of_make_test() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    lines = re.findall(r"^\t\$\(VENV\)/(.+)$", MAKEFILE.split("lint:")[1].split("format:")[0], re.MULTILINE)
    assert len(lines) == 6
    assert [line for line in lines if f"    .venv/bin/{line}\n" not in told] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-build.lock", "requirements-dev.lock"])
def test_a_lock_has_exact_versions_and_hashes_and_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert pins
    assert all("==" in pin for pin in pins)
    assert len(re.findall(r"^\S.*\\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)) == len(pins)
    assert "://" not in text
    assert "index" not in text
