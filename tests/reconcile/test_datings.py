"""Days that cannot both be the event's."""

from tolls import Story

from tollbook.model import Anchor, Conflict, ConflictKind, Report, Span, When


def dated(*told: tuple[str, str | None, int | None]) -> tuple[Conflict, ...]:
    """The date conflicts of reports that each give the event one date: words, day, weekday."""
    story = Story()
    for number, (words, day, weekday) in enumerate(told):
        report = story.report(f"r{number}", f"It happened on {words}.")
        story.dates.append((report.id, _when(report, words, day, weekday)))
    return tuple(c for c in story.record().conflicts if c.kind is ConflictKind.DATE)


def _when(report: Report, words: str, day: str | None, weekday: int | None) -> When:
    at = report.text.index(words)
    span = Span(start=at, end=at + len(words))
    return When(words=words, span=span, value=day or "", earliest=day, latest=day, precision=1,
                anchor=Anchor.NONE, weekday=weekday)  # fmt: skip


def test_weekday_that_fits_the_date_is_no_conflict() -> None:
    assert dated(("Saturday", "2026-01-03", 5), ("January 3", "2026-01-03", None)) == ()


def test_weekday_that_does_not_fit_is_decided_by_the_date() -> None:
    (conflict,) = dated(("Tuesday", "2026-01-06", 1), ("January 3", "2026-01-03", None))

    assert not conflict.open
    assert conflict.message.startswith("January 3 2026 was a Saturday, not a Tuesday")
    assert [report for report, _, _ in conflict.evidence] == ["r0", "r1"]


def test_weekday_without_a_year_names_the_years_in_which_both_hold() -> None:
    (conflict,) = dated(("Tuesday", None, 1), ("January 3", "XXXX-01-03", None))

    assert conflict.open
    assert "2006, 2012, 2017 and 2023" in conflict.message


def test_weekday_of_another_week_dates_something_else() -> None:
    assert dated(("Tuesday", "2026-01-27", 1), ("January 3", "2026-01-03", None)) == ()


def test_weekday_and_date_in_one_breath() -> None:
    (conflict,) = dated(("Tuesday, January 3", "2026-01-03", 1))

    assert "was a Saturday, not a Tuesday" in conflict.message


def test_two_calendar_dates() -> None:
    (conflict,) = dated(("May 2", "2023-05-02", None), ("June 2", "2023-06-02", None))

    assert conflict.open
    assert "“May 2” and “June 2”" in conflict.message


def test_neighbouring_days_may_be_one_night() -> None:
    assert dated(("January 2", "2026-01-02", None), ("January 3", "2026-01-03", None)) == ()


def test_the_29th_of_february_falls_on_weekdays_of_leap_years_only() -> None:
    (conflict,) = dated(("Thursday", None, 3), ("February 29", "XXXX-02-29", None))

    assert "2024" in conflict.message
    assert "2025" not in conflict.message


def published_before(published: str, day: str) -> tuple[Conflict, ...]:
    story = Story()
    report = story.report("r0", "It happened on May 9, 2023.", published)
    story.dates.append((report.id, _when(report, "May 9, 2023", day, None)))
    return tuple(c for c in story.record().conflicts if c.kind is ConflictKind.DATE)


def test_an_event_after_its_own_report() -> None:
    (conflict,) = published_before("2023-05-02", "2023-05-09")

    assert conflict.open
    assert conflict.message == "Report r0 is dated 2 May 2023 and tells of “May 9, 2023”, which is later."


def test_an_event_of_the_next_day_may_be_of_another_time_zone() -> None:
    assert published_before("2023-05-08", "2023-05-09") == ()
