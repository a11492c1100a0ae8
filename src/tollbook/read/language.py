"""Which language a report is written in."""

import re

READ = frozenset({"en"})
"""The languages whose claims are read; a report in any other carries a flag and is listed, not dropped."""
_ENGLISH = frozenset(
    # Words that hold English sentences together and that no other language shares in such numbers.
    """
    the of and to was were been that this with from for have has had not are is they their said by on at as it its
    who which after when while he she his her would could before there into over about than people killed
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE_CHARACTERS = 4_000
_SURE_WORDS = 3
_SURE_SHARE = 0.18
"""In 61 English pages of open dossiers the share is .24 and more; in 80 pages of nine other languages .03 and less."""
_CONTRADICTED_WORDS = 40
_CONTRADICTED_SHARE = 0.04
_SHORTEST_GUESS = 12
"""Words; on fewer the trained classifier is wrong too often to be asked."""


def find_language(text: str, declared: str | None) -> str | None:
    """The ISO 639-1 code of a report's language; None where nothing says it and the text is too short to tell.

    What the page or the line declares holds ("en-US" is "en"), unless it says English of a long text that has next to
    no English words in it: many sites declare the default of their software.
    """
    named = _code(declared)
    if named is not None and named not in READ:
        return named
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE_CHARACTERS])]
    english = sum(word in _ENGLISH for word in words)
    share = english / len(words) if words else 0.0
    if named is not None:
        if len(words) < _CONTRADICTED_WORDS or share > _CONTRADICTED_SHARE:
            return named
        return _classified(text) or named
    if english >= _SURE_WORDS and share >= _SURE_SHARE:
        return "en"  # spares most pages the classifier, whose model takes half a second to load
    return _classified(text) if len(words) >= _SHORTEST_GUESS or not _is_spaced(text) else None


def _code(declared: str | None) -> str | None:
    """ "en-US" and "EN_us" -> "en"; None for what is no language code ("und", "x-default", "English")."""
    code = re.split(r"[-_]", (declared or "").strip().lower(), maxsplit=1)[0]
    return code if code.isascii() and code.isalpha() and len(code) in (2, 3) and code not in {"und", "mul"} else None


def _is_spaced(text: str) -> bool:
    """Whether the script sets words apart: Chinese, Japanese, Thai and Khmer do not, and their texts have few words."""
    sample = text[:_SAMPLE_CHARACTERS]
    return not sum("\u0e00" <= letter <= "\u0eff" or "\u1780" <= letter <= "\u9fff" for letter in sample) > 20


def _classified(text: str) -> str | None:
    import py3langid  # brings numpy and its own model: half a second, and rarely needed

    code, _ = py3langid.classify(text[:_SAMPLE_CHARACTERS])
    return str(code)
