"""What is said: the words that one cue covers, and how far its scope reaches."""

from dataclasses import dataclass

from tollbook.extract.lang.en_speech import (
    ADVERBS,
    CONJUNCTIONS,
    COUNT_DOCUMENTS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TAKING_OBJECTS,
    Saying,
)
from tollbook.extract.speech_cues import FARTHEST, Cue
from tollbook.extract.speech_line import Line
from tollbook.extract.speech_phrases import head_of
from tollbook.model import Span

_TURNS = frozenset("while but whereas although though".split())
_BULLETS = frozenset("•-–—*·‣▪●")
_CLOSERS = frozenset({",", ".", ";", "—", "–", "--", ")"})
_LONGEST_TAIL = 14
_SHORTEST_TAIL = 8
"""Words that may stand between a cue and the quotation that goes on behind it."""
_NEAREST = 6
_MOST_SENTENCES = 25
"""A quotation or list is followed over so many sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The pieces that are said, whether they are a direct quotation, and the range that the cue covers."""

    spans: tuple[Span, ...]
    quoted: bool
    scope: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A line among the sentences of its text."""

    line: Line
    cues: tuple[Cue, ...]
    sentences: tuple[Span, ...]
    number: int
    quotations: tuple[Span, ...]


def find_content(around: Surroundings, place: int) -> Content | None:
    """What the cue at `place` of the line's cues covers; None if nothing is said."""
    cue = around.cues[place]
    if cue.shape == "nobody":
        return Content(spans=(around.line.span,), quoted=False, scope=around.line.span)
    if cue.saying is Saying.RELEASE:
        return _announced_below(around, cue)
    if cue.gapped:
        return _forward(around, cue, cue.rest, _limit(around, place, cue.rest))
    if cue.lemma in {"cite", "quote"} and (outer := _outer_of(around, place)) is not None:
        return find_content(around, outer)
    if cue.shape == "lead":
        return _lead_content(around, place)
    if cue.shape == "colon" and cue.source is not None and cue.source[0] > cue.first:
        return _backward(around, place, cue.first)
    if cue.shape in {"after", "agent"}:
        return _backward(around, place, cue.first)
    if cue.source is None:
        return None
    return _after_verb(around, place)


def _outer_of(around: Surroundings, place: int) -> int | None:
    """The cue whose content "citing" shares: "The Times, citing an official, said", "writes the Times, citing"."""
    cue = around.cues[place]
    if place + 1 < len(around.cues):
        following = around.cues[place + 1]
        if following.shape == "before" and following.source is not None and following.source[0] < cue.first:
            return place + 1
    if place and around.cues[place - 1].shape == "after" and cue.first - around.cues[place - 1].rest <= 1:
        return place - 1
    return None


def _after_verb(around: Surroundings, place: int) -> Content | None:
    line, cue = around.line, around.cues[place]
    begin = _skip_opening(line, cue.rest)
    limit = _limit(around, place, begin)
    if line.low(limit - 1) == ":" and limit == len(line.tokens):
        below = _announced_below(around, cue)
        if below is not None:
            return below
    if cue.saying is Saying.JUDGE and not line.is_quoted(begin):
        return None
    if _speaks_back(around, place, begin, limit):
        source_start = cue.source[0] if cue.source else cue.first
        return _around(around, place, source_start, begin)
    if (above := _quotation_above(around, begin, limit)) is not None:
        return above
    if begin >= limit:
        return None
    return _forward(around, cue, begin, limit)


def _quotation_above(around: Surroundings, begin: int, limit: int) -> Content | None:
    """“Who would have believed it?” | Trump said, looking up: the sentence ended inside the quotation."""
    line, cue = around.line, around.cues[0]
    if around.number == 0 or cue.source is None or cue.source[0] != 0:
        return None
    before = around.sentences[around.number - 1]
    quotation = _holder(around.quotations, Span(start=before.end - 1, end=before.end))
    if quotation is None or quotation.end != before.end or line.text[before.end - 2] not in "?!":
        return None
    closed = begin >= len(line.tokens) or line.low(begin) in _CLOSERS
    if "\n" in line.text[before.end : line.span.start] or not (closed or _is_tail(line, begin, limit)):
        return None
    spans = (quotation, *_goes_on_behind(around, cue.rest))
    return Content(spans=spans, quoted=True, scope=Span(start=quotation.start, end=max(line.span.end, spans[-1].end)))


