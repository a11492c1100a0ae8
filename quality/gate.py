"""The quality gate: what the case tables and the labelled data say of this tree, against the floors that are pinned.

    quality/gate.py                        the case tables, then the kits where ../shared/data is there
    quality/gate.py --cases                the case tables alone (what `make test` runs; the tests themselves read them)
    quality/gate.py --update               raise every floor that was passed, and pin new figures
    quality/gate.py --update --allow-lower REASON    lower floors too; the reason is kept in the log of floors.json

A floor is never lowered in silence. A kit that is not there is said and passes.
"""

import argparse
import hashlib
import json
import shlex
import subprocess
import sys
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "quality" / "floors.json"
CASES = ROOT / "tests" / "cases"
SHARED = ROOT.parent / "shared"
RUNS = (("sentences", None), ("dossiers", None), ("dossiers", "en"), ("copies", None))
"""Each kit that is measured, and the one language of pages that it is given (None: all)."""

NOT_SCORES = frozenset("events want best low high documents missing MAE n P R".split()) | {"gold claims"}
"""Counts and answers; precision and recall move against one another, their F1 is what a floor holds."""

Figures = dict[str, float]
Json = Any  # what json.loads gives


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One figure beside its floor; `floor is None` where none is pinned yet, `now is None` where it is gone."""

    figure: str
    floor: float | None
    now: float | None

    @property
    def holds(self) -> bool:
        return self.floor is None or (self.now is not None and self.now >= self.floor)


def count_cases() -> Figures:
    """How many cases each table holds. A case taken out is seen here as a fallen floor."""
    return {f"cases {path.name}": _leaves(tomllib.loads(path.read_text("utf-8"))) for path in _tables()}


def digest_cases() -> str:
    """One digest of every case table, so that two runs can be told to be of the same tables."""
    digest = hashlib.blake2b(digest_size=8)
    for path in _tables():
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def measure_kits() -> Figures | None:
    """Every figure of the kits, by name; None where the labelled data is not beside this checkout."""
    tool = SHARED / "tools" / "measure.py"
    if not tool.is_file() or not (SHARED / "data").is_dir():
        return None
    figures: Figures = {}
    for kit, language in RUNS:
        name = kit if language is None else f"{kit} {language}"
        figures |= {f"{name} {key}": value for key, value in _flat(_measure(tool, kit, language)[kit]).items()}
    return figures


def compare(floors: Figures, now: Figures) -> tuple[Line, ...]:
    """Every figure of either side, in the order of measuring, what is gone last."""
    names = [*now, *(name for name in floors if name not in now)]
    return tuple(Line(figure=name, floor=floors.get(name), now=now.get(name)) for name in names)


def raised(floors: Figures, lines: tuple[Line, ...], *, allow_lower: bool) -> Figures:
    """The floors after an update: never lower than before unless that is allowed; figures that are gone likewise."""
    new = dict(floors)
    for line in lines:
        if line.now is not None and (line.floor is None or line.now > line.floor or allow_lower):
            new[line.figure] = line.now
        elif line.now is None and allow_lower:
            del new[line.figure]
    return dict(sorted(new.items()))


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    pinned = json.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {"floors": {}, "log": []}
    now: Figures = count_cases()
    kits = None if options.cases else measure_kits()
    floors = {name: floor for name, floor in pinned["floors"].items() if kits is not None or name.startswith("cases ")}
    lines = compare(floors, now | (kits or {}))
    if options.json:
        print(json.dumps({"digest": digest_cases(), "lines": [asdict(line) | {"holds": line.holds} for line in lines]}))
    else:
        _print_table(lines, left_out=None if kits is not None else options.cases)
    if options.update:
        return _update(pinned, lines, options.allow_lower)
    fallen = sum(not line.holds for line in lines)
    if not options.json:
        print(f"{len(lines) - fallen} floors hold, {fallen} fallen")
    return 1 if fallen else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", action="store_true", help="the case tables alone")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--update", action="store_true", help="pin what was measured, where it is not lower")
    parser.add_argument("--allow-lower", metavar="REASON", help="with --update: lower floors too, for this reason")
    options = parser.parse_args(arguments)
    if options.allow_lower is not None and (not options.update or not options.allow_lower.strip()):
        parser.error("--allow-lower goes with --update and needs a reason in words")
    return options


def _update(pinned: Json, lines: tuple[Line, ...], reason: str | None) -> int:
    """Write the new floors; refuse, and say which, where one would fall without a reason."""
    fallen = [line for line in lines if not line.holds]
    if fallen and reason is None:
        print("Nothing was written: these floors would fall. Mend them, or say why with --allow-lower REASON:")
        print("\n".join(f"  {line.figure}: {line.floor} -> {line.now}" for line in fallen))
        return 1
    floors = raised(pinned["floors"], lines, allow_lower=reason is not None)
    log = list(pinned["log"])
    if fallen:
        log.append({"why": reason, "lowered": {line.figure: [line.floor, line.now] for line in fallen}})
    FLOORS.write_text(json.dumps({"floors": floors, "log": log}, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"Wrote {FLOORS.relative_to(ROOT)}.")
    return 0


def _print_table(lines: tuple[Line, ...], *, left_out: bool | None) -> None:
    """`left_out`: None if the kits ran, True if they were not asked for, False if their data is not there."""
    width = max((len(line.figure) for line in lines), default=6)
    print(f"{'figure':{width}}  {'floor':>8}  {'now':>8}")
    for line in lines:
        mark = "" if line.holds else "  fallen"
        mark = mark or ("  new" if line.floor is None else "")
        print(f"{line.figure:{width}}  {_shown(line.floor):>8}  {_shown(line.now):>8}{mark}")
    print(f"case tables: digest {digest_cases()}")
    if left_out is False:
        print("The labelled data (../shared/data) is not beside this checkout: the kits were not measured.")


def _shown(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:g}"


def _tables() -> list[Path]:
    return sorted(CASES.glob("**/*.toml"))


def _leaves(table: Json) -> int:
    """The cases of a table: the entries of its arrays of tables, or of its tables where it has no arrays."""
    arrays = [value for value in table.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
    if arrays:
        return sum(len(value) for value in arrays)
    return sum(_leaves(value) or 1 for value in table.values() if isinstance(value, dict))


def _measure(tool: Path, kit: str, language: str | None) -> Json:
    command = [sys.executable, str(tool), kit, "--cmd", f"{shlex.quote(sys.executable)} -m tollbook"]
    done = subprocess.run(
        [*command, *(["--lang", language] if language else [])], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        sys.exit(f"measuring {kit} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)


def _flat(value: Json, path: str = "") -> Figures:
    """Every figure of a nested result that a floor can be set under: higher must be better, a fact counts 1.

    "7/12" counts as 7. Numbers of what was read or said (not scores) are left out.
    """
    if isinstance(value, dict):
        found: Figures = {}
        for key, inner in value.items():
            if key == "source invented":  # the one figure that is better when it is lower
                found[f"{path} source not invented".strip()] = round(100 - inner, 1)
            elif key not in NOT_SCORES:
                found |= _flat(inner, f"{path} {key}".strip())
        return found
    if isinstance(value, bool):
        return {path: float(value)} if value else {}
    if isinstance(value, int | float):
        return {path: float(value)}
    if isinstance(value, str) and value.split("/")[0].isdigit():
        return {path: float(value.split("/")[0])}
    return {}


if __name__ == "__main__":
    sys.exit(main())
