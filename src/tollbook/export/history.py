"""How a record stood on earlier days: reconciled again from the claims that had been published by then."""

from collections.abc import Mapping

from tollbook.model import Copy, Record, Report, ReportId
from tollbook.reconcile import reconcile
from tollbook.reconcile.policies import POLICIES

_DAYS_MAX = 60  # a chart has no room for more steps; of more days the latest are reckoned


def past_records(record: Record, reports: Mapping[ReportId, Report], copies: tuple[Copy, ...]) -> tuple[Record, ...]:
    """The record as of each day on which one of its claims was published, oldest first.

    Reports without a date are in none of them; where no report has one there is no history.
    """
    told = {claim.report for claim in record.claims}
    mine = tuple(reports[id] for id in record.event.reports if id in reports)
    days = {one.published.edtf[:10] for one in mine if one.id in told and one.published and one.published.last_day}
    return tuple(
        reconcile(
            record.event,
            record.claims,
            record.statements,
            (),
            mine,
            copies,
            voices=record.voices,
            policy=record.policy,
            as_of=day,
            in_depth=False,
        )
        for day in sorted(days)[-_DAYS_MAX:]
    )


def under_policies(record: Record, reports: Mapping[ReportId, Report], copies: tuple[Copy, ...]) -> tuple[Record, ...]:
    """The record under every policy there is, in their order, from the same claims and as of the same moment."""
    mine = tuple(reports[id] for id in record.event.reports if id in reports)
    return tuple(
        record
        if policy == record.policy
        else reconcile(
            record.event,
            record.claims,
            record.statements,
            (),
            mine,
            copies,
            voices=record.voices,
            policy=policy,
            as_of=record.as_of,
            in_depth=False,
        )
        for policy in POLICIES
    )
