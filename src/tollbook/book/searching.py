"""Reports found by words, each with the quotes that hold one of them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.model import Extraction, MisuseError, ReportId
from tollbook.store import Store
from tollbook.store.readings import read_readings
from tollbook.store.search import find_words, parse_terms
from tollbook.text.tokens import cut_tokens

_AROUND = 60  # code points shown on either side of a word


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report that holds the words: where in it, and what speakers said with them."""

    report: ReportId
    title: str | None
    published: str | None
    words: str
    quotes: tuple[str, ...]


def search(store: Store, words: str, most: int) -> tuple[Hit, ...]:
    """The reports that hold all the words, the closest first; words in double quotes must stand together."""
    terms = parse_terms(words)
    if not terms:
        raise MisuseError(f"there is no word to search for in {words!r}")
    with store.reading() as connection:
        numbers = find_words(connection, terms, most)
        found = dict(zip(sorted(numbers), read_readings(connection, sorted(numbers)), strict=True))
    wanted = {_folded(word) for term in terms for word in term.split()}
    return tuple(_hit(found[number], wanted) for number in numbers)


def _hit(extraction: Extraction, wanted: set[str]) -> Hit:
    report = extraction.report
    said = [one.quote for one in extraction.statements] + [one.quote for one in extraction.claims]
    return Hit(
        report=report.id,
        title=report.title,
        published=report.published.edtf if report.published else None,
        words=_words_around(report.text, wanted),
        quotes=tuple(dict.fromkeys(quote for quote in said if wanted & _words_of(quote))),
    )


def _words_of(text: str) -> set[str]:
    return {_folded(token.text) for token in cut_tokens(text, 0, len(text))}


def _words_around(text: str, wanted: Iterable[str]) -> str:
    """The first place of a word with a little of what stands around it; the beginning where only the title has it."""
    at = next((token.start for token in cut_tokens(text, 0, len(text)) if _folded(token.text) in wanted), 0)
    start, end = max(0, at - _AROUND), min(len(text), at + 2 * _AROUND)
    return f"{'…' if start else ''}{' '.join(text[start:end].split())}{'…' if end < len(text) else ''}"


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if letter.isalnum())
