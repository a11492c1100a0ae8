"""Rulings: each moves what it says, undoing it leaves no trace, and none is ever lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.book import adding
from tollbook.book.book import Book
from tollbook.book.corrections import correct_claim, read_range
from tollbook.book.rulings import Standing
from tollbook.extract import Extraction
from tollbook.model import Claim, MisuseError, Record
from tollbook.model.ruling import Ruling, RulingId, RulingKind, rulings_in_force
from tollbook.model.version import VersionConflictError

Reports = Callable[..., tuple[str, ...]]
LAGOS, SECOND, THIRD, QUITO = "lagos-1", "lagos-2", "lagos-3", "quito-1"


@pytest.fixture
def book_url(tmp_path: Path) -> Iterator[str]:
    """Rulings are the same on either database: SQLite alone, the quicker one."""
    return f"sqlite:///{tmp_path}/book.db"  # type: ignore[return-value]


def rule(book: Book, kind: str, about: str, **value: str) -> Ruling:
    return book.rule(RulingKind(kind), about, {k.rstrip("_"): v for k, v in value.items()}, note="seen", by="Ana")


def claim_of(record: Record, report: str, harm: str = "killed") -> Claim:
    return next(claim for claim in record.claims if claim.report == report and claim.harm == harm)


def best(record: Record, harm: str = "killed") -> int | None:
    return next(figure.best for figure in record.figures if figure.harm == harm and figure.group.is_all)


def events_of(book: Book) -> list[tuple[str, ...]]:
    return sorted(book.record(event.id).event.reports for event in book.events())


def test_a_rejected_claim_is_in_no_figure_and_stays_in_sight(book: Book) -> None:
    claim = claim_of(book.record(LAGOS), LAGOS)
    ruling = rule(book, "reject", claim.id)
    shown = book.show(LAGOS)

    assert claim.id not in {one.id for one in shown.record.claims}
    assert claim.id not in {name for figure in shown.record.figures for name in figure.used}
    assert any(f"Ruling {ruling.id} by Ana: reject {claim.id}: seen." in note for note in shown.record.notes)
    assert [(one.ruling, one.standing) for one in shown.rulings] == [(ruling, Standing.IN_FORCE)]


def test_a_corrected_claim_counts_as_corrected(book: Book) -> None:
    claim = claim_of(book.record(QUITO), QUITO)
    rule(book, "correct", claim.id, count="8+", status="civilian", as_of="2026-05-11")
    found = claim_of(book.record(QUITO), QUITO)

    assert (found.count.low, found.count.high, found.group.status, found.as_of) == (8, None, "civilian", "2026-05-11")
    assert (found.quote, found.span, "corrected" in found.flags) == (claim.quote, claim.span, True)


def test_accept_and_note_move_no_figure(book: Book) -> None:
    before = book.record(LAGOS)
    rule(book, "accept", claim_of(before, LAGOS).id)
    rule(book, "note", LAGOS)
    rule(book, "note", before.event.id)
    after = book.show(LAGOS)

    assert replace(after.record, notes=()) == replace(before, notes=())
    assert len(after.rulings) == 3


def test_not_same_event_takes_a_report_out(book: Book) -> None:
    rule(book, "not-same-event", THIRD, with_=LAGOS)

    assert events_of(book) == [(LAGOS, SECOND), (THIRD,), (QUITO,)]
    assert {claim.report for claim in book.record(THIRD).claims} == {THIRD}


def test_same_event_joins_two(book: Book) -> None:
    rule(book, "same-event", QUITO, with_=LAGOS)

    assert events_of(book) == [(LAGOS, SECOND, THIRD, QUITO)]
    assert {claim.report for claim in book.record(LAGOS).claims} == {LAGOS, SECOND, THIRD, QUITO}


def test_a_claim_is_moved_and_taken_out(book: Book) -> None:
    claim = claim_of(book.record(QUITO), QUITO).id
    rule(book, "same-event", claim, with_=LAGOS)
    assert claim in {one.id for one in book.record(LAGOS).claims}

    rule(book, "not-same-event", claim, with_=LAGOS)
    assert claim not in {one.id for one in book.record(LAGOS).claims}
    assert book.show(claim).record.event.claims == (claim,)


def test_merge_and_split_are_identity(book: Book) -> None:
    before = events_of(book)
    rule(book, "merge", LAGOS, with_=QUITO)
    rule(book, "split", LAGOS, reports=QUITO)

    assert events_of(book) == before


def test_a_ruling_on_an_event_holds_when_reports_arrive(empty: Book, reports: Reports) -> None:
    empty.add(reports(LAGOS, SECOND))
    event = empty.record(LAGOS).event.id
    rule(empty, "set-figure", event, harm="killed", best="13", low="12", high="14")
    empty.add(reports(THIRD))

    assert empty.record(LAGOS).event.id != event
    assert best(empty.record(LAGOS)) == 13


def test_a_set_figure_says_who_and_what_the_rules_gave(book: Book) -> None:
    rule(book, "set-figure", LAGOS, harm="killed", best="13", low="12", high="15")
    figure = next(f for f in book.record(LAGOS).figures if f.harm == "killed" and f.group.is_all)

    assert (figure.low, figure.best, figure.high, figure.rule) == (12, 13, 15, "ruling")
    assert "Ana set this figure" in figure.explanation[0].sentence
    assert "The rules gave" in figure.explanation[0].sentence


def test_a_ruling_on_a_figure_that_is_gone_is_orphaned(book: Book) -> None:
    rule(book, "set-figure", LAGOS, harm="injured", best="30")
    for claim in book.record(LAGOS).claims:
        if claim.harm == "injured":
            rule(book, "reject", claim.id)

    assert [one.standing for one in book.show(LAGOS).rulings if one.ruling.kind == "set-figure"] == ["orphaned"]


def test_copies_are_ruled_on(book: Book) -> None:
    rule(book, "copy", SECOND, origin=LAGOS)
    assert [(copy.report, copy.origin) for copy in book.show(LAGOS).copies] == [(SECOND, LAGOS)]

    rule(book, "copy", LAGOS, origin=SECOND)  # a ring of origins: it moves nothing
    assert [(copy.report, copy.origin) for copy in book.show(LAGOS).copies] == [(SECOND, LAGOS)]

    rule(book, "not-copy", SECOND)
    assert book.show(LAGOS).copies == ()


def test_undo_leaves_no_trace_and_undo_of_undo_brings_it_back(book: Book) -> None:
    before = book.record(LAGOS)
    ruling = rule(book, "reject", claim_of(before, LAGOS).id)
    ruled = book.record(LAGOS)
    undo = book.undo(ruling.id, note="it was right", by="Ben")
    assert book.record(LAGOS) == before
    with pytest.raises(MisuseError, match="withdrawn already"):
        book.undo(ruling.id, note="again", by="Ben")

    book.undo(undo.id, note="no, it was not", by="Ana")
    assert book.record(LAGOS) == ruled
    assert [one.standing for one in book.rulings()] == ["in_force", "withdrawn", "in_force"]


def test_rulings_survive_a_better_extractor(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = claim_of(book.record(LAGOS), LAGOS), claim_of(book.record(LAGOS), SECOND)
    kept, lost = rule(book, "correct", second.id, count="15"), rule(book, "reject", first.id)
    version = book.publish(LAGOS, by="Ana", note="first")
    extract = adding.extract_claims

    def better(*arguments: object) -> Extraction:
        made = extract(*arguments)  # type: ignore[arg-type]
        return replace(made, claims=tuple(claim for claim in made.claims if claim.id != first.id))

    monkeypatch.setattr(adding, "extract_claims", better)
    rebuilt = book.rebuild()

    assert rebuilt.orphaned == (lost,)
    assert {one.ruling.id: one.standing for one in book.show(LAGOS).rulings} == {
        kept.id: Standing.IN_FORCE,
        lost.id: Standing.ORPHANED,
    }
    assert claim_of(book.record(LAGOS), SECOND).count.low == 15
    assert book.versions(LAGOS) == (version,)
    assert book.verify() == ()


@pytest.mark.parametrize(
    ("kind", "about", "value", "words"),
    [
        ("reject", "c-nothing", {}, "no claim"),
        ("correct", "CLAIM", {}, "names fields"),
        ("correct", "CLAIM", {"quote": "x"}, "'quote' cannot be corrected"),
        ("correct", "CLAIM", {"count": "15-12"}, "count=15-12 cannot be"),
        ("correct", "CLAIM", {"count": "many"}, "write 12"),
        ("correct", "CLAIM", {"harm": "sad"}, "harm=sad cannot be"),
        ("correct", "CLAIM", {"nationality": "Nigerian"}, "two letters"),
        ("correct", "CLAIM", {"as_of": "soon"}, "write a date"),
        ("correct", "CLAIM", {"background": "perhaps"}, "yes or no"),
        ("copy", LAGOS, {}, "must be told origin"),
        ("copy", LAGOS, {"origin": LAGOS}, "copy of itself"),
        ("copy", LAGOS, {"origin": "nothing"}, "no report 'nothing'"),
        ("same-event", LAGOS, {"with": LAGOS}, "twice"),
        ("same-event", LAGOS, {"with": "nothing"}, "no event"),
        ("merge", LAGOS, {"with": SECOND}, "one event already"),
        ("split", LAGOS, {"reports": f"{LAGOS} {SECOND} {THIRD}"}, "but not all"),
        ("set-figure", LAGOS, {"harm": "killed"}, "must be told best"),
        ("set-figure", LAGOS, {"harm": "displaced", "best": "3"}, "has no figure for displaced"),
        ("set-figure", LAGOS, {"harm": "killed", "best": "3", "low": "9"}, "cannot be set"),
        ("note", "nothing", {}, "no event is called"),
        ("accept", "CLAIM", {"count": "3"}, "takes no count"),
        ("undo", "d3", {}, "tollbook undo"),
    ],
)
def test_a_ruling_that_cannot_hold_is_refused(
    book: Book, kind: str, about: str, value: dict[str, str], words: str
) -> None:
    claim = claim_of(book.record(LAGOS), LAGOS).id
    before = book.export_head()
    with pytest.raises(MisuseError, match=words):
        book.rule(RulingKind(kind), claim if about == "CLAIM" else about, value, note="seen", by="Ana")
    assert book.export_head() == before


@pytest.mark.parametrize(("note", "by"), [("", "Ana"), ("seen", " "), ("a\0b", "Ana"), ("seen", "\ud800")])
def test_a_ruling_has_a_reason_and_a_name(book: Book, note: str, by: str) -> None:
    with pytest.raises(MisuseError):
        book.rule(RulingKind.NOTE, LAGOS, note=note, by=by)


def test_a_conflict_of_rulings_says_both(book: Book) -> None:
    first = book.rule(RulingKind.NOTE, LAGOS, note="seen", by="Ana", seen="none")
    with pytest.raises(VersionConflictError, match=rf"you saw none, and the last ruling is {first.id} \(note\) by Ana"):
        book.rule(RulingKind.NOTE, LAGOS, note="mine", by="Ben", seen="none")
    book.rule(RulingKind.NOTE, LAGOS, note="mine", by="Ben", seen=first.id)


def ruling(number: int, withdraws: int | None) -> Ruling:
    return Ruling(
        number=number,
        id=RulingId(f"d{number}"),
        kind=RulingKind.UNDO if withdraws else RulingKind.NOTE,
        about="r",
        value=(),
        note="n",
        by="b",
        made_at="",
        withdraws=RulingId(f"d{withdraws}") if withdraws else None,
    )


@given(st.lists(st.integers(0, 8), max_size=12))
def test_what_is_in_force_depends_on_no_order(targets: list[int]) -> None:
    made = [ruling(number, target if 0 < target < number else None) for number, target in enumerate(targets, start=1)]
    in_force = {one.id for one in rulings_in_force(made)}
    withdrawing = {one.withdraws for one in made if one.id in in_force}

    assert rulings_in_force(reversed(made)) == rulings_in_force(made)
    assert in_force == {one.id for one in made if one.id not in withdrawing}


@pytest.mark.parametrize(
    ("words", "ends"), [("12", (12, 12)), ("12+", (12, None)), ("3-9", (3, 9)), ("unknown", (None, None))]
)
def test_ranges_are_read(words: str, ends: tuple[int | None, int | None]) -> None:
    assert read_range(words) == ends


def test_every_field_takes_unknown_or_says_what_it_takes(book: Book) -> None:
    claim = claim_of(book.record(LAGOS), LAGOS)
    for field in ("count", "as_of", "speaker", "nationality", "status", "sex", "age", "side", "force", "kind"):
        correct_claim(claim, ((field, "unknown"),))
