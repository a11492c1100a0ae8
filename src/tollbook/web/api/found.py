"""What the API gives, as rows: from the book, without the web."""

import dataclasses
import json

from tollbook.book import Book, rows
from tollbook.book.showing import Shown
from tollbook.book.summaries import Filters
from tollbook.model import UnknownNameError
from tollbook.model.codec import Row, claim_row, problem_row, report_row
from tollbook.store.log import parse_head


def events_row(book: Book, filters: Filters, sort: str, after: str | None, limit: int) -> Row:
    page = book.list_events(filters, sort=sort, after=after, limit=limit)
    return {
        "events": [rows.summary_row(event) for event in page.items],
        "next": page.next,
        "total": page.total,
        "facets": dataclasses.asdict(page.facets),
        "is_current": page.is_current,
        "known_until": page.known_until,
    }


def find_event(book: Book, event: str, as_of: str | None, known_by: str | None, policy: str) -> Shown:
    """An event in a state; what the book knew earlier is worked out whole, all else from the event alone."""
    if known_by is not None:
        return book.show(event, as_of=as_of, known_by=known_by, policy=policy)
    return book.look(event, as_of=as_of, policy=policy)


def versions_row(book: Book, event: str) -> Row:
    return {"versions": [rows.version_row(version) for version in book.versions(event)]}


def version_row(book: Book, event: str, number: int) -> Row:
    """A version with its content; raises UnknownNameError where there is none of that number."""
    found = next((one for one in book.versions(event) if one.number == number), None)
    if found is None:
        raise UnknownNameError(f"{event} has no version {number}")
    return {**rows.version_row(found), "content": json.loads(found.content)}


def changes_row(book: Book, event: str, before: int, after: int | None) -> Row:
    return {"changes": [rows.change_row(change) for change in book.diff(event, before, after)]}


def reports_row(book: Book, after: str | None, limit: int) -> Row:
    page = book.reports_page(after, limit)
    return {"reports": [report_row(report, None) for report in page.items], "next": page.next}


def read_report_row(book: Book, report: str) -> Row:
    shown = book.report(report)
    return {
        "report": report_row(shown.report, shown.copy),
        "text": shown.report.text,
        "claims": [claim_row(claim) for claim in shown.claims],
        "events": [record.event.id for record in shown.records],
    }


def claims_row(book: Book, after: str | None, limit: int) -> Row:
    page = book.claims_page(after, limit)
    return {"claims": [claim_row(claim) for claim in page.items], "next": page.next}


def read_claim_row(book: Book, claim: str) -> Row:
    found = book.claim(claim)
    if found is None:
        raise UnknownNameError(f"no claim of the book is called {claim!r}")
    return {"claim": claim_row(found), "rulings": [rows.ruled_row(one) for one in book.rulings_about(claim)]}


def hits_row(book: Book, words: str, most: int) -> Row:
    return {"hits": [rows.hit_row(hit) for hit in book.search(words, most)]}


def rulings_row(book: Book, after: str | None, limit: int) -> Row:
    page = book.rulings_page(after, limit)
    return {"rulings": [rows.ruled_row(one) for one in page.items], "next": page.next}


def log_row(book: Book, after: str | None, limit: int) -> Row:
    page = book.log_page(after, limit)
    return {"entries": [rows.entry_row(entry) for entry in page.items], "next": page.next}


def faults_row(book: Book, head: str | None) -> Row:
    faults = book.verify(parse_head(head) if head else None)
    return {"faults": [problem_row(fault) for fault in faults]}
