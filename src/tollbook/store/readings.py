"""What was read of each capture: stored as rows whose digest tells a damaged one, and made again at will."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, and_, bindparam, delete, func, insert, or_, select

from tollbook.model import Claim, Extraction, Report, Statement
from tollbook.store import tables
from tollbook.store.digests import digest_of
from tollbook.store.search import drop_words, index_words

_CHUNK = 500  # reports whose rows are held at a time
_INSERT_REPORT, _INSERT_CLAIMS, _INSERT_STATEMENTS = map(insert, (tables.reports, tables.claims, tables.statements))
# built once: building a statement takes longer than running it
_REPORTS = (
    select(tables.reports)
    .where(tables.reports.c.number.in_(bindparam("numbers", expanding=True)))
    .order_by(tables.reports.c.number)
)
_SAID = {
    table.name: select(table.c.number, table.c.content)
    .where(table.c.number.in_(bindparam("numbers", expanding=True)))
    .order_by(table.c.number, table.c.ordinal)
    for table in (tables.claims, tables.statements)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReportAlone:
    """Of an extraction what shows its report."""

    report: Report


_EXTRACTION = msgspec.json.Decoder(Extraction)
_REPORT = msgspec.json.Decoder(_ReportAlone)
_CLAIM = msgspec.json.Decoder(Claim)
_STATEMENT = msgspec.json.Decoder(Statement)


def add_reading(connection: Connection, number: int, extraction: Extraction) -> None:
    """What was read of the capture with this number: the report with all its claims and statements."""
    add_readings(connection, ((number, extraction),))


def add_readings(connection: Connection, readings: Iterable[tuple[int, Extraction]]) -> None:
    """What was read of the captures with these numbers: each report with all its claims and statements."""
    reports: list[dict[str, Any]] = []
    claims: list[dict[str, Any]] = []
    statements: list[dict[str, Any]] = []
    for number, extraction in readings:
        said = (_rows(number, extraction.claims), _rows(number, extraction.statements))
        reports.append(_report_row(number, extraction, said))
        claims += said[0]
        statements += said[1]
    for statement, rows in ((_INSERT_REPORT, reports), (_INSERT_CLAIMS, claims), (_INSERT_STATEMENTS, statements)):
        if rows:
            connection.execute(statement, rows)
    if reports:
        index_words(connection, [row["number"] for row in reports])


def _report_row(number: int, extraction: Extraction, said: Iterable[list[dict[str, Any]]]) -> dict[str, Any]:
    report = extraction.report
    bare = dataclasses.replace(
        extraction, report=dataclasses.replace(report, text="", title=None), claims=(), statements=()
    )
    content = msgspec.json.encode(bare).decode()
    digest = reading_digest(report.title, report.text, content, (row["content"] for part in said for row in part))
    return {
        "number": number,
        "id": report.id,
        "title": report.title,
        "text": report.text,
        "content": content,
        "digest": digest,
    }


def reading_digest(title: str | None, text: str, content: str, parts: Iterable[str]) -> str:
    """What a report's rows come to."""
    return digest_of((title or "", text, content, *parts))


def _rows(number: int, said: Sequence[Claim | Statement]) -> list[dict[str, Any]]:
    return [
        {"number": number, "ordinal": ordinal, "id": one.id, "content": msgspec.json.encode(one).decode()}
        for ordinal, one in enumerate(said)
    ]


def numbers_until(connection: Connection, until: int | None = None) -> list[int]:
    """The numbers of the reports that were read, up to an entry of the log."""
    table = tables.reports
    wanted = select(table.c.number).order_by(table.c.number)
    return list(connection.execute(wanted if until is None else wanted.where(table.c.number <= until)).scalars())


def numbers_between(connection: Connection, after: int, until: int) -> list[int]:
    """The numbers of the reports that were read, from after an entry of the log up to another."""
    table = tables.reports
    wanted = select(table.c.number).where(table.c.number > after, table.c.number <= until).order_by(table.c.number)
    return list(connection.execute(wanted).scalars())


def count_until(connection: Connection, until: int) -> int:
    """How many reports were read, up to an entry of the log."""
    table = tables.reports
    return connection.execute(select(func.count()).select_from(table).where(table.c.number <= until)).scalar_one()


def numbers_after(connection: Connection, number: int, most: int) -> list[int]:
    """The numbers of the reports read that come after one, in order, at most so many."""
    table = tables.reports
    wanted = select(table.c.number).where(table.c.number > number).order_by(table.c.number).limit(most)
    return list(connection.execute(wanted).scalars())


