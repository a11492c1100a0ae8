"""Who wrote a report, and which agency it was taken from, as its text says."""

import re
from collections.abc import Iterable
from itertools import pairwise

from tollbook.model import OutletKind
from tollbook.read.credit_words import AFTERWARDS, ARTICLES, JOINTS, LABELS, NEWSROOMS, PICTURES, UNNAMED_LINES, WITH
from tollbook.read.lines import Line, compiled, count_words
from tollbook.text.outlets import OUTLETS, find_outlet

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
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_IN_A_ROW = tuple(form for form in _SIGNED if _UNSPACED.search(form))
"""Forms in scripts that set no space before or behind them."""


def _any_of(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


_FORMS = _any_of(form for forms in AGENCIES.values() for form in forms if form.casefold() not in _IN_A_ROW)
_AGENCY = rf"(?:the\s)?(?P<agency>{_FORMS})(?!\w)"
_AGENCY_IN_A_ROW = rf"(?P<agency>{_any_of(_IN_A_ROW)}|AFP|AP)"
_DATELINE = (
    # "NAIROBI, Kenya (AP) _", "BEIJING, Jan. 4 (Xinhua) --", "(Reuters) -", "Islamabad (APP):", "BOSTON (CBS/AP) -",
    # "LIMA (PERU), 2 NOV 89 (EFE) --"
    rf"(?P<place>[^\n(]{{0,{_DATELINE_CHARACTERS}}}(?:\([^()\n]{{2,30}}\)[^\n(]{{0,40}})?)"
    rf"\(\s?(?:[\w ]{{2,20}}/)?{_AGENCY}[^)\n]{{0,25}}\)\s?(?P<dash>[-–—_:|.]|\[)?"
)
_UNPLACED = (
    # Without brackets: "EFE.- ", "Bogotá, AFP.-", "МОСКВА, 3 окт — РИА Новости.", "МОСКВА, 3 октября. /ТАСС/."
    r"(?:(?P<place>[^\n(/]{2,60}?)(?P<before>\s?[.,–—-]\s?|\s(?=/)))?(?:/\s?(?:Корр\.\s)?)?"
    rf"{_AGENCY}(?P<slash>[^/\n]{{0,20}}/)?(?P<dash>\s?\.?\s?[-–—]\s?|[.,]|\Z)"
)
_DAY_AND_MONTH = re.compile(r"\b\d{1,2}\.?\s[^\W\d_]{3,}|[^\W\d_]{3,}\.?\s\d{1,2}\b")
_DATELINES_IN_A_ROW = (
    rf"[\s(（]*{_AGENCY_IN_A_ROW}[\w·、，, ]{{0,18}}?[电電讯訊](?![视視话話力信子台])",  # 新华社北京10月7日电
    rf"\s*【[^】\n]{{0,12}}?{_AGENCY_IN_A_ROW}(?:[=・][^】\n]{{0,12}})?】",  # 【カイロ共同】
    rf"\s*[(（][^()（）=\n]{{1,14}}=\s?{_AGENCY_IN_A_ROW}[^()（）\n]{{0,8}}[)）]",  # (서울=연합뉴스)
    rf"\s*[\[［][^\]］\n]{{0,20}}?{_AGENCY_IN_A_ROW}\s?[\]］]",  # [서울=뉴시스]  [東京　７日　ロイター]
)
_SIGNED_IN_A_ROW = rf"[(（【]{_AGENCY_IN_A_ROW}(?:[电電讯訊])?[)）】]\s*\Z"
_DATED = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d|\d\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct)",
    re.IGNORECASE,
)
_AGENCY_LINE = (
    # "AFP", "By The Associated Press", "Source: Xinhua", "— Reuters/AFP", "(EFE)", "With inputs from PTI", "AP, Kabul"
    rf"""(?x)
    [\s(\[*_–—-]{{0,6}}
    (?: \(? (?:{_any_of(LABELS)}) :? \s )?
    {_AGENCY} (?: \s? (?:staff|writers?|reporters?|correspondents?|inputs?|agency) )?
    (?: [/,&|]|\sand )? [\w /,&.'-]{{0,24}} [\s)\]*_.]{{0,6}} \Z
    """
)
_DECORATION = " \t\u00a0()[]（）【】*_–—-.。|:"
_LABEL = rf"(?:{_any_of(LABELS)})(?:\s?[:：]\s*|\s+|(?<=['’]))"
_ARTICLE = re.compile(rf"(?:{_any_of(ARTICLES)})\s?(?<=[\s'’])", re.IGNORECASE)
_AFTERWARDS = re.compile(
    rf"\s?[,|•–—-]\s(?:{_any_of(AFTERWARDS)})\b|[,|•–—-]?\s(?=\d{{1,2}}(?:[./]\d|\.?\s\w+\s\d{{4}}))", re.IGNORECASE
)
_BETWEEN = re.compile(rf"\s?([/;&+,、]|\s(?:{_any_of((*JOINTS, *WITH))})\s)\s?", re.IGNORECASE)
_SHORTEST_LEAD = 20  # letters: "Reuters - World" is a place in a menu
_MOST_ITEMS = 6
_MOST_WORDS = 9
_INITIALS = 4  # letters of an editor's sign: "als/dpa"
_CLOSED = rf"(?P<before>[\w.,’'-]{{1,30}})\s\((?:[\w ]{{2,20}}/)?{_AGENCY}(?:/[\w ]{{2,20}})?\)[\s.]{{0,3}}\Z"
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
        if (agency := _of_dateline(line.text) or _of_unplaced(line.text)) is not None:
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
    return agency if agency is not None and _is_written_so(words, agency) else None


