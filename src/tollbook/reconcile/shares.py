"""Shares against counts (check K11): "half of the dead were children", and a count of children that is not half."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import Conflict, ConflictKind, Harm, Report, Span
from tollbook.reconcile.cells import FIRM, Said, Telling
from tollbook.reconcile.drafts import Draft
from tollbook.reconcile.words import evidence_of, harm_word, number, shown_figure
from tollbook.text.sentences import cut_sentences

# Of a hundred: the least and the greatest that a reader would let pass for the words.
_FRACTIONS: Mapping[str, tuple[int, int]] = {
    "half": (45, 55),
    "a third": (28, 38),
    "one third": (28, 38),
    "a quarter": (20, 30),
    "one quarter": (20, 30),
    "two thirds": (61, 72),
    "two-thirds": (61, 72),
    "three quarters": (70, 80),
    "three-quarters": (70, 80),
}
_GROUPS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "women": (("sex", "female"),),
    "female": (("sex", "female"),),
    "men": (("sex", "male"),),
    "male": (("sex", "male"),),
    "children": (("age", "child"),),
    "minors": (("age", "child"),),
    "civilians": (("status", "civilian"),),
    "soldiers": (("status", "military"),),
    "police officers": (("status", "police"),),
}
_COUNTED = frozenset(_GROUPS.values())
_WHOLES: Mapping[str, Harm] = {
    **dict.fromkeys(("dead", "killed", "deaths", "fatalities", "those killed", "people killed"), Harm.KILLED),
    **dict.fromkeys(("injured", "wounded", "hurt"), Harm.INJURED),
    "missing": Harm.MISSING,
}
_SHARE = re.compile(
    r"\b(?P<hedge>about|around|nearly|almost|roughly|some|more than|over|at least|fewer than|less than|under)?\s*"
    rf"(?:(?P<percent>\d{{1,3}}(?:\.\d+)?)\s?(?:percent|per cent|%)|(?P<fraction>{'|'.join(_FRACTIONS)}))"
    r"\s+of\s+(?:the\s+|those\s+|all\s+|all the\s+)?(?:(?P<many>\d[\d,]*)\s+)?(?:people\s+|those\s+)?"
    rf"(?P<whole>{'|'.join(sorted(_WHOLES, key=len, reverse=True))})\b"
    rf"(?:\s+in\s+the\s+\w+)?(?:\s+(?:were|are|was)|,)\s+(?P<group>{'|'.join(_GROUPS)})\b(?!\s+(?:and|or)\b)",
    re.IGNORECASE,
)
_HINT = re.compile(r"percent|per cent|%|\bhalf of\b|thirds? of|quarters? of", re.IGNORECASE)
_FLOORS = ("more than", "over", "at least")
_CEILINGS = ("fewer than", "less than", "under", "nearly", "almost")
_LOOSE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So much in a hundred of the people of one harm, as a report words it."""

    report: Report
    span: Span
    harm: Harm
    group: tuple[tuple[str, str], ...]
    least: float
    most: float
    many: int | None

    @property
    def words(self) -> str:
        return self.span.of(self.report.text)


def share_conflicts(drafts: Sequence[Draft], reports: Iterable[Report], raw: Sequence[Telling]) -> tuple[Conflict, ...]:
    """K11: a share that a report tells, held against the counts of the same scope that stand."""
    if not any(draft.cell.group.attributes in _COUNTED for draft in drafts):
        return ()
    elsewhere = {(t.claim.report, t.claim.sentence) for t in raw if t.claim.background}
    by_key = {draft.key: draft for draft in drafts}
    found = []
    for report in sorted(reports, key=lambda report: report.id):
        for share in shares_in(report):
            home = next(s for s in cut_sentences(report.text) if s.contains(share.span))
            if (report.id, home) in elsewhere:
                continue
            whole, part = by_key.get((share.harm, ())), by_key.get((share.harm, share.group))
            if whole is not None and part is not None:
                found += _checked(share, whole, part)
    return tuple(found)


def shares_in(report: Report) -> list[Share]:
    """The shares that a report tells of one group of people, in order of place."""
    if not _HINT.search(report.text):
        return []
    found = []
    for match in _SHARE.finditer(report.text):
        least, most = _range(match)
        found.append(
            Share(
                report=report,
                span=Span(start=match.start() + len(match[0]) - len(match[0].lstrip()), end=match.end()),
                harm=_WHOLES[match["whole"].lower()],
                group=_GROUPS[match["group"].lower()],
                least=least,
                most=most,
                many=int(match["many"].replace(",", "")) if match["many"] else None,
            )
        )
    return found


def _range(match: re.Match[str]) -> tuple[float, float]:
    """What the words let pass, of a hundred: "40 percent" is rounded, "about" is loose, "more than" is open above."""
    hedge = (match["hedge"] or "").lower()
    if match["percent"]:
        exact = float(match["percent"])
        least, most = exact - 0.5, exact + 0.5
    else:
        least, most = _FRACTIONS[match["fraction"].lower()]
    if hedge in _FLOORS:
        return least, 100
    if hedge in _CEILINGS:
        return (max(0, least - _LOOSE) if hedge in ("nearly", "almost") else 0), most
    return (least - _LOOSE / 2, most + _LOOSE / 2) if hedge else (least, most)


def _checked(share: Share, whole: Draft, part: Draft) -> list[Conflict]:
    """The conflict of a share with a total and a count of the group, if those are told for one another."""
    total = _told_with(share, whole)
    counted = _told_with(share, part)
    if total is None or counted is None or not total.value or not counted.is_precise:
        return []
    of = share.many or total.value
    low, high = (100 * (n or 0) / of for n in (counted.hard_low, counted.hard_high))
    if low <= share.most and high >= share.least:
        return []
    if not (_is_of(share, counted) and (share.many or _is_of(share, total))):
        return []
    return [_conflict(share, total, counted, part, of)]


def _is_of(share: Share, said: Said) -> bool:
    """Whether the figure is told by the share's own report, or was given on the day of that report."""
    published = share.report.published
    own = any(t.claim.report == share.report.id for t in said.tellings)
    same_day = said.first is not None and published is not None and said.first.day == str(published.last_day)
    return own or same_day


def _told_with(share: Share, draft: Draft) -> Said | None:
    """The figure of the share's own report, else the one that was taken for best."""
    live = [s for s in draft.cell.live if s.firmness in FIRM and s.point is not None]
    own = [s for s in live if any(t.claim.report == share.report.id for t in s.tellings)]
    if share.many is not None and draft.cell.group.is_all:
        own = [s for s in own if s.point == share.many] or own
    return own[0] if len(own) == 1 else draft.best_said


def _conflict(share: Share, total: Said, counted: Said, part: Draft, of: int) -> Conflict:
    percent = round(100 * (counted.point or 0) / of)
    return Conflict(
        kind=ConflictKind.SUM_MISMATCH,
        claims=tuple(sorted({*total.claims, *counted.claims})),
        residual=None,
        open=True,
        message=f"{harm_word(part.cell.harm).capitalize()}, {part.cell.group.label}: {shown_figure(counted)} of "
        f"{number(of)} is {percent} in a hundred; one report says “{share.words}”.",
        evidence=((share.report.id, share.span.start, share.span.end), *evidence_of(counted.lead, total.lead)),
        settle="The list that the share was reckoned from.",
        harm=part.cell.harm,
    )
