"""What cannot both hold, told with both sides."""

import dataclasses

from test_rules import VOICES, everyone, story_of
from tolls import Story, speaker

from tollbook.model import (
    ALL,
    Conflict,
    ConflictKind,
    Copy,
    CopyKind,
    Group,
    Harm,
    Measure,
    Record,
    ReportId,
    Run,
    Span,
    StatementKind,
)

NOW_47 = (
    "- | defence | 47 | ve | were killed: the earlier count has been revised.",
    "2026-01-17 | defence | 47 | ve | died.",
)
ATTACKERS = Group(label="attackers", kind="attackers")


def of_kind(record: Record, kind: ConflictKind) -> tuple[Conflict, ...]:
    return tuple(conflict for conflict in record.conflicts if conflict.kind is kind)


def test_value_conflict_shows_both_sides_and_what_would_settle_it() -> None:
    record = story_of(
        ["2026-01-07 | interior | 100 | all | were killed.", "2026-01-16 | defence | 83 | all | were killed."]
    ).record()
    (conflict,) = of_kind(record, ConflictKind.VALUE)

    assert conflict.open
    assert "83 or 100" in conflict.message
    assert {report for report, _, _ in conflict.evidence} == {"r0", "r1"}
    assert conflict.settle
    assert everyone(record).contested


def test_one_speaker_with_two_figures_on_one_day_may_be_misquoted() -> None:
    record = story_of(
        ["2026-01-07 | hospital | 23 | all | were killed.", "2026-01-07 | hospital | 24 | all | were killed."]
    ).record()

    assert len(of_kind(record, ConflictKind.MISQUOTED)) == 1


def test_two_totals_of_one_report() -> None:
    record = story_of(
        [
            "2026-01-07 | nobody | 40 | soldiers | of them were named",
            "+ | nobody | 40 | all | were killed.",
            "+ | nobody | 30 | all | were killed.",
        ]
    ).record()
    (conflict,) = of_kind(record, ConflictKind.VALUE)

    assert "A report tells both and does not say how they fit together" in conflict.message


def test_headline_against_body() -> None:
    record = story_of(["2026-01-07 | nobody | 40 | all | killed", "+ | nobody | 30 | all | were killed."]).record()

    assert len(of_kind(record, ConflictKind.HEADLINE_BODY)) == 1


def test_a_step_that_does_not_add_up() -> None:
    record = story_of(
        [
            "2026-01-07 | hospital | toll 25 | all | are dead, up from before.",
            "+ | hospital | older 20 | all | were dead on Monday.",
            "+ | hospital | another 3 | all | died.",
        ]
    ).record()
    (conflict,) = of_kind(record, ConflictKind.INCREMENT)

    assert conflict.residual == 2
    assert "20 and 3 more make 23, not 25" in conflict.message


def test_a_step_that_adds_up_is_no_conflict() -> None:
    record = story_of(
        [
            "2026-01-07 | hospital | toll 23 | all | are dead, up from before.",
            "+ | hospital | older 20 | all | were dead on Monday.",
            "+ | hospital | another 3 | all | died.",
        ]
    ).record()

    assert of_kind(record, ConflictKind.INCREMENT) == ()


def test_more_names_than_dead() -> None:
    story = Story()
    report = story.report("r", "Here 2 people were killed: Ann Lee, Bo Ray and Cy Oh.", "2026-01-07")
    story.claim(report, "2 people", "2", by=VOICES["hospital"])
    for name in ("Ann Lee", "Bo Ray", "Cy Oh"):
        group = Group(label=name, kind=f"person:{name.lower()}")
        story.claim(report, name, name, group=group, measure=Measure.PART)
    (conflict,) = of_kind(story.record(), ConflictKind.NAMES_EXCEED)

    assert conflict.residual == -1
    assert "names 3, more than 2" in conflict.message


def test_an_attempt_and_the_deed() -> None:
    story = Story()
    one = story.report("a", "They tried to seize the president.")
    two = story.report("b", "They seized the president.")
    story.statement(one, "They tried to seize the president", StatementKind.OUTCOME, "attempted_capture")
    story.statement(two, "They seized the president", StatementKind.OUTCOME, "capture")
    (conflict,) = of_kind(story.record(), ConflictKind.OUTCOME)

    assert "attempted capture" in conflict.message
    assert [report for report, _, _ in conflict.evidence] == ["a", "b"]


def test_two_attempts_agree() -> None:
    story = Story()
    for name in "ab":
        report = story.report(name, "They tried to seize the president.")
        story.statement(report, "They tried to seize the president", StatementKind.OUTCOME, "attempted capture")

    assert of_kind(story.record(), ConflictKind.OUTCOME) == ()


def test_a_closed_sum_leaves_the_total_uncontested() -> None:
    record = story_of(
        [
            "2026-01-16 | defence | 83 | all | were killed, counting soldiers, Cubans and civilians.",
            "+ | defence | 47 | ve | were killed.",
            "+ | defence | 32 | cu | were killed.",
        ]
    ).record()
    (conflict,) = of_kind(record, ConflictKind.SUM_MISMATCH)
    rest = next(figure for figure in record.figures if figure.group.label == "civilians")

    assert not conflict.open
    assert not everyone(record).contested
    assert (rest.best, rest.derived, rest.formula) == (4, True, "83 − 47 − 32 = 4")


def test_a_conflict_of_one_harm_leaves_the_other_alone() -> None:
    story = story_of(
        ["2026-01-07 | interior | 100 | all | were killed.", "2026-01-16 | defence | 83 | all | were killed."]
    )
    claim = story.claims[-1]
    story.claims.append(dataclasses.replace(claim, id=type(claim.id)("inj"), harm=type(claim.harm)("injured")))

    assert not next(figure for figure in story.record().figures if figure.harm == "injured").contested


