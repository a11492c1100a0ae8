"""What every request passes: by which name the site was called, from where, how large, and what the answer allows."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from running import running

from tollbook.web import Settings, create_app
from tollbook.web.guards.headers import SECURITY


@contextmanager
def client_of(folder: Path, *, auth: bool = False, address: str | None = None) -> Iterator[httpx.Client]:
    app = create_app(Settings(db=f"sqlite:///{folder / 'empty.db'}", auth=auth, address=address))

    @app.post("/decide")
    def decide() -> str:
        return "decided"

    @app.get("/broken")
    def broken() -> str:
        raise ZeroDivisionError("a secret of the machine")

    @app.post("/api/v1/took")
    def took(value: dict[str, str]) -> int:
        return len(value)

    with running(app) as base, httpx.Client(base_url=base) as client:
        yield client


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with client_of(tmp_path_factory.mktemp("guards")) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/nothing", "/broken", "/api/v1/nothing"])
def test_every_answer_lets_a_browser_do_the_least(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert SECURITY.items() <= dict(answer.headers).items()
    for name in ("content-security-policy", "x-frame-options"):
        assert len(answer.headers.get_list(name)) == 1


def test_a_defect_is_told_without_its_trace(client: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    answer = client.get("/broken")
    assert answer.status_code == 500
    assert "a defect of Tollbook itself" in answer.text
    assert "secret" not in answer.text
    assert "a secret of the machine" in caplog.text


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8765", "localhost:1", "[::1]:8765", "LOCALHOST"])
def test_this_machine_is_called_by_its_own_names(client: httpx.Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8765", "", "192.0.2.1", "evil@127.0.0.1"]
)
def test_by_another_name_nothing_is_shown(client: httpx.Client, host: str) -> None:
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert "Events" not in answer.text.split("<main")[1]


def test_two_names_are_none(site: str) -> None:
    place = urlsplit(site)
    with socket.create_connection((place.hostname, place.port)) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
        assert line.makefile("rb").readline().split()[1] in (b"400", b"421")


def test_with_accounts_it_answers_to_its_address_alone(tmp_path: Path) -> None:
    with client_of(tmp_path, auth=True, address="https://tollbook.example") as client:
        assert client.get("/decide", headers={"Host": "tollbook.example"}).status_code == 405
        assert client.get("/decide", headers={"Host": "evil.example"}).status_code == 421


CALLED = {"Host": "127.0.0.1:8765"}
OWN = "http://127.0.0.1:8765"
CROSS_SITE = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "nonsense"},
    {"Sec-Fetch-Site": "cross-site", "Origin": OWN},
    {"Origin": "http://evil.example"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": f"{OWN}.evil.example"},
    {"Origin": "null"},
    {"Origin": ""},
]
OWN_SITE = [
    {},
    {"Sec-Fetch-Site": "same-origin"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
    {"Origin": OWN},
]


@pytest.mark.parametrize("headers", CROSS_SITE)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("content", ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"])
def test_another_sites_form_decides_nothing(
    client: httpx.Client, headers: dict[str, str], method: str, content: str
) -> None:
    answer = client.request(method, "/decide", headers={**CALLED, **headers, "Content-Type": content}, content=b"a=b")
    assert answer.status_code == 403
    assert "another site" in answer.text


@pytest.mark.parametrize("headers", OWN_SITE)
def test_the_sites_own_form_decides(client: httpx.Client, headers: dict[str, str]) -> None:
    assert client.post("/decide", headers={**CALLED, **headers}).json() == "decided"


@pytest.mark.parametrize("headers", CROSS_SITE)
def test_looking_is_free_from_everywhere(client: httpx.Client, headers: dict[str, str]) -> None:
    assert client.get("/", headers=headers).status_code == 200


def test_what_is_too_large_is_refused_before_it_is_read(client: httpx.Client) -> None:
    answer = client.post("/decide", content=b"x" * (1024 * 1024 + 1))
    assert answer.status_code == 413
    assert "1,024 kB" in answer.text


@pytest.mark.parametrize("auth", [False, True])
def test_what_grows_too_large_while_it_comes_is_refused_too(tmp_path: Path, auth: bool) -> None:
    with client_of(tmp_path, auth=auth) as client:
        answer = client.post("/api/v1/took", content=(b"x" * 65536 for _ in range(40)))
    assert answer.status_code == 413
    assert answer.json()["status"] == 413


def test_a_slash_at_the_end_leads_to_the_page(client: httpx.Client) -> None:
    answer = client.get("/decide/?a=b%20c")
    assert (answer.status_code, answer.headers["location"]) == (308, "/decide?a=b%20c")


@pytest.mark.parametrize("path", ["//evil.example/", "//evil.example", "/\\evil.example/", "/%5Cevil.example/"])
def test_no_address_leads_to_another_site(site: str, path: str) -> None:
    place = urlsplit(site)
    with socket.create_connection((place.hostname, place.port)) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nHost: {place.netloc}\r\nConnection: close\r\n\r\n".encode())
        head = line.makefile("rb").read().split(b"\r\n\r\n")[0].lower()
    assert b" 404 " in head or b" 400 " in head
    assert b"\r\nlocation:" not in head


def test_the_head_of_a_page_is_that_of_the_page(site: str) -> None:
    got, head = httpx.get(site), httpx.head(site)
    assert head.status_code == got.status_code
    assert head.content == b""
    kept = ("content-type", "content-length", "etag", "content-security-policy")
    assert [head.headers.get(name) for name in kept] == [got.headers.get(name) for name in kept]
