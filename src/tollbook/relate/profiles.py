"""What a report is known by when it is compared with others: its words, names, figures, days and places."""

import datetime as dt
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from tollbook.model import Claim, Place, Report, ReportId, Span, Stance, When, dated_by_event, sentences_aside
from tollbook.relate.actors import ADJECTIVES
from tollbook.relate.common_words import STEM, stem_weight
from tollbook.relate.dating import event_dates
from tollbook.relate.kinds import count_kinds
from tollbook.relate.likeness import Counts, count_words
from tollbook.relate.told import Told
from tollbook.text.sentences import cut_sentences

T = TypeVar("T")

LEAD = 500
"""Code points of a report's beginning, where newspapers tell the main thing."""
_DATELINE = 350  # code points within which a full date is the report's own, where nothing else dates it
_NAME_WEIGHT = 1.8  # a capital letter makes a name only of words that are not among the commonest
LONGEST = 100_000
"""Code points that are compared: the first of a very long page. That more was left out is said (`find_doubts`)."""
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[,.]\d+)*")
_TAIL = re.compile(r"['’]s?\Z")
RUNNING = re.compile(
    r"\btolls?\b|\bso far\b|\brevised\b|\bupdated?\b"
    r"|\b(?:rose|risen|rises|raised|climbed|gone up|lowered|cut) (?:to|from)\b"
    r"|\b(?:died|death|dead) (?:in|at) (?:the |a )?(?:\w+ )?hospital\b|\bDNA\b",
    re.IGNORECASE,
)
"""Words of a story that goes on: its days are those of a count that moves, not of another event."""
_DISTRICT, _COUNTRY = 3, 6  # where_prec
_STATE = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(ADJECTIVES, key=len, reverse=True))) + r")(?!\w)")
_HEADING = 80  # code points
_AGE = re.compile(r"(\d{1,3})[ -]years?[ -]old|, (\d{1,2}),|aged? (\d{1,2})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """`length` counts the words that weigh anything, `spoken` those that speak of a kind of event.

    `pairs` are names of two words, `figures` numbers over twelve. Days are ordinals of the calendar: `days` those that
    the text names with their year, `month_days` ("01-03") those with or without, `event_days` those that its own claims
    give, `stated_days` those it gives its event. `is_running` where the words tell of a count that moves. `published`
    falls back to a date in the first lines. What is a tuple stands in order, each once.
    """

    report: ReportId
    length: int
    counts: Counts
    pairs: tuple[str, ...]
    lead_pairs: tuple[str, ...]
    place_pairs: tuple[str, ...]
    figures: tuple[int, ...]
    ages: tuple[int, ...]
    days: tuple[int, ...]
    month_days: tuple[str, ...]
    years: tuple[str, ...]
    weekdays: tuple[int, ...]
    event_days: tuple[tuple[int, int], ...]
    stated_days: tuple[tuple[int, int], ...]
    calendar_days: tuple[tuple[int, int], ...]
    first_day: tuple[int, int] | None
    is_running: bool
    published: int | None
    place: Place | None
    town: Place | None
    places: tuple[str, ...]
    countries: tuple[str, ...]
    facilities: tuple[str, ...]
    kinds: tuple[tuple[str, float], ...]
    lead_kinds: tuple[str, ...]
    spoken: int
    dead: tuple[int, ...]
    cells: tuple[tuple[str, str, int], ...]


@dataclass(slots=True)
class _Reading:
    """The counts of one stretch of text while it is read."""

    words: Counter[str]
    names: Counter[str]
    pairs: set[str]


def read_profile(told: Told) -> Profile:
    """What the report is known by; the same report has the same profile whatever is read beside it."""
    report = told.report
    body = _readable(report)
    whole, lead = _read(body), _read(body[:LEAD])
    dated = [claim for claim in dated_by_event(told.claims) if claim.stance is Stance.ASSERTS]
    calendar = [w for when in event_dates(told) if _is_calendar(when) and (w := window_of(when))]
    spoken = count_kinds(own_words(told)[: 4 * LEAD])
    days = {day for when in told.dates if (day := exact_day(when)) is not None}
    own = [claim for claim in told.claims if not claim.background and claim.stance is Stance.ASSERTS]
    weekdays = {w.weekday for w in told.dates if w.weekday is not None}
    return Profile(
        report=report.id,
        length=sum(whole.words.values()),
        counts=count_words(whole.words, lead.words, whole.names, lead.names),
        pairs=_each(whole.pairs),
        lead_pairs=_each(lead.pairs),
        place_pairs=_each(lead.pairs & _read("\n".join(place.name for place in told.places)).pairs),
        figures=_each(_figures(body)),
        ages=_each(int(next(n for n in m.groups() if n)) for m in _AGE.finditer(body)),
        days=_each(days),
        month_days=_each(w.earliest[5:] for w in told.dates if w.earliest and w.earliest == w.latest),
        years=_each(w.earliest[:4] for w in told.dates if w.earliest and w.earliest[:4] != "XXXX"),
        weekdays=_each(weekdays | {dt.date.fromordinal(day).weekday() for day in days}),
        event_days=_event_days(dated),
        stated_days=_each(w for when in event_dates(told) if (w := window_of(when)) is not None),
        calendar_days=_each(calendar),
        first_day=next(iter(calendar), None) or _first_day(dated),
        is_running=any(claim.toll or claim.superseded for claim in told.claims) or bool(RUNNING.search(body)),
        published=published_day(told),
        place=told.main_place,
        town=_town(told, own),
        places=_each(place.id for place in told.places if place.id and place.precision <= 4),
        countries=_countries(told, body),
        facilities=_each(place.name.lower() for place in told.places if not place.id and place.precision == 1),
        kinds=tuple(sorted(_shares(spoken).items())),
        lead_kinds=_each(count_kinds(body[: _first_end(body)])),
        spoken=sum(spoken.values()),
        dead=_each(
            c.count.low for c in own if c.harm == "killed" and c.count.low is not None and c.count.low == c.count.high
        ),
        cells=_each(
            (claim.harm, claim.group.label, claim.count.point) for claim in own if claim.count.point is not None
        ),
    )


def _town(told: Told, claims: list[Claim]) -> Place | None:
    """The town, or what lies in one, in the sentence of the report's first claim; no town in capitals, where it was
    written."""
    first = min(claims, key=lambda claim: claim.span, default=None)
    if first is None:
        return None
    near = [place for place in (told.main_place, first.place) if place is not None and place.span is not None]
    inside = (place for place in near if place.span is not None and first.sentence.contains(place.span))
    return next((place for place in inside if place.precision <= _DISTRICT and not place.name.isupper()), None)


def _is_calendar(when: When) -> bool:
    return any(map(str.isdigit, when.words))


def _first_day(claims: list[Claim]) -> tuple[int, int] | None:
    """The first calendar day of a report's own claims."""
    days = (claim.when for claim in sorted(claims, key=lambda claim: claim.span) if claim.when is not None)
    return next((w for when in days if when.precision == 1 and _is_calendar(when) and (w := window_of(when))), None)


def _first_end(body: str) -> int:
    """Where the first sentence that is more than a heading ends."""
    spans = (span for span in cut_sentences(body[:LEAD]) if span.end - span.start > _HEADING)
    return next((span.end for span in spans), LEAD)


def _countries(told: Told, body: str) -> tuple[str, ...]:
    """The countries that the report names: as such, by their adjective, by whom it counts; not by a town in them."""
    counted = (code for claim in told.claims for code in claim.group.nationality)
    named = (ADJECTIVES[match.group()] for match in _STATE.finditer(body))
    return _each((*(p.country for p in told.places if p.country and p.precision >= _COUNTRY), *counted, *named))


def _each(found: Iterable[T]) -> tuple[T, ...]:
    return tuple(sorted(set(found)))  # type: ignore[type-var]


def own_words(told: Told) -> str:
    """The title and the text without its furniture and the sentences that tell of other events (E1)."""
    return _readable(told.report, sentences_aside(told.claims))


def _readable(report: Report, aside: tuple[Span, ...] = ()) -> str:
    """The title and the text without its furniture, nor what is aside."""
    text, pieces, at = report.text[:LONGEST], [], 0
    for span in sorted((*report.furniture, *aside)):
        pieces.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    body = "".join((*pieces, text[at:]))
    return body if not report.title or report.title in body else f"{report.title}\n{body}"


def _read(text: str) -> _Reading:
    reading = _Reading(words=Counter(), names=Counter(), pairs=set())
    for line in text.split("\n"):
        tokens = list(_TOKEN.finditer(line))
        letters = [token for token in tokens if not token.group()[0].isdigit()]
        is_title = len(letters) > 3 and sum(t.group()[0].isupper() for t in letters) > 0.6 * len(letters)
        _read_line(reading, line, tokens, is_title)
    return reading


def _read_line(reading: _Reading, line: str, tokens: list[re.Match[str]], is_title: bool) -> None:
    """Count the words of a line; in a title in capitals no name can be told from a word."""
    last: tuple[str, int] | None = None
    for token in tokens:
        word = token.group()
        stem = (word.lower() if word.isalpha() else _TAIL.sub("", word.lower()))[:STEM]
        if word[0].isdigit() or len(stem) < 2:
            last = None
            continue
        weight = stem_weight(stem)
        if weight > 0:
            reading.words[stem] += 1
        if is_title or not word[0].isupper() or weight == 0:
            last = None
            continue
        if weight >= _NAME_WEIGHT and not _begins_sentence(line, token.start()):
            reading.names[stem] += 1
        if last is not None and line[last[1] : token.start()] == " ":
            reading.pairs.add(sys.intern(f"{last[0]} {stem}"))
        last = (stem, token.end())


def _begins_sentence(line: str, at: int) -> bool:
    before = line[max(0, at - 3) : at].rstrip()
    return not before or before[-1] in '.!?"“:'


def _shares(counts: Counter[str]) -> Mapping[str, float]:
    total = sum(counts.values())
    return {key: n / total for key, n in counts.items()}


def _figures(text: str) -> list[int]:
    """The whole numbers over twelve that are no years, shares or clock times."""
    found = []
    for token in _TOKEN.finditer(text):
        digits = token.group().replace(",", "")
        if not digits.isdecimal() or text[token.end() : token.end() + 1] in ("%", ":"):
            continue
        number = int(digits[:12])
        if number > 12 and not 1900 <= number <= 2099:
            found.append(number)
    return found


def exact_day(when: When) -> int | None:
    """The ordinal of the one day that the words name; None for anything longer or of unknown year."""
    if not when.earliest or when.earliest != when.latest or when.earliest.startswith("XXXX"):
        return None
    try:
        return dt.date.fromisoformat(when.earliest[:10]).toordinal()
    except ValueError:
        return None


def window_of(when: When) -> tuple[int, int] | None:
    """The first and last ordinal day that the words can mean; None where the year is unknown or nothing bounds it."""
    if not when.earliest or not when.latest or when.earliest.startswith("XXXX"):
        return None
    try:
        first, last = (dt.date.fromisoformat(day[:10]).toordinal() for day in (when.earliest, when.latest))
    except ValueError:
        return None
    return (first, last)


def _event_days(claims: list[Claim]) -> tuple[tuple[int, int], ...]:
    windows = {window_of(claim.when) for claim in claims if claim.when is not None and claim.when.precision <= 3}
    return tuple(sorted(window for window in windows if window is not None))


def published_day(told: Told) -> int | None:
    """The ordinal of the day on which the report appeared, or of a date in its first lines."""
    if told.report.published is not None:
        day = told.report.published.last_day
        return day.toordinal() if day else None
    stated = (exact_day(w) for w in told.dates if w.span.start < _DATELINE and w.anchor == "none")
    return next((day for day in stated if day is not None), None)
