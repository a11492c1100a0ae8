"""What happened: the words of harm in a sentence, and whether they are told as active or passive."""

from dataclasses import dataclass
from functools import partial

from tollbook.extract.lang.en_syntax import BARRIERS, BE, BODY_WORDS, HAVE, MODALS, REMAIN, REPORTING, VERB_ADVERBS
from tollbook.extract.lexicon import Words, match
from tollbook.extract.people import People, Sentence
from tollbook.model import Harm
from tollbook.text.numerals import NUMBER_WORDS


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word of harm at tokens `at` to `last`; `first` is where its auxiliaries begin."""

    first: int
    at: int
    last: int
    harm: Harm
    act: bool
    """Whether the victim is the object of the active form."""
    active: bool
    bare: bool
    """No auxiliary: "five others injured"; only a neighbour can be its subject."""
    state: bool
    modal: bool
    negated: bool
    rule: str


def find_predicates(sentence: Sentence, people: list[People]) -> list[Predicate]:
    """The predicates of harm outside noun phrases, in order."""
    inside = {token for p in people if not p.harm_noun for token in range(p.first, p.last)}
    taken = {token for p in people if p.harm_noun for token in range(p.first, p.last)}
    found: list[Predicate] = []
    starters = sentence.lexicon.starters
    at = 0
    while at < len(sentence.lows):
        may_tell = sentence.lows[at] in starters and at not in taken and at not in inside
        predicate = _read_predicate(sentence, at) if may_tell else None
        if predicate and found and _goes_with(predicate, found[-1]):
            at = predicate.last
        elif predicate:
            found.append(predicate)
            at = predicate.last
        else:
            at += 1
    return found


def _goes_with(here: Predicate, before: Predicate) -> bool:
    """ "beaten to death in custody", "died in hospital": where somebody died is no further harm."""
    return here.bare and here.state and before.harm is Harm.KILLED and here.first == before.last


def _read_predicate(sentence: Sentence, at: int) -> Predicate | None:
    lows, lexicon = sentence.lows, sentence.lexicon
    verb = match(lexicon.verbs, lows, at)
    state = match(lexicon.states, lows, at)
    idiom = match(lexicon.idioms, lows, at)
    if idiom and not (state and state[0] > idiom[0]):
        return None
    if body := _read_body_state(sentence, at):
        return body
    if gapped := _read_gapped(sentence, at):
        return gapped
    if verb is None and state is None:
        return None
    first, aux, modal, negated = _auxiliaries(lows, at)
    if not aux and lows[at - 1 : at] == ["the"]:
        return None  # "the dead", "the wounded" are nouns
    if state and (
        (lows[at] in {"lost", "held", "treated"} and not aux & BE)
        or (not aux and _qualifies_a_noun(sentence, at + state[0]))
    ):
        state = None
    if state and lows[at : at + 2] in (["lost", "in"], ["lost", "for"], ["lost", "to"]):
        state = None
    if verb is None and state is None:
        return None
    made = partial(Predicate, first, at, modal=modal, negated=negated)
    if state and (verb is None or state[0] > verb[0] or (state[0] == verb[0] and bool(aux & BE))):
        last = at + state[0]
        return made(last, state[1], act=True, active=False, bare=not aux, state=True, rule="subject.state")
    if verb is None:
        return None
    size, entry = verb
    if lows[at] in _ADMITTED and size == 1 and not aux & BE and not _to_hospital(lows, at + 1):
        return None
    if entry.form in {"base", "s"} and not modal and not aux and _is_noun_here(lows, at, size):
        return None
    made = partial(made, at + size, entry.harm, act=entry.act, state=False)
    if not entry.act:
        return made(active=True, bare=not aux and entry.form in {"ing", "participle"}, rule="subject.fate")
    passive = bool(aux & BE) and not _is_perfect(lows, at) and entry.form in {"both", "participle"}
    active = not passive and (entry.form in {"ing", "past", "s", "base"} or bool(aux & HAVE) or modal)
    rule = "subject.passive" if passive else "object.active" if active else "bare"
    return made(active=active, bare=not aux and entry.form in {"both", "participle"}, rule=rule)


def _is_perfect(lows: list[str], at: int) -> bool:
    """ "are believed to have executed 300": the nearest auxiliary makes it active."""
    here = at - 1
    while here > 0 and (lows[here] in VERB_ADVERBS or lows[here].endswith("ly")):
        here -= 1
    return here > 0 and lows[here] == "have" and lows[here - 1] == "to"


_ADMITTED = frozenset({"admit", "admits", "admitted"})
_WARDS = frozenset("hospital hospitals clinic clinics ward wards icu infirmary unit".split())


def _to_hospital(lows: list[str], at: int) -> bool:
    """Whether "admitted" tells of a hospital: not of a deed or a fact that somebody owns up to."""
    return lows[at : at + 1] not in (["to"], ["that"], ["he"], ["she"], ["it"], ["they"], ["having"]) or bool(
        _WARDS.intersection(lows[at : at + 8])
    )


def _read_body_state(sentence: Sentence, at: int) -> Predicate | None:
    """ "88 are identified": counts the dead where bodies or the dead are spoken of."""
    lows = sentence.lows
    found = match(sentence.lexicon.body_states, lows, at)
    if found is None:
        return None
    first, aux, modal, negated = _auxiliaries(lows, at)
    if lows[at + found[0] : at + found[0] + 1] in (["as"], ["by"], ["the"], ["after"]) or not (
        aux or (lows[at - 1].isdigit() and lows[at] != "claimed") or lows[at - 1] in BODY_WORDS
    ):
        return None
    return Predicate(
        first,
        at,
        at + found[0],
        Harm.KILLED,
        act=True,
        active=False,
        bare=not aux,
        state=True,
        modal=modal,
        negated=negated,
        rule="body." + found[1],
    )


def _read_gapped(sentence: Sentence, at: int) -> Predicate | None:
    """ "treated for non-life-threatening injuries", "rushed to a nearby hospital": harm told over a gap."""
    lows = sentence.lows
    for words, lasts, harm in sentence.lexicon.gapped.get(lows[at], ()):
        size = len(words)
        if tuple(lows[at : at + size]) != words or _finds_so_many(lows, at, at + size):
            continue
        reach = 2 if lows[at] in _LOSES else 7
        for here in range(at + size, min(at + size + reach, len(lows))):
            if lows[here] == "," and here + 1 < len(lows) and lows[here + 1] == "dead" and ("dead",) in lasts:
                continue  # "was found under the debris, dead"
            if taken := _size(lows, here, lasts):
                end = here + taken
                first, aux, modal, negated = _auxiliaries(lows, at)
                if words == _OUT_OF and not aux:
                    break  # "carried 12 people out of their homes"
                return Predicate(
                    first,
                    at,
                    end,
                    harm,
                    act=lows[at] in _LOSES,
                    active=lows[at] not in _LOSES,
                    bare=not aux,
                    state=True,
                    modal=modal,
                    negated=negated,
                    rule="subject.state",
                )
            if lows[here] in _CLOSE_GAP or (lows[at] in HAVE and lows[here] in _NOT_HAD):
                break
            is_number = lows[here][0].isdigit() or lows[here] in NUMBER_WORDS
            if is_number and not any(_size(lows, k, lasts) for k in range(here + 1, min(here + 3, len(lows)))):
                break  # "in three hospitals" goes on
    return None


_OUT_OF = ("out", "of")
_LOSES = frozenset({"lost", "losing"})


def _finds_so_many(lows: list[str], at: int, behind: int) -> bool:
    """ "the agency found 67 dead": it is those whom it found."""
    number = lows[behind : behind + 1] != [] and (lows[behind][0].isdigit() or lows[behind] in NUMBER_WORDS)
    return lows[at] == "found" and behind == at + 1 and number and lows[at - 1] not in BE


_NOT_HAD = frozenset("no not n't never any been caused inflicted of on about from with".split())
_CLOSE_GAP = frozenset(", . ; and was were who persons people".split())


def _size(lows: list[str], at: int, entries: frozenset[Words]) -> int:
    """How many words of an entry stand here; 0 where none does."""
    return next((n for n in (2, 1) if at + n <= len(lows) and tuple(lows[at : at + n]) in entries), 0)


def _qualifies_a_noun(sentence: Sentence, at: int) -> bool:
    """ "a critical question": an adjective before a noun is no state of anybody."""
    if at >= len(sentence.lows):
        return False
    token = sentence.tokens[at]
    return token.kind == "word" and token.low not in BARRIERS and not token.is_capital and not token.low.endswith("ly")


def _is_noun_here(lows: list[str], at: int, size: int) -> bool:
    """ "a shot", "the wound", "his burns": an article or a possessive before it makes it a noun."""
    return at > 0 and lows[at - 1] in {"a", "an", "the", "his", "her", "their", "its", "of", "no", "'s", "this", "that"}


def _auxiliaries(lows: list[str], at: int) -> tuple[int, frozenset[str], bool, bool]:
    """Where the verb group begins, its auxiliaries, whether it is only possible, whether it is denied."""
    here = at - 1
    first = at
    seen: set[str] = set()
    modal = negated = False
    while here >= 0 and at - here < 10:
        low = lows[here]
        if low in BE or low in HAVE or low in REMAIN:
            seen.add(low)
            first = here
        elif low in MODALS:
            modal, first = True, here
            seen.add(low)
        elif low in {"not", "n't", "never"}:
            negated = True
        elif (
            low == "to"
            and (seen or at - here == 1)
            and here
            and (lows[here - 1] in REPORTING or lows[here - 1] in BE | {"have", "has", "had", "going", "about"})
        ):
            first = here
        elif low == "as" and at - here == 1 and lows[here - 1] in REPORTING:
            first = here  # "are listed as missing"
        elif low == "to" and at - here == 1:
            modal, first = True, here
        elif low in REPORTING and (seen or here + 1 == first or at - here == 1 or lows[here + 1] in {"to", "as"}):
            first = here
            if not _finite_follows(lows, here):
                break
        elif low not in VERB_ADVERBS and not low.endswith("ly"):
            break
        here -= 1
    if not seen and (shared := _shared_auxiliary(lows, at)) is not None:
        first = shared
        seen.add(lows[shared])
    return first, frozenset(seen), modal, negated or _neither(lows, first)


_FAR_AUXILIARY = 9


def _shared_auxiliary(lows: list[str], at: int) -> int | None:
    """ "was bombed and killed", "were tortured, then released": the auxiliary of the first of several verbs."""
    here = at - 1
    while here >= 0 and (lows[here] in {"then", "later"} or lows[here].endswith("ly")):
        here -= 1
    if here < 1 or lows[here] not in {"and", ","} or (lows[here] == "," and here == at - 1):
        return None
    for place in range(here - 1, max(at - _FAR_AUXILIARY, -1), -1):
        low = lows[place]
        if low in BE:
            return place if place < here - 1 else None
        if not (low in {"and", ","} or low.endswith(("ed", "en", "ly", "un", "nt", "ot")) or low in VERB_ADVERBS):
            return _over_phrase(lows, at, here)
    return None


def _over_phrase(lows: list[str], at: int, joined: int) -> int | None:
    """ "were dragged from a bus and shot": a short phrase behind the first verb; "and shot two drivers" is active."""
    after = lows[at + 1] if at + 1 < len(lows) else "."
    if lows[joined] != "and" or joined != at - 1 or after not in _NO_OBJECT:
        return None
    for place in range(joined - 1, max(at - _FAR_AUXILIARY, 0), -1):
        if lows[place] in {"was", "were", "been"}:
            return place if lows[place + 1].endswith(("ed", "en", "un", "nt")) and lows[place + 2] in _FROM else None
        if lows[place] in BARRIERS - _FROM - {"a", "the", "an", "their", "his", "her"} or lows[place] in BE | HAVE:
            return None
    return None


_FROM = frozenset("from off out to into onto in at".split())
_NO_OBJECT = frozenset(", . ; by on in at near and as after before".split())


def _neither(lows: list[str], first: int) -> bool:
    """ "Neither the pilot nor his wife were injured"."""
    before = lows[max(first - 14, 0) : first]
    return "neither" in before and "nor" in before


def _finite_follows(lows: list[str], here: int) -> bool:
    """Whether a participle of reporting is itself in the passive: "are reported", "was found", "is confirmed"."""
    for before in range(here - 1, max(here - 4, -1), -1):
        if lows[before] in BE or lows[before] in HAVE:
            return True
        if lows[before] not in VERB_ADVERBS and not lows[before].endswith("ly"):
            return False
    return False
