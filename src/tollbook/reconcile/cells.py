"""Event x harm x group: what each voice has said about each cell, before anything is preferred."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tollbook.model import (
    WHOLE_COPIES,
    Claim,
    ClaimId,
    Copy,
    Count,
    Firmness,
    Group,
    Harm,
    Measure,
    Report,
    ReportId,
    SetAside,
    Span,
    Speaker,
    SpeakerKind,
    Voice,
    Wording,
)
from tollbook.reconcile.cues import (
    BOASTING,
    CORRECTING,
    FIRST_TOLD,
    OF_INJURED,
    RELAYED,
    RETOLD,
    REVISING,
    RUNNING,
    WITH_ATTACKERS,
    find_any,
    says_any,
)
from tollbook.reconcile.moments import Moment, is_later, moment_of
from tollbook.reconcile.persons import groups_of_persons
from tollbook.reconcile.places import groups_by_place
from tollbook.reconcile.publishers import publisher_of
from tollbook.reconcile.scope import GroupKey, main_label, settle_groups
from tollbook.reconcile.speakers import OWN_PEOPLE, Scene, at_home, counts_directly, is_own_counsel, states_of, voice_of

FigureKey = tuple[int | None, int | None, int | None]

# The more a wording pins down, the earlier it stands here: a voice that said "at least 42" and "42" said 42.
_WORDINGS = (
    Wording.EXACT, Wording.FURTHER, Wording.RELATIVE, Wording.RANGE, Wording.ABOUT, Wording.NEARLY, Wording.AT_LEAST,
    Wording.MORE_THAN, Wording.UP_TO, Wording.FEWER_THAN, Wording.VAGUE, Wording.UNKNOWN,
)  # fmt: skip
_RELAYING = (SpeakerKind.NGO, SpeakerKind.UN, SpeakerKind.WIRE, SpeakerKind.MEDIA_OWN_COUNT)
PRECISE = frozenset({Wording.EXACT, Wording.FURTHER, Wording.RELATIVE, Wording.RANGE})
FIRM = (Firmness.CONFIRMED, Firmness.STATED, Firmness.ESTIMATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A claim with what its report adds: whom it counts, when it was made, how it stands to earlier figures."""

    claim: Claim
    group: Group
    sentence: str
    voice: str | None
    """Who speaks, as a key; None for a claim that its report makes by itself."""
    moment: Moment | None
    running: bool
    corrects: bool
    retold: bool
    boasts: bool
    """Its speaker says that they did the killing: a party that tells of its enemy's losses."""
    revising: str | None
    """The words by which the claim's report shows that it stands after others; None if it has none."""
    is_share: bool
    """It counts some of the very group that its whole counts ("five of the seven are back on duty")."""
    origin: ClaimId | None
    """The claim that this one copies, where it stands in a copied run."""
    of_injured: bool = False
    """It counts people who were hurt and died later, and is not itself called a toll."""
    first_told: bool = False
    """Its sentence tells it as the first figure that was given."""
    source: str | None = None
    """The outlet or address of its report, to name it by where nobody speaks."""

    @property
    def figure(self) -> FigureKey:
        count, value = self.claim.count, self.value
        return (value, None, None) if value is not None else (None, count.low, count.high)

    @property
    def value(self) -> int | None:
        """The number that the claim gives, for sums and comparisons; "more than 112" gives at least 113."""
        count = self.claim.count
        return count.low if count.wording is Wording.MORE_THAN else count.point


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One figure of one voice for one cell, with every telling of it, first told first."""

    voice: str
    speaker: Speaker | None
    tellings: tuple[Telling, ...]
    low: int | None
    high: int | None
    point: int | None
    hard_low: int | None
    hard_high: int | None
    wording: Wording
    firmness: Firmness
    first: Moment | None
    last: Moment | None
    running: bool
    corrects: bool
    direct: bool
    governments: frozenset[str] = frozenset()
    """The states that the voice speaks for."""

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        return tuple(sorted({telling.claim.id for telling in self.tellings}))

    @property
    def lead(self) -> Claim:
        """The claim that is shown for the figure: one with a speaker before one without, then the first told."""
        spoken = [telling for telling in self.tellings if telling.voice is not None]
        return (spoken or list(self.tellings))[0].claim

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(telling.sentence for telling in self.tellings)

    @property
    def is_spoken(self) -> bool:
        return self.speaker is not None

    @property
    def is_precise(self) -> bool:
        return self.wording in PRECISE

    @property
    def is_floor(self) -> bool:
        """Only a lower bound is said."""
        return self.low is not None and self.high is None

    @property
    def value(self) -> int | None:
        """The number that the figure is compared by: its point, else its least."""
        return self.point if self.point is not None else self.low

    @property
    def of_injured(self) -> bool:
        """Whether it counts only people who were hurt and died later."""
        return all(telling.of_injured for telling in self.tellings)

    @property
    def keeps_own_count(self) -> bool:
        """Whether a body that answers to no government gives the figure: it relays nobody else's count."""
        kind = self.speaker.kind if self.speaker else None
        return kind in (SpeakerKind.NGO, SpeakerKind.UN) or is_own_counsel(self.speaker)

    @property
    def revising(self) -> str | None:
        """The words by which an undated report that gives the figure shows that it stands after others."""
        return next((t.revising for t in self.tellings if t.revising and t.moment is None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """A figure that another took the place of; `inferred` are the words that their order was inferred from."""

    said: Said
    by: Said
    set_aside: tuple[SetAside, ...]
    inferred: str | None = None
    replaced: bool = True
    """True where the figure was replaced (F0), False where it was only overtaken (F1c)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """All that was said about one harm to one group."""

    harm: Harm
    group: Group
    live: tuple[Said, ...]
    tellings: tuple[Telling, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    older: tuple[Telling, ...] = ()
    """The figures that a report itself quotes as older than the one it gives."""
    named: bool = True
    """False where only claims that are set aside made the cell."""


def tell_claims(
    claims: Sequence[Claim],
    reports: Mapping[ReportId, Report],
    copies: Iterable[Copy],
    voices: Iterable[Voice],
    country: str | None = None,
) -> tuple[Telling, ...]:
    """Every claim with what its report adds, in order of moment and id. `country` is where it happened, if known."""
    groups = settle_groups(claims)
    keys = {claim: voice.speaker for voice in voices if voice.speaker for claim in voice.claims}
    sentences = {claim.id: _sentence(claim, reports) for claim in claims}
    revising: dict[ReportId, str] = {}
    for claim in sorted(claims, key=lambda claim: claim.span):
        if not claim.background and (cue := find_any(sentences[claim.id], REVISING)):
            revising.setdefault(claim.report, cue)
    clauses = _clauses(claims, sentences)
    groups |= groups_of_persons(groups)
    groups |= groups_by_place(claims, groups, clauses)
    shares = _shares(claims, groups)
    origins = _copied_claims(claims, groups, copies)
    # In "until now it gave 30; records bring it to 42" the words of retelling belong to the figure quoted as older.
    quoting = {(claim.report, claim.sentence) for claim in claims if claim.superseded}
    publishers = {report.id: publisher_of(report) for report in reports.values()}
    by_id = {claim.id: claim for claim in claims}
    told = []
    for claim in claims:
        if claim.speaker is None or _is_pronoun(claim.speaker):
            speaker = _speaker_of_whole(claim, by_id) or publishers.get(claim.report)
            claim = dataclasses.replace(claim, speaker=speaker)
        sentence = sentences[claim.id]
        retold = says_any(sentence, RETOLD) and (claim.superseded or (claim.report, claim.sentence) not in quoting)
        told.append(
            Telling(
                claim=claim,
                group=groups[claim.id],
                sentence=sentence,
                voice=at_home(keys.get(claim.id) or voice_of(claim.speaker), country) if claim.speaker else None,
                moment=moment_of(claim, reports.get(claim.report), retold=retold),
                running=not claim.superseded and claim.toll and _goes_on(sentence),
                corrects=not claim.superseded and says_any(sentence, CORRECTING),
                retold=retold,
                boasts=says_any(sentence, BOASTING),
                revising=revising.get(claim.report),
                is_share=claim.id in shares,
                origin=origins.get(claim.id),
                of_injured=_is_of_injured(claim, clauses[claim.id]),
                first_told=says_any(sentence, FIRST_TOLD),
                source=reports[claim.report].source if claim.report in reports else None,
            )
        )
    return tuple(sorted(told, key=_telling_order))


def _goes_on(sentence: str) -> bool:
    """Whether the words tell the next step of a running toll, and not one that now counts the attackers too (K14)."""
    return says_any(sentence, RUNNING) and not says_any(sentence, WITH_ATTACKERS)


def _speaker_of_whole(claim: Claim, by_id: Mapping[ClaimId, Claim]) -> Speaker | None:
    """Who gave the total that a report goes on to break down: "MSF says 42 died. The count covers 14 staff." """
    whole = by_id.get(claim.part_of) if claim.part_of else None
    if whole is None or whole.report != claim.report or whole.speaker is None or _is_pronoun(whole.speaker):
        return None
    return whole.speaker


def _is_pronoun(speaker: Speaker) -> bool:
    """Whether nobody knows who "it" is: then the figure is its report's."""
    return speaker.office is None and speaker.name.casefold() in ("it", "they", "he", "she")


def _shares(claims: Sequence[Claim], groups: Mapping[ClaimId, Group]) -> frozenset[ClaimId]:
    """The claims that count some of a group only: parts of the very same group, and parts told beside another such."""
    found = set()
    siblings: dict[tuple[object, ...], set[tuple[int | None, ClaimId]]] = defaultdict(set)
    for claim in claims:
        if claim.part_of is not None and claim.part_of != claim.id and claim.part_of in groups:
            if groups[claim.part_of].attributes == groups[claim.id].attributes:
                found.add(claim.id)
            key = (claim.part_of, claim.harm, groups[claim.id].attributes)
            siblings[key].add((claim.count.low, claim.id))
    for known in siblings.values():
        if len({low for low, _ in known}) > 1:
            found.update(claim for _, claim in known)
    return frozenset(found | _shares_by_place(claims, groups))


def _shares_by_place(claims: Iterable[Claim], groups: Mapping[ClaimId, Group]) -> set[ClaimId]:
    """ "40 people: 20 in Gwoza, 13 in Bama and 7 in Konduga": figures of one sentence that make up the greatest."""
    told: dict[tuple[object, ...], list[tuple[int, ClaimId]]] = defaultdict(list)
    for claim in claims:
        value = claim.count.point
        if value and not (claim.background or claim.superseded) and claim.measure is not Measure.INCREMENT:
            told[claim.report, claim.sentence, claim.harm, groups[claim.id].attributes].append((value, claim.id))
    found: set[ClaimId] = set()
    for known in told.values():
        (whole, _), *parts = sorted(known, reverse=True)
        if len(parts) > 1 and sum(value for value, _ in parts) == whole:
            found.update(claim for _, claim in parts)
    return found


def _clauses(claims: Iterable[Claim], sentences: Mapping[ClaimId, str]) -> dict[ClaimId, str]:
    """The words from each claim's number to the next number of its sentence."""
    by_sentence: dict[tuple[ReportId, Span], set[int]] = defaultdict(set)
    known = tuple(claims)
    for claim in known:
        by_sentence[claim.report, claim.sentence].add(claim.count.span.start)
    found = {}
    for claim in known:
        starts = by_sentence[claim.report, claim.sentence]
        end = min((s for s in starts if s > claim.count.span.start), default=claim.sentence.end)
        begin = claim.sentence.start
        found[claim.id] = sentences[claim.id][max(0, claim.count.span.start - begin) : max(0, end - begin)]
    return found


def _is_of_injured(claim: Claim, clause: str) -> bool:
    return claim.harm is Harm.KILLED and not claim.toll and says_any(clause, OF_INJURED)


def _telling_order(telling: Telling) -> tuple[bool, tuple[str, bool, str], bool, ReportId, Span, ClaimId]:
    claim = telling.claim
    moment = telling.moment.order if telling.moment else ("", False, "")
    return (telling.moment is None, moment, bool(telling.revising), claim.report, claim.span, claim.id)


def _sentence(claim: Claim, reports: Mapping[ReportId, Report]) -> str:
    report = reports.get(claim.report)
    return claim.sentence.of(report.text) if report else claim.quote


def _copied_claims(
    claims: Sequence[Claim], groups: Mapping[ClaimId, Group], copies: Iterable[Copy]
) -> dict[ClaimId, ClaimId]:
    """For each claim in a copied run, the origin's claim that it copies.

    A claim that its origin does not carry keeps its voice: nothing is silenced that nobody else says. So does one that
    gives another number than its origin: an updated toll in old words, or a slip, is something else that is said.
    """
    known = {copy.report: copy for copy in copies}
    by_cell: dict[tuple[ReportId, Harm, GroupKey], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_cell[claim.report, claim.harm, groups[claim.id].attributes].append(claim)
    found: dict[ClaimId, ClaimId] = {}
    for claim in claims:
        copy = known.get(claim.report)
        if copy is None or not _is_copied(claim, copy):
            continue
        candidates = by_cell.get((copy.origin, claim.harm, groups[claim.id].attributes), [])
        nearest = min(candidates, key=lambda other: (_apart(claim, other, copy), other.id), default=None)
        if nearest is not None and not _gives_another_number(claim, nearest):
            found[claim.id] = nearest.id
    return found


def _gives_another_number(claim: Claim, origin: Claim) -> bool:
    """Whether both name a number and those differ; "at least 100" for "100" is the same number, told in other words."""
    here, there = claim.count.point, origin.count.point
    return here is not None and there is not None and here != there


def _is_copied(claim: Claim, copy: Copy) -> bool:
    return copy.kind in WHOLE_COPIES or any(run.here.overlaps(claim.span) for run in copy.runs)


def _apart(claim: Claim, other: Claim, copy: Copy) -> tuple[bool, int]:
    """How far the origin's claim stands from where this one was copied from; an equal figure is the nearest."""
    same = (claim.count.low, claim.count.high) == (other.count.low, other.count.high)
    for run in copy.runs:
        if run.here.overlaps(claim.span):
            return (not same, abs(run.there.start + claim.span.start - run.here.start - other.span.start))
    return (not same, 0)


def cut_cells(tellings: Iterable[Telling]) -> tuple[Cell, ...]:
    """The cells that the tellings are of, in order of harm and group; nothing is folded or preferred yet."""
    found: dict[tuple[Harm, GroupKey], list[Telling]] = defaultdict(list)
    for telling in tellings:
        found[telling.claim.harm, telling.group.attributes].append(telling)
    return tuple(
        Cell(harm=harm, group=_labelled(group), live=(), tellings=tuple(group))
        for (harm, _), group in sorted(found.items(), key=lambda item: item[0])
    )


def _labelled(tellings: Sequence[Telling]) -> Group:
    """The cell's group under the label that most of its claims use; what is copied is no use of its own."""
    own = [telling for telling in tellings if telling.origin is None] or tellings
    wanted = main_label(telling.group.label for telling in own)
    return min((telling.group for telling in own), key=lambda group: (group.label != wanted, group.label))


def fold_voices(tellings: Sequence[Telling], scene: Scene) -> tuple[Said, ...]:
    """What each voice said, each figure once (C2); a claim without a speaker folds into an equal figure that has one.

    A figure that a running toll comes back to ("back to 288") is a new saying, not a repeat of the old one.
    """
    spoken: dict[tuple[str, FigureKey], list[list[Telling]]] = defaultdict(list)
    history = [telling for telling in tellings if telling.voice and telling.moment]
    for telling in tellings:
        if telling.voice is not None:
            _add(spoken[telling.voice, telling.figure], telling, history)
    by_figure: dict[FigureKey, list[list[Telling]]] = defaultdict(list)
    for (_, figure), episodes in sorted(spoken.items(), key=lambda item: (item[0][0], str(item[0][1]))):
        by_figure[figure].extend(episodes)
    alone: dict[tuple[str, FigureKey], list[list[Telling]]] = defaultdict(list)
    for telling in tellings:
        if telling.voice is not None:
            continue
        home = _home(telling, by_figure.get(telling.figure, []), history)
        if home is not None:
            home.append(telling)
        else:
            _add(alone[f"report {telling.claim.report}", telling.figure], telling, [])
    gathered = [*spoken.items(), *alone.items()]
    said = [_said(voice, episode, scene) for (voice, _), episodes in gathered for episode in episodes]
    return tuple(sorted(said, key=said_order))


def said_order(said: Said) -> tuple[bool, tuple[str, bool, str], bool, int, str, tuple[ClaimId, ...]]:
    """First given first; figures of unknown date last, those of reports that say they revise after the others."""
    moment = said.first.order if said.first else ("", False, "")
    return (said.first is None, moment, said.revising is not None, said.value or 0, said.voice, said.claims)


def _add(episodes: list[list[Telling]], telling: Telling, history: Sequence[Telling]) -> None:
    if episodes and not (telling.running and _moved_between(episodes[-1][-1], telling, history)):
        episodes[-1].append(telling)
    else:
        episodes.append([telling])


def _moved_between(before: Telling, after: Telling, history: Sequence[Telling]) -> bool:
    """Whether another figure was given between two tellings of one figure."""
    if before.moment is None or after.moment is None:
        return False
    return any(
        other.figure != after.figure
        and other.moment is not None
        and is_later(other.moment, before.moment)
        and not is_later(other.moment, after.moment)
        for other in history
    )


def _home(telling: Telling, episodes: list[list[Telling]], history: Sequence[Telling]) -> list[Telling] | None:
    """The spoken saying that a speakerless telling of the same figure belongs to.

    A plain "42" is more than a speaker's "about 42" or "at least 42", and stays its report's own; so does every figure
    that allows less than what the speaker said.
    """
    episodes = [e for e in episodes if any(t.voice and _is_within(_counted(t), telling.claim.count) for t in e)]
    if not episodes:
        return None
    if telling.moment is None:
        return episodes[-1]
    begun = [e for e in episodes if e[0].moment is None or not is_later(e[0].moment, telling.moment)]
    nearest = begun[-1] if begun else episodes[0]
    return None if telling.running and _moved_between(nearest[0], telling, history) else nearest


def _is_within(inner: Count, outer: Count) -> bool:
    """Whether all that one count allows is allowed by the other."""
    above = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return above and (outer.low is None or (inner.low is not None and inner.low >= outer.low))


def _said(voice: str, tellings: Sequence[Telling], scene: Scene) -> Said:
    spoken = [telling for telling in tellings if telling.voice is not None]
    own = spoken or list(tellings)
    narrow = min(
        (_counted(t) for t in own), key=lambda count: (_WORDINGS.index(count.wording), count.span, count.words)
    )
    moments = [t.moment for t in own if t.moment] or [t.moment for t in tellings if t.moment]
    ordered = sorted(moments, key=lambda moment: moment.order)
    firmest = min((t.claim.firmness for t in own), key=list(Firmness).index)
    return Said(
        voice=voice,
        speaker=spoken[0].claim.speaker if spoken else None,
        tellings=tuple(tellings),
        low=narrow.low,
        high=narrow.high,
        point=narrow.low if narrow.wording is Wording.MORE_THAN else narrow.point,
        hard_low=narrow.hard_low,
        hard_high=narrow.hard_high,
        wording=narrow.wording,
        firmness=firmest,
        first=ordered[0] if ordered else None,
        last=ordered[-1] if ordered else None,
        running=any(t.running for t in tellings),
        corrects=any(t.corrects for t in own),
        direct=any(counts_directly(t.claim.speaker, t.group, scene) for t in spoken) or any(map(_is_relayed, tellings)),
        governments=frozenset().union(*(states_of(t.claim.speaker, scene) for t in spoken)),
    )


def _is_relayed(telling: Telling) -> bool:
    """Whether an outside body or the report itself passes on the count of those who count ("the official toll")."""
    speaker = telling.claim.speaker
    return (speaker is None or speaker.kind in _RELAYING) and says_any(telling.sentence, RELAYED)


def _counted(telling: Telling) -> Count:
    """The claim's count; one victim described ("a woman") is a floor of her group, not the count of it."""
    count = telling.claim.count
    if telling.claim.measure is Measure.PART and count.point == 1 and telling.group.kind is None and count.high == 1:
        return dataclasses.replace(count, high=None, hard_high=None, wording=Wording.AT_LEAST)
    return count


def own_counters(tellings: Iterable[Telling]) -> frozenset[str]:
    """The voices that count people of their own here (a charity its staff): they count on their own premises."""
    kinds = (SpeakerKind.NGO, SpeakerKind.UN, None)
    return frozenset(
        telling.voice
        for telling in tellings
        if telling.voice and telling.claim.speaker and telling.claim.speaker.kind in kinds and _is_own_people(telling)
    )


def _is_own_people(telling: Telling) -> bool:
    """Whether the group is the speaker's own: "MSF staff" by MSF, "its employees"."""
    group = telling.group
    if group.kind is None or not any(word in OWN_PEOPLE for word in group.kind.split()):
        return False
    speaker = telling.claim.speaker
    named = (group.force or group.side or group.kind or "").casefold().split()
    return speaker is not None and (
        group.kind in OWN_PEOPLE or any(word in speaker.name.casefold().split() for word in named)
    )
