"""Signing in and out, tokens, and what is told to whom: the site with accounts on."""

import logging
import statistics
import time
from collections.abc import Iterator

import httpx
import pytest
from running import running

from tollbook.book import Book
from tollbook.book.accounts import Accounts
from tollbook.model.account import Role, Scope
from tollbook.web import Settings, create_app
from tollbook.web.limits import Buckets
from tollbook.web.pages.accounts import own_path

PASSWORD = "correct horse battery"
NAMES = {Role.READER: "Rita", Role.REVIEWER: "Rob", Role.OWNER: "Olga"}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('accounts') / 'book.db'}"
    with Book.create(url) as book:
        for role, name in NAMES.items():
            book.accounts.add(name, role, PASSWORD)
    return url


@pytest.fixture(scope="module")
def accounts(db: str) -> Iterator[Accounts]:
    with Book.open(db) as book:
        yield book.accounts


@pytest.fixture
def address(db: str) -> Iterator[str]:
    with running(create_app(Settings(db=db, auth=True))) as address:
        yield address


@pytest.fixture
def visitor(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address) as client:
        yield client


def sign_in(client: httpx.Client, name: str = "Olga", password: str = PASSWORD, next: str = "/") -> httpx.Response:
    return client.post("/login", data={"name": name, "password": password, "next": next})


def test_a_stranger_is_led_to_the_form_and_back(visitor: httpx.Client) -> None:
    led = visitor.get("/?kind=raid&contested=true")
    assert (led.status_code, led.headers["location"]) == (303, "/login?next=%2F%3Fkind%3Draid%26contested%3Dtrue")
    form = visitor.get(led.headers["location"])
    assert 'name="next" value="/?kind=raid&amp;contested=true"' in form.text
    back = sign_in(visitor, next="/?kind=raid&contested=true")
    assert (back.status_code, back.headers["location"]) == (303, "/?kind=raid&contested=true")
    assert visitor.get("/").status_code == 200


def test_the_session_is_out_of_reach_of_scripts_and_other_sites(visitor: httpx.Client) -> None:
    cookie = sign_in(visitor).headers["set-cookie"]
    assert cookie.startswith("tollbook=")
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/" in cookie
    assert "Secure" not in cookie  # the browser came over http


def test_over_https_the_session_goes_over_https_alone(db: str) -> None:
    settings = Settings(db=db, auth=True, address="https://tollbook.example")
    headers = {"Host": "tollbook.example"}
    with running(create_app(settings)) as address, httpx.Client(base_url=address, headers=headers) as client:
        cookie = sign_in(client).headers["set-cookie"]
    assert cookie.startswith("__Host-tollbook=")
    assert "Secure" in cookie
    assert "Domain" not in cookie


def test_what_accounts_keep_apart_lies_in_no_cache(visitor: httpx.Client) -> None:
    sign_in(visitor)
    assert visitor.get("/").headers["cache-control"] == "private, no-store"
    sheet = visitor.get("/").text.split('<link rel="stylesheet" href="')[1].split('"')[0]
    assert "immutable" in visitor.get(sheet).headers["cache-control"]


@pytest.mark.parametrize(("name", "password"), [("Olga", "wrong"), ("Nobody", PASSWORD), ("", ""), ("<b>", "'")])
def test_a_wrong_name_and_a_wrong_password_are_told_alike(visitor: httpx.Client, name: str, password: str) -> None:
    answer = sign_in(visitor, name, password)
    assert answer.status_code in (403, 422)
    assert "set-cookie" not in answer.headers
    if answer.status_code == 403:
        assert "there is no account of this name and password" in answer.text
    assert visitor.get("/").status_code == 303


def test_signing_out_ends_the_session_for_good(visitor: httpx.Client) -> None:
    sign_in(visitor)
    held = dict(visitor.cookies)
    assert visitor.post("/logout").headers["location"] == "/login"
    visitor.cookies.update(held)
    assert visitor.get("/").status_code == 303


def test_signing_in_again_gives_another_session(visitor: httpx.Client) -> None:
    sign_in(visitor)
    first = dict(visitor.cookies)
    sign_in(visitor)
    assert dict(visitor.cookies) != first
    with httpx.Client(base_url=visitor.base_url, cookies=first) as other:
        assert other.get("/").status_code == 303


def test_another_password_signs_out_and_works(address: str, accounts: Accounts) -> None:
    accounts.add("Pia", Role.READER, PASSWORD)
    with httpx.Client(base_url=address) as client:
        sign_in(client, "Pia")
        form = {"old": PASSWORD, "new": "another horse battery", "again": "another horse battery"}
        for wrong in ({"old": "no"}, {"again": "no"}, {"new": "short", "again": "short"}):
            assert client.post("/account/password", data={**form, **wrong}).status_code == 422
        assert client.post("/account/password", data=form).headers["location"] == "/login"
        assert client.get("/account").status_code == 303
        assert sign_in(client, "Pia").status_code == 403
        assert sign_in(client, "Pia", "another horse battery").status_code == 303


