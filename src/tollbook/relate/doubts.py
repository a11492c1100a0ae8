"""What is doubtful in grouping: said, never decided in silence.

A report may mean either of two events, say too little to be grouped by, or be too long to be compared whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tollbook.model import WHOLE_COPIES, Copy, Event, Problem, ReportId, content_id
from tollbook.relate.features import open_profile, score_pair
from tollbook.relate.linking import Posting, find_candidates, period_of, postings_of
from tollbook.relate.profiles import LONGEST, Profile, read_profile
from tollbook.relate.told import Told

_MARGIN = 1.0
"""How much better a report must fit its own event than any other one, by the mean score, to be beyond doubt."""
_THIN = 40  # words that weigh anything
_NOTHING = 5  # such words are too few to be found by


def find_doubts(told: Iterable[Told], events: Iterable[Event], copies: Iterable[Copy]) -> tuple[Problem, ...]:
    """A Problem for each report that is doubtful, in order; whole copies go with their origin.

    `relate.ambiguous`: an undated or thin report fits another event as well as its own; both events are named.
    `relate.too_thin`: a report stands alone, for nothing in it could tie it to an event.
    `relate.compared_in_part`: only the beginning of a very long report was compared.
    """
    whole = {copy.report for copy in copies if copy.kind in WHOLE_COPIES}
    home = {report: event for event in events if _is_main(event) for report in event.reports}
    by_id = {one.report.id: one for one in told if one.report.id in home and one.report.id not in whole}
    profiles = {report: read_profile(one) for report, one in sorted(by_id.items())}
    problems = []
    for report, scores in _scores_of_thin(profiles, by_id).items():
        other = _as_good(home[report], scores, home)
        if other is not None:
            problems.append(_doubt(by_id[report], home[report], other))
    problems += [_thin(by_id[report]) for report in profiles if _is_alone(profiles[report], home[report])]
    problems += [_long(one) for one in by_id.values() if len(one.report.text) > LONGEST]
    return tuple(sorted(problems))


def _is_main(event: Event) -> bool:
    """Whether whole reports are about the event: its id is made of them."""
    return event.id == content_id("e", "main", *event.reports)


def _as_good(own: Event, scores: Mapping[ReportId, float], home: Mapping[ReportId, Event]) -> Event | None:
    """The other event that the report fits best, if it fits it and not clearly worse than its own."""
    fits = _fits(scores, home)
    at_home = fits.pop(own.id, None)
    best = min(fits, key=lambda event: (-fits[event], event), default=None)
    if best is None or fits[best] < 0 or (at_home is not None and at_home - fits[best] >= _MARGIN):
        return None
    return next(home[report] for report in scores if home[report].id == best)


def _doubt(told: Told, own: Event, other: Event) -> Problem:
    return Problem(
        rule="relate.ambiguous",
        where=told.report.where,
        message=f"Report {told.report.id} may tell of “{own.name}” ({own.id}) or of “{other.name}” ({other.id}). "
        "It is counted with the first; rule `same-event` to move it.",
    )


def _is_alone(profile: Profile, own: Event) -> bool:
    """Whether a report founds an event by itself for want of words, a figure and a place."""
    return len(own.reports) == 1 and profile.length < _NOTHING and not profile.cells and profile.place is None


def _thin(told: Told) -> Problem:
    return Problem(
        rule="relate.too_thin",
        where=told.report.where,
        message=f"Report {told.report.id} has too few words to say which event it tells of: it stands alone; "
        "rule `same-event` to move it.",
    )


def _long(told: Told) -> Problem:
    return Problem(
        rule="relate.compared_in_part",
        where=told.report.where,
        message=f"Report {told.report.id} has {len(told.report.text):,} characters: it was grouped by its first "
        f"{LONGEST:,}; its claims and what it copies were read in the whole text.",
    )


def _is_thin(profile: Profile, told: Told) -> bool:
    """Whether little says which event the report means: no day of its own, and no date or few words."""
    dated = bool(profile.stated_days or profile.event_days)
    return not dated and (told.report.published is None or profile.length < _THIN)


def _scores_of_thin(
    profiles: Mapping[ReportId, Profile], told: Mapping[ReportId, Told]
) -> dict[ReportId, dict[ReportId, float]]:
    """The scores of each thin report with those that it shares enough with to be compared."""
    thin = [report for report in profiles if _is_thin(profiles[report], told[report])]
    if not thin:
        return {}
    holders: defaultdict[Posting, list[ReportId]] = defaultdict(list)
    for report, profile in profiles.items():
        for posting in postings_of(profile):
            holders[posting].append(report)
    periods = {period_of(profile) for profile in profiles.values()}
    scores: dict[ReportId, dict[ReportId, float]] = {}
    for report in thin:
        found = find_candidates(
            profiles[report], lambda posting: holders.get(posting, ()), periods, lambda one: profiles[one].published
        )
        opened = open_profile(profiles[report])
        scores[report] = {one: score_pair(opened, profiles[one]) for one in found if one != report}
    return scores


def _fits(scores: Mapping[ReportId, float], home: Mapping[ReportId, Event]) -> dict[str, float]:
    """The mean score of a report with the reports of each event that it was compared with."""
    of_event: dict[str, list[float]] = {}
    for other, score in scores.items():
        of_event.setdefault(home[other].id, []).append(score)
    return {event: sum(found) / len(found) for event, found in of_event.items()}
