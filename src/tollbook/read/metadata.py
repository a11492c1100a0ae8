"""What a page says about itself: title, date, byline, outlet, language, each with where it was found."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tollbook.model import PartialDate, parse_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|Review)\Z")
_NOT_THE_ARTICLE = frozenset(
    # Under these keys stand other articles, other people's words or the site's own things.
    "itemListElement liveBlogUpdate hasPart relatedLink comment review video isPartOf publisher author image".split()
)
_JSON_DEPTH = 12
_JSON_CHARACTERS = 2_000_000
PUBLISHED_META = (
    # First the names whose meaning is sure, then those that some sites fill with anything.
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "date",
)
MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
)
_OTHER_STORIES = re.compile(
    r"related|sidebar|recommend|popular|trending|most-read|footer|comment|more-stories|teaser", re.I
)
_UPDATED = re.compile(r"updat|modif|edited|actualiz|aktualis|mis-a-jour", re.I)
_SAID_UPDATED = re.compile(
    r"(?:updated|modified|actualizad[oa]|atualizad[oa]|mise? à jour|aktualisiert)[\s:,]{0,4}(?:on |am |el |le )?", re.I
)
_PUBLISHED = re.compile(r"publi|pubdate|entry-date|posted|dateline|byline|article-date|date-header", re.I)
_URL_DATE = re.compile(
    r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|\Z)",
    re.I,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN = (
    re.compile(r"(?P<day>\d{1,2})\.?\s+(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>(?:19|20)\d\d)\b"),
)
_ISO_START = re.compile(r"\s*((?:19|20)\d\d)[-/](\d{2})[-/](\d{2})(.*)\Z", re.DOTALL)
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*\Z")
_EARLIEST_YEAR = 1980
"""Before this no page was published: 1970-01-01 is a clock that was never set, 0001-01-01 a field left empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says about itself.

    `modified` are the days of its updates, as written and in UTC: never its publication.
    """

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    language: str | None = None
    published: PartialDate | None = None
    published_from: str | None = None
    modified: frozenset[str] = frozenset()


def read_metadata(tree: "HtmlElement", url: str | None) -> Metadata:
    """What the head and the marked elements of a page say about it."""
    metas = _metas(tree)
    article = _json_ld_article(tree)
    address = url or metas.get("og:url") or _canonical(tree)
    published, published_from = _published(tree, metas, article, address)
    return Metadata(
        title=_title(tree, metas, article),
        url=address,
        outlet=_name(article.get("publisher")) or metas.get("og:site_name") or metas.get("application-name"),
        byline=_byline(tree, metas, article),
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or metas.get("og:locale"),
        published=published,
        published_from=published_from,
        modified=_modified(tree, metas, article),
    )


def outlet_of_url(url: str | None) -> str | None:
    """The host of an address without "www.": what an outlet is called where nothing names it."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return (host.removeprefix("www.").removeprefix("amp.") or None) if host else None


def read_page_date(words: str) -> PartialDate | None:
    """A date as pages write it: ISO, "20260107", "7 January 2026", "Wed, 07 Jan 2026 10:00:00 GMT"; or None.

    "07/01/2026" is no date here: nobody knows whether it is July. A clock time is kept only in ISO, where its offset
    stands with it.
    """
    found = _ISO_START.match(words)
    if found is not None:
        year, month, day, rest = found.groups()
        date = parse_date(f"{year}-{month}-{day}{rest.rstrip()}") or parse_date(f"{year}-{month}-{day}")
    elif (found := _COMPACT.match(words)) is not None:
        date = parse_date("-".join(found.groups()))
    else:
        date = _read_written(words)
    return date if date is not None and (date.year or 0) >= _EARLIEST_YEAR else None


def _read_written(words: str) -> PartialDate | None:
    for pattern in _WRITTEN:
        found = pattern.search(words[:80])
        if found is not None and (month := _month(found["month"])) is not None:
            return parse_date(f"{found['year']}-{month:02d}-{int(found['day']):02d}")
    return None


def _month(name: str) -> int | None:
    start = name[:3].lower()
    return _MONTHS.index(start) + 1 if start in _MONTHS else None


def _published(
    tree: "HtmlElement", metas: dict[str, str], article: dict[str, object], url: str | None
) -> tuple[PartialDate | None, str | None]:
    for words, source in _date_candidates(tree, metas, article, url):
        if (date := read_page_date(words)) is not None:
            return date, source
    return None, None


