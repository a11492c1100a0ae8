"""Which reports copy which: rules C1, C3 and C5."""

import hashlib
from dataclasses import dataclass

from tollbook.model import Copy, CopyKind, Report, ReportId, Run
from tollbook.relate.fingerprints import FingerprintIndex, Key, fingerprints
from tollbook.relate.outlets import find_repeated_lines
from tollbook.relate.rewrites import Retelling, find_retellings
from tollbook.relate.runs import WordRun, find_runs
from tollbook.relate.wording import Wording, read_wording

CONTAINED = 0.6
"""C1: the share of one report's own words (quotations left out) that stands in the other."""
LONG_RUN = 12
"""C1: words of a run that chance does not explain; two such runs make a copy."""
TWO_RUNS = 40
"""Words that two long runs must hold together: two sentences lifted from one police notice are shorter (measured)."""
ONE_RUN = 24
"""Words of a single run that make a copy."""
PARAGRAPH = 50
"""Words of a single run, a whole paragraph of a wire, that make a copy however little of either page it is."""
_LEAST_SHARE = 0.3
"""Where no whole paragraph is shared, the share of the shorter report's own words that must stand in the other."""
_FEWEST_WORDS = 10  # a page of a few words is contained in many by chance
_WHOLE = 0.85  # of the copy's words
_WHOLE_BOTH = 0.75  # of either report's words
_SMALL_PART = 0.25  # of a page's words: a longer page of the same day that holds a brief is no copy of the brief
_RELEASE_HOSTS = (".gov", ".mil", ".gob.", ".gouv.", ".gov.", ".int", "reliefweb.int")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """Two reports compared; the shares are those of each one's words that stand in the other."""

    here: Report
    there: Report
    here_share: float
    there_share: float
    runs: tuple[WordRun, ...]
    back: tuple[WordRun, ...]
    here_words: Wording
    there_words: Wording

    @property
    def is_whole(self) -> bool:
        return self.here_share >= _WHOLE or min(self.here_share, self.there_share) >= _WHOLE_BOTH

    def turned(self) -> "_Match":
        """The same with the sides changed."""
        return _Match(
            here=self.there,
            there=self.here,
            here_share=self.there_share,
            there_share=self.here_share,
            runs=self.back,
            back=self.runs,
            here_words=self.there_words,
            there_words=self.here_words,
        )


def find_copies(reports: tuple[Report, ...]) -> tuple[Copy, ...]:
    """The copies among the reports, at most one a report, in order of report id; the order of `reports` is no matter.

    A copy's origin always stands before it in the order of `order_key`, so origins form trees. Texts that are word for
    word the same are compared once, however many there are.
    """
    repeated = find_repeated_lines(reports)
    wordings = {report.id: read_wording(report, repeated.get(report.id, ())) for report in reports}
    keys = {report.id: order_key(report, wordings[report.id]) for report in reports}
    ordered = sorted(reports, key=lambda report: keys[report.id])
    firsts, copies = _fold_identical(ordered, wordings)
    copies.extend(_near_copies(firsts, wordings, keys))
    copied = {copy.report for copy in copies}
    told_again = find_retellings(tuple(firsts), {report.id: keys[report.id] for report in firsts})
    copies.extend(_rewrite(found, wordings) for found in told_again if found.report not in copied)
    return tuple(sorted(copies, key=lambda copy: copy.report))


def order_key(report: Report, wording: Wording) -> Key:
    """Where a report stands among possible origins: by time, then credit line, then containment, then id.

    An undated report comes last: nothing shows that it was first. A report that credits an agency comes before one
    that credits nobody, being nearer the agency's own text. Of two of one day the shorter text comes first and the
    longer is taken to extend it; `_near_copies` turns that round for briefs.
    """
    day, time = report.published.order if report.published else ("9999-99-99", "99")
    return (day, time, 0 if report.wire_credit else 1, len(wording.words), report.id)


