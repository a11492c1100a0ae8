"""A report's text cut into pieces, so that its claims can be shown in place. Joined again the pieces are the text."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise, zip_longest

from tollbook.export.apparatus import Anchors, Apparatus, is_in_place
from tollbook.export.words import HARMS
from tollbook.model import Claim, Harm, MarkRole, Report, ReportId, Span, merge_spans

_LABEL_SHARE = 0.65  # of the width of the text a label takes for each letter
_OVER_MOST = 5  # letters that a label may reach over: one at the end of a line stays on the page
_LABEL_WORD_MAX = 24  # a label stands on words that are not broken; a longer run would not wrap on a narrow screen


class MarkKind(StrEnum):
    """The style of a mark; the first that applies is shown where several overlap."""

    OLD = "old"
    DOUBT = "doubt"
    KILLED = "dead"
    INJURED = "inj"
    WHO = "who"


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """Words to mark, with the anchor and the label that their first piece bears."""

    span: Span
    kind: MarkKind
    id: str | None
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words under the same marks. `head` is the beginning of `text` that the label stands on.

    `is_over` where the label is wider than its words and may reach over those that follow, which bear none.
    """

    text: str
    kind: MarkKind | None
    ids: tuple[str, ...] = ()
    label: str = ""
    head: str = ""
    is_over: bool = False

    @property
    def rest(self) -> str:
        return self.text[len(self.head) :]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The pieces of one sentence; `id` is None for the space between sentences."""

    id: str | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the text; `is_furniture` where all of it is page furniture."""

    sentences: tuple[Sentence, ...]
    is_furniture: bool

    @property
    def is_marked(self) -> bool:
        """Whether any of its words bear a mark: such lines are set wider, to leave room for the labels."""
        return any(piece.kind for sentence in self.sentences for piece in sentence.pieces)


def mark_report(apparatus: Apparatus, id: ReportId) -> tuple[Line, ...]:
    """The text of a report, line by line, with its claims and their speakers marked; empty lines are left out."""
    report = apparatus.reports[id]
    cutter = _Cutter(
        text=report.text,
        number=apparatus.numbers[id],
        anchors=apparatus.anchors,
        sentences=apparatus.sentences[id],
        starts=apparatus.starts[id],
        furniture=merge_spans(report.furniture),
    )
    spans = _line_spans(report.text)
    lines = (cutter.line(span, here) for span, here in _by_line(spans, _highlights(apparatus, report)))
    return tuple(line for line in lines if line.sentences)


def core_span(claim: Claim) -> Span:
    """The words that carry the figure itself: the count with the who and the harm that touch it."""
    start, end = claim.count.span.start, claim.count.span.end
    near = sorted(mark.span for mark in claim.marks if mark.role in (MarkRole.WHO, MarkRole.HARM, MarkRole.COUNT))
    for span in near:
        if start - 1 <= span.start <= end + 1 and span.end <= claim.span.end:
            end = max(end, span.end)
    return Span(start=start, end=end)


def _highlights(apparatus: Apparatus, report: Report) -> tuple[Highlight, ...]:
    found: list[Highlight] = []
    speakers: dict[Span, list[str]] = {}
    for claim in apparatus.claims_of(report.id):
        if not is_in_place(claim, report):
            continue
        letter = apparatus.letters[claim.id]
        label = f"{letter} {HARMS[claim.harm]}"
        found.append(Highlight(span=core_span(claim), kind=mark_kind(claim), id=apparatus.mark_id(claim), label=label))
        if claim.speaker and claim.speaker.span and claim.speaker.span.end <= len(report.text):
            speakers.setdefault(claim.speaker.span, []).append(letter)
    for span, letters in sorted(speakers.items()):
        found.append(Highlight(span=span, kind=MarkKind.WHO, id=None, label="says " + ", ".join(letters)))
    return tuple(sorted((h for h in found if h.span.end > h.span.start), key=lambda h: (h.span, h.kind)))


def mark_kind(claim: Claim) -> MarkKind:
    """How a claim is marked: by what it counts, and by what keeps it from counting."""
    if claim.superseded or claim.background:
        return MarkKind.OLD
    if claim.stance != "asserts" or claim.firmness in ("feared", "rumoured", "denied", "retracted"):
        return MarkKind.DOUBT
    return MarkKind.KILLED if claim.harm is Harm.KILLED else MarkKind.INJURED


