"""The languages that the site speaks: English as it is written in the templates, others from their catalogues.

Evidence is never translated: a report keeps its own language and direction on every page.
"""

import gettext
import re
from ast import literal_eval
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from fastapi import Request

SOURCE = "en"
NAMES: Mapping[str, str] = {"en": "English", "es": "Español"}
"""By their codes, each in its own words; each but the first has a catalogue, `locale/CODE.po`.

A language stands here once all of its catalogue is translated: half a page in another language helps nobody.
"""
_WISH = re.compile(r"\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*\Z")


def language_of(request: Request) -> str:
    """The language asked for by `?lang`, now or before, else the one that the browser likes best, else English."""
    for asked in (request.query_params.get("lang"), request.cookies.get("lang")):
        if asked is not None and asked in NAMES:
            return asked
    return best_language(request.headers.get("accept-language", ""))


@lru_cache(1000)
def best_language(wishes: str) -> str:
    """The language of an Accept-Language header that the site speaks; the first of equals."""
    found = [wish for part in wishes[:200].split(",") if (wish := _WISH.match(part)) and wish[1].lower() in NAMES]
    best = max(found, key=lambda wish: float(wish[2] or 1), default=None)
    return best[1].lower() if best is not None and float(best[2] or 1) > 0 else SOURCE


class Catalogue(gettext.NullTranslations):
    """A catalogue of messages; what it lacks is said in English."""

    def __init__(self, messages: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.messages = messages

    def gettext(self, message: str) -> str:
        return self.messages.get(message, (message,))[0] or message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self.messages.get(msgid1, ())
        at = 0 if n == 1 else 1
        return (forms[at] if len(forms) > at and forms[at] else None) or (msgid1 if n == 1 else msgid2)


@cache
def catalogue_of(language: str) -> Catalogue:
    """The catalogue of a language; an empty one for English."""
    if language == SOURCE:
        return Catalogue({})
    return Catalogue(read_catalogue(files("tollbook.web").joinpath(f"locale/{language}.po").read_text("utf-8")))


def read_catalogue(text: str) -> dict[str, tuple[str, ...]]:
    """The messages of a PO file: each in English, with what it is in the other language (its forms, one or two)."""
    found: dict[str, tuple[str, ...]] = {}
    for block in text.split("\n\n"):
        parts = dict(_parts(block))
        if parts.get("msgid"):
            forms = [words for name, words in parts.items() if name.startswith("msgstr")]
            found[parts["msgid"]] = tuple(forms)
    return found


def _parts(block: str) -> Iterator[tuple[str, str]]:
    name, words = "", ""
    for line in block.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if not line.startswith('"'):
            if name:
                yield name, words
            name, _, line = line.partition(" ")
            words = ""
        words += literal_eval(line)
    if name:
        yield name, words
