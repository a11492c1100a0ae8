"""Named sets of rules for choosing a figure. A policy changes what is computed, never what is stored.

Each has a page under docs/policies/ that says where it comes from.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence

from tollbook.model import MisuseError, SpeakerKind, Wording
from tollbook.reconcile.cells import Said, said_order
from tollbook.reconcile.choice import NOTHING, Choice, choose, credible, span_range

# ACLED's codes for words that name no number (its codebook, "Fatalities").
_ACLED_CODES: Mapping[str, int] = {
    "several": 3,
    "few": 3,
    "handful": 3,
    "tens": 10,
    "dozens": 12,
    "dozen": 12,
    "hundreds": 100,
}
_OFFICIAL = frozenset(
    {
        SpeakerKind.OFFICIAL_PARTY,
        SpeakerKind.OFFICIAL_OTHER,
        SpeakerKind.MILITARY,
        SpeakerKind.POLICE,
        SpeakerKind.EMERGENCY,
        SpeakerKind.MEDICAL,
    }
)


def acled(live: Sequence[Said]) -> Choice:
    """The most conservative of the credible figures; vague words by ACLED's codes; no range."""
    coded = sorted(
        (_acled_value(said), said_order(said), said) for said in credible(live) if _acled_value(said) is not None
    )
    if not coded:
        return NOTHING
    value, _, said = coded[0]
    return Choice(
        low=value,
        best=value,
        high=None,
        wording=Wording.EXACT,
        rule="acled",
        because="It is the most conservative of the figures that stand.",
        low_by=said.claims,
        best_by=said.claims,
    )


def _acled_value(said: Said) -> int | None:
    if said.wording is Wording.VAGUE:
        words = said.lead.count.words.casefold().split()
        return next((code for word, code in _ACLED_CODES.items() if word in words), said.low)
    return said.point if said.point is not None else said.low


def ibc(live: Sequence[Said]) -> Choice:
    """The least and the greatest of the credible figures, and no best between them."""
    ends = span_range(live)
    if ends.low is None and ends.high is None:
        return NOTHING
    return Choice(
        low=ends.low,
        best=None,
        high=ends.high,
        wording=Wording.RANGE,
        rule="ibc",
        because="The least and the greatest credible figures are kept; none is chosen between them.",
        low_by=ends.low_by,
        high_by=ends.high_by,
        or_more=ends.or_more,
    )


def latest_official(live: Sequence[Said]) -> Choice:
    """The figure that an official, named body gave last."""
    official = [
        said
        for said in credible(live)
        if said.point is not None and said.speaker and not said.speaker.anonymous and said.speaker.kind in _OFFICIAL
    ]
    if not official:
        return NOTHING
    last = max(
        official, key=lambda said: (said.first is not None, said.first.order if said.first else (), said_order(said))
    )
    chosen = choose((last,))
    return dataclasses.replace(chosen, rule="latest-official", because="It is the latest figure of an official body.")


POLICIES: Mapping[str, Callable[[Sequence[Said]], Choice]] = {
    "ucdp": choose,
    "acled": acled,
    "ibc": ibc,
    "latest-official": latest_official,
}


def chooser(policy: str) -> Callable[[Sequence[Said]], Choice]:
    """The way a policy chooses; raises MisuseError for a name that is none."""
    if policy not in POLICIES:
        raise MisuseError(f"no policy is named {policy!r}; there are {', '.join(sorted(POLICIES))}")
    return POLICIES[policy]
