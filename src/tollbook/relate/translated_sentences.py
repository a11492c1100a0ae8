"""What of a sentence stays when it is put into another language: figures, days, names, words of one root."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from tollbook.model import Report, Span
from tollbook.relate.translated_words import (
    INDIC_SOUNDS,
    JOINTS,
    MONTHS,
    NAMED_BY_ALL_NOUNS,
    NUMBERS,
    SAME,
    SCALES,
    SOUNDS,
    WEEKDAYS,
)
from tollbook.text.sentences import cut_sentences

HARD = 10
"""The least number that is written in digits in most newsrooms, and seldom shared by chance."""
_MYRIAD = 10_000
_STEM = 5
_FEWEST_LETTERS = 12  # of a sentence without figures: a shorter one is a heading or a signature
_FEWEST_CONSONANTS = 3
_MOST_CONSONANTS = 5
_COGNATE = 6  # letters: shorter words are alike in two languages by chance
_WORDS_KEPT = 50_000  # some 10 MB
_HEADING = 0.6  # share of capitals from which on they name nobody

_PIECE = re.compile(
    r"(?P<clock>\b(?:\d{1,2} ?[:h] ?\d\d|0\d\.\d\d|\d{1,2}\.\d\d(?= Uhr))\b)"
    r"|(?P<figure>\d{1,3}(?:[.,\u00a0\u202f '’٬]\d{3})+(?!\d)|\d+(?:[.,٫]\d+)?)"
    r"|(?P<scale>[百千万萬亿億])"
    r"|(?P<word>(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd])+)"
)
_MARKS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ʼ": "", "ـ": ""})
_MORE_STOPS = re.compile(r"[。！？।۔؟]+[”»」』]?\s*")
_UNSPACED = re.compile("[\u0e00-\u0e7f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What a sentence is known by in any language.

    `figures` are numbers from ten on and with a fraction, `small` those below, `days` weekdays and months. `names` are
    the words that are written as names, each with what it may be matched by; `words` is that of all words, `roots`
    what longer words of Latin letters begin with. `letters` is the length without spaces.
    """

    span: Span
    figures: frozenset[str]
    small: frozenset[str]
    days: frozenset[str]
    names: tuple[frozenset[str], ...]
    words: frozenset[str]
    roots: frozenset[str]
    letters: int


def read_signs(report: Report) -> Iterator[Signs]:
    """The signs of each sentence of a report that says anything and is no furniture of its page, one after another."""
    language = report.language or ""
    found = (read_sentence(report.text, span, language) for span in _sentences(report))
    return (signs for signs in found if signs.letters >= _FEWEST_LETTERS or signs.figures)


def _sentences(report: Report) -> Iterator[Span]:
    for span in cut_sentences(report.text):
        if any(span.overlaps(other) for other in report.furniture):
            continue
        at = span.start
        for stop in _MORE_STOPS.finditer(report.text, span.start, span.end):
            yield Span(start=at, end=stop.end())
            at = stop.end()
        if at < span.end:
            yield Span(start=at, end=span.end)


def read_sentence(text: str, span: Span, language: str) -> Signs:
    pieces = [(m.lastgroup, m.group(), m.start()) for m in _PIECE.finditer(text, span.start, span.end)]
    words = [(word, fold(word), at) for kind, word, at in pieces if kind == "word"]
    days = {day for _, low, _ in words for day in _days_of(language).get(low, ())}
    numbers = _numbers(pieces, language)
    named = _named(words, span, language)
    return Signs(
        span=span,
        figures=frozenset(n for n in numbers if float(n) >= HARD or "." in n),
        small=frozenset(n for n in numbers if float(n) < HARD and "." not in n),
        days=frozenset(days),
        names=tuple(keys for low in dict.fromkeys(named) if (keys := keys_of(low))),
        words=frozenset(key for _, low, _ in words for key in keys_of(low)),
        roots=frozenset(low[:_STEM] for _, low, _ in words if len(low) >= _COGNATE and low.isascii()),
        letters=sum(len(piece) for _, piece, _ in pieces),
    )


def is_unspaced(text: str) -> bool:
    """Whether the script sets no space between words, so that names cannot be told."""
    return len(_UNSPACED.findall(text[:400])) > 20


# Words


