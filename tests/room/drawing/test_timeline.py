"""The picture of positions over time: dates no preciser than known, nothing lost, nothing outside the picture."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span
from counterclaim.model.views import Day, DocumentLine, PositionLine, Who
from counterclaim.room.drawing.timeline import ROWS, reached, timeline

REACHED = [  # day, first and last day, what it proves
    (Day(date="2031-03-04"), ("2031-03-04", "2031-03-04"), "a day"),
    (Day(date="2031-02", precision="month"), ("2031-02-01", "2031-02-28"), "a month is all its days"),
    (Day(date="2031", precision="year"), ("2031-01-01", "2031-12-31"), "a year is all its days"),
    (Day(date="2031-03-04T09:30", precision="time"), ("2031-03-04", "2031-03-04"), "an hour lies in its day"),
    (Day(date="2031-03-03", precision="week"), ("2031-03-03", "2031-03-09"), "a week"),
    (Day(date=None), None, "not known"),
    (Day(date="2031-02-30"), None, "no day"),
    (Day(date="soon"), None, "no date"),
]


@pytest.mark.parametrize(("day", "expected", "proves"), REACHED, ids=[row[2] for row in REACHED])
def test_reach_of_a_date(day: Day, expected: tuple[str, str] | None, proves: str) -> None:
    found = reached(day)
    assert (found and (found[0].isoformat(), found[1].isoformat())) == expected, proves


def line(number: int, actor: str, day: Day, position: str = "supports") -> PositionLine:
    return PositionLine(
        id=f"p{number}", claim="c", position=position, actor=Who(id=actor, name=actor.title()), statement=f"s{number}",
        document=DocumentLine(id="d"), span=Span(0, 1), words="w", day=day,
    )  # fmt: skip


def test_rows_are_actors_in_the_order_in_which_they_first_stated() -> None:
    lines = [
        line(1, "orlo", Day(date="2031-03-05")),
        line(2, "rust", Day(date="2031-03-03"), "denies"),
        line(3, "orlo", Day(date="2031-03-07"), "denies"),
        line(4, "vell", Day(date=None)),
    ]
    found = timeline(lines)
    assert found is not None
    assert [row.name for row in found.rows] == ["Rust", "Orlo"]
    assert [mark.position for mark in found.rows[1].marks] == ["supports", "denies"]
    assert (found.rows[0].marks[0].x, found.rows[1].marks[1].x) == (3.0, 97.0)
    assert found.undated == 1
    assert found.said == "3 statements of 2 actors, from March 3, 2031 to March 7, 2031."


def test_one_day_stands_in_the_middle_and_marks_stand_beside_each_other() -> None:
    day = Day(date="2031-03-05")
    found = timeline([line(1, "orlo", day), line(2, "orlo", day), line(3, "orlo", day, "denies")])
    assert found is not None
    assert [(mark.x, mark.count, mark.shift) for mark in found.rows[0].marks] == [(50.0, 2, 0), (50.0, 1, 27)]
    assert [tick.words for tick in found.ticks] == ["March 5, 2031"]


def test_nothing_to_draw() -> None:
    assert timeline([]) is None
    assert timeline([line(1, "orlo", Day(date="2031"))]) is None


days = st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(lambda one: Day(date=one.isoformat()))


@given(st.lists(st.tuples(st.integers(0, 25), days, st.sampled_from(("supports", "denies", "declines"))), min_size=2))
def test_every_position_is_in_the_picture_once_and_inside_it(some: list[tuple[int, Day, str]]) -> None:
    found = timeline([line(number, f"a{actor}", day, side) for number, (actor, day, side) in enumerate(some)])
    assert found is not None
    marks = [mark for row in found.rows for mark in row.marks]
    assert sum(mark.count for mark in marks) == len(some)
    assert all(0 <= mark.x <= 100 for mark in marks)
    assert len(found.rows) <= ROWS
    assert len(found.ticks) <= 10
