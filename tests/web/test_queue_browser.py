"""Deciding in a real browser: by keyboard alone, and with the script off by forms; nothing is heard from elsewhere."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from looking import all_faults_of, faults_of, opened, tab_to
from playwright.sync_api import Browser, Page, expect
from running import running

from tollbook.book import Book
from tollbook.web import Settings, create_app

pytestmark = pytest.mark.browser


@pytest.fixture
def db(three_db: Path, tmp_path: Path) -> str:
    shutil.copy(three_db, tmp_path / "book.db")
    return f"sqlite:///{tmp_path / 'book.db'}"


@pytest.fixture
def site(db: str) -> Iterator[str]:
    with running(create_app(Settings(db=db))) as address:
        yield address


def standing(db: str) -> list[str]:
    with Book.open(db) as book:
        return [one.ruling.kind.value for one in book.rulings() if one.standing == "in_force"]


def press(page: Page, key: str) -> None:
    """A key that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_ten_items_are_decided_by_keyboard_alone(browser: Browser, site: str, db: str) -> None:
    with opened(browser, site) as page:
        page.goto("/queue")
        press(page, "j")
        press(page, "a")  # without a name it is refused, and the cursor stands in the field for it
        assert page.evaluate("document.activeElement.id") == "nm"
        page.keyboard.type("Ana")
        page.keyboard.press("Enter")  # decides nothing
        page.keyboard.press("Escape")
        assert standing(db) == []

        press(page, "a")
        assert page.locator("[data-live]").inner_text().startswith("Accepted: ")
        assert page.evaluate("document.activeElement.id") == "it"
        expect(page.locator("#live")).to_contain_text("Accepted")
        press(page, "j")
        press(page, "k")
        page.keyboard.press("r")
        assert page.locator("[data-pick]").is_visible()
        page.keyboard.press("Escape")
        assert page.locator("[data-pick]").is_hidden()
        page.keyboard.press("r")
        press(page, "3")
        page.keyboard.press("e")
        page.keyboard.press("Control+a")
        page.keyboard.type("81")
        press(page, "Control+Enter")
        for _ in range(5):
            press(page, "a")
        press(page, "f")
        press(page, "a")
        decided = standing(db)
        assert decided[:3] == ["accept", "reject", "correct"]
        assert len(decided) == 10  # where nothing is a figure, A lets it stand: a note

        press(page, "z")
        press(page, "z")
        assert page.locator("[data-live]").inner_text().startswith("Withdrawn: ")
        assert standing(db) == [*decided[:8], "undo", "undo"]
        press(page, "Shift+Z")
        assert standing(db) == [*decided[:9], "undo", "undo"]


def test_events_are_merged_split_and_exported_by_keyboard_alone(browser: Browser, site: str, db: str) -> None:
    with Book.open(db) as book:
        dhaka, sylhet = book.record("dhaka-1").event.id, book.record("sylhet-1").event.id
        item = book.queue().items[0]
    with opened(browser, site) as page:
        page.goto(f"/queue/{item.id}")
        press(page, "m")
        assert page.url.split("?")[0].endswith(f"/decide/{item.event}")

        page.goto(f"/decide/{dhaka}")
        tab_to(page, "#with")
        page.keyboard.type(sylhet)
        press(page, "Enter")
        tab_to(page, "#nm-go")
        page.keyboard.type("Ana")
        page.keyboard.press("Tab")
        page.keyboard.type("one accident")
        press(page, "Enter")
        assert standing(db) == ["merge"]

        tab_to(page, "[name=report][value=sylhet-1]")
        page.keyboard.press("Space")
        tab_to(page, "#split button")
        press(page, "Enter")
        tab_to(page, "#nt-go")
        page.keyboard.type("two after all")
        press(page, "Enter")
        assert standing(db) == ["merge", "split"]
        with Book.open(db) as book:
            assert {book.record(name).event.id for name in ("dhaka-1", "sylhet-1")} == {dhaka, sylhet}

        page.goto(f"/e/{dhaka}")
        tab_to(page, "a[href$='.csv']", most=400)
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert "dhaka-2" in Path(download.value.path()).read_text("utf-8")


def test_single_keys_can_be_turned_off_and_are_ignored_in_fields(browser: Browser, site: str, db: str) -> None:
    with Book.open(db) as book:
        item = book.queue().items[0]
    with opened(browser, site) as page:
        page.goto(f"/queue/{item.id}")
        page.locator("#nt").focus()
        page.keyboard.type("a reason")
        assert page.locator("#nt").input_value() == "a reason"
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        assert page.locator("#keys").is_visible()
        page.locator("[data-keys-switch]").uncheck()
        page.keyboard.press("Escape")
        address = page.url
        page.keyboard.press("j")
        page.keyboard.press("a")
        page.wait_for_timeout(300)
        assert page.url == address
        page.reload()
        assert page.locator("[data-keys-off]").is_visible()
    assert standing(db) == []