def _is_written_so(words: str, agency: str) -> bool:
    return len(words) > 4 or words.isupper() or words in AGENCIES[agency]


def _of_dateline(words: str) -> str | None:
    found = compiled(_DATELINE).match(words) if "(" in words and _may_name_agency(words[:200]) else None
    if found is None:
        return None
    place = found["place"].strip(" *_-–—")
    if place and not _is_place(place):
        return None
    # Without a dash only a place in capitals makes a dateline: "Pakistan Tehreek-e-Insaf (PTI) won" is none.
    is_dateline = found["dash"] is not None or not place or place.split(",")[0].isupper() or _is_dated(place)
    rest = words[found.end() :]
    return _agency(found) if is_dateline and not (rest.isupper() and found["dash"] is None) else None


def _is_dated(place: str) -> bool:
    """Whether a date stands beside a place that is written without capitals, or a month beside a number."""
    return bool(_DATED.search(place)) or (not _has_case(place) and bool(re.search(r"[\d,،]", place)))


def _of_unplaced(words: str) -> str | None:
    """The agency of a dateline without brackets, or of one in a script that sets no spaces."""
    start = words[:120]
    if _UNSPACED.search(start):
        patterns = _DATELINES_IN_A_ROW if any(form in start for form in _IN_A_ROW) or "AFP" in start else ()
        return next((_agency(found) for pattern in patterns if (found := compiled(pattern).match(start))), None)
    found = compiled(_UNPLACED).match(start) if _may_name_agency(start) else None
    if found is None:
        return None
    place = found["place"] or ""
    may_be = (_is_place(place) if place else True) and _is_set_off(found, words[found.end() :])
    return _agency(found) if may_be else None


def _is_set_off(found: re.Match[str], rest: str) -> bool:
    """Whether what stands around the agency makes a dateline of it: a date before it, "EFE.-", "AFP - Twelve ..."."""
    place, before, dash = found["place"] or "", found["before"] or "", found["dash"].strip()
    if found["slash"] is not None:
        return bool(re.search(r"\d", place))
    if dash[:1] == "." and len(dash) > 1:
        return True
    if not place:
        is_sentence = len(rest) > _SHORTEST_LEAD and (rest[0].isupper() or not _has_case(rest))
        return bool(_DAY_AND_MONTH.match(rest.strip())) if dash == "," else bool(dash) and dash != "." and is_sentence
    if not _has_case(place) and "-" in before:
        return len(place.split()) <= 2 and dash in ("-", "")
    return bool(dash) and bool(_DAY_AND_MONTH.search(place)) and (dash != "," or "," not in before)


def _is_place(place: str) -> bool:
    """ "NAIROBI, Kenya", "New Delhi, Jan 7", "Madrid, 7 oct": names, numbers and what follows them, and no sentence."""
    words = place.translate(_PLACE_MARKS).split()
    if not _has_case(place):
        return len(words) <= 6
    after_number = {
        word for number, word in pairwise(words) if len(word) > 2 and (number[0].isdigit() or number.lower() == "de")
    }
    return len(words) <= 9 and all(
        word[0].isupper() or word[0].isdigit() or word.lower() in _JOINERS or word in after_number for word in words
    )


def _has_case(words: str) -> bool:
    return words.lower() != words.upper()


