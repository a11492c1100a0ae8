"""Tense: whether the words around a time look forward."""

import re

from tollbook.extract.lang import en_dates as words

_CUE = re.compile(
    r"\b(?:(?P<ahead>"
    + "|".join(re.escape(word).replace(r"\ ", " ") for word in words.AHEAD)
    + r")|(?P<past>had|was|were|said|told|\w+ed))\b|['’]ll\b|\b(?:by|until)(?: at least)?\s\Z|\bthrough\s\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 80
_LOOK_ON = 60
_CLAUSE_END = re.compile(r"[;:!?]|\b(?:after|when|since|because|who|which|that|but|although|said|told)\b")


def looks_ahead(text: str, start: int, end: int, first: int, last: int) -> bool:
    """Whether the clause of the time at `start:end`, inside the sentence `first:last`, tells of what is to come."""
    before = text[max(first, start - _LOOK_BACK) : start]
    cut = max((found.end() for found in _CLAUSE_END.finditer(before)), default=0)
    cues = list(_CUE.finditer(before, cut))
    if cues:
        return cues[-1]["past"] is None
    if cut == 0 and start - first < _LOOK_BACK:
        after = text[end : min(last, end + _LOOK_ON)]
        stop = _CLAUSE_END.search(after)
        found = _CUE.search(after, 0, stop.start() if stop else len(after))
        return found is not None and found["past"] is None
    return False