def test_with_the_script_off_forms_do_it_all(browser: Browser, site: str, db: str) -> None:
    with opened(browser, site, script=False) as page:
        page.goto("/queue")
        page.get_by_role("link", name="first item").click()
        for number in range(10):
            if number == 0:
                page.get_by_label("Your name").fill("Ana")
            if number % 3 == 2:
                page.get_by_label("Reason, needed to reject").select_option("4")
                page.locator("button[value=reject]").click()
            else:
                page.locator("button[value=accept], button[value=stands]").first.click()
        assert len(standing(db)) == 10

        page.get_by_role("button", name="Undo").click()
        page.get_by_role("button", name="Undo").click()
        assert len([kind for kind in standing(db) if kind != "undo"]) == 8

        page.goto("/decide/" + page.locator("#q-event option").nth(1).get_attribute("value"))  # type: ignore[operator]
        page.locator("#split [name=report]").first.check()
        page.locator("#split button").click()
        page.locator("#nt-go").fill("another raid")
        page.get_by_role("button", name="Decide so").click()
        assert standing(db)[-1] == "split"

        page.goto("/add")
        page.get_by_label("Text of a report, pasted").fill(
            "Police said 3 people were killed in Lima, Peru on 2 May 2026."
        )
        page.get_by_role("button", name="Add", exact=True).click()
        assert page.get_by_role("heading", name="1 report added").is_visible()


def test_progress_is_shown_while_reports_are_read(browser: Browser, site: str, tmp_path: Path) -> None:
    rows = [
        {"id": f"r{n}", "text": f"Police said {n} people were killed in Lima on 2 May 2026.\n" * 12} for n in range(200)
    ]
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    with opened(browser, site) as page:
        page.goto("/add")
        page.locator("#files").set_input_files(str(tmp_path / "many.jsonl"))
        page.evaluate(  # what the page shows while it waits for the answer, kept for after it
            """new MutationObserver(() => sessionStorage.setItem("told", (sessionStorage.getItem("told") ?? "")
                + document.querySelector("[data-words]").textContent + ";"))
                .observe(document.querySelector("[data-words]"), {childList: true})"""
        )
        page.get_by_role("button", name="Add", exact=True).click()
        page.wait_for_selector("text=200 reports added")
        told = page.evaluate("sessionStorage.getItem('told')")
    done = [int(words.split(" / ")[0]) for words in told.split(";") if words]
    assert done == sorted(done)
    assert any(0 < number < 200 for number in done)


def test_everybody_can_use_the_pages_and_they_fit(browser: Browser, site: str, db: str) -> None:
    with Book.open(db) as book:
        items = {item.kind: item for item in reversed(book.queue().items)}
        event = book.record("dhaka-1").event.id
    pages = ["/queue", *(f"/queue/{item.id}" for item in items.values()), "/bulk", "/add", f"/decide/{event}"]
    pages += [f"/decide/{event}?d=split&report=dhaka-1", "/log", f"/queue/{items['claim'].id}?done=d1"]
    with opened(browser, site) as page:
        page.request.post(
            f"/queue/{items['copy'].id}", form={"d": "accept", "name": "Ana", "about": items["copy"].about}
        )
        for address in pages:
            page.goto(address)
            assert all_faults_of(page) == []
            page.set_viewport_size({"width": 360, "height": 900})  # tables stand otherwise there
            assert faults_of(page) == []
            page.set_viewport_size({"width": 1280, "height": 900})


def test_every_key_may_be_another_one_and_the_page_says_which(browser: Browser, site: str, db: str) -> None:
    with opened(browser, site) as page:
        page.goto("/queue")
        press(page, "j")
        page.locator("#nm").fill("Ana")
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        page.locator("[data-own=A]").press_sequentially("r")
        expect(page.locator("[data-own-told]")).to_have_text("Another one has it already: R")
        page.locator("[data-own=A]").press_sequentially("7")
        expect(page.locator("[data-own-told]")).to_have_text("A key is one letter.")
        page.locator("[data-own=A]").press_sequentially("q")
        page.locator("[data-own=Z]").press_sequentially("w")
        expect(page.locator("[data-own-told]")).to_have_text("Kept in this browser.")
        page.keyboard.press("Escape")
        expect(page.locator("button[value=accept] kbd")).to_have_text("Q")

        address = page.url
        page.keyboard.press("a")
        page.wait_for_timeout(300)
        assert page.url == address
        press(page, "q")
        assert standing(db) == ["accept"]
        press(page, "w")
        assert standing(db) == ["undo"]
        press(page, "Shift+W")
        assert standing(db) == ["accept", "undo"]

        expect(page.locator(".undo kbd").first).to_have_text("W")
        page.keyboard.press("?")
        page.locator("[data-own-reset]").click()
        page.keyboard.press("Escape")
        expect(page.locator(".undo kbd").first).to_have_text("Z")
        page.evaluate("localStorage.setItem('tollbook.keymap', '{broken')")
        page.reload()
        expect(page.locator(".undo kbd").first).to_have_text("Z")
