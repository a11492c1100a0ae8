"""Whether the reader is as sure as it should be: writes docs/confidence.md and the curve docs/confidence.svg.

    python quality/calibration.py [--data DIR] [--print]

Prints, for each rule, the confidence that would make the scale hold: (right + 4.5) / (fires + 5), its share of right
claims, held near nine in ten where it fired seldom.
"""

import argparse
import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from judged import DATA, ROOT, Judged, by, judge_articles, judge_open_data, share_right

PAGE, CURVE = ROOT / "docs" / "confidence.md", ROOT / "docs" / "confidence.svg"
EDGES = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)
FEWEST = 12
"""So many claims a bin holds at least."""

PRIOR_RIGHT, PRIOR_FIRES = 4.5, 5.0
"""A rule that was never seen counts as right nine times in ten, and five claims weigh as much as that."""

TEXT = """# How sure the reader is

Written by `quality/calibration.py`; not edited by hand. Every claim carries a `confidence`: the share of such claims
that are right. It should hold as it stands: a claim at 0.9 is right nine times in ten. Right is a claim whose harm and
number people annotated there (`quality/judged.py`).

![Share of right claims by confidence](confidence.svg)

The solid curve is the open data: labelled sentences of many newsrooms, and the English pages of the five dossiers. The
reader was written with them at hand. The dashed curve is the articles of `tests/articles`, annotated before the
reader first saw them; what they showed was mended since, and at their first runs 92.3 % of what was read in sets 2 to 4
was right (`docs/articles.md`). A bar is the interval in which the share lies nineteen times in twenty (Wilson's).

{tables}"""
SECTION = """## {title}

{table}

Of {all} claims {right} are right: {share:.1f} %; the mean confidence is {mean:.1f} %.
Weighed by number, confidence and the share of right claims lie {error:.1f} points apart.
At 0.9 or more are {sure} claims, {sure_right:.1f} % of them right; below are {unsure}, {unsure_right:.1f} % right.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """The claims whose confidence is from `low` up to `high` (the last bin holds 1 too)."""

    low: float
    high: float
    fires: int
    right: int
    mean: float

    @property
    def share(self) -> float:
        return self.right / self.fires

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval of the share at 95 %."""
        z, n = 1.96, self.fires
        middle = (self.share + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * math.sqrt(self.share * (1 - self.share) / n + z * z / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--print", action="store_true", help="print the page; write nothing")
    options = parser.parse_args()
    known, new = judge_open_data(options.data), judge_articles()
    if not known:
        print(f"no labelled data to measure on: {options.data} is not there", file=sys.stderr)
        return 0
    page = TEXT.format(tables="\n".join((section("The open data", known), section("The articles", new))))
    if options.print:
        print(page)
    else:
        PAGE.write_text(page, "utf-8")
        CURVE.write_text(draw(cut_bins(known, says), cut_bins(new, says)), "utf-8")
        print(f"Wrote {PAGE.relative_to(ROOT)} and {CURVE.relative_to(ROOT)}.\n")
    print(propose(known, new))
    return 0


def says(one: Judged) -> float:
    return one.confidence


def cut_bins(judged: Sequence[Judged], sure: Callable[[Judged], float]) -> tuple[Bin, ...]:
    """The claims by confidence; a bin with too few claims to say anything is joined to the next."""
    made = []
    low, inside = EDGES[0], list[Judged]()
    for start, high in pairwise(EDGES):
        inside += [one for one in judged if start <= sure(one) < high or (high == sure(one) == 1)]
        left = sum(sure(one) >= high for one in judged)
        if len(inside) >= FEWEST and (left >= FEWEST or not left):
            right = sum(one.is_right for one in inside)
            made.append(
                Bin(low=low, high=high, fires=len(inside), right=right, mean=sum(map(sure, inside)) / len(inside))
            )
            low, inside = high, []
    return tuple(made)


def error(bins: Sequence[Bin]) -> float:
    """The mean distance between confidence and share of right claims, weighed by number."""
    return sum(b.fires * abs(b.share - b.mean) for b in bins) / sum(b.fires for b in bins)


def section(title: str, judged: Sequence[Judged]) -> str:
    bins = cut_bins(judged, says)
    sure = [one for one in judged if one.confidence >= 0.9]
    unsure = [one for one in judged if one.confidence < 0.9]
    return SECTION.format(
        title=title,
        table="\n".join(_table(bins)),
        all=len(judged),
        right=sum(one.is_right for one in judged),
        share=100 * share_right(judged),
        mean=100 * sum(map(says, judged)) / len(judged),
        error=100 * error(bins),
        sure=len(sure),
        sure_right=100 * share_right(sure),
        unsure=len(unsure),
        unsure_right=100 * share_right(unsure),
    )


def _table(bins: Sequence[Bin]) -> list[str]:
    lines = ["| confidence | claims | mean confidence, % | right, % | interval, % |", "|---|---|---|---|---|"]
    for b in bins:
        low, high = b.interval
        bracket = "to" if b.high == 1 else "to under"
        lines.append(
            f"| {b.low:.2f} {bracket} {b.high:.2f} | {b.fires} | {100 * b.mean:.1f} | {100 * b.share:.1f} "
            f"| {100 * low:.0f} to {100 * high:.0f} |"
        )
    return lines


# --- the curve ---------------------------------------------------------------------------------------------------

SIZE, LEFT, TOP = 320, 56, 16
FLOOR = 0.3
"""Both axes begin here: nothing is read that is less sure."""

STYLE = (
    "text{font:12px sans-serif;fill:#333}.axis{stroke:#333;fill:none}.grid{stroke:#ddd}"
    ".even{stroke:#999;stroke-dasharray:2 4}.known{stroke:#0b5cad;fill:#0b5cad}.new{stroke:#b3541e;fill:#b3541e}"
    "polyline{stroke-width:2;fill:none!important}polyline.new{stroke-dasharray:7 4}"
    "@media(prefers-color-scheme:dark){svg{background:#111}text{fill:#ddd}.axis{stroke:#ddd}.grid{stroke:#333}"
    ".known{stroke:#6db3f2;fill:#6db3f2}.new{stroke:#f0a070;fill:#f0a070}}"
)


def draw(known: Sequence[Bin], new: Sequence[Bin]) -> str:
    """The curves as SVG: a dot a bin, its area by the number of claims, its bar the interval."""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + SIZE + 16} {TOP + SIZE + 48}" role="img" '
            'aria-label="Share of right claims by confidence, in the open data and in the articles">',
            f"<style>{STYLE}</style>",
            *_grid(),
            f'<line class="even" x1="{_x(FLOOR)}" y1="{_y(FLOOR)}" x2="{_x(1)}" y2="{_y(1)}"/>',
            *_curve(known, "known"),
            *_curve(new, "new"),
            "</svg>",
            "",
        ]
    )


