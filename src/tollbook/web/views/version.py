"""A published version as it was frozen: read from its own content, so that no later rule can change what it says."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tollbook.book.publishing import Change
from tollbook.export.view_page import PageView, page_view
from tollbook.export.words import HARMS, NOT_KNOWN, date_words, number, range_words
from tollbook.model import Claim, Harm, Record, Statement
from tollbook.model.thaw import copy_of_row, record_of_row, report_of_row
from tollbook.model.version import Version
from tollbook.web.addresses import ON_SITE, claim_url, event_url, report_url
from tollbook.web.views.event import VersionRow, version_rows

Row = dict[str, Any]  # JSON


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenFigure:
    """A figure as it was published; `best` None is not known."""

    name: str
    best: str | None
    range: str
    grade: str
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenClaim:
    """A claim as it was published, with the way to its words."""

    figure: str
    quote: str
    speaker: str
    report: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenConflict:
    message: str
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPage:
    """All of the page. `newest` leads to the record as it stands; `changes` are those since the version compared."""

    name: str
    record: str
    number: int
    is_last: bool
    day: str
    by: str
    note: str
    digest: str
    parent: str | None
    policy: str
    as_of: str | None
    newest: str
    data: str
    main: FrozenFigure | None
    figures: tuple[FrozenFigure, ...]
    conflicts: tuple[FrozenConflict, ...]
    claims: tuple[FrozenClaim, ...]
    reports: tuple[tuple[str, str, str], ...]
    versions: tuple[VersionRow, ...]
    compared: int | None
    changes: tuple[str, ...]
    page: PageView | None
    """The record as the page of an event shows it, out of what was frozen; None where that is of a shape not known."""


def version_page(
    version: Version,
    versions: tuple[Version, ...],
    compared: int | None,
    changes: Sequence[Change],
    texts: Mapping[str, str],
) -> VersionPage:
    """The page of one version; `changes` are what changed since the version `compared`.

    `texts` are the stored texts of its reports: sentences are cut from them where the words that were published still
    stand in their places.
    """
    content: Row = json.loads(version.content)
    event = content["event"]
    figures = tuple(map(_figure, event["figures"]))
    main = next((n for n, row in enumerate(event["figures"]) if row["harm"] == "killed"), 0)
    return VersionPage(
        name=event["name"],
        record=version.record,
        number=version.number,
        is_last=version.number == versions[-1].number,
        day=date_words(version.published_at[:10]),
        by=version.by,
        note=version.note,
        digest=version.digest,
        parent=version.parent,
        policy=content["policy"],
        as_of=date_words(content["as_of"]) if content["as_of"] else None,
        newest=event_url(version.record),
        data=event_url(version.record, version=version.number, kind=".json"),
        main=figures[main] if figures else None,
        figures=figures,
        conflicts=tuple(FrozenConflict(message=row["message"], is_open=row["open"]) for row in event["conflicts"]),
        claims=tuple(map(_claim, event["claims"])),
        reports=tuple(map(_report, content["reports"])),
        versions=version_rows(versions),
        compared=compared,
        changes=tuple(map(change_words, changes)),
        page=frozen_view(content, texts),
    )


def frozen_view(content: Row, texts: Mapping[str, str]) -> PageView | None:
    """The record that was frozen, in the order of an event's page: figures, reasons and conflicts as they were."""
    try:
        record = record_of_row(content["event"], as_of=content["as_of"], policy=content["policy"])
        reports = [report_of_row(row, _text_of(row["id"], record, texts)) for row in content["reports"]]
        copies = tuple(copy for row in content["reports"] if (copy := copy_of_row(row)) is not None)
    except (KeyError, TypeError, ValueError):  # rows of another shape: the page shows what it reads of them by itself
        return None
    return page_view(
        (record,),
        {report.id: report for report in reports},
        copies,
        (),
        policy=record.policy,
        as_of=record.as_of,
        anchors=ON_SITE,
        texts=(),
    )


def _text_of(report: str, record: Record, texts: Mapping[str, str]) -> str:
    """The stored text, if all that was published stands there; else the published words alone, in their places."""
    told: tuple[Claim | Statement, ...] = (*record.claims, *record.statements)
    said = [one for one in told if one.report == report]
    text = texts.get(report, "")
    stands = all(text[one.span.start : one.span.end] == one.quote for one in said)
    return text if stands else _words_alone(said)


def _words_alone(said: Iterable[Claim | Statement]) -> str:
    signs = [" "] * max((one.span.end for one in said), default=0)
    for one in said:
        signs[one.span.start : one.span.end] = one.quote
    return "".join(signs)


def _figure(row: Row) -> FrozenFigure:
    harm = HARMS[Harm(row["harm"])].capitalize()
    group = row["group"]["label"]
    return FrozenFigure(
        name=f"{harm}, {'everyone' if group == 'all' else group}",
        best=None if row["best"] is None else number(row["best"]),
        range=range_words(row["low"], row["high"]),
        grade=f"{row['grade']}{', contested' if row['contested'] and row['grade'] != 'contested' else ''}",
        explanation=row["explanation"],
    )


def _claim(row: Row) -> FrozenClaim:
    harm = HARMS[Harm(row["harm"])]
    group = row["group"]["label"]
    figure = row["words"] if row["point"] is None else number(row["point"])
    return FrozenClaim(
        figure=f"{figure} {harm}, {'everyone' if group == 'all' else group}",
        quote=row["quote"],
        speaker=row["speaker"]["name"] if row["speaker"] else "no speaker named",
        report=row["report"],
        href=claim_url(row["report"], row["claim"]),
    )


def _report(row: Row) -> tuple[str, str, str]:
    day = date_words(row["published"]) if row["published"] else "no date"
    return row["title"] or row["outlet"] or row["id"], report_url(row["id"]), day


def change_words(change: Change) -> str:
    """What changed, in words: "Figure: killed, all: from 80 to 83, best 80 (weak) to ..."."""
    what = change.what[:1].upper() + change.what[1:]
    if change.before is None:
        return f"New. {what}" + ("" if change.after in ("told", "open") else f": {change.after}") + "."
    if change.after is None:
        return f"No more. {what}" + ("" if change.before in ("told", "open") else f": {change.before}") + "."
    return f"{what}: was {change.before}; is {change.after}."


def main_words(page: VersionPage) -> str:
    """The first figure in a few words."""
    if page.main is None:
        return NOT_KNOWN
    return f"{page.main.name}: {page.main.best or NOT_KNOWN}, range {page.main.range}"
