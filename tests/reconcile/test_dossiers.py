"""What the record must show on the labelled events, read from their English pages; skipped where they are absent."""

import importlib
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from tollbook.book import tally
from tollbook.model import Conflict, ConflictKind, Figure, Harm, Record, RevisionKind

QUALITY = Path(__file__).parents[2] / "quality"


def script(name: str) -> ModuleType:
    """A measuring script of `quality/`, as a module."""
    if str(QUALITY) not in sys.path:
        sys.path.append(str(QUALITY))
    return importlib.import_module(name)


@pytest.fixture(scope="module")
def dossiers(open_data: Path) -> Path:
    return open_data / "dossiers"


@pytest.fixture(scope="module")
def pages(dossiers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the English pages of each event; of Caracas also the two seeds alone, and with page c33."""
    made = tmp_path_factory.mktemp("pages")
    for folder in sorted(path for path in dossiers.iterdir() if path.is_dir()):
        rows = [json.loads(line) for line in (folder / "pages.jsonl").read_text("utf-8").splitlines() if line.strip()]
        english = [row for row in rows if row["lang"] == "en"]
        _write(made / f"{folder.name}.jsonl", english)
        if folder.name.startswith("caracas"):
            _write(made / "seeds.jsonl", [row for row in english if row["id"] in ("c31", "c32")])
            _write(made / "seeds_and_c33.jsonl", [row for row in english if row["id"] in ("c31", "c32", "c33")])
    return made


def _write(path: Path, rows: list[object]) -> None:
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")


@cache
def record(path: Path) -> Record:
    return tally((str(path),)).records[0]


def figure(found: Record, harm: Harm, label: str = "all") -> Figure:
    return next(f for f in found.figures if f.harm is harm and f.group.label == label)


def of_kind(found: Record, kind: ConflictKind) -> list[Conflict]:
    return [c for c in found.conflicts if c.kind is kind and c.harm is Harm.KILLED]


@pytest.mark.parametrize(
    ("name", "best"), [("caracas_raid_2026", 83), ("kunduz_msf_2015", 42), ("odisha_train_2023", 293)]
)
def test_best_figure_of_the_dead(pages: Path, name: str, best: int) -> None:
    assert figure(record(pages / f"{name}.jsonl"), Harm.KILLED).best == best


def test_a_report_that_names_whom_the_total_counts_closes_the_sum(pages: Path) -> None:
    before, after = record(pages / "seeds.jsonl"), record(pages / "seeds_and_c33.jsonl")
    (open_sum,) = of_kind(before, ConflictKind.SUM_MISMATCH)
    (closed_sum,) = of_kind(after, ConflictKind.SUM_MISMATCH)
    civilians = figure(after, Harm.KILLED, "civilians")

    assert open_sum.open
    assert "47 + 32 = 79; the total says 83; 4 are neither" in open_sum.message
    assert figure(before, Harm.KILLED, "not broken down").formula == "83 − 47 − 32 = 4"
    assert not closed_sum.open
    assert "Report c33 says that the total counts civilians too" in closed_sum.message
    assert (civilians.best, civilians.derived, civilians.formula) == (4, True, "83 − 47 − 32 = 4")


def test_a_toll_that_fell_and_rose_again_is_one_typed_chain(pages: Path) -> None:
    steps = [
        (r.from_figure, r.to_figure, r.kind)
        for r in record(pages / "odisha_train_2023.jsonl").revisions
        if r.harm is Harm.KILLED and r.group.is_all
    ]

    assert (288, 275, RevisionKind.CORRECTION_DOUBLE_COUNT) in steps
    assert (275, 288, RevisionKind.REVERSAL) in steps
    assert (288, 289, RevisionKind.DEATH_OF_INJURED) in steps
    assert (292, 293, RevisionKind.DEATH_OF_INJURED) in steps


def test_troops_are_narrower_than_everyone_and_conflict_with_no_total(pages: Path) -> None:
    found = record(pages / "caracas_raid_2026.jsonl")
    claims = {claim.id: claim for claim in found.claims}
    values = [{claims[id].count.point for id in c.claims} for c in of_kind(found, ConflictKind.VALUE)]

    assert {83, 100} in values
    assert not [pair for pair in values if 55 in pair]
    assert not [c for c in of_kind(found, ConflictKind.PART_EXCEEDS_WHOLE) if c.open]


def test_as_of_each_day_of_the_timelines(dossiers: Path) -> None:
    timelines = script("timelines")
    steps = [step for folder in sorted(dossiers.iterdir()) if folder.is_dir() for step in timelines.compare(folder)]

    assert len(steps) >= 25
    assert sum(step.is_right for step in steps) >= 0.75 * len(steps)


def test_labelled_contradictions_that_english_pages_carry(dossiers: Path) -> None:
    conflicts = script("gold_conflicts")
    rows = [row for folder in sorted(dossiers.iterdir()) if folder.is_dir() for row in conflicts.compare(folder)[0]]
    carried = [row for row in rows if row.is_carried]

    assert len(carried) >= 15
    assert sum(row.ours is not None for row in carried) >= 0.6 * len(carried)
