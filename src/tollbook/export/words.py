"""How figures, people, places and times are put into words; the same words on the page and in the terminal."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.extract.lang.en_nations import COUNTRIES
from tollbook.model import (
    AttributionGrade,
    ConflictKind,
    CopyKind,
    Count,
    Figure,
    Firmness,
    Grade,
    Group,
    Harm,
    OutletKind,
    Place,
    ReportFlag,
    RevisionKind,
    SetAsideReason,
    Speaker,
    SpeakerKind,
    StatementKind,
    When,
    Wording,
    parse_date,
)

NOT_KNOWN = "not known"

HARMS = {
    Harm.KILLED: "killed",
    Harm.INJURED: "injured",
    Harm.MISSING: "missing",
    Harm.DETAINED: "detained",
    Harm.KIDNAPPED: "kidnapped",
    Harm.DISPLACED: "displaced",
    Harm.EVACUATED: "evacuated",
    Harm.TRAPPED: "trapped",
    Harm.HOSPITALISED: "in hospital",
    Harm.RESCUED: "rescued",
    Harm.RELEASED: "released",
    Harm.KILLED_OR_INJURED: "killed or injured",
    Harm.KILLED_OR_MISSING: "killed or missing",
    Harm.CASUALTIES: "casualties",
}
GRADES = {
    Grade.CONFIRMED: "Confirmed",
    Grade.FAIR: "Fair: two independent speakers",
    Grade.WEAK: "Weak: one voice",
    Grade.CONTESTED: "Contested",
    Grade.DISCOUNTED: "Discounted",
}
ATTRIBUTIONS = {
    AttributionGrade.DECLARED: "Declared",
    AttributionGrade.LIKELY: "Likely",
    AttributionGrade.CONTESTED: "Contested",
    AttributionGrade.SINGLE_SOURCE: "One source",
    AttributionGrade.UNDETERMINED: "Not determined",
}
SET_ASIDE = {
    SetAsideReason.SUPERSEDED: "Superseded",
    SetAsideReason.EARLIER: "Earlier, out of date",
    SetAsideReason.QUOTED_AS_OLDER: "Quoted as older",
    SetAsideReason.RETRACTED: "Retracted",
    SetAsideReason.DENIED: "Denied",
    SetAsideReason.FEARED: "Feared, not counted",
    SetAsideReason.COPY: "Copy, counted once",
    SetAsideReason.BACKGROUND: "Background, another event",
    SetAsideReason.NOT_A_TOTAL: "Not a total",
    SetAsideReason.ALLEGED: "Alleged only",
}
CONFLICTS = {
    ConflictKind.VALUE: "Two figures for the same people",
    ConflictKind.SUM_MISMATCH: "The sum does not close",
    ConflictKind.PART_EXCEEDS_WHOLE: "A part is greater than its whole",
    ConflictKind.DATE: "Two dates",
    ConflictKind.PLACE: "Two places",
    ConflictKind.OUTCOME: "Two accounts of the outcome",
    ConflictKind.INCREMENT: "The increase does not lead to the new total",
    ConflictKind.NAMES_EXCEED: "More names than the figure",
    ConflictKind.MISQUOTED: "A figure told differently from its speaker’s own",
    ConflictKind.HEADLINE_BODY: "Headline and text differ",
}
REVISIONS = {
    RevisionKind.INCREASE: "increase",
    RevisionKind.DECREASE: "decrease",
    RevisionKind.CORRECTION_DOUBLE_COUNT: "correction: counted twice",
    RevisionKind.RECLASSIFIED_MISSING: "reclassified as missing",
    RevisionKind.DEATH_OF_INJURED: "death of injured",
    RevisionKind.SCOPE_CHANGE: "change of scope",
    RevisionKind.RESTATEMENT: "restatement",
    RevisionKind.REVERSAL: "reversal",
    RevisionKind.UNEXPLAINED: "unexplained",
}
STATEMENTS = {
    StatementKind.NON_STATEMENT: "Not said, or not known yet",
    StatementKind.OUTCOME: "What is said to have happened",
    StatementKind.RESPONSIBILITY: "Who claims it",
    StatementKind.DENIAL: "Denials",
    StatementKind.REACTION: "Reactions",
    StatementKind.LEGAL_STEP: "Legal steps",
    StatementKind.QUOTE: "In their own words",
    StatementKind.INDIRECT: "Reported speech",
}
COPIES = {
    CopyKind.WIRE: "copy of the same agency text",
    CopyKind.PRESS_RELEASE: "copy of a press release",
    CopyKind.TRANSLATION: "translation",
    CopyKind.EXTENDED: "extended copy",
    CopyKind.UPDATED: "updated copy",
    CopyKind.REWRITE: "rewrite",
    CopyKind.PARTIAL: "copy in part",
}
FLAGS = {
    ReportFlag.NO_DATE: "no date of publication",
    ReportFlag.NO_BYLINE: "no byline",
    ReportFlag.TEMPLATE_RESIDUE: "template residue in the text",
    ReportFlag.EMPTY_SOURCES: "a list of sources that is empty",
    ReportFlag.WIRE_CREDIT: "agency credit",
    ReportFlag.FURNITURE: "page furniture, set apart",
    ReportFlag.DERIVED: "derived: adds no speaker of its own",
    ReportFlag.LANGUAGE_NOT_READ: "language not read yet",
}
FIRMNESS = {
    Firmness.CONFIRMED: "confirmed",
    Firmness.STATED: "stated",
    Firmness.ESTIMATED: "estimated",
    Firmness.ALLEGED: "alleged",
    Firmness.RUMOURED: "rumoured",
    Firmness.FEARED: "feared",
    Firmness.DENIED: "denied",
    Firmness.RETRACTED: "retracted",
}
SPEAKER_KINDS = {
    SpeakerKind.OFFICIAL_PARTY: "official of a party to the event",
    SpeakerKind.OFFICIAL_OTHER: "official",
    SpeakerKind.MILITARY: "military",
    SpeakerKind.POLICE: "police",
    SpeakerKind.MEDICAL: "hospital or doctor",
    SpeakerKind.EMERGENCY: "emergency service",
    SpeakerKind.NGO: "organisation",
    SpeakerKind.UN: "United Nations",
    SpeakerKind.WITNESS: "witness",
    SpeakerKind.FAMILY: "family",
    SpeakerKind.MEDIA_OWN_COUNT: "media, own count",
    SpeakerKind.ANONYMOUS_OFFICIAL: "official, not named",
    SpeakerKind.WIRE: "news agency",
}
OUTLET_KINDS = {
    OutletKind.AGENCY: "news agency",
    OutletKind.NEWSPAPER: "newspaper",
    OutletKind.BROADCASTER: "broadcaster",
    OutletKind.ONLINE: "online",
    OutletKind.MAGAZINE: "magazine",
    OutletKind.GOVERNMENT: "government",
    OutletKind.UN: "United Nations",
    OutletKind.NGO: "organisation",
    OutletKind.MONITOR: "monitor",
    OutletKind.AGGREGATOR: "aggregator",
}
MONTHS = tuple("January February March April May June July August September October November December".split())
DATE_PRECISION = {
    1: "The day is exact.",
    2: "Within two to six days.",
    3: "Known to the week.",
    4: "Known to the month.",
    5: "Known to no closer than a season or a year.",
}
PLACE_PRECISION = {
    1: "The spot is exact.",
    2: "Known to the town and its surroundings.",
    3: "Known to the district.",
    4: "Known to the region.",
    5: "A line or a vague region.",
    6: "Known to the country.",
    7: "Known to no country.",
}
LANGUAGES = {
    "ar": "Arabic", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "ku": "Kurdish",
    "my": "Burmese", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "sw": "Swahili", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
RIGHT_TO_LEFT = frozenset("ar ckb dv fa he ps sd syr ug ur yi".split())

_PREFIXES = {
    Wording.AT_LEAST: "at least ",
    Wording.NEARLY: "nearly ",
    Wording.ABOUT: "about ",
}
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z")
# numbers are read whole or not at all (possessive), so that a page of digits is read once
_NUMBERS_IN_A_ROW = re.compile(r"(?<!\d)(?<!\d,)\d++(?:,\d{3})*+(?: ?[–+−=] ?\d++(?:,\d{3})*+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some words of a sentence; `is_ltr` where they are a range or a sum, which must read left to right everywhere."""

    text: str
    is_ltr: bool


