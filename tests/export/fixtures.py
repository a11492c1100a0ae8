"""Records made by hand, for pages to be made of."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tollbook.model import (
    ALL,
    Anchor,
    AttributionGrade,
    Claim,
    ClaimId,
    Conflict,
    ConflictKind,
    Copy,
    CopyKind,
    Count,
    Event,
    EventId,
    Figure,
    Firmness,
    Grade,
    Group,
    Harm,
    Mark,
    MarkRole,
    Measure,
    PartType,
    Place,
    Problem,
    Reason,
    Record,
    Report,
    ReportFlag,
    ReportId,
    Revision,
    RevisionKind,
    Run,
    SetAside,
    SetAsideReason,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
    StatementId,
    StatementKind,
    Status,
    When,
    Wording,
    parse_date,
)
from tollbook.text.sentences import cut_sentences

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a page is made of."""

    records: tuple[Record, ...]
    reports: Mapping[ReportId, Report]
    copies: tuple[Copy, ...] = ()
    problems: tuple[Problem, ...] = ()
    history: tuple[Record, ...] = ()


VE = Group(label="Venezuelan military", nationality=("VE",), status=Status.MILITARY)
CU = Group(label="Cuban military", nationality=("CU",), status=Status.MILITARY)
BOTH = Group(label="both countries’ military", nationality=("CU", "VE"), status=Status.MILITARY)
WOMEN = Group(label="women", nationality=("VE",), status=Status.MILITARY, sex="female")
REST = Group(label="not broken down", kind="not broken down")
MINISTRY = Speaker(
    name="The Defense Ministry of Venezuela",
    span=None,
    kind=SpeakerKind.OFFICIAL_PARTY,
    office="VE:defence",
    governments=("VE",),
)
GOVERNMENTS = Speaker(
    name="the governments in Caracas and Havana",
    span=None,
    kind=SpeakerKind.OFFICIAL_PARTY,
    office="CU+VE",
    governments=("CU", "VE"),
)


def report(id: str, text: str, **given: object) -> Report:
    """A report with the text; other fields as given, `published` as an ISO date."""
    published = given.pop("published", None)
    one = Report(id=ReportId(id), where=f"{id}.txt", text=text, language="en")
    one = replace(one, **given)  # type: ignore[arg-type]
    date = parse_date(str(published)) if published else None
    return replace(one, published=date, published_from="jsonl.published" if date else None)


def words(one: Report, quote: str, nth: int = 0) -> Span:
    """Where some words stand in a report for the nth time."""
    at = -1
    for _ in range(nth + 1):
        at = one.text.index(quote, at + 1)
    return Span(start=at, end=at + len(quote))


def claim(
    one: Report,
    quote: str,
    count: str,
    low: int | None,
    high: int | None = None,
    *,
    wording: Wording = Wording.EXACT,
    harm: Harm = Harm.KILLED,
    group: Group = ALL,
    speaker: Speaker | None = None,
    said_by: str | None = None,
    **given: object,
) -> Claim:
    """A claim whose quote and count stand in the report; exact counts need only `low`."""
    span = words(one, quote)
    inside = quote.index(count)
    at = Span(start=span.start + inside, end=span.start + inside + len(count))
    if high is None and wording is Wording.EXACT:
        high = low
    point = low if wording in (Wording.EXACT, Wording.AT_LEAST, Wording.MORE_THAN) else None
    if wording is Wording.ABOUT and low is not None and high is not None:
        point = (low + high) // 2
    if said_by is not None and speaker is None:
        speaker = Speaker(name=said_by, span=None)
    if speaker is not None and speaker.name in one.text:
        speaker = replace(speaker, span=words(one, speaker.name))
    sentence = next(s for s in cut_sentences(one.text) if s.contains(at))
    made = Claim(
        id=ClaimId(f"{one.id}.{at.start}"),
        report=one.id,
        span=span,
        quote=quote,
        sentence=sentence,
        marks=(Mark(role=MarkRole.COUNT, span=at, quote=count), *_next_words(one, span, at)),
        harm=harm,
        count=Count(
            low=low, high=high, point=point, hard_low=low, hard_high=high, wording=wording, words=count, span=at
        ),
        who=None if group.is_all else group.label,
        group=group,
        measure=Measure.TOTAL,
        toll=False,
        part_of=None,
        part_type=None,
        speaker=speaker,
        firmness=Firmness.STATED,
        stance=Stance.ASSERTS,
        hedges=(),
        as_of=None,
        when=None,
        place=None,
        background=False,
        superseded=False,
        flags=(),
        confidence=0.9,
        rule="subject.passive",
    )
    return replace(made, **given)  # type: ignore[arg-type]


