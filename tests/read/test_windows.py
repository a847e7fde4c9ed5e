"""Windows: everything is seen, with context on either side, and comes back in its place."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.read.pieces import Pieces
from counterclaim.read.windows import CLS, OVERLAP, SEP, WINDOW, Stream, owners, portions, rows, stitch, stream, windows


def pieces(paragraphs: list[int]) -> Pieces:
    """Return pieces of consecutive ids, so many in each paragraph."""
    count = sum(paragraphs)
    at = np.arange(count, dtype=np.int32)
    small = np.ones(count, dtype=np.int8)
    return Pieces(
        at + 1000, at, at + 1, small, small, np.repeat(np.arange(len(paragraphs), dtype=np.int32), paragraphs)
    )


def row(length: int) -> Stream:
    at = np.arange(length, dtype=np.int64)
    return Stream(at + 1000, at % 5, at % 3, at)


def test_stream_ends_each_paragraph_with_a_sep() -> None:
    line = stream(pieces([2, 1]))
    assert line.ids.tolist() == [1000, 1001, SEP, 1002, SEP]
    assert line.piece.tolist() == [0, 1, -1, 2, -1]
    assert line.case.tolist() == [1, 1, 5, 1, 5]  # a mark that is no word
    assert line.quoted.tolist() == [1, 1, 0, 1, 0]


def test_stream_of_nothing_is_empty() -> None:
    assert len(stream(pieces([]))) == 0


@given(st.lists(st.integers(0, 6), max_size=8))
def test_stream_keeps_every_piece_once_and_in_order(paragraphs: list[int]) -> None:
    line = stream(pieces(paragraphs))
    assert line.piece[line.piece >= 0].tolist() == list(range(sum(paragraphs)))
    assert (line.ids == SEP).sum() == sum(size > 0 for size in paragraphs)  # an empty paragraph leaves no mark


PORTIONS = [
    ([], 5, [], "nothing has no portions"),
    ([2, 1], 9, [5], "what is short enough stays whole"),
    ([2, 1], 4, [3, 2], "a portion ends after a paragraph"),
    ([7], 3, [3, 3, 2], "a paragraph that is longer than a portion is cut"),
    ([3, 3, 1], 4, [4, 4, 2], "each portion takes the paragraphs that it can hold"),
]


@pytest.mark.parametrize(("paragraphs", "size", "lengths", "why"), PORTIONS)
def test_portions_hold_the_whole_stream(paragraphs: list[int], size: int, lengths: list[int], why: str) -> None:
    line = stream(pieces(paragraphs))
    found = list(portions(line, size))
    assert [len(part) for part in found] == lengths, why
    assert [piece for part in found for piece in part.piece.tolist()] == line.piece.tolist()


CUT = [
    (1, [(0, 1)], "one piece is one window"),
    (10, [(0, 10)], "what fits is one window"),
    (11, [(0, 8), (3, 11)], "one piece too many makes two, no longer than needed"),
    (16, [(0, 10), (6, 16)], "two windows with just the overlap"),
    (17, [(0, 9), (4, 13), (8, 17)], "one more than two can hold"),
]


@pytest.mark.parametrize(("length", "expected", "why"), CUT)
def test_windows_are_few_and_evenly_spaced(length: int, expected: list[tuple[int, int]], why: str) -> None:
    assert windows(length, size=10, overlap=4) == expected, why


@given(st.integers(1, 20_000))
def test_windows_cover_all_and_overlap_enough(length: int) -> None:
    spans = windows(length)
    assert spans[0][0] == 0
    assert spans[-1][1] == length
    assert all(end - start <= WINDOW for start, end in spans)
    assert all(before[1] - after[0] >= OVERLAP for before, after in pairwise(spans))
    assert len(spans) == (1 if length <= WINDOW else -(-(length - OVERLAP) // (WINDOW - OVERLAP)))


@given(st.integers(1, 5_000))
def test_owner_of_a_piece_shows_it_half_the_overlap_of_context(length: int) -> None:
    spans = windows(length)
    for at, owner in enumerate(owners(spans, length).tolist()):
        start, end = spans[owner]
        assert start <= at < end
        assert start == 0 or at - start >= OVERLAP // 2
        assert end == length or end - at >= OVERLAP // 2


def test_rows_begin_with_cls_and_are_filled_with_zeros() -> None:
    ids, case, quoted, mask = rows(row(5), [(0, 3), (3, 5)])
    assert ids.tolist() == [[CLS, 1000, 1001, 1002], [CLS, 1003, 1004, 0]]
    assert mask.tolist() == [[1, 1, 1, 1], [1, 1, 1, 0]]
    assert case.tolist() == [[5, 0, 1, 2], [5, 3, 4, 0]]
    assert quoted.tolist() == [[0, 0, 1, 2], [0, 0, 1, 0]]


@given(st.integers(1, 3_000))
def test_stitching_puts_every_piece_back_in_its_place(length: int) -> None:
    line, spans = row(length), windows(length)
    owner, column = stitch(spans, length)
    assert (rows(line, spans)[0][owner, column] == line.ids).all()
