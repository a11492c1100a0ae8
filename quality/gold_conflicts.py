"""The labelled contradictions of the dossiers, and what the record has of each.

    python quality/gold_conflicts.py [--data DIR] [--lang en]

A contradiction is carried when annotated claims of the English pages give at least two of the figures that it names.
The record has it when one of its conflicts, or else one step of a revision, joins two of those figures, or when two of
them are each set against a third of the same people; where the last record has none, because later figures replaced
both sides, the records as of the days on which pages were published are asked. Prints the table of
docs/labelled-conflicts.md, then what the last record has beyond the key.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from naive_rules import DATA, _read

from tollbook.model import Claim, Harm, Record, Revision

_WORDS = {"none": 0, **dict(zip("three four five six seven eight nine ten".split(), range(3, 11), strict=True))}


@dataclass(frozen=True, kw_only=True)
class Row:
    """A contradiction of the key, the figures of it that English pages give, and what the record has of it."""

    dossier: str
    what: str
    between: str
    figures: tuple[int, ...]
    ours: str | None

    @property
    def is_carried(self) -> bool:
        return len(self.figures) > 1


def compare(folder: Path, language: str = "en") -> tuple[list[Row], Counter[str]]:
    """The rows of one dossier, and how many of our conflicts of each kind answer none of them."""
    gold: dict[str, Any] = json.loads((folder / "gold.json").read_text("utf-8"))
    pages = folder / "pages.jsonl"
    record, reports = _read(pages, language)
    days = sorted({r.published.edtf[:10] for r in reports.values() if r.published and r.published.day})
    said = {
        figure
        for page in gold["pages"]
        if page["id"] in reports
        for claim in page["claims"]
        for figure in (claim["low"], claim["high"])
        if figure is not None
    }
    claims = {claim.id: claim for claim in record.claims}
    used: set[str] = set()
    rows = []
    for conflict in gold["conflicts"]:
        figures = tuple(n for n in _figures(f"{conflict['what']} {conflict['between']}") if n in said)
        harm = _harm(f"{conflict['what']} {conflict['between']}")
        found = list(_answers(record, claims, figures, harm)) if len(figures) > 1 else []
        used |= {message for message, _ in found}
        ours = "; ".join(dict.fromkeys(shown for _, shown in found)) or None
        if ours is None and len(figures) > 1:
            ours = next((told for day in days if (told := _as_of(pages, language, day, figures, harm))), None)
        rows.append(
            Row(
                dossier=folder.name,
                what=conflict["what"],
                between=conflict["between"],
                figures=figures,
                ours=ours,
            )
        )
    more = Counter(c.kind.value for c in record.conflicts if c.message not in used)
    return rows, more


def _as_of(pages: Path, language: str, day: str, figures: Sequence[int], harm: Harm) -> str | None:
    """What the record as of one day has of the contradiction, with the day before it."""
    record, _ = _read(pages, language, as_of=day)
    claims = {claim.id: claim for claim in record.claims}
    found = list(_answers(record, claims, figures, harm))
    told = "; ".join(dict.fromkeys(shown for message, shown in found if message))
    return f"as of {day}: {told}" if told else None


def _figures(words: str) -> list[int]:
    """The numbers of a text, each once; no years and no days of a month."""
    words = re.sub(
        r"\b(?:January|February|June|October|December)\s+\d+(?:st|nd|rd|th)?|\b20\d\d\b|\d+-\d+ Jan\b|puls24", "", words
    )
    found = [int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", words)]
    found += [number for word, number in _WORDS.items() if re.search(rf"\b{word}\b", words, re.IGNORECASE)]
    return list(dict.fromkeys(found))


def _harm(words: str) -> Harm:
    """The harm that a contradiction is about; where it names none, the dead."""
    named = {"injured": Harm.INJURED, "missing": Harm.MISSING, "displaced": Harm.DISPLACED}
    return next((harm for word, harm in named.items() if word in words), Harm.KILLED)


def _answers(record: Record, claims: dict[str, Claim], figures: Sequence[int], harm: Harm) -> Iterator[tuple[str, str]]:
    """The conflicts, then the revisions, that join two of the figures: their message, and how they are shown."""
    met: dict[str, list[tuple[set[int], str, str]]] = defaultdict(list)
    joined = False
    for conflict in (c for c in record.conflicts if c.harm is harm):
        values = {n for id in conflict.claims if id in claims for n in _values(claims[id])} & set(figures)
        shown = f"{conflict.kind}, {'open' if conflict.open else 'closed'}: {conflict.message}"
        if len(values) > 1:
            joined = True
            yield conflict.message, shown
        elif values:
            met[conflict.message.split(":")[0]].append((values, conflict.message, shown))
    steps = [
        s for s in record.revisions if s.harm is harm and s.from_figure != s.to_figure and _is_step(s, claims, figures)
    ]
    if not joined:
        yield from (
            ("", f"revision {s.from_figure:,} to {s.to_figure:,}, {s.kind}, {s.date or 'no date'}") for s in steps
        )
    if not joined and not steps:
        for same in met.values():
            if len(set().union(*(values for values, _, _ in same))) > 1:
                yield from ((message, shown) for _, message, shown in same)


def _is_step(step: Revision, claims: dict[str, Claim], figures: Sequence[int]) -> bool:
    """Whether both ends are among the figures; "more than 1,000" is 1,001 in a revision."""
    ends = ((step.from_figure, step.from_claim), (step.to_figure, step.to_claim))
    return all(n is not None and {n, *(_values(claims[id]) if id in claims else ())} & set(figures) for n, id in ends)


def _values(claim: Claim) -> set[int]:
    count = claim.count
    found = {n for n in (count.low, count.high, count.point) if n is not None}
    return found | ({count.low - 1} if count.wording == "more_than" and count.low else set())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of dossiers")
    parser.add_argument("--lang", default="en", help="the pages of this language alone")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"{options.data}: there are no dossiers here", file=sys.stderr)
        return 0
    found = [compare(folder, options.lang) for folder in sorted(options.data.iterdir()) if folder.is_dir()]
    rows = [row for some, _ in found for row in some]
    print("| dossier | contradiction of the key | carried | the record |\n|---|---|---|---|")
    for row in rows:
        carried = ", ".join(f"{n:,}" for n in row.figures) if row.is_carried else "no"
        ours = row.ours or ("**missed**" if row.is_carried else "")
        print(f"| {row.dossier} | {row.what} ({row.between}) | {carried} | {ours} |")
    carried_rows = [row for row in rows if row.is_carried]
    print(f"\n{sum(row.ours is not None for row in carried_rows)} of {len(carried_rows)} carried are there.")
    more = sum((extra for _, extra in found), Counter[str]())
    print("Beyond the key: " + (", ".join(f"{n} {kind}" for kind, n in sorted(more.items())) or "none") + ".")
    return 0


if __name__ == "__main__":
    sys.exit(main())
