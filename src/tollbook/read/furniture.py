"""Where a text holds page furniture: what stands around a story and is no part of it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tollbook.model import Span, merge_spans
from tollbook.read import cues
from tollbook.read.lines import BULLET, Line, compiled, count_words, line_key, sentence_starts
from tollbook.text.sentences import cut_sentences

_BOX_LINES = 12
"""The longest box of headlines that is believed; what follows is read as story again."""
_HEADLINE_WORDS = 22
_CONTENTS_LINES = 40
_REFERENCE_LINES = 60
_LABEL_WORDS = 45
"""A longer line that begins with a label is a page run together: only its first sentence is the label's."""
_CREDIT_WORDS = 12
_DECORATION = 9
"""So many marks ("** ", "• ", "(") may stand before the first word of a line."""
_MARKS = ' \t*_#>|•([“"–—-'
_POINTS_ELSEWHERE = re.compile(
    # In a paragraph only these are labels: "Watch:" and "Photo gallery:" may be the story's own.
    r"\b(?:also|related|you may|you might|lea|lee|leer|lire|lesen|leia) \w|\bread (?:also|more|next|this|too|full)",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\s*[>»›|/·•]\s*")
_WORD = re.compile(r"\w+")
_BRACKETED = re.compile(r"[(\[][^()\[\]\n]{3,200}[)\]]")
_CREDIT = re.compile(
    r"""
    [(\[]? \s*
    (?: (?:photo|image|picture|video|photograph|illustration|graphic|foto|imagen|crédit|crédito|credit|photos|images)
        (?: \s* (?:credits?|courtesy|source|by\b|via\b|:|/|©) ){1,2}
      | (?:AP|AFP|Reuters|EPA|EFE|Getty|Xinhua|UPI|ANI|PTI|Anadolu) \s+ (?:file\s+)? (?:photo|images?|video)\b
      | (?:file|handout|courtesy|representative|representational) \s+ (?:photo|image|picture)\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TELLS_MORE = re.compile(r"\d{1,3}\b(?<!\d{4})|\b(?:killed|dead|died|injured|wounded)\b", re.IGNORECASE)
_NOTICE_HINT = re.compile(r"©|copyright|\(c\)|rights reserved|may not be|derechos|droits", re.IGNORECASE)
_NOTICE = re.compile(
    r"""
    [\s(*_–—-]{0,8} (?: ©|\(c\)|copyright\b ) (?: \s? (?:©|\(c\)|copyright\b|:) ){0,3}
    (?= .{0,40} (?: \b(?:19|20)\d\d\b | press\b | reserved | news\b | media\b | afp\b | reuters\b | inc\b ) )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_RIGHTS = re.compile(
    r"all rights reserved|may not be (?:published|reproduced|broadcast|copied)"
    r"|todos los derechos reservados|tous droits réservés",
    re.IGNORECASE,
)
_COMMENT_AUTHOR = re.compile(r"\S.{0,60}\b(?:says|said|wrote|dice|dit|sagt|diz)\s?:?\Z")
_COMMENT_TIME = re.compile(r"\W{0,3}(?:\w+ \d{1,2},? \d{4}|\d{1,2} \w+ \d{4}|\d+ (?:hours?|days?|minutes?) ago)\b")
_COMMENTS_HEAD = re.compile(
    r"(?:\d+|one|two|three) (?:thoughts?|responses?|replies|comments?) (?:on|to) [\"“«‘'].*", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The lines of a text, and the title as lines are looked up."""

    lines: tuple[Line, ...]
    title: str | None


def find_furniture(lines: tuple[Line, ...], title: str | None = None) -> tuple[Span, ...]:
    """The spans of furniture, in order and apart. The title, wherever it stands as a line, is none.

    When in doubt a line is story: furniture that is missed shows up in the record, a story sentence taken for furniture
    is lost without a trace.
    """
    if not lines:
        return ()
    page = Page(lines=lines, title=line_key(title) if title else None)
    return merge_spans(tuple(span for find in FINDERS for span in find(page)))


def find_empty_sources(lines: tuple[Line, ...], furniture: tuple[Span, ...]) -> Span | None:
    """The heading "Sources" or "References" with nothing but furniture under it, or None if there is none."""
    for place in reversed(range(len(lines))):
        line = lines[place]
        if line.key in _SOURCES:
            return None if any(_reference_items(lines, place + 1)) else line.span
        if not _is_covered(line, furniture):
            return None
    return None


def _is_covered(line: Line, furniture: tuple[Span, ...]) -> bool:
    """Whether no word of a line stands outside the furniture."""
    rest = line.text
    for span in reversed(furniture):
        if span.overlaps(line.span):
            rest = rest[: max(0, span.start - line.span.start)] + rest[span.end - line.span.start :]
    return not _WORD.search(rest)


def find_whole_lines(page: Page) -> Iterator[Span]:
    """Lines that are a cue and nothing else, rows of buttons, and breadcrumbs ("Home > World > Americas")."""
    for line in _lines_but_title(page):
        if line.key in _LINES or _is_buttons(line) or _is_crumbs(line):
            yield line.span


def find_labels(page: Page) -> Iterator[Span]:
    """ "Most read: ..." to the end of the line, "(Also read: ...)" to the bracket's, "... . Read also: ..." a sentence.

    The first line of a text may be its title ("Watch: Flood sweeps away a bridge") and is left alone.
    """
    for line in _lines_but_title(page):
        starts: list[int] = []
        for start, word in sentence_starts(line.text):
            found = compiled(_LABELS[word]).match(line.text, start) if word in _LABELS else None
            if found is None or (line is page.lines[0] and start < _DECORATION):
                continue
            if start < _DECORATION or _POINTS_ELSEWHERE.search(found.group()):
                starts.append(start)
        if starts and starts[0] < _DECORATION and count_words(line.text) <= _LABEL_WORDS:
            yield line.span
        else:
            yield from _sentences_at(line, starts)
        yield from _bracketed_labels(line)


def _bracketed_labels(line: Line) -> Iterator[Span]:
    for bracket in _BRACKETED.finditer(line.text):
        words = bracket.group()[1:].lstrip()
        first = _WORD.match(words)
        label = _LABELS.get(first.group().lower()) if first else None
        found = compiled(label).match(words) if label is not None else None
        if found is not None and (" " in found.group().strip() or found.group().isupper()):  # "(read: the other side)"
            yield line.part(bracket.start(), bracket.end())


def find_openings(page: Page) -> Iterator[Span]:
    """Sentences of sign-ups, cookie banners and comment forms, known by how they begin."""
    for line in _lines_but_title(page):
        starts = [
            start
            for start, word in sentence_starts(line.text)
            if word in _OPENINGS and compiled(_OPENINGS[word]).match(line.text, start)
        ]
        yield from _sentences_at(line, starts)


def find_notices(page: Page) -> Iterator[Span]:
    """Copyright notices, sentence by sentence: the story may go on in the same line."""
    for line in _lines_but_title(page):
        if not _NOTICE_HINT.search(line.text):
            continue
        after_notice = False
        for sentence in cut_sentences(line.text):
            words = sentence.of(line.text)
            is_notice = bool(_NOTICE.match(words) or (_RIGHTS.search(words) and count_words(words) <= 40))
            if is_notice or (after_notice and count_words(words) <= 3):  # "© 2024 Broadcasting, Inc. Local News."
                yield line.part(sentence.start, sentence.end)
            after_notice = is_notice


def find_credits(page: Page) -> Iterator[Span]:
    """Lines and brackets that only say who took a picture: "Photo: Jane Doe, AP", "(AP Photo/Jane Doe)"."""
    for line in _lines_but_title(page):
        if _is_credit(line.text):
            yield line.span
            continue
        for found in _BRACKETED.finditer(line.text):
            if _is_credit(found.group()):
                yield line.part(found.start(), found.end())


def find_boxes(page: Page) -> Iterator[Span]:
    """Headings of boxes ("Related stories") and the headlines under them."""
    for place, line in enumerate(page.lines):
        if line.key != page.title and _heads_box(line):
            yield line.span
            yield from (item.span for item in _box_items(page, place + 1))


def find_contents(page: Page) -> Iterator[Span]:
    """Tables of contents: the heading, and the lines under it that name headings further down."""
    last_place = {line.key: place for place, line in enumerate(page.lines)}
    for place, line in enumerate(page.lines):
        if line.key not in _CONTENTS or line.key == page.title:
            continue
        yield line.span
        for below, item in enumerate(page.lines[place + 1 : place + 1 + _CONTENTS_LINES], start=place + 1):
            stands_again = last_place.get(line_key(BULLET.sub("", item.text)), below) > below
            if not (stands_again or (item.is_item and _is_headline(item))):
                break
            yield item.span


def find_references(page: Page) -> Iterator[Span]:
    """The items of a list of sources: titles of other articles, which carry other articles' figures."""
    for place, line in enumerate(page.lines):
        if line.key in _SOURCES:
            yield from (item.span for item in _reference_items(page.lines, place + 1))


def _reference_items(lines: tuple[Line, ...], place: int) -> Iterator[Line]:
    for item in lines[place : place + _REFERENCE_LINES]:
        if not (item.is_item or "http" in item.text or "www." in item.text):
            return
        yield item


def find_reader_comments(page: Page) -> Iterator[Span]:
    """What readers wrote under a story: from the heading, or the first "Name says:" with its time, to the end."""
    for line, following in zip(page.lines, (*page.lines[1:], None), strict=True):
        is_first = (
            following is not None
            and len(following.text) < 60
            and _COMMENT_AUTHOR.match(line.text)
            and _COMMENT_TIME.match(following.text)
        )
        if is_first or _COMMENTS_HEAD.match(line.text):
            yield Span(start=line.span.start, end=page.lines[-1].span.end)
            return


FINDERS: tuple[Callable[[Page], Iterator[Span]], ...] = (
    find_whole_lines,
    find_labels,
    find_openings,
    find_notices,
    find_credits,
    find_boxes,
    find_contents,
    find_references,
    find_reader_comments,
)
"""Each looks for one kind of furniture; what they find is joined, so their order does not matter."""


def _cue_set(table: str) -> frozenset[str]:
    return frozenset(line.strip() for line in table.splitlines() if line.strip())


def _by_first_word(table: str, dashed: str = "", plain: str = "") -> dict[str, str]:
    """For each first word of the table's cues the pattern of them, the longest first.

    What must follow a cue is `dashed` after two words and more, `plain` after a single word.
    """
    by_word: dict[str, list[str]] = defaultdict(list)
    for cue in sorted(_cue_set(table), key=lambda cue: (-len(cue), cue)):
        first = re.match(r"[^\W\d_]+(?:'[^\W\d_]+)?", cue)
        words = (
            re.escape(cue)
            .replace(r"\#", "#")
            .replace("#", r"[\d,.]+")
            .replace(r"\ \*", r"\b[^:|.!?\n]{1,40}")
            .replace("'", "['’]")
        )
        end = dashed if " " in cue else plain
        by_word[first.group() if first else cue].append(words.replace(r"\ ", r"[ \t\u00a0]+") + end)
    return {word: "|".join(found) for word, found in by_word.items()}


_LINES = _cue_set(cues.LINES)
_BOXES = _cue_set(cues.BOXES)
_CONTENTS = _cue_set(cues.CONTENTS)
_SOURCES = _cue_set(cues.SOURCES)
_BUTTONS = frozenset(cues.BUTTONS.split())
# "Watch - and wait": a dash after a single word is a story's own.
_LABELS = _by_first_word(cues.LABELS, dashed=r"[*_]{0,3}\s?(?:[:|–—»>→]|-\s)", plain=r"[*_]{0,3}\s?[:|»>→]")
_OPENINGS = _by_first_word(cues.OPENINGS, dashed=r"(?!\w)", plain=r"(?!\w)")
_BOX_OPENINGS = _by_first_word(cues.BOX_OPENINGS, dashed=r"(?!\w)", plain=r"(?!\w)")


def _lines_but_title(page: Page) -> Iterator[Line]:
    return (line for line in page.lines if line.key != page.title)


def _sentences_at(line: Line, starts: list[int]) -> Iterator[Span]:
    """From each start the rest of its sentence, with the marks that decorate its beginning."""
    if not starts:
        return
    sentences = iter(cut_sentences(line.text))
    sentence = next(sentences)
    for start in starts:
        while sentence.end <= start:
            sentence = next(sentences)
        begin = start
        while begin > 0 and line.text[begin - 1] in _MARKS and start - begin < _DECORATION:
            begin -= 1
        yield line.part(begin, sentence.end)


def _is_buttons(line: Line) -> bool:
    if len(line.text) > 160:
        return False
    words = _WORD.findall(line.text.lower())
    return len(words) > 1 and not words[0].isdigit() and all(word in _BUTTONS or word.isdigit() for word in words)


def _is_crumbs(line: Line) -> bool:
    """ "Home > World > Americas", "News | Sport | Weather": short names in a row, no number, no full stop."""
    if len(line.text) > 160 or line.ends_with_stop:
        return False
    parts = [part for part in _CRUMBS.split(line.text) if part]
    return len(parts) >= 3 and all(count_words(part) <= 4 and not any(map(str.isdigit, part)) for part in parts)


def _is_credit(words: str) -> bool:
    """A credit names a photographer; a caption with a figure in it is left to be read."""
    return bool(_CREDIT.match(words)) and count_words(words) <= _CREDIT_WORDS and not _TELLS_MORE.search(words)


def _heads_box(line: Line) -> bool:
    if line.key in _BOXES:
        return True
    opening = _BOX_OPENINGS.get(line.key.split(" ", 1)[0])
    return (
        bool(opening and compiled(opening).match(line.key)) and count_words(line.text) <= 8 and not line.ends_with_stop
    )


def _box_items(page: Page, place: int) -> Iterator[Line]:
    """The headlines from a place on, up to the first line that reads like story."""
    for line, following in zip(
        page.lines[place : place + _BOX_LINES], (*page.lines[place + 1 : place + _BOX_LINES], None), strict=False
    ):
        if not (_is_headline(line) or line.is_item) or line.key in _SOURCES or line.key == page.title:
            return
        if following is not None and following.text[:1].islower() and not line.is_item:
            return  # a paragraph whose lines were broken by hand
        yield line


def _is_headline(line: Line) -> bool:
    """A headline or a list item of a box: short, and without a full stop at its end."""
    ends_like_story = line.ends_with_stop and not line.text.endswith(("?", "!", "...", "…"))
    return not ends_like_story and not line.text.endswith((",", ";", ":")) and count_words(line.text) <= _HEADLINE_WORDS
