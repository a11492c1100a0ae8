"""Dates as pages write them, and what an outlet is called."""

import json

import pytest
from lxml import html

from tollbook.read.metadata import outlet_of_url, read_metadata, read_page_date

DATES = [
    ("2026-01-07", "2026-01-07"),
    ("2026-01-07T23:30:00+0530", "2026-01-07T18:00"),
    ("2026-01-07 10:00:00", "2026-01-07T10:00"),
    ("2026/01/07", "2026-01-07"),
    ("2026-01-07T25:99", "2026-01-07"),
    ("20260107", "2026-01-07"),
    ("20260107T101500", "2026-01-07"),
    ("January 7, 2026", "2026-01-07"),
    ("7 January 2026", "2026-01-07"),
    ("Wed, 07 Jan 2026 10:00:00 GMT", "2026-01-07"),
    ("Posted: Sept. 3, 2021 at 4 pm", "2021-09-03"),
    ("07/01/2026", None),  # July or January
    ("1970-01-01T00:00:00Z", None),  # a clock that was never set
    ("0001-01-01T00:00:00", None),
    ("31 February 2020", None),
    ("yesterday", None),
    ("", None),
]


@pytest.mark.parametrize(("words", "edtf"), DATES)
def test_page_dates(words: str, edtf: str | None) -> None:
    date = read_page_date(words)
    assert (date.edtf if date else None) == edtf


OUTLETS = [
    ("https://www.trtworld.com:443/article/6e39", "trtworld.com"),
    ("https://amp.dw.com/en/a-1", "dw.com"),
    ("http://[bad", None),
    ("not an address", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "outlet"), OUTLETS)
def test_outlet_of_url(url: str | None, outlet: str | None) -> None:
    assert outlet_of_url(url) == outlet


def published(head: str, body: str = "", url: str | None = None) -> tuple[str | None, str | None]:
    found = read_metadata(html.fromstring(f"<html><head>{head}</head><body><p>x</p>{body}</body></html>"), url)
    return (found.published.edtf if found.published else None, found.published_from)


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_article_outranks_other_objects_of_json_ld() -> None:
    graph = [
        {"@type": "Organization", "name": "A"},
        {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2001-01-01"}]},
        {"@type": ["NewsArticle", "Thing"], "datePublished": "2020-05-05"},
    ]
    assert published(json_ld({"@graph": graph})) == ("2020-05-05", "json-ld.datePublished")


def test_broken_json_ld_is_passed_over() -> None:
    head = '<script type="application/ld+json">{"datePublished": </script><meta name="pubdate" content="2020-05-06">'
    assert published(head) == ("2020-05-06", "meta.pubdate")


def test_json_ld_of_other_shapes_is_no_article() -> None:
    for value in (None, 3, "x", [], [[{"@type": 5}]], {"@type": "NewsArticle", "datePublished": 5}, [{"a": {"b": []}}]):
        assert published(json_ld(value)) == (None, None)


def test_deep_json_ld_is_not_fatal() -> None:
    assert published('<script type="application/ld+json">' + "[" * 100_000 + "</script>") == (None, None)


def test_marked_time_is_taken() -> None:
    body = '<time datetime="2019-01-01">old</time><time class="entry-date" datetime="2020-05-07T08:00Z">new</time>'
    assert published("", body) == ("2020-05-07T08:00", "time.datetime")


def test_times_of_several_days_say_nothing() -> None:
    body = '<time datetime="2020-05-07">a</time><time datetime="2020-05-08">b</time>'
    assert published("", body) == (None, None)


def test_times_of_updates_and_other_stories_are_passed_over() -> None:
    body = (
        '<time class="updated" datetime="2020-05-09">a</time><aside><time datetime="2020-05-08">b</time></aside>'
        '<div class="related-posts"><p><time datetime="2020-05-07">c</time></p></div>'
    )
    assert published("", body) == (None, None)


def test_date_of_the_address() -> None:
    assert published("", "", "https://a.example/news/2023/jun/19/x") == ("2023-06-19", "url")
    assert published("", "", "https://a.example/news/2023061912345/x") == (None, None)


def test_og_url_and_canonical_name_the_page() -> None:
    tree = html.fromstring('<html><head><link rel="canonical" href="https://b.example/y"></head><body>x</body></html>')
    assert read_metadata(tree, None).url == "https://b.example/y"
    assert read_metadata(tree, "https://c.example/").url == "https://c.example/"


BYLINES = [
    ('<meta name="author" content="https://facebook.com/x">', None),
    ('<meta name="byl" content="By Jane Roe">', "Jane Roe"),
    (json_ld({"@type": "NewsArticle", "author": {"name": ["A B", "C D"]}}), "A B, C D"),
]


@pytest.mark.parametrize(("head", "byline"), BYLINES)
def test_bylines(head: str, byline: str | None) -> None:
    tree = html.fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>")
    assert read_metadata(tree, None).byline == byline


def test_author_element_is_a_byline() -> None:
    tree = html.fromstring('<html><head></head><body><h1>Two\n die</h1><a rel="author">Ana  Paz</a></body></html>')
    found = read_metadata(tree, None)
    assert (found.byline, found.title) == ("Ana Paz", "Two die")


PLACES = [
    ('<meta itemprop="x"><span itemprop="datePublished" content="2020-05-05">d</span>', "itemprop.datePublished"),
    ('<time datetime="2020-05-05T10:00Z">d</time><time datetime="2020-05-05T12:00Z">d</time>', "time.datetime"),
    ("<div><div><div><div><div><div><div><div><div><div><time datetime='2020-05-05'>d</time></div>", "time.datetime"),
    (json_ld({"@type": "NewsArticle", "dateCreated": "2020-05-05"}), "json-ld.dateCreated"),
    ('<p class="last-updated"><time datetime="2020-05-05">d</time></p>', None),
    (json_ld({"@type": "NewsArticle", "x": "y" * 2_100_000, "datePublished": "2020-05-05"}), None),
    (json_ld([[[[[[[[[[[[[[{"@type": "NewsArticle", "datePublished": "2020-05-05"}]]]]]]]]]]]]]]), None),
]


@pytest.mark.parametrize(("body", "source"), PLACES, ids=[str(number) for number in range(len(PLACES))])
def test_each_date_says_where_it_was_found(body: str, source: str | None) -> None:
    date, found = published("", body)
    assert found == source
    assert (date or "2020-05-05").startswith("2020-05-05")
