"""What in a record asks for a person, and why: one draft for each cause. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from tollbook.export.words import CONFLICTS, HARMS, count_words, group_words, listed, range_words, speaker_words
from tollbook.model import (
    WHOLE_COPIES,
    Claim,
    Conflict,
    ConflictKind,
    Copy,
    Figure,
    Measure,
    Record,
    SetAside,
    SetAsideReason,
    content_id,
)


class Priority(IntEnum):
    """How soon an item should be looked at."""

    HIGH = 1
    MEDIUM = 2
    LOW = 3


class Why(StrEnum):
    """What asks for a person, the gravest first."""

    DISAGREEMENT = "disagreement"
    SUM = "sum"
    MISQUOTED = "misquoted"
    RESTS = "rests"
    WIDENS = "widens"
    FACTS = "facts"
    READING = "reading"
    GROUP = "group"
    SPEAKER = "speaker"
    BELONGS = "belongs"
    COPY = "copy"
    COPIED = "copied"
    BACKGROUND = "background"


class ItemKind(StrEnum):
    """What is decided: a claim, whether a report is about the event, whether it is a copy, or a matter of the event."""

    CLAIM = "claim"
    BELONGS = "belongs"
    COPY = "copy"
    MATTER = "matter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One cause to look at something. `about` is a claim, a report or a matter's key, `other` the report beside it.

    `claims` are all claims that bear on it, `reason` says the cause in one short sentence.
    """

    kind: ItemKind
    about: str
    why: Why
    priority: Priority
    reason: str
    title: str
    question: str
    claims: tuple[str, ...] = ()
    other: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A record, looked up by name."""

    record: Record
    claims: Mapping[str, Claim]
    asides: Mapping[str, tuple[SetAside, Figure | None]]
    """The first figure that sets a claim aside, with the reason; None for those that no figure is about."""
    copies: tuple[Copy, ...]


def drafts_of(record: Record, copies: tuple[Copy, ...]) -> tuple[Draft, ...]:
    """Every cause that a record gives, in the order of CAUSES."""
    asides: dict[str, tuple[SetAside, Figure | None]] = {}
    for figure in record.figures:
        for aside in figure.set_aside:
            asides.setdefault(aside.claim, (aside, figure))
    for aside in record.set_aside:
        asides.setdefault(aside.claim, (aside, None))
    claims = {str(claim.id): claim for claim in record.claims}
    scene = Scene(record=record, claims=claims, asides=asides, copies=copies)
    return tuple(draft for cause in CAUSES for draft in cause(scene))


def claim_title(claim: Claim) -> str:
    """ "50–55 killed", "23 killed, Venezuelan military"."""
    words = f"{count_words(claim.count)} {HARMS[claim.harm]}"
    words = words[:1].upper() + words[1:]
    return words if claim.group.is_all else f"{words}, {group_words(claim.group)}"


def _about_claim(claim: Claim, why: Why, priority: Priority, reason: str, **others: object) -> Draft:
    title = claim_title(claim)
    values: dict[str, object] = {"title": title, "question": f"{title}: accept this figure?", "claims": (claim.id,)}
    values |= others
    return Draft(kind=ItemKind.CLAIM, about=claim.id, why=why, priority=priority, reason=reason, **values)  # type: ignore[arg-type]  # the names above


_FACTS = frozenset({ConflictKind.DATE, ConflictKind.PLACE, ConflictKind.OUTCOME})
_SUMS = frozenset({ConflictKind.SUM_MISMATCH, ConflictKind.PART_EXCEEDS_WHOLE, ConflictKind.INCREMENT})


def _conflicts(scene: Scene) -> Iterator[Draft]:
    """Open conflicts; those of figures are asked as one of their claims, the one that is not the best figure."""
    for conflict in scene.record.conflicts:
        if not conflict.open:
            continue
        focus = _focus(scene, conflict)
        yield _matter(scene, conflict) if focus is None else _conflict(scene, conflict, focus)


def _focus(scene: Scene, conflict: Conflict) -> Claim | None:
    """The claim that a conflict is asked about: the last that no figure rests on, or the last of all."""
    if conflict.kind in _FACTS:
        return None
    found = [scene.claims[claim] for claim in conflict.claims if claim in scene.claims]
    best = {claim for figure in scene.record.figures for claim in figure.best_by}
    return next((claim for claim in reversed(found) if claim.id not in best), found[-1] if found else None)


def _conflict(scene: Scene, conflict: Conflict, focus: Claim) -> Draft:
    sides = [scene.claims[claim] for claim in conflict.claims if claim in scene.claims]
    figures = list(dict.fromkeys(count_words(claim.count) for claim in sides))
    group = "" if focus.group.is_all else f", {group_words(focus.group)}"
    harm = HARMS[focus.harm].capitalize()
    two = conflict.kind in (ConflictKind.VALUE, ConflictKind.MISQUOTED, ConflictKind.HEADLINE_BODY)
    title = f"{harm}{group}: {' or '.join(figures[:3])}" if two else f"{harm}{group}: {_lowered(conflict)}"
    claims = tuple(claim.id for claim in sides)
    main = any(figure.group.is_all and figure.harm == focus.harm for figure in scene.record.figures)
    return _about_claim(
        focus,
        _why(conflict),
        Priority.HIGH if (main and focus.group.is_all) or conflict.kind in _SUMS else Priority.MEDIUM,
        _contradiction(conflict, sides),
        title=title,
        claims=claims,
    )


def _why(conflict: Conflict) -> Why:
    if conflict.kind in _SUMS:
        return Why.SUM
    return Why.MISQUOTED if conflict.kind is ConflictKind.MISQUOTED else Why.DISAGREEMENT


def _lowered(conflict: Conflict) -> str:
    words = CONFLICTS[conflict.kind]
    return words[:1].lower() + words[1:]


def _contradiction(conflict: Conflict, sides: list[Claim]) -> str:
    speakers = list(dict.fromkeys(speaker_words(claim.speaker) for claim in sides if claim.speaker))
    if conflict.kind is ConflictKind.VALUE and len(speakers) > 1:
        return f"Contradiction: {listed(speakers[:3])}."
    return f"{CONFLICTS[conflict.kind]}."


def _matter(scene: Scene, conflict: Conflict) -> Draft:
    """Two dates, places or accounts: no claim to accept, but somebody should have looked."""
    title = CONFLICTS[conflict.kind]
    return Draft(
        kind=ItemKind.MATTER,
        about=f"{conflict.kind}:{next(iter(conflict.claims), '')}",
        why=Why.FACTS,
        priority=Priority.MEDIUM,
        reason=_first_words(conflict.message),
        title=title,
        question=f"{title}: does this stand?",
        claims=tuple(claim for claim in conflict.claims if claim in scene.claims),
    )


_SHORT = 110  # characters of a message that a list shows


def _first_words(message: str) -> str:
    return message if len(message) <= _SHORT else message[: message.rfind(" ", 0, _SHORT)].rstrip(",;: ") + " …"


def _resting(scene: Scene) -> Iterator[Draft]:
    """A best figure about everyone that another single speaker's silence would change."""
    for figure in scene.record.figures:
        without = [one for one in figure.sensitivity if one.changes and one.what.startswith("without ")]
        claim = next((scene.claims[c] for c in figure.best_by if c in scene.claims), None)
        if figure.group.is_all and without and claim is not None:
            shown = "not known" if without[0].best is None else f"{without[0].best:,}"
            reason = f"The best figure rests on this speaker alone: {without[0].what} it is {shown}."
            yield _about_claim(claim, Why.RESTS, Priority.MEDIUM, reason)


