"""Feeds: whole for a feed reader, with entries whose ids stay."""

import re

import feedparser
import httpx
import pytest


@pytest.fixture(scope="module")
def event(site: str) -> str:
    return re.findall(r'href="(/e/[^"]+)"', httpx.get(site).text)[0]


def paths(event: str) -> list[str]:
    return ["/feed", "/country/VE/feed", f"{event}/feed"]


@pytest.mark.parametrize("which", range(3))
def test_atom_parses_without_a_fault(site: str, event: str, which: int) -> None:
    answer = httpx.get(f"{site}{paths(event)[which]}.atom")
    feed = feedparser.parse(answer.content, response_headers={"content-type": answer.headers["content-type"]})
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.entries
    assert all(entry.id.startswith("urn:uuid:") and entry.updated_parsed for entry in feed.entries)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert httpx.get(entry.link).status_code == 200


@pytest.mark.parametrize("which", range(3))
def test_json_feed_has_the_same_entries(site: str, event: str, which: int) -> None:
    atom = feedparser.parse(httpx.get(f"{site}{paths(event)[which]}.atom").content)
    answer = httpx.get(f"{site}{paths(event)[which]}.json")
    feed = answer.json()
    assert answer.headers["content-type"].startswith("application/feed+json")
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries]
    assert feed["feed_url"].endswith(f"{paths(event)[which]}.json")


def test_pages_name_their_feeds(site: str, event: str) -> None:
    assert f'href="{event}/feed.atom"' in httpx.get(site + event).text
    assert 'href="/feed.atom"' in httpx.get(site).text
    assert 'href="/country/VE/feed.atom"' in httpx.get(f"{site}/?country=VE").text


@pytest.mark.parametrize("path", ["/country/XX/feed.atom", "/feed.rss", "/e/e-000000000000/feed.atom"])
def test_what_is_no_feed_is_not_found(site: str, path: str) -> None:
    assert httpx.get(site + path).status_code == 404
