"""What a ruling would do to the records of the events that it touches, before anybody makes it. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tollbook.book.kept import Kept
from tollbook.book.reading import flag_derived, make_records, tell_until
from tollbook.book.regrouping import apply_to_events
from tollbook.book.rulings import apply_to_claims, apply_to_copies, apply_to_record
from tollbook.model import ClaimId, Event, Extraction, Record
from tollbook.model.ruling import Ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The records of the events that a ruling touches, as they are and as they would be."""

    before: tuple[Record, ...]
    after: tuple[Record, ...]


def preview(
    kept: Sequence[Kept], extractions: Iterable[Extraction], rulings: Sequence[Ruling], more: Sequence[Ruling]
) -> Preview:
    """What `more` rulings would make of some events, worked out from those events' own reports alone.

    `rulings` are those in force now. How a claim's loss would change which reports are one event is not asked.
    """
    before = tuple(one.record for one in kept)
    told, _ = tell_until(extractions, None)
    derived = {seen.report for one in kept for seen in one.seen if seen.is_derived}
    told = tuple(flag_derived(one, one.report.id in derived) for one in apply_to_claims(told, (*rulings, *more)))
    reports = {one.report.id: one.report for one in told}
    copies = apply_to_copies([copy for one in kept for copy in one.copies], reports, more)
    there = {claim.id for one in told for claim in one.claims}
    events = [_left(record.event, there) for record in before]
    found = apply_to_events(events, told, copies, more)
    first = before[0]
    after = make_records(found, told, copies, policy=first.policy, as_of=first.as_of)
    return Preview(before=before, after=tuple(apply_to_record(record, (*rulings, *more)) for record in after))


def _left(event: Event, there: set[ClaimId]) -> Event:
    return replace(event, claims=tuple(claim for claim in event.claims if claim in there))
