"""How many: amounts of people in words and digits, as a typical and a hard interval.

Rules: section 1 of the field's rules ("Words to intervals"); the policy calls are cases in tests/cases/counts.en.toml.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.extract.lang.en_syntax import AFTER_VETO, BE, LABELS, MONEY_BEFORE, MONTHS, YEAR_CUES
from tollbook.extract.lexicon import Lexicon, match
from tollbook.model import Count, Span, Wording
from tollbook.text.numerals import NUMBER_WORDS, read_digits, read_number_words, scale_of
from tollbook.text.tokens import MARKUP, Token, cut_tokens

_OPEN = None


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as bounds; see `Count` for what they mean."""

    low: int | None
    high: int | None
    point: int | None
    hard_low: int | None
    hard_high: int | None
    wording: Wording

    def count(self, text: str, span: Span) -> Count:
        return Count(
            low=self.low,
            high=self.high,
            point=self.point,
            hard_low=self.hard_low,
            hard_high=self.hard_high,
            wording=self.wording,
            words=span.of(text),
            span=span,
        )


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount at tokens `first` to `last` (half-open); `further` for "another", "3 more", "2 others"."""

    first: int
    last: int
    amount: Amount
    further: bool = False
    definite: bool = False
    """The words say "the", "all", "both": a whole that was told before."""
    bare: bool = True
    """A plain numeral; vague words and sets are not."""


def exactly(number: int) -> Amount:
    """`number`, no more and no fewer."""
    return Amount(number, number, number, number, number, Wording.EXACT)


UNKNOWN_AMOUNT = Amount(None, None, None, None, None, Wording.UNKNOWN)


def word_amount(number: int, wording: str) -> Amount:
    """What a number means under a wording: word_amount(12, "at_least") is 12 or more."""
    match wording:
        case "at_least":
            return Amount(number, _OPEN, number, number, _OPEN, Wording.AT_LEAST)
        case "more_than":
            return Amount(number + 1, _OPEN, number, number, _OPEN, Wording.MORE_THAN)
        case "up_to":
            return Amount(0, number, None, 0, number, Wording.UP_TO)
        case "fewer_than":
            return Amount(0, max(number - 1, 0), None, 0, number, Wording.FEWER_THAN)
        case "nearly":
            low = min(math.ceil(number * 0.9), max(number - 1, 0))
            return Amount(low, max(number - 1, 0), number, min(math.ceil(number * 0.8), low), number, Wording.NEARLY)
        case "about":
            return _about(number)
        case _:
            return exactly(number)


def _about(number: int) -> Amount:
    slack = max(number * 0.1, _half_unit(number))
    wide = max(number * 0.25, slack)
    low, high = math.floor(number - slack + 1e-9), math.ceil(number + slack - 1e-9)
    hard_low, hard_high = math.floor(number - wide + 1e-9), math.ceil(number + wide - 1e-9)
    return Amount(max(low, 0), high, number, max(hard_low, 0), hard_high, Wording.ABOUT)


def _half_unit(number: int) -> float:
    """Half the unit of the last digit that is not zero: "about 300" may be 250."""
    digits = str(number).rstrip("0")
    return 0.5 * 10 ** (len(str(number)) - len(digits)) if number >= 10 and number % 10 == 0 else 0.0


def read_quantity(tokens: Sequence[Token], lows: list[str], at: int, lexicon: Lexicon) -> Quantity | None:
    """The amount that begins at this token, or None: dates, ages, money, times, scores and labels are no amounts."""
    if at and tokens[at - 1].kind == "word" and tokens[at - 1].end == tokens[at].start and tokens[at].kind == "number":
        return None  # "flight JT610"
    if at > 1 and lows[at - 1] in _LIMITS and _is_age_limit(lows, at - 1, at, lexicon):
        return None
    if _is_between_ages(lows, at) or _is_of_the_youngest(lows, at):
        return None
    if lows[at : at + 2] == ["up", "to"] and at and lows[at - 1] in _GONE:
        return None  # "has gone up to 360": the 360 is what it went to
    for table, make in ((lexicon.unknown, _unknown), (lexicon.zero, _zero)):
        if (found := match(table, lows, at)) and not _longer_prefix(lows, at, found[0], lexicon):
            if lows[at : at + 2] == ["no", ","]:
                return None  # "no, 125 have died"
            return make(lows, at, found[0])
    here, wording, further, definite = _read_prefixes(lows, at, lexicon)
    if here >= len(lows):
        return None
    if wording in {"fewer_than", "more_than"} and _is_age_limit(lows, at, here, lexicon):
        return None
    if wording in {"fewer_than", "more_than"} and lows[here - 1] == "the":
        return None  # "fewer than the 174 given earlier": what it is fewer than is a number by itself
    core = _read_core(tokens, lows, here, lexicon, wording)
    if core is None:
        return None if not further or here == at else _lone_further(lows, at, here, lexicon)
    last, amount, bare = core
    last, amount, after = _read_suffix(lows, last, amount, lexicon, bare=bare)
    if wording is None and further and amount.wording is Wording.EXACT:
        amount = Amount(amount.low, amount.high, amount.point, amount.hard_low, amount.hard_high, Wording.FURTHER)
    return Quantity(at, last, amount, further=further or after, definite=definite, bare=bare)


_SUPERLATIVES = frozenset("youngest oldest eldest".split())
_OF_AGE = frozenset("of them was is were being only just aged a about barely whom".split())
_FAR_YOUNGEST = 5


def _is_of_the_youngest(lows: list[str], at: int) -> bool:
    """ "the youngest of them four", "the oldest was 81": an age."""
    for here in range(at - 1, max(at - _FAR_YOUNGEST, -1), -1):
        if lows[here] in _SUPERLATIVES:
            return lows[at - 1] != "of"
        if lows[here] not in _OF_AGE:
            return False
    return False


def _is_between_ages(lows: list[str], at: int) -> bool:
    """ "almost all of them between 17 and 25": how old they are."""
    for here in range(at, max(at - 4, 0), -1):
        if lows[here] == "between":
            return lows[here - 1] in {"them", "whom"}
        if not (here == at or lows[here] == "and" or lows[here].isdigit() or lows[here] in NUMBER_WORDS):
            return False
    return False


def _longer_prefix(lows: list[str], at: int, size: int, lexicon: Lexicon) -> bool:
    """ "no fewer than 12" is no zero."""
    found = match(lexicon.prefixes, lows, at)
    return found is not None and found[0] > size


_GONE = frozenset("gone goes went go going climbed crept moved shot risen rose come edged ticked".split())
_LIMITS = frozenset({"under", "over", "above", "below"})


_RANGING = frozenset("range ranges ranged ranging run runs ran running vary varies varied varying anywhere".split())
_AGES = frozenset({"aged", "age", "ages"})
_GROWN = 25


def _is_age_limit(lows: list[str], at: int, here: int, lexicon: Lexicon) -> bool:
    """ "children under 10", "people over 65", "31 under 18", "were under 18": an age, unless people are counted."""
    if at == 0 or lows[at] not in _LIMITS:
        return False
    after = lows[here + 1] if here + 1 < len(lows) else "."
    number = read_number_words(tuple(lows[here : here + 1]))
    value = int(lows[here]) if lows[here].isdigit() else int(number[0]) if number else None
    young = lows[at] in {"under", "below"} and value is not None and value <= _GROWN
    counted = young and (lows[at - 1] in BE or lows[at - 1].isdigit() or lows[at - 1] in NUMBER_WORDS)
    if not (match(lexicon.nouns, lows, at - 1) or counted):
        return False
    return not (match(lexicon.nouns, lows, here + 1) if after != "." else False)


def _unknown(lows: list[str], at: int, size: int) -> Quantity:
    return Quantity(at, at + size, UNKNOWN_AMOUNT, bare=False)


def _zero(lows: list[str], at: int, size: int) -> Quantity:
    return Quantity(at, at + size, exactly(0), bare=False)


def _lone_further(lows: list[str], at: int, here: int, lexicon: Lexicon) -> Quantity | None:
    """ "another" and "a second one" are one more."""
    if lows[at:here] in (["another"], ["one", "other"], ["a", "second"], ["yet", "another"]):
        return Quantity(at, here, Amount(1, 1, 1, 1, 1, Wording.FURTHER), further=True, bare=False)
    return None


_MOST_PREFIXES = 5
""""a further estimated total of some": nobody writes more before one number."""


def _read_prefixes(lows: list[str], at: int, lexicon: Lexicon) -> tuple[int, str | None, bool, bool]:
    """Where the number itself begins, its wording, whether it is further to others, whether it is definite."""
    here, wording, further, definite = at, None, False, False
    for _ in range(_MOST_PREFIXES):
        if here >= len(lows):
            break
        found = match(lexicon.prefixes, lows, here)
        if found is None or (match(lexicon.vague, lows, here) and not _number_follows(lows, here + found[0])):
            break
        size, kind = found
        if kind == "further":
            further = True
        elif kind == "exact":
            definite = definite or lows[here] in {"all", "the", "its", "their", "his", "her", "both", "these", "those"}
        elif wording is None or wording == "about":
            wording = kind
        here += size
    return here, wording, further, definite


def _number_follows(lows: list[str], at: int) -> bool:
    return at < len(lows) and (
        lows[at][0].isdigit() or lows[at].split("-")[0] in NUMBER_WORDS or lows[at] in {"a", "dozen"}
    )


def _read_core(
    tokens: Sequence[Token], lows: list[str], at: int, lexicon: Lexicon, wording: str | None
) -> tuple[int, Amount, bool] | None:
    """The number itself: (where it ends, the amount, whether it is a plain numeral)."""
    if lows[at] == "between" and (span := _read_between(tokens, lows, at, lexicon)):
        return span
    number = read_number(tokens, lows, at)
    if number is None:
        vague = match(lexicon.vague, lows, at)
        if vague is None or (lows[at] == "many" and lows[at - 1] == "as" and at > 0):
            return None  # "26 were killed, and as many wounded": as many as were told
        low, high, hard_low, hard_high = vague[1]
        end = at + vague[0]
        quoted = lows[end : end + 2] in (['"', "of"], ["”", "of"])
        end += 2 * quoted or (end < len(lows) and lows[end] == "of" and lows[end - 1] != "of")
        kind = Wording.EXACT if low == high else Wording.VAGUE
        return end, Amount(low, high, low if low == high else None, hard_low, hard_high, kind), False
    value, end = number
    if at and lows[at - 1] in _AGES:
        return None
    told_from = (
        at > 0 and lows[at - 1] in {"from", "by"} and lows[end : end + 1] == ["to"] and lows[at - 2] not in _RANGING
    )
    top = None if told_from else _range_end(tokens, lows, end, value)
    if top is not None:
        high, last = top
        return last, Amount(value, high, None, value, high, Wording.RANGE), True
    if vetoed(tokens, lows, at, end, value) or (wording is None and _is_bare_year(tokens, lows, at, end, lexicon)):
        return None
    amount = word_amount(value, wording or "exact")
    dozen = lows[end - 1] in {"dozen", "score"} and wording is None
    if dozen:
        amount = Amount(value, value, value, max(value - 2, 0), value + 2, Wording.EXACT)
    return end, amount, True


def read_number(tokens: Sequence[Token], lows: list[str], at: int) -> tuple[int, int] | None:
    """The whole number that begins at this token, and where it ends: "6.5 million", "two dozen", "a hundred", "70k"."""
    token = tokens[at]
    size = len(lows)
    if token.kind == "number":
        value = read_digits(token.text)
        end = at + 1
        if value is None:
            return None
        glued = end < size and tokens[end].start == token.end
        if glued and lows[end] == "k":
            return round(value * 1000), end + 1
        while end < size and (scale := _scale(lows[end])):
            value, end = value * scale, end + 1
        return (round(value), end) if value == int(value) else None
    if lows[at] in {"a", "half"}:
        return _read_article_number(lows, at)
    if found := read_number_words(tuple(lows[at : at + 8])):
        value, used = found
        end = at + used
        if end < size and lows[end] in {"dozen", "score"}:
            return int(value) * (12 if lows[end] == "dozen" else 20), end + 1
        return int(value), end
    return None


def _scale(word: str) -> int | None:
    return 12 if word == "dozen" else scale_of(word)


def _read_article_number(lows: list[str], at: int) -> tuple[int, int] | None:
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if lows[at] == "half" and following == "a" and lows[at + 2 : at + 3] == ["dozen"]:
        return 6, at + 3
    if lows[at] == "half" and following == "a" and lows[at + 2 : at + 3] in (["million"], ["billion"]):
        return (500_000 if lows[at + 2] == "million" else 500_000_000), at + 3
    if lows[at] != "a":
        return None
    if following in {"dozen", "half-dozen"}:
        return (12 if following == "dozen" else 6), at + 2
    if scale_of(following):
        found = read_number_words(("one", *lows[at + 1 : at + 8]))
        return (found[0], at + found[1]) if found else None
    return None


def _read_between(
    tokens: Sequence[Token], lows: list[str], at: int, lexicon: Lexicon
) -> tuple[int, Amount, bool] | None:
    first = _skip_prefix(lows, at + 1, lexicon)
    low = read_number(tokens, lows, first) if first < len(lows) else None
    if low is None or low[1] >= len(lows) or lows[low[1]] not in {"and", "to"}:
        return None
    second = _skip_prefix(lows, low[1] + 1, lexicon)
    high = read_number(tokens, lows, second) if second < len(lows) else None
    if high is None or high[0] < low[0]:
        return None
    return high[1], Amount(low[0], high[0], None, low[0], high[0], Wording.RANGE), True


def _skip_prefix(lows: list[str], at: int, lexicon: Lexicon) -> int:
    found = match(lexicon.prefixes, lows, at) if at < len(lows) else None
    return at + found[0] if found else at


def _range_end(tokens: Sequence[Token], lows: list[str], end: int, low: int) -> tuple[int, int] | None:
    """The upper end of "75 to 80", "30-40", "two or three"."""
    if end + 1 >= len(lows) or lows[end] not in {"to", "or", "-", "–", "—"}:
        return None
    if lows[end] == "-" and tokens[end].start != tokens[end - 1].end:
        return None
    high = read_number(tokens, lows, end + 1)
    if high is None or high[0] <= low or high[0] > max(low * 10, low + 10):
        return None
    if lows[end] == "or" and high[0] > low + max(3, low // 2):
        return None
    if _vetoed_after(tokens, lows, high[1]):
        return None
    return high


def _read_suffix(
    lows: list[str], end: int, amount: Amount, lexicon: Lexicon, *, bare: bool
) -> tuple[int, Amount, bool]:
    """The words after a number: "or more", "+", "more", "others": they may open it, or set it apart from a total."""
    further = False
    point = amount.point
    if bare and point is not None and end < len(lows):
        found = match(lexicon.suffixes, lows, end)
        if found and amount.wording is Wording.EXACT:
            amount, end = word_amount(point, found[1]), end + found[0]
        elif lows[end] == "+":
            amount, end = word_amount(point, "at_least"), end + 1
        elif lows[end] == "-" and lows[end + 1 : end + 2] == ["odd"]:
            amount = Amount(point, point + 9, point, point, point + 9, Wording.ABOUT)
            end += 2
    if end < len(lows) and lows[end] == "more" and lows[end + 1 : end + 2] != ["than"]:
        further, end = True, end + 1
    return end, amount, further


def vetoed(tokens: Sequence[Token], lows: list[str], at: int, end: int, value: int) -> bool:
    """Whether this number counts no people: a date, an age, money, a time, a score, a label."""
    return (
        _vetoed_before(tokens, lows, at, value) or _vetoed_after(tokens, lows, end) or _is_year(tokens, lows, at, end)
    )


def _vetoed_before(tokens: Sequence[Token], lows: list[str], at: int, value: int) -> bool:
    if at == 0:
        return False
    before = lows[at - 1]
    glued = tokens[at - 1].end == tokens[at].start
    if before in MONEY_BEFORE or (before == "." and lows[at - 2 : at - 1] == ["rs"]):
        return True
    if before in MONTHS and value <= 31 and tokens[at].kind == "number" and tokens[at - 1].is_capital:
        return True
    if glued and tokens[at].kind == "number" and before in {"-", "/", ":", ".", "#", "–", "_"} and at >= 2:
        return tokens[at - 2].end == tokens[at - 1].start and before != "–"
    if tokens[at].kind == "number" and MONEY_BEFORE & set(lows[max(at - 14, 0) : at]) and "lakh" in lows[at : at + 3]:
        return True
    if "aged" in lows[max(at - 5, 0) : at] and all(
        w in {",", "and", "to", "or", "from", "between"} or w.isdigit() or w in NUMBER_WORDS
        for w in lows[_last_aged(lows, at) + 1 : at]
    ):
        return True
    if before in _AGES or before == "#" or (before == "." and lows[at - 2 : at - 1] in (["no"], ["nos"])):
        return True
    return before in LABELS and tokens[at].kind == "number" and tokens[at - 1].is_capital


def _last_aged(lows: list[str], at: int) -> int:
    """Where "aged" stands before this token: "aged 7, 9 and 12"."""
    return next(here for here in range(at - 1, -1, -1) if lows[here] == "aged")


def _vetoed_after(tokens: Sequence[Token], lows: list[str], end: int) -> bool:
    if end >= len(lows):
        return False
    after = lows[end]
    glued = tokens[end].start == tokens[end - 1].end
    if after in AFTER_VETO and (glued or after not in {"local", "st", "points"}):
        return True
    if after == "per" and lows[end + 1 : end + 2] == ["cent"]:
        return True
    if after in {"years", "year", "months"} and lows[end + 1 : end + 2] in (["old"], ["of"], ["'s"]):
        return True
    if after in {"-", "‑"} and glued and end + 1 < len(lows):
        word = lows[end + 1]
        return tokens[end + 1].start == tokens[end].end and (word[0].isdigit() or word not in {"odd"})
    if after in {":", "/"} and glued and end + 1 < len(lows) and lows[end + 1][0].isdigit():
        return tokens[end + 1].start == tokens[end].end
    if after in MONTHS and tokens[end].is_capital and tokens[end - 1].kind == "number":
        return not (after == "may" and lows[end + 1 : end + 2] in (["be"], ["have"]))
    return after in {"st", "nd", "rd", "th", "s", "m", "bn", "am", "pm"} and glued


_FIRST_YEAR, _LAST_YEAR = 1900, 2099


def _is_year(tokens: Sequence[Token], lows: list[str], at: int, end: int) -> bool:
    """A bare 1900-2099 after "in", "since", a month or a comma, or in brackets, is a year."""
    text = tokens[at].text
    if end != at + 1 or len(text) != 4 or not text.isdigit() or not _FIRST_YEAR <= int(text) <= _LAST_YEAR:
        return False
    before = lows[at - 1] if at else ""
    after = lows[end] if end < len(lows) else ""
    if before in YEAR_CUES or before in MONTHS or before in {"(", ",", "-", "–", "'s"}:
        return True
    return after in {"", ",", ".", ")", "-", "–", "and", "when", ":"} or not before


def _is_bare_year(tokens: Sequence[Token], lows: list[str], at: int, end: int, lexicon: Lexicon) -> bool:
    """ "2001 Isla Vista killings", "2026 arrests": four digits count only people who are named right after."""
    text = tokens[at].text
    if end != at + 1 or len(text) != len("2026") or not text.isdigit() or not _FIRST_YEAR <= int(text) <= _LAST_YEAR:
        return False
    after = lows[end] if end < len(lows) else ""
    return (
        not (match(lexicon.nouns, lows, end) or after in lexicon.adjectives or after in lexicon.nationalities)
        if after
        else True
    )


def read_count(words: str, lexicon: Lexicon) -> Amount | None:
    """The number of people that a phrase states, or None if it states none.

    "at least 12" -> 12 or more; "a dozen" -> 12; "no one" -> 0; a name or a noun in the singular -> 1.
    """
    tokens = [token for token in cut_tokens(words) if token.text not in MARKUP]
    lows = [token.low for token in tokens]
    if not tokens:
        return None
    if quantity := read_quantity(tokens, lows, 0, lexicon):
        return _with_late_suffix(lows, quantity, lexicon)
    if found := match(lexicon.sets, lows, 0):
        return exactly(found[1])
    return exactly(1)


def _with_late_suffix(lows: list[str], quantity: Quantity, lexicon: Lexicon) -> Amount:
    """ "15 people or more": the words after the noun bear on the number."""
    point = quantity.amount.point
    for at in range(quantity.last, len(lows)):
        found = match(lexicon.suffixes, lows, at)
        if (
            found
            and point is not None
            and found[1] == "at_least"
            and found[0] > 1
            and quantity.amount.wording is Wording.EXACT
        ):
            return word_amount(point, found[1])
    return quantity.amount
