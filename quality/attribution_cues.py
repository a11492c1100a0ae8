"""How well common words of saying are read: content F1 and source accuracy over the polnear articles.

    .venv/bin/python quality/attribution_cues.py [--data ../shared/data] [--from 0] [--limit 200]

Gold and predictions are those whose cue is one of CUES. A content is found where it covers a gold content by half or
more (intersection over union); a source is right where it covers the gold source so, given its content.
"""

import argparse
import json
import pathlib
import sys
from collections.abc import Iterable

from tollbook.extract.statements import find_statements
from tollbook.model import Report, ReportId
from tollbook.text.sentences import cut_sentences

CUES = frozenset({"said", "told", "according to", "announced", "confirmed", "reported", "claimed"})
CONTENT_F1_FLOOR = 82.0
SOURCE_FLOOR = 93.0
HALF = 0.5

Places = frozenset[int]
Pair = tuple[Places, Places]
"""The places of a content and of its source."""


def main() -> int:
    """Print the scores; 1 if one of them is below its floor."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=pathlib.Path, default=pathlib.Path("../shared/data"))
    options.add_argument("--from", dest="first", type=int, default=0)
    options.add_argument("--limit", type=int, default=200)
    given = options.parse_args()
    path = given.data / "kits/polnear_attributions.jsonl"
    if not path.exists():
        print(f"{path}: not in this working copy, nothing measured")
        return 0
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][given.first : given.first + given.limit]
    scores = measure(rows)
    print(json.dumps(scores))
    return int(scores["content F1"] < CONTENT_F1_FLOOR or scores["source right"] < SOURCE_FLOOR)


def measure(rows: Iterable[dict]) -> dict[str, float]:
    """Precision, recall and F1 of contents, and how many sources are right, in percent."""
    found = said = wanted = sourced = right = 0
    for row in rows:
        gold, read = gold_pairs(row), read_pairs(row)
        wanted, said = wanted + len(gold), said + len(read)
        for (_, source), (_, other) in match(gold, read):
            found += 1
            sourced += bool(source)
            right += bool(source) and share(source, other) >= HALF
    precision, recall = found / max(said, 1), found / max(wanted, 1)
    return {
        "articles": len(list(rows)),
        "content P": round(100 * precision, 1),
        "content R": round(100 * recall, 1),
        "content F1": round(200 * precision * recall / max(precision + recall, 1e-9), 1),
        "source right": round(100 * right / max(sourced, 1), 1),
    }


def gold_pairs(row: dict) -> list[Pair]:
    text = row["text"]
    return [
        (places(a["content"]), places(a["source"]))
        for a in row["attributions"]
        if a["content"] and " ".join(text[s[0] : s[1]] for s in a["cue"]).lower() in CUES
    ]


def read_pairs(row: dict) -> list[Pair]:
    text = row["text"]
    report = Report(id=ReportId(row["id"]), where=row["id"], text=text)
    return [
        (places([[s.span.start, s.span.end]]), places([[s.source.start, s.source.end]] if s.source else []))
        for s in find_statements(report, cut_sentences(text))
        if s.cue is not None and s.cue.of(text).lower() in CUES
    ]


def match(gold: list[Pair], read: list[Pair]) -> Iterable[tuple[Pair, Pair]]:
    """Each gold content with the reading that covers it best, none twice."""
    free = list(read)
    for pair in gold:
        best = max(free, key=lambda other: share(pair[0], other[0]), default=None)
        if best is not None and share(pair[0], best[0]) >= HALF:
            free.remove(best)
            yield pair, best


def places(spans: Iterable[list[int]]) -> Places:
    return frozenset(place for span in spans for place in range(span[0], span[1]))


def share(a: Places, b: Places) -> float:
    return len(a & b) / max(len(a | b), 1)


if __name__ == "__main__":
    sys.exit(main())
