"""Every page that can come up, refusals and empty ones too, for everyone: axe, dark, forced colours, 320 px."""

import shutil
from pathlib import Path

import pytest
from looking import all_faults_of, opened, post
from playwright.sync_api import Browser, Page
from running import running

from tollbook.book import Book
from tollbook.model.account import Role
from tollbook.store import engine
from tollbook.web import Settings, create_app

pytestmark = pytest.mark.browser

PASSWORD = "correct horse battery"
Found = dict[str, list[str]]


@pytest.fixture
def db(three_db: Path, tmp_path: Path) -> str:
    """A book of three events, one of them published twice."""
    shutil.copy(three_db, tmp_path / "book.db")
    with Book.open(f"sqlite:///{tmp_path / 'book.db'}") as book:
        for note in ("first", "second"):
            book.publish("dhaka-1", by="Ana", note=note)
    return f"sqlite:///{tmp_path / 'book.db'}"


def looked_at(page: Page, addresses: dict[str, int]) -> Found:
    """The faults of each address; it must answer with the status beside it."""
    found = {}
    for address, status in addresses.items():
        answer = page.goto(address)
        assert answer is not None
        assert (address, answer.status) == (address, status)
        found[address] = all_faults_of(page)
    return found


def faults(found: Found) -> Found:
    return {address: told for address, told in found.items() if told}


def test_what_collides_is_told_to_everyone(browser: Browser, db: str) -> None:
    with Book.open(db) as book:
        event = book.record("dhaka-1").event.id
        item = next(one for one in book.queue().items if one.kind == "claim")
    signed = {"name": "Ben", "note": "not so", "seen": "none"}
    about = {"about": item.about, "of": item.event}
    figure = {"d": "set-figure", "figure": "killed all", "best": "13"}
    found: Found = {}
    with running(create_app(Settings(db=db))) as site, opened(browser, site) as page:
        page.goto("/queue")
        assert post(page, f"/queue/{item.id}", {"d": "accept", **about, **signed}) == 303
        for name, path, fields in (
            ("an item", f"/queue/{item.id}", {"d": "reject", "reason": "3", **about, **signed}),
            ("an item, and what cannot be", f"/queue/{item.id}", {"d": "correct", "count": "many", **about, **signed}),
            ("publishing", f"/decide/{event}", {"d": "publish", "version": "1", **signed}),
            ("publishing what was never published", f"/decide/{event}", {"d": "publish", "version": "0", **signed}),
        ):
            assert post(page, path, fields) == 409
            found[name] = all_faults_of(page)
        assert post(page, f"/decide/{event}", {**figure, **signed}) == 303
        assert post(page, f"/decide/{event}", {**figure, **signed, "best": "15"}) == 409
        found["an event"] = all_faults_of(page)
    assert faults(found) == {}


def test_what_is_refused_or_half_done_is_told_to_everyone(browser: Browser, db: str) -> None:
    with Book.open(db) as book:
        event = book.record("dhaka-1").event.id
        record = book.versions("dhaka-1")[0].record
        items = book.queue().items
        claim = next(one for one in items if one.kind == "claim")
    about = {"about": claim.about, "of": claim.event, "seen": "none"}
    with running(create_app(Settings(db=db))) as site, opened(browser, site) as page:
        found = looked_at(
            page,
            {
                "/nowhere": 404,
                "/e/e-000000000000": 404,
                f"/e/{record}@9": 404,
                "/queue/q-000000000000": 404,
                "/?boredom=1": 400,
                f"/e/{event}?asof=yesterday": 400,
                f"/decide/{event}?d=merge&with=nowhere": 422,
                f"/e/{event}?asof=2026-03-02": 200,
                f"/e/{event}?asof=2020-01-01": 200,
                f"/e/{event}?policy=latest-official&asof=2026-03-02": 200,
                f"/e/{record}@1": 200,
                f"/e/{record}@2?compare=1": 200,
                f"/decide/{event}?d=set-figure&figure=killed+all&best=13": 200,
                "/queue?reason=copied": 200,
                "/bulk?reason=copied": 200,
            },
        )
        for name, path, fields, status in (
            ("no reason", f"/queue/{claim.id}", {"d": "reject", "name": "Ana", **about}, 422),
            ("no name", f"/queue/{claim.id}", {"d": "accept", **about}, 422),
            ("an edit tried", f"/queue/{claim.id}", {"d": "preview", "count": "90-95", **about}, 200),
            ("an edit that cannot be", f"/queue/{claim.id}", {"d": "preview", "count": "many", **about}, 200),
            ("nothing added", "/add", {}, 422),
            ("a paste with a problem", "/add", {"text": "x", "url": "ftp://there"}, 422),
            ("added", "/add", {"text": "Police said 3 people were killed in Lima, Peru on 2 May 2026."}, 200),
            ("bulk preview", "/bulk", {"d": "preview", "item": claim.id}, 200),
            ("bulk without a name", "/bulk", {"d": "apply", "item": claim.id}, 422),
            ("too large", "/undo", {"ruling": "x" * 2**20}, 413),
        ):
            page.goto("/queue")
            assert (name, post(page, path, fields)) == (name, status)
            found[name] = all_faults_of(page)
        page.goto("/queue")
        post(page, f"/queue/{claim.id}", {"d": "accept", "name": "Ana", **about})
        found |= looked_at(page, {f"/queue/{claim.id}": 200, "/log": 200})
    assert faults(found) == {}


