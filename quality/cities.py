"""How often the place of a report's event is the city that a person marked: python quality/cities.py [DATA].

DATA is the folder of measuring data, ../shared/data unless given. Prints one JSON object.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tollbook.extract.where import find_places, main_place
from tollbook.intake.gazetteer import fold_name, open_gazetteer
from tollbook.model import Capture, Gazetteer, Place, Problem, ReportId
from tollbook.read import read_report
from tollbook.text.sentences import cut_sentences

_MISSES_SHOWN = 400


def main() -> int:
    """Read, find, compare; 0 also where the data is absent, with a plain word on it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", default="../shared/data", type=Path)
    parser.add_argument("--misses", action="store_true", help="list the articles whose city was not found")
    arguments = parser.parse_args()
    kit = arguments.data / "kits" / "gvdb_articles.jsonl"
    if not kit.exists():
        print(f"no articles to measure on: {kit} is not there", file=sys.stderr)
        return 0
    gazetteer = open_gazetteer()
    rows = [json.loads(line) for line in kit.read_text("utf-8").splitlines()]
    named = [row for row in rows if row["city"]]
    right = 0
    for row in named:
        found = _event_place(row, gazetteer)
        if found is not None and (_covers(found, row["city"]) or is_right(found, row["city"]["text"], gazetteer)):
            right += 1
        elif arguments.misses:
            print(row["id"], repr(row["city"]["text"]), found and found.name, found and found.adm1, file=sys.stderr)
    share = round(100 * right / len(named), 1) if named else None
    print(json.dumps({"kit": "gvdb_articles", "articles": len(named), "city_right": right, "percent": share}))
    return 0


def _event_place(row: dict[str, Any], gazetteer: Gazetteer) -> Place | None:
    capture = Capture(
        where=row["id"],
        id=ReportId(row["id"]),
        media_type="application/json",
        body=row["text"].encode(),
        url=row["url"],
        title=row["title"],
        language="en",
        published=row["date"],
    )
    report = read_report(capture)
    if isinstance(report, Problem):
        return None
    return main_place(find_places(report, cut_sentences(report.text), gazetteer), report.text)


def _covers(found: Place, marked: dict[str, Any]) -> bool:
    """Whether the found place stands on the very words that were marked ("Los Angeles" of "Los Angeles County")."""
    return found.span is not None and found.span.start < marked["end"] and marked["start"] < found.span.end


def is_right(found: Place, marked: str, gazetteer: Gazetteer) -> bool:
    """Whether a place is the one that was marked: the same name, or the same entry of the table by another name.

    Marks run over at times ("2016Chicago", "southwest Houston", "EAST HARTFORD, Conn"): the found name as the mark's
    last words counts, a part of its middle does not.
    """
    name, wanted = fold_name(found.name), fold_name(marked.rstrip(".,; ").splitlines()[-1])
    if name == wanted:
        return True
    if (wanted.endswith(name) and wanted.split(" ")[0] in _COMPASS) or wanted.lstrip("0123456789") == name:
        return True
    return bool(found.id) and found.id in {entry.id for entry in gazetteer.look_up(marked)[:1]}


_COMPASS = frozenset("southwest southeast northwest northeast unincorporated e w n s".split())


if __name__ == "__main__":
    sys.exit(main())
