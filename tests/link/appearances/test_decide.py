"""One statement or two: the table, its rows the other way round, and what is chosen among several."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.link.appearances import Decision, decide
from counterclaim.link.appearances.decide import compared
from counterclaim.model.span import Span
from tests.link.appearances.made import cases, made

DEPOT = "“They struck a military depot, and our cameras saw no civilians within two hundred metres of it.”"
GATE = "“No gate of the Harrow dam was opened on Friday night or on Saturday morning.”"
ROWS, HERE = cases()
RELATIONS = ("identical", "cut", "reworded")


def check(found: Decision, expected: str) -> None:
    """Compare a decision with what a row says of it."""
    if expected in RELATIONS:
        assert (found.id, found.relation) == ("known", expected), found
        assert 0 < found.score <= 1
    else:
        assert found.id is None, found
        assert expected in found.reason
        assert (found.nearest == "known") == (found.relation is not None)


@pytest.mark.parametrize(("proves", "known", "new", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_decides_as_the_table_says(proves: str, known: str, new: str, expected: str) -> None:
    check(decide(made(new, "new"), [made(known, "known")]), expected)


@pytest.mark.parametrize(("proves", "known", "new", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_decides_alike_the_other_way_round(proves: str, known: str, new: str, expected: str) -> None:
    check(decide(made(known, "new"), [made(new, "known")]), expected)


@pytest.mark.parametrize(("proves", "known", "new", "expected"), HERE, ids=[row[0] for row in HERE])
def test_decides_within_one_article(proves: str, known: str, new: str, expected: str) -> None:
    check(decide(made(new, "new", "page"), [made(known, "known", "page")]), expected)


def test_a_statement_inside_another_is_not_its_appearance() -> None:
    outer = made(f"Viktor Brandt | 06-09 | {GATE[:-1]} The water was rain.”", "known", "page")
    inner = dataclasses.replace(made(f"Viktor Brandt | 06-09 | {GATE}", "new", "page"), spans=(Span(105, 150),))
    assert decide(inner, [outer]).relation is None


def test_the_likest_statement_is_chosen() -> None:
    whole, cut = made(f"Brandt | 06-09 | {DEPOT}", "whole"), made(f"Brandt | 06-09 | {DEPOT[:70]}”", "cut")
    new = made(f"Viktor Brandt | 06-10 | {DEPOT}", "new")
    assert decide(new, [cut, whole]).id == decide(new, [whole, cut]).id == "whole"


def test_a_statement_that_holds_is_chosen_before_a_liker_one_that_does_not() -> None:
    other, cut = made(f"Kell | 06-09 | {DEPOT}", "other"), made(f"Brandt | 06-09 | {DEPOT[:85]}”", "cut")
    assert decide(made(f"Brandt | 06-09 | {DEPOT}", "new"), [other, cut]).id == "cut"


def test_the_ledgers_actor_goes_before_names() -> None:
    words = "06-09 | “He built it because he wanted a tunnel.”"
    one, other = made(f"the prosecutor | {words}", "known"), made(f"Ruth Hale | {words}", "new")
    assert decide(other, [one]).id is None
    same = [dataclasses.replace(each, cluster="A7") for each in (one, other)]
    assert decide(same[1], same[:1]).id == "known"


def test_nothing_known_is_new() -> None:
    assert decide(made(f"Brandt | 06-09 | {DEPOT}", "new"), []) == Decision(
        id=None, score=0.0, reason="no statement has these words"
    )


WORDS = st.lists(
    st.sampled_from("no gate dam was opened on friday the water board 14 fifteen said not".split()), max_size=30
)
WHO = st.sampled_from(["Ruth Hale", "Tomas Hale", "Hale", "board", "board spokesman", "-"])
DAYS = st.sampled_from(["03-14", "03-16", "03-30", "?"])
LINES = st.builds(lambda who, day, words: f"{who} | {day} | “{' '.join(words)}”", WHO, DAYS, WORDS)


@settings(max_examples=300, deadline=None)
@given(LINES, LINES)
def test_pairs_are_decided_alike_either_way(one: str, other: str) -> None:
    there = compared(made(one, "new"), made(other, "known"))
    back = compared(made(other, "new"), made(one, "known"))
    assert there == back


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_a_statement_is_never_unlike_itself(line: str) -> None:
    found = compared(made(line, "new"), made(line, "known"))
    assert found.relation in (None, "identical")
