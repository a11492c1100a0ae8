"""What every test may ask for: the open data, a browser, a PostgreSQL, and how long the laws are searched."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from glob import glob
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
LOOPBACK = ("127.", "::1", "localhost")
POSTGRES_FAST = (
    "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"  # a test machine need not survive power cuts
)
POSTGRES_ABSENT = (
    "no PostgreSQL on this machine (Debian: apt-get install postgresql, or set TOLLBOOK_TEST_POSTGRES to a URL)"
)

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


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a server where databases may be made; skipped where there is none, but in CI it fails."""
    given = os.environ.get("TOLLBOOK_TEST_POSTGRES")
    if given:
        yield given
        return
    initdb, pg_ctl = _program("initdb"), _program("pg_ctl")
    if initdb is None or pg_ctl is None:
        if os.environ.get("CI"):
            pytest.fail(f"CI runs the store's tests on PostgreSQL too: {POSTGRES_ABSENT}")
        pytest.skip(POSTGRES_ABSENT)
    folder = Path(tempfile.mkdtemp(prefix="tollbook-pg-"))  # a short path: a socket's may have 107 bytes
    runner = _as_somebody_else(folder)
    try:
        _run(*runner, initdb, "-D", f"{folder}/data", "--no-sync", "-A", "trust", "-U", "postgres", "-E", "UTF8")
        options = f"-k {folder} -c listen_addresses='' {POSTGRES_FAST}"
        _run(*runner, pg_ctl, "-D", f"{folder}/data", "-w", "-o", options, "-l", f"{folder}/log", "start")
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        subprocess.run([*runner, pg_ctl, "-D", f"{folder}/data", "-m", "immediate", "stop"], capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The URL of an empty database, dropped after the test."""
    from sqlalchemy import create_engine, make_url, text

    server = make_url(postgres_server).set(drivername="postgresql+psycopg")
    name = f"tollbook_{uuid.uuid4().hex}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield server.set(database=name, drivername="postgresql").render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def book_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a place where no book is yet, once on each database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/book.db"
    url: str = request.getfixturevalue("postgres_url")
    return url


def _program(name: str) -> str | None:
    return shutil.which(name) or max(glob(f"/usr/lib/postgresql/*/bin/{name}"), default=None)


def _as_somebody_else(folder: Path) -> tuple[str, ...]:
    """PostgreSQL refuses to run as root: there the folder is given to another user, who runs it."""
    if os.getuid() != 0:
        return ()
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, user.pw_uid, user.pw_gid)
        return ("runuser", "-u", name, "--")
    pytest.skip("PostgreSQL does not run as root, and there is no user postgres or nobody")


def _run(*command: str) -> None:
    # pg_ctl leaves a server behind that keeps the streams open: a pipe would never end
    with tempfile.TemporaryFile() as told:
        done = subprocess.run(command, stdout=told, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd="/")
        told.seek(0)
        assert done.returncode == 0, told.read().decode("utf-8", "replace")