def _around(around: Surroundings, place: int, end: int, begin: int) -> Content | None:
    """What stands before a closing cue and, where the cue only interrupts it, behind: "A, he said, B"."""
    line = around.line
    back = _backward(around, place, end)
    if back is None or back.quoted or line.low(begin) != "," or begin + 1 >= len(line.tokens):
        return back
    after = line.low(begin + 1)
    if after in CONJUNCTIONS | _TURNS | SUBORDINATORS or after.endswith("ing") or line.low(end - 1) != ",":
        return back
    more = _piece(line, begin + 1, _limit(around, place, begin + 1))
    if more is None:
        return back
    return Content(spans=(*back.spans, more), quoted=False, scope=Span(start=back.scope.start, end=more.end))


def _skip_opening(line: Line, place: int) -> int:
    """Where content begins: past a colon, a comma before a quotation, and "in a statement" before "that"."""
    end = min(place + _LONGEST_TAIL, len(line.tokens))
    if line.is_time(place) or line.low(place) in PREPOSITIONS | ADVERBS:
        for p in range(place, end):
            if line.is_finite(p) or line.is_quoted(p) or line.low(p) in {",", ";"}:
                break
            if line.low(p) == "that" and line.low(p - 1) not in PREPOSITIONS:
                return p
        while place < end and line.is_time(place) and not line.is_quoted(place):
            place += 1
    if line.low(place) in {":", ","} and (line.is_quoted(place + 1) or line.low(place) == ":"):
        return place + 1
    return place


def _speaks_back(around: Surroundings, place: int, begin: int, limit: int) -> bool:
    """Whether a verb closes what is said before it: ", police said on Sunday.", "... the ministry said"."""
    line, cue = around.line, around.cues[place]
    first = cue.source[0] if cue.source else cue.first
    has_before = first > 0 and (line.is_quoted(first - 1) or line.low(first - 1) == "," or first >= 4)
    if not has_before or line.is_quoted(begin) or _opens_with_as(line, first):
        return False
    if begin >= len(line.tokens) or line.low(begin) in _CLOSERS:
        return True
    if first > 1 and line.is_quoted(first - 1) and line.low(first - 2) in {",", "?", "!", ".", "…", "..."}:
        goes_on = line.low(begin) in SUBORDINATORS - {"as", "after", "when", "while", "before"}
        return not goes_on and (
            line.is_quoted(0) or not any(line.is_finite(p) for p in range(begin, min(limit, begin + FARTHEST)))
        )
    return (line.is_quoted(first - 1) or line.low(first - 1) == ",") and _is_tail(line, begin, limit)


def _opens_with_as(line: Line, first: int) -> bool:
    """ "As Harold Trinkunas notes, ..." looks ahead though a comma follows its verb."""
    return first == 1 and line.low(0) in {"as", "like"}


def _is_tail(line: Line, begin: int, limit: int) -> bool:
    """Whether only "on Sunday", "in a statement" stands there: no verb, no number but of a date, not much of it."""
    end = begin
    while end < limit and line.low(end) not in {",", ".", ";"} and not line.is_quoted(end):
        end += 1
    if line.is_quoted(end) or end - begin > _LONGEST_TAIL:
        return False
    opens = line.is_time(begin) or line.low(begin) in PREPOSITIONS or line.low(begin) in ADVERBS
    later = line.low(begin) in {"after", "when", "as", "while", "before", "adding", "because"}
    return later or (opens and not any(line.is_finite(p) or line.low(p) == "that" for p in range(begin, end)))


