"""The words that stand in two reports: seed and extend."""

from dataclasses import dataclass

from tollbook.relate.wording import SHINGLE, Wording

_MOST_SEEDS = 8  # places tried for one shingle; more only where a page repeats itself
_BRIDGE = 4  # words: a figure or a name changed inside a copied passage leaves the passage copied


@dataclass(frozen=True, slots=True)
class WordRun:
    """Words `here` to `here + here_count` of the copy stand at `there` of the origin.

    `shared` of them are the same; `plain` of those are set apart in neither report (see `Wording.apart`).
    """

    here: int
    here_count: int
    there: int
    there_count: int
    shared: int
    plain: int


def find_runs(here: Wording, there: Wording) -> tuple[WordRun, ...]:
    """The longest shared runs of five words or more, in order of `here`, small changes between them bridged."""
    places = _places(there, set(here.shingles).intersection(there.shingles))
    runs: list[WordRun] = []
    at = 0
    while places and at < len(here.shingles):
        seeds = places.get(here.shingles[at])
        count, place = _longest(here, there, at, seeds) if seeds else (0, 0)
        if not count:
            at += 1
            continue
        _append(runs, WordRun(at, count, place, count, count, _plain(here, there, at, place, count)))
        at += count
    return tuple(runs)


def _places(there: Wording, common: set[int]) -> dict[int, list[int]]:
    """Where the common shingles stand in the other report, the first few places of each."""
    places: dict[int, list[int]] = {shingle: [] for shingle in common}
    if not common:
        return places
    for at, shingle in enumerate(there.shingles):
        if shingle in common and len(places[shingle]) < _MOST_SEEDS:
            places[shingle].append(at)
    return places


def _longest(here: Wording, there: Wording, at: int, seeds: list[int]) -> tuple[int, int]:
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
    """The words set apart in neither: a page may quote what another prints without marks."""
    marks = zip(here.apart[at : at + count], there.apart[place : place + count], strict=True)
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
