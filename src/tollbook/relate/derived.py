"""Which reports only repeat what earlier ones had (rule C4): they corroborate nothing."""

from collections.abc import Iterable

from tollbook.model import Claim, Event, Report, ReportId
from tollbook.relate.voices import speaker_key


def find_derived(event: Event, claims: tuple[Claim, ...], reports: tuple[Report, ...]) -> tuple[ReportId, ...]:
    """The reports of an event without a credit line whose figures all stand in earlier ones and that add no speaker.

    Only a report published on a later day than another is judged; of undated ones nothing can be said. In order of id.
    """
    wanted = set(event.claims)
    told: dict[ReportId, list[Claim]] = {}
    for claim in claims:
        if claim.id in wanted:
            told.setdefault(claim.report, []).append(claim)
    days = {report.id: report.published.order[0] for report in reports if report.published and report.published.year}
    dated = sorted((day, report.id) for report in reports if (day := days.get(report.id)) and report.id in told)
    credited = {report.id for report in reports if report.wire_credit}
    derived = []
    for day, report in dated:
        earlier = [claim for other_day, other in dated if other_day < day for claim in told[other]]
        if report not in credited and _repeats(told[report], earlier):
            derived.append(report)
    return tuple(sorted(derived))


def _repeats(own: Iterable[Claim], earlier: Iterable[Claim]) -> bool:
    known = list(earlier)
    figures = {_figure(claim) for claim in known}
    speakers = {speaker_key(claim) for claim in known} | {None}
    return all(_figure(claim) in figures and speaker_key(claim) in speakers for claim in own)


def _figure(claim: Claim) -> tuple[object, ...]:
    return (claim.harm, claim.group.attributes, claim.count.low, claim.count.high)
