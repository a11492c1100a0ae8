"""What every test may ask for: the open data, a browser, and how long the laws are searched for a breach."""

import os
import shutil
import socket
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
LOOPBACK = ("127.", "::1", "localhost")

# `make test` searches the same examples every time, so that nobody's change fails on another's luck; `make laws`
# (TOLLBOOK_LAWS=1) searches new ones, and far longer.
settings.register_profile("test", max_examples=200, deadline=None, derandomize=True)
settings.register_profile(
    "laws", max_examples=10_000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("laws" if os.environ.get("TOLLBOOK_LAWS") else "test")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test talks to another machine: only the unit under test, its files and this machine's own addresses."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = str(address[0]) if isinstance(address, tuple) else str(address)
            assert host.startswith(LOOPBACK), f"a test tried to reach {host}"
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def example_reports() -> Path:
    """The bundled example."""
    return ROOT / "examples" / "caracas-2026" / "reports.jsonl"


@pytest.fixture(scope="session")
def open_data() -> Path:
    """The folder of the labelled open data; the test is skipped where it is absent."""
    path = ROOT.parent / "shared" / "data"
    if not path.is_dir():
        pytest.skip("the labelled data is not beside this checkout (../shared/data)")
    return path


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium. Where there is none the test is skipped, but in CI it fails."""
    names = (os.environ.get("TOLLBOOK_CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is None and os.environ.get("CI"):
        pytest.fail("CI opens the pages in Chromium, and there is none; set TOLLBOOK_CHROMIUM or install it")
    if found is None:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium, or set TOLLBOOK_CHROMIUM)")
    return found
