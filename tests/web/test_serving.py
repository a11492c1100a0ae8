"""The server: whom it lets in by where it listens, and that it answers at all."""

import httpx
import pytest

from tollbook.model import MisuseError
from tollbook.web.serving import check_host
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
        check_host(Settings(db="sqlite:///x.db"), host)
    check_host(Settings(db="sqlite:///x.db", auth=True), host)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
def test_this_machine_may_always_be_listened_on(host: str) -> None:
    check_host(Settings(db="sqlite:///x.db"), host)
