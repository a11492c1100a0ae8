"""The server: whom it lets in by where it listens, and that it answers at all."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tollbook.model import MisuseError
from tollbook.web.serving import check_address, check_host
from tollbook.web.site import Settings


def test_the_list_is_there(site: str) -> None:
    page = httpx.get(site)
    assert page.status_code == 200
    assert "Caracas" in page.text


def test_assets_are_kept_for_ever_under_a_name_of_their_content(site: str) -> None:
    page = httpx.get(site).text
    address = page.split('<link rel="stylesheet" href="')[1].split('"')[0]
    sheet = httpx.get(site + address)
    assert sheet.status_code == 200
    assert "immutable" in sheet.headers["cache-control"]
    assert httpx.get(f"{site}/assets/000000000000/style.css").status_code == 404


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "tollbook.example"])
def test_without_accounts_nobody_else_may_reach_it(host: str) -> None:
    with pytest.raises(MisuseError, match="--auth"):
        check_host(Settings(db="sqlite:///x.db", host=host))
    check_host(Settings(db="sqlite:///x.db", host=host, auth=True))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_this_machine_may_always_be_listened_on(host: str) -> None:
    check_host(Settings(db="sqlite:///x.db", host=host))


def started(*arguments: str) -> tuple[subprocess.Popen[str], str]:
    """The program as somebody starts it, and the first line that it says."""
    program = subprocess.Popen([sys.executable, "-m", "tollbook", *arguments], stderr=subprocess.PIPE, text=True)
    assert program.stderr is not None
    return program, program.stderr.readline()


def test_it_says_where_it_is_and_ends_at_once(tmp_path: Path) -> None:
    program, said = started("serve", "--db", f"sqlite:///{tmp_path / 'new.db'}", "--port", "0")
    try:
        address = said.split()[1]
        assert httpx.get(address).status_code == 200
    finally:
        program.send_signal(signal.SIGINT)
    told = program.communicate(timeout=30)[1]
    assert (program.returncode, told) == (0, "")


def test_a_port_in_use_is_told_in_words(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        program, said = started("serve", "--db", f"sqlite:///{tmp_path / 'new.db'}", "--port", port)
        assert program.wait(timeout=30) == 2
    program.communicate()
    assert said.startswith(f"tollbook: cannot listen on 127.0.0.1 port {port} (Address already in use")


def test_with_accounts_it_waits_for_the_first_one(tmp_path: Path) -> None:
    program, said = started("serve", "--auth", "--db", f"sqlite:///{tmp_path / 'new.db'}", "--port", "0")
    program.communicate(timeout=30)
    assert program.returncode == 2
    assert "tollbook account add NAME --role owner" in said


@pytest.mark.parametrize("address", ["tollbook.example", "ftp://x", "https://x/path", "https://", "https://x?a"])
def test_an_address_is_one_that_browsers_take(tmp_path: Path, address: str) -> None:
    with pytest.raises(MisuseError, match="how browsers reach the site"):
        check_address(Settings(db="sqlite:///x.db", address=address))
