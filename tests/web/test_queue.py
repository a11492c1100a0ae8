"""The queue by forms alone: see, decide, undo, disagree with another; without any script."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from reading import form_to, items_on, send, text_of
from running import running

from tollbook.book import Book
from tollbook.model.account import Role
from tollbook.model.ruling import RulingKind
from tollbook.web import Settings, create_app


@pytest.fixture
def db(example_db: Path, tmp_path: Path) -> str:
    """A book of the example that the test may write."""
    shutil.copy(example_db, tmp_path / "book.db")
    return f"sqlite:///{tmp_path / 'book.db'}"


@pytest.fixture
def client(db: str) -> Iterator[httpx.Client]:
    with (
        running(create_app(Settings(db=db))) as site,
        httpx.Client(base_url=site, follow_redirects=True, timeout=60) as one,
    ):
        yield one


def rulings(db: str) -> list[tuple[str, str, str]]:
    with Book.open(db) as book:
        return [(one.ruling.kind.value, one.ruling.by, one.standing.value) for one in book.rulings()]


def open_first(client: httpx.Client) -> httpx.Response:
    return client.get(items_on(client.get("/queue"))[0])


def test_the_list_shows_disagreement_first_and_what_waits(client: httpx.Client) -> None:
    page = client.get("/queue")
    words = text_of(page)

    assert words.index("Killed: 83 or 100") < words.index("In copied words; counted once")
    assert "High priority" in words
    assert "Opening an item decides nothing" in words


def test_opening_an_item_decides_nothing(client: httpx.Client, db: str) -> None:
    page = open_first(client)
    words = text_of(page)

    assert "100 killed: accept this figure?" in words
    assert "a this claim" in words
    assert "What each decision does to the record" in words
    assert "greatest from 100 to 83; one contradiction less" in words
    assert rulings(db) == []


def test_an_item_is_accepted_and_the_next_one_opens(client: httpx.Client, db: str) -> None:
    first = open_first(client)
    after = send(client, first, "/queue/q-", name="Ana", d="accept")

    assert rulings(db) == [("accept", "Ana", "in_force")]
    assert after.url.path != first.url.path
    assert "Accepted: 100 killed, report c33." in text_of(after)
    assert first.url.path not in items_on(after)


def test_undo_brings_the_item_back_and_redo_takes_it_away(client: httpx.Client, db: str) -> None:
    first = open_first(client)
    after = send(client, first, "/queue/q-", name="Ana", d="accept")
    undone = send(client, after, "/undo")
    assert undone.url.path == first.url.path
    assert "Withdrawn: Accepted: 100 killed, report c33." in text_of(undone)

    again = send(client, undone, "/undo")
    assert "Holds again" in text_of(again)
    assert [kind for kind, _, standing in rulings(db) if standing == "in_force"] == ["accept", "undo"]
    assert first.url.path not in items_on(client.get("/queue"))


def test_a_rejection_needs_a_reason(client: httpx.Client, db: str) -> None:
    first = open_first(client)
    refused = send(client, first, "/queue/q-", name="Ana", d="reject", note="not so")
    assert refused.status_code == 422
    assert "choose a reason" in text_of(refused)
    assert 'value="not so"' in refused.text
    assert rulings(db) == []

    send(client, refused, "/queue/q-", d="reject", reason="3")
    with Book.open(db) as book:
        assert [one.ruling.note for one in book.rulings()] == ["Another event: not so"]


def test_a_decision_needs_a_name(client: httpx.Client, db: str) -> None:
    refused = send(client, open_first(client), "/queue/q-", d="accept")
    assert refused.status_code == 422
    assert "give your name" in text_of(refused)
    assert rulings(db) == []


def test_the_name_is_kept_in_a_cookie_that_no_script_reads(client: httpx.Client) -> None:
    page = open_first(client)
    form = form_to(page, "/queue/q-")
    answer = client.post(
        form.action, data={**dict(form.fields), "name": "Añá “;", "d": "accept"}, follow_redirects=False
    )
    cookie = answer.headers["set-cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert dict(form_to(open_first(client), "/queue/q-").fields)["name"] == "Añá “;"


def test_an_edit_is_shown_before_it_is_saved(client: httpx.Client, db: str) -> None:
    first = open_first(client)
    shown = send(client, first, "/queue/q-", name="Ana", d="preview", count="90-95")
    assert "Your edit" in text_of(shown)
    assert rulings(db) == []

    refused = send(client, shown, "/queue/q-", d="correct", count="many")
    assert refused.status_code == 422
    assert "write 12, 12+, 10-15 or unknown" in text_of(refused)

    send(client, shown, "/queue/q-", d="correct")
    with Book.open(db) as book:
        (one,) = book.rulings()
        assert one.ruling.said == (("count", "90-95"),)


def test_an_edit_that_changes_nothing_is_none(client: httpx.Client, db: str) -> None:
    refused = send(client, open_first(client), "/queue/q-", name="Ana", d="correct")
    assert refused.status_code == 422
    assert "nothing was changed" in text_of(refused)
    assert rulings(db) == []


def test_whoever_was_slower_sees_both_decisions(client: httpx.Client, db: str) -> None:
    mine = open_first(client)
    send(client, open_first(client), "/queue/q-", name="Ana", d="accept", note="it is what he said")
    conflict = send(client, mine, "/queue/q-", name="Ben", d="reject", reason="3")
    words = text_of(conflict)

    assert conflict.status_code == 409
    assert rulings(db) == [("accept", "Ana", "in_force")]
    assert "Accepted: 100 killed, report c33" in words
    assert "it is what he said" in words
    assert "Rejected" in words
    assert "greatest from 100 to 83" in words

    send(client, conflict, "/queue/q-")
    assert rulings(db)[-1] == ("reject", "Ben", "in_force")


def test_a_second_reviewer_is_asked_for(client: httpx.Client) -> None:
    first = open_first(client)
    send(client, first, "/queue/q-", name="Ana", d="second", note="I know him")
    asked = client.get("/queue", params={"asked": "yes"})

    assert items_on(asked) == [first.url.path]
    assert "Ana asks for a second reviewer" in text_of(asked)


def test_filters_stay_while_deciding(client: httpx.Client) -> None:
    listed = client.get("/queue", params={"reason": "copied", "order": "oldest"})
    first = client.get(items_on(listed)[0], params={"reason": "copied", "order": "oldest"})
    after = send(client, first, "/queue/q-", name="Ana", d="accept")

    assert dict(after.url.params.items()) | {"done": ""} == {"reason": "copied", "order": "oldest", "done": ""}
    assert len(items_on(listed)) == len(items_on(after)) + 1


def test_copies_of_an_accepted_claim_are_accepted_together_and_undone_together(client: httpx.Client, db: str) -> None:
    with Book.open(db) as book:
        record = book.record(book.events()[0].id)
    origin = next(
        c for c in record.claims if c.report == "c03" and c.count.words == "at least 40" and c.harm == "killed"
    )
    with Book.open(db) as book:
        book.rule(RulingKind.ACCEPT, origin.id, note="seen", by="Ana")
    listed = client.get("/queue")
    assert "are copies of a claim already accepted" in text_of(listed)
    before = len(items_on(listed))

    preview = client.get("/bulk", params={"copies_of": origin.id})
    assert "What this does to the records" in text_of(preview)
    form = form_to(preview, "/bulk")
    chosen = [value for name, value in form.fields if name == "item"]
    assert len(chosen) > 1
    after = send(client, preview, "/bulk", name="Ana", d="apply", item=chosen)
    assert len(items_on(after)) == before - len(chosen)

    undone = send(client, after, "/undo")
    assert len(items_on(client.get("/queue"))) == before
    assert undone.status_code == 200


def test_the_log_tells_all_and_undoes(client: httpx.Client, db: str) -> None:
    send(client, open_first(client), "/queue/q-", name="Ana", d="accept")
    page = client.get("/log")
    assert "Accepted: 100 killed, report c33." in text_of(page)

    after = send(client, page, "/undo")
    assert after.url.path == "/log"
    assert rulings(db) == [("accept", "Ana", "withdrawn"), ("undo", "Ana", "in_force")]
    data = client.get("/log.json").json()
    assert [row["kind"] for row in data["rulings"]] == ["undo", "accept"]


def test_the_queue_is_given_as_data(client: httpx.Client) -> None:
    data = client.get("/queue.json", params={"reason": "copied"}).json()
    table = client.get("/queue.csv", params={"reason": "copied"}).text.splitlines()

    assert data["total"] == len(data["items"]) == len(table) - 1
    assert {tuple(item["reasons"]) for item in data["items"]} == {("copied",)}
    assert table[0].startswith("id,kind,event,")


def test_what_is_no_item_is_not_found(client: httpx.Client) -> None:
    assert client.get("/queue/q-000000000000").status_code == 404
    assert client.get("/queue", params={"reason": "boredom"}).status_code == 400


def test_with_accounts_a_decision_bears_the_account_s_name(db: str) -> None:
    with Book.open(db) as book:
        sessions = {
            role: book.accounts.begin_session(book.accounts.add(role.name.lower(), role, "correct horse battery"))
            for role in (Role.READER, Role.REVIEWER)
        }
        item = book.queue().items[0]
    with (
        running(create_app(Settings(db=db, auth=True))) as site,
        httpx.Client(base_url=site, follow_redirects=True, timeout=60) as client,
    ):
        cookie = {role: {"Cookie": f"tollbook={session}"} for role, session in sessions.items()}
        assert client.get(f"/queue/{item.id}", headers=cookie[Role.READER]).status_code == 403
        data = {"d": "accept", "about": item.about, "of": item.event, "seen": "none", "name": "somebody else"}
        assert client.post(f"/queue/{item.id}", data=data, headers=cookie[Role.READER]).status_code == 403
        page = client.get(f"/queue/{item.id}", headers=cookie[Role.REVIEWER])
        assert 'name="name"' not in page.text
        client.post(f"/queue/{item.id}", data=data, headers=cookie[Role.REVIEWER])

    assert rulings(db) == [("accept", "reviewer", "in_force")]


def test_another_site_s_form_decides_nothing(client: httpx.Client, db: str) -> None:
    form = form_to(open_first(client), "/queue/q-")
    data = {**dict(form.fields), "name": "Ana", "d": "accept"}
    answer = client.post(form.action, data=data, headers={"Origin": "https://elsewhere.example"})

    assert answer.status_code == 403
    assert rulings(db) == []
