"""The first input that must work: two reports that contradict each other, read to their last figure."""

from seeds import seeds

from tollbook.model import (
    Conflict,
    ConflictKind,
    Figure,
    Harm,
    Record,
    RevisionKind,
    SetAsideReason,
    StatementKind,
    Wording,
)


def figure(record: Record, harm: Harm, label: str) -> Figure:
    return next(f for f in record.figures if f.harm is harm and f.group.label == label)


def conflict(record: Record, kind: ConflictKind) -> Conflict:
    return next(c for c in record.conflicts if c.kind is kind)


def three(found: Figure) -> tuple[int | None, int | None, int | None]:
    return (found.low, found.best, found.high)


def test_total_stands_with_the_sum_of_its_parts_as_least() -> None:
    found = figure(seeds().record(), Harm.KILLED, "all")

    assert three(found) == (79, 83, 83)
    assert not found.derived
    assert found.contested


def test_parts_and_what_is_inside_them() -> None:
    record = seeds().record()

    assert three(figure(record, Harm.KILLED, "Venezuelan military")) == (47, 47, 47)
    assert three(figure(record, Harm.KILLED, "women")) == (9, 9, 9)
    assert three(figure(record, Harm.KILLED, "Cuban military")) == (32, 32, 32)
    assert not figure(record, Harm.KILLED, "Cuban military").contested


def test_both_countries_together_are_derived() -> None:
    found = figure(seeds().record(), Harm.KILLED, "Venezuelan and Cuban military")

    assert three(found) == (79, 79, 79)
    assert found.derived
    assert found.formula == "47 + 32 = 79"


def test_remainder_is_not_broken_down() -> None:
    found = figure(seeds().record(), Harm.KILLED, "not broken down")

    assert three(found) == (4, 4, 4)
    assert found.formula == "83 − 47 − 32 = 4"


def test_more_than_is_a_floor_and_open_above() -> None:
    found = figure(seeds().record(), Harm.INJURED, "all")

    assert three(found) == (113, 113, None)
    assert found.wording is Wording.AT_LEAST


def test_two_named_persons_are_summed() -> None:
    found = figure(seeds().record(), Harm.KIDNAPPED, "all")

    assert three(found) == (2, 2, None)
    assert found.derived
    assert found.rule == "F11"


def test_no_figure_for_civilians_but_a_non_statement() -> None:
    record = seeds().record()

    assert not [f for f in record.figures if f.group.status == "civilian"]
    assert [s.topic for s in record.statements if s.kind is StatementKind.NON_STATEMENT].count(
        "civilian casualties"
    ) == 1


def test_first_counts_are_set_aside_and_say_how_their_order_is_known() -> None:
    record = seeds().record()
    aside = {
        entry.claim: entry
        for label in ("Venezuelan military", "Venezuelan and Cuban military")
        for entry in figure(record, Harm.KILLED, label).set_aside
    }

    assert set(aside) == {"first.00", "first.01", "first.03", "first.04"}
    assert {entry.reason for entry in aside.values()} == {SetAsideReason.SUPERSEDED}
    assert any("“now been revised to”" in note for note in record.notes)


def test_sum_that_does_not_close_is_open() -> None:
    found = conflict(seeds().record(), ConflictKind.SUM_MISMATCH)

    assert found.open
    assert found.residual == 4
    assert "47 + 32 = 79; the total says 83; 4 are neither" in found.message


def test_outcome_is_disputed() -> None:
    assert conflict(seeds().record(), ConflictKind.OUTCOME).claims == ("s-first.00", "s-second.01")


def test_date_is_open_while_the_year_is_unknown() -> None:
    found = conflict(seeds().record(), ConflictKind.DATE)

    assert found.open
    assert "2017" in found.message
    assert "2023" in found.message


def test_date_is_decided_by_the_calendar_once_the_year_is_known() -> None:
    found = conflict(seeds("2026-01-07", "2026-01-17").record(), ConflictKind.DATE)

    assert "January 3 2026 was a Saturday, not a Tuesday" in found.message


def test_revisions_with_and_without_their_earlier_figure() -> None:
    revisions = {
        (r.group.label, r.from_figure, r.to_figure, r.kind, r.explicit, r.derived): r
        for r in seeds().record().revisions
    }

    assert set(revisions) == {
        ("all", None, 83, RevisionKind.UNEXPLAINED, True, False),
        ("Venezuelan military", 23, 47, RevisionKind.INCREASE, False, False),
        ("Venezuelan and Cuban military", 55, 79, RevisionKind.INCREASE, False, True),
    }
    assert revisions["all", None, 83, RevisionKind.UNEXPLAINED, True, False].candidates == ("first.01",)


def test_known_dates_need_no_inference() -> None:
    record = seeds("2026-01-07", "2026-01-17").record()

    assert three(figure(record, Harm.KILLED, "Venezuelan military")) == (47, 47, 47)
    assert not any("inferred" in note for note in record.notes)


def test_as_of_leaves_later_reports_out() -> None:
    record = seeds("2026-01-07", "2026-01-17").record(as_of="2026-01-10")

    assert three(figure(record, Harm.KILLED, "Venezuelan military")) == (23, 23, 23)
    assert three(figure(record, Harm.KILLED, "Venezuelan and Cuban military")) == (55, 55, 55)


def test_as_of_names_reports_of_unknown_date() -> None:
    record = seeds("2026-01-07").record(as_of="2026-01-10")

    assert record.claims
    assert any("second is of unknown date" in note for note in record.notes)
