"""One event worked out, as it is kept: what shows an event needs no rule by which one is made."""

from dataclasses import dataclass, replace

from tollbook.book.queue import Item
from tollbook.model import Copy, Event, Record, Report, ReportFlag, ReportId, content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A report that an event was worked out from.

    `number` is its place in the log; `day` when it was published, if known; `is_main` where it is about the event,
    `tells` where a claim of the event is its; `repeats` where it says nothing of it that earlier ones had not, and
    `is_derived` where that holds of all it tells (C4).
    """

    report: ReportId
    number: int
    day: str | None
    is_main: bool
    tells: bool
    repeats: bool
    is_derived: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One event worked out: its record, the copies among its reports, and what it was made from.

    `ruled` is the last ruling in force that has a part in it, by its number in the log; 0 for none.
    """

    record: Record
    copies: tuple[Copy, ...]
    seen: tuple[Seen, ...]
    ruled: int
    items: tuple[Item, ...] = ()
    """What of it waits for a person. An event that was read back has none: its items lie in rows of their own."""

    @property
    def id(self) -> str:
        return self.record.event.id

    @property
    def is_main(self) -> bool:
        return is_main(self.record.event)

    @property
    def head(self) -> int:
        """The last entry of the log that touched it."""
        return max((self.ruled, *(one.number for one in self.seen)))


def is_main(event: Event) -> bool:
    """Whether whole reports are about the event, rather than sentences in them: its id is made of its reports."""
    return event.id == content_id("e", "main", *event.reports)


def with_derived(report: Report, is_derived: bool) -> Report:
    if not is_derived:
        return report
    return replace(report, flags=tuple(sorted({*report.flags, ReportFlag.DERIVED})))
