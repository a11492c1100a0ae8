"""Two reports compared word by word: whether one copies the other, and of what kind the copy is (rules C1 and C3)."""

from dataclasses import dataclass
from itertools import pairwise

from tollbook.model import Copy, CopyKind, Report, Run
from tollbook.relate.runs import WordRun, find_runs
from tollbook.relate.wording import Wording
from tollbook.text.numerals import NUMBER_WORDS

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
FEWEST_WORDS = 10  # a page of a few words is contained in many by chance
_WHOLE = 0.85  # of the copy's words
_WHOLE_BOTH = 0.75  # of either report's words
SMALL_PART = 0.25  # of a page's words: a longer page of the same day that holds a brief is no copy of the brief
_SOME_NUMBERS = 3  # of which some would stay in a story that is brought up to date
_DAYS_APART = 3  # days named in both that lie nearer may be those of one event (E2)
_MONTHS = {
    word: n
    for n, words in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|"
        "november nov|december dec".split("|")
    )
    for word in words.split()
}
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_RELEASE_HOSTS = (".gov", ".mil", ".gob.", ".gouv.", ".gov.", ".int", "reliefweb.int")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
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

    @property
    def is_alike(self) -> bool:
        """Whether most of either stands in the other."""
        return min(self.here_share, self.there_share) >= CONTAINED

    def turned(self) -> "Match":
        """The same with the sides changed."""
        return Match(
            here=self.there,
            there=self.here,
            here_share=self.there_share,
            there_share=self.here_share,
            runs=self.back,
            back=self.runs,
            here_words=self.there_words,
            there_words=self.here_words,
        )

    @property
    def is_abridgement(self) -> bool:
        """Whether `here` stands in the other, which holds much else besides."""
        return self.here_share >= CONTAINED and self.there_share < SMALL_PART


def match_reports(here: Report, here_words: Wording, there: Report, there_words: Wording) -> Match | None:
    """What two reports share, or None if neither copies the other."""
    runs = find_runs(here_words, there_words)
    plain = sum(run.plain for run in runs)
    if plain < FEWEST_WORDS or not _is_copied(here_words, there_words, runs, plain):
        return None
    back = find_runs(there_words, here_words)
    match = Match(
        here=here,
        there=there,
        here_share=sum(run.here_count for run in runs) / len(here_words.words),
        there_share=sum(run.here_count for run in back) / len(there_words.words),
        runs=runs,
        back=back,
        here_words=here_words,
        there_words=there_words,
    )
    if _share_no_number(here_words.words, there_words.words):
        return None
    return None if match.is_alike and _tell_apart(here_words, there_words, runs) else match


def _tell_apart(here: Wording, there: Wording, runs: tuple[WordRun, ...]) -> bool:
    """E2: whether the same words tell of two events: the days that they name lie apart, and other numbers changed too.

    An office words its notices alike, and a strike a week later is told as the one before. A story that was brought up
    to date still names a day that it named before.
    """
    first, last = runs[0], runs[-1]
    ours = here.words[first.here : last.here + last.here_count]
    theirs = there.words[min(run.there for run in runs) : max(run.there + run.there_count for run in runs)]
    days, others = _days_named(ours), _days_named(theirs)
    if not days or not others or min(abs(a - b) for a in days for b in others) <= _DAYS_APART:
        return False
    return _numbers(ours) != _numbers(theirs)


def _share_no_number(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether each gives some numbers and a weekday, and the other none of them: the notices of an office that words
    them alike."""
    numbers, others = set(_numbers(ours)), set(_numbers(theirs))
    days, other_days = _WEEKDAYS.intersection(ours), _WEEKDAYS.intersection(theirs)
    if min(len(numbers), len(others)) < _SOME_NUMBERS or not days or not other_days:
        return False
    return numbers.isdisjoint(others) and days.isdisjoint(other_days)


def _days_named(words: tuple[str, ...]) -> set[int]:
    """The days of the year that stand as "4 may" or "may 4"."""
    named = set()
    for one, other in pairwise(words):
        month, day = (one, other) if one in _MONTHS else (other, one)
        if month in _MONTHS and day.isdecimal() and day.isascii() and 1 <= int(day[:4]) <= 31:
            named.add(31 * _MONTHS[month] + int(day))
    return named


def _numbers(words: tuple[str, ...]) -> list[str]:
    """The numbers that belong to no date, in order."""
    beside = {at for at, word in enumerate(words) if word in _MONTHS for at in (at - 1, at + 1)}
    return sorted(
        word for at, word in enumerate(words) if at not in beside and (word.isdecimal() or word in NUMBER_WORDS)
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


def make_copy(match: Match) -> Copy:
    """The copy that `here` of the match is."""
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


def _kind(match: Match) -> CopyKind:
    if match.here_share >= 0.5 and any(_is_replaced(match.here_words, match.there_words, run) for run in match.runs):
        return CopyKind.UPDATED
    if match.is_whole:
        return CopyKind.PRESS_RELEASE if is_release(match.there) else CopyKind.WIRE
    return CopyKind.EXTENDED if match.there_share >= _WHOLE_BOTH else CopyKind.PARTIAL


def _is_replaced(here: Wording, there: Wording, run: WordRun) -> bool:
    """Whether other numbers stand in a bridged run in place of some: a date or a time put before it replaces none."""
    ours = set(_numbers(here.words[run.here : run.here + run.here_count]))
    theirs = set(_numbers(there.words[run.there : run.there + run.there_count]))
    return bool(ours - theirs and theirs - ours)


def is_release(report: Report) -> bool:
    """Whether the report is an authority's own text: known by the host that it stands on."""
    host = (report.url or "").partition("://")[2].partition("/")[0].lower() + "/"
    return any(f"{part}/" in host or (part.endswith(".") and part in host) for part in _RELEASE_HOSTS)
