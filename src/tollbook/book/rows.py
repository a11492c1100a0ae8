"""What a book gives as JSON, to the command line and to the site alike: one row for each noun."""

import dataclasses
from typing import TYPE_CHECKING

from tollbook.book.publishing import Change
from tollbook.book.showing import Ruled, Shown
from tollbook.book.summaries import Summary
from tollbook.model.codec import Row, problem_row, record_row, report_row
from tollbook.model.ruling import Ruling
from tollbook.model.version import Version
from tollbook.store import Entry

if TYPE_CHECKING:
    from tollbook.book.adding import Added
    from tollbook.book.rebuilding import Rebuilt
    from tollbook.book.searching import Hit


def added_row(added: "Added") -> Row:
    return {
        "new": list(added.new),
        "known": list(added.known),
        "problems": [problem_row(problem) for problem in added.problems],
    }


def summary_row(event: Summary) -> Row:
    """One line of `tollbook events --json`."""
    return dataclasses.asdict(event)


def shown_row(shown: Shown) -> Row:
    """What `tollbook show --json` prints."""
    copies = {copy.report: copy for copy in shown.copies}
    return {
        "as_of": shown.record.as_of,
        "policy": shown.record.policy,
        "record": shown.name,
        "version": shown.version,
        "rulings": [ruled_row(ruled) for ruled in shown.rulings],
        "reports": [report_row(report, copies.get(report.id)) for report in shown.reports],
        "event": record_row(shown.record),
    }


def hit_row(hit: "Hit") -> Row:
    """One line of `tollbook search --json`."""
    return dataclasses.asdict(hit)


def ruling_row(ruling: Ruling) -> Row:
    return {
        "ruling": ruling.id,
        "kind": ruling.kind,
        "about": ruling.about,
        "value": dict(ruling.value),
        "note": ruling.note,
        "by": ruling.by,
        "made_at": ruling.made_at,
        "withdraws": ruling.withdraws,
    }


def ruled_row(ruled: Ruled) -> Row:
    """One line of `tollbook log --rulings --json`."""
    return {**ruling_row(ruled.ruling), "standing": ruled.standing}


def entry_row(entry: Entry) -> Row:
    """One line of `tollbook log --json`: the text is what the hash is made of, byte for byte."""
    return {"number": entry.number, "entry": entry.text, "hash": entry.hash}


def version_row(version: Version) -> Row:
    return {
        "record": version.record,
        "version": version.number,
        "event": version.event,
        "parent": version.parent,
        "digest": version.digest,
        "published_at": version.published_at,
        "by": version.by,
        "note": version.note,
    }


def change_row(change: Change) -> Row:
    """One line of `tollbook diff --json`."""
    return dataclasses.asdict(change)


def rebuilt_row(rebuilt: "Rebuilt") -> Row:
    return {
        "reports": rebuilt.reports,
        "claims": rebuilt.claims,
        "orphaned": [ruling_row(ruling) for ruling in rebuilt.orphaned],
        "problems": [problem_row(problem) for problem in rebuilt.problems],
    }
