"""How often each rule that reads claims fires on the open data, and how often it is right: writes docs/rules-table.md.

python quality/rules_table.py [--data DIR] [--muc] [--print]
"""

import argparse
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from judged import DATA, ROOT, Judged, by, judge_articles, judge_dossiers, judge_newswire, judge_sentences, share_right

TABLE = ROOT / "docs" / "rules-table.md"
KITS = ("sentences", "dossiers", "articles")
EXAMPLE_WORDS = 12
"""A longer example is cut: it shows what the rule reads, not the sentence."""

HEAD = """# How often each rule fires, and how often it is right

Written by `quality/rules_table.py`; not edited by hand. A claim names in `rule` the rule that read it. The data are
{sentences} claims read in labelled sentences of many newsrooms, {dossiers} read in the English pages of the five
dossiers, and {articles} read in the articles of `tests/articles`, which the reader had not seen when they were
annotated. A claim is right where people annotated the same harm and number there (`quality/judged.py`). Examples are
from the dossiers and the articles.{muc}

Of all {all} claims {right} are right: {share:.1f} %.
"""
MUC = """ The last column counts the newswire of 1988-91 in which people keyed only the acts of terror: few claims can
be right there, whatever the rule."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--muc", action="store_true", help="read the newswire of 1988-91 too")
    parser.add_argument("--print", action="store_true", help="print the page; write nothing")
    options = parser.parse_args()
    kits = (judge_sentences(options.data), judge_dossiers(options.data), judge_articles())
    if not kits[0] or not kits[1]:
        print(f"no labelled data to measure on: {options.data} is not there", file=sys.stderr)
        return 0
    page = render(kits, judge_newswire(options.data) if options.muc else None)
    if options.print:
        print(page, end="")
    else:
        TABLE.write_text(page, "utf-8")
        print(f"Wrote {TABLE.relative_to(ROOT)}.")
    return 0


def render(kits: Sequence[Sequence[Judged]], muc: Sequence[Judged] | None) -> str:
    """The page: one line a rule, the most frequent first."""
    judged = [one for kit in kits for one in kit]
    head = HEAD.format(
        **dict(zip(KITS, map(len, kits), strict=True)),
        muc=MUC if muc is not None else "",
        all=len(judged),
        right=sum(one.is_right for one in judged),
        share=100 * share_right(judged),
    )
    titles = ["rule", "fires", "right", "%", *KITS, *(["newswire"] if muc is not None else []), "reads"]
    rules, in_muc = by(judged, _rule), by(muc or (), _rule)
    names = sorted({*rules, *in_muc}, key=lambda rule: (-len(rules.get(rule, ())), rule))
    lines = [_row(titles), _row(["---"] * len(titles))]
    for name in names:
        newswire = [_part(in_muc.get(name, ()))] if muc is not None else []
        lines.append(_row([f"`{name}`", *_shares(rules.get(name, ())), *newswire, _example(rules.get(name, ()))]))
    return "\n".join([_wrapped(head), *lines, ""])


def _wrapped(head: str) -> str:
    return "\n\n".join(textwrap.fill(paragraph, width=116) for paragraph in head.split("\n\n")) + "\n"


def _rule(one: Judged) -> str:
    return one.rule


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _shares(judged: Sequence[Judged]) -> list[str]:
    """How often it fires, how often that is right, in a hundred, and both for each kit."""
    right = sum(one.is_right for one in judged)
    kits = by(judged, lambda one: one.kit)
    share = f"{100 * right / len(judged):.0f}" if judged else ""
    return [str(len(judged)), str(right), share, *(_part(kits.get(kit, ())) for kit in KITS)]


def _part(judged: Sequence[Judged]) -> str:
    return f"{sum(one.is_right for one in judged)} of {len(judged)}" if judged else ""


def _example(judged: Sequence[Judged]) -> str:
    """A short quote that the rule read rightly, from texts that are free to show."""
    quotes = [one.claim["quote"] for one in judged if one.is_right and one.kit in ("dossiers", "articles")]
    if not quotes:
        return ""
    words = (
        min(quotes, key=lambda quote: (abs(len(quote.split()) - 6), quote)).replace("|", "/").replace("*", "").split()
    )
    return f"“{' '.join(words[:EXAMPLE_WORDS])}{' …' if len(words) > EXAMPLE_WORDS else ''}”"


if __name__ == "__main__":
    sys.exit(main())