def _next_words(one: Report, span: Span, count: Span) -> tuple[Mark, ...]:
    """The two words after the count, if they stand in the quote, as the words for whom it counts."""
    after = one.text[count.end : span.end].split(" ")
    if len(after) < 3 or after[0]:
        return ()
    who = Span(start=count.end + 1, end=count.end + 1 + len(f"{after[1]} {after[2]}".rstrip(",*")))
    return (Mark(role=MarkRole.WHO, span=who, quote=who.of(one.text)),)


def figure(harm: Harm, group: Group, low: int | None, best: int | None, high: int | None, **given: object) -> Figure:
    """A figure, weak and stated by one voice unless told otherwise."""
    made = Figure(
        harm=harm,
        group=group,
        low=low,
        best=best,
        high=high,
        wording=Wording.EXACT,
        grade=Grade.WEAK,
        attribution_grade=AttributionGrade.UNDETERMINED,
        contested=False,
        derived=False,
        rule="F4a",
        voices=1,
        used=(),
        set_aside=(),
        explanation=(),
    )
    return replace(made, **given)  # type: ignore[arg-type]


def record(name: str, reports: tuple[Report, ...], claims: tuple[Claim, ...], **given: object) -> Record:
    """A record of one event."""
    event = Event(
        id=EventId("event-0123456789ab"),
        name=name,
        kind="raid",
        when=None,
        place=None,
        reports=tuple(one.id for one in reports),
        claims=tuple(one.id for one in claims),
    )
    event = replace(event, **given.pop("event", {}))  # type: ignore[arg-type]
    made = Record(
        event=event, as_of=None, policy="ucdp", claims=claims, figures=(), conflicts=(), revisions=(), statements=()
    )
    return replace(made, **given)  # type: ignore[arg-type]


def statement(one: Report, quote: str, kind: StatementKind, speaker: str | None, **given: object) -> Statement:
    """A statement whose content stands in the report."""
    made = Statement(
        id=StatementId(f"{one.id}.{speaker}.{kind}"),
        report=one.id,
        kind=kind,
        speaker=Speaker(name=speaker, span=None) if speaker else None,
        span=words(one, quote),
        quote=quote,
        quoted=kind is StatementKind.QUOTE,
        cue=None,
        source=None,
        stance=Stance.ASSERTS,
        topic=None,
    )
    return replace(made, **given)  # type: ignore[arg-type]


def at(one: Report, quote: str) -> tuple[str, int, int]:
    span = words(one, quote)
    return (one.id, span.start, span.end)


def aside(one: Claim, reason: SetAsideReason, because: str, by: Claim | None = None) -> SetAside:
    return SetAside(claim=one.id, reason=reason, because=because, by=by.id if by else None)


