"""As many reports as one likes, made of the open kits' articles: for measuring cost, not quality.

Twenty reports appear a day, however many there are: a larger crowd is a longer time. An event has other names for all
that is written with a capital letter, and other numbers, so that events made of one article share its words and no
names. None of the reports carries claims, dates or places. Two ways to make them:

- `reword`: the crowd that a newsroom has. An event is made of eight articles and two dozen names; each sentence of its
  reports goes on, after every two to four words, from another place of these where the same word stands. So reports
  share words, and hardly a run of them: of a report's fingerprints a seventh (of 1,500 reports; of 10,000 a quarter)
  stands in another that is no copy, in the kits a tenth (of 1,500). One report in five is a copy, whole or in part; in
  the kits one in twenty-five to one in seven. Where the first of the articles has no typographic marks none of the
  event's reports has: they double what a text takes in memory.
- `recombine`: a crowd of notices that are worded alike. An event takes the sentences of one article as they are. Its
  reports leave some out, add two of another article, or copy one another. Of 10,000 such reports 8,400 are copies.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator
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
_POOLED = 8  # articles
_PIECE = (2, 4)  # words
_LENGTH = (12, 24)  # sentences
_LATIN, _PLAIN = "\xff", str.maketrans("‘’“”–—", "''\"\"--")
_CAST = 24  # names
_LONGEST = 40  # words of a sentence
_REPEATS, _BORROWS = 0.2, 0.4  # the chances that an event's next report repeats the last, or that or borrows of it
_OF_ONE_EVENT = (1, 1, 1, 2, 2, 3, 5)  # reports
_NAME = re.compile(r"(?<![.!?\n] )(?<!^)\b[A-Z][a-z]{3,}")


def reword(kits: Path) -> Iterator[Told]:
    """Reports of which few words in a row are borrowed, without end, the same at every run."""
    articles = _articles(kits)
    names = _names(articles)
    return _numbered(lambda chance: _reworded(articles, names, chance))


def recombine(kits: Path) -> Iterator[Told]:
    """Reports made of whole sentences, without end, the same at every run."""
    articles = _articles(kits)
    names = _names(articles)
    return _numbered(lambda chance: _recombined(articles, names, chance))


def _articles(kits: Path) -> list[list[str]]:
    articles = []
    for kit in _KITS:
        for line in islice((kits / kit).open(encoding="utf-8"), _ARTICLES):
            text = json.loads(line)["text"]
            articles.append([span.of(text) for span in cut_sentences(text)][:_SENTENCES])
    return [article for article in articles if len(article) >= 5]


def _names(articles: list[list[str]]) -> list[str]:
    return sorted({name for article in articles for sentence in article for name in _NAME.findall(sentence)})


def _numbered(texts_of: Callable[[Random], Iterable[str]]) -> Iterator[Told]:
    """The reports of one event after another, each dated."""
    number = count()
    for event in count():
        for text in texts_of(Random(event)):
            n = next(number)
            day = _FIRST_DAY + dt.timedelta(days=n // REPORTS_A_DAY)
            report = Report(id=ReportId(f"r{n:07}"), where="bench", text=text, published=parse_date(day.isoformat()))
            yield Told(report=report)


def _recombined(articles: list[list[str]], names: list[str], chance: Random) -> Iterator[str]:
    """The texts of one event, of whole sentences."""
    renamed = _renamed(chance.choice(articles), lambda: _name(names, chance), chance)
    last = ""
    for _ in range(chance.choice(_OF_ONE_EVENT)):
        last = last if last and chance.random() < _REPEATS else _variant(renamed, articles, chance)
        yield last


def _reworded(articles: list[list[str]], names: list[str], chance: Random) -> Iterator[str]:
    """The texts of one event, pieced together of a few words each."""
    drawn = chance.sample(articles, _POOLED)
    pooled = [line for article in drawn for line in article]
    if max(map(max, drawn[0])) <= _LATIN:
        pooled = [line.translate(_PLAIN).encode("latin-1", "ignore").decode("latin-1") for line in pooled]
    cast = [_name(names, chance) for _ in range(_CAST)]
    pieces = _Pieces(_renamed(pooled, lambda: chance.choice(cast), chance))
    last: list[str] = []
    for _ in range(chance.choice(_OF_ONE_EVENT)):
        drawn = chance.random()
        if not last or drawn >= _BORROWS:
            last = [pieces.sentence(chance) for _ in range(chance.randint(*_LENGTH))]
        elif drawn >= _REPEATS:
            last = [*(line for line in last if chance.random() < 0.7), *(pieces.sentence(chance) for _ in range(3))]
        yield "\n".join(last)


class _Pieces:
    """The words of some sentences in a row, and where each stands."""

    def __init__(self, lines: list[str]) -> None:
        self._words: list[str] = []
        self._starts: list[int] = []
        self._ends: set[int] = set()
        self._places: dict[str, list[int]] = {}
        for line in lines:
            words = line.split()
            self._starts.append(len(self._words))
            for at, word in enumerate(words, len(self._words)):
                self._places.setdefault(word, []).append(at)
            self._words += words
            self._ends.add(len(self._words) - 1)

    def sentence(self, chance: Random) -> str:
        """A sentence that begins as one of them and ends as one, or where it grows too long."""
        at = chance.choice(self._starts)
        made, left = [self._words[at]], chance.randint(*_PIECE)
        while at not in self._ends and len(made) < _LONGEST:
            if left <= 0:
                other = chance.choice(self._places[self._words[at]])
                at, left = (at if other in self._ends else other), chance.randint(*_PIECE)
            at, left = at + 1, left - 1
            made.append(self._words[at])
        return " ".join(made)


def _name(names: list[str], chance: Random) -> str:
    return chance.choice(names) + chance.choice(("", "son", "ville", "ova", "i"))


def _renamed(article: list[str], draw: Callable[[], str], chance: Random) -> list[str]:
    """The article with other names, and with other numbers of two digits and more, throughout."""
    others: dict[str, str] = {}

    def other(found: re.Match[str]) -> str:
        return others.setdefault(found.group(), draw())

    numbers = {str(n): str(chance.randint(13, 999)) for n in range(13, 100)}
    return [re.sub(r"\d+", lambda m: numbers.get(m.group(), m.group()), _NAME.sub(other, line)) for line in article]


def _variant(article: list[str], articles: list[list[str]], chance: Random) -> str:
    kept = [line for line in article if chance.random() < 0.7] or article[:1]
    return "\n".join([*kept, *chance.sample(chance.choice(articles), 2)])
