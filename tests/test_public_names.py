"""What `import tollbook` offers: few names, sorted, and cheap to get."""

import subprocess
import sys

import tollbook
from tollbook import model

HEAVY = ("trafilatura", "lxml", "numpy", "jinja2", "rich", "py3langid", "rensa", "msgspec", "tollbook.book")


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
