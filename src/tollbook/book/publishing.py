"""Records frozen as versions, and what changed between two of them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tollbook.book.kept import Kept
from tollbook.book.knowledge import Known
from tollbook.model import Report, content_id
from tollbook.model.codec import Row, record_row, report_row
from tollbook.model.ruling import Ruling
from tollbook.model.version import RecordId, Version, VersionConflictError, canonical_json, version_digest
from tollbook.store import Connection, Entry
from tollbook.store.given import add_version
from tollbook.store.log import read_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that differs between two versions; None where one of them has it not."""

    what: str
    before: str | None
    after: str | None


def content_of(kept: Kept, reports: Sequence[Report], known: Known, rulings: Sequence[Ruling]) -> str:
    """A record as it is published: canonical JSON of all that it says, and of the state that it was made from."""
    copies = {copy.report: copy for copy in kept.copies}
    return canonical_json(
        {
            "as_of": known.key.as_of,
            "policy": known.key.policy,
            "captures_until": known.key.until,
            "rulings_until": known.key.rulings_until,
            "rulings": [ruling.id for ruling in rulings],
            "reports": [report_row(report, copies.get(report.id)) for report in reports],
            "event": record_row(kept.record),
        }
    )


def record_of(published: Iterable[Entry], reports: Sequence[str]) -> Entry | None:
    """The last publication of the record that these reports continue: they hold most of the reports that it had.

    Of several (joined events) the one that shares the most, then the oldest.
    """
    last = {entry.body["record"]: entry for entry in published}
    there = set(reports)
    shared = {name: len(there & set(entry.body["reports"])) for name, entry in last.items()}
    found = [name for name, entry in last.items() if 2 * shared[name] > len(entry.body["reports"])]
    best = min(found, key=lambda name: (-shared[name], last[name].number, name), default=None)
    return None if best is None else last[best]


def publication_named(published: Iterable[Entry], name: str) -> Entry | None:
    """The last publication of the record of that id, or of the one that an event of that id was published as."""
    entries = tuple(published)
    record = next((e.body["record"] for e in entries if name in (e.body["record"], e.body["event"])), None)
    return next((entry for entry in reversed(entries) if entry.body["record"] == record), None)


def freeze(
    connection: Connection,
    kept: Kept,
    content: str,
    *,
    seen: int | None,
    by: str,
    note: str,
    made_at: str,
) -> Version:
    """The next version of the event's record, written; raises VersionConflictError where another one came first.

    `seen` is the number of the last version that the publisher knew, 0 for none.
    """
    event = kept.record.event
    last = record_of(read_entries(connection, ("version",)), event.reports)
    number = last.body["version"] if last else 0
    if seen is not None and number != seen:
        raise VersionConflictError(_conflict(last, seen))
    name = last.body["record"] if last else content_id("r", event.id, made_at)
    parent = last.body["digest"] if last else None
    return add_version(
        connection,
        record=RecordId(name),
        number=number + 1,
        event=event.id,
        reports=event.reports,
        parent=parent,
        digest=version_digest(content, parent),
        content=content,
        by=by,
        note=note,
        made_at=made_at,
    )


def _conflict(last: Entry | None, seen: int) -> str:
    if last is None:
        return f"you saw version {seen}, but the event was never published"
    told = last.body
    return (
        f"version {told['version']} of {told['record']} was published by {told['by']} at {last.made_at}, "
        f"while you worked from version {seen}; compare them with `tollbook diff` and publish again"
    )


def find_changes(before: str, after: str) -> tuple[Change, ...]:
    """What differs between two published contents: name, figures, conflicts, reports and claims, in that order."""
    one, other = json.loads(before), json.loads(after)
    found: list[Change] = []
    for part in (_facts, _figures, _conflicts, _reports, _claims):
        found += _compare(part(one), part(other))
    return tuple(found)


def _compare(before: Mapping[str, str], after: Mapping[str, str]) -> list[Change]:
    keys = [*before, *(key for key in after if key not in before)]
    return [
        Change(what=key, before=before.get(key), after=after.get(key))
        for key in keys
        if before.get(key) != after.get(key)
    ]


def _facts(content: Mapping[str, Any]) -> dict[str, str]:  # Any: JSON
    return {
        "name": content["event"]["name"],
        "policy": content["policy"],
        "as of": content["as_of"] or "now",
        "rulings": ", ".join(content["rulings"]) or "none",
    }


def _figures(content: Mapping[str, Any]) -> dict[str, str]:
    return {_cell(figure): _numbers(figure) for figure in content["event"]["figures"]}


def _cell(figure: Row) -> str:
    group = " ".join(
        f"{name}={'+'.join(value) if isinstance(value, list) else value}"
        for name, value in figure["group"].items()
        if name != "label" and value
    )
    return f"figure: {figure['harm']}, {group or 'all'}"


def _numbers(figure: Row) -> str:
    low, best, high = ("?" if figure[end] is None else figure[end] for end in ("low", "best", "high"))
    return f"{low} to {high}, best {best} ({figure['grade']}{', contested' if figure['contested'] else ''})"


def _conflicts(content: Mapping[str, Any]) -> dict[str, str]:
    return {
        f"conflict: {conflict['message']}": "open" if conflict["open"] else "settled"
        for conflict in content["event"]["conflicts"]
    }


def _reports(content: Mapping[str, Any]) -> dict[str, str]:
    return {f"report: {report}": "told" for report in content["event"]["reports"]}


def _claims(content: Mapping[str, Any]) -> dict[str, str]:
    return {f"claim: {claim['claim']}": f"{claim['report']}: {claim['quote']}" for claim in content["event"]["claims"]}
