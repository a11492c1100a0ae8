"""Who wrote a report, and which agency it was taken from, as its text says."""

import re

from tollbook.model import OutletKind
from tollbook.read.lines import Line, compiled, count_words
from tollbook.text.outlets import OUTLETS

# Several short forms name parties and offices too (PTI, CP, ANI), so a short form counts only where a credit stands: in
# a dateline, in a line of its own, in a notice.
AGENCIES = {outlet.name: outlet.signs for outlet in OUTLETS if outlet.kind is OutletKind.AGENCY and outlet.signs}
"""Each agency with the ways it signs, the short ones first, as the table of outlets declares them."""
UNNAMED = "agencies"
"""The credit of a report that says it was taken from agencies and not which."""

_HEAD_LINES = 12
_TAIL_LINES = 12
_DATELINE_CHARACTERS = 90
_SIGNED = {form.casefold(): agency for agency, forms in AGENCIES.items() for form in forms}
_FORMS = "|".join(re.escape(form) for form in sorted(_SIGNED, key=lambda form: (-len(form), form)))
_AGENCY = rf"(?:the\s)?(?P<agency>{_FORMS})(?!\w)"
_DATELINE = (
    # "NAIROBI, Kenya (AP) _", "BEIJING, Jan. 4 (Xinhua) --", "(Reuters) -", "Islamabad (APP):", "BOSTON (CBS/AP) -",
    # "LIMA (PERU), 2 NOV 89 (EFE) --"
    rf"(?P<place>[^\n(]{{0,{_DATELINE_CHARACTERS}}}(?:\([^()\n]{{2,30}}\)[^\n(]{{0,40}})?)"
    rf"\(\s?(?:[\w ]{{2,20}}/)?{_AGENCY}[^)\n]{{0,25}}\)\s?(?P<dash>[-–—_:|.]|\[)?"
)
_DATED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d|\d\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct)",
    re.IGNORECASE,
)
_AGENCY_LINE = (
    # "AFP", "By The Associated Press", "Source: Xinhua", "— Reuters/AFP", "(EFE)", "With inputs from PTI", "AP, Kabul"
    rf"""(?x)
    [\s(\[*_–—-]{{0,6}}
    (?: (?: by | from | source | credit | via | news | contributing | fuente | avec | con\ información\ de
          | mit\ material\ von
          | (?:with\ )? (?:additional\ )? (?:inputs?|reporting|material|information|files?) \ (?:from|by)
          | \(?with ) :? \s )?
    {_AGENCY} (?: \s? (?:staff|writers?|reporters?|correspondents?|inputs?|agency) )?
    (?: [/,&|]|\sand )? [\w /,&.'-]{{0,24}} [\s)\]*_.]{{0,6}} \Z
    """
)
_UNNAMED_LINE = re.compile(
    r"[\s(\[*_–—-]{0,6}(?:with\s)?(?:(?:inputs?|reporting|material)\sfrom\s(?:the\s)?(?:news\s|wire\s)?agenc(?:y|ies)"
    r"|agenc(?:y|ies)\sinputs?|agencies|con\sinformación\sde\sagencias|avec\s(?:les\s)?agences)[\s)\]*_.]{0,6}\Z",
    re.IGNORECASE,
)
_CONTRIBUTED = (
    rf"(?<!\w){_AGENCY}(?:\s(?:writers?|reporters?|journalists?|correspondents?|staff))?"
    r"[^.\n]{0,120}?\scontributed(?:\s(?:to|reporting)|\.|\Z)"
)
_CONTRIBUTING = rf"(?<!\w)contributing:[^\n]{{0,60}}?(?<!\w){_AGENCY}"
_COPYRIGHTED = rf"(?:©|\(c\)|copyright)[\s,:©]{{0,4}}(?:copyright\s)?(?:\d{{4}}[\s,]{{0,3}})?(?:by\s)?{_AGENCY}"
_SIGNED_OFF = rf"(?:[.!?”\"]\s?[–—-]{{0,2}}|[–—])\s?\(?{_AGENCY}\)?[\s.]{{0,3}}\Z"
_NAMED_LINE = (
    # "JILL COLVIN Associated Press", "By Jane Doe, AFP"; "Jane Doe/Associated Press" is a photographer
    rf"[\s*_]{{0,4}}(?P<by>by\s)?(?P<names>[^\d(|/:]{{3,70}}?)(?P<comma>,?)\s{{0,3}}{_AGENCY}[\s*_]{{0,4}}\Z"
)
_EDITED = re.compile(
    r"\(?(?:additional )?(?:reporting|writing) by [^;)\n]{3,200}; ?(?:\w+ )?(?:editing|writing) by ", re.I
)
_BYLINE = re.compile(r"\s*(?:by|por|par|von)[: ]\s*(?P<names>[^\d|•]{3,80})", re.IGNORECASE)
_AFTER_NAMES = re.compile(
    r"\s?(?:[|•]|\s[\w.+-]{1,64}@|[, ](?:updated|published|created|posted|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b"
    r"|,?\s?(?:the )?associated press\b|[, ] ?(?:reuters|afp)\b)",
    re.IGNORECASE,
)
_PLACE_MARKS = str.maketrans(",/()", "    ")
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*\Z")
_JOINERS = frozenset("and & y et und e de da do dos la le van von der den al el bin ibn the of for".split())