def attack(total: str, rival: str, attackers: str) -> Story:
    story = Story()
    rows = ((total, ALL, "the army"), (rival, ALL, "a charity"), (attackers, ATTACKERS, "the army"))
    for number, (words, group, name) in enumerate(rows):
        report = story.report(f"r{number}", f"Here {words} people were killed.", "2026-01-05")
        story.claim(report, f"{words} people", words, group=group, by=speaker(name))
    return story


def test_attackers_in_one_figure_and_out_of_the_other() -> None:
    (conflict,) = of_kind(attack("25", "20", "5").record(), ConflictKind.VALUE)

    assert "5 attackers are told of: with them in one figure and out of the other, both hold." in conflict.message


def test_attackers_who_are_not_the_difference_say_nothing() -> None:
    (conflict,) = of_kind(attack("26", "20", "5").record(), ConflictKind.VALUE)

    assert "attackers" not in conflict.message


def joint(together: str, killed: str, injured: str, *, one_sentence: bool = True) -> Story:
    story = Story()
    stop = "," if one_sentence else "."
    text = f"Here {together} were killed or hurt{stop} There {killed} died{stop} There {injured} were hurt."
    report = story.report("a", text, "2026-01-05")
    story.claim(report, f"Here {together}", together, harm=Harm.KILLED_OR_INJURED)
    story.claim(report, f"There {killed} died", killed)
    story.claim(report, f"There {injured} were", injured, harm=Harm.INJURED)
    return story


def test_killed_and_injured_that_do_not_make_their_sum() -> None:
    (conflict,) = of_kind(joint("30", "10", "25").record(), ConflictKind.SUM_MISMATCH)

    assert conflict.residual == -5
    assert "10 killed and 25 injured make 35; the same sentence says 30 killed or injured." in conflict.message


def test_killed_and_injured_that_make_their_sum() -> None:
    assert of_kind(joint("30", "10", "20").record(), ConflictKind.SUM_MISMATCH) == ()


def test_figures_of_different_sentences_are_not_summed() -> None:
    assert of_kind(joint("30", "10", "25", one_sentence=False).record(), ConflictKind.SUM_MISMATCH) == ()


def test_a_stated_zero_breaks_no_total_down() -> None:
    story = Story()
    report = story.report(
        "a", "Here 80 people died, counting soldiers and civilians. Of Cubans 32 died. 0 US.", "2026-01-05"
    )
    story.claim(report, "80 people", "80")
    story.claim(report, "32 died", "32", group=Group(label="Cubans", nationality=("CU",)))
    story.claim(report, "0 US", "0", group=Group(label="US", nationality=("US",)))
    record = story.record()

    assert of_kind(record, ConflictKind.SUM_MISMATCH) == ()
    assert not [figure for figure in record.figures if figure.derived]


def test_women_and_men_should_come_to_as_many_as_all() -> None:
    record = story_of(
        [
            "2023-10-09 | un | up to 516 | all | are missing.",
            "+ | un | including 203 | men | are men.",
            "+ | un | including 213 | women | are women.",
        ],
        Harm.MISSING,
    ).record()
    (conflict,) = of_kind(record, ConflictKind.SUM_MISMATCH)

    assert conflict.residual == 100
    assert "213 + 203 = 416; the total says as many as 516; 100 are neither" in conflict.message


def test_parts_that_leave_others_out_say_nothing_of_a_ceiling() -> None:
    record = story_of(
        [
            "2023-10-09 | un | up to 30 | all | were killed.",
            "+ | un | 5 | soldiers | were killed.",
            "+ | un | 3 | police | were killed.",
        ]
    ).record()

    assert of_kind(record, ConflictKind.SUM_MISMATCH) == ()


def test_two_totals_of_one_report_that_were_both_overtaken_are_still_told() -> None:
    record = story_of(
        [
            "2023-06-02 | nobody | 350 | all | were killed.",
            "+ | nobody | 179 | all | were killed.",
            "2023-06-03 | hospital | 747 | all | were killed.",
        ]
    ).record()
    (conflict,) = of_kind(record, ConflictKind.VALUE)

    assert "first count: 179 or 350. A report told both on 2 June 2023" in conflict.message
    assert not everyone(record).contested


def test_an_undated_figure_beside_one_that_somebody_gave_stays_open_after_both_were_replaced() -> None:
    record = story_of(
        [
            "- | nobody | 23 | ve | were killed.",
            "2026-01-08 | army | at least 24 | ve | were killed.",
            *NOW_47,
        ]
    ).record()
    (conflict,) = of_kind(record, ConflictKind.VALUE)

    assert "first count: 23 or at least 24" in conflict.message


def test_an_undated_figure_far_from_the_others_is_no_slip() -> None:
    record = story_of(
        [
            "- | nobody | 11 | ve | were killed.",
            "2026-01-08 | army | 24 | ve | were killed.",
            *NOW_47,
        ]
    ).record()

    assert of_kind(record, ConflictKind.VALUE) == ()


def test_copies_do_not_decide_what_a_group_is_called() -> None:
    story = Story()
    for name, label in (("a", "women"), ("b", "female soldiers"), ("c", "female soldiers")):
        report = story.report(name, f"Here 3 {label} died.", "2026-01-03")
        story.claim(report, f"3 {label}", "3", group=Group(label=label, sex="female"))
    run = Run(here=Span(start=0, end=27), there=Span(start=0, end=27))
    story.copies.append(
        Copy(report=ReportId("c"), origin=ReportId("b"), kind=CopyKind.WIRE, runs=(run,), overlap_share=1.0)
    )

    assert "women" in {figure.group.label for figure in story.record().figures}
