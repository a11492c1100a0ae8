"""The page of a report: its text with the claims in place, what it copies and what copies it."""

from dataclasses import dataclass, replace

from tollbook.book.looking import ReportShown
from tollbook.export.apparatus import make_apparatus, source_name
from tollbook.export.view_evidence import ReportView, evidence_of
from tollbook.export.words import COPIES, date_words
from tollbook.model import Claim, Event, EventId, Record
from tollbook.web.addresses import ON_SITE, event_url, report_url


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Something that the report has to do with: where it is, and in which words."""

    href: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """All of the page. `text` is the report; `title` what the page is called."""

    text: ReportView
    title: str
    byline: str
    events: tuple[Tie, ...]
    origin: Tie | None
    copies: tuple[Tie, ...]
    sentences: int


def report_page(shown: ReportShown) -> ReportPage:
    report = shown.report
    records = _narrowed(shown)
    apparatus = make_apparatus(records, {report.id: report}, (), ON_SITE)
    (text,) = evidence_of(apparatus, records)
    day = date_words(report.published.edtf) if report.published else "no date"
    name = source_name(report)
    return ReportPage(
        text=text,
        title=report.title or f"{name}, {day}",
        byline=f"{name}, {day}",
        events=tuple(Tie(href=event_url(one.event.id), words=one.event.name) for one in shown.records),
        origin=_origin(shown),
        copies=tuple(
            Tie(href=report_url(copy.report), words=copy.report, note=COPIES[copy.kind]) for copy in shown.copied
        ),
        sentences=len(apparatus.sentences[report.id]),
    )


def _origin(shown: ReportShown) -> Tie | None:
    if shown.copy is None:
        return None
    return Tie(href=report_url(shown.copy.origin), words=shown.copy.origin, note=COPIES[shown.copy.kind])


def _narrowed(shown: ReportShown) -> tuple[Record, ...]:
    """The records with the report's own claims alone, and one more for the claims that no event is made of."""
    own = {claim.id for claim in shown.claims}
    records = tuple(
        replace(record, claims=tuple(claim for claim in record.claims if claim.id in own)) for record in shown.records
    )
    held = {claim.id for record in records for claim in record.claims}
    loose = tuple(claim for claim in shown.claims if claim.id not in held)
    return (*records, _nothing(loose)) if loose else records


def _nothing(claims: tuple[Claim, ...]) -> Record:
    """A record that says nothing of these claims."""
    event = Event(id=EventId(""), name="", kind="", when=None, place=None, reports=(), claims=())
    return Record(
        event=event,
        as_of=None,
        policy="",
        claims=claims,
        figures=(),
        conflicts=(),
        revisions=(),
        statements=(),
    )
