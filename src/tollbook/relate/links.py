"""Why a report belongs to its event: its strongest link, with the score and the reasons in words."""

from collections.abc import Iterable
from typing import Protocol

from tollbook.model import Link, ReportId
from tollbook.relate.features import explain_pair
from tollbook.relate.near import NONE, Near
from tollbook.relate.profiles import Profile


class Neighbours(Protocol):
    """For each report the reports that it was compared with, and their scores; every pair stands on both sides."""

    def get(self, report: ReportId, /) -> Near | None: ...


class Profiles(Protocol):
    """The profiles of the reports that are no whole copies."""

    def __contains__(self, report: ReportId, /) -> bool: ...

    def __getitem__(self, report: ReportId, /) -> Profile: ...


def find_links(reports: Iterable[ReportId], scores: Neighbours, profiles: Profiles) -> tuple[Link, ...]:
    """For each report the strongest link to another of the event; a whole copy goes with its origin and has none."""
    inside = {report for report in reports if report in profiles}
    links = []
    for report in sorted(inside):
        near = scores.get(report) or NONE
        found = [(-score, other) for other, score in near.items() if other in inside]
        if found:
            score, other = min(found)
            reasons = explain_pair(profiles[report], profiles[other])
            links.append(Link(report=report, other=other, score=round(-score, 2), reasons=reasons))
    return tuple(links)