def _limit(around: Surroundings, place: int, begin: int) -> int:
    """Where the words after a verb stop being its content."""
    line, cue = around.line, around.cues[place]
    end = len(line.tokens)
    if ";" in line.lows[begin : begin + FARTHEST]:
        near = range(begin, min(end, begin + FARTHEST))
        end = next((p for p in near if line.lows[p] == ";" and not line.is_quoted(p)), end)
    for later in around.cues[place + 1 : place + 1 + _NEAREST]:
        cut = _participle_start(line, cue, later, begin) or _clause_start(line, cue, later, begin)
        if cut is not None and cut < end:
            return cut
    return end


def _participle_start(line: Line, cue: Cue, later: Cue, begin: int) -> int | None:
    """Where ", adding that ..." or "and predicted" of the same source goes on with a content of its own."""
    if later.shape != "before" or later.source != cue.source or later.first <= begin:
        return None
    before = later.first - 1
    return before if line.low(before) in {",", "and", "but"} and not line.is_quoted(before) else None


def _clause_start(line: Line, cue: Cue, later: Cue, begin: int) -> int | None:
    """Where the clause of a later cue begins, if that stands beside this one: ", while the army said ..."."""
    if later.lemma in {"cite", "quote"}:
        return later.first if later.first > begin else None
    start = later.first if later.shape == "lead" or later.source is None else later.source[0]
    if later.shape not in {"before", "lead"} or start <= begin:
        return None
    joint = start - 1
    if line.low(joint) == "," and (later.gapped or _opens_with_turn(line, cue)):
        return joint
    if later.shape == "lead" and not _is_fronted(line, later):
        return None
    if line.low(joint) in CONJUNCTIONS | _TURNS:
        return joint - 1 if line.low(joint - 1) == "," else joint
    if (
        later.saying is not Saying.THINK
        and line.low(joint) == ","
        and later.first < len(line.tokens)
        and _goes_on(line, later)
    ):
        turn = joint
        while turn > begin and line.low(turn) not in _TURNS:
            turn -= 1
        return turn if turn > begin else None
    return None


def _opens_with_turn(line: Line, cue: Cue) -> bool:
    """Whether the cue's clause is the first of two: "While police say A, | hospital officials say B"."""
    first = cue.first if cue.source is None else min(cue.first, cue.source[0])
    return line.low(first - 1) in _TURNS


def _goes_on(line: Line, cue: Cue) -> bool:
    return line.is_word(cue.rest)


def _is_fronted(line: Line, cue: Cue) -> bool:
    before = line.low(cue.first - 1)
    return cue.first == 0 or before in CONJUNCTIONS | _TURNS or (cue.first == 1 and before in ADVERBS)


def _forward(around: Surroundings, cue: Cue, begin: int, limit: int) -> Content | None:
    line = around.line
    source_start = min(cue.source[0], cue.first) if cue.source else cue.first
    if _opens_with_as(line, source_start) and not line.is_quoted(begin):
        comma = next((p for p in range(begin, min(limit, begin + FARTHEST)) if line.low(p) == ","), limit)
        if line.low(begin) == ",":
            begin, comma = begin + 1, limit
        limit = comma
    piece = _piece(line, begin, limit)
    if piece is None:
        return None
    quotation = line.inside[begin]
    last = line.inside[limit - 1]
    if last is not None and last.end > piece.end:  # a quotation that the sentence leaves open belongs to it whole
        piece = Span(start=piece.start, end=last.end)
    if quotation is None:
        if cue.shape == "before" and cue.lemma not in TAKING_OBJECTS and not _is_clause(line, begin, limit):
            return None
        return Content(spans=(piece,), quoted=False, scope=Span(start=line.tokens[source_start].start, end=piece.end))
    spans = _follow_quotation(around, Span(start=piece.start, end=max(piece.end, quotation.end)))
    return Content(spans=spans, quoted=True, scope=Span(start=line.tokens[source_start].start, end=spans[-1].end))


