"""The words of saying in one sentence, each with whoever says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tollbook.extract.lang.en_speech import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    DOCUMENT_NOUNS,
    INVERTING,
    LEAD_CUES,
    NEEDING_THAT,
    OFTEN_NOUNS,
    OUTLETS,
    PREPOSITIONS,
    PRONOUNS,
    SOURCE_KINDS,
    SUBORDINATORS,
    VERBS,
    Saying,
    SpeechVerb,
)
from tollbook.extract.speech_line import Line
from tollbook.extract.speech_phrases import Run, head_of, source_after, source_before, with_apposition
from tollbook.model import SpeakerKind

_BE = frozenset("is are was were be been being isn't aren't wasn't weren't am".split())
_NOT = frozenset(
    "not never n't no neither nor didn't doesn't don't hasn't haven't hadn't couldn't won't wouldn't".split()
)
_UNREAL = frozenset("could may might must should can shall will cannot can't rarely seldom hardly".split())
_TOLL_WORDS = frozenset(
    "toll tolls number numbers figure figures count total deaths casualties losses it tally dead injured wounded "
    "missing displaced fatalities".split()
)
_HARMED = frozenset(
    "dead killed died deaths injured wounded missing displaced hurt casualties fatalities victims".split()
)
_NUMBERS = frozenset("more at least about over nearly around some two three four five six seven eight nine ten".split())
_BOTH_WAYS = frozenset({"said", "added", "wrote", "reported", "noted", "explained", "announced"})
_LEADS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    first: tuple(cue for cue in LEAD_CUES if cue[0][0] == first) for first in {words[0] for words, _ in LEAD_CUES}
}
_SHOWING = frozenset({"show", "indicate", "suggest", "find"})
_EXPERTS = frozenset(
    "analysts experts researchers scientists observers critics supporters polls leaks evidence".split()
)
_NEAREST = 4
FARTHEST = 120
"""No clause is followed over more words, and no cue over more than the nearest others: a sentence of any length is
read in linear time."""
_HEDGES = frozenset({"reportedly", "allegedly"})
_OPENING = frozenset({":", *_LEADS, *_HEDGES, *VERBS})
"""Where a cue may begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words of saying at the tokens `first` to `end`, the source, and through whom it came.

    `shape`: before ("police said ..."), after (", said police"), lead ("according to police"), colon ("Police: ..."),
    agent ("confirmed by police"), nobody ("reportedly"). `rest` is the token after recipients. `gapped` is a second
    source without a verb of its own ("one paper speaks of 179 injured, another of 300").
    """

    first: int
    end: int
    rest: int
    lemma: str
    saying: Saying
    shape: str
    source: Run | None
    chain: tuple[Run, ...] = ()
    gapped: bool = False


def find_cues(line: Line) -> tuple[Cue, ...]:
    """Every cue of the sentence, in order; none inside a quotation."""
    cues: list[Cue] = []
    for place, low in enumerate(line.lows):
        if low not in _OPENING or line.is_quoted(place) or (cues and place < cues[-1].end):
            continue
        cue = _read_cue(line, place, cues)
        if cue is not None:
            cues.append(cue)
            cues.extend(_gapped(line, cue))
    return tuple(_with_relays(line, cues))


def _gapped(line: Line, cue: Cue) -> Iterator[Cue]:
    """ ", the Times of India of 300" after "speaks of 179": the verb's small word and a number stand again."""
    link = {"speak": "of", "put": "at"}.get(cue.lemma)
    if link is None or cue.shape != "before":
        return
    for place in range(cue.end + 2, min(cue.end + FARTHEST, len(line.tokens) - 1)):
        if line.low(place) == link and line.tokens[place + 1].kind == "number":
            source = source_before(line, place)
            if source is not None and source[0] > cue.end and line.low(source[0] - 1) in {",", "and", ";"}:
                yield replace(cue, first=place, end=place + 1, rest=place + 1, source=source, chain=(), gapped=True)


def _with_relays(line: Line, cues: list[Cue]) -> Iterator[Cue]:
    """The cues, with "The Times, citing an official," told by the official through the Times."""
    for place, cue in enumerate(cues):
        outer = None
        if cue.lemma in {"cite", "quote"}:
            near = [*cues[place + 1 : place + 2], *reversed(cues[max(place - _NEAREST, 0) : place])]
            outer = next((c.source for c in near if c.source is not None and c.source[0] < cue.first), None)
        yield replace(cue, chain=(outer,)) if outer is not None and _is_channel(line, outer) else cue


