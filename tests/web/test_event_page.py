"""The page of an event and of a report: what is on it, and where its links lead."""

import re

import httpx
import pytest


@pytest.fixture(scope="module")
def event(site: str) -> str:
    """The address of the example's event."""
    return site + re.findall(r'href="(/e/[^"]+)"', httpx.get(site).text)[0]


def test_the_answer_stands_first_then_why_then_the_contradictions(event: str) -> None:
    page = httpx.get(event).text
    order = [page.index(f'id="{name}"') for name in ("ans", "why", "hist", "contradictions", "evidence", "versions")]
    assert order == sorted(order)
    assert '<bdi dir="ltr">83</bdi>' in page


def test_every_figure_leads_to_words_in_a_report(site: str, event: str) -> None:
    leads = set(re.findall(r'href="(/r/[^"#]+)#([^"]+)"', httpx.get(event).text))
    assert len(leads) > 20
    pages = {page: httpx.get(site + page).text for page, _ in leads}
    missing = [(page, anchor) for page, anchor in leads if f'id="{anchor}"' not in pages[page]]
    assert missing == []


def test_a_day_shows_the_record_of_then_and_the_way_back(event: str) -> None:
    page = httpx.get(f"{event}?asof=2026-01-05").text
    assert "You read the record of 5 January 2026" in page
    assert '<bdi dir="ltr">80</bdi>' in page
    assert f'<link rel="canonical" href="{event[event.index("/e/") :]}">' in page


def test_a_policy_is_a_link_and_changes_the_figure(event: str) -> None:
    assert "?policy=acled" in httpx.get(event).text
    assert "under the policy acled" in httpx.get(f"{event}?policy=acled").text


@pytest.mark.parametrize("state", ["policy=none", "asof=yesterday"])
def test_a_state_that_cannot_be_is_refused_in_words(event: str, state: str) -> None:
    answer = httpx.get(f"{event}?{state}")
    assert answer.status_code == 400
    assert "This cannot be done" in answer.text


def test_another_name_of_the_event_leads_to_it(site: str, event: str) -> None:
    answer = httpx.get(f"{site}/e/c33")
    assert answer.status_code == 302
    assert event.endswith(answer.headers["location"])
    assert httpx.get(f"{site}/e/e-000000000000").status_code == 404
    assert httpx.get(f"{site}/r/nothing").status_code == 404


def test_a_report_shows_its_words_and_says_that_they_match(site: str) -> None:
    page = httpx.get(f"{site}/r/c33").text
    assert "6 of 6 match" in page
    assert page.count("<mark") >= 6
    assert httpx.get(f"{site}/r/c33.txt").text.startswith("Defense Minister Vladimir Padrino López on Friday")
