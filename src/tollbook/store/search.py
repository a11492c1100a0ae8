"""Finding reports by words: FTS5 on SQLite, an index of tsvectors on PostgreSQL. Neither case nor accents matter."""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, column, select, text

_TERMS = re.compile(r'"([^"]*)"|(\S+)')
_INSERT = text("INSERT INTO words (rowid, title, text) SELECT number, title, text FROM reports WHERE number = :number")
_SQLITE = text("SELECT rowid FROM words WHERE words MATCH :terms ORDER BY rank, rowid LIMIT :most")
_POSTGRES_WORDS = "to_tsvector('simple'::regconfig, tollbook_folded(coalesce(title, '') || ' ' || text))"


def parse_terms(words: str) -> tuple[str, ...]:
    """The terms of a query, all of which must be there: single words, and phrases in double quotes."""
    found = (phrase or word for phrase, word in _TERMS.findall(words))
    return tuple(term for term in found if any(letter.isalnum() for letter in term))


def index_words(connection: Connection, numbers: Sequence[int]) -> None:
    """Let reports that were stored be found; PostgreSQL keeps its index by itself."""
    if connection.dialect.name == "sqlite":
        connection.execute(_INSERT, [{"number": number} for number in numbers])


def drop_words(connection: Connection) -> None:
    """Empty the index before its reports go."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO words (words) VALUES ('delete-all')")


def find_words(connection: Connection, terms: Sequence[str], most: int) -> list[int]:
    """The numbers of the reports that hold all the terms, the closest first, at most so many."""
    if connection.dialect.name == "sqlite":
        return list(connection.execute(_SQLITE, {"terms": _quoted(terms), "most": most}).scalars())
    names, query = _phrases(terms)
    wanted = text(
        f"SELECT number FROM reports WHERE {_POSTGRES_WORDS} @@ ({query}) "
        f"ORDER BY ts_rank({_POSTGRES_WORDS}, {query}) DESC, number LIMIT :most"
    )
    return list(connection.execute(wanted, {**names, "most": most}).scalars())


def holding_words(connection: Connection, terms: Sequence[str]) -> Select[Any]:
    """The numbers of the reports that hold all the terms, as a part of a greater question."""
    if connection.dialect.name == "sqlite":
        wanted = text("SELECT rowid AS number FROM words WHERE words MATCH :terms").bindparams(terms=_quoted(terms))
        return select(wanted.columns(column("number")).subquery().c.number)
    names, query = _phrases(terms)
    wanted = text(f"SELECT number FROM reports WHERE {_POSTGRES_WORDS} @@ ({query})").bindparams(**names)
    return select(wanted.columns(column("number")).subquery().c.number)


def _quoted(terms: Sequence[str]) -> str:
    return " ".join('"{}"'.format(term.replace('"', "")) for term in terms)


def _phrases(terms: Sequence[str]) -> tuple[dict[str, str], str]:
    names = {f"t{place}": term for place, term in enumerate(terms)}
    return names, " && ".join(f"phraseto_tsquery('simple'::regconfig, tollbook_folded(:{name}))" for name in names)


def words_fault(connection: Connection) -> str | None:
    """What is wrong with the index of an SQLite book, against the reports themselves; None if nothing is."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
        held = connection.exec_driver_sql("SELECT count(*) FROM words_docsize").scalar()
        read = connection.exec_driver_sql("SELECT count(*) FROM reports").scalar()
        return None if held == read else f"{read} reports were read, and {held} can be searched"
    return None
