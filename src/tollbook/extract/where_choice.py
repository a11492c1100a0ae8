"""Which place of the table a name means, given the other places of the report."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from math import log10

from tollbook.extract.lang.en_nations import CAPITALS, NATIONALITIES
from tollbook.extract.where_mentions import Line, Mention
from tollbook.model import GazetteerEntry

# Weights, in orders of magnitude of population: what outweighs a place ten, a hundred, a thousand times as large.
_COUNTRY_OF_REPORT = 3.0
_STATE_OF_REPORT = 2.0
_OWN_NAME = 1.0
_COUNTRY_FIRST = 2.0
_TOWN_FIRST = 1.5
_CAPITAL = 3.0
_CAPITAL_FROM = 100_000
"""So that "Washington" with its country's bonus is the capital, and no village of that name."""
_BIG = 500_000
_ABOUT_A_COUNTRY = 2
_KNOWN_ABROAD = 300_000


class Context:
    """How often the report speaks of each country and each state."""

    def __init__(self, mentions: Iterable[Mention], lines: Iterable[Line]) -> None:
        self.countries: Counter[str] = Counter()
        self.states: Counter[tuple[str, str]] = Counter()
        self._heard: Counter[tuple[str, str]] = Counter()
        for mention in mentions:
            self._hear(mention)
        for line in lines:
            for word in line.words:
                if word.is_capital and (code := NATIONALITIES.get(word.low)):
                    self.countries[code] += 1
        self._chosen: dict[tuple[str, str, int | None], GazetteerEntry] = {}
        self._most_of_state = max(self.states.values(), default=0)
        self._most = max(self.countries.values(), default=0)

    def _hear(self, mention: Mention) -> None:
        """A name votes for a country if every place that bears it lies there, or its greatest by far."""
        entries = [entry for entry in mention.entries if entry.kind != "adm2"]
        if not entries:
            return
        before = self.countries.copy()
        self._vote(entries)
        for country, votes in self.countries.items():
            self._heard[mention.name.lower(), country] += votes - before[country]

    def _vote(self, entries: list[GazetteerEntry]) -> None:
        kinds = {entry.kind: entry for entry in reversed(entries)}
        states = {(entry.country, entry.adm1) for entry in entries if entry.kind == "adm1" and entry.adm1}
        first = entries[0]
        if "country" in kinds:
            self.countries[kinds["country"].country] += 2 if len(kinds) == 1 or not states else 1
        elif first.population >= _BIG or len({entry.country for entry in entries}) == 1:
            self.countries[first.country] += 1
        if first.kind == "city" and first.population >= _BIG and first.adm1:
            self.states[(first.country, first.adm1)] += 1
        if len(states) == 1:
            country, state = next(iter(states))
            self.countries[country] += 1
            self.states[(country, state or "")] += 1

    def share(self, country: str) -> float:
        """How much of the report's attention a country has, 0 to 1, beside the one that has most."""
        return self.countries[country] / self._most if self._most else 0.0

    def state_share(self, country: str, state: str) -> float:
        return self.states[(country, state)] / self._most_of_state if self._most_of_state else 0.0

    def is_stray(self, name: str, entry: GazetteerEntry) -> bool:
        """Whether a place lies in a country that a report on another one names by nothing else: likely a namesake."""
        if self._most < _ABOUT_A_COUNTRY or self.countries[entry.country] > self._heard[name.lower(), entry.country]:
            return False
        if self.countries[entry.country] == self._most:
            return False
        return entry.kind != "country" and entry.population < _KNOWN_ABROAD

    def choose(self, mention: Mention, holder: GazetteerEntry | None, area: int | None) -> GazetteerEntry:
        """The entry that a mention means, reckoned once for each name and holder."""
        key = (mention.name, holder.id if holder is not None else "", area)
        if key not in self._chosen:
            self._chosen[key] = choose_entry(mention, holder, area, self)
        return self._chosen[key]


def choose_entry(mention: Mention, holder: GazetteerEntry | None, area: int | None, context: Context) -> GazetteerEntry:
    """The entry that a mention means; `holder` is the place after its comma, `area` the precision its next word names.

    The mention has at least one entry. "Paris, Texas" and "Paris" in a report on Texas are the town in Texas.
    """
    entries = mention.entries
    if holder is not None:
        held = tuple(entry for entry in entries if _is_held(entry, holder))
        entries = held or entries
    return max(entries, key=lambda entry: (_score(entry, mention, area, context), entry.population, entry.id))


def _is_held(entry: GazetteerEntry, holder: GazetteerEntry) -> bool:
    if entry.id == holder.id or entry.country != holder.country or entry.kind == "country":
        return False
    return holder.kind == "country" or (entry.adm1 == holder.adm1 and entry.kind != "adm1")


def can_hold(mention: Mention, held: Mention) -> GazetteerEntry | None:
    """The state or country after a comma that holds one of the places of the name before it; None if none does."""
    for entry in sorted(mention.entries, key=lambda entry: (entry.kind not in {"country", "adm1"}, -entry.population)):
        if entry.kind in {"country", "adm1"} and any(_is_held(one, entry) for one in held.entries):
            return entry
    return None


def _score(entry: GazetteerEntry, mention: Mention, area: int | None, context: Context) -> float:
    score = log10(entry.population + 10) + _COUNTRY_OF_REPORT * context.share(entry.country)
    if entry.adm1:
        score += _STATE_OF_REPORT * context.state_share(entry.country, entry.adm1)
    if _plain(entry.name).removesuffix("city") == _plain(mention.name).removesuffix("city"):
        score += _OWN_NAME
    if (
        entry.kind == "city"
        and CAPITALS.get(mention.name.lower()) == entry.country
        and entry.population >= _CAPITAL_FROM
    ):
        score += _CAPITAL
    return score + _kind_weight(entry.kind, area)


def _kind_weight(kind: str, area: int | None) -> float:
    if area is not None:
        wanted = {4: ("adm1", "adm2"), 3: ("adm2", "adm1"), 2: ("city", "city")}[area]
        return 6.0 if kind == wanted[0] else 4.0 if kind == wanted[1] else 0.0
    return {"country": _COUNTRY_FIRST, "city": _TOWN_FIRST, "adm2": -1.0}.get(kind, 0.0)


def _plain(name: str) -> str:
    """Letters alone, without accents: "Herāt" and "Herat" are one name."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name.lower()) if letter.isalnum())
