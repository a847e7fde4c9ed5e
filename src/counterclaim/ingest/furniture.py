"""Tells the article of a scraped page from its furniture: a linear score of each block, then the best run of blocks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.ingest.blocks import Block
from counterclaim.ingest.features import table
from counterclaim.model.errors import WeightsError
from counterclaim.model.span import Span

_FILE = Path(__file__).with_name("furniture.json")
CLIP = 5.0  # log odds; one block, however sure, does not outvote its neighbourhood


@dataclass(frozen=True, slots=True)
class Weights:
    """A coefficient a feature and their sum's offset; `lift` and `switch` (cost of a change) are in log odds."""

    names: tuple[str, ...]
    coefficients: tuple[float, ...]
    offset: float
    lift: float = 1.0
    switch: float = 0.6


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """Return the weights that training/furniture.py fitted; raises WeightsError if they do not fit the features."""
    return loaded(_FILE)


def loaded(path: Path) -> Weights:
    """Return the weights in `path`; raises WeightsError if they are missing, damaged, or fitted to other features."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        numbers = tuple(float(value) for value in data["coefficients"])
        offset, lift, switch = (float(data[key]) for key in ("offset", "lift", "switch"))
        names = tuple(data["names"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise WeightsError(f"{path} cannot be read: {error!r}; reinstall the package") from error
    if names != _names() or len(numbers) != len(names):
        raise WeightsError(f"{path} was fitted to other features than this version computes; reinstall the package")
    if not all(map(isfinite, (*numbers, offset, lift, switch))):
        raise WeightsError(f"{path} holds a number that is none; reinstall the package")
    return Weights(names, numbers, offset, lift, switch)


def _names() -> tuple[str, ...]:
    """Return the names of the features, as the table of any block gives them."""
    return table([Block(Span(0, 1), "a", True, True)])[0]


def article_run(found: Sequence[Block], weights: Weights) -> NDArray[np.bool_]:
    """Return which blocks are article, given the fitted weights."""
    values = table(found)[1]
    return best_run(values @ np.asarray(weights.coefficients, dtype=np.float32) + weights.offset, weights)


def best_run(odds: NDArray[np.float32], weights: Weights) -> NDArray[np.bool_]:
    """Return the best sequence of article and furniture when each change costs `switch` (Viterbi)."""
    half = np.clip(odds + weights.lift, -CLIP, CLIP) / 2
    back = np.zeros((len(half), 2), dtype=np.int8)
    article, other = float(half[0]), -float(half[0])
    for number in range(1, len(half)):
        from_other, from_article = other - weights.switch, article - weights.switch
        back[number] = (0 if article >= from_other else 1, 1 if other >= from_article else 0)
        article = max(article, from_other) + float(half[number])
        other = max(other, from_article) - float(half[number])
    state = 0 if article >= other else 1
    chosen = np.zeros(len(half), dtype=bool)
    for number in range(len(half) - 1, -1, -1):
        chosen[number] = state == 0
        state = int(back[number, state])
    return chosen
