"""Words, numbers and punctuation of a text, each with its place."""

import re
from functools import partial
from itertools import accumulate
from typing import NamedTuple

# A letter may carry combining marks ("é" as two code points); possessive, so that no text is read twice.
_LETTERS = "(?:[^\\W\\d_]++[\u0300-\u036f]*+)++"
_JOINTS = "'’`‐‑-"
# A possessive: 's that no letter and no further joined word follows.
_OWNED = rf"['’`]s (?! [^\W\d_] | [\u0300-\u036f] | [{_JOINTS}][^\W\d_] )"
# A token with the white space before it: the pieces of a text make up the whole text, so that their lengths tell where
# each begins. A list of strings is had three times as fast as a list of matches.
_PIECE = re.compile(
    rf"""
    \s*+
    (?: [A-Za-z]++ (?! [.\u0300-\u036f{_JOINTS}] | [^\W\d_] )                 # killed: most words are so plain
      | (?: [A-Za-z]\. ){{2,}}                                               # U.S.  p.m.
      | {_LETTERS} (?: (?! {_OWNED} ) [{_JOINTS}] {_LETTERS} )*               # twenty-three  al-Shabab  O'Neill
      | (?: (?<= [^\W\d_] ) | (?<= [^\W\d_] [\u0300-\u036f] ) ) {_OWNED}                           # the end of Maduro's
      | \d{{1,3}} (?: [,.\u00a0\u202f] \d{{3}} )+ (?!\d) (?: \.\d+ )?         # 1,060  10.000.000  1 060
      | \d{{1,2}} (?: ,\d\d )+ ,\d{{3}} (?!\d)                              # 1,23,456
      | \d+ (?: \.\d+ )?                                                    # 112  6.5
      | \.\.\.? | -- | \S
    )
    """,
    re.VERBOSE,
)
MARKUP = frozenset("* _ ` • ·".split())
"""Marks that stand around words and say nothing."""


class Token(NamedTuple):
    """A word, a number or one mark of punctuation at `start:end` of the text it was cut from.

    `low` is the word in lower case with straight apostrophes; a possessive 's stands apart as a token of its own.
    A tuple, since a page has hundreds of them.
    """

    start: int
    end: int
    text: str
    low: str
    kind: str
    """number | word | mark"""
    is_capital: bool


def cut_tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    last = start + len(text[start:end].rstrip())  # white space that no token follows would be tried at every place
    pieces = _PIECE.findall(text, start, last)
    words = [piece.lstrip() for piece in pieces]
    ends = list(accumulate(map(len, pieces), initial=start))[1:]
    starts = [end - len(word) for word, end in zip(words, ends, strict=True)]
    lows = [word.lower() if word.isalpha() else _straight(word.lower()) for word in words]
    kinds = ["word" if word[0].isalpha() else _kind_of(word[0]) for word in words]
    capitals = [word[0].isupper() for word in words]
    return list(map(_TOKEN_OF, zip(starts, ends, words, lows, kinds, capitals, strict=True)))


_TOKEN_OF = partial(tuple.__new__, Token)
"""`Token._make` without its check of the length."""


def _straight(low: str) -> str:
    return low.replace("’", "'").replace("`", "'").replace("‑", "-")


def _kind_of(first: str) -> str:
    """The kind of a token by its first letter; "½" is neither a letter nor a digit, and is read as a word."""
    return "number" if first.isdecimal() else "word" if first.isalnum() else "mark"
