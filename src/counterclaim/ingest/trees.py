"""A sum of small decision trees, kept as plain arrays: what training fitted, evaluated without its library."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DEPTH = 3  # questions from the root of a tree to each leaf
_AT_ONCE = 512  # blocks; bounds the memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees:
    """Complete trees: the questions [tree, 7] ("is this feature above this threshold?") and the answers [tree, 8].

    The questions of a tree stand level by level; those below question n are 2n + 1 (no) and 2n + 2 (yes).
    """

    features: NDArray[np.intp]
    thresholds: NDArray[np.float32]
    answers: NDArray[np.float32]

    def __post_init__(self) -> None:
        trees = len(self.features)
        if self.features.shape != (trees, 2**DEPTH - 1) or self.thresholds.shape != self.features.shape:
            raise ValueError(f"trees of {DEPTH} levels have {2**DEPTH - 1} questions, each a feature and a threshold")
        if self.answers.shape != (trees, 2**DEPTH):
            raise ValueError(f"trees of {DEPTH} levels have {2**DEPTH} answers")

    def summed(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the sum of all trees' answers for each row of [rows, features]."""
        parts = [self._summed(values[start : start + _AT_ONCE]) for start in range(0, len(values), _AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.float32)

    def _summed(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        rows, trees = np.arange(len(values))[:, None], np.arange(len(self.features))[None, :]
        node = np.zeros((len(values), len(self.features)), dtype=np.intp)
        for _ in range(DEPTH):
            asked = values[rows, self.features[trees, node]]
            node = 2 * node + 1 + (asked > self.thresholds[trees, node])
        answers: NDArray[np.float32] = self.answers[trees, node - (2**DEPTH - 1)].sum(axis=1)
        return answers