def raid() -> Case:
    """Two reports without dates: a revised toll, a sum that leaves four, a date and an outcome in conflict."""
    a = report(
        "a.txt",
        (HERE / "raid_a.txt").read_text("utf-8"),
        flags=(ReportFlag.NO_DATE, ReportFlag.TEMPLATE_RESIDUE, ReportFlag.EMPTY_SOURCES),
    )
    residue = (
        words(a, "Table of Contents"),
        words(a, "See also [[INTERNAL_LINK:crisis-timeline]].\nSources\nLeave a Comment"),
    )
    a = replace(a, furniture=residue)
    b = report("b.txt", (HERE / "raid_b.txt").read_text("utf-8"), flags=(ReportFlag.NO_DATE,))
    b = replace(b, furniture=(words(b, "Leave a Reply"),))
    c55 = claim(a, "**55 Venezuelan and Cuban troops** died", "55", 55, group=BOTH, speaker=GOVERNMENTS)
    c32a = claim(a, "32 Cuban personnel killed", "32", 32, group=CU, speaker=GOVERNMENTS)
    c23 = claim(a, "23 Venezuelan military and intelligence officers killed", "23", 23, group=VE, speaker=GOVERNMENTS)
    c47 = claim(
        b, "47 of its soldiers, nine women among them, died", "47", 47, group=VE, speaker=MINISTRY,
        firmness=Firmness.CONFIRMED,
    )  # fmt: skip
    c9 = claim(
        b, "nine women among them, died", "nine", 9, group=WOMEN, speaker=MINISTRY,
        part_of=c47.id, part_type=PartType.INCLUDE, measure=Measure.PART,
    )  # fmt: skip
    c83 = claim(
        b, "The overall casualty figure of the raid has now been revised to 83", "83", 83, toll=True,
        flags=("casualties_as_killed",),
    )  # fmt: skip
    c32 = claim(
        b, "32 Cuban soldiers from Maduro's security team", "32", 32, group=CU,
        part_of=c83.id, part_type=PartType.INCLUDE, measure=Measure.PART,
    )  # fmt: skip
    c112 = claim(
        b, "More than 112 people were hurt", "More than 112", 113, wording=Wording.MORE_THAN, harm=Harm.INJURED
    )
    claims = (c55, c32a, c23, c47, c9, c83, c32, c112)
    superseded = (
        aside(c55, SetAsideReason.SUPERSEDED, "The later figures 47 and 32 replace it.", c47),
        aside(c23, SetAsideReason.SUPERSEDED, "The Defense Ministry of Venezuela gives 47 later.", c47),
    )
    figures = (
        figure(
            Harm.KILLED, ALL, 79, 83, 83,
            contested=True, grade=Grade.CONTESTED, used=(c83.id, c47.id, c32.id),
            low_by=(c47.id, c32.id), best_by=(c83.id,), high_by=(c83.id,), rule="F4a",
            explanation=(
                Reason(sentence="One report gives 83 dead as a revised toll, without a speaker.", claims=(c83.id,)),
                Reason(
                    sentence="Its parts, 47 + 32 = 79, leave 4 unaccounted for, so the least is 79.",
                    claims=(c47.id, c32.id),
                ),
                Reason(sentence="55 counts the military of both countries and is superseded.", claims=(c55.id,)),
            ),
        ),
        figure(
            Harm.KILLED, BOTH, 79, 79, 79, derived=True, formula="47 + 32 = 79", used=(c47.id, c32.id),
            best_by=(c47.id, c32.id), set_aside=(superseded[0],), rule="F6",
            explanation=(Reason(sentence="The two forces are summed: 47 + 32 = 79.", claims=(c47.id, c32.id)),),
        ),
        figure(
            Harm.KILLED, VE, 47, 47, 47, used=(c47.id,), best_by=(c47.id,), set_aside=(superseded[1],),
            grade=Grade.FAIR, conceded=True,
            explanation=(Reason(sentence="Venezuela’s Defense Ministry counts its own dead.", claims=(c47.id,)),),
        ),
        figure(Harm.KILLED, CU, 32, 32, 32, used=(c32.id, c32a.id), best_by=(c32.id,), voices=2),
        figure(Harm.KILLED, REST, 4, 4, 4, derived=True, formula="83 − 47 − 32 = 4", rule="F6"),
        figure(Harm.KILLED, WOMEN, 9, 9, 9, used=(c9.id,), best_by=(c9.id,)),
        figure(
            Harm.INJURED, ALL, 113, 113, None, wording=Wording.AT_LEAST, used=(c112.id,),
            low_by=(c112.id,), best_by=(c112.id,),
        ),
    )  # fmt: skip
    conflicts = (
        Conflict(
            kind=ConflictKind.SUM_MISMATCH, claims=(c83.id, c47.id, c32.id), residual=4, open=True, harm=Harm.KILLED,
            message="The total is 83; the parts make 47 + 32 = 79. Four are left over.",
            settle="A report that says who the four are.",
        ),
        Conflict(
            kind=ConflictKind.DATE, claims=(), residual=None, open=True,
            message="Tuesday or January 3: both hold only in a year in which January 3 is a Tuesday.",
            evidence=(at(a, "Tuesday"), at(b, "January 3")), settle="The year of the event.",
        ),
        Conflict(
            kind=ConflictKind.OUTCOME, claims=(), residual=None, open=True,
            message="An attempt that failed, or an abduction.",
            evidence=(
                at(a, "Whether this was an attempt to seize Maduro that failed is not established"),
                at(b, "President Nicolás Maduro and his wife Cilia Flores were abducted"),
            ),
        ),
    )  # fmt: skip
    revisions = (
        Revision(
            harm=Harm.KILLED, group=VE, speaker="Venezuela", from_figure=23, to_figure=47, from_claim=c23.id,
            to_claim=c47.id, candidates=(), kind=RevisionKind.INCREASE, explicit=False, date=None,
        ),
        Revision(
            harm=Harm.KILLED, group=ALL, speaker=None, from_figure=None, to_figure=83, from_claim=None,
            to_claim=c83.id, candidates=(c55.id,), kind=RevisionKind.UNEXPLAINED, explicit=True, date=None,
        ),
    )  # fmt: skip
    silent = "have issued no official statement"
    statements = (
        *(
            statement(a, silent, StatementKind.NON_STATEMENT, who, stance=Stance.DECLINES)
            for who in ("The White House", "the Pentagon", "the State Department")
        ),
        statement(
            b, "the number of civilian victims is still being determined", StatementKind.NON_STATEMENT,
            "Interior Minister Diosdado Cabello", stance=Stance.NOT_YET_KNOWN, topic="civilian victims",
        ),
        statement(a, "condemned the operation", StatementKind.REACTION, "Argentina", topic="condemns"),
        statement(a, "condemned the operation", StatementKind.REACTION, "Mexico", topic="condemns"),
        statement(b, "“They gave their lives for their country.”", StatementKind.QUOTE, "Vladimir Padrino López"),
        statement(b, "“No one here gives in,”", StatementKind.QUOTE, "President Miguel Díaz-Canel"),
    )  # fmt: skip
    when = When(
        words="January 3", span=words(b, "January 3"), value="XXXX-01-03", earliest="XXXX-01-03",
        latest="XXXX-01-03", precision=1, anchor=Anchor.NONE,
    )  # fmt: skip
    place = Place(name="Caracas", country="VE", adm1="25", lat=10.49, lon=-66.88, precision=2)
    first = record(
        "US raid on Caracas", (a, b), claims,
        figures=figures, conflicts=conflicts, revisions=revisions, statements=statements,
        event={"when": when, "place": place, "actors": ("CU", "US", "VE")},
        notes=("The order of the reports was inferred from “now been revised to” in report b.txt.",),
    )  # fmt: skip
    return Case(records=(first,), reports={a.id: a, b.id: b})