@lru_cache(maxsize=_WORDS_KEPT)
def fold(word: str) -> str:
    """The word in small letters without accents, points and vowel marks."""
    plain = unicodedata.normalize("NFKD", word.lower().translate(_MARKS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _named(words: list[tuple[str, str, int]], span: Span, language: str) -> list[str]:
    """The words that are written as names, but for the sentence's first; weekdays and months are none."""
    if language in NAMED_BY_ALL_NOUNS:
        return []
    calendar = _days_of(language)
    capital = [one for one in words if one[0][0].isupper() and len(one[0]) > 1 and one[1] not in calendar]
    if len(capital) > _HEADING * len(words) and len(words) > 3:
        capital = [one for one in capital if one[0].isupper()]
    first = words[0][2] if words else span.start
    return [low for word, low, at in capital if at != first or word.isupper()]


@lru_cache(maxsize=_WORDS_KEPT)
def keys_of(low: str) -> frozenset[str]:
    """What a folded word is matched by: its beginning where its letters are Latin, and its consonants in any script."""
    if same := _same().get(low):
        return frozenset({same})
    keys = {_sound(form) for form in _bare_forms(low)} - {""}
    if low.isascii() and len(low) >= 2:
        keys.add("=" + low[:_STEM])
    return frozenset(keys)


def _bare_forms(low: str) -> tuple[str, ...]:
    """An Arabic word without the article and the particles that are written with it."""
    if not "\u0600" <= low[0] <= "\u06ff":
        return (low,)
    bare = next((low[len(p) :] for p in ("وال", "بال", "كال", "فال", "لل", "ال") if low.startswith(p)), None)
    return (low, low[1:]) if bare is None and low[0] in "وبلفك" and len(low) > 4 else (bare or low,)


_TOGETHER = re.compile("tsch|sch|tch|tsh|sh|ch|zh|sz|cz|ts|tz|ph|th|kh|gh|qu|ck")
_OF_TOGETHER = {"ph": "f", "th": "t", "kh": "k", "gh": "g", "qu": "k", "ck": "k"}  # all others hiss
_SOFT_C = re.compile("c(?=[eiy])")
_SOUND_OF = str.maketrans({letter: sound for sound, letters in SOUNDS.items() for letter in letters})
_CONSONANTS = frozenset("pfkgstdlrmn")


@lru_cache(maxsize=_WORDS_KEPT)
def _sound(low: str) -> str:
    """The first consonants of a word, alike in sound taken for the same; empty for a word of too few."""
    plain = _SOFT_C.sub("s", _TOGETHER.sub(lambda m: _OF_TOGETHER.get(m.group(), "s"), low)) if low.isascii() else low
    kept: list[str] = []
    for letter in plain.translate(_SOUND_OF):
        sound = letter if letter in _CONSONANTS else _indic(letter)
        if sound and (not kept or kept[-1] != sound):
            kept.append(sound)
    return "~" + "".join(kept[:_MOST_CONSONANTS]) if len(kept) >= _FEWEST_CONSONANTS else ""


def _indic(letter: str) -> str:
    """The sound of a letter of Devanagari, Bengali, Gujarati, Tamil and their like; empty for any other."""
    at = (ord(letter) - 0x0915) % 0x80
    is_consonant = "\u0915" <= letter <= "\u0d39" and at < len(INDIC_SOUNDS)
    return INDIC_SOUNDS[at].strip(".") if is_consonant else ""


@cache
def _same() -> dict[str, str]:
    return {form: "=" + group.partition("/")[0] for group in SAME.split() for form in group.split("/")}


# Numbers and days


@cache
def _days_of(language: str) -> dict[str, tuple[str, ...]]:
    """What weekdays and months a word of the language is; Turkish "pazar" is Sunday."""
    found: dict[str, tuple[str, ...]] = {}
    for table, sign in ((WEEKDAYS, "w"), (MONTHS, "m")):
        for n, forms in enumerate(table.get(language, "").split(), start=1):
            for form in forms.split("/"):
                found[fold(form)] = (*found.get(fold(form), ()), f"{sign}{n}")
    return found


@cache
def _numbers_of(language: str) -> dict[str, int]:
    values = (*range(2, 21), *range(30, 100, 10))
    rows = zip(NUMBERS[language].split(), values, strict=True) if language in NUMBERS else ()
    return {fold(form): value for forms, value in rows for form in forms.split("/") if form != "-"}


@cache
def _scales_of(language: str) -> dict[str, int]:
    rows = (entry.split("=") for entry in SCALES.get(language, "").split())
    return {fold(form): int(value) for forms, value in rows for form in forms.split("/")}


def _numbers(pieces: list[tuple[str | None, str, int]], language: str) -> set[str]:
    """The numbers of a sentence, in digits or words, as decimal strings; times of the clock, which go with zones, left
    out, and one, which is an article in many languages."""
    words, scales = _numbers_of(language), _scales_of(language)
    found: list[float] = []
    may_go_on = False  # whether the last piece belonged to a number
    part = 0.0  # what the next scale multiplies: of 3万1千 first 3, then 1
    for kind, piece, _ in pieces:
        low = fold(piece) if kind in ("word", "scale") else ""
        value = _digits(piece) if kind == "figure" else words.get(low)
        if value is not None:
            if may_go_on and _adds(found[-1], value, kind, language):
                found[-1] += value
                part = found[-1] if kind == "word" else value
            else:
                found.append(value)
                part = value
            may_go_on = True
        elif low in scales and may_go_on:
            found[-1] += part * (scales[low] - 1)
            part *= scales[low]
        elif not (may_go_on and low in JOINTS):
            may_go_on = False
    return {f"{value:g}" if value < 1e6 else str(int(value)) for value in found if value >= 2 or value % 1}


def _adds(before: float, value: float, kind: str | None, language: str) -> bool:
    """Whether a number goes on with what follows: "treinta y cuatro", 3万1千."""
    if kind == "word":
        return value < HARD and before >= 2 * HARD and before % HARD == 0
    return language in ("zh", "ja") and before >= _MYRIAD and before % _MYRIAD == 0 and value < _MYRIAD


def _digits(piece: str) -> float:
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in piece)
    groups = re.split(r"[.,\u00a0\u202f '’٬٫]", plain)
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]) and groups[0] not in ("", "0"):
        return float("".join(groups))
    return float(".".join(groups[:2]))
