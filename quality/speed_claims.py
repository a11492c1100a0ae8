"""How fast claims are read, on one core, and whether the time grows no faster than the text.

    python quality/speed_claims.py [--data DIR] [--json] [--offenders]

- sentences a second where every sentence counts casualties, words a second in ordinary news;
- the time of reading claims beside the time that trafilatura takes to get the same text out of a page (below a fifth);
- how the time of one long sentence grows with its length: the exponent should stay at 1.2 or below, and a sentence of
  64,000 characters should be read in about 0.2 s. `--offenders` names the functions in which the time is spent.
"""

import argparse
import cProfile
import html
import json
import math
import pstats
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from judged import DATA, read_lines

from tollbook.extract import extract_claims
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Gazetteer, Report, ReportId

ROUNDS = 3
"""The best of these counts: other work on the machine can only make a round slower."""

LENGTHS = (1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000)
MOST_S = 2.0
"""A sentence that took longer is not tried at twice the length."""

EXPONENT, LONGEST_S, SHARE = 1.2, 0.2, 0.2
PAGES = 300
"""So many ordinary pages are timed; more change nothing."""

PHRASES = (
    "and 5 people, ",
    "killed ",
    "( , ",
    '" ',
    '"5 dead" said ',
    "of the 5 of the ",
    "including 3 women ",
    "at least 5 ",
    "5 killed and 7 wounded, ",
    "- ",
    "who said that 5 ",
    "Ali, 5, ",
    "in Paris, ",
    "on Monday 5 May ",
    "according to police, ",
    "5,000,",
    "A. B. ",
    "no ",
    "'s ",
    "— : ; ",
    "x",
)
"""What a hostile or broken page may repeat without end; each is aimed at another step of the reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How one phrase's time grows: seconds at the longest length that was tried, and the exponent up to there."""

    phrase: str
    length: int
    seconds: float
    exponent: float

    @property
    def holds(self) -> bool:
        return self.exponent <= EXPONENT and self.seconds <= LONGEST_S * 1.5 and self.length == LENGTHS[-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--offenders", action="store_true", help="profile what grows too fast or takes too long")
    options = parser.parse_args()
    gazetteer = open_gazetteer()
    extract_claims(_report("Police said 12 people were killed in Lagos on Monday."), gazetteer)  # fills the caches
    rates = pace(options.data, gazetteer) if (options.data / "kits").is_dir() else {}
    growths = tuple(grow(phrase, gazetteer) for phrase in PHRASES)
    if options.json:
        print(json.dumps(rates | {"growth": [asdict(growth) | {"holds": growth.holds} for growth in growths]}))
    else:
        _print(rates, growths)
    if options.offenders:
        for growth in growths:
            if not growth.holds:
                title = f"{growth.phrase!r} at {growth.length:,}: {growth.seconds:.2f} s, exponent {growth.exponent}"
                print(f"\n{title}\n{offenders([long_sentence(growth.phrase, growth.length)], gazetteer)}")
        if rates:
            ordinary = [_report(row["text"]) for row in read_lines(options.data / "kits/ecb_events.jsonl")[:100]]
            print(f"\nOrdinary news, 100 pages\n{offenders(ordinary, gazetteer, most=16)}\n")
            print("The steps of extract_claims there\n" + steps(ordinary, gazetteer))
    return 0


# --- the pace ----------------------------------------------------------------------------------------------------


def pace(data: Path, gazetteer: Gazetteer) -> dict[str, float]:
    """Sentences and words a second, and the shares of trafilatura's time, by what they are of."""
    sentences = [row["text"] for row in read_lines(data / "kits/casualty_sentences.jsonl") if row["claims"]]
    ordinary = [row["text"] for row in read_lines(data / "kits/ecb_events.jsonl")[:PAGES]]
    dossiers = [
        row["text"]
        for folder in sorted((data / "dossiers").glob("*/"))
        for row in read_lines(folder / "pages.jsonl")
        if row["lang"] == "en"
    ]
    read = {name: _reading_s(texts, gazetteer) for name, texts in (("ecb", ordinary), ("dossiers", dossiers))}
    words = sum(len(text.split()) for text in ordinary)
    return {
        "dense sentences a second": round(len(sentences) / _reading_s(sentences, gazetteer)),
        "ordinary words a second": round(words / read["ecb"]),
        "share of trafilatura's time, ordinary news": round(read["ecb"] / _getting_out_s(ordinary), 3),
        "share of trafilatura's time, dossiers": round(read["dossiers"] / _getting_out_s(dossiers), 3),
        "ordinary pages a second": round(len(ordinary) / read["ecb"]),
        "dossier pages a second": round(len(dossiers) / read["dossiers"]),
    }


def _reading_s(texts: Sequence[str], gazetteer: Gazetteer) -> float:
    reports = [_report(text) for text in texts]
    return _best_s(lambda: [extract_claims(report, gazetteer) for report in reports])


def _getting_out_s(texts: Sequence[str]) -> float:
    import trafilatura  # slow to load

    pages = [wrap(text) for text in texts]
    return _best_s(lambda: [trafilatura.extract(page) for page in pages])


def wrap(text: str) -> str:
    """The text as a plain news page: a head, a menu, its paragraphs, a foot."""
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    menu = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in "World Politics Sport Weather".split())
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body>'
        f"<header><nav><ul>{menu}</ul></nav></header><main><article><h1>News</h1>\n{paragraphs}\n</article></main>"
        f'<footer><p>Copyright</p><a href="/contact">Contact</a></footer></body></html>'
    )


