"""How fast claims are read, on one core, and whether the time grows no faster than the text.

    python quality/speed_claims.py [--data DIR] [--json] [--pages N...] [--offenders]

- sentences a second where every sentence counts casualties, words a second in ordinary news;
- the time of reading claims beside the time that trafilatura takes to get the same text out of a page (below a fifth),
  called as the reader calls it. The kits hold texts only, so the pages are made: "bare" is the text with a menu and a
  foot, "dressed" has the scripts, menus, teasers and comments around it that pages of newspapers have;
- the time of each step, and of a page after 100, 1,000 and 10,000 pages: it should not grow;
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
from itertools import islice
from pathlib import Path
from typing import TypeVar

from judged import DATA, read_lines
from recombined import recombine

from tollbook.extract import extract_claims, find_dates, find_places
from tollbook.extract.page import read_page
from tollbook.extract.speech import find_attributions
from tollbook.extract.statements import state
from tollbook.intake.gazetteer import open_gazetteer
from tollbook.model import Gazetteer, Report, ReportId
from tollbook.text.sentences import cut_sentences
from tollbook.text.tokens import cut_tokens

T = TypeVar("T")

ROUNDS = 3
"""The best of these counts: other work on the machine can only make a round slower."""

LENGTHS = (1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000)
MOST_S = 2.0
"""A sentence that took longer is not tried at twice the length."""

EXPONENT, LONGEST_S, SHARE = 1.2, 0.2, 0.2
PAGES = 150
"""So many ordinary pages are timed; more change nothing."""
DENSE_LINES = 12
"""Sentences of casualties that make one dense page."""
CROWDS = (100, 1_000, 10_000)
LAST = 100
"""Pages over which the time of one page is taken, at the end of a crowd."""

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
    parser.add_argument(
        "--pages", nargs="*", type=int, default=CROWDS, metavar="N", help="pages read one after another"
    )
    parser.add_argument("--offenders", action="store_true", help="profile what grows too fast or takes too long")
    options = parser.parse_args()
    gazetteer = open_gazetteer()
    extract_claims(_report("Police said 12 people were killed in Lagos on Monday."), gazetteer)  # fills the caches
    rates = measure_kits(options.data, tuple(options.pages), gazetteer) if (options.data / "kits").is_dir() else {}
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
    return 0


# --- the pace ----------------------------------------------------------------------------------------------------


def measure_kits(data: Path, crowds: tuple[int, ...], gazetteer: Gazetteer) -> dict[str, float]:
    """Everything that needs the kits, by what it is; milliseconds are of one page."""
    sentences = [row["text"] for row in read_lines(data / "kits/casualty_sentences.jsonl") if row["claims"]]
    kinds = {
        "ordinary news": [row["text"] for row in read_lines(data / "kits/ecb_events.jsonl")[:PAGES]],
        "dossiers": [
            row["text"]
            for folder in sorted((data / "dossiers").glob("*/"))
            for row in read_lines(folder / "pages.jsonl")
            if row["lang"] == "en"
        ],
        "dense pages": ["\n".join(sentences[at : at + DENSE_LINES]) for at in range(0, len(sentences), DENSE_LINES)],
    }
    rates: dict[str, float] = {}
    for kind, texts in kinds.items():
        rates |= {f"{name}, {kind}": rate for name, rate in pace(texts, gazetteer).items()}
    rates["sentences of casualties a second, each a page"] = round(len(sentences) / _reading_s(sentences, gazetteer))
    dense_s = rates["ms to read claims, dense pages"] * len(kinds["dense pages"]) / 1000
    rates["sentences of casualties a second, in dense pages"] = round(len(sentences) / dense_s)
    rates |= {f"ms, {step}": spent for step, spent in steps(kinds["ordinary news"], gazetteer).items()}
    return rates | {
        f"ms a page after {n:,} pages": spent for n, spent in crowd(data / "kits", crowds, gazetteer).items()
    }


def pace(texts: Sequence[str], gazetteer: Gazetteer) -> dict[str, float]:
    """Characters and milliseconds of one of these pages, and what share reading claims is of getting its text out."""
    reading = _reading_s(texts, gazetteer)
    bare, dressed = ([page(text) for text in texts] for page in (wrap, dress))
    return {
        "characters of text": round(sum(map(len, texts)) / len(texts)),
        "ms to read claims": round(1000 * reading / len(texts), 2),
        "words a second": round(sum(len(text.split()) for text in texts) / reading),
        "share of trafilatura's time on bare pages": round(reading / _getting_out_s(bare), 2),
        f"share of trafilatura's time on pages of {sum(map(len, dressed)) // len(texts) // 1000} kB": round(
            reading / _getting_out_s(dressed), 2
        ),
    }


def crowd(kits: Path, sizes: tuple[int, ...], gazetteer: Gazetteer) -> dict[int, float]:
    """Milliseconds for one page at the end of each of these numbers of pages, read one after another."""
    spent: dict[int, float] = {}
    reports = [told.report for told in islice(recombine(kits), max(sizes, default=0))]
    for number, start in enumerate(range(0, len(reports), LAST), 1):
        seconds = _once_s(lambda near=reports[start : start + LAST]: [extract_claims(r, gazetteer) for r in near])  # type: ignore[misc]
        if number * LAST in sizes:
            spent[number * LAST] = round(1000 * seconds / LAST, 2)
    return spent


def steps(texts: Sequence[str], gazetteer: Gazetteer) -> dict[str, float]:
    """Milliseconds a page of each step; the steps are run one by one, and what is left of the whole is the claims."""
    spent = dict.fromkeys(("sentences", "tokens", "dates", "places", "speech", "statements"), 0.0)
    reports = [_report(text) for text in texts]
    for report in reports:
        _read_by_steps(report, gazetteer, spent)
    whole = _once_s(lambda: [extract_claims(report, gazetteer) for report in reports])
    spent["claims and the rest"] = whole - sum(spent.values())
    return {step: round(1000 * seconds / len(texts), 2) for step, seconds in spent.items()}


def _read_by_steps(report: Report, gazetteer: Gazetteer, spent: dict[str, float]) -> None:
    sentences = _timed(spent, "sentences", lambda: cut_sentences(report.text))
    tokens = _timed(spent, "tokens", lambda: cut_tokens(report.text))
    _timed(spent, "dates", lambda: find_dates(report, sentences, tokens))
    _timed(spent, "places", lambda: find_places(report, sentences, gazetteer, tokens))
    page = read_page(report.text, sentences, tokens)
    said = _timed(spent, "speech", lambda: find_attributions(page))
    _timed(spent, "statements", lambda: state(report, page, said))


def _timed(spent: dict[str, float], step: str, work: Callable[[], T]) -> T:
    start = time.process_time()
    made = work()
    spent[step] += time.process_time() - start
    return made


def _reading_s(texts: Sequence[str], gazetteer: Gazetteer) -> float:
    reports = [_report(text) for text in texts]
    return _best_s(lambda: [extract_claims(report, gazetteer) for report in reports])


def _getting_out_s(pages: Sequence[str]) -> float:
    import trafilatura  # slow to load

    return _best_s(
        lambda: [trafilatura.extract(page, fast=True, include_comments=False, include_tables=True) for page in pages]
    )


def wrap(text: str, head: str = "", beside: str = "") -> str:
    """The text as a plain news page: a head, a menu, its paragraphs, a foot."""
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    menu = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in "World Politics Sport Weather".split())
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title>{head}</head><body>'
        f"<header><nav><ul>{menu}</ul></nav></header><main><article><h1>News</h1>\n{paragraphs}\n</article></main>"
        f'{beside}<footer><p>Copyright</p><a href="/contact">Contact</a></footer></body></html>'
    )


def dress(text: str) -> str:
    """The same with what a newspaper's page has around its text: scripts, styles, menus, teasers, comments."""
    return wrap(text, _SCRIPTS, _BOXES)


