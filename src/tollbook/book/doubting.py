"""What a book cannot tell for certain: reports that fit another event as well as the one they are counted with."""

from tollbook.book.knowledge import Known, event_ids, kept_event, rulings_until
from tollbook.book.reading import tell_until
from tollbook.book.rulings import apply_to_claims
from tollbook.model import Problem
from tollbook.relate import find_doubts
from tollbook.store import Connection
from tollbook.store.readings import numbers_until, read_readings


def doubts_of(connection: Connection, known: Known) -> tuple[Problem, ...]:
    """A Problem for each report in doubt; every report of the book is looked at."""
    kept = [one for id in event_ids(connection, known) if (one := kept_event(connection, known, id)) is not None]
    told, _ = tell_until(read_readings(connection, numbers_until(connection, known.key.until)), known.key.as_of)
    told = apply_to_claims(told, rulings_until(connection, known.key))
    copies = {copy.report: copy for one in kept for copy in one.copies}
    return find_doubts(told, (one.record.event for one in kept), copies.values())
