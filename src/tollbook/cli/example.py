"""Where the bundled example lies: in the package once installed, in `examples/` of a checkout."""

from importlib.resources import files
from pathlib import Path

from tollbook.model.problem import BrokenLawError

_IN_CHECKOUT = Path("examples/caracas-2026/reports.jsonl")
_IN_PACKAGE = "data/caracas-2026.jsonl"


def example_path() -> Path:
    """The reports of the bundled example; the checkout's file goes first, so that an edit of it shows at once."""
    package = Path(str(files("tollbook")))
    for path in (package.parent.parent / _IN_CHECKOUT, package / _IN_PACKAGE):
        if path.is_file():
            return path
    raise BrokenLawError(f"the bundled example is missing: neither {_IN_CHECKOUT} nor {_IN_PACKAGE} is there")
