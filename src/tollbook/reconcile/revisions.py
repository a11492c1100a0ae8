"""How figures moved, and in whose words (section 7 of the field's rules)."""

from collections.abc import Iterable, Sequence, Set
from itertools import groupby

from tollbook.model import Claim, ClaimId, Revision, RevisionKind
from tollbook.reconcile.cells import Cell, Said, Telling, said_order
from tollbook.reconcile.cues import (
    DOUBLE_COUNT,
    FROM_INJURED,
    FROM_MISSING,
    RESCOPED,
    RESTATED,
    REVISING,
    RUNNING,
    find_any,
    says_any,
)
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.moments import day_of
from tollbook.reconcile.scope import is_part
from tollbook.reconcile.succession import later_by
from tollbook.reconcile.words import speaker_name

_MOST_CANDIDATES = 5


def revisions_of(drafts: Sequence[Draft], raw: Sequence[Telling]) -> tuple[Revision, ...]:
    """Every step of every figure: replaced ones, those quoted as older, and those revised in words alone."""
    found: list[Revision] = []
    for draft in drafts:
        steps = _steps(draft)
        older = [t for t in raw if _is_older(t, draft)]
        found += _seen_steps(draft, steps)
        found += _quoted_steps(draft, steps, older)
        found += _worded_steps(draft, drafts, steps, older)
        found += _derived_steps(draft)
        found += _restatements(draft, steps)
        found += _unexplained_steps(draft)
    return tuple(dict.fromkeys(found))


def _steps(draft: Draft) -> tuple[Said, ...]:
    return tuple(sorted((*draft.cell.live, *(o.said for o in draft.cell.outdated)), key=said_order))


def _is_older(telling: Telling, draft: Draft) -> bool:
    claim = telling.claim
    return (
        claim.superseded and claim.harm == draft.cell.harm and telling.group.attributes == draft.cell.group.attributes
    )


def _seen_steps(draft: Draft, steps: Sequence[Said]) -> list[Revision]:
    """A step for each move along a chain of figures that replaced one another; equal figures in a row are one link."""
    found = []
    replaced = {(outdated.said.claims, outdated.by.claims) for outdated in draft.cell.outdated}
    for chain in _chains(draft, steps):
        chain = _in_order(chain, draft)
        links = [tuple(same) for _, same in groupby(chain, key=lambda said: said.value)]
        for place, before in enumerate(links):
            after = next((link for link in links[place + 1 :] if _moves(link, before, replaced)), None)
            if after is None:
                continue
            earlier = frozenset(said.value for link in links[:place] for said in link if said.value is not None)
            found.append(_step(draft.cell, before[-1], after, earlier))
    return found


def _moves(
    link: Sequence[Said], before: Sequence[Said], replaced: Set[tuple[tuple[ClaimId, ...], tuple[ClaimId, ...]]]
) -> bool:
    """Whether a link is a later figure of the same voice, government or running toll.

    Two first counts of unknown order are no move, and neither are figures of strangers that one total outdated. A
    running toll that nobody is named for is no stranger's.
    """
    return any(
        later_by(one, other) is not None
        and (
            (other.claims, one.claims) in replaced
            or one.running
            or one.voice == other.voice
            or bool(one.governments & other.governments)
            or (other.running and not other.is_spoken and one.direct)
        )
        for one in link
        for other in before
    )


def _in_order(chain: Sequence[Said], draft: Draft) -> list[Said]:
    """First given first; a figure of unknown date stands before the one that replaced it."""
    by = {outdated.said.claims: outdated.by for outdated in draft.cell.outdated}

    def place(said: Said) -> tuple[object, ...]:
        after = by.get(said.claims)
        if said.first is None and after is not None and after.first is not None:
            return (*said_order(after)[:2], 0, *said_order(said)[2:])
        return (*said_order(said)[:2], 1, *said_order(said)[2:])

    return sorted(chain, key=place)


def _chains(draft: Draft, steps: Sequence[Said]) -> list[list[Said]]:
    """The sayings that are joined by replacement, in order of moment; each chain has two or more."""
    home = {said.claims: said.claims for said in steps}

    def root(key: tuple[ClaimId, ...]) -> tuple[ClaimId, ...]:
        while home[key] != key:
            home[key] = home[home[key]]
            key = home[key]
        return key

    for outdated in draft.cell.outdated:
        if outdated.replaced and outdated.by.claims in home:
            home[root(outdated.said.claims)] = root(outdated.by.claims)
    chains: dict[tuple[ClaimId, ...], list[Said]] = {}
    for said in steps:
        if said.value is not None:
            chains.setdefault(root(said.claims), []).append(said)
    return [chain for chain in chains.values() if len(chain) > 1]


