"""Numbers in digits and in English words."""

import re

_ONES = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {w: n * 10 for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_TENS["fourty"] = 40
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "lakh": 100_000,
    "lac": 100_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
}
NUMBER_WORDS = frozenset(_ONES) | frozenset(_TENS) | frozenset(_SCALES)
_PLAIN = re.compile(r"\d+(?:\.\d+)?\Z")
_GROUPED = re.compile(r"([1-9]\d{0,2}([,.\u00a0\u202f])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?\Z")
_GROUPED_IN_PAIRS = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}\Z")
_MOST_DIGITS = 15  # more count nobody, and no longer fit a float exactly


def read_digits(words: str) -> float | None:
    """ "1,060" -> 1060; "10.000.000" -> 10000000; "1,23,456" -> 123456; "6.5" -> 6.5; None if it is no number.

    A comma or a point before exactly three digits groups thousands ("10.000" is ten thousand, "0.125" is not).
    """
    if len(words) > 2 * _MOST_DIGITS or sum(map(str.isdigit, words)) > _MOST_DIGITS:
        return None
    if grouped := _GROUPED.match(words):
        return float(grouped[1].replace(grouped[2], "") + "." + (grouped[3] or "0"))
    if _GROUPED_IN_PAIRS.match(words):
        return float(words.replace(",", ""))
    return float(words) if _PLAIN.match(words) else None


def read_number_words(words: tuple[str, ...]) -> tuple[int, int] | None:
    """The number that a run of lower-case words begins with, and how many words it takes; None if it begins with none.

    ("forty-seven", "people") -> (47, 1); ("two", "hundred", "and", "six") -> (206, 4); ("a", "hundred") is read by
    its caller, who knows articles.
    """
    total = part = 0
    used = 0
    for place, word in enumerate(words):
        pieces = word.split("-")
        if word == "and" and used and words[place - 1] in _SCALES:
            continue
        value = _small(pieces)
        if value is not None:
            if not _may_follow(part, value):
                break
            part += value
        elif word in _SCALES and used:
            scale = _SCALES[word]
            if scale == 100:
                part = (part or 1) * 100
            else:
                total, part = total + (part or 1) * scale, 0
        else:
            break
        used = place + 1
    return (total + part, used) if used else None


def _small(pieces: list[str]) -> int | None:
    if len(pieces) == 1:
        return _ONES.get(pieces[0], _TENS.get(pieces[0]))
    if len(pieces) == 2 and pieces[0] in _TENS and 0 < _ONES.get(pieces[1], 0) < 10:
        return _TENS[pieces[0]] + _ONES[pieces[1]]
    return None


def _may_follow(part: int, value: int) -> bool:
    """Whether a small number continues what was read: "hundred six" and "twenty three" do, "five six" does not."""
    return part % 100 == 0 or (part % 10 == 0 and part % 100 >= 20 and value < 10)


def scale_of(word: str) -> int | None:
    """What a word multiplies a number by: "million" -> 1000000; None for any other word."""
    return _SCALES.get(word)