_BY_A_HAIR = frozenset({SetAsideReason.FEARED, SetAsideReason.ALLEGED})


def _widening(scene: Scene) -> Iterator[Draft]:
    """Claims that were set aside for how they were said alone, and lie outside the range."""
    for id, (aside, figure) in scene.asides.items():
        claim = scene.claims.get(id)
        if claim is None or figure is None or aside.reason not in _BY_A_HAIR or not _is_outside(claim, figure):
            continue
        there, here = range_words(claim.count.low, claim.count.high), range_words(figure.low, figure.high)
        reason = f"Set aside as {aside.reason}: {there}, outside the range {here}."
        yield _about_claim(claim, Why.WIDENS, Priority.MEDIUM, reason)


def _is_outside(claim: Claim, figure: Figure) -> bool:
    low, high = claim.count.low, claim.count.high
    if low is None or figure.low is None:
        return False
    return low < figure.low or (figure.high is not None and (high is None or high > figure.high))


UNSURE_READING = 0.7
"""Claims read with less confidence than this are looked at; see docs/confidence.md for what the number is worth."""


def _readings(scene: Scene) -> Iterator[Draft]:
    """Claims whose words may mean something else."""
    for claim in _counted(scene):
        if claim.confidence < UNSURE_READING:
            yield _about_claim(claim, Why.READING, Priority.MEDIUM, "Read with little confidence.")
        elif "casualties_as_killed" in claim.flags:
            reason = "The report says casualties; it was read as killed."
            yield _about_claim(claim, Why.READING, Priority.MEDIUM, reason)


_NAMELESS = frozenset("he she it they him her them one someone somebody".split())


