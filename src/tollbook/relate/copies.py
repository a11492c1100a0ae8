"""Which reports copy which (rules C1, C3 and C5): an immutable index that reports join, and its outcome at once.

A report is compared with the few earlier ones that share most fingerprints with it (`matching`), told sentences with
those that share rare words and days (`rewrites`), and with those of other languages that share figures and names
(`tongues`, `translations`). When a report joins, only those are compared anew that can now find another one. All that
is asked of a report depends on which reports there are, never on the order of joining.
"""

import hashlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from tollbook.model import Copy, CopyKind, MisuseError, Report, ReportId, Run, Span
from tollbook.relate.fingerprints import Holders, Key, after, before, filed, fingerprints, is_found, may_copy, nearest
from tollbook.relate.maps import Draft, Map, NumberMap
from tollbook.relate.matching import FEWEST_WORDS, Match, is_release, make_copy, match_reports
from tollbook.relate.outlets import REPEATED, Line, find_lines, page_code
from tollbook.relate.rewrites import DAYS, Telling, day_of, may_retell, read_telling, retell, sketch
from tollbook.relate.tongues import Place, Spoken, Tongues
from tollbook.relate.translations import FEWEST_CODES, Translation, says_so, translate
from tollbook.relate.wording import Wording, read_wording

V = TypeVar("V")

