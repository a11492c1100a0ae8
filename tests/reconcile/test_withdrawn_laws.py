"""The law of a withdrawn ruling: it leaves no trace in any figure, conflict, revision or note of the record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_record_laws import as_bytes, stories
from tolls import Story

from tollbook.book.corrections import group_key
from tollbook.book.rulings import apply_to_claims, apply_to_copies, apply_to_record
from tollbook.model import Record
from tollbook.model.ruling import Ruling, RulingId, RulingKind, rulings_in_force
from tollbook.reconcile import reconcile
from tollbook.relate import Told

pytestmark = pytest.mark.property

CORRECTIONS = (
    (("count", "12"),),
    (("count", "40+"), ("status", "military")),
    (("count", "unknown"),),
    (("harm", "injured"),),
    (("nationality", "CU"),),
    (("speaker", "the mayor"),),
    (("as_of", "2026-01-02"), ("superseded", "yes")),
    (("firmness", "denied"),),
)


@st.composite
def rulings_on(draw: st.DrawFn, story: Story) -> tuple[list[Ruling], list[Ruling]]:
    """Rulings on a story in the order of the log, and those of them that nobody takes back."""
    kinds = (RulingKind.REJECT, RulingKind.CORRECT, RulingKind.COPY, RulingKind.NOT_COPY, RulingKind.SET_FIGURE)
    made: list[Ruling] = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        kind = draw(st.sampled_from((*kinds, RulingKind.ACCEPT, RulingKind.NOTE)))
        about, value = draw(_subject(story, kind))
        made.append(_ruling(number, kind, about, value, story))
    gone = draw(st.lists(st.sampled_from(made), min_size=1, max_size=len(made), unique_by=lambda ruling: ruling.id))
    undone = [
        _ruling(len(made) + 1 + place, RulingKind.UNDO, ruling.about, (), story, withdraws=ruling.id)
        for place, ruling in enumerate(draw(st.permutations(gone)))
    ]
    return [*made, *undone], [ruling for ruling in made if ruling not in gone]


@st.composite
def _subject(draw: st.DrawFn, story: Story, kind: RulingKind) -> tuple[str, tuple[tuple[str, str], ...]]:
    claim, report = draw(st.sampled_from(story.claims)), draw(st.sampled_from(story.reports))
    if kind is RulingKind.CORRECT:
        return claim.id, draw(st.sampled_from(CORRECTIONS))
    if kind in (RulingKind.COPY, RulingKind.NOT_COPY):
        return report.id, (("origin", draw(st.sampled_from(story.reports)).id),)
    if kind is RulingKind.SET_FIGURE:
        return story.event.id, (("best", "7"), ("group", group_key(claim.group)), ("harm", claim.harm))
    return claim.id, ()


def _ruling(
    number: int,
    kind: RulingKind,
    about: str,
    value: tuple[tuple[str, str], ...],
    story: Story,
    withdraws: RulingId | None = None,
) -> Ruling:
    return Ruling(
        number=number,
        id=RulingId(f"d{number}"),
        kind=kind,
        about=about,
        value=value,
        note="seen",
        by="Ana",
        made_at="2026-02-01T00:00:00Z",
        anchors=tuple(report.id for report in story.reports),
        withdraws=withdraws,
    )


def ruled(story: Story, rulings: list[Ruling]) -> Record:
    """The record of a story with the rulings that are in force."""
    standing = rulings_in_force(rulings)
    reports = {report.id: report for report in story.reports}
    told = [
        Told(report=report, claims=tuple(c for c in story.claims if c.report == report.id)) for report in story.reports
    ]
    claims = tuple(claim for one in apply_to_claims(told, standing) for claim in one.claims)
    copies = apply_to_copies(story.copies, reports, standing)
    made = reconcile(story.event, claims, (), (), tuple(story.reports), copies)
    return apply_to_record(made, standing)


@given(stories(), st.data())
def test_a_withdrawn_ruling_leaves_no_trace(story: Story, data: st.DataObject) -> None:
    everything, kept = data.draw(rulings_on(story))

    assert as_bytes(ruled(story, everything)) == as_bytes(ruled(story, kept))


@given(stories(), st.data())
def test_an_undo_that_is_undone_brings_the_ruling_back(story: Story, data: st.DataObject) -> None:
    everything, _ = data.draw(rulings_on(story))
    made = [ruling for ruling in everything if ruling.withdraws is None]
    undos = [ruling for ruling in everything if ruling.withdraws is not None]
    again = [
        _ruling(len(everything) + 1 + place, RulingKind.UNDO, undo.about, (), story, withdraws=undo.id)
        for place, undo in enumerate(undos)
    ]

    assert as_bytes(ruled(story, [*everything, *again])) == as_bytes(ruled(story, made))
