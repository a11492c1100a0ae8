"""Which claims are one voice (rule C2): one speaker, group, harm and figure, within two days; counted once."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tollbook.model import Claim, ClaimId, Copy, Event, Report, ReportId, Span, SpeakerKind, Voice
from tollbook.text.outlets import find_outlet

_DAYS = 2
_OUTLETS = (SpeakerKind.MEDIA_OWN_COUNT, SpeakerKind.WIRE)


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim with what makes it one voice with others."""

    claim: Claim
    speaker: str | None
    day: int | None


def hear_voices(
    event: Event, claims: tuple[Claim, ...], copies: tuple[Copy, ...], reports: tuple[Report, ...] = ()
) -> tuple[Voice, ...]:
    """The voices of an event, each with its claims; a claim inside a copied run joins the voice that it copies.

    A claim without a speaker is stated by its report: all reports that copy one another are one. `reports` lend their
    dates to claims that give none. The origin of a voice is the report that had it first.
    """
    published = {report.id: _day(report) for report in reports}
    wanted = set(event.claims)
    inside = sorted((claim for claim in claims if claim.id in wanted), key=lambda c: (c.report, c.span, c.id))
    sources = {claim.id: _copied_from(claim, inside, copies) for claim in inside}
    cells: defaultdict[tuple[object, ...], list[_Said]] = defaultdict(list)
    for claim in inside:
        if sources[claim.id] is None:
            said = _Said(claim, speaker_key(claim), _spoken_on(claim, published))
            cells[_cell(said)].append(said)
    groups = [group for cell in cells.values() for group in _cut_by_days(cell)]
    return tuple(sorted((_voice(group, sources, published) for group in groups), key=lambda voice: voice.claims))


def _copied_from(claim: Claim, claims: Iterable[Claim], copies: tuple[Copy, ...]) -> ClaimId | None:
    """The origin's claim that a claim inside a copied run copies; None where it has a voice of its own.

    The counts need not agree: a figure changed on the way is still the origin's (C5).
    """
    for copy in copies:
        if copy.report != claim.report:
            continue
        targets = [run.there for run in copy.runs if run.here.overlaps(claim.span)]
        source = next((c for c in claims if c.report == copy.origin and _is_source(c, claim, targets)), None)
        if source is not None:
            return source.id
    return None


def _is_source(candidate: Claim, claim: Claim, targets: list[Span]) -> bool:
    if candidate.harm is not claim.harm or candidate.group.attributes != claim.group.attributes:
        return False
    return any(target.overlaps(candidate.span) for target in targets)


def speaker_key(claim: Claim) -> str | None:
    """What a claim's speaker is folded by: the office, the declared outlet that counted itself, else the name without
    its article; None where nobody speaks."""
    if claim.speaker is None:
        return None
    if claim.speaker.kind in _OUTLETS and (outlet := find_outlet(claim.speaker.name)) is not None:
        return f"outlet {outlet.name}"
    return claim.speaker.office or " ".join(claim.speaker.name.lower().removeprefix("the ").split())


def _cell(said: _Said) -> tuple[object, ...]:
    claim = said.claim
    by = said.speaker if said.speaker is not None else f"report {claim.report}"
    return (
        by,
        claim.harm,
        claim.group.attributes,
        claim.count.low,
        claim.count.high,
        claim.count.wording,
        claim.stance,
    )


def _cut_by_days(cell: list[_Said]) -> list[list[_Said]]:
    """One cell's claims cut wherever more than two days lie between neighbours; undated ones go with the first."""
    ordered = sorted(cell, key=lambda said: (said.day is not None, said.day or 0, said.claim.id))
    groups: list[list[_Said]] = []
    for said in ordered:
        last = groups[-1][-1].day if groups else None
        if groups and (last is None or said.day is None or said.day - last <= _DAYS):
            groups[-1].append(said)
        else:
            groups.append([said])
    return groups


def _voice(
    group: list[_Said], sources: Mapping[ClaimId, ClaimId | None], published: Mapping[ReportId, int | None]
) -> Voice:
    own = {said.claim.id for said in group}
    copied = _descendants(own, sources)
    first = min(group, key=lambda said: (published.get(said.claim.report) or 9_999_999, said.claim.report))
    return Voice(
        speaker=first.speaker,
        harm=first.claim.harm,
        group=first.claim.group,
        claims=tuple(sorted(own | copied)),
        origin=first.claim.report,
    )


def _descendants(own: set[ClaimId], sources: Mapping[ClaimId, ClaimId | None]) -> set[ClaimId]:
    """The claims that copy these, and those that copy them."""
    found: set[ClaimId] = set()
    fresh = set(own)
    while fresh:
        fresh = {claim for claim, source in sources.items() if source in fresh} - found
        found |= fresh
    return found


def _spoken_on(claim: Claim, published: Mapping[ReportId, int | None]) -> int | None:
    if claim.as_of is not None:
        try:
            return dt.date.fromisoformat(claim.as_of[:10]).toordinal()
        except ValueError:
            pass  # a date without its day or year: the report's own date is all that is known
    return published.get(claim.report)


def _day(report: Report) -> int | None:
    day = report.published.last_day if report.published else None
    return day.toordinal() if day else None
