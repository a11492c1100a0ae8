"""People who may stand in two figures at once: the hurt who died (check K5), the missing among the dead (K6)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tollbook.model import Claim, Conflict, ConflictKind, Harm, Measure, PartType, ReportId, Span, Wording
from tollbook.reconcile.cells import FIRM, Said, Telling
from tollbook.reconcile.cues import WITH_MISSING, says_any
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.moments import is_later
from tollbook.reconcile.words import (
    evidence_of,
    harm_word,
    mid_sentence,
    number,
    shown_figure,
    source_words,
    speaker_name,
)

_SUMS = ((Harm.KILLED_OR_INJURED, Harm.KILLED, Harm.INJURED), (Harm.KILLED_OR_MISSING, Harm.KILLED, Harm.MISSING))


def joint_conflicts(raw: Iterable[Telling]) -> tuple[Conflict, ...]:
    """K6: one sentence tells of killed and hurt (or missing) together, and of each, and they do not come to it."""
    told: dict[tuple[object, ...], dict[Harm, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for telling in raw:
        claim = telling.claim
        if (
            claim.count.wording is Wording.EXACT
            and claim.firmness in FIRM
            and not (claim.background or claim.superseded)
        ):
            told[claim.report, claim.sentence, telling.voice, telling.group.attributes][claim.harm].append(telling)
    found = []
    for by_harm in told.values():
        for together, one, other in _SUMS:
            sides = [by_harm.get(harm, []) for harm in (together, one, other)]
            if all(len(side) == 1 for side in sides):
                found += _joint(*(side[0] for side in sides))
    return tuple(found)


def _joint(together: Telling, one: Telling, other: Telling) -> list[Conflict]:
    total, first, second = together.value or 0, one.value or 0, other.value or 0
    if first + second == total:
        return []
    words = f"{number(first)} {harm_word(one.claim.harm)} and {number(second)} {harm_word(other.claim.harm)}"
    return [
        Conflict(
            kind=ConflictKind.SUM_MISMATCH,
            claims=tuple(sorted(t.claim.id for t in (together, one, other))),
            residual=total - first - second,
            open=True,
            message=f"{words} make {number(first + second)}; the same sentence says {number(total)} "
            f"{harm_word(together.claim.harm)}.",
            evidence=evidence_of(together.claim, one.claim, other.claim),
            settle="The list that the figures were taken from.",
            harm=together.claim.harm,
        )
    ]


def deaths_of_injured(raw: Iterable[Telling]) -> tuple[Telling, ...]:
    """The tellings of people who were hurt and died later, each by itself an exact number."""
    return tuple(
        telling
        for telling in raw
        if telling.of_injured and telling.claim.count.wording is Wording.EXACT and _is_standing(telling)
    )


def _is_standing(telling: Telling) -> bool:
    return telling.claim.firmness in FIRM and not (telling.claim.background or telling.claim.superseded)


def injured_conflicts(drafts: Sequence[Draft], raw: Sequence[Telling]) -> tuple[Conflict, ...]:
    """K5: more died of their injuries than were hurt, or a toll that did not grow by those who did."""
    died = deaths_of_injured(raw)
    if not died:
        return ()
    hurt = next((d.best_said for d in drafts if d.cell.harm is Harm.INJURED and d.cell.group.is_all), None)
    found = [_more_died(telling, hurt) for telling in died if hurt is not None and _exceeds(telling, hurt)]
    by_report: dict[ReportId, list[Telling]] = defaultdict(list)
    for telling in raw:
        if telling.claim.harm is Harm.KILLED and telling.group.is_all and not telling.claim.background:
            by_report[telling.claim.report].append(telling)
    for telling in died:
        found += _wrong_step(telling, by_report[telling.claim.report])
    return tuple(found)


def _exceeds(died: Telling, hurt: Said) -> bool:
    return hurt.hard_high is not None and (died.value or 0) > hurt.hard_high


def _more_died(died: Telling, hurt: Said) -> Conflict:
    return Conflict(
        kind=ConflictKind.PART_EXCEEDS_WHOLE,
        claims=tuple(sorted((died.claim.id, *hurt.claims))),
        residual=(hurt.hard_high or 0) - (died.value or 0),
        open=True,
        message=f"Killed, of the injured: {number(died.value)}, more than the {shown_figure(hurt)} who were injured.",
        evidence=evidence_of(died.claim, hurt.lead),
        settle="A later count of those who were hurt.",
        harm=Harm.KILLED,
    )


def _wrong_step(died: Telling, here: Iterable[Telling]) -> Iterator[Conflict]:
    """A report that gives the toll before and after some of the hurt died, where the three numbers do not fit."""
    exact = [t for t in here if t.claim.count.wording is Wording.EXACT and t.claim.firmness in FIRM]
    after = [t for t in exact if t.running and t.claim.sentence == died.claim.sentence]
    numbers = {died.value, *(t.value for t in after)}
    before = {t.value: t for t in exact if t.value not in numbers and not t.running and t.claim.part_of is None}
    if len(after) != 1 or len(before) != 1:
        return
    (old,), new = before.values(), after[0]
    residual = (new.value or 0) - (old.value or 0) - (died.value or 0)
    if residual == 0 or (old.value or 0) > (new.value or 0):
        return
    yield Conflict(
        kind=ConflictKind.INCREMENT,
        claims=tuple(sorted((old.claim.id, died.claim.id, new.claim.id))),
        residual=residual,
        open=True,
        message=f"Killed, everyone: {number(old.value)} and {number(died.value)} who died of their injuries make "
        f"{number((old.value or 0) + (died.value or 0))}, not {number(new.value)}.",
        evidence=evidence_of(old.claim, died.claim, new.claim),
        settle="The figure that the increase was reckoned from.",
        harm=Harm.KILLED,
    )


def overlap_notes(drafts: Sequence[Draft], raw: Sequence[Telling]) -> list[str]:
    """K5 and K6 where nothing contradicts: whom two figures may both count, with both sentences."""
    return [*_died_since(drafts, raw), *_missing_inside(raw), *_inside_or_beside(raw)]


def _inside_or_beside(raw: Iterable[Telling]) -> list[str]:
    """A report gives one speaker's total and a state's count of its own dead; does the one count the other?"""
    by_report: dict[ReportId, list[Telling]] = defaultdict(list)
    for telling in raw:
        if telling.claim.harm is Harm.KILLED and telling.voice is not None and _is_standing(telling):
            by_report[telling.claim.report].append(telling)
    found: dict[str, None] = {}
    for here in by_report.values():
        totals = [t for t in here if t.group.is_all and t.claim.measure is Measure.TOTAL and t.value]
        parts = [t for t in here if _is_of_the_speakers_own(t)]
        for total, part in ((t, p) for t in totals for p in parts):
            if total.voice != part.voice and _is_of_others(total, part) and (part.value or 0) < (total.value or 0):
                found[_beside(total.claim, part.claim)] = None
    return sorted(found)


def _beside(total: Claim, part: Claim) -> str:
    words = total.count.words[:1].lower() + total.count.words[1:]
    return (
        f"Report {total.report} does not say whether the {words} killed that {mid_sentence(speaker_name(total))} gives "
        f"count the {part.count.words} {part.group.label} that {mid_sentence(speaker_name(part))} told of."
    )


def _is_of_the_speakers_own(telling: Telling) -> bool:
    claim = telling.claim
    own = claim.speaker.governments if claim.speaker else ()
    return bool(telling.value) and claim.part_of is None and len(own) == 1 and telling.group.nationality == own


def _is_of_others(total: Telling, part: Telling) -> bool:
    states = total.claim.speaker.governments if total.claim.speaker else ()
    return not set(states) & set(part.group.nationality)


def _died_since(drafts: Sequence[Draft], raw: Sequence[Telling]) -> list[str]:
    """The hurt were counted before some of them died, or the same report tells both: they may stand in both figures."""
    hurt = next((d.best_said for d in drafts if d.cell.harm is Harm.INJURED and d.cell.group.is_all), None)
    if hurt is None:
        return []
    found: dict[str, None] = {}
    for died in deaths_of_injured(raw):
        counted_after = hurt.first is not None and died.moment is not None and is_later(hurt.first, died.moment)
        if counted_after or _exceeds(died, hurt):
            continue
        found[
            f"The {shown_figure(hurt)} injured ({source_words(hurt.lead)}: “{hurt.lead.quote}”) may count "
            f"{number(died.value)} who died later and stand among the killed "
            f"({source_words(died.claim)}: “{died.claim.quote}”)."
        ] = None
    return sorted(found)


def _missing_inside(raw: Iterable[Telling]) -> list[str]:
    """A total of the dead that counts people who are missing."""
    missing: dict[tuple[ReportId, Span, Span], Telling] = {}
    killed: dict[tuple[ReportId, Span, Span], Telling] = {}
    found: dict[str, None] = {}
    for telling in raw:
        claim = telling.claim
        if not _is_standing(telling):
            continue
        key = (claim.report, claim.sentence, claim.count.span)
        if claim.harm is Harm.MISSING:
            missing[key] = telling
        if claim.harm is Harm.KILLED and claim.part_type is PartType.INCLUDE:
            killed[key] = telling
        if claim.harm is Harm.KILLED and telling.group.is_all and says_any(telling.sentence, WITH_MISSING):
            found[
                f"The {claim.count.words} killed ({source_words(claim)}: “{telling.sentence}”) count the missing."
            ] = None
    for key in killed.keys() & missing.keys():
        inside = killed[key]
        found[
            f"{number(inside.value)} of the dead are people who are missing "
            f"({source_words(inside.claim)}: “{inside.sentence}”)."
        ] = None
    return sorted(found)