def _step(cell: Cell, before: Said, link: Sequence[Said], earlier: frozenset[int]) -> Revision:
    after = next((said for said in link if said.running or said.corrects), link[0])
    words = " ".join(sentence for said in link for sentence in said.sentences)
    return Revision(
        harm=cell.harm,
        group=cell.group,
        speaker=speaker_name(after.lead) if after.is_spoken else None,
        from_figure=before.value,
        to_figure=after.value,
        from_claim=before.lead.id,
        to_claim=after.lead.id,
        candidates=(),
        kind=_kind(before.value or 0, after.value or 0, words, earlier),
        explicit=says_any(words, RUNNING + REVISING),
        date=day_of(link[0].first),
    )


def _kind(before: int, after: int, words: str, earlier: frozenset[int]) -> RevisionKind:
    if before == after:
        return RevisionKind.RESTATEMENT
    if says_any(words, DOUBLE_COUNT) and after < before:
        return RevisionKind.CORRECTION_DOUBLE_COUNT
    if after in earlier:
        return RevisionKind.REVERSAL
    if says_any(words, RESCOPED):
        return RevisionKind.SCOPE_CHANGE
    if after > before:
        if says_any(words, FROM_INJURED):
            return RevisionKind.DEATH_OF_INJURED
        return RevisionKind.RECLASSIFIED_MISSING if says_any(words, FROM_MISSING) else RevisionKind.INCREASE
    if says_any(words, _AMONG_MISSING):
        return RevisionKind.RECLASSIFIED_MISSING
    return RevisionKind.DECREASE if says_any(words, _FALLING) else RevisionKind.UNEXPLAINED


_AMONG_MISSING = ("as missing", "among the missing", "are missing", "were missing", "listed missing", "to missing")
_FALLING = (
    "lowered", "cut", "reduced", "revised", "down from", "corrected", "correction", "identified", "dna",
    "not confirmed", "missing", "alive", "downgraded", "scaled",
)  # fmt: skip


def _quoted_steps(draft: Draft, steps: Sequence[Said], older: Iterable[Telling]) -> list[Revision]:
    """ "Up from 32": the report gives both figures; the older one is nowhere else."""
    seen = {(o.said.value, o.by.value) for o in draft.cell.outdated}
    found = []
    for telling in older:
        after = next((s for s in steps if any(t.claim.report == telling.claim.report for t in s.tellings)), None)
        before = telling.claim.count.point if telling.claim.count.point is not None else telling.claim.count.low
        if (
            after is None
            or before is None
            or after.value is None
            or (before, after.value) in seen
            or before == after.value
        ):
            continue
        seen.add((before, after.value))
        words = " ".join((telling.sentence, *after.sentences))
        found.append(
            Revision(
                harm=draft.cell.harm,
                group=draft.cell.group,
                speaker=speaker_name(after.lead) if after.is_spoken else None,
                from_figure=before,
                to_figure=after.value,
                from_claim=telling.claim.id,
                to_claim=after.lead.id,
                candidates=(),
                kind=_kind(before, after.value, words, frozenset()),
                explicit=True,
                date=day_of(after.first),
            )
        )
    return found


def _worded_steps(
    draft: Draft, drafts: Sequence[Draft], steps: Sequence[Said], older: Sequence[Telling]
) -> list[Revision]:
    """ "Has now been revised to 83": the words say that it moved, the text does not say from what."""
    told = {outdated.by.claims for outdated in draft.cell.outdated if outdated.replaced}
    reports_with_older = {telling.claim.report for telling in older}
    found = []
    for said in steps:
        claim = next((t.claim for t in said.tellings if find_any(t.sentence, REVISING) and _leads(t, said)), None)
        if claim is None or said.claims in told or claim.report in reports_with_older or said.value is None:
            continue
        found.append(
            Revision(
                harm=draft.cell.harm,
                group=draft.cell.group,
                speaker=speaker_name(claim) if claim.speaker else None,
                from_figure=None,
                to_figure=said.value,
                from_claim=None,
                to_claim=claim.id,
                candidates=_candidates(draft, drafts, said, claim),
                kind=RevisionKind.UNEXPLAINED,
                explicit=True,
                date=day_of(said.first),
            )
        )
    return found


