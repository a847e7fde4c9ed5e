"""Summaries: which vectors an attribution's row is made of, and what holds for any text and any attributions."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.paragraphs import paragraphs
from counterclaim.read.pieces import Pieces, cut
from counterclaim.read.summaries import AROUND, PARTS, places_of, summaries
from counterclaim.read.windows import Stream, portions, stream
from counterclaim.testing.marked import parse
from tests.read.tokens import tiny_tokenizer

TOKENIZER = tiny_tokenizer()
STORY = "[source The spokesman] [cue said] [content the weirs\nsaid] Ida."
#                The spokes man  said           the weir s [SEP] said  Ida . [SEP]
#                0   1      2    3              4   5    6  7    8     9  10  11
CUE, SOURCE, CONTENT, LARGEST, FIRST, LAST, WORDS_AROUND = range(PARTS)


def laid(text: str) -> tuple[Stream, Pieces]:
    pieces = cut(TOKENIZER, text, paragraphs(text))
    return stream(pieces), pieces


def counted(line: Stream) -> NDArray[np.float32]:
    """Return vectors [length, 2] that tell their positions: `1 + i` and its opposite."""
    places = np.arange(1, len(line) + 1, dtype=np.float32)
    return np.stack((places, -places), axis=1)


def summarised(marked: str) -> NDArray[np.float32]:
    """Return the summaries of marked attributions over counted vectors, [attributions, PARTS, 2]."""
    text, attributions = parse(marked)
    line, pieces = laid(text)
    return summaries(counted(line), line, pieces, attributions).reshape(-1, PARTS, 2)


def mean(*places: int) -> float:
    return 1 + sum(places) / len(places)


ROWS: list[tuple[int, list[float], str]] = [
    (CUE, [mean(3), -mean(3)], "the cue is its only piece"),
    (SOURCE, [mean(0, 1, 2), -mean(0, 1, 2)], "the source is the mean of its pieces"),
    (CONTENT, [mean(4, 5, 6, 8), -mean(4, 5, 6, 8)], "a paragraph's end inside the content does not count"),
    (LARGEST, [mean(8), -mean(4)], "the largest is taken number by number"),
    (FIRST, [mean(4), -mean(4)], "the content's first piece"),
    (LAST, [mean(8), -mean(8)], "its last"),
    (WORDS_AROUND, [mean(9, 10, 11), -mean(9, 10, 11)], "what follows; nothing stands before"),
]


@pytest.mark.parametrize(("part", "expected", "why"), ROWS)
def test_each_part_of_a_row_by_example(part: int, expected: list[float], why: str) -> None:
    [row] = summarised(STORY)
    assert row[part].tolist() == pytest.approx(expected), why


LACKING: list[tuple[str, set[int], str]] = [
    ("[content the weir]", {CUE, SOURCE}, "content alone; the paragraph's end stands around it"),
    ("[cue said] Ida.", {SOURCE, CONTENT, LARGEST, FIRST, LAST}, "cue alone"),
    ("Ida[content  \n\n ]said", set(range(PARTS)), "white space has no pieces, so nothing around it either"),
]


@pytest.mark.parametrize(("marked", "zeros", "why"), LACKING)
def test_parts_that_are_lacking_are_zeros(marked: str, zeros: set[int], why: str) -> None:
    [row] = summarised(marked)
    assert {part for part in range(PARTS) if not row[part].any()} == zeros, why


def test_words_around_reach_a_few_pieces_to_either_side() -> None:
    [row] = summarised("the " * 30 + "[cue said]" + " weir" * 30)
    assert row[WORDS_AROUND, 0] == pytest.approx(mean(*range(30 - AROUND, 30), *range(31, 31 + AROUND)))


def test_no_attributions_are_no_rows() -> None:
    line, pieces = laid("the weir")
    assert summaries(counted(line), line, pieces, []).shape == (0, PARTS * 2)


PLACES = [
    ("the weir said", Span(4, 8), [1], "a word"),
    ("the weir said", Span(5, 6), [1], "a part of a word takes its piece"),
    ("spokesman said", Span(2, 8), [0, 1], "a span across pieces takes both"),
    ("the weir\nsaid", Span(4, 13), [1, 3], "positions count the paragraphs' ends and leave them out"),
    ("the weir", Span(3, 4), [], "a space has none"),
]


@pytest.mark.parametrize(("text", "span", "expected", "why"), PLACES)
def test_places_of_a_span_on_the_stream(text: str, span: Span, expected: list[int], why: str) -> None:
    line, pieces = laid(text)
    assert places_of((span,), pieces, line, np.flatnonzero(line.piece >= 0)).tolist() == expected, why


def test_in_portions_each_attribution_is_summarised_where_it_stands() -> None:
    text, attributions = parse("[1.cue said] [1.content the weir]\n[2.cue said] [2.content Ida]\n[3.cue said] the")
    line, pieces = laid(text)
    rows = [summaries(counted(part), part, pieces, attributions) for part in portions(line, 4)]
    assert [np.flatnonzero(row.any(axis=1)).tolist() for row in rows] == [[0], [1], [2]]
    assert all(row.reshape(3, PARTS, 2)[number, CUE, 0] == 1 for number, row in enumerate(rows))


@st.composite
def _attributed(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    text = draw(st.text(st.sampled_from(list("the weirsaid“. \né\u0301\x00")), max_size=60))
    edges = st.integers(0, len(text))
    spans = st.lists(st.tuples(edges, edges).map(lambda pair: Span(*sorted(pair))), max_size=3).map(tuple)
    return text, draw(st.lists(st.builds(Attribution, source=spans, cue=spans, content=spans), max_size=4))


@given(_attributed(), st.integers(1, 30))
def test_any_attributions_over_any_text_have_finite_rows_within_the_vectors(
    attributed: tuple[str, list[Attribution]], size: int
) -> None:
    text, attributions = attributed
    line, pieces = laid(text)
    for part in (line, *portions(line, size)):
        table = summaries(counted(part), part, pieces, attributions)
        assert table.shape == (len(attributions), PARTS * 2)
        assert table.dtype == np.float32
        assert np.isfinite(table).all()
        assert (np.abs(table) <= len(part)).all()


def test_2_000_attributions_are_summarised_in_bounded_time() -> None:
    unit, count = "Ida said the weir.\n", 2_000
    line, pieces = laid(unit * count)
    attributions = [
        Attribution(source=(Span(at, at + 3),), cue=(Span(at + 4, at + 8),), content=(Span(at + 9, at + 17),))
        for at in range(0, count * len(unit), len(unit))
    ]
    begun = time.process_time()
    table = summaries(counted(line), line, pieces, attributions)
    assert (
        time.process_time() - begun < 60
    )  # no budget (it takes a fraction of a second), a guard against quadratic time
    assert table.reshape(count, PARTS, 2)[:, CUE].all()
