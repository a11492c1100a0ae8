"""English: its word tables as one `Lexicon`."""

import functools

from tollbook.extract.lang import en_count, en_harm, en_people
from tollbook.extract.lang.en_nations import COUNTRIES, NATIONALITIES
from tollbook.extract.lang.en_syntax import ANAPHORIC_MOVES, DETERMINERS, STRIKES, STRIKING
from tollbook.extract.lexicon import Lexicon, Noun, Verb, Words, index, plural_of, split, verb_forms, words_of
from tollbook.model import Harm
from tollbook.text.numerals import NUMBER_WORDS


@functools.cache
def english() -> Lexicon:
    """The English lexicon; built once."""
    return Lexicon(
        nouns=index(_nouns()),
        verbs=index(_verbs()),
        natural_causes=index({words_of(e): True for e in split(en_harm.NATURAL_CAUSES)}),
        sport=frozenset(en_harm.SPORT),
        sport_too=frozenset(en_harm.SPORT_TOO),
        body_states=index({words_of(e): kind for kind, table in en_harm.BODY_STATES.items() for e in split(table)}),
        taken=_taken(),
        around=_around(),
        caring=tuple(
            (words_of(entry), frozenset(carers.split()), Harm(harm))
            for entries, carers, harm in en_harm.CARING
            for entry in split(entries)
        ),
        no_patients=frozenset(en_harm.NO_PATIENTS),
        takers=frozenset(
            (
                *_taken(),
                *STRIKES,
                *(verb for verbs, _, _ in _around() for verb in verbs),
                *(words_of(entry)[-1] for entries, _, _ in en_harm.CARING for entry in split(entries)),
            )
        ),
        gives=frozenset(en_harm.GIVES.split()),
        idioms=index({words_of(e): True for e in split(en_harm.IDIOMS)}),
        gapped=_gapped(),
        starters=_starters(),
        alone=frozenset(words[0] for words in _phrases() if len(words) == 1) | {"hostages", "captives"},
        partners=_partners(),
        openers=_counters() | _openers(),
        counters=_counters(),
        states=index({words_of(e): Harm(h) for h, table in en_harm.STATES.items() for e in split(table)}),
        said_of={
            noun: (frozenset(split(said)), Harm(harm)) for nouns, said, harm in en_harm.SAID_OF for noun in split(nouns)
        },
        harm_nouns=index(_harm_nouns()),
        toll_nouns=index(
            {words_of(e): Harm(h) if h else None for h, t in en_harm.TOLL_NOUNS.items() for e in split(t)}
        ),
        box_nouns={word: Harm(harm) for word, harm in en_harm.BOX_NOUNS.items()},
        headings={words_of(e): Harm(h) for h, t in en_harm.HEADINGS.items() for e in split(t)},
        toll_moves={words_of(e)[0]: wording for wording, t in en_harm.TOLL_MOVES.items() for e in split(t)},
        adjectives=frozenset(word.lower() for word in en_people.ADJECTIVES) - frozenset(en_people.NO_ADJECTIVES),
        not_people=frozenset(form for word in en_people.NOT_PEOPLE for form in (word, plural_of(word))),
        not_alone=frozenset(form for word in split(en_harm.NOT_ALONE) for form in (word, plural_of(word))) | {"lives"},
        titles=frozenset(en_people.TITLES),
        prefixes=index({words_of(e): wording for wording, t in en_count.PREFIXES.items() for e in split(t)}),
        suffixes=index({words_of(e): wording for wording, t in en_count.SUFFIXES.items() for e in split(t)}),
        vague=index({words_of(e): bounds for e, bounds in en_count.VAGUE.items()}),
        unknown=index({words_of(e): True for e in split(en_count.UNKNOWN)}),
        zero=index({words_of(e): True for e in split(en_count.ZERO)}),
        sets=index({words_of(e): n for e, n in en_count.SETS.items()}),
        units=frozenset(split(en_count.UNITS)),
        fractions=index({words_of(e): share for e, share in en_count.FRACTIONS.items()}),
        pairs={(Harm(a), Harm(b)): Harm(both) for (a, b), both in en_harm.PAIRS.items()},
        nationalities=NATIONALITIES,
        countries=COUNTRIES,
    )


def _gapped() -> dict[str, tuple[tuple[Words, frozenset[Words], Harm], ...]]:
    rows: dict[str, list[tuple[Words, frozenset[Words], Harm]]] = {}
    for firsts, lasts, harm in en_harm.GAPPED:
        for words in map(words_of, split(firsts)):
            rows.setdefault(words[0], []).append((words, frozenset(map(words_of, split(lasts))), Harm(harm)))
    return {first: tuple(each) for first, each in rows.items()}


def _counters() -> frozenset[str]:
    counts = (*en_count.PREFIXES.values(), *en_count.VAGUE, *en_count.SETS, *en_count.FRACTIONS)
    words = [words_of(entry)[0] for table in (*counts, en_count.UNKNOWN, en_count.ZERO) for entry in split(table)]
    return frozenset((*words, "between", "a", "half", "all", *NUMBER_WORDS))


