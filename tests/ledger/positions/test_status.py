"""The status of a claim by the positions on it; each row says what it proves."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.ledger.positions.rows import sums
from counterclaim.ledger.positions.status import RULES, Accused, status
from counterclaim.ledger.positions.values import Position
from tests.ledger.positions.made import position, stated

Given = tuple[str, str | None, str | None, str | None]  # side, actor, date, by what it was taken back

S, D, N = "supports", "denies", "declines"
CASES: tuple[tuple[str, tuple[Given, ...], tuple[tuple[str, str], ...], str], ...] = (
    ("stated alone", ((S, "a", "2031-01-01", None),), (), "asserted"),
    ("stated and denied by another", ((S, "a", None, None), (D, "b", None, None)), (), "both"),
    ("denied by the same later", ((S, "a", "2031-01-01", None), (D, "a", "2031-01-02", None)), (), "retracted"),
    ("both on one day: which is later is not known", ((S, "a", "2031-01-01", None), (D, "a", "2031-01-01", None)), (),
     "alone"),
    ("a month is no later than a day in it", ((S, "a", "2031-01-05", None), (D, "a", "2031-01", None)), (), "alone"),
    ("nobody known on both sides", ((S, None, None, None), (D, None, None, None)), (), "both"),
    ("denied, and nobody states it", ((D, "a", None, None),), (), "denied"),
    ("the denier states it later", ((S, "a", "2031-01-01", None), (D, "b", "2031-01-02", None),
                                    (S, "b", "2031-01-03", None)), (), "turned"),
    ("one denier turned, another stands", ((S, "a", None, None), (D, "b", "2031-01-02", None),
                                           (S, "b", "2031-01-03", None), (D, "c", None, None)), (), "both"),
    ("a denial was taken back", ((S, "a", None, None), (D, "b", None, "r")), (), "turned"),
    ("taken back, nobody else states it", ((S, "a", None, "r"),), (), "retracted"),
    ("taken back by one, stated by another", ((S, "a", None, "r"), (S, "b", None, None)), (), "asserted"),
    ("taken back and denied", ((S, "a", None, "r"), (D, "b", None, None)), (), "retracted"),
    ("the accused is silent", ((S, "a", None, None),), (("X", "no"),), "unanswered"),
    ("the accused declined", ((S, "a", None, None),), (("X", "declined"),), "declined"),
    ("the accused says so too", ((S, "a", None, None), (S, "X", None, None)), (("X", "yes"),), "admitted"),
    ("the accused denies", ((S, "a", None, None), (D, "X", None, None)), (("X", "yes"),), "both"),
    ("only declined", ((N, "a", None, None),), (), "untaken"),
    ("nothing left", (), (), "withdrawn"),
)  # fmt: skip


def made(number: int, given: Given) -> Position:
    side, actor, date, retracted = given
    return position(stated(f"s{number}", actor, date), side, retracted=retracted)


@pytest.mark.parametrize(("why", "given", "accused", "rule"), CASES, ids=[case[0] for case in CASES])
def test_status(why: str, given: tuple[Given, ...], accused: tuple[tuple[str, str], ...], rule: str) -> None:
    positions = [made(number, one) for number, one in enumerate(given)]
    found = status(positions, [Accused(actor=actor, answered=answered) for actor, answered in accused])
    assert found == RULES[rule]
    assert status(positions[::-1], [Accused(actor=a, answered=b) for a, b in accused]) == found


def test_every_rule_has_a_row() -> None:
    assert {case[3] for case in CASES} | {"rejected"} == set(RULES)  # that one is in test_demands


def test_an_answer_that_only_may_be_one_decides_nothing() -> None:
    states = position(stated("s", "a", "2031-01-01"), "supports")
    unsure = position(stated("t", "b", "2031-01-02"), "denies", via="response", score=0.3)
    sure = position(stated("t", "b", "2031-01-02"), "denies", via="response", score=0.8)
    given = position(stated("t", "b", "2031-01-02"), "denies", via="response", score=0.3, confirmed=True)
    assert [status([states, one], [])[0] for one in (unsure, sure, given)] == ["asserted", "disputed", "disputed"]
    assert [sums([states, one], [])["denies"] for one in (unsure, sure, given)] == [0, 1, 1]


def test_every_rule_is_described() -> None:
    described = (Path(__file__).parents[3] / "docs" / "positions.md").read_text(encoding="utf-8")
    assert [rule for rule in RULES.values() if f"| `{rule[0]}` | {rule[1]} |" not in described] == []
