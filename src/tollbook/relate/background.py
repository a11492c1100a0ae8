"""Which claims of a report tell of another event than its main one (rules E1 and E2)."""

from tollbook.model import Claim, Measure, When
from tollbook.relate.kinds import Kind, count_kinds
from tollbook.relate.profiles import window_of

_EXACT_DAYS, _VAGUE_DAYS = 1, 3
"""E2: how far the days of one event may lie apart, where they are exact and where they are not."""
_WIDE_DAYS = 7
"""A stretch longer than this that began before the event counts more than the event."""


def is_elsewhere(claim: Claim, sentence: str, when: When | None, kind: Kind) -> bool:
    """Whether a claim tells of another event than the one of that time and kind that its report is about.

    `sentence` are the words that the claim stands in.
    """
    if claim.background or claim.measure is Measure.CAMPAIGN:
        return True
    event = window_of(when) if when is not None else None
    own = window_of(claim.when) if claim.when is not None else None
    if event is None or own is None or claim.when is None:
        return False
    slack = _EXACT_DAYS if claim.when.precision == 1 else _VAGUE_DAYS
    if own[1] < event[0] - slack:
        return True
    if own[0] < event[0] - _VAGUE_DAYS and own[1] - own[0] > _WIDE_DAYS:
        return True
    return own[0] > event[1] + slack and _names_kind(sentence, claim.when, kind)


def _names_kind(sentence: str, when: When, kind: Kind) -> bool:
    """Whether the sentence dates an event of this kind: "Wednesday's shock killed one". A death days later does not."""
    after = sentence.partition(when.words)[2].lower()
    return after[:2] in ("'s", "’s") and kind.key in count_kinds(after[:40])
