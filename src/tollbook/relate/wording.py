"""A report's words as copies are compared by them: lower case, placed, what is shared without copying set apart."""

import re
import zlib
from dataclasses import dataclass

from tollbook.model import Report, Span, merge_spans

SHINGLE = 5
"""Words of a shingle. Five in a row are seldom shared by chance; the copy kits were read with the same length."""

_UNSPACED = "\u0e00-\u0e7f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts that set no space between words (Thai, Khmer, Japanese, Chinese): each letter is compared as a word."""
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:['’](?=\w)[^\W_{_UNSPACED}]+)?")
_LINE = re.compile(r"[^\n]+")
_STANDING = (
    "all rights reserved", "copyright", "©", "may not be published", "may not be reproduced", "newsletter", "sign up",
    "sign in", "log in", "subscribe", "subscription", "email alert", "email notification", "e-mail address",
    "email address", "your notification", "your inbox", "your account", "your profile", "verification email",
    "privacy policy", "terms of use", "terms of service", "cookies", "download the", "download our", "news app",
    "mobile app", "follow us", "like us on", "facebook page", "click here", "share this", "related stories",
    "related articles", "related coverage", "read more", "most read", "keep checking", "for updates",
    "breaking news alerts", "crime stoppers", "crimestoppers", "anyone with information", "anyone with any information",
    "asked to call", "asked to contact", "tous droits réservés", "todos los derechos reservados",
    "alle rechte vorbehalten", "todos os direitos reservados",
)  # fmt: skip
"""Words of lines that stand on many pages of an outlet, or in every notice of an office, and are nobody's report."""
_QUOTE_OR_BREAK = re.compile(r"[\"“”„«»「」]|\n\s*\n|\n")
_LONGEST_QUOTATION = 1500  # code points; an unclosed mark must not swallow a page
_POST_SIGNATURE = re.compile(r"^[ \t]*[—–-]{1,2} ?[^\n(]{1,60}\(@\w{1,30}\)", re.MULTILINE)
_PRIME = (1 << 61) - 1
_BASE = 1_000_003
_LEAVING = pow(_BASE, SHINGLE - 1, _PRIME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words of one report. `starts`, `ends`, `apart` run parallel to `words`; `shingles[i]` is of words i to i+4.

    Words inside furniture are left out, so a run of words may step over furniture. `apart` marks words that reports
    share without copying: quotations, and standing lines (copyright, newsletters, appeals for witnesses).
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    apart: tuple[bool, ...]
    shingles: tuple[int, ...]

    @property
    def own(self) -> int:
        """How many words are not set apart."""
        return self.apart.count(False)

    def span(self, first: int, count: int) -> Span:
        """The code points that `count` words from `first` take."""
        return Span(start=self.starts[first], end=self.ends[first + count - 1])


def read_wording(report: Report, repeated: tuple[Span, ...] = ()) -> Wording:
    """The report's words, linear in its length. `repeated` are lines that its outlet sets under every page."""
    found = [m.span() for m in _WORD.finditer(report.text)]
    found = _outside(found, merge_spans(report.furniture))
    words = tuple([report.text[a:b].lower().replace("’", "'") for a, b in found])
    apart = merge_spans((*find_apart(report.text), *repeated))
    return Wording(
        words=words,
        starts=tuple([a for a, _ in found]),
        ends=tuple([b for _, b in found]),
        apart=_inside(found, apart),
        shingles=_shingles(words),
    )


def find_apart(text: str) -> tuple[Span, ...]:
    """What reports share without copying, in order: quotations, and lines that stand on many pages."""
    return merge_spans((*find_quotations(text), *_standing_lines(text)))


def _standing_lines(text: str) -> tuple[Span, ...]:
    """The lines whose words say that they stand on many pages."""
    lines = ((m, m.group().lower()) for m in _LINE.finditer(text))
    return tuple(Span(start=m.start(), end=m.end()) for m, line in lines if any(words in line for words in _STANDING))


def _outside(found: list[tuple[int, int]], spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    """The words that touch none of the spans; both come in order."""
    if not spans:
        return found
    kept, at = [], 0
    for start, end in found:
        while at < len(spans) and spans[at].end <= start:
            at += 1
        if at == len(spans) or end <= spans[at].start:
            kept.append((start, end))
    return kept


def _inside(found: list[tuple[int, int]], spans: tuple[Span, ...]) -> tuple[bool, ...]:
    """For each word whether it begins inside one of the spans; both come in order."""
    marks, at = [], 0
    for start, _ in found:
        while at < len(spans) and spans[at].end <= start:
            at += 1
        marks.append(at < len(spans) and spans[at].start <= start)
    return tuple(marks)


def _shingles(words: tuple[str, ...]) -> tuple[int, ...]:
    """A rolling hash of every five words in a row: the same on every machine."""
    codes = [zlib.crc32(word.encode("utf-8", "surrogatepass")) + 1 for word in words]
    if len(codes) < SHINGLE:
        return ()
    value = 0
    for code in codes[:SHINGLE]:
        value = (value * _BASE + code) % _PRIME
    values = [value]
    for leaving, entering in zip(codes, codes[SHINGLE:], strict=False):
        value = ((value - leaving * _LEAVING) * _BASE + entering) % _PRIME
        values.append(value)
    return tuple(values)


def find_quotations(text: str) -> tuple[Span, ...]:
    """The direct quotations of a text, marks included, in order; a post with its signature below counts as one.

    A mark opens or closes by the spaces beside it: quotation marks turn round from one language to the next. A
    paragraph that opens with a mark of its own carries an unclosed quotation on; a blank line ends it.
    """
    spans: list[Span] = list(_signed_posts(text))
    opened: int | None = None
    for found in _QUOTE_OR_BREAK.finditer(text):
        start = found.start()
        if opened is not None and start - opened > _LONGEST_QUOTATION:
            opened = None
        if text[start] == "\n":
            if opened is not None and _opens(text, found.end()):
                spans.append(Span(start=opened, end=start))
                opened = None
            elif found.end() - start > 1:
                opened = None
        elif opened is None:
            opened = start if _opens(text, start) else None
        elif not _opens(text, start):
            spans.append(Span(start=opened, end=start + 1))
            opened = None
    return merge_spans(tuple(spans))


def _opens(text: str, at: int) -> bool:
    """Whether a quotation mark at this place opens."""
    mark = text[at : at + 1]
    if not mark or mark not in '"“”„«»「」':
        return False
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    free_before = not before or before.isspace() or before in "([—–-:"
    free_after = not after or after.isspace()
    if free_before == free_after or mark in "「」":
        return mark in "“„«「"
    return free_before


def _signed_posts(text: str) -> tuple[Span, ...]:
    """The line above each "— Name (@handle)": a post that a page shows without quotation marks."""
    spans = []
    for found in _POST_SIGNATURE.finditer(text):
        end = found.start()
        while end and text[end - 1].isspace():
            end -= 1
        start = text.rfind("\n", max(0, end - _LONGEST_QUOTATION), end) + 1
        if start < end:
            spans.append(Span(start=start, end=end))
    return tuple(spans)
