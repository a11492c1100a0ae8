"""Laws of the record, held over made-up stories."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tolls import Story, military, speaker

from tollbook.model import (
    ALL,
    Claim,
    Copy,
    CopyKind,
    Firmness,
    Group,
    Harm,
    PartType,
    Record,
    ReportId,
    Run,
    Span,
    SpeakerKind,
    Status,
    parse_date,
)
from tollbook.model.codec import record_row, to_json
from tollbook.reconcile import POLICIES, reconcile

pytestmark = pytest.mark.property

SPEAKERS = (
    None,
    speaker("the Defence Ministry", "VE:defence", "VE"),
    speaker("the Interior Ministry", "VE:interior", "VE"),
    speaker("both governments", None, "CU", "VE"),
    speaker("the hospital", None, kind=SpeakerKind.MEDICAL),
    speaker("Doctors Without Borders", "msf", kind=SpeakerKind.NGO),
    speaker("a senior official", None, "US", kind=SpeakerKind.ANONYMOUS_OFFICIAL, anonymous=True),
)
GROUPS = (
    ALL,
    military("VE"),
    military("CU"),
    military("VE", "CU"),
    Group(label="civilians", status=Status.CIVILIAN),
    Group(label="women", sex="female"),
    Group(label="staff", kind="staff"),
    Group(label="unidentified", kind="unidentified"),
)
WORDS = ("{n}", "at least {n}", "more than {n}", "about {n}", "up to {n}", "{n} to {m}", "dozens")
TAILS = (
    "were killed.",
    "were killed, which brings the toll to a new height.",
    "were killed; the toll has now been revised to this.",
    "were killed, lowered after some were counted twice.",
    "were killed, as he had said the week before.",
    "were killed, counting soldiers, civilians and police.",
)
DAYS = (None, "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-17", "2026-01-17T10:00", "2026-06-01")


@st.composite
def stories(draw: st.DrawFn) -> Story:
    story = Story()
    for name in range(draw(st.integers(1, 3))):
        told = [
            (
                draw(st.sampled_from(WORDS)).format(n=n, m=n + draw(st.integers(1, 30))),
                draw(st.sampled_from(TAILS)),
            )
            for n in draw(st.lists(st.integers(0, 120), min_size=1, max_size=3))
        ]
        text = "\n".join(f"Sentence {place}: {words} people {tail}" for place, (words, tail) in enumerate(told))
        report = story.report(f"r{name}", text, draw(st.sampled_from(DAYS)))
        here: list[Claim] = []
        for place, (words, _) in enumerate(told):
            part_of = draw(st.sampled_from([None, *here]))
            claim = story.claim(
                report,
                f"Sentence {place}: {words} people",
                words,
                harm=draw(st.sampled_from((Harm.KILLED, Harm.KILLED, Harm.INJURED))),
                group=draw(st.sampled_from(GROUPS)),
                by=draw(st.sampled_from(SPEAKERS)),
                part_of=part_of,
                part=draw(st.sampled_from((PartType.INCLUDE, PartType.BREAKDOWN))) if part_of else None,
                toll=draw(st.booleans()),
                superseded=draw(st.integers(0, 9)) == 0,
                background=draw(st.integers(0, 9)) == 0,
                firmness=draw(st.sampled_from((*[Firmness.STATED] * 5, *Firmness))),
                who=f"group of sentence {place}",
            )
            here.append(claim)
    return story


def as_bytes(record: Record) -> str:
    return to_json(record_row(record))


@given(stories(), st.sampled_from(sorted(POLICIES)))
def test_least_best_and_greatest_stand_in_order(story: Story, policy: str) -> None:
    for figure in story.record(policy=policy).figures:
        known = [n for n in (figure.low, figure.best, figure.high) if n is not None]
        assert known == sorted(known)


@given(stories(), st.randoms(use_true_random=False))
def test_order_of_the_input_changes_nothing(story: Story, random: object) -> None:
    wanted = as_bytes(story.record())
    for pile in (story.claims, story.reports, story.dates, story.statements, story.copies):
        random.shuffle(pile)  # type: ignore[attr-defined]

    assert as_bytes(story.record()) == wanted


@given(stories())
def test_nothing_is_silent(story: Story) -> None:
    record = story.record()
    named = {claim for figure in record.figures for claim in figure.used}
    named |= {entry.claim for figure in record.figures for entry in figure.set_aside}
    named |= {entry.claim for entry in record.set_aside}

    assert {claim.id for claim in story.claims} <= named


@given(stories())
def test_unknown_is_never_zero(story: Story) -> None:
    counted = {claim.count.low for claim in story.claims}
    for figure in story.record().figures:
        if figure.best == 0:
            assert 0 in counted


@given(stories())
def test_every_number_leads_to_a_claim(story: Story) -> None:
    known = {claim.id for claim in story.claims}
    for figure in story.record().figures:
        assert set(figure.used) <= known
        assert (figure.best is None) or figure.best_by
        assert len(figure.explanation) <= 5
        for reason in figure.explanation:
            assert reason.claims
            assert set(reason.claims) <= known


@given(stories())
def test_parts_and_remainder_are_the_total(story: Story) -> None:
    for figure in story.record().figures:
        if figure.formula and "−" in figure.formula:
            left, right = figure.formula.replace(",", "").split(" = ")
            total, *parts = (int(n) for n in left.split(" − "))
            assert sum(parts) + int(right) == total


@given(stories())
def test_a_copy_moves_no_figure(story: Story) -> None:
    before = [(f.harm, f.group, f.low, f.best, f.high, f.voices, f.grade) for f in story.record().figures]
    origin = story.reports[0]
    copy = dataclasses.replace(origin, id=ReportId("zz"), where="zz")
    whole = Span(start=0, end=len(origin.text))
    run = Run(here=whole, there=whole)
    ids = {c.id: f"zz.{c.id}" for c in story.claims if c.report == origin.id}
    story.reports.append(copy)
    story.claims += [
        dataclasses.replace(c, id=ids[c.id], report=copy.id, part_of=ids.get(c.part_of or ""))
        for c in list(story.claims)
        if c.report == origin.id
    ]  # fmt: skip
    story.copies.append(Copy(report=copy.id, origin=origin.id, kind=CopyKind.WIRE, runs=(run,), overlap_share=1.0))

    after = [(f.harm, f.group, f.low, f.best, f.high, f.voices, f.grade) for f in story.record().figures]

    assert after == before


@given(stories(), st.data())
def test_a_voice_that_says_the_same_never_widens_the_range(story: Story, data: st.DataObject) -> None:
    record = story.record()
    live = [f for f in record.figures if f.best_by and not f.derived]
    if not live:
        return
    figure = data.draw(st.sampled_from(live))
    same = next(c for c in story.claims if c.id == figure.best_by[0])
    report = next(r for r in story.reports if r.id == same.report)
    again = dataclasses.replace(report, id=ReportId("zz"), where="zz")
    story.reports.append(again)
    story.claims.append(
        dataclasses.replace(
            same, id="zz.1", report=again.id, speaker=speaker("a new voice"), part_of=None, part_type=None,
            group=figure.group, toll=False,
        )
    )  # fmt: skip

    after = next(
        f for f in story.record().figures if (f.harm, f.group.attributes) == (figure.harm, figure.group.attributes)
    )

    assert figure.low is None or (after.low is not None and after.low >= figure.low)
    assert figure.high is None or (after.high is not None and after.high <= figure.high)


@given(stories())
def test_reconciling_is_a_function_of_its_input(story: Story) -> None:
    assert as_bytes(story.record()) == as_bytes(story.record())


@given(stories(), st.sampled_from([day for day in DAYS if day]))
def test_as_of_knows_only_what_was_published(story: Story, day: str) -> None:
    record = story.record(as_of=day)
    early = [r for r in story.reports if r.published is not None and r.published.order <= _limit(day)]
    alone = reconcile(
        story.event,
        tuple(c for c in story.claims if c.report in {r.id for r in early}),
        (),
        (),
        tuple(early),
        (),
    )

    assert record.figures == alone.figures


def _limit(day: str) -> tuple[str, str]:
    found = parse_date(day)
    assert found is not None
    return found.order