def _read_cue(line: Line, place: int, earlier: Sequence[Cue]) -> Cue | None:
    low = line.low(place)
    if low in _LEADS:
        for lemma, end in _leads_at(line, place):
            return _lead(line, place, end, lemma)
    if low == ":" and place + 1 < len(line.tokens):
        return _colon(line, place, earlier)
    if low in _HEDGES:
        return Cue(
            first=place, end=place + 1, rest=place + 1, lemma=low, saying=Saying.CLAIM, shape="nobody", source=None
        )
    verb = VERBS.get(low)
    return _verb_cue(line, place, verb, earlier) if verb is not None else None


def _leads_at(line: Line, place: int) -> Iterator[tuple[str, int]]:
    for words, lemma in _LEADS.get(line.low(place), ()):
        if all(line.low(place + n) == word for n, word in enumerate(words)):
            yield lemma, place + len(words)


def _lead(line: Line, first: int, end: int, lemma: str) -> Cue | None:
    source = source_after(line, end)
    if source is None or (lemma == "per" and not _is_known_source(line, source)):
        return None
    return Cue(first=first, end=end, rest=source[1], lemma=lemma, saying=Saying.SAY, shape="lead", source=source)


def _is_known_source(line: Line, run: Run) -> bool:
    words = line.cut(*run).of(line.text).removeprefix("the ")
    return words in OUTLETS or line.low(head_of(line, run)) in SOURCE_KINDS


def _colon(line: Line, place: int, earlier: Sequence[Cue]) -> Cue | None:
    """ "Police: 12 dead", "12 dead: media", and the quotation that a verb of its own leads in is that verb's."""
    if earlier and place - earlier[-1].end <= 12:
        return None
    last = len(line.tokens)
    behind = source_after(line, place + 1) if place > 3 else None
    if behind is not None and behind[1] == last and _is_known_source(line, behind) and behind[1] - behind[0] <= 5:
        return _colon_cue(place, behind)
    if place > 7 or any(line.is_finite(p) or line.low(p) == "," for p in range(place)):
        return None
    ahead = source_before(line, place)
    if ahead is None or ahead[0] != 0 or not (_is_known_source(line, ahead) or line.is_quoted(place + 1)):
        return None
    return _colon_cue(place, ahead)


def _colon_cue(place: int, source: Run) -> Cue:
    return Cue(
        first=place, end=place + 1, rest=max(place + 1, 0), lemma=":", saying=Saying.SAY, shape="colon", source=source
    )


def _verb_cue(line: Line, place: int, verb: SpeechVerb, earlier: Sequence[Cue]) -> Cue | None:
    first = place
    while first > 0 and not line.is_quoted(first - 1) and _helps(line, first - 1):
        first -= 1
    helpers = {line.low(p) for p in range(first, place)}
    if line.is_capital(place) and place > 0 and not _in_headline(line):
        return None
    if line.low(place + 1) == "to" and line.low(place + 2) in {"be", "have", "house"}:
        return None
    while (
        first < place
        and line.low(first) in ADVERBS
        and line.low(first) not in AUXILIARIES
        and _is_sentence_adverb(line, first)
    ):
        first += 1
    if helpers & _NOT or helpers & _UNREAL or line.low(first - 1) in {"to", "not"} or line.low(place + 1) == "nothing":
        return None
    if helpers & _BE and verb.form != "ing":
        return _agent(line, first, place, verb)
    if verb.form == "past" and line.low(place + 1) == "by":
        return _agent(line, first, place, verb)
    if verb.lemma in NEEDING_THAT and not _is_spoken(line, first, place):
        return None
    if verb.saying is Saying.ASK and line.low(place + 1) == "not" and line.low(place + 2) == "to":
        return None
    if verb.lemma == "speak" and (verb.form == "ing" or line.low(place + 1) != "of"):
        return None
    if verb.saying is Saying.PUT and not _puts_a_toll(line, place):
        return None
    inverted = _inverted(line, first, place, verb)
    if inverted is not None:
        return inverted
    source = _subject(line, first, place, verb, earlier)
    sets = verb.saying is Saying.PUT and verb.lemma not in {"put", "place"}
    if source is None or ((sets or verb.lemma in _SHOWING) and not _can_show(line, source)):
        return None
    return _with_recipient(
        line,
        Cue(
            first=first,
            end=place + 1,
            rest=place + 1,
            lemma=verb.lemma,
            saying=verb.saying,
            shape="before",
            source=source,
        ),
    )


