"""Where sentences begin and end."""

import re

from tollbook.model.span import Span

_STOP = re.compile(
    r"""
    (?<! [.!?…] ) (?P<stop> [.!?…]++ ) (?P<close> ["'”’»)\]]*+ ) (?= \s | $ )   # a full stop, with what it closes
  | (?P<line> \n \s*+ )                                                        # a line is never read across
    """,
    re.VERBOSE,
)
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof st sr jr lt col gen maj capt sgt cpl pvt adm cmdr gov sen rep rev hon pres amb det supt insp
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    no nos vs etc inc ltd co corp dept est approx ca fig vol ed al ave blvd rd mt ft km
    """.split()
)
# Abbreviations that are words as well: "No. Nobody", "40 km. Two", but "No. 3".
_WORDS_TOO = frozenset("No no Mar Sat Sun al ft km ed co Co".split())
_STARTER = re.compile(r"(?:The|It|He|She|They|We|In|On|At|But|This|That|These|There|His|Her|Their)\b")
_DAY_OR_ZONE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d"
    r"|[A-Z]{2,4}\b|[A-Z][a-z]+ (?:time|Time)\b)"
)
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.)+\Z")
_LAST_WORD = re.compile(r"([^\W\d_]+)\Z")
_OPENING = re.compile(r"\s*[\"'“‘«(\[]*\s*")


def cut_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order, without the white space around them.

    A line break ends a sentence: headings and list items are sentences of their own. Only a long line that stops in the
    middle of things ("... were killed when the\nbus fell") was broken to fit a width, and is read across.
    """
    spans: list[Span] = []
    begin = 0
    for found in _STOP.finditer(text):
        goes_on = _is_wrapped(text, found) if found["stop"] is None else not _ends_here(text, begin, found)
        if goes_on:
            continue
        end = found.start() if found["line"] is not None else found.end()
        _append(spans, text, begin, end)
        begin = found.end()
    _append(spans, text, begin, len(text))
    return tuple(spans)


_WRAPPED_AT = 45
"""Code points of the shortest line that may have been broken to fit a width."""
_OPEN_ENDS = re.compile(
    r"(?:,|\b(?:the|a|an|of|in|on|at|by|to|for|from|with|and|or|that|was|were|had|has|is|are|said|least|than|about|over|some|nearly|killed|injured|including))\Z"
)


def _is_wrapped(text: str, found: re.Match[str]) -> bool:
    """Whether a single line break stands inside a sentence: after a long line, before a small letter or a figure."""
    if found.group().count("\n") != 1:
        return False
    start = text.rfind("\n", 0, found.start()) + 1
    line = text[max(start, found.start() - 400) : found.start()].rstrip()
    following = text[found.end() : found.end() + 1]
    if len(line) < _WRAPPED_AT or line[-1] in '.!?…:;"”»*' or not following:
        return False
    return following.islower() or (following.isalnum() and bool(_OPEN_ENDS.search(line)))


def _append(spans: list[Span], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if end > begin:
        spans.append(Span(start=begin, end=end))


def _ends_here(text: str, begin: int, found: re.Match[str]) -> bool:
    """Whether this stop ends a sentence: not after "Gen.", not in "J. Smith", not before a small letter."""
    following = _OPENING.match(text, found.end())
    place = following.end() if following else found.end()
    letter = text[place : place + 1]
    if not letter:
        return True
    if letter.islower():  # also “Who?” asked the minister
        return False
    if found["stop"] != ".":
        return True
    before = text[max(begin, found.start() - 24) : found.start()]
    last = _LAST_WORD.search(before)
    if last and last.group(1).lower() in _ABBREVIATIONS and last.group(1)[0].isupper() | last.group(1).islower():
        return last.group(1) in _WORDS_TOO and not letter.isdigit()
    initials = _INITIALS.search(text[max(begin, found.start() - 24) : found.start() + 1])
    if initials is None or _STARTER.match(text, place):  # "vitamin C. It", "in the U.S. The army"
        return True
    if len(initials.group()) == 2:  # "J. Smith"
        return not (initials.group()[0].isupper() and letter.isupper())
    clock = initials.group().lower() in {"p.m.", "a.m."} and not _DAY_OR_ZONE.match(text, place)
    return clock and letter.isupper()  # "U.S. officials" goes on, and so does "at 9 p.m. Sunday"
