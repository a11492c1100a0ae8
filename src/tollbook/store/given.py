"""Captures with their bodies, rulings and versions: written with their entry of the log, and read back from it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from tollbook.model import Capture, ReportId
from tollbook.model.ruling import Ruling, RulingId, RulingKind
from tollbook.model.version import RecordId, Version, sha256_of
from tollbook.store import tables
from tollbook.store.log import Entry, append, append_all, as_entry

_ASKED = 500  # values of one IN; SQLite takes more, but no faster
# statements of the hot path are built once: building them takes longer than running them
_HAVE_BODIES = select(tables.bodies.c.sha256).where(tables.bodies.c.sha256.in_(bindparam("digests", expanding=True)))
_INSERT_BODY = insert(tables.bodies)
_INSERT_CAPTURE = insert(tables.captures)
_HELD = 100  # captures whose bytes are held at a time


def capture_body(capture: Capture) -> dict[str, Any]:
    """What the log says of a capture; its bytes stand apart, named by their SHA-256."""
    return {
        "report": capture.id,
        "sha256": sha256_of(capture.body),
        "media_type": capture.media_type,
        "where": capture.where,
        "url": capture.url,
        "title": capture.title,
        "language": capture.language,
        "published": capture.published,
        **({"outlet": capture.outlet} if capture.outlet else {}),  # older entries have none
    }


def add_capture(connection: Connection, capture: Capture, made_at: str) -> Entry:
    """The capture, with its bytes stored once however often they come."""
    return add_captures(connection, (capture,), made_at)[0]


def add_captures(connection: Connection, captures: Sequence[Capture], made_at: str) -> list[Entry]:
    """The captures, in order, with their bytes stored once however often they come."""
    if not captures:
        return []
    entries = append_all(connection, "capture", made_at, map(capture_body, captures))
    bytes_of = {entry.body["sha256"]: capture.body for entry, capture in zip(entries, captures, strict=True)}
    there = set(connection.execute(_HAVE_BODIES, {"digests": sorted(bytes_of)}).scalars())
    bodies = [{"sha256": digest, "body": body} for digest, body in bytes_of.items() if digest not in there]
    if bodies:
        connection.execute(_INSERT_BODY, bodies)
    rows = [{"number": one.number, "report": one.body["report"], "sha256": one.body["sha256"]} for one in entries]
    connection.execute(_INSERT_CAPTURE, rows)
    return entries


def find_captures(connection: Connection, reports: Sequence[str]) -> dict[str, Entry]:
    """What the log says of the captures of these reports, by report id."""
    found: dict[str, Entry] = {}
    for start in range(0, len(reports), _ASKED):
        some = reports[start : start + _ASKED]
        wanted = (
            select(tables.log, tables.captures.c.report)
            .join(tables.captures, tables.captures.c.number == tables.log.c.number)
            .where(tables.captures.c.report.in_(some))
        )
        found.update((row.report, as_entry(row)) for row in connection.execute(wanted))
    return found


def capture_numbers(connection: Connection) -> list[int]:
    """The numbers of all captures, in order."""
    return list(connection.execute(select(tables.captures.c.number).order_by(tables.captures.c.number)).scalars())


def read_captures(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Capture]]:
    """These captures with their bytes and their numbers in the log, in order of number; few are held at a time."""
    for start in range(0, len(numbers), _HELD):
        wanted = (
            select(tables.log.c.number, tables.log.c.entry, tables.bodies.c.body)
            .join(tables.captures, tables.captures.c.number == tables.log.c.number)
            .join(tables.bodies, tables.bodies.c.sha256 == tables.captures.c.sha256)
            .where(tables.log.c.number.in_(numbers[start : start + _HELD]))
            .order_by(tables.log.c.number)
        )
        for row in connection.execute(wanted).all():
            yield row.number, _capture(json.loads(row.entry)["body"], bytes(row.body))


def _capture(body: dict[str, Any], content: bytes) -> Capture:
    return Capture(
        where=body["where"],
        id=ReportId(body["report"]),
        media_type=body["media_type"],
        body=content,
        url=body["url"],
        title=body["title"],
        language=body["language"],
        published=body["published"],
        outlet=body.get("outlet"),
    )


def add_ruling(
    connection: Connection,
    kind: RulingKind,
    about: str,
    value: Iterable[tuple[str, str]],
    *,
    note: str,
    by: str,
    made_at: str,
    anchors: Iterable[str] = (),
    withdraws: RulingId | None = None,
) -> Ruling:
    """The ruling, written; it is named by its place in the log (`d17`)."""
    body = {
        "kind": kind.value,
        "about": about,
        "value": dict(value),
        "note": note,
        "by": by,
        "anchors": sorted(anchors),
        "withdraws": withdraws,
    }
    ruling = as_ruling(append(connection, "ruling", made_at, body))
    connection.execute(
        insert(tables.rulings).values(
            number=ruling.number, id=ruling.id, kind=ruling.kind.value, about=ruling.about, withdraws=ruling.withdraws
        )
    )
    return ruling


def read_rulings_about(connection: Connection, about: str) -> tuple[Ruling, ...]:
    """The rulings about one thing, and those that withdraw them, in order."""
    wanted = (
        select(tables.log)
        .join(tables.rulings, tables.rulings.c.number == tables.log.c.number)
        .where(tables.rulings.c.about == about)
        .order_by(tables.log.c.number)
    )
    return tuple(as_ruling(as_entry(row)) for row in connection.execute(wanted))


def as_ruling(entry: Entry) -> Ruling:
    """The ruling that an entry of the log holds."""
    body = entry.body
    return Ruling(
        number=entry.number,
        id=RulingId(f"d{entry.number}"),
        kind=RulingKind(body["kind"]),
        about=body["about"],
        value=tuple(sorted(body["value"].items())),
        note=body["note"],
        by=body["by"],
        made_at=entry.made_at,
        anchors=tuple(body["anchors"]),
        withdraws=None if body["withdraws"] is None else RulingId(body["withdraws"]),
    )


def add_version(
    connection: Connection,
    *,
    record: RecordId,
    number: int,
    event: str,
    reports: Iterable[str],
    parent: str | None,
    digest: str,
    content: str,
    by: str,
    note: str,
    made_at: str,
) -> Version:
    """The version, written; the log binds its digest, and the digest its content and its parent."""
    body = {
        "record": record,
        "version": number,
        "event": event,
        "reports": sorted(reports),
        "parent": parent,
        "digest": digest,
        "by": by,
        "note": note,
    }
    entry = append(connection, "version", made_at, body)
    connection.execute(
        insert(tables.versions).values(
            number=entry.number,
            record=record,
            version=number,
            event=event,
            parent=parent,
            digest=digest,
            content=content,
        )
    )
    return _version(entry, content)


def read_versions(connection: Connection, record: str) -> tuple[Version, ...]:
    """The versions of one record, in the order of publication."""
    wanted = (
        select(tables.log, tables.versions.c.content)
        .join(tables.versions, tables.versions.c.number == tables.log.c.number)
        .where(tables.versions.c.record == record)
        .order_by(tables.log.c.number)
    )
    return tuple(_version(as_entry(row), row.content) for row in connection.execute(wanted))


def _version(entry: Entry, content: str) -> Version:
    body = entry.body
    return Version(
        record=RecordId(body["record"]),
        number=body["version"],
        event=body["event"],
        parent=body["parent"],
        digest=body["digest"],
        published_at=entry.made_at,
        by=body["by"],
        note=body["note"],
        content=content,
        log=entry.number,
    )
