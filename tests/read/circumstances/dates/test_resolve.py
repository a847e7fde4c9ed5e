"""Expressions of date against a day of publication: most cases are in the table; here is what the table cannot show."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.document import Published
from counterclaim.read.circumstances.dates.expressions import expressions
from counterclaim.read.circumstances.dates.names import weekday
from counterclaim.read.circumstances.dates.resolve import FIRST_YEAR, LAST_YEAR, Anchor, anchor_of, resolve

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January February March April May June July August September October November December".split()


@pytest.mark.parametrize(
    ("written", "anchor"),
    [
        ("2017-10-11", Anchor(latest=date(2017, 10, 11))),
        ("2017-10-11T23:59", Anchor(latest=date(2017, 10, 11))),
        ("2017-02", Anchor(latest=date(2017, 2, 28), precision="month")),
        ("2017", Anchor(latest=date(2017, 12, 31), precision="year")),
        ("2017-02-30", None),
        ("soon", None),
        ("", None),
    ],
)
def test_anchor_is_the_last_day_that_publication_can_mean(written: str, anchor: Anchor | None) -> None:
    assert anchor_of(Published(date=written)) == anchor


def test_unknown_publication_is_no_anchor() -> None:
    assert anchor_of(None) is None


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(DAYS))
def test_weekday_is_the_last_one_up_to_publication(published: date, day: str) -> None:
    (found,) = expressions(f"on {day}")
    said = resolve(found, Anchor(latest=published), None)
    resolved = date.fromisoformat(said.date or "")
    assert resolved.weekday() == weekday(day)
    assert published - timedelta(days=6) <= resolved <= published


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_candidates_hold_the_day_that_was_meant_and_all_fit(meant: date) -> None:
    (found,) = expressions(f"on {DAYS[meant.weekday()]}, {MONTHS[meant.month - 1]} {meant.day}")
    said = resolve(found, None, None)
    assert said.date is None
    assert meant.isoformat() in said.candidates
    assert {date.fromisoformat(one).weekday() for one in said.candidates} == {meant.weekday()}


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 300))
def test_weekday_and_date_of_the_year_before_publication_are_found(published: date, back: int) -> None:
    meant = published - timedelta(days=back)
    (found,) = expressions(f"{DAYS[meant.weekday()]}, {MONTHS[meant.month - 1]} {meant.day}")
    assert resolve(found, Anchor(latest=published), None).date == meant.isoformat()


@given(st.dates(), st.sampled_from(("999 years ago", "999 months ago", "100 days ago", "a year ago", "last month")))
def test_no_date_before_the_calendar_is_made_up(published: date, words: str) -> None:
    (found,) = expressions(words)
    said = resolve(found, Anchor(latest=published), None)
    assert said.date is None or said.date <= published.isoformat()


@pytest.mark.parametrize(
    ("written", "month"),
    [("in May this year", "2018-05"), ("in May last year", "2017-05"), ("in November this year", "2018-11")],
)
def test_month_of_a_year_told_by_publication(written: str, month: str) -> None:
    (found,) = expressions(written)
    assert resolve(found, Anchor(latest=date(2018, 11, 30)), None).date == month
