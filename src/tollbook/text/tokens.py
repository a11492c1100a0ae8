"""Words, numbers and punctuation of a text, each with its place."""

import re
from dataclasses import dataclass

# A letter may carry combining marks ("é" as two code points); possessive, so that no text is read twice.
_LETTERS = "(?:[^\\W\\d_]++[\u0300-\u036f]*+)++"
_TOKEN = re.compile(
    r"""
    (?P<number> \d{1,3} (?:[,.\u00a0\u202f]\d{3})+ (?!\d) (?:\.\d+)?   # 1,060  10.000.000  1 060
              | \d{1,2} (?:,\d\d)+ ,\d{3} (?!\d)                        # 1,23,456
              | \d+ (?: \.\d+ )?                                          # 112  6.5
    )
  | (?P<word>   (?: [A-Za-z]\. ){2,}                                      # U.S.  p.m.
              | LETTERS (?: ['’`‐‑-] LETTERS )*                           # Maduro's  twenty-three  al-Shabab
    )
  | (?P<mark>   \.\.\.? | -- | \S )
    """.replace("LETTERS", _LETTERS),
    re.VERBOSE,
)
MARKUP = frozenset("* _ ` • ·".split())
"""Marks that stand around words and say nothing."""
_POSSESSIVE = re.compile(r"['’`]s?\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or one mark of punctuation at `start:end` of the text it was cut from.

    `low` is the word in lower case with straight apostrophes; a possessive 's stands apart as a token of its own.
    """

    start: int
    end: int
    text: str
    low: str
    kind: str
    """number | word | mark"""

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper()


def cut_tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = found.lastgroup or "mark"
        words = found.group()
        begin = found.start()
        if kind == "word" and (tail := _POSSESSIVE.search(words)) and tail.start() > 0:
            cut = begin + tail.start()
            tokens.append(_token(text, begin, cut, kind))
            tokens.append(Token(cut, found.end(), words[tail.start() :], "'s", "mark"))
        else:
            tokens.append(_token(text, begin, found.end(), kind))
    return tokens


def _token(text: str, start: int, end: int, kind: str) -> Token:
    words = text[start:end]
    return Token(start, end, words, words.lower().replace("’", "'").replace("`", "'").replace("‑", "-"), kind)
