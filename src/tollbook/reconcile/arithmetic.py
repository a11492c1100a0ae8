"""Parts and wholes: breakdowns checked, remainders and sums derived (rules F3, F6 and F11; checks K1 and K2)."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import Claim, ClaimId, Firmness, Group, Harm, Measure, PartType, ReportId, Status, Wording
from tollbook.reconcile.cells import Cell, Said, Telling
from tollbook.reconcile.cues import COUNTING, KINDS, says_any
from tollbook.reconcile.scope import (
    IN_PLACE,
    contains,
    covers_whole,
    disjoint_along,
    exclude_on,
    is_part,
    value_on,
)
from tollbook.reconcile.words import number

NOT_BROKEN_DOWN = "not broken down"
_ANYBODY = frozenset("he she him her they them it who one victim man woman boy girl child teen suspect".split())
_SUMMED_ALONG = ("nationality", "status", "force", "side", "kind", "sex", "age")
# A report that lists more parts than this is summed by its first ones only: a list of thousands is a register.
_MOST_PARTS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A share of a total: whom it counts, how many, and the telling that says so."""

    group: Group
    value: int
    telling: Telling

    @property
    def claim(self) -> ClaimId:
        return self.telling.claim.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A total with the parts that its own report gives; `residual` is the total less their sum.

    `rest` is the one kind of people that a report says the total counts and that no part covers; `rest_by` is the
    claim that says so.
    """

    total: Said
    value: int
    parts: tuple[Part, ...]
    rest: Group | None = None
    rest_by: Claim | None = None

    @property
    def summed(self) -> int:
        return sum(part.value for part in self.parts)

    @property
    def residual(self) -> int:
        return self.value - self.summed

    @property
    def is_open(self) -> bool:
        return self.residual != 0 and self.rest is None

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        return tuple(sorted({self.total.lead.id, *(part.claim for part in self.parts)}))

    @property
    def formula(self) -> str:
        """ "83 − 47 − 32 = 4" """
        return (
            " − ".join(number(n) for n in (self.value, *(p.value for p in self.parts))) + f" = {number(self.residual)}"
        )

    @property
    def sentence(self) -> str:
        """ "47 + 32 = 79; the total says 83; 4 are neither" """
        sum_text = " + ".join(number(part.value) for part in self.parts) + f" = {number(self.summed)}"
        if self.residual == 0:
            return f"{sum_text}, as the total says"
        over = "are counted in none of the parts" if len(self.parts) > 2 else "are neither"
        tail = (
            f"{number(self.residual)} {over}"
            if self.residual > 0
            else f"the parts are {number(-self.residual)} too many"
        )
        says = f"as many as {number(self.value)}" if self.total.point is None else number(self.value)
        return f"{sum_text}; the total says {says}; {tail}"


class Ledger:
    """The standing tellings by report and harm, for looking up the parts that a report gives with a total."""

    def __init__(self, cells: Iterable[Cell], raw: Iterable[Telling]) -> None:
        self._by_report: dict[tuple[ReportId, Harm], list[Telling]] = defaultdict(list)
        for cell in cells:
            for telling in cell.tellings:
                self._by_report[telling.claim.report, cell.harm].append(telling)
        self._marked: dict[ClaimId, list[Telling]] = defaultdict(list)
        for telling in raw:
            claim = telling.claim
            if claim.part_of and claim.part_type is PartType.BREAKDOWN and not (claim.background or claim.superseded):
                self._marked[claim.part_of].append(telling)

    def tellings(self, report: ReportId, harm: Harm) -> Sequence[Telling]:
        return self._by_report.get((report, harm), [])

    def marked(self, claims: Iterable[ClaimId]) -> list[Telling]:
        return [telling for claim in claims for telling in self._marked.get(claim, [])]

    def reports(self, harm: Harm) -> tuple[ReportId, ...]:
        return tuple(sorted(report for report, of in self._by_report if of == harm))


def break_down(total: Said, group: Group, ledger: Ledger, equals: Sequence[Said] = ()) -> Breakdown | None:
    """The parts that the total's own reports give with it; a sum that closes is taken before one that does not.

    `equals` are other sayings of the same figure: they may tell whom it counts.
    """
    if total.point is None:
        return _under_ceiling(total, group, ledger)
    found = []
    for report in sorted({telling.claim.report for telling in total.tellings}):
        here = [telling for telling in total.tellings if telling.claim.report == report]
        for parts in _partitions(here, group, ledger):
            found.append(Breakdown(total=total, value=total.point, parts=parts))
    if not found:
        return None
    best = min(found, key=lambda b: (b.residual != 0, b.residual < 0, abs(b.residual), b.claims))
    return _with_rest(best, (total, *equals))


def _under_ceiling(total: Said, group: Group, ledger: Ledger) -> Breakdown | None:
    """The parts of "as many as 516" where they leave nobody out: 203 men and 213 women should come to it."""
    if total.wording is not Wording.UP_TO or total.high is None:
        return None
    for report in sorted({telling.claim.report for telling in total.tellings}):
        here = [telling for telling in total.tellings if telling.claim.report == report]
        for parts in _partitions(here, group, ledger):
            if any(covers_whole((part.group for part in parts), attribute) for attribute in _SUMMED_ALONG):
                return Breakdown(total=total, value=total.high, parts=parts)
    return None


def _partitions(here: Sequence[Telling], group: Group, ledger: Ledger) -> Iterator[tuple[Part, ...]]:
    """The sets of parts of one report that could make up the total: the marked, then those disjoint by attribute."""
    ids = {telling.claim.id for telling in here}
    marked = _parts(ledger.marked(sorted(ids)))
    if len(marked) > 1:
        yield marked
    report, harm = here[0].claim.report, here[0].claim.harm
    inside = _parts([t for t in ledger.tellings(report, harm) if t.claim.part_of in ids][:_MOST_PARTS])
    if len(inside) > 1 and sum(part.value for part in inside) == here[0].value:
        yield tuple(
            sorted(inside, key=lambda part: (-part.value, part.claim))
        )  # "12 drowned: five women, four men and three children": no one attribute tells them apart
    parts = _parts([t for t in ledger.tellings(report, harm) if is_part(group, t.group)][:_MOST_PARTS])
    if len(parts) < 2:
        return
    for attribute in _SUMMED_ALONG:
        along = _along(parts, attribute)
        if len(along) > 1 and _is_breakdown(along, attribute, ids, here[0].value):
            yield along


def _is_breakdown(parts: Sequence[Part], attribute: str, totals: set[ClaimId], total: int | None) -> bool:
    """Whether disjoint parts claim to be the whole of a total.

    Parts all introduced by "including" are examples by the report's own words ("12 dead, including 3 soldiers and 2
    police"); sex and age count only where nobody is left out, kinds only where they sum. Parts that leave out more than
    they count ("142 students, three policemen and three soldiers": 6 of 148) break nothing down either.
    """
    summed = sum(part.value for part in parts)
    if summed == total:
        return True
    examples = sum(_is_example(part, totals) for part in parts)
    if covers_whole((part.group for part in parts), attribute) and examples in (0, len(parts)):
        return True
    if total is not None and 2 * summed < total:
        return False
    if attribute in ("sex", "age", "kind", "side"):
        return False
    return not all(_is_example(part, totals) for part in parts)


def _is_example(part: Part, totals: set[ClaimId]) -> bool:
    claim = part.telling.claim
    return claim.part_type is PartType.INCLUDE and claim.part_of in totals


def _parts(tellings: Iterable[Telling]) -> tuple[Part, ...]:
    """The precise ones as parts, one for each claimed group and figure of a report.

    A stated zero ("no US soldier died") breaks nothing down: one part beside it is no breakdown.
    """
    found: dict[tuple[object, ...], Part] = {}
    for telling in tellings:
        value = telling.value
        if value and telling.claim.measure is not Measure.INCREMENT:
            key = (telling.group.attributes, telling.claim.who, value)
            found.setdefault(key, Part(group=telling.group, value=value, telling=telling))
    return tuple(found.values())


def _along(parts: Sequence[Part], attribute: str) -> tuple[Part, ...]:
    """One part for each value of an attribute: the widest group's, then the greatest figure; joint groups give way."""
    buckets: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        value = value_on(part.group, attribute)
        if value is not None:
            buckets[value].append(part)
    if len(buckets) < 2:
        return ()
    if attribute == "nationality":
        buckets = _single_nations(buckets)
    chosen = [min(same, key=lambda p: (len(p.group.attributes), -p.value, p.claim)) for same in buckets.values()]
    if not disjoint_along((part.group for part in chosen), attribute) and not _are_of_one_list(chosen):
        return ()
    return tuple(sorted(chosen, key=lambda part: (-part.value, part.claim)))


