"""Blocking keys: two positions on one claim share at least one nearly always, two others seldom.

A key is a short string, so that a lookup is an equality in an index. Three kinds: pairs of rare words (`w`), cells of
the space of vectors (`c`), and the opening of a long run of words (`q`), by which reprints are found.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.link.claims.profile import ClaimProfile
from counterclaim.link.claims.words import rarity
from counterclaim.link.weights import SHIPPED

Floats = NDArray[np.float32]
CELLS = 3  # nearest cells of a vector
WORDS = 5  # rarest words that are combined
RARE = 6.5  # a word so rare is a key alone


def keys(one: ClaimProfile, vector: Floats, *, weights: Path = SHIPPED) -> tuple[str, ...]:
    """Return the blocking keys of a position, sorted; `vector` is its row of `Vectors.of`."""
    return tuple(sorted({*_of_words(one), *_of_cells(vector, weights)}))


def _of_words(one: ClaimProfile) -> set[str]:
    ranked = sorted({*one.stems}, key=lambda word: (-rarity(word), word))
    best = sorted(ranked[:WORDS])
    pairs = {f"w:{a}+{b}" for place, a in enumerate(best) for b in best[place + 1 :]}
    return pairs | {f"w:{word}" for word in best if rarity(word) >= RARE}


def _of_cells(vector: Floats, weights: Path) -> set[str]:
    centres = _centres(weights)
    nearest = np.argsort(-(centres @ vector), kind="stable")[:CELLS]
    return {f"c:{int(cell)}" for cell in nearest}


@cache
def _centres(weights: Path) -> Floats:
    """Return the centres of the cells [k, 384], of length one; shipped as int8."""
    table = np.load(weights / "cells.npy", allow_pickle=False).astype(np.float32)
    return np.asarray(table / np.linalg.norm(table, axis=1, keepdims=True), dtype=np.float32)
