"""Which reports only repeat what earlier ones had (rule C4): they corroborate nothing."""

from collections.abc import Iterable, Set
from itertools import groupby

from tollbook.model import WHOLE_COPIES, Claim, Copy, Event, Report, ReportId
from tollbook.relate.voices import speaker_key


def find_all_derived(
    events: Iterable[Event], claims: tuple[Claim, ...], reports: tuple[Report, ...], copies: tuple[Copy, ...]
) -> tuple[ReportId, ...]:
    """The reports that are derived in every event that they tell of; a copy of a whole text is no derived report.

    A page that repeats one event's figures and adds a figure to another corroborates the other.
    """
    claim_of = {claim.id: claim for claim in claims}
    report_of = {report.id: report for report in reports}
    derived: set[ReportId] = set()
    telling_anew: set[ReportId] = {copy.report for copy in copies if copy.kind in WHOLE_COPIES}
    for event in events:
        own = tuple(claim_of[claim] for claim in event.claims if claim in claim_of)
        telling = sorted({claim.report for claim in own if claim.report in report_of})
        found = find_derived(event, own, tuple(report_of[report] for report in telling))
        derived.update(found)
        telling_anew.update(report for report in telling if report not in found)
    return tuple(sorted(derived - telling_anew))


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
    figures: set[tuple[object, ...]] = set()
    speakers: set[str | None] = {None}
    for _, of_day in groupby(dated, key=lambda pair: pair[0]):
        today = [report for _, report in of_day]
        for report in today:
            if report not in credited and all(_is_known(claim, figures, speakers) for claim in told[report]):
                derived.append(report)
        figures.update(_figure(claim) for report in today for claim in told[report])
        speakers.update(speaker_key(claim) for report in today for claim in told[report])
    return tuple(sorted(derived))


def _is_known(claim: Claim, figures: Set[tuple[object, ...]], speakers: Set[str | None]) -> bool:
    return _figure(claim) in figures and speaker_key(claim) in speakers


def _figure(claim: Claim) -> tuple[object, ...]:
    return (claim.harm, claim.group.attributes, claim.count.low, claim.count.high)