def read_claims(connection: Connection, after: tuple[int, int], most: int) -> list[tuple[int, int, Claim]]:
    """Claims in the order in which they were read, from after a place (report's number, ordinal), at most so many."""
    table = tables.claims
    number, ordinal = after
    wanted = (
        select(table.c.number, table.c.ordinal, table.c.content)
        .where(or_(table.c.number > number, and_(table.c.number == number, table.c.ordinal > ordinal)))
        .order_by(table.c.number, table.c.ordinal)
        .limit(most)
    )
    return [(row.number, row.ordinal, _CLAIM.decode(row.content)) for row in connection.execute(wanted)]


def numbers_of(connection: Connection, reports: Sequence[str]) -> list[int]:
    """The numbers of some reports, in order."""
    table = tables.reports
    found: list[int] = []
    for start in range(0, len(reports), _CHUNK):
        some = reports[start : start + _CHUNK]
        found += connection.execute(select(table.c.number).where(table.c.id.in_(some))).scalars()
    return sorted(found)


def number_of_claim(connection: Connection, claim: str) -> int | None:
    """The number of the report that makes a claim; None where no report makes it."""
    return connection.execute(select(tables.claims.c.number).where(tables.claims.c.id == claim)).scalar()


def reports_of_claims(connection: Connection, claims: Iterable[str]) -> set[int]:
    """The numbers of the reports that make these claims."""
    wanted = sorted(set(claims))
    found: set[int] = set()
    for start in range(0, len(wanted), _CHUNK):
        asked = select(tables.claims.c.number).where(tables.claims.c.id.in_(wanted[start : start + _CHUNK]))
        found.update(connection.execute(asked).scalars())
    return found


def known_names(connection: Connection, names: Iterable[str], until: int) -> tuple[set[str], set[str]]:
    """Which of these names are reports, and which are claims, that the book held at an entry of its log."""
    wanted = sorted(set(names))
    reports: set[str] = set()
    claims: set[str] = set()
    for start in range(0, len(wanted), _CHUNK):
        some = wanted[start : start + _CHUNK]
        for table, found in ((tables.reports, reports), (tables.claims, claims)):
            there = select(table.c.id).where(table.c.id.in_(some), table.c.number <= until)
            found.update(connection.execute(there).scalars())
    return reports, claims


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReading:
    """The rows of one reading as they stand, before anything of them is trusted."""

    number: int
    id: str
    title: str | None
    text: str
    content: str
    digest: str
    claims: tuple[str, ...]
    statements: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        parts = (*self.claims, *self.statements)
        return reading_digest(self.title, self.text, self.content, parts) == self.digest

    def decode(self) -> Extraction:
        extraction = _EXTRACTION.decode(self.content)
        return dataclasses.replace(
            extraction,
            report=dataclasses.replace(extraction.report, text=self.text, title=self.title),
            claims=tuple(map(_CLAIM.decode, self.claims)),
            statements=tuple(map(_STATEMENT.decode, self.statements)),
        )


def stored_readings(connection: Connection, numbers: Sequence[int]) -> Iterator[StoredReading]:
    """The rows of these readings, in order of number."""
    for start in range(0, len(numbers), _CHUNK):
        some = numbers[start : start + _CHUNK]
        claims, statements = (_contents(connection, table, some) for table in (tables.claims, tables.statements))
        for row in connection.execute(_REPORTS, {"numbers": some}):
            yield StoredReading(
                number=row.number,
                id=row.id,
                title=row.title,
                text=row.text,
                content=row.content,
                digest=row.digest,
                claims=tuple(claims[row.number]),
                statements=tuple(statements[row.number]),
            )


def numbered_readings(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Extraction]]:
    """What was read of these captures, each with its number, in order."""
    return ((stored.number, stored.decode()) for stored in stored_readings(connection, numbers))


def read_readings(connection: Connection, numbers: Sequence[int]) -> Iterator[Extraction]:
    """What was read of these captures, in order of number."""
    return (stored.decode() for stored in stored_readings(connection, numbers))


def read_reports(connection: Connection, numbers: Sequence[int]) -> Iterator[Report]:
    """The reports of these captures alone, in order of number."""
    for start in range(0, len(numbers), _CHUNK):
        for row in connection.execute(_REPORTS, {"numbers": numbers[start : start + _CHUNK]}):
            yield dataclasses.replace(_REPORT.decode(row.content).report, text=row.text, title=row.title)


def _contents(connection: Connection, table: Table, numbers: Sequence[int]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for number, content in connection.execute(_SAID[table.name], {"numbers": numbers}):
        found[number].append(content)
    return found


def drop_readings(connection: Connection) -> None:
    """Empty every derived table; what is given is all that is needed to fill them again."""
    drop_words(connection)
    for table in reversed(tables.DERIVED):
        connection.execute(delete(table))
