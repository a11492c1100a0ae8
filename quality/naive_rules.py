"""The two rules that people use today, scored beside ours on the dossiers: `quality/naive_rules.py [--data DIR]`.

The latest figure: what the report published last gives. The largest figure: the greatest that any report gives. Both
see the same claims as ours, of the main event, about everyone; both are given more than a reader in a hurry has, since
figures of other events, fears and denials are already taken out. Prints the table of docs/naive-rules.md.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tollbook.book import tally
from tollbook.model import Claim, Firmness, Harm, Record, Report, ReportId

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data" / "dossiers"
HARMS = (Harm.KILLED, Harm.INJURED)
_NO_TOLL = frozenset({Firmness.FEARED, Firmness.DENIED, Firmness.RETRACTED})

Answer = tuple[Claim, Report]
Rule = Callable[[Sequence[Answer]], int | None]


def latest(answers: Sequence[Answer]) -> int | None:
    """The figure of the report published last; of several in one report the greatest."""
    dated = [(r.published.order, _value(c), c.id) for c, r in answers if r.published is not None]
    return max(dated)[1] if dated else None


def largest(answers: Sequence[Answer]) -> int | None:
    return max((_value(claim) for claim, _ in answers), default=None)


RULES: tuple[tuple[str, Rule], ...] = (("latest", latest), ("largest", largest))


def compare(folder: Path, language: str | None) -> list[tuple[str, ...]]:
    """One row for each harm that the dossier's key decides: the answer, ours, and what each naive rule gives."""
    key: dict[str, Any] = json.loads((folder / "gold.json").read_text("utf-8"))
    record, reports = _read(folder / "pages.jsonl", language)
    rows = []
    for harm in HARMS:
        wanted = key["final"].get(harm)
        if not isinstance(wanted, dict) or wanted.get("best") is None:
            continue
        ours = next((f.best for f in record.figures if f.harm is harm and f.group.is_all), None)
        answers = _answers(record, reports, harm)
        told = [ours, *(rule(answers) for _, rule in RULES)]
        rows.append((folder.name, harm.value, str(wanted["best"]), *(_shown(n, wanted["best"]) for n in told)))
    return rows


def _read(pages: Path, language: str | None, as_of: str | None = None) -> tuple[Record, dict[ReportId, Report]]:
    kept = [line for line in pages.read_text("utf-8").splitlines() if _is_in(line, language)]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "pages.jsonl"
        path.write_text("\n".join(kept), "utf-8")
        made = tally((str(path),), as_of=as_of)
    return made.records[0], {report.id: report for report in made.reports}


def _is_in(line: str, language: str | None) -> bool:
    return bool(line.strip()) and language in (None, json.loads(line).get("lang"))


def _answers(record: Record, reports: dict[ReportId, Report], harm: Harm) -> list[Answer]:
    return [
        (claim, reports[claim.report])
        for claim in record.claims
        if claim.harm is harm
        and claim.group.is_all
        and claim.part_of is None
        and claim.firmness not in _NO_TOLL
        and not (claim.background or claim.superseded)
        and (claim.count.point is not None or claim.count.low is not None)
    ]


def _value(claim: Claim) -> int:
    point = claim.count.point
    return point if point is not None else claim.count.low or 0


def _shown(figure: int | None, wanted: int) -> str:
    """The figure, in bold where it is the right one."""
    if figure is None:
        return "none"
    return f"**{figure:,}**" if figure == wanted else f"{figure:,}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of dossiers")
    parser.add_argument("--lang", default="en", help="the pages of this language alone")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"{options.data}: there are no dossiers here", file=sys.stderr)
        return 1
    rows = [
        row for folder in sorted(options.data.iterdir()) if folder.is_dir() for row in compare(folder, options.lang)
    ]
    names = ("ours", *(name for name, _ in RULES))
    print("| dossier | harm | key | " + " | ".join(names) + " |")
    print("|---|---|--:|" + "--:|" * len(names))
    for row in rows:
        print(f"| {' | '.join(row)} |")
    right = [sum(row[3 + n].startswith("**") for row in rows) for n in range(len(names))]
    print(f"| **right** |  | {len(rows)} | " + " | ".join(map(str, right)) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
