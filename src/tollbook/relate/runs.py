"""The words that stand in two reports: seed and extend."""

from dataclasses import dataclass

from tollbook.relate.wording import SHINGLE, Wording

_MOST_SEEDS = 8  # places tried for one shingle; more only where a page repeats itself
_BRIDGE = 4  # words: a figure or a name changed inside a copied passage leaves the passage copied


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words `here` to `here + here_count` of the copy stand at `there` of the origin.

    `shared` of them are the same; `plain` of those stand outside quotations in both reports.
    """

    here: int
    here_count: int
    there: int
    there_count: int
    shared: int
    plain: int


def find_runs(here: Wording, there: Wording) -> tuple[WordRun, ...]:
    """The longest shared runs of five words or more, in order of `here`, small changes between them bridged."""
    places: dict[int, list[int]] = {}
    for at, shingle in enumerate(there.shingles):
        seeds = places.setdefault(shingle, [])
        if len(seeds) < _MOST_SEEDS:
            seeds.append(at)
    runs: list[WordRun] = []
    at = 0
    while at < len(here.shingles):
        count, place = _longest(here, there, at, places.get(here.shingles[at], ()))
        if not count:
            at += 1
            continue
        _append(runs, WordRun(at, count, place, count, count, _plain(here, there, at, place, count)))
        at += count
    return tuple(runs)


def _longest(here: Wording, there: Wording, at: int, seeds: "list[int] | tuple[()]") -> tuple[int, int]:
    """How many words are the same from `at`, at the best of the seeds (the first of equals), and where it lies."""
    best, place = 0, 0
    for seed in seeds:
        count, most = 0, min(len(here.words) - at, len(there.words) - seed)
        while count < most and here.words[at + count] == there.words[seed + count]:
            count += 1
        if count > best and count >= SHINGLE:
            best, place = count, seed
    return best, place


def _plain(here: Wording, there: Wording, at: int, place: int, count: int) -> int:
    """The words outside quotations: a page may quote what another prints without marks, so either mark counts."""
    marks = zip(here.quoted[at : at + count], there.quoted[place : place + count], strict=True)
    return sum(not a and not b for a, b in marks)


def _append(runs: list[WordRun], run: WordRun) -> None:
    """Put the run at the end, joined to the last one where only a few words changed between them."""
    if runs:
        last = runs[-1]
        here_gap = run.here - last.here - last.here_count
        there_gap = run.there - last.there - last.there_count
        if here_gap <= _BRIDGE and 0 <= there_gap <= _BRIDGE:
            runs[-1] = WordRun(
                last.here,
                run.here + run.here_count - last.here,
                last.there,
                run.there + run.there_count - last.there,
                last.shared + run.shared,
                last.plain + run.plain,
            )
            return
    runs.append(run)