def dated() -> Case:
    """Many voices over three weeks, copies, a range, a part, a report in a language not read, a second event."""
    official = Speaker(
        name="a high-ranking Venezuelan official", span=None, kind=SpeakerKind.ANONYMOUS_OFFICIAL, anonymous=True,
        office="anon:ve-official", chain=("the New York Times",),
    )  # fmt: skip
    us = Speaker(name="One of them", span=None, kind=SpeakerKind.ANONYMOUS_OFFICIAL, anonymous=True, office="anon:us")
    cabello = Speaker(
        name="Interior Minister Diosdado Cabello", span=None, kind=SpeakerKind.OFFICIAL_PARTY, office="VE:interior"
    )
    padrino = Speaker(
        name="Defense Minister Vladimir Padrino López", span=None, kind=SpeakerKind.OFFICIAL_PARTY, office="VE:defence"
    )
    saab = Speaker(
        name="Attorney General Tarek William Saab", span=None, kind=SpeakerKind.OFFICIAL_PARTY, office="VE:prosecution"
    )
    local = Speaker(name="local media", span=None, kind=SpeakerKind.MEDIA_OWN_COUNT)
    lists = Speaker(name="both governments", span=None, kind=SpeakerKind.OFFICIAL_PARTY, office="CU+VE")
    table = tomllib.loads((HERE / "dated.toml").read_text("utf-8"))["reports"]
    made = {row["id"]: report(url=f"https://example.org/{row['id']}", **row) for row in table}
    made["c13"] = replace(made["c13"], language="de", flags=(ReportFlag.LANGUAGE_NOT_READ,))
    least = Wording.AT_LEAST
    c01 = claim(made["c01"], "at least 40 people dead", "at least 40", 40, wording=least, speaker=official)
    c02 = claim(made["c02"], "At least 40 people died", "At least 40", 40, wording=least, speaker=official)
    c03 = claim(made["c03"], "At least 80 people were killed", "At least 80", 80, wording=least, speaker=official)
    c04 = claim(made["c04"], "At least 80 people were killed", "At least 80", 80, wording=least, speaker=official)
    c05 = claim(made["c05"], "At least 25 people were killed", "At least 25", 25, wording=least, speaker=local)
    c06 = claim(
        made["c06"], "55 military dead", "55", 55, speaker=lists, group=Group(label="military", status=Status.MILITARY)
    )
    c07 = claim(made["c07"], "the dead at about 75", "about 75", 68, 82, wording=Wording.ABOUT, said_by="US officials")
    c07b = claim(made["c07"], "from 75 to 80 deaths", "75 to 80", 75, 80, wording=Wording.RANGE, speaker=us)
    c08 = claim(made["c08"], "the attack left 100 dead", "100", 100, speaker=cabello)
    c09 = claim(made["c09"], "100 died", "100", 100, speaker=cabello)
    old = claim(made["c09"], "cost 500 lives", "500", 500, background=True)
    c10 = claim(made["c10"], "the dead at 83", "83", 83, speaker=padrino)
    c47 = claim(made["c10"], "47 belonged to the Venezuelan armed forces", "47", 47, speaker=padrino, group=VE)
    c32 = claim(made["c10"], "32 were Cuban soldiers", "32", 32, speaker=padrino, group=CU)
    c11 = claim(made["c11"], "The toll stands at 83", "83", 83, speaker=padrino, toll=True)
    ven = Group(label="Venezuelans", nationality=("VE",))
    c12 = claim(
        made["c12"],
        "from 100 to 120 Venezuelans died",
        "100 to 120",
        100,
        120,
        wording=Wording.RANGE,
        speaker=saab,
        group=ven,
    )
    forces = Group(label="US forces", nationality=("US",), status=Status.MILITARY)
    none = claim(made["c12"], "No US soldiers were killed", "No", 0, group=forces, said_by="Saab")
    claims = (c01, c02, c03, c04, c05, c06, c07, c07b, c08, c09, c10, c47, c32, c11, c12, none)
    best = figure(
        Harm.KILLED, ALL, 75, 83, 120, contested=True, grade=Grade.CONTESTED, voices=6,
        used=tuple(c.id for c in (c03, c05, c07, c07b, c08, c10, c11, c12)),
        low_by=(c07b.id,), best_by=(c10.id,), high_by=(c12.id,),
        set_aside=(aside(c01, SetAsideReason.EARLIER, "The same official gives at least 80 a day later.", c03),),
        explanation=(
            Reason(sentence="The defence minister gave 83 dead on 16 January.", claims=(c10.id,)),
            Reason(sentence="The interior minister had said 100; nobody says that 83 replaces it.", claims=(c08.id,)),
            Reason(sentence="The range is 75–120.", claims=(c07b.id, c12.id)),
        ),
    )  # fmt: skip
    figures = (
        best,
        figure(Harm.KILLED, VE, 47, 47, 47, used=(c47.id,), best_by=(c47.id,)),
        figure(Harm.KILLED, CU, 32, 32, 32, used=(c32.id,), best_by=(c32.id,)),
        figure(Harm.KILLED, none.group, 0, 0, 0, used=(none.id,), best_by=(none.id,)),
    )
    conflicts = (
        Conflict(
            kind=ConflictKind.VALUE, claims=(c10.id, c08.id), residual=None, open=True, harm=Harm.KILLED,
            message="Two ministers of one government; neither says that his figure replaces the other’s.",
            settle="A list of names from either ministry.",
        ),
    )  # fmt: skip
    reports = {one.id: one for one in made.values()}
    when = When(
        words="January 3", span=Span(start=0, end=2), value="2026-01-03", earliest="2026-01-03", latest="2026-01-03",
        precision=1, anchor=Anchor.PUBLICATION,
    )  # fmt: skip
    first = record(
        "US raid on Caracas and capture of Nicolás Maduro", tuple(made.values()), claims,
        figures=figures, conflicts=conflicts,
        event={"when": when, "place": Place(name="Caracas", country="VE", adm1=None, lat=None, lon=None, precision=2)},
    )  # fmt: skip
    copies = (
        _copy("c02", "c01", CopyKind.REWRITE, 0.7),
        _copy("c04", "c03", CopyKind.WIRE, 0.9),
    )
    second = record(
        "Raid of 1989", (made["c09"],), (old,),
        figures=(figure(Harm.KILLED, ALL, 500, 500, 500, used=(old.id,), best_by=(old.id,)),),
        event={"id": EventId("event-1989")},
    )  # fmt: skip
    problems = (Problem(rule="language", where="c13", message="German is not read yet; no claim was looked for."),)
    return Case(
        records=(first, second), reports=reports, copies=copies, problems=problems,
        history=tuple(_past(first, best, *step) for step in (
            ("2026-01-03", 40, 40, None, c01), ("2026-01-04", 80, 80, None, c03), ("2026-01-07", 75, 100, 100, c08),
            ("2026-01-16", 75, 83, 100, c10), ("2026-01-22", 75, 83, 120, c10),
        )),
    )  # fmt: skip


