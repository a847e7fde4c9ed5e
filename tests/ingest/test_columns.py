"""Columns: sums, distances and shifts along a page, at its edges too."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from counterclaim.ingest.columns import (
    FAR,
    Column,
    after,
    before,
    best_stretch,
    column,
    decayed,
    decayed_after,
    distance,
    distance_after,
    shifted,
    since,
    windowed,
)

CASES: list[tuple[Callable[[Column], Column], list[float], list[float], str]] = [
    (before, [1, 2, 3], [0, 1, 3], "a block is not before itself"),
    (after, [1, 2, 3], [5, 3, 0], "nor after itself"),
    (lambda values: decayed(values, 0.5), [4, 0, 2], [0, 2, 1], "each step halves"),
    (lambda values: decayed_after(values, 0.5), [4, 0, 2], [0.5, 1, 0], "the same backwards"),
    (lambda values: shifted(values, 1), [1, 2, 3], [0, 1, 2], "the value before"),
    (lambda values: shifted(values, -2), [1, 2, 3], [3, 0, 0], "the value two blocks on"),
    (lambda values: shifted(values, 5), [1, 2, 3], [0, 0, 0], "beyond the page"),
    (lambda values: windowed(values, 1), [1, 2, 4], [3, 7, 6], "the block and its neighbours"),
    (lambda values: windowed(values, 9), [1, 2, 4], [7, 7, 7], "a window wider than the page"),
    (lambda values: distance(values > 0), [0, 1, 0, 0], [FAR, FAR, 1, 2], "no flag before the first"),
    (lambda values: distance_after(values > 0), [0, 1, 0, 0], [1, FAR, FAR, FAR], "no flag after the last"),
    (lambda values: since(values, values > 5), [1, 9, 2, 3], [0, 1, 9, 11], "counted anew from a flagged block"),
]


@pytest.mark.parametrize(("function", "values", "expected", "why"), CASES)
def test_columns(function: Callable[[Column], Column], values: list[float], expected: list[float], why: str) -> None:
    assert function(column(values)).tolist() == expected, why


def test_the_best_stretch_bridges_what_costs_less_than_it_gains() -> None:
    assert best_stretch(column([-1, 5, -2, 4, -9, 6])) == (1, 4)
    assert best_stretch(column([-1, -1])) == (0, 0)


def test_distance_is_bounded() -> None:
    flags = np.zeros(100, dtype=bool)
    flags[0] = True
    assert distance(flags).max() == FAR
