"""The word tables of a language, compiled once for looking up by first word."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from tollbook.model import Harm

Words = tuple[str, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun that counts people, and what it says of them."""

    words: Words
    plural: bool
    status: str | None = None
    sex: str | None = None
    age: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """One form of a verb of harm. `act`: its object is the victim; otherwise its subject is."""

    words: Words
    harm: Harm
    act: bool
    form: str
    """base | s | past | participle | ing | both (past and participle alike)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Everything that the reader of one language looks up; plain data, built by its word tables."""

    nouns: dict[str, tuple[tuple[Words, Noun], ...]]
    verbs: dict[str, tuple[tuple[Words, Verb], ...]]
    natural_causes: dict[str, tuple[tuple[Words, bool], ...]]
    sport: frozenset[str]
    sport_too: frozenset[str]
    """Words that speak of sport only two together."""
    body_states: dict[str, tuple[tuple[Words, str], ...]]
    taken: dict[str, tuple[tuple[Harm, frozenset[str]], ...]]
    around: tuple[tuple[frozenset[str], frozenset[Words], Harm], ...]
    caring: tuple[tuple[Words, frozenset[str], Harm], ...]
    """What stands before those whom somebody cares for, houses or looks for, and who does."""
    no_patients: frozenset[str]
    takers: frozenset[str]
    """Every word of the tables above that stands right before people, and every verb of striking."""
    gives: frozenset[str]
    idioms: dict[str, tuple[tuple[Words, bool], ...]]
    gapped: dict[str, tuple[tuple[Words, frozenset[Words], Harm], ...]]
    openers: frozenset[str]
    """Every small word that a phrase about people may begin with; it may begin with a number or a capital, too."""
    counters: frozenset[str]
    """Every word that an amount, a share or a set may begin with, besides digits and what is joined by a hyphen."""
    starters: frozenset[str]
    """Every word that a word or phrase of harm may begin with."""
    alone: frozenset[str]
    """Every starter that tells of harm alone ("killed"), or begins a count ("toll")."""
    partners: dict[str, frozenset[str]]
    """For every other starter the words of which one stands in the same sentence if it tells of harm: "taken" and
    "hospital", "custody", "hostage"."""
    states: dict[str, tuple[tuple[Words, Harm], ...]]
    said_of: dict[str, tuple[frozenset[str], Harm]]
    """Nouns before "of" and people, and what is said of them that tells of harm: the fate of 40 "unknown"."""
    harm_nouns: dict[str, tuple[tuple[Words, tuple[Harm, bool]], ...]]
    toll_nouns: dict[str, tuple[tuple[Words, Harm | None], ...]]
    box_nouns: dict[str, Harm]
    headings: dict[Words, Harm]
    """Lines that head a list of people."""
    toll_moves: dict[str, str]
    adjectives: frozenset[str]
    not_people: frozenset[str]
    not_alone: frozenset[str]
    titles: frozenset[str]
    prefixes: dict[str, tuple[tuple[Words, str], ...]]
    suffixes: dict[str, tuple[tuple[Words, str], ...]]
    vague: dict[str, tuple[tuple[Words, tuple[int, int | None, int, int | None]], ...]]
    unknown: dict[str, tuple[tuple[Words, bool], ...]]
    zero: dict[str, tuple[tuple[Words, bool], ...]]
    sets: dict[str, tuple[tuple[Words, int], ...]]
    units: frozenset[str]
    fractions: dict[str, tuple[tuple[Words, float], ...]]
    pairs: dict[tuple[Harm, Harm], Harm]
    nationalities: dict[str, str]
    countries: dict[str, str]


def match(table: Mapping[str, tuple[tuple[Words, T], ...]], lows: list[str], at: int) -> tuple[int, T] | None:
    """How many words the longest entry takes at this place, and its value; None if none stands there."""
    entries = table.get(lows[at])
    if entries is None:
        return None
    for words, value in entries:
        size = len(words)
        if size == 1 or tuple(lows[at : at + size]) == words:
            return size, value
    return None


def stands(table: Mapping[str, tuple[tuple[Words, object], ...]], lows: list[str], at: int) -> bool:
    """Whether any entry of the table stands at this place."""
    return match(table, lows, at) is not None


def index(entries: dict[Words, T]) -> dict[str, tuple[tuple[Words, T], ...]]:
    """Entries by first word, longest first."""
    found: dict[str, list[tuple[Words, T]]] = {}
    for words, value in entries.items():
        found.setdefault(words[0], []).append((words, value))
    return {first: tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0]))) for first, rows in found.items()}


def tells_of_harm(lexicon: Lexicon, lows: list[str]) -> bool:
    """Whether a sentence can tell of harm: it holds a word of harm, or the words of a phrase of harm."""
    if not lexicon.alone.isdisjoint(lows):
        return True
    partners = lexicon.partners
    return any(not partners[low].isdisjoint(lows) for low in lows if low in partners)


def split(table: str) -> list[str]:
    """The entries of a comma-separated table; white space does not count."""
    return [" ".join(entry.split()) for entry in table.split(",") if entry.strip()]


def words_of(entry: str) -> Words:
    """An entry as the tokenizer cuts it, in lower case."""
    return tuple(re.findall(r"'s\b|[^\s']+", entry.lower()))


def plural_of(noun: str) -> str:
    """The regular English plural of a (compound) noun."""
    head, _, last = noun.rpartition(" ")
    lead = f"{head} " if head else ""
    if re.search(r"[^aeiou]y\Z", last):
        return f"{lead}{last[:-1]}ies"
    if re.search(r"(?:s|x|z|ch|sh)\Z", last):
        return f"{lead}{last}es"
    return f"{lead}{last}s"


_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]\Z")


def verb_forms(entry: str) -> list[tuple[str, str]]:
    """(form's name, words) of a verb given as `base` or `base/past/participle/ing`."""
    adverb, _, verb = entry.strip().partition(" ")
    if adverb.endswith("ly") and verb and "/" not in entry:
        return [(form, f"{adverb} {words}") for form, words in verb_forms(verb)]  # "fatally wound"
    parts = [part.strip() for part in entry.split("/")]
    base, _, rest = parts[0].partition(" ")
    tail = f" {rest}" if rest else ""
    forms = [("base", base + tail), ("s", _third_person(base) + tail)]
    if len(parts) == 4:
        past, participle, ing = parts[1:]
        if past == participle:
            return [*forms, *(("both", each) for each in _alternatives(past)), ("ing", ing)]
        return [
            *forms,
            *(("past", each) for each in _alternatives(past)),
            *(("participle", each) for each in _alternatives(participle)),
            ("ing", ing),
        ]
    stem = base + base[-1] if _ONE_SYLLABLE.match(base) else base
    past = f"{base[:-1]}ied" if re.search(r"[^aeiou]y\Z", base) else base + "d" if base.endswith("e") else stem + "ed"
    ing = base[:-1] + "ing" if base.endswith("e") else stem + "ing"
    return [*forms, ("both", past + tail), ("ing", ing + tail)]


def _alternatives(words: str) -> list[str]:
    """ "burned burnt to death" stands for both "burned to death" and "burnt to death"."""
    first, _, rest = words.partition(" ")
    second, _, tail = rest.partition(" ")
    if second in {"burnt"}:
        return [f"{each} {tail}".strip() for each in (first, second)]
    return [words]


def _third_person(base: str) -> str:
    if base == "be":
        return "is"
    if re.search(r"[^aeiou]y\Z", base):
        return base[:-1] + "ies"
    return base + "es" if re.search(r"(?:s|x|z|ch|sh|o)\Z", base) else base + "s"
