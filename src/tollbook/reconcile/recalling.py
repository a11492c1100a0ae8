"""Claims that look back on the event itself: background to their report, and none to the record."""

import dataclasses
import datetime as dt
from collections.abc import Iterable

from tollbook.model import CORRECTED, Claim, Event, When, parse_date

_NEAR, _WEEK, _NEAR_WEEK = 1, 3, 21
"""Days that a time may lie off the event's, and the same of a week ("weeks ago"), by its precision."""


def recall(claims: Iterable[Claim], event: Event) -> tuple[Claim, ...]:
    """The claims, those not as background that are told of the event's own time: "in October 103 died", a year later.

    Which event a claim tells of was settled before (E1). Where a person corrected a claim, what it says stays.
    """
    return tuple(
        dataclasses.replace(claim, background=False) if claim.background and _is_of(claim, event) else claim
        for claim in claims
    )


def _is_of(claim: Claim, event: Event) -> bool:
    if claim.when is None or event.when is None or CORRECTED in claim.flags:
        return False
    own, day = _days(claim.when), _days(event.when)
    if own is None or day is None:
        return False
    near = dt.timedelta(days=_NEAR_WEEK if claim.when.precision == _WEEK else _NEAR)
    return own[0] - near <= day[1] and day[0] - near <= own[1]


def _days(when: When) -> tuple[dt.date, dt.date] | None:
    """The first and the last day that a time can mean; None where either is unknown."""
    first, last = (parse_date(day) if day else None for day in (when.earliest, when.latest))
    if first is None or last is None or first.first_day is None or last.last_day is None:
        return None
    return first.first_day, last.last_day