def _line_spans(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    begin = 0
    for line in text.split("\n"):
        spans.append(Span(start=begin, end=begin + len(line)))
        begin += len(line) + 1
    return tuple(spans)


def _by_line(
    lines: tuple[Span, ...], highlights: tuple[Highlight, ...]
) -> Iterator[tuple[Span, tuple[Highlight, ...]]]:
    """Each line with the highlights that touch it: one walk over both, as both stand in order of place."""
    coming = deque(highlights)
    active: list[Highlight] = []
    for line in lines:
        active = [h for h in active if h.span.end > line.start]
        while coming and coming[0].span.start < line.end:
            active.append(coming.popleft())
        yield line, tuple(h for h in active if h.span.overlaps(line))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cutter:
    """One report, ready to be cut line by line."""

    text: str
    number: int
    anchors: Anchors
    sentences: tuple[Span, ...]
    starts: tuple[int, ...]
    furniture: tuple[Span, ...]

    def line(self, line: Span, here: tuple[Highlight, ...]) -> Line:
        sentences: list[Sentence] = []
        done = line.start
        for k, span in self._sentences_within(line):
            if span.start > done:
                sentences.append(self._sentence(None, Span(start=done, end=span.start), here))
            sentences.append(self._sentence(self.anchors.sentence_id(self.number, k), span, here))
            done = span.end
        if sentences and line.end > done:
            sentences.append(self._sentence(None, Span(start=done, end=line.end), here))
        return Line(sentences=tuple(sentences), is_furniture=self._is_furniture(line))

    def _sentence(self, id: str | None, span: Span, here: tuple[Highlight, ...]) -> Sentence:
        return Sentence(id=id, pieces=cut_pieces(self.text, span, here))

    def _sentences_within(self, line: Span) -> tuple[tuple[int, Span], ...]:
        """The sentences of a line with their numbers, from 1; no sentence crosses a line break."""
        inside: list[tuple[int, Span]] = []
        for k in range(bisect_left(self.starts, line.start), len(self.sentences)):
            if self.starts[k] >= line.end:
                break
            inside.append((k + 1, Span(start=self.starts[k], end=min(self.sentences[k].end, line.end))))
        return tuple(inside)

    def _is_furniture(self, line: Span) -> bool:
        words = line.of(self.text)
        if not words.strip():
            return False
        inner = Span(start=line.start + len(words) - len(words.lstrip()), end=line.start + len(words.rstrip()))
        return any(span.contains(inner) for span in self.furniture)


def cut_pieces(text: str, span: Span, highlights: tuple[Highlight, ...]) -> tuple[Piece, ...]:
    """The words at a span, cut wherever a highlight begins or ends; joined again the pieces are the words."""
    here = [h for h in highlights if h.span.overlaps(span)]
    cuts = {span.start, span.end}
    for highlight in here:
        cuts |= {n for n in (highlight.span.start, highlight.span.end) if span.start < n < span.end}
    edges = sorted(cuts)
    pieces = [
        _piece(text, Span(start=a, end=b), [h for h in here if h.span.start <= a and b <= h.span.end])
        for a, b in pairwise(edges)
    ]
    return tuple(_with_room(one, following) for one, following in zip_longest(pieces, pieces[1:]) if one is not None)


def _with_room(piece: Piece, following: Piece | None) -> Piece:
    """The piece, its label let over the words behind it where they bear no mark and are wide enough for it."""
    wanting = len(piece.label) * _LABEL_SHARE - len(piece.text)
    if not 0 < wanting <= _OVER_MOST or following is None or following.kind is not None:
        return piece
    return replace(piece, is_over=len(following.text) > wanting + 1)


def _piece(text: str, span: Span, over: list[Highlight]) -> Piece:
    words = span.of(text)
    if not over:
        return Piece(text=words, kind=None)
    begin = [h for h in over if h.span.start == span.start]
    label = ", ".join(h.label for h in begin)
    return Piece(
        text=words,
        kind=min((h.kind for h in over), key=[*MarkKind].index),
        ids=tuple(h.id for h in begin if h.id),
        label=label,
        head=_head(words, label),
    )


def _head(words: str, label: str) -> str:
    """The beginning that a label stands on: as many whole words as the label is wide, so that no gap opens in the line.

    A label is set at about two thirds of the size of the text.
    """
    if not label:
        return ""
    end = min(len(words), _LABEL_WORD_MAX)
    for n, sign in enumerate(words[:_LABEL_WORD_MAX]):
        if sign == " " and n >= len(label) * _LABEL_SHARE:
            end = n
            break
    return words[:end]
