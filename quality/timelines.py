"""The record of every day that a labelled timeline names, against what the timeline says: [--data DIR].

For each day, harm and group the last row of the dossier's timeline is held against the best figure of
`tollbook tally --as-of DAY`, read from the English pages alone. Only rows that an English page carries count: a page
published on that day, or at most two days later (then the record of that later day is asked).
"""

import argparse
import datetime as dt
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gold_claims import GROUPS, HARMS

from tollbook.book import tally
from tollbook.model import Figure, Group

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "dossiers"
_LATEST_PAGE = dt.timedelta(days=2)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One row: on `day` the record should give one of `wanted`; `best` is what it gives."""

    dossier: str
    day: str
    harm: str
    group: str
    wanted: frozenset[int]
    best: int | None

    @property
    def is_right(self) -> bool:
        return self.best in self.wanted


def compare(folder: Path, language: str = "en") -> Iterator[Step]:
    """The carried rows of one dossier, in order of day."""
    gold: dict[str, Any] = json.loads((folder / "gold.json").read_text("utf-8"))
    lines = [line for line in (folder / "pages.jsonl").read_text("utf-8").splitlines() if line.strip()]
    pages = {page["id"]: page for page in map(json.loads, lines) if page["lang"] == language}
    rows = {(row["date"], row["effect"], row["group"]): row["figure"] for row in gold["timeline"]}
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "pages.jsonl"
        path.write_text("\n".join(json.dumps(page) for page in pages.values()), "utf-8")
        for (date, harm, group), words in rows.items():
            wanted = _numbers(words)
            day = _carried(gold, pages, date, harm, group, wanted)
            if day is None:
                continue
            found = _figure(path, day, harm, group)
            yield Step(
                dossier=folder.name,
                day=day,
                harm=harm,
                group=group,
                wanted=wanted,
                best=found.best if found else None,
            )


def _figure(path: Path, day: str, harm: str, group: str) -> Figure | None:
    records = tally((str(path),), as_of=day).records
    key = GROUPS.get(group, Group(kind=group)).attributes
    figures = records[0].figures if records else ()
    return next((f for f in figures if f.harm is HARMS[harm] and f.group.attributes == key), None)


def _numbers(words: str) -> frozenset[int]:
    """The figures that a row names; "more than 30" is 31 too."""
    found = {int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", re.sub(r"\(.*\)", "", words))}
    return frozenset(found | ({n + 1 for n in found} if re.search(r">|more than", words) else set()))


def _carried(
    gold: dict[str, Any], pages: dict[str, Any], date: str, harm: str, group: str, wanted: frozenset[int]
) -> str | None:
    """The first day from the row's own on that a page carries one of its figures; None where it is too late."""
    days = sorted(
        pages[page["id"]]["published"][:10]
        for page in gold["pages"]
        if page["id"] in pages and pages[page["id"]]["published"]
        for claim in page["claims"]
        if claim["effect"] == harm and claim["group"] == group and {claim["low"], claim["high"]} & wanted
    )
    first = next((day for day in days if day >= date), None)
    if first is None or dt.date.fromisoformat(first) - dt.date.fromisoformat(date) > _LATEST_PAGE:
        return None
    return first


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of dossiers")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"{options.data}: there are no dossiers here", file=sys.stderr)
        return 0
    steps = [step for folder in sorted(options.data.iterdir()) if folder.is_dir() for step in compare(folder)]
    print("| dossier | as of | harm | group | timeline | record |  |\n|---|---|---|---|--:|--:|---|")
    for step in steps:
        wanted = " or ".join(f"{n:,}" for n in sorted(step.wanted))
        best = "none" if step.best is None else f"{step.best:,}"
        verdict = "right" if step.is_right else "**not**"
        print(f"| {step.dossier} | {step.day} | {step.harm} | {step.group} | {wanted} | {best} | {verdict} |")
    right = sum(step.is_right for step in steps)
    print(f"\n{right} of {len(steps)} right ({100 * right / max(1, len(steps)):.0f} %)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
