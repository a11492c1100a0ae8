"""Partial dates, weekdays of days, and the years in which a weekday and a date both hold."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.model.dates import (
    Anchor,
    PartialDate,
    When,
    parse_date,
    weekday_disagrees,
    weekday_of,
    years_that_fit,
)
from tollbook.model.span import Span

TUESDAY, SATURDAY = 1, 5


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2026", "2026"),
        ("2026-01", "2026-01"),
        (" 2026-01-03 ", "2026-01-03"),
        ("XXXX-01-03", "XXXX-01-03"),
        ("XXXX", "XXXX"),
        ("2026-01-03T23:30:00+02:00", "2026-01-03T21:30"),
        ("2026-01-03 23:30", "2026-01-03T23:30"),
        ("2026-01-03T23:30:05Z", "2026-01-03T23:30:05"),
        ("2026-01-03T01:00-0400", "2026-01-03T05:00"),
    ],
)
def test_parse_date_writes_back_as_edtf(words, edtf):
    found = parse_date(words)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    "words", ["", "yesterday", "2026-13", "2026-02-30", "XXXX-01-03T10:00", "2026-01-03T25:00", "26"]
)
def test_parse_date_of_no_date_is_none(words):
    assert parse_date(words) is None


@pytest.mark.parametrize("parts", [{"month": 13}, {"day": 3}, {"year": 2026, "month": 2, "day": 29}])
def test_partial_date_refuses_what_no_calendar_has(parts):
    with pytest.raises(ValueError, match=r"month|day"):
        PartialDate(**parts)


def test_partial_date_of_unknown_year_has_no_days():
    date = PartialDate(month=2, day=29)
    assert (date.first_day, date.last_day, date.order) == (None, None, ("9999-99-99", "99"))


def test_partial_date_of_a_month_is_bounded_by_it():
    date = PartialDate(year=2024, month=2)
    assert (date.first_day, date.last_day) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))


def test_partial_date_orders_by_its_last_moment():
    dates = [
        PartialDate(year=2026),
        PartialDate(year=2026, month=1, day=3, time="10:00"),
        PartialDate(year=2026, month=1),
    ]
    assert [date.edtf for date in sorted(dates, key=lambda date: date.order)] == ["2026-01-03T10:00", "2026-01", "2026"]


def test_when_refuses_a_precision_that_ucdp_does_not_have():
    with pytest.raises(ValueError, match="bad precision 6"):
        When(
            words="x",
            span=Span(start=0, end=1),
            value="2026",
            earliest=None,
            latest=None,
            precision=6,
            anchor=Anchor.NONE,
        )


@pytest.mark.parametrize(
    ("day", "weekday"), [("2026-01-03", SATURDAY), ("XXXX-01-03", None), ("2026-01", None), ("soon", None)]
)
def test_weekday_of(day, weekday):
    assert weekday_of(day) == weekday


@pytest.mark.parametrize(
    ("weekday", "day", "disagrees"),
    [(TUESDAY, "2026-01-03", True), (SATURDAY, "2026-01-03", False), (TUESDAY, "XXXX-01-03", None)],
)
def test_weekday_disagrees(weekday, day, disagrees):
    assert weekday_disagrees(weekday, day) is disagrees


def test_years_that_fit_are_those_in_which_both_hold():
    assert years_that_fit(1, 3, TUESDAY, 2026) == (2017, 2023, 2034)


def test_years_that_fit_february_29_are_leap_years():
    assert years_that_fit(2, 29, TUESDAY, 2026) == (2028,)


@given(st.dates(), st.integers(0, 6))
def test_years_that_fit_have_that_weekday(day, weekday):
    for year in years_that_fit(day.month, day.day, weekday, day.year):
        assert dt.date(year, day.month, day.day).weekday() == weekday


@given(st.dates())
def test_years_that_fit_a_days_own_weekday_hold_its_year(day):
    assert day.year in years_that_fit(day.month, day.day, day.weekday(), day.year)