def _curve(bins: Sequence[Bin], kind: str) -> list[str]:
    shown = [b for b in bins if b.mean >= FLOOR]
    points = " ".join(f"{_x(b.mean):.1f},{_y(b.share):.1f}" for b in shown)
    most = max((b.fires for b in bins), default=1)
    return [f'<polyline class="{kind}" points="{points}"/>', *(line for b in shown for line in _dot(b, most, kind))]


def _x(share: float) -> float:
    return round(LEFT + SIZE * (share - FLOOR) / (1 - FLOOR), 1)


def _y(share: float) -> float:
    return round(TOP + SIZE * (1 - max(share, FLOOR)) / (1 - FLOOR), 1)


def _grid() -> list[str]:
    lines = [f'<rect class="axis" x="{LEFT}" y="{TOP}" width="{SIZE}" height="{SIZE}"/>']
    for tenth in range(3, 11):
        at = tenth / 10
        lines += [
            f'<line class="grid" x1="{LEFT}" y1="{_y(at)}" x2="{LEFT + SIZE}" y2="{_y(at)}"/>',
            f'<text x="{LEFT - 8}" y="{_y(at) + 4}" text-anchor="end">{tenth * 10} %</text>',
            f'<text x="{_x(at)}" y="{TOP + SIZE + 16}" text-anchor="middle">{at:.1f}</text>',
        ]
    middle = TOP + SIZE / 2
    lines.append(f'<text x="{LEFT + SIZE / 2}" y="{TOP + SIZE + 38}" text-anchor="middle">confidence</text>')
    lines.append(f'<text transform="translate(14 {middle}) rotate(-90)" text-anchor="middle">right</text>')
    return lines


def _dot(b: Bin, most: int, kind: str) -> list[str]:
    low, high = b.interval
    radius = 2.5 + 5 * math.sqrt(b.fires / most)
    title = f"{b.low:.2f} to {b.high:.2f}: {b.right} of {b.fires} right"
    return [
        f'<line class="{kind}" x1="{_x(b.mean)}" y1="{_y(low)}" x2="{_x(b.mean)}" y2="{_y(high)}"/>',
        f'<circle class="{kind}" cx="{_x(b.mean)}" cy="{_y(b.share)}" r="{radius:.1f}"><title>{title}</title></circle>',
    ]


# --- what the rules should say -----------------------------------------------------------------------------------


def propose(known: Sequence[Judged], new: Sequence[Judged]) -> str:
    """Each rule's smoothed share beside what it says now, and the error left with it, each claim left out once.

    `open` rests on the open data alone, `all` on the articles too; `all` is the one to take, since the open data is
    what the rules were written with.
    """
    both = (*known, *new)
    lines = [f"{'rule':24}{'open data':>14}{'articles':>14}{'says':>7}{'open':>7}{'all':>7}"]
    for rule, claims in sorted(by(both, _rule).items(), key=lambda item: (-len(item[1]), item[0])):
        parts = ([one for one in part if one.rule == rule] for part in (known, new))
        tallies = [(sum(one.is_right for one in part), len(part)) for part in parts]
        shown = "".join(f"{f'{right} of {fires}' if fires else '':>14}" for right, fires in tallies)
        right, fires = map(sum, zip(*tallies, strict=True))
        now = sum(map(says, claims)) / len(claims)
        lines.append(f"{rule:24}{shown}{now:7.2f}{smoothed(*tallies[0]):7.2f}{smoothed(right, fires):7.2f}")
    lines.append(f"points from a perfect scale: now {_points(both, says)}, with `all` {_points(both, _left_out(both))}")
    return "\n".join(lines)


def _rule(one: Judged) -> str:
    return one.rule


def _points(judged: Sequence[Judged], sure: Callable[[Judged], float]) -> str:
    return f"{100 * error(cut_bins(judged, sure)):.1f}"


def _left_out(judged: Sequence[Judged]) -> Callable[[Judged], float]:
    """The confidence that each claim's rule would get from the other claims."""
    rules = by(judged, _rule)

    def sure(one: Judged) -> float:
        others = rules[one.rule]
        return smoothed(sum(other.is_right for other in others) - one.is_right, len(others) - 1)

    return sure


def smoothed(right: int, fires: int) -> float:
    return (right + PRIOR_RIGHT) / (fires + PRIOR_FIRES)


if __name__ == "__main__":
    sys.exit(main())
