"""Captures and the reports made of them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from tollbook.model.dates import PartialDate
from tollbook.model.span import Span

ReportId = NewType("ReportId", str)


class ReportFlag(StrEnum):
    NO_DATE = "no_date"
    NO_BYLINE = "no_byline"
    TEMPLATE_RESIDUE = "template_residue"
    EMPTY_SOURCES = "empty_sources"
    WIRE_CREDIT = "wire_credit"
    FURNITURE = "furniture"
    DERIVED = "derived"
    LANGUAGE_NOT_READ = "language_not_read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes got from one place at one time, and what was said about them there.

    `where` names the place for messages (`pages/a.html`, `reports.jsonl:7`). The given fields come from the container
    (a JSON line); they are None where the container says nothing.
    """

    where: str
    id: ReportId
    media_type: str
    """text/plain | text/html | application/json (one report of a JSON Lines file)"""
    body: bytes
    url: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The readable document made of a capture. Every offset of Tollbook is a code point of `text`.

    `furniture` are spans of page furniture (contents, comment forms, related stories): no claim may touch them.
    `published_from` says where the date was found (`jsonl.published`, `json-ld.datePublished`); None with no date.
    """

    id: ReportId
    where: str
    text: str
    url: str | None = None
    title: str | None = None
    language: str | None = None
    outlet: str | None = None
    byline: str | None = None
    wire_credit: str | None = None
    published: PartialDate | None = None
    published_from: str | None = None
    flags: tuple[ReportFlag, ...] = ()
    furniture: tuple[Span, ...] = ()

    @property
    def host(self) -> str | None:
        """The host of its address without "www."; None where the address is unknown or has none."""
        if not self.url or "//" not in self.url:
            return None
        return self.url.split("//", 1)[1].split("/", 1)[0].rsplit(":", 1)[0].removeprefix("www.") or None

    @property
    def source(self) -> str | None:
        """What a reader would name the report by: its outlet, else the host of its address; None without both."""
        return self.outlet or self.host