def _of_line(words: str) -> str | None:
    words = re.split("[|•]", words, maxsplit=1)[0]  # "The Associated Press | Sunday, July 15"
    if len(words) > 90:
        return None
    if words.strip(_DECORATION).casefold() in UNNAMED_LINES:
        return UNNAMED
    if not _may_name_agency(words):
        return None
    return _of_agency_line(words) or _of_list(words) or _of_named_line(words)


def _of_agency_line(words: str) -> str | None:
    found = compiled(_AGENCY_LINE).match(words)
    if found is None or count_words(words) > _MOST_WORDS:
        return None
    rest = words[found.end("agency") :].split()
    return (
        _agency(found)
        if all(word[0].isupper() or not word[0].isalpha() or word in _LINE_WORDS for word in rest)
        else None
    )


def _of_list(words: str) -> str | None:
    """The first agency of a line that is nothing but a list of sources: "Quelle: APA/AFP", "Le Monde avec AFP"."""
    bare = words.strip(_DECORATION)
    label = compiled(_LABEL).match(bare)
    bare = bare[label.end() :] if label is not None else bare
    parts = _BETWEEN.split(_AFTERWARDS.split(bare, maxsplit=1)[0])
    items, joints = [part.strip(_DECORATION) for part in parts[::2]], parts[1::2]
    if len(items) > _MOST_ITEMS or any(word in PICTURES for item in items for word in item.lower().split()):
        return None
    signed = [agency for item in items if (agency := _signed(item)) is not None]
    if not signed or (label is None and _UNSPACED.search(bare) and len(bare) < 3):
        return None
    others = [item for item in items if _signed(item) is None]
    joined = {joint.strip().lower() for joint in joints}
    if "/" in joined:
        is_told = all(map(_is_before_stroke, others))
    elif joined & set(WITH):
        is_told = all(map(_is_outlet, others))
    else:
        is_told = not others or (len(signed) > 1 and all(map(_is_named, others)))
    return signed[0] if is_told else None


def _signed(item: str) -> str | None:
    """The agency that the words sign for, with an article or without."""
    article = _ARTICLE.match(item)
    for words in (item, item[article.end() :] if article is not None else ""):
        agency = _SIGNED.get(" ".join(words.split()).casefold())
        if agency is not None and _is_written_so(words, agency):
            return agency
    return None


def _is_before_stroke(item: str) -> bool:
    """Whether the words may stand with agencies between strokes: "Redacción", "als", a declared outlet.

    "Ana Paz/AP" is a photographer.
    """
    words = item.split()
    if len(words) == 1:
        return item[0].isupper() or item[0].isdigit() or len(item) <= _INITIALS or not _has_case(item)
    return find_outlet(item) is not None or (not _has_case(item) and 1 <= len(words) <= 3)


def _is_outlet(item: str) -> bool:
    """Whether the words may be those who took from an agency: "Le Monde", "La rédaction", "Ana Paz"; not "Habla"."""
    words = item.lower().split()
    return (
        bool(words) and (words[-1] in NEWSROOMS or find_outlet(item) is not None or len(words) > 1) and _is_named(item)
    )


def _is_named(item: str) -> bool:
    words = item.split()
    return 1 <= len(words) <= 4 and all(
        word[0].isupper() or word[0].isdigit() or word.lower() in _JOINERS or word in NEWSROOMS for word in words
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
    if any(word.casefold() in _FIRST_WORDS for word in _WORD.findall(words)):
        return True
    return bool(_UNSPACED.search(words)) and any(form in words for form in _IN_A_ROW)


def _of_tail(tail: tuple[Line, ...]) -> str | None:
    if tail and (agency := _of_last_words(tail[-1].text[-60:])) is not None:
        return agency
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


def _of_last_words(words: str) -> str | None:
    """The agency in brackets that a text ends on; after a name they hold its short form: "the Tehreek-e-Insaf (PTI)"

    is a party.
    """
    if _UNSPACED.search(words):
        found = compiled(_SIGNED_IN_A_ROW).search(words)
        return _agency(found) if found is not None else None
    found = compiled(_CLOSED).search(words) if "(" in words and _may_name_agency(words) else None
    return _agency(found) if found is not None and not found["before"][0].isupper() else None


_WORD = re.compile(r"[^\W_]+")
_FIRST_WORDS = frozenset(_WORD.findall(form)[0].casefold() for forms in AGENCIES.values() for form in forms)
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
