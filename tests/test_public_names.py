"""What `import tollbook` offers: few names, sorted, and cheap to get."""

import subprocess
import sys
from pathlib import Path

import tollbook
from tollbook import model
from tollbook.book import Book
from tollbook.model.ruling import RulingKind

HEAVY = ("trafilatura", "lxml", "numpy", "jinja2", "rich", "py3langid", "rensa", "msgspec", "tollbook.book")
RULES = ("extract.claims", "relate.copies", "relate.index", "reconcile.reconcile", "read", "intake", "book.moving")
WORKING = ("argon2", "fastapi", "highspy", "trafilatura", *(f"tollbook.{name}" for name in RULES))


def test_the_public_names_are_sorted_and_there() -> None:
    assert list(tollbook.__all__) == sorted(tollbook.__all__)
    assert all(hasattr(tollbook, name) for name in tollbook.__all__)


def test_the_nouns_are_all_there() -> None:
    assert len(set(model.__all__)) == len(model.__all__)
    assert all(hasattr(model, name) for name in model.__all__)


def test_help_loads_nothing_heavy() -> None:
    """`tollbook --help` answers in about 0.3 s because all of this waits until a command needs it."""
    code = f"import sys, tollbook.cli.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_looking_into_a_book_loads_no_rule_of_reading(tmp_path: Path) -> None:
    """`tollbook show` starts in half the time because what an event was made by stays where it is."""
    url = f"sqlite:///{tmp_path}/book.db"
    with Book.create(url) as book:
        book.add_body("a.txt", b"A market fire in Lagos, Nigeria killed 12 people on 1 March 2026, police said.\n")
        book.rule(RulingKind.NOTE, "a.txt", note="seen", by="Ana")
        book.work_out()
    code = (
        "import sys; from tollbook.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print([name for name in {WORKING!r} if name in sys.modules])"
    )
    for command in (("show", "a.txt"), ("show", "a.txt", "--json"), ("events",), ("log", "--rulings"), ("stats",)):
        asked = [sys.executable, "-c", code, *command, "--db", url]
        shown = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        assert shown.splitlines()[-1] == "[]", command
        assert len(shown.splitlines()) > 1
