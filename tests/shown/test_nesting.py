from __future__ import annotations

from counterclaim.model.reading import Attribution, Statement
from counterclaim.model.span import Span
from counterclaim.shown.nesting import Nest, nesting


def statement(cue: tuple[int, int], *content: tuple[int, int]) -> Statement:
    attribution = Attribution(cue=(Span(*cue),), content=tuple(Span(*pair) for pair in content))
    return Statement(id="s", attribution=attribution, manner="indirect")


def test_nesting_follows_contents_down_to_the_innermost() -> None:
    found = nesting([statement((0, 5), (6, 90)), statement((10, 15), (16, 80)), statement((20, 25), (26, 70))])
    assert found == (
        Nest(parent=None, depth=0, height=2),
        Nest(parent=1, depth=1, height=1),
        Nest(parent=2, depth=2, height=0),
    )


def test_nesting_leaves_neighbours_and_crossing_contents_apart() -> None:
    found = nesting([statement((0, 5), (6, 50)), statement((40, 45), (46, 90)), statement((91, 95), (96, 99))])
    assert [nest.parent for nest in found] == [None, None, None]


def test_nesting_holds_a_statement_that_lies_in_one_part_of_a_broken_content() -> None:
    found = nesting([statement((20, 25), (0, 19), (30, 90)), statement((40, 45), (46, 60))])
    assert [nest.parent for nest in found] == [None, 1]


def test_nesting_of_equal_spans_has_no_circle() -> None:
    found = nesting([statement((10, 15), (0, 50)), statement((10, 15), (0, 50))])
    assert [nest.parent for nest in found] == [None, 1]