def _is_clause(line: Line, begin: int, limit: int) -> bool:
    """Whether something is said of something there: a verb, a quotation, "that"."""
    if line.low(begin) in SUBORDINATORS or line.low(begin) in {"to", "so"}:
        return True
    return any(line.is_finite(p) or line.is_quoted(p) for p in range(begin, min(limit, begin + FARTHEST)))


def _lead_content(around: Surroundings, place: int) -> Content | None:
    line, cue = around.line, around.cues[place]
    after = cue.rest
    if _is_fronted(line, cue) or (line.low(cue.first - 1) == "," and cue.first <= 4):
        begin = _after_apposition(line, after)
        limit = _limit(around, place, begin)
        content = _forward(around, cue, begin, limit)
        return _with_sentence_before(around, cue, content) if content else None
    return _around(around, place, cue.first, after)


def _after_apposition(line: Line, after: int) -> int:
    """Where the content begins after a fronted source: past its comma, and past ", a spokesman for the army,"."""
    begin = after + 1 if line.low(after) in {",", ":"} else after
    if line.low(begin) in DETERMINERS | {"who", "which"}:
        comma = next((p for p in range(begin, min(begin + 14, len(line.tokens))) if line.low(p) == ","), None)
        has_verb = comma is not None and any(line.is_finite(p) for p in range(begin, comma))
        if comma is not None and (not has_verb or line.low(begin) in {"who", "which"}) and line.low(begin) != "all":
            rest_has_verb = any(line.is_finite(p) for p in range(comma, min(comma + FARTHEST, len(line.tokens))))
            return comma + 1 if rest_has_verb and line.low(begin) in {"a", "an", "who", "which"} else begin
    return begin


def _with_sentence_before(around: Surroundings, cue: Cue, content: Content) -> Content:
    """ "According to official tallies, ..." without a number of its own tells whose the figure just given was."""
    line = around.line
    if cue.source is None or around.number == 0 or line.low(head_of(line, cue.source)) not in COUNT_DOCUMENTS:
        return content
    before = around.sentences[around.number - 1]
    gap = line.text[before.end : line.span.start]
    if "\n" in gap or any(token.kind == "number" for token in line.tokens):
        return content
    return Content(
        spans=(before, *content.spans), quoted=content.quoted, scope=Span(start=before.start, end=content.scope.end)
    )


def _backward(around: Surroundings, place: int, end: int) -> Content | None:
    """What stands before a closing cue, and what its quotation goes on with behind it."""
    line, cue = around.line, around.cues[place]
    while end > 0 and line.low(end - 1) in {",", "—", "–", "-", "--", "as"} and not line.is_quoted(end - 1):
        end -= 1
    begin = _back_limit(around, place, end)
    piece = _piece(line, begin, end)
    if piece is None:
        return None
    quotation = line.inside[end - 1]
    last = max(cue.rest, cue.end)
    scope_end = line.tokens[last - 1].end
    if quotation is None:
        return Content(spans=(piece,), quoted=False, scope=Span(start=piece.start, end=scope_end))
    starts = line.inside[begin] is not None
    first = Span(start=min(piece.start, quotation.start) if starts else piece.start, end=max(piece.end, quotation.end))
    spans = (first, *_goes_on_behind(around, last))
    return Content(spans=spans, quoted=True, scope=Span(start=first.start, end=max(scope_end, spans[-1].end)))


def _back_limit(around: Surroundings, place: int, end: int) -> int:
    """Where what stands before a closing cue begins: the sentence, or the clause after another source's."""
    line = around.line
    floor = 0
    near = around.cues[max(place - _NEAREST, 0) : place]
    for earlier in near:
        if earlier.shape in {"after", "agent"} or earlier.source is None:
            floor = max(floor, earlier.rest if earlier.source else 0)
        elif earlier.end < end:
            floor = max(floor, earlier.end)
    brackets = 0
    for p in range(end - 1, max(floor, end - FARTHEST) - 1, -1):
        if line.is_quoted(p):
            continue
        low = line.low(p)
        brackets += (low == ")") - (low == "(")
        if brackets < 0 or (floor > 0 and low in _TURNS | {"and"} and line.low(p - 1) == ","):
            return p + 1
        if low == ";" and any(line.is_finite(verb) for verb in range(p + 1, end)):  # else it only parts a list
            return p + 1
    return 0 if end <= FARTHEST and _all_before(near) else max(floor, end - FARTHEST)


