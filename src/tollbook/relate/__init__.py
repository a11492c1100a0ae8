"""Which reports copy, which claims are one event, which claims are one voice. Floor 3: pure."""

from tollbook.relate.copies import CopyIndex, copies_of, find_copies, join_copies
from tollbook.relate.dating import event_dates
from tollbook.relate.derived import find_all_derived, find_derived
from tollbook.relate.doubts import find_doubts
from tollbook.relate.index import EventIndex, events_of, group_events, join, join_all
from tollbook.relate.mutations import Mutation, find_mutations
from tollbook.relate.retelling import changed_events
from tollbook.relate.told import Told
from tollbook.relate.voices import hear_voices

__all__ = [
    "CopyIndex",
    "EventIndex",
    "Mutation",
    "Told",
    "changed_events",
    "copies_of",
    "event_dates",
    "events_of",
    "find_all_derived",
    "find_copies",
    "find_derived",
    "find_doubts",
    "find_mutations",
    "group_events",
    "hear_voices",
    "join",
    "join_all",
    "join_copies",
]