def test_a_book_without_reports_is_shown_to_everyone(browser: Browser, tmp_path: Path) -> None:
    empty = ("/", "/?q=nothing", "/queue", "/bulk", "/add", "/log", "/sources", "/exports")
    with running(create_app(Settings(db=f"sqlite:///{tmp_path}/empty.db"))) as site, opened(browser, site) as page:
        assert faults(looked_at(page, dict.fromkeys(empty, 200))) == {}


def test_signing_in_and_the_account_are_for_everyone(browser: Browser, db: str) -> None:
    with Book.open(db) as book:
        for name, role in (("Rita", Role.READER), ("Olga", Role.OWNER)):
            book.accounts.add(name, role, PASSWORD)
    found: Found = {}
    with running(create_app(Settings(db=db, auth=True))) as site:
        with opened(browser, site) as page:
            found |= looked_at(page, {"/login?next=/queue": 200})
            assert post(page, "/login", {"name": "Olga", "password": "wrong horse"}) == 403
            found["a wrong password"] = all_faults_of(page)
            assert post(page, "/login", {"name": "Olga", "password": PASSWORD, "next": "/account"}) == 303
            found |= looked_at(page, {"/account": 200})
            assert post(page, "/account/tokens", {"label": "my reader", "scopes": "read", "days": "9"}) == 200
            found["a token"] = all_faults_of(page)
            assert post(page, "/account/password", {"old": PASSWORD, "new": "short", "again": "short"}) == 422
            found["a password too short"] = all_faults_of(page)
        with opened(browser, site) as page:
            page.goto("/login")
            post(page, "/login", {"name": "Rita", "password": PASSWORD, "next": "/"})
            found |= looked_at(page, {"/": 200, "/queue": 403, "/add": 403, "/log": 200})
    assert faults(found) == {}


def test_asking_too_often_is_told_to_everyone(browser: Browser, db: str) -> None:
    with Book.open(db) as book:
        book.accounts.add("Olga", Role.OWNER, PASSWORD)
    with running(create_app(Settings(db=db, auth=True))) as site, opened(browser, site) as page:
        page.goto("/login")
        statuses = [post(page, "/login", {"name": "Olga", "password": "wrong horse"}) for _ in range(9)]
        assert statuses == [403] * 8 + [429]
        assert all_faults_of(page) == []


def test_a_defect_is_told_to_everyone(browser: Browser, tmp_path: Path) -> None:
    app = create_app(Settings(db=f"sqlite:///{tmp_path}/book.db"))

    def broken() -> None:
        raise RuntimeError("on purpose")

    app.add_api_route("/broken", broken)
    with running(app) as site, opened(browser, site, refusals=5) as page:
        assert faults(looked_at(page, {"/broken": 500})) == {}


def test_a_full_disk_is_told_to_everyone_and_nothing_is_half_written(
    browser: Browser, db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Book.open(db) as book:
        before = book.stats()
        book.accounts.all()
    pages = Path(db.removeprefix("sqlite:///")).stat().st_size // 4096 + 2
    monkeypatch.setattr(engine, "PRAGMAS", (*engine.PRAGMAS, f"PRAGMA max_page_count = {pages}"))
    with running(create_app(Settings(db=db))) as site, opened(browser, site, refusals=5) as page:
        page.goto("/queue")
        text = "Police said 3 people were killed in Lima, Peru on 2 May 2026. " * 5000
        assert post(page, "/add", {"text": text}) == 507
        assert "no space is left" in page.locator("#errors").inner_text()
        assert all_faults_of(page) == []
        answer = page.request.post("/api/v1/reports", data={"id": "l", "text": text})
        assert (answer.status, answer.json()["status"]) == (507, 507)
        assert page.goto("/").status == 200  # type: ignore[union-attr]
    with Book.open(db) as book:
        assert book.stats() == before