def _is_spoken(line: Line, first: int, place: int) -> bool:
    """Whether a quotation or "that" stands next to a verb that often tells of deeds."""
    near = range(place + 1, min(place + 8, len(line.tokens)))
    return line.low(place + 1) == "that" or any(line.is_quoted(p) for p in near) or line.is_quoted(first - 1)


def _can_show(line: Line, source: Run) -> bool:
    """Whether "suggests" or "shows" is said by somebody or by a paper, not by a thing that was seen."""
    head = head_of(line, source)
    low = line.low(head)
    return line.is_capital(head) or low in SOURCE_KINDS or low in DOCUMENT_NOUNS or low in PRONOUNS or low in _EXPERTS


def _in_headline(line: Line) -> bool:
    """Whether most words are written with a capital and no full stop closes them."""
    words = [token for token in line.tokens if token.kind == "word" and len(token.text) > 3]
    return line.tokens[-1].text != "." and 2 * sum(token.is_capital for token in words) > len(words)


def _helps(line: Line, place: int) -> bool:
    """Whether a word before a verb belongs to it: "has also confirmed"."""
    low = line.low(place)
    if low in AUXILIARIES or low in _NOT:
        return not (line.is_capital(place) and low in {"may", "will"} and place > 0)
    return low in ADVERBS or (
        low.endswith("ly") and len(low) > 4 and line.is_word(place) and not line.is_capital(place)
    )


def _is_sentence_adverb(line: Line, place: int) -> bool:
    return place == 0 or line.low(place - 1) == ","


def _puts_a_toll(line: Line, place: int) -> bool:
    """Whether a verb sets a count: "put the toll at 45", "cut its toll from 288", "counts 289 civilians killed"."""
    near = [line.low(p) for p in range(place + 1, min(place + 12, len(line.tokens)))]
    lemma = VERBS[line.low(place)].lemma
    if lemma in {"put", "place"}:
        return "at" in near and any(word in _TOLL_WORDS for word in near)
    if lemma in {"count", "give"}:
        return any(word[0].isdigit() or word in _NUMBERS for word in near[:3]) and bool(_HARMED & set(near[:7]))
    return bool({"toll", "tally", "count", "figure", "estimate"} & set(near[:5])) and any(w[0].isdigit() for w in near)


def _agent(line: Line, first: int, place: int, verb: SpeechVerb) -> Cue | None:
    """ "confirmed by the ministry", "was first reported by MSNBC"."""
    if line.low(place + 1) != "by" or verb.saying in {Saying.PUT, Saying.RELEASE}:
        return None
    source = source_after(line, place + 2)
    if source is None:
        return None
    return Cue(
        first=first, end=place + 2, rest=source[1], lemma=verb.lemma, saying=verb.saying, shape="agent", source=source
    )


def _inverted(line: Line, first: int, place: int, verb: SpeechVerb) -> Cue | None:
    """ ", said the minister", ", reports Dawn": the subject runs up to the end, a comma or a phrase of time."""
    if verb.lemma not in INVERTING or verb.form not in {"past", "third", "base"} or first == 0:
        return None
    quoted = line.is_quoted(first - 1)
    if not quoted and line.low(first - 1) not in {",", "—", "–", "-", "--"}:
        return None
    source = source_after(line, place + 1)
    if source is None or line.low(source[0]) == "that":
        return None
    after = source[1]
    ends = (
        after >= len(line.tokens)
        or line.low(after) in {",", ".", ";", "—", "–", "(", ":", "-"}
        or line.is_time(after)
        or line.low(after) in PREPOSITIONS | {"who", "as", "after", "when", "while", "before", "and"}
    )
    if not ends or (not quoted and not _may_invert(line, source)):
        return None
    return Cue(
        first=first,
        end=place + 1,
        rest=with_apposition(line, source)[1],
        lemma=verb.lemma,
        saying=verb.saying,
        shape="after",
        source=with_apposition(line, source),
    )


def _may_invert(line: Line, source: Run) -> bool:
    """Whether words after ", said" name a source: a name, or a noun of saying."""
    return line.is_capital(source[1] - 1) or line.low(head_of(line, source)) in SOURCE_KINDS