_SCRIPTS = "".join(
    f'<meta property="og:x{n}" content="Value {n}">'
    f'<script>window.set{n} = {{"slot": "{"abcdef" * 40}", "id": {n}}};</script>'
    f"<style>.box-{n} {{ margin: {n}px; color: #333 }}</style>"
    for n in range(60)
)
_BOXES = "".join(
    [
        "<nav><ul>"
        + "".join(f'<li class="menu-item"><a href="/section/{n}">Section {n}</a></li>' for n in range(120))
        + "</ul></nav>",
        '<aside class="related">',
        *(
            f'<div class="teaser"><a href="/story/{n}"><img src="/pictures/{n}.jpg" alt="">'
            f'<h3>Another story, number {n}</h3></a><p class="summary">A summary of it in a line.</p>'
            f'<span class="time">{n} hours ago</span></div>'
            for n in range(60)
        ),
        '</aside><section class="comments">',
        *(f'<div class="comment"><b>reader{n}</b><p>What a reader thinks of it.</p></div>' for n in range(40)),
        "</section>",
    ]
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


def _profile(reports: Sequence[Report], gazetteer: Gazetteer) -> dict[Place, Spent]:
    profile = cProfile.Profile()
    profile.runcall(lambda: [extract_claims(report, gazetteer) for report in reports])
    return pstats.Stats(profile).stats  # type: ignore[attr-defined,no-any-return]


def _shown(place: Place) -> str:
    return f"{Path(place[0]).name}:{place[1]} {place[2]}"


def _print(rates: dict[str, float], growths: Sequence[Growth]) -> None:
    for name, rate in rates.items():
        over = f"  above {SHARE}" if name.startswith("share") and rate >= SHARE else ""
        print(f"{name:62}{rate:10,}{over}")
    print(f"\n{'a sentence of':28}{'characters':>12}{'seconds':>10}{'exponent':>10}")
    for growth in growths:
        mark = "" if growth.holds else "  does not hold"
        print(f"{growth.phrase!r:28}{growth.length:12,}{growth.seconds:10.3f}{growth.exponent:10.2f}{mark}")


if __name__ == "__main__":
    sys.exit(main())
