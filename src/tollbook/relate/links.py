"""Why a report belongs to its event: its strongest link, with the score and the reasons in words."""

from collections.abc import Iterable, Mapping

from tollbook.model import Link, ReportId
from tollbook.relate.features import explain_pair
from tollbook.relate.profiles import Profile

Neighbours = Mapping[ReportId, Mapping[ReportId, float]]
"""For each report the reports that it was compared with, and their scores; every pair stands on both sides."""


def find_links(
    reports: Iterable[ReportId], scores: Neighbours, profiles: Mapping[ReportId, Profile]
) -> tuple[Link, ...]:
    """For each report the strongest link to another of the event; a whole copy goes with its origin and has none."""
    inside = {report for report in reports if report in profiles}
    links = []
    for report in sorted(inside):
        known = scores.get(report, {})
        found = [(-known[other], other) for other in known if other in inside]
        if found:
            score, other = min(found)
            reasons = explain_pair(profiles[report], profiles[other])
            links.append(Link(report=report, other=other, score=round(-score, 2), reasons=reasons))
    return tuple(links)