def _copy(report: str, origin: str, kind: CopyKind, share: float) -> Copy:
    run = Run(here=Span(start=0, end=12), there=Span(start=0, end=12))
    return Copy(report=ReportId(report), origin=ReportId(origin), kind=kind, runs=(run,), overlap_share=share)


def _past(now: Record, best: Figure, as_of: str, low: int, value: int, high: int | None, by: Claim) -> Record:
    wording = Wording.AT_LEAST if high is None else Wording.EXACT
    then = replace(best, low=low, best=value, high=high, wording=wording, best_by=(by.id,))
    return replace(now, as_of=as_of, figures=(then,))


def floor() -> Case:
    """Only a floor: at least 40."""
    a = report("a", "At least 40 people were killed in the blast, police said.", published="2026-05-02")
    c = claim(a, "At least 40 people were killed", "At least 40", 40, wording=Wording.AT_LEAST, said_by="police")
    one = figure(
        Harm.KILLED, ALL, 40, 40, None, wording=Wording.AT_LEAST, used=(c.id,), best_by=(c.id,), low_by=(c.id,)
    )
    return Case(records=(record("Blast", (a,), (c,), figures=(one,)),), reports={a.id: a})


def nothing_known() -> Case:
    """An event, and nobody knows how many."""
    a = report("a", "It is not clear how many people were killed. The police would not say.")
    said = statement(a, "It is not clear how many people were killed", StatementKind.NON_STATEMENT, None)
    return Case(records=(record("Landslide", (a,), (), statements=(said,)),), reports={a.id: a})


