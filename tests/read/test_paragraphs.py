"""Paragraphs: what is read of a document, and what its furniture keeps out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.document import Document
from counterclaim.model.span import Span
from counterclaim.read.paragraphs import paragraphs, readable

WRAPPED = (
    "The council of Tull met on Monday to hear what the\n"
    "engineers had found in the old weir, and went home\n"
    "without a word to the people who had waited."
)
CUT = [
    ("", [], "an empty text"),
    (" \n\t\n ", [], "nothing but white space"),
    ("The weir.", ["The weir."], "one line"),
    ("The weir.\n\nThe dam.", ["The weir.", "The dam."], "an empty line between"),
    ("The weir.\nThe dam.", ["The weir.", "The dam."], "a line is a paragraph: scraped text has no empty lines"),
    ("  The weir. \r\n\r\n The dam.\r\n", ["The weir.", "The dam."], "white space and carriage returns are cut off"),
    ("The weir.\n \t\nThe dam.", ["The weir.", "The dam."], "a line of white space parts like an empty one"),
    (WRAPPED, [WRAPPED], "lines broken by width are one paragraph"),
    (WRAPPED + "\n\nEnd", [WRAPPED, "End"], "and end at the empty line"),
    ("Weir\nRegion\nShare this", ["Weir", "Region", "Share this"], "short lines are a menu, not a wrapped paragraph"),
    (f"{'a' * 45}.\n{'b' * 45}.", [f"{'a' * 45}.", f"{'b' * 45}."], "lines that end their sentences are paragraphs"),
    (f"{'a' * 120}\n{'b' * 120}", ["a" * 120, "b" * 120], "no one wraps as wide as that"),
    (f"{'a ' * 25}\nb\n{'a ' * 25}", [("a " * 25).strip(), "b", ("a " * 25).strip()], "a short line inside is no wrap"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CUT)
def test_paragraphs_are_lines_or_wrapped_lines(text: str, expected: list[str], why: str) -> None:
    assert [span.of(text) for span in paragraphs(text)] == expected, why


@given(st.text(st.sampled_from(list("ab. \n\r\t\x00\u2028")) | st.characters(), max_size=300))
def test_paragraphs_hold_every_character_that_is_not_white_space(text: str) -> None:
    spans = paragraphs(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    outside = set(range(len(text))) - {at for span in spans for at in range(*span)}
    assert all(text[at].isspace() for at in outside)


PAGE = "Menu\nThe weir holds.\nShare\nThe dam does not."
KEPT = [
    ((), ["Menu", "The weir holds.", "Share", "The dam does not."], "no furniture"),
    ((Span(0, 4), Span(21, 26)), ["The weir holds.", "The dam does not."], "furniture is left out"),
    ((Span(21, 26), Span(0, 4)), ["The weir holds.", "The dam does not."], "in whatever order it is given"),
    ((Span(0, 5),), ["The weir holds.", "Share", "The dam does not."], "the line's end goes with it"),
    ((Span(7, 9),), ["Menu", "Share", "The dam does not."], "a paragraph with furniture inside is left out whole"),
    ((Span(0, len(PAGE)),), [], "nothing but furniture"),
    ((Span(0, 2), Span(2, 4), Span(3, 26)), ["The dam does not."], "pieces of furniture may overlap"),
]


@pytest.mark.parametrize(("furniture", "expected", "why"), KEPT)
def test_readable_leaves_furniture_out(furniture: tuple[Span, ...], expected: list[str], why: str) -> None:
    document = Document(text=PAGE, furniture=furniture)
    assert [span.of(PAGE) for span in readable(document)] == expected, why


FURNITURE = st.lists(st.tuples(st.integers(0, 44), st.integers(0, 44)), max_size=5)


@given(FURNITURE)
def test_readable_is_every_paragraph_that_no_furniture_touches(bounds: list[tuple[int, int]]) -> None:
    furniture = tuple(Span(min(pair), max(pair)) for pair in bounds if pair[0] != pair[1])
    expected = [one for one in paragraphs(PAGE) if not any(one.overlaps(other) for other in furniture)]
    assert readable(Document(text=PAGE, furniture=furniture)) == expected
