"""Bytes to text: which encoding they are in, and whether that was known or assumed."""

import codecs
import re
from dataclasses import dataclass

BOMS = (
    # The longer mark first: UTF-32's begins with UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_META_BYTES = 4096
"""How far into a page its own charset is looked for; browsers look through the first 1,024 bytes."""
_SAMPLE_BYTES = 65_536
"""How much of a file the guess is made from: more makes it slower, not better."""
_SAME_AS = {
    # What browsers read under these names (WHATWG Encoding Standard, "Names and labels").
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "cp950",
    "tis-620": "cp874",
}
_NOT_FOR_PAGES = frozenset(
    # Python reads these names; no page is written in them, and some take quadratic time or evaluate escapes.
    "idna punycode unicode_escape raw_unicode_escape utf_7 undefined mbcs oem utf_16 utf_16_le utf_16_be utf_32 "
    "utf_32_le utf_32_be".split()
)
_MISTAKEN = frozenset({"cp1250", "cp1257", "iso8859_10", "iso8859_14", "iso8859_16", "hp_roman8", "mac_latin2"})
"""What Western European text in cp1252, which is far more common, is guessed to be where both read it as well."""
_CENTRAL_EUROPEAN = frozenset("Polish Czech Slovak Hungarian Croatian Slovene Romanian Lithuanian Estonian".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of some bytes. `assumed` says that nothing named the encoding and it was guessed from the bytes."""

    text: str
    encoding: str
    assumed: bool


def decode_body(body: bytes, *, is_page: bool) -> Decoded | None:
    """The text of a file, or None if no encoding reads it.

    Tried in order: the byte order mark; the charset that a page names itself; UTF-8; a guess. A byte order mark says
    how to read the file and is no part of the text: a report's text begins after it. Line ends stay as they are.
    """
    for mark, encoding in BOMS:
        if body.startswith(mark):
            return _decoded(body[len(mark) :], encoding)
    named = _named_charset(body) if is_page else None
    for name in (named, "utf-8"):
        if name is not None and (decoded := _decoded(body, name)) is not None:
            return decoded
    return _guessed(body)


def _decoded(body: bytes, encoding: str, *, assumed: bool = False) -> Decoded | None:
    try:
        return Decoded(text=body.decode(encoding), encoding=encoding, assumed=assumed)
    except (UnicodeError, LookupError):
        return None


def _named_charset(body: bytes) -> str | None:
    """The encoding that a page's head names, under the name Python knows it by; None if it names none that is known."""
    head = body[:_META_BYTES]
    found = _META_CHARSET.search(head) or _XML_ENCODING.search(head)
    if found is None:
        return None
    name = found.group(1).decode("ascii").lower()
    name = _SAME_AS.get(name, name)
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return None
    return None if known.replace("-", "_") in _NOT_FOR_PAGES else known


def _guessed(body: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # 40 ms to import, and most files are UTF-8

    sample = body[:_SAMPLE_BYTES]
    if len(body) > _SAMPLE_BYTES and (cut := max(sample.rfind(b"\n"), sample.rfind(b" "))) > 0:
        sample = sample[:cut]  # never in the middle of a character of several bytes
    best = from_bytes(sample).best()
    if best is None:
        return None
    if best.encoding in _MISTAKEN and best.language not in _CENTRAL_EUROPEAN:
        western = _decoded(body, "cp1252", assumed=True)
        if western is not None:
            return western
    return _decoded(body, best.encoding, assumed=True)