def _fold_identical(ordered: list[Report], wordings: dict[ReportId, Wording]) -> tuple[list[Report], list[Copy]]:
    """The first report of each text, and the others as its copies."""
    first_of: dict[bytes, Report] = {}
    firsts, copies = [], []
    for report in ordered:
        wording = wordings[report.id]
        digest = hashlib.blake2b(" ".join(wording.words).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        first = first_of.setdefault(digest, report)
        count = len(wording.words)
        if first is report or wording.own < _FEWEST_WORDS:
            firsts.append(report)
            continue
        run = Run(here=wording.span(0, count), there=wordings[first.id].span(0, count))
        kind = CopyKind.PRESS_RELEASE if _is_release(first) else CopyKind.WIRE
        copies.append(Copy(report=report.id, origin=first.id, kind=kind, runs=(run,), overlap_share=1.0))
    return firsts, copies


def _near_copies(ordered: list[Report], wordings: dict[ReportId, Wording], keys: dict[ReportId, Key]) -> list[Copy]:
    """The copies among different texts. Every report is compared with the few earlier ones that share most with it."""
    index = FingerprintIndex()
    by_id = {report.id: report for report in ordered}
    prints = {report.id: fingerprints(wordings[report.id]) for report in ordered}
    for report in ordered:
        index.add(keys[report.id], prints[report.id])
    copies: dict[ReportId, Copy] = {}
    for report in ordered:
        near = index.earlier(keys[report.id], prints[report.id])
        found = [_match(report, by_id[ReportId(key[-1])], wordings) for key in near]
        _keep_best(
            copies, [match for match in found if match is not None and not _is_brief(match.turned(), keys)], keys
        )
    for report in ordered:  # a brief whose words stand in a much longer page of the same day is its abridgement
        if report.id in copies:
            continue
        near = index.later(keys[report.id], prints[report.id])
        found = [_match(report, by_id[ReportId(key[-1])], wordings) for key in near]
        briefs = [match for match in found if match is not None and _is_brief(match, keys)]
        _keep_best(copies, [match for match in briefs if _root(match.there.id, copies) != report.id], keys)
    return list(copies.values())


def _keep_best(copies: dict[ReportId, Copy], found: list[_Match], keys: dict[ReportId, Key]) -> None:
    if found:
        best = min(found, key=lambda match: _nearness(match, keys))
        copies[best.here.id] = _copy(best)


def _is_brief(match: _Match, keys: dict[ReportId, Key]) -> bool:
    """Whether `here` is a brief that the other, of the same day, holds besides much else."""
    same_day = keys[match.here.id][0] == keys[match.there.id][0]
    return same_day and match.here_share >= CONTAINED and match.there_share < _SMALL_PART


def _root(report: ReportId, copies: dict[ReportId, Copy]) -> ReportId:
    while report in copies:
        report = copies[report].origin
    return report


def _nearness(match: _Match, keys: dict[ReportId, Key]) -> tuple[bool, float, Key]:
    """The best origin first: one copied whole, then one that shares the most (in tenths), then the earliest."""
    return (not match.is_whole, -round(match.here_share, 1), keys[match.there.id])


def _match(report: Report, earlier: Report, wordings: dict[ReportId, Wording]) -> _Match | None:
    """What two reports share, or None if neither copies the other."""
    here, there = wordings[report.id], wordings[earlier.id]
    runs = find_runs(here, there)
    plain = sum(run.plain for run in runs)
    if plain < _FEWEST_WORDS or not _is_copied(here, there, runs, plain):
        return None
    back = find_runs(there, here)
    return _Match(
        here=report,
        there=earlier,
        here_share=sum(run.here_count for run in runs) / len(here.words),
        there_share=sum(run.here_count for run in back) / len(there.words),
        runs=runs,
        back=back,
        here_words=here,
        there_words=there,
    )


def _is_copied(here: Wording, there: Wording, runs: tuple[WordRun, ...], plain: int) -> bool:
    """Rule C1: contained in either direction, or long runs, or one whole paragraph; C3: quotations do not count."""
    fewest = min(here.own, there.own)
    long_runs = [run.plain for run in runs if run.plain >= LONG_RUN]
    longest = max(long_runs, default=0)
    if plain >= CONTAINED * fewest or longest >= PARAGRAPH:
        return True
    has_runs = longest >= ONE_RUN or (len(long_runs) >= 2 and sum(long_runs) >= TWO_RUNS)
    return has_runs and plain >= _LEAST_SHARE * fewest


def _copy(match: _Match) -> Copy:
    here, there = match.here_words, match.there_words
    return Copy(
        report=match.here.id,
        origin=match.there.id,
        kind=_kind(match),
        runs=tuple(
            Run(here=here.span(run.here, run.here_count), there=there.span(run.there, run.there_count))
            for run in match.runs
        ),
        overlap_share=round(match.here_share, 3),
    )


def _kind(match: _Match) -> CopyKind:
    if match.is_whole:
        return CopyKind.PRESS_RELEASE if _is_release(match.there) else CopyKind.WIRE
    if match.here_share >= 0.5 and any(_figure_changed(match.here_words, match.there_words, run) for run in match.runs):
        return CopyKind.UPDATED
    return CopyKind.EXTENDED if match.there_share >= _WHOLE_BOTH else CopyKind.PARTIAL


def _figure_changed(here: Wording, there: Wording, run: WordRun) -> bool:
    """Whether a number in digits differs between the two sides of a bridged run."""
    ours = [w for w in here.words[run.here : run.here + run.here_count] if w.isdecimal()]
    theirs = [w for w in there.words[run.there : run.there + run.there_count] if w.isdecimal()]
    return ours != theirs


def _is_release(report: Report) -> bool:
    """Whether the report is an authority's own text: known by the host that it stands on."""
    host = (report.url or "").partition("://")[2].partition("/")[0].lower() + "/"
    return any(f"{part}/" in host or (part.endswith(".") and part in host) for part in _RELEASE_HOSTS)


def _rewrite(found: Retelling, wordings: dict[ReportId, Wording]) -> Copy:
    return Copy(
        report=found.report,
        origin=found.origin,
        kind=CopyKind.REWRITE,
        runs=found.runs,
        overlap_share=found.share,
    )
