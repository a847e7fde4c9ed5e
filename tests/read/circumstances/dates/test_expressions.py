"""Which words are expressions of date, and what is not one."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.read.circumstances.dates.expressions import DateExpression, expressions

FOUND = (
    ("on Friday, October 6", ["Friday, October 6"]),
    ("On Oct. 6, 2017 and 6 November", ["Oct. 6, 2017", "6 November"]),
    ("late on Monday, early Tuesday and on Wednesday night", ["late on Monday", "early Tuesday", "Wednesday night"]),
    ("in 2015, since 2016 and by mid-2017", ["2015", "2016", "mid-2017"]),
    ("earlier this month, last week and the previous day", ["earlier this month", "last week", "the previous day"]),
    ("two days earlier, hours later, a week ago", ["two days earlier", "hours later", "a week ago"]),
    ("in May and in March 2014", ["May", "March 2014"]),
    ("in May this year and in May last year", ["May this year", "May last year"]),
    ("from June to July", ["June"]),  # a month needs a preposition that tells of time
    ("over the weekend and last night", ["over the weekend", "last night"]),
    ("10 a.m. on Monday", ["10 a.m. on Monday"]),
    ("last\nweek, a month\nago and late on\nMonday", ["last\nweek", "a month\nago", "late on\nMonday"]),  # hard-wrapped
    ("on the 3rd of June 2014", ["3rd of June 2014"]),
    ("Monday of last week", ["Monday of last week"]),
)
NOT_FOUND = (
    "Mr May said",
    "Theresa May and June Holm",
    "the march on Tull",
    "the March on Tull",
    "April came up the stairs",
    "it may be so",
    "a second later",
    "the Sunday Times",
    "the Tuesday Group",
    "on Black Friday",
    "told “Fox News Sunday”",
    "told Dam Today",
    "the 2015 report",
    "a $2015 fine and 2000 people",
    "in 2000 words",
    "Room 2017-B",
    "the Monday Club",
    "12 dead",
    "last but not least",
    "days of rain",
    "the next minister",
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_expressions_are_found_with_their_words(text: str, words: list[str]) -> None:
    assert [one.span.of(text) for one in expressions(text)] == words


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_looks_like_a_date_is_none(text: str) -> None:
    assert expressions(text) == ()


@pytest.mark.parametrize(
    "text",
    ["a Friday press conference", "Monday’s vote", "in Tuesday remarks", "the Oct. 6 letter", "yesterday's talks"],
)
def test_expression_before_a_noun_is_attributive(text: str) -> None:
    assert [one.attributive for one in expressions(text)] == [True]


@pytest.mark.parametrize("text", ["next week", "tomorrow", "next Monday", "later today", "on Friday next week"])
def test_what_is_to_come_is_future(text: str) -> None:
    assert [one.future for one in expressions(text)] == [True]


def test_meaning_of_a_full_date() -> None:
    text = "on Friday, 6 October 2017"
    assert expressions(text) == (DateExpression(span=Span(3, len(text)), weekday=4, day=6, month=10, year=2017),)


def test_only_the_given_spans_are_searched() -> None:
    text = "on Monday; on Tuesday; on Friday"
    assert [one.span.of(text) for one in expressions(text, (Span(11, 21),))] == ["Tuesday"]
