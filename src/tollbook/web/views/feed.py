"""What changed, for feed readers: Atom and JSON Feed with the same entries, whose ids never change."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from tollbook.book.summaries import FigureLine, Summary
from tollbook.export.words import HARMS, number, range_words, some
from tollbook.model import parse_date
from tollbook.web.addresses import event_url
from tollbook.web.keeper import Made
from tollbook.web.views.event import MomentRow, VersionRow

ATOM, JSON_FEED = "application/atom+xml; charset=utf-8", "application/feed+json"
_NEVER = "1970-01-01T00:00:00Z"  # of a feed without entries, which must bear a moment all the same
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change. `id` is a URN; `href` a path of this site; `updated` an RFC 3339 moment."""

    id: str
    href: str
    title: str
    updated: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed. `path` is its own without the ending, `home` that of the page that it goes with."""

    title: str
    path: str
    home: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> str:
        return max((entry.updated for entry in self.entries), default=_NEVER)


def event_feed(named: str, name: str, moments: Iterable[MomentRow], versions: Iterable[VersionRow]) -> Feed:
    """The days on which an event's record changed, and its published versions."""
    entries = [_moment(named, name, row) for row in moments] + [_version(named, name, row) for row in versions]
    entries.sort(key=lambda entry: (entry.updated, entry.id), reverse=True)
    return Feed(
        title=f"{name} · Tollbook", path=f"{event_url(named)}/feed", home=event_url(named), entries=tuple(entries)
    )


def _moment(named: str, name: str, row: MomentRow) -> Entry:
    more = [f"And {number(row.more)} more."] if row.more else []
    return Entry(
        id=_urn(named, "day", row.edtf),
        href=row.href,
        title=f"{row.best}{f', range {row.range}' if row.range else ''}: {name}",
        updated=_moment_of(row.edtf),
        words=" ".join((*row.changes, *more)),
    )


def _version(named: str, name: str, row: VersionRow) -> Entry:
    return Entry(
        id=_urn(named, "version", str(row.number)),
        href=row.href,
        title=f"Version {row.number}: {name}",
        updated=_moment_of(row.published_at),
        words=f"Published by {row.by}: {row.note}",
    )


def list_feed(title: str, path: str, home: str, events: Iterable[Summary]) -> Feed:
    """The events last touched, each as it is since then: touched again it is a new entry."""
    return Feed(title=title, path=path, home=home, entries=tuple(_touched(event) for event in events))


def _touched(event: Summary) -> Entry:
    told = [some(event.reports, "report"), f"{some(event.conflicts, 'contradiction')} open"]
    figures = [_figure(figure) for figure in event.figures if figure.group == "all"]
    return Entry(
        id=_urn(event.id, "entry", str(event.head)),
        href=event_url(event.id),
        title=f"{_figure(event.toll) if event.toll else 'No figure stated'}: {event.name}",
        updated=_moment_of(event.updated),
        words="; ".join((*figures, *told)) + ".",
    )


def _figure(figure: FigureLine) -> str:
    best = "not known" if figure.best is None else number(figure.best)
    told = f"{'at least ' if figure.is_floor else ''}{best} {HARMS[figure.harm]}"
    return f"{told}, range {range_words(figure.low, figure.high)}{', contested' if figure.contested else ''}"


def _urn(*parts: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, 'tollbook:' + ':'.join(parts))}"


def _moment_of(edtf: str | None) -> str:
    """A moment of RFC 3339; a day is its first moment."""
    date = parse_date(edtf) if edtf else None
    if date is None or date.last_day is None:
        return _NEVER
    clock = (date.time or "00:00:00").split(".")[0]
    return f"{date.last_day.isoformat()}T{clock if clock.count(':') == 2 else clock + ':00'}Z"


def as_atom(feed: Feed, site: str) -> Made:
    """The feed as Atom (RFC 4287); `site` is the address that paths of this site begin with."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _put(root, "id", _urn("feed", feed.path))
    _put(root, "title", feed.title)
    _put(root, "updated", feed.updated)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{site}{feed.path}.atom"})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": f"{site}{feed.home}"})
    _put(SubElement(root, "author"), "name", "Tollbook")
    for entry in feed.entries:
        one = SubElement(root, "entry")
        _put(one, "id", entry.id)
        _put(one, "title", entry.title)
        _put(one, "updated", entry.updated)
        SubElement(one, "link", {"rel": "alternate", "type": "text/html", "href": f"{site}{entry.href}"})
        _put(one, "summary", entry.words)
    body = b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="utf-8")
    return Made(body=body, media_type=ATOM)


def _put(parent: Element, name: str, words: str) -> None:
    SubElement(parent, name).text = _NO_XML.sub("\ufffd", words)


def as_json_feed(feed: Feed, site: str) -> Made:
    """The feed as JSON Feed 1.1."""
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": f"{site}{feed.home}",
        "feed_url": f"{site}{feed.path}.json",
        "language": "en",
        "authors": [{"name": "Tollbook"}],
        "items": [
            {
                "id": entry.id,
                "url": f"{site}{entry.href}",
                "title": entry.title,
                "content_text": entry.words,
                "date_published": entry.updated,
                "date_modified": entry.updated,
            }
            for entry in feed.entries
        ],
    }
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")
    return Made(body=body, media_type=JSON_FEED)