_MOST_COMPARED = 6
_FEWEST_PRINTS = 2  # two runs of 12 words, or one of 21, leave at least two
_MOST_RETOLD = 4
_FEWEST_WORDS_SHARED = 4
_BRIEF = 2.0  # a page is at least so many times longer than its abridgement; `Match.is_abridgement` asks for more
_TRANSLATED = 2  # the rank of a report that says so, behind those with a credit and those without
_REMEMBERED = 400_000  # words of reports that are kept while others are compared with them: some 80 MB
_TELLINGS = 500  # reports of at most sixty sentences, kept likewise
_STANDS: tuple[tuple[int, ReportId], ...] = ()
"""In place of the pages that bear a line: there were enough of them, it is standing text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is kept of a report: its place among possible origins, a digest of its words, where they stand, how many are
    not set apart; its fingerprints, and the sample of rare words that it may be retold by."""

    key: Key
    digest: bytes
    own: int
    whole: Span
    prints: bytes
    sketch: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A copy that abridges a longer page of its day, and what that page leads to from copy to origin."""

    copy: Copy
    root: ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyIndex:
    """What is known of all reports so far. `changed` are the copies that the last joining made or made otherwise,
    `gone` the reports that it left no copies any more.

    `twins` are the reports of the same words, in order of origin: the first stands for all of them. `lifted` are the
    copies of earlier reports, `lifted_by` names those of each; `briefs` are abridgements of longer pages of their day,
    `abridged` counts them by the report that all copies of the page lead to.
    """

    reports: Map[ReportId, Report] = field(default_factory=Map)
    known: Map[ReportId, Known] = field(default_factory=Map)
    lines: Map[Line, tuple[tuple[int, ReportId], ...]] = field(default_factory=Map)
    twins: Map[bytes, Holders] = field(default_factory=Map)
    prints: Map[int, Holders] = field(default_factory=NumberMap)
    sketches: Map[int, Holders] = field(default_factory=NumberMap)
    languages: Map[int, tuple[str, ...]] = field(default_factory=Map)
    dated: Map[Place, tuple[ReportId, ...]] = field(default_factory=Map)
    versions: Map[int, Holders] = field(default_factory=NumberMap)
    lifted: Map[ReportId, Copy] = field(default_factory=Map)
    lifted_by: Map[ReportId, tuple[ReportId, ...]] = field(default_factory=Map)
    briefs: Map[ReportId, Brief] = field(default_factory=Map)
    abridged: Map[ReportId, int] = field(default_factory=Map)
    copies: Map[ReportId, Copy] = field(default_factory=Map)
    changed: tuple[Copy, ...] = ()
    gone: tuple[ReportId, ...] = ()


def find_copies(reports: Iterable[Report]) -> tuple[Copy, ...]:
    """The copies among the reports, at most one a report, in order of report id; the order of `reports` is no matter.

    Origins form trees. Texts that are word for word the same are compared once, however many there are.
    """
    return join_copies(CopyIndex(), *{report.id: report for report in reports}.values()).changed


def join_copies(index: CopyIndex, *reports: Report) -> CopyIndex:
    """The index with these reports, the same in whatever order and company they join.

    What this means for the copies stands in `changed` and `gone` of the index that is given back: hand both to
    `join` with the report. Raises MisuseError for a report that joined before: reports never change.
    """
    draft = _Draft(index)
    for report in reports:
        if report.id in draft.reports:
            raise MisuseError(f"report {report.id!r} joined the index of copies before; join each report once")
        draft.reports[report.id] = report
    draft.learn(sorted({report.id for report in reports} | draft.file_lines(reports)))
    return draft.freeze()


def copies_of(index: CopyIndex) -> tuple[Copy, ...]:
    """The copies among all reports that joined, in order of report id: what `find_copies` gives for them at once."""
    return tuple(sorted(index.copies.values(), key=lambda copy: copy.report))


def order_key(report: Report, wording: Wording) -> Key:
    """Where a report stands among possible origins: by time, then credit line, then containment, then id.

    An undated report comes last: nothing shows that it was first. A report that credits an agency comes before one
    that credits nobody, being nearer the agency's own text, and one that says that it was translated after both. Of two
    of one day the shorter text comes first and the longer is taken to extend it; `_Draft._abridge` turns that round for
    briefs.
    """
    day, time = report.published.order if report.published else ("9999-99-99", "99")
    rank = _TRANSLATED if says_so(report) else 0 if report.wire_credit else 1
    return (day, time, rank, len(wording.words), report.id)


class _Draft:
    """The index that comes next, while reports join.

    `_lift_anew`, `_abridge_anew`, `_decide_anew` gather the reports that may now find another origin.
    """

    def __init__(self, index: CopyIndex) -> None:
        self._index = index
        self.reports = index.reports.edit()
        self._known = index.known.edit()
        self._lines = index.lines.edit()
        self._twins = index.twins.edit()
        self._prints = index.prints.edit()
        self._sketches = index.sketches.edit()
        spoken = Spoken(languages=index.languages, dated=index.dated, versions=index.versions)
        self._tongues = Tongues(spoken, self.reports, self._place)
        self._lifted = index.lifted.edit()
        self._lifted_by = index.lifted_by.edit()
        self._briefs = index.briefs.edit()
        self._abridged = index.abridged.edit()
        self._copies = index.copies.edit()
        self._changed: dict[ReportId, Copy | None] = {}
        self._lift_anew: set[ReportId] = set()
        self._abridge_anew: set[ReportId] = set()
        self._decide_anew: set[ReportId] = set()
        self._wordings: dict[ReportId, Wording] = {}
        self._remembered = 0
        self._tellings: dict[ReportId, Telling] = {}

    def freeze(self) -> CopyIndex:
        spoken = self._tongues.freeze()
        return replace(
            self._index,
            reports=self.reports.freeze(),
            known=self._known.freeze(),
            lines=self._lines.freeze(),
            twins=self._twins.freeze(),
            prints=self._prints.freeze(),
            sketches=self._sketches.freeze(),
            languages=spoken.languages,
            dated=spoken.dated,
            versions=spoken.versions,
            lifted=self._lifted.freeze(),
            lifted_by=self._lifted_by.freeze(),
            briefs=self._briefs.freeze(),
            abridged=self._abridged.freeze(),
            copies=self._copies.freeze(),
            changed=tuple(copy for _, copy in sorted(self._changed.items()) if copy is not None),
            gone=tuple(sorted(report for report, copy in self._changed.items() if copy is None)),
        )

    def file_lines(self, reports: Iterable[Report]) -> set[ReportId]:
        """Note the lines of the reports; those of reports in which a line now turns out to be standing text."""
        bearing: set[ReportId] = set()
        self._lines.have([line for report in reports for line, _ in find_lines(report)])
        for report in reports:
            page = page_code(report)
            for line, _ in find_lines(report):
                pages = self._lines.get(line)
                if pages == _STANDS:
                    continue
                pages = (*(pages or ()), (page, report.id))
                stands = len({code for code, _ in pages}) >= REPEATED
                self._lines[line] = _STANDS if stands else pages
                bearing.update(one for _, one in pages if stands)
        return bearing

    def learn(self, reports: list[ReportId]) -> None:
        """Know the reports by their words, compare those that can come out otherwise, and decide what they copy."""
        for report in reports:
            self._forget(report)
        for report in reports:
            self._file(report)
        self._decide_anew |= self._tongues.disturbed
        self._abridge_anew |= self._tongues.disturbed_of_day
        self._lift_anew = {report for report in self._lift_anew if self._stands(report)}
        moved = [report for report in sorted(self._lift_anew, key=self._place) if self._lift(report)]
        for report in self._with_copies(moved):
            self._abridge_anew.update(self._earlier_of_day(report))
        self._abridge_anew |= self._lift_anew
        for report in sorted(filter(self._stands, self._abridge_anew), key=self._place):
            self._abridge(report)
        for report in sorted(self._decide_anew | self._abridge_anew, key=self._place):
            self._decide(report)

    def _place(self, report: ReportId) -> Key:
        return self._known[report].key

    # What a report is known by

    def _file(self, report: ReportId) -> None:
        known = self._known[report] = self._read(report)
        self._tongues.hear(report)
        self._prints.have(_codes(known.prints))
        self._sketches.have(self._sketch_codes(report, -DAYS, DAYS))
        twins = self._twins.get(known.digest) or ()
        self._twins[known.digest] = filed(twins, known.key)
        self._decide_anew.add(report)
        if twins and twins[0] < known.key and known.own >= FEWEST_WORDS:
            return
        self._stand(report)
        if twins and known.key < twins[0]:
            self._decide_anew.update(_id(key) for key in twins)
            if self._known[_id(twins[0])].own >= FEWEST_WORDS:
                self._sit(_id(twins[0]))

    def _forget(self, report: ReportId) -> None:
        """Take out a report whose words are to be read anew."""
        known = self._known.get(report)
        if known is None:
            return
        words = self._wordings.pop(report, None)
        self._remembered -= len(words.words) if words is not None else 0
        left = tuple(key for key in self._twins[known.digest] if key != known.key)
        stood = self._stands(report)
        self._twins[known.digest] = left
        if stood:
            self._sit(report)
        if left and known.key < left[0]:
            self._decide_anew.update(_id(key) for key in left)
            if self._known[_id(left[0])].own >= FEWEST_WORDS:
                self._stand(_id(left[0]))
        del self._known[report]

    def _read(self, report: ReportId) -> Known:
        text, wording = self.reports[report], self._wording(report)
        words = " ".join(wording.words).encode("utf-8", "surrogatepass")
        return Known(
            key=order_key(text, wording),
            digest=hashlib.blake2b(words, digest_size=16).digest(),
            own=wording.own,
            whole=wording.span(0, len(wording.words)) if wording.words else Span(start=0, end=0),
            prints=array("Q", fingerprints(wording)).tobytes(),
            sketch=array("I", () if day_of(text) is None else sketch(self._telling(report))).tobytes(),
        )

    def _stands(self, report: ReportId) -> bool:
        """Whether others are compared with the report: the first of its twins, or too short to be a copy of one."""
        known = self._known[report]
        return self._twins[known.digest][0] == known.key or known.own < FEWEST_WORDS

    def _stand(self, report: ReportId) -> None:
        """Let the report be found by its fingerprints and its rare words."""
        known = self._known[report]
        alone = (known.key,)  # one for all that the report alone holds: most of what it is found by
        for code in _codes(known.prints):
            holders = self._prints.get(code)
            self._prints[code] = filed(holders, known.key) if holders else alone
        for code in self._sketch_codes(report, 0):
            holders = self._sketches.get(code)
            self._sketches[code] = filed(holders, known.key) if holders else alone
        self._lift_anew.add(report)
        self._disturb(report)
        self._tongues.stand(report)

    def _sit(self, report: ReportId) -> None:
        """Let the report be found no more."""
        known = self._known[report]
        self._disturb(report)
        self._tongues.sit(report)
        for code in _codes(known.prints):
            self._prints[code] = tuple(key for key in self._prints[code] if key != known.key)
        for code in self._sketch_codes(report, 0):
            self._sketches[code] = tuple(key for key in self._sketches[code] if key != known.key)
        self._keep_lifted(report, None)
        self._keep_brief(report, None)
        for gathered in (self._lift_anew, self._abridge_anew):
            gathered.discard(report)
        self._decide_anew.add(report)

    def _disturb(self, report: ReportId) -> None:
        """Gather the reports that find the report, or miss it, or one that it keeps from being found."""
        key = self._known[report].key
        for code in _codes(self._known[report].prints):
            holders = self._prints[code]
            if is_found(holders, key):
                self._lift_anew.update(_id(other) for other in holders if other > key)
                self._abridge_anew.update(_id(other) for other in holders if other < key and other[0] == key[0])
        if any(is_found(self._sketches[code], key) for code in self._sketch_codes(report, 0)):
            for code in self._sketch_codes(report, 0, DAYS):
                self._decide_anew.update(_id(other) for other in self._sketches.get(code) or () if other > key)

    def _sketch_codes(self, report: ReportId, first: int, last: int = 0) -> Iterator[int]:
        """The rare words of the report on the days from `first` to `last` days after its own."""
        words = _codes(self._known[report].sketch, "I")
        day = day_of(self.reports[report])
        if day is not None:
            yield from ((day + days << 32) | word for days in range(first, last + 1) for word in words)

    def _earlier_of_day(self, report: ReportId) -> Iterator[ReportId]:
        """The reports of the same day, earlier, that find this one by a fingerprint."""
        key = self._known[report].key
        for code in _codes(self._known[report].prints):
            yield from (_id(other) for other in before(self._prints[code], key) if other[0] == key[0])
        yield from self._tongues.earlier_of_day(report)

    # What it copies

    def _lift(self, report: ReportId) -> bool:
        """Find the earlier report that this one copies most of; whether that is another one than before, if any."""
        key = self._known[report].key
        codes = _codes(self._known[report].prints)
        near = nearest((before(self._prints[code], key) for code in codes), fewest=_FEWEST_PRINTS, most=_MOST_COMPARED)
        found = [match for match in map(partial(self._match, report), near) if match is not None]
        return self._keep_lifted(report, self._best([one for one in found if not self._is_brief(one.turned())]))

    def _abridge(self, report: ReportId) -> None:
        """Find the page of the same day that a report which copies no earlier one is the abridgement of."""
        key = self._known[report].key
        if report in self._lifted or key[3] == 0:
            self._keep_brief(report, None)
            return
        later = (after(self._prints[code], key) for code in _codes(self._known[report].prints))
        longer = ([other for other in found if self._may_hold(other, key)] for found in later)
        near = nearest(longer, fewest=_FEWEST_PRINTS, most=_MOST_COMPARED)
        found = [match for match in map(partial(self._match, report), near) if match is not None]
        brief = self._best([match for match in found if self._is_brief(match)])
        self._keep_brief(report, brief or self._begins(report))

    def _may_hold(self, other: Key, key: Key) -> bool:
        """Whether a page may hold a brief: it is longer, of the same day, and goes back to no earlier report of it."""
        return other[0] == key[0] and other[3] >= _BRIEF * key[3] and self._may_lead_to(other, key)

    def _may_lead_to(self, other: Key, key: Key) -> bool:
        """Whether briefs may be copies of a later page: they lead on to later roots of their day or to earlier days, so
        that origins never go round in a ring."""
        root = self._known[self._root(_id(other))].key
        return root[0] < key[0] or root > key

    def _root(self, report: ReportId) -> ReportId:
        while (copy := self._lifted.get(report)) is not None:
            report = copy.origin
        return report

    def _with_copies(self, reports: list[ReportId]) -> list[ReportId]:
        """The reports, those lifted from them, and so on, each once."""
        found = dict.fromkeys(reports)
        left = list(found)
        for report in left:
            fresh = [one for one in self._lifted_by.get(report) or () if one not in found]
            found.update(dict.fromkeys(fresh))
            left += fresh
        return left

    def _is_brief(self, match: Match) -> bool:
        return match.is_abridgement and self._place(match.here.id)[0] == self._place(match.there.id)[0]

    def _best(self, found: list[Match]) -> Copy | None:
        """The best origin: one copied whole, then one that shares the most (in tenths), then the earliest."""
        best = min(
            found,
            key=lambda match: (not match.is_whole, -round(match.here_share, 1), self._place(match.there.id)),
            default=None,
        )
        return make_copy(best) if best is not None else None

    def _keep_lifted(self, report: ReportId, copy: Copy | None) -> bool:
        old = self._lifted.get(report)
        _keep(self._lifted, report, copy)
        if (old and old.origin) == (copy and copy.origin):
            return False
        if old is not None:
            left = tuple(one for one in self._lifted_by[old.origin] if one != report)
            self._lifted_by[old.origin] = left
        if copy is not None:
            self._lifted_by[copy.origin] = (*(self._lifted_by.get(copy.origin) or ()), report)
        return True

    def _keep_brief(self, report: ReportId, copy: Copy | None) -> None:
        brief = Brief(copy=copy, root=self._root(copy.origin)) if copy is not None else None
        for one, more in ((self._briefs.get(report), -1), (brief, 1)):
            if one is not None:
                self._abridged[one.root] = (self._abridged.get(one.root) or 0) + more
                self._decide_anew.add(one.root)
        _keep(self._briefs, report, brief)

    def _decide(self, report: ReportId) -> None:
        """What the report copies, of all that was found; note it where that is new."""
        brief = self._briefs.get(report)
        copy = self._twin(report) or self._lifted.get(report) or (brief.copy if brief is not None else None)
        if copy is None and not self._abridged.get(report):  # what briefs lead to was not made of one of them
            copy = self._retold(report)
            if copy is None or self._is_foreign(copy):
                copy = self._translated(report) or copy
        if copy != self._copies.get(report):
            _keep(self._copies, report, copy)
            self._changed[report] = copy

    def _twin(self, report: ReportId) -> Copy | None:
        """The copy that a report of the same words as an earlier one is."""
        if self._stands(report):
            return None
        known = self._known[report]
        first = _id(self._twins[known.digest][0])
        run = Run(here=known.whole, there=self._known[first].whole)
        kind = CopyKind.PRESS_RELEASE if is_release(self.reports[first]) else CopyKind.WIRE
        return Copy(report=report, origin=first, kind=kind, runs=(run,), overlap_share=1.0)

    def _retold(self, report: ReportId) -> Copy | None:
        """The copy that a report is which tells another again, sentence for sentence."""
        key, here = self._known[report].key, self.reports[report]
        found = [before(self._sketches.get(code) or (), key) for code in self._sketch_codes(report, -DAYS)]
        near = nearest(found, fewest=_FEWEST_WORDS_SHARED, most=_MOST_RETOLD)
        others = [_id(other) for other in near if may_retell(here, self.reports[_id(other)])]
        tellings = (retell(self._telling(report), self._telling(other)) for other in others)
        best = max((one for one in tellings if one is not None), key=lambda one: one.share, default=None)
        if best is None:
            return None
        return Copy(report=report, origin=best.origin, kind=CopyKind.REWRITE, runs=best.runs, overlap_share=best.share)

    def _is_foreign(self, copy: Copy) -> bool:
        return self.reports[copy.report].language != self.reports[copy.origin].language

    def _translated(self, report: ReportId) -> Copy | None:
        """The copy that a report is which translates an earlier one."""
        return self._best_translation(report, self._most_alike(report, self._tongues.earlier(report)))

    def _begins(self, report: ReportId) -> Copy | None:
        """The copy that a report is which translates the beginning of one of the same day that goes on."""
        key = self._known[report].key
        later = self._most_alike(report, self._tongues.later_of_day(report))
        longer = [other for other in later if other[:2] == key[:2] and self._may_lead_to(other, key)]
        return self._best_translation(report, longer, to_beginning=True)

    def _most_alike(self, report: ReportId, found: Iterable[Holders]) -> tuple[Key, ...]:
        fewest = 1 if self._known[report].key[2] == _TRANSLATED else FEWEST_CODES
        return nearest(found, fewest=fewest, most=_MOST_RETOLD)

    def _best_translation(self, report: ReportId, others: Iterable[Key], to_beginning: bool = False) -> Copy | None:
        version = self._tongues.version
        tellings = (translate(version(report), version(_id(other))) for other in others)
        found = [one for one in tellings if one is not None and (one.goes_on or not to_beginning)]
        best = min(found, key=lambda one: (-one.weight, self._place(one.origin)), default=None)
        return _translation(best) if best is not None else None

    # Reports read again where they are compared: their words would take ten times the room of their texts

    def _match(self, report: ReportId, other: Key) -> Match | None:
        there = _id(other)
        if not may_copy(_codes(self._known[report].prints), _codes(self._known[there].prints)):
            return None
        return match_reports(self.reports[report], self._wording(report), self.reports[there], self._wording(there))

    def _wording(self, report: ReportId) -> Wording:
        found = self._wordings.pop(report, None)
        if found is None:
            lines = find_lines(self.reports[report])
            repeated = tuple(span for line, span in lines if self._lines.get(line) == _STANDS)
            found = read_wording(self.reports[report], repeated)
            self._remembered += len(found.words)
            while self._remembered > _REMEMBERED and self._wordings:
                self._remembered -= len(self._wordings.pop(next(iter(self._wordings))).words)
        self._wordings[report] = found
        return found

    def _telling(self, report: ReportId) -> Telling:
        found = self._tellings.pop(report, None) or read_telling(self.reports[report])
        self._tellings[report] = found
        if len(self._tellings) > _TELLINGS:
            del self._tellings[next(iter(self._tellings))]
        return found


def _id(key: Key) -> ReportId:
    return ReportId(key[-1])


def _translation(found: Translation) -> Copy:
    return Copy(
        report=found.report,
        origin=found.origin,
        kind=CopyKind.TRANSLATION,
        runs=found.runs,
        overlap_share=found.share,
    )


def _codes(packed: bytes, code: str = "Q") -> tuple[int, ...]:
    return tuple(array(code, packed))


def _keep(found: Draft[ReportId, V], report: ReportId, value: V | None) -> None:
    if value is not None:
        found[report] = value
    elif report in found:
        del found[report]
