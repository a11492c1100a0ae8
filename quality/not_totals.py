"""Whether anything that the dossiers mark as no total of their event is taken for one.

`not_totals.py [DATA]`: English pages; gold claims marked `other_event`, `projection`, `negated`, or of the group
`increment`; prints each that carries a figure of its main event's everyone, and the counts, as JSON.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HARM = {"detained": {"detained", "kidnapped"}}


def main() -> None:
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "data"
    if not (data / "dossiers").is_dir():
        print(f"no dossiers under {data}: nothing was measured")
        return
    marked = taken = 0
    for folder in sorted((data / "dossiers").iterdir()):
        checked, wrong = _check(folder)
        marked += checked
        taken += len(wrong)
        for line in wrong:
            print(folder.name, line)
    print(json.dumps({"marked": marked, "taken for totals": taken}))


def _check(folder: Path) -> tuple[int, list[str]]:
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    pages = [json.loads(line) for line in (folder / "pages.jsonl").read_text("utf-8").splitlines()]
    english = [page for page in pages if page["lang"] == "en"]
    event = _tally(english)["events"][0]
    claims = {claim["claim"]: claim for claim in event["claims"]}
    totals = [
        claims[used]
        for figure in event["figures"]
        if figure["group"]["label"] == "all" and not figure["derived"]
        for used in figure["used"]
        if used in claims
    ]
    kept = {page["id"] for page in english}
    rows = [
        (page["id"], row) for page in gold["pages"] if page["id"] in kept for row in page["claims"] if _is_marked(row)
    ]
    texts = {page["id"]: page["text"] for page in english}
    wrong = [
        f"{page}: {row['effect']} {row['low']}"
        for page, row in rows
        if any(_fits(page, row, total, texts[page]) for total in totals)
    ]
    return len(rows), wrong


def _is_marked(row: dict[str, Any]) -> bool:
    return bool(row.get("other_event")) or row["status"] in {"projection", "negated"} or row["group"] == "increment"


def _fits(page: str, row: dict[str, Any], claim: dict[str, Any], text: str) -> bool:
    """Whether a total is this very claim: same page, harm and number, and not told a second time as something else."""
    same = claim["report"] == page and claim["harm"] in HARM.get(row["effect"], {row["effect"]})
    start, end = claim["sentence"]
    told_here = text[start:end].startswith(row["sentence_prefix"])
    return same and told_here and row["low"] is not None and claim["point"] == row["low"]


def _tally(pages: list[dict[str, Any]]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.jsonl"
        path.write_text("\n".join(json.dumps(page, ensure_ascii=False) for page in pages), "utf-8")
        done = subprocess.run(
            [str(ROOT / ".venv/bin/tollbook"), "tally", "--json", str(path)], capture_output=True, text=True, check=True
        )
    tally: dict[str, Any] = json.loads(done.stdout)
    return tally


if __name__ == "__main__":
    main()