def _report(text: str) -> Report:
    return Report(id=ReportId("r"), where="r", text=text, language="en")


def _best_s(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    return min(_once_s(work) for _ in range(rounds))


def _once_s(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


# --- the growth --------------------------------------------------------------------------------------------------


def grow(phrase: str, gazetteer: Gazetteer) -> Growth:
    """The time of ever longer sentences of one phrase; stops early where it is hopeless."""
    seconds: list[float] = []
    for length in LENGTHS:
        report = long_sentence(phrase, length)
        rounds = ROUNDS if not seconds or seconds[-1] < MOST_S / 10 else 1
        seconds.append(_best_s(lambda report=report: extract_claims(report, gazetteer), rounds))  # type: ignore[misc]
        if seconds[-1] > MOST_S:
            break
    return Growth(
        phrase=phrase,
        length=LENGTHS[len(seconds) - 1],
        seconds=round(seconds[-1], 4),
        exponent=round(slope(LENGTHS[: len(seconds)], seconds), 2),
    )


def long_sentence(phrase: str, length: int) -> Report:
    body = (phrase * (length // len(phrase) + 1))[:length]
    return _report(f"Police said 12 people were killed in Lagos {body}.")


def slope(lengths: Sequence[int], seconds: Sequence[float]) -> float:
    """The exponent of growth: least squares in logarithms, over the longer half, where the fixed cost is small."""
    half = slice(min(len(seconds) // 2, len(seconds) - 2), None)
    xs = [math.log(length) for length in lengths[half]]
    ys = [math.log(max(second, 1e-6)) for second in seconds[half]]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


# --- where it is spent -------------------------------------------------------------------------------------------

Place = tuple[str, int, str]  # path, line, name
Spent = tuple[int, int, float, float, dict[Place, tuple[int, int, float, float]]]  # calls, calls, own, all, by caller


def offenders(reports: Sequence[Report], gazetteer: Gazetteer, most: int = 5) -> str:
    """The functions in which reading these reports spends its time, their own time first; built-ins by their caller."""
    own: dict[Place, float] = {}
    calls: dict[Place, int] = {}
    for place, (_, number, seconds, _, callers) in _profile(reports, gazetteer).items():
        built_in = place[0] == "~" or place[2].startswith("<")
        for caller, (_, n, spent, _) in (
            callers.items() if built_in and callers else ((place, (0, number, seconds, 0)),)
        ):
            name = (*caller[:2], f"{caller[2]} > {place[2]}") if caller != place else place
            own[name], calls[name] = own.get(name, 0.0) + spent, calls.get(name, 0) + n
    slowest = sorted(own, key=lambda name: -own[name])[:most]
    return "\n".join(f"{own[at]:9.2f} s {calls[at]:11,} calls  {_shown(at)}" for at in slowest)


def steps(reports: Sequence[Report], gazetteer: Gazetteer) -> str:
    """What `extract_claims` calls itself, and the seconds spent below each."""
    spent = _profile(reports, gazetteer)
    top = next(place for place in spent if place[2] == "extract_claims")
    below = {place: rest[4][top][3] for place, rest in spent.items() if top in rest[4]}
    return "\n".join(f"{below[at]:9.2f} s  {_shown(at)}" for at in sorted(below, key=lambda at: -below[at])[:8])


def _profile(reports: Sequence[Report], gazetteer: Gazetteer) -> dict[Place, Spent]:
    profile = cProfile.Profile()
    profile.runcall(lambda: [extract_claims(report, gazetteer) for report in reports])
    return pstats.Stats(profile).stats  # type: ignore[attr-defined,no-any-return]


def _shown(place: Place) -> str:
    return f"{Path(place[0]).name}:{place[1]} {place[2]}"


def _print(rates: dict[str, float], growths: Sequence[Growth]) -> None:
    for name, rate in rates.items():
        over = f"  above {SHARE}" if name.startswith("share") and rate >= SHARE else ""
        print(f"{name:45}{rate:10,}{over}")
    print(f"\n{'a sentence of':28}{'characters':>12}{'seconds':>10}{'exponent':>10}")
    for growth in growths:
        mark = "" if growth.holds else "  does not hold"
        print(f"{growth.phrase!r:28}{growth.length:12,}{growth.seconds:10.3f}{growth.exponent:10.2f}{mark}")


if __name__ == "__main__":
    sys.exit(main())
