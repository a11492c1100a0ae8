"""How well a figure is held, on two axes (section 6 of the field's rules), computed and never learnt."""

from collections.abc import Sequence

from tollbook.model import AttributionGrade, Grade, Speaker, Stance, Statement, StatementKind
from tollbook.reconcile.cells import FIRM, Said
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.speakers import Scene, voice_of
from tollbook.reconcile.succession import meet


def contested(draft: Draft, in_conflict: bool) -> bool:
    """F9: live figures of equal scope differ, or an open conflict touches the cell."""
    live = [said for said in draft.cell.live if said.firmness in FIRM]
    if draft.breakdown is not None and draft.breakdown.is_open and not draft.derived:
        return True
    return in_conflict or any(not meet(live[0], other) for other in live[1:]) or _precise_differ(live)


def _precise_differ(live: Sequence[Said]) -> bool:
    return len({(said.low, said.high) for said in live if said.is_precise}) > 1


def conceded(draft: Draft, scene: Scene) -> bool:
    """F5: a party that claims responsibility gives or admits the best figure itself."""
    return any(said.governments & scene.responsible for said in _backers(draft))


def _backers(draft: Draft) -> tuple[Said, ...]:
    best = draft.best_said
    if best is None:
        return ()
    return tuple(said for said in draft.cell.live if said.firmness in FIRM and said.point == best.point)


def grade_figure(draft: Draft, *, is_contested: bool, is_conceded: bool) -> Grade:
    """confirmed: conceded, or counted by the side hit and by one more; fair: two independent; weak: one voice."""
    if is_contested:
        return Grade.CONTESTED
    if not draft.derived and not any(said.firmness in FIRM for said in draft.cell.live):
        return Grade.DISCOUNTED
    backers = _backers(draft)
    speakers = {_origin(said) for said in backers if said.is_spoken}
    if is_conceded:
        return Grade.CONFIRMED
    if any(said.direct for said in backers) and len(speakers) > 1:
        return Grade.CONFIRMED
    return Grade.FAIR if len(speakers) > 1 else Grade.WEAK


def _origin(said: Said) -> tuple[str, ...]:
    """Who is behind a voice: the offices of one government tell one count, and corroborate nothing for one another."""
    return tuple(sorted(said.governments)) or (said.voice,)


def voices_behind(draft: Draft) -> int:
    """How many voices stand in the cell; outlets and copies never add up."""
    return len({said.voice for said in draft.cell.live})


def grade_attribution(statements: Sequence[Statement]) -> AttributionGrade:
    """Who did it, as far as statements tell: claimed, disputed, said by several, by one, or by nobody."""
    claimed = {
        _key(s.speaker) for s in statements if s.kind is StatementKind.RESPONSIBILITY and s.stance is Stance.ASSERTS
    }
    denied = any(
        (s.kind is StatementKind.DENIAL and "responsib" in (s.topic or ""))
        or (s.kind is StatementKind.RESPONSIBILITY and s.stance is Stance.DENIES)
        for s in statements
    )
    if claimed and not denied:
        return AttributionGrade.DECLARED
    if claimed or denied:
        return AttributionGrade.CONTESTED
    accusing = {_key(s.speaker) or s.report for s in statements if s.kind is StatementKind.LEGAL_STEP}
    if len(accusing) > 1:
        return AttributionGrade.LIKELY
    return AttributionGrade.SINGLE_SOURCE if accusing else AttributionGrade.UNDETERMINED


def _key(speaker: Speaker | None) -> str:
    return voice_of(speaker) or ""
