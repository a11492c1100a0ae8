"""Every claim that the program reads in annotated text, judged against the annotations.

A claim is right where an annotation of the same sentence (the kit, the test articles) or the same page (the dossiers)
has its harm and one of its bounds; an annotation is used once. Forecasts (`feared`) that nobody annotated and claims
that an article calls optional are neither right nor wrong.
"""

import json
import shlex
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]  # one object of the kits' or the command line's JSON

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
ARTICLES = ROOT / "tests" / "articles"
COMMAND = f"{ROOT / '.venv/bin/tollbook'}"

COARSE = {"evacuated": "displaced", "kidnapped": "detained", "abducted": "detained", "trapped": "missing",
          "hospitalised": "injured", "rescued": "released", "casualties": "killed_or_injured"}  # fmt: skip
JOINT = frozenset({"killed_or_injured", "killed_or_missing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One claim of the program, where it was read, and whether an annotation has it."""

    kit: str
    report: str
    claim: Row
    is_right: bool

    @property
    def rule(self) -> str:
        return str(self.claim["rule"])

    @property
    def confidence(self) -> float:
        return float(self.claim["confidence"])


def judge_open_data(data: Path = DATA, command: str = COMMAND) -> tuple[Judged, ...]:
    """The claims of the labelled sentences and of the dossiers' English pages; none where the data is absent."""
    return (*judge_sentences(data, command), *judge_dossiers(data, command))


def judge_sentences(data: Path = DATA, command: str = COMMAND) -> tuple[Judged, ...]:
    path = data / "kits" / "casualty_sentences.jsonl"
    rows = read_lines(path) if path.is_file() else []
    return judge("sentences", rows, {row["id"]: row["claims"] for row in rows}, read_claims(rows, command))


def judge_dossiers(data: Path = DATA, command: str = COMMAND) -> tuple[Judged, ...]:
    pages: list[Row] = []
    gold: dict[str, list[Row]] = {}
    for folder in sorted((data / "dossiers").glob("*/")):
        annotated = json.loads((folder / "gold.json").read_text("utf-8"))["pages"]
        gold |= {f"{folder.name}/{page['id']}": page["claims"] for page in annotated}
        english = [page for page in read_lines(folder / "pages.jsonl") if page["lang"] == "en"]
        pages += [page | {"id": f"{folder.name}/{page['id']}"} for page in english]
    return judge("dossiers", pages, gold, read_claims(pages, command))


def judge_articles(command: str = COMMAND) -> tuple[Judged, ...]:
    """The claims of the articles that were annotated before the reader first saw them."""
    tables = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(ARTICLES.glob("*.toml"))}
    pages = [{"id": name, "lang": "en", "published": t["published"], "text": t["text"]} for name, t in tables.items()]
    gold = {name: [_annotated(claim) for claim in table["claim"]] for name, table in tables.items()}
    return judge("articles", pages, gold, read_claims(pages, command))


def _annotated(claim: Row) -> Row:
    kept = {"effect": claim["harm"], "low": claim.get("low"), "high": claim.get("high"), "words": claim["words"]}
    optional = bool(claim.get("optional") or claim.get("projection"))
    return kept | {"comparator": claim["wording"], "subset_of": claim.get("part_of"), "optional": optional}


def judge_newswire(data: Path = DATA, command: str = COMMAND) -> tuple[Judged, ...]:
    """The claims of 1,500 documents of 1988-91, of which people keyed only the acts of terror: few can be right."""
    path = data / "kits" / "muc4_casualties.jsonl"
    rows = read_lines(path) if path.is_file() else []
    gold = {row["id"]: [claim for one in row["incidents"] for claim in _keyed(one)] for row in rows}
    return judge("muc", rows, gold, [row for row in read_claims(rows, command) if row["harm"] in ("killed", "injured")])


def _keyed(incident: Row) -> list[Row]:
    effects = (("killed", "DEATH"), ("injured", "INJURY"))
    numbers = [(victim, number) for victim in incident["victims"] for number in victim["numbers"]]
    return [
        {"effect": effect, "low": number["low"], "high": number["high"]}
        for victim, number in numbers
        for effect, label in effects
        if label in victim["effect"]
    ]


def judge(kit: str, reports: Sequence[Row], gold: dict[str, list[Row]], claims: Iterable[Row]) -> tuple[Judged, ...]:
    """Each claim of each report, in order of place, right where it took an annotation."""
    by_report: dict[str, list[Row]] = defaultdict(list)
    for claim in claims:
        by_report[claim["report"]].append(claim)
    judged = []
    for report in reports:
        read = by_report[report["id"]]
        taken = match(gold.get(report["id"], []), read, report["text"])
        for place, claim in enumerate(read):
            wanted = taken.get(place)
            if not (claim["firmness"] == "feared" if wanted is None else wanted.get("optional")):
                judged.append(Judged(kit=kit, report=report["id"], claim=claim, is_right=wanted is not None))
    return tuple(judged)


def match(gold: list[Row], read: list[Row], text: str) -> dict[int, Row]:
    """The annotation of each claim that has one, by the claim's place; wholes choose before parts, as in the kits."""
    taken: dict[int, Row] = {}
    for wanted in sorted(gold, key=lambda row: (row.get("optional", False), row.get("subset_of") is not None)):
        fits = [i for i, claim in enumerate(read) if i not in taken and _fits(wanted, claim, text)]
        if fits:
            taken[max(fits, key=lambda i: _closeness(wanted, read[i], text, i))] = wanted
    return taken


def _fits(wanted: Row, claim: Row, text: str) -> bool:
    start, end = claim["sentence"]
    here = "words" not in wanted or wanted["words"] in text[start:end]
    return here and harm_fits(wanted["effect"], claim["harm"]) and number_fits(wanted, claim)


def _closeness(wanted: Row, claim: Row, text: str, place: int) -> tuple[bool, bool, bool, int]:
    """A page's annotation prefers the sentence that it names, a sentence's the claim whose quote holds its words."""
    start, end = claim["sentence"]
    named = wanted.get("sentence_prefix", "") in text[start:end]
    return named, wanted.get("words", "") in claim["quote"], wanted["effect"] == claim["harm"], -place


def harm_fits(wanted: str, said: str) -> bool:
    coarse = COARSE.get(said, said)
    return COARSE.get(wanted, wanted) == coarse or (wanted in JOINT and coarse in wanted.split("_"))


def number_fits(wanted: Row, claim: Row) -> bool:
    low, high = wanted["low"], wanted["high"]
    said = {n for n in kit_number(claim) if n is not None}
    if low is None and high is None:
        return not said or wanted.get("qualifier") == "vague"
    if (wanted.get("comparator") or wanted.get("qualifier")) == "vague":
        return not said or low / 4 <= min(said) <= low * 10
    want = {n for n in (low, high) if n is not None}
    if (wanted.get("comparator") or wanted.get("qualifier")) == "more_than" and low is not None:
        want.add(low + 1)
    return bool(want & said)


def kit_number(claim: Row) -> tuple[int | None, int | None]:
    """Low and high as the kits write them: more than n is n and open, about and nearly n are n."""
    if claim["wording"] == "more_than" and claim["low"] is not None:
        return claim["low"] - 1, None
    if claim["wording"] in ("about", "nearly") and claim["point"] is not None:
        return claim["point"], claim["point"]
    return (None, claim["high"]) if claim["wording"] == "up_to" else (claim["low"], claim["high"])


def read_lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def read_claims(reports: Sequence[Row], command: str = COMMAND) -> list[Row]:
    """What `tollbook claims --json` prints for these reports; ends the run where the command fails."""
    if not reports:
        return []
    keys = ("id", "url", "title", "lang", "published", "text")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        path.write_text("".join(json.dumps({k: r.get(k) for k in keys}) + "\n" for r in reports), "utf-8")
        done = subprocess.run(
            [*shlex.split(command), "claims", "--json", str(path)], capture_output=True, text=True, check=False
        )
    if done.returncode:
        sys.exit(f"{command} claims: exit {done.returncode}: {done.stderr.strip()[-400:]}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]


def by(judged: Iterable[Judged], key: Callable[[Judged], Any]) -> dict[Any, list[Judged]]:
    """The claims sorted into heaps."""
    heaps: dict[Any, list[Judged]] = defaultdict(list)
    for one in judged:
        heaps[key(one)].append(one)
    return dict(heaps)


def share_right(judged: Sequence[Judged]) -> float:
    return sum(one.is_right for one in judged) / len(judged) if judged else 0.0
