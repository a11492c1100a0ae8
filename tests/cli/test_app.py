"""The commands as a program: exit statuses, streams, and what a bad input gets."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ONE = "Police said 12 people were killed and 30 injured in Lagos on Monday.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "lagos.txt"
    path.write_text(ONE, "utf-8")
    return path


def tollbook(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """What the whole program does, in a process of its own."""
    command = [sys.executable, "-m", "tollbook", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment})


@pytest.mark.parametrize("command", ["tally", "claims", "statements", "dates"])
def test_nothing_read_is_1_and_names_the_path(command: str, tmp_path: Path) -> None:
    done = tollbook(command, tmp_path / "missing.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"missing.txt" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["tally", "claims", "statements", "dates"])
def test_one_bad_path_does_not_stop_the_others(command: str, report: Path, tmp_path: Path) -> None:
    done = tollbook(command, tmp_path / "missing.txt", report)
    assert done.returncode == 0
    assert b"missing.txt" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--as-of", "yesterday"], "'yesterday'"),
        (["--as-of", "2026-02-30"], "'2026-02-30'"),
        (["--as-of", "XXXX-01-03"], "'XXXX-01-03'"),
        (["--policy", "largest"], "ucdp, acled, ibc, latest-official"),
        (["--json", "--html", "x.html"], "exclude one another"),
        (["--html", "no/such/folder/x.html"], "no/such/folder"),
        (["--html", "."], "it is a folder"),
        (["--wrong"], "--wrong"),
    ],
)
def test_misuse_is_2_and_says_what(arguments: list[str], words: str, report: Path) -> None:
    done = tollbook("tally", *arguments, report)
    assert (done.returncode, done.stdout) == (2, b"")
    assert words in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_the_problems_stand_in_the_json_and_not_on_standard_error(report: Path, tmp_path: Path) -> None:
    done = tollbook("tally", "--json", report, tmp_path / "missing.txt")
    made = json.loads(done.stdout)
    assert [problem["where"] for problem in made["problems"]] == [str(tmp_path / "missing.txt")]
    assert done.stderr == b""


def test_the_output_is_utf_8_whatever_the_locale(report: Path) -> None:
    done = tollbook("tally", report, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    done.stdout.decode("utf-8")


def test_a_reader_who_leaves_is_no_error(example_reports: Path) -> None:
    command = [sys.executable, "-m", "tollbook", "claims", "--json", str(example_reports)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()  # reports in languages not read yet are named there
    assert b"Error" not in said
    assert b"Traceback" not in said
    assert running.returncode == 0


def test_the_page_is_written_whole_and_alone(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "record.html"
    page.write_text("the page before", "utf-8")
    page.chmod(0o640)
    assert tollbook("tally", "--html", page, report).returncode == 0
    assert page.read_text("utf-8").rstrip().endswith("</html>")
    assert page.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lagos.txt", "record.html"]


def test_no_page_is_written_where_no_record_is_made(tmp_path: Path) -> None:
    assert tollbook("tally", "--html", tmp_path / "record.html", tmp_path / "missing.txt").returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_the_order_of_the_paths_changes_nothing(report: Path, example_reports: Path) -> None:
    there = tollbook("tally", "--json", report, example_reports)
    back = tollbook("tally", "--json", example_reports, report)
    assert there.stdout == back.stdout


def test_a_book_named_before_the_command_is_told_where_it_goes() -> None:
    done = tollbook("--db", "sqlite:///x.db", "show", "e-1")

    assert done.returncode == 2
    assert b"--db comes after the command: tollbook show EVENT --db sqlite:///x.db" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["events", "--country", "Nigeria"], 2, "--country takes two letters (ISO 3166) such as NG, not 'Nigeria'"),
        (["events", "--kind", "bang"], 2, "unknown kind 'bang'; the known ones are: airstrike, "),
        (["events", "--country", "ec"], 0, "the book has no such event"),
        (
            ["rule", "copy", "lagos.txt", "--note", "seen", "--by", "Ana"],
            2,
            "copy must be told origin: write origin=...",
        ),
        (["add", "-"], 1, "Standard input is not read"),
    ],
)
def test_a_book_command_says_what_to_do(
    arguments: list[str], status: int, words: str, report: Path, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path}/book.db"
    tollbook("add", report, TOLLBOOK_DB=url)
    done = tollbook(*arguments, TOLLBOOK_DB=url)

    assert (done.returncode, words) == (status, words if words in done.stderr.decode() else done.stderr.decode())


def test_one_report_is_told_as_one(report: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/book.db"
    tollbook("add", report, TOLLBOOK_DB=url)

    assert "    1 report; 12 killed" in tollbook("events", "--country", "ng", TOLLBOOK_DB=url).stdout.decode()