def find_wire_credit(lines: tuple[Line, ...], byline: str | None) -> str | None:
    """The agency that a report is credited to, or None if it names none.

    Read from the dateline, the byline, a line of its own at the head or the tail, a notice ("Copyright 2017 The
    Associated Press") or a note ("AFP contributed to this report"). "told the Associated Press" is no credit.
    """
    head, tail = lines[:_HEAD_LINES], lines[-_TAIL_LINES:]
    for line in head:
        if (agency := _of_dateline(line.text)) is not None:
            return agency
    if byline is not None and (agency := _of_line(byline)) is not None:
        return agency
    for line in (*head, *tail):
        if (agency := _of_line(line.text)) is not None:
            return agency
    return _of_tail(tail)


def find_byline(lines: tuple[Line, ...]) -> str | None:
    """The names after "By" in a line of its own among the first, or None; "By Monday, 40 bodies" names nobody."""
    for line in lines[:_HEAD_LINES]:
        found = _BYLINE.match(line.text)
        if found is None or line.ends_with_stop:
            continue
        names = found["names"]
        after = _AFTER_NAMES.search(names)
        names = (names[: after.start()] if after and after.start() else names).strip(" ,;:-–—_*")
        if _are_names(names):
            return names
    return None


def _are_names(names: str) -> bool:
    words = names.replace(",", " ").split()
    if not 1 <= len(words) <= 14:
        return False
    named = [word for word in words if word.lower() not in _JOINERS]
    return bool(named) and all(_NAME_WORD.match(word) and word[0].isupper() for word in named)


def _agency(found: re.Match[str]) -> str | None:
    """The agency that was found; a short form must be in capitals ("AP"), as a word of small letters is a word."""
    words = found["agency"]
    agency = _SIGNED.get(" ".join(words.split()).casefold())  # None for a letter that only looks the same ("Xİnhua")
    if agency is None:
        return None
    return agency if len(words) > 4 or words.isupper() or words in AGENCIES[agency] else None


def _of_dateline(words: str) -> str | None:
    found = compiled(_DATELINE).match(words) if "(" in words and _may_name_agency(words[:200]) else None
    if found is None:
        return None
    place = found["place"].strip(" *_-–—")
    if place and not _is_place(place):
        return None
    # Without a dash only a place in capitals makes a dateline: "Pakistan Tehreek-e-Insaf (PTI) won" is none.
    is_dateline = found["dash"] is not None or not place or place.split(",")[0].isupper() or _DATED.search(place)
    rest = words[found.end() :]
    return _agency(found) if is_dateline and not (rest.isupper() and found["dash"] is None) else None


def _is_place(place: str) -> bool:
    """ "NAIROBI, Kenya", "New Delhi, Jan 7", "BEIJING, Jan. 4": names and numbers, and no sentence."""
    words = place.translate(_PLACE_MARKS).split()
    return len(words) <= 9 and all(word[0].isupper() or word[0].isdigit() or word.lower() in _JOINERS for word in words)


def _of_line(words: str) -> str | None:
    words = re.split("[|•]", words, maxsplit=1)[0]  # "The Associated Press | Sunday, July 15"
    if len(words) > 90:
        return None
    if _UNNAMED_LINE.match(words):
        return UNNAMED
    if not _may_name_agency(words):
        return None
    found = compiled(_AGENCY_LINE).match(words)
    if found is None or count_words(words) > 9:
        return _of_named_line(words)
    rest = words[found.end("agency") :].split()
    return (
        _agency(found)
        if all(word[0].isupper() or not word[0].isalpha() or word in _LINE_WORDS for word in rest)
        else None
    )


def _of_named_line(words: str) -> str | None:
    """The agency after a writer's name: a long form, or a short one after "By" or a comma."""
    if words.strip(" *_").rpartition(" ")[2].casefold() not in _LAST_WORDS:
        return None  # the pattern below tries every agency after every letter
    found = compiled(_NAMED_LINE).match(words)
    if found is None or not _are_names(found["names"].strip(" ,*_")):
        return None
    is_sure = len(found["agency"]) > 5 or found["by"] is not None or found["comma"]
    return _agency(found) if is_sure and " " in found["names"].strip() else None


def _may_name_agency(words: str) -> bool:
    """Whether any word begins an agency's name: cheap, and false for most lines of most reports."""
    return any(word.casefold() in _FIRST_WORDS for word in _WORD.findall(words))


def _of_tail(tail: tuple[Line, ...]) -> str | None:
    for line in reversed(tail):
        if "diting by " in line.text and _EDITED.search(line.text):
            return "Reuters"  # its own form: "(Reporting by A; Editing by B)"
        for hint, pattern, part in _TAIL_CREDITS:
            words = line.text[-part:]
            if not (hint in words.lower() and _may_name_agency(words)):
                continue
            found = compiled(pattern).search(words)
            if found is not None and (agency := _agency(found)) is not None:
                return agency
    return None


_WORD = re.compile(r"[^\W_]+")
_FIRST_WORDS = frozenset(_WORD.findall(form)[0] for form in _SIGNED)
_LAST_WORDS = frozenset(form.split()[-1] for form in _SIGNED)
_LINE_WORDS = frozenset("and staff writer writers reporter reporters correspondent inputs input agency".split())
_ALL = 2_000
_TAIL_CREDITS = (
    # What the line must hold before the pattern is tried, the pattern, and how much of the line's end is searched.
    ("©", _COPYRIGHTED, _ALL),
    ("(c)", _COPYRIGHTED, _ALL),
    ("copyright", _COPYRIGHTED, _ALL),
    ("contribut", _CONTRIBUTED, _ALL),
    ("contributing", _CONTRIBUTING, _ALL),
    ("", _SIGNED_OFF, 60),
)