def test_a_token_is_shown_once_and_serves_until_revoked(visitor: httpx.Client, address: str) -> None:
    sign_in(visitor)
    page = visitor.post("/account/tokens", data={"label": "feed <b>", "scopes": ["read"], "days": "7"})
    secret = page.text.split('<code class="secret">')[1].split("<")[0]
    again = visitor.get("/account").text
    assert "feed &lt;b&gt;" in again
    assert secret not in again
    bearer = {"Authorization": f"Bearer {secret}"}
    assert httpx.get(address, headers=bearer).status_code == 200
    assert httpx.get(f"{address}/account", headers=bearer).status_code == 403  # reading is not changing a password
    token = again.split("/account/tokens/")[1].split("/")[0]
    assert visitor.post(f"/account/tokens/{token}/revoke").status_code == 303
    assert httpx.get(address, headers=bearer).status_code == 401


def test_a_form_cannot_ask_for_more_than_the_role_may(address: str, accounts: Accounts) -> None:
    with httpx.Client(base_url=address) as client:
        sign_in(client, "Rita")
        answer = client.post("/account/tokens", data={"label": "x", "scopes": ["read", "admin"], "days": "7"})
        assert answer.status_code == 422
        assert "may not admin" in answer.text
    assert accounts.tokens("Rita") == ()


@pytest.mark.parametrize("said", ["Bearer", "bearer x", "Bearer tb_nonsense", "Basic T2xnYTp4", "x", ""])
def test_a_token_that_is_none_is_refused_everywhere(address: str, said: str) -> None:
    for path in ("/", "/login", "/api/v1/events"):
        answer = httpx.get(address + path, headers={"Authorization": said})
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == 'Bearer realm="tollbook", error="invalid_token"'


OUTWARD = [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/%5cevil.example",
    "/%2f/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\\/evil.example",
    "javascript:alert(1)",
    " //evil.example",
    "%2f%2fevil.example",
    "/e\r\nSet-Cookie: a=b",
    "",
]


@pytest.mark.parametrize("next", OUTWARD)
def test_no_way_back_leads_to_another_site(next: str) -> None:
    assert own_path(next) == "/"


@pytest.mark.parametrize("next", ["/", "/e/e-1?as_of=2026-01-03", "/r/https%3A%2F%2Fexample.org%2Fa", "/?q=a%20b"])
def test_the_way_back_leads_to_its_page(next: str) -> None:
    assert own_path(next) == next


def test_signing_in_never_leads_elsewhere(visitor: httpx.Client) -> None:
    for next in OUTWARD[:5]:
        assert sign_in(visitor, next=next).headers["location"] == "/"


def test_time_tells_no_names(db: str) -> None:
    with Book.open(db) as book:

        def cpu_s(name: str) -> float:
            start = time.process_time()
            book.accounts.check(name, "a wrong password")
            return time.process_time() - start

        known, unknown = ([cpu_s(name) for _ in range(9)] for name in ("Olga", "Nobody"))
    assert 0.7 < statistics.median(known) / statistics.median(unknown) < 1.4


def test_no_secret_is_written_to_the_log(
    visitor: httpx.Client, address: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    sign_in(visitor)
    session = next(iter(visitor.cookies.values()))
    page = visitor.post("/account/tokens", data={"label": "x", "scopes": ["read"], "days": "7"})
    secret = page.text.split('<code class="secret">')[1].split("<")[0]
    httpx.get(f"{address}/nothing", headers={"Authorization": f"Bearer {secret}"})
    out, err = capfd.readouterr()
    ours = "\n".join(
        record.getMessage() for record in caplog.records if not record.name.startswith(("httpcore", "httpx"))
    )
    for told in (out, err, ours):
        assert [one for one in (session, secret, PASSWORD) if one in told] == []


def test_passwords_cannot_be_tried_for_ever(visitor: httpx.Client) -> None:
    answers = [sign_in(visitor, "Olga", "wrong password") for _ in range(12)]
    late = [answer for answer in answers if answer.status_code == 429]
    assert late
    assert int(late[0].headers["retry-after"]) >= 1
    assert sign_in(visitor).status_code == 429  # not even the right one, from there


def test_who_asks_too_often_waits(db: str) -> None:
    app = create_app(Settings(db=db, auth=True, rate_per_s=1))
    with running(app) as address, httpx.Client(base_url=address) as client:
        sign_in(client)
        answers = [client.get("/account") for _ in range(13)]
        told = client.get("/api/v1/events")
    assert [answer.status_code for answer in answers][:10] == [200] * 10
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["retry-after"]) == 1
    assert told.json()["status"] == 429


def test_a_bucket_fills_again_as_time_goes_by() -> None:
    now = 0.0
    buckets = Buckets(0.5, 2, lambda: now)
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 2]
    assert buckets.take("b") == 0
    now = 1.0
    assert buckets.take("a") == 1
    now = 2.0
    assert [buckets.take("a") for _ in range(2)] == [0, 2]
    now = 999.0
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 2]
    buckets.forget("a")
    assert buckets.take("a") == 0


def test_buckets_take_no_memory_for_ever() -> None:
    buckets = Buckets(1, 2, lambda: 0.0)
    for number in range(30_000):
        buckets.take(number)
    assert len(buckets._left) <= 10_000


def test_every_role_sees_what_it_may(address: str, accounts: Accounts) -> None:
    for name in NAMES.values():
        token = accounts.add_token(name, "test", [Scope.READ])
        assert httpx.get(address, headers={"Authorization": f"Bearer {token.secret}"}).status_code == 200