def _are_of_one_list(parts: Sequence[Part]) -> bool:
    """Whether one sentence tells them place by place: places of two sentences may lie in one another."""
    return (
        len({(part.telling.claim.report, part.telling.claim.sentence) for part in parts}) == 1
        and all((part.group.kind or "").startswith(IN_PLACE) for part in parts)
    )  # fmt: skip


def _single_nations(buckets: Mapping[str, list[Part]]) -> dict[str, list[Part]]:
    singles = {value for value in buckets if "+" not in value}
    return defaultdict(
        list, {v: parts for v, parts in buckets.items() if v in singles or not set(v.split("+")) & singles}
    )


def _with_rest(breakdown: Breakdown, equals: Sequence[Said]) -> Breakdown:
    """F6: the remainder belongs to the one kind that a report says the total counts and that no part covers."""
    if breakdown.residual <= 0:
        return breakdown
    covered = {part.group.status for part in breakdown.parts}
    for telling in (telling for said in equals for telling in said.tellings):
        if not says_any(telling.sentence, COUNTING):
            continue
        named = [Status(status) for status, words in KINDS.items() if says_any(telling.sentence, words)]
        missing = [status for status in named if status not in covered]
        if len(missing) == 1 and len(named) > 1:
            rest = Group(label=KINDS[missing[0]][1], status=missing[0])
            return dataclasses.replace(breakdown, rest=rest, rest_by=telling.claim)
    return breakdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Summed:
    """Disjoint parts and what they come to."""

    parts: tuple[Part, ...]

    @property
    def value(self) -> int:
        return sum(part.value for part in self.parts)

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        return tuple(sorted({part.claim for part in self.parts}))

    @property
    def formula(self) -> str:
        return " + ".join(number(part.value) for part in self.parts) + f" = {number(self.value)}"