def _subject(line: Line, first: int, place: int, verb: SpeechVerb, earlier: Sequence[Cue]) -> Run | None:
    if verb.form == "ing" and not ({line.low(p) for p in range(first, place)} & _BE):
        return _participle_subject(line, first, earlier)
    before = line.low(first - 1)
    if before == "which" and verb.saying is Saying.PUT and line.low(first - 2) == ",":
        return earlier[-1].source if earlier else None  # "..., he told reporters, which puts the toll at 148"
    if before in {"and", "but"} and verb.form in {"past", "third"}:
        return _shared_subject(line, first, earlier)
    if line.low(place) in OFTEN_NOUNS and not _is_verb_here(line, first, place):
        return None
    if before in DETERMINERS or before == "'s" or before in PREPOSITIONS:
        return None
    if verb.form == "base" and not (
        line.low(first - 1).endswith("s")
        or before in {"they", "i", "we", "you", "who", "police", "people"}
        or first < place
        or line.low(first - 1) in {",", "officials"}
    ):
        return None
    if verb.form == "past" and first == place and line.is_word(place + 1) and line.low(place + 1).endswith("ly"):
        return None
    return source_before(line, first)


def _shared_subject(line: Line, first: int, earlier: Sequence[Cue]) -> Run | None:
    """Who says in "... and said": whoever spoke before, else the subject of the sentence's first verb."""
    if earlier and earlier[-1].source is not None:
        parted = any(line.low(p) == ";" for p in range(max(earlier[-1].end, first - FARTHEST), first))
        return None if parted else earlier[-1].source
    for place in range(first - 1, max(first - FARTHEST, -1), -1):
        if line.is_finite(place) and not line.is_quoted(place):
            return source_before(line, _helpers_before(line, place))
    return None


def _helpers_before(line: Line, place: int) -> int:
    while place > 0 and _helps(line, place - 1):
        place -= 1
    return place


def _first_subject(line: Line, end: int) -> Run | None:
    place = next((p for p in range(min(end, FARTHEST)) if line.is_finite(p)), None)
    return source_before(line, place) if place is not None else None


def _is_verb_here(line: Line, first: int, place: int) -> bool:
    """Whether a word that is as often a noun is a verb here: something is said after it."""
    after = line.low(place + 1)
    if first < place or line.is_quoted(place + 1):
        return True
    if place + 1 >= len(line.tokens) or after in {".", '"', ","}:
        return line.is_capital(first - 1) or line.low(first - 1) in SOURCE_KINDS
    if after in {"of", "by", "from"} or after in AUXILIARIES or line.is_finite(place + 1):
        return False
    return (
        after in DETERMINERS
        or after in SUBORDINATORS
        or line.tokens[place + 1].kind == "number"
        or line.is_capital(place + 1)
        or after in {"at", "in"}
    )


def _participle_subject(line: Line, first: int, earlier: Sequence[Cue]) -> Run | None:
    """Who says in ", adding that ...": whoever spoke before in the sentence, else the subject of its first verb."""
    before = line.low(first - 1)
    if before not in {",", "and", "statement", "—", "–", "reporters", "letter", "tweet"} and first > 0:
        return None
    for cue in reversed(earlier[-_NEAREST:]):
        if cue.source is not None:
            return cue.source
    return _first_subject(line, first)


def _with_recipient(line: Line, cue: Cue) -> Cue:
    """The cue with whom it was told to: an outlet goes into the chain, anybody else is passed over."""
    place = cue.end
    if cue.saying is not Saying.TELL:
        if line.low(place) != "to":
            return cue
        place += 1
    recipient = source_after(line, place)
    if recipient is not None and line.low(recipient[1]) in {"“", '"', "‘"} and line.low(recipient[1] - 1) == "'s":
        closed = recipient[1]  # a programme's title: told NBC's “Today” that
        while closed < len(line.tokens) and line.inside[closed] is not None:
            closed += 1
        return replace(cue, rest=closed, chain=((recipient[0], recipient[1] - 1),))
    if recipient is None:
        if line.low(place) in {"him", "her", "them", "me", "us", "it"}:
            return replace(cue, rest=place + 1)
        return cue
    end = _cut_recipient(line, recipient)
    chain = ((recipient[0], end),) if _is_channel(line, (recipient[0], end)) else ()
    return replace(cue, rest=end, chain=chain)


def _cut_recipient(line: Line, run: Run) -> int:
    """Recipients end where the content begins: at a small word after a name ("told AFP at least 12 ...")."""
    named = False
    for place in range(run[0], run[1]):
        low = line.low(place)
        if line.is_capital(place) or low in {"reporters", "journalists"}:
            named = True
        elif named and low in {"of", "for"}:
            if not line.is_capital(place + 1):
                return place
        elif named and (low in PREPOSITIONS or low in DETERMINERS or line.tokens[place].kind == "number"):
            return place
    return run[1]


def _is_channel(line: Line, run: Run) -> bool:
    return any(line.is_capital(p) or SOURCE_KINDS.get(line.low(p)) is SpeakerKind.WIRE for p in range(*run))
