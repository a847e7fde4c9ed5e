"""Changes of position, of one actor on one claim."""

from __future__ import annotations

import pytest

from counterclaim.ledger.positions.changes import changes
from tests.ledger.positions.made import position, stated

S, D, N = "supports", "denies", "declines"
CASES: tuple[tuple[str, tuple[tuple[str, str, str | None], ...], list[tuple[str, str]]], ...] = (
    ("a turn on a later day", (("1", S, "2031-01-01"), ("2", D, "2031-01-02")), [("1", "2")]),
    ("the last before, the first after",
     (("1", S, "2031-01-01"), ("2", S, "2031-01-02"), ("3", D, "2031-01-03"), ("4", D, "2031-01-04")), [("2", "3")]),
    ("there and back", (("1", S, "2031-01-01"), ("2", D, "2031-01-02"), ("3", S, "2031-01-03")),
     [("1", "2"), ("2", "3")]),
    ("on one day nothing is known", (("1", S, "2031-01-01"), ("2", D, "2031-01-01")), []),
    ("without days nothing is known", (("1", S, None), ("2", D, None)), []),
    ("to decline is no change", (("1", S, "2031-01-01"), ("2", N, "2031-01-02")), []),
    ("the same again is none", (("1", D, "2031-01-01"), ("2", D, "2031-01-02")), []),
)  # fmt: skip


@pytest.mark.parametrize(("why", "given", "expected"), CASES, ids=[case[0] for case in CASES])
def test_changes(why: str, given: tuple[tuple[str, str, str | None], ...], expected: list[tuple[str, str]]) -> None:
    positions = [position(stated(id, "a", date), side) for id, side, date in given]
    found = [(one.before.stated.id, one.statement) for one in changes(positions, {})]
    assert found == expected


def test_only_the_same_actor_changes() -> None:
    one, other = stated("1", "a", "2031-01-01"), stated("2", "b", "2031-01-02")
    unknown = [position(stated(id, None, f"2031-01-0{id}"), side) for id, side in (("3", S), ("4", D))]
    assert list(changes([position(one, S), position(other, D), *unknown], {})) == []


def test_a_later_printing_is_no_change() -> None:
    first, turned = stated("1", "a", "2031-01-01"), stated("2", "a", "2031-01-02")
    printed = stated("3", "a", "2031-01-03", original="1")
    found = list(changes([position(first, S), position(turned, D), position(printed, S)], {}))
    assert [(one.before.stated.id, one.statement) for one in found] == [("1", "2")]


def test_what_is_only_taken_back_is_a_change_without_a_position_after() -> None:
    before = position(stated("1", "a", "2031-01-01"), S, retracted="r")
    (found,) = changes([before], {"r": "2031-01-04"})
    assert (found.after, found.statement, found.date) == (None, "r", "2031-01-04")