def _groups(scene: Scene) -> Iterator[Draft]:
    """Claims that do not say whom they count."""
    for claim in _counted(scene):
        words = f"{count_words(claim.count)} {HARMS[claim.harm]}"
        title = f"{words[:1].upper()}{words[1:]}, group not clear"
        if claim.group.is_all and claim.measure is Measure.PART and claim.part_of is None:
            reason = "Counts only some, and the words do not say whom."
            yield _about_claim(claim, Why.GROUP, Priority.MEDIUM, reason, title=title)
        elif claim.group.label.lower() in _NAMELESS:
            yield _about_claim(claim, Why.GROUP, Priority.MEDIUM, f"“{claim.group.label}”: who is meant?", title=title)


def _speakers(scene: Scene) -> Iterator[Draft]:
    """Claims that hold a figure about everyone, said by nobody who is named."""
    holding = {
        claim
        for figure in scene.record.figures
        if figure.group.is_all
        for claims in (figure.best_by, figure.low_by, figure.high_by)
        for claim in claims[:1]
    }
    for claim in scene.record.claims:
        if claim.id in holding and claim.speaker is None:
            yield _about_claim(claim, Why.SPEAKER, Priority.MEDIUM, "A figure rests on it, and no speaker is named.")


def _counted(scene: Scene) -> Iterator[Claim]:
    """The claims that count by themselves: not those in copied words, nor those of other events."""
    apart = (SetAsideReason.COPY, SetAsideReason.BACKGROUND)
    for claim in scene.record.claims:
        if claim.id not in scene.asides or scene.asides[claim.id][0].reason not in apart:
            yield claim


SURE_LINK = 2.0
"""A report whose best link to the event scores less belongs to it by a hair; zero is where grouping parts reports."""


def _belonging(scene: Scene) -> Iterator[Draft]:
    """Reports that were counted with the event by a hair."""
    for link in scene.record.event.links if _is_main(scene.record) else ():
        if link.score < SURE_LINK and len(scene.record.event.reports) > 1:
            yield Draft(
                kind=ItemKind.BELONGS,
                about=link.report,
                other=link.other,
                why=Why.BELONGS,
                priority=Priority.MEDIUM,
                reason="Little ties it to the other reports.",
                title=f"Report {link.report}: this event?",
                question=f"Does report {link.report} tell of this event?",
                claims=tuple(claim.id for claim in scene.record.claims if claim.report == link.report),
            )


def _is_main(record: Record) -> bool:
    """Whether whole reports are about the event; what is asked of a report is asked there alone."""
    return record.event.id == content_id("e", "main", *record.event.reports)


SURE_COPY = 0.9
"""The share of its words that a report has from another, from which on nobody need ask whether it is a copy."""


def _copies(scene: Scene) -> Iterator[Draft]:
    """Reports that may be copies: most of their words, or all their sentences told anew."""
    for copy in scene.copies if _is_main(scene.record) else ():
        if copy.report not in scene.record.event.reports:
            continue
        if copy.overlap_share >= SURE_COPY and copy.kind in WHOLE_COPIES:
            continue
        yield Draft(
            kind=ItemKind.COPY,
            about=copy.report,
            other=copy.origin,
            why=Why.COPY,
            priority=Priority.MEDIUM,
            reason=f"{round(copy.overlap_share * 100)} % of it stands in report {copy.origin}, too.",
            title=f"Report {copy.report}: a copy?",
            question=f"Is report {copy.report} a copy of report {copy.origin}?",
            claims=tuple(claim.id for claim in scene.record.claims if claim.report == copy.report),
        )


def _copied(scene: Scene) -> Iterator[Draft]:
    """Claims in copied words: counted once already, and quickly accepted together."""
    for claim in scene.record.claims:
        aside = scene.asides.get(claim.id)
        if aside is not None and aside[0].reason is SetAsideReason.COPY:
            yield _about_claim(claim, Why.COPIED, Priority.LOW, "In copied words; counted once, with their origin.")


def _background(scene: Scene) -> Iterator[Draft]:
    """Claims that were taken for another event's."""
    for claim in scene.record.claims:
        aside = scene.asides.get(claim.id)
        if aside is not None and aside[0].reason is SetAsideReason.BACKGROUND:
            reason = "Looks like another event; set aside."
            yield _about_claim(
                claim, Why.BACKGROUND, Priority.LOW, reason, question=f"{claim_title(claim)}: read rightly?"
            )


CAUSES: tuple[Callable[[Scene], Iterator[Draft]], ...] = (
    _conflicts,
    _resting,
    _widening,
    _readings,
    _groups,
    _speakers,
    _belonging,
    _copies,
    _copied,
    _background,
)
"""What asks for a person, in the order in which it is told."""
