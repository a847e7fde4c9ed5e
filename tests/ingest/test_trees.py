"""Trees: each row goes down by its own features, and what is no complete tree is refused."""

from __future__ import annotations

import numpy as np
import pytest

from counterclaim.ingest.trees import DEPTH, Trees


def trees(count: int = 2) -> Trees:
    """Return trees that ask feature 0, then 1, then 2, each whether it is above 0.5, and answer with three bits."""
    return Trees(
        features=np.tile(np.asarray([0, 1, 1, 2, 2, 2, 2]), (count, 1)),
        thresholds=np.full((count, 2**DEPTH - 1), 0.5, dtype=np.float32),
        answers=np.tile(np.arange(2**DEPTH, dtype=np.float32), (count, 1)),
    )


ROWS = [
    ((0.0, 0.0, 0.0), 0.0, "no to all"),
    ((1.0, 0.0, 0.0), 4.0, "yes to the first"),
    ((0.0, 1.0, 1.0), 3.0, "no, yes, yes"),
    ((1.0, 1.0, 1.0), 7.0, "yes to all"),
    ((0.5, 0.5, 0.5), 0.0, "on the threshold is not above it"),
]


@pytest.mark.parametrize(("row", "expected", "why"), ROWS)
def test_a_row_goes_down_by_its_features(row: tuple[float, ...], expected: float, why: str) -> None:
    assert trees(1).summed(np.asarray([row], dtype=np.float32)).tolist() == [expected], why


def test_answers_are_summed_over_trees_and_rows_keep_their_order() -> None:
    values = np.asarray([row for row, _, _ in ROWS] * 300, dtype=np.float32)
    assert trees(2).summed(values).tolist() == [2 * expected for _, expected, _ in ROWS] * 300


def test_no_rows_have_no_sums() -> None:
    assert trees().summed(np.zeros((0, 3), dtype=np.float32)).tolist() == []


@pytest.mark.parametrize("part", ["features", "thresholds", "answers"])
def test_what_is_no_complete_tree_is_refused(part: str) -> None:
    whole = trees()
    parts = {name: getattr(whole, name) for name in ("features", "thresholds", "answers")}
    with pytest.raises(ValueError, match="trees of 3 levels"):
        Trees(**parts | {part: parts[part][:, :-1]})
