"""The documents say what the program does: every command, every option, every public name, every key."""

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

import tollbook
from tollbook.book import Book
from tollbook.cli.app import app
from tollbook.model import MisuseError, Report, ReportId
from tollbook.model.codec import report_row
from tollbook.model.ruling import RulingKind
from tollbook.web import Settings, create_app
from tollbook.web.serving import check_accounts, check_address, check_host

ROOT = Path(__file__).parent.parent
CLI = (ROOT / "docs" / "cli.md").read_text("utf-8")
JSON = (ROOT / "docs" / "json.md").read_text("utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*/*.md")])
COMMANDS = get_command(app).commands  # type: ignore[attr-defined]

EXAMPLES = tuple(
    (found[1].strip(), int(found[2] or 0))
    for found in re.finditer(r"^    \$ (tollbook [^#\n]*)(?:# exit status (\d+))?$", CLI, re.MULTILINE)
)


@pytest.fixture(scope="session")
def example_book(tmp_path_factory: pytest.TempPathFactory, example_reports: Path) -> Path:
    """A folder with the book that docs/cli.md speaks of, and its backup."""
    folder = tmp_path_factory.mktemp("book")
    with Book.create(f"sqlite:///{folder}/book.db") as book:
        book.add((str(example_reports),))
        book.publish("c31", by="Ana", note="first")
        value = {"harm": "killed", "best": "83"}
        book.rule(RulingKind.SET_FIGURE, "c31", value, note="the ministry's list", by="Ana")
        book.publish("c31", by="Ana", note="after the list")
        book.backup(folder / "backup.db")
    return folder


@pytest.fixture
def reports_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example_reports: Path, example_book: Path) -> Path:
    """The folder that docs/cli.md speaks of."""
    shutil.copytree(example_book, tmp_path, dirs_exist_ok=True)
    shutil.copy(example_reports, tmp_path / "reports.jsonl")
    (tmp_path / "notes.txt").write_text("Police said 12 people were killed in Lagos on Monday.\n", "utf-8")
    (tmp_path / "more").mkdir()
    shutil.copy(tmp_path / "notes.txt", tmp_path / "more" / "lagos.txt")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_a_chapter_and_an_example(command: str) -> None:
    assert f"## tollbook {command}\n" in CLI
    assert any(shlex.split(line)[1] == command and not status for line, status in EXAMPLES)


def _leaves(command: Any) -> Iterator[Any]:
    """A command, or those that it groups."""
    below = getattr(command, "commands", None)
    if below is None:
        yield command
    else:
        for one in below.values():
            yield from _leaves(one)


LEAVES = [leaf for command in COMMANDS.values() for leaf in _leaves(command)]


@pytest.mark.parametrize(
    "option", sorted({name for leaf in LEAVES for option in leaf.params for name in option.opts if name[0] == "-"})
)
def test_every_option_is_documented(option: str) -> None:
    assert option in CLI


def look_and_leave(db: str, *, host: str, port: int, auth: bool, address: str | None, say: object) -> None:
    """The site as `tollbook serve` makes it; it is checked, and not left to listen (tests/web/test_serving.py does)."""
    settings = Settings(db=db, host=host, auth=auth, address=address)
    check_host(settings)
    check_address(settings)
    check_accounts(settings, create_app(settings).state.site.book)


@pytest.mark.parametrize(("line", "status"), EXAMPLES)
@pytest.mark.usefixtures("reports_here")
def test_the_examples_run(line: str, status: int) -> None:
    result = CliRunner().invoke(app, shlex.split(line)[1:], obj=look_and_leave)
    told = getattr(result.exception, "exit_code", None) if result.exception else 0
    misused = isinstance(result.exception, MisuseError)
    assert (2 if misused else result.exit_code) == status, f"{told}: {result.output[-500:]}"


@pytest.mark.parametrize("name", tollbook.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    assert hasattr(tollbook, name)
    assert f"`{name}`" in JSON


@pytest.mark.usefixtures("reports_here")
def test_every_key_of_the_json_is_documented() -> None:
    printed = [CliRunner().invoke(app, [what, "--json", "reports.jsonl"]) for what in ("claims", "statements", "dates")]
    rows = [json.loads(line) for result in printed for line in result.stdout.splitlines()]
    rows.append(json.loads(CliRunner().invoke(app, ["tally", "--json", "reports.jsonl"]).stdout))
    rows.append(report_row(Report(id=ReportId("r"), where="r", text=""), None))
    assert {key for key in _keys(rows) if f"`{key}`" not in JSON} == set()


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(_keys, value.values()))
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_architecture_fits_on_eighty_lines() -> None:
    assert len((ROOT / "ARCHITECTURE.md").read_text("utf-8").splitlines()) <= 80


def test_the_architecture_names_every_room() -> None:
    told = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rooms = {path.parent.name for path in (ROOT / "src" / "tollbook").glob("*/__init__.py")}
    assert {room for room in rooms if room not in told} == set()
