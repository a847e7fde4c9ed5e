"""Spans: half-open, in code points, and what two of them have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span, hull, trimmed

PAIRS = [
    # one, other, overlaps, holds, what the row proves
    (Span(2, 5), Span(2, 5), True, True, "a span overlaps and holds itself"),
    (Span(2, 5), Span(5, 8), False, False, "the end is no part of a span: neighbours share nothing"),
    (Span(2, 5), Span(4, 8), True, False, "one shared character is an overlap and no holding"),
    (Span(2, 5), Span(3, 4), True, True, "a span inside is overlapped and held"),
    (Span(3, 4), Span(2, 5), True, False, "holding goes one way"),
    (Span(2, 5), Span(7, 9), False, False, "spans apart"),
    (Span(2, 5), Span(0, 5), True, False, "an earlier start is not held"),
]


@pytest.mark.parametrize(("one", "other", "overlaps", "holds", "why"), PAIRS)
def test_two_spans_compare_by_their_characters(one: Span, other: Span, overlaps: bool, holds: bool, why: str) -> None:
    assert (one.overlaps(other), other.overlaps(one), one.holds(other)) == (overlaps, overlaps, holds), why


TRIMMED = [
    ("  Mr Vane  ", Span(0, 11), "Mr Vane", "white space on both sides goes"),
    ("Mr Vane", Span(0, 7), "Mr Vane", "nothing to trim"),
    ("Mr\u00a0Vane said", Span(0, 8), "Mr\u00a0Vane", "a no-break space inside stays, one at the edge goes"),
    ("\u2003\tHalt\n", Span(0, 7), "Halt", "every kind of white space counts"),
    (" \n ", Span(0, 3), "", "nothing but white space is empty"),
    ("abc", Span(1, 1), "", "an empty span stays empty"),
]


@pytest.mark.parametrize(("text", "span", "words", "why"), TRIMMED)
def test_trimmed_leaves_no_white_space_at_the_edges(text: str, span: Span, words: str, why: str) -> None:
    assert trimmed(span, text).of(text) == words, why


def test_of_counts_code_points() -> None:
    text = "\U0001f30a Åsa «nej»"
    assert Span(2, 5).of(text) == "Åsa"


@given(st.text(max_size=30), st.data())
def test_trimmed_stays_inside_and_loses_only_white_space(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    span = trimmed(Span(start, end), text)
    assert Span(start, end).holds(span)
    assert span.of(text) == text[start:end].strip()


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1))
def test_hull_is_the_smallest_span_that_holds_all(bounds: list[tuple[int, int]]) -> None:
    spans = [Span(min(pair), max(pair)) for pair in bounds]
    whole = hull(iter(spans))
    assert all(whole.holds(span) for span in spans)
    assert whole.start in {span.start for span in spans}
    assert whole.end in {span.end for span in spans}


def test_hull_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="empty"):
        hull([])