def zero() -> Case:
    """A stated zero."""
    a = report("a", "No one was killed when the bridge fell, the mayor said; 1,175 people were evacuated.")
    c = claim(a, "No one was killed", "No one", 0, said_by="the mayor")
    e = claim(a, "1,175 people were evacuated", "1,175", 1175, harm=Harm.EVACUATED)
    figures = (
        figure(Harm.KILLED, ALL, 0, 0, 0, used=(c.id,), best_by=(c.id,), low_by=(c.id,), high_by=(c.id,)),
        figure(Harm.EVACUATED, ALL, 1175, 1175, 1175, used=(e.id,), best_by=(e.id,)),
    )
    return Case(records=(record("Bridge", (a,), (c, e), figures=figures),), reports={a.id: a})


HOSTILE = "<script>alert(1)</script>\"'&{{ 7 * 7 }}\ud800\u202e\x00"


def hostile() -> Case:
    """Every foreign string carries markup, quotes, template syntax, a lone surrogate and an override of direction."""
    long = "x" * 300
    a = report(
        "a" + HOSTILE, f"{HOSTILE} 12 people were killed {HOSTILE}.\n{long} {HOSTILE}",
        title=HOSTILE, outlet=HOSTILE, byline=HOSTILE, url="javascript:alert(1)", language='en" onload="x',
        wire_credit=HOSTILE, published="2026-02-02",
    )  # fmt: skip
    speaker = Speaker(name=HOSTILE, span=None, chain=(HOSTILE,))
    group = Group(label=HOSTILE, kind=HOSTILE)
    c = claim(a, "12 people were killed", "12", 12, speaker=speaker)
    d = replace(claim(a, "12 people were killed", "12", 12, group=group), id=ClaimId("d"))
    reason = Reason(sentence=HOSTILE, claims=(c.id,))
    figures = (
        figure(Harm.KILLED, ALL, 12, 12, None, used=(c.id,), best_by=(c.id,), low_by=(c.id,), explanation=(reason,)),
        figure(Harm.KILLED, group, 5, 5, 5, used=(d.id,), derived=True, formula=HOSTILE,
               set_aside=(aside(d, SetAsideReason.COPY, HOSTILE),)),
    )  # fmt: skip
    conflict = Conflict(
        kind=ConflictKind.VALUE, claims=(c.id, d.id), residual=None, open=True, message=HOSTILE, settle=HOSTILE
    )
    said = statement(a, HOSTILE, StatementKind.REACTION, HOSTILE, topic=HOSTILE)
    revision = Revision(
        harm=Harm.KILLED, group=group, speaker=HOSTILE, from_figure=1, to_figure=2, from_claim=None, to_claim=None,
        candidates=(), kind=RevisionKind.INCREASE, explicit=True, date=HOSTILE,
    )  # fmt: skip
    one = record(
        HOSTILE, (a,), (c, d), figures=figures, conflicts=(conflict,), statements=(said,), revisions=(revision,),
        notes=(HOSTILE,), event={"actors": (HOSTILE,)},
    )  # fmt: skip
    problem = Problem(rule=HOSTILE, where=HOSTILE, message=HOSTILE)
    return Case(
        records=(one, replace(one, event=replace(one.event, id=EventId("other")))),
        reports={a.id: a},
        problems=(problem,),
    )