def sum_of_report(
    report: ReportId, cell: Cell, ledger: Ledger, standing: frozenset[ClaimId] | None, *, firm: bool
) -> Summed:
    """The disjoint parts of a cell that one report gives, the greatest first (F11, and the floors of F3).

    Parts exclude one another by an attribute, as single persons, or because one sentence lists them side by side.
    `standing` are the claims whose figures still stand (None: all of the report's). `firm` takes only what is confirmed
    or said by somebody who is named.
    """
    here = [
        t
        for t in ledger.tellings(report, cell.harm)
        if (standing is None or t.claim.id in standing) and is_part(cell.group, t.group) and (not firm or _is_firm(t))
    ]
    chosen: list[Part] = []
    for part in sorted(_floor_parts(here), key=lambda p: (-p.value, p.telling.claim.span, p.claim))[:_MOST_PARTS]:
        if all(_are_apart(part.telling, other.telling) for other in chosen):
            chosen.append(part)
    return Summed(parts=tuple(chosen))


def _is_firm(telling: Telling) -> bool:
    return telling.claim.firmness is Firmness.CONFIRMED or telling.voice is not None


def _floor_parts(tellings: Iterable[Telling]) -> Iterator[Part]:
    for telling in tellings:
        value = telling.claim.count.low
        if value:
            yield Part(group=telling.group, value=value, telling=telling)


def _are_apart(one: Telling, other: Telling) -> bool:
    here, there = one.group, other.group
    if any(exclude_on(here, there, attribute) for attribute in _SUMMED_ALONG):
        return True
    linked = one.claim.part_of or other.claim.part_of
    if linked or (here.attributes == there.attributes and one.claim.who == other.claim.who):
        return False
    if _is_person(one) and _is_person(other):
        return one.claim.report == other.claim.report and not may_be_one(here.kind or "", there.kind or "")
    listed = one.claim.report == other.claim.report and one.claim.sentence == other.claim.sentence
    return listed and not (contains(here, there) and contains(there, here))


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may be one person's: "Smith" and "Leanne Smith"; a pronoun may be anybody."""
    here, there = (set(name.removeprefix("person:").split()) for name in (one, other))
    if here & _ANYBODY or there & _ANYBODY:
        return True
    return here <= there or there <= here


def is_only_described(telling: Telling) -> bool:
    """Whether a telling is of one person by sex or age alone, or by a word for anybody: "a woman", "he"."""
    group, count = telling.group, telling.claim.count
    if telling.claim.measure is not Measure.PART or (count.low, count.high) != (1, 1):
        return False
    if (group.kind or "").startswith("person:"):
        return set((group.kind or "").removeprefix("person:").split()) <= _ANYBODY
    return not group.is_all and all(name in ("sex", "age") for name, _ in group.attributes)


def _is_person(telling: Telling) -> bool:
    return telling.claim.count.point == 1 and telling.group.kind is not None


def join_parts(group: Group, bests: Mapping[tuple[tuple[str, str], ...], tuple[Group, int, Telling]]) -> Summed | None:
    """The parts of a joint group, one for each of its nationalities; None unless all have a figure."""
    if len(group.nationality) < 2:
        return None
    found = []
    for nation in group.nationality:
        wanted = tuple(sorted((name, nation if name == "nationality" else value) for name, value in group.attributes))
        if wanted not in bests:
            return None
        part_group, value, telling = bests[wanted]
        found.append(Part(group=part_group, value=value, telling=telling))
    return Summed(parts=tuple(sorted(found, key=lambda part: (-part.value, part.claim))))


def sum_along(bests: Mapping[tuple[tuple[str, str], ...], tuple[Group, int, Telling]], attribute: str) -> Summed:
    """Figures of groups that exclude one another by the attribute, one for each value, the widest first."""
    buckets: dict[str, list[Part]] = defaultdict(list)
    for group, value, telling in bests.values():
        word = value_on(group, attribute)
        if word is not None:
            buckets[word].append(Part(group=group, value=value, telling=telling))
    if attribute == "nationality":
        buckets = _single_nations(buckets)
    chosen = [min(parts, key=lambda p: (len(p.group.attributes), -p.value, p.claim)) for parts in buckets.values()]
    if not disjoint_along((part.group for part in chosen), attribute):
        chosen = sorted(chosen, key=lambda part: (-part.value, part.claim))[:1]
    return Summed(parts=tuple(sorted(chosen, key=lambda part: (-part.value, part.claim))))