def _all_before(cues: tuple[Cue, ...]) -> bool:
    return all(cue.shape in {"before", "nobody", "lead"} for cue in cues)


def _piece(line: Line, begin: int, end: int) -> Span | None:
    """The words from `begin` to `end` without what only closes or joins them."""
    while begin < end and (line.low(begin) in {",", ":", ";", "—", "–", "--"} or line.low(begin) in _BULLETS):
        begin += 1
    while end > begin and not line.is_quoted(end - 1) and line.low(end - 1) in {".", ",", ";", ":", "—", "–", "--"}:
        end -= 1
    return line.cut(begin, end) if begin < end else None


def _goes_on_behind(around: Surroundings, place: int) -> tuple[Span, ...]:
    """The rest of a quotation after its cue: in this sentence, then in those that are quotation from end to end."""
    line = around.line
    spans: list[Span] = []
    last = min(place + FARTHEST, len(line.tokens))
    behind = next((line.inside[p] for p in range(place, last) if line.is_quoted(p)), None)
    if behind is not None and sum(not line.is_quoted(p) for p in range(place, last)) <= _SHORTEST_TAIL:
        spans.append(behind)
    return (*spans, *_quoted_sentences(around, same_paragraph=True))


def _follow_quotation(around: Surroundings, first: Span) -> tuple[Span, ...]:
    if first.end < around.line.tokens[-1].start:
        return (first,)
    return (first, *(s for s in _quoted_sentences(around, same_paragraph=True) if s.start >= first.end))


def _quoted_sentences(around: Surroundings, *, same_paragraph: bool) -> tuple[Span, ...]:
    """The quotations that make up the sentences right after this one."""
    found: list[Span] = []
    end = around.line.span.end
    for sentence in around.sentences[around.number + 1 : around.number + 1 + _MOST_SENTENCES]:
        if same_paragraph and "\n" in around.line.text[end : sentence.start]:
            break
        quotation = _holder(around.quotations, sentence)
        if quotation is None:
            break
        if not found or found[-1] != quotation:
            found.append(quotation)
        end = sentence.end
    return tuple(found)


def _holder(quotations: tuple[Span, ...], sentence: Span) -> Span | None:
    """The quotation that a sentence lies in from end to end."""
    low, high = 0, len(quotations)
    while low < high:
        middle = (low + high) // 2
        if quotations[middle].start <= sentence.start:
            low = middle + 1
        else:
            high = middle
    if low == 0:
        return None
    quotation = quotations[low - 1]
    return quotation if sentence.end <= quotation.end + 1 and sentence.start < quotation.end else None


def _announced_below(around: Surroundings, cue: Cue) -> Content | None:
    """What a line that ends in a colon leads in: the quotation or the list that follows it."""
    line = around.line
    if cue.source is None or line.low(len(line.tokens) - 1) != ":":
        return None
    quotes = _quoted_sentences(around, same_paragraph=False)
    spans = quotes or _listed_sentences(around)
    if not spans:
        return None
    start = line.tokens[min(cue.source[0], cue.first)].start
    return Content(spans=spans, quoted=bool(quotes), scope=Span(start=start, end=spans[-1].end))


def _listed_sentences(around: Surroundings) -> tuple[Span, ...]:
    """The sentences of the list that follows: every line of it opens with a bullet."""
    found: list[Span] = []
    text, end = around.line.text, around.line.span.end
    for sentence in around.sentences[around.number + 1 : around.number + 1 + _MOST_SENTENCES]:
        new_line = "\n" in text[end : sentence.start]
        if new_line and text[sentence.start] not in _BULLETS:
            break
        if not new_line and not found:
            break
        found.append(sentence)
        end = sentence.end
    return tuple(found)
