"""Vetoes: what has the shape of a time and is none. One short function a kind, each with the words it was made for."""

import re
from collections.abc import Callable

from tollbook.extract.lang import en_dates as words
from tollbook.extract.when.patterns import Kind

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[^\w]{0,3}\Z")
_WORD_AFTER = re.compile(r"[^\S\n]{1,3}([^\W\d_]+)")
_NAME_AFTER = re.compile(r"[^\S\n]([^\W\d_]+)")
_GAP = 16
_PREFIX = re.compile(r"(?<!\w)(?:mid|early|late|pre|post)-\Z", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d(?:,|,? and|,? or|[-–]) ?\Z")
_BEARS = (
    r"(?i: stadium| square| bridge| street| avenue| boulevard| roundabout| hospital| university| college| school| camp|"
    r" movement| barracks| airport| park| market| mosque| brigade| coalition| alliance)\b"
)
_BEARS_DAY = re.compile(_BEARS)
_BEARS_MONTH = re.compile(rf" \d{{1,2}}{_BEARS}")
_DAY_OF_MONTH = re.compile(r"\b\d{1,2} \Z")
"""What is called by a day of the year."""
_AGED = re.compile(r"\b(?:his|her|their|its) (?:(?:early|mid|middle|late)[ -])?\Z", re.IGNORECASE)
_AGE = 24  # code points
_HEADS = re.compile(r"(?::| [-–—]) ")
_LINE = re.compile(r"(?:\A|\n|[.;] )[ •*–—-]*\Z")
_YEAR_AFTER = re.compile(r",? (?:and|or|to) (?:19|20)\d\d\b(?!,)")

Found = re.Match[str]


def is_vetoed(text: str, kind: Kind, found: Found) -> bool:
    """Whether this piece of text names no time, though it has the shape of one."""
    if text[found.start()].isdigit() and _is_inside_number(text, found.start()):
        return True
    veto = _VETOES.get(kind)
    return veto is not None and veto(text, found)


def _is_inside_number(text: str, start: int) -> bool:
    """$1998, F-16, 9-3, 4.2.2026: the digits go on to the left; but mid-1996, and a dash between words."""
    before = text[max(0, start - 2) : start]
    if not before or before[-1].isspace():
        return False
    if before[-1] in "$€£¥₹#&@":
        return True
    if before[-1] in ".,:/":
        return before[0].isdigit() or before[-1] == "/"
    return before[-1] in "-‐‑–—" and before[0].isalnum() and not _PREFIX.search(text[max(0, start - 8) : start])


def _before(text: str, found: Found) -> str:
    """The word before, in lower case; "" where a sentence or nothing stands there."""
    word = _WORD_BEFORE.search(text[max(0, found.start() - _GAP) : found.start()])
    return word.group(1).lower() if word else ""


def _after(text: str, found: Found) -> str:
    word = _WORD_AFTER.match(text, found.end())
    return word.group(1).lower() if word else ""


def _is_name_before(text: str, found: Found) -> bool:
    """Whether a capitalised word follows directly, as in April Smith; not in a text all of capitals."""
    word = _NAME_AFTER.match(text, found.end())
    return bool(word and word.group(1).istitle() and word.group(1).lower() not in words.WEEKDAYS)


def _day(text: str, found: Found) -> bool:
    """They may 5 times; march 12 miles; the 28 September stadium."""
    month = found["month"]
    if not found["year"] and _BEARS_DAY.match(text, found.end()):
        return True
    return month.islower() and month.rstrip(".") in words.DOUBTFUL_MONTHS and not found["year"]


def _month(text: str, found: Found) -> bool:
    """May as modal, March as verb, April as a name, Jan without a point; the October 6 bridge."""
    month = found["month"]
    if _BEARS_MONTH.match(text, found.end()):
        return True
    if _BEARS_DAY.match(text, found.end()) and _DAY_OF_MONTH.search(text[max(0, found.start() - 4) : found.start()]):
        return True
    bare = month.lower().rstrip(".")
    if month.islower() and (bare in words.DOUBTFUL_MONTHS or len(bare) < 5):
        return True
    if found["year"] or found["which"] or found["which_year"]:
        return False
    before = _before(text, found)
    if len(bare) <= 4 and bare not in ("may", "june", "july"):
        return not month.endswith(".") or before not in words.TIME_PREPOSITIONS
    if bare not in words.DOUBTFUL_MONTHS:
        return False
    if month.isupper() and bare in ("may", "march"):
        return before not in ("in", "since", "last", "of", "until", "during", "by", "early", "late", "mid")
    if before in words.TIME_PREPOSITIONS:
        return _is_name_before(text, found)
    return before not in words.POSSESSIVES or not _after(text, found) or _is_name_before(text, found)


def _year(text: str, found: Found) -> bool:
    """2003 people, 1,950 votes, in 2003 homes; a year stands after in, since, of, from, (, or "the ... quake", and
    at the head of a line ("1991: an earthquake kills 768")."""
    if found.group()[0].lower() == "f" or found["to_year"]:
        return False
    after = _after(text, found)
    if after in words.COUNTED:
        return True
    near = text[max(0, found.start() - _GAP) : found.start()]
    if _HEADS.match(text, found.end()) and _LINE.search(near):
        return False
    if near.endswith("(") or _PREFIX.search(near) or _YEAR_BEFORE.search(near):
        return False
    before = _before(text, found)
    if before in words.TIME_PREPOSITIONS or _YEAR_AFTER.match(text, found.end()):
        return False
    owned = before in words.POSSESSIVES or near.endswith(("'s ", "’s "))
    return not owned or not after or after.endswith("s")


def _decade(text: str, found: Found) -> bool:
    """People in their twenties, a man in his late thirties: an age."""
    if found["year"] or found["short"] or found.group().lower().startswith("the"):
        return False
    return bool(_AGED.search(text[max(0, found.start() - _AGE) : found.start()]))


def _weekday(text: str, found: Found) -> bool:
    """Every Monday, Bloody Sunday, the Sunday Times, the Sun."""
    word = found["weekday"]
    before, after = _before(text, found), _after(text, found)
    if before in words.HABIT_WORDS or before in words.NAMES_WITH_WEEKDAY_LAST:
        return True
    if after in words.NAMES_WITH_WEEKDAY_FIRST and _is_name_before(text, found) and not found["part"]:
        return True
    if word.lower().rstrip(".") in words.SHORT_WEEKDAYS:
        return not word.endswith(".") or word.islower() or before not in words.TIME_PREPOSITIONS | {"on"}
    return False


def _clock(text: str, found: Found) -> bool:
    """The score 10:35, the ratio 2:15, a magnitude of 6.45: digits alone need "at" or a zone."""
    parts = found.groupdict()
    if parts.get("half") or parts.get("word") or parts.get("hour_word"):
        return False
    if parts.get("zone") or parts.get("beside"):
        return False
    return "." in found.group() or _before(text, found) not in words.CLOCK_PREPOSITIONS


def _part(text: str, found: Found) -> bool:
    return _before(text, found) not in words.PART_PREPOSITIONS


def _season(text: str, found: Found) -> bool:
    """The fall of Kabul, a spring of water, Winter Palace, the Arab Spring."""
    if found["which"] or found["year"]:
        return False
    if found["season"] != found["season"].lower() or _after(text, found) == "of":
        return True
    if found["season"] == "fall" and not found.group().lower().startswith("the"):
        return True
    return _before(text, found) not in words.SEASON_PREPOSITIONS


def _reference(text: str, found: Found) -> bool:
    """Now-defunct, now that, as soon as, shortly after, up to date."""
    name = found["name"].lower()
    before, after = _before(text, found), _after(text, found)
    if text[found.end() : found.end() + 1] in ("-", "‑") and text[found.end() + 1 : found.end() + 2].isalpha():
        return True
    if name == "now":
        return after == "that"
    if name in ("soon", "shortly"):
        return after in ("after", "before", "as", "afterwards", "afterward", "thereafter") or before in (
            "as",
            "too",
            "so",
        )
    if name == "to date":
        return before in ("up", "due")
    return name == "current" and before in ("ocean", "electric", "strong", "direct", "alternating", "river")


def _ago(text: str, found: Found) -> bool:
    """Two days before the vote: what follows "before" is told elsewhere, so the days cannot be reckoned."""
    parts = found.groupdict()
    if "side" not in parts and "to_day" in parts:
        return bool(text[: found.start()].strip())  # "a year after" later on counts from what was told before
    return (parts.get("side") or "").lower() == "before" and bool(_after(text, found))


def _period(text: str, found: Found) -> bool:
    """The last day, this night (of many): a last day is the end of something."""
    which = (found.groupdict().get("which") or "").lower()
    return which in ("last", "coming", "current") and found["unit"].lower() == "day"


_VETOES: dict[Kind, Callable[[str, Found], bool]] = {
    Kind.DAY: _day,
    Kind.MONTH: _month,
    Kind.YEAR: _year,
    Kind.DECADE: _decade,
    Kind.WEEKDAY: _weekday,
    Kind.CLOCK: _clock,
    Kind.PART: _part,
    Kind.SEASON: _season,
    Kind.REFERENCE: _reference,
    Kind.AGO: _ago,
    Kind.PERIOD: _period,
}