def _leads(telling: Telling, said: Said) -> bool:
    """Whether the revising words are about this figure: the claim is no mere part named beside it."""
    return telling.claim.part_of is None and telling.claim.count.point == said.point


def _candidates(draft: Draft, drafts: Sequence[Draft], said: Said, claim: Claim) -> tuple[ClaimId, ...]:
    """What the earlier figure may have been: earlier ones of equal scope, else the widest of narrower scope."""
    equal = [other for other in _steps(draft) if _stands_before(other, said, claim)]
    if equal:
        return tuple(other.lead.id for other in equal[-_MOST_CANDIDATES:])
    narrower = [d for d in drafts if d.cell.harm == draft.cell.harm and is_part(draft.cell.group, d.cell.group)]
    found = [(d, other) for d in narrower for other in _steps(d) if _stands_before(other, said, claim)]
    widest = [(d, other) for d, other in found if not any(is_part(e.cell.group, d.cell.group) for e, _ in found)]
    return tuple(sorted(other.lead.id for _, other in widest))[:_MOST_CANDIDATES]


def _stands_before(other: Said, said: Said, claim: Claim) -> bool:
    return all(t.claim.report != claim.report for t in other.tellings) and later_by(said, other) is not None


def _restatements(draft: Draft, steps: Sequence[Said]) -> list[Revision]:
    """ "The toll remains at 83": a figure that a voice gives once more on a later day, and says so."""
    found = []
    for said in steps:
        told = [t for t in said.tellings if t.moment is not None]
        first = min(told, key=lambda t: (t.moment.order if t.moment else (), t.claim.id), default=None)
        again = next((t for t in told if says_any(t.sentence, RESTATED) and _is_after(t, first)), None)
        if first is None or again is None or said.value is None:
            continue
        found.append(
            Revision(
                harm=draft.cell.harm,
                group=draft.cell.group,
                speaker=speaker_name(again.claim) if again.claim.speaker else None,
                from_figure=said.value,
                to_figure=said.value,
                from_claim=first.claim.id,
                to_claim=again.claim.id,
                candidates=(),
                kind=RevisionKind.RESTATEMENT,
                explicit=True,
                date=day_of(again.moment),
            )
        )
    return found


def _is_after(telling: Telling, first: Telling | None) -> bool:
    return bool(first and first.moment and telling.moment and telling.moment.day > first.moment.day)


def _derived_steps(draft: Draft) -> list[Revision]:
    """A stated figure that no longer stands, to the sum of its parts that do."""
    if not draft.derived or draft.choice.best is None or draft.choice.rule != "F6":
        return []
    found = []
    for outdated in draft.cell.outdated:
        if outdated.said.value is None or outdated.said.value == draft.choice.best:
            continue
        found.append(
            Revision(
                harm=draft.cell.harm,
                group=draft.cell.group,
                speaker=None,
                from_figure=outdated.said.value,
                to_figure=draft.choice.best,
                from_claim=outdated.said.lead.id,
                to_claim=None,
                candidates=(),
                kind=_kind(outdated.said.value, draft.choice.best, "", frozenset()),
                explicit=False,
                date=day_of(outdated.by.first),
                derived=True,
            )
        )
    return found


def _unexplained_steps(draft: Draft) -> list[Revision]:
    """The best figure fell below an earlier one that still stands: nobody says why, so both are kept."""
    best = draft.best_said
    if best is None or best.value is None:
        return []
    higher = [
        said
        for said in draft.cell.live
        if said.direct and said.value is not None and said.value > best.value and later_by(best, said) is not None
    ]
    return [
        Revision(
            harm=draft.cell.harm,
            group=draft.cell.group,
            speaker=None,
            from_figure=said.value,
            to_figure=best.value,
            from_claim=said.lead.id,
            to_claim=best.lead.id,
            candidates=(),
            kind=RevisionKind.UNEXPLAINED,
            explicit=False,
            date=day_of(best.first),
        )
        for said in higher[-1:]
    ]
