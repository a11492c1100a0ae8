"""`/api/v1`: the same verbs as the command line, the same rows, and one shape for every refusal."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import TypeAdapter
from running import running

from tollbook.book import Book, rows
from tollbook.model.account import Role, Scope
from tollbook.model.codec import to_json
from tollbook.store.counting import Stats
from tollbook.web import Settings, create_app
from tollbook.web.api import shapes


@pytest.fixture
def db(example_db: Path, tmp_path: Path) -> str:
    shutil.copy(example_db, tmp_path / "book.db")
    return f"sqlite:///{tmp_path / 'book.db'}"


@pytest.fixture
def api(db: str) -> Iterator[httpx.Client]:
    with (
        running(create_app(Settings(db=db))) as address,
        httpx.Client(base_url=f"{address}/api/v1", timeout=60) as client,
    ):
        yield client


@pytest.fixture
def book(db: str) -> Iterator[Book]:
    with Book.open(db) as book:
        yield book


def given(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    return answer.json()


def event_of(api: httpx.Client) -> str:
    return str(given(api.get("/events"))["events"][0]["id"])


def test_an_event_is_what_the_command_line_prints(api: httpx.Client, book: Book) -> None:
    event = event_of(api)
    assert api.get(f"/events/{event}").text == to_json(rows.shown_row(book.show(event)))
    for asked in ({"as_of": "2026-01-06"}, {"policy": "ibc"}, {"as_of": "2026-01-06", "policy": "latest-official"}):
        assert api.get(f"/events/{event}", params=asked).text == to_json(rows.shown_row(book.look(event, **asked)))
    earlier = {"known_by": "2999-01-01"}
    assert api.get(f"/events/{event}", params=earlier).text == to_json(rows.shown_row(book.show(event, **earlier)))


def test_everything_that_is_given_has_the_shape_that_is_described(api: httpx.Client) -> None:
    event = event_of(api)
    report = given(api.get("/reports"))["reports"][0]["id"]
    claim = given(api.get("/claims"))["claims"][0]["claim"]
    made = api.post("/rulings", json={"kind": "note", "about": claim, "note": "seen", "by": "Ana"})
    api.post(f"/events/{event}/versions", json={"note": "first", "by": "Ana"})
    given_as: list[tuple[str, type[object]]] = [
        ("/events", shapes.Events),
        (f"/events/{event}", shapes.EventShown),
        (f"/events/{event}/versions", shapes.Versions),
        (f"/events/{event}/versions/1", shapes.VersionShown),
        (f"/events/{event}/diff?before=1", shapes.Changes),
        ("/reports", shapes.Reports),
        (f"/reports/{report}", shapes.ReportShown),
        ("/claims", shapes.Claims),
        (f"/claims/{claim}", shapes.ClaimShown),
        ("/search?q=soldiers", shapes.Hits),
        ("/rulings", shapes.Rulings),
        ("/log", shapes.Log),
        ("/stats", Stats),
        ("/verify", shapes.Verified),
    ]
    for address, shape in given_as:
        TypeAdapter(shape).validate_json(api.get(address).text, strict=True, extra="forbid")
    shapes.Ruling.model_validate_json(made.text, strict=True, extra="forbid")


def test_lists_go_on_to_the_end(api: httpx.Client, book: Book) -> None:
    for what, whole in (("reports", book.stats().reports), ("claims", book.stats().claims), ("log", len(book.log()))):
        found: list[Any] = []
        after: dict[str, str] = {}
        while True:
            page = given(api.get(f"/{what}", params={"limit": "13", **after}))
            found += next(value for key, value in page.items() if key != "next")
            if page["next"] is None:
                break
            after = {"after": page["next"]}
        assert len(found) == whole
        assert len({json.dumps(one, sort_keys=True) for one in found}) == whole


def test_what_the_caller_has_is_not_sent_again(api: httpx.Client) -> None:
    first = api.get("/events")
    again = api.get("/events", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert api.get("/events", headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_ruling_is_made_shown_and_undone(api: httpx.Client, book: Book) -> None:
    claim = given(api.get("/claims"))["claims"][0]["claim"]
    asked = {"kind": "reject", "about": claim, "note": "a misreading", "by": "Ana", "seen": "none"}
    made = given(api.post("/rulings", json=asked), 201)
    assert [one["standing"] for one in given(api.get(f"/claims/{claim}"))["rulings"]] == ["in_force"]
    told = given(api.post("/rulings", json=asked), 409)
    assert "meanwhile" in told["error"]
    undone = given(api.post(f"/rulings/{made['ruling']}/undo", json={"note": "no, it stands", "by": "Ana"}), 201)
    assert undone["withdraws"] == made["ruling"]
    assert [one.standing for one in book.rulings()] == ["withdrawn", "in_force"]


def test_who_decides_is_named(api: httpx.Client) -> None:
    event = event_of(api)
    told = given(api.post("/rulings", json={"kind": "note", "about": event, "note": "x"}), 400)
    assert "say who decides" in told["error"]


def test_publishing_takes_what_was_seen(api: httpx.Client) -> None:
    event = event_of(api)
    tag = api.get(f"/events/{event}").headers["etag"]
    body = {"note": "first", "by": "Ana"}
    made = given(api.post(f"/events/{event}/versions", json=body, headers={"If-Match": tag}), 201)
    assert made["version"] == 1
    assert given(api.post(f"/events/{event}/versions", json=body, headers={"If-Match": tag}), 412)["status"] == 412
    assert "version 1" in given(api.post(f"/events/{event}/versions", json={**body, "seen": 0}), 409)["error"]
    assert given(api.get(f"/events/{made['record']}/versions/1"))["content"]["event"]["id"] == event
    assert given(api.get(f"/events/{event}/versions/7"), 404)["status"] == 404


LINES = b"""{"id": "n1", "text": "Police said 12 people were killed in Lagos on Monday.", "published": "2026-03-02"}
nonsense
{"id": "n2", "text": "At least 9 people were hurt in Quito."}
"""


def test_reports_are_sent_as_lines_or_one_by_one(api: httpx.Client) -> None:
    added = given(api.post("/reports", content=LINES, headers={"Content-Type": "application/jsonl"}), 201)
    assert added["new"] == ["n1", "n2"]
    assert [problem["rule"] for problem in added["problems"]] == ["intake.bad_json"]
    again = given(api.post("/reports", content=LINES, headers={"Content-Type": "application/x-ndjson"}))
    assert (again["new"], again["known"]) == ([], ["n1", "n2"])
    assert given(api.get("/reports/n1"))["text"] == "Police said 12 people were killed in Lagos on Monday."
    plain = api.post("/reports?id=note", content="5 died.", headers={"Content-Type": "text/plain"})
    assert given(plain, 201)["new"] == ["note.txt"]


@pytest.mark.parametrize(
    ("kind", "query", "status"),
    [
        ("application/pdf", "", 415),
        ("text/plain", "", 400),
        ("application/jsonl", "", 422),
        ("text/plain", "?id=x", 422),
        ("text/plain", "?path=/etc/passwd", 400),
    ],
)
def test_what_cannot_be_read_is_told(api: httpx.Client, kind: str, query: str, status: int) -> None:
    told = given(api.post(f"/reports{query}", content=b"", headers={"Content-Type": kind}), status)
    assert (told["ok"], told["status"]) == (False, status)
    assert told["errors"][0] == told["error"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/events?colour=red", 400),
        ("/events?sort=reports&sort=name", 400),
        ("/events?sort=colour", 400),
        ("/events?limit=0", 422),
        ("/events?limit=x", 422),
        ("/events?after=zzz", 400),
        ("/events?since=yesterday", 400),
        ("/events/e-nothing", 404),
        ("/events/e-nothing/versions", 404),
        ("/reports/nothing", 404),
        ("/claims/nothing", 404),
        ("/search?q=", 422),
        ("/search?q=...", 400),
        ("/nothing", 404),
        ("/log?after=-1", 400),
        ("/search?q=a%00b", 404),
    ],
)
def test_every_refusal_has_one_shape(api: httpx.Client, address: str, status: int) -> None:
    answer = api.get(address)
    shapes.Refused.model_validate(given(answer, status), strict=True, extra="forbid")
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_what_cannot_be_done_says_what_can(api: httpx.Client, method: str) -> None:
    answer = api.request(method, "/events")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
    assert answer.json()["status"] == 405


def test_with_accounts_the_account_signs(db: str) -> None:
    with Book.open(db) as book:
        book.accounts.add("Rob", Role.REVIEWER, "correct horse battery")
        secret = book.accounts.add_token("Rob", "test", [Scope.READ, Scope.REVIEW]).secret
    headers = {"Authorization": f"Bearer {secret}"}
    app = create_app(Settings(db=db, auth=True))
    with running(app) as address, httpx.Client(base_url=f"{address}/api/v1", headers=headers, timeout=60) as client:
        about = {"kind": "note", "about": "c01", "note": "x"}
        assert given(client.post("/rulings", json=about), 201)["by"] == "Rob"
        assert "signed 'Rob'" in given(client.post("/rulings", json={**about, "by": "Ana"}), 400)["error"]
        answer = client.post("/reports", content=LINES, headers={"Content-Type": "application/jsonl"})
        assert "lacks the scope add" in given(answer, 403)["error"]


def test_the_description_tells_of_every_address(api: httpx.Client) -> None:
    told = given(api.get("/openapi.json"))
    assert len(told["paths"]) >= 16
    for address, operations in told["paths"].items():
        assert address.startswith("/api/v1")
        for operation in operations.values():
            assert operation["x-needs"]["role"] in ("reader", "reviewer", "owner")
            assert {"200", "201"} & set(operation["responses"])
            for status, response in operation["responses"].items():
                if status >= "4":
                    assert response["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Refused"}