def _date_candidates(
    tree: "HtmlElement", metas: dict[str, str], article: dict[str, object], url: str | None
) -> Iterator[tuple[str, str]]:
    """Every place that may give the publication date, the surest first. An update date is in none of them."""
    if isinstance(value := article.get("datePublished"), str):
        yield value, "json-ld.datePublished"
    for name in PUBLISHED_META:
        if name in metas:
            yield metas[name], f"meta.{name}"
    for value in tree.xpath("//*[@itemprop='datePublished']/@*[name()='content' or name()='datetime']"):
        yield str(value), "itemprop.datePublished"
    times = [time for time in tree.iter("time") if time.get("datetime") and not _is_elsewhere(time)]
    marked = [time for time in times if time.get("pubdate") is not None or _PUBLISHED.search(_classes(time))]
    if marked:
        yield marked[0].get("datetime") or "", "time.datetime"
    elif len({(time.get("datetime") or "")[:10] for time in times}) == 1:  # several days: posts of a live blog
        yield times[0].get("datetime") or "", "time.datetime"
    if isinstance(value := article.get("dateCreated"), str):
        yield value, "json-ld.dateCreated"
    if (found := _URL_DATE.search(url or "")) is not None:
        year, month, day = found.groups()
        yield f"{year}-{_month(month) or int(month):02d}-{int(day):02d}", "url"


def _modified(tree: "HtmlElement", metas: dict[str, str], article: dict[str, object]) -> frozenset[str]:
    words = [metas[name] for name in MODIFIED_META if name in metas]
    if isinstance(value := article.get("dateModified"), str):
        words.append(value)
    words += [time.get("datetime") or "" for time in tree.iter("time") if _UPDATED.search(_classes(time))]
    text = str(tree.text_content())
    words += [text[found.end() : found.end() + 40].lstrip() for found in _SAID_UPDATED.finditer(text)]
    read = (date.first_day for word in words if (date := read_page_date(word)) is not None)
    return frozenset(word[:10] for word in words) | {day.isoformat() for day in read if day is not None}


def _classes(element: "HtmlElement") -> str:
    return f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('id') or ''}"


def _is_elsewhere(time: "HtmlElement") -> bool:
    """Whether a <time> is of an update, or of another story in a box beside this one."""
    if _UPDATED.search(_classes(time)):
        return True
    for depth, parent in enumerate(time.iterancestors()):
        if depth > 8:
            return False
        if parent.tag in {"aside", "nav", "footer"} or _OTHER_STORIES.search(_classes(parent)):
            return True
        if depth < 2 and _UPDATED.search(_classes(parent)):
            return True
    return False


def _metas(tree: "HtmlElement") -> dict[str, str]:
    """The page's <meta> by name in small letters; of several of one name the first."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = (meta.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def _canonical(tree: "HtmlElement") -> str | None:
    found = tree.xpath("//link[@rel='canonical']/@href")
    return str(found[0]) if found and str(found[0]).startswith("http") else None


def _title(tree: "HtmlElement", metas: dict[str, str], article: dict[str, object]) -> str | None:
    headline = article.get("headline")
    if isinstance(headline, str) and headline.strip():
        return headline.strip()
    if title := metas.get("og:title") or metas.get("twitter:title"):
        return title
    for path in ("//h1", "//title"):
        for element in tree.xpath(path):
            if words := " ".join(str(element.text_content()).split()):
                return words
    return None


def _byline(tree: "HtmlElement", metas: dict[str, str], article: dict[str, object]) -> str | None:
    if name := _name(article.get("author")):
        return name
    for key in (
        "author",
        "article:author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
    ):
        value = metas.get(key, "")
        if value and not value.startswith(("http", "/", "@")):
            return value.removeprefix("By ").removeprefix("by ").strip() or None
    for element in tree.xpath("//*[@rel='author' or @itemprop='author']"):
        words = " ".join(str(element.text_content()).split())
        if 2 < len(words) <= 80:
            return words
    return None


def _name(value: object) -> str | None:
    """The name of a JSON-LD person or organisation, however it is wrapped; several are joined with commas."""
    if isinstance(value, str):
        return None if value.startswith("http") else value.strip() or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return ", ".join(name for item in value[:20] if (name := _name(item))) or None
    return None


def _json_ld_article(tree: "HtmlElement") -> dict[str, object]:
    """The first object of the page's JSON-LD that is an article; else the first that has a date; else an empty one."""
    dated: dict[str, object] = {}
    for script in tree.xpath("//script[@type='application/ld+json']"):
        for node in _nodes(_parsed(str(script.text or "")), 0):
            if any(_ARTICLE_TYPES.search(kind) for kind in _types(node)):
                return node
            if not dated and "datePublished" in node:
                dated = node
    return dated


def _parsed(words: str) -> object:
    """The JSON of a script, or None; comments and stray line breaks around it are common and forgiven."""
    words = words.strip().removeprefix("<!--").removesuffix("-->").strip()
    if len(words) > _JSON_CHARACTERS:
        return None
    try:
        return json.loads(words, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > _JSON_DEPTH:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key, item in value.items():
            if key not in _NOT_THE_ARTICLE and isinstance(item, dict | list):
                yield from _nodes(item, depth + 1)


def _types(node: dict[str, object]) -> tuple[str, ...]:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return tuple(item for item in kinds if isinstance(item, str))