def right_to_left() -> Case:
    """A report in Arabic: its text and its quotations run right to left, its figures do not."""
    a = report("a", "قال وزير الدفاع إن 83 شخصًا قُتلوا في الهجوم.", language="ar", published="2026-01-16")
    c = claim(a, "83 شخصًا قُتلوا", "83", 83, said_by="وزير الدفاع")
    d = replace(c, id=ClaimId("d"), count=replace(c.count, low=75, high=120, point=None, wording=Wording.RANGE))
    one = figure(
        Harm.KILLED, ALL, 75, 83, 120, used=(c.id, d.id), best_by=(c.id,), low_by=(d.id,), high_by=(d.id,),
        explanation=(Reason(sentence="The range is 75–120.", claims=(d.id,)),),
    )  # fmt: skip
    return Case(records=(record("هجوم", (a,), (c, d), figures=(one,)),), reports={a.id: a})


def empty() -> Case:
    """Nothing could be made an event of."""
    a = report("a", "The council met on Tuesday.")
    return Case(records=(), reports={a.id: a}, problems=(Problem(rule="event", where="a", message="No claim."),))


CASES = {
    "raid": raid,
    "dated": dated,
    "floor": floor,
    "nothing_known": nothing_known,
    "zero": zero,
    "hostile": hostile,
    "right_to_left": right_to_left,
    "empty": empty,
}