def cut_ranges(sentence: str) -> tuple[Stretch, ...]:
    """The sentence in stretches, ranges and sums apart; joined again they are the sentence."""
    stretches: list[Stretch] = []
    done = 0
    for found in _NUMBERS_IN_A_ROW.finditer(sentence):
        if found.start() > done:
            stretches.append(Stretch(text=sentence[done : found.start()], is_ltr=False))
        stretches.append(Stretch(text=found.group(), is_ltr=True))
        done = found.end()
    if done < len(sentence):
        stretches.append(Stretch(text=sentence[done:], is_ltr=False))
    return tuple(stretches)


def number(n: int) -> str:
    """1175 -> "1,175"."""
    return f"{n:,}"


def some(n: int, thing: str, things: str | None = None) -> str:
    """ "1 report", "2 reports"."""
    return f"{number(n)} {thing if n == 1 else things or thing + 's'}"


def listed(things: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *most, last = [*things] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def range_words(low: int | None, high: int | None) -> str:
    """ "75–120", "47–47", "40 or more", "up to 12", "not known"."""
    if low is None:
        return NOT_KNOWN if high is None else f"up to {number(high)}"
    return f"{number(low)} or more" if high is None else f"{number(low)}–{number(high)}"


def figure_range(figure: Figure) -> str:
    """The range of a figure; "60–80 or more" where the greatest is itself only a floor."""
    words = range_words(figure.low, figure.high)
    return f"{words} or more" if figure.high_or_more and figure.high is not None else words


def best_words(figure: Figure) -> str:
    """ "83", "at least 40", "not known"; a stated zero is "0"."""
    if figure.best is None:
        return NOT_KNOWN
    return ("at least " if is_floor(figure) else "") + number(figure.best)


def is_floor(figure: Figure) -> bool:
    """Whether the best figure is only a bound that the words put below."""
    return figure.best is not None and figure.wording in (Wording.AT_LEAST, Wording.MORE_THAN) and figure.high is None


def figure_words(figure: Figure) -> str:
    """ "83 killed, range 75–120, contested": best, unit, range, status."""
    parts = [f"{best_words(figure)} {HARMS[figure.harm]}"]
    parts.append(f"range {figure_range(figure)}" if figure.low is not None else "no range stated")
    if figure.best == 0 and not figure.derived:
        parts.append("stated zero")
    if figure.contested:
        parts.append("contested")
    if figure.derived:
        parts.append("computed" + (f", {figure.formula}" if figure.formula else ""))
    return ", ".join(parts)


def count_words(count: Count) -> str:
    """What a claim's words state: "83", "at least 40", "75–80", "about 75", "dozens", "a number not known"."""
    if count.wording is Wording.UNKNOWN:
        return "a number not known"
    if count.wording in (Wording.VAGUE, Wording.RELATIVE):
        return count.words
    if count.wording is Wording.UP_TO and count.high is not None:
        return f"up to {number(count.high)}"
    if count.wording is Wording.FEWER_THAN and count.high is not None:
        return f"fewer than {number(count.high + 1)}"
    if count.wording is Wording.MORE_THAN and count.low is not None:
        return f"more than {number(count.low - 1)}" if count.low else "more than 0"
    return _plain_count(count)


def _plain_count(count: Count) -> str:
    if count.point is not None:
        further = " more" if count.wording is Wording.FURTHER else ""
        return f"{_PREFIXES.get(count.wording, '')}{number(count.point)}{further}"
    if count.low is None and count.high is None:
        return "a number not known"
    return range_words(count.low, count.high)


def group_words(group: Group) -> str:
    """Whom a figure counts: its label; "everyone" for the group of all."""
    return "everyone" if group.is_all else group.label


def harm_and_group(harm: Harm, group: Group) -> str:
    """ "Injured, everyone"."""
    return f"{HARMS[harm].capitalize()}, {group_words(group)}"


def speaker_words(speaker: Speaker | None) -> str:
    """Who says it: the name as written, "anonymous", and through whom the words came."""
    if speaker is None:
        return "no speaker named"
    words = speaker.name + (", anonymous" if speaker.anonymous else "")
    return f"{words}, through {listed(speaker.chain)}" if speaker.chain else words


def date_words(edtf: str | None, *, with_year: bool = True) -> str:
    """ "2026-01-16T10:00" -> "16 January 2026"; "XXXX-01-03" -> "3 January, year not known"; None -> "not known"."""
    date = parse_date(edtf) if edtf else None
    if date is None:
        return edtf or NOT_KNOWN
    day = " ".join(str(part) for part in (date.day, MONTHS[date.month - 1] if date.month else None) if part)
    if date.year is None:
        return f"{day}, year not known" if day else "year not known"
    return f"{day} {date.year}".strip() if with_year or not day else day


def day_words(edtf: str | None) -> str:
    """ "2026-01-16" -> "16 Jan"; None -> "no date"."""
    date = parse_date(edtf) if edtf else None
    if date is None or date.month is None:
        return edtf or "no date"
    return f"{date.day or ''} {MONTHS[date.month - 1][:3]}".strip()


def when_words(when: When | None) -> str:
    """The time of an event, in words."""
    if when is None:
        return NOT_KNOWN
    if when.earliest is None and when.latest is None:
        return when.words
    if when.earliest == when.latest:
        return date_words(when.earliest)
    if when.latest is None:
        return f"{date_words(when.earliest)} or later"
    if when.earliest is None:
        return f"{date_words(when.latest)} or earlier"
    return f"between {date_words(when.earliest)} and {date_words(when.latest)}"


def place_words(place: Place | None) -> str:
    """ "Caracas, Venezuela"."""
    if place is None:
        return NOT_KNOWN
    country = country_words(place.country) if place.country else None
    return f"{place.name}, {country}" if country and country != place.name else place.name


_COUNTRIES = {code: name for name, code in reversed(COUNTRIES.items())}
COUNTRY_CODES = tuple(sorted(_COUNTRIES))
_SMALL_WORDS = frozenset("and of the".split())


def country_words(code: str) -> str:
    """ "VE" -> "Venezuela"; a code that stands for no country known is shown as it is."""
    name = _COUNTRIES.get(code.upper())
    if name is None:
        return "Not known" if code == "unknown" else code
    return " ".join(word if word in _SMALL_WORDS else _capital(word) for word in name.split())


def _capital(word: str) -> str:
    """ "guinea-bissau" -> "Guinea-Bissau"; letters after an apostrophe stay small."""
    return word.upper() if "." in word else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def language_words(code: str | None) -> str:
    """ "es" -> "Spanish"; an unknown code is shown as it is."""
    if not code:
        return "language not known"
    return LANGUAGES.get(code.lower().split("-")[0], code)


def language_tag(code: str | None) -> str | None:
    """The language as HTML's `lang` may bear it; None for words that are no language tag."""
    return code if code and _LANGUAGE_TAG.match(code) else None


def direction(code: str | None) -> str:
    """The writing direction of a language, as HTML's `dir` wants it."""
    if not code:
        return "auto"
    return "rtl" if code.lower().split("-")[0] in RIGHT_TO_LEFT else "ltr"
