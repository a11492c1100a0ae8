"""How much a book holds."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from tollbook.store import tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """Numbers of rows, and how many bytes the bodies come to."""

    entries: int
    captures: int
    bodies: int
    body_bytes: int
    reports: int
    claims: int
    statements: int
    rulings: int
    records: int
    versions: int
    began_at: str
    changed_at: str


def count_rows(connection: Connection) -> Stats:
    counts = {
        table.name: int(connection.execute(select(func.count()).select_from(table)).scalar() or 0)
        for table in tables.metadata.sorted_tables
    }
    size = connection.execute(select(func.sum(func.length(tables.bodies.c.body)))).scalar()
    records = connection.execute(select(func.count(tables.versions.c.record.distinct()))).scalar()
    began, changed = connection.execute(select(func.min(tables.log.c.made_at), func.max(tables.log.c.made_at))).one()
    return Stats(
        entries=counts["log"],
        captures=counts["captures"],
        bodies=counts["bodies"],
        body_bytes=int(size or 0),
        reports=counts["reports"],
        claims=counts["claims"],
        statements=counts["statements"],
        rulings=counts["rulings"],
        records=int(records or 0),
        versions=counts["versions"],
        began_at=began,
        changed_at=changed,
    )
