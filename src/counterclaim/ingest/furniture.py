"""Tells an article's lines from the furniture around it: a linear score of each line, and a run of lines at once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.ingest.blocks import FEATURES

_FILE = Path(__file__).with_name("furniture.json")
# Products of features that a linear score cannot see by itself: (first, second).
_CROSSED = (
    ("short", "near_prose_3"), ("short", "near_prose_8"), ("fragment", "log_words"), ("place", "prose"),
    ("sentence", "near_prose_3"), ("sentence", "near_prose_8"), ("log_words", "near_prose_8"),
    ("log_words", "function_share"), ("prose_before", "prose_after"), ("prose_before", "place"),
    ("short", "short_list"), ("capital_share", "log_words"), ("tight_before", "tight_after"), ("log_words", "log_words"),
)  # fmt: skip
_PAIRS = tuple((FEATURES.index(a), FEATURES.index(b)) for a, b in _CROSSED)


@dataclass(frozen=True, slots=True)
class Weights:
    """Coefficients of `expand`'s columns, and the cost of each change between article and furniture (in log odds)."""

    coefficients: tuple[float, ...]
    switch: float


def expand(table: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the features with the products that the score uses beside them."""
    crossed = [table[:, a] * table[:, b] for a, b in _PAIRS]
    return np.concatenate([table, np.stack(crossed, 1)], 1).astype(np.float32)


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """Return the weights that `training/furniture.py` fitted."""
    data = json.loads(_FILE.read_text(encoding="utf-8"))
    return Weights(tuple(data["coefficients"]), float(data["switch"]))


def keep(table: NDArray[np.float32], weights: Weights) -> NDArray[np.bool_]:
    """Return which lines are article (True), given their features [lines, FEATURES]."""
    if not len(table):
        return np.zeros(0, dtype=bool)
    odds = expand(table) @ np.asarray(weights.coefficients, dtype=np.float32)
    return _best(np.clip(odds, -6, 6), weights.switch)


def _best(odds: NDArray[np.float32], switch: float) -> NDArray[np.bool_]:
    """Return the best sequence of article and furniture when each change costs `switch` (Viterbi)."""
    article, other = float(odds[0]) / 2, -float(odds[0]) / 2
    back = np.zeros((len(odds), 2), dtype=np.int8)
    for number in range(1, len(odds)):
        half = float(odds[number]) / 2
        from_other, from_article = other - switch, article - switch
        back[number] = (0 if article >= from_other else 1, 1 if other >= from_article else 0)
        article, other = max(article, from_other) + half, max(other, from_article) - half
    state = 0 if article >= other else 1
    chosen = np.zeros(len(odds), dtype=bool)
    for number in range(len(odds) - 1, -1, -1):
        chosen[number] = state == 0
        state = back[number, state]
    return chosen
