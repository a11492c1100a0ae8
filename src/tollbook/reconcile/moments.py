"""When a figure was given, as far as that can be known, and which of two is the later."""

import datetime as dt
from dataclasses import dataclass

from tollbook.model import Claim, Report, parse_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The day that a figure speaks of, and the time (UTC) where it is known.

    `before` says that the figure was retold from an earlier, unknown day: it is no later than `day`.
    """

    day: str
    time: str | None = None
    before: bool = False

    @property
    def order(self) -> tuple[str, bool, str]:
        """A sort key; retold figures stand before those of the day itself."""
        return (self.day, not self.before, self.time or "")


def moment_of(claim: Claim, report: Report | None, *, retold: bool) -> Moment | None:
    """When a claim was made: its own as-of date, else its report's date; None where neither is known.

    A date without a year tells no order, so it is not used.
    """
    if claim.as_of is not None:
        given = parse_date(claim.as_of)
        if given is not None and given.last_day is not None:
            return Moment(day=given.last_day.isoformat(), time=given.time)
    if report is None or report.published is None or report.published.last_day is None:
        return None
    return Moment(day=report.published.last_day.isoformat(), time=report.published.time, before=retold)


def is_later(one: Moment, other: Moment) -> bool:
    """Whether `one` certainly stands after `other`; two figures of one day are ordered only by known times."""
    if one.before:
        return False
    if other.before:
        return one.day >= other.day
    if one.day != other.day:
        return one.day > other.day
    return one.time is not None and other.time is not None and one.time > other.time


def day_of(moment: Moment | None) -> str | None:
    return None if moment is None else moment.day


def days_between(one: Moment, other: Moment) -> int:
    """How many days `other` stands after `one`; negative where it stands before."""
    return (dt.date.fromisoformat(other.day) - dt.date.fromisoformat(one.day)).days