def _openers() -> frozenset[str]:
    words = [key[0] for key in _nouns()] + [word.lower() for word in en_people.ADJECTIVES]
    return frozenset((*words, *"he she him they them neither".split(), *DETERMINERS, *en_people.TITLES))


def _around() -> tuple[tuple[frozenset[str], frozenset[Words], Harm], ...]:
    return tuple(
        (frozenset(verbs.split()), frozenset(map(words_of, split(ends))), Harm(harm))
        for verbs, ends, harm in en_harm.AROUND
    )


def _phrases() -> set[Words]:
    """Every word and phrase that stands in one piece and tells of harm or counts it."""
    tables = (*en_harm.STATES.values(), *en_harm.TOLL_NOUNS.values(), *en_harm.BODY_STATES.values())
    return {*_verbs(), *_harm_nouns(), *(words_of(entry) for table in tables for entry in split(table))}


def _partners() -> dict[str, frozenset[str]]:
    rows: dict[str, set[str]] = {}
    for words in _phrases():
        rows.setdefault(words[0], set()).update(sorted(words[1:], key=len)[-1:])  # the longest is the rarest
    for verbs, heads in en_harm.TAKEN.values():
        for verb in verbs.split():
            rows.setdefault(verb, set()).update(heads.split())
    for verbs, ends, _ in (*en_harm.AROUND, *en_harm.GAPPED):
        firsts = [words_of(entry)[0] for entry in (split(verbs) if "," in verbs else verbs.split())]
        for verb in firsts:
            rows.setdefault(verb, set()).update(max(words_of(end), key=len) for end in split(ends))
    for entries, carers, _ in en_harm.CARING:
        for words in map(words_of, split(entries)):
            rows.setdefault(words[0], set()).update((*carers.split(), "patients"))
    for nouns, said, _ in en_harm.SAID_OF:
        for noun in split(nouns):
            rows.setdefault(noun, set()).update(words.split()[-1] for words in split(said))
    for verb in STRIKES:
        rows.setdefault(verb, set()).update(STRIKING)
    return {first: frozenset(partners) for first, partners in rows.items() if partners}


def _starters() -> frozenset[str]:
    return frozenset({words[0] for words in _phrases()} | set(_partners()) | ANAPHORIC_MOVES)


def _taken() -> dict[str, tuple[tuple[Harm, frozenset[str]], ...]]:
    rows: dict[str, list[tuple[Harm, frozenset[str]]]] = {}
    for harm, (verbs, heads) in en_harm.TAKEN.items():
        for verb in verbs.split():
            rows.setdefault(verb, []).append((Harm(harm), frozenset(heads.split())))
    return {verb: tuple(each) for verb, each in rows.items()}


def _nouns() -> dict[Words, Noun]:
    """Every form of every noun for people; what several tables say of a noun adds up."""
    attributes: dict[Words, dict[str, str | None]] = {}
    number: dict[Words, bool] = {}
    tables = [("", "", en_people.GENERIC), ("", "", en_people.COLLECTIVE)]
    for name in ("status", "sex", "age", "kind"):
        tables += [(name, value, table) for value, table in getattr(en_people, name.upper()).items()]
    for name, value, table in tables:
        for entry in split(table):
            for words, plural in _noun_forms(entry, collective=table is en_people.COLLECTIVE):
                number[words] = number.get(words, False) or plural
                if name:
                    attributes.setdefault(words, {}).setdefault(name, value)
    return {words: Noun(words=words, plural=plural, **attributes.get(words, {})) for words, plural in number.items()}


def _noun_forms(entry: str, *, collective: bool) -> list[tuple[Words, bool]]:
    """(words, is it plural) of `singular`, or of `singular/plural plural`."""
    if collective:
        return [(words_of(entry), True)]
    singular, _, plurals = entry.partition("/")
    if not plurals:
        return [(words_of(singular), False), (words_of(plural_of(singular)), True)]
    each = plurals.split() if " " not in singular else [plurals]
    return [(words_of(singular), singular in each), *((words_of(p), True) for p in each)]


def _verbs() -> dict[Words, Verb]:
    forms: dict[Words, Verb] = {}
    for act, tables in ((True, en_harm.ACTS), (False, en_harm.FATES)):
        for harm, table in tables.items():
            for entry in split(table):
                for form, words in verb_forms(entry):
                    key = words_of(words)
                    known = forms.get(key)
                    if known is None or (known.form != form and known.harm == Harm(harm) and known.act == act):
                        forms[key] = Verb(words=key, harm=Harm(harm), act=act, form=form if known is None else "both")
    return forms


def _harm_nouns() -> dict[Words, tuple[Harm, bool]]:
    """(harm, is it plural) of every noun that counts the harm itself."""
    forms: dict[Words, tuple[Harm, bool]] = {}
    for harm, table in en_harm.HARM_NOUNS.items():
        for entry in split(table):
            forms.setdefault(words_of(entry), (Harm(harm), False))
            forms.setdefault(words_of(plural_of(entry)), (Harm(harm), True))
    return forms
