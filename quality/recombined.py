"""As many reports as one likes, made of the open kits' sentences: for measuring cost, not quality.

An event takes the sentences of one article and other names for all that is written with a capital letter, so that
events made of one article share its words and no names. Its reports leave sentences out, add some of other articles, or
copy one another. Twenty reports appear a day, however many there are: a larger crowd is a longer time.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from random import Random

from tollbook.model import Report, ReportId, parse_date
from tollbook.relate import Told
from tollbook.text.sentences import cut_sentences

REPORTS_A_DAY = 20
_FIRST_DAY = dt.date(2005, 1, 1)
_KITS = ("gva_docs.jsonl", "ecb_events.jsonl")
_ARTICLES = 800
_SENTENCES = 14
_NAME = re.compile(r"(?<![.!?\n] )(?<!^)\b[A-Z][a-z]{3,}")


def recombine(kits: Path, reports: int) -> tuple[Told, ...]:
    """That many reports, the same at every run."""
    articles = _articles(kits)
    names = sorted({name for article in articles for sentence in article for name in _NAME.findall(sentence)})
    return tuple(islice(_reports(articles, names), reports))


def _articles(kits: Path) -> list[list[str]]:
    articles = []
    for kit in _KITS:
        for line in islice((kits / kit).open(encoding="utf-8"), _ARTICLES):
            text = json.loads(line)["text"]
            articles.append([span.of(text) for span in cut_sentences(text)][:_SENTENCES])
    return [article for article in articles if len(article) >= 5]


def _reports(articles: list[list[str]], names: list[str]) -> Iterator[Told]:
    number = count()
    for event in count():
        chance = Random(event)
        renamed = _renamed(chance.choice(articles), names, chance)
        last = ""
        for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5))):
            n = next(number)
            day = _FIRST_DAY + dt.timedelta(days=n // REPORTS_A_DAY)
            last = last if last and chance.random() < 0.2 else _variant(renamed, articles, chance)
            report = Report(id=ReportId(f"r{n:07}"), where="bench", text=last, published=parse_date(day.isoformat()))
            yield Told(report=report)


def _renamed(article: list[str], names: list[str], chance: Random) -> list[str]:
    """The article with other names, and with other numbers of two digits and more, throughout."""
    others: dict[str, str] = {}

    def other(found: re.Match[str]) -> str:
        return others.setdefault(found.group(), chance.choice(names) + chance.choice(("", "son", "ville", "ova", "i")))

    numbers = {str(n): str(chance.randint(13, 999)) for n in range(13, 100)}
    return [re.sub(r"\d+", lambda m: numbers.get(m.group(), m.group()), _NAME.sub(other, line)) for line in article]


def _variant(article: list[str], articles: list[list[str]], chance: Random) -> str:
    kept = [line for line in article if chance.random() < 0.7] or article[:1]
    return "\n".join([*kept, *chance.sample(chance.choice(articles), 2)])
